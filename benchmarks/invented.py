"""Names for invented people, as common as they are in the United Kingdom (``ontology/name-frequencies.csv``).

So that a corpus of a million people holds as many David Smiths as it should. No person is real.
"""

from __future__ import annotations

import random
from functools import cache
from importlib import resources
from itertools import accumulate

SHORTEST = 3
"""Letters of a name that a story is told with: initials are no names there."""

_HEADS = "Ash Bram Cald Dun Elm Fen Garl Hol Inch Kirk Lang Mar Nor Oak Pen Quar Rod Sel Thorn Ulv Wal York".split()
_MIDDLES = "a be de en er i ing le mer na o ra ri sa ste ter ti u ve wi".split()
_TAILS = (
    "bank beck bourn by cote croft den dale field ford gate ham hurst ley man mere mond moor ridge row shaw sted stock "
    "thwaite ton wald ward well wick wood worth"
).split()


def common(draw: random.Random, kind: str) -> str:
    """A listed name, ``given`` or ``surname``, in small letters."""
    names, weights = _listed(kind)
    return draw.choices(names, cum_weights=weights)[0]


def any_name(draw: random.Random, kind: str) -> str:
    """A name, listed or not: two in five people have a surname that no table lists."""
    names, weights = _all(kind)
    return draw.choices(names, cum_weights=weights)[0]


@cache
def _rows(kind: str) -> tuple[list[str], list[float]]:
    text = resources.files("kg_ontology").joinpath("name-frequencies.csv").read_text(encoding="utf-8")
    rows = [line.split(",") for line in text.splitlines() if line.startswith(f"{kind},")]
    return [name for _, name, _ in rows], [float(count) for *_, count in rows]


@cache
def _listed(kind: str) -> tuple[list[str], list[float]]:
    pairs = [pair for pair in zip(*_rows(kind), strict=True) if len(pair[0]) >= SHORTEST]
    return [name for name, _ in pairs], list(accumulate(weight for _, weight in pairs))


@cache
def _all(kind: str) -> tuple[list[str], list[float]]:
    names, weights = _rows(kind)
    if kind == "surname":
        rest = 1_000_000 - sum(weights)
        rare = [f"{a}{b}{c}" for a in _HEADS for b in _MIDDLES for c in _TAILS]
        names, weights = names + rare, weights + [rest / len(rare)] * len(rare)
    return names, list(accumulate(weights))
