"""Who was arrested because somebody lied: told in a story about the liar, and kept out like everybody who is innocent.

The contract keeps out "anyone wrongly suspected and released without charge"; such a story often leaves the release
unsaid, since its readers know from the first line that the accusation was false.
"""

from __future__ import annotations

from collections.abc import Sequence

from kg import patterns as re
from kg.extract.accusations import ACCUSED
from kg.extract.discourse import Discourse
from kg.extract.people import Person
from kg.extract.references import fits
from kg.extract.syntax import possessive
from kg.extract.tagging import Tagged, compile_rule
from kg.model import Charge

_LIES_TO_THE_LAW = frozenset({"perverting-course-of-justice", "wasting-police-time", "perjury"})
_FALSE = re.compile(
    r"\b(?:falsely|wrongly|wrongfully) (?:accus|alleg|claim|report|identif|nam)\w+"
    r"|\b(?:false|bogus|untrue|made-up|fabricated|malicious|invented|fake) (?:\w+ ){0,2}"
    r"(?:alleg|accus|charge|claim|complaint|ground|pretext|report|statement)\w*"
    r"|\b(?:fantasist|hoax\w*|false accuser|cried rape)\b"
    r"|\b(?:made up|invented|fabricated|concocted) (?:\w+ ){0,3}"
    r"(?:alleg|accus|claim|complaint|stor|attack|rape|abuse)\w*"
    r"|\binnocent (?:man|men|woman|women|people|driver|father|neighbour)\b",
    re.IGNORECASE,
)

_MISTAKEN = re.compile(
    r"\bmistaken identity\b|\b(?:shar(?:e|es|ed|ing)|has|had|bears?) (?:a|the|his|her) (?:same )?name (?:with|as)\b"
    r"|\b(?:wrongful(?:ly)?|unlawful(?:ly)?|wrongly) (?:arrest|detain|detention|suspect)"
    r"|\bthe (?:real|actual|true) (?:target|culprit|suspect|perpetrator|attacker|killer|thief|gunman|burglar|robber)\b"
    r"|\bmix-?up\b|\bmist(?:ook|aken) for\b|\barrest(?:ed)? (?:\w+ )?(?:by mistake|in error)\b"
    r"|\bthe wrong (?:man|woman|person|suspect|brother|twin|house|address|flat)\b|\bnamesake\b"
    r"|\b(?:believing|thinking|thought|believed|convinced) (?:that )?(?:him|her|he was|she was)(?: to be)? "
    r"(?:another|someone|somebody|a different)\b"
    # what showed that there was no crime, or that another did it
    r"|\b(?:died|deaths? (?:was|were|had been))(?: \w+)? (?:of|from|due to) natural causes\b"
    r"|\bdeaths? (?:was|were|had been|is)(?: \w+)? (?:(?:found|ruled|shown|thought|known) to (?:have been|be) )?"
    r"(?:natural|accidental|an accident|suicide)\b"
    r"|\bthere (?:was|were|had been|is) (?:no|never (?:any|an?)) (?:crime|offence|murder|theft|robbery|rape|attack)\b"
    r"|\b(?:nobody|no ?one) (?:was|had been) (?:murdered|raped|robbed)\b"
    r"|\b(?:turned out|transpired|emerged|realised|found|discovered) (?:that )?(?:nothing|no (?:money|cash|crime)) "
    r"(?:had|was)\b"
    r"|\b(?:realised|recogni[sz]ed|admitted|owned up to|acknowledged) (?:their|its|the|his|her) (?:mistake|error"
    r"|blunder)\b"
    r"|\balibi (?:checked out|was confirmed|stood up|held (?:up|good))\b"
    r"|\b(?:nobody|no ?one) has ever been charged\b|\bnever (?:got as far as|came to|led to) (?:an? |any )?charges?\b"
    r"|\bhear no more (?:of|about) (?:it|the)\b"
    r"|\b(?:she|he|accuser|complainant) (?:had )?(?:made (?:it|it all|everything|the story) up|lied about (?:it|the))\b"
    r"|\b(?:another|a different) (?:man|woman|person|teenager) (?:has|had) (?:since|later|now) (?:admitted|confessed"
    r"|pleaded|been (?:charged|arrested|convicted|jailed))\b"
    r"|\b(?:CCTV|footage|phone records|DNA|an alibi|receipts?|tests)\b[^.;]{0,40} (?:proved|proves|showed|shows"
    r"|confirmed) (?:that )?(?:[^.;]{1,90}? could not have|(?:he|she) (?:was|had been) (?:[\w-]+ ){0,2}(?:miles away"
    r"|elsewhere|at (?:work|home)|abroad"
    r"|in (?:hospital|prison|another)|nowhere near|innocent))\b"
    # "won £9,000 in damages from Harwick Police after he was arrested", "is suing the force"
    r"|\b(?:damages|compensation|pay-?out|settlement) from (?:the )?(?:police|force|(?:[A-Z][\w-]+ ){1,4}"
    r"(?:Police|Constabulary))\b|\b(?:paid|awarded) (?:£[\d,]+|\w+ damages)[^.;]{0,30} by (?:the )?(?:police|force"
    r"|(?:[A-Z][\w-]+ ){1,4}(?:Police|Constabulary))\b|\bsu(?:es|ed|ing) (?:the )?(?:police|force|(?:chief constable"
    r"|commissioner) of|"
    r"(?:[A-Z][\w-]+ ){1,4}(?:Police|Constabulary))\b",
    re.IGNORECASE,
)


