"""Read the periods that figures are counted over: in 2021, last year, between June 2018 and the end of May.

Both days are inclusive. "Last year" is the calendar year before publication (contract, rule 14). A stretch
without fixed ends ("over the last 12 months", "a 12-month period") gives none.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from functools import lru_cache

from kg.language import calendar
from kg.language.calendar import DAY_PATTERN, MONTH_PATTERN, WEEKDAY_PATTERN, YEAR_PATTERN
from kg.language.folding import any_word, fold
from kg.model import Span, When


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of days as stated; ``end`` is its last day."""

    span: Span
    start: dt.date
    end: dt.date


def _point(tag: str) -> str:
    """A day, month or year that begins or ends a period; groups carry the tag."""
    return (
        rf"(?:{WEEKDAY_PATTERN},? )?(?:the )?(?:(?P<edge{tag}>end|start|beginning) of )?"
        rf"(?:(?:(?P<day{tag}>{DAY_PATTERN}) )?(?P<month{tag}>{MONTH_PATTERN})(?: (?P<dayb{tag}>{DAY_PATTERN}),?)?"
        rf"(?:,? (?:of )?(?P<year{tag}>{YEAR_PATTERN})|,? (?:of )?(?P<rel{tag}>last|this) year\b)?"
        rf"|(?P<only{tag}>{YEAR_PATTERN})|(?P<relonly{tag}>last|this|the) year\b)"
    )


_NUMBERS = {
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11,
    "twelve": 12, "eighteen": 18,
}  # fmt: skip
_COUNT = rf"(?:{'|'.join(_NUMBERS)}|[1-9]\d?)"
_BEGAN = r"(?:launched|set up|formed|created|established|founded|introduced|began|begun|started|beginning|starting)"
_STARTS = (
    r"between\b", r"from\b", r"since\b", r"in\b", r"during\b", r"throughout\b", r"across\b", r"year\b", r"months\b",
    r"financial year\b", r"last (?:financial year|year|month)\b", r"so far this year\b", r"first\b", r"second half\b",
)  # fmt: skip
_START = re.compile(any_word(_STARTS))
_RANGE = re.compile(
    rf"(?:between|from) {_point('a')},? (?:and|to|until|till|through|through to|up to|up until) {_point('b')}"
)
_SINCE = re.compile(rf"since (?:last )?{_point('a')}")
# "since Operation Heron was launched in January", "since being set up in May", "since its launch at the start of 2030"
_SINCE_BEGUN = re.compile(
    rf"since (?:[\w'-]+ ){{1,8}}?(?:{_BEGAN}|launch|creation|formation|inception|introduction)(?: [a-z]+ly)?"
    rf" (?:back )?(?:in|on|at|from)(?: early| late| mid)? {_point('a')}"
)
_YEAR_TO = re.compile(rf"(?:year|months) (?:up )?(?:to|ending|ended|ending in|until)(?: in)? {_point('b')}")
_FINANCIAL = re.compile(r"financial year(?: of| for)? (?P<year>20\d\d) ?(?:/|-|–|to) ?(?:20)?(?P<next>\d\d)\b")
_IN = re.compile(
    r"(?:in|during|throughout|across)(?: the whole of| all of| the(?: calendar)? year)? "
    rf"(?:(?P<month>{MONTH_PATTERN})"
    rf"(?:,? (?P<year>{YEAR_PATTERN})|,? (?P<rel>last|this) year\b|(?! \d| (?:and|or|to) {MONTH_PATTERN}))"
    rf"|(?P<only>{YEAR_PATTERN})(?![/-]\d))"
)
_IN_FINANCIAL = re.compile(r"(?:in|during|throughout|across) (?P<year>20\d\d)(?:/|-|–)(?:20)?(?P<next>\d\d)\b")
_LAST = re.compile(r"last (?P<unit>year|month)\b(?!'s)")
_FIRST = re.compile(
    rf"first (?:(?P<count>{_COUNT}) months|(?P<half>half)|(?P<quarter>quarter)) of "
    rf"(?P<year>{YEAR_PATTERN}|(?:last|this) year\b)"
)
_SECOND_HALF = re.compile(rf"second half of (?P<year>{YEAR_PATTERN}|(?:last|this) year\b)")
_COUNT_BEFORE = re.compile(rf"\b(?P<count>{_COUNT})[ -]\Z")
_NO_PERIOD_BEFORE = re.compile(
    r"(?:\b(?:the|of|our|his|her|\d\d?(?:st|nd|rd|th)?|time|day|week|weekend|fortnight|month|period|season|quarter|point"
    rf"|spring|summer|autumn|winter)|\b{MONTH_PATTERN}),? \Z"
)


