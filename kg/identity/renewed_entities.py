"""Entities that a change touches, and what they replace, in the tables that a build keeps for the next."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field, replace

from kg.identity.entity import Entity
from kg.identity.memory import Memory, entity_told


@dataclass
class Renewed:
    """What is another than it was: ids of entities that are new or told differently, of those that are gone, and the
    documents whose subjects are other entities now, or were never resolved."""

    entities: set[str] = field(default_factory=set)
    gone: set[str] = field(default_factory=set)
    documents: set[str] = field(default_factory=set)


class RenewedEntities:
    """The entities of things are gathered first and settled together; those of people are written one by one.

    ``raw`` are those that were gathered, ``homes_before`` the forces of teams that are told differently, as they were;
    ``done`` is what is another than it was.
    """

    def __init__(self, memory: Memory) -> None:
        self._memory = memory
        self._do, self._each = memory.connection.execute, memory.connection.executemany
        self._dropped: set[str] = set()
        self.raw: dict[str, Entity] = {}
        self.homes_before: dict[str, str | None] = {}
        self.done = Renewed()

    def entity(self, id: str) -> Entity:
        """One as it is now; raises KeyError for an unknown one."""
        return self.raw.get(id) or self._memory.by_id[id]

    def put(self, new: Collection[Entity], old: set[str]) -> set[str]:
        """Note what stands in place of ``old`` ones; returns the ids of those that are told differently."""
        changed = set()
        for entity in new:
            known = self._memory.by_id.get(entity.id)
            if known is None or replace(known, replaces=()) != replace(entity, replaces=()):
                changed.add(entity.id)
            self.raw[entity.id] = entity
        for id in old | changed:
            known = self._memory.by_id.get(id)
            self.homes_before[id] = known.part_of if known else None
        self._dropped |= old - {entity.id for entity in new}
        return changed

    def settle(self) -> None:
        """Write the entities of things, without replaced ids that are somebody's own or two entities'."""
        self._dropped -= self.raw.keys()
        olds = {*self.raw, *self._dropped}
        for id in (*self.raw, *self._dropped):
            olds |= {old for (old,) in self._do("SELECT old FROM identity_replaced WHERE entity = ?", (id,))}
            self._do("DELETE FROM identity_replaced WHERE entity = ?", (id,))
            own = self.raw[id].replaces if id in self.raw else ()
            self._each("INSERT INTO identity_replaced VALUES (?, ?)", [(old, id) for old in own])
            olds.update(own)
        self._each("DELETE FROM identity_entities WHERE id = ?", [(id,) for id in self._dropped])
        self.done.gone |= self._dropped
        for entity in self.raw.values():
            if entity.id not in self._memory.by_id:
                self.write(replace(entity, replaces=()), is_new=True)
        near = {id for old in olds for (id,) in self._do("SELECT entity FROM identity_replaced WHERE old = ?", (old,))}
        for id in {*self.raw, *near}:
            self.write(replace(self.entity(id), replaces=self._settled(id)))

    def _settled(self, id: str) -> tuple[str, ...]:
        rows = self._do("SELECT old FROM identity_replaced WHERE entity = ? ORDER BY old", (id,)).fetchall()
        return tuple(sorted(old for (old,) in rows if self._is_only(old)))

    def _is_only(self, old: str) -> bool:
        used = self._memory.one("SELECT count(*) FROM identity_replaced WHERE old = ?", old)
        return used == 1 and self._memory.one("SELECT 1 FROM identity_entities WHERE id = ?", old) is None

    def write(self, entity: Entity, *, is_new: bool = False) -> None:
        """Write one, if it is new or told differently."""
        told = entity_told(entity)
        if is_new or self._memory.one("SELECT told FROM identity_entities WHERE id = ?", entity.id) != told:
            self._do("INSERT OR REPLACE INTO identity_entities VALUES (?, ?)", (entity.id, told))
            self.done.entities.add(entity.id)
