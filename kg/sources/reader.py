"""``read``: sources to documents, with their text frozen and their metadata settled.

A document's title, publisher, date and address come from, in this order: the user's metadata file, the row
of JSON Lines, the page's own metadata, the date line of its text, and for the date ``--issued``.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import io
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO, Protocol, cast

from kg.errors import SourceProblem
from kg.model import Document
from kg.sources import boilerplate, dateline, docx, files, html, jsonl, pdf, text, warc
from kg.sources import metadata as table
from kg.sources.files import Entry, Skipped
from kg.sources.freeze import freeze, one_line
from kg.sources.page import Format, Page, Row, Unreadable

_OPENINGS: tuple[tuple[bytes, Format], ...] = (
    (b"{", jsonl.FORMAT),
    (b"<!doctype", html.FORMAT),
    (b"<html", html.FORMAT),
    (b"warc/", warc.FORMAT),
    (b"%pdf-", pdf.FORMAT),
    (b"pk\x03\x04", docx.FORMAT),
)
LONGEST_TITLE = 300
"""Characters of a first line that may still be a headline."""


@dataclass(frozen=True, slots=True)
class Unchanged:
    """A document of a file that is as it was when it was last read."""

    id: str


class Known(Protocol):
    """Who remembers the files of an earlier run."""

    def rows(self, origin: str, path: Path | None) -> list[list[str]] | None:
        """The ids of a file's documents, each with its line; None where the file is to be read."""

    def learn(self, origin: str, documents: Sequence[Document]) -> None:
        """A file was read, and every item in it was a document."""


def read(
    sources: Iterable[str | Path], *, issued: dt.date | None = None, metadata: Path | None = None
) -> Iterator[Document | SourceProblem | Skipped]:
    """The documents of files, folders and ``-`` (standard input), in the order of their files' ids.

    One document is held at a time; rows of JSON Lines come in the order of their file. What could not be
    read is yielded as a SourceProblem, never raised, and files of other kinds as Skipped. ``issued`` is for
    text without a date; ``metadata`` is a CSV file (see :mod:`kg.sources.metadata`), and a fault in that
    raises UsageError.
    """
    return _documents(_Run(issued, metadata), files.entries(sources))


def read_since(
    known: Known, sources: Iterable[str | Path], *, issued: dt.date | None = None, metadata: Path | None = None
) -> Iterator[Document | Unchanged | SourceProblem | Skipped]:
    """As :func:`read`, but files that did not change are not opened: their documents are yielded as Unchanged."""
    run = _Run(issued, metadata)
    for entry in files.entries(sources):
        if not isinstance(entry, Entry):
            yield entry
        elif (rows := known.rows(entry.origin, entry.path)) and run.takes(entry.origin, rows):
            yield from (Unchanged(id) for id, _ in rows)
        else:
            items = []
            for item in run.documents(entry):
                items.append(item)
                yield item
            documents = [item for item in items if isinstance(item, Document)]
            if len(documents) == len(items):
                known.learn(entry.origin, documents)
    yield from run.unused()


def _documents(
    run: _Run, entries: Iterable[Entry | SourceProblem | Skipped]
) -> Iterator[Document | SourceProblem | Skipped]:
    for entry in entries:
        if isinstance(entry, Entry):
            yield from run.documents(entry)
        else:
            yield entry
    yield from run.unused()


@dataclass
class _Run:
    issued: dt.date | None
    path: Path | None
    stated: dict[str, table.Stated] = field(init=False)
    used: set[str] = field(default_factory=set)
    ids: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.stated = table.load(self.path) if self.path else {}

    def documents(self, entry: Entry) -> Iterator[Document | SourceProblem | Skipped]:
        try:
            with files.opened(entry) as stream:
                kind, stream = _recognised(entry, stream)
                for row in kind.rows(stream):
                    yield from self.document(entry, row)
        except Unreadable as unreadable:
            yield SourceProblem(entry.origin, str(unreadable))

    def takes(self, origin: str, rows: Iterable[Sequence[str]]) -> bool:
        """Whether documents of a file that was not opened come in, as none before them has the id of one."""
        found = {id: f"{origin}{line}" for id, line in rows}
        if not self.ids.keys().isdisjoint(found):
            return False
        self.ids.update(found)
        for id, place in found.items():
            self._stated(id, place)
        return True

    def document(self, entry: Entry, row: Row) -> Iterator[Document | SourceProblem | Skipped]:
        origin = entry.origin if row.line is None else f"{entry.origin}:{row.line}"
        if row.passed_over:
            yield Skipped(origin, row.passed_over)
            return
        if row.page is None:
            yield SourceProblem(origin, row.problem or "could not be read")
            return
        yield from (SourceProblem(origin, problem) for problem in row.page.problems)
        frozen = freeze(row.page.text, boilerplate.shipped())
        id = one_line(row.id) or (entry.id if row.line is None else f"{entry.id}/{row.line}")
        if not frozen:
            yield SourceProblem(origin, "has no text")
        elif id in self.ids:
            yield SourceProblem(origin, f"has the id {id!r} of {self.ids[id]}, which was used; rename one")
        else:
            self.ids[id] = origin
            yield self.settled(id, origin, frozen, row.page)

    def settled(self, id: str, origin: str, frozen: str, page: Page) -> Document:
        """The document, with each fact from the source that wins."""
        known = self._stated(id, origin).filled_from(page)
        return Document(
            id=id,
            text=frozen,
            sha256=hashlib.sha256(frozen.encode()).hexdigest(),
            origin=origin,
            title=one_line(known.title) or _headline(frozen),
            publisher=one_line(known.publisher),
            issued=known.issued or dateline.issued_in(frozen) or self.issued,
            url=one_line(known.url),
        )

    def unused(self) -> Iterator[Skipped]:
        """Rows of the metadata that fit no document: perhaps a slip of the pen."""
        for name, stated in self.stated.items():
            if name not in self.used:
                yield Skipped(f"{self.path}:{stated.line}", f"is about {name!r}, which is not among the sources")

    def _stated(self, id: str, origin: str) -> Page:
        for name in table.names(id, origin) if self.stated else ():
            if name in self.stated:
                self.used.add(name)
                return self.stated[name].page
        return Page("")


def _headline(frozen: str) -> str | None:
    """The first line that says something: no date line, no byline, no name of a site."""
    for line in frozen.split("\n")[:12]:
        if len(line.split()) > 3 and not dateline.is_dateline(line) and not line.startswith("By "):
            return line if len(line) <= LONGEST_TITLE else None
    return None


def _recognised(entry: Entry, stream: BinaryIO) -> tuple[Format, BinaryIO]:
    """How to read it; standard input is told by its beginning."""
    if entry.format is not None:
        return entry.format, stream
    buffered = stream if isinstance(stream, io.BufferedReader) else io.BufferedReader(cast(io.RawIOBase, stream))
    head = buffered.peek(4096).lstrip(b"\xef\xbb\xbf \t\r\n")[:200].lower()
    return next((kind for opening, kind in _OPENINGS if head.startswith(opening)), text.FORMAT), buffered
