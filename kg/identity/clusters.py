"""From pairs to clusters, without regard to order and without joining what contradicts itself."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from itertools import combinations

from kg.identity.entity import Verdict

Pair = tuple[int, int]

ALL_PAIRS = 60
"""Members up to which every pair of a group is judged, also those that no block brought together."""


class Roots:
    """Which of many items hang together: a number each, the first item of its group (union and find)."""

    def __init__(self, count: int) -> None:
        self._above = array("I", range(count))

    def find(self, item: int) -> int:
        """The first item of the group."""
        above = self._above
        while above[item] != item:
            above[item] = above[above[item]]
            item = above[item]
        return item

    def join(self, left: int, right: int) -> None:
        """Make two groups one."""
        low, high = sorted((self.find(left), self.find(right)))
        self._above[high] = low

    def groups(self) -> Iterator[list[int]]:
        """The groups of more than one, each sorted, in the order of their first items."""
        found: dict[int, list[int]] = {}
        for item, above in enumerate(self._above):
            if item != above:
                root = self.find(item)
                found.setdefault(root, [root]).append(item)
        return (found[root] for root in sorted(found))


def grouped(
    items: Iterable[int],
    links: Collection[Pair],
    apart: Collection[Pair],
    inner: Callable[[int, int], Verdict] | None = None,
    together: Collection[Pair] = (),
) -> list[list[int]]:
    """Items in groups, by the pairs that are linked and those that are held apart (each pair with the lower first).

    Links that run through several items may join two that contradict each other ("Ann Roe, 30", "Ann Roe",
    "Ann Roe, 50"). Whoever is linked to both sides is ambiguous then and stays alone; a group that still
    contradicts itself falls apart into its members. ``inner`` judges the pairs of a small group that were not
    compared yet. Pairs in ``together`` are one whatever else is said: people decided so.
    """
    wholes = {members[0]: members for members in components(items, together)}
    head = {item: first for first, members in wholes.items() for item in members}
    near = _ordered((head[left], head[right]) for left, right in links)
    far = _ordered((head[left], head[right]) for left, right in apart)
    links_of, torn_of = _by_first(near), _by_first(far)
    done: list[list[int]] = []
    for group in components(wholes, near):
        inside = set(group)
        own = {(left, right) for left in group for right in torn_of[left] & inside}
        if inner is not None and len(group) <= ALL_PAIRS:
            own |= _contradictions(group, wholes, near, inner)
        done += _without_contradiction(group, {(left, right) for left in group for right in links_of[left]}, own)
    return sorted(sorted(item for first in group for item in wholes[first]) for group in done)


def _contradictions(
    group: Sequence[int],
    wholes: dict[int, list[int]],
    near: Collection[Pair],
    inner: Callable[[int, int], Verdict],
) -> set[Pair]:
    return {
        (left, right)
        for left, right in combinations(group, 2)
        if (left, right) not in near
        and any(inner(min(a, b), max(a, b)) == "different" for a in wholes[left] for b in wholes[right])
    }


def _by_first(pairs: Iterable[Pair]) -> defaultdict[int, set[int]]:
    found: defaultdict[int, set[int]] = defaultdict(set)
    for left, right in pairs:
        found[left].add(right)
    return found


def _ordered(pairs: Iterable[Pair]) -> set[Pair]:
    return {(min(pair), max(pair)) for pair in pairs if pair[0] != pair[1]}


def _without_contradiction(group: Sequence[int], links: set[Pair], apart: set[Pair]) -> list[list[int]]:
    inside = set(group)
    torn = [pair for pair in apart if pair[0] in inside and pair[1] in inside]
    if not torn:
        return [list(group)]
    near: defaultdict[int, set[int]] = defaultdict(set)
    for left, right in links:
        near[left].add(right)
        near[right].add(left)
    ambiguous = {item for left, right in torn for item in near[left] & near[right]}
    if not ambiguous:
        return [[item] for item in group]
    rest = [item for item in group if item not in ambiguous]
    done = [[item] for item in sorted(ambiguous)]
    kept = {pair for pair in links if not ambiguous & set(pair)}
    for part in components(rest, kept):
        inside = set(part)
        done += _without_contradiction(part, {pair for pair in kept if pair[0] in inside}, apart)
    return done


def components(items: Iterable[int], links: Iterable[Pair]) -> list[list[int]]:
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
