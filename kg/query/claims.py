"""Claims read back out of the graph, with their quotes and documents: what tables, pages and networks are made of."""

from __future__ import annotations

import heapq
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property

import pyoxigraph as ox

from kg.query.dataset import Dataset, Object, Subject
from kg.query.functions import fullest
from kg.query.terms import DCTERMS, FOAF, OA, POLIT, RDF, RDFS, SCHEMA, SKOS

CLAIM_KINDS = ("Appearance", "Charge", "Sentence", "Order", "Arrest", "Hearing", "Seizure", "Statistic")
UNNAMED = "Unnamed person"

_TYPE = ox.NamedNode(RDF + "type")
_NAMES = tuple(
    ox.NamedNode(iri)
    for iri in (FOAF + "name", RDFS + "label", SKOS + "prefLabel", DCTERMS + "title", DCTERMS + "identifier")
)
_ISSUED = ox.NamedNode(DCTERMS + "issued")
_APART = {"document", "evidence"}


def polit(name: str) -> ox.NamedNode:
    """The term of our own vocabulary with that local name."""
    return ox.NamedNode(POLIT + name)


_KINDS: dict[Object, str] = {polit(kind): kind for kind in CLAIM_KINDS}


@dataclass(frozen=True, slots=True)
class Quote:
    """Quoted words in the rest of their passage; ``start`` and ``end`` are code points of the frozen text."""

    exact: str
    prefix: str = ""
    suffix: str = ""
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True)
class DocumentRecord:
    """A release: what it is called, who published it when, and where it can be read."""

    iri: str
    identifier: str
    title: str = ""
    issued: str = ""
    publisher: str = ""
    url: str = ""

    @property
    def name(self) -> str:
        return self.title or self.identifier


@dataclass(frozen=True, slots=True)
class ClaimRecord:
    """One claim: its class, what it says property by property, its quotes, and its document."""

    iri: str
    kind: str
    document: DocumentRecord
    quotes: tuple[Quote, ...]
    values: dict[str, tuple[Object, ...]] = field(default_factory=dict)

    def iris(self, name: str) -> tuple[str, ...]:
        """The entities and concepts that one property points at."""
        return tuple(value.value for value in self.values.get(name, ()) if isinstance(value, ox.NamedNode))

    def iri_of(self, name: str) -> str | None:
        return next(iter(self.iris(name)), None)

    @property
    def telling_quotes(self) -> tuple[Quote, ...]:
        """The quotes but for those that lie inside another one: what a reader needs to see."""
        return tuple(quote for quote in self.quotes if not any(_inside(quote, other) for other in self.quotes))

    def text(self, name: str) -> str:
        """The literal value of one property, empty where it is not stated."""
        return next((value.value for value in self.values.get(name, ()) if isinstance(value, ox.Literal)), "")


@dataclass(frozen=True)
class Labels:
    """What entities and concepts are called; each is looked up once."""

    dataset: Dataset

    @cached_property
    def _known(self) -> dict[str, str]:
        return {}

    @cached_property
    def _slugs(self) -> dict[str, str]:
        return {}

    def __call__(self, iri: str | None) -> str:
        """A name for people; somebody kept anonymous is told apart by age and place."""
        if iri is None:
            return ""
        if iri not in self._known:
            self._known[iri] = self._look_up(ox.NamedNode(iri))
        return self._known[iri]

    def slug(self, iri: str | None) -> str:
        """The ``skos:notation`` of a concept, empty for what has none."""
        if iri is None:
            return ""
        if iri not in self._slugs:
            notation = self.dataset.value(ox.NamedNode(iri), ox.NamedNode(SKOS + "notation"))
            self._slugs[iri] = notation.value if isinstance(notation, ox.Literal) else ""
        return self._slugs[iri]

    def _look_up(self, node: ox.NamedNode) -> str:
        for name in _NAMES:
            values = [each.value for each in self.dataset.objects(node, name) if isinstance(each, ox.Literal)]
            if any(values):
                return fullest(values)
        if polit("Person") in self.dataset.objects(node, _TYPE):
            return self._unnamed(node)
        return node.value.rstrip("/#").rsplit("/")[-1].rsplit("#")[-1].replace("-", " ")

    def _unnamed(self, node: ox.NamedNode) -> str:
        facts: list[str] = []
        for claim in self.dataset.subjects(polit("person"), node):
            age, place = self.dataset.value(claim, polit("age")), self.dataset.value(claim, polit("locality"))
            facts = [age.value] if isinstance(age, ox.Literal) else []
            facts += [self(place.value)] if isinstance(place, ox.NamedNode) else []
            if facts:
                break
        return f"{UNNAMED} ({', '.join(facts)})" if facts else UNNAMED


def newest_documents(dataset: Dataset, most: int) -> tuple[list[str], int]:
    """The IRIs of the releases that were issued last, and how many there are in all."""
    count = 0

    def dated() -> Iterator[tuple[str, str]]:
        nonlocal count
        for quad in dataset.mentions(polit("PressRelease")):
            if quad.predicate == _TYPE and isinstance(quad.subject, ox.NamedNode):
                count += 1
                issued = dataset.value(quad.subject, _ISSUED)
                yield issued.value if isinstance(issued, ox.Literal) else "", quad.subject.value

    newest = heapq.nlargest(most, dated())
    return [iri for _, iri in newest], count


