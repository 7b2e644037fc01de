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
    shown = {id: blanks_of(extraction).identifier(id) for id, extraction in by_id.items()}
    for copy, first in copies(by_id.values()).items():
        write_copy(section, shown[copy], shown[first], scribe)


def write_copy(section: Section, copy: str, first: str, scribe: Scribe) -> None:
    """One copy, by the ids that may be shown."""
    section.add(f"<{scribe.naming.document(copy)}>", polit("copyOf"), f"<{scribe.naming.document(first)}>")
