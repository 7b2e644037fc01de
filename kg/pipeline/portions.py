"""What the reading of a corpus is cut into, and what comes back: all of it small, fit to be sent to other processes.

A portion is some items in the order of the corpus. What comes back of an item is a list of outcomes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from kg.errors import SourceProblem
from kg.sources.files import Entry, Skipped
from kg.sources.page import Row

MOST_ITEMS = 16
"""Documents in one portion: fewer cost more in passing to and fro, more leave a process idle at the end."""
MOST_TEXT = 400_000
"""Letters from which a portion is full."""


@dataclass(frozen=True, slots=True)
class File:
    """A file that holds one release, to be opened and read. ``digest`` tells its content, where that is known, and
    ``size`` its bytes as it lies there."""

    entry: Entry
    digest: str | None = None
    size: int = 0

    @property
    def origin(self) -> str:
        """What to name in messages."""
        return self.entry.origin


@dataclass(frozen=True, slots=True)
class Part:
    """One row of a file that holds many releases."""

    entry: Entry
    row: Row

    @property
    def size(self) -> int:
        """Letters, or bytes."""
        return self.row.size or (len(self.row.page.text) if self.row.page else 0)

    @property
    def origin(self) -> str:
        """What to name in messages."""
        return self.entry.origin if self.row.line is None else f"{self.entry.origin}:{self.row.line}"


@dataclass(frozen=True, slots=True)
class End:
    """All rows of a file have been told."""

    entry: Entry
    digest: str | None
    size: int = 0


@dataclass(frozen=True, slots=True)
class Unchanged:
    """A file that is as it was: its place among the files that are kept, and the ids of its documents with their
    lines."""

    entry: Entry
    place: str
    rows: list[list[str]]
    size: int = 0


Task: TypeAlias = File | Part
"""What somebody has to read."""
Item: TypeAlias = Task | End | Unchanged | SourceProblem | Skipped
"""All else is only passed on, in its place."""


@dataclass(frozen=True, slots=True)
class Understood:
    """A document that was read now, as it is kept: without its text.

    ``read_as`` is its id; ``id`` the same, or a hash where that must not be shown. ``content`` tells what it was made
    of, None where it is to be read each time. ``record`` is what identity needs of it; ``names`` must be kept out, and
    ``sealed`` is what is kept of them (:func:`kg.pipeline.packing.sealed`).
    """

    read_as: str
    origin: str
    id: str
    content: str | None
    kept: bytes
    record: bytes | None
    sealed: str
    names: frozenset[str]


@dataclass(frozen=True, slots=True)
class Same:
    """A document that was read and is the same as one that is kept."""

    read_as: str
    origin: str
    names: frozenset[str]


@dataclass(frozen=True, slots=True)
class Failed:
    """A document that was read, and could not be understood."""

    read_as: str
    origin: str
    reason: str


Outcome: TypeAlias = Understood | Same | Failed | SourceProblem | Skipped
"""What came of an item; of what is only passed on, nothing."""

Portion: TypeAlias = list[Item]


def portions(items: Iterable[Item]) -> Iterator[Portion]:
    """The items in portions, each of some work."""
    portion: Portion = []
    tasks = size = 0
    for item in items:
        portion.append(item)
        if isinstance(item, File | Part):
            tasks, size = tasks + 1, size + item.size
        if tasks >= MOST_ITEMS or size >= MOST_TEXT or len(portion) >= MOST_ITEMS * MOST_ITEMS:
            yield portion
            portion, tasks, size = [], 0, 0
    if portion:
        yield portion
