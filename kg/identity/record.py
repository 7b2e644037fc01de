"""All that identity needs of one document, small enough that those of a hundred thousand fit into memory."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from operator import attrgetter
from typing import Any

from kg.identity.circumstances import Circumstances, RoleGroup, born
from kg.identity.forms import Form, form
from kg.identity.hiding import hide
from kg.identity.mentions import mentions_of
from kg.identity.names import fold
from kg.identity.rarity import rarity
from kg.identity.strangers import shown_id
from kg.model import Appearance, Arrest, Charge, Claim, Extraction, Hearing, Sentence, Subject, SubjectKind

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Thing:
    """A court, a force, a team, a body or a place of a document; ``ordinal`` numbers teams of one name."""

    key: str
    kind: SubjectKind
    name: str | None
    labels: Words
    concept: str | None
    part_of: str | None
    hidden: str | None
    ordinal: int


@dataclass(frozen=True, slots=True)
class Person:
    """A person of a document; things and places are told by their keys. ``teller`` is everybody but an official."""

    key: str
    name: str
    ordinal: int
    teller: bool
    groups: tuple[RoleGroup, ...]
    age: int | None
    ranks: Words
    offices: Words
    by: Words
    own: Words
    towns: Words
    courts: Words
    offences: Words
    dates: Words
    hearings: tuple[tuple[str, str], ...]
    sentences: Words


@dataclass(frozen=True, slots=True)
class Record:
    """One document: ``shown`` is its id as it may be shown, ``issued`` a proleptic ordinal, ``publisher`` folded.
    Things and people stand in the order of their keys."""

    document: str
    shown: str
    issued: int | None
    publisher: str
    things: tuple[Thing, ...]
    people: tuple[Person, ...]

    def packed(self) -> bytes:
        """The record as bytes; the same for the same record."""
        rows = (list(map(_THING, self.things)), list(map(_PERSON, self.people)))
        said = (self.document, self.shown, self.issued, self.publisher, *rows)
        return json.dumps(said, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")

    @classmethod
    def unpacked(cls, packed: bytes) -> Record:
        """What :meth:`packed` was made of; raises ValueError for what it did not make."""
        document, shown, issued, publisher, things, people = json.loads(packed.decode("utf-8", "surrogatepass"))
        return cls(
            document,
            shown,
            issued,
            publisher,
            tuple(Thing(key, kind, name, tuple(labels), *rest) for key, kind, name, labels, *rest in things),
            tuple(Person(*map(_tupled, person)) for person in people),
        )

    def circumstances(self, ids: Mapping[str, str], forces: Mapping[str, str]) -> Iterator[Circumstances]:
        """What the document tells about each of its people, in order.

        ``ids`` maps the keys of things to ids of entities, ``forces`` the ids of teams to those of their forces.
        """
        names = {one.key: form(one.name) for one in self.people if one.name and "official" not in one.groups}
        peers = {one.key: names[one.key].surname for one in self.people
                 if one.key in names and "defendant" in one.groups}  # fmt: skip
        full = {key: f"{name.given} {name.surname}" for key, name in names.items() if name.is_full}
        for one in self.people:
            yield _circumstances(self, one, full, peers, ids, forces)

    def company(self) -> frozenset[str]:
        """The defendants and officers of a story whose full name is rare enough to tell it from others."""
        forms = [form(one.name) for one in self.people if one.name and one.teller]
        return frozenset(f"{one.given} {one.surname}" for one in forms if _is_telling(one))


_THING = attrgetter(*(item.name for item in fields(Thing)))
_PERSON = attrgetter(*(item.name for item in fields(Person)))


def _tupled(value: Any) -> Any:
    # Rows of rows are few: most lists hold plain values.
    if type(value) is not list:
        return value
    return tuple(map(_tupled, value)) if value and type(value[0]) is list else tuple(value)


def _is_telling(name: Form) -> bool:
    return name.is_full and rarity(name.given, name.surname) in ("rare", "uncommon")


def _circumstances(
    record: Record,
    one: Person,
    full: Mapping[str, str],
    peers: Mapping[str, str],
    ids: Mapping[str, str],
    forces: Mapping[str, str],
) -> Circumstances:
    by = {ids[key] for key in one.by if key in ids}
    teams = frozenset(ids[key] for key in one.own if key in ids)
    teams |= {id for id in by if id in forces or id.startswith("team/")}
    return Circumstances(
        document=record.document,
        form=form(one.name),
        groups=frozenset(one.groups),
        age=one.age,
        born=born(one.age, record.issued),
        issued=record.issued,
        ranks=frozenset(one.ranks),
        offices=frozenset(one.offices),
        forces=frozenset((by - teams) | {forces[team] for team in teams if team in forces}),
        teams=teams,
        towns=frozenset(ids[key] for key in one.towns if key in ids),
        courts=frozenset(ids[key] for key in one.courts if key in ids),
        offences=frozenset(one.offences),
        dates=frozenset(one.dates),
        hearings=frozenset(f"{day}|{ids[court]}" for day, court in one.hearings if court in ids),
        sentences=frozenset(one.sentences),
        company=frozenset(name for key, name in full.items() if key != one.key),
        peers=frozenset(name for key, name in peers.items() if key != one.key),
        publisher=record.publisher,
    )


def record(extraction: Extraction) -> Record:
    """What identity needs of a document."""
    extraction = hide(extraction)
    document = extraction.document
    ordinals = {member.key: mention.ordinal for member, mention in mentions_of([extraction]).items()}
    claims: dict[str, list[Claim]] = {subject.key: [] for subject in extraction.of_kind("person")}
    for claim in extraction.claims:
        if (person := getattr(claim, "person", None)) in claims:
            claims[person].append(claim)
    subjects = sorted(extraction.subjects, key=lambda subject: subject.key)
    return Record(
        document.id,
        shown_id(extraction),
        document.issued.toordinal() if document.issued else None,
        fold(document.publisher or ""),
        tuple(_thing(one, ordinals.get(one.key, 0)) for one in subjects if one.kind != "person"),
        tuple(_person(one, ordinals[one.key], claims[one.key]) for one in subjects if one.kind == "person"),
    )


def _thing(subject: Subject, ordinal: int) -> Thing:
    return Thing(
        subject.key,
        subject.kind,
        subject.name,
        subject.labels,
        subject.concept,
        subject.part_of,
        subject.hidden,
        ordinal,
    )


def _person(subject: Subject, ordinal: int, claims: Iterable[Claim]) -> Person:
    shown = [claim for claim in claims if isinstance(claim, Appearance)]
    occasions = [claim for claim in claims if isinstance(claim, Sentence | Hearing | Arrest)]
    dated = [claim for claim in occasions if claim.date is not None and claim.date.day is not None]
    courts = [claim.court for claim in occasions if not isinstance(claim, Arrest)]
    hearings = {(str(claim.date), claim.court) for claim in dated if not isinstance(claim, Arrest) and claim.court}
    return Person(
        subject.key,
        subject.name or "",
        ordinal,
        teller=any(claim.role != "official" for claim in shown),
        groups=tuple(sorted(set(_groups(shown)))),
        age=next((claim.age for claim in shown if claim.age is not None), None),
        ranks=_each(claim.rank for claim in shown),
        offices=_each(fold(claim.office) for claim in shown if claim.office),
        by=_each(key for claim in shown for key in (claim.force, *claim.investigated_by)),
        own=_each(key for claim in shown for key in (claim.team, claim.leads)),
        towns=_each(claim.locality for claim in shown),
        courts=_each(courts),
        offences=_each(claim.offence for claim in claims if isinstance(claim, Charge)),
        dates=_each(str(claim.date) for claim in dated),
        hearings=tuple(sorted(hearings)),
        sentences=_each(_sentence(claim) for claim in claims if isinstance(claim, Sentence)),
    )


def _each(values: Iterable[str | None]) -> Words:
    return tuple(sorted({value for value in values if value}))


def _sentence(claim: Sentence) -> str | None:
    term = claim.term or claim.custodial_term or claim.minimum_term
    return f"{claim.kind}|{term}" if term else None


def _groups(claims: Iterable[Appearance]) -> Iterator[RoleGroup]:
    for claim in claims:
        if claim.role in ("offender", "accused"):
            yield "defendant"
        else:
            yield "officer" if claim.role == "officer" else "official"
        if claim.rank or claim.force:
            yield "officer"
