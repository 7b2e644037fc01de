"""People: pairs that were weighed → groups, by the model of ``ontology/identity.toml`` and what people have decided."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from kg.identity.circumstances import Circumstances
from kg.identity.clusters import Pair, Roots, grouped
from kg.identity.compare import verdict as verdict_of
from kg.identity.compare import weigh
from kg.identity.entity import Verdict


@dataclass(frozen=True)
class Decided:
    """What people have decided of some items: pairs, the lower number first."""

    same: frozenset[Pair] = frozenset()
    different: frozenset[Pair] = frozenset()
    unsure: frozenset[Pair] = frozenset()


@dataclass
class Verdicts:
    """The pairs that are one and those that are two, by the model: two numbers a pair."""

    same: array[int] = field(default_factory=lambda: array("I"))
    different: array[int] = field(default_factory=lambda: array("I"))

    def add(self, left: int, right: int, said: Verdict) -> None:
        """One pair, the lower number first; one of which nothing is known is passed over."""
        if said != "unknown":
            (self.same if said == "same" else self.different).extend((left, right))


def groups_of(told: Sequence[Circumstances], verdicts: Verdicts, decided: Decided = Decided()) -> Iterator[list[int]]:
    """The groups of more than one mention, whichever engine found the pairs."""

    def inner(left: int, right: int) -> Verdict:
        return verdict_of(*weigh(told[left], told[right]))

    return groups(len(told), verdicts, decided, inner, lambda place: told[place].document)


def groups(
    count: int,
    verdicts: Verdicts,
    decided: Decided,
    inner: Callable[[int, int], Verdict] | None = None,
    document: Callable[[int], str] | None = None,
) -> Iterator[list[int]]:
    """Groups of more than one, in which what people have decided wins: "unsure" takes a link away, and keeps nobody
    else apart. Two of one ``document`` that are linked to the same third are two.
    """
    roots = Roots(count)
    for left, right in _pairs(verdicts.same):
        if (left, right) not in decided.unsure and (left, right) not in decided.different:
            roots.join(left, right)
    for left, right in decided.same:
        roots.join(left, right)
    links, apart = _by_root(roots, _pairs(verdicts.same)), _by_root(roots, _pairs(verdicts.different))
    same, different = _by_root(roots, decided.same), _by_root(roots, decided.different)
    for members in roots.groups():
        root = members[0]
        linked, together, two = set(links(root)) - decided.unsure, set(same(root)), set(different(root))
        torn = set(apart(root)) | (_same_document(linked, document) if document else set())
        found = grouped(members, linked - two, (torn - together) | two, inner, together)
        yield from (group for group in found if len(group) > 1)


def _pairs(flat: array[int]) -> Iterator[Pair]:
    return zip(flat[::2], flat[1::2], strict=True)


def _by_root(roots: Roots, pairs: Iterable[Pair]) -> Callable[[int], Iterator[Pair]]:
    """The pairs that lie within one group, by its first item."""
    found: dict[int, array[int]] = {}
    for pair in pairs:
        root = roots.find(pair[0])
        if root == roots.find(pair[1]):
            found.setdefault(root, array("I")).extend(pair)
    return lambda root: _pairs(found.get(root, array("I")))


def _same_document(links: Iterable[Pair], document: Callable[[int], str]) -> set[Pair]:
    """Pairs of one document that are linked to the same third: they are two, also where no block has both."""
    near: defaultdict[int, dict[str, set[int]]] = defaultdict(lambda: defaultdict(set))
    for left, right in links:
        near[left][document(right)].add(right)
        near[right][document(left)].add(left)
    found = set()
    for by_document in near.values():
        for group in by_document.values():
            ordered = sorted(group)
            found |= {(a, b) for place, a in enumerate(ordered) for b in ordered[place + 1 :]}
    return found
