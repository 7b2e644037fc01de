"""What several statements say of one sentence, joined, and the court and day on which it was passed.

Headline, report and the judge's quoted words tell of one sentence: they are one where person and occasion
agree and their terms do not contradict each other. A statement without court or day of its own takes those
of the sentencing that the text spoke of last.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from kg.extract.occasions import Occasion
from kg.extract.people import Person
from kg.extract.sentence_occasions import SentencingDays, one_day
from kg.model import Evidence, Sentence, Term, When

_MAGISTRATES = 12
"""Months that magistrates may give at most."""
LEAST = 8
"""Years: courts hardly ever set a shorter minimum for murder (Sentencing Act 2020, schedule 21, begins at 12)."""
_IN_PARTS = frozenset({"extended", "special-custodial", "imprisonment"})
"""Kinds that are part custody and part licence; an imprisonment is so told only in Northern Ireland."""


@dataclass(slots=True)
class Passed:
    """One statement of a sentence."""

    person: Person
    kind: str
    occasion: Occasion
    term: Term | None = None
    custody: Term | None = None
    licence: Term | None = None
    minimum: Term | None = None
    amount: Decimal | None = None
    history: bool = False
    vague: bool = False
    consecutive: bool = False
    concurrent: bool = False
    on_top: bool = False
    whole: bool = False
    extended: bool = False
    serving: bool = False
    later: bool = False
    of_months_ago: bool = False
    another_day: bool = False
    served: bool = False
    shared: bool = False
    of_gang: bool = False
    before_parole: bool = False
    order: int = 0
    index: int = 0
    evidence: list[Evidence] = field(default_factory=list)


def settle(passed: list[Passed], days: SentencingDays) -> list[Sentence]:
    """Join what is said of one person and occasion, then give each its court and date."""
    joined: list[Passed] = []
    of_one: defaultdict[Person, list[Passed]] = defaultdict(list)
    for entry in passed:
        known = next((other for other in of_one[entry.person] if _same(other, entry)), None)
        if known is None:
            joined.append(entry)
            of_one[entry.person].append(entry)
        else:
            _join(known, entry)
    for entries in of_one.values():
        _share_occasion(entries)
    for entry in joined:
        # "must serve 20 years before she is considered for parole", and no term is told: of life, or it would be
        if entry.kind == "unknown" and entry.before_parole and not _determinate(of_one[entry.person]):
            entry.kind = "life"
    if len(of_one) > 1:
        for entry in joined:
            entry.later = entry.later or entry.of_months_ago
    else:
        for entry in joined:
            entry.another_day = False
    dates_above = {entry.occasion.date for entry in joined if entry.occasion.date and _above_magistrates(entry)}
    return [
        _claim(entry, days, _above_magistrates(entry) or entry.occasion.date in dates_above)
        for entry in joined
        if entry.kind != "unknown"
        and not (entry.history and entry.kind == "imprisonment" and entry.term is None and not entry.occasion)
        and not ((entry.vague or entry.concurrent) and _outdone(entry, of_one[entry.person]))
        and not _part_of_whole(entry, of_one[entry.person])
        and not _summed(entry, of_one[entry.person])
        and not _served_of(entry, of_one[entry.person])
        and not _told_already(entry, of_one[entry.person])
        and not _beside_life(entry, of_one[entry.person])
    ]


def _determinate(of_one: Sequence[Passed]) -> bool:
    return any(entry.term is not None and not entry.history for entry in of_one)


def _share_occasion(entries: Sequence[Passed]) -> None:
    """``Roe was fined £200. He was sentenced at C on D``: that is where and when he was fined."""
    told = [entry for entry in entries if entry.kind == "unknown" and entry.occasion.court and not entry.history]
    open_ = [entry for entry in entries if entry.kind == "fine" and not entry.occasion and not entry.history]
    if len(told) == 1:
        for entry in open_:
            if abs(entry.index - told[0].index) <= 1:
                entry.occasion = told[0].occasion


def _part_of_whole(entry: Passed, of_one: list[Passed]) -> bool:
    """``jailed for T. A suspended term was activated, meaning that he must serve T2``: the total is given."""
    return entry.kind == "imprisonment" and any(
        other.whole
        and other is not entry
        and not entry.history
        and entry.term is not None
        and other.term is not None
        and entry.term.value < other.term.value
        for other in of_one
    )


def _told_already(entry: Passed, of_one: list[Passed]) -> bool:
    """``jailed for T at C … appealed against his sentence of T``: it is the one whose court is told."""
    return (
        entry.history
        and not entry.occasion
        and any(
            other is not entry and other.occasion and (other.kind, other.term) == (entry.kind, entry.term)
            for other in of_one
        )
    )


def _beside_life(entry: Passed, of_one: list[Passed]) -> bool:
    """``jailed for life for murder. He got five years for affray``: at once, whatever a text leaves unsaid."""
    if entry.kind == "imprisonment" and entry.term is None and not entry.consecutive:
        return any(other.kind == "life" for other in of_one)  # "Two men jailed for murder have lost their appeals"
    if entry.kind != "imprisonment" or entry.history or entry.consecutive or entry.occasion.own_date:
        return False
    return any(other.kind == "life" and not other.history for other in of_one)


def _served_of(entry: Passed, of_one: list[Passed]) -> bool:
    """``jailed for T. Credit for his plea means that he will serve T2``: what is left of it, and no other sentence."""
    if not entry.served or entry.on_top or entry.consecutive or entry.kind != "imprisonment" or entry.term is None:
        return False
    longer = (other.term for other in of_one if other is not entry and other.term and not other.history)
    return any(term.value > entry.term.value for term in longer)


def _summed(entry: Passed, of_one: list[Passed]) -> bool:
    """``jailed for T … to T for theft and a further T for affray``: the parts of a total that is told as well."""
    if not entry.consecutive or entry.term is None or entry.history:
        return False
    parts = [other.term.value for other in of_one if other.order == entry.order and other.consecutive and other.term]
    total = (sum(months for months, _ in parts), sum(hours for _, hours in parts))
    return len(parts) > 1 and any(
        other.term is not None and other.term.value == total and other.order != entry.order for other in of_one
    )


def _outdone(entry: Passed, of_one: list[Passed]) -> bool:
    if entry.history and entry.occasion.own_date:
        return False
    return any(other is not entry and not other.history and not other.concurrent for other in of_one)


def _same(known: Passed, new: Passed) -> bool:
    if known.person is not new.person or (known.kind == "fine") != (new.kind == "fine"):
        return False
    if (known.consecutive and new.consecutive and known.order == new.order) or _changed_on_appeal(known, new):
        return False
    if _of_one_term(known, new):
        return True
    if _told_again(known, new):
        return True
    if known.history != new.history and not _in_its_year(known, new):
        return False
    if known.history and new.history and not one_day(known.occasion.date, new.occasion.date):
        return False
    kinds = {known.kind, new.kind}
    if (
        len(kinds) > 1
        and "unknown" not in kinds
        and not (
            kinds <= {"imprisonment", "extended", "life", "special-custodial", "suspended"}
            and (known.vague or new.vague or _nested(known, new) or _with_licence(known, new) or _roughly(known, new))
        )
    ):
        return False
    if known.kind == "fine":
        return known.amount == new.amount or None in (known.amount, new.amount)
    if (known.on_top or new.on_top) and _beside(known, new):
        return True
    courts = known.occasion.court, new.occasion.court
    if None not in courts and courts[0] is not courts[1]:
        return False
    if (
        known.occasion.own_date
        and new.occasion.own_date
        and not one_day(known.occasion.date, new.occasion.date)
        and known.term
        and new.term
    ):
        return False
    return (
        known.term is None
        or new.term is None
        or known.term.value == new.term.value
        or _nested(known, new)
        or _roughly(known, new)
    )


def _changed_on_appeal(known: Passed, new: Passed) -> bool:
    """``jailed for at least 22 years … the Court of Appeal raised it to 27``: another one, by its court and length."""
    appealed = ["Appeal" in (one.occasion.court.name or "") if one.occasion.court else False for one in (known, new)]
    lengths = [one.minimum if one.kind == "life" else one.term for one in (known, new)]
    return (
        "life" in {known.kind, new.kind}
        and any(appealed)
        and not all(appealed)
        and None not in lengths
        and (lengths[0] != lengths[1])
    )


def _told_again(known: Passed, new: Passed) -> bool:
    """``was jailed for three years last year … was jailed for three years``: one, told with its year or not."""
    courts = known.occasion.court, new.occasion.court
    return (
        known.kind == new.kind == "imprisonment"
        and known.term is not None
        and known.term == new.term
        and not (known.occasion.own_date and new.occasion.own_date)
        and (None in courts or courts[0] is courts[1])
    )


def _roughly(known: Passed, new: Passed) -> bool:
    """``jailed for four years … for four years and ten months``: a lead that tells only the years."""
    left, right = known.term or known.custody, new.term or new.custody
    if left is None or right is None or {known.kind, new.kind} - {"imprisonment", "extended"}:
        return False
    if known.consecutive or new.consecutive:
        return False
    return left.years == right.years > 0 and _whole_years(left) != _whole_years(right) and known.order != new.order


def _in_its_year(known: Passed, new: Passed) -> bool:
    """``was jailed last year … the judge, sentencing him in November 2019``: told with its year, and then its month."""
    dates = known.occasion.date, new.occasion.date
    told = known.term is None or new.term is None or known.term == new.term
    return told and None not in dates and None in {date.month for date in dates if date} and one_day(*dates)


def _whole_years(term: Term) -> bool:
    return not (term.months or term.days or term.hours)


def _of_one_term(known: Passed, new: Passed) -> bool:
    """``is serving a four-year sentence imposed in 2019``: a verb and a noun tell the same words twice."""
    return (
        known.index == new.index
        and known.kind == new.kind
        and known.term is not None
        and known.term == new.term
        and any(one.span.overlaps(other.span) for one in known.evidence for other in new.evidence)
    )


def _finer(left: When | None, right: When | None) -> When | None:
    if left is None or right is None or not one_day(left, right):
        return left or right
    return max(left, right, key=lambda when: (when.month is not None, when.day is not None))


def _nested(known: Passed, new: Passed) -> bool:
    """One statement gives a part (custody) of what the other gives whole."""
    if known.concurrent or new.concurrent:
        return False
    parts = [part.value for entry in (known, new) for part in (entry.custody, entry.licence, entry.minimum) if part]
    whole = [entry.term.value for entry in (known, new) if entry.term]
    if "life" in {known.kind, new.kind} and whole:
        # a term beside life is its minimum, told roughly at most; a short one is another sentence
        return all(term[0] >= 12 * LEAST for term in whole) and (
            not parts or any(abs(term[0] - part[0]) <= 12 for term in whole for part in parts)
        )
    return (
        {known.kind, new.kind} != {"suspended", "imprisonment"}
        and not {"extended", "life", "special-custodial"}.isdisjoint({known.kind, new.kind})
        and (any(value in parts for value in whole) or (len(whole) < 2 and (not whole or _adds_up(whole[0], parts))))
    )


def _with_licence(known: Passed, new: Passed) -> bool:
    """``detained for four years``, then ``four years' detention with an additional year on licence``: told as one."""
    return (
        {known.kind, new.kind} in ({"imprisonment", "special-custodial"}, {"imprisonment", "extended"})
        and known.term is not None
        and known.term == new.term
    )


