"""Files that are whole or absent, whatever happens while they are written.

Everything is written into a folder beside its destination and moved into place at the end. Moving is one step
of the file system, so a crash, a full disk or Ctrl-C leaves the old file, the new file, or (a folder cannot
be replaced in one step) none: never half of one.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_PREFIX = ".unfinished-"


@contextmanager
def whole(out: Path, names: tuple[str, ...]) -> Iterator[Path]:
    """A folder to write ``names`` into; they appear in ``out`` together when the block ends without an error.

    A name that was not written is removed from ``out``: what stands there belongs to one and the same run.
    Leftovers of runs that were killed are swept away first.
    """
    out.mkdir(parents=True, exist_ok=True)
    _sweep(out)
    stage = out / f"{_PREFIX}{os.getpid()}"
    stage.mkdir()
    try:
        yield stage
        for name in names:
            _replace(stage / name, out / name, aside=stage / f"old-{name}")
    finally:
        shutil.rmtree(stage, ignore_errors=True)


def _replace(new: Path, place: Path, aside: Path) -> None:
    if place.is_dir() or not new.exists():
        if place.exists():
            place.rename(aside)
        if not new.exists():
            return
    new.replace(place)


def _sweep(out: Path) -> None:
    for leftover in out.glob(f"{_PREFIX}*"):
        if _is_running(leftover.name.removeprefix(_PREFIX).partition("-")[0]):
            continue
        if leftover.is_dir():
            shutil.rmtree(leftover, ignore_errors=True)
        else:
            leftover.unlink(missing_ok=True)


def _is_running(pid: str) -> bool:
    if not pid.isdigit() or int(pid) == os.getpid():
        return False
    if os.name == "nt":  # there, signal 0 is Ctrl-C and would end the other run
        return True
    try:
        os.kill(int(pid), 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True
