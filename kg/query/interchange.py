"""The union of a dataset for rdflib, which notebooks hold and the SHACL validator asks for."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg.query.dataset import Dataset
from kg.query.terms import PREFIXES, XSD

if TYPE_CHECKING:
    import rdflib


def to_rdflib(dataset: Dataset) -> rdflib.Graph:
    """The union as an ``rdflib.Graph``, with the prefixes bound."""
    import rdflib

    graph = rdflib.Graph()
    for prefix, namespace in PREFIXES.items():
        graph.bind(prefix, namespace, override=True, replace=True)
    graph.addN((s, p, o, graph) for s, p, o in _rdflib_triples(dataset))
    return graph


def _rdflib_triples(dataset: Dataset) -> Iterator[tuple[rdflib.term.Node, rdflib.term.Node, rdflib.term.Node]]:
    import rdflib

    def convert(term: object) -> rdflib.term.Node:
        if isinstance(term, ox.NamedNode):
            return rdflib.URIRef(term.value)
        if isinstance(term, ox.BlankNode):
            return rdflib.BNode(term.value)
        assert isinstance(term, ox.Literal)
        if term.language:
            return rdflib.Literal(term.value, lang=term.language)
        kind = term.datatype.value
        plain = kind == XSD + "string"
        return rdflib.Literal(term.value, datatype=None if plain else rdflib.URIRef(kind), normalize=False)

    for triple in dataset.triples():
        yield convert(triple.subject), convert(triple.predicate), convert(triple.object)
