"""The pairs that blocking rules bring together among some ten thousand mentions, without arrays.

Names are brought together first, each but once; only of mentions whose names meet is it asked what they share beside.
"""

from __future__ import annotations

import gc
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from itertools import combinations, product
from typing import Any

from kg.identity.circumstances import Circumstances
from kg.identity.parts import NAMES, OTHERS, SURNAME, of_name, rules

Pair = tuple[int, int]
Needs = tuple[tuple[int, ...], ...]
"""What must be shared beside the name: all parts of one of these, by their places in :data:`OTHERS`."""

_OTHERS = tuple(OTHERS.values())


def pairs_of_few(told: Sequence[Circumstances], longest: int, order: Callable[[int], Any]) -> list[Pair]:
    """The pairs as :func:`kg.identity.blocking.pairs` finds them in arrays."""
    with _no_collections():
        return sorted(_Few(told, longest, order).found())


@contextmanager
def _no_collections() -> Iterator[None]:
    """Python does not look for garbage meanwhile, of which there is none: it would take half of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


class _Few:
    def __init__(self, told: Sequence[Circumstances], longest: int, order: Callable[[int], Any]) -> None:
        self._told, self._longest, self._order = list(told), longest, order
        self._beside = cache(self._beside_of)
        self._bearers = _bearers(told)
        self._count = [len(items) for items in self._bearers]

    def found(self) -> set[Pair]:
        """The pairs, the lower number first."""
        found: set[Pair] = set()
        own, meeting = [0] * len(self._bearers), defaultdict[Pair, int](int)
        for first, names in self._meetings():
            if sum([self._count[name] for name in names]) > self._longest + 1:
                found.update(self._neighbours(first, [item for name in names for item in self._bearers[name]]))
                continue
            for name in names:
                own[name] |= 1 << first
            if len(names) > 1:
                for pair in combinations(names, 2):
                    meeting[pair] |= 1 << first
        for name, firsts in enumerate(own):
            if self._count[name] > 1:
                self._share(combinations(self._bearers[name], 2), _needs(firsts), found)
        for (name, other), firsts in meeting.items():
            self._share(product(self._bearers[name], self._bearers[other]), _needs(firsts), found)
        return found

    def _meetings(self) -> Iterator[tuple[int, list[int]]]:
        """The first part of rules, and the names that have the same of it, where there is a pair."""
        alike = [defaultdict[str, list[tuple[int, Iterable[str]]]](list) for _ in NAMES]
        for name, items in enumerate(self._bearers):
            one = self._told[items[0]]
            for first, halves in enumerate(of_name(one.form)):
                if first != SURNAME or "officer" in one.groups:
                    for roots, surname in halves:
                        alike[first][surname].append((name, roots))
        for first, groups in enumerate(alike):
            for group in groups.values():
                yield from ((first, names) for names in self._by_root(group))

    def _by_root(self, group: Sequence[tuple[int, Iterable[str]]]) -> Iterable[list[int]]:
        if len(group) == 1:
            return [[group[0][0]]] if self._count[group[0][0]] > 1 else []
        found: defaultdict[str, list[int]] = defaultdict(list)
        for name, roots in group:
            for root in roots:
                found[root].append(name)
        return [names for names in found.values() if len(names) > 1 or self._count[names[0]] > 1]

    def _share(self, pairs: Iterable[Pair], needs: Needs, found: set[Pair]) -> None:
        """Put those into ``found`` that share what is needed."""
        beside = self._beside
        for left, right in pairs:
            if () in needs or _shared(beside(left), beside(right), needs):
                found.add((left, right) if left < right else (right, left))

    def _beside_of(self, item: int) -> tuple[frozenset[str | int], ...]:
        one = self._told[item]
        return tuple([frozenset(of(one)) for of in _OTHERS])

    def _neighbours(self, first: int, items: Sequence[int]) -> Iterator[Pair]:
        """In blocks that may be longer than all who meet all."""
        blocks: defaultdict[tuple[object, ...], set[int]] = defaultdict(set)
        for need in _needs(1 << first):
            for item in items:
                for key in product((need,), *[self._beside(item)[part] for part in need]):
                    blocks[key].add(item)
        for members in blocks.values():
            ordered = sorted(members, key=self._order)
            for place, one in enumerate(ordered):
                for other in ordered[place + 1 : place + 1 + self._longest]:
                    yield (one, other) if one < other else (other, one)


def _bearers(told: Iterable[Circumstances]) -> list[list[int]]:
    """The mentions of each name, officers apart: "surname" is asked of them alone."""
    found: defaultdict[object, list[int]] = defaultdict(list)
    for item, one in enumerate(told):
        form = one.form
        if form.surname:
            found[form.given, form.surname, form.roots, "officer" in one.groups].append(item)
    return list(found.values())


@cache
def _needs(firsts: int) -> Needs:
    """What the rules of some first parts ask for beside them; each part a bit."""
    beside = {tuple(part - len(NAMES) for part in parts) for first, parts in rules() if firsts >> first & 1}
    return tuple(sorted(beside, key=lambda parts: (len(parts), parts)))


def _shared(left: Sequence[frozenset[str | int]], right: Sequence[frozenset[str | int]], needs: Needs) -> bool:
    for need in needs:
        for part in need:
            if left[part].isdisjoint(right[part]):
                break
        else:
            return True
    return False
