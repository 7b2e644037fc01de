"""The words for days and months, and how a date without its year is read before and after publication."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from kg.model import When

MONTH_PATTERN = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept(?:ember)?|sep|oct(?:ober)?|"
    r"nov(?:ember)?|dec(?:ember)?)\b"
)
WEEKDAY_PATTERN = (
    r"(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tues?|wed|thurs?|thur|fri|sat|sun)\b"
)
WEEKDAY_IN_FULL = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
"""As it is written, for the names of places and bodies, which it is no part of."""
DAY_PATTERN = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?![\d:.]\d|\d)"
YEAR_PATTERN = r"(?:19|20)\d\d(?![\d,]\d)(?!\d)"

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_NEAREST_YEARS = (0, -1, 1, -2, -3, -4)


_FIRST_YEAR, _LAST_YEAR = 1800, 2199


def plausible(issued: dt.date | None) -> dt.date | None:
    """The day of publication, unless it is one on which nothing was published: then the text counts as undated."""
    return issued if issued and _FIRST_YEAR <= issued.year <= _LAST_YEAR else None


def month_number(word: str) -> int:
    """1 to 12, of a word that MONTH_PATTERN matches."""
    return _MONTHS.index(word[:3]) + 1


def weekday_number(word: str) -> int:
    """0 (Monday) to 6, of a word that WEEKDAY_PATTERN matches."""
    return WEEKDAYS.index(word[:3])


def real_date(year: int, month: int, day: int) -> dt.date | None:
    """That date, or None where the calendar has none (30 February)."""
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def shift(date: dt.date, days: int) -> dt.date:
    """The date so many days on, held within what ``datetime`` can say."""
    try:
        return date + dt.timedelta(days=days)
    except OverflowError:
        return date


def latest_day(month: int, day: int, limit: dt.date) -> dt.date | None:
    """The latest such day on or before ``limit``; 29 February reaches back to a leap year."""
    return _first_real(month, day, range(limit.year, max(limit.year - 8, 0), -1), lambda date: date <= limit)


def next_day(month: int, day: int, limit: dt.date) -> dt.date | None:
    """The next such day on or after ``limit``."""
    return _first_real(month, day, range(limit.year, min(limit.year + 8, 9999)), lambda date: date >= limit)


def _first_real(month: int, day: int, years: range, fits: Callable[[dt.date], bool]) -> dt.date | None:
    for year in years:
        date = real_date(year, month, day)
        if date and fits(date):
            return date
    return None


def nearest_on_weekday(month: int, day: int, weekday: int, around: dt.date) -> dt.date | None:
    """That day in the year nearest to ``around`` in which it falls on the weekday; None within four years back."""
    candidates = (real_date(around.year + years, month, day) for years in _NEAREST_YEARS if around.year + years > 0)
    agreeing = [date for date in candidates if date and date.weekday() == weekday]
    return min(agreeing, key=lambda date: abs(date - around)) if agreeing else None


def latest_month(month: int, limit: dt.date, *, strictly: bool = False) -> When:
    """The latest such month that had begun on ``limit``; ``strictly`` leaves out the month of ``limit``."""
    begun = month < limit.month or (month == limit.month and not strictly)
    return When(limit.year if begun else limit.year - 1, month)


def next_month(month: int, limit: dt.date, *, strictly: bool = False) -> When:
    """The next such month that is not over on ``limit``."""
    ahead = month > limit.month or (month == limit.month and not strictly)
    return When(limit.year if ahead else limit.year + 1, month)


def months_from(date: dt.date, months: int) -> When:
    """The month so many months from that of ``date``."""
    index = date.year * 12 + date.month - 1 + months
    return When(index // 12, index % 12 + 1)


def latest_weekday(weekday: int, limit: dt.date, *, strictly: bool = False) -> dt.date:
    """The latest such day of the week on or before ``limit``."""
    back = (limit.weekday() - weekday) % 7
    return shift(limit, -(7 if strictly and not back else back))


def next_weekday(weekday: int, limit: dt.date, *, strictly: bool = False) -> dt.date:
    """The next such day of the week on or after ``limit``."""
    ahead = (weekday - limit.weekday()) % 7
    return shift(limit, 7 if strictly and not ahead else ahead)


def weekday_of_week(weekday: int, date: dt.date, weeks: int) -> dt.date:
    """That day of the week of ``date`` (weeks begin on Monday), or of one so many weeks away."""
    return shift(date, weekday - date.weekday() + 7 * weeks)
