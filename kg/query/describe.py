"""One person or organisation as a page of text: each claim in plain words, its quote, its document and date."""

from __future__ import annotations

import difflib
import textwrap
from itertools import groupby

import pyoxigraph as ox

from kg.errors import UsageError
from kg.query.claims import ClaimRecord, DocumentRecord, Labels, claims_of, polit, read_documents
from kg.query.dataset import Dataset
from kg.query.terms import FOAF, POLIT, RDF, RDFS, SCHEMA, SKOS, expand
from kg.query.wording import date_in_words, say
from kg.query.writers import printable

_TYPE = ox.NamedNode(RDF + "type")
_NAMES = tuple(ox.NamedNode(iri) for iri in (FOAF + "name", RDFS + "label", SKOS + "altLabel", SKOS + "prefLabel"))
_KINDS = ("Person", "Court", "PoliceForce", "Team", "SupportOrganisation", "Organisation", "Place", "Offence")
_WIDTH = 100


def find(dataset: Dataset, name_or_iri: str) -> str:
    """The IRI of the one entity that is meant; raises UsageError where there is none, or more than one."""
    iri = expand(name_or_iri.strip())
    if "://" in iri:
        if any(True for _ in dataset.about(ox.NamedNode(iri))):
            return iri
        raise UsageError(f"{iri}: nothing is said of it in {dataset.path}")
    names = _names(dataset)
    wanted = iri.casefold()
    exact = {entity for name, entities in names.items() if name.casefold() == wanted for entity in entities}
    found = exact or {entity for name, entities in names.items() if wanted in name.casefold() for entity in entities}
    if len(found) == 1:
        return found.pop()
    labels = Labels(dataset)
    if found:
        several = "\n".join(f"  {labels(each)}  <{each}>" for each in sorted(found)[:20])
        raise UsageError(f"{name_or_iri!r} may be any of {len(found)}; give one of these IRIs:\n{several}")
    close = difflib.get_close_matches(name_or_iri, names, n=3, cutoff=0.6)
    hint = f"Did you mean {' or '.join(close)}?" if close else "Names are written as in the documents."
    raise UsageError(f"nobody and nothing is called {name_or_iri!r} in {dataset.path}. {hint}")


def describe(dataset: Dataset, name_or_iri: str) -> str:
    """A page about one person or organisation; raises UsageError as :func:`find` does."""
    iri = find(dataset, name_or_iri)
    labels = Labels(dataset)
    claims = claims_of(dataset, iri, {})
    lines = _heading(dataset, iri, labels)
    for document, told in groupby(claims, key=lambda claim: claim.document):
        lines += ["", *_document_lines(document)]
        for claim in told:
            lines += _claim_lines(claim, iri, labels)
    lines += _named_by(dataset, iri, "signposts", "Readers are sent there for help by:")
    if not claims:
        lines += _named_by(dataset, iri, "mentions", "Mentioned by:")
    return "\n".join(printable(line).rstrip() for line in lines) + "\n"


def _names(dataset: Dataset) -> dict[str, list[str]]:
    entities = {entity for kind in _KINDS for entity in dataset.subjects(_TYPE, polit(kind))}
    names: dict[str, list[str]] = {}
    for entity, name in (pair for predicate in _NAMES for pair in dataset.values_of(predicate)):
        if isinstance(name, ox.Literal) and isinstance(entity, ox.NamedNode) and entity in entities:
            names.setdefault(name.value, []).append(entity.value)
    return dict(sorted(names.items()))


def _heading(dataset: Dataset, iri: str, labels: Labels) -> list[str]:
    node, name = ox.NamedNode(iri), labels(iri)
    kinds = [kind.value.removeprefix(POLIT) for kind in dataset.objects(node, _TYPE) if isinstance(kind, ox.NamedNode)]
    facts = [kind for kind in kinds if "://" not in kind]
    lines = [name, "=" * len(name), iri]
    standing = dataset.value(node, polit("standing"))
    if isinstance(standing, ox.NamedNode):
        lines.append(f"Standing, by the latest event told: {labels(standing.value).lower()}")
    if facts:
        lines.append("Kind: " + ", ".join(facts))
    for words, predicate in (("Also called", SKOS + "altLabel"), ("Part of", POLIT + "partOf")):
        if found := dataset.objects(node, ox.NamedNode(predicate)):
            shown = [labels(each.value) if isinstance(each, ox.NamedNode) else _text(each) for each in found]
            lines.append(f"{words}: {', '.join(shown)}")
    for words, predicate in (("Address", SCHEMA + "url"), ("Telephone", SCHEMA + "telephone")):
        if found := dataset.objects(node, ox.NamedNode(predicate)):
            lines.append(f"{words}: {', '.join(_text(each) for each in found)}")
    return lines


def _text(value: object) -> str:
    return str(getattr(value, "value", value))


def _document_lines(document: DocumentRecord) -> list[str]:
    facts = [date_in_words(document.issued) if document.issued else "undated", document.publisher, document.identifier]
    title = textwrap.wrap(document.name, _WIDTH) or [document.identifier]
    return [*title, "  " + " · ".join(fact for fact in facts if fact)] + ([f"  {document.url}"] if document.url else [])


def _claim_lines(claim: ClaimRecord, iri: str, labels: Labels) -> list[str]:
    about = claim.iri_of("person") or claim.iri_of("subject")
    said = say(claim, labels) if about == iri or about is None else f"{labels(about)}: {say(claim, labels)}"
    lines = textwrap.wrap(said, _WIDTH, initial_indent="  - ", subsequent_indent="    ")
    for quote in claim.telling_quotes:
        lines += textwrap.wrap(f"“{quote.exact}”", _WIDTH, initial_indent="      ", subsequent_indent="      ")
    return lines


def _named_by(dataset: Dataset, iri: str, link: str, heading: str) -> list[str]:
    """The releases that point at an entity without a claim about it."""
    found = {node.value for node in dataset.subjects(polit(link), ox.NamedNode(iri)) if isinstance(node, ox.NamedNode)}
    named = list(read_documents(dataset, found).values())
    dates = (date_in_words(document.issued) if document.issued else "undated" for document in named)
    rows = [f"  - {document.name} ({date})" for document, date in zip(named, dates, strict=True)]
    return ["", heading, *rows] if rows else []
