"""RDF in the W3C's syntaxes, streamed: the union of the graphs sorted, or the graphs one by one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import IO, TYPE_CHECKING

import pyoxigraph as ox

from kg.graph.terms import BASE, prefixes
from kg.query import Dataset
from kg.query.terms import PREFIXES

if TYPE_CHECKING:
    import rdflib

RDF_FORMATS: dict[str, ox.RdfFormat] = {
    "turtle": ox.RdfFormat.TURTLE,
    "ntriples": ox.RdfFormat.N_TRIPLES,
    "nquads": ox.RdfFormat.N_QUADS,
    "trig": ox.RdfFormat.TRIG,
    "jsonld": ox.RdfFormat.JSON_LD,
    "rdfxml": ox.RdfFormat.RDF_XML,
}
_WITH_GRAPHS = frozenset({"nquads", "trig"})
# XML 1.0, production [2]: what no XML document may hold, not even escaped
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def write_rdf(dataset: Dataset, format: str, out: IO[bytes]) -> None:
    """Write the dataset in one of RDF_FORMATS: the union, sorted; N-Quads and TriG keep the graphs."""
    known = {**PREFIXES, **prefixes(BASE)}
    if format in _WITH_GRAPHS:
        ox.serialize(dataset.quads(), out, RDF_FORMATS[format], prefixes=known)
        return
    triples = dataset.triples() if format != "rdfxml" else map(_for_xml, dataset.triples())
    ox.serialize(triples, out, RDF_FORMATS[format], prefixes=known)


def for_xml(text: str) -> str:
    """Text with a mark in place of each character that XML cannot hold."""
    return _NOT_XML.sub("\N{REPLACEMENT CHARACTER}", text)


def _for_xml(triple: ox.Triple) -> ox.Triple:
    value = triple.object
    if not isinstance(value, ox.Literal) or not _NOT_XML.search(value.value):
        return triple
    clean = for_xml(value.value)
    literal = ox.Literal(clean, language=value.language) if value.language else ox.Literal(clean)
    return ox.Triple(triple.subject, triple.predicate, literal)


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
        plain = kind == "http://www.w3.org/2001/XMLSchema#string"
        return rdflib.Literal(term.value, datatype=None if plain else rdflib.URIRef(kind), normalize=False)

    for triple in dataset.triples():
        yield convert(triple.subject), convert(triple.predicate), convert(triple.object)
