"""How much one release may be: nothing above these is one, and whatever somebody sends must not cost more.

The limits hold for a process, from :func:`limited` on; ``kg build`` has an option for each. What meets one is named as
a problem, with the limit and its option, and the others are read.
"""

from __future__ import annotations

import re
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from kg.sources.page import Unreadable

MB = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """``document`` is in MB of what is read, unpacked; ``text`` and ``name`` in letters, ``entities`` is a number;
    ``seconds`` are the processor's for one file or row, ``memory`` MB of one worker process."""

    document: int = 32
    text: int = 1_000_000
    name: int = 2_000
    entities: int = 2_000
    seconds: float = 60.0
    memory: int = 1_024

    @property
    def of_content(self) -> tuple[int, ...]:
        """Those that do not depend on the machine."""
        return self.document, self.text, self.name, self.entities


class TooLong(BaseException):
    """The time for one file or row is up. No ``except Exception`` on the way may hold this up."""


_LETTERS = re.compile(r"[^\W\d_]+")

_now = Limits()


def now() -> Limits:
    """The limits that hold."""
    return _now


@contextmanager
def limited(limits: Limits) -> Iterator[None]:
    """These limits hold in this process, for the time of a block."""
    global _now
    before, _now = _now, limits
    try:
        yield
    finally:
        _now = before


def largest() -> int:
    """Bytes that one release may have."""
    return _now.document * MB


def check_size(size: int) -> None:
    """Raises Unreadable for more than one release can have, in bytes or letters."""
    if size > largest():
        raise Unreadable(f"is larger than {_now.document} MB (--max-document); one release was expected")


def check_text(text: str) -> None:
    """Raises Unreadable for a text that is too long to be understood in bounded time, or that holds no words."""
    if len(text) > _now.text:
        raise Unreadable(long_text(text))
    for word in text.split():
        if len(word) > _now.name:  # an address or what is encoded may be longer, but a word is not
            for run in _LETTERS.findall(word):
                check_name("a word", run)


def long_text(text: str) -> str:
    """What people are told of such a text."""
    return f"has a text of {len(text):,} letters, more than {_now.text:,} (--max-text)"


def check_name(what: str, name: str | None) -> None:
    """Raises Unreadable for an id, a title, a name or an address that is too long to be one."""
    if name is not None and len(name) > _now.name:
        raise Unreadable(f"has {what} of {len(name):,} letters, more than {_now.name:,} (--max-name)")


def check_entities(count: int) -> None:
    """Raises Unreadable for more people, courts, places … than one release can tell of."""
    if count > _now.entities:
        raise Unreadable(f"speaks of {count:,} people and things, more than {_now.entities:,} (--max-entities)")


@contextmanager
def timed() -> Iterator[None]:
    """Raises TooLong where the block takes more of the processor's time than is allowed; only where signals can tell.

    It is raised again each second, for code that swallows it.
    """
    if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGPROF, _up)
    signal.setitimer(signal.ITIMER_PROF, _now.seconds, 1.0)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0.0)
        signal.signal(signal.SIGPROF, before)


def _up(*_: object) -> None:
    raise TooLong


def too_long() -> str:
    """What people are told of it."""
    return f"took more than {_now.seconds:g} seconds (--max-time)"


def too_large() -> str:
    """What people are told where memory ran out."""
    return f"needed more than {_now.memory:,} MB of memory (--max-memory)"
