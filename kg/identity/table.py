"""The model as ``ontology/identity.toml`` has it: comparisons with their levels, m and u, and the blocking rules."""

from __future__ import annotations

import math
import tomllib
from dataclasses import dataclass
from functools import cache, cached_property
from importlib import resources
from typing import Any

from kg.errors import VocabularyError

FILE = "identity.toml"
_SETTINGS = frozenset({"prior", "same", "apart", "ladder", "blocking"})


@dataclass(frozen=True)
class Level:
    """One outcome of one comparison; ``m`` and ``u`` are how often it is found for one person and for two."""

    comparison: str
    says: str
    m: float
    u: float
    against: bool = False

    @cached_property
    def weight(self) -> float:
        """Bits for (above 0) or against (below 0) that the two are one."""
        return round(math.log2(self.m / self.u), 6)


@dataclass(frozen=True)
class Table:
    """All of the model. ``same`` and ``apart`` are probabilities, ``longest`` the size of a block before it is cut,
    ``ladder`` the ranks from the lowest."""

    prior: float
    same: float
    apart: float
    longest: int
    rules: tuple[tuple[str, ...], ...]
    ladder: tuple[str, ...]
    comparisons: dict[str, dict[str, Level]]

    @cached_property
    def prior_weight(self) -> float:
        """The odds before anything is compared, in bits."""
        return round(math.log2(self.prior / (1 - self.prior)), 6)

    def level(self, comparison: str, says: str) -> Level:
        """One level of one comparison."""
        return self.comparisons[comparison][says]


@cache
def table() -> Table:
    """The shipped model; raises VocabularyError where a number is no probability."""
    text = resources.files("kg_ontology").joinpath(FILE).read_text(encoding="utf-8")
    said: dict[str, Any] = tomllib.loads(text)["person"]
    comparisons = {
        name: {says: _level(name, says, entry) for says, entry in levels.items()}
        for name, levels in said.items()
        if name not in _SETTINGS
    }
    rules = tuple(tuple(rule) for rule in said["blocking"]["rules"])
    longest, ladder = int(said["blocking"]["longest"]), tuple(said["ladder"])
    return Table(said["prior"], said["same"], said["apart"], longest, rules, ladder, comparisons)


def probability(weight: float) -> float:
    """Bits as a probability."""
    return 1.0 / (1.0 + math.exp2(-max(-60.0, min(60.0, weight))))


def _level(comparison: str, says: str, entry: dict[str, Any]) -> Level:
    level = Level(comparison, says, float(entry["m"]), float(entry["u"]), bool(entry.get("against", False)))
    if not (0 < level.m < 1 and 0 < level.u < 1):
        raise VocabularyError(f'ontology/{FILE}: "{says}" needs m and u between 0 and 1')
    return level