def _adds_up(whole: tuple[int, int], parts: Sequence[tuple[int, int]]) -> bool:
    """Whether parts can be those of a whole: a lone part can be, two have to make it up."""
    return len(parts) < 2 or (sum(months for months, _ in parts), sum(hours for _, hours in parts)) == whole


def _beside(known: Passed, new: Passed) -> bool:
    """``jailed for 12 years. He will serve a further four on extended licence``: the first is the custody."""
    kinds = {known.kind, new.kind}
    return kinds in ({"imprisonment", "extended"}, {"imprisonment", "special-custodial"}) and any(
        entry.on_top and entry.licence and not entry.term and not entry.custody for entry in (known, new)
    )


def _join(known: Passed, new: Passed) -> None:
    if _beside(known, new):
        known.custody, known.term, new.term = known.term or new.term, None, None
    strength = ["unknown", "imprisonment", "suspended", "extended", "special-custodial", "life"]
    told_more = new.term is not None or new.amount is not None or (known.kind == "unknown" != new.kind)
    if known.kind in strength and new.kind in strength:
        known.kind = max(known.kind, new.kind, key=strength.index)
    elif known.kind == "unknown":
        known.kind = new.kind
    if not (known.occasion.court and known.occasion.date):
        known.occasion = Occasion(
            known.occasion.court or new.occasion.court,
            known.occasion.date or new.occasion.date,
            (),
            known.occasion.own_date or new.occasion.own_date,
        )
    known.occasion = Occasion(
        known.occasion.court, _finer(known.occasion.date, new.occasion.date), (), known.occasion.own_date
    )
    if told_more and (known.term is None if known.vague else not known.occasion):
        known.index = new.index  # a lead without a term or a court day: the report below tells the occasion
    if new.term and new.licence and new.custody:
        known.term = new.term
    if _roughly(known, new):
        for entry in (known, new):
            entry.term = None if entry.term and _whole_years(entry.term) else entry.term
    if known.kind == "life" and not (known.minimum or new.minimum):
        known.minimum, known.term, new.term = known.term or new.term, None, None
    known.term = known.term or new.term
    known.custody = known.custody or new.custody
    known.licence = known.licence or new.licence
    known.minimum = known.minimum or new.minimum
    known.amount = known.amount or new.amount
    known.vague = known.vague and new.vague
    known.history = known.history and new.history
    known.evidence += new.evidence


