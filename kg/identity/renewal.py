"""A change of some documents resolved on top of what is remembered: only what it touches is resolved anew.

Things that share a name, teams that share a force or a story, people who share a block and are linked: each such set is
found whole and resolved as a build from nothing resolves it, so that both decide alike.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterable, Mapping
from functools import cache

from kg.identity.circumstances import Circumstances
from kg.identity.closure import closure
from kg.identity.decisions import Decisions
from kg.identity.linked_people import LinkedPeople
from kg.identity.memory import UNDATED, Memory, names_of, spelling_of, told_of
from kg.identity.named import Spelling, named
from kg.identity.record import Record
from kg.identity.renewed_entities import Renewed, RenewedEntities
from kg.identity.renewed_teams import RenewedTeams

_FIRST = "SELECT issued, document, key FROM identity_said WHERE spelling = ? ORDER BY issued, document, key LIMIT 1"


def renew_identity(
    memory: Memory, before: Callable[[str], Record | None], changed: Collection[str], gone: Collection[str],
    decisions: Decisions,
) -> Renewed:  # fmt: skip
    """Bring the tables up to date. ``before`` gives the record that a document had; the new ones stand in the file."""
    return _Renewal(memory, before, changed, gone, decisions).run()


class _Renewal:
    def __init__(
        self, memory: Memory, before: Callable[[str], Record | None], changed: Collection[str], gone: Collection[str],
        decisions: Decisions,
    ) -> None:  # fmt: skip
        self._memory, self._before, self._decisions = memory, before, decisions
        self._do, self._each = memory.connection.execute, memory.connection.executemany
        self._changed, self._gone = set(changed), set(gone)
        self._old_records = {id: record for id in self._changed | self._gone if (record := before(id)) is not None}
        self._records = {id: memory.record(id) for id in self._changed}
        self._touched: set[str] = set()
        self._entities = RenewedEntities(memory)
        self._now: dict[str, dict[str, str]] = {}

    def run(self) -> Renewed:
        """Things, then teams, which need their forces, then people, who need both."""
        told_differently = self._named()
        teams = RenewedTeams(self._memory, self._entities, self._decisions)
        self._touched |= teams.renew(self._old_records, self._records, told_differently, self._touched - self._changed)
        self._entities.settle()
        self._people()
        return self._entities.done

    # Things ------------------------------------------------------------------------------------------------------

    def _named(self) -> set[str]:
        """The spellings that a change touches; returns the ids of entities that are new or told differently."""
        spellings: set[int] = set()
        for id, record in self._old_records.items():
            for one in record.things:
                if one.kind != "team":
                    number = self._memory.one(
                        "SELECT number FROM identity_spellings WHERE told = ?", told_of(Spelling.of(one))
                    )
                    self._do("DELETE FROM identity_said WHERE spelling = ? AND issued = ? AND document = ? AND key = ?",
                             (number, record.issued or UNDATED, id, one.key))  # fmt: skip
                    spellings.add(number)
        for id, record in self._records.items():
            for one in record.things:
                if one.kind != "team":
                    number = self._spelling(Spelling.of(one))
                    self._do(
                        "INSERT INTO identity_said VALUES (?, ?, ?, ?)", (number, record.issued or UNDATED, id, one.key)
                    )
                    spellings.add(number)
        return self._resolve_spellings(closure(spellings, self._spelt_alike))

    def _spelling(self, spelling: Spelling) -> int:
        told = told_of(spelling)
        number = self._memory.one("SELECT number FROM identity_spellings WHERE told = ?", told)
        if number is None:
            number = self._do("INSERT INTO identity_spellings (told) VALUES (?)", (told,)).lastrowid
            self._each("INSERT INTO identity_names VALUES (?, ?)", [(name, number) for name in names_of(spelling)])
        return int(number)

    def _spelt_alike(self, number: int) -> list[int]:
        told = self._memory.one("SELECT told FROM identity_spellings WHERE number = ?", number)
        names = names_of(spelling_of(told))
        rows = (self._do("SELECT spelling FROM identity_names WHERE name = ?", (name,)) for name in names)
        return [other for found in rows for (other,) in found]

    def _resolve_spellings(self, numbers: Iterable[int]) -> set[str]:
        used, was = [], {}
        for number in sorted(numbers):
            told, was[number] = self._do(
                "SELECT told, entity FROM identity_spellings WHERE number = ?", (number,)
            ).fetchone()
            first = self._do(_FIRST, (number,)).fetchone()
            if first is None:
                self._do("DELETE FROM identity_spellings WHERE number = ?", (number,))
                self._each("DELETE FROM identity_names WHERE name = ? AND spelling = ?",
                           [(name, number) for name in names_of(spelling_of(told))])  # fmt: skip
            else:
                used.append((first, number, spelling_of(told)))
        used.sort(key=lambda one: one[0])
        found = named([spelling for _, _, spelling in used])
        for entity, places in found:
            for place in places:
                number = used[place][1]
                if was[number] != entity.id:
                    self._do("UPDATE identity_spellings SET entity = ? WHERE number = ?", (entity.id, number))
                    rows = self._do("SELECT DISTINCT document FROM identity_said WHERE spelling = ?", (number,))
                    self._touched |= {document for (document,) in rows}
        return self._entities.put([entity for entity, _ in found], {old for old in was.values() if old})

    # People ------------------------------------------------------------------------------------------------------

    def _people(self) -> None:
        people = LinkedPeople(self._memory, cache(self._told_now), self._decisions)
        again = self._changed | self._touched - self._gone
        ids = {id: self._memory.thing_ids(self._record(id)) for id in again}
        for id in again | self._gone:
            before = self._old_records.get(id) if id in self._changed or id in self._gone else self._record(id)
            if before is not None:
                people.take_out(id, self._told_before(before))
        for id in again:
            self._now[id] = ids[id]
        for id in sorted(again):
            people.put_in(self._record(id))
        self._write_people(people)

    def _write_people(self, people: LinkedPeople) -> None:
        past, new, moved = people.past, set(), {}
        for entity, mentions in people.groups():
            new.add(entity.id)
            self._entities.write(entity)
            for one in mentions:
                past.add(one.entity)
                if one.entity != entity.id:
                    self._do("UPDATE identity_people SET entity = ? WHERE number = ?", (entity.id, one.number))
                    moved[one.document, one.key] = entity.id
        gone = past - new - {""}
        self._each("DELETE FROM identity_entities WHERE id = ?", [(id,) for id in gone])
        self._entities.done.gone |= gone
        self._entities.done.entities -= self._entities.done.gone
        self._write_documents(moved)

    def _write_documents(self, moved: Mapping[tuple[str, str], str]) -> None:
        for id in self._gone:
            self._do("DELETE FROM identity_documents WHERE document = ?", (id,))
        for id in {*self._now, *(document for document, _ in moved)}:
            before = self._memory.ids(id)
            ids = {**self._now.get(id, before)}
            ids.update({key: entity for (document, key), entity in moved.items() if document == id})
            if ids != before or id in self._changed:
                told = json.dumps(ids, ensure_ascii=False)
                self._do("INSERT OR REPLACE INTO identity_documents VALUES (?, ?)", (id, told))
                self._entities.done.documents.add(id)

    def _record(self, id: str) -> Record:
        return self._records.get(id) or self._memory.record(id)

    def _told_now(self, document: str) -> dict[str, Circumstances]:
        record = self._record(document)
        ids = self._now.get(document) or self._memory.ids(document)
        forces = self._homes(ids, {})
        return dict(zip((one.key for one in record.people), record.circumstances(ids, forces), strict=True))

    def _told_before(self, record: Record) -> dict[str, Circumstances]:
        ids = self._memory.ids(record.document)
        forces = self._homes(ids, self._entities.homes_before)
        return dict(zip((one.key for one in record.people), record.circumstances(ids, forces), strict=True))

    def _homes(self, ids: Mapping[str, str], other: Mapping[str, str | None]) -> dict[str, str]:
        """The forces of the teams among some entities, by their ids; ``other`` goes before what is true now."""
        things = {id for id in ids.values() if not id.startswith("person/")}
        homes = ((id, other[id] if id in other else self._entities.entity(id).part_of) for id in things)
        return {id: home for id, home in homes if home}
