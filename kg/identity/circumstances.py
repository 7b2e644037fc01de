"""What one document tells about a person that helps to say whether a namesake elsewhere is the same."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

from kg.identity.entity import Member
from kg.identity.names import fold
from kg.model import Appearance, Charge, Claim, Extraction, Hearing, Sentence, Subject

RoleGroup: TypeAlias = Literal["officer", "defendant", "official"]


@dataclass(frozen=True, slots=True)
class Circumstances:
    """One person as one document presents him. ``forces`` and ``teams`` are ids of entities; the rest is folded."""

    name: str
    groups: frozenset[RoleGroup] = frozenset()
    age: int | None = None
    issued: dt.date | None = None
    ranks: frozenset[str] = frozenset()
    offices: frozenset[str] = frozenset()
    forces: frozenset[str] = frozenset()
    teams: frozenset[str] = frozenset()
    localities: frozenset[str] = frozenset()
    courts: frozenset[str] = frozenset()
    offences: frozenset[str] = frozenset()

    @property
    def alike(self) -> object:
        """What is equal for people who are surely to be judged alike: all but the day within one year."""
        return self.issued and self.issued.year, replace(self, issued=None)


@dataclass(frozen=True, slots=True, order=True)
class Occurrence:
    """A subject of a document with what orders it among its like: date of issue, document, name."""

    issued: dt.date
    member: Member
    name: str

    @classmethod
    def of(cls, extraction: Extraction, subject: Subject) -> Occurrence:
        document = extraction.document
        return cls(document.issued or dt.date.max, Member(document.id, subject.key), subject.name or "")


def circumstances(
    extraction: Extraction, subject: Subject, ids: dict[str, str], forces: dict[str, str]
) -> Circumstances:
    """What ``extraction`` tells about one of its people.

    ``ids`` maps the other subjects of the document to ids of entities, ``forces`` the ids of teams to those of
    their forces.
    """
    claims = [claim for claim in extraction.claims if getattr(claim, "person", None) == subject.key]
    shown = [claim for claim in claims if isinstance(claim, Appearance)]
    teams = frozenset(ids[key] for claim in shown for key in (claim.team, claim.leads) if key in ids)
    named_forces = {ids[claim.force] for claim in shown if claim.force in ids}
    ages = [claim.age for claim in shown if claim.age is not None]
    return Circumstances(
        name=fold(subject.name or ""),
        groups=frozenset(_group(claim) for claim in shown),
        age=ages[0] if ages else None,
        issued=extraction.document.issued,
        ranks=frozenset(claim.rank for claim in shown if claim.rank),
        offices=frozenset(fold(claim.office) for claim in shown if claim.office),
        forces=frozenset(named_forces | {forces[team] for team in teams if team in forces}),
        teams=teams,
        localities=frozenset(ids[claim.locality] for claim in shown if claim.locality in ids),
        courts=frozenset(ids[court] for claim in claims if (court := _court(claim)) in ids and court is not None),
        offences=frozenset(claim.offence for claim in claims if isinstance(claim, Charge)),
    )


def _group(claim: Appearance) -> RoleGroup:
    if claim.role in ("offender", "accused"):
        return "defendant"
    return "officer" if claim.role == "officer" else "official"


def _court(claim: Claim) -> str | None:
    return claim.court if isinstance(claim, Sentence | Hearing) else None