def read_documents(dataset: Dataset, only: Collection[str] | None = None) -> dict[str, DocumentRecord]:
    """All releases, or some, by IRI, in the order of date and identifier."""
    nodes = dataset.subjects(_TYPE, polit("PressRelease")) if only is None else map(ox.NamedNode, only)
    records = [_document(dataset, node) for node in nodes if isinstance(node, ox.NamedNode)]
    return {record.iri: record for record in sorted(records, key=lambda each: (each.issued, each.identifier, each.iri))}


def read_claims(dataset: Dataset, kind: str, documents: dict[str, DocumentRecord]) -> Iterator[ClaimRecord]:
    """All claims of one class, in a stable order."""
    for node in dataset.subjects(_TYPE, polit(kind)):
        yield from (claim for claim in _claims(dataset, node, documents) if claim.kind == kind)


def read_claims_in(
    dataset: Dataset, documents: dict[str, DocumentRecord], quoted: bool = True
) -> Iterator[ClaimRecord]:
    """All claims that these documents make, class by class, in a stable order; without quotes they cost half."""
    said = polit("document")
    nodes = {node for iri in documents for node in dataset.subjects(said, ox.NamedNode(iri))}
    found = [claim for node in sorted(nodes, key=str) for claim in _claims(dataset, node, documents, quoted)]
    yield from sorted(found, key=lambda claim: CLAIM_KINDS.index(claim.kind))


def claims_of(
    dataset: Dataset, entity: str, documents: dict[str, DocumentRecord], limit: int | None = None
) -> list[ClaimRecord]:
    """Each claim that is about an entity or names it, document by document as they were issued; at most ``limit``."""
    found: dict[str, ClaimRecord] = {}
    for subject in dict.fromkeys(quad.subject for quad in dataset.mentions(ox.NamedNode(entity))):
        if len(found) == limit:
            break
        if isinstance(subject, ox.NamedNode):
            found |= {claim.iri: claim for claim in _claims(dataset, subject, documents)}
    return _in_order(found.values())


def claims_by_iri(
    dataset: Dataset, iris: Iterable[str], documents: dict[str, DocumentRecord], quoted: bool = True
) -> list[ClaimRecord]:
    """The claims that have these IRIs, in the order of :func:`claims_of`; what is no claim is passed over."""
    found = (claim for iri in iris for claim in _claims(dataset, ox.NamedNode(iri), documents, quoted))
    return _in_order(found)


def _in_order(claims: Iterable[ClaimRecord]) -> list[ClaimRecord]:
    order = CLAIM_KINDS.index
    return sorted(claims, key=lambda c: (c.document.issued, c.document.identifier, order(c.kind), _start(c), c.iri))


def _inside(quote: Quote, other: Quote) -> bool:
    if None in (quote.start, quote.end, other.start, other.end) or quote is other:
        return False
    inner, outer = (quote.start or 0, quote.end or 0), (other.start or 0, other.end or 0)
    return outer[0] <= inner[0] and inner[1] <= outer[1] and inner != outer


def _start(claim: ClaimRecord) -> int:
    return min((quote.start or 0 for quote in claim.quotes), default=0)


def _claims(
    dataset: Dataset, node: Subject, documents: dict[str, DocumentRecord], quoted: bool = True
) -> Iterator[ClaimRecord]:
    """What a node claims, once for each class of claims that it has. A document that is not known yet is looked up,
    and known from then on."""
    about = dataset.about(node) if isinstance(node, ox.NamedNode) else []
    kinds = [_KINDS[value] for predicate, value in about if predicate == _TYPE and value in _KINDS]
    if not kinds:
        return
    values: dict[str, list[Object]] = {}
    quotes: list[Quote] = []
    document = DocumentRecord("", "")
    for predicate, value in about:
        name = predicate.value.removeprefix(POLIT)
        if name == "evidence" and not isinstance(value, ox.Literal):
            quotes += [_quote(dataset, value)] if quoted else []
        elif name == "document" and isinstance(value, ox.NamedNode):
            if value.value not in documents:
                documents[value.value] = _document(dataset, value)
            document = documents[value.value]
        elif predicate.value.startswith(POLIT) and name not in _APART:
            values.setdefault(name, []).append(value)
    quotes.sort(key=lambda quote: (quote.start or 0, quote.end or 0, quote.exact))
    said = {name: tuple(each) for name, each in values.items()}
    for kind in kinds:
        yield ClaimRecord(str(node.value), kind, document, tuple(quotes), said)


def _quote(dataset: Dataset, node: Subject) -> Quote:
    said = {predicate.value.removeprefix(OA): value.value for predicate, value in dataset.about(node)}
    start, end = said.get("start", ""), said.get("end", "")
    return Quote(
        said.get("exact", ""),
        said.get("prefix", ""),
        said.get("suffix", ""),
        int(start) if start.isdecimal() else None,
        int(end) if end.isdecimal() else None,
    )


def _document(dataset: Dataset, node: ox.NamedNode) -> DocumentRecord:
    said: dict[str, Object] = dict(reversed([(predicate.value, value) for predicate, value in dataset.about(node)]))

    def text(iri: str) -> str:
        value = said.get(iri)
        return "" if value is None or isinstance(value, ox.BlankNode) else value.value

    publisher = said.get(DCTERMS + "publisher")
    by = Labels(dataset)(publisher.value) if isinstance(publisher, ox.NamedNode) else text(DCTERMS + "publisher")
    identifier = text(DCTERMS + "identifier") or node.value
    return DocumentRecord(
        node.value, identifier, text(DCTERMS + "title"), text(DCTERMS + "issued"), by, text(SCHEMA + "url")
    )
