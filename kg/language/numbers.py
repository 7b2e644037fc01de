"""Read numbers in figures and in words, with the stretch of text each stands in.

The words are valued by text2num; this module finds them, and what text2num does not know (half a dozen,
four and a half, 4½).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from text_to_num import text2num

from kg.language.folding import any_word, fold
from kg.model import Span


@dataclass(frozen=True, slots=True)
class Number:
    """A number as stated; ``ordinal`` for "third" and "21st"."""

    span: Span
    value: int | Decimal
    text: str
    ordinal: bool = False


UNITS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_SCALES = {"hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}
_ORDINALS = {
    word: value
    for value, word in enumerate(
        (
            "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
            "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
        ).split(),
        start=1,
    )
} | {"thirtieth": 30, "fortieth": 40, "fiftieth": 50, "hundredth": 100}
_FRACTIONS = {"½": Decimal("0.5"), "¼": Decimal("0.25"), "¾": Decimal("0.75")}

_LONGEST_FIRST = sorted([*UNITS, *TENS], key=len, reverse=True)
_PLAIN = "|".join(_LONGEST_FIRST)
_SCALE = "|".join(_SCALES)
_ORDINAL = "|".join(sorted(_ORDINALS, key=len, reverse=True))
_HALF = r"(?P<half>[ -]and[ -](?:a[ -])?half\b)"
# Bounded, so that a page of number words costs no more than its length.
_RUN = rf"(?:(?:[ -]|,? and |-and-)(?:{_PLAIN}|{_SCALE})\b){{0,12}}"
_FIGURES = re.compile(
    r"(?P<figure>(?:\d{1,3}(?:,\d{3}){1,4}(?!\d)|\d{1,15})(?!\d)(?:\.\d{1,9}(?!\d))?)"
    rf"(?:(?P<suffix>st|nd|rd|th)\b|(?P<sign>[½¼¾])|(?:[ -](?P<scale>{_SCALE}|dozen)\b)|{_HALF})?"
)
_WORDS = re.compile(
    rf"(?P<ordinal>(?:(?:{'|'.join(TENS)})[ -])?(?:{_ORDINAL})\b)"
    rf"|(?P<dozen>(?:half a|a|(?:{_PLAIN})) dozen\b)"
    rf"|(?P<run>(?:a (?={_SCALE})(?:{_SCALE})|(?:{_PLAIN}))\b{_RUN}){_HALF}?"
)
_WITH_ARTICLE = "a (?:dozen|hundred|thousand|million|billion)"
_START = re.compile(rf"\d+|{any_word([*_LONGEST_FIRST, *_ORDINALS, 'half a dozen', _WITH_ARTICLE])}(?![a-z])|[½¼¾]")
# A figure that is part of a road (A52), a time (4.40pm), a telephone number, a sum (£20) or a date is not one.
_NOT_BEFORE = re.compile(r"[\w£$€.,:/'#@+]")
_NOT_AFTER = re.compile(r"\w|[:/]\d|[.,]\d|-\d+-\d|%?\w")
_PHONE = re.compile(r"0\d{2,}(?: \d{2,}){0,3}")
_PRONOUN = re.compile(r"one(?:'s| another\b|-off|-way|-to-)")
_PARTS = re.compile(r"[ -](?:thirds?|quarters?|fifths?)\b")


@lru_cache(maxsize=4)
def numbers(text: str) -> tuple[Number, ...]:
    """The numbers of the text in order; "dozens" and a bare article have no value and are left out."""
    folded = fold(text)
    found: list[Number] = []
    at = 0
    while start := _START.search(folded, at):
        position = start.start()
        if folded[position] in _FRACTIONS:
            number, end = _lone_fraction(text, folded, position), position + 1
        elif start.group().isdigit():
            number, end = _in_figures(text, folded, start)
        else:
            number, end = _in_words(text, folded, position)
        if number:
            found.append(number)
        at = max(end, position + 1)
    return tuple(found)


def _lone_fraction(text: str, folded: str, at: int) -> Number | None:
    if at and folded[at - 1].isalnum():
        return None
    return Number(Span(at, at + 1), _FRACTIONS[folded[at]], text[at])


def _in_figures(text: str, folded: str, start: re.Match[str]) -> tuple[Number | None, int]:
    at = start.start()
    match = _FIGURES.match(folded, at)
    if match is None:  # more digits than any count has
        return None, start.end()
    telephone = _PHONE.match(folded, at)
    end = telephone.end() if telephone else match.end()
    if telephone or (at and _NOT_BEFORE.match(folded, at - 1)) or _NOT_AFTER.match(folded, end):
        return None, end
    value = Decimal(match["figure"].replace(",", ""))
    if match["sign"]:
        value += _FRACTIONS[match["sign"]]
    elif match["half"]:
        value += Decimal("0.5")
    elif match["scale"]:
        value *= 12 if match["scale"] == "dozen" else _SCALES[match["scale"]]
    return Number(Span(at, end), _tidy(value), text[at:end], ordinal=bool(match["suffix"])), end


def _in_words(text: str, folded: str, at: int) -> tuple[Number | None, int]:
    match = _WORDS.match(folded, at)
    if match is None or _PRONOUN.match(folded, at) or (folded.endswith("no ", 0, at) and match.group() == "one"):
        return None, at + 1
    if match["ordinal"]:
        return Number(Span(at, match.end()), _ordinal(match.group()), text[at : match.end()], ordinal=True), match.end()
    if match["dozen"]:
        quantity = match["dozen"].rsplit(" ", 1)[0]
        value = 6 if quantity == "half a" else 12 if quantity == "a" else 12 * int(text2num(quantity, "en"))
        return Number(Span(at, match.end()), value, text[at : match.end()]), match.end()
    return _run(text, match)


def _ordinal(words: str) -> int:
    tens, _, last = words.replace("-", " ").rpartition(" ")
    return _ORDINALS[last] + (10 * (TENS.index(tens) + 2) if tens else 0)


def _run(text: str, match: re.Match[str]) -> tuple[Number | None, int]:
    """The longest beginning of the run that is one number: "three and four" is two of them."""
    at, words = match.start(), match["run"]
    whole = True
    while True:
        value = _value(words)
        if value is not None:
            break
        shorter = re.split(r"(?:,? and |-and-|[ -])(?=[a-z]+\Z)", words)[0]
        if shorter == words:
            return None, match.end()
        words, whole = shorter, False
    if _PARTS.match(match.string, at + len(words)):
        return None, match.end()
    if whole and match["half"]:
        return Number(Span(at, match.end()), value + Decimal("0.5"), text[at : match.end()]), match.end()
    end = at + len(words)
    return Number(Span(at, end), value, text[at:end]), end


@lru_cache(maxsize=2048)
def _value(words: str) -> int | None:
    plain = words.replace("-", " ").replace(",", "")
    if plain.startswith("a "):
        plain = "one" + plain[1:]
    try:
        return int(text2num(plain, "en"))
    except ValueError:
        return None


def _tidy(value: Decimal) -> int | Decimal:
    return int(value) if value == value.to_integral_value() else value
