"""What a reader of one format hands on: the words of a release and what its page says about itself.

Nothing here is final: the text is frozen in :mod:`kg.sources.freeze`, once, whatever the format was.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import BinaryIO


class Unreadable(Exception):
    """One source or row that cannot be used; the message is the reason, in plain words."""


@dataclass(frozen=True, slots=True)
class Page:
    """One release before freezing. ``problems`` are faults that still left text to use."""

    text: str
    title: str | None = None
    publisher: str | None = None
    issued: dt.date | None = None
    url: str | None = None
    problems: tuple[str, ...] = ()

    def filled_from(self, other: Page) -> Page:
        """This page, with what it leaves out taken from the other; the text stays this one's."""
        return Page(
            self.text,
            self.title or other.title,
            self.publisher or other.publisher,
            self.issued or other.issued,
            self.url or other.url,
            self.problems + other.problems,
        )


@dataclass(frozen=True, slots=True)
class Row:
    """One release inside a file: ``page``, or the reason why there is none.

    ``problem`` is a fault; ``passed_over`` says why something sound is no release. ``line`` (or the number of the
    record) and ``id`` are given only by formats that hold many releases. ``later`` gives the row where parsing it was
    put off (for another process: it can be pickled), and ``size`` is then what is to be parsed, in bytes.
    """

    page: Page | None
    problem: str | None = None
    line: int | None = None
    id: str | None = None
    passed_over: str | None = None
    later: Callable[[], Row] | None = None
    size: int = 0

    def read(self) -> Row:
        """The row itself, which is parsed where it has not been."""
        return self.later() if self.later else self


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file. ``rows`` reads it, streaming where the kind allows it; it may raise Unreadable.

    ``many`` says that one file may hold many releases.
    """

    name: str
    suffixes: tuple[str, ...]
    rows: Callable[[BinaryIO], Iterator[Row]]
    many: bool = False
