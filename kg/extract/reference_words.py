"""How a text words what can mean a person without a name: pronouns, kin, ages, groups, trades.

Each kind is one alternative with a group of its name; :mod:`kg.extract.references` reads them.
"""

from __future__ import annotations

from kg import patterns as re
from kg.vocabulary.wordlists import alternation

_ADVERBS = (
    r"(?:also|later|then|now|both|each|since|already|earlier|initially|eventually|finally|subsequently|previously)"
)
# What is told of several who stand before a court
_OF_SEVERAL = (
    r"were|was|are|have|had|also|pleaded|pled|admitted|denied|appeared|will|received|got|must|deny|admit|plead"
    r"|appear|face"
    r"|faced|stood|stand|entered|indicated|remain|accepted|changed|went on to|go on to|walked free"
    r"|avoided|escaped|began|begin|start|started"
)
_THEIR_VERBS = rf"{_OF_SEVERAL}|guilty|not guilty"
NUMBER_WORDS = {
    word: number
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
        " seventeen eighteen nineteen twenty".split()
    )
}
_NOUNS, _PAIRS, _TRADES, _KINSHIP, _GANGS = map(alternation, ("person noun", "pair", "several", "kin", "gang"))
_COUNT = "|".join(list(NUMBER_WORDS)[2:]) + r"|\d{1,2}"
# what leaves somebody out by name: told at length in :mod:`kg.extract.exceptions`
_EXCEPT = (
    r",? \(?(?:(?:except|expect|apart|aside|other than|excluding|bar|save)(?: for| from)?|but"
    r"|with (?:the|one) (?:\w+ )?exception(?: of| being|:|,| [–-])?) (?:for )?[A-Z]"
)

