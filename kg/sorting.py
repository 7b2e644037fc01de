"""More things than memory holds, put in order: they wait in a file, and come back by their keys.

A build tells each person's record, each case and each copy from what all documents say; this is where the sayings wait.
"""

from __future__ import annotations

import pickle
import sqlite3
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import Any, Generic, TypeVar

Thing = TypeVar("Thing")

_AT_ONCE = 500


class Sorted(Generic[Thing]):
    """Things by keys, in a file that is gone when the process is.

    ``place`` is a folder on a disk with room, None for wherever the system keeps what is temporary. What is put in is
    pickled, so it must come from this very run.
    """

    def __init__(self, place: Path | None = None) -> None:
        self._file = None if place is None else place / f"sorted-{id(self)}.sqlite"
        self._store = sqlite3.connect("" if self._file is None else self._file, isolation_level=None)
        for setting in ("journal_mode = OFF", "synchronous = OFF", "temp_store = FILE", "cache_size = -4000"):
            self._store.execute(f"PRAGMA {setting}")
        self._store.execute("CREATE TABLE things (key TEXT, thing BLOB)")
        self._store.execute("BEGIN")
        self._waiting: list[tuple[str, bytes]] = []

    def add(self, key: str, thing: Thing) -> None:
        """Put one in; things of one key come back in the order in which they were put in."""
        self._waiting.append((key, pickle.dumps(thing, protocol=5)))
        if len(self._waiting) >= _AT_ONCE:
            self._put()

    def groups(self) -> Iterator[tuple[str, list[Thing]]]:
        """Each key with its things, in the order of the keys."""
        self._put()
        rows = self._store.execute("SELECT key, thing FROM things ORDER BY key, rowid")
        for key, group in groupby(rows, key=lambda row: row[0]):
            yield key, [_loaded(thing) for _, thing in group]

    def things(self) -> Iterator[Thing]:
        """All of them, in the order of their keys."""
        self._put()
        for (thing,) in self._store.execute("SELECT thing FROM things ORDER BY key, rowid"):
            yield _loaded(thing)

    def __getitem__(self, number: int) -> Thing:
        """The one that was put in after ``number`` others; raises IndexError where there are fewer."""
        self._put()
        row = self._store.execute("SELECT thing FROM things WHERE rowid = ?", (number + 1,)).fetchone()
        if row is None:
            raise IndexError(number)
        found: Thing = _loaded(row[0])
        return found

    def close(self) -> None:
        """Let go of the file."""
        self._store.close()
        if self._file is not None:
            self._file.unlink(missing_ok=True)

    def __enter__(self) -> Sorted[Thing]:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _put(self) -> None:
        if self._waiting:
            self._store.executemany("INSERT INTO things VALUES (?, ?)", self._waiting)
            self._waiting = []


def _loaded(thing: bytes) -> Any:
    return pickle.loads(thing)
