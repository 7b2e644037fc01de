"""Clauses that stand inside a sentence, and what the sentence goes on with after them.

``Roe, whose victims included Poe, 80, of Hexley, was jailed``: the nearest name before the verb is not its subject.
A clause that has a verb of its own is over at the comma before the next one, and the sentence is back at its opening.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from kg import patterns as re
from kg.extract.tagging import Tagged, compile_rule
from kg.extract.trigger import OTHERS
from kg.vocabulary.wordlists import alternation

# Where a clause may be put between a subject and its verb: right after a name that can be a subject ...
_SUBJECT = compile_rule(
    r"(?:^[^\w\ue000-\uefff]*|[,;:–—] |(?:^|[^\w])(?:that|and|but|while|whilst|because|since|said|heard|until) |{D|C} )"
    r"(?:(?!(?i:by|with|without|neither|nor|of|to|for|from|against|on|at|in|into|near|like|unlike|than|about|after"
    r"|before"
    r"|behind|between|despite|alongside|beside|following|during|and|or|when|as|while|whilst|whereas)\b)[\w’'-]+ ){0,4}$"
)
# ... set off by a comma or dash, and no further member of a list.
_SET_OFF = re.compile(
    r"(?:,| [–—-]) (?!(?:and|or|nor|but|both|were|are|have)\b)(?![A-Z\ue000-\ue0ff])"
    r"(?!(?:for|to) [\ue300-\ue3ff])"  # "Roe, for six years, and Poe was given two": a verb left out
    r"| (?:who|whose|(?:held|caught|seen|[a-z]{2,}ed)(?: [a-z]+)? by)\b"
)
_AUX = r"(?:(?:was|were|is|are|has|had|have|been|is being|also|later|now|then|today|yesterday|\w+ly|since|still) )*"
_CLOSES = re.compile(rf"(?:,| [–—-])\s*{_AUX}$")
# The main verb has come already: "Roe, who robbed Poe, was jailed and Doe, 58, was fined".
_MAIN_VERB = re.compile(
    r"(?:,| [–—-]) (?:was|is|has|had|will|would|must|could|may|were|are|have|pleaded|pled|admit(?:s|ted)|den(?:ies|ied)"
    r"|appeared|received|gets|got|said|says|told|added|claimed|explained|described|praised|thanked|heard|wrote|asked"
    r"|insisted"
    r"|argued|wept|saw|recall(?:s|ed)|remember(?:s|ed)|recounted|reliv(?:es|ed)|watched|listened|looked on|sat|stood"
    r"|spoke|learn(?:ed|t))\b"
)
# "Roe, who wept when Poe, 58, was jailed": the verb belongs to the clause.
_OWN_CLAUSE = re.compile(
    r"(?:[;:]|\b(?:when|as|after|that|because|while|whilst|until|where|if|before|since|said|says|saw|watched|heard"
    r"|claimed"
    r"|knew|believed|thought|hoped|feared|learn(?:ed|t)|how|why"
    r"|(?:the|that) (?:day|moment|night|morning|way|hour))|\bwhose (?:[\w’'-]+ ){0,3}[\w’'-]+,) (?:[\w’'-]+ ){0,3}$"
    r"|\bwhose (?:(?!(?:was|were|is|are|include[sd]?)\b)[\w’'-]+ ){1,4}$"
)
# "Her former colleague, ex-constable Poe, was": who somebody is, and no clause.
_NAMED_SO = re.compile(
    r"(?:,| [–—-]) (?:(?!(?:of|by|with|from|to|for|in|on|at|after|who|whose|whom|which|was|were|is|had|has|[a-z]{3,}ed"
    r"|called)\b)[\w’'-]+[ -]){0,4}"
)
_NEAR = 90
_PLURAL = re.compile(r"\b(?:were|have|are)\b")
_LISTED = compile_rule(r"{P},? and (?:[a-z-]+ ){0,3}$")
_OTHER_WHO = re.compile(
    # "by a man who was jailed", "by a customer, said to be 29, who was jailed"
    r"\b(?:an?|the|his|her|their|another|one) (?:[\w’'-]+ ){0,3}[a-z’'-]+(?:, [^,;.\ue000-\ue0ff]{2,50},|,?) who "
    r"(?:(?:was|is|has|had|have|were|been|also|since|later|\w+ly) )*(?P<goes>(?:appeared|came|went|stood)\b[^,;.–—]*)?$"
)


# "led officers who arrested two men"
_PLURAL_WHO = re.compile(
    r"\b(?:[a-z-]+s|[a-z-]*men|people|police),? who "
    r"(?:(?:were|have|had|been|also|later|earlier|already|then|all|both|each|\w+ly) )*$"
)
# "spoke to three women charged with theft": the participle belongs to the noun before it ...
_PARTICIPLE = re.compile(
    r"(?:convicted|charged|jailed|arrested|accused|sentenced|cleared|acquitted|imprisoned|fined"
    r"|found (?:not )?guilty)\b"
)
_SOMEBODY = compile_rule(
    r" (?!(?:after|later|never|ever|over|under|however|earlier|other|together|further|for|or|whether|either|nor) $)"
    r"(?:[a-z-]+(?:er|or|ant|ent|ist|man|ee)s?|[a-z-]*men|people|nationals|youths?|boys|girls|constables?|pair"
    r"|criminals?|individuals?|thugs?|adults?|juveniles?|paedophiles?|thie(?:f|ves)|brothers|yobs?) $"
)
# ... but not where the noun says what the named one is: "Roe, a driver jailed in May", "Roe is one of four men jailed".
_APPOSED = re.compile(
    r"[\s,–—-]*(?:who )?(?:(?:is|was|became|remains|being) )?(?:an?|the|one of|another|among)\b"
    # "Roe is the author of a book about a doctor jailed in May"
    r"(?!.*\b(?:about|on|for|against|with|to|supporting|helping) (?:an?|the|two|three|[a-z]+) )"
)
# "A fake doctor who persuaded Roe and Poe to pay pleaded guilty": the clause is not set off by commas.
_RESTRICTED = compile_rule(
    r"[^\w\ue000-\ue0ff]*(?:(?:An?|The|One) (?:[a-z’'-]+ ){1,4}|The (?:[\w’'-]+ ){0,6}[a-z’'-]+, |(?P<named>{P}) )who\b"
)
_WHO = re.compile(r",? who\b")
_GOVERNED = compile_rule(
    r"\b(?:[a-z]{2,}(?:ed|ing)|by|with|from|of|to|for|against|on|at|like|told|hit|struck|beat|shot|fought|took|gave"
    r"|sold)"
    r"(?: (?:the|an?|his|her|their|its))?(?: [\w’'\"“”‘-]+){0,3} "
    # a name that nothing tells to be one stands in the list, too
    r"(?:(?:{P}|[A-Z][\w’'-]+)(?: (?:{P}|[A-Z][\w’'-]+)){0,2}(?:, and |, | and ))*$"
)

# "Roe, who was jailed for murder in 2018, lost his appeal": what happens once a court has decided
_DECIDED_WHO = compile_rule(r"{P},? who (?:was|were|is|has been|had been) (?:\w+ly |also |originally )?$")
_GOES_ON = re.compile(
    r"(?:,| [–—-]) (?:(?:today|yesterday|now|then|later|also|has|have|had|on \w+) ){0,3}"
    r"(?:lost|won|fail(?:s|ed)|appealed|argue[sd]|challenge[sd]|launched|brought|sought|tried|asked|claim(?:s|ed)"
    r"|told|wants"
    r"|hopes|avoided|escaped|absconded|died"
    r"|took|taken|had (?:his|her|their)|(?:his|her|their) (?:\w+ )?(?:sentence|conviction|appeal)"
    r"|is (?:now )?(?:appealing|seeking|challenging|trying|hoping))\b"
)


# "Among those dealt with were Roe, jailed for theft", "Those sentenced included Roe, fined £200"
AMONG_OTHERS = re.compile(
    r"(?:^|[.;:] )\W*(?:Among(?:st)?|Also|Those|Others?|Further|The (?:others?|rest|latest|first|last|remaining))\b"
    r"[^.;\ue000-\ue0ff]{0,80} (?:is|are|was|were|includ(?:e[sd]?|ing))(?: also)?:? (?:[a-z-]+ ){0,3}$"
)
"""What opens a sentence that names those last of whom it tells."""

# "For theft and two counts of fraud": what somebody is then said to have got a sentence for
FOR_OFFENCES = compile_rule(
    r"(?:^|[.;:] |, |\b(?:and|but|while|whilst) )\W*[Ff]or (?:(?:(?:the|his|her|their|an?|one|two|three|both|{N}"
    r"|counts?|charges?|offences?|of|attempted|conspiracy|conspiring|to|,|and|further|other|{O}) ?))*$"
)

# "For theft Roe must serve four years", but not "For the rape Ann Lee was given compensation"
IS_DEALT = compile_rule(
    r"(?:(?:was|were|has|have|had|been|being|must|will|to|also|then|each|both|all) )*"
    r"(?:jailed|sentenced|imprisoned|locked up|sent (?:to|down)|fined|serve|spend|given|handed|received|receives|got"
    r"|gets)\b"
    r"(?!(?<!fined) (?:an? )?{M}(?! fine))(?=[^.;\ue000-\ue0ff]{0,40}?(?:{T}|{I}|{M} fine)|(?<=fined) {M})"
)

# "Roe and two others were jailed": the verb is his, too
_AND_OTHERS = compile_rule(
    rf",? (?:and|plus|along with|together with|as well as) {OTHERS}"
    r"(?: (?:aged|from|of|in) [^,;.]{2,40}|,? (?:who|whose) [^,;.]{2,60})?,?"
    r"(?: (?:were|are|have|had|been|will|be|all|each|both|also|later|then|now|\w+ly|due|to|{D}|{C}))* ?$"
)
# "Lee wept as his daughter's killer was jailed": the killer is neither
WHOSE_WAS = re.compile(
    r"[’']s? (?:[a-z-]+ ){1,3}(?:was|were|is|are|has|have|had) (?:(?:been|later|then|also|now|finally|\w+ly) )*"
)


def and_others(between: str) -> bool:
    """Whether the words between a name and a verb only add others without a name to the subject."""
    return _AND_OTHERS.match(between) is not None


# "Roe was fined £1,000 and Sines Parks Ltd, which hired him, was also fined": it is the company
_BODY_SUBJECT = compile_rule(
    r"(?:\b(?:and|but|while|whilst)|;) (?:the )?{B}(?: \([^)]*\))?(?:, [^;]{3,140},)?"
    r"(?: (?:was|were|has|had|have|is|also|both|all|each|been|later|\w+ly))* ?$"
)


def of_a_body(between: str) -> bool:
    """Whether the words right before a verb name a body as its subject."""
    return bool(_BODY_SUBJECT.search(between))


def put_in(text: str, verb: int, end: int) -> int | None:
    """Where the clause of a verdict or sentence ends that is only put into a sentence about an appeal, if it is."""
    if not _DECIDED_WHO.search(text, 0, verb):
        return None
    on = _GOES_ON.search(text, verb, end)
    return on.start() if on else None


# "Ann Roe, who lied about where he was, will be sentenced": the pronoun has a verb of its own
_OWN_VERB = re.compile(
    r" [a-z][^,;]*, (?:will|was|is|has|had|were|have|must)(?: (?:also|now|then|later|be|been|next))* "
)
# "A gang stopped as they drove home were jailed"
_OWN_FINITE = re.compile(
    r" (?!(?:was|were|had|has|have|is|are|then|later|also)\b)[a-z]{3,}\b[^,;\ue000-\ue0ff]* "
    r"(?:was|were|(?:has|have) been) (?:(?:each|both|all|also|later) )*"
)
# what a clause is put in behind: somebody, or a word that opens it
_IN_A_CLAUSE = re.compile(
    r"[\ue000-\ue0ff]|\b(?:who|whose|whom|which|that|where|what|when|how|as|if|because|while|whilst|whereas|after|before"
    r"|until|since|although|though|(?:man|woman|men|women|people|person))\b",
    re.IGNORECASE,
)
_HANGING = re.compile(r"\b(?:as|when|while|whilst|whereas|after|before|where) $")
# "Roe's greed resulted in her being jailed"
_OWN_DOING = compile_rule(
    r"({P})[’']s [\"“‘']?(?:[a-z-]+ ){0,3}(?:loyalty|greed|actions|crimes|offending|lies|behaviour|conduct|addiction"
    r"|deception|dishonesty|driving|fraud|scam|stupidity)[\"”’']? (?:led to|resulted in|ended (?:in|with)) "
    r"(?P<whose>his|her|him) being $"
)


# "Roe was told by the judge he could be jailed after he pleaded guilty"
_WARNED = compile_rule(
    r"({P})(?:,[^.;]{2,60}?)?,? (?:was|has been|had been) (?:\w+ly )?(?:told|warned|informed|advised)"
    r"(?: by (?:{P}|the (?:judge|court|sheriff|recorder|magistrates))(?: [KQ]C)?)?(?: that)? (?P<he>{P}) "
    r"[^.;\ue000-\ue0ff]{0,60}?\b(?:jail|jailed|prison|custody|custodial|behind bars|sentence)\b"
    r"[^.;\ue000-\ue0ff]{0,30}? (?:after|when|as) (?P<again>{P}) (?:(?:had|has|then|also) )*$"
)
_AND_ANOTHER = compile_rule(
    r", and {P}(?:, (?:who|an?|the) [^.;\ue000-\ue0ff]{3,90},)? (?:(?!was\b|is\b|has\b)[a-z]+ )*"
)
# "Roe, a plumber, and his son Ben, 19, admitted it"
_TRADE_AND_ANOTHER = compile_rule(
    r", (?:an?|the|his|her|its) (?:{N}-)?[a-z’'-]+(?: [a-z-]+){0,3}"
    r"(?: (?:of|at|for|in) (?:(?:the|its) )?[a-z-]+(?: [a-z-]+)?)?,"
    r" and {P}(?:, (?:an?|the|his|her|its) (?:{N}-)?[a-z’'-]+(?: [a-z-]+){0,3})?, (?:(?!was\b|is\b|has\b)[a-z]+ )*"
)
# what follows an age is no participle where somebody or something is its object
_DID = compile_rule(
    r", (?:{O}|(?!(?:jailed|fined|called|named|branded|dubbed|awarded|refused|denied)\b)[a-z]+ed"
    r" (?:an?|the|his|her|their|{O})\b)"
)


def resumed(text: str, people: Sequence[int], verb: int) -> int | None:
    """Where the one stands to whom a verb goes back over a clause, set off from the sentence, that names others."""
    for subject in people[:-1]:
        opens = _SET_OFF.match(text, subject + 1, verb)
        if ";" in text[subject : people[-1]]:
            continue  # "Roe, jailed for a year; Poe and Low, jailed for two": nothing is inserted across the mark
        if opens is None or not _SUBJECT.search(text, max(0, subject - _NEAR), subject):
            continue
        back = _CLOSES.search(text, people[-1], verb) or _MAIN_VERB.search(text, people[-1], verb)
        if _NAMED_SO.fullmatch(text, subject + 1, people[-1]):
            return None
        if back is None or _MAIN_VERB.search(text, subject + 1, people[-1]):
            return None
        another = _AND_ANOTHER.fullmatch(text, people[-1] - 6, verb) or _TRADE_AND_ANOTHER.fullmatch(
            text, subject + 1, verb
        )
        if subject == people[-2] and another:
            return None  # "Roe, who stole the van, and Poe, who drove it, pleaded guilty": both of them
        # "Roe, 30, robbed a shop and Poe, 31, was jailed"
        if text.endswith(" and ", 0, people[-1]) and _DID.match(text, subject + 1):
            return None
        if text.endswith(", and ", 0, people[-1]) and text[people[-1] + 1 : verb] == ", " and passive_alone(text, verb):
            return None  # "Roe, who got four years, and Poe, jailed for two": each has a clause of his own
        apposed = opens[0].startswith(" w") and text.endswith(", ", 0, people[-1])  # "the killer who ran, Poe, was"
        if back.start() == people[-1] + 1 and (apposed or _OWN_CLAUSE.search(text, 0, people[-1])):
            return None
        if _PLURAL.search(text, back.start(), verb) and not _LISTED.search(text, 0, subject):
            return None
        return subject
    return None


def within(text: str, people: Sequence[int], verb: int) -> bool:
    """Whether the last of ``people`` is only acted on inside a clause about whom the sentence opens with."""
    opening = _RESTRICTED.match(text)
    if opening is None or not people or people[-1] < opening.end() or _WHO.match(text, people[-1] + 1, verb):
        return False
    return bool(_GOVERNED.search(text, opening.end(), people[-1]))


# "A builder (whom) Ann Lee had paid was jailed": whom the sentence is about, and who only acts in the clause behind
_HEAD_NOUN = re.compile(
    r"(?:^|[.;:,] |\b(?:and|but|that|when|after|because|said|says) )\W*(?:[Aa]n?|[Tt]he|[Aa]nother|[Hh]is|[Hh]er|[Tt]wo"
    r"|[Tt]hree) (?:[\w’'-]+ ){0,3}?[a-z][\w’'-]*,? (?:(?:whom|that) )?$"
)
_ACTS_THEN_WAS = re.compile(
    r" (?!(?:from|of|in|at|on|with|near|for|to|by|as|aged|outside|inside|behind|also|later|then|now|today|yesterday|who"
    r"|himself|herself|both|all|each|never|only|first|was|were|is|are|will|would|must|could|may|has been|had been"
    r"|accused|charged|convicted|found|caught|arrested|jailed|wanted|known|described|named|called|born|said|says"
    r"|\w+ing|\w+ly)\b)"
    r"[a-z’']+\b(?:(?!\b(?:and|but|or|before|then|after|when|while|who|which|because|as|that|if|since|until)\b)"
    r"[^.;,])*? (?:(?:was|were|is|are|has been|had been|have been|will be)(?: (?:later|also|then|\w+ly))* )"
)


def in_a_clause_about_another(before: str, between: str) -> bool:
    """``The cousin Ann Lee took in was jailed``: the cousin was, and not she."""
    return _HEAD_NOUN.search(before) is not None and _ACTS_THEN_WAS.fullmatch(between) is not None


def of_another(between: str, verb: str) -> bool:
    """Whether the words before a verb give it somebody without a name as subject.

    ``a friend, who has been jailed``; ``wants drivers convicted of speeding to be banned``. ``verb`` is the text from
    the verb on.
    """
    other = _OTHER_WHO.search(between)
    if other and (not other["goes"] or _PARTICIPLE.match(verb)):  # "by a man, who appeared in court charged with theft"
        return True
    theirs = (_PARTICIPLE.match(verb) and _SOMEBODY.search(between)) or _PLURAL_WHO.search(between)
    return bool(theirs and not _APPOSED.match(between))


def has_its_verb(before: str, between: str) -> bool:
    """Whether a pronoun has a verb of its own before the one that is asked about, and that one is another's."""
    if not _IN_A_CLAUSE.search(before):
        return False  # "He lost his job, was fined and has been banned": all of it is said of him
    return bool(_OWN_VERB.fullmatch(between) or (_HANGING.search(before) and _OWN_FINITE.fullmatch(between)))