# "On 30 September both men pleaded guilty": a day, and not thirty men
_NO_KIND = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|both|all|each|the|these"
    r"|those|an?|his|her|their)"
)
_FOLLOWING = (
    r"(?P<following>\b[Tt]he following(?: (?:people|men|women|defendants|offenders|members|gang members))?"
    rf"(?= (?:{_OF_SEVERAL}|all|each|both)\b))"
)
_PRONOUN = (
    r"(?P<pronoun>\b(?:[Hh]e|[Ss]he)\b"
    # "he'd" is "he had" only before a participle
    r"(?![’']ll\b)(?![’']d\b(?! (?:already |also |\w+ly )*(?:\w{3,}ed|been|pled)\b)))"
)
_OBJECT = (
    r"(?P<object>\bhim\b|\bher\b"
    r"(?=(?: (?:to|for|of|from|with|guilty|not|a|an|at|on|in|and|after|as|two|three|four|five|six|\d"
    r"|(?:will|must|should) (?:be|lie|remain)|was|were|has|had)\b|[.,;]|$)))"
)
_PLURAL = r"(?P<plural>\b(?:[Tt]hey|them)\b)"
_KIN = (
    rf"(?P<kin>\b(?:[Hh]is|[Hh]er|[Tt]heir)(?: (?P<kinage>\d{{1,2}})[ -]year[ -]old)?"
    rf"(?: (?:younger|older|elder|twin|former|own|estranged))* (?P<kinnoun>{_KINSHIP})\b"
    r"(?:, (?P<kinagebehind>\d{1,2})(?=,))?)"
)
# "The former was found guilty of O and the latter of O"
_OF_TWO = (
    r"(?P<oftwo>\b[Tt]he (?P<which>former|latter)\b"
    r"(?= (?:(?:also|later|then|previously|initially) )?(?:was|is|had|has|pleaded|pled|admitted|denied|received|got"
    r"|will|must|of|to|for|with|who)\b|, who\b"
    # "The former got two years and the latter 14 months"
    r"|,? (?:to |for )?(?:\d+|[a-z-]+) (?:years?|months?|weeks?)\b"
    # "The former was acquitted, the latter convicted"
    r"|(?<=latter) (?:convicted|cleared|acquitted|jailed|found|guilty|not guilty)\b))"
)
_AGED = (
    rf"(?P<aged>\b(?:[Tt]he|[Tt]his) (?:now[ -])?(?P<age>\d{{1,2}})[- ]year[- ]old\b"
    # nobody who stands trial
    r"(?! (?:[a-z]+ )?(?:victim|complain(?:ant|er)|accuser|survivor|witness|bystander|informant|juror|widow(?:er)?)\b)"
    # "The 76-year-old first offender, of Mill Lane, Hexley"
    r"(?: (?P<agedtown>[A-Z][a-z]+(?:[ -][A-Z][a-z]+)?)(?= [a-z]))?"
    rf"(?:(?: (?:first|career|repeat|serial|convicted|prolific|former|retired|unemployed|married|single|jobless))?"
    rf" (?P<agednoun>{_NOUNS}|criminal|offender|boy|girl|youth|schoolboy|schoolgirl|lad|(?:police )?officer|constable"
    r"|sergeant|policeman|policewoman)\b)?)"
)
_GROUP = (
    rf"(?P<group>\b(?:(?:[Tt]he|[Tt]hese|[Bb]oth|[Aa]ll(?: of)?(?: the)?|(?:[Ee]very|[Ee]ach|[Aa]ll)(?: of the)?"
    r" members? of the)(?: (?P<other>other|remaining))?"
    rf"(?: (?P<count>{_COUNT})(?: ?- ?(?:strong|man))?)?(?: (?:whole|entire|convicted|other|male|young|former|estranged"
    r"|crooked|corrupt|[A-Z][a-z]+)){0,2}"
    rf" (?P<groupnoun>(?i:{_PAIRS}|boys|girls|youths|teenagers|teens|youngsters)|\d\d[- ]year[- ]olds)\b"
    # "The ten men and a woman"
    rf"(?: and (?P<groupmore>(?i:the|an?|one|{_COUNT})) (?:wom[ae]n|m[ae]n)(?= (?:{_OF_SEVERAL}|each|all)\b))?"
    # "All of those sentenced were convicted of it"
    r"|(?:[Aa]ll (?:of )?|[Ee]ach of )?(?P<those>[Tt]hose) (?:who (?:were|have been) )?(?:sentenced|jailed|convicted"
    rf"|in the dock|before the court|on trial|charged)(?: today| yesterday)?(?= (?:{_ADVERBS} )*(?:{_OF_SEVERAL})\b)"
    r"(?! (?:were|are)(?::|\W*$| [A-Z]))"
    # "The two drivers, both of Hexley, admitted O", "Both carers were jailed"
    rf"|(?:[Tt]he (?P<severalcount>{_COUNT})|[Bb]oth|[Aa]ll (?P<allseveral>{_COUNT}))(?: [a-z-]+)? "
    rf"(?P<severalnoun>{_TRADES})(?=,?(?: (?:both|each|all|who|of|from|are)\b[^.;]{{0,60}},)?"
    r"(?: (?:were|was|have|had|has|been|will|be|also|each|both|all|later|today|yesterday|\w+ly))* "
    r"(?:admit|deni|plead|pled\b|sentenced|jailed|convicted|found (?:not )?guilty|acquitted|cleared"
    r"|fined|given|handed|charged|remanded"
    r"|appear(?:ed)? (?:at|in|before)))"
    # "A jury found both officers not guilty", "The two constables were cleared": never those who are at work
    r"|(?:(?P<judged>(?<=\bcleared )|(?<=\bacquitted )|(?<=\bconvicted )|(?<=\bclear )|(?<=\bacquit ))|)"
    rf"(?:[Bb]oth|[Tt]he|(?:[Aa]ll|[Tt]he) (?P<officercount>{_COUNT}))(?: police)? "
    r"(?P<officernoun>officers|constables|policemen|policewomen|sergeants|detectives|PCs)\b"
    r"(?(judged)|(?=(?: (?:were|was|have|had|been|also|later|then|each|both|all|today|yesterday))* "
    r"(?:acquitted|cleared|found (?:not )?guilty|convicted|denied|deny)\b| (?:not )?guilty\b))"
    rf"|(?:[Bb]oth|[Aa]ll)(?: of them)?"
    rf"(?=(?:, who(?:se)? [^.;,]{{3,70}},)? (?:{_ADVERBS} )*(?:{_THEIR_VERBS}|of)\b"
    # "All except Roe", "Everyone apart from Roe and Poe"
    rf"|{_EXCEPT})"
    rf"|[Ee]very(?:one|body)(?: in the dock| on trial)?(?={_EXCEPT}| (?:{_ADVERBS} |had |has )*(?:pleaded|pled|admitted"
    r"|denied|(?:was|were) (?:arrested|convicted|found guilty|jailed|sentenced|charged))\b)"
    # "Both live in Hexley.", "All are from Hexley."
    r"|(?:[Bb]oth|[Aa]ll)(?= (?:live in|are from|come from) [A-Z][\w’-]+(?: [A-Z][\w’-]+)*(?:[.,;]|$| and\b))"
    r"|(?:[Bb]oth|[Aa]ll)(?=, (?:of|from) [A-Z][^.;]{2,60}?, "
    r"(?:were|are|have|had|will|pleaded|pled|admitted|denied|appeared)\b)"
    rf"|[Aa]ll (?:of )?(?:the )?(?P<allcount>{_COUNT})(?: of them)?\b(?! (?:counts|charges|offences))"
    r"|(?:[Ee]ach|[Ee]very one|[Ee]ach one)(?: of them| of the(?: \w+){1,2}?"
    rf"| (?:defendant|man|woman|offender|brother|sister))?"
    rf"(?=(?:, who(?:se)? [^.;,]{{3,70}},)? (?:{_ADVERBS} )*(?:{_THEIR_VERBS}|has|denies|admits|faces|pleads)\b"
    r"|(?<=of them) of\b)"
    # "The judge sentenced both to", "imposed an order on each man"
    r"|(?:(?<=\bsentenced )|(?<=\bjailed )|(?<=\bordered )|(?<=\bfined )|(?<=\bgave )|(?<=\bbanned ))"
    r"(?:both|each)(?= (?:to|for|from|an?|\d+|[a-z]+ (?:years|months|weeks|hours))\b)"
    # "The jury convicted both.", "cleared both of murder", "O was admitted by both"
    r"|(?:(?<=\bconvicted )|(?<=\bcleared )|(?<=\bacquitted )|(?<=\bconvicting )|(?<=\bclearing )"
    r"|(?<=\bagainst )|(?<=\bby ))(?:both|each)(?=[.,;]|$| (?:of|for|on an?|after|by|at)\b(?! them\b))"
    r"|(?:(?<=\bimposed on )|(?<=\bpassed on )|(?<=\bhanded to )|(?<=\bgiven to ))(?:both|each)(?=[.,;]|$)"
    r"|(?:(?<=\bon )|(?<=\bagainst )|(?<=\bfor ))each (?:defendant|man|woman|offender)(?![\w’'])"
    r"|(?P<theothers>[Tt]he (?:others|(?:rest|remainder)(?: of (?:them|the (?:gang|group|men|women|defendants)))?)"
    rf"(?= (?:{_OF_SEVERAL}|each|both|all|having)\b"
    # "Roe was jailed for two years and the rest for four"
    rf"| (?:for|to) (?:\d|(?:{_COUNT})\b|[a-z-]+ (?:years|months|weeks)\b)| £))"
    rf"|(?P<hisfellows>(?:[Hh]is|[Hh]er|[Tt]heir) (?:(?P<fellowcount>{_COUNT}) )?"
    r"(?:co-defendants|fellow defendants|accomplices|co-conspirators|partners in crime))\b(?![’'])"
    rf"|[Tt]he (?:other|remaining) (?P<othercount>{_COUNT})\b"
    r"(?! (?:counts|charges|offences|years|months|weeks|days|on (?:\w+ )?licence|in custody"
    r"|suspended|to be served)\b)"
    r"|(?P<theother>[Tt]he other (?:man|woman|defendant|brother|sister))"
    rf"(?= (?:{_ADVERBS} )*(?:{_THEIR_VERBS}|has|denies|admits|faces|pleads|gets)\b)"
    rf"|[Tt]he (?P<barecount>{_COUNT})(?: of them)?"
    rf"(?= (?:{_OF_SEVERAL}|all|each|both)\b"
    r"|, who (?:appeared|pleaded|pled|admitted|denied|face"
    r"|(?:are|were|have been) (?:charged|accused|jailed|sentenced))\b)))"
)
# "Two men have been charged", "A couple have been banned", "The Harwick men pleaded guilty": named later on
_FORETOLD = (
    rf"(?P<foretold>^\W*(?:(?:In|On|At|Last|Yesterday|Earlier|This|Today)\b[^,.;:]{{0,30}}?,? "
    # "Police said that eight people were each charged"
    r"|(?:The )?(?:Police|Officers|Detectives|Prosecutors|police|[A-Z][a-z]+ Police|CPS) (?:have |has )?"
    r"(?:said|say|says|confirmed|announced|revealed) (?:that )?)?"
    rf"(?:(?<!\bthe )(?<!\ball )(?<!these )(?<!other )(?P<foretoldcount>(?i:{_COUNT})) "
    rf"(?:\d\d year old )?(?:of (?:the|those|these) |(?:(?!{_NO_KIND}\b)[\w-]+ ){{0,2}}?)"
    rf"(?P<foretoldnoun>(?i:people|boys|girls|youths|youngsters|schoolboys|schoolgirls|{_PAIRS}|{_TRADES})"
    # "Two 17-year-olds were found guilty"
    r"|\d\d[- ]year[- ]olds)"
    r"(?: of (?:the|an?|this) (?:[\w-]+ ){0,3}?(?:gang|group|network|family|ring|crew|syndicate)\b(?![’']))?"
    # "Two men and a woman", "A father and his two sons", "A gang of four"
    rf"(?: and (?P<foretoldmore>(?i:an?|{_COUNT})) (?:[\w-]+ )?(?P<foretoldothers>(?i:wom[ae]n|m[ae]n)))?"
    r"|(?i:an?) (?:[A-Z][a-z]+(?:[ -][A-Z][a-z]+)? |married |elderly |retired )?"
    rf"(?P<foretoldpair>(?i:couple|pair|duo|trio|mother and (?:son|daughter)|father and (?:son|daughter)"
    rf"|husband and wife|man and (?:an? )?woman|woman and (?:an? )?man"
    rf"|(?:father|mother|dad|mum) and (?:his|her)(?: (?P<foretoldkin>{_COUNT}))? (?:sons?|daughters?|brothers?)"
    rf"|(?:[\w-]+ ){{0,2}}?(?:gang|group|team) of (?P<foretoldof>{_COUNT})(?: men| women| people)?))"
    r"|(?i:an?|members of an?|members of the) (?:[\w-]+ ){0,3}?"
    rf"(?P<foretoldgang>(?i:{_GANGS}))"
    r"(?: of (?!(?:victims|women|girls|children|people|friends|pensioners)\b)[\w -]{3,40}?)?)"
    rf"(?=(?: (?:from|of|aged) [^,.;]{{2,40}}?"
    # "Three men aged 20, 21 and 35 from Hexley", "Two men, 31 and 40, from Harwick and Hexley respectively,"
    r"|,? (?:both |all )?(?:aged )?\d\d(?:, \d\d)*,? and \d\d(?:,? [^.;]{2,60}?)??,?"
    r"|, (?:both|all) (?:aged )?\d\d(?:,? [^.;]{2,60}?)??,?"
    r"|, (?:both |all )?(?:from|of) [A-Z][^.;]{2,50}?,"
    r"| who [^,.;]{3,60}?|, (?:both |all )?aged [^.;]{2,40}?,"
    # "Two 15-year-old boys, who cannot be named for legal reasons, have been charged"
    r"|, (?:who|(?:neither|none|both|all) of whom) (?:cannot|can(?:[’']t)?|may not|must not|have not|are not)"
    r" [^.;,]{3,60},"
    r"| [–—-] [^–—.;]{3,60} [–—-]"
    r"| of an? (?:gang|group|ring|syndicate|plot) [^,.;]{2,80}?"
    r"| (?:stopped|caught|accused|convicted|arrested|involved|responsible|behind|linked|charged|found|jailed"
    r"|imprisoned|wrongly \w+ed)\b"
    r"[^.;]{3,100}?)? "
    r"(?i:were|have|has|had|pleaded|pled|admitted|denied|admit|deny|appeared|face|will|are|who|walked free|avoided jail"
    r"|escaped jail|must (?:pay|serve)"
    r"|(?:got|received|share|began|begin|started|start) (?=[^.;]{0,40}\b(?:sentences?|terms?|fines|life|jail|prison"
    r"|custody|years|months)\b)"
    r"|(?:stood|sat|were) (?:together |side by side )?in the dock)\b)"
    # "Police have charged two men with O"
    rf"|(?:(?<=\bcharged )|(?<=\bjailed )|(?<=\bconvicted )|(?<=\bcleared )|(?<=\bhanded to )"
    rf"|(?<=\bgiven to )|(?<=\bimposed on )|(?<=\bpassed on ))(?P<foretoldobject>{_COUNT}) "
    rf"(?:[\w-]+ )?(?P<foretoldobjects>people|{_PAIRS})(?= (?:with|of|for|over|in|after|following|from)\b)"
    # "The FCA has charged two former bank traders with O"
    rf"|(?:(?<=\bcharged )|(?<=\bjailed )|(?<=\bconvicted ))(?P<foretoldtried>{_COUNT}) "
    rf"(?:(?!{_NO_KIND}\b)[\w-]+ ){{0,3}}?(?P<foretoldtrades>{_TRADES})(?= (?:with|of|for|over|after|following)\b))"
)
# "arrested two men, aged 31 and 40,", "three Harwick men – aged 25, 26 and 33 –": so many, told apart by their ages
_SO_OLD = (
    # ... where a sentence or a list begins, or police act: not "robbing two boys, aged 15 and 16"
    r"(?P<soold>(?:^\W*|(?<=arrested )|(?<=detained )|(?<=charged )|(?<=questioning )|(?<=jailed )|(?<=[–—:,] )"
    r"|(?<=arrest of )|(?<=arrested were )|(?<=Arrested were )|(?<=made up of )|(?<=in custody are )"
    r"|(?<=man and )|(?<=boy and )|(?<=girl and )|(?<=\d and )|(?<=, and )|(?<=\d0s and ))"
    rf"(?P<sooldcount>(?i:{_COUNT})) (?:other |more |further |local |teenage |[A-Z][a-z]+ )?"
    r"(?P<sooldnoun>(?:wo)?men|males|females|people|boys|girls|youths|teenagers|brothers|sisters|cousins|pensioners"
    r"|others)\b"
    r"(?=(?: from [A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?)?(?:,| [–—-]| \()? ?"
    r"(?:(?:both |all )?aged |(?<=\()|(?<=, ))\d\d(?:, \d\d)*,? and \d\d\b(?! (?:years|months))))"
)
_FAMILY = (
    rf"(?P<family>\b(?:(?:[Tt]he|[Aa]ll(?: of)? the)(?: (?:{_COUNT}))?|[Aa]ll (?:{_COUNT})) "
    r"(?P<surname>[A-Z][a-z]{2,})s\b"
    r"(?=(?:,(?: (?:both|all))? (?:of|from) [^.;]{2,60}?,)?"
    r"(?:,? (?:and|along with|together with) [A-Z][a-z]+ [^.;]{0,40}?)??"
    r" (?:were|have|had|both|each|pleaded|pled|admitted|denied|also)\b))"
)
# only where it is the subject: victims are children too
_CHILD = (
    # "Roe was found guilty, while the youth was cleared"
    r"(?P<child>\b(?:The|(?<=while )the|(?<=whilst )the|(?<=whereas )the|(?<=and )the|(?<=but )the) "
    r"(?P<childnoun>boy|girl|youngster|youth|teen)\b"
    r"(?:, (?:now |aged |now aged )?(?P<childage>1\d)(?=,))?"
    r"(?=(?:,? (?:of|from) [^,.;]{3,40},|,)?(?:,? (?:who|whose)\b[^,.;]*,)? "
    r"(?:was|has|had|is|will|must|pleaded|pled|admitted|denied|received|appeared|entered|indicated|faces|faced"
    r"|(?:made|spoke)(?= (?:(?:his|her|an?) (?:[a-z]+ ){0,2}appearance|only to confirm)\b))\b))"
)
# ... but "the younger man's conviction was quashed"
_OWNS = r"[’'](?:s\b|(?!s\b))(?! (?:[a-z]+ )?(?:convictions?|appeals?)\b)"
# "The officer was acquitted", "A jury found the constable not guilty": never one who is at work
_JUDGED = (
    r"(?P<judgedone>(?:(?P<freed>(?<=\bcleared )|(?<=\bclear )|(?<=\bacquitted )|(?<=\bacquit ))|)"
    r"\b[Tt]he (?P<officer>officer|constable|sergeant|inspector|detective|policeman|policewoman|PC)\b"
    r"(?:, (?P<officerage>\d\d),)?"
    r"(?(freed)|(?=(?: (?:was|had|has|been|also|later|then|today|yesterday))* "
    r"(?:acquitted|cleared of|found (?:not )?guilty|convicted|denied|pleaded)\b| (?:not )?guilty\b"
    r"|(?: (?:was|has been|had been))+ cleared\b)))"
)
# "the elder brother" of two, "the younger of the pair"
_COMPARED = (
    r"(?P<compared>\b[Tt]he (?:elder|older|younger) (?P<comparednoun>brother|sister|sibling|twin|cousin"
    r"|one(?= (?:was|had|has|is|will|got|received|admitted|denied|pleaded|four|five|six|seven|\w+ (?:years|months))\b)"
    # "the younger Roe", of two of one name
    rf"|of the (?:two|pair|brothers|sisters|siblings|men|women)|(?-i:[A-Z][\w-]+))\b(?!{_OWNS}|-)"
    r"(?:, (?:aged |who is )?(?P<comparedage>\d\d)(?=,))?)"
)
# "The striker, 28, denied affray", "The German, 52, has indicated a not guilty plea": by whatever word, where the
# verb is one that is said of nobody but who is tried
_SAID_OF_THE_TRIED = (
    r"(?:who )?(?:(?:has|had|also|later|previously|earlier|initially|now|then|today|yesterday) )*"
    r"(?:pleaded (?:not )?guilty|(?:indicated|entered) (?:an? )?(?:not )?guilty pleas?"
    r"|(?:was|is|been) (?:(?:also|later|then|today|yesterday|due to be|originally|previously) )*"
    r"(?:jailed|sentenced|convicted|found (?:not )?guilty|cleared of|acquitted|remanded|charged with|fined|on trial"
    r"|standing trial|accused of)"
    r"|(?:stood|stands|went on|goes on|faces) trial|will (?:stand trial|be sentenced)"
    r"|(?:den(?:ies|ied|ying)|admit(?:s|ted)|faces?|faced) (?:(?:all|both|the|any|an?|one|two|three|four|five|six"
    r"|single|further|\d+|counts?|of|attempted|sexual|indecent|common|causing) )*"
    r"(?:charges?|counts?|murder|manslaughter|rape|theft|fraud|burglary|robbery|assault|affray|wounding|stalking"
    r"|harassment|arson|perjury|bribery|conspiracy)\b)"
)
_CALLED_SO = (
    r"(?P<calledso>\bThe (?:(?:[a-z][a-z’-]* ){0,2}?(?:[A-Z][\w’-]+ ){0,2}?(?:[a-z][a-z’-]* )?"
    rf"(?!(?:{_KINSHIP}|victim|complainant|witness|accuser|survivor|judge|recorder|sheriff|magistrate|coroner"
    r"|prosecutor|case|trial|charge|offence|pair|couple|duo|trio|two|three)s?,)(?P<callednoun>[a-z][\w-]*[a-z]|MP|MSP)"
    # "The German, 52,"
    r"|(?P<calledfrom>[A-Z][a-z]+(?:an|sh|ch|ese|er|man|[^s]i))), "
    r"(?:aged |now )?(?P<calledage>[1-9]\d)(?=,(?: (?:of|from) [^.;,]{3,40}(?:, [A-Z][\w ]{2,30})?,)? "
    rf"{_SAID_OF_THE_TRIED}))"
)
_DESCRIPTION = (
    rf"(?P<description>\b(?:[Tt]he|[Tt]his) "
    rf"(?:(?:former|serving|retired|convicted|registered|disgraced|drunk|dangerous|prolific|older|elder|younger"
    rf"|primary|secondary|school|music|drink|drug|teenage|married|second) )*"
    # "The Harwick man", "the Harwick-based dealer"
    rf"(?:(?P<town>[A-Z][a-z]+(?:[ -][A-Z][a-z]+)?)(?:-based)? )?(?:(?P<noun>{_NOUNS})\b(?!{_OWNS}|-)"
    # of a family that is tried: whom else they are the son or the wife of is told behind
    rf"|(?P<offamily>son|daughter|stepson|stepdaughter|husband|wife)\b(?!{_OWNS}|-| of\b)))"
)
REFERENCE = re.compile(
    # where one can begin at all: most words of a text need no closer look
    r"(?:\b(?=(?:[Hh](?:e|er|im|is)|[Ss]he|[Tt]h(?:e|em|ey|eir|is|ese)|[Bb]oth|[Aa]ll|[Ee](?:ach|very(?:one|body)))\b"
    rf"|(?:{_COUNT}) )|^)(?:"
    + "|".join(
        (
            _FOLLOWING,
            _PRONOUN,
            _OBJECT,
            _PLURAL,
            _KIN,
            _OF_TWO,
            _AGED,
            _GROUP,
            _FORETOLD,
            _SO_OLD,
            _FAMILY,
            _CHILD,
            _COMPARED,
            _JUDGED,
            _CALLED_SO,
            _DESCRIPTION,
        )
    )
    + ")"
)
"""All of them, in the order in which they are asked."""
