"""Who is in which block, kept between builds: sorted arrays of keys and items in shards, so that a few are read."""

from __future__ import annotations

import sqlite3
import sys
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from kg.identity.blocking import Values
from kg.identity.columns import Columns, joined
from kg.identity.parts import rules

SHARDS = 4096
"""A shard is read and written whole: of a hundred thousand documents each has two and a half thousand entries."""

_WIDTH = 2**64 // SHARDS
_KEYS, _ITEMS = "Q", "I"


def keys(values: Values) -> set[int]:
    """The blocks that a mention is in, as :meth:`Columns.rule` numbers them."""
    found: set[int] = set()
    for first, beside in rules():
        numbers = set(values[first])
        for part in beside:
            numbers = {joined(number, value) for number in numbers for value in values[part]}
        found |= numbers
    return found


class Shards:
    """Blocks in an open file. A few are read and changed without numpy, which takes longer to import."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._read: dict[int, tuple[array[int], array[int]]] = {}
        self._changed: set[int] = set()

    def fill(self, columns: Columns) -> None:
        """Write the blocks of all items."""
        import numpy as np

        found = [columns.rule(rule) for rule in rules()]
        every = np.concatenate([column.values for column in found])
        items = np.concatenate([column.items for column in found])
        order = np.lexsort((items, every))
        every, items = every[order].astype("<u8"), items[order].astype("<u4")
        borders = np.searchsorted(every, np.arange(1, SHARDS, dtype=np.uint64) * np.uint64(_WIDTH)).tolist()
        for shard, (start, end) in enumerate(zip([0, *borders], [*borders, len(every)], strict=True)):
            if start < end:
                self._put(shard, every[start:end].tobytes(), items[start:end].tobytes())

    def members(self, key: int) -> list[int]:
        """The items of a block."""
        every, items = self._shard(key // _WIDTH)
        return items[bisect_left(every, key) : bisect_right(every, key)].tolist()

    def add(self, item: int, blocks: Iterable[int]) -> None:
        """Put an item in."""
        for key in blocks:
            every, items = self._shard(key // _WIDTH)
            at = bisect_right(every, key)
            every.insert(at, key)
            items.insert(at, item)
            self._changed.add(key // _WIDTH)

    def remove(self, item: int, blocks: Iterable[int]) -> None:
        """Take an item out."""
        for key in blocks:
            every, items = self._shard(key // _WIDTH)
            for at in reversed(range(bisect_left(every, key), bisect_right(every, key))):
                if items[at] == item:
                    del every[at], items[at]
            self._changed.add(key // _WIDTH)

    def save(self) -> None:
        """Write what was changed."""
        for shard in sorted(self._changed):
            every, items = (_little(numbers).tobytes() for numbers in self._read[shard])
            self._put(shard, every, items)
        self._changed.clear()

    def _shard(self, shard: int) -> tuple[array[int], array[int]]:
        if shard not in self._read:
            row = self._connection.execute("SELECT keys, items FROM identity_shards WHERE shard = ?", (shard,))
            every, items = row.fetchone() or (b"", b"")
            self._read[shard] = _little(array(_KEYS, every)), _little(array(_ITEMS, items))
        return self._read[shard]

    def _put(self, shard: int, every: bytes, items: bytes) -> None:
        self._connection.execute("INSERT OR REPLACE INTO identity_shards VALUES (?, ?, ?)", (shard, every, items))


def _little(numbers: array[int]) -> array[int]:
    """Numbers whose bytes are little-endian in the file, or are to be."""
    if sys.byteorder == "big":
        numbers = numbers[:]
        numbers.byteswap()
    return numbers
