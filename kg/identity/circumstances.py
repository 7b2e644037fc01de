"""What one document tells about a person that helps to say whether a namesake elsewhere is the same."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from kg.identity.forms import Form, form

RoleGroup: TypeAlias = Literal["officer", "defendant", "official"]

DAYS_A_YEAR = 365.2425
SLACK = 365
"""Days by which a year of birth may miss what an age makes of it: ages in the press are from the day of the arrest,
of the hearing or of writing."""

_NO_FORM = form("")


@dataclass(frozen=True, slots=True)
class Circumstances:
    """One person as one document presents him.

    ``forces``, ``teams``, ``towns`` and ``courts`` are ids of entities. ``born`` is the earliest and the latest day
    of birth that an age allows (proleptic ordinals), ``issued`` the day of issue; ``dates`` are days of arrests and
    in court, ``hearings`` the latter with the court; ``company`` the other defendants and officers of the story,
    ``peers`` the surnames of the other defendants.
    """

    document: str
    form: Form = _NO_FORM
    groups: frozenset[RoleGroup] = frozenset()
    age: int | None = None
    born: tuple[int, int] | None = None
    issued: int | None = None
    ranks: frozenset[str] = frozenset()
    offices: frozenset[str] = frozenset()
    forces: frozenset[str] = frozenset()
    teams: frozenset[str] = frozenset()
    towns: frozenset[str] = frozenset()
    courts: frozenset[str] = frozenset()
    offences: frozenset[str] = frozenset()
    dates: frozenset[str] = frozenset()
    hearings: frozenset[str] = frozenset()
    sentences: frozenset[str] = frozenset()
    company: frozenset[str] = frozenset()
    peers: frozenset[str] = frozenset()
    publisher: str = ""


def born(age: int | None, issued: int | None) -> tuple[int, int] | None:
    """The days of birth that an age on a day allows, with some slack."""
    if age is None or issued is None:
        return None
    latest = issued - int(age * DAYS_A_YEAR)
    return latest - 365 - SLACK, latest + SLACK
