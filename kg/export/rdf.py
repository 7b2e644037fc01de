"""RDF in the W3C's syntaxes, streamed: the union of the graphs sorted, or the graphs one by one."""

from __future__ import annotations

import re
from typing import IO

import pyoxigraph as ox

from kg.graph.terms import BASE, prefixes
from kg.query import Dataset
from kg.query.terms import PREFIXES

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
