"""Find the words that speak of a date, before anyone asks which date is meant.

One pattern leaps from starting word to starting word; what may follow each is tried only there, so that a
release is read in a fraction of a millisecond and hostile text in linear time.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

from kg.language.calendar import (
    DAY_PATTERN,
    MONTH_PATTERN,
    WEEKDAY_PATTERN,
    WEEKDAYS,
    YEAR_PATTERN,
    month_number,
    weekday_number,
)
from kg.language.folding import any_word, fold
from kg.model import Span

Form: TypeAlias = Literal[
    "day", "numeric", "weekday", "relative-day", "month", "relative-month", "year", "relative-year", "anaphoric"
]


@dataclass(frozen=True, slots=True)
class Mention:
    """The parts of a date as written. ``shift`` is days (yesterday -1), weeks of a weekday (last week -1; with
    ``word`` "this", "last", "next"), months or years, by ``form``; ``relative_year`` is "last", "this" or "next", and
    ``spoken_year`` "that" or "the following", told from the year spoken of (``follows`` for "the following May")."""

    span: Span
    form: Form
    day: int | None = None
    month: int | None = None
    year: int | None = None
    weekday: int | None = None
    shift: int | None = None
    word: str | None = None
    relative_year: int | None = None
    spoken_year: int | None = None
    follows: bool = False


_DIRECTION = {"last": -1, "this": 0, "next": 1}
_SPOKEN = {"that": 0, "that same": 0, "the same": 0, "the following": 1, "the next": 1}
_COUNTS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10}
_TODAY = ("today", "tonight", *(f"this {part}" for part in ("morning", "lunchtime", "afternoon", "evening")))
_RELATIVE_DAYS = {**dict.fromkeys(_TODAY, 0), "yesterday": -1, "tomorrow": 1}

_NAMED_DAYS = {
    "boxing day": (26, 12),
    "christmas day": (25, 12),
    "christmas eve": (24, 12),
    "new year's day": (1, 1),
    "new year's eve": (31, 12),
    "bonfire night": (5, 11),
    "valentine's day": (14, 2),
}

_YEAR_TAIL = (
    rf"(?:,? (?:of )?(?P<year>{YEAR_PATTERN})|,? (?:of |in )?(?P<relative>last|this|next) year\b"
    r"|,? (?:of |in |later )?(?P<spoken>(?:that|the) same|that|the following|the next) year\b)?"
)
_NAMED_TAIL = re.compile(
    rf"(?! (?:sales?|part(?:y|ies)|lunch|dinner|match|test|game|walk|meal|celebrations?|present|swim"
    rf"|hunt)\b){_YEAR_TAIL}"
)
_SHORTENED = r"(?:\.(?= (?:19|20)\d\d))?"
_DAY_MONTH = rf"(?P<day>{DAY_PATTERN})(?: day)?(?:[ -]of)?(?:[ -]| the month of )(?P<month>{MONTH_PATTERN}){_SHORTENED}"
_MONTH_DAY = rf"(?P<month2>{MONTH_PATTERN})\.? (?:the )?(?P<day2>{DAY_PATTERN})(?!-\d|%| (?:years|months|weeks|days)\b)"
_DATE = rf"(?:{_DAY_MONTH}|{_MONTH_DAY}){_YEAR_TAIL}"
_NUMERIC = (
    r"(?:(?P<y>(?:19|20)\d\d)-(?P<m>0?[1-9]|1[0-2])-(?P<d>[0-3]?\d)(?=t\d|\D|\Z)"
    r"|(?P<d2>[0-3]?\d)(?P<sep>[/.-])(?P<m2>0?[1-9]|1[0-2])(?P=sep)(?P<y2>(?:19|20)?\d\d)(?![\d/]|[.-]\d))"
)
_GAP = r"(?: ?\(|, ?| )(?:on )?"

_STARTS = (
    r"jan(?:uary)?", r"feb(?:ruary)?", r"mar(?:ch)?", r"apr(?:il)?", r"may", r"june?", r"july?", r"aug(?:ust)?",
    r"sept?(?:ember)?", r"oct(?:ober)?", r"nov(?:ember)?", r"dec(?:ember)?",
    r"mon(?:day)?", r"tue(?:s(?:day)?)?", r"wed(?:nesday)?", r"thu(?:r(?:s(?:day)?)?)?", r"fri(?:day)?",
    r"sat(?:urday)?", r"sun(?:day)?", r"today", r"tonight", r"yesterday", r"tomorrow", r"last", r"this", r"next",
    r"same (?:day|date|morning|afternoon|evening|night)", r"following (?:day|morning|afternoon|evening|night)",
    r"previous (?:day|evening|night|afternoon|morning)", r"later that day", r"days? (?:later|earlier)",
    r"days? before(?=[^\w\s-]|\s*\Z)", r"day after(?=[^\w\s-]|\s*\Z)",
    *_NAMED_DAYS,
)  # fmt: skip
_START = re.compile(rf"\d+|{any_word(_STARTS)}\b")
_WITH_DAY = re.compile(_DATE)
_WITH_NUMBERS = re.compile(_NUMERIC)
_WEEKDAY_BEFORE_DATE = re.compile(rf"{WEEKDAY_PATTERN}\.?{_GAP}(?:the )?")
_LONE_WEEKDAY = re.compile(
    rf"{WEEKDAY_PATTERN}(?:(?: (?:morning|afternoon|evening|night))? (?:of )?(?P<week>last|this|next) week\b)?"
)
_RELATIVE_DAY = re.compile(
    r"(?:today|tonight|yesterday|tomorrow|this (?:morning|afternoon|lunchtime|evening))\b"
    r"(?!'s(?! (?:[a-z-]+ ){0,3}hearing\b))"
)
_RELATIVE_BEFORE_DATE = re.compile(rf"{_GAP}(?:(?P<weekday>{WEEKDAY_PATTERN}),? )?(?:the )?")
_BRACKET = re.compile(rf" \((?:on )?(?:{WEEKDAY_PATTERN},? )?(?:the )?")
_RELATIVE_WITH_WEEKDAY = re.compile(rf"{_GAP}{WEEKDAY_PATTERN}")
_DIRECTED = re.compile(
    rf"(?P<word>last|this|next) "
    rf"(?:(?P<weekday>{WEEKDAY_PATTERN})|(?P<month>{MONTH_PATTERN})(?! \d)|(?P<unit>month|year)\b"
    r"|(?P<next_day>(?<=next )(?:day|morning)\b))"
)
_LONE_MONTH = re.compile(rf"(?P<month>{MONTH_PATTERN}){_SHORTENED}{_YEAR_TAIL}")
_LONE_YEAR = re.compile(rf"{YEAR_PATTERN}(?![\w/£%]|-\d|:\d)")
_BEFORE_MONTH = re.compile(
    r"\b(?:in|since|until|till|during|of|by|from|between|and|to|early|late|mid|before|after|through|throughout|around|"
    r"for|on|this)(?: the (?:end|start|beginning|middle|month) of)?[ -](?:early |late |mid-?)?\Z"
)
_BEFORE_YEAR = re.compile(
    r"\b(?:in|since|during|of|throughout|early|late|from|until|by|between|and|to)[ -](?:early |late |mid-?)?\Z"
)
# "that November", "the following May"
_TOLD_FROM = re.compile(r"\b(?:(?P<follows>the following)|that|(?:the|that) same) \Z")
_ACT = re.compile(r"act(?:s)? (?:of )?\Z")
_NOT_A_MONTH = re.compile(
    r" (?:street|road|close|avenue|lane|drive|way|court|gardens|terrace|crescent|place|house)\b|-"
)
_NOT_A_WEEKDAY = re.compile(r" (?:times|mirror|express|mail|telegraph|post|people|sport|world|league|school)\b|-")
_EACH = re.compile(r"\b(?:every|each|black|good|one|most|any) \Z")
_ROLLING = re.compile(r"\b(?:the|our|his|her) \Z")  # "the last year" is no calendar year
_GLUED = re.compile(r".?[£$€/_]|\D-|\S[.,:]")  # the character before belongs to the figure: part of a number, a path
_FIRST_NAMES = frozenset(["april", "may", "june", "jan"])
_SURNAME = re.compile(r" [A-Z][a-z]")
_CENTURY_TURNS = 70
_LATER = re.compile(r"\b(?P<count>one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2}|a) \Z")
_THE = re.compile(r"\b(?:later |on |early )?(?:the |that )\Z")


def mentions(text: str) -> Iterator[Mention]:
    """The mentions of dates in the text, in order and apart from each other."""
    folded = fold(text)
    at = 0
    while start := _START.search(folded, at):
        mention = _read(text, folded, start)
        if mention:
            yield mention
        at = max(start.end(), mention.span.end if mention else 0)


def _read(text: str, folded: str, start: re.Match[str]) -> Mention | None:
    word, at = start.group(), start.start()
    if word[0].isdigit():
        return _from_figure(text, folded, start)
    if word in _RELATIVE_DAYS:
        return _relative_day(text, folded, at)
    if word in _DIRECTION:
        return _directed(text, folded, at)
    if word in _NAMED_DAYS:
        return _named_day(text, folded, start)
    if " " in word:
        told = _anaphoric(folded, start)
        return told and _made_exact(text, folded, told)
    if text[at].islower():  # "may", "march", "sat"
        return None
    if word[:3] in WEEKDAYS:
        return _weekday(text, folded, at)
    return _month_first(text, folded, at)


def _named_day(text: str, folded: str, start: re.Match[str]) -> Mention | None:
    """Boxing Day, New Year's Eve 2030; not a Boxing Day sale."""
    tail = _NAMED_TAIL.match(folded, start.end())
    if tail is None or text[start.start()].islower():
        return None
    day, month = _NAMED_DAYS[start.group()]
    year, relative = tail["year"], tail["relative"]
    return Mention(
        Span(start.start(), tail.end()),
        "day",
        day=day,
        month=month,
        year=int(year) if year else None,
        relative_year=_DIRECTION[relative] if relative else None,
        spoken_year=_SPOKEN.get(tail["spoken"] or ""),
    )


