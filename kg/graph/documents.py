"""One document → its section: the press release itself, what it mentions, and its claims."""

from __future__ import annotations

from kg.graph import literals
from kg.graph.claims import Scribe, write_claims
from kg.graph.statements import Section
from kg.graph.terms import IDENTIFIER, ISSUED, PUBLISHER, TITLE, TYPE, URL, polit
from kg.graph.withhold import URN, blanks_of
from kg.model import Extraction


def document_section(extraction: Extraction, scribe: Scribe) -> Section:
    """All that one document says, as a named graph of its own that can be replaced or removed whole."""
    blanks = blanks_of(extraction)
    document = extraction.document
    shown_id = blanks.identifier(document.id)
    section = Section(scribe.naming.document(shown_id))
    node = f"<{section.graph}>"
    section.add(node, TYPE, polit("PressRelease"))
    section.add(node, IDENTIFIER, literals.text(shown_id))
    if document.title:
        section.add(node, TITLE, literals.text(blanks.title(document.title)))
    if document.issued:
        section.add(node, ISSUED, literals.date(document.issued))
    if document.publisher:
        section.add(node, PUBLISHER, literals.text(blanks.title(document.publisher)))
    if document.url:
        url = blanks.address(document.url)
        section.add(node, URL, literals.iri(url) if url.startswith(URN) else literals.address(url))
    section.add(node, polit("textSha256"), literals.text(document.sha256))
    section.add(node, polit("mentions"), *sorted({scribe.entity(document.id, one.key) for one in extraction.subjects}))
    section.add(node, polit("signposts"), *sorted({scribe.entity(document.id, key) for key in extraction.signposts}))
    write_claims(section, extraction, blanks, node, scribe)
    return section
