"""Courts, forces, bodies and places: one where ``ontology/`` knows them as one, or by the folded name.

What is compared is how they are *spelt*: thousands of releases spell one court in a handful of ways.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from kg.identity.entity import Entity, labels_of
from kg.identity.names import digest, slug
from kg.identity.record import Thing
from kg.model import SubjectKind

# Bodies are one family: who helps readers in one story is merely quoted in the next.
_FAMILY: dict[SubjectKind, str] = {"support": "organisation", "organisation": "organisation"}


class Spelling(NamedTuple):
    """All that tells one thing from another; ``called`` is its name, or its key where it has none."""

    kind: SubjectKind
    called: str
    name: str | None
    labels: tuple[str, ...]
    concept: str | None
    hidden: str | None

    @classmethod
    def of(cls, thing: Thing) -> Spelling:
        """How a document spells something."""
        return cls(thing.kind, thing.name or thing.key, thing.name, thing.labels, thing.concept, thing.hidden)

    @property
    def family(self) -> str:
        """The kinds that are compared with each other."""
        return _FAMILY.get(self.kind, self.kind)

    @property
    def folded(self) -> tuple[str, str]:
        """The family, and the name so that no hidden one is told."""
        return self.family, self.hidden or digest(slug(self.called))

    def tail(self, hidden: bool) -> str:
        """The end of the address that this spelling gives."""
        name = slug(self.called)
        return self.hidden or (digest(name) if hidden else name)


def named(spellings: Sequence[Spelling]) -> list[tuple[Entity, list[int]]]:
    """The entities, each with the places of its spellings; these are distinct and in the order of their occurrence."""
    blocks: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    known: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for place, one in enumerate(spellings):
        name = one.folded
        blocks[(name[0], one.concept) if one.concept else name].append(place)
        known[name] |= {one.concept} if one.concept else set()
    for name, concepts in known.items():
        if len(concepts) == 1 and name in blocks:
            blocks[name[0], concepts.pop()] += blocks.pop(name)
    ordered = [sorted(block) for _, block in sorted(blocks.items())]
    return [(_entity([spellings[place] for place in block]), block) for block in ordered]


def _entity(block: Sequence[Spelling]) -> Entity:
    kinds = sorted({one.kind for one in block})
    kind: SubjectKind = "support" if "support" in kinds else kinds[0]
    concept = next((one.concept for one in block if one.concept), None)
    hidden = any(one.hidden for one in block)
    paths = [f"{_FAMILY.get(kind, kind)}/{one.tail(hidden)}" for one in block]
    own = [path for path, one in zip(paths, block, strict=True) if not one.concept]
    labels = labels_of((one.name, one.labels) for one in block)
    return Entity.of(concept or paths[0], kind, labels, own, concept)
