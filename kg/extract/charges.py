"""Charges: which offence, how many counts, what was pleaded, and how it ended.

Each mention of an offence belongs to the verb of the process that governs it (``admitted three counts of
O``), and through it to people. Statements about one person's offence are gathered in reading order, and the
last verdict stated stands (contract, rules 7 to 9). An offence that no verb governs is conduct, not a charge.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from kg.extract.discourse import Discourse
from kg.extract.events import Event, quote_span
from kg.extract.evidence import evidence
from kg.extract.people import Person
from kg.extract.references import NUMBER_WORDS
from kg.extract.tagging import Tagged, compile_rule
from kg.model import Charge, Evidence

_GOVERNING = frozenset(
    {"admit", "deny", "convict", "acquit", "charge", "caution", "sentence", "given", "drop", "appear"}
)
_COUNT = compile_rule(
    r"(?:(?P<number>{N}|\b(?:one|a single|an|a))\s+(?:(?:further|other|separate|sample|specimen|more|joint|historic(?:al)?|alternative|similar|additional|individual)\s+)*"
    r"(?P<noun>counts?|charges?|offences?|allegations?|incidents?|instances?)(?:\s+each)?(?:\s+of)?\s*|(?P<bare>{N}|\b(?:one|two|three|four|five|six|seven|eight|nine|ten))\s+(?:of\s+|for\s+)?)"
    r"(?:(?:the|historic|historical|non-recent|serious|similar|further)\s+)*(?P<mode>attempt\w*(?:\s+to)?\s*(?:commit\s+)?|conspir\w+\s+to\s+(?:commit\s+)?|assisting or encouraging\s*|encouraging or assisting\s*)?$",
    re.IGNORECASE,
)
_MODE = re.compile(
    r"(?:(?P<attempt>\battempt(?:ed|ing|s)?(?:\s+to)?(?:\s+commit)?)|(?P<conspiracy>\bconspir(?:acy|ed|ing)\s+(?:together\s+)?(?:with others\s+)?to(?:\s+commit)?)|(?P<encourage>\b(?:encouraging|assisting)(?: or (?:encouraging|assisting))?(?:\s+(?:in\s+)?the commission of|an offence of)?))\s*$",
    re.IGNORECASE,
)
_JAILED_FOR = compile_rule(
    r"^(?:[^.;]*?\b)?(?:for|after (?:a|the) (?:jury|judge|court)[^,]*|over|following)\b[^.;]*$", re.IGNORECASE
)
_AFTER_TRIAL = frozenset({"found-guilty", "found-who-guilty", "but-guilty", "listed-guilty"})
_BREAK = re.compile(r"[;.]|\b(?:but|while|whilst|whereas)\b")
_SAME_OFFENCE = re.compile(r"\W*(?:to |of )?the same (?:two |three |four )?(?:offences?|charges?|counts?|crimes?|conspiracy|plot)\b", re.IGNORECASE)
_ALL_CHARGES = re.compile(
    r"^\W*(?:to )?(?:(?:both|all|each|every|any|the|these|those|of|all of|same|his|her|their|other|remaining|further|\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[\ue700-\ue7ff]) ?)*(?P<noun>charges?|counts?|offences?|allegations?|matters|offending|crimes?|both|all|it|them|everything)\b(?! of| that| relating)",
    re.IGNORECASE,
)


@dataclass(slots=True)
class _Record:
    """What is known so far of one person's offence."""

    person: Person
    offence: str
    mode: str | None
    counts: int | None = None
    plea: str | None = None
    verdict: str | None = None
    caution: bool = False
    past: bool = False
    evidence: list[Evidence] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Put:
    """One offence under one verb: what the text says right there."""

    event: Event
    tagged: Tagged
    position: int
    offence: str
    mode: str | None
    counts: int | None


def read_charges(discourse: Discourse) -> list[Charge]:
    """All charges of a text, in order of first mention."""
    book = _Book()
    governor: Event | None = None
    for tagged in discourse.tagged:
        if tagged.block == "heading" and not tagged.lead:
            governor = None
        governor = _read_passage(discourse, tagged, book, governor)
    for event in discourse.events:
        if event.kind == "quash" and not event.unreal and not event.future:
            book.quash(event.people, discourse.retried(), evidence(event.tagged, quote_span(event), event.rule))
    return book.charges()


