"""What identity hands on: entities, which subject of which document each one is, and why."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal, TypeAlias

from kg.model import SubjectKind

Verdict: TypeAlias = Literal["same", "different", "unknown"]


@dataclass(frozen=True, slots=True, order=True)
class Member:
    """One subject of one document."""

    document: str
    key: str


@dataclass(frozen=True, slots=True, order=True)
class Mention:
    """A subject of a document as people refer to it, whatever the rules that read it: the document, the folded name,
    and which of those of this name it is, from 1 on."""

    document: str
    name: str
    ordinal: int = 1

    def __str__(self) -> str:
        return f"{self.document}#{self.name or 'unnamed'}" + (f"#{self.ordinal}" if self.ordinal > 1 else "")


@dataclass(frozen=True, slots=True)
class Entity:
    """One thing of the world, as all documents together know it.

    ``id`` is its path below the base IRI, made from content; where ``ontology/`` knows the thing, ``id`` and
    ``concept`` are the IRI that it has there. ``label`` is None for somebody anonymous;
    ``labels`` are all forms, the label first; ``part_of`` is the id of a team's force. ``replaces`` are the ids that
    its other mentions would have had alone.
    """

    id: str
    kind: SubjectKind
    label: str | None
    labels: tuple[str, ...]
    members: tuple[Member, ...]
    concept: str | None = None
    part_of: str | None = None
    replaces: tuple[str, ...] = ()

    def iri(self, base: str) -> str:
        """The IRI of this entity, below ``base`` unless the vocabulary has given it one."""
        return self.concept or base + self.id


@dataclass(frozen=True, slots=True)
class Judgement:
    """Whether two subjects are one, how surely (0 to 1), and the reasons in words."""

    left: Member
    right: Member
    verdict: Verdict
    score: float
    reasons: tuple[str, ...]


@dataclass(frozen=True)
class Identity:
    """The outcome: every subject belongs to exactly one entity. Entities stand in the order of their ids."""

    entities: tuple[Entity, ...]
    judgements: tuple[Judgement, ...] = ()
    _of: Mapping[tuple[str, str], Entity] = field(default_factory=dict, repr=False, compare=False)

    @classmethod
    def of(cls, entities: Iterable[Entity], judgements: Iterable[Judgement] = ()) -> Identity:
        """Entities and judgements in a fixed order, with the index that :meth:`entity` reads."""
        ordered = tuple(sorted(entities, key=lambda entity: entity.id))
        index = {(member.document, member.key): entity for entity in ordered for member in entity.members}
        told = tuple(sorted(judgements, key=lambda judgement: (judgement.left, judgement.right)))
        return cls(ordered, told, index)

    def entity(self, document_id: str, subject_key: str) -> Entity:
        """The entity that this subject of this document is; raises KeyError for an unknown one."""
        return self._of[document_id, subject_key]

    @cached_property
    def by_id(self) -> Mapping[str, Entity]:
        """Entities by their id."""
        return {entity.id: entity for entity in self.entities}
