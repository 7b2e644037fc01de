"""The graph as a network for people: who and what, and the links that claims make between them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

import pyoxigraph as ox

from kg.query.claims import (
    CLAIM_KINDS,
    ClaimRecord,
    DocumentRecord,
    Labels,
    newest_documents,
    polit,
    read_claims,
    read_claims_in,
    read_documents,
)
from kg.query.dataset import Dataset
from kg.query.terms import RDF
from kg.query.wording import charge_link, term_in_words

_TYPE = ox.NamedNode(RDF + "type")
_CLASSES = {
    "Court": "court",
    "Team": "team",
    "PoliceForce": "force",
    "Offence": "offence",
    "SupportOrganisation": "support",
    "Organisation": "organisation",
    "Place": "place",
}


@dataclass(frozen=True, slots=True)
class Node:
    """Somebody or something. ``kind`` is one of offender, accused, acquitted, officer, official, person, court, team,
    force, offence, support, organisation, place, document."""

    id: str
    kind: str
    label: str
    claims: list[ClaimRecord] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Edge:
    """A link, in the words that join its ends, with the claims that it rests on; ``documents`` where no claim does."""

    source: str
    target: str
    label: str
    claims: list[ClaimRecord] = field(default_factory=list)
    documents: list[DocumentRecord] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Network:
    """Nodes and edges in a stable order; ``labels`` names whatever the claims point at. ``in_all`` is the number of
    releases in the dataset, where it holds more than these."""

    nodes: dict[str, Node]
    edges: list[Edge]
    documents: dict[str, DocumentRecord]
    labels: Labels
    in_all: int | None = None


def read_network(dataset: Dataset, most: int | None = None, of_more: int | None = None) -> Network:
    """The network of a dataset: whoever a claim is about, what it points at, and the releases that tell of them.

    Of more than ``most`` releases, the newest ``of_more`` (as many, where that is not given) are taken, and what
    these say.
    """
    newest, in_all = newest_documents(dataset, of_more or most) if most is not None else ([], 0)
    if most is None or in_all <= most:
        builder = _Builder(dataset, read_documents(dataset))
        for kind in CLAIM_KINDS:
            for claim in read_claims(dataset, kind, builder.documents):
                builder.add(claim)
        return _network(builder, None)
    builder = _Builder(dataset, read_documents(dataset, newest))
    for claim in read_claims_in(dataset, builder.documents):
        builder.add(claim)
    return _network(builder, in_all)


def _network(builder: _Builder, in_all: int | None) -> Network:
    builder.add_documents()
    builder.add_parts()
    edges = sorted(builder.edges.values(), key=lambda edge: (edge.source, edge.target, edge.label))
    return Network(dict(sorted(builder.nodes.items())), edges, builder.documents, builder.labels, in_all)


class _Builder:
    def __init__(self, dataset: Dataset, documents: dict[str, DocumentRecord]) -> None:
        self.dataset = dataset
        self.labels = Labels(dataset)
        self.documents = documents
        self.nodes: dict[str, Node] = {}
        self.edges: dict[tuple[str, str, str], Edge] = {}
        self.officials: set[str] = set()

    def add(self, claim: ClaimRecord) -> None:
        if claim.text("role") == "official":
            self.officials.update(claim.iris("person"))
        about = claim.iri_of("person") or claim.iri_of("subject")
        if about is None:
            return
        self.node(about).claims.append(claim)
        link = _LINKS.get(claim.kind)
        if link is not None:
            link(self, claim, about)

    def node(self, iri: str) -> Node:
        if iri not in self.nodes:
            self.nodes[iri] = Node(iri, self.kind(iri), self.labels(iri))
        return self.nodes[iri]

    def kind(self, iri: str) -> str:
        node = ox.NamedNode(iri)
        classes = {
            kind.value.rsplit("#")[-1] for kind in self.dataset.objects(node, _TYPE) if isinstance(kind, ox.NamedNode)
        }
        if "Person" not in classes:
            return next((kind for name, kind in _CLASSES.items() if name in classes), "organisation")
        if "Offender" in classes or "Accused" in classes:
            return "offender" if "Offender" in classes else "accused"
        standing = self.dataset.value(node, polit("standing"))
        if isinstance(standing, ox.NamedNode) and self.labels.slug(standing.value) == "acquitted":
            return "acquitted"
        if "Officer" in classes:
            return "officer"
        return "official" if iri in self.officials else "person"

    def link(self, source: str, target: str, label: str, claim: ClaimRecord | None = None) -> Edge:
        self.node(source), self.node(target)
        edge = self.edges.setdefault((source, target, label), Edge(source, target, label))
        if claim is not None:
            edge.claims.append(claim)
        return edge

    def appearance(self, claim: ClaimRecord, person: str) -> None:
        if claim.document.iri:
            self.nodes.setdefault(claim.document.iri, Node(claim.document.iri, "document", claim.document.name))
            self.link(claim.document.iri, person, "tells of", claim)
        for name, words in _APPEARANCE_LINKS.items():
            leads = claim.iris("leads")
            for target in claim.iris(name):
                if name != "team" or target not in leads:
                    self.link(person, target, words, claim)

    def charge(self, claim: ClaimRecord, person: str) -> None:
        for offence in claim.iris("offence"):
            self.link(person, offence, charge_link(claim, self.labels), claim)

    def sentence(self, claim: ClaimRecord, person: str) -> None:
        for court in claim.iris("court"):
            term = f" ({term_in_words(claim.text('term'))})" if claim.text("term") else ""
            self.link(person, court, f"sentenced at{term}", claim)

    def hearing(self, claim: ClaimRecord, person: str) -> None:
        if self.labels.slug(claim.iri_of("kind")) == "sentence":
            return  # the sentence's own link says it
        ahead = bool(claim.document.issued and claim.text("date") > claim.document.issued)
        for court in claim.iris("court"):
            self.link(person, court, "due at" if ahead else "appeared at", claim)

    def arrest(self, claim: ClaimRecord, person: str) -> None:
        for place in claim.iris("place"):
            self.link(person, place, "arrested in", claim)

    def add_documents(self) -> None:
        """What a release says without a claim: where it sends its readers, and whom else it mentions."""
        linked = {end for edge in self.edges.values() for end in (edge.source, edge.target)}
        for document in self.documents.values():
            node = ox.NamedNode(document.iri)
            for link, words in (("signposts", "sends readers to"), ("mentions", "mentions")):
                for target in self.dataset.objects(node, polit(link)):
                    if isinstance(target, ox.NamedNode) and (
                        link == "signposts" or self._only_mentioned(target, linked)
                    ):
                        self.nodes.setdefault(document.iri, Node(document.iri, "document", document.name))
                        self.link(document.iri, target.value, words).documents.append(document)

    def _only_mentioned(self, entity: ox.NamedNode, linked: set[str]) -> bool:
        kind = self.kind(entity.value)
        return kind == "organisation" or (kind in ("court", "team", "force") and entity.value not in linked)

    def add_parts(self) -> None:
        for iri in list(self.nodes):
            for whole in self.dataset.objects(ox.NamedNode(iri), polit("partOf")):
                if isinstance(whole, ox.NamedNode):
                    self.link(iri, whole.value, "part of")


_APPEARANCE_LINKS = {
    "investigated": "investigated",
    "investigatedBy": "investigated by",
    "leads": "leads",
    "team": "member of",
    "force": "member of",
    "locality": "of",
}
_LINKS: dict[str, Callable[[_Builder, ClaimRecord, str], None]] = {
    "Appearance": _Builder.appearance,
    "Charge": _Builder.charge,
    "Sentence": _Builder.sentence,
    "Hearing": _Builder.hearing,
    "Arrest": _Builder.arrest,
}
