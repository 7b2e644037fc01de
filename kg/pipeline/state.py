"""What one build keeps for the next: ``build.sqlite`` in the folder of the dataset.

Each document is kept without its text and without any name that must be kept out (:mod:`kg.graph.kept`), with a hash
of what it was read from and the Turtle that it gave. A version of the rules, the vocabulary and the options guards all
of it: where that changed, everything is read again. It is no part of the graph and may be deleted at any time.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from importlib import resources
from pathlib import Path

from kg.errors import KgError
from kg.graph.pieces import Piece, seal_of
from kg.graph.renew import Kept
from kg.identity import Record
from kg.model import Document
from kg.pipeline.packing import unpacked

SCHEMA = """
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT);
CREATE TABLE files (place TEXT PRIMARY KEY, digest TEXT, ids TEXT);
CREATE TABLE documents (id TEXT PRIMARY KEY, content TEXT, kept BLOB, record BLOB, sealed TEXT);
CREATE TABLE chunks (name TEXT PRIMARY KEY, mark TEXT, turtle BLOB, triples INTEGER, concepts TEXT);
CREATE TABLE addresses (iri TEXT PRIMARY KEY, now TEXT);
CREATE TABLE leaves (graph TEXT, place TEXT, name TEXT, note TEXT, turtle TEXT, nodes TEXT, triples INTEGER,
    concepts TEXT, PRIMARY KEY (graph, place, name));
CREATE INDEX leaf_notes ON leaves (graph, note, triples);
CREATE TABLE told (document TEXT PRIMARY KEY, claims TEXT, unread TEXT);
CREATE TABLE case_people (document TEXT, person TEXT, name TEXT);
CREATE INDEX case_documents ON case_people (document);
CREATE INDEX case_persons ON case_people (person);
CREATE TABLE stories (document TEXT PRIMARY KEY, story TEXT);
CREATE INDEX story_documents ON stories (story);
"""
_FORMAT = "3"


class Damaged(KgError):
    """Something that an earlier build has kept cannot be read."""


class State:
    """What a build has kept, in an open file; ``fits`` says that its rules and options are those of this one."""

    def __init__(self, connection: sqlite3.Connection, version: str) -> None:
        self.connection = connection
        said = dict(connection.execute("SELECT name, value FROM meta"))
        self.fits = said.get("version") == version

    @classmethod
    def open(cls, place: Path, version: str) -> State | None:
        """The state in a file, to be read only; None where there is none that can be read."""
        if not place.is_file():
            return None
        connection = sqlite3.connect(f"{place.absolute().as_uri()}?mode=ro", uri=True)
        try:
            return cls(connection, version)
        except sqlite3.Error:
            connection.close()
            return None

    def whole(self) -> set[str]:
        """The ids of all documents that may be taken from here."""
        return {id for (id,) in self.connection.execute("SELECT id FROM documents WHERE content IS NOT NULL")}

    def file(self, place: str) -> tuple[str, list[list[str]]] | None:
        """The hash of a file, and its documents' ids, each with its line."""
        row = self.connection.execute("SELECT digest, ids FROM files WHERE place = ?", (place,)).fetchone()
        return None if row is None else (row[0], json.loads(row[1]))

    def documents(self) -> Iterator[Kept]:
        """All documents in the order of their ids, one at a time; raises Damaged for one that cannot be read."""
        for id, content, kept in self.connection.execute("SELECT id, content, kept FROM documents ORDER BY id"):
            extraction = unpacked(kept)
            if extraction is None:
                raise Damaged(f"{id}: what was kept of it cannot be read")
            yield Kept(extraction, content or "")

    def records(self) -> Iterator[Record]:
        """What identity needs of each document; raises Damaged for one that cannot be read."""
        for id, packed in self.connection.execute("SELECT id, record FROM documents"):
            try:
                yield Record.unpacked(packed)
            except (ValueError, TypeError, AttributeError):
                raise Damaged(f"{id}: what was kept of it cannot be read") from None

    @property
    def leads(self) -> Mapping[str, str]:
        """Every address of an entity with the one that stands for it, looked up when it is asked for."""
        return _Leads(self.connection)

    def document(self, id: str) -> Kept | None:
        """One document; None for one that is not there, or cannot be read."""
        row = self.connection.execute("SELECT content, kept FROM documents WHERE id = ?", (id,)).fetchone()
        extraction = unpacked(row[1]) if row else None
        return None if extraction is None else Kept(extraction, row[0] or "")

    def text(self, graph: str) -> str:
        """The Turtle of a document's graph; raises Damaged where it cannot be read."""
        row = self.connection.execute("SELECT turtle FROM chunks WHERE name = ?", (graph,)).fetchone()
        try:
            return zlib.decompress(row[0]).decode("utf-8", "surrogatepass")
        except (zlib.error, ValueError, TypeError):
            raise Damaged(f"{graph}: what was kept of it cannot be read") from None

    def mark(self, graph: str) -> str | None:
        """What a named graph was made of."""
        row = self.connection.execute("SELECT mark FROM chunks WHERE name = ?", (graph,)).fetchone()
        return None if row is None else row[0]

    def piece(self, graph: str, mark: str) -> Piece | None:
        """The piece of a named graph, if it was made of the very same and can be read."""
        found = self.connection.execute("SELECT * FROM chunks WHERE name = ? AND mark = ?", (graph, mark))
        row = found.fetchone()
        try:
            return row and Piece(row[0], row[1], zlib.decompress(row[2]).decode(), row[3], tuple(json.loads(row[4])))
        except (zlib.error, ValueError):
            return None

    def seal(self) -> str:
        """A hash of what all named graphs were made of."""
        return seal_of(self.connection.execute("SELECT name, mark FROM chunks ORDER BY name"))

    def addresses(self) -> dict[str, str]:
        """Every address of an entity, with the one that stands for it now."""
        return dict(self.connection.execute("SELECT iri, now FROM addresses"))

    def close(self) -> None:
        """Let go of the file."""
        self.connection.close()


class _Leads(Mapping[str, str]):
    def __init__(self, connection: sqlite3.Connection) -> None:
        self._do = connection.execute

    def __getitem__(self, iri: str) -> str:
        row = self._do("SELECT now FROM addresses WHERE iri = ?", (iri,)).fetchone()
        if row is None:
            raise KeyError(iri)
        return str(row[0])

    def __iter__(self) -> Iterator[str]:
        return (iri for (iri,) in self._do("SELECT iri FROM addresses ORDER BY iri"))

    def __len__(self) -> int:
        return int(self._do("SELECT count(*) FROM addresses").fetchone()[0])


@contextmanager
def last_state(place: Path, version: str) -> Iterator[State | None]:
    """What the last build kept, for the time of a block."""
    state = State.open(place, version)
    try:
        yield state
    finally:
        if state is not None:
            state.close()


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
