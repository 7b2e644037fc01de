"""Subjects of many documents → entities: block, judge, cluster, name.

Pure: the outcome depends on what the documents say and never on the order in which they come.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from kg.identity import people, teams
from kg.identity.circumstances import Circumstances, Occurrence, circumstances
from kg.identity.clusters import clusters
from kg.identity.entity import Entity, Identity, Judgement, Member, Verdict
from kg.identity.names import Names, digest, slug
from kg.identity.teams import Team
from kg.model import Extraction, Subject, SubjectKind

Facts = TypeVar("Facts")
Told = TypeVar("Told", Team, Circumstances)

# Bodies are one family: who helps readers in one story is merely quoted in the next.
_FAMILY: dict[SubjectKind, str] = {"support": "organisation", "organisation": "organisation"}


@dataclass(frozen=True, slots=True)
class _Seen(Generic[Facts]):
    """A subject where it occurs; ``private``: its name holds one that must be kept out."""

    occurrence: Occurrence
    subject: Subject
    private: bool
    facts: Facts

    @property
    def member(self) -> Member:
        return self.occurrence.member


def resolve(extractions: Iterable[Extraction]) -> Identity:
    """Decide which subjects of which documents are one. Each document may stand in ``extractions`` once."""
    documents = sorted(extractions, key=lambda extraction: extraction.document.id)
    named = _named(documents)
    ids = _ids(named)
    in_teams, team_judgements = _teams(documents, ids, {entity.id: entity for entity in named})
    ids.update(_ids(in_teams))
    forces = {team.id: team.part_of for team in in_teams if team.part_of}
    persons, person_judgements = _people(documents, ids, forces)
    return Identity.of([*named, *in_teams, *persons], [*team_judgements, *person_judgements])


def _ids(entities: Iterable[Entity]) -> dict[tuple[str, str], str]:
    return {(member.document, member.key): entity.id for entity in entities for member in entity.members}


def _named(documents: Iterable[Extraction]) -> list[Entity]:
    """Courts, forces, bodies and places: one where the concept is one, or the folded name."""
    blocks: defaultdict[tuple[str, str], list[_Seen[None]]] = defaultdict(list)
    known: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for extraction in documents:
        private = Names(extraction.withheld_names)
        for subject in extraction.subjects:
            if subject.kind not in ("person", "team"):
                seen = _Seen(Occurrence.of(extraction, subject), subject, _private(subject, private), None)
                name = _FAMILY.get(subject.kind, subject.kind), slug(subject.name or subject.key)
                blocks[name[0], subject.concept or name[1]].append(seen)
                known[name] |= {subject.concept} if subject.concept else set()
    for name, concepts in known.items():
        if len(concepts) == 1 and name in blocks:
            blocks[name[0], concepts.pop()] += blocks.pop(name)
    return [_named_entity(sorted(block, key=_order)) for _, block in sorted(blocks.items())]


def _named_entity(block: Sequence[_Seen[None]]) -> Entity:
    kinds = sorted({seen.subject.kind for seen in block})
    kind: SubjectKind = "support" if "support" in kinds else kinds[0]
    name = block[0].subject.name or block[0].subject.key
    tail = digest(slug(name)) if any(seen.private for seen in block) else slug(name)
    concept = next((seen.subject.concept for seen in block if seen.subject.concept), None)
    return _entity(f"{_FAMILY.get(kind, kind)}/{tail}", kind, block, concept)


def _teams(
    documents: Iterable[Extraction], ids: dict[tuple[str, str], str], forces: dict[str, Entity]
) -> tuple[list[Entity], list[Judgement]]:
    seen: list[_Seen[Team]] = []
    for extraction in documents:
        private = Names(extraction.withheld_names)
        for subject in extraction.of_kind("team"):
            force = ids.get((extraction.document.id, subject.part_of or ""))
            labels = forces[force].labels if force else ()
            team = Team.of(subject, force, labels)
            seen.append(_Seen(Occurrence.of(extraction, subject), subject, _private(subject, private), team))
    blocks: defaultdict[object, list[_Seen[Team]]] = defaultdict(list)
    for one in seen:
        # Only teams of one force, or of one concept, are ever compared.
        blocks[one.facts.concept or one.facts.force or one.member].append(one)
    return _clustered(blocks.values(), teams.judge, _team_entity)


def _team_entity(block: Sequence[_Seen[Team]]) -> Entity:
    first = block[0]
    forces = sorted({seen.facts.force for seen in block if seen.facts.force})
    name = first.subject.name or first.subject.key
    tail = digest(slug(name)) if first.private else slug(name)
    if forces:
        path = f"team/{forces[0].rpartition('/')[2]}--{tail}"
    else:
        path = f"team/{tail}-{digest(first.member.document, first.member.key, length=8)}"
    return _entity(path, "team", block, first.facts.concept, forces[0] if forces else None)


def _people(
    documents: Iterable[Extraction], ids: dict[tuple[str, str], str], forces: dict[str, str]
) -> tuple[list[Entity], list[Judgement]]:
    blocks: defaultdict[str, list[_Seen[Circumstances]]] = defaultdict(list)
    for extraction in documents:
        document = extraction.document.id
        own = {subject.key: ids[document, subject.key] for subject in extraction.subjects if subject.kind != "person"}
        for subject in extraction.of_kind("person"):
            facts = circumstances(extraction, subject, own, forces)
            seen = _Seen(Occurrence.of(extraction, subject), subject, False, facts)
            # Somebody anonymous, or known by a surname or an initial, is compared with nobody.
            alone = f"\0{document}\0{subject.key}"
            blocks[facts.name if _is_full(facts.name) else alone].append(seen)
    return _clustered(blocks.values(), people.judge, _person_entity)


def _is_full(folded: str) -> bool:
    words = folded.split()
    return len(words) > 1 and len(words[0]) > 1


def _person_entity(block: Sequence[_Seen[Circumstances]]) -> Entity:
    first = block[0]
    mark = digest(first.member.document, first.member.key, first.subject.name or "", length=10)
    return _entity(f"person/{slug(first.subject.name or 'unnamed')}-{mark}", "person", block, None)


def _clustered(
    blocks: Iterable[list[_Seen[Told]]],
    judge: Callable[[Told, Told, tuple[Member, Member]], Judgement],
    name: Callable[[Sequence[_Seen[Told]]], Entity],
) -> tuple[list[Entity], list[Judgement]]:
    entities: list[Entity] = []
    judgements: list[Judgement] = []
    for block in blocks:
        pools = _pools(sorted(block, key=_order), judge, judgements)
        for group in clusters(len(pools), _verdict(pools, judge, judgements)):
            entities.append(name(sorted((seen for place in group for seen in pools[place]), key=_order)))
    return entities, judgements


def _verdict(
    pools: Sequence[Sequence[_Seen[Told]]],
    judge: Callable[[Told, Told, tuple[Member, Member]], Judgement],
    judgements: list[Judgement],
) -> Callable[[int, int], Verdict]:
    """What is said of two pools: where two of them stand in one document, what is said of those two."""

    def verdict(left: int, right: int) -> Verdict:
        one, other = _neighbours(pools[left], pools[right]) or (pools[left][0], pools[right][0])
        judgements.append(judge(one.facts, other.facts, (one.member, other.member)))
        return judgements[-1].verdict

    return verdict


def _pools(
    block: Sequence[_Seen[Told]],
    judge: Callable[[Told, Told, tuple[Member, Member]], Judgement],
    judgements: list[Judgement],
) -> list[list[_Seen[Told]]]:
    """Subjects of whom the same is told, in one pool: judged once each, so that a thousand stories stay quick.

    Where one document tells the same of two, nobody else is taken for either of them here.
    """
    pools: list[list[_Seen[Told]]] = []
    latest: dict[object, list[_Seen[Told]]] = {}
    told = Counter((seen.facts.alike, seen.member.document) for seen in block)
    twins = {alike for (alike, _), times in told.items() if times > 1}
    for seen in block:
        pool = latest.get(seen.facts.alike)
        if pool and seen.facts.alike not in twins:
            judgement = judge(pool[0].facts, seen.facts, (pool[0].member, seen.member))
            judgements.append(judgement)
            if judgement.verdict == "same":
                pool.append(seen)
                continue
        latest[seen.facts.alike] = [seen]
        pools.append(latest[seen.facts.alike])
    return pools


def _neighbours(one: Sequence[_Seen[Told]], other: Sequence[_Seen[Told]]) -> tuple[_Seen[Told], _Seen[Told]] | None:
    at = {seen.member.document: seen for seen in reversed(one)}
    return next(((at[seen.member.document], seen) for seen in other if seen.member.document in at), None)


def _entity(
    path: str, kind: SubjectKind, block: Sequence[_Seen[Facts]], concept: str | None, part_of: str | None = None
) -> Entity:
    """An entity of subjects in the order of their mentions: the first one's name is the label."""
    if kind == "person":
        # Somebody whose name one document keeps back has no name; a surname alone is nobody's name.
        labels = dict.fromkeys(seen.subject.name for seen in block if seen.subject.name)
    else:
        labels = dict.fromkeys(seen.subject.name for seen in block if seen.subject.name and not seen.private)
        labels.update(dict.fromkeys(form for seen in block if not seen.private for form in seen.subject.labels if form))
    forms = tuple(labels)
    members = tuple(seen.member for seen in block)
    return Entity(concept or path, kind, forms[0] if forms else None, forms, members, concept, part_of)


def _private(subject: Subject, names: Names) -> bool:
    """Whether a body's or a place's name holds one that must be kept out; the vocabulary's own names do not."""
    holds = names.whole_within if subject.kind == "place" else names.within
    return not subject.concept and any(holds(form) for form in (subject.name or "", *subject.labels))


def _order(seen: _Seen[Facts]) -> Occurrence:
    return seen.occurrence
