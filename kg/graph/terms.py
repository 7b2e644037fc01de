"""The vocabularies of the graph, and every term of them that is written, in N-Triples form (``<iri>``).

The contract names them: polit (ours), Dublin Core, FOAF, SKOS, Web Annotation, schema.org.
"""

from __future__ import annotations

from kg.model import SubjectKind

ID = "https://w3id.org/polit-kg/id/"
"""Where the concepts and known bodies of ``ontology/`` live, whatever the base of a dataset."""

BASE = ID
"""The base of what a dataset adds, unless ``--base`` gives another."""

POLIT = "https://w3id.org/polit-kg/ontology#"
DCTERMS = "http://purl.org/dc/terms/"
FOAF = "http://xmlns.com/foaf/0.1/"
OA = "http://www.w3.org/ns/oa#"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
SCHEMA = "https://schema.org/"
SKOS = "http://www.w3.org/2004/02/skos/core#"
XSD = "http://www.w3.org/2001/XMLSchema#"

VOCABULARIES = {
    "polit": POLIT,
    "dcterms": DCTERMS,
    "foaf": FOAF,
    "oa": OA,
    "rdf": RDF,
    "rdfs": RDFS,
    "schema": SCHEMA,
    "skos": SKOS,
    "xsd": XSD,
}

KNOWN_KINDS = (
    "court", "force", "hearing", "item", "measure", "mode", "offence", "offence-group", "order", "organisation",
    "plea", "qualifier", "rank", "scheme", "sentence", "status", "support", "team", "verdict",
)  # fmt: skip
"""Kinds of things in ``ontology/`` (the last part but one of an IRI), each with a prefix of its name."""

OWN_KINDS = ("case", "claim", "document", "evidence", "person", "place")
"""Kinds of things that only a dataset holds."""


def prefixes(base: str) -> dict[str, str]:
    """Prefix → namespace for a dataset of that base, in the order of the Turtle file's head."""
    known = {kind: f"{ID}{kind}/" for kind in KNOWN_KINDS}
    own = {kind: f"{base}{kind}/" for kind in OWN_KINDS}
    return {**VOCABULARIES, **dict(sorted({**known, **own}.items()))}


def polit(name: str) -> str:
    """A term of our own ontology."""
    return f"<{POLIT}{name}>"


TYPE = f"<{RDF}type>"
LABEL = f"<{RDFS}label>"
ALT_LABEL = f"<{SKOS}altLabel>"
PREF_LABEL = f"<{SKOS}prefLabel>"
NOTATION = f"<{SKOS}notation>"
IN_SCHEME = f"<{SKOS}inScheme>"
BROADER = f"<{SKOS}broader>"
CONCEPT = f"<{SKOS}Concept>"
CONCEPT_SCHEME = f"<{SKOS}ConceptScheme>"
NAME = f"<{FOAF}name>"
TITLE = f"<{DCTERMS}title>"
IDENTIFIER = f"<{DCTERMS}identifier>"
ISSUED = f"<{DCTERMS}issued>"
REPLACED_BY = f"<{DCTERMS}isReplacedBy>"
PUBLISHER = f"<{DCTERMS}publisher>"
URL = f"<{SCHEMA}url>"
TELEPHONE = f"<{SCHEMA}telephone>"
EXACT = f"<{OA}exact>"
PREFIX = f"<{OA}prefix>"
SUFFIX = f"<{OA}suffix>"
START = f"<{OA}start>"
END = f"<{OA}end>"
TEXT_QUOTE = f"<{OA}TextQuoteSelector>"
TEXT_POSITION = f"<{OA}TextPositionSelector>"

CLASSES: dict[SubjectKind, str] = {
    "person": polit("Person"),
    "court": polit("Court"),
    "force": polit("PoliceForce"),
    "team": polit("Team"),
    "support": polit("SupportOrganisation"),
    "organisation": polit("Organisation"),
    "place": polit("Place"),
}
"""The class of each kind of entity: the most specific one only."""