@lru_cache(maxsize=4)
def periods(text: str, issued: dt.date | None) -> tuple[Period, ...]:
    """The periods of the text, in order; an undated text gives those whose years it states."""
    folded, issued = fold(text), calendar.plausible(issued)
    found: list[Period] = []
    at = 0
    while start := _START.search(folded, at):
        period = _read(folded, start, issued)
        if period:
            found.append(period)
        at = max(start.end(), period.span.end if period else 0)
    return tuple(found)


def _read(folded: str, start: re.Match[str], issued: dt.date | None) -> Period | None:
    word, at = start.group(), start.start()
    if word in ("between", "from"):
        return _range(_RANGE.match(folded, at), issued)
    if word == "since":
        return _since(_SINCE.match(folded, at) or _SINCE_BEGUN.match(folded, at), issued)
    if word in ("year", "months"):
        return _year_to(folded, _YEAR_TO.match(folded, at), issued)
    if word == "last financial year":
        return _last_financial_year(Span(*start.span()), issued)
    if word == "financial year":
        return _financial_year(_FINANCIAL.match(folded, at))
    if word.startswith("last "):
        return _last(folded, _LAST.match(folded, at), issued)
    if word == "so far this year":
        return Period(Span(*start.span()), dt.date(issued.year, 1, 1), issued) if issued else None
    if word in ("first", "second half"):
        return _part_of_year(_FIRST.match(folded, at) or _SECOND_HALF.match(folded, at), issued)
    return _financial_year(_IN_FINANCIAL.match(folded, at)) or _whole(_IN.match(folded, at), issued)


def _range(match: re.Match[str] | None, issued: dt.date | None) -> Period | None:
    if match is None:
        return None
    start, end = _when(match, "a", issued), _when(match, "b", issued)
    if end is None:  # the first such month after the beginning
        month = match["monthb"]
        if start is None or month is None or match["relb"] == "last":
            return None
        following = calendar.next_month(calendar.month_number(month), start.first_day)
        end = _with_day(following, match["dayb"] or match["daybb"])
    if start is None or (match["yeara"] is None and match["onlya"] is None and match["rela"] is None):
        if match["montha"] is None or end is None:
            return None
        earlier = calendar.latest_month(calendar.month_number(match["montha"]), end.last_day)
        start = _with_day(earlier, match["daya"] or match["dayba"])
    if start is None or end is None:
        return None
    return _period(Span(*match.span()), _first_day(match, "a", start), _last_day(match, "b", end))


def _when(match: re.Match[str], tag: str, issued: dt.date | None) -> When | None:
    """The point as stated, or as the latest before publication; None where neither can be told."""
    year, relative = match[f"year{tag}"] or match[f"only{tag}"], match[f"rel{tag}"] or match[f"relonly{tag}"]
    month = calendar.month_number(match[f"month{tag}"]) if match[f"month{tag}"] else None
    if year:
        when = When(int(year), month)
    elif relative and issued:
        when = When(issued.year - (relative == "last"), month)
    elif relative or issued is None or month is None:
        return None
    else:
        when = calendar.latest_month(month, issued)
    return _with_day(when, match[f"day{tag}"] or match[f"dayb{tag}"])


def _with_day(when: When, day: str | None) -> When | None:
    if day is None or when.month is None:
        return when
    date = calendar.real_date(when.year, when.month, int(day.rstrip("sthndr")))
    return When.of(date) if date else None


