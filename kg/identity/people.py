"""People: mentions → pairs → groups, by the model of ``ontology/identity.toml`` and what people have decided."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence

from kg.identity.circumstances import Circumstances
from kg.identity.clusters import grouped
from kg.identity.compare import judge, name, weigh
from kg.identity.compare import verdict as verdict_of
from kg.identity.decisions import Decisions
from kg.identity.engine import scored
from kg.identity.entity import Judgement, Member, Mention, Verdict

NOWHERE: Mapping[Mention, int] = {}
NONE = Decisions()


def people(
    told: Sequence[Circumstances],
    members: Sequence[Member],
    mentions: Sequence[Mention],
    order: Callable[[int], object],
    decisions: Decisions,
) -> tuple[list[list[int]], list[Judgement]]:
    """Which of these mentions are one person each, and what was found of the pairs that were compared."""
    links: set[tuple[int, int]] = set()
    apart: set[tuple[int, int]] = set()
    judgements = []
    for pair in scored(told, order):
        if pair.verdict == "same":
            links.add((pair.left, pair.right))
        elif pair.verdict == "different":
            apart.add((pair.left, pair.right))
        if name(told[pair.left].form, told[pair.right].form) != "other name":
            judgements.append(judge(told[pair.left], told[pair.right], (members[pair.left], members[pair.right])))
    where = {mention: place for place, mention in enumerate(mentions)}
    return groups_of(told, links, apart, where, decisions), judgements


def groups_of(
    told: Sequence[Circumstances],
    links: set[tuple[int, int]],
    apart: set[tuple[int, int]],
    where: Mapping[Mention, int] = NOWHERE,
    decisions: Decisions = NONE,
) -> list[list[int]]:
    """The groups that links make, whichever engine found them."""

    def inner(left: int, right: int) -> Verdict:
        return verdict_of(*weigh(told[left], told[right]))

    return decided(range(len(told)), links, apart | _same_document(told, links), where, decisions, inner)


def decided(
    items: Iterable[int],
    links: set[tuple[int, int]],
    apart: set[tuple[int, int]],
    where: Mapping[Mention, int],
    decisions: Decisions,
    inner: Callable[[int, int], Verdict] | None = None,
) -> list[list[int]]:
    """Groups in which what people have decided wins: "unsure" takes a link away, and keeps nobody else apart."""
    same, different = decisions.pairs("same", where), decisions.pairs("different", where)
    unsure = decisions.pairs("unsure", where)
    return grouped(items, (links - unsure) - different, (apart - same) | different, inner, same)


def _same_document(told: Sequence[Circumstances], links: Iterable[tuple[int, int]]) -> set[tuple[int, int]]:
    """Pairs of one document that are linked to the same third: they are two, also where no block has both."""
    near: defaultdict[int, dict[str, set[int]]] = defaultdict(lambda: defaultdict(set))
    for left, right in links:
        near[left][told[right].document].add(right)
        near[right][told[left].document].add(left)
    found = set()
    for by_document in near.values():
        for group in by_document.values():
            ordered = sorted(group)
            found |= {(a, b) for place, a in enumerate(ordered) for b in ordered[place + 1 :]}
    return found
