"""Outputs on any file system of Spark: written beside their place, moved there when all of them are complete."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kg.errors import KgError, UsageError
from kg.replacing import PREFIX
from kg.spark.listing import URL

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

STAGE = f"{PREFIX}spark"
"""Where a run works, below its output. One run at a time writes to a place; leftovers of a crash are swept away."""

_OTHERS = ("graph.ttl", "store", "graph.html", "build.sqlite")
"""What the local engine writes: graphs of two runs must not lie side by side."""


class Place:
    """A folder of a file system that Spark knows."""

    def __init__(self, spark: SparkSession, place: str) -> None:
        self._jvm: Any = spark.sparkContext._jvm
        self._conf = spark.sparkContext._jsc.hadoopConfiguration()
        self.uri = place if URL.match(place) else f"file://{Path(place).absolute()}"
        self._system = self._path("").getFileSystem(self._conf)

    def _path(self, name: str) -> Any:
        return self._jvm.org.apache.hadoop.fs.Path(f"{self.uri.rstrip('/')}/{name}" if name else self.uri)

    def below(self, name: str) -> str:
        """The URI of something in it."""
        return f"{self.uri.rstrip('/')}/{name}"

    def holds(self, name: str) -> bool:
        """Whether there is something of that name."""
        return bool(self._system.exists(self._path(name)))

    def names(self, name: str = "") -> list[str]:
        """The names of what is in a folder."""
        return sorted(status.getPath().getName() for status in self._system.listStatus(self._path(name)))

    def make(self, name: str) -> None:
        """A folder, with those above it."""
        if not self._system.mkdirs(self._path(name)):
            raise KgError(f"{self.below(name)}: the folder cannot be made")

    def write(self, name: str, text: str) -> None:
        """A small file."""
        stream = self._system.create(self._path(name), True)
        try:
            stream.write(text.encode())
        finally:
            stream.close()

    def move(self, old: str, new: str) -> None:
        """Give something another name."""
        if not self._system.rename(self._path(old), self._path(new)):
            raise KgError(f"{self.below(old)}: cannot be moved to {new}")

    def remove(self, name: str) -> None:
        """Take something away, if it is there."""
        self._system.delete(self._path(name), True)

    def tidy(self, name: str, suffix: str) -> None:
        """Give the parts that Spark has written in a folder their number and suffix for names, and drop its marks."""
        number = 0
        for each in self.names(name):
            if each.startswith("part-"):
                self.move(f"{name}/{each}", f"{name}/part-{number:05d}{suffix}")
                number += 1
            elif not each.startswith("claim="):
                self.remove(f"{name}/{each}")


@contextmanager
def staged(spark: SparkSession, out: str, names: Sequence[str]) -> Iterator[Place]:
    """A place to write ``names`` into; they appear in ``out`` when the block ends well.

    Raises UsageError where ``out`` holds a graph of the local engine.
    """
    place = Place(spark, out)
    place.make("")
    other = next((name for name in _OTHERS if place.holds(name)), None)
    if other:
        raise UsageError(f"{out}: holds {other} of another build; name a new folder for the Spark engine")
    place.remove(STAGE)
    place.make(STAGE)
    try:
        yield Place(spark, place.below(STAGE))
        for name in names:
            if place.holds(name):
                place.move(name, f"{STAGE}/old-{name}")
            place.move(f"{STAGE}/{name}", name)
    finally:
        place.remove(STAGE)
