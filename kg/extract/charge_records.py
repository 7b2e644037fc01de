"""What is known so far of one person's offence, and of all of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from kg.extract.events import Event
from kg.extract.people import Person
from kg.model import Charge, Evidence, Span


@dataclass(slots=True)
class Record:
    """What is known so far of one person's offence."""

    person: Person
    offence: str
    mode: str | None
    counts: int | None = None
    plea: str | None = None
    verdict: str | None = None
    caution: bool = False
    earlier: bool = False
    evidence: list[Evidence] = field(default_factory=list)
    roughly: bool = False
    leads: frozenset[int] = frozenset()
    beside: bool = False
    remainder: bool = False
    whole: int | None = None
    words: str = ""
    past: bool = True
    carried: bool = False

    @property
    def open(self) -> bool:
        """Whether no outcome is known yet."""
        return self.verdict in {None, "pending"}

    def close(self, verdict: str, quoted: Evidence) -> None:
        """Note an outcome, whatever was known before."""
        self.verdict = verdict
        self.evidence.append(quoted)

    def take(self, event: Event, plea: str | None, verdict: str | None, quoted: Evidence) -> None:
        """Note what is said of all charges together, where it can be said of this one."""
        settles = self.open or (event.kind == "admit" and "chang" in event.words)
        explains = self.verdict == "guilty" and self.plea is None and plea is not None
        if event.kind in {"admit", "convict"} and (settles or explains):
            self.carried = self.open
            self.verdict, self.plea = verdict or self.verdict, plea or self.plea
            self.evidence.append(quoted)
        elif event.kind == "deny" and self.plea is None and self.verdict in {"guilty", "not-guilty", "pending"}:
            self.plea = "not-guilty"
            self.evidence.append(quoted)
        elif event.kind == "acquit" and self.open:
            self.close(verdict or "not-guilty", quoted)

    def charge(self) -> Charge:
        """The charge that the text makes of it; one without an outcome is pending, a caution is none at all."""
        return Charge(
            person=self.person.key,
            offence=self.offence,
            counts=self.counts,
            plea=self.plea,
            verdict=None if self.caution and self.verdict is None else self.verdict or "pending",
            mode=self.mode,
            evidence=tuple(dict.fromkeys(self.evidence)),
        )


class ChargeRecords:
    """What is known so far of everybody's offences, in order of first mention."""

    def __init__(self) -> None:
        self._records: list[Record] = []
        self._latest: list[Record] = []

    @property
    def everyone(self) -> tuple[Person, ...]:
        """All who are charged with anything."""
        return tuple(dict.fromkeys(record.person for record in self._records))

    def of(self, person: Person) -> Iterator[Record]:
        """The records of one person."""
        return (record for record in self._records if record.person is person)

    def explain(self, person: Person, plea: str | None, quoted: Evidence, told_in: Span | None = None) -> None:
        """Note how somebody pleaded to what they were convicted of (``told_in`` a passage), where that is not known."""
        for record in self.of(person):
            here = told_in is None or any(known.passage == told_in for known in record.evidence)
            if record.verdict == "guilty" and record.plea is None and here and not record.earlier:
                record.plea = plea
                record.evidence.append(quoted)

    def put_alone(self) -> tuple[str, str | None] | None:
        """The one offence, with its mode, of which a case is all about; None where it tells of several."""
        now = {(record.offence, record.mode) for record in self._records if not (record.earlier or record.caution)}
        return now.pop() if len(now) == 1 else None

    def add(self, record: Record) -> None:
        """Put down what is known of one person's offence."""
        self._records.append(record)
