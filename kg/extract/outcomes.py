"""What all verbs of a text together say of those on trial: who was retried, cleared on appeal, or is to be heard."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence
from functools import cached_property

from kg import patterns as re
from kg.extract.events import Event, said_to
from kg.extract.people import Person
from kg.extract.tagging import Tagged
from kg.extract.tried_again import convicted_anew

_RETRIAL = re.compile(
    r"\b(?:re-?trial|re-?tried|(?:tried|try (?:him|her|them)) again|(?:new|second|fresh) (?:trial|jury))\b",
    re.IGNORECASE,
)
_NO_RETRIAL = re.compile(
    r"\b(?:not|no|nor|never|declined to|refused)\b[^.;]{0,40}"
    r"\b(?:re-?trial|(?:tried|try (?:him|her|them)) again|(?:new|second|fresh) trial)\b",
    re.IGNORECASE,
)
_TRIED = re.compile(
    r"\b(?:jury|jurors|(?:unanimous|majority)(?: jury)? verdicts?"
    r"|(?:after|following|end of) (?:an? )?(?:[\w\ue300-\ue3ff-]+ )*trial|by a jury)\b",
    re.IGNORECASE,
)
_TRIAL_REACH = 2


class Outcomes(ABC):
    """Sums up the events of a text; ``tagged`` are its passages, ``events`` what its verbs say, in order."""

    tagged: Sequence[Tagged]
    events: list[Event]

    @property
    @abstractmethod
    def defendants(self) -> list[Person]:
        """Who is on trial."""

    def tried_before(self, event: Event) -> bool:
        """Whether a conviction followed a trial: its passage, or one right before in its paragraph, speaks of one."""
        return any(
            _TRIED.search(t.text)
            for t in self.tagged
            if t is event.tagged or (0 < event.tagged.index - t.index <= _TRIAL_REACH and t.line == event.tagged.line)
        )

    def denies(self, person: Person) -> bool:
        """Whether the text says that somebody denies a charge."""
        return any(
            event.kind == "deny" and not event.unreal and person in event.people and "charge" in event.after
            for event in self.events
        )

    def retried(self, person: Person) -> bool:
        """Whether the text speaks of a retrial of somebody; where several were cleared, it has to name them."""
        if len(self.quashed) > 1:
            return any(person in _spoken_of(t) for t in self._of_retrials)
        return bool(self._of_retrials)

    @cached_property
    def _of_retrials(self) -> list[Tagged]:
        return [t for t in self.tagged if _RETRIAL.search(t.text) and not _NO_RETRIAL.search(t.text)]

    @cached_property
    def itemised(self) -> frozenset[Person]:
        """Whose own offences an entry of a list tells (``Roe, 38: theft – two years``): a lead says them roughly."""
        return frozenset(
            person
            for event in self.events
            if event.rule == "list-entry" and next(event.tagged.found("O", event.end), None) is not None
            for person in event.people
        )

    @cached_property
    def quashed(self) -> frozenset[str]:
        """The keys of those whose conviction did not stand."""
        return frozenset(person.key for person in self._ended("quash") - self.convicted_anew)

    @cached_property
    def convicted_anew(self) -> set[Person]:
        """Whose conviction stands although an earlier one was quashed."""
        return convicted_anew(self.events)

    @cached_property
    def reduced(self) -> frozenset[str]:
        """The keys of those of whom an appeal made lesser offenders."""
        return frozenset(person.key for person in self._ended("reduce"))

    def _ended(self, kind: str) -> set[Person]:
        return {p for e in self.events if e.kind == kind and not e.unreal and not e.future for p in e.people}

    def open_for(self, kind: str) -> list[Person]:
        """Whom an announced hearing without a name concerns: everyone convicted (for sentence), else everyone."""
        convicted = said_to(self.events, {"convict", "admit", "sentence"})
        acquitted = said_to(self.events, {"acquit"})
        if kind == "sentence":
            passed = {p for e in self.events if e.kind == "sentence" and not (e.future or e.unreal) for p in e.people}
            return [p for p in self.defendants if p in convicted - passed] or [
                p for p in self.defendants if p in convicted
            ]
        return [p for p in self.defendants if p in convicted or p not in acquitted]


def _spoken_of(passage: Tagged) -> set[Person]:
    """Whom a sentence names; whom it only means where it names nobody."""
    references = [item.value for _, item in passage.found("P")]
    named = {reference.bearer for reference in references if reference.bearer is not None}
    return named or {person for reference in references for person in reference.people}
