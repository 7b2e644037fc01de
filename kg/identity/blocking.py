"""Which pairs of mentions are looked at: those that share a key of some rule in ``ontology/identity.toml``.

Keys come from a mention alone and from the shipped frequencies of names, so that a document that is added changes
no key of the others, and the pairs grow with the corpus and not with its square.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from itertools import product
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


def _names(told: Circumstances) -> list[str]:
    return [f"{root} {surname}" for root in sorted(told.form.roots) if len(root) > 1 for surname in _surnames(told)]


def _rare(told: Circumstances) -> list[str]:
    roots = sorted(root for root in told.form.roots if len(root) > 1)
    return [f"{root} {name}" for root in roots for name in _surnames(told) if rarity(root, name) in _RARE]


def _cut(told: Circumstances, letters: slice) -> list[str]:
    surname = told.form.surname
    return [f"{root} {surname[letters]}" for root in sorted(told.form.roots)] if len(surname) > END else []


def _born(told: Circumstances) -> list[str]:
    return [str(at) for at in range(told.born[0] // BUCKET, told.born[1] // BUCKET + 1)] if told.born else []


def _initial(told: Circumstances) -> list[str]:
    return [f"{told.form.given[0]} {told.form.surname}"] if told.form.given else []


def _surname(told: Circumstances) -> list[str]:
    return [told.form.surname] if "officer" in told.groups and told.form.surname else []


PARTS: dict[str, Callable[[Circumstances], Iterable[str]]] = {
    "rare name": _rare,
    "name": _names,
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


def keys(told: Circumstances) -> list[str]:
    """The blocks that a mention is in, sorted. Whoever has no name is in none."""
    if not told.form.surname:
        return []
    rules = table().rules
    values = {part: list(PARTS[part](told)) for part in dict.fromkeys(part for rule in rules for part in rule)}
    found: set[str] = set()
    for number, rule in enumerate(rules):
        for combined in product(*(values[part] for part in rule)):
            found.add("|".join((str(number), *combined)))
    return sorted(found)


def blocks(of: Mapping[Item, Iterable[str]], order: Callable[[Item], object]) -> Iterator[list[Item]]:
    """The members of each block, the long ones cut into runs that overlap by half (``longest`` in the table)."""
    found: defaultdict[str, list[Item]] = defaultdict(list)
    for item, own in of.items():
        for key in own:
            found[key].append(item)
    for key in sorted(found):
        members = found[key]
        if len(members) > table().longest:
            yield from runs(sorted(members, key=order))  # type: ignore[arg-type]
        elif len(members) > 1:
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
