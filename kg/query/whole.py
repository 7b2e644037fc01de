"""Files and folders that appear whole or not at all: written beside their place, then moved in one step."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, cast

from kg.errors import UsageError


@contextmanager
def whole_stream(out: str | Path | IO[bytes]) -> Iterator[IO[bytes]]:
    """A binary stream to a file that appears when the block ends well; ``-`` is standard output, a stream itself."""
    if not isinstance(out, str | Path):
        yield out
    elif str(out) == "-":
        yield cast(IO[bytes], sys.stdout.buffer)
        sys.stdout.buffer.flush()
    else:
        with _beside(Path(out)) as part, part.open("wb") as stream:
            yield stream


@contextmanager
def whole_folder(out: str | Path) -> Iterator[Path]:
    """A new folder that takes the place of ``out`` when the block ends well; raises UsageError for a file there."""
    place = Path(out)
    if place.exists() and not place.is_dir():
        raise UsageError(f"{place}: is a file; a folder of tables is to be written there")
    with _beside(place) as part:
        part.mkdir()
        yield part
        if place.is_dir():
            old = part.with_name(part.name + ".old")
            place.rename(old)
            part.rename(place)
            shutil.rmtree(old)


@contextmanager
def _beside(place: Path) -> Iterator[Path]:
    place.parent.mkdir(parents=True, exist_ok=True)
    part = place.with_name(f".unfinished-{os.getpid()}-{place.name}")
    try:
        yield part
        if part.exists():
            part.replace(place)
    finally:
        if part.is_dir():
            shutil.rmtree(part, ignore_errors=True)
        else:
            part.unlink(missing_ok=True)
