"""What the text says happened to somebody in the criminal process: one verb, and the people it is said of."""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass
from itertools import takewhile

from kg import patterns as re
from kg.extract.evidence import evidence
from kg.extract.people import Person
from kg.extract.reference_words import NUMBER_WORDS
from kg.extract.tagging import Tagged
from kg.model import Evidence, Span

PLEAS = frozenset({"admit", "deny"})
"""The kinds of verb that tell a plea."""
VERDICTS = frozenset({"convict", "acquit"})
"""The kinds of verb that end a charge with a verdict."""


@dataclass(slots=True)
class Event:
    """One trigger with the people it is said of.

    ``future`` is announced; ``unreal`` is denied, feared or hypothetical, and never claimed. Arguments stand
    between ``head`` and ``tail`` of the tagged text; ``subject`` is where the people stand, if they do. ``apart`` in a
    clause that the sentence only puts in: what opens the sentence is said of its main verb.
    """

    kind: str
    rule: str
    tagged: Tagged
    start: int
    end: int
    people: tuple[Person, ...]
    subject: int | None
    head: int
    tail: int
    future: bool = False
    unreal: bool = False
    apart: bool = False

    @property
    def words(self) -> str:
        return self.tagged.text[self.start : self.end]

    @property
    def after(self) -> str:
        return self.tagged.text[self.end : self.tail]

    def span(self, *positions: int) -> Span:
        """The stretch of the text from the event's subject to its last argument."""
        places = [self.start, max(self.start, self.end - 1), *positions]
        if self.subject is not None:
            places.append(self.subject)
        return self.tagged.span(min(places), max(places) + 1)

    def quote(self, *positions: int) -> Evidence:
        """What a claim quotes that rests on this event, and on what stands at ``positions``."""
        return evidence(self.tagged, self.span(*positions), self.rule)


def said_to(events: Iterable[Event], kinds: Container[str]) -> set[Person]:
    """Of whom any verb of these kinds is said, unless it is denied or feared."""
    return {person for event in events if event.kind in kinds and not event.unreal for person in event.people}


def told_together(events: Sequence[Event], passage: Tagged, among: Iterable[Person]) -> tuple[Person, ...]:
    """The several of whom the last events tell the same by name, where their passage names no other of ``among``."""
    named = {item.value.bearer for _, item in passage.found("P")}.intersection(among)
    here = takewhile(lambda event: event.tagged is passage, reversed(events))
    told = (event.people for event in here if event.subject is not None and len(event.people) > 1)
    return next((people for people in told if named == set(people)), ())


def number_told(event: Event, told: re.Match[str], group: str = "number") -> int:
    """The number that a match of what stands behind an event has in a group: a mention, or a word up to twelve."""
    item = event.tagged.get(event.end + told.start(group))
    return int(item.value.value) if item is not None else NUMBER_WORDS[told[group].lower()]
