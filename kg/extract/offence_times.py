"""When something went on, as a passage tells it: between 2004 and 2011, on 5 May, in the 1980s, dating back to 2012.

Only the forms; what went on then is for :mod:`kg.extract.offence_dates` to say.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kg import patterns as re
from kg.extract.tagging import Tagged, compile_rule
from kg.model import When


@dataclass(frozen=True, slots=True)
class Time:
    """A stretch of time and the positions of its words; ``start`` or ``end`` is None where it is not told.

    ``stretch`` tells "between D and D" from a single day, month or year.
    """

    first: int
    last: int
    start: When | None
    end: When | None
    stretch: bool


_CLOCK = (
    r"(?:(?:about |around |approximately )?(?:(?:[\d.:]|{N})+ ?[ap]\.?m\.?|midnight|noon|midday"
    r"|the early hours|the \w+) (?:on|of) )?"
)
_EDGE = (
    r"(?:(?P<vague{tag}>early|late|mid|around|about|approximately|some time in)[ -])?"
    r"(?:the (?P<edge{tag}>start|beginning|middle|end) of )?"
)
_DECADE = r"(?:the )?(?P<qualified{tag}>(?:early|mid|late)[ -](?:to late )?)?(?P<decade{tag}>(?:19|20)\d0)[’']?s\b"


def _point(tag: str) -> str:
    return f"(?:{_DECADE}|{_CLOCK}{_EDGE}(?P<day{{tag}}>{{D}}))".replace("{tag}", tag)


_BETWEEN = compile_rule(
    rf"\b(?:between|from) (?:(?:the )?(?P<number>{{N}}|\d{{1,2}})(?:st|nd|rd|th)?|{_point('a')})"
    rf",? (?:and|to|until|till|up to|up until|through to) {_point('b')}",
    re.IGNORECASE,
)
_SINCE = compile_rule(
    rf"\b(?:(?:dat(?:e|es|ed|ing)|go(?:es|ing)|went|stretch(?:es|ed|ing)|reach(?:es|ed|ing)) back"
    rf"(?: as far as)?(?: to)?"
    rf"|dat(?:e|es|ed|ing) from|over (?:a|an|the) [^,.;]{{0,30}}? (?:from|starting in|beginning in|since)"
    rf") {_point('a')}(?! (?:to|until|till) )",
    re.IGNORECASE,
)
_ON = compile_rule(
    rf"\b(?:on|in|at|during|overnight (?:on|into)) (?:or (?:about|around) )?{_point('a')}"
    r"(?!(?:,| and| or| to|-|–| until) ?(?:on |in )?{D})",
    re.IGNORECASE,
)


def times(tagged: Tagged) -> Iterator[Time]:
    """The stretches of time that a passage tells of, in order and apart from each other."""
    at = 0
    text = tagged.text
    if "0s" not in text and "0’s" not in text and next(tagged.found("D"), None) is None:
        return
    while at < len(text):
        found = [(match, pattern) for pattern in (_BETWEEN, _SINCE, _ON) if (match := pattern.search(text, at))]
        if not found:
            return
        match, pattern = min(found, key=lambda one: (one[0].start(), -one[0].end()))
        time = _time(tagged, match, pattern)
        if time is not None and (time.start or time.end):
            yield time
        at = match.end()


def _time(tagged: Tagged, match: re.Match[str], pattern: re.Pattern[str]) -> Time | None:
    first, last = match.span()
    if pattern is _BETWEEN:
        end = _read(tagged, match, "b", last_of=True)
        start = _numbered(tagged, match, end) if match["number"] else _read(tagged, match, "a")
        if start and end and start.first_day > end.last_day:
            return None
        told = _told(match, "a") or match["number"], _told(match, "b")
        return Time(first, last, start, end, stretch=True) if all(told) else None
    start = _read(tagged, match, "a")
    if pattern is _SINCE:
        return Time(first, last, start, None, stretch=True)
    if match["vaguea"] or match["edgea"] or match["qualifieda"]:
        return None
    return Time(first, last, start, _read(tagged, match, "a", last_of=True), stretch=bool(match["decadea"]))


def _told(match: re.Match[str], tag: str) -> bool:
    return bool(match[f"decade{tag}"] or match[f"day{tag}"])


def _read(tagged: Tagged, match: re.Match[str], tag: str, last_of: bool = False) -> When | None:
    """The point as a date; None where it is told only roughly ("the late 1980s"), or nothing tells its year."""
    if match[f"qualified{tag}"]:
        return None
    if decade := match[f"decade{tag}"]:
        return When(int(decade) + (9 if last_of else 0))
    item = tagged.get(match.start(f"day{tag}"))
    past: When | None = item.value.past if item else None
    return past


def _numbered(tagged: Tagged, match: re.Match[str], end: When | None) -> When | None:
    """ "Between 3 and 14 March": the day of the month that is named once."""
    item = tagged.get(match.start("number"))
    words = match["number"] if item is None else str(item.value.value)
    if end is None or end.day is None or not words.isdigit() or not 0 < int(words) < end.day:
        return None
    return When(end.year, end.month, int(words))