def _from_figure(text: str, folded: str, start: re.Match[str]) -> Mention | None:
    at = start.start()
    if at and (folded[at - 1].isalnum() or _GLUED.match(folded, max(0, at - 2))):
        return None
    date = _date_at(text, folded, at)
    if date:
        return _dated(at, date)
    year = _LONE_YEAR.match(folded, at)
    if year and _BEFORE_YEAR.search(before := folded[max(0, at - 16) : at]) and not _ACT.search(before):
        return Mention(Span(at, year.end()), "year", year=int(year.group()), word=before.split()[-1])
    return None


def _date_at(text: str, folded: str, at: int) -> re.Match[str] | None:
    """A date with its day, at that place. A month in small letters counts only beside a stated year."""
    match = _WITH_NUMBERS.match(folded, at)
    if match:
        return match
    match = _WITH_DAY.match(folded, at)
    if match and (match["year"] or text[match.start("month" if match["month"] else "month2")].isupper()):
        return match
    return None


def _month_first(text: str, folded: str, at: int) -> Mention | None:
    before = folded[max(0, at - 24) : at]
    with_day = _WITH_DAY.match(folded, at)
    if with_day and (with_day["year"] or not before.endswith(("in ", "since "))):
        return _dated(at, with_day)
    match = _LONE_MONTH.match(folded, at)
    told_from = _TOLD_FROM.search(before)
    dated = match and (match["year"] or match["relative"] or match["spoken"])
    if match is None or not (dated or told_from or _BEFORE_MONTH.search(before)):
        return None
    if not match["year"] and _NOT_A_MONTH.match(folded, match.end()):
        return None
    if match["month"] in _FIRST_NAMES and _SURNAME.match(text, match.end()) and not before.endswith(("in ", "since ")):
        return None
    mention = _dated(at, match)
    if told_from and not dated:
        span = Span(at - len(told_from.group()), mention.span.end)
        return replace(mention, span=span, spoken_year=0, follows=bool(told_from["follows"]))
    return mention


