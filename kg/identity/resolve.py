"""Subjects of many documents → entities: things by how they are spelt, teams by their forces, people by the evidence.

Pure: the outcome depends on what the documents say and never on the order in which they come.
"""

from __future__ import annotations

import datetime as dt
import marshal
from array import array
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain, islice
from typing import TypeAlias

from kg.identity.circumstances import Circumstances
from kg.identity.decisions import Decisions
from kg.identity.engine import Scored, scored
from kg.identity.entity import Entity, Identity, Member, Mention
from kg.identity.forms import form
from kg.identity.grouped_teams import Seen, team_entities, team_groups
from kg.identity.mentions import person_path
from kg.identity.named import Spelling, named
from kg.identity.names import fold
from kg.identity.packed import Packed
from kg.identity.people import Verdicts, groups_of
from kg.identity.record import Record, record
from kg.identity.teams import Team
from kg.model import Extraction

Engine: TypeAlias = Callable[[Sequence[Circumstances], Callable[[int], object]], Iterable[Scored]]
"""Finds the pairs of mentions that are one or two; :func:`kg.identity.engine.scored` does it in this process."""

NONE = Decisions()
_UNDATED = dt.date.max.toordinal()


def resolve(documents: Iterable[Extraction | Record], decisions: Decisions = NONE, pairs: Engine = scored) -> Identity:
    """Decide which subjects of which documents are one. Each document may stand in ``documents`` once.

    What people have decided of people and teams wins over the model. ``pairs`` is the engine that compares people.
    """
    return _Resolving(documents, decisions, pairs).identity()


class _Resolving:
    """The documents by date of issue and id: so is the order in which subjects occur.

    Of each document the places of the entities are held, of its things and then of its people, in the order of keys.
    """

    def __init__(self, documents: Iterable[Extraction | Record], decisions: Decisions, engine: Engine) -> None:
        told = (one if isinstance(one, Record) else record(one) for one in documents)
        held = sorted((one.issued or _UNDATED, one.document, one.packed()) for one in told)
        self._numbers = {document: number for number, (_, document, _) in enumerate(held)}
        self._held = [packed for _, _, packed in held]
        self._decisions = decisions
        self._engine = engine
        self._wanted = {side for row in decisions.rows for side in (row.left, row.right)}
        self._things: list[Entity] = []
        self._places: list[array[int]] = []
        self._people_of = array("I")

    def identity(self) -> Identity:
        """Things, then teams, which need their forces, then people, who need both."""
        self._named()
        self._teams()
        self._things = settled(self._things)
        keys, people = self._people()
        return Identity(zip(self._numbers, keys, self._places, strict=True), [*self._things, *people])

    def _record(self, number: int) -> Record:
        return Record.unpacked(self._held[number])

    def _named(self) -> None:
        spellings: dict[Spelling, int] = {}
        for number in range(len(self._held)):
            own = (Spelling.of(one) for one in self._record(number).things)
            self._places.append(array("I", (spellings.setdefault(one, len(spellings)) for one in own)))
        spelt = list(spellings)
        here = [place for place, one in enumerate(spelt) if one.kind != "team"]
        of = array("I", bytes(4 * len(spelt)))
        for entity, places in named([spelt[place] for place in here]):
            for place in places:
                of[here[place]] = len(self._things)
            self._things.append(entity)
        for places_of in self._places:
            for at, place in enumerate(places_of):
                places_of[at] = of[place]

    def _teams(self) -> None:
        seen: list[Seen] = []
        at: list[tuple[int, int]] = []
        facts: dict[tuple[Spelling, str | None], Team] = {}
        where: dict[Mention, int] = {}
        for number in range(len(self._held)):
            told = self._record(number)
            force_of = {one.key: place for one, place in zip(told.things, self._places[number], strict=True)}
            for position, one in enumerate(told.things):
                if one.kind == "team":
                    spelling, of = Spelling.of(one), force_of.get(one.part_of or "")
                    force = self._things[of] if of is not None else None
                    key = spelling, force.id if force else None
                    if key not in facts:
                        facts[key] = Team.of(spelling, key[1], force.labels if force else ())
                    if (mention := Mention(told.shown, fold(one.name or ""), one.ordinal)) in self._wanted:
                        where[mention] = len(seen)
                    seen.append(Seen(Member(told.document, one.key), spelling, facts[key]))
                    at.append((number, position))
        groups = team_groups(seen, self._company, self._decisions.among(where))
        entities = team_entities([seen[place] for place in group] for group in groups)
        for group, entity in zip(groups, entities, strict=True):
            for place in group:
                number, position = at[place]
                self._places[number][position] = len(self._things)
            self._things.append(entity)

    def _company(self, document: str) -> frozenset[str]:
        return self._record(self._numbers[document]).company()

    def _people(self) -> tuple[Iterator[tuple[str, ...]], list[bytes]]:
        """The keys of all subjects of each document, and the entities of people; each record is let go of."""
        forces = {team.id: team.part_of for team in self._things if team.kind == "team" and team.part_of}
        told, called, keys = Packed(), [], []
        where: dict[Mention, int] = {}
        for number, places in enumerate(self._places):
            own = self._record(number)
            self._held[number] = b""
            ids = {one.key: self._things[place].id for one, place in zip(own.things, places, strict=True)}
            for one, facts in zip(own.people, own.circumstances(ids, forces), strict=True):
                mention = Mention(own.shown, fold(one.name), one.ordinal)
                if mention in self._wanted:
                    where[mention] = len(told)
                told.append(facts)
                called.append(marshal.dumps((one.name, person_path(one.name, mention))))
            keys.append(marshal.dumps(tuple(one.key for one in (*own.things, *own.people))))
            self._people_of.append(len(own.people))
        verdicts = Verdicts()
        for pair in self._engine(told, lambda place: place):
            verdicts.add(pair.left, pair.right, pair.verdict)
        return map(marshal.loads, keys), self._person_entities(
            called, groups_of(told, verdicts, self._decisions.among(where))
        )

    def _person_entities(self, called: Sequence[bytes], groups: Iterable[Sequence[int]]) -> list[bytes]:
        """The entities, and in place of each person of a document that of his entity."""
        entities: list[bytes] = []
        of, alone = array("I", bytes(4 * len(called))), bytearray(b"\1") * len(called)
        for group in chain(groups, ([place] for place in range(len(called)))):
            if alone[group[0]]:
                entities.append(person_entity([marshal.loads(called[place]) for place in group]).packed())
                for place in group:
                    of[place], alone[place] = len(self._things) + len(entities) - 1, 0
        people = iter(of)
        for places, count in zip(self._places, self._people_of, strict=True):
            places.extend(islice(people, count))
        return entities


def person_entity(mentions: Sequence[tuple[str, str]]) -> Entity:
    """Somebody of the names and the addresses of the mentions, in order; a surname alone is nobody's name."""
    names = dict.fromkeys(name for name, _ in mentions if name)
    full = [name for name in names if form(name).is_full]
    return Entity.of(mentions[0][1], "person", full or list(names), [path for _, path in mentions[1:]])


def settled(entities: Sequence[Entity]) -> list[Entity]:
    """Without ids among those that were replaced that are somebody's own, or two entities'.

    The ids of people are made from one mention each, and so need no settling.
    """
    used = Counter(old for entity in entities for old in entity.replaces) + Counter(one.id for one in entities)
    return [
        replace(one, replaces=tuple(old for old in one.replaces if used[old] == 1)) if one.replaces else one
        for one in entities
    ]
