"""All charges met so far in a text: statements about one person's offence become one charge.

They are gathered in reading order, and the last verdict stated stands (contract, rules 7 to 9).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from kg import patterns as re
from kg.extract.charge_outcomes import AFTER_TRIAL
from kg.extract.charge_records import Record
from kg.extract.early_words import EarlyWords
from kg.extract.ended_triggers import UNDECIDED
from kg.extract.events import Event
from kg.extract.people import Person
from kg.extract.same_offences import SameOffences
from kg.extract.stated_offences import StatedOffence
from kg.model import Charge, Evidence

LESSER_OF = {
    "murder": "manslaughter",
    "wounding-with-intent": "grievous-bodily-harm",
    "death-by-dangerous-driving": "death-by-careless-driving",
}
"""What a jury may find instead of an offence."""
_BOTH = re.compile(r"\W*(?:of )?both\b")
_ALSO = re.compile(r"\b(?:also|further|in addition|as well as|along with)\b")

# "following his conviction for O in D", "who has a previous conviction for O"
_EARLIER = re.compile(r"\bconvictions?\b", re.IGNORECASE)
# "Roe was cleared of sexual assault. He had denied three charges of indecent assault": the same ones, in other words
_HAD = re.compile(r"\bhad (?:[a-z]+ ){0,2}\w+$|\b(?:after|despite|having) (?:[a-z]+ly )?den(?:ying|ied)$")
_THE = re.compile(r"\b(?:for|over) (?:the|that|his|her) $")
_EARLIER_BEFORE = re.compile(r"\b(?:previous(?:ly)?|historic|spent|earlier in life|already)\b", re.IGNORECASE)


def _clause(event: Event) -> str:
    return event.tagged.text[event.head : event.end]


class ChargeBook(SameOffences):
    """All charges met so far, by person.

    ``told_alone`` are verbs that name no offence and nobody of whom one is known, each with the plea and the verdict.
    """

    def __init__(self) -> None:
        super().__init__()
        self.told_alone: list[tuple[Event, str | None, str | None, Evidence]] = []
        self._event: Event | None = None
        self._early = EarlyWords(self)

    def bearers(self, offence: str) -> tuple[Person, ...]:
        """Who has that offence so far, or the only person charged at all: for ``the charge was dropped``."""
        bearers = dict.fromkeys(record.person for record in self._records if record.offence == offence and record.open)
        everyone = self.everyone
        return tuple(bearers) or (everyone if len(everyone) == 1 else ())

    def note(
        self, person: Person, put: StatedOffence, plea: str | None, verdict: str | None, caution: bool, quoted: Evidence
    ) -> None:
        """Add what a verb says of one offence of a person."""
        earlier = bool(_EARLIER.search(put.event.words) or _EARLIER_BEFORE.search(_clause(put.event)))
        if put.event is not self._event:
            self._event, self._latest = put.event, []
        record = self._same(person, put, verdict) or self._echoed(person, put)
        if record is None:
            record = Record(person, put.offence, put.mode, earlier=earlier)
            self._records.append(record)
        record.earlier = record.earlier and earlier
        told = bool(record.evidence)
        record.roughly = _by_a_lead(put.event) and (record.roughly or not told)
        record.leads = record.leads | {id(put.event)} if _by_a_lead(put.event) else record.leads
        record.past = record.past and put.event.kind == "deny" and bool(_HAD.search(_clause(put.event)))
        record.beside = _told_beside(put) and (record.beside or not told)
        self._latest.append(record)
        record.words = record.words or put.tagged.words(put.position).lower()
        record.counts = record.counts or put.counts
        record.whole = record.whole or put.whole
        record.mode = record.mode or put.mode
        record.caution = record.caution or caution
        record.plea = _later_plea(record.plea, plea)
        record.verdict = _later_verdict(record.verdict, verdict)
        record.carried = record.carried and verdict in {None, "pending"}
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
            if record.mode != put.mode and record.plea == "guilty" and put.event.rule in AFTER_TRIAL:
                continue  # "He had admitted possessing a gun. He was found guilty of conspiring to sell guns"
            if record.counts and put.counts and record.counts != put.counts:
                continue
            exonerated = put.event.words == "exonerated"
            if {record.verdict, verdict} == {"guilty", "not-guilty"} and not (record.carried or exonerated):
                continue
            if verdict == "dropped" and not record.open and put.mode != record.mode:
                continue
            if verdict == "dropped" and record.verdict == record.plea == "guilty" and put.event.rule == "crown-dropped":
                continue
            apart = put.event.kind in {"deny", "acquit", "drop"} or put.event.rule in UNDECIDED
            if put.another and apart and record.verdict == "guilty":
                continue
            return record
        return None

    def put_by(self, event: Event, person: Person) -> Sequence[Record]:
        """What a verb has just put to somebody."""
        return [record for record in self._latest if self._event is event and record.person is person]

    def _echoed(self, person: Person, put: StatedOffence) -> Record | None:
        """``convicted of causing serious injury by dangerous driving … jailed for T for the dangerous driving``."""
        words = put.tagged.words(put.position).lower()
        again = put.event.kind in {"sentence", "given"} and _THE.search(put.tagged.text, 0, put.position)
        told = [record for record in self.of(person) if again and words in record.words and not record.earlier]
        return told[0] if len(told) == 1 and not told[0].caution else None

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
            self._early.note(person, event, plea, verdict, quoted)

    def drop(self, person: Person, event: Event, quoted: Evidence) -> None:
        """End what nobody was convicted or cleared of; where no charge is known yet, those named later."""
        known = [record for record in self.of(person) if not record.caution]
        for record in known:
            if record.open:
                record.close("dropped", quoted)
        if not known:
            self._early.note(person, event, None, "dropped", quoted)

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

    def left_of(self, person: Person) -> int | None:
        """How many counts are open of the one offence that was told in part."""
        rest = [record.counts for record in self.of(person) if record.remainder and record.open]
        return rest[0] if len(rest) == 1 else None

    def more_than(self, person: Person, number: int) -> bool:
        """Whether several offences are put to somebody, and more of them in all."""
        put = [record.counts or 1 for record in self.of(person) if record.open and not record.caution]
        return len(put) > 1 and sum(put) > number

    def uncount(self, person: Person) -> bool:
        """Forget how many were put of the only offence that is: whether it is the only one."""
        whole = [record for record in self.of(person) if record.open and not record.caution]
        for record in whole if len(whole) == 1 else ():
            record.counts = None
        return len(whole) == 1

    def end_remainder(
        self, person: Person, event: Event, plea: str | None, verdict: str | None, quoted: Evidence
    ) -> bool:
        """``cleared of the other three``: whether there is such a rest.

        ``convicted of three of five counts of rape and cleared of the others``: two.
        """
        rest = [record for record in self.of(person) if record.remainder and record.open]
        for record in rest:
            record.take(event, plea, verdict, quoted)
        parted = [record for record in self.of(person) if record.whole and not rest]
        for record in parted:
            left = (record.whole or 0) - (record.counts or 0)
            self.add(Record(person, record.offence, record.mode, left, plea, verdict, evidence=[quoted]))
            record.whole = None
        return bool(rest or parted)

    def leave_rest(self, people: Iterable[Person]) -> None:
        """``cleared of one count, but the jury could not agree on the other``: that one stays a charge."""
        for record in (record for person in people for record in self.of(person) if record.open):
            record.remainder = False

    def _acquit_of_both(self, person: Person, plea: str | None, quoted: Evidence) -> None:
        """``Ann Roe: not guilty of both offences``: those two of whoever was told of before."""
        last = list(self.of(self._records[-1].person)) if self._records else []
        for record in last if len(last) == 2 else ():
            copied = Record(person, record.offence, record.mode, plea=plea, verdict="not-guilty", evidence=[quoted])
            self._records.append(copied)

    def settle_early(self, undecided: bool = False) -> None:
        """Tell of the offences named since what was said of them before; unless ``undecided``, end what is open."""
        self._early.settle()
        for person in () if undecided else self.everyone:
            self._early.close_denied(person)

    def told_early(self) -> Iterator[tuple[Person, Event, str | None, str | None, Evidence]]:
        """What was said of people of whom no charge was known then."""
        return self._early.told()

    def quash(
        self, person: Person, told: Sequence[str], verdict: str, quoted: Evidence, only: Sequence[str] = ()
    ) -> None:
        """End somebody's convictions (``only`` of some offences): those known, else that which the sentence tells."""
        convicted = [r for r in self.of(person) if r.verdict == "guilty" and (not only or r.offence in only)]
        if not convicted and len(told) == 1 and not any(self.of(person)):
            convicted = [Record(person, told[0], None)]
            self._records += convicted
        # of two convictions, of which one is said to be quashed, nobody knows how the other stands
        named = [record for record in convicted if record.offence in told]
        for record in convicted if named else ():
            if record not in named:
                self._records.remove(record)
        convicted = named or convicted
        ended = {(record.offence, record.mode) for record in self.of(person) if record.verdict == verdict}
        for record in convicted:
            record.close(verdict, quoted)
            if (record.offence, record.mode) in ended:
                self._records.remove(record)

    def reduce(self, person: Person, told: Sequence[str], lesser: str, quoted: Evidence) -> None:
        """Put a lesser offence in the place of the only conviction, or of that which the sentence itself names."""
        guilty = [r for r in self.of(person) if r.verdict == "guilty" and r.offence != lesser]
        replaced = [record for record in guilty if record.offence in told] or (guilty if len(guilty) == 1 else [])
        for record in replaced:
            self._records.remove(record)
        # "had his murder conviction replaced with one of manslaughter"
        quashed = not guilty and (told or any(self.of(person)))
        if (replaced or quashed) and not any(record.offence == lesser for record in self.of(person)):
            self._records.append(Record(person, lesser, None, verdict="guilty", evidence=[quoted]))

    def has_just_put(self, event: Event) -> bool:
        """``Roe was charged with robbery. He denied it``: whether this sentence or the one before put all that to them.

        What somebody denies of whom a court or the police have said no more is no charge.
        """
        if self._event is None or not 0 <= event.tagged.index - self.passage_of_last <= 1:
            return False
        return {record.person for record in self._latest}.issuperset(event.people)

    @property
    def one_put_last(self) -> bool:
        """Whether what was put last is a single offence, so that *the same offence* can mean no other."""
        return len({record.offence for record in self._latest}) == 1

    def one_put_just_before(self, event: Event) -> bool:
        """Whether the sentence before put a single offence."""
        return self.one_put_last and self.passage_of_last == event.tagged.index - 1

    @property
    def passage_of_last(self) -> int:
        """The number of the passage which put an offence last; -1 where none did."""
        return self._event.tagged.index if self._event is not None else -1

    def charges(self) -> list[Charge]:
        """All charges, in order of first mention.

        ``A man has been charged with murder. Roe, 40, was charged with assisting an offender``: where the story tells
        another offence of whom it names, the lead's may be that of somebody else, or only roughly said. Where the
        story agrees with part of what the lead tells, the rest holds, too.
        """
        told = (r for r in self._records if not (r.open and (r.remainder or self._an_alternative(r))))
        return [record.charge() for record in told if not record.roughly or not self._told_otherwise(record)]

    def _an_alternative(self, denied: Record) -> bool:
        """``denied murder and manslaughter, and was found guilty of murder``: the lesser one needs no verdict then."""
        guilty = (record.offence for record in self.of(denied.person) if record.verdict == "guilty")
        return denied.plea == "not-guilty" and any(LESSER_OF.get(offence) == denied.offence for offence in guilty)

    def _told_otherwise(self, lead: Record) -> bool:
        """Whether the story puts another offence to somebody in the place of the lead's, with the same outcome."""
        story = [record for record in self.of(lead.person) if not record.roughly and not record.beside]
        if lead.verdict == "guilty" and any(lead.leads & record.leads for record in story):
            return False
        return any(lead.open or record.verdict == lead.verdict for record in story)


def _by_a_lead(event: Event) -> bool:
    """Whether a lead says it of somebody whom it has not named."""
    if not (event.tagged.lead and event.people) or any(person.anonymous for person in event.people):
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
