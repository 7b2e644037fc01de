"""The tables of a catalogue, and what is read out of them by name."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from pathlib import Path

SCHEMA = """
CREATE TABLE thing (
    id INTEGER PRIMARY KEY, iri TEXT UNIQUE NOT NULL, kind TEXT NOT NULL, look TEXT NOT NULL,
    label TEXT NOT NULL, note TEXT NOT NULL, documents INTEGER NOT NULL, issued TEXT NOT NULL
);
CREATE TABLE name (id INTEGER PRIMARY KEY, thing INTEGER NOT NULL, shown TEXT NOT NULL, folded TEXT NOT NULL);
CREATE VIRTUAL TABLE letters USING fts5(folded, content='name', content_rowid='id', tokenize='trigram');
CREATE TABLE telling (
    id INTEGER PRIMARY KEY, person INTEGER NOT NULL, document INTEGER NOT NULL, issued TEXT NOT NULL,
    charges TEXT NOT NULL, sentences TEXT NOT NULL
);
CREATE TABLE facet (facet TEXT NOT NULL, value TEXT NOT NULL, telling INTEGER NOT NULL,
    PRIMARY KEY (facet, value, telling)) WITHOUT ROWID;
CREATE TABLE value (facet TEXT NOT NULL, value TEXT NOT NULL, label TEXT NOT NULL, place INTEGER NOT NULL,
    PRIMARY KEY (facet, value)) WITHOUT ROWID;
CREATE TABLE withdrawn (iri TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE fact (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
"""
"""``thing``: whatever has a page. ``telling``: one person in one document, with what that document says of the case;
``facet`` says the same in values to choose by."""

INDEXES = """
CREATE INDEX name_of_thing ON name (thing);
CREATE INDEX name_folded ON name (folded);
CREATE INDEX telling_of_person ON telling (person);
CREATE INDEX facet_of_telling ON facet (telling);
CREATE INDEX thing_by_kind ON thing (kind, documents DESC);
"""


COLUMNS = "iri, kind, look, label, note, documents"


@dataclass(frozen=True, slots=True)
class Thing:
    """Somebody or something that has a page; ``note`` says in a few careful words what is most important of it.

    ``look`` tells people apart as the network page does: offender, accused, acquitted, officer, official, person.
    """

    iri: str
    kind: str
    look: str
    label: str
    note: str
    documents: int


@dataclass(frozen=True)
class Catalogue:
    """An opened catalogue, to be read only."""

    connection: sqlite3.Connection

    @classmethod
    def open(cls, place: Path) -> Catalogue:
        """Open what :func:`kg.catalogue.make` wrote."""
        return cls(sqlite3.connect(f"{place.resolve().as_uri()}?mode=ro&immutable=1", uri=True))

    def thing(self, iri: str) -> Thing | None:
        """What is known of an IRI, None where it has no page."""
        found = self.connection.execute(f"SELECT {COLUMNS} FROM thing WHERE iri = ?", (iri,)).fetchone()
        return Thing(*found) if found else None

    def is_withdrawn(self, iri: str) -> bool:
        """Whether an IRI was in the graph once and is no longer."""
        return self.connection.execute("SELECT 1 FROM withdrawn WHERE iri = ?", (iri,)).fetchone() is not None

    def counts(self) -> dict[str, int]:
        """How many things there are of each kind."""
        return dict(self.connection.execute("SELECT kind, COUNT(*) FROM thing GROUP BY kind"))

    def most_told(self, kind: str, number: int) -> list[Thing]:
        """The things of one kind that most documents tell of."""
        rows = self.connection.execute(
            f"SELECT {COLUMNS} FROM thing WHERE kind = ? ORDER BY documents DESC, label LIMIT ?", (kind, number)
        )
        return [Thing(*row) for row in rows]

    def latest(self, number: int) -> list[Thing]:
        """The newest documents."""
        rows = self.connection.execute(
            f"SELECT {COLUMNS} FROM thing WHERE kind = 'document' ORDER BY issued DESC, label LIMIT ?", (number,)
        )
        return [Thing(*row) for row in rows]

    def fact(self, name: str) -> str:
        """One of the few facts about the dataset as a whole: ``base``."""
        found = self.connection.execute("SELECT value FROM fact WHERE name = ?", (name,)).fetchone()
        return str(found[0]) if found else ""
