"""Where one item is read and understood, in this process or in another one."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from kg.errors import ExtractorError
from kg.graph.kept import keep
from kg.identity import record
from kg.identity.strangers import strangers
from kg.model import Document
from kg.pipeline.packing import opened, packed, sealed
from kg.pipeline.portions import Failed, File, Outcome, Part, Portion, Same, Task, Understood
from kg.pipeline.state import content_of
from kg.sources.reader import Known, rows


@dataclass(frozen=True)
class Setup:
    """What a desk needs to know: what the user knows of the sources, and the file of what is kept already."""

    known: Known
    kept: Path


class Desk:
    """Reads items; made anew in each process."""

    def __init__(self, setup: Setup) -> None:
        self._known = setup.known
        self._kept = sqlite3.connect(f"{setup.kept.absolute().as_uri()}?mode=ro", uri=True)

    def read(self, portion: Portion) -> list[list[Outcome]]:
        """What comes of each item."""
        return [self.outcomes(item) if isinstance(item, File | Part) else [] for item in portion]

    def outcomes(self, task: Task) -> list[Outcome]:
        """What comes of one."""
        found: list[Outcome] = []
        for row in (task.row,) if isinstance(task, Part) else rows(task.entry):
            for one in self._known.document(task.entry, row):
                found.append(self._of(one) if isinstance(one, Document) else one)
        return found

    def _of(self, document: Document) -> Outcome:
        content = content_of(document)
        with suppress(sqlite3.Error):
            row = self._kept.execute("SELECT content, sealed FROM documents WHERE id = ?", (document.id,)).fetchone()
            if row and row[0] == content:
                return Same(document.id, document.origin, opened(row[1], document.text))
        try:
            return understood(document, content)
        except ExtractorError:
            raise  # what somebody has installed is for them to mend or to leave out
        except Exception as error:  # a fault of ours in one document must not cost the others
            reason = f"could not be understood ({type(error).__name__}: {error}); please report this as a fault"
            return Failed(document.id, document.origin, reason)

    def close(self) -> None:
        """Let go of the file."""
        self._kept.close()


def understood(document: Document, content: str) -> Understood:
    """What a document says, ready to be kept. One whose id must not be shown is never kept for later."""
    from kg.extract import extract
    from kg.vocabulary import load

    raw = extract(document, load())
    kept = keep(raw)
    shown, names = kept.document.id, strangers(raw)
    return Understood(
        read_as=document.id,
        origin=document.origin,
        id=shown,
        content=content if shown == document.id else None,
        kept=packed(kept),
        record=record(kept).packed(),
        sealed=sealed(names, document.text),
        names=names,
    )


def each(portion: Portion) -> Iterator[Portion]:
    """The items of a portion, one by one."""
    return ([item] for item in portion)
