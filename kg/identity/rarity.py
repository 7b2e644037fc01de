"""How common a name is in the United Kingdom: ``ontology/name-frequencies.csv``, never the corpus at hand.

So the weight of an agreement stays what it was when documents are added.
"""

from __future__ import annotations

from functools import cache, lru_cache
from importlib import resources
from typing import Literal, TypeAlias

Rarity: TypeAlias = Literal["very common", "common", "uncommon", "rare"]

BANDS: tuple[tuple[float, Rarity], ...] = ((3e-5, "very common"), (3e-6, "common"), (3e-7, "uncommon"), (0.0, "rare"))
"""The least share of people who bear a full name of that rarity."""

_COMMON = next(least for least, band in BANDS if band == "common")

UNLISTED = {"surname": 20.0, "given": 200.0}
"""Bearers per million of a name that the table does not have: about the middle of what it leaves out."""

RARE_SURNAME = 200.0
"""Bearers per million below which a surname is rare."""


@cache
def _table() -> dict[tuple[str, str], float]:
    text = resources.files("kg_ontology").joinpath("name-frequencies.csv").read_text(encoding="utf-8")
    rows = (line.split(",") for line in text.splitlines() if line and not line.startswith(("#", "kind,")))
    return {(kind, name): float(count) for kind, name, count in rows}


@lru_cache(maxsize=65536)
def per_million(kind: Literal["given", "surname"], name: str) -> float:
    """How many of a million people bear a folded name; for a double surname, those who bear its rarest half."""
    words = name.split() or [""]
    return min(_table().get((kind, word), UNLISTED[kind]) for word in words)


@lru_cache(maxsize=65536)
def rarity(given: str, surname: str) -> Rarity:
    """How common a full name is, as if given names and surnames were chosen independently."""
    share = per_million("given", given) * per_million("surname", surname) / 1e12
    for least, band in BANDS:
        if share >= least:
            return band
    return BANDS[-1][1]


@lru_cache(maxsize=65536)
def least_common(surname: str) -> float:
    """Bearers per million of a given name from which on it is common, or very common, with this surname."""
    return _COMMON * 1e12 / per_million("surname", surname)


@lru_cache(maxsize=65536)
def is_rare(surname: str) -> bool:
    """Whether few people bear a surname."""
    return per_million("surname", surname) < RARE_SURNAME
