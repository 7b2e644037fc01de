"""After a build that resolved everything: what the next one needs to resolve no more than what a change touches."""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from kg.identity.blocking import values
from kg.identity.columns import Columns
from kg.identity.entity import Entity, Resolved
from kg.identity.grouped_teams import Seen, team_entities
from kg.identity.memory import TABLES, UNDATED, Memory, TeamRow, entity_told, names_of, told_of
from kg.identity.named import Spelling, named
from kg.identity.parts import PARTS
from kg.identity.record import Record
from kg.identity.shards import Shards


def remember(connection: sqlite3.Connection, identity: Resolved) -> None:
    """Fill the tables from ``documents(id, record)`` in the same file and from what was decided of them."""
    forget(connection)
    connection.executescript(TABLES)
    _Filling(connection, identity).fill()


def forget(connection: sqlite3.Connection) -> None:
    """Take the tables away."""
    rows = connection.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name LIKE 'identity\\_%' ESCAPE '\\'"
    )
    for (name,) in rows.fetchall():
        connection.execute(f"DROP TABLE {name}")


class _Filling:
    def __init__(self, connection: sqlite3.Connection, identity: Resolved) -> None:
        self._connection = connection
        self._memory = Memory(connection)
        self._identity = identity
        self._forces = {one.id: one.part_of for one in identity.entities if one.kind == "team" and one.part_of}
        self._spellings: dict[Spelling, int] = {}
        self._entity_of: dict[int, str] = {}
        self._columns = Columns(len(PARTS))

    def fill(self) -> None:
        put = self._connection.executemany
        put("INSERT INTO identity_entities VALUES (?, ?)",
            ((one.id, entity_told(one)) for one in self._identity.entities))  # fmt: skip
        for record in self._records():
            keys = [*(one.key for one in record.things), *(one.key for one in record.people)]
            ids = {key: self._identity.entity(record.document, key).id for key in keys}
            issued = record.issued or UNDATED
            put("INSERT INTO identity_said VALUES (?, ?, ?, ?)",
                [(self._number(one, ids), issued, record.document, one.key)
                 for one in record.things if one.kind != "team"])  # fmt: skip
            self._put_teams(record, ids)
            self._put_people(record, ids)
            row = (record.document, json.dumps(ids, ensure_ascii=False))
            self._connection.execute("INSERT INTO identity_documents VALUES (?, ?)", row)
        put("INSERT INTO identity_spellings VALUES (?, ?, ?)",
            ((number, told_of(one), self._entity_of[number]) for one, number in self._spellings.items()))  # fmt: skip
        put("INSERT INTO identity_names VALUES (?, ?)",
            ((name, number) for one, number in self._spellings.items() for name in names_of(one)))  # fmt: skip
        put("INSERT OR IGNORE INTO identity_replaced VALUES (?, ?)",
            ((old, one.id) for one in (*self._named(), *self._teams()) for old in one.replaces))  # fmt: skip
        Shards(self._connection).fill(self._columns)

    def _records(self) -> Iterator[Record]:
        """In the order in which subjects occur."""
        told = self._connection.execute("SELECT id, record FROM documents")
        order = sorted((Record.unpacked(packed).issued or UNDATED, id) for id, packed in told)
        return (self._memory.record(id) for _, id in order)

    def _number(self, thing: Any, ids: dict[str, str]) -> int:
        number = self._spellings.setdefault(Spelling.of(thing), len(self._spellings))
        self._entity_of[number] = ids[thing.key]
        return number

    def _put_teams(self, record: Record, ids: dict[str, str]) -> None:
        for one in record.things:
            if one.kind == "team":
                row = TeamRow.of(record, one, ids, ids[one.key])
                self._connection.execute("INSERT INTO identity_teams VALUES (?, ?, ?, ?, ?, ?, ?)", row.row())
                found = ((tie, *row[:2]) for tie in set(row.ties(self._seen(row), record.company())))
                self._connection.executemany("INSERT INTO identity_ties VALUES (?, ?, ?)", found)

    def _put_people(self, record: Record, ids: dict[str, str]) -> None:
        for one, facts in zip(record.people, record.circumstances(ids, self._forces), strict=True):
            row = (self._columns.count, record.document, one.key, record.issued or UNDATED, ids[one.key])
            self._connection.execute("INSERT INTO identity_people VALUES (?, ?, ?, ?, ?)", row)
            self._columns.add(values(facts))

    def _seen(self, row: TeamRow) -> Seen:
        return row.seen(lambda force: self._memory.by_id[force].labels)

    def _named(self) -> Iterator[Entity]:
        return (entity for entity, _ in named(list(self._spellings)))

    def _teams(self) -> list[Entity]:
        groups: defaultdict[str, list[Seen]] = defaultdict(list)
        rows = self._connection.execute("SELECT * FROM identity_teams ORDER BY issued, document, key")
        for row in map(TeamRow.read, rows):
            groups[row.entity].append(self._seen(row))
        return team_entities(groups.values())
