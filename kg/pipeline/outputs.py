"""What one run writes appears together: into a folder beside the outputs, moved into place at the end.

What a crash can leave behind, and what it cannot, is said in :mod:`kg.replacing`.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kg.replacing import PREFIX, remove, replace


@contextmanager
def whole(out: Path, names: tuple[str, ...]) -> Iterator[Path]:
    """A folder to write ``names`` into; they appear in ``out`` together when the block ends without an error.

    A name that was not written is removed from ``out``: what stands there belongs to one and the same run.
    Leftovers of runs that were killed are swept away first.
    """
    out.mkdir(parents=True, exist_ok=True)
    _sweep(out)
    stage = out / f"{PREFIX}{os.getpid()}"
    stage.mkdir()
    try:
        yield stage
        replace([(stage / name, out / name) for name in names])
    finally:
        remove(stage)


def _sweep(out: Path) -> None:
    for leftover in out.glob(f"{PREFIX}*"):
        if _is_running(leftover.name.removeprefix(PREFIX).partition("-")[0]):
            continue
        remove(leftover)


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
