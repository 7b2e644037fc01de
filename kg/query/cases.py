"""Cases as timelines: what was done when, each line with its quote and source."""

from __future__ import annotations

import textwrap
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

import pyoxigraph as ox

from kg.errors import UsageError
from kg.identity import fold
from kg.query.claims import CLAIM_KINDS, ClaimRecord, DocumentRecord, Labels, claims_by_iri, polit
from kg.query.dataset import Dataset, Subject
from kg.query.terms import FOAF, RDF, RDFS, expand
from kg.query.wording import date_in_words, say
from kg.query.writers import printable

_TYPE = ox.NamedNode(RDF + "type")
_NAME = ox.NamedNode(FOAF + "name")
_LABEL = ox.NamedNode(RDFS + "label")
_WIDTH = 100


@dataclass(frozen=True)
class CaseRecord:
    """One prosecution, with its claims in the order of what they tell."""

    iri: str
    label: str
    defendants: tuple[str, ...]
    offences: tuple[str, ...]
    courts: tuple[str, ...]
    claims: tuple[ClaimRecord, ...]


def read_cases(dataset: Dataset) -> list[CaseRecord]:
    """All cases, by label and IRI."""
    nodes = dataset.subjects(_TYPE, polit("Case"))
    found = (_case(dataset, node) for node in nodes if isinstance(node, ox.NamedNode))
    return sorted(found, key=lambda case: (case.label, case.iri))


def each_case(dataset: Dataset, claims: Collection[str], documents: dict[str, DocumentRecord]) -> Iterator[CaseRecord]:
    """All cases one at a time, by IRI, without quotes and with no other than these claims."""
    for node in dataset.subjects(_TYPE, polit("Case")):
        if isinstance(node, ox.NamedNode):
            own = [iri for iri in _iris(dataset, node, "hasClaim") if iri in claims]
            yield _case(dataset, node, claims_by_iri(dataset, own, documents, quoted=False))


def _case(dataset: Dataset, node: ox.NamedNode, own: Iterable[ClaimRecord] | None = None) -> CaseRecord:
    if own is None:
        own = claims_by_iri(dataset, _iris(dataset, node, "hasClaim"), {})
    label = dataset.value(node, _LABEL)
    name = label.value if isinstance(label, ox.Literal) else node.value
    who, what, where = (tuple(_iris(dataset, node, part)) for part in ("defendant", "concerns", "heardAt"))
    return CaseRecord(node.value, name, who, what, where, tuple(sorted(own, key=_order)))


def find_cases(dataset: Dataset, wanted: str) -> list[CaseRecord]:
    """The cases of whoever bears a name, or of the IRI of a person or a case; raises UsageError where there is none."""
    iri = expand(wanted.strip())
    meant: set[Subject] = {ox.NamedNode(iri)} if "://" in iri else _called(dataset, _NAME, fold(wanted))
    nodes = {case for person in meant for case in dataset.subjects(polit("defendant"), person)}
    nodes |= meant if "://" in iri else _called(dataset, _LABEL, fold(wanted))
    cases = [node for node in nodes if isinstance(node, ox.NamedNode) and polit("Case") in dataset.objects(node, _TYPE)]
    if not cases:
        raise UsageError(
            f"{wanted}: {dataset.path} holds no case of anybody called so; give a name as the graph has it"
        )
    return sorted((_case(dataset, node) for node in cases), key=lambda case: (case.label, case.iri))


def _called(dataset: Dataset, how: ox.NamedNode, name: str) -> set[Subject]:
    spelt = [said for said in dataset.values(how) if isinstance(said, ox.Literal) and fold(said.value) == name]
    return {node for said in spelt for node in dataset.subjects(how, said)}


def timeline(case: CaseRecord, labels: Labels) -> Iterator[str]:
    """A case line by line: date, what was done, by whom it is told, the quote."""
    yield case.label
    yield f"  {case.iri}"
    for words, iris in (("offences", case.offences), ("courts", case.courts)):
        if iris:
            yield f"  {words}: {', '.join(sorted(labels(iri) for iri in iris))}"
    for claim in case.claims:
        if not _said_by_sentence(claim, case, labels):
            yield ""
            yield from _lines(claim, labels)


def _said_by_sentence(claim: ClaimRecord, case: CaseRecord, labels: Labels) -> bool:
    """Whether a hearing is only the day of a sentence that has a line of its own."""
    if claim.kind != "Hearing" or labels.slug(claim.iri_of("kind")) != "sentence":
        return False
    day = (claim.document.iri, claim.iris("person"), claim.text("date"))
    sentences = (one for one in case.claims if one.kind == "Sentence")
    return any((one.document.iri, one.iris("person"), one.text("date")) == day for one in sentences)


def _lines(claim: ClaimRecord, labels: Labels) -> Iterator[str]:
    when = claim.text("date") or claim.document.issued
    day = date_in_words(when) if when else "no date"
    told = "" if claim.text("date") else " (told)"
    who = labels(claim.iri_of("person")) + (":" if claim.kind == "Seizure" else "")
    yield printable(f"{day}{told}  {who} {say(claim, labels)}")
    for quote in claim.telling_quotes[:1]:
        words = printable(" ".join(quote.exact.split()))
        yield from textwrap.wrap(f"“{words}”", _WIDTH, initial_indent="    ", subsequent_indent="    ")
    source = claim.document
    parts = (source.name, source.publisher, date_in_words(source.issued) if source.issued else "", source.url)
    yield printable(f"    — {' · '.join(part for part in parts if part)}")


def _order(claim: ClaimRecord) -> tuple[str, str, int, int, str]:
    when = claim.text("date") or claim.document.issued or "9999"
    start = min((quote.start or 0 for quote in claim.quotes), default=0)
    return when, claim.document.identifier, CLAIM_KINDS.index(claim.kind), start, claim.iri


def _iris(dataset: Dataset, node: ox.NamedNode, name: str) -> list[str]:
    return [value.value for value in dataset.objects(node, polit(name)) if isinstance(value, ox.NamedNode)]
