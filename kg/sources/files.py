"""Where releases lie: files, folders, standard input, each with the id that its documents will bear.

The id is the file's stem, with its path below the folder that was given. Files are read in the order of
their ids, whatever the order in which they were given or the file system lists them.
"""

from __future__ import annotations

import gzip
import os
import stat
import sys
import zlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from kg.errors import SourceProblem
from kg.sources import docx, html, jsonl, mail, markdown, parquet, pdf, text, warc
from kg.sources.page import Format, Unreadable

FORMATS: tuple[Format, ...] = (
    text.FORMAT,
    markdown.FORMAT,
    mail.FORMAT,
    html.FORMAT,
    pdf.FORMAT,
    docx.FORMAT,
    jsonl.FORMAT,
    parquet.FORMAT,
    warc.FORMAT,
)
"""Every kind of file that is read; a new one is a module with a FORMAT, named here."""

STANDARD_INPUT = "-"
_STDIN_ID = "stdin"


@dataclass(frozen=True, slots=True)
class Skipped:
    """A file that was passed over, because of its kind."""

    origin: str
    reason: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One file to read. ``path`` is None for standard input, ``format`` where the first bytes decide."""

    id: str
    origin: str
    path: Path | None
    format: Format | None


def entries(sources: Iterable[str | Path]) -> list[Entry | SourceProblem | Skipped]:
    """All files of these sources, by id; a file that is reached twice stands once."""
    found: list[Entry | SourceProblem | Skipped] = []
    for source in sources:
        found.extend(_of_source(source))
    found.sort(key=lambda entry: (getattr(entry, "id", entry.origin), entry.origin))
    seen: set[str] = set()
    folders: dict[str, str] = {}
    once: list[Entry | SourceProblem | Skipped] = []
    for entry in found:
        place = _real(entry.origin, folders)
        if place not in seen:
            seen.add(place)
            once.append(entry)
    return once


def _real(origin: str, folders: dict[str, str]) -> str:
    """Where a file truly is; that of a folder, which is asked once, is kept in ``folders``."""
    try:
        is_link = stat.S_ISLNK(os.lstat(origin).st_mode)
    except (OSError, ValueError):
        is_link = True
    folder, _, name = origin.rpartition(os.sep)
    if is_link or not folder:
        return os.path.realpath(origin)
    if folder not in folders:
        folders[folder] = os.path.realpath(folder)
    return f"{folders[folder]}{os.sep}{name}"


@contextmanager
def opened(entry: Entry) -> Iterator[BinaryIO]:
    """The bytes of a file, unpacked; raises Unreadable where they cannot be had, also while they are read."""
    try:
        if entry.path is None:
            yield sys.stdin.buffer
        elif entry.path.suffix.casefold() == ".gz":
            with gzip.open(entry.path, "rb") as unpacked:
                yield unpacked  # type: ignore[misc]
        else:
            with entry.path.open("rb") as plain:
                yield plain
    except EOFError:
        raise Unreadable("ends in the middle of its gzip data; fetch it again") from None
    except (gzip.BadGzipFile, zlib.error):
        raise Unreadable("is not valid gzip data") from None
    except OSError as error:
        raise Unreadable(_refused(error)) from None


def format_of(name: str) -> tuple[str, Format] | None:
    """The stem of a file name and how such files are read; None for other kinds."""
    lower = name.casefold().removesuffix(".gz")
    for kind in FORMATS:
        for suffix in kind.suffixes:
            if lower.endswith(suffix) and len(lower) > len(suffix):
                return name[: len(lower) - len(suffix)], kind
    return None


def releases_in(entry: Entry) -> int | None:
    """How many releases a file seems to hold; None where only reading it would tell."""
    if entry.path is None or entry.format is None:
        return None
    if not entry.format.many:
        return 1
    if entry.format is not jsonl.FORMAT or entry.path.suffix.casefold() == ".gz":
        return None
    try:
        with entry.path.open("rb") as file:
            return sum(part.count(b"\n") for part in iter(lambda: file.read(1 << 20), b""))
    except OSError:
        return None


def _of_source(source: str | Path) -> Iterator[Entry | SourceProblem | Skipped]:
    if str(source) == STANDARD_INPUT:
        yield Entry(_STDIN_ID, STANDARD_INPUT, None, None)
        return
    path = Path(source)
    try:
        is_folder = path.is_dir()
        if not is_folder and not path.exists():
            yield SourceProblem(str(path), "no such file or folder")
            return
    except (OSError, ValueError) as error:
        yield SourceProblem(str(path), _refused(error))
        return
    if is_folder:
        yield from _of_folder(path)
    else:
        yield _entry(path, path.name)


def _of_folder(folder: Path) -> Iterator[Entry | SourceProblem | Skipped]:
    unlisted: list[OSError] = []
    for here, below, names in os.walk(folder, onerror=unlisted.append):
        below[:] = [name for name in below if not name.startswith(".")]
        inside = Path(here).relative_to(folder).as_posix()
        start = "" if inside == "." else f"{inside}/"
        for name in names:
            yield _entry(Path(here, name), start + name)
    for error in unlisted:
        yield SourceProblem(str(error.filename), _refused(error))


def _entry(path: Path, name: str) -> Entry | SourceProblem | Skipped:
    stem_and_format = format_of(name)
    if path.name.startswith("."):
        return Skipped(str(path), "is a hidden file")
    if stem_and_format is None:
        kinds = " ".join(suffix for kind in FORMATS for suffix in kind.suffixes)
        return Skipped(str(path), f"is none of {kinds} (or these with .gz)")
    if not path.is_file():
        return SourceProblem(str(path), "is not a readable file")
    return Entry(stem_and_format[0], str(path), path, stem_and_format[1])


def _refused(error: Exception) -> str:
    if isinstance(error, PermissionError):
        return "may not be read; give yourself permission to"
    return f"cannot be read ({getattr(error, 'strerror', None) or error})"