# "takes police to court after he was arrested and falsely accused of rape"
_WRONGED = re.compile(
    r"\b(?:falsely|wrongly|wrongfully)[ -](?:accused|arrested|suspected|named|blamed|detained|identified)\b"
)


# "Both have been told they will face no further action", of people whom only their ages tell apart
_ALL_LET_GO = compile_rule(
    r"\W*(?:{P}|(?:Both|All|Neither|They|The (?:two |three |four )?(?:men|women|suspects|pair|teenagers|people))\b)"
    r"[^.;]{0,60}?\b(?:without (?:being )?charged?|no (?:further )?(?:police )?action|eliminated from"
    r"|(?:not|never|nor|neither) (?:\w+ )?charged|was charged)\b"
)


# "aged 52 and 38"
_SO_OLD = re.compile(r"\b[1-9]\d\b(?![-:%.,]?\d)")


def _but_for_all_let_go(standing: dict[str, str], discourse: Discourse) -> dict[str, str]:
    """Without those arrested who have no name, where the text tells of several that they were let go."""
    told = [t for t in discourse.tagged if _ALL_LET_GO.match(t.text) and _speaks_of_several(t)]
    freed = {p.key for p in discourse.defendants if p.anonymous and any(_may_be_among(p, t) for t in told)}
    return {
        key: status for key, status in standing.items() if key not in freed or status not in {"arrested", "suspected"}
    }


def _may_be_among(person: Person, passage: Tagged) -> bool:
    """``Two men, aged 52 and 38, will face no further action``: no woman is meant, and nobody of another age."""
    first = next((item.value for _, item in passage.found("P")), None)
    ages = _SO_OLD.findall(passage.passage.text)
    return (first is None or fits(person, first.gender)) and (not ages or person.age is None or str(person.age) in ages)


# "He was charged. She was not", "Only Roe was charged", "It was her husband who was later charged"
_ONLY_ONE = compile_rule(
    r"\b(?:[Oo]nly|[Ii]t was) {P}(?:, [^.;,]{1,40},)?(?:,? who)? (?:was|were|has been|had been) (?:\w+ )?"
    r"(?:charged|convicted|jailed|found guilty)\b"
    r"|{P} (?:was|were|has|have|had) not(?: been)?(?: charged)?\W*$"
)


def _but_for_the_uncharged(standing: dict[str, str], discourse: Discourse) -> dict[str, str]:
    """Without those arrested beside the only one who was charged, named there or in the sentence before."""
    freed: set[str] = set()
    for passage in discourse.tagged:
        if not _ONLY_ONE.search(passage.text) or not {"charged", "convicted"}.intersection(standing.values()):
            continue
        near = [t for t in discourse.tagged if t.index in {passage.index - 2, passage.index - 1, passage.index}]
        freed.update(p.key for t in near for _, item in t.found("P") for p in item.value.people)
    return {
        key: status for key, status in standing.items() if key not in freed or status not in {"arrested", "suspected"}
    }


