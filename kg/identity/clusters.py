"""From pairs to clusters, without regard to order and without joining what contradicts itself."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import combinations
from typing import TypeVar

from kg.identity.entity import Verdict

Item = TypeVar("Item")


def clusters(count: int, verdict: Callable[[int, int], Verdict]) -> list[list[int]]:
    """Items 0 … ``count``-1 in groups, by what ``verdict`` says of each pair.

    Links that run through several items may join two that contradict each other ("Ann Roe, 30", "Ann Roe",
    "Ann Roe, 50"). Whoever is linked to both sides is ambiguous then and stays alone; a group that still
    contradicts itself falls apart into its members.
    """
    pairs = {pair: verdict(*pair) for pair in combinations(range(count), 2)}
    links = {pair for pair, said in pairs.items() if said == "same"}
    apart = {pair for pair, said in pairs.items() if said == "different"}
    done: list[list[int]] = []
    for group in components(range(count), links):
        done += _without_contradiction(group, links, apart)
    return sorted(done)


def _without_contradiction(
    group: Sequence[int], links: set[tuple[int, int]], apart: set[tuple[int, int]]
) -> list[list[int]]:
    torn = [pair for pair in combinations(group, 2) if pair in apart]
    if not torn:
        return [list(group)]
    near: dict[int, set[int]] = {item: set() for item in group}
    for left, right in combinations(group, 2):
        if (left, right) in links:
            near[left].add(right)
            near[right].add(left)
    ambiguous = {item for item in group if any(left in near[item] and right in near[item] for left, right in torn)}
    if not ambiguous:
        return [[item] for item in group]
    rest = [item for item in group if item not in ambiguous]
    done = [[item] for item in sorted(ambiguous)]
    for part in components(rest, {pair for pair in links if not ambiguous & set(pair)}):
        done += _without_contradiction(part, links, apart)
    return done


def components(items: Iterable[int], links: Iterable[tuple[int, int]]) -> list[list[int]]:
    """The connected groups, each sorted, in the order of their first items."""
    root = {item: item for item in items}

    def find(item: int) -> int:
        while root[item] != item:
            root[item] = root[root[item]]
            item = root[item]
        return item

    for left, right in links:
        if left in root and right in root:
            low, high = sorted((find(left), find(right)))
            root[high] = low
    found: dict[int, list[int]] = {}
    for item in sorted(root):
        found.setdefault(find(item), []).append(item)
    return list(found.values())
