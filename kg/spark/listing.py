"""The sources as tables for the workers: files of this machine, files below a URL, and the lines of large JSON Lines.

Local paths must be the same on every machine, as for Spark itself; a URL is any that Spark reads (``hdfs://``,
``s3a://``, ``abfss://``, ``file://`` …).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kg.errors import SourceProblem
from kg.sources.files import FORMATS, Skipped, entries, format_of
from kg.spark.session import reason_of

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

URL = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://")
LINES_FROM = 32 * 1024 * 1024
"""Bytes of JSON Lines from which on a file is cut into ranges of lines."""

FILES_AT_ONCE, BYTES_AT_ONCE = 64, 1024 * 1024
"""What one task reads of local files, at most (but one file at least): about a second of work."""

LARGEST = 2_000_000_000
"""Bytes of one file that Spark can hand on whole (a Java array)."""

_GLOB = re.compile(r"[\\{}\[\]*?]")


@dataclass(frozen=True)
class Folder:
    """A URL that was given, and how Spark writes it."""

    url: str
    root: str

    def name(self, path: str) -> str:
        """The name of a file below the URL; of one that was given itself, its last part."""
        below = path.removeprefix(self.root.rstrip("/")).lstrip("/")
        return below or path.rpartition("/")[2]

    def origin(self, path: str) -> str:
        """A file as the user would write it."""
        below = path.removeprefix(self.root.rstrip("/")).lstrip("/")
        return f"{self.url.rstrip('/')}/{below}".rstrip("/")


@dataclass
class Found:
    """What there is to read; ``groups`` are local files, task by task, as (entry, origin,
    path); ``lines`` are the large files of JSON Lines, as (entry, origin, URI)."""

    groups: list[list[tuple[str, str, str]]] = field(default_factory=list)
    folders: list[Folder] = field(default_factory=list)
    lines: list[tuple[str, str, str]] = field(default_factory=list)
    problems: list[SourceProblem] = field(default_factory=list)
    passed_over: int = 0


def find(spark: SparkSession, sources: Iterable[str], lines_from: int = LINES_FROM) -> Found:
    """Look at the sources without reading them."""
    given = list(sources)
    found = Found()
    small: list[tuple[str, str, str, int]] = []
    for entry in entries(source for source in given if not URL.match(source)):
        if isinstance(entry, SourceProblem):
            found.problems.append(entry)
        elif isinstance(entry, Skipped):
            found.passed_over += 1
        elif entry.path is None:
            found.problems.append(SourceProblem("-", "cannot be read by the Spark engine; give files, folders or URLs"))
        elif not _is_plain(entry.origin):
            found.problems.append(SourceProblem(entry.origin, "has a name that is not valid UTF-8; rename it"))
        else:
            size = _size(entry.path)
            if size >= lines_from and _has_lines(entry.path.name):
                found.lines.append((entry.id, entry.origin, f"file://{entry.path.absolute()}"))
            else:
                small.append((entry.id, entry.origin, str(entry.path.absolute()), size))
    found.groups = list(_grouped(small))
    for url in (source for source in given if URL.match(source)):
        _find_below(spark, url, lines_from, found)
    return found


def _is_plain(name: str) -> bool:
    try:
        return bool(name.encode())
    except UnicodeEncodeError:
        return False


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0


def _has_lines(name: str) -> bool:
    """Whether a file is JSON Lines that can be cut, and none that Spark takes for hidden."""
    return name.casefold().endswith(".jsonl") and not name.startswith(("_", "."))


def _grouped(files: Iterable[tuple[str, str, str, int]]) -> Iterator[list[tuple[str, str, str]]]:
    group: list[tuple[str, str, str]] = []
    size = 0
    for *file, bytes_ in files:
        if group and (len(group) == FILES_AT_ONCE or size + bytes_ > BYTES_AT_ONCE):
            yield group
            group, size = [], 0
        group.append((file[0], file[1], file[2]))
        size += bytes_
    if group:
        yield group


def _find_below(spark: SparkSession, url: str, lines_from: int, found: Found) -> None:
    try:
        root = _qualified(spark, url)
        listed = _files(spark, url).select("path", "length").collect()
    except Exception as fault:  # each file system has its own, on the side of Java
        found.problems.append(SourceProblem(url, f"cannot be read ({reason_of(fault)})"))
        return
    folder = Folder(url, root)
    for path, size in listed:
        name = folder.name(path)
        kind = format_of(name)
        if kind is None or name.rpartition("/")[2].startswith("."):
            found.passed_over += 1
        elif size > LARGEST and not _has_lines(name):
            found.problems.append(SourceProblem(folder.origin(path), "is larger than 2 GB; cut it into several files"))
        elif size >= lines_from and _has_lines(name):
            found.lines.append((kind[0], folder.origin(path), path))
    found.folders.append(folder)


def _qualified(spark: SparkSession, url: str) -> str:
    jvm: Any = spark.sparkContext._jvm
    place = jvm.org.apache.hadoop.fs.Path(url)
    system = place.getFileSystem(spark.sparkContext._jsc.hadoopConfiguration())
    return str(system.getFileStatus(place).getPath().toString())


def _files(spark: SparkSession, url: str, names: str = "*") -> DataFrame:
    read = spark.read.format("binaryFile").option("recursiveFileLookup", "true").option("pathGlobFilter", names)
    return read.load(_GLOB.sub(r"\\\g<0>", url))


def files_below(spark: SparkSession, folder: Folder, lines_from: int) -> DataFrame:
    """The files of a URL, whole, with their ``path`` and ``content``."""
    others = [suffix for kind in FORMATS for suffix in kind.suffixes if suffix != ".jsonl"]
    packed = [f"{suffix}.gz" for kind in FORMATS for suffix in kind.suffixes]
    whole = _files(spark, folder.url, _any_case([*others, *packed])).where(f"length <= {LARGEST}")
    short = _files(spark, folder.url, _any_case([".jsonl"])).where(f"length < {lines_from}")
    return whole.unionAll(short).select("path", "content")


def lines_of(spark: SparkSession, path: str) -> DataFrame:
    """The lines of a file as bytes, each with the start of the block that it is in."""
    read = spark.read.option("lineSep", "\n").text(_GLOB.sub(r"\\\g<0>", path))
    return read.selectExpr("CAST(value AS BINARY) AS data", "_metadata.file_block_start AS block")


def _any_case(suffixes: Iterable[str]) -> str:
    ends = ("".join(f"[{char}{char.upper()}]" if char.isalpha() else char for char in each) for each in suffixes)
    return f"*{{{','.join(ends)}}}"
