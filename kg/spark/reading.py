"""What each worker does with sources: read them, extract claims, and let go of the texts."""

from __future__ import annotations

import hashlib
import json
import os
import socket
import tempfile
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

from kg.errors import ExtractorError, SourceProblem
from kg.extract.extractors import SWITCH
from kg.graph.claims import ENTITY, PROPERTIES
from kg.graph.concepts import Concepts
from kg.model import Document, Extraction
from kg.pipeline.desk import understood
from kg.pipeline.packing import packed
from kg.pipeline.state import rules_version
from kg.sources import jsonl, limits, metadata
from kg.sources.files import Entry, Skipped, format_of
from kg.sources.limits import Limits
from kg.sources.page import Row, Unreadable
from kg.sources.reader import Known, rows
from kg.spark.listing import Folder
from kg.spark.packing import slim, unpack
from kg.spark.staged import DOCUMENT, FAULT, PASSED_OVER, PROBLEM, STATED, row, schema
from kg.vocabulary import load

if TYPE_CHECKING:
    from pyarrow import RecordBatch

Rows: TypeAlias = Iterator[dict[str, Any]]
Batches: TypeAlias = "Iterable[RecordBatch]"

ROWS_AT_ONCE = 200
"""Rows that a worker gathers before it hands them on: about a megabyte."""


@dataclass(frozen=True)
class Task:
    """What all workers are told: ``version`` is that of the driver's rules, ``plugins`` whether to run installed
    extractors."""

    version: str
    plugins: bool
    known: Known
    limits: Limits


def read_groups(task: Task) -> Callable[[Batches], Iterator[RecordBatch]]:
    """Local files, a list of (entry, origin, path) a row."""

    def work(batches: Batches) -> Iterator[RecordBatch]:
        def files() -> Rows:
            for batch in batches:
                for group in batch.column("files").to_pylist():
                    for file in group:
                        yield from _file(task.known, _local(**file))

        return _handed_on(task, files())

    return work


def read_files(task: Task, folder: Folder) -> Callable[[Batches], Iterator[RecordBatch]]:
    """Files below a URL, with their content."""

    def work(batches: Batches) -> Iterator[RecordBatch]:
        def files() -> Rows:
            with tempfile.TemporaryDirectory(prefix="kg-") as place:
                for batch in batches:
                    for path, content in zip(batch.column("path"), batch.column("content"), strict=True):
                        name = folder.name(path.as_py())
                        kind = format_of(name)
                        if kind is not None and not name.rpartition("/")[2].startswith("."):
                            here = Path(place, "file.gz" if name.casefold().endswith(".gz") else "file")
                            here.write_bytes(content.as_buffer())
                            yield from _file(task.known, Entry(kind[0], folder.origin(path.as_py()), here, kind[1]))

        return _handed_on(task, files())

    return work


def read_lines(task: Task, entry: str, origin: str, starts: Mapping[int, int]) -> Callable[[Batches], Any]:
    """Lines of one file of JSON Lines; ``starts`` are the lines before each block."""

    def work(batches: Batches) -> Iterator[RecordBatch]:
        def lines() -> Rows:
            of = Entry(entry, origin, None, None)
            seen: Counter[int] = Counter()
            for batch in batches:
                for data, block in zip(batch.column("data"), batch.column("block"), strict=True):
                    start = block.as_py()
                    seen[start] += 1
                    number = starts[start] + seen[start]
                    line = data.as_py()
                    if line.strip():
                        yield from _row(task.known, of, jsonl.row(line, number), number)

        return _handed_on(task, lines())

    return work


def _local(entry: str, origin: str, path: str) -> Entry:
    found = format_of(Path(path).name)
    return Entry(entry, origin, Path(path), found[1] if found else None)


def _file(known: Known, entry: Entry) -> Rows:
    return (told for place, one in enumerate(rows(entry), start=1) for told in _row(known, entry, one, place))


def _row(known: Known, entry: Entry, one: Row, place: int) -> list[dict[str, Any]]:
    """What comes of one row of a file, within the limits."""
    try:
        with limits.timed():
            return [told for item in known.document(entry, one) for told in _told(known, entry, item, place)]
    except limits.TooLong:
        return [row(PROBLEM, entry.id, entry.origin, place, reason=limits.too_long())]
    except MemoryError:
        return [row(PROBLEM, entry.id, entry.origin, place, reason=limits.too_large())]


def _told(known: Known, entry: Entry, item: Document | SourceProblem | Skipped, place: int) -> Rows:
    if isinstance(item, Skipped):
        yield row(PASSED_OVER, entry.id, item.origin, place)
    elif isinstance(item, SourceProblem):
        yield row(PROBLEM, entry.id, item.origin, place, reason=item.reason)
    else:
        yield _understood(item, entry, place)
        if name := next((one for one in metadata.names(item.id, item.origin) if one in known.stated), None):
            yield row(STATED, entry.id, "", stated=[name])


def _understood(document: Document, entry: Entry, place: int) -> dict[str, Any]:
    try:
        found = understood(document, "")
    except (ExtractorError, MemoryError):
        raise
    except Unreadable as beyond:
        return row(PROBLEM, entry.id, document.origin, place, reason=str(beyond))
    except Exception as error:  # a fault of ours in one document must not cost the others
        reason = f"could not be understood ({type(error).__name__}: {error}); please report this as a fault"
        return row(PROBLEM, entry.id, document.origin, place, reason=reason)
    kept = unpack(found.kept)
    unread = [
        {"document": found.id, "start": start, "end": end, "text": text}
        for start, end, text in (kept.shown.unread if kept.shown else ())
    ]
    return row(
        DOCUMENT,
        entry.id,
        document.origin,
        place,
        mark=hashlib.sha256(document.id.encode("utf-8", "surrogatepass")).digest(),
        kept=found.kept,
        slim=packed(slim(kept)),
        concepts=sorted(_concepts(kept)),
        unread=[json.dumps(each, ensure_ascii=False) for each in unread],
    )


def _concepts(extraction: Extraction) -> set[str]:
    """The concepts that the graph of a document uses, by IRI."""
    concepts = Concepts(load())
    for claim in extraction.claims:
        for name, _, how in PROPERTIES[type(claim)]:
            value = getattr(claim, name)
            if isinstance(how, str) and how != ENTITY and value is not None:
                concepts.iri(how, value)
    return set(concepts.used)


def _handed_on(task: Task, found: Rows) -> Iterator[RecordBatch]:
    import pyarrow as pa

    if task.plugins:
        os.environ.pop(SWITCH, None)
    else:
        os.environ[SWITCH] = "1"
    waiting: list[dict[str, Any]] = []
    for each in _guarded(task, found):
        waiting.append(each)
        if len(waiting) == ROWS_AT_ONCE:
            yield pa.RecordBatch.from_pylist(waiting, schema())
            waiting = []
    if waiting:
        yield pa.RecordBatch.from_pylist(waiting, schema())


def _guarded(task: Task, found: Rows) -> Rows:
    """The rows, where this machine has the version of the driver; what somebody must mend ends them."""
    if rules_version() != task.version:
        host = socket.gethostname()
        yield row(FAULT, "", host, reason=f"the worker {host} has another version of polit-kg; install the driver's")
        return
    try:
        with limits.limited(task.limits):
            yield from found
    except ExtractorError as fault:
        yield row(FAULT, "", "", reason=str(fault))
