"""Files and folders that appear whole or not at all: written beside their place, then moved in one step."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, cast

from kg.errors import UsageError
from kg.replacing import beside


@contextmanager
def whole_stream(out: str | Path | IO[bytes]) -> Iterator[IO[bytes]]:
    """A binary stream to a file that appears when the block ends well; ``-`` is standard output, a stream itself."""
    if not isinstance(out, str | Path):
        yield out
    elif str(out) == "-":
        yield cast(IO[bytes], sys.stdout.buffer)
        sys.stdout.buffer.flush()
    else:
        with beside(Path(out)) as part, part.open("wb") as stream:
            yield stream


@contextmanager
def whole_folder(out: str | Path) -> Iterator[Path]:
    """A new folder that takes the place of ``out`` when the block ends well.

    Raises UsageError where a file stands there, or a folder with anything that is not written anew: it would be lost.
    """
    place = Path(out)
    if place.exists() and not place.is_dir():
        raise UsageError(f"{place}: is a file; a folder of tables is to be written there")
    with beside(place) as part:
        part.mkdir()
        yield part
        others = sorted(set(_names(place)) - set(_names(part)))
        if others:
            raise UsageError(f"{place}: holds {', '.join(others[:3])}, which would be lost; name a new or empty folder")


def _names(folder: Path) -> list[str]:
    return [entry.name for entry in folder.iterdir()] if folder.is_dir() else []
