"""One person in one document: what that document says of the case, in values to choose by."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import pyoxigraph as ox

from kg.catalogue.standing import STANDINGS, standing_of
from kg.query import ClaimRecord, Dataset, DocumentRecord, read_claims
from kg.query.claims import Labels, polit
from kg.query.functions import months
from kg.query.terms import SKOS
from kg.query.wording import say

_CASE = ("Appearance", "Charge", "Sentence", "Order", "Hearing", "Arrest")
_BROADER = ox.NamedNode(SKOS + "broader")
LENGTHS = ((12, "Under 1 year"), (24, "1 to 2 years"), (60, "2 to 5 years"), (120, "5 to 10 years"))
"""Months below which a sentence is of that length; what is longer is of the last one."""

_LONGEST = "10 years and more"


@dataclass
class Telling:
    """``values``: facet, value and its label; ``charges`` and ``sentences`` in the words of the claims."""

    person: str
    document: DocumentRecord
    values: list[tuple[str, str, str]] = field(default_factory=list)
    charges: list[str] = field(default_factory=list)
    sentences: list[str] = field(default_factory=list)
    in_case: bool = False


def read_tellings(dataset: Dataset, labels: Labels, documents: dict[str, DocumentRecord]) -> Iterator[Telling]:
    """Every telling of somebody who is or was accused, in the order of documents and people."""
    found: dict[tuple[str, str], Telling] = {}
    for kind in _CASE:
        for claim in read_claims(dataset, kind, documents):
            person = claim.iri_of("person")
            if person is not None and claim.document.iri:
                key = (claim.document.iri, person)
                telling = found.setdefault(key, Telling(person, claim.document))
                _ADD[kind](telling, claim, dataset, labels)
    order = {iri: place for place, iri in enumerate(documents)}
    for key in sorted((key for key, each in found.items() if each.in_case), key=lambda k: (order.get(k[0], 0), k[1])):
        telling = found[key]
        _add_person_and_document(telling, dataset, labels)
        yield telling


def _appearance(telling: Telling, claim: ClaimRecord, dataset: Dataset, labels: Labels) -> None:
    if claim.text("role") not in ("offender", "accused"):
        return
    telling.in_case = True
    for iri in claim.iris("investigatedBy"):
        telling.values.append(("team" if _is(dataset, iri, "Team") else "force", iri, labels(iri)))
        for whole in dataset.objects(ox.NamedNode(iri), polit("partOf")):
            if isinstance(whole, ox.NamedNode):
                telling.values.append(("force", whole.value, labels(whole.value)))


def _charge(telling: Telling, claim: ClaimRecord, dataset: Dataset, labels: Labels) -> None:
    telling.in_case = True
    telling.charges.append(say(claim, labels))
    for iri in claim.iris("offence"):
        telling.values.append(("offence", labels.slug(iri) or iri, labels(iri)))
        for group in dataset.objects(ox.NamedNode(iri), _BROADER):
            if isinstance(group, ox.NamedNode):
                telling.values.append(("group", labels.slug(group.value) or group.value, labels(group.value)))


def _sentence(telling: Telling, claim: ClaimRecord, dataset: Dataset, labels: Labels) -> None:
    telling.in_case = True
    telling.sentences.append(say(claim, labels))
    _concept(telling, "sentence", claim.iri_of("kind"), labels)
    _court(telling, claim, dataset, labels)
    term = next(iter(claim.values.get("term", ())), None)
    length = months(term) if term is not None else None
    if length is not None:
        number = float(length.value)
        label = next((name for below, name in LENGTHS if number < below), _LONGEST)
        telling.values.append(("length", label.lower().replace(" ", "-"), label))


def _order(telling: Telling, claim: ClaimRecord, dataset: Dataset, labels: Labels) -> None:
    telling.sentences.append(say(claim, labels))
    _concept(telling, "order", claim.iri_of("kind"), labels)


def _court(telling: Telling, claim: ClaimRecord, dataset: Dataset, labels: Labels) -> None:
    for iri in claim.iris("court"):
        telling.values.append(("court", iri, labels(iri)))


def _nothing(telling: Telling, claim: ClaimRecord, dataset: Dataset, labels: Labels) -> None:
    """An arrest has no value to choose by."""


_ADD = {
    "Appearance": _appearance,
    "Charge": _charge,
    "Sentence": _sentence,
    "Order": _order,
    "Hearing": _court,
    "Arrest": _nothing,
}


def _concept(telling: Telling, facet: str, iri: str | None, labels: Labels) -> None:
    if iri is not None:
        telling.values.append((facet, labels.slug(iri) or iri, labels(iri)))


def _is(dataset: Dataset, iri: str, name: str) -> bool:
    from kg.query.terms import RDF

    return polit(name) in dataset.objects(ox.NamedNode(iri), ox.NamedNode(RDF + "type"))


def _add_person_and_document(telling: Telling, dataset: Dataset, labels: Labels) -> None:
    standing = standing_of(dataset, ox.NamedNode(telling.person), labels)
    if standing:
        telling.values.append(("standing", standing, STANDINGS.get(standing, standing).partition(";")[0].capitalize()))
    if telling.document.issued:
        year = telling.document.issued[:4]
        telling.values.append(("year", year, year))
    if telling.document.publisher:
        telling.values.append(("publisher", telling.document.publisher, telling.document.publisher))
