"""What several statements say of one sentence, joined, and the court and day on which it was passed.

Headline, report and the judge's quoted words tell of one sentence: they are one where person and occasion
agree and their terms do not contradict each other. A statement without court or day of its own takes those
of the sentencing that the text spoke of last.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from kg.extract.discourse import Discourse
from kg.extract.occasions import Occasion, Occasions
from kg.extract.people import Person
from kg.extract.tagging import Tagged, compile_rule
from kg.model import Evidence, Sentence, Subject, Term, When

_SENTENCING = compile_rule(
    r"[^\w\ue000-\uefff]*(?:[Ss]entencing\b|{C},? (?:heard|was told)|(?:{D},? )?(?:at )?{C} (?:{D} )?(?:heard|was told))"
)
_FATE = re.compile(
    r"\b(?:learned (?:his|her|their) fate|were sentenced|was sentenced|sentenced|dealt with)\b", re.IGNORECASE
)
_LEAD_DAY = compile_rule(
    r"{D}(?: \([^)]*\))?(?: been)? (?:sentenced|jailed|imprisoned)\b|\b(?:sentenced|jailed|imprisoned)(?: on)? {D}",
    re.IGNORECASE,
)
_HEARD = compile_rule(
    r"{C},? (?:heard|was told) (?:on )?{D}|{D},? {C} (?:heard|was told)\b|{C} on {D} (?:heard|was told)\b"
)
_EARLIER = compile_rule(
    r"\b(?:had|having|previously|earlier|after|following|adjourned|last (?:month|year)|at an earlier hearing)\b[^.;]{0,30}"
    r"\b(?:plead|admit|plea)|\bsentence (?:was )?(?:adjourned|deferred)",
    re.IGNORECASE,
)


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
    order: int = 0
    index: int = 0
    evidence: list[Evidence] = field(default_factory=list)


class Common:
    """The occasion on which the text's sentences were passed, where it is told apart from them."""

    def __init__(self, discourse: Discourse, occasions: Occasions, passed: Sequence[Passed]) -> None:
        self._standing = occasions.standing_at
        self._pleas = _pleas(discourse, occasions)
        self._stated = [
            (entry.index, entry.occasion)
            for entry in passed
            if entry.occasion and not entry.history and _exact(entry.occasion)
        ]
        self._stated += _appearances(discourse, occasions, {entry.person for entry in passed if not entry.history})
        self._stated += [told for tagged in discourse.tagged if (told := _told_of(tagged))]
        self._stated.sort(key=lambda entry: entry[0])
        self._headings = [
            (tagged.index, next((item.value for _, item in tagged.found("C")), None))
            for tagged in discourse.tagged
            if tagged.block == "heading" and not tagged.lead
        ]
        self._courts = [
            (tagged.index, item.value)
            for tagged in discourse.tagged
            for position, item in tagged.found("C")
            if not re.search(r"\b(?:will|due|bailed|committed|sent|next)\b[^.;]*$", tagged.text[:position])
        ]

    def plea(self, entry: Passed) -> Occasion | None:
        """The dated hearing at which the person pleaded, right before in the paragraph: there and then sentenced."""
        found = [o for at, line, who, o in self._pleas if who is entry.person and 0 < entry.index - at <= 3]
        later = found and [at for at, o in self._stated if o.date and entry.index - 3 <= at <= entry.index]
        return found[-1] if found and not later else None

    def court(self, index: int, date: When | None) -> Subject | None:
        """The court of the sentencing spoken of last before a passage, else the court named last."""
        if standing := self._standing(index):
            return standing.court
        over = [court for at, court in self._headings if at < index]
        if over and over[-1] is not None:
            return over[-1]
        stated = [(at, o) for at, o in self._stated if o.court is not None]
        if date is not None and stated and not any(_one_day(o.date, date) for _, o in stated):
            return None
        before = [occasion.court for at, occasion in stated if at <= index]
        if before:
            return before[-1]
        courts = [court for at, court in self._courts if at <= index]
        after = [occasion.court for at, occasion in self._stated if occasion.court is not None]
        return courts[-1] if courts else after[0] if after else self._courts[0][1] if self._courts else None

    def date(self, index: int) -> When | None:
        """The day of the sentencing spoken of last before a passage, else of the only one there is."""
        if (standing := self._standing(index)) and standing.date:
            return standing.date
        dates = [occasion.date for at, occasion in self._stated if occasion.date is not None and at <= index]
        if dates:
            return dates[-1]
        distinct = {occasion.date for _, occasion in self._stated if occasion.date is not None}
        return distinct.pop() if len(distinct) == 1 else None


