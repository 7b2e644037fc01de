"""The prefixes every question may use without declaring them, and the short way of writing an IRI."""

from __future__ import annotations

POLIT = "https://w3id.org/polit-kg/ontology#"
DCTERMS = "http://purl.org/dc/terms/"
FOAF = "http://xmlns.com/foaf/0.1/"
SKOS = "http://www.w3.org/2004/02/skos/core#"
OA = "http://www.w3.org/ns/oa#"
SCHEMA = "https://schema.org/"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
XSD = "http://www.w3.org/2001/XMLSchema#"

PREFIXES: dict[str, str] = {
    "polit": POLIT,
    "dcterms": DCTERMS,
    "foaf": FOAF,
    "skos": SKOS,
    "oa": OA,
    "schema": SCHEMA,
    "prov": "http://www.w3.org/ns/prov#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "rdf": RDF,
    "rdfs": RDFS,
    "xsd": XSD,
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
