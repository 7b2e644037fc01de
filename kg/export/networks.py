"""The network of people, courts, teams, forces, offences and help, for networkx, GraphML and GEXF readers."""

from __future__ import annotations

from collections.abc import Iterable
from typing import IO, TYPE_CHECKING, Any

from kg.export.rdf import for_xml
from kg.query import ClaimRecord, Dataset, Edge, Network, Node, read_network
from kg.query.wording import say

if TYPE_CHECKING:
    import networkx


def to_networkx(dataset: Dataset) -> networkx.MultiDiGraph[str]:
    """A ``networkx.MultiDiGraph``: nodes by IRI with ``label`` and ``kind``; an edge for each direct link.

    Nodes and edges have their ``claims`` in words, one a line, how many there are (``weight``, at least 1), and the
    ``first`` and ``last`` date these speak of, or their releases' day of issue. An edge has its ``label`` (also its
    key), the first ``quote`` it rests on, its ``documents``, and the day of the earliest of them (``issued``).
    """
    import networkx

    network = read_network(dataset)
    graph: networkx.MultiDiGraph[str] = networkx.MultiDiGraph()
    for node in network.nodes.values():
        graph.add_node(node.id, **_node(node, network))
    for edge in network.edges:
        graph.add_edge(edge.source, edge.target, key=edge.label, **_edge(edge, network))
    return graph


def write_graphml(dataset: Dataset, out: IO[bytes]) -> None:
    """Write the network as GraphML, as Gephi, yEd and Cytoscape read it."""
    import networkx

    networkx.write_graphml(to_networkx(dataset), out, encoding="utf-8", named_key_ids=True)


def write_gexf(dataset: Dataset, out: IO[bytes]) -> None:
    """Write the network as GEXF 1.2, Gephi's own format."""
    import networkx

    graph = to_networkx(dataset)
    # GEXF knows an edge by its number: the label, which is the key here, is no name for one edge alone
    numbered: networkx.MultiDiGraph[str] = networkx.MultiDiGraph()
    numbered.add_nodes_from(graph.nodes(data=True))
    numbered.add_edges_from(
        (source, target, number, {**told, "id": str(number), "says": told["label"]})
        for number, (source, target, told) in enumerate(graph.edges(data=True))
    )
    networkx.write_gexf(numbered, out, encoding="utf-8", version="1.2draft")


def _node(node: Node, network: Network) -> dict[str, Any]:
    document = network.documents.get(node.id)
    days = [document.issued] if document and document.issued else _days(node.claims)
    return {"label": for_xml(node.label), "kind": node.kind, **_told(node.claims, days, network)}


def _edge(edge: Edge, network: Network) -> dict[str, Any]:
    documents = edge.documents or list({claim.document.iri: claim.document for claim in edge.claims}.values())
    quotes = [quote.exact for claim in edge.claims for quote in claim.quotes]
    days = [document.issued for document in documents if document.issued]
    return {
        "label": edge.label,
        "quote": for_xml(next(iter(quotes), "")),
        "documents": for_xml("; ".join(document.identifier for document in documents)),
        "issued": min(days, default=""),
        **_told(edge.claims, _days(edge.claims) or days, network),
    }


def _told(claims: list[ClaimRecord], days: list[str], network: Network) -> dict[str, Any]:
    return {
        "claims": for_xml("\n".join(say(claim, network.labels) for claim in claims)),
        "weight": max(len(claims), 1),
        "first": min(days, default=""),
        "last": max(days, default=""),
    }


def _days(claims: Iterable[ClaimRecord]) -> list[str]:
    """The dates that claims speak of; where there is none, the days on which their releases were issued."""
    claims = list(claims)
    own = [claim.text("date") for claim in claims if claim.text("date")]
    return own or [claim.document.issued for claim in claims if claim.document.issued]
