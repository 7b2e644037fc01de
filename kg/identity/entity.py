"""What identity hands on: entities, and which subject of which document each one is."""

from __future__ import annotations

import marshal
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Literal, Protocol, TypeAlias

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
    concept: str | None = None
    part_of: str | None = None
    replaces: tuple[str, ...] = ()

    @classmethod
    def of(
        cls,
        id: str,
        kind: SubjectKind,
        labels: Sequence[str],
        replaces: Iterable[str] = (),
        concept: str | None = None,
        part_of: str | None = None,
    ) -> Entity:
        """An entity of its labels in the order in which documents give them, and of the ids of its mentions."""
        old = tuple(sorted(set(replaces) - {id}))
        return cls(id, kind, labels[0] if labels else None, tuple(labels), concept, part_of, old)

    def iri(self, base: str) -> str:
        """The IRI of this entity, below ``base`` unless the vocabulary has given it one."""
        return self.concept or base + self.id

    def packed(self) -> bytes:
        """The entity as bytes, to be held in this process only."""
        return marshal.dumps((self.id, self.kind, self.label, self.labels, self.concept, self.part_of, self.replaces))

    @classmethod
    def unpacked(cls, packed: bytes) -> Entity:
        """What :meth:`packed` was made of."""
        return cls(*marshal.loads(packed))


def labels_of(forms: Iterable[tuple[str | None, tuple[str, ...]]]) -> tuple[str, ...]:
    """The names of mentions in their order, then their other forms, each once."""
    forms = list(forms)
    labels = dict.fromkeys(name for name, _ in forms if name)
    labels.update(dict.fromkeys(form for _, more in forms for form in more if form))
    return tuple(labels)


class Resolved(Protocol):
    """Who knows which entity each subject is: all in memory, or as it is remembered between builds."""

    @property
    def entities(self) -> Iterable[Entity]: ...

    @property
    def by_id(self) -> Mapping[str, Entity]: ...

    def entity(self, document_id: str, subject_key: str) -> Entity:
        """The entity that this subject of this document is; raises KeyError for an unknown one."""


class Identity:
    """The outcome: every subject belongs to exactly one entity. Entities are made when they are asked for."""

    def __init__(
        self, documents: Iterable[tuple[str, Sequence[str], Sequence[int]]], entities: Iterable[Entity | bytes]
    ) -> None:
        """Each document with the keys of its subjects and the places of their entities in ``entities``."""
        packed = [one.packed() if isinstance(one, Entity) else one for one in entities]
        ids: list[str] = [marshal.loads(one)[0] for one in packed]
        order = sorted(range(len(ids)), key=ids.__getitem__)
        rank = array("I", bytes(4 * len(ids)))
        for new, old in enumerate(order):
            rank[old] = new
        self.entities: Sequence[Entity] = _Packed([packed[place] for place in order])
        self.by_id: Mapping[str, Entity] = _ById(self.entities, [ids[place] for place in order])
        """Entities by their id."""
        self._of = {
            document: (marshal.dumps(tuple(keys)), array("I", [rank[place] for place in places]))
            for document, keys, places in documents
        }

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Identity) and self._told() == other._told()

    __hash__ = None  # type: ignore[assignment]

    def entity(self, document_id: str, subject_key: str) -> Entity:
        """The entity that this subject of this document is; raises KeyError for an unknown one."""
        keys, places = self._of[document_id]
        try:
            place = marshal.loads(keys).index(subject_key)
        except ValueError:
            raise KeyError(subject_key) from None
        found: Entity = self.entities[places[place]]
        return found

    def members(self, id: str) -> list[Member]:
        """The subjects that are one entity, in the order of their documents and keys; looks at all documents."""
        return sorted(member for member, entity in self._members() if entity == id)

    def _members(self) -> Iterator[tuple[Member, str]]:
        for document, (keys, places) in self._of.items():
            for key, place in zip(marshal.loads(keys), places, strict=True):
                yield Member(document, key), self.entities[place].id

    def _told(self) -> tuple[list[Entity], dict[Member, str]]:
        return list(self.entities), dict(self._members())


class _Packed(Sequence[Entity]):
    """Entities held as bytes; those that were asked for last are at hand."""

    def __init__(self, packed: Sequence[bytes]) -> None:
        self._packed = packed
        self._made = lru_cache(maxsize=8192)(lambda place: Entity.unpacked(packed[place]))

    def __len__(self) -> int:
        return len(self._packed)

    def __iter__(self) -> Iterator[Entity]:
        return map(Entity.unpacked, self._packed)

    def __getitem__(self, place: Any) -> Any:
        return [*map(Entity.unpacked, self._packed[place])] if isinstance(place, slice) else self._made(place)


class _ById(Mapping[str, Entity]):
    def __init__(self, entities: Sequence[Entity], ids: Sequence[str]) -> None:
        self._entities = entities
        self._ids = ids

    def __len__(self) -> int:
        return len(self._ids)

    def __iter__(self) -> Iterator[str]:
        return iter(self._ids)

    def __getitem__(self, id: str) -> Entity:
        place = bisect_left(self._ids, id)
        if place == len(self._ids) or self._ids[place] != id:
            raise KeyError(id)
        return self._entities[place]
