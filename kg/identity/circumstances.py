"""What one document tells about a person that helps to say whether a namesake elsewhere is the same."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

from kg.identity.entity import Member
from kg.identity.forms import Form, form
from kg.identity.names import fold
from kg.identity.rarity import rarity
from kg.model import Appearance, Arrest, Charge, Claim, Extraction, Hearing, Sentence, Subject

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


def born(age: int | None, issued: int | None) -> tuple[int, int] | None:
    """The days of birth that an age on a day allows, with some slack."""
    if age is None or issued is None:
        return None
    latest = issued - int(age * DAYS_A_YEAR)
    return latest - 365 - SLACK, latest + SLACK


def all_circumstances(
    extraction: Extraction, ids: Mapping[str, str], forces: Mapping[str, str]
) -> dict[str, Circumstances]:
    """What ``extraction`` tells about each of its people, by key.

    ``ids`` maps the other subjects of the document to ids of entities, ``forces`` the ids of teams to those of
    their forces.
    """
    claims: dict[str, list[Claim]] = {subject.key: [] for subject in extraction.of_kind("person")}
    for claim in extraction.claims:
        if (person := getattr(claim, "person", None)) in claims:
            claims[person].append(claim)
    story = {key: _groups(said) for key, said in claims.items()}
    told = {}
    for subject in extraction.of_kind("person"):
        names = {
            other.key: form(other.name)
            for other in extraction.of_kind("person")
            if other.key != subject.key and other.name and "official" not in story[other.key]
        }
        told[subject.key] = _told(extraction, subject, claims[subject.key], names, story, ids, forces)
    return told


def company_of(extraction: Extraction) -> frozenset[str]:
    """The defendants and officers of a story whose full name is rare enough to tell it from others."""
    people = {claim.person for claim in extraction.claims if isinstance(claim, Appearance) and claim.role != "official"}
    forms = [form(one.name) for one in extraction.of_kind("person") if one.name and one.key in people]
    rare = [one for one in forms if one.is_full and rarity(one.given, one.surname) in ("rare", "uncommon")]
    return frozenset(f"{one.given} {one.surname}" for one in rare)


def _told(
    extraction: Extraction,
    subject: Subject,
    claims: Iterable[Claim],
    others: Mapping[str, Form],
    story: Mapping[str, frozenset[RoleGroup]],
    ids: Mapping[str, str],
    forces: Mapping[str, str],
) -> Circumstances:
    shown = [claim for claim in claims if isinstance(claim, Appearance)]
    own = frozenset(ids[key] for claim in shown for key in (claim.team, claim.leads) if key and key in ids)
    by = {ids[key] for claim in shown for key in (claim.force, *claim.investigated_by) if key and key in ids}
    teams = own | {id for id in by if id in forces or id.startswith("team/")}
    ages = [claim.age for claim in shown if claim.age is not None]
    issued = extraction.document.issued.toordinal() if extraction.document.issued else None
    occasions = [claim for claim in claims if isinstance(claim, Sentence | Hearing | Arrest)]
    dated = [claim for claim in occasions if claim.date is not None and claim.date.day is not None]
    return Circumstances(
        document=extraction.document.id,
        form=form(subject.name or ""),
        groups=story[subject.key],
        age=ages[0] if ages else None,
        born=born(ages[0] if ages else None, issued),
        issued=issued,
        ranks=frozenset(claim.rank for claim in shown if claim.rank),
        offices=frozenset(fold(claim.office) for claim in shown if claim.office),
        forces=frozenset((by - teams) | {forces[team] for team in teams if team in forces}),
        teams=teams,
        towns=frozenset(ids[claim.locality] for claim in shown if claim.locality and claim.locality in ids),
        courts=frozenset(ids[court] for claim in claims if (court := _court(claim)) in ids and court is not None),
        offences=frozenset(claim.offence for claim in claims if isinstance(claim, Charge)),
        dates=frozenset(f"{claim.date}" for claim in dated),
        hearings=frozenset(
            f"{claim.date}|{ids[court]}" for claim in dated if (court := _court(claim)) and court in ids
        ),
        sentences=frozenset(
            f"{claim.kind}|{claim.term or claim.custodial_term or claim.minimum_term}"
            for claim in claims
            if isinstance(claim, Sentence) and (claim.term or claim.custodial_term or claim.minimum_term)
        ),
        company=frozenset(f"{other.given} {other.surname}" for other in others.values() if other.is_full),
        peers=frozenset(other.surname for key, other in others.items() if "defendant" in story[key]),
        publisher=fold(extraction.document.publisher or ""),
    )


def _groups(claims: Iterable[Claim]) -> frozenset[RoleGroup]:
    found: set[RoleGroup] = set()
    for claim in claims:
        if isinstance(claim, Appearance):
            found.add(_group(claim))
            if claim.rank or claim.force:
                found.add("officer")
    return frozenset(found)


def _group(claim: Appearance) -> RoleGroup:
    if claim.role in ("offender", "accused"):
        return "defendant"
    return "officer" if claim.role == "officer" else "official"


def _court(claim: Claim) -> str | None:
    return claim.court if isinstance(claim, Sentence | Hearing) else None
