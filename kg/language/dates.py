"""Resolve the dates a release speaks of, against its day of publication and against each other.

Each mention has two readings, because the words do not say whether they look back or ahead: "on 20 December"
is the latest one before publication in a report and the next one in an announcement. The tense of the
sentence decides, and that is for the caller to read. A release without a date gives only what its own text
makes certain (contract, "Claims" and rule 15).
"""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TypeAlias

from kg.language import calendar
from kg.language.date_mentions import Form, Mention, mentions
from kg.language.passages import blocks
from kg.language.periods import Period, periods
from kg.model import Span, When

__all__ = ["Dated", "Period", "dates", "periods"]


@dataclass(frozen=True, slots=True)
class Dated:
    """One mention of a date: ``past`` is the latest such date on or before publication, ``future`` the next on or
    after it (or a few days before, for a story that is printed late); both are equal where the words leave no choice,
    and None where nothing tells. ``anchored``: the year is stated or follows from the words, and is not merely the
    likeliest."""

    span: Span
    past: When | None
    future: When | None
    form: Form
    anchored: bool


@lru_cache(maxsize=4)
def dates(text: str, issued: dt.date | None) -> tuple[Dated, ...]:
    """Every mention of a date in the whole text, in order; ``issued`` is the day of publication."""
    found = list(mentions(text))
    reading = _Reading(text, calendar.plausible(issued), _latest_stated(text, found), _only_year(text, found))
    for index in range(len(found) - 2, -1, -1):
        found[index] = _with_shared_year(text, found[index], found[index + 1], issued is None)
    return tuple(reading.resolve(mention) for mention in found)


def _latest_stated(text: str, found: Sequence[Mention]) -> dt.date | None:
    """The latest day or month whose year the text states; when something began may be long before all else."""
    told = (
        m
        for m in found
        if m.year and m.month and not _BEGAN.search(text[max(0, m.span.start - _BIRTH_LINE) : m.span.start])
    )
    days = (calendar.real_date(m.year or 0, m.month or 0, m.day or 1) for m in told)
    return max(filter(None, days), default=None)


def _only_year(text: str, found: Sequence[Mention]) -> int | None:
    """The year of all days and months whose year the text states, where they agree; births are long ago."""
    stated = [m for m in found if m.year and m.month and not _of_birth(text, m)]
    alike = len({m.year for m in stated}) == 1 and any(m.day for m in stated)
    return stated[0].year if alike else None


def _of_birth(text: str, mention: Mention) -> bool:
    return bool(_BIRTH.search(text[max(0, mention.span.start - _BIRTH_LINE) : mention.span.start]))


def _with_shared_year(text: str, mention: Mention, following: Mention, undated: bool) -> Mention:
    """ "Between June and August 2029", "on 3 and on 5 May last year": the year stated once is that of both.

    So it is, in an undated text, that of the month told before it ("admitted it in March and was jailed on 4 May
    2029").
    """
    if mention.month is None or following.month is None or mention.word or _states_its_year(mention):
        return mention
    if mention.month > following.month:
        return mention
    start, end = mention.span.end, following.span.start
    joined = end - start <= _LONGEST_JOINT and _JOINT.fullmatch(text, start, end)
    sure = undated and mention.day is None and following.year and following.day
    if not joined and not (sure and _ONE_SENTENCE.fullmatch(text, start, end)):
        return mention
    return replace(mention, year=following.year, relative_year=following.relative_year)


_Readings: TypeAlias = tuple[When | None, When | None, bool]
_NEARBY = 150  # days around the latest full date of an undated text: there its other days are looked for
_SOON = 600  # days after it: so long may a case take to come to court
_LATELY = 10  # days before publication: "due to appear on 28 January" in a story printed late
_AHEAD = 300  # days: nobody announces a hearing so early by its weekday
_DATE_LINE = 60
_BIRTH_LINE = 40
_BIRTH = re.compile(r"\b(?:born|birth|DOB|d\.o\.b\.?)\b[^.;,]*\Z", re.IGNORECASE)
_BEGAN = re.compile(
    r"\b(?:began|begun|beginning|started|starting|dat(?:ed|ing|es) back|since|as early as)(?: (?:on|in|to|from|as|far"
    r"|back))*[ \n]\Z"
)
_TURN = 3  # months: from December into the next year, and not from May to April
_LONGEST_JOINT = 24
_STORY, _NEXT = 3, 1  # paragraphs after which "the next day" still goes on from a day: undisturbed, or else
_JOINT = re.compile(r",? (?:and|or|to|until|till) (?:on |in |the (?:end|start|beginning) of )?|[-–]| [-–] ")
# A timeline: the year over its entries, and what may stand before the day that opens one
_YEAR_LINE = re.compile(r"\W*((?:19|20)\d\d)\W*")
_OPENS_ENTRY = re.compile(r"[^\w\n]*(?:On |In |(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?")
_ONE_SENTENCE = re.compile(r"[^.;:\n]{0,80}")
_FAR = 600
"""Characters after which a year is no longer the one just spoken of, in a text that is all one paragraph."""
_UNKNOWN: _Readings = (None, None, False)


