"""What the page knows: nodes with places, links, claims in words with their quotes, and documents, as plain data."""

from __future__ import annotations

import json
from typing import Any

from kg.query import ClaimRecord, Dataset, DocumentRecord, Edge, Network, read_network
from kg.query.wording import date_in_words, say
from kg.view.kinds import KINDS
from kg.view.layout import positions

_ESCAPES = {ord(char): f"\\u{ord(char):04x}" for char in "<>&\u2028\u2029"}


def payload(dataset: Dataset) -> dict[str, Any]:
    """Everything that the page shows, by number: nodes, links, claims and documents refer to each other so."""
    network = read_network(dataset)
    return _Numbers(network).payload()


def as_json(data: object) -> str:
    """JSON that can stand inside a ``<script>``: no markup can begin in it, whatever the names and quotes are."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"), sort_keys=True).translate(_ESCAPES)


class _Numbers:
    def __init__(self, network: Network) -> None:
        self.network = network
        self.nodes = {iri: number for number, iri in enumerate(network.nodes)}
        self.documents = {iri: number for number, iri in enumerate(network.documents)}
        self.claims: dict[str, int] = {}
        self.told: list[dict[str, Any]] = []

    def payload(self) -> dict[str, Any]:
        links = self._links()
        nodes = self._nodes(links)
        return {
            "nodes": nodes,
            "links": links,
            "claims": self.told,
            "documents": [_document(document) for document in self.network.documents.values()],
            "kinds": [
                {"id": name, "one": kind.one, "many": kind.many, "path": kind.path, "light": kind.light,
                 "dark": kind.dark, "paint": kind.paint, "shown": kind.shown}
                for name, kind in KINDS.items()
            ],
        }  # fmt: skip

    def _links(self) -> list[dict[str, Any]]:
        """One link a pair of nodes: it lists what is said between them, each with its claims."""
        pairs: dict[tuple[int, int], list[Edge]] = {}
        for edge in self.network.edges:
            pairs.setdefault((self.nodes[edge.source], self.nodes[edge.target]), []).append(edge)
        return [{"from": a, "to": b, "says": [self._said(edge) for edge in edges]} for (a, b), edges in pairs.items()]

    def _said(self, edge: Edge) -> dict[str, Any]:
        documents = sorted({self.documents[each.iri] for each in edge.documents})
        return {"label": edge.label, "claims": [self._claim(each) for each in edge.claims], "documents": documents}

    def _nodes(self, links: list[dict[str, Any]]) -> list[dict[str, Any]]:
        places = positions(len(self.nodes), [(link["from"], link["to"]) for link in links])
        return [
            {"id": node.id, "kind": node.kind, "label": node.label, "x": x, "y": y,
             "claims": [self._claim(each) for each in node.claims]}
            for node, (x, y) in zip(self.network.nodes.values(), places, strict=True)
        ]  # fmt: skip

    def _claim(self, claim: ClaimRecord) -> int:
        if claim.iri not in self.claims:
            self.claims[claim.iri] = len(self.told)
            about = claim.iri_of("person") or claim.iri_of("subject") or ""
            self.told.append(
                {
                    "kind": claim.kind,
                    "says": say(claim, self.network.labels),
                    "about": self.nodes.get(about),
                    "document": self.documents.get(claim.document.iri),
                    "quotes": [[quote.prefix, quote.exact, quote.suffix] for quote in claim.telling_quotes],
                }
            )
        return self.claims[claim.iri]


def _document(document: DocumentRecord) -> dict[str, Any]:
    return {
        "id": document.identifier,
        "iri": document.iri,
        "title": document.name,
        "date": date_in_words(document.issued) if document.issued else "",
        "publisher": document.publisher,
        "url": document.url if document.url.startswith(("https://", "http://")) else "",
    }