def _exact(occasion: Occasion) -> bool:
    return occasion.date is None or occasion.date.day is not None


def _appearances(discourse: Discourse, occasions: Occasions, sentenced: set[Person]) -> list[tuple[int, Occasion]]:
    """Where those who were sentenced came before a court: another's first appearance is not their day."""
    return [
        (event.tagged.index, occasion)
        for event in discourse.events
        if event.kind == "appear" and not event.future and not event.unreal
        if not re.match(r"(?:sent|committed)", event.words)
        if not event.people or sentenced.intersection(event.people)
        if (occasion := occasions.of(event)) and _exact(occasion)
    ]


def _pleas(discourse: Discourse, occasions: Occasions) -> list[tuple[int, int, Person, Occasion]]:
    """The pleas with a court and a day of their own, and no hint that the sentence came later."""
    return [
        (event.tagged.index, event.tagged.line, person, occasion)
        for event in discourse.events
        if event.kind == "admit" and not event.future and not event.unreal
        if not _EARLIER.search(event.tagged.text)
        if (occasion := occasions.of(event)).court and occasion.date and occasion.date.day
        for person in event.people
    ]


def _told_of(tagged: Tagged) -> tuple[int, Occasion] | None:
    """What a sentence says about the hearing itself: ``At C on D six of them learned their fate``."""
    heard = _HEARD.search(tagged.text)
    if heard:
        date = next(tagged.found("D", heard.start(), heard.end()))[1].value.past
        court = next(tagged.found("C", heard.start(), heard.end()))[1].value
        return (tagged.index, Occasion(court, date)) if date is None or date.day is not None else None
    date = next((item.value.past for _, item in tagged.found("D")), None)
    court = next((item.value for _, item in tagged.found("C")), None)
    telling = (
        _SENTENCING.match(tagged.text)
        or (court and date and _FATE.search(tagged.text))
        or (tagged.lead and _LEAD_DAY.search(tagged.text))
    )
    if telling and (court or date) and (date is None or date.day is not None):
        return tagged.index, Occasion(court, date)
    return None


def settle(passed: list[Passed], common: Common) -> list[Sentence]:
    """Join what is said of one person and occasion, then give each its court and date."""
    joined: list[Passed] = []
    for entry in passed:
        known = next((other for other in joined if _same(other, entry)), None)
        if known is None:
            joined.append(entry)
        else:
            _join(known, entry)
    return [
        _claim(entry, common)
        for entry in joined
        if entry.kind != "unknown" and not ((entry.vague or entry.concurrent) and _outdone(entry, joined))
    ]


def _outdone(entry: Passed, joined: list[Passed]) -> bool:
    return any(
        other is not entry and other.person is entry.person and not other.history and not other.concurrent
        for other in joined
    )


