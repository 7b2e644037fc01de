"""Documents, as far as they changed since the last build; the others come out of what that one kept."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from kg.graph.kept import keep
from kg.model import Document, Extraction
from kg.pipeline.read import Done, Reading, understand
from kg.pipeline.state import State, content_of, rows_of
from kg.sources.reader import Unchanged


@dataclass
class Gathered:
    """All documents without their texts; ``raw`` are those that were read now, as they were read."""

    kept: dict[str, Extraction] = field(default_factory=dict)
    contents: dict[str, str] = field(default_factory=dict)
    fresh: dict[str, Extraction] = field(default_factory=dict)
    raw: list[Extraction] = field(default_factory=list)
    files: dict[str, tuple[str, list[list[str]]]] = field(default_factory=dict)
    reused: int = 0

    def add(self, raw: Extraction, content: str) -> None:
        """A document that was read now. One whose id must not be shown is never kept for later."""
        kept = keep(raw)
        self.raw.append(raw)
        self.kept[kept.document.id] = kept
        if kept.document.id == raw.document.id:
            self.contents[kept.document.id] = content
            self.fresh[kept.document.id] = kept

    def reuse(self, id: str, kept: Extraction, content: str) -> None:
        """A document of the last build."""
        self.kept[id] = kept
        self.contents[id] = content
        self.reused += 1


def gather(reading: Reading, state: State, done: Done) -> Gathered:
    """Read what is new or changed. What could not be read is put to the reading's problems."""
    found = Gathered()
    known = _Known(state, found, reading.options)
    for item in reading.since(known):
        if isinstance(item, Unchanged):
            kept, content = known.loaded[item.id], state.contents[item.id]
            found.reuse(item.id, kept, content)
            done(item.id)
        else:
            _read(item, state, found, reading, done)
    return found


def _read(document: Document, state: State, found: Gathered, reading: Reading, done: Done) -> None:
    content = content_of(document)
    if state.contents.get(document.id) == content and (kept := state.kept(document.id)) is not None:
        found.reuse(document.id, kept, content)
        done(document.id)
        return
    for raw in understand((document,), reading.problems, done):
        found.add(raw, content)


class _Known:
    """Which files are as they were. A file that gave a problem is read each time, so that it is told each time."""

    def __init__(self, state: State, found: Gathered, options: str) -> None:
        self._state = state
        self._found = found
        self._options = options
        self._digests: dict[str, str] = {}
        self.loaded: dict[str, Extraction] = {}

    def rows(self, origin: str, path: Path | None) -> list[list[str]] | None:
        """The documents of a file that did not change; None where it is to be read."""
        if path is None:
            return None
        try:
            digest = hashlib.sha256(self._options.encode() + path.read_bytes()).hexdigest()
        except OSError:
            return None
        place = _place(origin)
        self._digests[origin] = digest
        before, rows = self._state.files.get(place, ("", []))
        if before != digest:
            return None
        kept = {id: self._state.kept(id) for id, _ in rows}
        if not rows or any(one is None for one in kept.values()):
            return None
        self.loaded.update({id: one for id, one in kept.items() if one is not None})
        self._found.files[place] = (digest, rows)
        return rows

    def learn(self, origin: str, documents: Sequence[Document]) -> None:
        """A file was read, and every item in it was a document."""
        if origin in self._digests and documents:
            self._found.files[_place(origin)] = (self._digests[origin], rows_of(documents, origin))


def _place(origin: str) -> str:
    """A file's path may hold the name of a victim."""
    return hashlib.sha256(origin.encode("utf-8", "surrogatepass")).hexdigest()
