"""The whole graph, part by part, in an order that depends on nothing but content."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from kg.graph.case_nodes import write_cases
from kg.graph.cases import cases, parts_of
from kg.graph.claims import Scribe
from kg.graph.concepts import Concepts, Words
from kg.graph.copy_links import write_copies
from kg.graph.documents import document_section
from kg.graph.entities import write_entities
from kg.graph.ledger import ledger
from kg.graph.naming import Naming
from kg.graph.statements import Section
from kg.graph.terms import BASE
from kg.identity import Identity
from kg.model import Extraction


def sections(
    extractions: Iterable[Extraction], identity: Identity, vocabulary: Words, base: str = BASE
) -> Iterator[Section]:
    """Entities, cases, then each document in the order of ids, then the concepts that these use.

    ``base`` is what the IRIs of everything new begin with. Raises VocabularyError for a slug that the
    vocabulary does not know, and KeyError for a subject that ``identity`` does not know.
    """
    documents = sorted(extractions, key=lambda extraction: extraction.document.id)
    scribe = Scribe(identity, Concepts(vocabulary), Naming(base))
    yield entities_section(documents, scribe)
    yield cases_section(documents, scribe)
    for extraction in documents:
        yield document_section(extraction, scribe)
    yield words_section(scribe)


def entities_section(documents: Sequence[Extraction], scribe: Scribe) -> Section:
    """Everybody and everything that the documents, in the order of their ids, are about."""
    section = Section(scribe.naming.entities_graph)
    write_entities(section, ledger(documents, scribe.identity), scribe)
    return section


def cases_section(documents: Sequence[Extraction], scribe: Scribe) -> Section:
    """What stands above single documents: prosecutions, and which release is a copy of which."""
    section = Section(scribe.naming.cases_graph)
    found = cases(part for extraction in documents for part in parts_of(extraction, scribe.identity))
    write_cases(section, found, scribe)
    write_copies(section, documents, scribe)
    return section


def words_section(scribe: Scribe) -> Section:
    """The concepts that the scribe has used by now."""
    section = Section(scribe.naming.vocabulary_graph)
    scribe.concepts.describe(section)
    return section
