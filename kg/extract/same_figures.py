"""Which figures are one fact: told twice, with and without their time, or rounded and exact (contract, rule 14)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kg.model import Statistic


def distinct(found: Sequence[Statistic]) -> list[Statistic]:
    """Each fact once: the one with a period before the one without, the exact before the rounded."""
    kept: list[Statistic] = []
    for one in found:
        twin = next((index for index, other in enumerate(kept) if _same_fact(one, other)), None)
        if twin is None:
            kept.append(one)
        else:
            kept[twin] = _better(kept[twin], one)
    return [one for one in kept if not any(_rounds(one, other) for other in kept if other is not one)]


def _compatible(one: Statistic, other: Statistic) -> bool:
    if (one.subject, one.measure) != (other.subject, other.measure):
        return False
    return None in (one.start, other.start) or (one.start, one.end) == (other.start, other.end)


def _same_fact(one: Statistic, other: Statistic) -> bool:
    return one.value == other.value and _compatible(one, other)


def _better(one: Statistic, other: Statistic) -> Statistic:
    first, second = (one, other) if one.start or not other.start else (other, one)
    return replace(first, evidence=(*first.evidence, *second.evidence))


def _rounds(rounded: Statistic, exact: Statistic) -> bool:
    """Whether one figure is only the other told roughly."""
    if not _compatible(rounded, exact) or exact.qualifier != "exact":
        return False
    ratio = exact.value / rounded.value
    if rounded.qualifier == "exact":
        return rounded.value % 10 == 0 and exact.value % 10 != 0 and 0.97 <= ratio <= 1.03
    low, high = {"more-than": (1.0, 1.34), "nearly": (0.8, 1.0)}.get(rounded.qualifier, (0.85, 1.15))
    return low <= ratio <= high
