"""Files and folders that are whole or absent: they are written beside their place and moved there when complete.

Moving is one step of the file system, so a crash, a full disk or Ctrl-C leaves the old file, the new file, or (a
folder cannot be replaced in one step) none: never half of one. Where a move fails, what stood there comes back.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from errno import EISDIR
from pathlib import Path

PREFIX = ".unfinished-"
"""How the names of things begin that are still being written; the number of the process follows."""


@contextmanager
def beside(place: Path) -> Iterator[Path]:
    """A path beside ``place`` to write a file or a folder to; it takes its place when the block ends well.

    Where the block raises, or writes nothing, ``place`` stays as it is. Raises OSError where nothing can be moved.
    """
    place.parent.mkdir(parents=True, exist_ok=True)
    new = place.with_name(f"{PREFIX}{os.getpid()}-{place.name}")
    try:
        yield new
        if new.exists():
            replace([(new, place)])
    finally:
        remove(new)


def replace(moves: Sequence[tuple[Path, Path]]) -> None:
    """Move each new file or folder to its place, all of them or none.

    A new one that does not exist removes what stands in its place; a file takes the place of no folder. Both stand on
    one file system. Raises OSError where one cannot be moved; what stood there before is then back.
    """
    places = [(place, place.with_name(f"{PREFIX}{os.getpid()}-old-{place.name}")) for _, place in moves]
    moved: set[Path] = set()
    try:
        for (new, place), (_, aside) in zip(moves, places, strict=True):
            if new.is_file() and place.is_dir():
                raise IsADirectoryError(EISDIR, "A folder stands where a file is to be written", str(place))
            _set_aside(place, aside, new.exists())
            if new.exists():
                new.replace(place)
                moved.add(place)
    except BaseException:
        for place, aside in places:
            if place in moved and (place.is_dir() or not aside.exists()):
                remove(place)
            if aside.exists():
                aside.replace(place)
        raise
    finally:
        for _, aside in places:
            remove(aside)


def _set_aside(place: Path, aside: Path, is_followed: bool) -> None:
    """Keep what stands at ``place`` under another name. A file that is replaced stays visible until it is."""
    if not place.exists():
        return
    if place.is_file() and is_followed:
        try:
            os.link(place, aside)
            return
        except OSError:  # not every file system knows two names for one file
            pass
    place.rename(aside)


def remove(thing: Path) -> None:
    """Take a file or a folder away, if it is there."""
    if thing.is_dir() and not thing.is_symlink():
        shutil.rmtree(thing, ignore_errors=True)
    else:
        thing.unlink(missing_ok=True)
