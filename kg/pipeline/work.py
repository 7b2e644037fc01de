"""The next ``build.sqlite`` while it is in the making: every document that is finished is safe in it.

It stands in the folder of the dataset under a hidden name. A build that was stopped, or killed, leaves it there, and
the same command goes on from it; when a build ends well, it becomes ``build.sqlite``.
"""

from __future__ import annotations

import json
import shutil
import sqlite3
import zlib
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from kg.graph.cases import Case
from kg.graph.pieces import Leaf, Piece
from kg.identity.copies import story_of
from kg.model import Extraction
from kg.pipeline.portions import Understood
from kg.pipeline.state import SCHEMA, State
from kg.replacing import remove

WORK = ".kg-work.sqlite"
"""The name of the file in the folder of the dataset."""

_BESIDE = ("-wal", "-shm", "-journal")


class Work(State):
    """What this build keeps; it begins with what the ``last`` one has kept, if that is of the same version."""

    def __init__(self, connection: sqlite3.Connection, version: str, place: Path, last: State | None) -> None:
        super().__init__(connection, version)
        self.place = place
        self.is_worth_keeping = False
        self.last = last
        connection.execute("CREATE TEMP TABLE written (name TEXT PRIMARY KEY)")

    def put(self, found: Understood) -> None:
        """Keep a document that was read now."""
        row = (found.id, found.content, found.kept, found.record, found.sealed)
        self.connection.execute("INSERT OR REPLACE INTO documents VALUES (?, ?, ?, ?, ?)", row)

    def learn(self, place: str, digest: str, ids: list[list[str]]) -> None:
        """Keep what is known of a file that was read whole."""
        self.connection.execute("INSERT OR REPLACE INTO files VALUES (?, ?, ?)", (place, digest, json.dumps(ids)))

    def save(self) -> None:
        """Make safe what was put in."""
        self.connection.commit()

    def settle(self, documents: Collection[str], files: Collection[str]) -> int:
        """Drop the documents and files that are no longer there; returns how many documents."""
        gone = [(id,) for (id,) in self.connection.execute("SELECT id FROM documents") if id not in documents]
        self.connection.executemany("DELETE FROM documents WHERE id = ?", gone)
        past = [(place,) for (place,) in self.connection.execute("SELECT place FROM files") if place not in files]
        self.connection.executemany("DELETE FROM files WHERE place = ?", past)
        self.save()
        return len(gone)

    def stored(self, graph: str) -> str | None:
        """What a named graph was made of in the last build; None where it was not in it."""
        return self.last.mark(graph) if self.last else None

    def keep(self, piece: Piece) -> None:
        """Remember a piece that was written."""
        self.connection.execute("INSERT OR IGNORE INTO written VALUES (?)", (piece.graph,))
        if self.mark(piece.graph) != piece.mark:
            packed = zlib.compress(piece.turtle.encode("utf-8", "surrogatepass"), 1)
            row = (piece.graph, piece.mark, packed, piece.triples, json.dumps(piece.concepts))
            self.connection.execute("INSERT OR REPLACE INTO chunks VALUES (?, ?, ?, ?, ?)", row)

    def leaf(self, graph: str, leaf: Leaf, turtle: str) -> None:
        """Remember an entity, a case or a copy that was written."""
        nodes = [node[1:-1] for node, _ in leaf.section.nodes()]
        row = (graph, leaf.place, leaf.name, leaf.note, turtle, json.dumps(nodes), len(leaf.section),
               json.dumps(leaf.concepts))  # fmt: skip
        self.connection.execute("INSERT OR REPLACE INTO leaves VALUES (?, ?, ?, ?, ?, ?, ?, ?)", row)

    def tell(self, id: str, claims: Mapping[str, int], unread: str) -> None:
        """Remember what the report tells of a document."""
        self.connection.execute("INSERT OR REPLACE INTO told VALUES (?, ?, ?)", (id, json.dumps(claims), unread))

    def case(self, case: Case) -> None:
        """Remember whom a case is about, and in which documents."""
        rows = {(part.document, part.person, case.id) for part in case.parts}
        self.connection.executemany("INSERT INTO case_people VALUES (?, ?, ?)", sorted(rows))

    def story(self, extraction: Extraction) -> None:
        """Remember which documents may be copies of each other."""
        if story := story_of(extraction):
            self.connection.execute("INSERT OR REPLACE INTO stories VALUES (?, ?)", (extraction.document.id, story))

    def forget(self) -> None:
        """Let go of what stands above documents: all of it is written anew."""
        for table in ("leaves", "told", "case_people", "stories"):
            self.connection.execute(f"DELETE FROM {table}")

    def gone(self) -> list[str]:
        """The named graphs of the last build that were not kept by this one."""
        self.connection.execute("DELETE FROM chunks WHERE name NOT IN (SELECT name FROM written)")
        if self.last is None:
            return []
        names = self.last.connection.execute("SELECT name FROM chunks")
        written = self.connection.execute
        return [name for (name,) in names if not written("SELECT 1 FROM written WHERE name = ?", (name,)).fetchone()]

    def seal_of(self, id: str) -> str:
        """The sealed names of a document; empty where there are none."""
        row = self.connection.execute("SELECT sealed FROM documents WHERE id = ?", (id,)).fetchone()
        return (row and row[0]) or ""

    def lead(self, addresses: Mapping[str, str]) -> None:
        """Remember all addresses, and where each leads."""
        self.connection.execute("DELETE FROM addresses")
        self.connection.executemany("INSERT INTO addresses VALUES (?, ?)", sorted(addresses.items()))

    def finish(self, version: str, to: Path) -> None:
        """Say that all is complete, and move the file."""
        self.connection.execute("INSERT OR REPLACE INTO meta VALUES ('version', ?)", (version,))
        self.save()
        self.connection.execute("PRAGMA journal_mode = DELETE")
        self.close()
        self.place.replace(to)