def _speaks_of_several(passage: Tagged) -> bool:
    first = next((item.value for _, item in passage.found("P")), None)
    return first is None or first.form in {"group", "plural"}


def _but_for_the_wronged(standing: dict[str, str], discourse: Discourse, charges: Sequence[Charge]) -> dict[str, str]:
    """Without whom a sentence calls falsely accused by name, and of whom no charge and no day in court is told."""
    wronged = {
        person.key
        for passage in discourse.tagged
        if (told := _WRONGED.search(passage.text)) is not None
        for position, item in passage.found("P", 0, told.start())
        if item.value.form == "name" and not possessive(passage, position)
        for person in item.value.people
    }
    tried = {charge.person for charge in charges} | {
        person.key
        for event in discourse.events
        if not event.unreal and not (event.kind in {"arrest", "suspect", "release"} or ACCUSED.search(event.words))
        for person in event.people
    }
    return {key: status for key, status in standing.items() if key not in wronged - tried}


# "spent two months in custody before the case against him collapsed. He had nothing to do with it"
_NOT_HIS_DOING = compile_rule(r"\W*{P} (?:had|has) (?:had )?nothing (?:whatever |at all )?to do with (?:it|that|the)\b")


def _but_for_who_had_no_part(
    standing: dict[str, str], discourse: Discourse, charges: Sequence[Charge]
) -> dict[str, str]:
    """Without those who have no name and no charge, and of whom the text says that they had no part in it."""
    told = [t for t in discourse.tagged if _NOT_HIS_DOING.match(t.text)]
    near = {
        person.key
        for t in discourse.tagged
        if any(t.index == n.index - 1 for n in told)
        for _, item in t.found("P")
        for person in item.value.people
        if person.anonymous
    }
    freed = near - {charge.person for charge in charges}
    return {key: status for key, status in standing.items() if key not in freed or status == "convicted"}


def without_wrongly_suspected(
    standing: dict[str, str], discourse: Discourse, charges: Sequence[Charge]
) -> dict[str, str]:
    """The standing without those of whom only an arrest or a suspicion is told, where the text tells who lied."""
    standing = _but_for_the_wronged(_but_for_all_let_go(standing, discourse), discourse, charges)
    standing = _but_for_who_had_no_part(_but_for_the_uncharged(standing, discourse), discourse, charges)
    if any(_MISTAKEN.search(passage.passage.text) for passage in discourse.tagged):
        return {key: status for key, status in standing.items() if status not in {"arrested", "suspected"}}
    liars = {charge.person for charge in charges if charge.offence in _LIES_TO_THE_LAW}
    wasted = any(_WASTED.search(passage.passage.text) for passage in discourse.tagged)
    guilty = {key for key, status in standing.items() if status == "convicted"} if wasted else set[str]()
    vain = _charged_in_vain(liars | guilty, discourse)
    standing = {key: status for key, status in standing.items() if key not in vain or status != "charged"}
    lied = liars or wasted
    if not lied or not any(_FALSE.search(passage.passage.text) for passage in discourse.tagged):
        return standing
    return {key: status for key, status in standing.items() if key in liars or status not in {"arrested", "suspected"}}


_WASTED = re.compile(r"\bwast(?:e|ed|ing) (?:of )?police time\b")
# "was charged with rape and spent nine weeks on remand", in a story of whose lies led to it
_SPENT_IN_VAIN = compile_rule(
    r"(?:was|had been|being) (?:arrested and )?charged\b[^.;]{0,60}?,? and (?:then )?(?:spent|held|kept|remanded)\b"
    r"[^.;]{0,40}(?:on remand|in custody|in prison|in jail|behind bars|in a cell)"
)


def _charged_in_vain(liars: set[str], discourse: Discourse) -> set[str]:
    """Whom somebody got charged who is convicted of lying about it: nobody who awaits a trial."""
    if not liars:
        return set()
    here = [passage for passage in discourse.tagged if _SPENT_IN_VAIN.search(passage.text)]
    return {person.key for t in here for _, item in t.found("P") for person in item.value.people} - liars
