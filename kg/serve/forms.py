"""The forms in which answers and descriptions are given: their names, media types and endings."""

from __future__ import annotations

from dataclasses import dataclass

import pyoxigraph as ox


@dataclass(frozen=True, slots=True)
class Form:
    """``types``: the media types that ask for it, the first being its own; ``title`` is for people."""

    name: str
    types: tuple[str, ...]
    ending: str
    title: str

    @property
    def content_type(self) -> str:
        own = self.types[0]
        return f"{own}; charset=utf-8" if own.startswith("text/") else own


ROWS = (
    Form("json", ("application/sparql-results+json", "application/json"), ".json", "JSON"),
    Form("xml", ("application/sparql-results+xml", "application/xml", "text/xml"), ".xml", "XML"),
    Form("csv", ("text/csv",), ".csv", "CSV"),
    Form("tsv", ("text/tab-separated-values",), ".tsv", "TSV"),
)
"""What a SELECT or an ASK may be answered in (SPARQL 1.1 Query Results JSON, XML, CSV and TSV)."""

GRAPHS = (
    Form("turtle", ("text/turtle", "application/x-turtle"), ".ttl", "Turtle"),
    Form("ntriples", ("application/n-triples", "text/plain"), ".nt", "N-Triples"),
    Form("jsonld", ("application/ld+json", "application/json"), ".jsonld", "JSON-LD"),
    Form("rdfxml", ("application/rdf+xml", "application/xml", "text/xml"), ".rdf", "RDF/XML"),
)
"""What a CONSTRUCT, a DESCRIBE or a page's data may be given in."""

HTML = Form("html", ("text/html", "application/xhtml+xml"), ".html", "HTML")

OX_ROWS = {
    "json": ox.QueryResultsFormat.JSON,
    "xml": ox.QueryResultsFormat.XML,
    "csv": ox.QueryResultsFormat.CSV,
    "tsv": ox.QueryResultsFormat.TSV,
}
OX_GRAPHS = {
    "turtle": ox.RdfFormat.TURTLE,
    "ntriples": ox.RdfFormat.N_TRIPLES,
    "jsonld": ox.RdfFormat.JSON_LD,
    "rdfxml": ox.RdfFormat.RDF_XML,
}


def offers(forms: tuple[Form, ...]) -> list[tuple[str, tuple[str, ...]]]:
    """For :func:`kg.serve.negotiation.choose`."""
    return [(form.name, form.types) for form in forms]


def by_name(forms: tuple[Form, ...], name: str) -> Form | None:
    """The form of that name (``csv``) or media type."""
    return next((form for form in forms if name in (form.name, *form.types, form.ending.removeprefix("."))), None)
