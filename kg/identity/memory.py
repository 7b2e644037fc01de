"""What identity remembers between builds, so that the next one resolves only what a change touches.

Tables in the file that a build keeps, all with names that begin with ``identity_``: how things are spelt and where,
teams with what ties them to each other, people with the blocks that they are in, and the entities that came of it.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple

from kg.identity.entity import Entity, Member, Mention
from kg.identity.grouped_teams import Seen, ties
from kg.identity.named import Spelling
from kg.identity.names import fold
from kg.identity.record import Record, Thing
from kg.identity.teams import Team

TABLES = """
CREATE TABLE identity_spellings (number INTEGER PRIMARY KEY, told TEXT UNIQUE, entity TEXT);
CREATE TABLE identity_names (name TEXT, spelling INTEGER, PRIMARY KEY (name, spelling)) WITHOUT ROWID;
CREATE TABLE identity_said (spelling INTEGER, issued INTEGER, document TEXT, key TEXT,
    PRIMARY KEY (spelling, issued, document, key)) WITHOUT ROWID;
CREATE TABLE identity_teams (document TEXT, key TEXT, issued INTEGER, told TEXT, mention TEXT, force TEXT, entity TEXT,
    PRIMARY KEY (document, key)) WITHOUT ROWID;
CREATE INDEX identity_team_entities ON identity_teams (entity);
CREATE TABLE identity_ties (tie TEXT, document TEXT, key TEXT, PRIMARY KEY (tie, document, key)) WITHOUT ROWID;
CREATE INDEX identity_ties_teams ON identity_ties (document, key);
CREATE TABLE identity_people (number INTEGER PRIMARY KEY, document TEXT, key TEXT, issued INTEGER, entity TEXT);
CREATE INDEX identity_people_documents ON identity_people (document);
CREATE INDEX identity_people_entities ON identity_people (entity);
CREATE TABLE identity_shards (shard INTEGER PRIMARY KEY, keys BLOB, items BLOB);
CREATE TABLE identity_documents (document TEXT PRIMARY KEY, entities TEXT) WITHOUT ROWID;
CREATE TABLE identity_entities (id TEXT PRIMARY KEY, told TEXT) WITHOUT ROWID;
CREATE TABLE identity_replaced (old TEXT, entity TEXT, PRIMARY KEY (old, entity)) WITHOUT ROWID;
CREATE INDEX identity_replaced_entities ON identity_replaced (entity);
"""

UNDATED = 3652059
"""The last day that there is: undated documents come last."""


class TeamRow(NamedTuple):
    """A team of a document; ``force`` is the id of an entity."""

    document: str
    key: str
    issued: int
    spelling: Spelling
    mention: Mention
    force: str | None
    entity: str

    @classmethod
    def of(cls, record: Record, thing: Thing, ids: Mapping[str, str], entity: str) -> TeamRow:
        """A team as a document tells it; ``ids`` maps the keys of things to ids of entities."""
        mention = Mention(record.shown, fold(thing.name or ""), thing.ordinal)
        force = ids.get(thing.part_of or "")
        return cls(record.document, thing.key, record.issued or UNDATED, Spelling.of(thing), mention, force, entity)

    @classmethod
    def read(cls, row: tuple[str, str, int, str, str, str | None, str]) -> TeamRow:
        """The team of a row of the table."""
        document, key, issued, told, mention, force, entity = row
        return cls(document, key, issued, spelling_of(told), Mention(*json.loads(mention)), force, entity)

    def row(self) -> tuple[str, str, int, str, str, str | None, str]:
        """The row of the table."""
        mention = json.dumps([self.mention.document, self.mention.name, self.mention.ordinal])
        return self.document, self.key, self.issued, told_of(self.spelling), mention, self.force, self.entity

    def seen(self, labels: Callable[[str], tuple[str, ...]]) -> Seen:
        """The team as it is compared; ``labels`` are the names of a force."""
        facts = Team.of(self.spelling, self.force, labels(self.force) if self.force else ())
        return Seen(Member(self.document, self.key), self.spelling, facts)

    def ties(self, seen: Seen, company: frozenset[str]) -> Iterator[str]:
        """What brings it together with other teams."""
        if self.force:
            yield f"force {self.force}"
        if self.spelling.concept:
            yield f"concept {self.spelling.concept}"
        yield from (f"story {name}|{person}" for name, person in ties(seen, lambda _: company))


def told_of(spelling: Spelling) -> str:
    """A spelling as text, the same for the same one."""
    return json.dumps(spelling, ensure_ascii=False)


def spelling_of(told: str) -> Spelling:
    """What :func:`told_of` was made of."""
    kind, called, name, labels, concept, hidden = json.loads(told)
    return Spelling(kind, called, name, tuple(labels), concept, hidden)


def names_of(spelling: Spelling) -> set[str]:
    """What brings a spelling together with others: its folded name, and what the vocabulary knows it as."""
    family, folded = spelling.folded
    return {f"{family}|{folded}", f"{family}||{spelling.concept}"} if spelling.concept else {f"{family}|{folded}"}


def entity_told(entity: Entity) -> str:
    """An entity as text."""
    fields = (entity.id, entity.kind, entity.label, entity.labels, entity.concept, entity.part_of, entity.replaces)
    return json.dumps(fields, ensure_ascii=False)


def entity_of(told: str) -> Entity:
    """What :func:`entity_told` was made of."""
    id, kind, label, labels, concept, part_of, replaces = json.loads(told)
    return Entity(id, kind, label, tuple(labels), concept, part_of, tuple(replaces))


class Memory:
    """The tables in an open file; it stands for an identity, too, as far as it is asked."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.connection = connection
        self.by_id: Mapping[str, Entity] = _ById(self)

    def ids(self, document: str) -> dict[str, str]:
        """The entities of a document's subjects, by their keys; empty for an unknown one."""
        found = self.one("SELECT entities FROM identity_documents WHERE document = ?", document)
        return json.loads(found) if found else {}

    def entity(self, document_id: str, subject_key: str) -> Entity:
        """The entity that this subject of this document is; raises KeyError for an unknown one."""
        return self.by_id[self.ids(document_id)[subject_key]]

    @property
    def entities(self) -> Iterator[Entity]:
        """All entities, in the order of their ids."""
        return (
            entity_of(told) for (told,) in self.connection.execute("SELECT told FROM identity_entities ORDER BY id")
        )

    def record(self, document: str) -> Record:
        """What identity needs of a document that is there."""
        found = self.one("SELECT record FROM documents WHERE id = ?", document)
        return Record.unpacked(found)

    def thing_ids(self, record: Record) -> dict[str, str]:
        """The entities of the things of a document as they are now; a team has none before teams are resolved."""
        found = {}
        for one in record.things:
            if one.kind == "team":
                question = "SELECT entity FROM identity_teams WHERE document = ? AND key = ?"
                id = self.one(question, record.document, one.key)
            else:
                id = self.one("SELECT entity FROM identity_spellings WHERE told = ?", told_of(Spelling.of(one)))
            if id:
                found[one.key] = id
        return found

    def one(self, question: str, *values: object) -> Any:
        """The first value of the first row; None where there is none."""
        row = self.connection.execute(question, values).fetchone()
        return row[0] if row else None


class _ById(Mapping[str, Entity]):
    def __init__(self, memory: Memory) -> None:
        self._memory = memory

    def __getitem__(self, id: str) -> Entity:
        told = self._memory.one("SELECT told FROM identity_entities WHERE id = ?", id)
        if told is None:
            raise KeyError(id)
        return entity_of(told)

    def __iter__(self) -> Iterator[str]:
        return (id for (id,) in self._memory.connection.execute("SELECT id FROM identity_entities ORDER BY id"))

    def __len__(self) -> int:
        return int(self._memory.one("SELECT count(*) FROM identity_entities"))
