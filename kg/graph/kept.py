"""A document without its text: all that the graph needs of it, and no name that must be kept out.

This is what a build keeps for the next one. Names are blanked here once and for all, so that nothing that is kept
can give them away.
"""

from __future__ import annotations

from dataclasses import replace

from kg.graph.withhold import blanks_of
from kg.identity.copies import likeness
from kg.identity.hiding import hide
from kg.model import Extraction, Shown


def keep(extraction: Extraction) -> Extraction:
    """The extraction with quotes for a text; what was withheld is gone from it."""
    if extraction.shown is not None:
        return extraction
    blanks, document = blanks_of(extraction), extraction.document
    quotes: dict[tuple[int, int], str] = {}
    for claim in extraction.claims:
        for one in claim.evidence:
            for start, end in ((one.span.start, one.span.end), (one.passage.start, one.span.start),
                               (one.span.end, one.passage.end)):  # fmt: skip
                if (start, end) not in quotes:
                    quotes[start, end] = blanks.quote(start, end)
    places = [(passage.span.start, passage.span.end) for passage in extraction.unread]
    return replace(
        hide(extraction),
        document=replace(
            document,
            id=blanks.identifier(document.id),
            text="",
            origin="",
            title=blanks.title(document.title) if document.title else document.title,
            publisher=blanks.title(document.publisher) if document.publisher else document.publisher,
            url=blanks.address(document.url) if document.url else document.url,
        ),
        passages=(),
        withheld=(),
        withheld_names=frozenset(),
        unread=(),
        shown=Shown(
            quotes, tuple((start, end, blanks.quote(start, end)) for start, end in places), likeness(extraction)
        ),
    )