def of_own_doing(text: str, verb: int) -> bool:
    """Whether :func:`own_doing` may tell the subject of a verb, as soon as it is known of whom *his* can be said."""
    return _OWN_DOING.search(text, 0, verb) is not None


def own_doing(tagged: Tagged, verb: int) -> re.Match[str] | None:
    """``Ann Roe's greed resulted in her being jailed``, not ``in his``; ``Roe was told he faces jail after he``."""
    if (warned := _WARNED.search(tagged.text, 0, verb)) and _alike(tagged, warned):
        return warned
    told = _OWN_DOING.search(tagged.text, 0, verb)
    bearer = tagged.item(told.start(1)).value.bearer if told else None
    gender = None if bearer is None else bearer.likely_gender
    return told if told and gender == ("f" if told["whose"] == "her" else "m") else None


def _alike(tagged: Tagged, warned: re.Match[str]) -> bool:
    """Whether both pronouns of a warning are *he*, or both *she*, as whoever was warned is."""
    bearer = tagged.item(warned.start(1)).value.bearer
    said = {tagged.item(warned.start(name)).value.text.lower() for name in ("he", "again")}
    gender = None if bearer is None else bearer.likely_gender
    return bearer is not None and said in ({"he"}, {"she"}) and gender in {None, "m" if said == {"he"} else "f"}


