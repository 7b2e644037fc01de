"""``--metadata FILE.csv``: what the user knows better about the sources than they do themselves.

Columns ``file,issued,publisher,url,title``, in any order, all but ``file`` optional; an empty cell says nothing.
``file`` is a document's id, or its file's name or path.
"""

from __future__ import annotations

import csv
import datetime as dt
import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from kg.errors import UsageError
from kg.sources import decode
from kg.sources.page import Page, Unreadable

COLUMNS = ("file", "issued", "publisher", "url", "title")


@dataclass(frozen=True, slots=True)
class Stated:
    """One line of the file."""

    line: int
    page: Page


def load(path: Path) -> dict[str, Stated]:
    """The file's rows by what stands in ``file``; raises UsageError that names the line."""
    try:
        content = decode.decode(path.read_bytes())
    except OSError as error:
        raise UsageError(f"{path}: the metadata cannot be read ({error.strerror}); give a CSV file") from None
    except Unreadable as unreadable:
        raise UsageError(f"{path}: the metadata {unreadable}") from None
    reader = csv.DictReader(io.StringIO(content, newline=""), strict=True)
    stated: dict[str, Stated] = {}
    try:
        _check_header(path, reader.fieldnames or ())
        for row in reader:
            file, page = _row(row, f"{path}:{reader.line_num}")
            if file in stated:
                raise UsageError(f"{path}:{reader.line_num}: {file} stands here twice; leave one row")
            stated[file] = Stated(reader.line_num, page)
    except csv.Error as error:
        raise UsageError(f"{path}:{reader.reader.line_num}: not valid CSV ({error})") from None
    return stated


def names(id: str, origin: str) -> Iterator[str]:
    """What a row may call a document: its id, its file, its file's path."""
    yield id
    yield Path(origin).name
    yield Path(origin).as_posix()


def _check_header(path: Path, header: object) -> None:
    columns = tuple(header) if isinstance(header, (list, tuple)) else ()
    unknown = [column for column in columns if column not in COLUMNS]
    if "file" not in columns or unknown:
        found = f"; {', '.join(map(repr, unknown))} is not known" if unknown else ""
        raise UsageError(f"{path}:1: the first line must name columns out of {','.join(COLUMNS)}, 'file' first{found}")


def _row(row: Mapping[str | None, str | list[str] | None], where: str) -> tuple[str, Page]:
    if None in row:
        raise UsageError(f"{where}: more cells than columns; put values with a comma in double quotes")
    cells = {str(column): value.strip() for column, value in row.items() if isinstance(value, str) and value.strip()}
    if "file" not in cells:
        raise UsageError(f"{where}: no file; put a document's id or file name in the column 'file'")
    return cells["file"], Page(
        "", cells.get("title"), cells.get("publisher"), _issued(cells.get("issued"), where), cells.get("url")
    )


def _issued(value: str | None, where: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(value) if value else None
    except ValueError:
        raise UsageError(f"{where}: {value!r} is no date; write it as 2031-05-06") from None
