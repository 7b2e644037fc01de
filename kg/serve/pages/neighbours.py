"""Who and what stands beside an entity: the short direct links of the graph, both ways, in words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import pyoxigraph as ox

from kg.catalogue import Thing
from kg.query.terms import DCTERMS, POLIT, SKOS
from kg.serve.desk import Desk

_WORDS: tuple[tuple[str, str, str], ...] = (
    (POLIT + "convictedOf", "Convicted of", "Convicted of it"),
    (POLIT + "chargedWith", "Charged with; no outcome is reported", "Charged with it; no outcome is reported"),
    (POLIT + "acquittedOf", "Cleared of", "Cleared of it"),
    (POLIT + "sentencedAt", "Sentenced at", "Sentenced there"),
    (POLIT + "investigatedBy", "Investigated by", "Investigated by them"),
    (POLIT + "investigated", "Investigated", "Investigated by the officer"),
    (POLIT + "leads", "Leads", "Led by"),
    (POLIT + "memberOf", "Member of", "Members"),
    (POLIT + "partOf", "Part of", "Parts"),
    (SKOS + "broader", "A kind of", "Kinds"),
    (POLIT + "defendant", "Who stands trial, whatever the outcome", "Cases"),
    (POLIT + "concerns", "Offences charged, whatever the outcome", "Cases that concern it"),
    (POLIT + "heardAt", "Heard at", "Cases heard there"),
    (POLIT + "toldIn", "Told in", "Cases it tells of"),
    (POLIT + "signposts", "Sends readers to", "Readers are sent there by"),
    (POLIT + "mentions", "Tells of", "Told of in"),
    (DCTERMS + "isReplacedBy", "Now called", "Once called"),
)
"""Each link with the heading over what it points at, and over where it comes from. The order is that of the page."""

_SHOWN = 24
_FOLLOWED = 20_000


@dataclass(slots=True)
class Group:
    """Neighbours by one link; ``more`` are there beyond those shown."""

    words: str
    things: list[Thing] = field(default_factory=list)
    more: int = 0

    def add(self, thing: Thing) -> None:
        """Show one more, or count it where enough are shown."""
        if thing in self.things:
            return
        if len(self.things) < _SHOWN:
            self.things.append(thing)
        else:
            self.more += 1


def neighbours(desk: Desk, iri: str) -> list[Group]:
    """All groups that are not empty."""
    groups: dict[str, Group] = {}
    for words, other in _links(desk, ox.NamedNode(iri)):
        thing = desk.catalogue.thing(other)
        if thing is not None and other != iri:
            groups.setdefault(words, Group(words)).add(thing)
    order = [words for _, forth, back in _WORDS for words in (forth, back)]
    found = sorted(groups.values(), key=lambda group: order.index(group.words))
    for group in found:
        group.things.sort(key=lambda thing: (-thing.documents if thing.kind != "document" else 0, thing.label))
    return found


def _links(desk: Desk, node: ox.NamedNode) -> Iterator[tuple[str, str]]:
    forth = {predicate: words for predicate, words, _ in _WORDS}
    back = {predicate: words for predicate, _, words in _WORDS}
    for predicate, value in desk.union.about(node):
        if isinstance(value, ox.NamedNode) and predicate.value in forth:
            yield forth[predicate.value], value.value
    for place, quad in enumerate(desk.union.mentions(node)):
        if place > _FOLLOWED:
            return
        if quad.predicate.value in back and isinstance(quad.subject, ox.NamedNode):
            yield back[quad.predicate.value], quad.subject.value
