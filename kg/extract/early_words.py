"""What is said of somebody's charges before they are named: ``He changed his plea. He was jailed for theft``."""

from __future__ import annotations

from collections.abc import Iterator

from kg import patterns as re
from kg.extract.charge_records import ChargeRecords, Record
from kg.extract.events import Event
from kg.extract.people import Person
from kg.extract.tagging import compile_rule
from kg.model import Evidence

_CHANGED = re.compile(r"\bchang")
# "found guilty on Monday", and nothing else: not of plotting, not for an attack, not in 2010, nor with his brother
_NOTHING_MORE = compile_rule(
    r"(?:,? (?:at|by|before) (?:the same |the |an? )?(?:{C}|court|jury|jurors|magistrates|majority(?: verdict)?)"
    r"(?: of \S+ (?:men|women) and \S+ (?:men|women))?|,? (?:on )?{D}|,? (?:today|yesterday|unanimously)"
    r"|,? (?:after|following) (?:an?|the|his|her) (?:\S+ ){0,2}trial)*[.,;]?\s*(?:(?:but|after|despite|having) )?"
)


class EarlyWords:
    """Pleas, acquittals and dropped cases of people of whom no charge was known yet; ``records`` are theirs."""

    def __init__(self, records: ChargeRecords) -> None:
        self._records = records
        self._told: list[tuple[Person, Event, str | None, str | None, Evidence]] = []

    def note(self, person: Person, event: Event, plea: str | None, verdict: str | None, quoted: Evidence) -> None:
        """Keep what is said until an offence is named."""
        self._told.append((person, event, plea, verdict, quoted))

    def told(self) -> Iterator[tuple[Person, Event, str | None, str | None, Evidence]]:
        """All that was said, in order: of whom, by which verb, with its plea and verdict."""
        yield from self._told

    def settle(self) -> None:
        """Tell of the offences named since what was said before."""
        for person, event, plea, verdict, quoted in self._told:
            verdicts = {record.verdict for record in self._records.of(person)}
            if event.kind == "acquit" and verdicts <= {"pending", None}:
                for record in self._records.of(person):
                    record.take(event, plea, verdict, quoted)
            elif event.kind == "drop" and verdicts <= {"pending", None}:
                for record in self._records.of(person):
                    record.close("dropped", quoted)
            elif event.kind == "admit" and _CHANGED.search(event.words) and self._never_denied(person):
                # "She changed her pleas to guilty. She faced the same charges as Roe"
                for record in self._records.of(person):
                    record.take(event, plea, verdict, quoted)
            elif event.kind == "admit" and _CHANGED.search(event.words):
                self._change(person, plea, quoted)
            elif (
                event.kind == "convict"
                and _NOTHING_MORE.fullmatch(event.after)
                and (denied := self._had_denied(person))
            ):
                denied.take(event, plea, verdict, quoted)
            elif event.kind in {"admit", "deny"} and verdicts == {"guilty"}:
                self._records.explain(person, plea, quoted)
            elif event.kind == "convict" and plea == "not-guilty" and verdicts == {"guilty"}:
                # "He was found guilty after a trial, and sentenced to T for O": the offences of that sentence
                self._records.explain(person, plea, quoted, quoted.passage)

    def close_denied(self, person: Person) -> None:
        """What somebody had denied who was cleared ended so, too, where no other outcome is told of them."""
        told = list(self._records.of(person))
        cleared = [record for record in told if record.verdict == "not-guilty"]
        still_open = [record for record in told if record.open]
        if not cleared or len(cleared) + len(still_open) < len(told) or not all(r.past for r in still_open):
            return
        for record in still_open:
            record.close("not-guilty", cleared[0].evidence[0])

    def _change(self, person: Person, plea: str | None, quoted: Evidence) -> None:
        """``She changed her plea. She had previously denied O``: it is the only charge there is."""
        denied = list(self._records.of(person))
        if len(denied) == 1 and denied[0].plea == "not-guilty" and denied[0].open:
            denied[0].plea, denied[0].verdict = "guilty", "guilty"
            denied[0].evidence.append(quoted)
        else:
            self._records.explain(person, plea, quoted)

    def _had_denied(self, person: Person) -> Record | None:
        """``He was found guilty on Monday. He had denied murder``: the only charge there is, put before the verdict."""
        put = list(self._records.of(person))
        told_once = len(put) == 1 and put[0].open and put[0].past and put[0].plea == "not-guilty"
        return put[0] if told_once else None

    def _never_denied(self, person: Person) -> bool:
        """Whether all that is put to somebody waits for an outcome, and no plea is told."""
        return all(record.verdict == "pending" and record.plea is None for record in self._records.of(person))
