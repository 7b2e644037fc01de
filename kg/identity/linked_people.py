"""The people whom a change touches, found over the blocks that are kept, and grouped anew."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from typing import NamedTuple

from kg.identity.blocking import values
from kg.identity.circumstances import Circumstances
from kg.identity.closure import closure
from kg.identity.clusters import Pair, components
from kg.identity.compare import verdict, weigh
from kg.identity.decisions import Decisions
from kg.identity.entity import Entity, Mention, Verdict
from kg.identity.memory import UNDATED, Memory
from kg.identity.mentions import person_path
from kg.identity.names import fold
from kg.identity.people import Verdicts, groups_of
from kg.identity.record import Record
from kg.identity.resolve import person_entity
from kg.identity.shards import Shards, keys
from kg.identity.table import table


class Mentioned(NamedTuple):
    """A mention of somebody, in the order of mentions; ``entity`` is the id of the one that it was."""

    issued: int
    document: str
    key: str
    number: int
    entity: str
    mention: Mention
    name: str
    path: str


Told = Callable[[str], Mapping[str, Circumstances]]
"""What a document tells of each of its people, by key."""


class LinkedPeople:
    """Mentions of people by their numbers; take out and put in first, then ask for the groups."""

    def __init__(self, memory: Memory, told: Told, decisions: Decisions) -> None:
        self._memory, self._do, self._told = memory, memory.connection.execute, told
        self._shards = Shards(memory.connection)
        self._seeds: set[int] = set()
        self._new: list[int] = []
        self._met: defaultdict[int, set[int]] = defaultdict(set)
        self._rows = decisions.rows
        self._decisions = decisions
        self.past: set[str] = set()
        self._facts = cache(self._facts_of)
        self._blocks = cache(self._blocks_of)

    def take_out(self, document: str, told: Mapping[str, Circumstances]) -> None:
        """Let go of the people of a document as it was. Whoever was compared with them is grouped anew."""
        rows = self._do("SELECT number, key, entity FROM identity_people WHERE document = ?", (document,)).fetchall()
        for number, key, entity in rows:
            blocks = keys(values(told[key]))
            self._seeds |= self._near(number, blocks)
            self._shards.remove(number, blocks)
            self.past.add(entity)
            self._do("DELETE FROM identity_people WHERE number = ?", (number,))

    def put_in(self, record: Record) -> None:
        """Take in the people of a document as it is."""
        told = self._told(record.document)
        first = int(self._memory.one("SELECT coalesce(max(number), -1) FROM identity_people")) + 1
        for number, person in enumerate(record.people, first):
            row = (number, record.document, person.key, record.issued or UNDATED, "")
            self._do("INSERT INTO identity_people VALUES (?, ?, ?, ?, ?)", row)
            self._shards.add(number, keys(values(told[person.key])))
            self._new.append(number)

    def groups(self) -> Iterator[tuple[Entity, list[Mentioned]]]:
        """The entities of all whom the change touches, each with its mentions."""
        self._shards.save()
        for number in self._new:
            self._seeds |= {number, *self._near(number, self._blocks(number))}
        decided = self._decisions.among(self._places())
        verdicts: dict[Pair, Verdict] = {}

        def linked(number: int) -> list[int]:
            found = [other for pair in decided.same if number in pair for other in pair]
            for other in self._near(number, self._blocks(number)):
                pair = min(number, other), max(number, other)
                self._met[pair[0]].add(pair[1])
                if pair not in verdicts:
                    verdicts[pair] = verdict(*weigh(self._facts(pair[0]), self._facts(pair[1])))
                if verdicts[pair] == "same" and pair not in decided.unsure and pair not in decided.different:
                    found.append(other)
            return found

        touched = closure(filter(self._is_there, self._seeds), linked)
        pairs = {pair for pair, said in verdicts.items() if said == "same"} - decided.unsure - decided.different
        for members in components(touched, {*pairs, *decided.same}):
            yield from self._grouped(members, verdicts)

    def _grouped(
        self, members: list[int], verdicts: Mapping[Pair, Verdict]
    ) -> Iterator[tuple[Entity, list[Mentioned]]]:
        mentions = sorted(self._mentioned(number) for number in members)
        place = {one.number: at for at, one in enumerate(mentions)}
        found = Verdicts()
        for number in members:
            for other in self._met[number]:
                if number < other and other in place:
                    at = sorted((place[number], place[other]))
                    found.add(at[0], at[1], verdicts[number, other])
        where = {one.mention: at for at, one in enumerate(mentions)}
        groups = list(groups_of([self._facts(one.number) for one in mentions], found, self._decisions.among(where)))
        alone = set(range(len(mentions))).difference(*groups)
        for group in (*groups, *([one] for one in sorted(alone))):
            own = [mentions[at] for at in group]
            yield person_entity([(one.name, one.path) for one in own]), own

    def _mentioned(self, number: int) -> Mentioned:
        document, key, issued, entity = self._row(number)
        record = self._memory.record(document)
        person = next(one for one in record.people if one.key == key)
        mention = Mention(record.shown, fold(person.name), person.ordinal)
        return Mentioned(issued, document, key, number, entity, mention, person.name, person_path(person.name, mention))

    def _row(self, number: int) -> tuple[str, str, int, str]:
        question = "SELECT document, key, issued, entity FROM identity_people WHERE number = ?"
        document, key, issued, entity = self._do(question, (number,)).fetchone()
        return document, key, issued, entity

    def _is_there(self, number: int) -> bool:
        return self._memory.one("SELECT 1 FROM identity_people WHERE number = ?", number) is not None

    def _facts_of(self, number: int) -> Circumstances:
        document, key, _, _ = self._row(number)
        return self._told(document)[key]

    def _blocks_of(self, number: int) -> frozenset[int]:
        return frozenset(keys(values(self._facts(number))))

    def _near(self, number: int, blocks: Iterable[int]) -> set[int]:
        """Those whom a mention meets in its blocks."""
        longest = table().longest
        found: set[int] = set()
        for key in blocks:
            members = self._shards.members(key)
            if len(members) > longest + 1:
                members = sorted(members, key=self._order)
                at = members.index(number)
                members = members[max(0, at - longest) : at + longest + 1]
            found.update(members)
        return found - {number}

    def _order(self, number: int) -> tuple[int, str, str]:
        document, key, issued, _ = self._row(number)
        return issued, document, key

    def _places(self) -> dict[Mention, int]:
        """The numbers of the mentions of which people have decided something."""
        found = {}
        for mention in {side for row in self._rows for side in (row.left, row.right)}:
            rows = self._do("SELECT number FROM identity_people WHERE document = ?", (mention.document,)).fetchall()
            found.update(
                {one.mention: one.number for (number,) in rows if (one := self._mentioned(number)).mention == mention}
            )
        return found
