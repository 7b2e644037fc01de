"""What of a graph is drawn: around somebody, one case, some kinds, or whatever a question of the reader's own names."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import pyoxigraph as ox

from kg.errors import UsageError
from kg.query import ClaimRecord, Dataset, Edge, Network, Node, QueryError, find, read_network
from kg.query.terms import POLIT, RDF, RDFS, SKOS
from kg.view.kinds import KINDS

MOST_DOCUMENTS = 8_000
"""Releases on one page where nothing is chosen: some 25,000 nodes, as many as a browser moves well."""

OF_MORE = 3_000
"""How many are drawn where there are more, the newest: a page of some 9 MB, which takes 250 MB to make."""

DEFENDANTS = frozenset({"offender", "accused", "acquitted"})

_CASE = ox.NamedNode(POLIT + "Case")
_TYPE = ox.NamedNode(RDF + "type")
_NAMES = (ox.NamedNode(RDFS + "label"), ox.NamedNode(SKOS + "prefLabel"))


@dataclass(frozen=True)
class Choice:
    """What to draw; what is empty does not choose.

    ``around`` is a name, drawn with all that ``depth`` links reach; ``case`` a defendant, a release or a case;
    ``kinds`` are of :data:`kg.view.kinds.KINDS`; ``query`` is a CONSTRUCT, of which every node is drawn.
    """

    around: str = ""
    depth: int = 2
    case: str = ""
    kinds: Sequence[str] = ()
    query: str = ""


def choose(dataset: Dataset, choice: Choice) -> Network:
    """The part of the network that was chosen; raises UsageError for a name or kind that is not there."""
    wrong = [kind for kind in choice.kinds if kind not in KINDS]
    if wrong:
        raise UsageError(f"no such kind: {', '.join(wrong)}. Choose from {', '.join(KINDS)}.")
    if choice.depth < 0:
        raise UsageError(f"--depth {choice.depth}: give how many links to go, 0 or more")
    network = read_network(dataset) if choice != Choice() else read_network(dataset, MOST_DOCUMENTS, OF_MORE)
    kept: set[str] = set()
    if choice.case:
        network = _case(network, dataset, choice.case)
    if choice.query:
        network = _only(network, _named(dataset, choice.query))
    if choice.around:
        middle = _meant(network, dataset, choice.around)
        kept.add(middle)
        network = _only(network, _around(network, middle, choice.depth))
    if choice.kinds:
        network = _only(network, {node.id for node in network.nodes.values() if node.kind in choice.kinds} | kept)
    return network


def _only(network: Network, wanted: set[str]) -> Network:
    nodes = {iri: node for iri, node in network.nodes.items() if iri in wanted}
    edges = [edge for edge in network.edges if edge.source in nodes and edge.target in nodes]
    return _with_documents(replace(network, nodes=nodes, edges=edges))


def _with_documents(network: Network) -> Network:
    """The same with only the releases that something in it rests on: a page tells of nothing else."""
    claims = [claim for node in network.nodes.values() for claim in node.claims]
    claims += [claim for edge in network.edges for claim in edge.claims]
    used = {claim.document.iri for claim in claims} | set(network.nodes)
    used |= {document.iri for edge in network.edges for document in edge.documents}
    return replace(network, documents={iri: each for iri, each in network.documents.items() if iri in used})


def _meant(network: Network, dataset: Dataset, name: str) -> str:
    """The node that is called so; a release also by its identifier."""
    wanted = name.strip().casefold()
    for document in network.documents.values():
        if wanted in (document.identifier.casefold(), document.title.casefold()) and document.iri in network.nodes:
            return document.iri
    iri = find(dataset, name)
    if iri not in network.nodes:
        raise UsageError(f"{name!r} is in the graph, but nothing links it to anybody in what is to be drawn")
    return iri


def _around(network: Network, middle: str, depth: int) -> set[str]:
    near: dict[str, list[str]] = {}
    for edge in network.edges:
        near.setdefault(edge.source, []).append(edge.target)
        near.setdefault(edge.target, []).append(edge.source)
    reached = wave = {middle}
    for _ in range(depth):
        wave = {other for node in wave for other in near.get(node, ())} - reached
        reached = reached | wave
    return reached


def _named(dataset: Dataset, construct: str) -> set[str]:
    """Every IRI that the answer to a CONSTRUCT holds."""
    answer = dataset.query(construct)
    if answer.kind != "graph":
        raise QueryError("the question gives no graph", advice="--query takes a CONSTRUCT (or DESCRIBE).")
    return {
        term.value
        for triple in answer.triples()
        for term in (triple.subject, triple.object)
        if isinstance(term, ox.NamedNode)
    }


def _case(network: Network, dataset: Dataset, name: str) -> Network:
    """One prosecution: its releases, the people they tell of, and what these releases say of them."""
    documents = _documents_of_case(network, dataset, name)
    edges = [part for edge in network.edges if (part := _within(edge, documents))]
    ends = {end for edge in edges for end in (edge.source, edge.target)} | documents
    parts = [edge for edge in network.edges if edge.label == "part of" and {edge.source, edge.target} <= ends]
    nodes = {
        iri: Node(iri, node.kind, node.label, _told_in(node.claims, documents))
        for iri, node in network.nodes.items()
        if iri in ends
    }
    edges = sorted([*edges, *parts], key=lambda edge: (edge.source, edge.target, edge.label))
    return _with_documents(replace(network, nodes=nodes, edges=edges))


def _documents_of_case(network: Network, dataset: Dataset, name: str) -> set[str]:
    case = _case_called(dataset, name)
    if case is not None:
        return _documents_about(network, dataset, case)
    iri = _meant(network, dataset, name)
    kind = network.nodes[iri].kind
    if kind == "document":
        return {iri}
    if kind not in DEFENDANTS:
        raise UsageError(f"--case {name}: give a defendant, a release, or a case; this is a {KINDS[kind].one.lower()}")
    return {edge.source for edge in network.edges if edge.target == iri and edge.label == "tells of"}


def _case_called(dataset: Dataset, name: str) -> ox.NamedNode | None:
    for case in dataset.subjects(_TYPE, _CASE):
        labels = [each.value for label in _NAMES for each in dataset.objects(case, label)]
        if isinstance(case, ox.NamedNode) and (case.value == name or name.casefold() in map(str.casefold, labels)):
            return case
    return None


def _documents_about(network: Network, dataset: Dataset, case: ox.NamedNode) -> set[str]:
    """The releases that a case names, or whose claims belong to it, whichever way the links go."""
    near = {value.value for _, value in dataset.about(case) if isinstance(value, ox.NamedNode)}
    near |= {quad.subject.value for quad in dataset.mentions(case) if isinstance(quad.subject, ox.NamedNode)}
    claims = (claim for node in network.nodes.values() for claim in node.claims if claim.iri in near)
    return (near & set(network.documents)) | {claim.document.iri for claim in claims}


def _within(edge: Edge, documents: set[str]) -> Edge | None:
    """The edge as these releases state it, None where they do not."""
    claims = _told_in(edge.claims, documents)
    named = [document for document in edge.documents if document.iri in documents]
    return Edge(edge.source, edge.target, edge.label, claims, named) if claims or named else None


def _told_in(claims: Iterable[ClaimRecord], documents: set[str]) -> list[ClaimRecord]:
    return [claim for claim in claims if claim.document.iri in documents]
