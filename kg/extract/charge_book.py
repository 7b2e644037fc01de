"""All charges met so far in a text: statements about one person's offence become one charge.

They are gathered in reading order, and the last verdict stated stands (contract, rules 7 to 9).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from kg import patterns as re
from kg.extract.events import Event
from kg.extract.people import Person
from kg.extract.stated_offences import StatedOffence
from kg.model import Charge, Evidence, Span

SAME_PLOT = re.compile(
    r"\W*(?:to |of )?(?:the(?: same)?|(?:his|her|their) (?:part|roles?|involvement) in (?:the|that|this)(?: same)?) "
    r"(?:conspiracy|plot)"
)

_CHANGED = re.compile(r"\bchang")
_BOTH = re.compile(r"\W*(?:of )?both\b")
_ALSO = re.compile(r"\b(?:also|further|in addition|as well as|along with)\b")

# "following his conviction for O in D", "who has a previous conviction for O"
_EARLIER = re.compile(r"\bconvictions?\b", re.IGNORECASE)
# "Roe was cleared of sexual assault. He had denied three charges of indecent assault": the same ones, in other words
_HAD = re.compile(r"\bhad (?:[a-z]+ )?\w+$")
_EARLIER_BEFORE = re.compile(r"\b(?:previous(?:ly)?|historic|spent|earlier in life|already)\b", re.IGNORECASE)


def _clause(event: Event) -> str:
    return event.tagged.text[event.head : event.end]


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
    beside: bool = False
    remainder: bool = False
    words: str = ""
    past: bool = True

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
            self.verdict, self.plea = verdict or self.verdict, plea or self.plea
            self.evidence.append(quoted)
        elif event.kind == "deny" and self.plea is None and self.verdict in {"guilty", "not-guilty", "pending"}:
            self.plea = "not-guilty"
            self.evidence.append(quoted)
        elif event.kind == "acquit" and self.open:
            self.close("not-guilty", quoted)

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


class ChargeBook:
    """All charges met so far, by person."""

    def __init__(self) -> None:
        self._records: list[Record] = []
        self._latest: list[Record] = []
        self._event: Event | None = None
        self._early: list[tuple[Person, Event, str | None, str | None, Evidence]] = []

    def of(self, person: Person) -> Iterator[Record]:
        """The records of one person."""
        return (record for record in self._records if record.person is person)

    def bearers(self, offence: str) -> tuple[Person, ...]:
        """Who has that offence so far, or the only person charged at all: for ``the charge was dropped``."""
        bearers = dict.fromkeys(record.person for record in self._records if record.offence == offence and record.open)
        everyone = dict.fromkeys(record.person for record in self._records)
        return tuple(bearers) or (tuple(everyone) if len(everyone) == 1 else ())

    def note(
        self, person: Person, put: StatedOffence, plea: str | None, verdict: str | None, caution: bool, quoted: Evidence
    ) -> None:
        """Add what a verb says of one offence of a person."""
        earlier = bool(_EARLIER.search(put.event.words) or _EARLIER_BEFORE.search(_clause(put.event)))
        if put.event is not self._event:
            self._event, self._latest = put.event, []
        record = self._same(person, put, verdict)
        if record is None:
            record = Record(person, put.offence, put.mode, earlier=earlier)
            self._records.append(record)
        record.earlier = record.earlier and earlier
        told = bool(record.evidence)
        record.roughly = _by_a_lead(put.event) and (record.roughly or not told)
        record.past = record.past and put.event.kind == "deny" and bool(_HAD.search(_clause(put.event)))
        record.beside = _told_beside(put) and (record.beside or not told)
        self._latest.append(record)
        record.words = record.words or put.tagged.words(put.position).lower()
        record.counts = record.counts or put.counts
        record.mode = record.mode or put.mode
        record.caution = record.caution or caution
        record.plea = _later_plea(record.plea, plea)
        record.verdict = _later_verdict(record.verdict, verdict)
        record.evidence.append(quoted)

    def _same(self, person: Person, put: StatedOffence, verdict: str | None) -> Record | None:
        """The record that a new statement is about: same offence, and no contradiction in counts, mode or outcome."""
        for record in self.of(person):
            if record.offence != put.offence:
                continue
            if record.mode != put.mode and ((record.mode and put.mode) or record in self._latest):
                # "murdering Roe and the attempted murder of Poe": two charges under one verb
                continue
            if record.mode is None and put.mode == "attempt" and _told_beside(put):
                continue
            if record.counts and put.counts and record.counts != put.counts:
                continue
            if {record.verdict, verdict} == {"guilty", "not-guilty"}:
                continue
            if verdict == "dropped" and not record.open and put.mode != record.mode:
                continue
            if put.another and put.event.kind in {"deny", "acquit", "drop"} and record.verdict == "guilty":
                continue
            return record
        return None

    def take(self, person: Person, event: Event, plea: str | None, verdict: str | None, quoted: Evidence) -> None:
        """Note what is said of all charges of somebody; where none is known yet, of those named later."""
        if event.rule == "his-guilty-plea":  # how he pleaded to all that he is not said to have denied
            self.explain(person, plea, quoted)
            return
        known = [record for record in self.of(person) if not record.caution]
        # "He pleaded guilty" is said of what he is charged with now, not of what he was convicted of years ago.
        for record in [record for record in known if not record.earlier] or known:
            record.take(event, plea, verdict, quoted)
        if not known and event.kind == "acquit" and _BOTH.match(event.after):
            self._acquit_of_both(person, plea, quoted)
        elif not known:
            self._early.append((person, event, plea, verdict, quoted))

    def drop(self, person: Person, event: Event, quoted: Evidence) -> None:
        """End what nobody was convicted or cleared of; where no charge is known yet, those named later."""
        known = [record for record in self.of(person) if not record.caution]
        for record in known:
            if record.open:
                record.close("dropped", quoted)
        if not known:
            self._early.append((person, event, None, "dropped", quoted))

    def divide(self, person: Person, number: int, plea: str | None, verdict: str | None, quoted: Evidence) -> bool:
        """``denied six counts of O and was convicted of three of them``: whether so many can be told from the rest.

        The rest is told of only where the text goes on to say how it ended.
        """
        whole = [record for record in self.of(person) if record.open and not record.caution]
        return len(whole) == 1 and self.divide_one(whole[0], number, (plea, verdict), quoted)

    def divide_one(self, rest: Record, number: int, outcome: tuple[str | None, str | None], quoted: Evidence) -> bool:
        """Part so many counts of one charge from its others: whether it has more than that."""
        if not rest.counts or rest.counts <= number:
            return False
        plea, verdict = outcome
        rest.counts, rest.remainder = rest.counts - number, True
        told = Record(rest.person, rest.offence, rest.mode, number, plea or rest.plea, verdict)
        told.evidence = [*rest.evidence, quoted]
        self._records.insert(self._records.index(rest), told)
        return True

    def more_than(self, person: Person, number: int) -> bool:
        """Whether several offences are put to somebody, and more of them in all."""
        put = [record.counts or 1 for record in self.of(person) if record.open and not record.caution]
        return len(put) > 1 and sum(put) > number

    def end_remainder(
        self, person: Person, event: Event, plea: str | None, verdict: str | None, quoted: Evidence
    ) -> bool:
        """``cleared of the other three``: whether there is such a rest."""
        rest = [record for record in self.of(person) if record.remainder and record.open]
        for record in rest:
            record.take(event, plea, verdict, quoted)
        return bool(rest)

    def _acquit_of_both(self, person: Person, plea: str | None, quoted: Evidence) -> None:
        """``Ann Roe: not guilty of both offences``: those two of whoever was told of before."""
        last = list(self.of(self._records[-1].person)) if self._records else []
        for record in last if len(last) == 2 else ():
            copied = Record(person, record.offence, record.mode, plea=plea, verdict="not-guilty", evidence=[quoted])
            self._records.append(copied)

    def settle_early(self, undecided: bool = False) -> None:
        """``He changed his plea. He was jailed for O``: what was said before the offence was named."""
        for person, event, plea, verdict, quoted in self._early:
            verdicts = {record.verdict for record in self.of(person)}
            if event.kind == "acquit" and verdicts <= {"pending", None}:
                for record in self.of(person):
                    record.take(event, plea, verdict, quoted)
            elif event.kind == "drop" and verdicts <= {"pending", None}:
                for record in self.of(person):
                    record.close("dropped", quoted)
            elif event.kind == "admit" and _CHANGED.search(event.words) and self._never_denied(person):
                # "She changed her pleas to guilty. She faced the same charges as Roe"
                for record in self.of(person):
                    record.take(event, plea, verdict, quoted)
            elif event.kind == "admit" and _CHANGED.search(event.words):
                self._change(person, plea, quoted)
            elif event.kind in {"admit", "deny"} and verdicts == {"guilty"}:
                self.explain(person, plea, quoted)
            elif event.kind == "convict" and plea == "not-guilty" and verdicts == {"guilty"}:
                # "He was found guilty after a trial, and sentenced to T for O": the offences of that sentence
                self.explain(person, plea, quoted, quoted.passage)

        for person in dict.fromkeys(record.person for record in self._records if not undecided):
            self._close_denied(person)

    def _close_denied(self, person: Person) -> None:
        """What somebody had denied who was cleared ended so, too, where no other outcome is told of them."""
        told = list(self.of(person))
        cleared = [record for record in told if record.verdict == "not-guilty"]
        still_open = [record for record in told if record.open]
        if not cleared or len(cleared) + len(still_open) < len(told) or not all(r.past for r in still_open):
            return
        for record in still_open:
            record.close("not-guilty", cleared[0].evidence[0])

    def _change(self, person: Person, plea: str | None, quoted: Evidence) -> None:
        """``She changed her plea. She had previously denied O``: it is the only charge there is."""
        denied = list(self.of(person))
        if len(denied) == 1 and denied[0].plea == "not-guilty" and denied[0].open:
            denied[0].plea, denied[0].verdict = "guilty", "guilty"
            denied[0].evidence.append(quoted)
        else:
            self.explain(person, plea, quoted)

    def explain(self, person: Person, plea: str | None, quoted: Evidence, told_in: Span | None = None) -> None:
        """Note how somebody pleaded to what they were convicted of (``told_in`` a passage), where that is not known."""
        for record in self.of(person):
            here = told_in is None or any(known.passage == told_in for known in record.evidence)
            if record.verdict == "guilty" and record.plea is None and here and not record.earlier:
                record.plea = plea
                record.evidence.append(quoted)

    def quash(self, person: Person, told: Sequence[str], verdict: str, quoted: Evidence) -> None:
        """End somebody's convictions: those known, else that of which the sentence itself tells."""
        convicted = [record for record in self.of(person) if record.verdict == "guilty"]
        if not convicted and len(told) == 1 and not any(self.of(person)):
            convicted = [Record(person, told[0], None)]
            self._records += convicted
        for record in convicted:
            record.close(verdict, quoted)

    def reduce(self, person: Person, told: Sequence[str], lesser: str, quoted: Evidence) -> None:
        """Put a lesser offence in the place of the only conviction, or of that which the sentence itself names."""
        guilty = [r for r in self.of(person) if r.verdict == "guilty" and r.offence != lesser]
        replaced = [record for record in guilty if record.offence in told] or (guilty if len(guilty) == 1 else [])
        for record in replaced:
            self._records.remove(record)
        if replaced and not any(record.offence == lesser for record in self.of(person)):
            self._records.append(Record(person, lesser, None, verdict="guilty", evidence=[quoted]))

    @property
    def one_put_last(self) -> bool:
        """Whether what was put last is a single offence, so that *the same offence* can mean no other."""
        return len({record.offence for record in self._latest}) == 1

    @property
    def passage_of_last(self) -> int:
        """The number of the passage which put an offence last; -1 where none did."""
        return self._event.tagged.index if self._event is not None else -1

    def _two_put_last(self) -> list[Record]:
        """The records of what was put last, if that are two different offences."""
        told = list({(record.offence, record.mode): record for record in self._latest}.values())
        return told if len(told) == 2 and told[0].offence != told[1].offence else []

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

    def put_both(self, event: Event, plea: str | None, verdict: str, quoted: Evidence) -> None:
        """``Poe denied both offences``, of whom no charge is known: the two that were put to others last."""
        for source in self._two_put_last() if not any(any(self.of(person)) for person in event.people) else []:
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
        if SAME_PLOT.match(event.after):
            plots = [record for record in self._records if record.mode == "conspiracy"]
            own = [record for record in plots if record.person in event.people]
            # "The conspiracy" says which only where the text tells of one.
            one = len({record.offence for record in plots}) == 1
            sources = [record for record in plots if record.person not in event.people][-1:] if one else []
        for record in own:
            record.take(event, plea, verdict, quoted)
        for source in sources:
            for person in event.people:
                known = [record for record in self.of(person) if record.offence == source.offence]
                for record in known:
                    record.take(event, plea, verdict, quoted)
                if not known:
                    copied = Record(person, source.offence, source.mode, plea=plea, verdict=verdict or "pending")
                    copied.evidence.append(quoted)
                    self._records.append(copied)

    def _never_denied(self, person: Person) -> bool:
        """Whether all that is put to somebody waits for an outcome, and no plea is told."""
        return all(record.verdict == "pending" and record.plea is None for record in self.of(person))

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

    def charges(self) -> list[Charge]:
        """All charges, in order of first mention.

        ``A man has been charged with murder. Roe, 40, was charged with assisting an offender``: where the story tells
        another offence of whom it names, the lead's may be that of somebody else, or only roughly said.
        """
        told = (record for record in self._records if not (record.remainder and record.open))
        return [record.charge() for record in told if not record.roughly or not self._told_otherwise(record)]

    def _told_otherwise(self, lead: Record) -> bool:
        """Whether the story puts another offence to somebody in the place of the lead's, with the same outcome."""
        story = (record for record in self.of(lead.person) if not record.roughly and not record.beside)
        return any(lead.open or record.verdict == lead.verdict for record in story)


def _by_a_lead(event: Event) -> bool:
    """Whether a lead says it of somebody whom it has not named."""
    if not event.tagged.lead or any(person.anonymous for person in event.people):
        return False
    return all(person.spans[0].start > event.tagged.passage.span.end for person in event.people)


def _told_beside(put: StatedOffence) -> bool:
    """``charged with the murder of Roe … also faces four counts of attempted murder``: another charge."""
    return bool(_ALSO.search(put.tagged.text, put.event.head, put.position))


def _later_plea(known: str | None, new: str | None) -> str | None:
    """The last plea stated; a plea of guilty stands."""
    if new is None or known == "guilty":
        return known
    return new


def _later_verdict(known: str | None, new: str | None) -> str | None:
    """The last outcome stated; a charge or a plea of not guilty repeated later takes none away."""
    if new in {None, "pending"}:
        return known or new
    return new
