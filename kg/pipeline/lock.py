"""One build at a time in one folder: the second is told so, and the lock of one that died is nobody's."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kg.errors import KgError

LOCK = ".kg-lock"
"""The file in the folder of the dataset that a running build holds."""


@contextmanager
def locked(out: Path) -> Iterator[None]:
    """Hold a folder, which is made where it is not there; raises KgError where another build holds it."""
    out.mkdir(parents=True, exist_ok=True)
    place = out / LOCK
    descriptor = os.open(place, os.O_RDWR | os.O_CREAT, 0o644)
    try:
        if not (_taken(descriptor) and _is_at(place, descriptor)):
            who = os.pread(descriptor, 20, 0).decode("ascii", "replace").strip() if sys.platform != "win32" else ""
            process = f" (process {who})" if who else ""
            raise KgError(
                f"{out}: another build{process} is writing here; wait until it has ended, or name another --out"
            )
        os.ftruncate(descriptor, 0)
        os.write(descriptor, f"{os.getpid()}\n".encode())
        try:
            yield
        finally:
            if sys.platform != "win32":  # there, an open file cannot go
                place.unlink(missing_ok=True)
    finally:
        os.close(descriptor)


def _taken(descriptor: int) -> bool:
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def _is_at(place: Path, descriptor: int) -> bool:
    """Whether the file that was locked is still the one in the folder: its last holder takes it away."""
    try:
        return os.path.samestat(place.stat(), os.fstat(descriptor))
    except FileNotFoundError:
        return False
