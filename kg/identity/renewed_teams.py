"""The teams that a change touches, found over what ties teams together, and resolved anew."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from kg.identity.closure import closure
from kg.identity.decisions import Decisions
from kg.identity.grouped_teams import team_entities, team_groups
from kg.identity.memory import Memory, TeamRow
from kg.identity.record import Record
from kg.identity.renewed_entities import RenewedEntities

Place = tuple[str, str]
"""A team of a document: the document's id and the team's key in it."""


class RenewedTeams:
    """Those of changed documents, of forces that are told differently, and all that hangs together with them.

    What becomes of them is put to ``entities``; ``decisions`` are what people have decided.
    """

    def __init__(self, memory: Memory, entities: RenewedEntities, decisions: Decisions) -> None:
        self._memory, self._entities, self._decisions = memory, entities, decisions
        self._do, self._each = memory.connection.execute, memory.connection.executemany
        self._past: set[str] = set()
        self._followed: set[str] = set()

    def renew(
        self, before: Mapping[str, Record], now: Mapping[str, Record], forces: Collection[str], touched: Collection[str]
    ) -> set[str]:
        """Bring the tables up to date; returns the documents in which a team is another than it was.

        ``before`` and ``now`` are the records of changed documents, ``forces`` the ids of those that are told
        differently, ``touched`` are other documents of which a court, a force … is another one.
        """
        gone = _teams_of(before)
        ties = {tie for team in gone for tie in self._ties(team)}
        for team in gone:
            self._forget(team)
        again = {team for force in forces for team in self._tied(f"force {force}")}
        again |= {(id, key) for id in touched for key in self._keys(id)}
        ties |= {tie for team in again for tie in self._ties(team)}
        teams = again | _teams_of(now)
        for team in teams:
            ties |= self._write(team, now.get(team[0]) or self._memory.record(team[0]))
        return self._resolved(closure(teams.union(*map(self._tied, ties)), self._near))

    def _resolved(self, teams: Iterable[Place]) -> set[str]:
        rows = sorted(map(self._row, teams), key=lambda row: (row.issued, row.document, row.key))
        seen = [row.seen(self._labels) for row in rows]
        where = {row.mention: place for place, row in enumerate(rows)}
        groups = team_groups(seen, self._company, self._decisions.among(where))
        entities = team_entities([seen[place] for place in group] for group in groups)
        others = set()
        for group, entity in zip(groups, entities, strict=True):
            for row in (rows[place] for place in group):
                if row.entity != entity.id:
                    self._do(
                        "UPDATE identity_teams SET entity = ? WHERE document = ? AND key = ?", (entity.id, *row[:2])
                    )
                    others.add(row.document)
        for id in self._entities.put(entities, {row.entity for row in rows if row.entity} | self._past):
            if self._entities.homes_before.get(id) != self._entities.raw[id].part_of:
                found = self._do("SELECT DISTINCT document FROM identity_teams WHERE entity = ?", (id,))
                others |= {document for (document,) in found}
        return others

    def _row(self, team: Place) -> TeamRow:
        return TeamRow.read(self._do("SELECT * FROM identity_teams WHERE document = ? AND key = ?", team).fetchone())

    def _keys(self, document: str) -> list[str]:
        return [key for (key,) in self._do("SELECT key FROM identity_teams WHERE document = ?", (document,))]

    def _forget(self, team: Place) -> None:
        self._past.add(self._row(team).entity)
        self._each("DELETE FROM identity_ties WHERE tie = ? AND document = ? AND key = ?",
                   [(tie, *team) for tie in self._ties(team)])  # fmt: skip
        self._do("DELETE FROM identity_teams WHERE document = ? AND key = ?", team)

    def _write(self, team: Place, record: Record) -> set[str]:
        """Put a team as it is now in place of what it was; returns its ties."""
        row = self._do("SELECT entity FROM identity_teams WHERE document = ? AND key = ?", team).fetchone()
        if row:
            self._forget(team)
        thing = next(one for one in record.things if one.key == team[1])
        new = TeamRow.of(record, thing, self._memory.thing_ids(record), row[0] if row else "")
        ties = set(new.ties(new.seen(self._labels), record.company()))
        self._do("INSERT INTO identity_teams VALUES (?, ?, ?, ?, ?, ?, ?)", new.row())
        self._each("INSERT INTO identity_ties VALUES (?, ?, ?)", [(tie, *team) for tie in ties])
        return ties

    def _ties(self, team: Place) -> set[str]:
        rows = self._do("SELECT tie FROM identity_ties WHERE document = ? AND key = ?", team)
        return {tie for (tie,) in rows}

    def _tied(self, tie: str) -> list[Place]:
        return self._do("SELECT document, key FROM identity_ties WHERE tie = ?", (tie,)).fetchall()

    def _near(self, team: Place) -> list[Place]:
        return [other for tie in self._ties(team) - self._followed for other in self._follow(tie)]

    def _follow(self, tie: str) -> list[Place]:
        self._followed.add(tie)
        return self._tied(tie)

    def _labels(self, force: str) -> tuple[str, ...]:
        return self._entities.entity(force).labels

    def _company(self, document: str) -> frozenset[str]:
        return self._memory.record(document).company()


def _teams_of(records: Mapping[str, Record]) -> set[Place]:
    return {(id, one.key) for id, record in records.items() for one in record.things if one.kind == "team"}
