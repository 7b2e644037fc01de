"""Everything that all documents together say of each person, kept until entities are written."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import partial

from kg.graph.standing import Event, current, event, standing
from kg.identity import Resolved
from kg.model import Appearance, Charge, Claim, Extraction, Sentence

ACQUITTALS = ("dropped", "not-guilty")
"""The verdicts (scheme ``verdict``) that end a charge in the accused's favour."""

_OVERTURNED = "overturned"
"""News that ends what was known of an offence without being told of it by name."""


@dataclass(slots=True)
class Record:
    """One person; entities are ids, offences slugs."""

    officer: bool = False
    statuses: list[tuple[Event, str]] = field(default_factory=list)
    verdicts: defaultdict[str, list[tuple[Event, str]]] = field(default_factory=partial(defaultdict, list))
    overturned: list[Event] = field(default_factory=list)
    sentenced_at: set[str] = field(default_factory=set)
    investigated_by: set[str] = field(default_factory=set)
    investigated: set[str] = field(default_factory=set)
    member_of: set[str] = field(default_factory=set)
    leads: set[str] = field(default_factory=set)

    def add(self, other: Record) -> None:
        """Take in what another document says."""
        self.officer |= other.officer
        self.statuses += other.statuses
        for slug, news in other.verdicts.items():
            self.verdicts[slug] += news
        self.overturned += other.overturned
        for name in ("sentenced_at", "investigated_by", "investigated", "member_of", "leads"):
            getattr(self, name).update(getattr(other, name))

    @property
    def standing(self) -> str | None:
        """The person's status now (scheme ``status``)."""
        return standing(self.statuses)

    def offences(self, *verdicts: str) -> list[str]:
        """The offences of which one of these verdicts is the news."""
        return sorted(slug for slug in self.verdicts if not set(verdicts).isdisjoint(self._now(slug)))

    def charged(self) -> list[str]:
        """The offences whose outcome is open."""
        return sorted(slug for slug in self.verdicts if set(self._now(slug)) == {"pending"})

    def _now(self, slug: str) -> list[str]:
        return current([*self.verdicts[slug], *((when, _OVERTURNED) for when in self.overturned)])


def ledger(extractions: Iterable[Extraction], identity: Resolved) -> dict[str, Record]:
    """The record of each person, by the id of the entity."""
    records: defaultdict[str, Record] = defaultdict(Record)
    for extraction in extractions:
        for person, told in told_of(extraction, identity):
            records[person].add(told)
    return dict(records)


def told_of(extraction: Extraction, identity: Resolved) -> Iterator[tuple[str, Record]]:
    """What one document says of each of its people, by the id of the entity."""
    claims: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in extraction.claims:
        if (person := getattr(claim, "person", None)) is not None:
            claims[person].append(claim)
    ids = {subject.key: identity.entity(extraction.document.id, subject.key).id for subject in extraction.subjects}
    for person, said in claims.items():
        record = Record()
        _enter(record, extraction, said, ids)
        yield ids[person], record


def _enter(record: Record, extraction: Extraction, claims: list[Claim], ids: dict[str, str]) -> None:
    shown = [claim for claim in claims if isinstance(claim, Appearance)]
    charges = [claim for claim in claims if isinstance(claim, Charge)]
    status = next((claim.status for claim in shown if claim.status), None)
    when = event(extraction.document, claims, status)
    if status:
        record.statuses.append((when, status))
    if status == "acquitted" and not charges:
        record.overturned.append(when)
    for charge in charges:
        if charge.verdict:
            record.verdicts[charge.offence].append((when, charge.verdict))
    record.sentenced_at |= {ids[claim.court] for claim in claims if isinstance(claim, Sentence) and claim.court}
    for claim in shown:
        _enter_appearance(record, claim, ids)


def _enter_appearance(record: Record, claim: Appearance, ids: dict[str, str]) -> None:
    police = claim.role == "officer" or claim.rank is not None
    record.officer |= police
    if police:
        record.member_of |= {ids[key] for key in (claim.team, claim.force) if key}
        record.leads |= {ids[claim.leads]} if claim.leads else set()
        record.investigated |= {ids[key] for key in claim.investigated}
    if claim.role in ("offender", "accused"):
        record.investigated_by |= {ids[key] for key in claim.investigated_by}
