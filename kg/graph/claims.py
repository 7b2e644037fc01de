"""Claims → triples: one table that says which field of a claim becomes which property, and how.

The table is the contract's ("Claims"); everything else here only walks along it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from kg.graph import literals
from kg.graph.concepts import Concepts
from kg.graph.naming import Naming
from kg.graph.statements import Section
from kg.graph.terms import END, EXACT, PREFIX, START, SUFFIX, TEXT_POSITION, TEXT_QUOTE, TYPE, polit
from kg.graph.withhold import Blanking
from kg.identity import Resolved
from kg.model import (
    Appearance,
    Arrest,
    Charge,
    Claim,
    Evidence,
    Extraction,
    Hearing,
    Order,
    Seizure,
    Sentence,
    Statistic,
)

ENTITY = "entity"

# field of the claim, property, and how: a function, ENTITY, or the scheme of a slug
_Row = tuple[str, str, "str | Callable[[Any], str]"]
_PERSON: _Row = ("person", "person", ENTITY)

PROPERTIES: dict[type[Claim], tuple[_Row, ...]] = {
    Appearance: (
        _PERSON,
        ("name", "name", literals.text),
        ("role", "role", literals.text),
        ("office", "office", literals.text),
        ("status", "status", "status"),
        ("age", "age", literals.integer),
        ("locality", "locality", ENTITY),
        ("rank", "rank", "rank"),
        ("force", "force", ENTITY),
        ("team", "team", ENTITY),
        ("leads", "leads", ENTITY),
        ("investigated", "investigated", ENTITY),
        ("investigated_by", "investigatedBy", ENTITY),
    ),
    Charge: (
        _PERSON,
        ("offence", "offence", "offence"),
        ("counts", "counts", literals.integer),
        ("plea", "plea", "plea"),
        ("verdict", "verdict", "verdict"),
        ("mode", "mode", "mode"),
        ("offence_start", "offenceStart", literals.when),
        ("offence_end", "offenceEnd", literals.when),
    ),
    Sentence: (
        _PERSON,
        ("kind", "kind", "sentence"),
        ("court", "court", ENTITY),
        ("date", "date", literals.when),
        ("term", "term", literals.duration),
        ("custodial_term", "custodialTerm", literals.duration),
        ("licence_term", "licenceTerm", literals.duration),
        ("minimum_term", "minimumTerm", literals.duration),
        ("amount", "amount", literals.decimal),
    ),
    Order: (
        _PERSON,
        ("kind", "kind", "order"),
        ("term", "term", literals.duration),
        ("indefinite", "indefinite", literals.boolean),
        ("amount", "amount", literals.decimal),
    ),
    Arrest: (_PERSON, ("date", "date", literals.when), ("place", "place", ENTITY)),
    Hearing: (_PERSON, ("court", "court", ENTITY), ("date", "date", literals.when), ("kind", "kind", "hearing")),
    Seizure: (
        _PERSON,
        ("item", "item", "item"),
        ("quantity", "quantity", literals.integer),
        ("qualifier", "qualifier", "qualifier"),
    ),
    Statistic: (
        ("subject", "subject", ENTITY),
        ("measure", "measure", "measure"),
        ("value", "value", literals.integer),
        ("qualifier", "qualifier", "qualifier"),
        ("start", "periodStart", literals.date),
        ("end", "periodEnd", literals.date),
    ),
}
_ORDER = {claim: place for place, claim in enumerate(PROPERTIES)}


class Scribe(NamedTuple):
    """Who knows the IRIs of one dataset."""

    identity: Resolved
    concepts: Concepts
    naming: Naming

    def entity(self, document_id: str, key: str) -> str:
        """A subject of a document as the entity it is, in N-Triples form."""
        return f"<{self.identity.entity(document_id, key).iri(self.naming.base)}>"


def write_claims(section: Section, extraction: Extraction, blanks: Blanking, document: str, scribe: Scribe) -> None:
    """All claims of one document, by class and place, each followed by the quotes that stand first behind it."""
    document_id = extraction.document.id
    told = sorted((_ORDER[type(claim)], _first(claim), scribe.naming.claim(document_id, claim), place)
                  for place, claim in enumerate(extraction.claims))  # fmt: skip
    for _, _, iri, place in told:
        claim = extraction.claims[place]
        subject = f"<{iri}>"
        section.add(subject, TYPE, polit(type(claim).__name__))
        section.add(subject, polit("document"), document)
        for name, property_, how in PROPERTIES[type(claim)]:
            value = getattr(claim, name)
            if value is not None and value is not False:
                section.add(subject, polit(property_), *_terms(value, how, document_id, scribe))
        if claim.confidence is not None:
            section.add(subject, polit("confidence"), literals.decimal(round(claim.confidence, 4)))
        quotes = sorted(claim.evidence, key=lambda quote: (quote.span, quote.passage))
        nodes = [f"<{scribe.naming.evidence(document_id, quote)}>" for quote in quotes]
        section.add(subject, polit("evidence"), *nodes)
        for node, quote in zip(nodes, quotes, strict=True):
            if node not in section:
                _write_quote(section, node, quote, blanks)


def _terms(value: Any, how: str | Callable[[Any], str], document_id: str, scribe: Scribe) -> Iterable[str]:
    if callable(how):
        return (how(value),)
    if how == ENTITY:
        keys = value if isinstance(value, tuple) else (value,)
        return sorted(scribe.entity(document_id, key) for key in keys)
    return (scribe.concepts.iri(how, value),)


def _write_quote(section: Section, node: str, quote: Evidence, blanks: Blanking) -> None:
    span, passage = quote.span, quote.passage
    section.add(node, TYPE, TEXT_QUOTE, TEXT_POSITION)
    section.add(node, EXACT, literals.text(blanks.quote(span.start, span.end)))
    section.add(node, PREFIX, literals.text(blanks.quote(passage.start, span.start)))
    section.add(node, SUFFIX, literals.text(blanks.quote(span.end, passage.end)))
    section.add(node, START, literals.integer(span.start))
    section.add(node, END, literals.integer(span.end))


def _first(claim: Claim) -> int:
    return min((quote.span.start for quote in claim.evidence), default=0)