@contextmanager
def work(out: Path, version: str, last: State | None) -> Iterator[Work]:
    """The work in a folder: the one that a build left there that did not end, or one that begins with ``last``.

    It stays where the block raises and something was finished that the last build had not.
    """
    place = out / WORK
    found = _begun(place, version, last if last and last.fits else None)
    try:
        yield found
    finally:
        with suppress(sqlite3.Error):
            found.save()
        found.close()
        if not found.is_worth_keeping:
            drop(place)


def drop(place: Path) -> None:
    """Take the work away."""
    for name in ("", *_BESIDE):
        remove(place.with_name(place.name + name))


def _begun(place: Path, version: str, last: State | None) -> Work:
    if place.is_file():
        with suppress(sqlite3.Error):
            found = _opened(place, version, last)
            if found.fits:
                found.is_worth_keeping = True
                return found
            found.close()
    drop(place)
    if last is not None:
        shutil.copyfile(_file_of(last), place)
        with suppress(sqlite3.Error):
            return _opened(place, version, last)
        drop(place)
    return _new(place, version)


def _new(place: Path, version: str) -> Work:
    connection = sqlite3.connect(place)
    connection.executescript(SCHEMA)
    connection.execute("INSERT INTO meta VALUES ('version', ?)", (version,))
    connection.commit()
    connection.close()
    return _opened(place, version, None)


def _opened(place: Path, version: str, last: State | None) -> Work:
    connection = sqlite3.connect(place)
    try:
        for setting in ("journal_mode = WAL", "synchronous = OFF", "cache_size = -16000"):
            connection.execute(f"PRAGMA {setting}")
        return Work(connection, version, place, last)
    except sqlite3.Error:
        connection.close()
        raise


def _file_of(state: State) -> Path:
    return Path(state.connection.execute("PRAGMA database_list").fetchone()[2])
