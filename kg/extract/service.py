"""Defendants who are or were police officers: their rank, force and team (contract, rule 9).

An officer who offends has one entry, with rank and force. The text tells them beside the name (``PC Roe, attached
to the …``, ``a former Essex Police sergeant, Carl Roe``) or, for the only officer in the dock, in the first
sentence (``A Kent Police constable has been jailed``).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from kg import patterns as re
from kg.extract.bodies import Bodies
from kg.extract.discourse import Discourse
from kg.extract.people import Person
from kg.extract.roles import Place, with_partners
from kg.extract.tagging import Tagged, compile_rule
from kg.vocabulary import Vocabulary

_BEEN = r"(?:serving |former |ex-|retired |suspended |long-serving |response |off-duty |disgraced |then |now |police )*"
_RANK = (
    r"(?P<rank>(?:police |detective |special |temporary |acting )?(?:chief )?"
    r"(?:constable|sergeant|inspector|superintendent)|PC|PCSO|police community support officer)\b"
)
# "our client, a custody sergeant", "A PC was cleared"
_OWN_RANK = re.compile(rf"\b{_RANK}$", re.IGNORECASE)
_AT = r"(?:with|for|in|at|of|from)"
# "was a serving constable with X Police", "a response officer from X Police", "who served with X Police"
_AFTER = compile_rule(
    r"(?:,? who (?:is|are|was|were) [^.;,]{1,50},(?= (?:serv|work|ha[ds]|is |are )))?"
    rf",? (?:who )?(?:(?:is|was|are|were|had been|served as|worked as|{{P}}|,) )?(?:(?:an? "
    rf"|also )?{_BEEN}(?:{{B}} )?(?:{_RANK}|police officer|officer|detective)?)"
    rf",? ?(?:(?:who )?(?:is |was |are |were |had )?(?:previously |formerly )?"
    rf"(?:serv\w+|work\w+|based|stationed|attached|employed) )?"
    rf"(?:(?:joined|{_AT}|to|by) (?:the )?(?P<body>{{B}}))?",
    re.IGNORECASE,
)
# "a former X Police sergeant, P", "Former X sergeant P"
_BEFORE = compile_rule(
    rf"(?:^|[^\w])(?:an? )?{_BEEN}(?:(?P<body>{{B}})(?:[’']s)? )?(?:police )?{_RANK},? $", re.IGNORECASE
)
# "A X Police officer, PC P": the rank stands with the name
_OFFICER_BEFORE = compile_rule(
    rf"(?:^|[^\w])(?:an? )?{_BEEN}(?P<body>{{B}})(?:[’']s)? (?P<rank>\b)(?:officer|cop|policeman|policewoman|PC),? $"
)
# "Former X Police detective constable P": the rank stands with the name
_FORCE_BEFORE = compile_rule(rf"(?:^|[^\w])(?:an? )?{_BEEN}(?P<body>{{B}}) (?P<rank>)$")
# "A sergeant who had been accused of …, P,"
_DISTANT = compile_rule(
    rf"^\W*(?:an?|another|the) {_BEEN}(?:(?P<body>{{B}}) )?{_RANK} (?:who|with|from|at) [^.;]*, $", re.IGNORECASE
)
# "A X Police (XP) constable who …" at the top of the story
_OPENING = compile_rule(
    rf"^\W*(?:an? |the )?{_BEEN}(?P<body>{{B}})(?:[’']s)? (?:\({{B}}\) )?(?:police )?(?:{_RANK}|officer"
    rf"|detective|cop)\b",
    re.IGNORECASE,
)
# "A jury has cleared a X Police officer of …"
_OPENING_OBJECT = compile_rule(
    rf"^[^.;:]{{5,90}}? (?:against|cleared|acquitted|convicted|jailed|found) an? {_BEEN}(?P<body>{{B}})(?:[’']s)? "
    rf"(?:police )?(?:{_RANK}|officer|detective)\b"
)
# "A former X Police officer has been jailed": of whom the story is about, though no rank is told
_OPENING_TRIED = compile_rule(
    rf"^\W*an? {_BEEN}(?P<body>{{B}})(?:[’']s)? (?P<rank>\b)(?:police )?(?:officer|detective|cop)\b"
    r"(?: (?:who|accused|from)\b[^.;]*?)?,? (?:(?:has|was|is) (?:today |now |also )?(?:been )?"
    r"(?:jailed|sentenced|convicted|charged|found guilty|given|handed|spared|banned|fined|locked up)"
    r"|(?:has )?(?:admitted|pleaded guilty|appeared))\b",
    re.IGNORECASE,
)
# "He was a PC in the X force", "The pair, who serve with X Police"
_SPOKEN_OF = compile_rule(
    rf"{{P}}(?:,? who|,? both)? (?:is|was|are|were|had been|serv|work|joined)[^.;]*?(?:{{B}}|{_RANK})", re.IGNORECASE
)
_OFFICER = re.compile(r"\b(?:officer|detective|cop|policem[ae]n|policewoman)\b", re.IGNORECASE)
# Ranks that are not those of the police.
_ELSEWHERE = re.compile(
    r"\b(?:soldier|[Aa]rmy|[Rr]egiment|Rifles|battalion|barracks|Royal (?:Marines|Navy|Engineers|Air)|RAF|RSPCA"
    r"|SSPCA|prison officer"
    r"|[Ff]ire (?:and|&|[Ss]ervice|[Bb]rigade)|ticket inspector|tax inspector|court[- ]martial)\b"
)
_WORD = re.compile(r"^(?:police|temporary|acting) ", re.IGNORECASE)
_SHORT = {"pc": "constable"}


@dataclass(slots=True)
class Service:
    """Rank slug, force key and team key of a defendant who serves or served; None where nothing is told."""

    rank: str | None = None
    force: str | None = None
    team: str | None = None


def places_of_service(discourse: Discourse, places: Mapping[str, Sequence[Place]]) -> dict[str, list[Place]]:
    """Where a service may be told of each person: beside the name, or where *he* or *the pair* serve somewhere."""
    found = {key: with_partners(named) for key, named in places.items()}
    for passage in discourse.tagged:
        for told in _SPOKEN_OF.finditer(passage.text):
            reference = passage.item(told.start()).value
            for person in discourse.meant(passage, told.start()) if reference.form != "name" else ():
                found.setdefault(person.key, []).append(Place(passage, told.start(), reference))
    return found


def read_service(
    person: Person, places: Sequence[Place], bodies: Bodies, tagged: Sequence[Tagged], vocabulary: Vocabulary
) -> Service:
    """How a defendant serves or served with the police; empty for everybody who never did."""
    if person.anonymous:
        references = (item.value for t in tagged for _, item in t.found("P") if person in item.value.people)
        told = next(filter(None, (_OWN_RANK.search(reference.text) for reference in references)), None)
        return Service(rank=_rank(told["rank"], vocabulary) if told else None)
    if any(_ELSEWHERE.search(place.tagged.passage.text) for place in places[:3]):
        return Service()
    service = Service(rank=next(iter(person.ranks), None))
    for place in places:
        _beside(service, place, vocabulary)
    if service.rank is None:
        return Service(force=service.force or _at_the_top(service, places, tagged, vocabulary))
    if service.force is None:
        service.force = _of_team(service.team, bodies) or _at_the_top(service, places, tagged, vocabulary)
    if service.force is None and person.ranks:
        service.force = bodies.home_force
    return service


def _beside(service: Service, place: Place, vocabulary: Vocabulary) -> None:
    for told in _told_beside(place):
        rank = _rank(told["rank"], vocabulary)
        body = place.tagged.get(told.start("body")) if told["body"] else None
        if rank is None and service.rank is None:
            if body and body.value.kind == "force" and _OFFICER.search(told.group()):
                service.force = service.force or body.value.key
            continue
        service.rank = service.rank or rank
        if body and body.value.kind == "team":
            service.team = service.team or body.value.key
        elif body and body.value.kind == "force":
            service.force = service.force or body.value.key


def _told_beside(place: Place) -> Iterator[re.Match[str]]:
    text = place.tagged.text
    for pattern in (_BEFORE, _OFFICER_BEFORE, _FORCE_BEFORE, _DISTANT):
        if told := pattern.search(text, 0, place.position):
            yield told
    if told := _AFTER.match(text, place.position + 1):
        yield told


def _at_the_top(
    service: Service, places: Sequence[Place], tagged: Sequence[Tagged], vocabulary: Vocabulary
) -> str | None:
    """The force of the officer with whom a story opens, if its first officer by name is this one."""
    for passage in tagged:
        if not passage.lead:
            break
        told = _OPENING_TRIED.match(passage.text)
        if told is None and service.rank is not None:
            told = _OPENING.match(passage.text) or _OPENING_OBJECT.match(passage.text)
        body = passage.get(told.start("body")) if told else None
        if told is None or body is None or body.value.kind != "force":
            continue
        rank = _rank(told["rank"], vocabulary)
        agrees = rank is None or rank.removeprefix("detective-") == (service.rank or "").removeprefix("detective-")
        first = min((place.tagged.index for place in places), default=None)
        if (
            agrees
            and first is not None
            and first <= passage.index + _NEAR
            and not _another_before(tagged, places, first)
        ):
            return str(body.value.key)
    return None


_NEAR = 4


def _another_before(tagged: Sequence[Tagged], places: Sequence[Place], first: int) -> bool:
    """Whether another officer is named before, whom the opening could mean."""
    own = {person.key for place in places for person in place.reference.people}
    return any(
        person.ranks and person.key not in own
        for passage in tagged
        if passage.index < first
        for _, item in passage.found("P")
        for person in item.value.people
    )


def _of_team(team: str | None, bodies: Bodies) -> str | None:
    return bodies.by_key(team).part_of if team else None


def _rank(words: str | None, vocabulary: Vocabulary) -> str | None:
    if not words:
        return None
    folded = words.lower()
    return _SHORT.get(folded) or _labels(vocabulary).get(folded) or _labels(vocabulary).get(_WORD.sub("", folded))


@cache
def _labels(vocabulary: Vocabulary) -> dict[str, str]:
    """Ranks written out, in small letters."""
    return {
        label.lower(): concept.slug
        for concept in vocabulary.of_kind("rank")
        for label in concept.labels
        if label.islower() or " " in label or len(label) > 6
    }
