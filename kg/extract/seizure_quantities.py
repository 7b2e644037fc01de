"""How many of a thing were found: counts, and pounds for cash; weights are none (contract, rule 13)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kg import patterns as re
from kg.extract.tagging import Tagged, compile_rule

_ADJECTIVES = (
    r"(?:of the |of |[-–] )?(?:(?!(?:and|an?|the|his|her|in|on|from|at|years?|months?|weeks?|days?|hours?|people|men"
    r"|women|counts?|charges?|were|was|with|for|or|by|to|minutes|"
    r"victims|children|addresses|properties|homes|occasions|warrants|of)\b)[\w’'/-]+,? ){0,6}"
)
_NUMBER_BEFORE = compile_rule(rf"({{N}})[ -]{_ADJECTIVES}$", re.IGNORECASE)
_NUMBER_AFTER = compile_rule(
    r"s?,?(?: [-–—])? (?:totalling|numbering|a total of|some|in total) ({N})|(?: of| containing| with|"
    r" growing)?(?: [\w]+){0,2}? ({N}) plants",
    re.IGNORECASE,
)
_MONEY_BEFORE = compile_rule(r"({M})(?: (?:in|of|worth of))?(?: [\w-]+){0,2} $|({M}) (?:in )?$", re.IGNORECASE)
_MONEY_AFTER = compile_rule(r"(?: totalling| amounting to| worth| of|,| \()+ ?(?:[\w ]{0,15} )?({M})", re.IGNORECASE)
_WEIGHT = re.compile(
    r"\b(?:kilos?|kgs?|kilograms?|kilogrammes?|grams?|grammes?|g|ounces?|oz|tonnes?|tons?|lbs?|pounds?|litres?|"
    r"ml|stone|per cent|street|worth|bars?|half|quarter)\b",
    re.IGNORECASE,
)
_COUNTABLE = re.compile(
    r"\b(?:plants?|wraps?|tablets?|pills?|deals?|bags?|packages?|blocks?|bushes|vials?|capsules?|packets?|rocks?|"
    r"seedlings?|canisters?)\b",
    re.IGNORECASE,
)
_QUALIFIERS = (
    (
        "more-than",
        re.compile(
            r"\b(?:more than|over|at least|in excess of|upwards of|excess of|no fewer than|"
            r"no less than)\s+(?:a total of )?(?:£)?$",
            re.IGNORECASE,
        ),
    ),
    (
        "nearly",
        re.compile(r"\b(?:nearly|almost|up to|just under|close to|just short of|approaching|under)\s+$", re.IGNORECASE),
    ),
    (
        "about",
        re.compile(
            r"\b(?:about|around|approximately|some|roughly|an estimated|estimated|approx\.?|circa)\s+$", re.IGNORECASE
        ),
    ),
)
_CATEGORIES = (
    compile_rule(
        r"({N})(?:(?!{N}|[.;]|\b(?:sentenced|jailed|charged|counts?|charges?)\b).){0,70}?\bcat(?:egory)?(?: |"
        r"-)?[‘'\"“]?([ABC])\b(?!s? (?:drug|prison))",
        re.IGNORECASE,
    ),
    compile_rule(
        r"\bcat(?:egory)?(?: |-)?[‘'\"“]?([ABC])[’'\"”]?(?: (?:images?|files?|videos?|material))*(?: ?[:(–—-] ?|"
        r" were | numbered )({N})",
        re.IGNORECASE,
    ),
)
_CATEGORY_BETWEEN = re.compile(r"\b([ABC])[- ]category\b|\bcategory[- ]([ABC])\b", re.IGNORECASE)
_LETTER_ALONE = compile_rule(r"({N}) (?:in |at |of )?(?:category )?([BC])\b(?=,|\.| and|$|\))")


@dataclass(frozen=True, slots=True)
class Counted:
    """A quantity with its qualifier and its place in the tagged text; ``value`` is None where none is stated."""

    value: int | None
    qualifier: str | None
    place: int
    start: int = 0
    end: int = 0


def counted(tagged: Tagged, item: str, position: int, end: int, words: str) -> Counted:
    """How many of the item at ``position`` the text counts."""
    text = tagged.text
    if re.search(r"\band\b", words) and item == "devices":
        return Counted(None, None, position)
    nothing = Counted(None, None, position)
    if item == "cash" and tagged.get(position) is not None and tagged.item(position).kind == "M":
        return Counted(int(tagged.item(position).value.amount), _qualifier(text, position), position)
    if item == "cash":
        before = _MONEY_BEFORE.search(text, max(0, position - 40), position)
        match = before or _MONEY_AFTER.match(text, end)
        if match is None:
            return nothing
        place = match.start(1) if match[1] else match.start(2)
        amount = tagged.item(place).value.amount
        return Counted(int(amount), _qualifier(text, place), place)
    before = _NUMBER_BEFORE.search(text, max(0, position - 90), position)
    match = before or _NUMBER_AFTER.match(text, end)
    if match is None:
        return nothing
    place = match.start(1) if match[1] else match.start(2)
    if item == "weapon" and re.search(r"ammunition|rounds?|bullets?|cartridges?", text[place:position] + words):
        return nothing
    between = text[place + 1 : position] + " " + words if before else words
    if (before and _WEIGHT.search(text[place + 1 : position])) or (
        item == "drugs" and not _COUNTABLE.search(between + text[end : end + 50 if not before else end + 12])
    ):
        return nothing
    value = tagged.item(place).value.value
    if not isinstance(value, int) or value < 1:
        return nothing
    return Counted(value, _qualifier(text, place), place)


def category_parts(tagged: Tagged) -> Iterator[tuple[str, Counted]]:
    """The numbered categories of a find: ``97 in category A, 120 in category B``."""
    text = tagged.text
    seen: set[str] = set()
    for pattern, number, letter in ((_CATEGORIES[0], 1, 2), (_CATEGORIES[1], 2, 1)):
        for match in pattern.finditer(text):
            yield from _part(tagged, match, number, letter, seen)
    if seen:
        for match in _LETTER_ALONE.finditer(text):
            yield from _part(tagged, match, 1, 2, seen)


def categorised(tagged: Tagged, item: str, number: Counted, position: int) -> str:
    """``10,000 of the most serious A category indecent images`` are of that category."""
    if item != "indecent-images" or number.value is None:
        return item
    match = _CATEGORY_BETWEEN.search(tagged.text, number.place, position) if number.place < position else None
    return f"{item}-category-{(match[1] or match[2]).lower()}" if match else item


def _part(
    tagged: Tagged, match: re.Match[str], number: int, letter: int, seen: set[str]
) -> Iterator[tuple[str, Counted]]:
    name = match[letter].upper()
    value = tagged.item(match.start(number)).value.value
    if name not in seen and isinstance(value, int):
        seen.add(name)
        place = match.start(number)
        yield (
            f"indecent-images-category-{name.lower()}",
            Counted(value, _qualifier(tagged.text, place), place, match.start(), match.end()),
        )


def _qualifier(text: str, place: int) -> str:
    before = text[max(0, place - 30) : place]
    return next((name for name, pattern in _QUALIFIERS if pattern.search(before)), "exact")
