"""How pleas and verdicts are told: ``pleaded guilty``, ``was found not guilty``, ``was cleared``."""

from __future__ import annotations

from kg.extract.appeal_triggers import CONVICTION_NOUN
from kg.extract.trigger import GROUP, LISTED, NUMBER, Trigger

# Who answers the charge is named right before; the foreman who gives the verdict is told of as such.
_REPLIED = (
    r"(?:(?<=^{P} )|(?<=^{P}, )|(?<=[,.;] {P} )|(?<=and {P} )|(?<=but {P} )|(?<=while {P} )|(?<=whilst {P} )"
    r"|(?<=whereas {P} )|(?<=when {P} )|(?<=court {P} )|(?<={C} {P} ))"
    r"(?:replied|answered|responded|said)[,:]? [‘“'\"](?:\w+ly )?"
)
# "Roe, who followed the hearing by video link, replied 'not guilty' as each count was put"
_REPLIED_TO_EACH = (
    r"(?<=[a-z], )(?:replied|answered|responded)[,:]? [‘“'\"]{plea}[.,]?[’”'\"]{1,2}"
    r"(?= (?:[a-z]+ ){0,4}(?:to|as|when) "
    r"(?:(?:[a-z]+ ){0,3}(?:charges?|counts?|offences?)\b|{P} (?:was|were) (?:put|read)))"
)

# "Theft was admitted, at an earlier hearing, by both men", but not by their solicitor
_BY_THEM = (
    r" (?:was|were|had been|has been|have been) (?:[a-z]+ly |later |also ){0,2}{how}"
    r"(?:,? (?:at|in|on|before|during|last|earlier|yesterday|today)\b[^.;,\ue000-\ue0ff]{0,40},?)?(?: {D},?)? by "
    r"(?!(?:his|her|their|the) (?:lawyers?|solicitors?|barristers?|counsel|legal)\b)(?:\d\d-year-old |both )?"
)
# "The charge, theft, was admitted by both", "They faced a charge of theft, which …"
_WHAT = r"(?:(?<={O})|(?<={O},)|(?<={O}, which)|(?<=[Tt]he charge)|(?<=[Tt]he charges)|(?<=[Bb]oth charges))"
_NO_LAWYER = r"(?!,? (?:defending|prosecuting|mitigating|representing|for|acting|on behalf)\b)"

# "to two counts of conspiracy to supply heroin and to theft"
_AN_OFFENCE = (
    r"(?:(?:(?:an?|one|two|three|{N}|both|joint|counts?|charges?|offences?|conspiracy|conspiring|attempted|of|to|the)"
    r" )*{O})"
)
_OFFENCES = rf"(?:{_AN_OFFENCE}(?:(?:,|,? and|,? as well as) {_AN_OFFENCE})*)"

# "The four acquitted", "The other two men found guilty", "The only one to be cleared"
_SO_MANY = (
    rf"(?<!\bby )(?<!\bof )(?<!\bfor )(?<!\bwith )(?<!\bto )"
    rf"[Tt]he (?:only|other|(?:other )?(?:{NUMBER}))(?: (?:other |police |council )?"
    r"(?:one|{N}|man|woman|person|men|women|people|defendants?|officers))?"
)
_THEN_AND_THERE = (
    r"| the same (?:charge|offence)s?| (?:at|by) {C}| in court| (?:on )?{D}| by (?:a|the) jury| today| yesterday"
    r"| alongside {P}| with {P})*"
)
_ENTERED = r"(?= (?:was|were|has been|have been) (?:also |formally )?(?:entered|recorded|indicated|tendered)\b)"