def _read_passage(discourse: Discourse, tagged: Tagged, book: _Book, governor: Event | None) -> Event | None:
    events = [event for event in discourse.events if event.tagged is tagged]
    puts: dict[int, list[_Put]] = {}
    for position, item in tagged.found("O"):
        index = _governing(events, tagged, position)
        if index is None:
            if governor is not None and _continues(tagged, position):
                _apply(book, governor, _put(governor, tagged, position, item.value.slug), discourse)
            continue
        puts.setdefault(index, []).append(_put(events[index], tagged, position, item.value.slug))
    for index, event in enumerate(events):
        own = puts.get(index, [])
        if not own or _SAME_OFFENCE.match(event.after):
            _apply_to_all(book, event, events, index, discourse)
        for order, put in enumerate(own):
            dealt = _dealt_out(event, len(own))
            _apply(book, replace(event, people=event.people[order : order + 1]) if dealt else event, put, discourse)
    return _leader(tagged, events, governor)


def _dealt_out(event: Event, offences: int) -> bool:
    """``A and B pleaded guilty to O and O respectively``: one offence each, in order."""
    return 1 < len(event.people) == offences and bool(re.search(r"\brespectively\b", event.after))


def _leader(tagged: Tagged, events: Sequence[Event], governor: Event | None) -> Event | None:
    """The verb under which a list goes on: a passage that ends in a colon, and the bullets after it."""
    if tagged.text.rstrip().endswith(":") or re.search(
        r"\bfollowing (?:offences|charges)\b|\b(?:charges|offences|counts)\W*$", tagged.text
    ):
        telling = [
            event for event in events if event.kind in {"admit", "deny", "convict", "acquit", "charge"} and event.people
        ]
        if telling:
            return telling[-1]
    if governor is not None and (tagged.block == "bullet" or _continues(tagged, 0)):
        return governor
    return None


def _continues(tagged: Tagged, position: int) -> bool:
    return tagged.block == "bullet" or bool(
        re.match(
            r"\W*(?:They|These|The charges|The offences|The counts) (?:are|were|include|included|relate to|comprise)\b",
            tagged.passage.text,
        )
    )


def _governing(events: Sequence[Event], tagged: Tagged, position: int) -> int | None:
    """The nearest verb before an offence that can take it as its object; else one right after it."""
    for index in range(len(events) - 1, -1, -1):
        event = events[index]
        if event.start >= position or event.kind not in _GOVERNING:
            continue
        between = tagged.text[event.end : position]
        if event.kind in {"sentence", "given"}:
            return index if _sentenced_for(event, between) else None
        if event.kind == "appear":
            return (
                index
                if re.search(
                    r"\b(?:accused of|charged with|on (?:a|N)? ?charges? of|to face|for trial (?:on|for)|on trial for|tried\b[^.;]*\bfor)\b",
                    between,
                )
                else None
            )
        if event.kind == "drop":
            return None if re.search(r"\band\b", between) else index
        if (
            _BREAK.search(between)
            and not re.search(r"(?:{})".format("|".join(("counts", "charges", "offences"))), between)
            and ";" not in between
        ):
            return None
        return index
    for index, event in enumerate(events):
        proved = event.kind == "convict" and event.words.startswith("proved")
        if (
            (event.kind in {"drop", "acquit"} or proved)
            and event.start > position
            and not _BREAK.search(tagged.text[position + 1 : event.start])
        ):
            return index
        if (
            event.kind in {"charge", "deny", "admit"}
            and event.start > position
            and re.search(r"\bwhich\b[^.;]*$", tagged.text[position + 1 : event.start])
        ):
            return index
    return None


def _sentenced_for(event: Event, between: str) -> bool:
    """``jailed for T for O``, ``sentenced for O``: a charge; ``jailed after being found with …`` is conduct (rule 7)."""
    if re.search(r"\b(?:after|when|who|because|while)\b", between):
        return False
    return (
        bool(re.search(r"\b(?:for|over|following (?:a|his|her) conviction for|of)\s+(?:[^.;]*)$", between))
        or (event.kind == "given"
        and bool(re.search(r"\bfor\b", between)))
    )


def _put(event: Event, tagged: Tagged, position: int, slug: str) -> _Put:
    before = tagged.text[max(0, position - 110) : position]
    counted = _COUNT.search(before)
    mode = _mode(counted["mode"] if counted and counted["mode"] else before)
    counts = _counts(tagged, position, before, counted) if counted else None
    times = re.match(r"\s*\(x ?(\d{1,3})\)", tagged.text[position + 1 : position + 10])
    counts = int(times.group(1)) if times else counts
    return _Put(event, tagged, position, slug, mode, counts)


