"""The network of people, courts, teams, forces, offences and help, for networkx and GraphML readers."""

from __future__ import annotations

from typing import IO, TYPE_CHECKING, Any

from kg.export.rdf import for_xml
from kg.query import Dataset, Edge, Node, read_network

if TYPE_CHECKING:
    import networkx


def to_networkx(dataset: Dataset) -> networkx.MultiDiGraph[str]:
    """A ``networkx.MultiDiGraph``: nodes by IRI with ``label`` and ``kind``; an edge for each direct link.

    An edge has the ``label`` (also its key), the first ``quote`` it rests on, all ``documents`` as one text,
    the date of the earliest (``issued``) and the number of claims (``weight``, at least 1).
    """
    import networkx

    network = read_network(dataset)
    graph: networkx.MultiDiGraph[str] = networkx.MultiDiGraph()
    for node in network.nodes.values():
        graph.add_node(node.id, **_node(node))
    for edge in network.edges:
        graph.add_edge(edge.source, edge.target, key=edge.label, **_edge(edge))
    return graph


def write_graphml(dataset: Dataset, out: IO[bytes]) -> None:
    """Write the network as GraphML, as Gephi, yEd and Cytoscape read it."""
    import networkx

    networkx.write_graphml(to_networkx(dataset), out, encoding="utf-8", named_key_ids=True)


def _node(node: Node) -> dict[str, Any]:
    return {"label": for_xml(node.label), "kind": node.kind, "claims": len(node.claims)}


def _edge(edge: Edge) -> dict[str, Any]:
    documents = edge.documents or list({claim.document.iri: claim.document for claim in edge.claims}.values())
    quotes = [quote.exact for claim in edge.claims for quote in claim.quotes]
    return {
        "label": edge.label,
        "quote": for_xml(next(iter(quotes), "")),
        "documents": for_xml("; ".join(document.identifier for document in documents)),
        "issued": min((document.issued for document in documents if document.issued), default=""),
        "weight": max(len(edge.claims), 1),
    }