HIM_OR_HER = frozenset({"him", "her"})
OBJECTS = HIM_OR_HER | {"them"}
# "The investigation led to", "The team's work has seen"
_CAUSED = compile_rule(
    r"\b(?:[Ii]nvestigations?|[Ii]nquir(?:y|ies)|[Ee]nquir(?:y|ies)|[Pp]robe|[Oo]peration|[Ww]ork|[Ee]fforts|[Ss]earch"
    r"(?:es)?|[Rr]aids?|[Ww]arrants?|[Ss]urveillance|[Ff]orensics?|DNA|CCTV|[Ff]ootage|[Ff]ingerprints?|[Tt]rial"
    r"|[Hh]earing|[Ee]xamination|[Aa]nalysis)\b[^.;\ue000-\ue0ff]{0,80}?"
    r"(?:(?P<led>\b(?:(?:has |have )?led to|leading to|(?:has |have )?result(?:ed|ing) in"
    r"|end(?:ed|ing)(?: (?:on |at )?[\ue100-\ue2ff])* (?:in|with)"
    r"|culminat(?:ed|ing) (?:in|with)))|\b(?:saw|(?:has|have) seen)) $"
)
_BEING_SO = re.compile(
    r",? (?:being|having been)(?: (?:then|also|later|both|all|each|(?!wrong|unjust|mistaken|false|unlawful)\w+ly))* "
)
_RIGHT_AWAY = re.compile(r",? (?:being )?")
_UNTRUE = re.compile(
    r"\b(?:lie[sd]?|lying|fals\w+|malicious\w*|fabricat\w+|made[- ]up|innocent\w*|wrong\w*|mistak\w+|framed|hoax"
    r"|untrue|flawed|miscarriage|botched|bogus)\b|\b(?:not|never) (?:yet )?(?:led|resulted|ended|seen)\b",
    re.IGNORECASE,
)
_BEING = re.compile(r" (?:being|having been)(?: (?:then|also|later|both|all|each|\w+ly))* ")


