"""What blocking rules ask of very many mentions, in arrays: to apply a rule is to join two columns of numbers."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_ODD = 0x9E3779B97F4A7C15
_LOW, _ALL = 2**32 - 1, 2**64 - 1
_AT_ONCE = 1_000_000


def joined(one: int, other: int) -> int:
    """Two numbers of 64 bits as one that nothing but these two gives, by all chance."""
    return (one * _ODD + other) & _ALL


class Column(NamedTuple):
    """Values with the items that have them, in the order of items."""

    items: NDArray[np.uint32]
    values: NDArray[np.uint64]

    def beside(self, other: Column) -> Column:
        """Each value with each of the other column's values of the same item, as one number."""
        import numpy as np

        start = np.searchsorted(other.items, self.items, side="left")
        count = np.searchsorted(other.items, self.items, side="right") - start
        own = np.repeat(np.arange(len(self.items)), count)
        within = np.arange(len(own)) - np.repeat(np.cumsum(count) - count, count)
        both = self.values[own] * np.uint64(_ODD) + other.values[start[own] + within]
        return Column(self.items[own], both)

    def shared(self) -> Column:
        """Only the values that several items have."""
        import numpy as np

        _, place, count = np.unique(self.values, return_inverse=True, return_counts=True)
        several = count[place] > 1
        return Column(self.items[several], self.values[several])


class Columns:
    """The values of items, added one after the other, a column for each part."""

    def __init__(self, parts: int) -> None:
        self._items = [array("I") for _ in range(parts)]
        self._values = [array("Q") for _ in range(parts)]
        self.count = 0

    def add(self, values: Sequence[Sequence[int]]) -> None:
        """The values of the next item, part by part."""
        for items, held, own in zip(self._items, self._values, values, strict=True):
            if own:
                held.extend(own)
                items.extend([self.count] * len(own))
        self.count += 1

    def column(self, part: int) -> Column:
        """One part."""
        import numpy as np

        items, values = self._items[part], self._values[part]
        return Column(np.frombuffer(items, dtype=np.uint32), np.frombuffer(values, dtype=np.uint64))

    def rule(self, rule: tuple[int, tuple[int, ...]]) -> Column:
        """The blocks of a rule, which asks for a first part and for those beside it."""
        first, beside = rule
        column = self.column(first)
        for part in beside:
            column = column.beside(self.column(part))
        return column

    def pairs(
        self, rules: Sequence[tuple[int, tuple[int, ...]]], longest: int, order: Callable[[int], Any]
    ) -> Iterator[tuple[int, int]]:
        """The pairs of items that agree in all parts of a rule (its first, and those beside it), in order."""
        import numpy as np

        found = np.empty(0, dtype=np.uint64)
        for first in dict.fromkeys(first for first, _ in rules):
            shared = self.column(first).shared()
            for beside in (parts for of, parts in rules if of == first):
                column = shared
                for part in beside:
                    column = column.beside(self.column(part))
                found = np.union1d(found, neighbours(column, longest, order))
        for start in range(0, len(found), _AT_ONCE):
            some = found[start : start + _AT_ONCE]
            yield from zip((some >> np.uint64(32)).tolist(), (some & np.uint64(_LOW)).tolist(), strict=True)


def neighbours(column: Column, longest: int, order: Callable[[int], Any]) -> NDArray[np.uint64]:
    """The pairs of items that have one value and are no further apart than ``longest``, each as low << 32 | high."""
    import numpy as np

    sorting = np.argsort(column.values, kind="stable")
    values, items = column.values[sorting], column.items[sorting]
    end = min(longest + 1, len(values))
    for value in np.unique(values[end:][values[: len(values) - end] == values[end:]]):
        block = slice(*np.searchsorted(values, [value, value + np.uint64(1)]))
        items[block] = sorted(items[block].tolist(), key=order)
    found = [np.empty(0, dtype=np.uint64)]
    left = np.arange(len(values))
    for distance in range(1, longest + 1):
        left = left[: np.searchsorted(left, len(values) - distance)]
        left = left[values[left] == values[left + distance]]
        one, other = items[left].astype(np.uint64), items[left + distance].astype(np.uint64)
        found.append(np.minimum(one, other) << np.uint64(32) | np.maximum(one, other))
    return np.unique(np.concatenate(found))
