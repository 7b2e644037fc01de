"""When the offences of a charge happened, where the clause itself ties the time to the offence.

"Charged with three rapes between 2004 and 2011" does, and "the offences took place between …"; "charged with theft on 5
May" does not: that may be the day of the charge. A row of :mod:`kg.extract.offence_ties` is matched against the words
that lead up to a time. Times that contradict each other give none.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from kg import patterns as re
from kg.extract.discourse import Discourse
from kg.extract.evidence import evidence
from kg.extract.offence_ties import TIES, Tie
from kg.extract.offence_times import Time, times
from kg.extract.tagging import Tagged
from kg.model import Charge, Evidence, When

RULE = "offence-date"
"""The rule of the quotes that tell when, not whether."""

_COMPILED = tuple((tie, tie.compiled) for tie in TIES)
_BEFORE = 160
_TO_BE_TRIED = re.compile(r"\b(?:will|due|set|expected|listed|to) [^.;]*\btrial\b", re.IGNORECASE)
_PART_OF_IT = frozenset(
    {"charge", "admit", "deny", "convict", "acquit", "drop", "sentence", "given", "appear", "caution"}
)

_Told = tuple[Time, Evidence]


def with_offence_dates(charges: Sequence[Charge], discourse: Discourse) -> list[Charge]:
    """The same charges, with the time of the offences where the text ties it to them."""
    told: dict[int, list[_Told]] = {}
    for tagged in discourse.tagged if charges else ():
        for time in times(tagged):
            tie = _tie(tagged, time)
            if tie is not None and not _TO_BE_TRIED.search(tagged.text, 0, time.first):
                quoted = evidence(tagged, tagged.span(tie[1], time.last), RULE)
                for place in _meant(charges, tagged, time, *tie, discourse):
                    told.setdefault(place, []).append((time, quoted))
    return [_dated(charge, told.get(place, [])) for place, charge in enumerate(charges)]


def _tie(tagged: Tagged, time: Time) -> tuple[Tie, int, str | None] | None:
    """The row that ties a time, where it begins, and the offence that it names."""
    low = max(0, time.first - _BEFORE)
    for tie, pattern in _COMPILED:
        if tie.stretches and not time.stretch:
            continue
        match = pattern.search(tagged.text, low, time.first)
        if match:
            offence = tagged.item(match.start("offence")).value.slug if "offence" in pattern.groupindex else None
            return tie, match.start(), offence
    return None


def _meant(
    charges: Sequence[Charge], tagged: Tagged, time: Time, tie: Tie, at: int, offence: str | None, discourse: Discourse
) -> Iterable[int]:
    """The places of the charges that a tie speaks of."""
    if tie.scope == "passage":
        return _of_passage(charges, tagged, at, discourse)
    if tie.scope == "offence" and tie.name != "offence-happened":
        where = tagged.span(at, at + 1)
        return [
            place
            for place, charge in enumerate(charges)
            if charge.offence == offence and any(where in quote.span for quote in charge.evidence)
        ]
    case = [place for place, charge in enumerate(charges) if not _earlier(charge, time, discourse)]
    if not _one_case([charges[place] for place in case]):
        return ()
    if tie.scope == "offence":
        return [place for place in case if charges[place].offence == offence]
    alone = len({charges[place].offence for place in case}) == 1
    return case if tie.scope == "all" or alone else ()


def _of_passage(charges: Sequence[Charge], tagged: Tagged, at: int, discourse: Discourse) -> Iterable[int]:
    """The charges that one verb of the passage puts, before an incident is named that they are about."""
    verbs = [event for event in discourse.events_in(tagged) if event.kind in _PART_OF_IT]
    if len([event for event in verbs if event.people and not event.unreal]) != 1:
        return ()
    before = tagged.span(at, at + 1).start
    return [
        place
        for place, charge in enumerate(charges)
        if any(quote.passage == tagged.passage.span and quote.span.start < before for quote in charge.evidence)
    ]


def _one_case(charges: Sequence[Charge]) -> bool:
    """Whether the charges are of one person, or of several who are told of in the same breath."""
    people = {charge.person for charge in charges}
    if len(people) < 2:
        return bool(people)
    passages = [
        {quote.passage for charge in charges if charge.person == one for quote in charge.evidence} for one in people
    ]
    return bool(set.intersection(*passages))


def _earlier(charge: Charge, time: Time, discourse: Discourse) -> bool:
    """Whether a charge is told of with dates before the time: an earlier conviction, another case."""
    passages = {quote.passage for quote in charge.evidence}
    own = [tagged for tagged in discourse.tagged if tagged.passage.span in passages]
    dates = [item.value.past for tagged in own for _, item in tagged.found("D") if item.value.past]
    start = time.start or time.end
    return bool(dates) and start is not None and all(date.last_day < start.first_day for date in dates)


def _dated(charge: Charge, told: Sequence[_Told]) -> Charge:
    """The charge with the time that all agree on, of which the narrowest is the most exact."""
    if not told:
        return charge
    narrow = min(told, key=lambda one: _length(one[0]))
    if not all(_within(narrow[0], time) for time, _ in told):
        return charge
    quotes = tuple(dict.fromkeys([*charge.evidence, *(quote for time, quote in told if time == narrow[0])]))
    return replace(charge, offence_start=narrow[0].start, offence_end=narrow[0].end, evidence=quotes)


def _length(time: Time) -> int:
    if time.start is None or time.end is None:
        return 1 << 30
    return (time.end.last_day - time.start.first_day).days


def _within(inner: Time, outer: Time) -> bool:
    return _not_before(inner.start, outer.start) and (
        inner.end is None or outer.end is None or inner.end.last_day <= outer.end.last_day
    )


def _not_before(inner: When | None, outer: When | None) -> bool:
    return inner is None or outer is None or inner.first_day >= outer.first_day