def _same(known: Passed, new: Passed) -> bool:
    if known.person is not new.person or (known.kind == "fine") != (new.kind == "fine"):
        return False
    if known.consecutive and new.consecutive and known.order == new.order:
        return False
    if known.history != new.history and not (known.vague or new.vague):
        return False
    if known.history and new.history and not _one_day(known.occasion.date, new.occasion.date):
        return False
    kinds = {known.kind, new.kind}
    if (
        len(kinds) > 1
        and "unknown" not in kinds
        and not (
            kinds <= {"imprisonment", "extended", "life", "special-custodial", "suspended"}
            and (known.vague or new.vague or _nested(known, new))
        )
    ):
        return False
    if known.kind == "fine":
        return known.amount == new.amount
    if (known.on_top or new.on_top) and _beside(known, new):
        return True
    courts = known.occasion.court, new.occasion.court
    if None not in courts and courts[0] is not courts[1]:
        return False
    if (
        known.occasion.own_date
        and new.occasion.own_date
        and not _one_day(known.occasion.date, new.occasion.date)
        and known.term
        and new.term
    ):
        return False
    return known.term is None or new.term is None or known.term.value == new.term.value or _nested(known, new)


def _one_day(left: When | None, right: When | None) -> bool:
    """Whether two dates can be one, the coarser holding the finer."""
    if left is None or right is None:
        return True
    return left.first_day <= right.last_day and right.first_day <= left.last_day


def _finer(left: When | None, right: When | None) -> When | None:
    if left is None or right is None or not _one_day(left, right):
        return left or right
    return max(left, right, key=lambda when: (when.month is not None, when.day is not None))


def _nested(known: Passed, new: Passed) -> bool:
    """One statement gives a part (custody) of what the other gives whole."""
    if known.concurrent or new.concurrent:
        return False
    parts = [part.value for entry in (known, new) for part in (entry.custody, entry.licence, entry.minimum) if part]
    whole = [entry.term.value for entry in (known, new) if entry.term]
    return (
        {known.kind, new.kind} != {"suspended", "imprisonment"}
        and ("extended" in {known.kind, new.kind} or "life" in {known.kind, new.kind})
        and (any(value in parts for value in whole) or (len(whole) < 2 and (not whole or _adds_up(whole[0], parts))))
    )


def _adds_up(whole: tuple[int, int], parts: Sequence[tuple[int, int]]) -> bool:
    """Whether parts can be those of a whole: a lone part can be, two have to make it up."""
    return len(parts) < 2 or (sum(months for months, _ in parts), sum(hours for _, hours in parts)) == whole


def _beside(known: Passed, new: Passed) -> bool:
    """``jailed for 12 years. He will serve a further four on extended licence``: the first is the custody."""
    kinds = {known.kind, new.kind}
    return kinds == {"imprisonment", "extended"} and any(
        entry.on_top and entry.licence and not entry.term and not entry.custody for entry in (known, new)
    )


def _join(known: Passed, new: Passed) -> None:
    if _beside(known, new):
        known.custody, known.term, new.term = known.term or new.term, None, None
    strength = ["unknown", "imprisonment", "suspended", "extended", "special-custodial", "life"]
    if known.kind in strength and new.kind in strength:
        known.kind = max(known.kind, new.kind, key=strength.index)
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
    if new.term and new.licence and new.custody:
        known.term = new.term
    known.term = known.term or new.term
    known.custody = known.custody or new.custody
    known.licence = known.licence or new.licence
    known.minimum = known.minimum or new.minimum
    known.vague = known.vague and new.vague
    known.history = known.history and new.history
    known.evidence += new.evidence


def _claim(entry: Passed, common: Common) -> Sentence:
    court, date = entry.occasion.court, entry.occasion.date
    if not entry.history and date is None and (plea := common.plea(entry)):
        court, date = court or plea.court, plea.date
    if not entry.history and (date is None or date.day is not None):
        court = court or common.court(entry.index, date)
        date = date or common.date(entry.index)
    return Sentence(
        person=entry.person.key,
        kind=entry.kind,
        court=court.key if court else None,
        date=date,
        term=entry.term if entry.kind not in {"life", "hospital-order"} else None,
        custodial_term=entry.custody if entry.kind in {"extended", "special-custodial"} else None,
        licence_term=entry.licence if entry.kind in {"extended", "special-custodial"} else None,
        minimum_term=entry.minimum if entry.kind == "life" else None,
        amount=entry.amount,
        evidence=tuple(dict.fromkeys(entry.evidence)),
    )
