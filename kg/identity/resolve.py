"""Subjects of many documents → entities: block, judge, cluster, name.

Pure: the outcome depends on what the documents say and never on the order in which they come.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations, product
from typing import Generic, TypeVar

from kg.identity import teams
from kg.identity.circumstances import Circumstances, Occurrence, all_circumstances, company_of
from kg.identity.decisions import Decisions
from kg.identity.entity import Entity, Identity, Judgement, Member, Mention
from kg.identity.forms import form
from kg.identity.hiding import hide
from kg.identity.mentions import mentions_of, person_path
from kg.identity.names import digest, slug
from kg.identity.people import decided, people
from kg.identity.teams import Team
from kg.model import Extraction, Subject, SubjectKind

Facts = TypeVar("Facts")

# Bodies are one family: who helps readers in one story is merely quoted in the next.
_FAMILY: dict[SubjectKind, str] = {"support": "organisation", "organisation": "organisation"}


NONE = Decisions()


@dataclass(frozen=True, slots=True)
class _Seen(Generic[Facts]):
    """A subject where it occurs."""

    occurrence: Occurrence
    subject: Subject
    facts: Facts

    @property
    def member(self) -> Member:
        return self.occurrence.member


def resolve(extractions: Iterable[Extraction], decisions: Decisions = NONE) -> Identity:
    """Decide which subjects of which documents are one. Each document may stand in ``extractions`` once.

    What people have decided of people and teams wins over the model.
    """
    documents = sorted(map(hide, extractions), key=lambda extraction: extraction.document.id)
    named = _named(documents)
    ids = _ids(named)
    in_teams, team_judgements = _teams(documents, ids, {entity.id: entity for entity in named}, decisions)
    ids.update(_ids(in_teams))
    forces = {team.id: team.part_of for team in in_teams if team.part_of}
    persons, person_judgements = _people(documents, ids, forces, decisions)
    return Identity.of(_settled([*named, *in_teams, *persons]), [*team_judgements, *person_judgements])


def _settled(entities: Sequence[Entity]) -> list[Entity]:
    """Without ids among those that were replaced that are somebody's own, or two entities'."""
    used = Counter(old for entity in entities for old in entity.replaces) + Counter(one.id for one in entities)
    return [
        replace(one, replaces=tuple(old for old in one.replaces if used[old] == 1)) if one.replaces else one
        for one in entities
    ]


def _ids(entities: Iterable[Entity]) -> dict[tuple[str, str], str]:
    return {(member.document, member.key): entity.id for entity in entities for member in entity.members}


def _named(documents: Iterable[Extraction]) -> list[Entity]:
    """Courts, forces, bodies and places: one where the concept is one, or the folded name."""
    blocks: defaultdict[tuple[str, str], list[_Seen[None]]] = defaultdict(list)
    known: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for extraction in documents:
        for subject in extraction.subjects:
            if subject.kind not in ("person", "team"):
                seen = _Seen(Occurrence.of(extraction, subject), subject, None)
                name = (
                    _FAMILY.get(subject.kind, subject.kind),
                    subject.hidden or digest(slug(subject.name or subject.key)),
                )
                blocks[name[0], subject.concept or name[1]].append(seen)
                known[name] |= {subject.concept} if subject.concept else set()
    for name, concepts in known.items():
        if len(concepts) == 1 and name in blocks:
            blocks[name[0], concepts.pop()] += blocks.pop(name)
    return [_named_entity(sorted(block, key=_order)) for _, block in sorted(blocks.items())]


def _named_entity(block: Sequence[_Seen[None]]) -> Entity:
    kinds = sorted({seen.subject.kind for seen in block})
    kind: SubjectKind = "support" if "support" in kinds else kinds[0]
    concept = next((seen.subject.concept for seen in block if seen.subject.concept), None)
    hidden = any(seen.subject.hidden for seen in block)
    paths = [f"{_FAMILY.get(kind, kind)}/{_tail(seen, hidden)}" for seen in block]
    own = [path for path, seen in zip(paths, block, strict=True) if not seen.subject.concept]
    return _entity(paths[0], kind, block, concept, replaces=own)


def _tail(seen: _Seen[Facts], hidden: bool) -> str:
    name = slug(seen.subject.name or seen.subject.key)
    return seen.subject.hidden or (digest(name) if hidden else name)


def _teams(
    documents: Sequence[Extraction],
    ids: dict[tuple[str, str], str],
    forces: dict[str, Entity],
    decisions: Decisions,
) -> tuple[list[Entity], list[Judgement]]:
    seen: list[_Seen[Team]] = []
    for extraction in documents:
        for subject in extraction.of_kind("team"):
            force = ids.get((extraction.document.id, subject.part_of or ""))
            labels = forces[force].labels if force else ()
            team = Team.of(subject, force, labels)
            seen.append(_Seen(Occurrence.of(extraction, subject), subject, team))
    company = {extraction.document.id: company_of(extraction) for extraction in documents}
    return _grouped_teams(sorted(seen, key=_order), mentions_of(documents), decisions, company)


def _grouped_teams(
    seen: Sequence[_Seen[Team]],
    mentions: Mapping[Member, Mention],
    decisions: Decisions,
    company: Mapping[str, frozenset[str]],
) -> tuple[list[Entity], list[Judgement]]:
    """Only teams of one force, or of one concept, are ever compared; of those told alike, one for all."""
    blocks: defaultdict[object, dict[Team, list[int]]] = defaultdict(dict)
    for place, one in enumerate(seen):
        alone = one.member if one.facts.force is None else None
        block = blocks[one.facts.concept or one.facts.force or alone]
        block.setdefault(one.facts, []).append(place)
    links: set[tuple[int, int]] = set()
    apart: set[tuple[int, int]] = set()
    judgements: list[Judgement] = []
    for block in blocks.values():
        for places in block.values():
            links |= {(places[0], place) for place in places[1:]}
        for one_of, other_of in combinations(sorted(places[0] for places in block.values()), 2):
            one, other = seen[one_of], seen[other_of]
            judgements.append(teams.judge(one.facts, other.facts, (one.member, other.member)))
            if judgements[-1].verdict == "same":
                links.add((one_of, other_of))
            elif judgements[-1].verdict == "different":
                apart.add((one_of, other_of))
    links |= _by_company(seen, company)
    where = {mentions[one.member]: place for place, one in enumerate(seen)}
    groups = decided(range(len(seen)), links, apart, where, decisions)
    return _team_entities([[seen[place] for place in group] for group in groups]), judgements


def _by_company(seen: Sequence[_Seen[Team]], company: Mapping[str, frozenset[str]]) -> set[tuple[int, int]]:
    """Teams whose force a document leaves out, with the first team of that name in a story about the same people.

    Only where all such stories tell one force.
    """
    named: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for place, one in enumerate(seen):
        if one.facts.force:
            for key in product(sorted(one.facts.names), sorted(company[one.member.document])):
                named[key].append(place)
    found = set()
    for place, one in enumerate(seen):
        if one.facts.force is None and one.facts.concept is None:
            keys = product(sorted(one.facts.names), sorted(company[one.member.document]))
            near = sorted({other for key in keys for other in named.get(key, ())})
            if len({seen[other].facts.force for other in near}) == 1:
                found.add((min(place, near[0]), max(place, near[0])))
    return found


def _team_entities(groups: Sequence[Sequence[_Seen[Team]]]) -> list[Entity]:
    taken: set[str] = set()
    entities = []
    for group in groups:
        entity = _team_entity(group)
        if entity.id in taken:  # people have decided that it is not the other team of this name
            first = group[0].member
            entity = replace(entity, id=f"{entity.id}-{digest(first.document, first.key, length=8)}", concept=None)
        taken.add(entity.id)
        entities.append(entity)
    return entities


def _team_entity(block: Sequence[_Seen[Team]]) -> Entity:
    forces = sorted({seen.facts.force for seen in block if seen.facts.force})
    concept = next((seen.facts.concept for seen in block if seen.facts.concept), None)
    paths = [_team_path(seen, forces) for seen in block]
    own = [path for path, seen in zip(paths, block, strict=True) if not seen.subject.concept]
    return _entity(paths[0], "team", block, concept, forces[0] if forces else None, own)


def _team_path(seen: _Seen[Team], forces: Sequence[str]) -> str:
    tail = _tail(seen, hidden=False)
    if forces:
        return f"team/{forces[0].rpartition('/')[2]}--{tail}"
    return f"team/{tail}-{digest(seen.member.document, seen.member.key, length=8)}"


def _people(
    documents: Sequence[Extraction], ids: dict[tuple[str, str], str], forces: dict[str, str], decisions: Decisions
) -> tuple[list[Entity], list[Judgement]]:
    seen: list[_Seen[Circumstances]] = []
    for extraction in documents:
        document = extraction.document.id
        own = {subject.key: ids[document, subject.key] for subject in extraction.subjects if subject.kind != "person"}
        facts = all_circumstances(extraction, own, forces)
        for subject in extraction.of_kind("person"):
            seen.append(_Seen(Occurrence.of(extraction, subject), subject, facts[subject.key]))
    seen.sort(key=_order)
    mentions = mentions_of(documents)
    own_mentions = [mentions[one.member] for one in seen]
    groups, judgements = people(
        [one.facts for one in seen], [one.member for one in seen], own_mentions, lambda place: place, decisions
    )
    entities = [_person_entity([seen[place] for place in sorted(group)], mentions) for group in groups]
    return entities, judgements


def _person_entity(block: Sequence[_Seen[Circumstances]], mentions: Mapping[Member, Mention]) -> Entity:
    paths = [person_path(one.subject.name, mentions[one.member]) for one in block]
    return _entity(paths[0], "person", block, None, replaces=paths[1:])


def _entity(
    path: str,
    kind: SubjectKind,
    block: Sequence[_Seen[Facts]],
    concept: str | None,
    part_of: str | None = None,
    replaces: Iterable[str] = (),
) -> Entity:
    """An entity of subjects in the order of their mentions: the first one's name is the label."""
    if kind == "person":
        # Somebody whose name one document keeps back has no name; a surname alone is nobody's name.
        names = dict.fromkeys(seen.subject.name for seen in block if seen.subject.name)
        full = [name for name in names if form(name).is_full]
        labels = dict.fromkeys(full or names)
    else:
        labels = dict.fromkeys(seen.subject.name for seen in block if seen.subject.name)
        labels.update(dict.fromkeys(form for seen in block for form in seen.subject.labels if form))
    forms = tuple(labels)
    members = tuple(seen.member for seen in block)
    old = tuple(sorted(set(replaces) - {concept or path}))
    return Entity(concept or path, kind, forms[0] if forms else None, forms, members, concept, part_of, old)


def _order(seen: _Seen[Facts]) -> Occurrence:
    return seen.occurrence
