"""Seizures: what police found on or took from one person, and how much of it (contract, rule 13).

Each thing that the vocabulary knows is looked at in its place: a verb of finding must govern it
(:mod:`kg.extract.seizure_rules`), and the text must leave no doubt whose it was. What was shared, made or
viewed is no find, nor is the place where something was found, and a find of several people is nobody's.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from kg.extract.discourse import Discourse, Event
from kg.extract.evidence import evidence
from kg.extract.people import Person
from kg.extract.seizure_quantities import Counted, categorised, category_parts, counted
from kg.extract.seizure_rules import BARRIER, FINDS, WORK, Find, finds, is_place
from kg.extract.tagging import Tagged, compile_rule
from kg.model import Evidence, Seizure
from kg.vocabulary import Vocabulary

_BEHIND = next(rule for rule in FINDS if rule.name == "found-behind").compiled
_GOES_ON = re.compile(r"\W*(?:There (?:was|were)|Of (?:these|those|them|which)|These|They (?:included|consisted|comprised)|Among (?:them|these)|The (?:images|material|collection|files|videos|haul)|[\ue700-\ue7ff] of (?:these|those|them|which)|(?:A further|Another) [\ue700-\ue7ff])\b", re.IGNORECASE)
_OWNER_AFTER = compile_rule(
    r"[^.;]{0,70}?(?:\b(?:at|in|from|on|inside|under|behind|to|of)\b[^.;,]{0,40}?({P})[’']s?(?!\w)|\b(?:used|rented|owned|driven|occupied|lived in|shared|kept|held|run|worn) by ({P})|\b(?:on|from|to) ({P})(?![’']))",
    re.IGNORECASE,
)
_OWNER_BEFORE = compile_rule(r"({P})[’']s?(?!\w)|\b(?:driven|used|rented|owned|occupied) by ({P})|\bsearched ({P})(?!\w)", re.IGNORECASE)
_THEIR = re.compile(r"\btheir (?:home|house|flat|car|van|address|propert|phones|devices|vehicle|possession)", re.IGNORECASE)
_HIS = re.compile(r"\b(?:his|her)\b", re.IGNORECASE)
_CHARGES_FOLLOW = re.compile(r"\W*(?:The|His|Her) (?:charges?|arrest) (?:follow|come|came|relate|result)", re.IGNORECASE)
_ARRESTED = compile_rule(r"^\W*({P}) (?:was|had been) (?:also |then |later )*(?:arrested|detained|caught)\b")
_ALL_DEVICES = compile_rule(r"(?:({N})|\bboth)(?: of)?(?: the| these| those| his| her)?(?: (?:electronic|digital|seized|different|separate|storage))* devices\b", re.IGNORECASE)
_STOLEN = re.compile(r"\b(?:stolen|abandoned|victim[’']?s|burnt[- ]out)\b[^.;,]{0,25}$", re.IGNORECASE)
_FINDS = re.compile(r" (?:had |also |then |later )*(?:found|discovered|recovered|seized|uncovered|took|searched|forced|saw)\b")


@dataclass(slots=True)
class _Thing:
    """One find of one person."""

    person: Person
    item: str
    counted: Counted
    evidence: list[Evidence] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Mention:
    """An item at a place of the tagged text, from its first to behind its last position."""

    item: str
    position: int
    end: int
    words: str


def read_seizures(discourse: Discourse, vocabulary: Vocabulary) -> list[Seizure]:
    """What was found on, or taken from, each person of a text; nothing where its owner stays open."""
    reader = _Reader(discourse, vocabulary)
    for index in range(len(discourse.tagged)):
        reader.read(index)
    return reader.claims()


class _Reader:
    """Reads passages in order; remembers who was spoken of, and whose the last find was."""

    def __init__(self, discourse: Discourse, vocabulary: Vocabulary) -> None:
        self._discourse = discourse
        self._vocabulary = vocabulary
        self._events: dict[int, list[Event]] = {}
        for event in discourse.events:
            self._events.setdefault(event.tagged.index, []).append(event)
        self._things: list[_Thing] = []
        self._last_find: tuple[int, Person | None] = (-9, None)
        self._spoken: tuple[int, tuple[Person, ...]] = (-9, ())
        self._charged: tuple[Person, ...] = ()

    def read(self, index: int) -> None:
        tagged = self._discourse.tagged[index]
        here = self._people_here(tagged)
        if not self._is_work(tagged):
            self._read_finds(index, tagged)
        if here:
            self._spoken = (tagged.index, here)
        for event in self._events.get(tagged.index, ()):
            if event.kind == "charge" and event.people:
                self._charged = event.people

    def _is_work(self, tagged: Tagged) -> bool:
        """What a team achieved over a period, told in lists and in the perfect, is no find of one person."""
        people = any(True for _ in tagged.found("P"))
        return bool(WORK.search(tagged.text)) and not people or tagged.block == "bullet" and not people

    def _read_finds(self, index: int, tagged: Tagged) -> None:
        mentions = _mentions(tagged, self._vocabulary)
        verbs = finds(tagged)
        goes_on = not verbs and self._last_find[1] is not None and tagged.index - self._last_find[0] == 1 and bool(_GOES_ON.match(tagged.text))
        found: list[tuple[_Mention, Person, int]] = []
        for number, mention in enumerate(mentions):
            verb = _governing(tagged, mention, verbs)
            if verb is None and not goes_on and not _BEHIND.match(tagged.text, mention.end):
                continue
            if self._no_thing(tagged, mention):
                continue
            stop = mentions[number + 1].position if number + 1 < len(mentions) else len(tagged.text)
            person = self._last_find[1] if goes_on else self._owner(index, tagged, mention, verb, stop)
            if person is not None:
                found.append((mention, person, verb.start if verb else mention.position))
        self._note_all(tagged, found, mentions)
        owners = {person for _, person, _ in found}
        if owners:
            self._last_find = (tagged.index, owners.pop() if len(owners) == 1 else None)
        if found or goes_on or self._last_find[0] >= tagged.index - 1 and self._last_find[1]:
            self._parts(tagged, bool(found), goes_on)
        self._count_devices(tagged)

    def _no_thing(self, tagged: Tagged, mention: _Mention) -> bool:
        before = tagged.text[: mention.position]
        seized = _BEHIND.match(tagged.text, mention.end)
        return is_place(before) and not seized or mention.item in {"vehicle", "other-item", "cash"} and bool(_STOLEN.search(before))

    # -- whose it was

    def _owner(self, index: int, tagged: Tagged, mention: _Mention, verb: Find | None, stop: int) -> Person | None:
        text = tagged.text
        if verb is not None and verb.rule.side == "with":
            people, _ = self._discourse.subject_of(tagged, verb.start)
            return self._one(people) or self._one(self._people_here(tagged))
        match = _OWNER_AFTER.match(text[:stop] if verb and verb.rule.side == "active" else text, mention.end)
        if match:
            place = next(match.start(group) for group in (1, 2, 3) if match[group])
            people = self._discourse.meant(tagged, place)
            if people or len(self._discourse.defendants) != 1:
                return self._one(people)
        before = [m for m in _OWNER_BEFORE.finditer(text, 0, mention.position)]
        if before and len(self._discourse.defendants) > 1:
            place = next(before[-1].start(group) for group in (1, 2, 3) if before[-1][group])
            owner = self._one(self._discourse.meant(tagged, place))
            if owner is not None:
                return owner
        if _THEIR.search(text) and len(self._discourse.defendants) != 1:
            return None
        return self._only(tagged) or self._arrested_there(index, tagged)

    def _only(self, tagged: Tagged) -> Person | None:
        """The only one it can be: of the story, of this passage, or of what was just told."""
        defendants = self._discourse.defendants
        if len(defendants) == 1:
            return defendants[0]
        here = self._people_here(tagged)
        if here:
            return here[0] if len(here) == 1 and not self._group_here(tagged) else None
        if _CHARGES_FOLLOW.match(tagged.text):
            return self._one(self._charged)
        if self._group_here(tagged) or not (_HIS.search(tagged.text) or self._last_find[0] == tagged.index - 1):
            return None
        index, people = self._spoken
        return self._one(people) if tagged.index - index == 1 else None

    def _arrested_there(self, index: int, tagged: Tagged) -> Person | None:
        """``They discovered 20 plants. P was arrested as he ran``: the find is his, where nobody was named before."""
        if self._people_here(tagged) or self._group_here(tagged) or index + 1 >= len(self._discourse.tagged):
            return None
        following = self._discourse.tagged[index + 1]
        match = _ARRESTED.match(following.text)
        return self._one(self._discourse.meant(following, match.start(1))) if match else None

    def _people_here(self, tagged: Tagged) -> tuple[Person, ...]:
        people = [
            person
            for place, item in tagged.found("P")
            if item.value.text.lower() != "they" or not _FINDS.match(tagged.text, place + 1)
            for person in self._discourse.meant(tagged, place)
        ]
        return tuple(dict.fromkeys(p for p in people if p in self._discourse.defendants))

    def _group_here(self, tagged: Tagged) -> bool:
        return any(item.value.form in {"group", "plural"} and len(self._discourse.meant(tagged, place)) != 1 for place, item in tagged.found("P") if not re.search(r"\bthey\b", item.value.text, re.IGNORECASE))

    def _one(self, people: Sequence[Person]) -> Person | None:
        return people[0] if len(people) == 1 and people[0] in self._discourse.defendants else None

    # -- what is known of it

    def _note_all(self, tagged: Tagged, found: Sequence[tuple[_Mention, Person, int]], mentions: Sequence[_Mention]) -> None:
        devices = [mention for mention, _, _ in found if mention.item == "devices"]
        for mention, person, anchor in found:
            number = counted(tagged, mention.item, mention.position, mention.end, mention.words)
            if mention.item == "devices" and len(devices) > 1:
                number = Counted(None, None, mention.position)
            places = [anchor, mention.position, mention.end - 1, number.place]
            item = categorised(tagged, mention.item, number, mention.position)
            self._note(person, item, number, evidence(tagged, tagged.span(min(places), max(places) + 1), "seizure"))

    def _parts(self, tagged: Tagged, found_here: bool, goes_on: bool) -> None:
        """Numbered parts of the find just told: ``312 were in category A``."""
        person = self._last_find[1]
        images = [t for t in self._things if t.person is person and "images" in t.item]
        if person is None or not images or BARRIER.search(tagged.text) and not found_here and not goes_on:
            return
        for item, number in category_parts(tagged):
            if any(t.item == item and t.person is person and t.counted.value == number.value for t in self._things):
                continue
            self._note(person, item, number, evidence(tagged, tagged.span(min(number.place, number.end - 1), number.end), "seizure-part"))
            self._last_find = (tagged.index, person)

    def _count_devices(self, tagged: Tagged) -> None:
        """``across the two devices``: how many they were, said after the find."""
        match = _ALL_DEVICES.search(tagged.text)
        owners = list(dict.fromkeys(t.person for t in self._things if t.item == "devices"))
        if match is None or len(owners) != 1 or self._is_work(tagged):
            return
        value = tagged.item(match.start(1)).value.value if match[1] else 2
        thing = next(t for t in self._things if t.item == "devices")
        if thing.counted.value is None and isinstance(value, int) and (match[1] is None or value > 1):
            thing.counted = Counted(value, "exact", 0)
            thing.evidence.append(evidence(tagged, tagged.span(match.start(), match.end()), "devices-counted"))

    def _note(self, person: Person, item: str, number: Counted, quoted: Evidence) -> None:
        for thing in self._things:
            if thing.person is person and thing.item == item and _same(thing.counted, number):
                thing.evidence.append(quoted)
                thing.counted = _better(thing.counted, number)
                return
        self._things.append(_Thing(person, item, number, [quoted]))

    def claims(self) -> list[Seizure]:
        return [
            Seizure(
                person=thing.person.key,
                item=thing.item,
                quantity=thing.counted.value,
                qualifier=thing.counted.qualifier,
                evidence=tuple(dict.fromkeys(thing.evidence)),
            )
            for thing in self._things
        ]


def _mentions(tagged: Tagged, vocabulary: Vocabulary) -> list[_Mention]:
    """The things of a passage that stand outside quotations, by their places in the tagged text."""
    at = {tagged.source(place): place for place in range(len(tagged.text) - 1, -1, -1)}
    base = tagged.passage.span.start
    quoted = [item.span for _, item in tagged.found("Q")]
    held = [(place, item.span) for place, item in tagged.found("O")]
    found = []
    for match in vocabulary.phrases(tagged.passage.text, "item"):
        start, end = match.span.start + base, match.span.end + base
        if any(start < span.end and span.start < end for span in quoted):
            continue
        words = tagged.passage.text[match.span.start : match.span.end]
        inside = next((place for place, span in held if span.start <= start < span.end), None)
        position = inside if inside is not None else at.get(start)
        if position is None:
            continue
        last = inside if inside is not None else at.get(end - 1, position)
        found.append(_Mention(match.concept.slug, position, last + 1, words))
    return found


def _governing(tagged: Tagged, mention: _Mention, verbs: Sequence[Find]) -> Find | None:
    """The verb of finding whose object or subject the mention is."""
    text = tagged.text
    for verb in reversed(verbs):
        if verb.end <= mention.position and verb.rule.side != "passive":
            between = text[verb.end : mention.position]
            if not re.search(r"[;]|\. ", between) and not BARRIER.search(between):
                return verb
            return None
    for verb in verbs:
        if verb.start >= mention.end and verb.rule.side == "passive":
            between = text[mention.end : verb.start]
            if not re.search(r"[;.]|\b(?:who|that he|that she|when|after|before|while|police|officers|which (?:he|she))\b", between) and not BARRIER.search(between) and not BARRIER.search(text[max(0, mention.position - 40) : mention.position]):
                return verb
    return None


def _same(known: Counted, new: Counted) -> bool:
    """Whether two counts can speak of one find: one is missing, equal, or the other one rounded."""
    if known.value is None or new.value is None or known.value == new.value:
        return True
    if known.qualifier == new.qualifier == "exact":
        return False
    rough, fine = (known, new) if known.qualifier != "exact" else (new, known)
    assert rough.value is not None and fine.value is not None
    return 0.66 * rough.value <= fine.value <= 1.5 * rough.value


def _better(known: Counted, new: Counted) -> Counted:
    if known.value is None or new.value is not None and known.qualifier != "exact" and new.qualifier == "exact":
        return new
    return known
