"""Read the days that a campaign ran: 4 to 10 March, November 25 to December 1, this month.

Both days are inclusive. A year that is not stated is the latest before publication; "this month" runs to the day of
publication.
"""

from __future__ import annotations

import datetime as dt
from functools import lru_cache

from kg import patterns as re
from kg.language import calendar
from kg.language.calendar import DAY_PATTERN, MONTH_PATTERN, WEEKDAY_PATTERN, YEAR_PATTERN
from kg.language.folding import fold
from kg.language.periods import Period
from kg.model import Span

# "began on 30 November and ended on 2 January"
_ENDED = r"(?:ended|finished|concluded|closed|ran (?:until|to)|came to an end|came to a close)(?: on)?"
_TO = rf"(?:(?<=\w) ?[-–—] ?|,? (?:to|until|till|through(?: to)?|and)(?: {_ENDED})? )"
_WEEKDAY = rf"(?:{WEEKDAY_PATTERN},? )?(?:the )?"
# "Monday 4 March to Sunday 10 March 2031", "4-10 March"; for "and" see _BETWEEN
_DAY_FIRST = re.compile(
    rf"\b(?P<first>{DAY_PATTERN})(?: (?:of )?(?P<month>{MONTH_PATTERN}))?(?:,? {YEAR_PATTERN})?(?P<to>{_TO}){_WEEKDAY}"
    rf"(?P<last>{DAY_PATTERN}) (?:of )?(?P<end>{MONTH_PATTERN})(?:,? (?P<year>{YEAR_PATTERN}))?"
)
# "November 25 to December 1", "March 7-13"
_MONTH_FIRST = re.compile(
    rf"\b(?P<month>{MONTH_PATTERN}) (?P<first>{DAY_PATTERN})(?:,? {YEAR_PATTERN})?(?P<to>{_TO}){_WEEKDAY}"
    rf"(?:(?P<end>{MONTH_PATTERN}) )?(?P<last>{DAY_PATTERN})(?! {MONTH_PATTERN})(?:,? (?P<year>{YEAR_PATTERN}))?"
)
# "from 23 March, when the shops closed, to 23 April"
_INTERRUPTED = re.compile(
    rf"\bfrom {_WEEKDAY}(?P<first>{DAY_PATTERN}) (?:of )?(?P<month>{MONTH_PATTERN}), (?:when|which)\b[^.;,]{{1,90}},"
    rf"(?P<to> to ){_WEEKDAY}(?P<last>{DAY_PATTERN}) (?:of )?(?P<end>{MONTH_PATTERN})(?:,? (?P<year>{YEAR_PATTERN}))?"
)
_BETWEEN = re.compile(rf"between {_WEEKDAY}\Z")
_THIS_MONTH = re.compile(r"\bthis month\b(?! last)")
_LOOK_BACK = 30


@lru_cache(maxsize=4)
def day_ranges(text: str, issued: dt.date | None) -> tuple[Period, ...]:
    """The stretches from one day to another, in order; an undated text gives those whose year it states."""
    folded, issued = fold(text), calendar.plausible(issued)
    found: list[Period] = []
    for pattern in (_DAY_FIRST, _MONTH_FIRST, _INTERRUPTED):
        for match in pattern.finditer(folded):
            together = (
                match["to"].strip(" ,") != "and"
                or _next_to(match)
                or _BETWEEN.search(folded[max(0, match.start() - _LOOK_BACK) : match.start()])
            )
            period = _range(match, issued) if together else None
            if period and not any(
                period.span.start < other.span.end and other.span.start < period.span.end for other in found
            ):
                found.append(period)
    if issued:
        found += [Period(Span(*match.span()), issued.replace(day=1), issued) for match in _THIS_MONTH.finditer(folded)]
    return tuple(sorted(found, key=lambda period: period.span.start))


def _next_to(match: re.Match[str]) -> bool:
    """Whether two days told with *and* are one after the other: "on 15 and 16 March"."""
    first, last = (int(match[day].rstrip("sthndr")) for day in ("first", "last"))
    return last == first + 1 and None in (match["month"], match["end"])


def _range(match: re.Match[str], issued: dt.date | None) -> Period | None:
    month = match["end"] or match["month"]
    last = _day(calendar.month_number(month), match["last"], match["year"], issued)
    if last is None:
        return None
    month = match["month"] or match["end"]
    first = _day(calendar.month_number(month), match["first"], None, last)
    return Period(Span(*match.span()), first, last) if first else None


def _day(month: int, day: str, year: str | None, limit: dt.date | None) -> dt.date | None:
    number = int(day.rstrip("sthndr"))
    if year:
        return calendar.real_date(int(year), month, number)
    return calendar.latest_day(month, number, limit) if limit else None
