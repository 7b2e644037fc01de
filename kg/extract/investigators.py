"""Who investigated whom: from the officer named as the investigator, and from what the text says of teams and forces.

Contract, rule 10: the team where the document names one that investigated, arrested or caught the person, else
the force. An arrest is said of the people whom its sentence names; an investigation of a whole case, unless a
person is named in it. What counts as an investigation is read in :mod:`kg.extract.investigations_told`.
"""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.bodies import Bodies
from kg.extract.discourse import Discourse
from kg.extract.investigations_told import Stated, told_investigations
from kg.extract.officers import Officer
from kg.extract.people import Person
from kg.extract.roles import Place
from kg.extract.stories import Stories
from kg.extract.tagging import compile_rule

_INTO = compile_rule(
    r"(?:(?:investigation|inquiry|enquiry|case|operation) (?:into|against|of)|investigated|officer in|investigator in"
    r"|officer for|work on) ({P})"
)
_GUILTY = frozenset({"convict", "sentence", "admit"})


class Investigations:
    """Collects who investigated; one object a document."""

    def __init__(
        self,
        discourse: Discourse,
        bodies: Bodies,
        officers: Sequence[Officer],
        report: tuple[str, int] | None = None,
    ) -> None:
        """``report`` is the key of whose work the document reports on, team or force, and where its figures begin."""
        self._discourse = discourse
        self._bodies = bodies
        self._officers = officers
        self._report = report
        self.defendants = list(discourse.defendants)
        self._named = [person for person in self.defendants if not person.anonymous]
        self._stories = Stories(discourse, self.defendants)
        told = self._events_by_person()
        self._cleared = {p for p, kinds in told.items() if "acquit" in kinds and not kinds & _GUILTY}
        self._sought = {p for p, kinds in told.items() if "suspect" in kinds and kinds <= {"suspect", "sentence"}}

    def investigated(self, officer: Officer) -> tuple[Person, ...]:
        """Whom an officer investigated: whoever the words name, else every named defendant of the story."""
        meant: dict[Person, None] = {}
        for place in officer.investigates:
            people = self._named_by(place)
            meant.update(dict.fromkeys(people if people else ()))
        if meant or not officer.investigates:
            return tuple(meant)
        told = {person for place in officer.investigates for person in self._stories.told_at(place.tagged)}
        return tuple(person for person in self._named if person in told and person not in self._sought)

    def by_body(self) -> dict[str, tuple[str, ...]]:
        """The keys of the teams (or the force) that investigated each defendant, by the person's key."""
        stated = list(told_investigations(self._discourse, self._bodies, self._officers, self.defendants))
        found = {}
        for person in self.defendants:
            keys = self._for(person, stated)
            if keys:
                found[person.key] = keys
        return found

    def _for(self, person: Person, stated: Sequence[Stated]) -> tuple[str, ...]:
        teams = [officer.team for officer in self._leading(person) if officer.team]
        said = [entry for entry in stated if self._covers(entry, person)]
        teams += [entry.key for entry in said if entry.kind == "team"]
        if teams:
            owners = {self._bodies.by_key(team).part_of for team in teams}
            others = [e.key for e in said if e.caught and e.kind == "force" and e.people and None not in owners]
            return tuple(dict.fromkeys([*teams, *(force for force in others if force not in owners)]))
        joint = [entry.key for entry in said if entry.joint]
        if len(joint) > 1:
            return tuple(dict.fromkeys(joint))
        forces = [entry.key for entry in said if entry.kind == "force"]
        reporting = self._report[0] if self._report is not None and not self._elsewhere(person) else None
        if reporting is not None and self._bodies.by_key(reporting).kind == "team":
            return (reporting,)
        forces += [officer.force for officer in self._leading(person) if officer.force]
        forces += [reporting] if reporting is not None else []
        return tuple(dict.fromkeys(forces))[:1]

    def _leading(self, person: Person) -> list[Officer]:
        return [officer for officer in self._officers if person in self.investigated(officer)]

    def _covers(self, stated: Stated, person: Person) -> bool:
        """Whether a statement is about a person: named in it, or in the case that it is about."""
        if person in stated.people:
            return True
        if not stated.people:
            held = [one for one in self.defendants if self._held_there(stated, one)]
            if stated.caught and (held or stated.tagged.block == "bullet"):
                return person in held
            if person.anonymous and person in held:
                return True
        if stated.caught and (stated.people or person.anonymous):
            return False
        if person.anonymous and self._named:
            return False
        if person in self._sought or (person in self._cleared and not stated.whole):
            return False
        if stated.people:
            return person in self._stories.with_any(stated.people)
        return person in self._stories.told_at(stated.tagged)

    def _held_there(self, stated: Stated, person: Person) -> bool:
        """``Officers from the Road Unit stopped a van. The driver, a 38-year-old man, was arrested``: by them."""
        held = (e for e in self._discourse.events if e.kind == "arrest" and not e.unreal and person in e.people)
        first = next(held, None)
        return (
            first is not None and first.tagged.line == stated.tagged.line and first.tagged.index >= stated.tagged.index
        )

    def _elsewhere(self, person: Person) -> bool:
        """Whether somebody's case is none of those of the report: told before its figures, or ended without guilt."""
        told = person.spans[0].start if person.spans else None
        return person in self._cleared or bool(self._report and told is not None and told < self._report[1])

    def _events_by_person(self) -> dict[Person, set[str]]:
        kinds: dict[Person, set[str]] = {}
        for event in self._discourse.events:
            for person in event.people if not event.unreal else ():
                kinds.setdefault(person, set()).add(event.kind)
        return kinds

    def _named_by(self, place: Place) -> tuple[Person, ...]:
        """``the investigation into Roe``, ``in Roe's case``: whom an investigator's words are limited to."""
        for text, base in ((place.after[:130], place.position + 1), (place.before[-90:], None)):
            start = base if base is not None else max(0, place.position - 90)
            for match in _INTO.finditer(text):
                people = self._discourse.meant(place.tagged, start + match.start(1))
                limited = tuple(person for person in people if person in self.defendants)
                if limited:
                    return limited
        return ()
