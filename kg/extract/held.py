"""A hearing as it is collected from a text, and how what several sentences tell of one hearing is joined."""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import dataclass, field, replace

from kg.extract.people import Person
from kg.model import Evidence, Hearing, Subject, When

_A_WAIT = 3 * 365
"""Days from a plea or a verdict to a sentence, at most."""


@dataclass(slots=True)
class Held:
    """One person before one court; ``announced`` where the text tells of it as still to come."""

    person: Person
    kind: str
    court: Subject | None
    date: When | None
    evidence: list[Evidence] = field(default_factory=list)
    announced: bool = False
    verdict: str = ""


def distinct(held: Sequence[Held], higher: Container[str] = ()) -> list[Hearing]:
    """Each hearing once, with all its evidence; before a court of appeal everything is an appearance (rule 11)."""
    kept: list[Held] = []
    alike: dict[tuple[str, str], list[Held]] = {}
    for entry in held:
        if entry.court is not None and entry.court.key in higher:
            entry.kind = "appearance"
        of_kind = alike.setdefault((entry.person.key, entry.kind), [])
        twin = next((other for other in of_kind if _one(other, entry)), None)
        if twin is None:
            kept.append(entry)
            of_kind.append(entry)
        else:
            twin.court = twin.court or entry.court
            twin.date = _finer(twin.date, entry.date)
            twin.evidence += entry.evidence
    return [_claim(entry) for entry in kept]


def merged(found: Sequence[Hearing], passed: Sequence[Hearing]) -> list[Hearing]:
    """Hearings once for each person, kind, court and day; an appearance only where no other kind says the same."""
    kept: dict[tuple[object, ...], Hearing] = {}
    for hearing in [*passed, *(h for h in found if not any(_less_said(h, known) for known in passed))]:
        kept.setdefault((hearing.person, hearing.kind, hearing.court, hearing.date), hearing)
    for hearing in [h for h in kept.values() if h.court is None and h.date is not None]:
        if any(
            (hearing.person, hearing.date) == (other.person, other.date) and hearing.kind in {other.kind, "appearance"}
            for other in kept.values()
            if other.court is not None
        ):
            del kept[(hearing.person, hearing.kind, None, hearing.date)]
    telling = {
        (hearing.person, hearing.court, hearing.date) for hearing in kept.values() if hearing.kind != "appearance"
    }
    at_court = {(person, court) for person, court, _ in telling if court is not None}
    return [
        h
        for h in kept.values()
        if h.kind != "appearance"
        or not ((h.person, h.court, h.date) in telling or (h.date is None and (h.person, h.court) in at_court))
    ]


def _less_said(hearing: Hearing, known: Hearing) -> bool:
    """Whether one hearing tells nothing that another does not, but leaves its court or day away."""
    if hearing.person != known.person or hearing.kind != known.kind:
        return False
    if hearing.court not in {None, known.court} or (hearing.court or hearing.date) is None:
        return False
    if hearing.date is None or known.date is None or hearing.date == known.date:
        return hearing.date in {None, known.date}
    return _finer(hearing.date, known.date) == known.date and _within(hearing.date, known.date)


def in_time(hearings: Sequence[Hearing]) -> list[Hearing]:
    """Hearings but for days of the deed: nobody waits so long from the plea or the trial to every sentence told."""
    passed: dict[str, list[When]] = {}
    for hearing in hearings:
        if hearing.kind == "sentence" and hearing.date is not None:
            passed.setdefault(hearing.person, []).append(hearing.date)
    kept = []
    for hearing in hearings:
        day, days = hearing.date, passed.get(hearing.person)
        long_before = day and days and all((later.first_day - day.last_day).days > _A_WAIT for later in days)
        if hearing.kind not in {"plea", "trial"} or not long_before:
            kept.append(hearing)
        elif hearing.court is not None:
            kept.append(replace(hearing, date=None))
    return kept


def _one(left: Held, right: Held) -> bool:
    if left.announced != right.announced and (left.date is None) != (right.date is None):
        return False  # "appeared at C", and is due to appear again on D
    if {left.verdict, right.verdict} == {"convict", "acquit"} and _apart(left, right):
        return False  # "a jury at C convicted him", who was "prosecuted in D but cleared"
    courts = left.court is None or right.court is None or left.court.key == right.court.key
    if left.date is None or right.date is None or left.date == right.date:
        return courts
    return courts and left.announced == right.announced and _within(left.date, right.date)


def _apart(left: Held, right: Held) -> bool:
    """Whether one of two hearings has only a court, and the other only a day."""
    return (left.court is None) != (right.court is None) and (left.date is None) != (right.date is None)


def _within(left: When, right: When) -> bool:
    """Whether one of two dates is the month or year of the other (``in April``, ``on April 8``)."""
    coarse = left.day is None or right.day is None
    return coarse and left.first_day <= right.last_day and right.first_day <= left.last_day


def _finer(left: When | None, right: When | None) -> When | None:
    if left is None or right is None:
        return left or right
    return max(left, right, key=lambda when: (when.month is not None, when.day is not None))


def _claim(entry: Held) -> Hearing:
    return Hearing(
        person=entry.person.key,
        kind=entry.kind,
        court=entry.court.key if entry.court else None,
        date=entry.date,
        evidence=tuple(dict.fromkeys(entry.evidence)),
    )