def it_is_said_of(tagged: Tagged, position: int, verb: int) -> bool:
    """``An officer said the evidence led to him being jailed``: he of whom it is said, and never who speaks."""
    if _brought_about(tagged, position, verb):
        return True
    pronoun = tagged.item(position).value.text in OBJECTS and _BEING.fullmatch(tagged.text, position + 1, verb)
    return bool(pronoun) and not _own_end().fullmatch(tagged.text, 0, position)


def _brought_about(tagged: Tagged, position: int, verb: int) -> bool:
    """``The investigation led to Ann Roe, 34, being jailed``, ``saw Ann Roe jailed``; not where lies led to it."""
    caused = _CAUSED.search(tagged.text, 0, position)
    if caused is None or not PASSIVE_ALONE.match(tagged.text, verb) or _UNTRUE.search(tagged.text):
        return False
    return (_BEING_SO if caused["led"] else _RIGHT_AWAY).fullmatch(tagged.text, position + 1, verb) is not None


@cache
def _own_end() -> re.Pattern[str]:
    """``Roe drove off, resulting in`` him being jailed, unless Roe only says so."""
    return re.compile(
        rf"(?:(?!\b(?:{alternation('speech verb')})\b).)*(?:, (?:which )?|\bwhich )"
        r"(?:result(?:ing|ed) in|lead(?:ing)? to|led to|end(?:ing|ed) (?:in|with)) "
    )