def _whole(entry: Passed) -> Term | None:
    """``jailed for nine years … nine years with three on licence``: what a lead told was the custody, not the whole."""
    if entry.kind not in {"extended", "special-custodial"} or not (entry.term and entry.custody and entry.licence):
        return entry.term
    return entry.term if entry.term.value != entry.custody.value else None


def _above_magistrates(entry: Passed) -> bool:
    """Whether a sentence is longer than magistrates may pass (12 months, Sentencing Act 2020, section 224)."""
    months = entry.term.value[0] if entry.term else 0
    return entry.kind in {"life", "extended"} or (entry.kind in {"imprisonment", "suspended"} and months > _MAGISTRATES)


def _claim(entry: Passed, days: SentencingDays, at_crown_court: bool) -> Sentence:
    court, date = entry.occasion.court, entry.occasion.date
    # "is serving five years", "was later jailed": passed some other day, at a court of which the story need not speak
    another = entry.serving or entry.later or entry.index in days.another
    elsewhere = entry.history or (another and court is None and date is None)
    if not elsewhere and date is None and not entry.another_day and (plea := days.plea(entry.person, entry.index)):
        court, date = court or plea.court, plea.date
    if not elsewhere and (date is None or date.day is not None):
        court = court or days.court(entry.person, entry.index, date, at_crown_court)
        if date is None and not entry.another_day:
            # A statement with a court of its own, but no day, was not on the day told of another's sentence.
            own = entry.occasion.court
            date = days.own_day(entry.person, own, entry.index) if own else days.date(entry.person, entry.index, court)
    return Sentence(
        person=entry.person.key,
        kind=entry.kind,
        court=court.key if court else None,
        date=date,
        term=_whole(entry) if entry.kind not in {"life", "hospital-order"} else None,
        custodial_term=entry.custody if entry.kind in _IN_PARTS else None,
        licence_term=entry.licence if entry.kind in _IN_PARTS else None,
        minimum_term=entry.minimum if entry.kind == "life" else None,
        amount=entry.amount,
        evidence=tuple(dict.fromkeys(entry.evidence)),
    )
