"""Seizures: what police found on or took from one person, and how much of it (contract, rule 13).

Each thing that the vocabulary knows is looked at in its place: a verb of finding must govern it
(:mod:`kg.extract.seizure_rules`), and the text must leave no doubt whose it was
(:mod:`kg.extract.seizure_owners`). What was shared, made or viewed is no find.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from kg import patterns as re
from kg.extract.discourse import Discourse
from kg.extract.evidence import evidence
from kg.extract.people import Person
from kg.extract.seizure_owners import Holders
from kg.extract.seizure_quantities import Counted, categorised, category_parts, counted
from kg.extract.seizure_rules import BARRIER, WORK, Find, finds, found_by_others, may_stand_found, stands_found
from kg.extract.seizure_things import Thing, governing, no_find, things
from kg.extract.tagging import Tagged, compile_rule
from kg.model import Evidence, Seizure
from kg.vocabulary import Vocabulary

_GOES_ON = compile_rule(
    r"\W*(?:There (?:was|were)|Of (?:these|those|them|which)|These|{P} (?:included|contained|consisted|comprised)|"
    r"Among (?:them|these)|The (?:images|material|collection|files|videos|haul)|[\ue700-\ue7ff] of (?:these|"
    r"those|them|which)|(?:A further|Another) [\ue700-\ue7ff])\b",
    re.IGNORECASE,
)
_STOLE = re.compile(r"\b(?:stole|stolen|stealing|theft|thefts|took|taken|carjack\w+)\b")
_OF_HIS_OWN = re.compile(r"\b(?:his|her) (?:own )?(?:[a-z]+ )?$")
# "£900 and a gun", "a knife, 12 wraps and": nothing between tells where
_IN_A_ROW = compile_rule(
    r"s?(?:,|,? and|,? plus|,? as well as|,? along with) "
    r"(?:(?!(?:at|in|from|on|under|inside|behind|to|was|were)\b)(?:{N}|{M}|[\w-]+) ){0,5}"
)
_ALL_DEVICES = compile_rule(
    r"(?:({N})|\bboth)(?: of)?(?: the| these| those| his| her)?(?: (?:electronic|digital|seized|different|"
    r"separate|storage))* devices\b",
    re.IGNORECASE,
)


@dataclass(slots=True)
class _Seized:
    """One find of one person."""

    person: Person
    item: str
    counted: Counted
    evidence: list[Evidence] = field(default_factory=list)


def read_seizures(discourse: Discourse, vocabulary: Vocabulary) -> list[Seizure]:
    """What was found on, or taken from, each person of a text; nothing where its owner stays open."""
    reader = _Reader(discourse, vocabulary)
    for index, tagged in enumerate(discourse.tagged):
        reader.read(index, tagged)
    return reader.claims()


class _Reader:
    """Reads passages in order and gathers what was found on whom."""

    def __init__(self, discourse: Discourse, vocabulary: Vocabulary) -> None:
        self._holders = Holders(discourse)
        self._vocabulary = vocabulary
        self._seized: list[_Seized] = []

    def read(self, index: int, tagged: Tagged) -> None:
        if not _is_work(tagged):
            self._read_finds(index, tagged)
            self._count_devices(tagged)
        self._holders.heard(tagged)

    def _read_finds(self, index: int, tagged: Tagged) -> None:
        verbs = finds(tagged)
        last, owner = self._holders.last_find
        goes_on = not verbs and owner is not None and tagged.index - last == 1 and bool(_GOES_ON.match(tagged.text))
        named = things(tagged, self._vocabulary) if verbs or goes_on or may_stand_found(tagged.text) else []
        found: list[tuple[Thing, Person, int]] = []
        for number, thing in enumerate(named):
            verb = governing(tagged, thing, verbs)
            if verb is not None and verb.rule.name == "discovery-of" and found_by_others(tagged.text, thing.end):
                continue
            if (verb is None and not goes_on and not stands_found(tagged.text, thing.end)) or no_find(tagged, thing):
                continue
            if thing.item == "vehicle" and self._loot(index, tagged, thing):
                continue
            stop = _end_of_find(tagged, named[number:], verb, verbs)
            person = owner if goes_on else self._holders.whose(index, tagged, thing, verb, stop)
            if person is not None:
                found.append((thing, person, verb.start if verb else thing.position))
        self._note_all(tagged, found)
        owners = {person for _, person, _ in found}
        if owners:
            self._holders.last_find = (tagged.index, owners.pop() if len(owners) == 1 else None)
        self._parts(tagged, bool(found) or goes_on)

    def _loot(self, index: int, tagged: Tagged, thing: Thing) -> bool:
        """``He stole a van. The van was recovered later``: what was taken from its owner, and is his no more."""
        told = tagged.text[: thing.position]
        if tagged.index and index:
            told = f"{self._holders.text_before(index)} {told}"
        return bool(_STOLE.search(told)) and not _OF_HIS_OWN.search(tagged.text, 0, thing.position)

    def _note_all(self, tagged: Tagged, found: Sequence[tuple[Thing, Person, int]]) -> None:
        devices = [thing for thing, _, _ in found if thing.item == "devices"]
        for thing, person, anchor in found:
            number = counted(tagged, thing.item, thing.position, thing.end, thing.words)
            if thing.item == "devices" and len(devices) > 1:
                number = Counted(None, None, thing.position)
            places = [anchor, thing.position, thing.end - 1, number.place]
            item = categorised(tagged, thing.item, number, thing.position)
            self._note(person, item, number, evidence(tagged, tagged.span(min(places), max(places) + 1), "seizure"))

    def _parts(self, tagged: Tagged, found_here: bool) -> None:
        """Numbered parts of the find just told: ``312 were in category A``."""
        last, person = self._holders.last_find
        images = any(known.person is person and "images" in known.item for known in self._seized)
        if person is None or not images or tagged.index - last > 1 or (BARRIER.search(tagged.text) and not found_here):
            return
        for item, number in category_parts(tagged):
            self._note(person, item, number, evidence(tagged, tagged.span(number.start, number.end), "seizure-part"))
            self._holders.last_find = (tagged.index, person)

    def _count_devices(self, tagged: Tagged) -> None:
        """``across the two devices``: how many they were, said after the find."""
        match = _ALL_DEVICES.search(tagged.text)
        owners = list(dict.fromkeys(t.person for t in self._seized if t.item == "devices"))
        if match is None or len(owners) != 1:
            return
        value = tagged.item(match.start(1)).value.value if match[1] else 2
        thing = next(t for t in self._seized if t.item == "devices")
        if thing.counted.value is None and isinstance(value, int) and (match[1] is None or value > 1):
            thing.counted = Counted(value, "exact", 0)
            thing.evidence.append(evidence(tagged, tagged.span(match.start(), match.end()), "devices-counted"))

    def _note(self, person: Person, item: str, number: Counted, quoted: Evidence) -> None:
        for known in self._seized:
            if known.person is person and known.item == item and _same(known.counted, number):
                known.evidence.append(quoted)
                known.counted = _better(known.counted, number)
                return
        self._seized.append(_Seized(person, item, number, [quoted]))

    def claims(self) -> list[Seizure]:
        return [
            Seizure(
                person=thing.person.key,
                item=thing.item,
                quantity=thing.counted.value,
                qualifier=thing.counted.qualifier,
                evidence=tuple(dict.fromkeys(thing.evidence)),
            )
            for thing in self._seized
        ]


def _end_of_find(tagged: Tagged, row: Sequence[Thing], verb: Find | None, verbs: Sequence[Find]) -> int:
    """Where the words about the first of a row end: at the next thing found, or where a verb has a find of its own."""
    if verb is None or verb.rule.side != "passive":
        return _end_of_row(tagged, row)
    other = next((later.start for later in verbs if later.start > verb.end), None)
    if other is None:
        return len(tagged.text)
    return next((thing.position for thing in row[1:] if verb.end < thing.position < other), other)


def _end_of_row(tagged: Tagged, row: Sequence[Thing]) -> int:
    """Where the words about a row of things end: ``£900 and a gun at P's flat`` tells where both were."""
    for known, later in pairwise(row):
        if not _IN_A_ROW.fullmatch(tagged.text, known.end, later.position):
            return later.position
    return len(tagged.text)


def _is_work(tagged: Tagged) -> bool:
    """What a team achieved over a period, told in lists and in the perfect, is no find of one person."""
    people = any(True for _ in tagged.found("P"))
    return not people and (tagged.block == "bullet" or bool(WORK.search(tagged.text)))


def _same(known: Counted, new: Counted) -> bool:
    """Whether two counts can speak of one find: one is missing, equal, or the other one rounded."""
    if known.value is None or new.value is None or known.value == new.value:
        return True
    if known.qualifier == new.qualifier == "exact":
        return False
    rough, fine = (known, new) if known.qualifier != "exact" else (new, known)
    assert rough.value is not None
    assert fine.value is not None
    return 0.66 * rough.value <= fine.value <= 1.5 * rough.value


def _better(known: Counted, new: Counted) -> Counted:
    if known.value is None or (new.value is not None and known.qualifier != "exact" and new.qualifier == "exact"):
        return new
    return known
