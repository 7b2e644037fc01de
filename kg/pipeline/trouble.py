"""What the machine may do to a build, said so that a person can mend it."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kg.errors import KgError

_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_SAID_FULL = ("disk is full", "no space left", "disk i/o error", "file too large")


@contextmanager
def full_disk_told(out: Path) -> Iterator[None]:
    """Raises KgError, with what to do, where the block ran out of room on the disk."""
    try:
        yield
    except (OSError, sqlite3.OperationalError) as error:
        if getattr(error, "errno", None) not in _FULL and not any(words in str(error).lower() for words in _SAID_FULL):
            raise
        raise KgError(
            f"{out}: the disk is full ({error}). Free some space and run the same command again: "
            "what was read is kept, and it goes on from there."
        ) from error
