"""The prefixes every question may use without declaring them, and the short way of writing an IRI."""

from __future__ import annotations

from kg.graph.terms import DCTERMS, FOAF, OA, POLIT, RDF, RDFS, SCHEMA, SKOS, VOCABULARIES, XSD

__all__ = ["DCTERMS", "FOAF", "OA", "POLIT", "PREFIXES", "RDF", "RDFS", "SCHEMA", "SKOS", "XSD", "expand", "shorten"]

PREFIXES: dict[str, str] = {
    **VOCABULARIES,
    "prov": "http://www.w3.org/ns/prov#",
    "owl": "http://www.w3.org/2002/07/owl#",
}


def shorten(iri: str) -> str:
    """``polit:Court`` for the long form; an IRI outside :data:`PREFIXES` stays as it is."""
    for prefix, namespace in PREFIXES.items():
        if iri.startswith(namespace):
            local = iri[len(namespace) :]
            if local.replace("-", "").replace("_", "").isalnum():
                return f"{prefix}:{local}"
    return iri


def expand(name: str) -> str:
    """The full IRI behind ``<…>``, ``polit:Court`` or an IRI already in full."""
    if name.startswith("<") and name.endswith(">"):
        return name[1:-1]
    prefix, colon, local = name.partition(":")
    if colon and prefix in PREFIXES and not local.startswith("//"):
        return PREFIXES[prefix] + local
    return name