PASSIVE_ALONE = re.compile(
    r"(?:convicted|jailed|charged|sentenced|accused|arrested|imprisoned|cautioned|fined|caged|locked up|detained"
    r"|sent (?:down|to prison|to jail)|put away|remanded|bailed|given|handed|cleared|acquitted|found (?:not )?guilty)\b"
)
"""Participles that tell of somebody without a verb of their own: ``his son, charged with theft``."""


_BEFORE_JUDGE = compile_rule(
    r"\b(?:appear(?:ed|s|ing)?|was|were|is|are|came|went|stood|brought|put|hauled|taken)\b[^.;,]{0,25} before $"
    r"|\b(?:trial|hearing)\b[^.;,]{0,25} before $"
)
_A_JUDGE = re.compile(
    r"(?:(?:District|Deputy|Senior|Circuit|High Court|Summary|Her Honour|His Honour) )*(?:Judge|Recorder|Sheriff"
    r"|Deemster|HHJ|(?:Mr|Mrs|Ms|Miss|Lord|Lady) Justice|Lord|Lady)\b"
)


def before_a_judge(tagged: Tagged, position: int) -> bool:
    """``appeared before District Judge Poe``: who sits there, and not who is tried."""
    stood = _BEFORE_JUDGE.search(tagged.text, 0, position)
    return stood is not None and _A_JUDGE.match(tagged.words(position).lstrip()) is not None


def passive_alone(text: str, verb: int) -> bool:
    """Whether a verb is such a participle."""
    return PASSIVE_ALONE.match(text, verb) is not None


_SAW = re.compile(
    r"\b(?:(?:saw|seen|sees?|seeing|watch(?:ed|es|ing)?|hears?|heard|hearing|wants?|wanted) "
    r"|(?:has|have|had|got|left) (?=(?:an?|his|her|one|both|two|three|several|some)\b))"
    r"(?:(?!(?:been|be|was|were|being|who|after|when|before|and|or|but|while|whilst|whereas|then|later|also"
    r"|since|already|previously"
    r"|yet|now|all|each|not|never|earlier|first|again|twice|once)\b|\w+ly\b)[\w’'\ue000-\uefff-]+ )+$"
)
_ABOUT_ANOTHER = compile_rule(r"\b(?:for|with|about|of|by|on|to) {P}, $")


def saw_another(between: str, verb: str) -> bool:
    """``Roe has seen two of his sons convicted``, ``Roe fears for his son, charged with theft``: not Roe."""
    return bool(PASSIVE_ALONE.match(verb) and (_SAW.search(between) or _ABOUT_ANOTHER.search(between)))
