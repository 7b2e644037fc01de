"""What this endpoint is (SPARQL 1.1 Service Description) and what the dataset holds (VoID), as RDF."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pyoxigraph as ox

from kg.query import Dataset
from kg.query.terms import DCTERMS, FOAF, POLIT, RDF, XSD
from kg.serve.ask import KNOWN_PREFIXES
from kg.serve.desk import Desk
from kg.serve.forms import GRAPHS, OX_GRAPHS, ROWS, Form, by_name, offers
from kg.serve.negotiation import choose
from kg.serve.reply import Refused, Reply

SD = "http://www.w3.org/ns/sparql-service-description#"
VOID = "http://rdfs.org/ns/void#"
_FORMATS = "http://www.w3.org/ns/formats/"
_FORMAT_NAMES = {
    "json": "SPARQL_Results_JSON", "xml": "SPARQL_Results_XML",
    "csv": "SPARQL_Results_CSV", "tsv": "SPARQL_Results_TSV",
    "turtle": "Turtle", "ntriples": "N-Triples", "jsonld": "JSON-LD", "rdfxml": "RDF_XML",
}  # fmt: skip
_COUNTED = ("Person", "Offender", "Accused", "Officer", "Court", "PoliceForce", "Team", "SupportOrganisation", "Place",
            "Organisation", "PressRelease", "Case", "Charge", "Sentence", "Order", "Arrest", "Hearing", "Seizure",
            "Statistic", "Appearance")  # fmt: skip


def describe_service(desk: Desk, job: dict[str, Any], reply: Reply) -> None:
    """The description of the endpoint at ``job["at"]``."""
    write_triples(list(_service(job["at"], desk)), job, reply)


def describe_dataset(desk: Desk, job: dict[str, Any], reply: Reply) -> None:
    """The VoID description of the dataset, with the endpoint at ``job["at"]``."""
    write_triples(list(_dataset(job["at"], desk)), job, reply)


def write_triples(triples: list[ox.Triple], job: dict[str, Any], reply: Reply) -> None:
    """Triples in the form that a job asks for, by ``format`` or by ``accept``. Raises Refused with 406."""
    form = by_name(GRAPHS, job["format"]) if job.get("format") else None
    form = form or _accepted(job.get("accept", ""))
    reply.begin(200, form.content_type, {"vary": "Accept", **job.get("headers", {})})
    known = KNOWN_PREFIXES | {"sd": SD, "void": VOID} if form.name != "ntriples" else None
    ox.serialize(triples, reply.stream, OX_GRAPHS[form.name], prefixes=known)


def _accepted(accept: str) -> Form:
    name = choose(accept, offers(GRAPHS))
    if name is None:
        raise Refused(406, "This comes as " + ", ".join(form.types[0] for form in GRAPHS) + ".")
    return next(form for form in GRAPHS if form.name == name)


def _service(at: str, desk: Desk) -> Iterator[ox.Triple]:
    service, dataset, graph = ox.NamedNode(at), ox.BlankNode("dataset"), ox.BlankNode("union")
    a = ox.NamedNode(RDF + "type")
    yield ox.Triple(service, a, _sd("Service"))
    yield ox.Triple(service, _sd("endpoint"), service)
    yield ox.Triple(service, _sd("supportedLanguage"), _sd("SPARQL11Query"))
    yield ox.Triple(service, _sd("feature"), _sd("UnionDefaultGraph"))
    for form in (*ROWS, *GRAPHS):
        yield ox.Triple(service, _sd("resultFormat"), ox.NamedNode(_FORMATS + _FORMAT_NAMES[form.name]))
    for name in ("months", "days"):
        yield ox.Triple(service, _sd("extensionFunction"), ox.NamedNode(POLIT + name))
    for name in ("median", "fullest"):
        yield ox.Triple(service, _sd("extensionAggregate"), ox.NamedNode(POLIT + name))
    yield ox.Triple(service, _sd("defaultDataset"), dataset)
    yield ox.Triple(dataset, a, _sd("Dataset"))
    yield ox.Triple(dataset, _sd("defaultGraph"), graph)
    yield ox.Triple(graph, a, _sd("Graph"))
    yield ox.Triple(graph, ox.NamedNode(VOID + "triples"), ox.Literal(_count(desk, "{ ?s ?p ?o }")))


def _dataset(at: str, desk: Desk) -> Iterator[ox.Triple]:
    dataset, a = ox.NamedNode(f"{at.rsplit('/', 1)[0]}/.well-known/void#dataset"), ox.NamedNode(RDF + "type")
    yield ox.Triple(dataset, a, ox.NamedNode(VOID + "Dataset"))
    yield ox.Triple(dataset, ox.NamedNode(DCTERMS + "title"), ox.Literal("What press releases say", language="en"))
    yield ox.Triple(dataset, ox.NamedNode(VOID + "sparqlEndpoint"), ox.NamedNode(at))
    yield ox.Triple(dataset, ox.NamedNode(VOID + "triples"), ox.Literal(_count(desk, "{ ?s ?p ?o }")))
    for vocabulary in (POLIT, DCTERMS, FOAF):
        yield ox.Triple(dataset, ox.NamedNode(VOID + "vocabulary"), ox.NamedNode(vocabulary))
    for name in _COUNTED:
        number = _count(desk, f"{{ ?s a <{POLIT}{name}> }}")
        if number:
            part = ox.BlankNode(name)
            yield ox.Triple(dataset, ox.NamedNode(VOID + "classPartition"), part)
            yield ox.Triple(part, ox.NamedNode(VOID + "class"), ox.NamedNode(POLIT + name))
            yield ox.Triple(part, ox.NamedNode(VOID + "entities"), ox.Literal(number))
    issued = desk.remember("issued", lambda: _one(desk.union, _SPAN))
    for value in issued:
        yield ox.Triple(dataset, ox.NamedNode(DCTERMS + "temporal"), value)


_SPAN = (
    f"SELECT (CONCAT(STR(MIN(?d)), '/', STR(MAX(?d))) AS ?span) {{ ?r a <{POLIT}PressRelease> ; <{DCTERMS}issued> ?d "
    f"FILTER(DATATYPE(?d) = <{XSD}date>) }}"
)


def _count(desk: Desk, pattern: str) -> int:
    def ask() -> int:
        number = desk.union.query(f"SELECT (COUNT(*) AS ?n) {pattern}").rows()[0]["n"]
        assert isinstance(number, int)
        return number

    return desk.remember(pattern, ask)


def _one(dataset: Dataset, question: str) -> list[ox.Literal]:
    return [term for row in dataset.query(question).terms() for term in row if isinstance(term, ox.Literal)]


def _sd(name: str) -> ox.NamedNode:
    return ox.NamedNode(SD + name)
