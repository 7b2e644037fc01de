"""Who investigated whom: from the officer named as the investigator, and from what the text says of teams and forces.

Contract, rule 10: the team where the document names one that investigated, arrested or caught the person,
else the force. Unqualified, an investigator covers every named defendant of the story.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.extract.bodies import Bodies
from kg.extract.discourse import Discourse
from kg.extract.officers import Officer
from kg.extract.people import Person
from kg.extract.tagging import Tagged, compile_rule
from kg.model import Subject

_BY_BODY = compile_rule(
    r"\b(?:investigat(?:ed|ion|ions)|inquiry|enquiry|enquiries|work|arrested|caught|identified|detected|traced|brought to justice|tracked down|detained|snared|seized|uncovered|dismantled|carried out|executed|linked|stopped|found|raided|led)\b"
    r"(?:[^.;{}]{0,60}?)\b(?:by|of|from|with)\b(?P<mid>[^.;]{0,60}?)(?P<body>{B})".replace("{}", ""),
    re.IGNORECASE,
)
_BODY_DOES = compile_rule(
    r"(?P<body>{B})(?:[’']s?)?(?: \({B}\))?(?: (?:officers?|detectives?|team|unit|investigators|specialists?|and partners|police|operation))*,?(?: who| which)?(?: (?:also|had|have|has|later|then|quickly|were|was|soon|first))* "
    r"(?:arrested|investigat\w+|identified|traced|tracked|caught|detected|seized|searched|discovered|uncovered|linked|recognised|used|executed|carried out|raided|launched|dismantled|detained|received (?:information|intelligence)|found|stopped|tackled|trawled|spent|learned)\b",
    re.IGNORECASE,
)
_OFFICERS_OF = compile_rule(
    r"\b(?:[Oo]fficers?|[Dd]etectives?|[Ii]nvestigators?|[Ii]nvestigations?|[Ii]nquiry|[Ww]ork|operation)\b[^.;,]{0,25}?\b(?:from|of|by|with|at|in)\b(?: the| our| its)?(?: force[’']s| constabulary[’']s)? ?(?P<body>{B})"
)
_POSSESSED = compile_rule(r"(?P<body>{B}) (?:investigation|operation|inquiry|officers|detectives|probe)\b")
_TEAM_CASES = re.compile(
    r"\b(?:cases (?:that )?|prosecutions|brought to justice|convictions|results|those (?:jailed|caught|convicted)|put behind bars|work has (?:resulted|led)|also arrested|sentencing of)\b",
    re.IGNORECASE,
)
_NOT_INVESTIGATING = re.compile(
    r"\b(?:passed|passing|intelligence|referr\w+|undercover officer|liais\w+|informed|told by|thank|support(?:ed)? by|tip-off|help of|worked with|working with|alongside|in partnership|joined|former|serving|suspended|dismiss\w*|misconduct)\b",
    re.IGNORECASE,
)


class Investigations:
    """Collects who investigated; one object a document."""

    def __init__(
        self, discourse: Discourse, bodies: Bodies, officers: Sequence[Officer], report: str | None = None
    ) -> None:
        """``report`` is the key of the team whose work the document reports on, where it does."""
        self._discourse = discourse
        self._bodies = bodies
        self._officers = officers
        self.defendants = list(discourse.defendants)
        self._report = report

    def investigated(self, officer: Officer) -> tuple[Person, ...]:
        """Whom an officer investigated: whoever the words name, else every named defendant."""
        if not officer.investigates:
            return ()
        meant: dict[Person, None] = {}
        for place in officer.investigates:
            clause = place.tagged.text[place.position + 1 : place.position + 130]
            qualified = re.search(
                r"(?:(?:investigation|inquiry|enquiry|case) (?:into|against|of)|investigated|officer in|investigator in) ([\ue000-\ue0ff])",
                clause,
            )
            if qualified:
                people = self._discourse.meant(place.tagged, place.position + 1 + qualified.start(1))
                meant.update(dict.fromkeys(person for person in people if person in self.defendants))
        named = [person for person in self.defendants if not person.anonymous]
        return tuple(meant) or tuple(named)

    def by_body(self) -> dict[str, tuple[str, ...]]:
        """The keys of the team or force that investigated each defendant, by the person's key."""
        teams, forces = self._stated()
        found: dict[str, tuple[str, ...]] = {}
        for person in self.defendants:
            body = self._for(person, teams, forces)
            if body:
                found[person.key] = (body,)
        return found

    def _for(self, person: Person, teams: list[tuple[int, str]], forces: list[tuple[int, str]]) -> str | None:
        own = [key for people, key in self._officer_teams() if person in people]
        if own:
            return own[0]
        caught = self._arrested_by(person)
        if caught and caught not in {key for _, key in teams} and not teams:
            return caught
        for stated in (teams, forces):
            if stated and not self._only_others(stated, person):
                return self._nearest(person, stated)
        if self._report is not None:
            return self._report
        own_force = [
            officer.force
            for officer in self._officers
            if officer.force and not officer.team and person in self.investigated(officer)
        ]
        return own_force[0] if own_force else None

    def _officer_teams(self) -> list[tuple[tuple[Person, ...], str]]:
        return [
            (self.investigated(officer), officer.team)
            for officer in self._officers
            if officer.team and officer.investigates
        ]

    def _nearest(self, person: Person, stated: list[tuple[int, str]]) -> str:
        keys = list(dict.fromkeys(key for _, key in stated))
        if len(keys) == 1:
            return keys[0]
        at = person.spans[0].start
        return min(stated, key=lambda entry: abs(entry[0] - at))[1]

    def _arrested_by(self, person: Person) -> str | None:
        """The body that a passage says arrested this very person."""
        for event in self._discourse.events:
            if event.kind == "arrest" and person in event.people and not event.unreal:
                bodies = [event.tagged.item(position).value for position in _investigators_in(event.tagged)]
                kinds = sorted(bodies, key=lambda body: body.kind != "team")
                if kinds and kinds[0].kind in {"team", "force"}:
                    return str(kinds[0].key)
        return None

    def _only_others(self, stated: list[tuple[int, str]], person: Person) -> bool:
        """Whether all that is stated is that somebody else was arrested by that body."""
        arrests = {
            event.tagged.source(0)
            for event in self._discourse.events
            if event.kind == "arrest" and event.people and person not in event.people and event.rule != "arrests-made"
        }
        spans = [t.passage.span for t in self._discourse.tagged if t.source(0) in arrests]
        return bool(stated) and all(any(span.start <= place < span.end for span in spans) for place, _ in stated)

    def _stated(self) -> tuple[list[tuple[int, str]], list[tuple[int, str]]]:
        teams: list[tuple[int, str]] = []
        forces: list[tuple[int, str]] = []
        for tagged in self._discourse.tagged:
            for position in _investigators_in(tagged):
                subject: Subject = tagged.item(position).value
                place = tagged.source(position)
                if subject.kind == "team":
                    teams.append((place, subject.key))
                elif subject.kind == "force":
                    forces.append((place, subject.key))
        return teams, forces


def _inner(tagged: Tagged, position: int) -> int:
    """``the force's Complex Crime Team``: the team is meant."""
    owned = compile_rule(r"{B}(?:[’']s?)? (?={B})").match(tagged.text, position)
    return owned.end() if owned else position


def _investigators_in(tagged: Tagged) -> list[int]:
    found = []
    for pattern in (_BY_BODY, _BODY_DOES, _OFFICERS_OF, _POSSESSED):
        for match in pattern.finditer(tagged.text):
            window = tagged.text[max(0, match.start() - 40) : match.end() + 30]
            if not _NOT_INVESTIGATING.search(window):
                found.append(_inner(tagged, match.start("body")))
    return sorted(set(found))