PLEAS: tuple[Trigger, ...] = (
    Trigger(
        "admitted-by",
        "admit",
        _WHAT + _BY_THEM.replace("{how}", "admitted") + GROUP + _NO_LAWYER,
        yes=("O was admitted by P", "O, which was admitted by both P and P", "The charge was admitted by P"),
        no=("O was admitted by P, defending",),
    ),
    Trigger(
        "denied-by",
        "deny",
        _WHAT + _BY_THEM.replace("{how}", "denied") + GROUP + _NO_LAWYER,
        yes=("O is denied, O was denied by P",),
        no=("O was denied by P, defending",),
    ),
    Trigger(
        "denials-entered-by",
        "deny",
        r"\bnot[ -]guilty pleas?(?: to " + _OFFENCES + r")?(?: (?:was|were|had been))? (?:entered|offered|tendered) "
        r"(?:by|on behalf of) " + GROUP,
        yes=("Not guilty pleas to O were entered by P and P",),
        no=("Guilty pleas to O were entered by P", "P entered a not guilty plea"),
    ),
    Trigger(
        "pleas-entered-by",
        "admit",
        r"\baccepted (?:an? )?(?:guilty )?pleas?(?: of guilty)?(?: to "
        + _OFFENCES
        + r")? from (?P<who2>{P}(?:,? (?:and )?{P})*)"
        r"|(?<!not )(?<!not-)\bguilty pleas?(?: to " + _OFFENCES + r")?(?: (?:was|were|had been))? (?:entered|offered"
        r"|tendered) (?:by|on behalf of) " + GROUP,
        yes=("Guilty pleas to O were entered by P and P", "a guilty plea entered by P"),
        no=("Not guilty pleas were entered by P", "P entered a guilty plea"),
    ),
    Trigger(
        "pleaded-inverted",
        "admit",
        r"(?:(?:\b(?:[Tt]hose|[Oo]thers?)|{P}) who (?:have |had |has )?(?:also )?(?:pleaded guilty|admitted)"
        r"|\b(?:Pleading guilty|Admitting))"
        r"(?: to)?(?: " + _OFFENCES + r"| (?:the|that) charges?)?(?: (?:at|before) {C}| (?:on )?{D})* "
        r"(?:is|are|was|were):? " + GROUP,
        yes=("Those who pleaded guilty to O are P, P and P", "Others who admitted O at C were P and P"),
        no=("Those who pleaded for P were P and P",),
    ),
    Trigger(
        "pleaded-not-guilty",
        "deny",
        r"\b(?:plead(?:ed|s|ing)?|pled) (?:\w+ly )?not guilty"
        r"|\b(?:entered|entering|enter) (?:a )?(?:not[ -]guilty pleas?|pleas? of not guilty)"
        r"|would plead not guilty"
        r"|\bsaid (?:that )?{P} (?:was|were) not guilty(?= (?:of|to) [^.;]{3,80}? when (?:the|each|it|they|that)\b"
        r"[^.;]{0,20} (?:put|read))"
        r"|\b[Nn]ot guilty pleas?\b|\bpleas? of not guilty" + _ENTERED + r""
        r"|" + _REPLIED + r"not guilty[.,]?[’”'\"]{1,2}|" + _REPLIED_TO_EACH.replace("{plea}", "not guilty"),
        yes=("P replied 'not guilty' to O", "P pleaded not guilty to O", "P entered not guilty pleas"),
        no=("P pleaded guilty to O", "P pleaded for help"),
    ),
    Trigger(
        "but-pleaded-not-guilty",
        "deny",
        r"(?:\bbut|\band|,)(?: pleaded)? not guilty to\b",
        yes=("P pleaded guilty to O but not guilty to O", "pleaded guilty to O and not guilty to O"),
        no=("P pleaded not guilty to O",),
    ),
    Trigger(
        "but-pleaded-guilty",
        "admit",
        r"(?:\bbut|\band|,) guilty to\b",
        yes=("P pleaded not guilty to O but guilty to O",),
        no=("P pleaded guilty to O", "but not guilty to O"),
    ),
    Trigger(
        "pleaded-guilty",
        "admit",
        r"\b(?:plead(?:ed|s|ing)?|pled) (?:\w+ly )?guilty"
        r"|\b(?:enter|tender|offer|submit|indicat|giv|gave|made|mak)(?:ed|ted|ing|e)? (?:an? )?(?:early |late )?"
        r"(?:guilty pleas?|pleas? of guilty)"
        r"|\b(?:chang|switch)(?:ed|ing) (?:(?:many|some|most|all|both|two|several) of )?(?:his|her|their)"
        r" (?:(?:earlier |original |previous |initial )?(?:not[ -]guilty )?pleas?(?: to guilty)?"
        r"|pleas? from not[ -]guilty to guilty)"
        r"|\bguilty pleas? to\b|(?<!not )\bpleas? of guilty to\b"
        r"|(?:(?<![Nn]ot )(?<!not-)\b[Gg]uilty pleas?|\bpleas? of guilty)" + _ENTERED + r""
        r"|\b(?:admitted|acknowledged|admitting|accepted) (?:his|her|their) guilt\b"
        r"|" + _REPLIED + r"guilty[.,]?[’”'\"]{1,2}|" + _REPLIED_TO_EACH.replace("{plea}", "guilty") + r""
        # "The Crown accepted his plea to O", "His plea to O was accepted"
        r"|(?:(?<=accepted his )|(?<=accepted her )|(?<=accepted a ))pleas? (?=to [^.;]{0,40}{O})(?![^.;]* from\b)"
        r"|\b(?:[Hh]is|[Hh]er|[Tt]heir|[Aa]) pleas? (?=to (?:[a-z]+ ){0,4}{O}[^.;]{0,30} (?:was|were|has been) "
        r"accepted\b)"
        # "admitted his part when he came before C", "owned up in court", "accepted that P was guilty of the charge"
        r"|\badmit(?:ted|ting|s) (?:his|her|their) (?:own )?(?:parts?|roles?|involvement)"
        r"(?=,? (?:(?:when {P} (?:came|appeared|went|was brought|were brought) )?(?:at|before) (?:the )?{C}|in court\b"
        r"|in the dock|at (?:an earlier|a previous|the first) hearing))"
        r"|\b(?:own(?:ed|ing|s)|fess(?:ed|ing)) up(?=,? (?:in court|at {C}|before {C}|in the dock"
        r"|at (?:an earlier|a previous|the first) hearing|on the (?:first|second|third|opening|last) (?:day|morning)"
        r"|before (?:the|his|her|their|a) trial))"
        r"|\baccept(?:ed|s|ing) (?:that )?(?:{P} (?:was|were|is) )guilty(?= of (?:the|both|all|each|those|these)\b"
        r"[^.;]{0,20}(?:charges?|counts?|offences?))"
        # "convicted on his own plea of O"
        r"|\bon (?:his|her|their) own (?:plea|confession|admission)s? (?:of|to)\b(?! not)"
        # "The judge recognised Roe's guilty plea", "gave him credit for his early guilty plea"
        r"|(?P<who>{P})[’']s (?:early |late |timely |prompt )?guilty pleas?\b(?! hearing)",
        yes=("P pleaded guilty to O", "P changed his plea to guilty", "having pleaded guilty", "P’s early guilty plea"),
        no=("P pleaded not guilty to O", "P felt guilty", "the foreman P replied 'guilty' to O"),
    ),
    Trigger(
        # "given credit for his early guilty plea", "fined £80, reduced because of her guilty plea"
        "his-guilty-plea",
        "admit",
        r"(?:(?<=\b[Hh]is )|(?<=\b[Hh]er )|(?<=\b[Hh]is early )|(?<=\b[Hh]er early )|(?<=\b[Hh]is prompt )"
        r"|(?<=\b[Hh]er prompt )|(?<=\b[Hh]is late )|(?<=\b[Hh]er late ))"
        r"guilty pleas?\b(?! (?:hearings?|to|of|for|was|were|is|entered)\b)",
        yes=("The judge gave P credit for his early guilty plea",),
        no=("his not guilty plea", "his guilty plea to O", "an early guilty plea"),
    ),
    Trigger(
        "admitted",
        "admit",
        # "admitted at a public meeting that she had O": to no court
        r"(?<!{P} was )(?<!{P} were )(?<!{O} was )(?<!{O} were )\badmit(?:ted|ting|s)?\b"
        r"(?! (?:at|in|on|during|to|before|live)\b(?:(?!{C}|\b[Cc]ourt\b|\bdock\b)[^.;]){0,60}? that {P})"
        # "was admitted to the Roll", but "a charge that was admitted"
        r"(?! to the (?:roll|Roll|bar|Bar|ward|unit))"
        r"(?! (?:to )?(?:hospital|police|officers|him|her|them|that(?! (?:charge|offence"
        r"|count|allegation)\b)|he|she|they"
        r"|it|in interview|friends|relatives|colleagues|workmates|neighbours|reporters|journalists"
        r"|being(?! {O}"
        r"| (?:involved in|(?:a )?part of|a? ?party to)[^.;]{0,60}{O}"
        r"| in contempt| concerned| drunk| in possession| in charge| knowingly)"
        r"|responsib|his(?! (?:part|role|involvement) in (?:an?|the|that) (?:[a-z]+ )?(?:conspiracy|plot) to "
        r"(?:[a-z]+ )?{O})"
        r"|its|to the court|there|having(?! {N} {O})|knowing|when|as a)\b"
        r"| to (?:an?|his|her|their|the) (?:\w+ )?"
        r"(?:friend|cellmate|girlfriend|boyfriend|partner|wife|husband|colleague"
        r"|neighbour|mother|father|sister|brother|doctor|nurse|therapist|counsellor|psychiatrist|journalist"
        r"|witness)\b)",
        yes=("P admitted O", "after admitting three counts of O", "P admits O", "P has admitted that charge"),
        no=("P admitted that he knew", "he was admitted hospital", "P admitted to a friend that he was guilty of O"),
    ),
    Trigger(
        "denied",
        "deny",
        r"\bden(?:ied|ies|ying|y)\b(?! (?:any|all|having|being|that|it|knowing|ever|touching|his|her|confessing"
        r"|admitting|telling|saying)\b"
        r"(?! (?:of the |the |of )?(?:(?:\w+|{N}) )?(?:charge|count|offence|allegation))"
        r"(?!(?<=\ball) (?:of )?(?:the )?(?:{N} )?{O}))"
        # whom something was kept from, and what: "denied police vital evidence", "was denied justice after the O"
        r"(?! (?:there|(?:the )?(?:police|officers|detectives|investigators|inspectors|prosecutors|doctors|nurses|staff"
        r"|patients|residents|customers|relatives|families|family|parents|children|people|pensioners|taxpayers"
        r"|reporters|journalists|him|her|them)(?! was| were| is| are)|(?:a |any |an )?(?:justice|access|entry|entrance"
        r"|permission|parole|bail|leave|claims?|rumours?|reports|suggestions))\b)"
        r"|\b(?:refut|contest|disput)(?:ed|es?|ing)\b"
        r"(?= (?:(?:an?|the|all|both|of|two|three|his|her|their|{N}) )*(?:charges?|counts?)\b)",
        yes=(
            "P refutes charges of O",
            "P denied O",
            "P had denied all the O",
            "P had denied all the charges",
            "P denied any of the charges",
            "P denies all N charges",
        ),
        no=(
            "P disputed the bill",
            "P denied that he was there",
            "P denied police vital evidence",
            "P was denied justice after the O",
        ),
    ),
    Trigger(
        "refuted",
        "deny",
        r"\b(?:refut(?:e[sd]?|ing)|contest(?:s|ed|ing)?|disput(?:e[sd]?|ing))\b"
        r"(?= (?:(?:an?|the|all|both|any|these|those|of|his|her|their|{N}|{O}) )*(?:charges?|counts?|allegations?)\b)",
        yes=("P refutes a charge of O", "P and P contest all N charges", "P disputed the allegations"),
        no=("P contested the seat", "P disputes the account of P", "P disputed that the charge was fair"),
    ),
)

