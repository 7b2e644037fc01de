"""Which releases bring the story of another: ``polit:copyOf``, so that counts and cases need not be thirtyfold."""

from __future__ import annotations

from collections.abc import Iterable

from kg.graph.claims import Scribe
from kg.graph.statements import Section
from kg.graph.terms import polit
from kg.graph.withhold import blanks_of
from kg.identity import copies
from kg.model import Extraction


def write_copies(section: Section, documents: Iterable[Extraction], scribe: Scribe) -> None:
    """Each copy with the first release of its story."""
    by_id = {extraction.document.id: extraction for extraction in documents}
    for copy, first in copies(by_id.values()).items():
        section.add(_node(by_id[copy], scribe), polit("copyOf"), _node(by_id[first], scribe))


def _node(extraction: Extraction, scribe: Scribe) -> str:
    return f"<{scribe.naming.document(blanks_of(extraction).identifier(extraction.document.id))}>"
