"""Which pairs of mentions are looked at: those that share a key of some rule in ``ontology/identity.toml``.

Keys come from a mention alone and from the shipped frequencies of names, so that a document that is added changes
no key of the others, and the pairs grow with the corpus and not with its square. A key is a number of 64 bits made from
what it says: a million mentions have 24 million of them, which only arrays of numbers hold.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from functools import cache, lru_cache
from hashlib import blake2b
from itertools import chain, product, repeat
from typing import TYPE_CHECKING, Any

from kg.identity.circumstances import Circumstances
from kg.identity.rarity import rarity
from kg.identity.table import table

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

BUCKET = 5 * 366
"""Days in one range of births; a mention is in every range that its age allows."""

END = 3
"""Letters of a surname that a slip in the rest of it leaves alone."""

_RARE = frozenset({"rare", "uncommon"})
_FEW = 20_000
"""Keys up to which a dictionary is done before arrays are imported."""
_AT_ONCE = 2_000_000
"""Keys that are sorted together."""


def _surnames(told: Circumstances) -> list[str]:
    whole = told.form.surname
    return [whole, *(word for word in whole.split() if " " in whole and len(word) > 2)] if whole else []


def _names(told: Circumstances, *, rare: bool) -> list[str]:
    surnames = _surnames(told)
    roots = [root for root in told.form.roots if len(root) > 1]
    return [f"{root} {name}" for root in roots for name in surnames if (rarity(root, name) in _RARE) is rare]


def _cut(told: Circumstances, letters: slice) -> list[str]:
    surname = told.form.surname
    return [f"{root} {surname[letters]}" for root in told.form.roots] if len(surname) > END else []


def _born(told: Circumstances) -> list[str]:
    return [str(at) for at in range(told.born[0] // BUCKET, told.born[1] // BUCKET + 1)] if told.born else []


def _initial(told: Circumstances) -> list[str]:
    return [f"{told.form.given[0]} {told.form.surname}"] if told.form.given else []


def _surname(told: Circumstances) -> list[str]:
    return [told.form.surname] if "officer" in told.groups and told.form.surname else []


PARTS: dict[str, Callable[[Circumstances], Iterable[str]]] = {
    "rare name": lambda told: _names(told, rare=True),
    "common name": lambda told: _names(told, rare=False),
    "start": lambda told: _cut(told, slice(END)),
    "end": lambda told: _cut(told, slice(-END, None)),
    "initial": _initial,
    "surname": _surname,
    "born": _born,
    "town": lambda told: told.towns,
    "court": lambda told: told.courts,
    "force": lambda told: told.forces,
    "team": lambda told: told.teams,
    "date": lambda told: told.dates,
    "company": lambda told: told.company,
    "office": lambda told: told.offices,
}
"""What a rule may ask for; each gives the values that a mention has."""


@cache
def _parts() -> tuple[tuple[str, Callable[[Circumstances], Iterable[str]]], ...]:
    return tuple((part, PARTS[part]) for part in dict.fromkeys(part for rule in table().rules for part in rule))


@cache
def _rules() -> tuple[tuple[str, tuple[tuple[str, ...], ...]], ...]:
    """What each rule asks for first, with what it asks for beside that."""
    firsts = dict.fromkeys(rule[0] for rule in table().rules)
    return tuple((first, tuple(rule[1:] for rule in table().rules if rule[0] == first)) for first in firsts)


@cache
def _besides() -> tuple[tuple[str, ...], ...]:
    return tuple(dict.fromkeys(rule[1:] for rule in table().rules))


@lru_cache(maxsize=262144)
def _number(part: str, value: str) -> int:
    text = f"{part}|{value}".encode("utf-8", "surrogatepass")
    return int.from_bytes(blake2b(text, digest_size=7).digest(), "little")


def keys(told: Circumstances) -> list[int]:
    """The blocks that a mention is in, each once. Whoever has no name is in none."""
    if not told.form.surname:
        return []
    values = {part: list(map(_number, repeat(part), of(told))) for part, of in _parts()}
    beside = {parts: list(map(hash, product(*[values[part] for part in parts]))) for parts in _besides()}
    found: set[int] = set()
    for first, rules in _rules():
        if values[first]:
            found.update(map(hash, product(values[first], chain.from_iterable(beside[parts] for parts in rules))))
    return list(found)


def pairs(of: Iterable[Iterable[int]], order: Callable[[int], Any]) -> Iterator[tuple[int, int]]:
    """Each pair of items that share a block, once and in order, the lower number first; ``of`` has each item's keys.

    In a block each item meets the ``longest`` (of the table) that come next in ``order``: so a pair more or less stays
    between neighbours, and one officer in ten thousand stories makes no fifty million pairs.
    """
    flat, lengths = array("q"), array("I")
    for own in of:
        before = len(flat)
        flat.extend(own)
        lengths.append(len(flat) - before)
    if len(flat) > _FEW:
        yield from _many_pairs(flat, lengths, order)
    else:
        yield from _few_pairs(flat, lengths, order)


def _few_pairs(flat: array[int], lengths: array[int], order: Callable[[int], Any]) -> list[tuple[int, int]]:
    blocks: defaultdict[int, list[int]] = defaultdict(list)
    items = (item for item, length in enumerate(lengths) for _ in range(length))
    for key, item in zip(flat, items, strict=True):
        blocks[key].append(item)
    longest = table().longest
    found = set()
    for members in blocks.values():
        ordered = sorted(members, key=order) if len(members) > longest + 1 else members
        for place, one in enumerate(ordered):
            found |= {(min(one, other), max(one, other)) for other in ordered[place + 1 : place + 1 + longest]}
    return sorted(found)


def _many_pairs(flat: array[int], lengths: array[int], order: Callable[[int], Any]) -> Iterator[tuple[int, int]]:
    """The same with arrays of numbers, from one range of keys after the other: memory stays near that of the keys."""
    import numpy as np

    every = np.frombuffer(flat, dtype=np.int64)
    items = np.repeat(np.arange(len(lengths), dtype=np.uint32), np.frombuffer(lengths, dtype=np.uint32))
    parts = 1 + len(every) // _AT_ONCE
    part_of = every % parts
    found = np.empty(0, dtype=np.uint64)
    for part in range(parts):
        inside = np.flatnonzero(part_of == part)
        inside = inside[np.argsort(every[inside], kind="stable")]
        found = np.union1d(found, _near(every[inside], items[inside], order))
    for start in range(0, len(found), _AT_ONCE):
        some = found[start : start + _AT_ONCE]
        yield from zip((some >> np.uint64(32)).tolist(), (some & np.uint64(2**32 - 1)).tolist(), strict=True)


def _near(keys: NDArray[np.int64], items: NDArray[np.uint32], order: Callable[[int], Any]) -> NDArray[np.uint64]:
    """The pairs of items no further apart than ``longest`` in the block of one key, each as low << 32 | high."""
    import numpy as np

    longest = table().longest
    ends = min(longest + 1, len(keys))
    for key in np.unique(keys[ends:][keys[: len(keys) - ends] == keys[ends:]]):
        start, end = np.searchsorted(keys, key, side="left"), np.searchsorted(keys, key, side="right")
        items[start:end] = sorted(items[start:end].tolist(), key=order)
    found = [np.empty(0, dtype=np.uint64)]
    left = np.arange(len(keys))
    for distance in range(1, longest + 1):
        left = left[: np.searchsorted(left, len(keys) - distance)]
        left = left[keys[left] == keys[left + distance]]
        one, other = items[left].astype(np.uint64), items[left + distance].astype(np.uint64)
        found.append(np.minimum(one, other) << np.uint64(32) | np.maximum(one, other))
    return np.unique(np.concatenate(found))
