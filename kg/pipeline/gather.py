"""Documents into the work, as far as they are not in it already; the others are only noted.

Files that are as they were are not opened. Of all else each portion goes to whoever reads, and what comes back is put
into the work before the next, so that nothing that is finished is lost.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import chain

from kg.errors import SourceProblem
from kg.pipeline.crew import Crew, Outcomes
from kg.pipeline.desk import Desk, Setup
from kg.pipeline.packing import opened
from kg.pipeline.portions import (
    End,
    Failed,
    File,
    Item,
    Outcome,
    Part,
    Portion,
    Same,
    Unchanged,
    Understood,
    portions,
)
from kg.pipeline.progress import SILENT, Progress
from kg.pipeline.read import Reading
from kg.pipeline.work import Work
from kg.sources.files import Entry, Skipped
from kg.sources.limits import Limits
from kg.sources.reader import Once, rows

_AT_ONCE = 1 << 16
"""Bytes of a file that are read together; most releases are smaller."""

HARMLESS = 300_000
"""Bytes from which a file or row is read by a worker process, however few there are: it may be a trap."""

LIMITS = Limits()

FEW = 96
"""Documents that need no worker processes: to start them takes as long as to read these."""

_LONG = 32
"""Portions, most of them of what is unchanged, that wait until it is known whether there are more documents to read."""


@dataclass
class Gathered:
    """What the work holds now: ``ids`` of all documents; ``fresh`` those that were read and understood now.

    ``names`` are those that must be kept out, of all documents that were read; ``unread`` says that some were not.
    """

    ids: set[str] = field(default_factory=set)
    fresh: set[str] = field(default_factory=set)
    files: set[str] = field(default_factory=set)
    names: set[str] = field(default_factory=set)
    unread: bool = False
    gone: int = 0


def gather(
    reading: Reading, work: Work, workers: int | None, progress: Progress = SILENT, limits: Limits = LIMITS
) -> Gathered:
    """Read what is new or changed. What could not be read is put to the reading's problems.

    ``workers`` is a number of processes, 0 for none beside this one; None for as many as are of use.
    """
    known = reading.known()
    progress.stage("Reading", reading.expected())
    setup = Setup(known, work.place, limits)
    gathering = _Gathering(reading, work, progress, Desk(setup))
    try:
        for portion, outcomes in _read(portions(_items(reading, work)), setup, gathering.desk, workers):
            for item, found in zip(portion, outcomes, strict=True):
                gathering.take(item, found)
            work.save()
    finally:
        gathering.desk.close()
    for spare in known.unused(gathering.once.places):
        gathering.pass_on(spare)
    gathered = gathering.found
    gathered.gone = work.settle(gathered.ids, gathered.files)
    return gathered


def _read(
    given: Iterator[Portion], setup: Setup, desk: Desk, workers: int | None
) -> Iterator[tuple[Portion, Outcomes]]:
    """Here what needs no processes of its own, by worker processes all from where they are of use."""
    waiting: list[Portion] = []
    tasks = 0
    for portion in given:
        waiting.append(portion)
        tasks += sum(isinstance(item, File | Part) for item in portion)
        if workers != 0 and (tasks > FEW or not _is_harmless(portion)):
            break
        if workers == 0 or not tasks or (workers is None and len(waiting) == _LONG):
            yield from ((own, desk.read(own)) for own in waiting)
            waiting = []
        elif len(waiting) == _LONG:
            break
    else:
        if workers is None:
            yield from ((own, desk.read(own)) for own in waiting)
            return
    if waiting:
        with Crew(workers or cores(), setup, many=tasks > FEW) as crew:
            yield from crew.read(chain(waiting, given))


def _is_harmless(portion: Portion) -> bool:
    """Whether nothing in it is large enough to need a process that can be ended."""
    return all(item.size <= HARMLESS for item in portion if isinstance(item, File | Part))


def cores() -> int:
    """The processors that this process may use."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:  # not every system tells
        return os.cpu_count() or 1


def _items(reading: Reading, work: Work) -> Iterator[Item]:
    options, kept = reading.options, work.whole()
    for entry in reading.entries():
        if not isinstance(entry, Entry):
            yield entry
            continue
        digest = _digest(entry, options)
        place = _place(entry)
        before = work.file(place) if digest else None
        if before and before[0] == digest and all(id in kept for id, _ in before[1]):
            yield Unchanged(entry, place, before[1])
        elif entry.format is not None and not entry.format.many:
            yield File(entry, digest, _size(entry))
        else:
            yield from _parts(entry)
            yield End(entry, digest)


