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
from kg.identity.grouped_teams import team_entities, team_groups
from kg.identity.linked_people import LinkedPeople
from kg.identity.memory import UNDATED, Memory, TeamRow, names_of, spelling_of, told_of
from kg.identity.named import Spelling, named
from kg.identity.record import Record
from kg.identity.renewed_entities import Renewed, RenewedEntities

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
        self._past_teams: set[str] = set()
        self._followed: set[str] = set()
        self._now: dict[str, dict[str, str]] = {}

    def run(self) -> Renewed:
        """Things, then teams, which need their forces, then people, who need both."""
        self._teams(self._named())
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

    # Teams -------------------------------------------------------------------------------------------------------

    def _teams(self, changed: Collection[str]) -> None:
        """Those of changed documents, of forces that are told differently, and all that hangs together with them."""
        teams = {
            (id, one.key) for id, record in self._old_records.items() for one in record.things if one.kind == "team"
        }
        ties = {tie for team in teams for tie in self._ties(team)}
        for team in teams:
            self._forget_team(team)
        again = {team for force in changed for team in self._tied(f"force {force}")}
        again |= {(id, key) for id in self._touched - self._changed for key in self._team_keys(id)}
        ties |= {tie for team in again for tie in self._ties(team)}
        teams = again | {
            (id, one.key) for id, record in self._records.items() for one in record.things if one.kind == "team"
        }
        for team in teams:
            ties |= self._write_team(team)
        near = closure(teams.union(*map(self._tied, ties)), self._near_teams)
        rows = sorted(map(self._team, near), key=lambda row: (row.issued, row.document, row.key))
        seen = [row.seen(self._labels) for row in rows]
        where = {row.mention: place for place, row in enumerate(rows)}
        groups = team_groups(seen, self._company, self._decisions.among(where))
        entities = team_entities([seen[place] for place in group] for group in groups)
        old = {row.entity for row in rows if row.entity} | self._past_teams
        for group, entity in zip(groups, entities, strict=True):
            for row in (rows[place] for place in group):
                if row.entity != entity.id:
                    self._do(
                        "UPDATE identity_teams SET entity = ? WHERE document = ? AND key = ?", (entity.id, *row[:2])
                    )
                    self._touched.add(row.document)
        for id in self._entities.put(entities, old):
            if self._entities.homes_before.get(id) != self._entities.raw[id].part_of:
                rows_of = self._do("SELECT DISTINCT document FROM identity_teams WHERE entity = ?", (id,))
                self._touched |= {document for (document,) in rows_of}

    def _team(self, team: tuple[str, str]) -> TeamRow:
        return TeamRow.read(self._do("SELECT * FROM identity_teams WHERE document = ? AND key = ?", team).fetchone())

    def _team_keys(self, document: str) -> list[str]:
        return [key for (key,) in self._do("SELECT key FROM identity_teams WHERE document = ?", (document,))]

    def _forget_team(self, team: tuple[str, str]) -> None:
        self._past_teams.add(self._team(team).entity)
        self._each("DELETE FROM identity_ties WHERE tie = ? AND document = ? AND key = ?",
                   [(tie, *team) for tie in self._ties(team)])  # fmt: skip
        self._do("DELETE FROM identity_teams WHERE document = ? AND key = ?", team)

    def _write_team(self, team: tuple[str, str]) -> set[str]:
        """Put a team as it is now in place of what it was; returns its ties."""
        row = self._do("SELECT entity FROM identity_teams WHERE document = ? AND key = ?", team).fetchone()
        if row:
            self._forget_team(team)
        record = self._records.get(team[0]) or self._memory.record(team[0])
        thing = next(one for one in record.things if one.key == team[1])
        new = TeamRow.of(record, thing, self._thing_ids(record), row[0] if row else "")
        ties = set(new.ties(new.seen(self._labels), record.company()))
        self._do("INSERT INTO identity_teams VALUES (?, ?, ?, ?, ?, ?, ?)", new.row())
        self._each("INSERT INTO identity_ties VALUES (?, ?, ?)", [(tie, *team) for tie in ties])
        return ties

    def _ties(self, team: tuple[str, str]) -> set[str]:
        rows = self._do("SELECT tie FROM identity_ties WHERE document = ? AND key = ?", team)
        return {tie for (tie,) in rows}

    def _tied(self, tie: str) -> list[tuple[str, str]]:
        return self._do("SELECT document, key FROM identity_ties WHERE tie = ?", (tie,)).fetchall()

    def _near_teams(self, team: tuple[str, str]) -> list[tuple[str, str]]:
        return [other for tie in self._ties(team) - self._followed for other in self._follow(tie)]

    def _follow(self, tie: str) -> list[tuple[str, str]]:
        self._followed.add(tie)
        return self._tied(tie)

    def _labels(self, force: str) -> tuple[str, ...]:
        return self._entities.entity(force).labels

    def _company(self, document: str) -> frozenset[str]:
        return self._memory.record(document).company()

    # People ------------------------------------------------------------------------------------------------------

    def _people(self) -> None:
        people = LinkedPeople(self._memory, cache(self._told_now), self._decisions)
        again = self._changed | self._touched - self._gone
        ids = {id: self._thing_ids(self._record(id)) for id in again}
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

    def _thing_ids(self, record: Record) -> dict[str, str]:
        """The entities of the things of a document as they are now; a team has none before teams are resolved."""
        found = {}
        for one in record.things:
            if one.kind == "team":
                question = "SELECT entity FROM identity_teams WHERE document = ? AND key = ?"
                id = self._memory.one(question, record.document, one.key)
            else:
                told = told_of(Spelling.of(one))
                id = self._memory.one("SELECT entity FROM identity_spellings WHERE told = ?", told)
            if id:
                found[one.key] = id
        return found

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
