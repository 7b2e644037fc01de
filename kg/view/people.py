"""What the page's filters ask of people, offences and releases: standing, offence group, and the days spoken of."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import pyoxigraph as ox

from kg.query import Dataset, Network
from kg.query.terms import POLIT, SKOS

_STANDING = ox.NamedNode(POLIT + "standing")
_BROADER = ox.NamedNode(SKOS + "broader")
_PEOPLE = frozenset({"offender", "accused", "acquitted", "officer", "official", "person"})


@dataclass(frozen=True)
class Facts:
    """By the IRI of a node: the standing of a person, the number of an offence's group, the first and last day."""

    standing: dict[str, str]
    group: dict[str, int]
    groups: list[str]
    dates: dict[str, tuple[str, str]]


def read_facts(network: Network, dataset: Dataset) -> Facts:
    """The facts of a network that was read from ``dataset``."""
    dates = {iri: span for iri in network.nodes if (span := _span(network, iri))}
    standing: dict[str, str] = {}
    broader: dict[str, str] = {}
    for node in network.nodes.values():
        if node.kind in _PEOPLE and (slug := network.labels.slug(_value(dataset, node.id, _STANDING))):
            standing[node.id] = slug
        elif node.kind == "offence" and (group := _value(dataset, node.id, _BROADER)):
            broader[node.id] = network.labels(group)
    groups = sorted(set(broader.values()))
    return Facts(standing, {iri: groups.index(label) for iri, label in broader.items()}, groups, dates)


def _span(network: Network, iri: str) -> tuple[str, str] | None:
    document = network.documents.get(iri)
    if document:
        return _ends([document.issued])
    claims = network.nodes[iri].claims
    own = _ends(claim.text("date") for claim in claims)
    return own or _ends(claim.document.issued for claim in claims)


def _ends(dates: Iterable[str]) -> tuple[str, str] | None:
    found = sorted(date for date in dates if date)
    return (found[0], found[-1]) if found else None


def _value(dataset: Dataset, iri: str, predicate: ox.NamedNode) -> str | None:
    value = dataset.value(ox.NamedNode(iri), predicate)
    return value.value if isinstance(value, ox.NamedNode) else None