class _Reading:
    """What has been read so far of one text: the day of writing, the last full date, the year spoken of."""

    def __init__(
        self, text: str, issued: dt.date | None, stated: dt.date | None = None, only_year: int | None = None
    ) -> None:
        self._text = text
        self._stated = stated
        self._only_year = only_year
        self._written = issued
        self._blocks = blocks(text)
        self._block_starts = [block.span.start for block in self._blocks]
        self._years = [
            (at, int(year[1])) for at, block in enumerate(self._blocks) if (year := _YEAR_LINE.fullmatch(block.text))
        ]
        self._block = 0
        self._last_day: tuple[When, When] | None = None
        self._last_day_block = -9
        self._reach = _NEXT
        self._told: When | None = None
        self._spoken: When | None = None
        self._spoken_block = -9
        self._spoken_at = 0

    def resolve(self, mention: Mention) -> Dated:
        self._block = bisect_right(self._block_starts, mention.span.start)
        past, future, anchored = self._readings(mention)
        if self._is_birth(mention):
            return Dated(mention.span, past, future, mention.form, anchored)
        if past and future and past.day and future.day:
            if not self._is_date_line(past):
                self._last_day, self._last_day_block, self._reach = (past, future), self._block, _STORY
        elif past or future:
            self._reach = _NEXT  # another time was spoken of since
        elif mention.day is not None:
            self._last_day = None  # "on 4 November … the same day": a day in a year that nothing tells
        if past and (past.month or _states_its_year(mention)):
            self._told = past
        if past and _states_its_year(mention):
            self._spoken, self._spoken_block, self._spoken_at = past, self._block, mention.span.end
        return Dated(mention.span, past, future, mention.form, anchored)

    def _is_birth(self, mention: Mention) -> bool:
        """Whether somebody was born then: no story goes on from there."""
        return _of_birth(self._text, mention)

    def _readings(self, mention: Mention) -> _Readings:
        if mention.form == "anaphoric":
            return self._from_last_day(mention.shift or 0)
        if mention.form == "relative-day":
            return self._relative_day(mention)
        if mention.day is not None:
            return self._day(mention, mention.day)
        if mention.form == "month":
            return self._month(mention)
        if mention.year is not None:
            return _sure(When(mention.year))
        if self._written is None:
            return _UNKNOWN
        if mention.form == "weekday":
            return _weekday(mention, self._written)
        if mention.form == "relative-month":
            return _sure(calendar.months_from(self._written, mention.shift or 0))
        return _sure(When(self._written.year + (mention.shift or 0)))

    def _from_last_day(self, days: int) -> _Readings:
        if self._last_day is None or self._block - self._last_day_block > self._reach:
            return _UNKNOWN
        past, future = (calendar.shift(when.first_day, days) for when in self._last_day)
        if self._written and past > self._written:
            return None, When.of(future), False
        return When.of(past), When.of(future), past == future

    def _is_date_line(self, when: When) -> bool:
        """Whether the day stands in a line of its own that says when the text was published."""
        if self._written is None or when != When.of(self._written) or not self._block:
            return False
        return len(self._blocks[self._block - 1].text) <= _DATE_LINE

    def _relative_day(self, mention: Mention) -> _Readings:
        """Today, yesterday, tomorrow; a date beside it wins where the two disagree, and dates an undated text."""
        shift = mention.shift or 0
        if self._written:
            date = calendar.shift(self._written, shift)
            if mention.day is None or (date.month, date.day) == (mention.month, mention.day):
                return _sure(When.of(date))
        if mention.day is None:
            return _UNKNOWN
        past, future, anchored = self._day(mention, mention.day)
        if self._written is None and past and (mention.year or (anchored and mention.weekday is not None)):
            self._written = calendar.shift(past.first_day, -shift)
        return past, future, anchored

    def _day(self, mention: Mention, day: int) -> _Readings:
        month = mention.month or 1
        if mention.spoken_year is not None and self._told is None:
            return _UNKNOWN
        year = self._year(mention)
        if year is not None:
            date = calendar.real_date(year, month, day)
            return _sure(When.of(date)) if date else _UNKNOWN
        if mention.relative_year is not None:
            return _UNKNOWN
        around = self._written or (self._spoken.first_day if self._spoken else self._stated)
        if around and mention.weekday is not None:
            date = calendar.nearest_on_weekday(month, day, mention.weekday, around)
            # A weekday that only next year's date has is a slip of the pen.
            if date and self._agrees(date, around):
                return _sure(When.of(date))
        carried = self._carried_year(mention.span.start, month, day)
        past = calendar.real_date(carried, month, day) if carried else None
        if self._written is None:
            past = past or self._in_only_year(month, day, mention.weekday)
            return (When.of(past), When.of(past), False) if past else _UNKNOWN
        past = past or calendar.latest_day(month, day, self._written)
        future = calendar.next_day(month, day, calendar.shift(self._written, -_LATELY))
        return When.of(past) if past else None, When.of(future) if future else None, past == future

    def _in_only_year(self, month: int, day: int, weekday: int | None) -> dt.date | None:
        """A day soon after the latest full date of an undated text, where all its full dates are of one year."""
        date = calendar.real_date(self._only_year, month, day) if self._only_year else None
        if date and weekday not in {None, date.weekday()}:
            return None
        return date if date and self._stated and 0 <= (date - self._stated).days <= _NEARBY else None

    def _agrees(self, date: dt.date, around: dt.date) -> bool:
        """Whether a day found by its weekday may be meant, beside what is known of the time of writing."""
        if self._written:
            return (date - around).days < _AHEAD
        return date >= around if self._spoken else -_NEARBY <= (date - around).days <= _SOON

    def _month(self, mention: Mention) -> _Readings:
        month, written = mention.month or 1, self._written
        if mention.spoken_year is not None and self._told is None:
            return _UNKNOWN
        year = self._year(mention)
        if year is not None:
            return _sure(When(year, month))
        carried = self._carried_year(mention.span.start, month, None) if mention.word is None else None
        if written is None:
            return (When(carried, month), When(carried, month), False) if carried else _UNKNOWN
        if mention.word == "last":
            return _sure(calendar.latest_month(month, written, strictly=True))
        if mention.word == "next":
            return _sure(calendar.next_month(month, written, strictly=True))
        if mention.word == "this":
            return _sure(When(written.year, month))
        past = When(carried, month) if carried else calendar.latest_month(month, written)
        return past, calendar.next_month(month, written), False

    def _year(self, mention: Mention) -> int | None:
        """The year that the words state. "May this year" of an undated text is the first May after the date
        before it, and tells when the text was written, at the earliest."""
        if mention.year is not None:
            return mention.year
        if (year := self._of_timeline(mention)) is not None:
            return year
        if mention.spoken_year is not None and self._told is not None:
            again = mention.follows and (mention.month or 0) <= (self._told.month or 0)
            return self._told.year + mention.spoken_year + again
        if mention.relative_year is None:
            return None
        if self._written is None and mention.relative_year == 0 and self._spoken and mention.month:
            following = calendar.next_month(mention.month, self._spoken.last_day)
            self._written = following.last_day
        return self._written.year + mention.relative_year if self._written else None

    def _of_timeline(self, mention: Mention) -> int | None:
        """The year in a line of its own over entries that open with a day: ``2016``, ``November 28 - is charged``."""
        stated = mention.month is None or mention.relative_year is not None or mention.spoken_year is not None
        if not self._years or not self._block or stated:
            return None
        if not _OPENS_ENTRY.fullmatch(self._text, self._block_starts[self._block - 1], mention.span.start):
            return None
        over = bisect_right(self._years, (self._block - 1, 0)) - 1
        return self._years[over][1] if over >= 0 else None

    def _carried_year(self, at: int, month: int, day: int | None) -> int | None:
        """The year just spoken of, for a later day of it: in the same block, or after "In 2021" one block on."""
        spoken = self._spoken
        if spoken is None or self._block - self._spoken_block > (1 if spoken.month is None else 0):
            return None
        if at - self._spoken_at > _FAR:
            return None
        year = spoken.year
        if (month, day or 31) < (spoken.month or 0, spoken.day or 0):
            if (month - (spoken.month or 0)) % 12 > _TURN:
                return None
            year += 1  # "In December 2029 … on 5 January"
        if self._written and (year, month, day or 1) > (
            self._written.year,
            self._written.month,
            self._written.day,
        ):
            return None
        return year


def _states_its_year(mention: Mention) -> bool:
    if mention.form == "year":
        return mention.word == "in"
    return mention.year is not None or mention.relative_year is not None or mention.spoken_year is not None


def _sure(when: When) -> _Readings:
    return when, when, True


def _weekday(mention: Mention, written: dt.date) -> _Readings:
    weekday = mention.weekday or 0
    if mention.shift is not None:
        return _sure(When.of(calendar.weekday_of_week(weekday, written, mention.shift)))
    if mention.word == "this":
        return _sure(When.of(calendar.weekday_of_week(weekday, written, 0)))
    if mention.word == "last":
        return _sure(When.of(calendar.latest_weekday(weekday, written, strictly=True)))
    if mention.word == "next":
        return _sure(When.of(calendar.next_weekday(weekday, written, strictly=True)))
    past, future = calendar.latest_weekday(weekday, written), calendar.next_weekday(weekday, written)
    return When.of(past), When.of(future), True
