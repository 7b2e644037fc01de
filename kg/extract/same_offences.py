"""Offences told by pointing at another's: ``His brother admitted the same offence``, ``Poe denied both``."""

from __future__ import annotations

from collections.abc import Sequence

from kg import patterns as re
from kg.extract.charge_records import ChargeRecords, Record
from kg.extract.events import Event
from kg.extract.people import Person
from kg.extract.tagging import compile_rule
from kg.model import Evidence

SAME_PLOT = re.compile(
    r"\W*(?:to |of )?(?:the(?: same)?|(?:his|her|their) (?:part|roles?|involvement) in (?:the|that|this)(?: same)?) "
    r"(?:conspiracy|plot)"
)

# "She faces the same animal welfare charges": not the assault beside them
_SAME_KIND = re.compile(r"\bsame (?!charges?\b|counts?\b|offences?\b)[a-z]+ (?:[a-z]+ )?(?:charges|counts|offences)\b")
_THE_SAME_NUMBER = compile_rule(r"\bthe same ({N}) ")
_ANY_CHARGE = frozenset({"charge", "count", "offence", "allegation", "matter", "crime"})


class SameOffences(ChargeRecords):
    """The records of a text, and what was put last, which *the same*, *both* and *the latter* mean."""

    def _two_put_last(self, ever: bool = False) -> list[Record]:
        """The records of what was put last, if that are two different offences; or of all that was ``ever`` put."""
        for records in (self._latest, self._records if ever else []):
            told = list({(record.offence, record.mode): record for record in records}.values())
            if len(told) == 2 and told[0].offence != told[1].offence:
                return told
        return []

    def take_one_of_two(
        self, event: Event, which: int, plea: str | None, verdict: str | None, quoted: Evidence
    ) -> None:
        """``Ann Roe was found guilty of the latter``: of the two offences put last, where they are two."""
        for source in self._two_put_last()[which : which + 1]:
            for person in event.people:
                own = next((record for record in self.of(person) if record.offence == source.offence), None)
                if own is None:
                    own = Record(person, source.offence, source.mode)
                    self._records.append(own)
                own.plea, own.verdict = plea or own.plea, verdict or own.verdict
                own.evidence.append(quoted)

    def take_one_of_kind(
        self, event: Event, noun: str, plea: str | None, verdict: str | None, quoted: Evidence
    ) -> None:
        """``the assault, to which he pleaded guilty``: the only charge whose words have that noun, or the only one."""
        for person in event.people:
            put = [record for record in self.of(person) if not (record.caution or record.earlier)]
            if noun not in _ANY_CHARGE:
                put = [record for record in put if noun in record.words]
            elif any((record.counts or 1) > 1 for record in put):
                continue
            for record in put if len(put) == 1 else ():
                record.take(event, plea, verdict, quoted)

    def put_both(self, event: Event, plea: str | None, verdict: str, quoted: Evidence) -> None:
        """``Poe denied both offences``, of whom no charge is known: the two that were put to others last."""
        for source in self._two_put_last(ever=True) if not any(any(self.of(person)) for person in event.people) else []:
            for person in event.people:
                self._records.append(
                    Record(person, source.offence, source.mode, plea=plea, verdict=verdict, evidence=[quoted])
                )

    def copy(self, event: Event, plea: str | None, verdict: str | None, quoted: Evidence) -> None:
        """``His brother admitted the same offence``: what was put last, to somebody else.

        ``She denied theft, and was cleared of that charge``: what was put last, to herself.
        """
        sources = [record for record in self._latest if record.person not in event.people]
        own = [record for record in self._latest if record.person in event.people]
        if SAME_PLOT.match(event.after) or SAME_PLOT.search(event.words):
            plots = [record for record in self._records if record.mode == "conspiracy"]
            own = [record for record in plots if record.person in event.people]
            # "The conspiracy" says which only where the text tells of one.
            one = len({record.offence for record in plots}) == 1
            sources = [record for record in plots if record.person not in event.people][-1:] if one else []
        for record in own:
            record.take(event, plea, verdict, quoted)
        number = _so_many(event)
        if number:  # "faces the same four charges": those of which there are so many
            sources = [record for record in sources if record.counts == number] or [
                record for record in sources if number == sum(source.counts or 1 for source in sources)
            ]
        elif _SAME_KIND.search(event.words) and len({record.offence for record in sources}) > 1:
            sources = []
        for source in sources:
            for person in event.people:
                known = [record for record in self.of(person) if record.offence == source.offence]
                for record in known:
                    record.take(event, plea, verdict, quoted)
                if not known:
                    counts = number if source.counts == number else None
                    copied = Record(person, source.offence, source.mode, counts, plea, verdict or "pending")
                    copied.evidence.append(quoted)
                    self._records.append(copied)

    def copy_all(self, event: Event, others: Sequence[Person], verdict: str | None, quoted: Evidence) -> None:
        """``He faced the same charges as Roe``: all that are put to her, to somebody of whom none is known."""
        for other in others if len(others) == 1 else ():
            for source in list(self.of(other)):
                for person in event.people:
                    if source.earlier or any(known.offence == source.offence for known in self.of(person)):
                        continue
                    self._records.append(
                        Record(person, source.offence, source.mode, source.counts, verdict=verdict, evidence=[quoted])
                    )

    def count(self, event: Event, people: Sequence[Person], counts: int, plea: str | None, verdict: str) -> None:
        """``Roe admitted four counts of theft, Poe two``: of the one offence put last, to whom nothing else is put."""
        put = {(record.offence, record.mode) for record in self._latest}
        if len(put) != 1:
            return
        ((offence, mode),) = put
        for person in people:
            if not any(self.of(person)):
                self._records.append(Record(person, offence, mode, counts, plea, verdict, evidence=[event.quote()]))

    def share(
        self, event: Event, plea: str | None, verdict: str | None, quoted: Evidence, counts: int | None = None
    ) -> None:
        """``He was convicted along with Roe``, ``found guilty of one offence``: of the only one of the case so far.

        Only for those of whom no charge is known, and where the last that was put is that one offence.
        """
        put = {(record.offence, record.mode) for record in self._records}
        if len(put) != 1 or not self._latest:
            return
        ((offence, mode),) = put
        for person in event.people:
            if not any(self.of(person)):
                self._records.append(Record(person, offence, mode, counts, plea, verdict, evidence=[quoted]))


def _so_many(event: Event) -> int | None:
    """How many charges are said to be the same."""
    told = _THE_SAME_NUMBER.search(event.tagged.text, event.start, event.end)
    return int(event.tagged.item(told.start(1)).value.value) if told else None