# "found, by a majority, guilty", "found by a jury to be guilty", "declared guilty", and so of "not guilty"
_FOUND = (
    r"\b(?:found(?:,? by (?:an? |the )?(?:[\w-]+ ){0,3}?"
    r"(?:jury|jurors|juries|majority|verdict|judge|sheriff|magistrates|bench)"
    r"(?: of (?:{N}|[\w-]+) to (?:{N}|[\w-]+))?,?)?"
    r"|declared|pronounced)(?: to (?:be|have been))? (?:\w+ly )?"
)

# "Jurors were sure that he was guilty"
_DECIDED = (
    r"\b(?:[Jj]ury|[Jj]urors|[Mm]agistrates|[Jj]udge|[Ss]heriff|[Bb]ench)(?: (?:has|have|had|also|then|later|\w+ly))* "
    r"(?:decided|concluded|ruled|agreed|w(?:as|ere) (?:sure|satisfied|convinced|persuaded))(?: that)? "
)

_RETURNED_ON = (
    r" (?:was|were|have been|had been) (?:returned|delivered|recorded|announced|given)(?: by (?:a|the) jury)?"
    r" (?:on|against|for|in respect of) "
)
_FOR_WHOM = r"(?: (?:to|of|on) (?:an? |the |one )?(?:charges? of |counts? of )?{O})?(?: (?:on )?{D})?(?: \w+)? for "

