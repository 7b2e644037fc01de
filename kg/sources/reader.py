"""``read``: sources to documents, with their text frozen and their metadata settled.

A document's title, publisher, date and address come from, in this order: the user's metadata file, the row
of JSON Lines, the page's own metadata, the date line of its text, and for the date ``--issued``.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import io
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO, cast

from kg.errors import SourceProblem
from kg.model import Document
from kg.sources import boilerplate, dateline, docx, files, html, jsonl, limits, pdf, text, warc
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


def read(
    sources: Iterable[str | Path], *, issued: dt.date | None = None, metadata: Path | None = None
) -> Iterator[Document | SourceProblem | Skipped]:
    """The documents of files, folders and ``-`` (standard input), in the order of their files' ids.

    One document is held at a time; rows of JSON Lines come in the order of their file. What could not be
    read is yielded as a SourceProblem, never raised, and files of other kinds as Skipped. ``issued`` is for
    text without a date; ``metadata`` is a CSV file (see :mod:`kg.sources.metadata`), and a fault in that
    raises UsageError.
    """
    return _documents(Known.of(issued, metadata), files.entries(sources))


def _documents(
    known: Known, entries: Iterable[Entry | SourceProblem | Skipped]
) -> Iterator[Document | SourceProblem | Skipped]:
    once = Once()
    for entry in entries:
        for found in known.documents(entry) if isinstance(entry, Entry) else (entry,):
            yield once.checked(found) if isinstance(found, Document) else found
    yield from known.unused(once.places)


class Once:
    """Each id stands for one document; ``places`` says of which."""

    def __init__(self) -> None:
        self.places: dict[str, str] = {}

    def checked(self, document: Document) -> Document | SourceProblem:
        """The document, or that its id is another's."""
        return self.taken(document.id, document.origin) or document

    def taken(self, id: str, origin: str) -> SourceProblem | None:
        """Note an id; a problem where it is another document's."""
        if id in self.places:
            return SourceProblem(origin, f"has the id {id!r} of {self.places[id]}, which was used; rename one")
        self.places[id] = origin
        return None


@dataclass(frozen=True)
class Known:
    """What the user knows better about the sources than they do themselves: the day of issue, and ``--metadata``."""

    issued: dt.date | None = None
    path: Path | None = None
    stated: Mapping[str, table.Stated] = field(default_factory=dict)

    @classmethod
    def of(cls, issued: dt.date | None, metadata: Path | None) -> Known:
        """Raises UsageError for a fault in the table."""
        return cls(issued, metadata, table.load(metadata) if metadata else {})

    def documents(self, entry: Entry) -> Iterator[Document | SourceProblem | Skipped]:
        """What one file holds."""
        for row in rows(entry):
            yield from self.document(entry, row)

    def document(self, entry: Entry, row: Row) -> Iterator[Document | SourceProblem | Skipped]:
        """What one row of a file is: a document, with the problems that it has."""
        row = row.read()
        origin = entry.origin if row.line is None else f"{entry.origin}:{row.line}"
        if row.passed_over:
            yield Skipped(origin, row.passed_over)
            return
        if row.page is None:
            yield SourceProblem(origin, row.problem or "could not be read")
            return
        yield from (SourceProblem(origin, problem) for problem in row.page.problems)
        if len(row.page.text) > 4 * limits.now().text:  # what freezing takes away is less than that
            yield SourceProblem(origin, limits.long_text(row.page.text))
            return
        frozen = freeze(row.page.text, boilerplate.shipped())
        id = one_line(row.id) or (entry.id if row.line is None else f"{entry.id}/{row.line}")
        try:
            yield self.settled(id, origin, frozen, row.page)
        except Unreadable as unreadable:
            yield SourceProblem(origin, str(unreadable))

    def settled(self, id: str, origin: str, frozen: str, page: Page) -> Document:
        """The document, with each fact from the source that wins; raises Unreadable where it can be none."""
        if not frozen:
            raise Unreadable("has no text")
        limits.check_text(frozen)
        stated = next((self.stated[name].page for name in self._names(id, origin)), Page(""))
        known = stated.filled_from(page)
        document = Document(
            id=id,
            text=frozen,
            sha256=hashlib.sha256(frozen.encode()).hexdigest(),
            origin=origin,
            title=one_line(known.title) or _headline(frozen),
            publisher=one_line(known.publisher),
            issued=known.issued or dateline.issued_in(frozen) or self.issued,
            url=one_line(known.url),
        )
        limits.check_name("an id", id)
        limits.check_name("a title", document.title)
        limits.check_name("a publisher", document.publisher)
        limits.check_name("an address", document.url)
        return document

    def unused(self, places: Mapping[str, str]) -> Iterator[Skipped]:
        """Rows of the metadata that fit no document, of those with these ids: perhaps a slip of the pen."""
        if not self.stated:
            return
        used = {name for id, origin in places.items() for name in [*self._names(id, origin)][:1]}
        for name, stated in self.stated.items():
            if name not in used:
                yield Skipped(f"{self.path}:{stated.line}", f"is about {name!r}, which is not among the sources")

    def _names(self, id: str, origin: str) -> Iterator[str]:
        return (name for name in table.names(id, origin) if name in self.stated) if self.stated else iter(())


def rows(entry: Entry) -> Iterator[Row]:
    """What one file holds, row by row, each on its own; a file that cannot be read any further ends with a problem."""
    try:
        with files.opened(entry) as stream:
            kind, stream = _recognised(entry, stream)
            yield from kind.rows(stream)
    except Unreadable as unreadable:
        yield Row(None, str(unreadable))


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