class _Gathering:
    """What comes back, in the order of the corpus."""

    def __init__(self, reading: Reading, work: Work, progress: Progress, desk: Desk) -> None:
        self.found, self.once, self.desk = Gathered(), Once(), desk
        self._reading, self._work, self._progress = reading, work, progress
        self._rows: list[list[str]] | None = []  # of the file that is being told; None where it has a fault

    def take(self, item: Item, outcomes: Iterable[Outcome]) -> None:
        """One item, with what came of it."""
        if isinstance(item, SourceProblem | Skipped):
            self.pass_on(item)
        elif isinstance(item, Unchanged):
            self._take_unchanged(item)
        else:
            for outcome in outcomes:
                self._take_outcome(item.entry, outcome)
            if isinstance(item, End | File):
                self._learn(item)

    def pass_on(self, found: SourceProblem | Skipped) -> None:
        """What is no document."""
        if isinstance(found, SourceProblem):
            self._reading.problems.append(found)
        else:
            self._reading.passed_over += 1

    def _take_unchanged(self, item: Unchanged) -> None:
        if any(id in self.once.places for id, _ in item.rows):
            self._take_anew(item.entry)  # to tell whose id was used
            return
        for id, line in item.rows:
            self.once.taken(id, f"{item.entry.origin}{line}")
            self.found.ids.add(id)
            self._progress.advance()
        self.found.files.add(item.place)
        self.found.unread = True

    def _take_anew(self, entry: Entry) -> None:
        for part in _parts(entry):
            self.take(part, self.desk.outcomes(part))
        self.take(End(entry, None), ())

    def _take_outcome(self, entry: Entry, outcome: Outcome) -> None:
        if isinstance(outcome, SourceProblem | Skipped):
            self.pass_on(outcome)
            self._rows = None
            return
        double = self.once.taken(outcome.read_as, outcome.origin)
        if double or isinstance(outcome, Failed):
            self.pass_on(double or SourceProblem(outcome.origin, outcome.reason))  # type: ignore[union-attr]
            self._rows = None
        else:
            self._take_document(entry, outcome)
        self._progress.advance()

    def _take_document(self, entry: Entry, outcome: Understood | Same) -> None:
        shown = outcome.read_as
        if isinstance(outcome, Understood):
            shown = outcome.id
            self._work.put(outcome)
            self._work.is_worth_keeping = True
            self.found.fresh.add(shown)
        self.found.ids.add(shown)
        self.found.names |= outcome.names
        if shown != outcome.read_as:
            self._rows = None
        elif self._rows is not None:
            self._rows.append([shown, outcome.origin.removeprefix(entry.origin)])

    def _learn(self, item: End | File) -> None:
        """A file of which every item was a document is not opened again while it stays as it is."""
        if self._rows and item.digest:
            place = _place(item.entry)
            self._work.learn(place, item.digest, self._rows)
            self.found.files.add(place)
        self._rows = []


def all_names(found: Gathered, reading: Reading, work: Work) -> set[str]:
    """The names that must be kept out of any document; where some were not opened, all are read for it."""
    again = reading.again() if found.unread else ()
    return found.names.union(*(opened(work.seal_of(document.id), document.text) for document in again))


def _parts(entry: Entry) -> Iterator[Part]:
    return (Part(entry, row) for row in rows(entry))


def _size(entry: Entry) -> int:
    try:
        return entry.path.stat().st_size if entry.path else 0
    except OSError:
        return 0


def _digest(entry: Entry, options: str) -> str | None:
    """A hash of a file and of the options that change how it is read; None where it cannot be had."""
    if entry.path is None:
        return None
    try:
        with entry.path.open("rb", buffering=0) as file:
            content = hashlib.sha256()
            while some := file.read(_AT_ONCE):
                content.update(some)
    except OSError:
        return None
    return hashlib.sha256(f"{options} {content.hexdigest()}".encode()).hexdigest()


def _place(entry: Entry) -> str:
    """A file's path may hold the name of a victim."""
    return hashlib.sha256(entry.origin.encode("utf-8", "surrogatepass")).hexdigest()
