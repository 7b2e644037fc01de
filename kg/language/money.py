"""Read sums in pounds sterling: £1,200, £1.2m, £45k, £2 million, 500 pounds."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from kg.language.folding import fold
from kg.language.numbers import numbers
from kg.model import Span


@dataclass(frozen=True, slots=True)
class Money:
    """A sum as stated, in whole pounds and pence."""

    span: Span
    amount: Decimal
    currency: str = "GBP"


_SCALES = {"k": 1_000, "thousand": 1_000, "m": 1_000_000, "mn": 1_000_000, "million": 1_000_000, "bn": 10**9}
_SCALES["billion"] = _SCALES["bn"]
_POUND_SIGN = re.compile(
    r"£ ?(?P<figure>(?:\d{1,3}(?:,\d{3}){1,4}(?!\d)|\d{1,15})(?!\d)(?:\.\d{1,9}(?!\d))?)"
    r"(?:[ -]?(?P<scale>k|thousand|million|mn|m|billion|bn)\b)?"
)
_POUNDS = re.compile(r"[ -]pounds?\b(?! (?:of|in weight)\b)")


def money(text: str) -> tuple[Money, ...]:
    """The sums of the text, in order."""
    folded = fold(text)
    found = [Money(Span(*match.span()), _amount(match)) for match in _POUND_SIGN.finditer(folded)]
    if "pound" in folded:
        for number in numbers(text):
            unit = _POUNDS.match(folded, number.span.end)
            if unit and not number.ordinal:
                found.append(Money(Span(number.span.start, unit.end()), Decimal(number.value)))
    return tuple(sorted(found, key=lambda sum_: sum_.span))


def _amount(match: re.Match[str]) -> Decimal:
    amount = Decimal(match["figure"].replace(",", ""))
    return amount * _SCALES[match["scale"]] if match["scale"] else amount