def _mode(words: str) -> str | None:
    match = _MODE.search(words)
    return match.lastgroup if match else None


def _counts(tagged: Tagged, position: int, before: str, counted: re.Match[str]) -> int | None:
    name = "number" if counted["number"] else "bare"
    start = position - len(before) + counted.start(name)
    word = counted[name].lower()
    item = tagged.get(start)
    if item is not None and item.kind == "N":
        value = item.value.value
        return int(value) if value == int(value) and 0 < value < 1000 else None
    if word in {"a", "an"}:
        return 1 if (counted["noun"] or "").lower() == "count" and "further" not in counted.group().lower() else None
    if word == "a single":
        return 1
    return NUMBER_WORDS.get(word)


_OUTCOME = {
    "admit": ("guilty", "guilty"),
    "deny": ("not-guilty", None),
    "convict": (None, "guilty"),
    "acquit": (None, "not-guilty"),
    "charge": (None, "pending"),
    "appear": (None, "pending"),
    "sentence": (None, "guilty"),
    "given": (None, "guilty"),
    "drop": (None, "dropped"),
    "caution": (None, None),
}


def _apply(book: _Book, event: Event, put: _Put, discourse: Discourse) -> None:
    if event.unreal or (event.future and event.kind not in {"deny", "charge", "appear"}):
        return
    plea, verdict = _OUTCOME[event.kind]
    if (
        event.rule in _AFTER_TRIAL
        or (event.kind == "convict"
        and event.rule != "proved"
        and discourse.tried_before(event))
    ):
        plea = "not-guilty"
    people = event.people or (book.bearers(put.offence) if event.kind in {"drop", "acquit"} else ())
    quoted = evidence(
        put.tagged,
        quote_span(event, put.position) if put.tagged is event.tagged else put.tagged.span(0, put.position + 1),
        f"{event.rule}+offence",
    )
    for person in people:
        book.note(person, put, plea, verdict, event.kind == "caution", quoted)


def _apply_to_all(book: _Book, event: Event, events: Sequence[Event], index: int, discourse: Discourse) -> None:
    """``both had denied the charges``, ``he changed his plea``, ``she had pleaded guilty``: no offence is named."""
    if event.kind == "drop" and not event.unreal:
        _drop_last(book, event, events, index, discourse)
        return
    if event.kind not in {"admit", "deny", "convict", "acquit"} or event.unreal or event.future:
        return
    if _SAME_OFFENCE.match(event.after):
        book.copy(event, quoted=evidence(event.tagged, quote_span(event), event.rule), outcome=_OUTCOME[event.kind])
        return
    meant = _ALL_CHARGES.match(event.after)
    if (
        meant is None
        and re.match(r"\W*(?:to |of )?(?!at\b|in\b|on\b|after\b|before\b|by\b|and\b|but\b)\w+", event.after)
        and event.kind != "convict"
    ):
        if not re.match(
            r"\W*(?:at|in|on|after|before|by|and|but|to guilty|earlier|last|during|when|following|yesterday|today|\ue100|\ue200)",
            event.after,
        ):
            return
    plea, verdict = _OUTCOME[event.kind]
    if event.rule in _AFTER_TRIAL:
        plea = "not-guilty"
    quoted = evidence(event.tagged, quote_span(event), event.rule)
    for person in event.people:
        for record in book.of(person):
            if record.past or record.caution:
                continue
            settles = record.verdict in {"pending", None} or (event.kind == "admit" and "chang" in event.words)
            if event.kind in {"admit", "convict"} and (
                settles or (record.verdict == "guilty" and record.plea is None and plea)
            ):
                record.verdict, record.plea = verdict or record.verdict, plea or record.plea
                record.evidence.append(quoted)
            elif event.kind == "deny" and record.plea is None and record.verdict in {"guilty", "not-guilty", "pending"}:
                record.plea = "not-guilty"
                record.evidence.append(quoted)
            elif event.kind == "acquit" and record.verdict == "pending":
                record.verdict = "not-guilty"
                record.evidence.append(quoted)


