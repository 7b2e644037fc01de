"""What the machine may do to a build, said so that a person can mend it."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kg.errors import KgError
from kg.pipeline.state import Damaged

_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_SAID_FULL = ("disk is full", "no space left", "disk i/o error", "file too large")


_SAID_DAMAGED = ("malformed", "not a database", "corrupt")


def is_damage(error: Exception) -> bool:
    """Whether something cannot be read that an earlier build has left."""
    return isinstance(error, Damaged) or any(words in str(error).lower() for words in _SAID_DAMAGED)


@contextmanager
def full_disk_told(out: Path) -> Iterator[None]:
    """Raises KgError, with what to do, where the block ran out of room on the disk."""
    try:
        yield
    except (OSError, RuntimeError, sqlite3.OperationalError) as error:
        if getattr(error, "errno", None) not in _FULL and not any(words in str(error).lower() for words in _SAID_FULL):
            raise
        raise KgError(
            f"{out}: the disk is full ({error}). Free some space and run the same command again: "
            "what was read is kept, and it goes on from there."
        ) from error