def _weekday(text: str, folded: str, at: int) -> Mention | None:
    gap = _WEEKDAY_BEFORE_DATE.match(folded, at)
    date = _date_at(text, folded, gap.end()) if gap else None
    match = _LONE_WEEKDAY.match(folded, at)
    if match is None:
        return None
    number = weekday_number(match.group())
    if date:
        return _dated(at, date, weekday=number)
    bracketed = folded[at - 1 : at] == "(" and folded[match.end() : match.end() + 1] == ")"
    if not (match.group()[:9].partition(" ")[0].endswith("day") or bracketed):
        return None  # "sat", "Sun", "Wed" are other words too
    if _NOT_A_WEEKDAY.match(folded, match.end()) or _EACH.search(folded[max(0, at - 8) : at]):
        return None
    week = match["week"]
    return Mention(Span(at, match.end()), "weekday", weekday=number, shift=_DIRECTION[week] if week else None)


def _relative_day(text: str, folded: str, at: int) -> Mention | None:
    match = _RELATIVE_DAY.match(folded, at)
    if match is None:
        return None
    shift = _RELATIVE_DAYS[match.group()]
    gap = _RELATIVE_BEFORE_DATE.match(folded, match.end())
    date = _date_at(text, folded, gap.end()) if gap else None
    if gap and date:
        number = weekday_number(gap["weekday"]) if gap["weekday"] else None
        return _dated(at, date, form="relative-day", weekday=number, shift=shift)
    weekday = _RELATIVE_WITH_WEEKDAY.match(folded, match.end())
    return Mention(_bracketed(folded, at, weekday.end() if weekday else match.end()), "relative-day", shift=shift)