def _drop_last(book: _Book, event: Event, events: Sequence[Event], index: int, discourse: Discourse) -> None:
    """``He denied O, which was left to lie on file``: what was just put to him ends there."""
    if index == 0 or not list(event.tagged.found("O", events[index - 1].end, event.start)):
        quoted = evidence(event.tagged, event.tagged.span(max(0, event.start - 60), event.end), event.rule)
        for person in event.people or discourse.last_before(event.tagged):
            for record in book.of(person):
                if record.verdict in {None, "pending"} and not record.caution:
                    record.verdict = "dropped"
                    record.evidence.append(quoted)
        return
    before = events[index - 1]
    quoted = evidence(event.tagged, event.tagged.span(before.start, event.end), event.rule)
    for _, item in event.tagged.found("O", before.end, event.start):
        for person in before.people:
            for record in book.of(person):
                if record.offence == item.value.slug and record.verdict in {None, "pending"}:
                    record.verdict = "dropped"
                    record.evidence.append(quoted)


class _Book:
    """All charges met so far, by person."""

    def __init__(self) -> None:
        self._records: list[_Record] = []
        self._latest: list[_Record] = []
        self._event: Event | None = None

    def of(self, person: Person) -> Iterator[_Record]:
        """The records of one person."""
        return (record for record in self._records if record.person is person)

    def bearers(self, offence: str) -> tuple[Person, ...]:
        """Who has that offence so far, or the only person charged at all: for ``the charge was dropped``."""
        bearers = dict.fromkeys(record.person for record in self._records if record.offence == offence)
        everyone = dict.fromkeys(record.person for record in self._records)
        return tuple(bearers) or (tuple(everyone) if len(everyone) == 1 else ())

    def note(
        self, person: Person, put: _Put, plea: str | None, verdict: str | None, caution: bool, quoted: Evidence
    ) -> None:
        if put.event is not self._event:
            self._event, self._latest = put.event, []
        record = self._same(person, put, verdict)
        if record is None:
            record = _Record(person, put.offence, put.mode)
            self._records.append(record)
        self._latest.append(record)
        record.counts = record.counts or put.counts
        record.mode = record.mode or put.mode
        record.caution = record.caution or caution
        record.plea = _later_plea(record.plea, plea)
        record.verdict = _later_verdict(record.verdict, verdict)
        record.evidence.append(quoted)

    def _same(self, person: Person, put: _Put, verdict: str | None) -> _Record | None:
        """The record that a new statement is about: same offence, and no contradiction in counts, mode or outcome."""
        for record in self._records:
            if record.person is not person or record.offence != put.offence:
                continue
            if record.mode != put.mode and record.mode and put.mode:
                continue
            if record.counts and put.counts and record.counts != put.counts:
                continue
            if {record.verdict, verdict} == {"guilty", "not-guilty"}:
                continue
            return record
        return None

    def quash(self, people: Sequence[Person], retried: bool, quoted: Evidence) -> None:
        """A quashed conviction is an acquittal, or a charge again where a retrial is ordered (contract, rule 9)."""
        for person in people:
            for record in self.of(person):
                if record.verdict == "guilty":
                    record.verdict = "pending" if retried else "not-guilty"
                    record.evidence.append(quoted)

    def copy(self, event: Event, quoted: Evidence, outcome: tuple[str | None, str | None]) -> None:
        """``His brother admitted the same offence``: what was put last, to somebody else."""
        sources = [record for record in self._latest if record.person not in event.people]
        if re.match(r"\W*(?:to |of )?the same (?:conspiracy|plot)", event.after):
            sources = [record for record in self._records if record.mode == "conspiracy" and record.person not in event.people][-1:]
        plea, verdict = outcome
        for source in sources:
            for person in event.people:
                if not any(record.offence == source.offence for record in self.of(person)):
                    self._records.append(
                        _Record(person, source.offence, source.mode, None, plea, verdict or "pending", False, False, [quoted])
                    )

    def charges(self) -> list[Charge]:
        found = []
        for record in self._records:
            verdict = None if record.caution and record.verdict is None else record.verdict or "pending"
            found.append(
                Charge(
                    person=record.person.key,
                    offence=record.offence,
                    counts=record.counts,
                    plea=record.plea,
                    verdict=verdict,
                    mode=record.mode,
                    evidence=tuple(dict.fromkeys(record.evidence)),
                )
            )
        return found


def _later_plea(known: str | None, new: str | None) -> str | None:
    if new is None or known == "guilty":
        return known
    return new


def _later_verdict(known: str | None, new: str | None) -> str | None:
    """The last outcome stated; a charge or a plea of not guilty repeated later takes none away."""
    if new in {None, "pending"}:
        return known or new
    return new
