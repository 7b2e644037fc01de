"""The in-process engine: pairs that share a block, each with its weight. Instant for small corpora.

:mod:`.splink_engine` does the same on DuckDB or Spark from the same table.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from kg.identity.blocking import pairs
from kg.identity.circumstances import Circumstances
from kg.identity.compare import verdict, weigh
from kg.identity.entity import Verdict


class Scored(NamedTuple):
    """Two items that were compared; ``against`` says that one level alone keeps them apart."""

    left: int
    right: int
    weight: float
    against: bool

    @property
    def verdict(self) -> Verdict:
        """What the model makes of it."""
        return verdict(self.weight, self.against)


def scored(told: Sequence[Circumstances], order: Callable[[int], object]) -> Iterator[Scored]:
    """Each pair of mentions that a rule brings together, with the weight of its evidence."""
    for left, right in pairs(told, order):
        yield Scored(left, right, *weigh(told[left], told[right]))
