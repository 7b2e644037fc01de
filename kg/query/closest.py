"""The closest calls of a dataset: pairs of mentions that little more or less evidence would have joined or parted."""

from __future__ import annotations

import heapq
from collections.abc import Iterator

from kg.identity.blocking import pairs
from kg.identity.compare import name, weigh
from kg.identity.packed import Packed
from kg.query.dataset import Dataset
from kg.query.mentions import Told, each_document, read_mentions
from kg.query.why import border


def closest(dataset: Dataset, count: int) -> list[tuple[Told, Told]]:
    """The pairs whose evidence is nearest to the border between one and two, the nearest first.

    Of all mentions only what is compared is held, packed; of the pairs that are found the documents are read again.
    """
    facts, where = Packed(), []
    for document in each_document(dataset, quoted=False):
        for one in document:
            facts.append(one.facts)
            where.append((one.document.iri, one.person))
    found = heapq.nsmallest(count, _distances(facts))
    wanted = {where[place] for _, *pair in found for place in pair}
    told = {(one.document.iri, one.person): one for one in read_mentions(dataset, {iri for iri, _ in wanted})}
    return [(told[where[left]], told[where[right]]) for _, left, right in found]


def _distances(facts: Packed) -> Iterator[tuple[float, int, int]]:
    """How far from the border each pair is; one that a single level keeps apart is no close call."""
    middle = border()
    for left, right in pairs(facts, lambda place: place):
        one, other = facts[left], facts[right]
        if name(one.form, other.form) != "other name":
            weight, against = weigh(one, other)
            if not against:
                yield abs(weight - middle), left, right
