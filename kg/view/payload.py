"""What the page knows: nodes with places, links, claims in words with their quotes, and documents, as plain data.

It comes in two parts: the network, which is drawn at once, and what is told of it, which is read when somebody asks.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

from kg.query import ClaimRecord, Dataset, DocumentRecord, Edge, Network, Node
from kg.query.wording import date_in_words, say
from kg.view.fold import EVERYTHING, cases, homes
from kg.view.kinds import KINDS
from kg.view.layout import RING, positions
from kg.view.people import Facts, read_facts
from kg.view.timeline import Axis, along_time

Layout = Literal["force", "timeline"]

PULL = {"tells of": 4.0, "sends readers to": 0.4, "mentions": 0.3, "of": 0.15, "arrested in": 0.15}
"""How strongly a link pulls its ends together, 1 by default: a case stays together, a helpline holds nobody."""

_ESCAPES = [(char, f"\\u{ord(char):04x}") for char in "<>&\u2028\u2029"]


@dataclass(frozen=True)
class Payload:
    """The two parts of the page's data, ready to be written as JSON."""

    network: dict[str, Any]
    told: dict[str, Any]


def payload(network: Network, dataset: Dataset, layout: Layout = "force") -> Payload:
    """Everything that the page shows, by number: nodes, links, claims and documents refer to each other so."""
    return _Numbers(network, read_facts(network, dataset)).payload(layout)


def as_json(data: object) -> str:
    """JSON that can stand inside a ``<script>``: no markup can begin in it, whatever the names and quotes are."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    for char, escape in _ESCAPES:
        text = text.replace(char, escape)
    return text


class _Numbers:
    def __init__(self, network: Network, facts: Facts) -> None:
        self.network, self.facts = network, facts
        self.nodes = {iri: number for number, iri in enumerate(network.nodes)}
        self.documents = {iri: number for number, iri in enumerate(network.documents)}
        self.claims: dict[str, int] = {}
        self.told: list[dict[str, Any]] = []

    def payload(self, layout: Layout) -> Payload:
        links = self._links()
        ends = [(link["from"], link["to"]) for link in links]
        fold = self._fold(ends)
        places, axis = self._places(links, ends, fold, layout)
        nodes = [
            self._node(node, place, None if fold is None else fold[number], number)
            for number, (node, place) in enumerate(zip(self.network.nodes.values(), places, strict=True))
        ]
        drawn: dict[str, Any] = {"nodes": nodes, "links": links, "kinds": _kinds(), "groups": self.facts.groups}
        if fold:
            drawn["ring"] = RING
        if axis:
            drawn["axis"] = axis
        documents = [_document(document) for document in self.network.documents.values()]
        return Payload(drawn, {"claims": self.told, "documents": documents})

    def _links(self) -> list[dict[str, Any]]:
        """One link a pair of nodes: it lists what is said between them, each with its claims."""
        pairs: dict[tuple[int, int], list[Edge]] = {}
        for edge in self.network.edges:
            pairs.setdefault((self.nodes[edge.source], self.nodes[edge.target]), []).append(edge)
        return [{"from": a, "to": b, "says": [self._said(edge) for edge in edges]} for (a, b), edges in pairs.items()]

    def _said(self, edge: Edge) -> dict[str, Any]:
        said: dict[str, Any] = {"label": edge.label}
        if edge.claims:
            said["claims"] = [self._claim(each) for each in edge.claims]
        if edge.documents:
            said["documents"] = sorted({self.documents[each.iri] for each in edge.documents})
        return said

    def _fold(self, ends: Sequence[tuple[int, int]]) -> list[int] | None:
        kinds = [node.kind for node in self.network.nodes.values()]
        shown = sum(KINDS[kind].shown for kind in kinds)
        return homes(kinds, ends) if shown > EVERYTHING else None

    def _places(
        self, links: list[dict[str, Any]], ends: list[tuple[int, int]], fold: list[int] | None, layout: Layout
    ) -> tuple[list[tuple[int, int]], Axis | None]:
        if layout == "timeline":
            dates = [self.facts.dates.get(iri, ("", "")) for iri in self.network.nodes]
            return along_time(dates, ends)
        together = cases([node.kind for node in self.network.nodes.values()], ends) if fold else None
        return positions(len(self.nodes), ends, self._pull(links), fold, together), None

    def _pull(self, links: list[dict[str, Any]]) -> list[float]:
        degree = [0] * len(self.nodes)
        for link in links:
            degree[link["from"]] += 1
            degree[link["to"]] += 1
        # the more a body is linked to, the less each of its links says
        return [
            max(PULL.get(said["label"], 1.0) for said in link["says"])
            / max(degree[link["from"]], degree[link["to"]]) ** 0.5
            for link in links
        ]

    def _node(self, node: Node, place: tuple[int, int], home: int | None, number: int) -> dict[str, Any]:
        written: dict[str, Any] = {"id": node.id, "kind": node.kind, "label": node.label, "x": place[0], "y": place[1]}
        if node.claims:
            written["claims"] = [self._claim(each) for each in node.claims]
        if home is not None and home != number:
            written["home"] = home
        first, last = self.facts.dates.get(node.id, ("", ""))
        if first:
            written["dates"] = [first, last]
        if node.id in self.facts.standing:
            written["standing"] = self.facts.standing[node.id]
        if node.id in self.facts.group:
            written["group"] = self.facts.group[node.id]
        return written

    def _claim(self, claim: ClaimRecord) -> int:
        if claim.iri not in self.claims:
            self.claims[claim.iri] = len(self.told)
            about = self.nodes.get(claim.iri_of("person") or claim.iri_of("subject") or "")
            document = self.documents.get(claim.document.iri)
            told: dict[str, Any] = {"kind": claim.kind, "says": say(claim, self.network.labels)}
            told["quotes"] = [[quote.prefix, quote.exact, quote.suffix] for quote in claim.telling_quotes]
            told |= {name: value for name, value in (("about", about), ("document", document)) if value is not None}
            if claim.text("date"):
                told |= {"date": claim.text("date"), "day": date_in_words(claim.text("date"))}
            self.told.append(told)
        return self.claims[claim.iri]


def _kinds() -> list[dict[str, Any]]:
    return [
        {"id": name, "one": kind.one, "many": kind.many, "path": kind.path, "light": kind.light, "dark": kind.dark,
         "paint": kind.paint, "shown": kind.shown, "mark": kind.mark}
        for name, kind in KINDS.items()
    ]  # fmt: skip


def _document(document: DocumentRecord) -> dict[str, Any]:
    return {
        "id": document.identifier,
        "iri": document.iri,
        "title": document.name,
        "issued": document.issued,
        "date": date_in_words(document.issued) if document.issued else "",
        "publisher": document.publisher,
        "url": document.url if document.url.startswith(("https://", "http://")) else "",
    }
