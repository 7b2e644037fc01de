"""Read lengths of time as a court states them: years, months, weeks, days, hours, or without end.

Years and months stay as stated (eighteen months is P18M), half years become months, a week is seven days.
Ages ("44-year-old") and distances in time ("four years ago") are no durations.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from kg.language.folding import any_word, fold
from kg.language.numbers import numbers
from kg.model import Span, Term


@dataclass(frozen=True, slots=True)
class Duration:
    """A length of time; where it is ``indefinite`` (also for life) the term is empty."""

    span: Span
    term: Term
    indefinite: bool = False


_UNIT_NAMES = {"y": "year", "m": "month", "w": "week", "d": "day", "h": "hour"}
_RANK = {"year": 0, "month": 1, "week": 2, "day": 3, "hour": 4}
_UNITS = r"(?P<unit>years?|yrs?|months?|mths?|weeks?|days?|hours?|hrs?)\b(?P<half> and a half\b)?"
_UNIT = re.compile(rf"(?:[ -](?:(?:further|more|additional|full|whole|calendar) )?){_UNITS}")
_DECADE = re.compile(r"a decade\b(?<=\bfor a decade)(?!['-]| (?:of|ago|or|earlier|later)\b)")
_ARTICLE = re.compile(rf"an? (?:further |additional |whole |full |single )?{_UNITS}")
_JOINT = re.compile(r"'?(?:,? and |, | |-and-|-)")
_NOT_A_LENGTH = re.compile(
    r"(?:[ -](?:olds?|ago|later|earlier(?! this | in )|previously|of age)\b|-olds?\b|'?s? old\b)"
)
_BEFORE_ARTICLE = re.compile(
    r"(?:\b(?:for|of|to|by|within|about|over|than|least|almost|nearly|just|under|given|got|received|handed|serve|only|and|"
    r"served|after|spent|spend|another|additional)|\A|[(,;:])\s?\Z"
)
_AFTER_ARTICLE = re.compile(r"'?s? (?:in|behind|imprisonment|custody|detention|suspended|jail|ban|prison|on licence)\b")

_INDEFINITE = re.compile(
    any_word(
        [
            r"life(?= (?:sentence|imprisonment|term|order|tariff|ban|licence|behind|with a|in (?:prison|jail)))",
            r"lifetime(?= (?:[a-z]+ ){0,3}(?:ban|order|prohibition|restraining|disqualification|registration|on |shpo"
            r"|cbo))",
            r"lifelong",
            r"for (?:the )?(?:rest|remainder) of (?:his|her|their) (?:natural )?li(?:fe|ves)",
            r"for (?:his |her |their )?(?:natural )?life",
            r"for (?:an |a )?(?:indefinite|unlimited) (?:period|time|term|length of time)",
            r"for good",
            r"the (?:rest|remainder) of (?:his|her|their) (?:natural )?li(?:fe|ves)",
            r"to life",
            r"given life(?! (?:support|saving|jacket|lessons?|back))",
            r"serving life(?=[.,;]|\Z| (?:for|without|at|when|over|after)\b)",
            r"got life(?=[.,;]|\Z| (?:for|with a minimum|and)\b)",
            r"whole[ -]life (?:order|term|tariff)",
            r"whole[ -]life(?= (?:(?:jail|prison) )?sentence)",
            r"indefinite(?:ly)?",
            r"until (?:a )?further (?:notice|order)(?: of the court)?",
            r"without (?:a )?(?:limit|time limit|limit of time|end date)",
            r"no end date",
            r"open[ -]ended(?= (?:[a-z]+ ){0,2}(?:ban|order|prohibition|disqualification))",
        ]
    )
    + r"\b(?![-'])"
)
_GIVEN = frozenset({"given life", "got life", "serving life"})
_LIFE_AS_TERM = re.compile(r"to life|given life|got life|for good")
_SENTENCED = re.compile(r"(?:sentenced|sentencing|jailed|jailing|imprisoned|order|banned|sentence)[^.]{0,40}\Z")


@lru_cache(maxsize=4)
def durations(text: str) -> tuple[Duration, ...]:
    """All lengths of time in the text, in order, those without end among them."""
    folded = fold(text)
    parts = _counted(text, folded) + _with_article(folded)
    parts.sort(key=lambda part: part[0].start)
    found = [*_joined(folded, parts), *indefinites(text)]
    return tuple(sorted(found, key=lambda duration: duration.span))


@lru_cache(maxsize=4)
def indefinites(text: str) -> tuple[Duration, ...]:
    """The terms without end: for life, indefinitely, the rest of his life, until further notice."""
    folded = fold(text)
    found = []
    for match in _INDEFINITE.finditer(folded):
        if _LIFE_AS_TERM.match(match.group()) and not _is_term(folded, match):
            continue
        # The verb is no part of the term: "given" stays readable for what is said by it.
        start = match.end() - len("life") if match.group() in _GIVEN else match.start()
        found.append(Duration(Span(start, match.end()), Term(), indefinite=True))
    return tuple(found)


def _is_term(folded: str, match: re.Match[str]) -> bool:
    """Whether "to life", "given life" or "for good" speaks of a sentence or ban."""
    return match.group() in _GIVEN or bool(_SENTENCED.search(folded[max(0, match.start() - 60) : match.start()]))


_Part = tuple[Span, str, Decimal]


def _counted(text: str, folded: str) -> list[_Part]:
    found = []
    for number in numbers(text):
        unit = None if number.ordinal else _UNIT.match(folded, number.span.end)
        if unit and not _NOT_A_LENGTH.match(folded, unit.end()):
            found.append(_part(number.span.start, unit, Decimal(number.value)))
    return found


_ARTICLE_START = re.compile(any_word([r"an? (?:year|month|week|day|hour|further|additional|whole|full|single)"]))


def _with_article(folded: str) -> list[_Part]:
    """ "A year", where it is a length and no rate: "jailed for a year", not "twice a year"."""
    found = []
    for start in _ARTICLE_START.finditer(folded):
        unit = _ARTICLE.match(folded, start.start())
        if unit is None or unit["unit"].endswith("s") or _NOT_A_LENGTH.match(folded, unit.end()):
            continue
        before = folded[max(0, start.start() - 12) : start.start()]
        if _BEFORE_ARTICLE.search(before) or _AFTER_ARTICLE.match(folded, unit.end()):
            found.append(_part(start.start(), unit, Decimal(1)))
    decades = [(Span(*match.span()), "year", Decimal(10)) for match in _DECADE.finditer(folded)]
    return found + decades


def _part(start: int, unit: re.Match[str], value: Decimal) -> _Part:
    if unit["half"]:
        value += Decimal("0.5")
    return Span(start, unit.end()), _UNIT_NAMES[unit["unit"][0]], value


def _joined(folded: str, parts: list[_Part]) -> list[Duration]:
    """ "Four years and eight months" is one length: adjacent parts, each unit smaller than the one before."""
    found: list[Duration] = []
    pending: list[_Part] = []
    for part in parts:
        if pending and not _continues(folded, pending[-1], part):
            found.append(_duration(pending))
            pending = []
        pending.append(part)
    if pending:
        found.append(_duration(pending))
    return found


def _continues(folded: str, earlier: _Part, later: _Part) -> bool:
    if _RANK[earlier[1]] >= _RANK[later[1]] or later[0].start - earlier[0].end > 6:
        return False
    if later[1] == "hour" and earlier[1] != "day":
        return False  # "18 months, and 120 hours of unpaid work" are a term and an order
    if later[1] == "month" and later[2] >= 12:
        return False  # "nine years and 40 months respectively" are two terms
    return bool(_JOINT.fullmatch(folded, earlier[0].end, later[0].start))


def _duration(parts: list[_Part]) -> Duration:
    years = months = days = hours = 0
    for _, unit, value in parts:
        whole = int(value)
        rest = value - whole
        if unit == "year":
            years, months = years + whole, months + int(rest * 12)
        elif unit == "month":
            months, days = months + whole, days + int(rest * 30)
        elif unit == "week":
            days += int(value * 7)
        elif unit == "day":
            days, hours = days + whole, hours + int(rest * 24)
        else:
            hours += whole
    return Duration(Span(parts[0][0].start, parts[-1][0].end), Term(years, months, days, hours))