def _first_day(match: re.Match[str], tag: str, when: When) -> dt.date:
    return when.last_day if match[f"edge{tag}"] == "end" else when.first_day


def _last_day(match: re.Match[str], tag: str, when: When) -> dt.date:
    return when.first_day if match[f"edge{tag}"] in ("start", "beginning") else when.last_day


def _since(match: re.Match[str] | None, issued: dt.date | None) -> Period | None:
    start = _when(match, "a", issued) if match else None
    if match is None or start is None or issued is None:
        return None
    return _period(Span(*match.span()), _first_day(match, "a", start), issued)


def _year_to(folded: str, match: re.Match[str] | None, issued: dt.date | None) -> Period | None:
    """In the year to the end of June; in the 12 months to March 2024."""
    end = _when(match, "b", issued) if match else None
    if match is None or end is None:
        return None
    months, at = 12, match.start()
    if folded.startswith("months", at):
        count = _COUNT_BEFORE.search(folded[max(0, at - 10) : at])
        if count is None:
            return None
        at = count.start() + at - min(at, 10)
        months = _NUMBERS.get(count["count"]) or int(count["count"])
    last = _last_day(match, "b", end)
    first = calendar.months_from(calendar.shift(last, 1), -months)
    day = calendar.shift(last, 1).day
    return _period(
        Span(at, match.end()), calendar.real_date(first.year, first.month or 1, day) or first.first_day, last
    )


def _financial_year(match: re.Match[str] | None) -> Period | None:
    """April to March, as public bodies count."""
    if match is None or (int(match["year"]) + 1) % 100 != int(match["next"]):
        return None
    year = int(match["year"])
    return Period(Span(*match.span()), dt.date(year, 4, 1), dt.date(year + 1, 3, 31))


def _last_financial_year(span: Span, issued: dt.date | None) -> Period | None:
    if issued is None:
        return None
    year = issued.year - (1 if issued.month >= 4 else 2)
    return Period(span, dt.date(year, 4, 1), dt.date(year + 1, 3, 31))


def _last(folded: str, match: re.Match[str] | None, issued: dt.date | None) -> Period | None:
    """Last year, last month; not "the last year" (no fixed ends), nor "March last year" or "the end of last year"."""
    if match is None or issued is None:
        return None
    before = folded[max(0, match.start() - 12) : match.start()]
    if _NO_PERIOD_BEFORE.search(before):
        return None
    when = When(issued.year - 1) if match["unit"] == "year" else calendar.months_from(issued, -1)
    return _period(Span(*match.span()), when.first_day, when.last_day)


def _part_of_year(match: re.Match[str] | None, issued: dt.date | None) -> Period | None:
    if match is None:
        return None
    word = match["year"]
    if not word.isdigit() and issued is None:
        return None
    year = int(word) if word.isdigit() else issued.year - word.startswith("last") if issued else 0
    if match.re is _SECOND_HALF:
        return Period(Span(*match.span()), dt.date(year, 7, 1), dt.date(year, 12, 31))
    count = match["count"]
    months = 6 if match["half"] else 3 if match["quarter"] else _NUMBERS.get(count) or int(count)
    if months > 12:
        return None
    return Period(Span(*match.span()), dt.date(year, 1, 1), When(year, months).last_day)


def _whole(match: re.Match[str] | None, issued: dt.date | None) -> Period | None:
    """In 2021; in March 2024; in May last year; in July."""
    if match is None or (issued is None and not match["year"] and not match["only"]):
        return None
    if match["only"]:
        when = When(int(match["only"]))
    elif issued and not match["year"] and not match["rel"]:
        when = calendar.latest_month(calendar.month_number(match["month"]), issued)
    else:
        year = int(match["year"]) if match["year"] else issued.year - (match["rel"] == "last") if issued else 0
        when = When(year, calendar.month_number(match["month"]))
    return _period(Span(*match.span()), when.first_day, when.last_day)


def _period(span: Span, start: dt.date, end: dt.date) -> Period | None:
    return Period(span, start, end) if start <= end else None
