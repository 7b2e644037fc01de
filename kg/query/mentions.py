"""Mentions of people read back out of a graph, with what identity compares: to explain and to decide."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

import pyoxigraph as ox

from kg.errors import UsageError
from kg.identity import Mention, fold
from kg.identity.circumstances import Circumstances, RoleGroup, born
from kg.identity.forms import form
from kg.query.claims import ClaimRecord, DocumentRecord, Labels, polit, read_claims_in, read_documents
from kg.query.dataset import Dataset
from kg.query.terms import DCTERMS, RDF, expand

_PERSONAL = ("Appearance", "Charge", "Sentence", "Order", "Arrest", "Hearing", "Seizure")
_TYPE = ox.NamedNode(RDF + "type")
_REPLACED = ox.NamedNode(DCTERMS + "isReplacedBy")
_IDENTIFIER = ox.NamedNode(DCTERMS + "identifier")


@dataclass(frozen=True)
class Told:
    """One person as one document of a dataset presents him."""

    mention: Mention
    name: str
    person: str
    document: DocumentRecord
    claims: tuple[ClaimRecord, ...]
    facts: Circumstances

    @property
    def order(self) -> tuple[str, str, str, int]:
        """By date of issue, document, name."""
        return self.document.issued or "9999", self.mention.document, self.mention.name, self.mention.ordinal


def read_mentions(dataset: Dataset, only: Collection[str] | None = None) -> list[Told]:
    """Every mention of a person, or those of some documents (by IRI), by date of issue, document and name."""
    told = [one for document in each_document(dataset, only) for one in document]
    return sorted(_numbered(told), key=lambda one: one.order)


def each_document(dataset: Dataset, only: Collection[str] | None = None, quoted: bool = True) -> Iterator[list[Told]]:
    """The same document by document, in that order but for namesakes within one, who are not numbered; no more than
    one document is held."""
    reader = _Reader(dataset, Labels(dataset))
    documents = read_documents(dataset, only)
    for document in sorted(documents.values(), key=lambda one: (one.issued or "9999", one.identifier, one.iri)):
        claims: defaultdict[str, list[ClaimRecord]] = defaultdict(list)
        for claim in read_claims_in(dataset, {document.iri: document}, quoted):
            for person in claim.iris("person") if claim.kind in _PERSONAL else ():
                claims[person].append(claim)
        told = [reader.told(person, claims) for person in sorted(claims)]
        yield sorted(told, key=lambda one: one.order)


def named(dataset: Dataset, wanted: str) -> list[Told]:
    """The mentions that somebody means by a name, an IRI (also one that was replaced) or ``DOCUMENT#NAME``.

    Of all documents only those that tell of them are read. Raises UsageError where there is none.
    """
    text = wanted.strip()
    iri = expand(text)
    if "://" in iri:
        iri = next((node.value for node in dataset.objects(ox.NamedNode(iri), _REPLACED) if _is_node(node)), iri)
        found = [one for one in read_mentions(dataset, _telling_of(dataset, {iri})) if one.person == iri]
    elif "#" in text:
        document, _, rest = text.partition("#")
        name, _, ordinal = rest.partition("#")
        found = [
            one
            for one in read_mentions(dataset, _iris(dataset.subjects(_IDENTIFIER, ox.Literal(document))))
            if one.mention.name == fold(name) and (not ordinal or str(one.mention.ordinal) == ordinal)
        ]
    else:
        mentions = read_mentions(dataset, _telling_of(dataset, _called(dataset, fold(text))))
        people = {one.person for one in mentions if one.mention.name == fold(text)}
        found = [one for one in mentions if one.person in people]
    if not found:
        raise UsageError(
            f"{wanted}: no person of {dataset.path} is called so. Give a name as the graph has it, an IRI, or "
            'DOCUMENT#NAME; kg query with "SELECT ?name WHERE { ?p foaf:name ?name }" lists the names'
        )
    return found


def _is_node(value: object) -> bool:
    return isinstance(value, ox.NamedNode)


def _iris(nodes: Iterable[object]) -> set[str]:
    return {node.value for node in nodes if isinstance(node, ox.NamedNode)}


def _called(dataset: Dataset, name: str) -> set[str]:
    """The people whom some document calls so."""
    spelt = [
        said for said in dataset.values(polit("name")) if isinstance(said, ox.Literal) and fold(said.value) == name
    ]
    claims = (node for said in spelt for node in dataset.subjects(polit("name"), said))
    return {person for node in claims for person in _iris(dataset.objects(node, polit("person")))}


def _telling_of(dataset: Dataset, people: Iterable[str]) -> set[str]:
    """The documents that make a claim about some people."""
    claims = {node for person in people for node in dataset.subjects(polit("person"), ox.NamedNode(person))}
    return {document for node in claims for document in _iris(dataset.objects(node, polit("document")))}


class _Reader:
    def __init__(self, dataset: Dataset, labels: Labels) -> None:
        self._dataset = dataset
        self._labels = labels

    def told(self, person: str, here: Mapping[str, list[ClaimRecord]]) -> Told:
        """One person of a document; ``here`` are all claims of that, by person."""
        own = here[person]
        document = own[0].document
        shown = [claim for claim in own if claim.kind == "Appearance"]
        name = _name_of(shown)
        others = [said for who, said in here.items() if who != person]
        mention = Mention(document.identifier, fold(name))
        return Told(mention, name, person, document, tuple(own), self._facts(name, own, shown, others))

    def _facts(
        self, name: str, own: list[ClaimRecord], shown: list[ClaimRecord], others: list[list[ClaimRecord]]
    ) -> Circumstances:
        document = own[0].document
        issued = _day(document.issued)
        age = next((int(claim.text("age")) for claim in shown if claim.text("age").isdecimal()), None)
        bodies = {
            iri for claim in shown for part in ("force", "team", "leads", "investigatedBy") for iri in claim.iris(part)
        }
        teams = frozenset(iri for iri in bodies if polit("Team") in self._types(iri))
        wholes = {iri for team in teams for iri in self._iris(team, "partOf")}
        occasions = [claim for claim in own if claim.kind in ("Sentence", "Hearing", "Arrest")]
        dated = [claim for claim in occasions if claim.text("date").count("-") == 2]
        company = [(_name_of(said), _groups(said)) for said in others]
        peers = [(form(other), groups) for other, groups in company if other and "official" not in groups]
        return Circumstances(
            document=document.identifier,
            form=form(name),
            groups=_groups(own),
            age=age,
            born=born(age, issued),
            issued=issued,
            ranks=self._slugs(shown, "rank"),
            offices=frozenset(fold(claim.text("office")) for claim in shown if claim.text("office")),
            forces=frozenset((bodies - teams) | wholes),
            teams=teams,
            towns=frozenset(iri for claim in shown for iri in claim.iris("locality")),
            courts=frozenset(iri for claim in occasions for iri in claim.iris("court")),
            offences=self._slugs([claim for claim in own if claim.kind == "Charge"], "offence"),
            dates=frozenset(claim.text("date") for claim in dated),
            hearings=frozenset(f"{claim.text('date')}|{iri}" for claim in dated for iri in claim.iris("court")),
            sentences=frozenset(
                f"{self._labels.slug(claim.iri_of('kind'))}|{length}"
                for claim in own
                if claim.kind == "Sentence"
                and (length := claim.text("term") or claim.text("custodialTerm") or claim.text("minimumTerm"))
            ),
            company=frozenset(f"{one.given} {one.surname}" for one, _ in peers if one.is_full),
            peers=frozenset(one.surname for one, groups in peers if "defendant" in groups),
            publisher=fold(document.publisher),
        )

    def _slugs(self, claims: Iterable[ClaimRecord], part: str) -> frozenset[str]:
        return frozenset(self._labels.slug(iri) for claim in claims for iri in claim.iris(part))

    def _types(self, iri: str) -> list[object]:
        return list(self._dataset.objects(ox.NamedNode(iri), _TYPE))

    def _iris(self, iri: str, name: str) -> list[str]:
        return [
            node.value
            for node in self._dataset.objects(ox.NamedNode(iri), polit(name))
            if isinstance(node, ox.NamedNode)
        ]


def _name_of(claims: Iterable[ClaimRecord]) -> str:
    return next((claim.text("name") for claim in claims if claim.text("name")), "")


def _groups(claims: Iterable[ClaimRecord]) -> frozenset[RoleGroup]:
    found: set[RoleGroup] = set()
    for claim in claims:
        if claim.kind == "Appearance":
            role = claim.text("role")
            found.add(
                "defendant" if role in ("offender", "accused") else "officer" if role == "officer" else "official"
            )
            if claim.iris("rank") or claim.iris("force"):
                found.add("officer")
    return frozenset(found)


def _day(issued: str) -> int | None:
    try:
        return dt.date.fromisoformat(issued).toordinal()
    except ValueError:
        return None


def _numbered(told: list[Told]) -> list[Told]:
    """With the ordinals of namesakes of one document, by where the text first presents them."""
    groups: defaultdict[Mention, list[Told]] = defaultdict(list)
    for one in told:
        groups[one.mention].append(one)
    done = []
    for mention, namesakes in groups.items():
        for number, one in enumerate(sorted(namesakes, key=_start), start=1):
            own = Mention(mention.document, mention.name, number)
            done.append(Told(own, one.name, one.person, one.document, one.claims, one.facts))
    return done


def _start(told: Told) -> tuple[int, str]:
    starts = [quote.start or 0 for claim in told.claims if claim.kind == "Appearance" for quote in claim.quotes]
    return min(starts, default=0), told.person
