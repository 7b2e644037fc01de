"""Find the words that speak of a date, before anyone asks which date is meant.

One pattern leaps from starting word to starting word; what may follow each is tried only there, so that a
release is read in a fraction of a millisecond and hostile text in linear time.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, TypeAlias

from kg.language.calendar import DAY_PATTERN, MONTH_PATTERN, WEEKDAY_PATTERN, YEAR_PATTERN, month_number, weekday_number
from kg.language.folding import any_word, fold
from kg.model import Span

Form: TypeAlias = Literal[
    "day", "numeric", "weekday", "relative-day", "month", "relative-month", "year", "relative-year", "anaphoric"
]


@dataclass(frozen=True, slots=True)
class Mention:
    """The parts of a date as written. ``shift`` is days (yesterday -1), weeks of a weekday (last week -1; with
    ``word`` "this", "last", "next"), months or years, by ``form``; ``relative_year`` is "last", "this" or "next"."""

    span: Span
    form: Form
    day: int | None = None
    month: int | None = None
    year: int | None = None
    weekday: int | None = None
    shift: int | None = None
    word: str | None = None
    relative_year: int | None = None


_DIRECTION = {"last": -1, "this": 0, "next": 1}
_COUNTS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10}
_RELATIVE_DAYS = {"today": 0, "tonight": 0, "this morning": 0, "this afternoon": 0, "yesterday": -1, "tomorrow": 1}

_YEAR_TAIL = rf"(?:,? (?:of )?(?P<year>{YEAR_PATTERN})|,? (?:of |in )?(?P<relative>last|this|next) year\b)?"
_DAY_MONTH = rf"(?P<day>{DAY_PATTERN})(?: day)?(?:[ -]of)?(?:[ -]| the month of )(?P<month>{MONTH_PATTERN})\.?"
_MONTH_DAY = rf"(?P<month2>{MONTH_PATTERN})\.? (?:the )?(?P<day2>{DAY_PATTERN})(?!-\d|%| (?:years|months|weeks|days)\b)"
_DATE = rf"(?:{_DAY_MONTH}|{_MONTH_DAY}){_YEAR_TAIL}"
_NUMERIC = (
    r"(?:(?P<y>(?:19|20)\d\d)-(?P<m>0?[1-9]|1[0-2])-(?P<d>[0-3]?\d)(?=t\d|\D|\Z)"
    r"|(?P<d2>[0-3]?\d)(?P<sep>[/.-])(?P<m2>0?[1-9]|1[0-2])(?P=sep)(?P<y2>(?:19|20)?\d\d)(?![\d/]|[.-]\d))"
)
_GAP = r"(?:,? |, ?| ?\()(?:on )?"

_START = re.compile(
    r"\d+|"
    + any_word(
        [
            r"jan(?:uary)?\b", r"feb(?:ruary)?\b", r"mar(?:ch)?\b", r"apr(?:il)?\b", r"may\b", r"june?\b", r"july?\b",
            r"aug(?:ust)?\b", r"sept?(?:ember)?\b", r"oct(?:ober)?\b", r"nov(?:ember)?\b", r"dec(?:ember)?\b",
            r"mon(?:day)?\b", r"tue(?:s(?:day)?)?\b", r"wed(?:nesday)?\b", r"thu(?:r(?:s(?:day)?)?)?\b",
            r"fri(?:day)?\b", r"sat(?:urday)?\b", r"sun(?:day)?\b",
            r"today\b", r"tonight\b", r"yesterday\b", r"tomorrow\b", r"last\b", r"this\b", r"next\b",
            r"same (?:day|morning|afternoon|evening|night)\b", r"following (?:day|morning|afternoon|evening|night)\b",
            r"previous (?:day|evening|night|afternoon|morning)\b", r"day (?:before|after|earlier|later)\b",
            r"later that day\b", r"days (?:later|earlier|before)\b",
        ]
    )
)  # fmt: skip
_WITH_DAY = re.compile(_DATE)
_WITH_NUMBERS = re.compile(_NUMERIC)
_AFTER_WEEKDAY = re.compile(rf"{WEEKDAY_PATTERN}\.?(?:{_GAP}(?:the )?(?:{_DATE}|{_NUMERIC})|"
                            rf"(?: (?:of )?(?P<week>last|this|next) week\b)?)")  # fmt: skip
_AFTER_RELATIVE_DAY = re.compile(
    r"(?:today|tonight|yesterday|tomorrow|this (?:morning|afternoon))\b"
    rf"(?:{_GAP}(?:(?:{WEEKDAY_PATTERN}),? )?(?:the )?(?:{_DATE}|{_NUMERIC})|{_GAP}(?P<weekday>{WEEKDAY_PATTERN}))?"
)
_DIRECTED = re.compile(
    rf"(?P<word>last|this|next) (?:(?P<weekday>{WEEKDAY_PATTERN})|(?P<month>{MONTH_PATTERN})(?! \d)|(?P<unit>month|year)\b)"
)
_LONE_MONTH = re.compile(rf"(?P<month>{MONTH_PATTERN})\.?{_YEAR_TAIL}")
_LONE_YEAR = re.compile(rf"{YEAR_PATTERN}(?![\w/£%]|-\d|:\d)")
_BEFORE_MONTH = re.compile(
    r"\b(?:in|since|until|till|during|of|by|from|between|and|to|early|late|mid|earlier in|before|after|through|throughout|"
    r"around|for|on|this)(?: the (?:end|start|beginning|middle|month) of)?[ -](?:early |late |mid-?)?\Z"
)
_BEFORE_YEAR = re.compile(r"\b(?:in|since|during|of|throughout|early|late|from|until|by|between|and|to)[ -](?:early |late |mid-?)?\Z")
_ACT = re.compile(r"act(?:s)? (?:of )?\Z")
_NOT_A_MONTH = re.compile(r" (?:street|road|close|avenue|lane|drive|way|court|gardens|terrace|crescent|place|house)\b|'s? [A-Z]|-")
_NOT_A_WEEKDAY = re.compile(r" (?:times|mirror|express|mail|telegraph|post|people|sport|world|league|school)\b|-")
_EACH = re.compile(r"\b(?:every|each|black|good|one|most|any) \Z")
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
        return _relative_day(folded, at, word)
    if word in _DIRECTION:
        return _directed(text, folded, at)
    if " " in word:
        return _anaphoric(folded, start)
    if text[at].islower():  # "may", "march", "sat"
        return None
    if word[:3] in ("mon", "tue", "wed", "thu", "fri", "sat", "sun"):
        return _weekday(folded, at, word)
    return _month_first(text, folded, at)


def _from_figure(text: str, folded: str, start: re.Match[str]) -> Mention | None:
    at = start.start()
    if at and (folded[at - 1].isalnum() or folded[at - 1] in "£$€.,/:-_" and not folded[at - 2 : at - 1].isspace()):
        return None
    numeric = _WITH_NUMBERS.match(folded, at)
    if numeric:
        return _dated(at, numeric, "numeric")
    if len(start.group()) <= 2:
        match = _WITH_DAY.match(folded, at)
        return _dated(at, match, "day") if match and _is_month_word(text, match) else None
    year = _LONE_YEAR.match(folded, at)
    if year and _BEFORE_YEAR.search(before := folded[max(0, at - 16) : at]) and not _ACT.search(before):
        return Mention(Span(at, year.end()), "year", year=int(year.group()), word=before.split()[-1])
    return None


def _is_month_word(text: str, match: re.Match[str]) -> bool:
    """A month in small letters counts only beside a stated year: "3 may" can be anything."""
    group = "month" if match["month"] else "month2"
    return text[match.start(group)].isupper() or bool(match["year"])


def _month_first(text: str, folded: str, at: int) -> Mention | None:
    before = folded[max(0, at - 24) : at]
    with_day = _WITH_DAY.match(folded, at)
    if with_day and (with_day["year"] or not before.endswith(("in ", "since "))):
        return _dated(at, with_day, "day")
    match = _LONE_MONTH.match(folded, at)
    if match is None or not (match["year"] or match["relative"] or _BEFORE_MONTH.search(before)):
        return None
    if not match["year"] and _NOT_A_MONTH.match(folded, match.end()):
        return None
    return _dated(at, match, "month")


def _weekday(folded: str, at: int, word: str) -> Mention | None:
    match = _AFTER_WEEKDAY.match(folded, at)
    assert match is not None  # the starting word is a weekday
    if _day_of(match) is not None:
        return _dated(at, match, "day", weekday=weekday_number(word))
    bracketed = folded[at - 1 : at] == "(" and folded[match.end() : match.end() + 1] == ")"
    if not (word.endswith("day") or bracketed) or _NOT_A_WEEKDAY.match(folded, match.end()):
        return None
    if _EACH.search(folded[max(0, at - 8) : at]):
        return None
    week = match["week"]
    span = Span(at, match.end())
    return Mention(span, "weekday", weekday=weekday_number(word), shift=_DIRECTION[week] if week else None)


def _relative_day(folded: str, at: int, word: str) -> Mention | None:
    match = _AFTER_RELATIVE_DAY.match(folded, at)
    if match is None or folded[match.end() : match.end() + 2] == "'s":
        return None
    if _day_of(match) is None:
        return Mention(Span(at, match.end()), "relative-day", shift=_RELATIVE_DAYS[word])
    return _dated(at, match, "relative-day", shift=_RELATIVE_DAYS[word])


def _directed(text: str, folded: str, at: int) -> Mention | None:
    match = _DIRECTED.match(folded, at)
    if match is None:
        return _relative_day(folded, at, match_word) if (match_word := folded[at : at + 14].rstrip()) in _RELATIVE_DAYS else None
    word, span = match["word"], Span(at, match.end())
    if match["weekday"]:
        if text[match.start("weekday")].islower():
            return None
        dated = _AFTER_WEEKDAY.match(folded, match.start("weekday"))
        if dated and _day_of(dated) is not None:
            return _dated(at, dated, "day", weekday=weekday_number(match["weekday"]))
        return Mention(span, "weekday", weekday=weekday_number(match["weekday"]), word=word)
    if match["month"]:
        return Mention(span, "month", month=month_number(match["month"]), word=word) if text[match.start("month")].isupper() else None
    if folded[max(0, at - 4) : at] in ("the ", "our ", "his ", "her ") or folded.startswith("'s", match.end()):
        return None  # "the last year" is no calendar year
    form: Form = "relative-month" if match["unit"] == "month" else "relative-year"
    return Mention(span, form, shift=_DIRECTION[word])


def _anaphoric(folded: str, start: re.Match[str]) -> Mention | None:
    """A day told from the one just spoken of: the following day, two days later, later that day."""
    at, words = start.start(), start.group()
    if words.startswith("days ") or words.startswith("day ") and words.endswith(("later", "earlier")):
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


def _day_of(match: re.Match[str]) -> str | None:
    groups = match.groupdict()
    return groups["day"] or groups["day2"] or groups["d"] or groups["d2"]


def _dated(at: int, match: re.Match[str], form: Form, *, weekday: int | None = None, shift: int | None = None) -> Mention:
    parts = match.groupdict()
    span = Span(at, match.end() + _closing_bracket(match))
    if parts.get("d") or parts.get("d2"):
        day, month, year = (int(parts[a] or parts[b]) for a, b in (("d", "d2"), ("m", "m2"), ("y", "y2")))
        year = year if year > 99 else year + (2000 if year < 70 else 1900)
        return Mention(span, form, day, month, year, weekday, shift)
    day_word = parts.get("day") or parts.get("day2")
    relative = _DIRECTION[parts["relative"]] if parts["relative"] else None
    return Mention(
        span,
        form,
        day=int(day_word.rstrip("sthndr")) if day_word else None,
        month=month_number(parts["month"] or parts["month2"]),
        year=int(parts["year"]) if parts["year"] else None,
        weekday=weekday,
        shift=shift,
        relative_year=relative,
    )


def _closing_bracket(match: re.Match[str]) -> int:
    """1 where the mention opened a bracket that closes right behind it: "Friday (22 April)"."""
    return int("(" in match.group() and match.string[match.end() : match.end() + 1] == ")")
