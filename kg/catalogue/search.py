"""Finding things by letters: what was typed as it stands first, then what is spelt nearly so."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

from kg.catalogue.tables import COLUMNS, Catalogue, Thing
from kg.identity.names import plain

_CANDIDATES = 300
_NEAR = 76.0
"""The least likeness (0 to 100) of a name that was typed with mistakes."""
_LONGEST = 120


@dataclass(frozen=True, slots=True)
class Found:
    """A thing, the name by which it was found, and how well that fits (0 to 100 and a little more)."""

    thing: Thing
    name: str
    score: float


def search(catalogue: Catalogue, typed: str, kinds: Iterable[str] = (), limit: int = 30) -> list[Found]:
    """What is called so or nearly so, the best first; each thing once. Nothing for no letters."""
    wanted = plain(typed[:_LONGEST])
    if not wanted:
        return []
    rows = _as_typed(catalogue, wanted)
    if len({row[0] for row in rows}) < limit:
        rows += _nearly(catalogue, wanted)
    only = frozenset(kinds)
    best: dict[str, Found] = {}
    for row in rows:
        thing = Thing(*row[:6])
        found = Found(thing, row[6], _likeness(wanted, row[7]) + math.log10(1 + thing.documents))
        if only and found.thing.kind not in only:
            continue
        if found.score >= _NEAR and found.score > best.get(found.thing.iri, found).score - 1e-9:
            best[found.thing.iri] = found
    return sorted(best.values(), key=lambda each: (-each.score, each.thing.label, each.thing.iri))[:limit]


_SELECT = f"SELECT {', '.join(f't.{name}' for name in COLUMNS.split(', '))}, n.shown, n.folded FROM"


def _as_typed(catalogue: Catalogue, wanted: str) -> list[tuple[str, str, str, str, str, int, str, str]]:
    """Names that hold each word as it was typed, in whatever order."""
    long = [word for word in wanted.split() if len(word) >= 3]
    if not long:
        return catalogue.connection.execute(
            f"{_SELECT} name n JOIN thing t ON t.id = n.thing WHERE n.folded >= ? AND n.folded < ?"
            " OR n.folded LIKE ? ORDER BY t.documents DESC LIMIT ?",
            (wanted, wanted + "\U0010ffff", f"% {wanted}%", _CANDIDATES),
        ).fetchall()  # fmt: skip
    return _match(catalogue, " AND ".join(f'"{word}"' for word in long))


def _nearly(catalogue: Catalogue, wanted: str) -> list[tuple[str, str, str, str, str, int, str, str]]:
    """Names that share many runs of three letters with what was typed."""
    threes = dict.fromkeys(word[at : at + 3] for word in wanted.split() for at in range(len(word) - 2))
    return _match(catalogue, " OR ".join(f'"{three}"' for three in threes)) if threes else []


def _match(catalogue: Catalogue, expression: str) -> list[tuple[str, str, str, str, str, int, str, str]]:
    return catalogue.connection.execute(
        f"{_SELECT} letters l JOIN name n ON n.id = l.rowid JOIN thing t ON t.id = n.thing"
        " WHERE letters MATCH ? ORDER BY l.rank LIMIT ?",
        (expression, _CANDIDATES),
    ).fetchall()


def _likeness(wanted: str, name: str) -> float:
    """How like a name is to what was typed: a whole name, its beginning, its words, letters that changed places."""
    from rapidfuzz import fuzz

    if name == wanted:
        return 104.0
    if name.startswith(wanted):
        return 103.0
    if all(any(part.startswith(word) for part in name.split()) for word in wanted.split()):
        return 102.0
    if wanted in name:
        return 100.0
    return max(fuzz.ratio(wanted, name), _by_words(wanted.split(), name.split()) - 3)


def _by_words(wanted: list[str], name: list[str]) -> float:
    """The mean likeness of each word that was typed to the word of the name that is most like it."""
    from rapidfuzz import fuzz

    return sum(max((fuzz.ratio(word, part) for part in name), default=0.0) for word in wanted) / len(wanted)