VERDICTS: tuple[Trigger, ...] = (
    Trigger(
        "verdict-not-guilty-for",
        "acquit",
        r"\b(?:not guilty verdicts?|verdicts? of not guilty)(?:"
        + _FOR_WHOM
        + "|"
        + _RETURNED_ON
        + ")"
        + GROUP
        + r"(?![’']s?\b)",
        yes=("a verdict of not guilty to O for P", "returned not guilty verdicts for P and P"),
        no=("a verdict of guilty to O for P", "a not guilty verdict for the prosecution of P"),
    ),
    Trigger(
        "verdict-guilty-for",
        "convict",
        # with the offence: "a guilty verdict for Ann" is justice done to her
        r"\bverdicts? of guilty(?= (?:to|of|on) (?:[a-z]+ ){0,3}{O})" + _FOR_WHOM + GROUP + r"(?![’']s?\b)"
        r"|(?<!not )(?<!not-)\b(?:guilty verdicts?|verdicts? of guilty)"
        + _RETURNED_ON
        + GROUP.replace("<who>", "<who2>")
        + r"(?![’']s?\b)",
        yes=("verdicts of guilty to O for P and P",),
        no=(
            "a verdict of not guilty to O for P",
            "a verdict of guilty for P",
            "a verdict of guilty of O for P's killer",
        ),
    ),
    Trigger(
        "discharged-by-a-judge",
        "acquit",
        r"\b[Jj]udge (?:halted|stopped|ended|threw out) the (?:trial|case|prosecution) and (?P<who>{P}) "
        r"(?:was|were) (?:formally )?(?:discharged|freed)\b",
        yes=("A judge halted the trial and P were discharged",),
        no=("A judge halted the trial and the jury was discharged", "P was discharged from hospital"),
    ),
    Trigger(
        "found-not-guilty",
        "acquit",
        # "The only man to be acquitted, Roe, 29, has since asked for it back"
        r"\b[Tt]he only (?:man|woman|defendant|person|one|other)(?: to be| who was| to have been) (?:acquitted|cleared)"
        r"(?: of [^,.;]{1,60})?(?:,| was) (?P<who2>{P})"
        r"|" + _FOUND + r"not (?:to be )?guilty\b|\bnot guilty verdicts?\b|\bverdicts? of not guilty\b"
        r"|\b(?:found|ruled) (?:(?:the|all|a|an|one|both|two|three|that|those) )*(?:(?:other|further|second) )?"
        r"(?:case|charges?|{O}(?: charges?)?)(?: of [^.;]{0,60}?{O})? against (?P<who>{P}),? (?:to be )?not proven\b"
        r"|\bnot proven verdicts? (?:on|to|over) (?:(?:the|all|a|an|one|both|two|three) )*"
        r"(?:charges? of |counts? of )?{O}(?: and {O})*(?: charges?)? against (?P<who3>{P})"
        r"|\b(?:found|find|finding|returned) (?:(?:(?!\bguilty\b)[^.;]){0,40} )?not proven\b|\bnot proven verdict\b"
        r"|\bverdicts? of not proven\b",
        yes=(
            "P was found not guilty of O",
            "P was unanimously found not guilty of O",
            "A jury found the charge of O against P not proven",
            "a verdict of not guilty was returned",
        ),
        no=("P was found guilty of O",),
    ),
    Trigger(
        "found-who-not-guilty",
        "acquit",
        r"\b(?:found|finding|find|(?:(?<=jury )|(?<=judge ))finds) " + GROUP + r",?(?: both| all| {P})?"
        r"(?: who [^,]*,)? (?:\w+ly )?(?:not (?:to be )?|to be not )guilty\b"
        r"|" + _DECIDED + GROUP.replace("<who>", "<who2>") + r" (?:was|were) not guilty\b",
        yes=("The jury found P not guilty of O", "The jury decided that P was not guilty"),
        no=("The jury found P guilty of O",),
    ),
    Trigger(
        "cleared-who",
        "acquit",
        r"\b(?:clear(?:ed|ing)|acquitt(?:ed|ing)"
        r"|(?:took|taken|needed|spent)(?: (?:a|the) (?:jury|jurors))?(?: [^.;,]{1,40})? to "
        r"(?:[a-z]+ly )?(?:clear"
        r"|acquit)) (?:an? (?:[\w-]+ ){1,4}?(?:named )?, )?"
        + LISTED
        + r"(?= of\b|[,.;]| on\b| (?:but|and|while|whilst|whereas) (?:convict|found|decid)"
        r"| {D}| {C}| (?:at|in|after|when|over|for|accused|charged)\b| who (?:had )?(?:faced|denied|stood accused"
        r"|(?:was|been) accused|killed|stabbed|shot))"
        r"|\b(?:took|directed|ordered|instructed)\b[^.;]{0,60}? to (?:clear|acquit) (?P<who2>{P})(?= of\b|[,.;]| on\b)",
        yes=(
            "Jurors cleared P of O",
            "It took the jury an hour to clear P of O",
            "A jury has cleared P who faced charges of O",
        ),
        no=("officers cleared P’s garden",),
    ),
    Trigger(
        "acquitted-somebody",
        "acquit",
        # whom a lead tells of without a name
        r"\b(?:[Jj]ury|[Jj]urors|judge|magistrates|sheriff)\b[^.;\ue000-\ue0ff]{0,80}? (?:to |has |have |had )?"
        r"(?:acquit(?:ted)?|clear(?:ed)?) (?=(?:an?|the|{N}|two|three|four|five|six) (?:[a-z-]+ ){1,5}"
        r"(?:accused|charged|of|who|after)\b)",
        yes=("A jury took 20 minutes to acquit a widow accused of O", "Jurors have cleared a former nurse of O"),
        no=("Jurors cleared P of O", "the jury cleared the room"),
    ),
    Trigger(
        "no-case",
        "acquit",
        r"\b(?:ruled|found|decided|agreed|held|concluded|accepted) (?:that )?(?:there was|(?P<who>{P}) had)"
        r" no case to answer\b"
        r"|\b(?:withdr[ae]wn?|took|taken|removed) (?:(?:the|both|all|{N}|remaining) )*(?:charges?|counts?|case)"
        r"(?: of {O}(?:(?:,|,? and) {O})*)? (?:away )?from (?:the |a )?(?:jury|jurors)\b"
        r"|\b(?:upheld|sustained|accepted|granted) (?:an?|the|his|her) (?:[a-z]+ )?"
        r"(?:no[- ]case[- ]to[- ]answer submission|submission (?:of|that there was) no case to answer)\b",
        yes=(
            "The judge ruled that P had no case to answer",
            "ruled there was no case to answer",
            "the judge withdrew counts of O and O from the jury",
        ),
        no=("his barrister argued there was no case to answer",),
    ),
    Trigger(
        "walked-free",
        "acquit",
        r"\bwalk(?:ed|s) free\b(?![^.;]*\b(?:sentence|suspended|jail|prison|after admitting|order|fine)\b)"
        # nobody is cleared where the jury could not tell
        r"(?![^.;]*\b(?:jury|jurors)\b[^.;]{0,30}\b(?:fail\w*|unable|could not|couldn’t|hung|discharged|undecided)\b)",
        yes=("P walked free",),
        no=("P walked free with a suspended sentence", "P walked free when the jury failed to reach a verdict"),
    ),
    Trigger(
        "cleared",
        "acquit",
        r"\bexonerated(?= of (?:(?:an?|the|both|all|{N}|charges?|counts?|offences?|of|further|other) )*{O})"
        r"(?![^.;]*\bby (?:an? |the |his |her |its )?(?:[a-z]+ ){0,2}(?:inquiry|investigation|panel|probe|review|report"
        r"|club|employers?|board|committee)\b)"
        r"|(?<!name was )(?<!name )\b(?:cleared|acquitted)\b(?! out| the| up| by police| away| his| her| customs| to)"
        # censors, boards and doctors give no verdict
        r"(?! by (?:the |a |an |its |his |her )?(?:[\w’'-]+ ){0,4}?(?:board|censors?|committee|panel|club|league"
        r"|regulator|watchdog|doctors?|medics?|surgeons?|stewards|council|association|union)\b)"
        r"(?= of\b| by\b| on\b| after\b| following\b| at\b| when\b| because\b|[,.;]|$| {C}| {D}| unanimously"
        r"| and| but\b| while\b| whilst\b| whereas\b| in {D}(?! of\b)| (?:{N}|a|[a-z]+|[a-z]+ and a half) "
        r"(?:years?|months?|weeks?|decades?) (?:later|on|ago)\b| later\b"
        r"| (?:last|this|earlier) | yesterday\b| today\b)",
        yes=("P was cleared of O", "P was acquitted of O at C", "P, acquitted on D"),
        no=("the road was cleared out", "P cleared his debts", "his name was cleared"),
    ),
    Trigger(
        "acquitted-inverted",
        "acquit",
        # "In court to see him cleared was his mother": only who opens the sentence
        rf"(?:(?:\b(?:[Tt]hose|[Oo]thers?|[Aa]lso|{_SO_MANY})|^\W*{{P}})"
        r"(?: who (?:was|were|have been|has been)| to be)?(?: also)? "
        r"|^\W*(?=[ACF]))(?:[Aa]cquitted|[Cc]leared|[Ff]ound not guilty)(?: of "
        + _OFFENCES
        + _THEN_AND_THERE
        + r" (?:is|are|was|were):? "
        + LISTED,
        yes=("Those acquitted were P, P and P", "Acquitted of O at C were P and P"),
        no=("In court to see P cleared of O was P", "P was cleared"),
    ),
    Trigger(
        "after-acquittal",
        "acquit",
        r"\b(?:following|after) (?:his|her|their) acquittals?\b(?! (?:was|were|is) (?:quashed|overturned))",
        yes=("P was released from the dock following his acquittal",),
        no=("P’s acquittal was quashed",),
    ),
    Trigger(
        "listed-not-guilty",
        "acquit",
        r"(?<=[:,;–—-] )not guilty of\b",
        yes=("P: guilty of O, not guilty of O",),
        no=("P was found not guilty of O",),
    ),
    Trigger(
        "listed-guilty",
        "convict",
        r"(?<=[:;–—-] )guilty of\b|(?<={O}, )guilty of\b",
        yes=("P: guilty of O", "P: not guilty of O, guilty of O"),
        no=("P was not guilty of O",),
    ),
    Trigger(
        "found-guilty",
        "convict",
        _FOUND + r"guilty\b|\bguilty verdicts?\b|\bverdicts? of guilty\b"
        r"|\bfound to have (?:committed|breached)\b(?= {O})",
        yes=("P was found guilty of O", "P was found by a jury to be guilty of O", "guilty verdicts on O"),
        no=("P was found not guilty of O", "P was found by the club to be guilty of O"),
    ),
    Trigger(
        "guilty-inverted",
        "convict",
        rf"(?:(?:\b(?:[Tt]hose|[Oo]thers?|[Aa]lso|{_SO_MANY})|{{P}})"
        r"(?: who (?:was|were|have been|has been)| to be)?(?: also)? "
        r"|^\W*(?=[CF]))"
        r"(?:[Ff]ound guilty|[Cc]onvicted)(?: of " + _OFFENCES + _THEN_AND_THERE + r" (?:is|are|was|were):? " + LISTED,
        yes=("Those found guilty were P, P and P", "Also convicted of O at C was P"),
        no=("Those not found guilty were P and P", "Those who spoke after P was convicted were P and P"),
    ),
    Trigger(
        "but-guilty",
        "convict",
        r"(?:\bbut|\band)(?: was| were)? (?:found )?guilty(?: of\b|(?=, by))"
        r"|\bguilty of (?=[^.;]{0,80}\bnot guilty of)",
        yes=("found not guilty of O but guilty of O",),
        no=("but not guilty of O",),
    ),
    Trigger(
        "but-not-guilty",
        "acquit",
        r"(?:\bbut|\band)(?: was| were)? (?:found )?not guilty of\b",
        yes=("found guilty of O but not guilty of O",),
        no=("but guilty of O",),
    ),
    Trigger(
        "proved",
        "convict",
        r"\bproved in (?:his|her|their) absence\b(?! that {P})"
        r"|\bfound the (?:case|charges?|offences?|allegations?|matter)"
        r"(?: against (?P<who>{P}))? (?:was |were |to be )?proved?n?\b|\b(?:charges?|case) (?:was"
        r"|were) (?:found )?proved?n?\b",
        yes=("P: O, proved in his absence", "magistrates found the case proved"),
        no=("the search proved fruitless",),
    ),
    Trigger(
        "proved-that",
        "convict",
        r"\b(?:(?:it|the case) (?:was|is) (?:found )?|(?:found|held) (?:it )?(?:was )?(?:to be )?)proved?n?"
        r"(?: in (?:his|her|their) absence)?,? that (?P<who>{P}),?(?=[^.;]{0,60}{O})",
        yes=("it was proved in his absence that P drove O", "the bench found it proved that P had committed O"),
        no=("it was proved that P was innocent", "the film proved that P committed O"),
    ),
    Trigger(
        "found-who-guilty",
        "convict",
        r"\b(?:found|finding|find|(?:(?<=jury )|(?<=judge ))finds) " + GROUP + r",?(?: both| all| {P})?"
        r"(?: who [^,]*,)? (?:to be )?(?:unanimously )?guilty\b"
        r"|" + _DECIDED + GROUP.replace("<who>", "<who2>") + r" (?:was|were) guilty\b",
        yes=("A jury found P guilty of O", "Jurors were sure that P was guilty of O"),
        no=("A jury found P not guilty", "The jury could not agree that P was guilty"),
    ),
    Trigger(
        "found-counted-guilty",
        "convict",
        r"\b(?:found|finding|find) (?:all )?{N} (?:of (?:them|{P}) |(?!not )[a-z]+ ){0,2}guilty\b",
        yes=("A jury found N defendants guilty of O", "found N of them guilty"),
        no=("A jury found N men not guilty", "N men were found guilty"),
    ),
    Trigger(
        "convicted-inverted",
        "convict",
        r"\b(?:convicted|found guilty)(?: (?:of|at|on|by|after|today|yesterday)\b"
        r"(?:(?! so )[^,.;\ue000-\ue0ff]){0,60})?"
        r" (?:was|were|are):? " + GROUP,
        yes=("Those convicted were P, P and P", "Also found guilty of O at C was P"),
        no=("P was convicted", "P was convicted and P was freed"),
    ),
    Trigger(
        "convicted-who",
        "convict",
        r"\bconvict(?:ed|ing)? " + GROUP + r",?(?= (?:of|on|by)\b)"
        r"|\b(?:jury|jurors|panel|judge|sheriff|magistrates|bench)\b(?: (?:at|before) {C})?"
        r"(?: took [^.;,]{1,30} to convict"
        r"|(?: also| then| later"
        r"| unanimously)* convicted) "
        + GROUP.replace("<who>", "<who2>")
        + r"(?![’']s?\b)|\b(?:took|needed)\b[^.;]{0,12} (?:jury|jurors)\b[^.;]{0,40}? to convict (?P<who3>{P})"
        r"|(?:(?<=\bacquitted {P} )|(?<=\bcleared {P} ))(?:and|but) convicted (?P<who5>{P})(?=[.,;]| of\b)"
        r"|\b(?:jury|jurors|magistrates|judge)\b[^.;\ue000-\ue0ff]{0,60}? (?:and|before) convict(?:ed"
        r"|ing) (?P<who4>{P})(?=[ .,;])",
        yes=(
            "a jury convicted P of O",
            "Jurors convicted P and P of O",
            "to convict P of O",
            "It took the jury an hour to convict P",
            "A jury took an hour to convict P",
        ),
        no=("the convicted P wept", "A jury refused to convict P"),
    ),
    Trigger(
        # who faces sentence was convicted
        "faces-sentence",
        "convict",
        r"(?:(?:as well as|with) (?P<who>{P}),? (?:also )?)?\bfac(?:ing|es|ed) sentenc(?:e|ing)"
        r"(?=(?: on| for| over) (?:(?:an?|the|{N}|[a-z]+) ){0,3}?(?:(?:charges?|counts?|offences?) of )?{O})",
        yes=("P faces sentence for O", "as well as P facing sentence on further charges of O"),
        no=("P faces a sentence of T", "P faces sentence on D", "P faced sentences of up to T"),
    ),
    CONVICTION_NOUN,
    Trigger(
        "convicted",
        "convict",
        r"\b(?:following|after) (?:his|her|their) convictions?\b"
        r"|(?<!previously )(?<!was )\bconvicted\b(?! of nothing| in the (?:eyes|court of))"
        r"(?= (?:of|for|at|by|in|on|after|following|unanimously|under|alongside|last|this|previously|earlier)\b|[,.;]|$"
        r"| {C}| {D})"
        r"|\b(?:was|were) convicted\b|(?<=\bboth )convicted\b",
        yes=("P was convicted of O", "convicted of O, P was", "P, convicted at C", "P were convicted and P were freed"),
        no=("a convicted burglar",),
    ),
)
