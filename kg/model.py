"""The words everything else speaks: documents, spans, in-document subjects, and the contract's claims.

Standard library only, frozen throughout: a claim is never rewritten. Claims point at *subjects* (the
people, courts, teams … of one document) by key; which subjects of different documents are one entity is
decided later, and applied only where the graph is written.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal, TypeAlias

SubjectKind: TypeAlias = Literal["person", "court", "force", "team", "support", "organisation", "place"]
Role: TypeAlias = Literal["offender", "accused", "officer", "official"]


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open stretch of a document's frozen text, in Unicode code points."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def __contains__(self, other: object) -> bool:
        return isinstance(other, Span) and self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Document:
    """One release as it was frozen: LF line ends, Unicode NFC; offsets of all evidence point into ``text``.

    ``id`` is the contract's ``dcterms:identifier``; ``origin`` is the file (and row) to name in messages.
    """

    id: str
    text: str
    sha256: str
    origin: str
    title: str | None = None
    publisher: str | None = None
    issued: dt.date | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence-sized view of the text: the most that one piece of evidence may quote."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True, order=True)
class When:
    """A date as exact as the document: a day, a month, or a year (``xsd:date``, ``gYearMonth``, ``gYear``)."""

    year: int
    month: int | None = None
    day: int | None = None

    def __str__(self) -> str:
        parts = [f"{self.year:04d}"]
        parts += [f"{part:02d}" for part in (self.month, self.day) if part is not None]
        return "-".join(parts)

    @classmethod
    def of(cls, date: dt.date) -> When:
        return cls(date.year, date.month, date.day)

    @property
    def first_day(self) -> dt.date:
        return dt.date(self.year, self.month or 1, self.day or 1)

    @property
    def last_day(self) -> dt.date:
        if self.day is not None:
            return self.first_day
        if self.month is None:
            return dt.date(self.year, 12, 31)
        following = dt.date(self.year + self.month // 12, self.month % 12 + 1, 1)
        return following - dt.timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Term:
    """A length of time as stated. Weeks are seven days each; unpaid work is in hours."""

    years: int = 0
    months: int = 0
    days: int = 0
    hours: int = 0

    def __str__(self) -> str:
        """ISO 8601, without weeks, as ``xsd:duration`` wants it."""
        date = "".join(f"{n}{unit}" for n, unit in ((self.years, "Y"), (self.months, "M"), (self.days, "D")) if n)
        time = f"T{self.hours}H" if self.hours else ""
        return f"P{date}{time}" if date or time else "P0D"

    @property
    def value(self) -> tuple[int, int]:
        """What two terms are compared by: months, and hours (a day is 24 of them)."""
        return self.years * 12 + self.months, self.days * 24 + self.hours


@dataclass(frozen=True, slots=True)
class Evidence:
    """The quoted words a claim rests on, the passage they stand in, and the rule that read them."""

    span: Span
    passage: Span
    rule: str


@dataclass(frozen=True, slots=True)
class Subject:
    """Somebody or something that one document speaks of.

    ``key`` is unique in the document and made from content (kind and place of first mention); ``name`` is the
    fullest form in the document, None for someone kept anonymous; ``labels`` are the other forms (an
    abbreviation among them); ``concept`` is the IRI in ``ontology/`` where the world already knows it;
    ``part_of`` is the key of a team's force. ``hidden`` stands for a body's name that holds one that must be kept out;
    ``name`` and ``labels`` are empty then.
    """

    key: str
    kind: SubjectKind
    name: str | None
    labels: tuple[str, ...] = ()
    concept: str | None = None
    part_of: str | None = None
    mentions: tuple[Span, ...] = ()
    hidden: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Claim:
    evidence: tuple[Evidence, ...]
    confidence: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Appearance(_Claim):
    """How a document presents one person."""

    person: str
    role: Role
    name: str | None = None
    status: str | None = None
    office: str | None = None
    age: int | None = None
    locality: str | None = None
    rank: str | None = None
    force: str | None = None
    team: str | None = None
    leads: str | None = None
    investigated: tuple[str, ...] = ()
    investigated_by: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Charge(_Claim):
    """One offence put to one person; ``verdict`` is None only for a caution.

    ``offence_start`` and ``offence_end`` say when it happened, both included; a single day is both.
    """

    person: str
    offence: str
    counts: int | None = None
    plea: str | None = None
    verdict: str | None = None
    mode: str | None = None
    offence_start: When | None = None
    offence_end: When | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence(_Claim):
    """What a court passed on a person, on one occasion, of one kind; ``amount`` in GBP."""

    person: str
    kind: str
    court: str | None = None
    date: When | None = None
    term: Term | None = None
    custodial_term: Term | None = None
    licence_term: Term | None = None
    minimum_term: Term | None = None
    amount: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Order(_Claim):
    """An order made beside or instead of a sentence; ``indefinite`` also for life."""

    person: str
    kind: str
    term: Term | None = None
    indefinite: bool = False
    amount: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrest(_Claim):
    """An arrest with a date or a place."""

    person: str
    date: When | None = None
    place: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Hearing(_Claim):
    """A court occasion of one person, past or announced."""

    person: str
    kind: str
    court: str | None = None
    date: When | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Seizure(_Claim):
    """What police found on or took from one person."""

    person: str
    item: str
    quantity: int | None = None
    qualifier: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Statistic(_Claim):
    """A count about a team's or force's work over a period (both days inclusive)."""

    subject: str
    measure: str
    value: int
    qualifier: str
    start: dt.date | None = None
    end: dt.date | None = None


Claim: TypeAlias = Appearance | Charge | Sentence | Order | Arrest | Hearing | Seizure | Statistic


@dataclass(frozen=True, slots=True)
class Shown:
    """What may be shown of a document whose text has been let go: the quotes (by their places) with names withheld,
    and the passages that were not understood, as (start, end, text). ``likeness`` tells its copies."""

    quotes: Mapping[tuple[int, int], str]
    unread: tuple[tuple[int, int, str], ...] = ()
    likeness: bytes = b""


@dataclass(frozen=True, slots=True)
class Extraction:
    """All that was understood of one document, and what was not.

    ``subjects`` hold everyone and everything the graph may name; ``signposts`` are the keys of those that
    readers are sent to. ``withheld`` are the stretches of the text that name somebody who must not leave
    it, ``withheld_names`` the same as words, for titles, addresses and file names. ``unread`` are passages
    with a trigger word from which no claim came. ``shown`` is set where the text has been let go, and every word that
    must be kept out with it.
    """

    document: Document
    passages: tuple[Passage, ...]
    subjects: tuple[Subject, ...]
    claims: tuple[Claim, ...]
    signposts: tuple[str, ...] = ()
    withheld: tuple[Span, ...] = ()
    withheld_names: frozenset[str] = field(default_factory=frozenset)
    unread: tuple[Passage, ...] = ()
    shown: Shown | None = None

    def subject(self, key: str) -> Subject:
        """The subject of that key; raises KeyError where there is none."""
        for subject in self.subjects:
            if subject.key == key:
                return subject
        raise KeyError(key)

    def of_kind(self, kind: SubjectKind) -> Iterator[Subject]:
        return (subject for subject in self.subjects if subject.kind == kind)