def _directed(text: str, folded: str, at: int) -> Mention | None:
    """Last Friday, next March, this year; a date behind the weekday says more than the direction."""
    match = _DIRECTED.match(folded, at)
    if match is None:
        return _relative_day(text, folded, at)  # this morning
    word, span = match["word"], Span(at, match.end())
    if match["next_day"]:
        the = _THE.search(folded[max(0, at - 12) : at])
        told = Mention(Span(at - len(the.group()), match.end()), "anaphoric", shift=1) if the else None
        return told and _made_exact(text, folded, told)
    named = match["weekday"] or match["month"]
    if named and text[match.end() - len(named)].islower():
        return None
    if match["weekday"]:
        gap = _WEEKDAY_BEFORE_DATE.match(folded, match.start("weekday"))
        date = _date_at(text, folded, gap.end()) if gap else None
        weekday = weekday_number(match["weekday"])
        return _dated(at, date, weekday=weekday) if date else Mention(span, "weekday", weekday=weekday, word=word)
    if match["month"]:
        return Mention(span, "month", month=month_number(match["month"]), word=word)
    bracket = _BRACKET.match(folded, match.end())
    exact = _date_at(text, folded, bracket.end()) if bracket else None
    if exact:  # "last month (August 8)"
        return _dated(at, exact)
    if _ROLLING.search(folded[max(0, at - 5) : at]) or folded.startswith("'s", match.end()):
        return None
    return Mention(span, "relative-month" if match["unit"] == "month" else "relative-year", shift=_DIRECTION[word])


def _anaphoric(folded: str, start: re.Match[str]) -> Mention | None:
    """A day told from the one just spoken of: the following day, two days later, later that day."""
    at, words = start.start(), start.group()
    if words.startswith("days ") or (words.startswith("day ") and words.endswith(("later", "earlier"))):
        count = _LATER.search(folded[max(0, at - 8) : at])
        if count is None:
            return None
        days = _COUNTS.get(count["count"]) or (1 if count["count"] == "a" else int(count["count"]))
        backwards = words.endswith(("earlier", "before"))
        return Mention(Span(at - len(count.group()), start.end()), "anaphoric", shift=-days if backwards else days)
    the = _THE.search(folded[max(0, at - 12) : at])
    if words == "later that day":
        return Mention(Span(at, start.end()), "anaphoric", shift=0)
    if the is None:
        return None
    days = {"same": 0, "following": 1, "previous": -1}.get(words.split()[0], 1 if words == "day after" else -1)
    return Mention(Span(at - len(the.group()), start.end()), "anaphoric", shift=days)


def _made_exact(text: str, folded: str, told: Mention) -> Mention:
    """``the next day, Friday 8 March``: the date behind a day that is told from another says which it is."""
    gap = _RELATIVE_BEFORE_DATE.match(folded, told.span.end)
    date = _date_at(text, folded, gap.end()) if gap else None
    if gap is None or date is None:
        return told
    return _dated(told.span.start, date, weekday=weekday_number(gap["weekday"]) if gap["weekday"] else None)


def _dated(
    at: int, date: re.Match[str], *, form: Form | None = None, weekday: int | None = None, shift: int | None = None
) -> Mention:
    """The mention that begins at ``at`` and ends with the date."""
    span = _bracketed(date.string, at, date.end())
    parts = date.groupdict()
    if date.re is _WITH_NUMBERS:
        day, month, year = (int(parts[a] or parts[b]) for a, b in (("d", "d2"), ("m", "m2"), ("y", "y2")))
        century = 0 if year > 99 else 2000 if year < _CENTURY_TURNS else 1900
        return Mention(span, form or "numeric", day, month, century + year, weekday, shift)
    day_word = parts.get("day") or parts.get("day2")
    return Mention(
        span,
        form or ("day" if day_word else "month"),
        day=int(day_word.rstrip("sthndr")) if day_word else None,
        month=month_number(parts["month"] or parts["month2"]),
        year=int(parts["year"]) if parts["year"] else None,
        weekday=weekday,
        shift=shift,
        relative_year=_DIRECTION[parts["relative"]] if parts["relative"] else None,
        spoken_year=_SPOKEN.get(parts["spoken"] or ""),
    )


def _bracketed(folded: str, start: int, end: int) -> Span:
    """The span, with the bracket that closes right behind it if it opened within: "Friday (22 April)"."""
    return Span(start, end + int(folded.find("(", start, end) >= 0 and folded.startswith(")", end)))
