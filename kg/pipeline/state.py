"""What one build keeps for the next: ``build.sqlite`` in the folder of the dataset.

Each document is kept without its text and without any name that must be kept out (:mod:`kg.graph.kept`), with a hash
of what it was read from and the Turtle that it gave. A version of the rules, the vocabulary and the options guards all
of it: where that changed, everything is read again. It is no part of the graph and may be deleted at any time.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import decimal
import hashlib
import io
import json
import pickle
import sqlite3
import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any

from kg import model
from kg.graph.renew import Piece
from kg.model import Document, Extraction

_SCHEMA = """
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT);
CREATE TABLE files (place TEXT PRIMARY KEY, digest TEXT, ids TEXT);
CREATE TABLE documents (id TEXT PRIMARY KEY, content TEXT, kept BLOB);
CREATE TABLE chunks (name TEXT PRIMARY KEY, mark TEXT, turtle BLOB, triples INTEGER, concepts TEXT);
CREATE TABLE addresses (iri TEXT PRIMARY KEY, now TEXT);
"""
_FORMAT = "1"


@dataclass
class State:
    """What the last build left, and what this one will leave. ``fits`` says that rules and options are the same."""

    fits: bool = False
    files: dict[str, tuple[str, list[list[str]]]] = field(default_factory=dict)
    contents: dict[str, str] = field(default_factory=dict)
    addresses: dict[str, str] = field(default_factory=dict)
    _store: sqlite3.Connection | None = None

    @classmethod
    def open(cls, place: Path, version: str) -> State:
        """The state in a file; an empty one where there is none that can be read."""
        if not place.is_file():
            return cls()
        try:
            store = sqlite3.connect(place)
            said = dict(store.execute("SELECT name, value FROM meta"))
            addresses = dict(store.execute("SELECT iri, now FROM addresses"))
            if said.get("version") != version:
                store.close()
                return cls(addresses=addresses)
            files = {name: (digest, json.loads(ids)) for name, digest, ids in store.execute("SELECT * FROM files")}
            contents = dict(store.execute("SELECT id, content FROM documents"))
            return cls(True, files, contents, addresses, store)
        except (sqlite3.Error, ValueError):
            return cls()

    def kept(self, id: str) -> Extraction | None:
        """A document of the last build; None for an unknown one."""
        if self._store is None:
            return None
        row = self._store.execute("SELECT kept FROM documents WHERE id = ?", (id,)).fetchone()
        return None if row is None else _unpacked(row[0])

    def marks(self) -> dict[str, str]:
        """What each chunk was made of."""
        return {} if self._store is None else dict(self._store.execute("SELECT name, mark FROM chunks"))

    def chunk(self, name: str) -> Piece:
        """A chunk of the last build; raises KeyError for an unknown one."""
        if self._store is not None:
            row = self._store.execute("SELECT * FROM chunks WHERE name = ?", (name,)).fetchone()
            if row is not None:
                turtle = zlib.decompress(row[2]).decode()
                return Piece(row[0], row[1], turtle, row[3], tuple(json.loads(row[4])))
        raise KeyError(name)

    def close(self) -> None:
        """Let go of the file."""
        if self._store is not None:
            self._store.close()
            self._store = None


@dataclass
class Changes:
    """What a build adds to the state, and what is still there; all else is dropped."""

    files: dict[str, tuple[str, list[list[str]]]]
    documents: dict[str, str]
    fresh: dict[str, Extraction]
    chunks: set[str]
    new_chunks: list[Piece]
    addresses: dict[str, str]


def write_state(place: Path, before: Path | None, version: str, changes: Changes) -> None:
    """The new state at ``place``: the one ``before`` (None: nothing) with the changes."""
    if before is not None:
        with contextlib.closing(sqlite3.connect(before)) as old, contextlib.closing(sqlite3.connect(place)) as new:
            old.backup(new)
    with contextlib.closing(sqlite3.connect(place)) as store, store:
        store.execute("PRAGMA synchronous = OFF")
        if before is None:
            store.executescript(_SCHEMA)
        _drop(store, "documents", "id", changes.documents)
        _drop(store, "chunks", "name", changes.chunks)
        store.execute("DELETE FROM files")
        store.execute("DELETE FROM addresses")
        store.execute("INSERT OR REPLACE INTO meta VALUES ('version', ?)", (version,))
        rows = ((name, digest, json.dumps(ids)) for name, (digest, ids) in sorted(changes.files.items()))
        store.executemany("INSERT INTO files VALUES (?, ?, ?)", rows)
        kept = (
            (id, changes.documents[id], _packed(one)) for id, one in changes.fresh.items() if id in changes.documents
        )
        store.executemany("INSERT OR REPLACE INTO documents VALUES (?, ?, ?)", kept)
        store.executemany("INSERT OR REPLACE INTO chunks VALUES (?, ?, ?, ?, ?)", map(_row, changes.new_chunks))
        store.executemany("INSERT INTO addresses VALUES (?, ?)", sorted(changes.addresses.items()))


def _drop(store: sqlite3.Connection, table: str, key: str, still: Iterable[str]) -> None:
    there = {name for (name,) in store.execute(f"SELECT {key} FROM {table}")}
    gone = [(name,) for name in there.difference(still)]
    store.executemany(f"DELETE FROM {table} WHERE {key} = ?", gone)


def _row(chunk: Piece) -> tuple[str, str, bytes, int, str]:
    packed = zlib.compress(chunk.turtle.encode("utf-8", "surrogatepass"), 1)
    return chunk.graph, chunk.mark, packed, chunk.triples, json.dumps(chunk.concepts)


def content_of(document: Document) -> str:
    """A hash of all that extraction sees of a document."""
    parts = (document.id, document.sha256, document.title, document.publisher, document.issued, document.url)
    return hashlib.sha256(repr(parts).encode("utf-8", "surrogatepass")).hexdigest()


@cache
def rules_version() -> str:
    """A hash of the code and the vocabulary."""
    found = hashlib.sha256(_FORMAT.encode())
    for package in ("kg", "kg_ontology"):
        for path in sorted(Path(str(resources.files(package))).rglob("*")):
            if path.suffix in (".py", ".ttl", ".txt", ".toml", ".csv") and path.is_file():
                found.update(path.name.encode() + path.read_bytes())
    return found.hexdigest()


def version_of(*options: object) -> str:
    """The version of the rules together with the options of a build."""
    return hashlib.sha256(f"{rules_version()} {options!r}".encode()).hexdigest()


def _packed(extraction: Extraction) -> bytes:
    return zlib.compress(pickle.dumps(extraction, protocol=5), 1)


_ALLOWED: dict[tuple[str, str], Any] = {
    ("datetime", "date"): dt.date,
    ("decimal", "Decimal"): decimal.Decimal,
    ("builtins", "frozenset"): frozenset,
}


class _Careful(pickle.Unpickler):
    """Makes nothing but the classes of the model: a dataset may come from anywhere."""

    def find_class(self, module: str, name: str) -> Any:
        if module == "kg.model" and isinstance(found := getattr(model, name, None), type):
            return found
        if (module, name) in _ALLOWED:
            return _ALLOWED[module, name]
        raise pickle.UnpicklingError(f"{module}.{name} does not belong here")


def _unpacked(packed: bytes) -> Extraction | None:
    try:
        found = _Careful(io.BytesIO(zlib.decompress(packed))).load()
    except (pickle.UnpicklingError, zlib.error, AttributeError, EOFError, TypeError, IndexError, ValueError):
        return None
    return found if isinstance(found, Extraction) else None


def rows_of(documents: Sequence[Document], origin: str) -> list[list[str]]:
    """The ids of a file's documents, with the line of each where it has one."""
    return [[document.id, document.origin.removeprefix(origin)] for document in documents]
