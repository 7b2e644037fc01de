"""Which pairs of mentions are looked at: those that share a key of some rule in ``ontology/identity.toml``.

Keys come from a mention alone and from the shipped frequencies of names, so that a document that is added changes
no key of the others, and the pairs grow with the corpus and not with its square.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import TypeVar

from kg.identity.circumstances import Circumstances
from kg.identity.rarity import rarity
from kg.identity.table import table

Item = TypeVar("Item", bound=Hashable)

BUCKET = 5 * 366
"""Days in one range of births; a mention is in every range that its age allows."""

END = 3
"""Letters of a surname that a slip in the rest of it leaves alone."""

_RARE = frozenset({"rare", "uncommon"})


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
def _rules() -> tuple[tuple[str, tuple[str, ...]], ...]:
    return tuple((str(number), rule) for number, rule in enumerate(table().rules))


@cache
def _parts() -> tuple[tuple[str, Callable[[Circumstances], Iterable[str]]], ...]:
    return tuple((part, PARTS[part]) for part in dict.fromkeys(part for _, rule in _rules() for part in rule))


def keys(told: Circumstances) -> list[str]:
    """The blocks that a mention is in, each once. Whoever has no name is in none."""
    if not told.form.surname:
        return []
    values = {part: of(told) for part, of in _parts()}
    found: list[str] = []
    for number, rule in _rules():
        combined = [f"{number}|{value}" for value in values[rule[0]]]
        for part in rule[1:]:
            if not combined:
                break
            combined = [f"{key}|{value}" for key in combined for value in values[part]]
        found += combined
    return list(dict.fromkeys(found))


def blocks(of: Mapping[Item, Iterable[str]], order: Callable[[Item], object]) -> Iterator[list[Item]]:
    """The members of each block, the long ones cut into runs that overlap by half (``longest`` in the table)."""
    first: dict[str, Item] = {}
    found: dict[str, list[Item]] = {}  # most keys have one mention: no list is made for these
    for item, own in of.items():
        for key in own:
            if key not in first:
                first[key] = item
            elif key in found:
                found[key].append(item)
            else:
                found[key] = [first[key], item]
    longest = table().longest
    for members in found.values():
        if len(members) > longest:
            yield from runs(sorted(members, key=order))  # type: ignore[arg-type]
        else:
            yield members


def runs(members: Sequence[Item]) -> Iterator[list[Item]]:
    """Runs of ``longest`` members, each beginning in the middle of the one before."""
    half = max(1, table().longest // 2)
    for start in range(0, max(1, len(members) - half), half):
        yield list(members[start : start + 2 * half])


def pairs(of: Mapping[int, Iterable[str]], order: Callable[[int], object]) -> Iterator[tuple[int, int]]:
    """Each pair of items that share a block, once, the lower number first."""
    seen: set[int] = set()
    for members in blocks(of, order):
        for place, one in enumerate(members):
            for other in members[place + 1 :]:
                low, high = (one, other) if one < other else (other, one)
                pair = low << 32 | high
                if pair not in seen:
                    seen.add(pair)
                    yield low, high
