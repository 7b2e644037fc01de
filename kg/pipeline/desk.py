"""Where one item is read and understood, in this process or in another one."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from kg.errors import ExtractorError, SourceProblem
from kg.graph.kept import keep
from kg.identity import record
from kg.identity.strangers import strangers
from kg.model import Document
from kg.pipeline.packing import opened, packed, sealed
from kg.pipeline.portions import Failed, File, Outcome, Part, Portion, Same, Task, Understood
from kg.pipeline.state import content_of
from kg.sources import limits
from kg.sources.limits import Limits
from kg.sources.page import Unreadable
from kg.sources.reader import Known, rows


@dataclass(frozen=True)
class Setup:
    """What a desk needs to know: what the user knows of the sources, and the file of what is kept already."""

    known: Known
    kept: Path
    limits: Limits = field(default_factory=Limits)


class Desk:
    """Reads items; made anew in each process."""

    def __init__(self, setup: Setup) -> None:
        self._known, self._limits = setup.known, setup.limits
        self._kept = sqlite3.connect(f"{setup.kept.absolute().as_uri()}?mode=ro", uri=True)

    def read(self, portion: Portion) -> list[list[Outcome]]:
        """What comes of each item."""
        return [self.outcomes(item) if isinstance(item, File | Part) else [] for item in portion]

    def outcomes(self, task: Task) -> list[Outcome]:
        """What comes of one, within the limits."""
        with limits.limited(self._limits):
            try:
                with limits.timed():
                    return self._outcomes(task)
            except limits.TooLong:
                return [SourceProblem(task.origin, limits.too_long())]
            except MemoryError:
                return [SourceProblem(task.origin, limits.too_large())]

    def _outcomes(self, task: Task) -> list[Outcome]:
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
        except (ExtractorError, MemoryError):
            raise  # what somebody has installed is for them to mend or to leave out
        except Unreadable as beyond:
            return Failed(document.id, document.origin, str(beyond))
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
    limits.check_entities(len(raw.subjects))
    for subject in raw.subjects:
        for name in (subject.name, *subject.labels):
            limits.check_name("a name", name)
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
