"""The few functions that SPARQL lacks for court terms: a length in months or days, and the median."""

from __future__ import annotations

import re
import statistics
from collections.abc import Callable, Iterable
from typing import Any, TypeAlias

import pyoxigraph as ox

from kg.query.terms import POLIT

_DURATION = re.compile(r"P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?(?:T(?:(\d+)H)?.*)?$")
DAYS_A_MONTH = 365.2425 / 12


def months(*terms: Any) -> ox.Literal | None:
    """``polit:months(?term)``: an ``xsd:duration`` as a number of months (days count as 1/30.44), for sorting."""
    found = _DURATION.match(terms[0].value) if terms and isinstance(terms[0], ox.Literal) else None
    if not found:
        return None
    years, whole, days, hours = (int(part or 0) for part in found.groups())
    return ox.Literal(round(years * 12 + whole + (days + hours / 24) / DAYS_A_MONTH, 4))


def days(*terms: Any) -> ox.Literal | None:
    """``polit:days(?later - ?earlier)``: the difference of two dates as a whole number of days."""
    found = _DURATION.match(terms[0].value.lstrip("-")) if terms and isinstance(terms[0], ox.Literal) else None
    if not found or found[1] or found[2]:
        return None
    number = int(found[3] or 0)
    return ox.Literal(-number if terms[0].value.startswith("-") else number)


class Median:
    """``polit:median(?number)``: the middle of a group's numbers, the mean of the two middle ones where it is even."""

    def __init__(self) -> None:
        self.values: list[float] = []

    def accumulate(self, element: Any) -> None:
        try:
            self.values.append(float(element.value))
        except (AttributeError, ValueError):
            return  # like the built-in aggregates of SPARQL, but passing over what is no number

    def finish(self) -> ox.Literal | None:
        return ox.Literal(round(statistics.median(self.values), 4)) if self.values else None


class Fullest:
    """``polit:fullest(?name)``: the longest of a person's names, the first in order among equals."""

    def __init__(self) -> None:
        self.names: set[str] = set()

    def accumulate(self, element: Any) -> None:
        if isinstance(element, ox.Literal):
            self.names.add(element.value)

    def finish(self) -> ox.Literal | None:
        return ox.Literal(fullest(self.names)) if self.names else None


def fullest(names: Iterable[str]) -> str:
    """The longest of some names, the first in order among equals."""
    return min(names, key=lambda name: (-len(name), name))


_Term: TypeAlias = ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple

FUNCTIONS: dict[ox.NamedNode, Callable[..., _Term | None]] = {
    ox.NamedNode(POLIT + "months"): months,
    ox.NamedNode(POLIT + "days"): days,
}
AGGREGATES: dict[ox.NamedNode, Callable[[], Any]] = {
    ox.NamedNode(POLIT + "median"): Median,
    ox.NamedNode(POLIT + "fullest"): Fullest,
}
