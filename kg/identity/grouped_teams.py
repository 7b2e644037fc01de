"""Teams of many documents → entities: compared within one force, named after their first mention."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from itertools import combinations, product
from typing import NamedTuple

from kg.identity import teams
from kg.identity.entity import Entity, Member, labels_of
from kg.identity.named import Spelling
from kg.identity.names import digest
from kg.identity.people import Decided, Verdicts, groups
from kg.identity.teams import Team


class Seen(NamedTuple):
    """A team where it occurs."""

    member: Member
    spelling: Spelling
    facts: Team


Company = Callable[[str], frozenset[str]]
"""The rare names of those whom a document is about."""


def team_groups(seen: Sequence[Seen], company: Company, decided: Decided) -> list[list[int]]:
    """The teams, in the order of their occurrence, in groups in the order of their first members.

    Only teams of one force, or of one concept, are ever compared; of those told alike, one for all.
    """
    blocks: defaultdict[object, dict[Team, list[int]]] = defaultdict(dict)
    for place, one in enumerate(seen):
        alone = one.member if one.facts.force is None else None
        blocks[one.facts.concept or one.facts.force or alone].setdefault(one.facts, []).append(place)
    verdicts = Verdicts()
    for block in blocks.values():
        for places in block.values():
            for place in places[1:]:
                verdicts.add(places[0], place, "same")
        for left, right in combinations(sorted(places[0] for places in block.values()), 2):
            verdicts.add(left, right, teams.judge(seen[left].facts, seen[right].facts))
    for left, right in _by_company(seen, company):
        verdicts.add(left, right, "same")
    found = list(groups(len(seen), verdicts, decided))
    among = {place for group in found for place in group}
    return sorted([*found, *([place] for place in range(len(seen)) if place not in among)])


def _by_company(seen: Sequence[Seen], company: Company) -> set[tuple[int, int]]:
    """Teams whose force a document leaves out, with the first team of that name in a story about the same people.

    Only where all such stories tell one force.
    """
    homeless = [place for place, one in enumerate(seen) if one.facts.force is None and one.facts.concept is None]
    if not homeless:
        return set()
    wanted = {key for place in homeless for key in ties(seen[place], company)}
    names = {name for name, _ in wanted}
    named: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for place, one in enumerate(seen):
        if one.facts.force and not names.isdisjoint(one.facts.names):
            for key in ties(one, company):
                if key in wanted:
                    named[key].append(place)
    found = set()
    for place in homeless:
        near = sorted({other for key in ties(seen[place], company) for other in named.get(key, ())})
        if len({seen[other].facts.force for other in near}) == 1:
            found.add((min(place, near[0]), max(place, near[0])))
    return found


def ties(one: Seen, company: Company) -> Iterable[tuple[str, str]]:
    """What may tie a team to another of its name: somebody both stories are about."""
    return product(sorted(one.facts.names), sorted(company(one.member.document)))


def team_entities(groups_of: Iterable[Sequence[Seen]]) -> list[Entity]:
    """An entity for each group, in the order of their first members."""
    taken: set[str] = set()
    entities = []
    for group in groups_of:
        entity = _entity(group)
        if entity.id in taken:  # people have decided that it is not the other team of this name
            first = group[0].member
            entity = replace(entity, id=f"{entity.id}-{digest(first.document, first.key, length=8)}", concept=None)
        taken.add(entity.id)
        entities.append(entity)
    return entities


def _entity(block: Sequence[Seen]) -> Entity:
    forces = sorted({one.facts.force for one in block if one.facts.force})
    concept = next((one.facts.concept for one in block if one.facts.concept), None)
    paths = [_path(one, forces) for one in block]
    own = [path for path, one in zip(paths, block, strict=True) if not one.spelling.concept]
    labels = labels_of((one.spelling.name, one.spelling.labels) for one in block)
    return Entity.of(concept or paths[0], "team", labels, own, concept, forces[0] if forces else None)


def _path(one: Seen, forces: Sequence[str]) -> str:
    tail = one.spelling.tail(hidden=False)
    if forces:
        return f"team/{forces[0].rpartition('/')[2]}--{tail}"
    return f"team/{tail}-{digest(one.member.document, one.member.key, length=8)}"
