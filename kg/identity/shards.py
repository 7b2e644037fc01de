"""Who is in which block, kept between builds: sorted arrays of keys and items in shards, so that a few are read."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from typing import TYPE_CHECKING

from kg.identity.blocking import Values
from kg.identity.columns import Columns, joined
from kg.identity.parts import rules

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

SHARDS = 4096
"""A shard is read and written whole: of a hundred thousand documents each has two and a half thousand entries."""


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
    """Blocks in an open file."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._read: dict[int, tuple[NDArray[np.uint64], NDArray[np.uint32]]] = {}
        self._changed: set[int] = set()

    def fill(self, columns: Columns) -> None:
        """Write the blocks of all items."""
        import numpy as np

        found = [columns.rule(rule) for rule in rules()]
        every = np.concatenate([column.values for column in found])
        items = np.concatenate([column.items for column in found])
        order = np.lexsort((items, every))
        every, items = every[order], items[order]
        borders = np.searchsorted(every, np.arange(1, SHARDS, dtype=np.uint64) * np.uint64(2**64 // SHARDS)).tolist()
        for shard, (start, end) in enumerate(zip([0, *borders], [*borders, len(every)], strict=True)):
            if start < end:
                self._put(shard, every[start:end], items[start:end])

    def members(self, key: int) -> list[int]:
        """The items of a block."""
        import numpy as np

        every, items = self._shard(key // (2**64 // SHARDS))
        wanted = np.uint64(key)
        start, end = np.searchsorted(every, wanted), np.searchsorted(every, wanted, side="right")
        return [int(item) for item in items[start:end]]

    def add(self, item: int, blocks: Iterable[int]) -> None:
        """Put an item in."""
        import numpy as np

        for key in blocks:
            shard = key // (2**64 // SHARDS)
            every, items = self._shard(shard)
            at = np.searchsorted(every, np.uint64(key), side="right")
            self._read[shard] = np.insert(every, at, np.uint64(key)), np.insert(items, at, np.uint32(item))
            self._changed.add(shard)

    def remove(self, item: int, blocks: Iterable[int]) -> None:
        """Take an item out."""
        for key in blocks:
            shard = key // (2**64 // SHARDS)
            every, items = self._shard(shard)
            stay = (every != key) | (items != item)
            self._read[shard] = every[stay], items[stay]
            self._changed.add(shard)

    def save(self) -> None:
        """Write what was changed."""
        for shard in sorted(self._changed):
            self._put(shard, *self._read[shard])
        self._changed.clear()

    def _shard(self, shard: int) -> tuple[NDArray[np.uint64], NDArray[np.uint32]]:
        import numpy as np

        if shard not in self._read:
            row = self._connection.execute(
                "SELECT keys, items FROM identity_shards WHERE shard = ?", (shard,)
            ).fetchone()
            every, items = row or (b"", b"")
            self._read[shard] = np.frombuffer(every, dtype="<u8"), np.frombuffer(items, dtype="<u4")
        return self._read[shard]

    def _put(self, shard: int, every: NDArray[np.uint64], items: NDArray[np.uint32]) -> None:
        row = (shard, every.astype("<u8").tobytes(), items.astype("<u4").tobytes())
        self._connection.execute("INSERT OR REPLACE INTO identity_shards VALUES (?, ?, ?)", row)
