"""``build``: the way through on Spark.

    list → read and extract (workers) → who is who (compared by the workers, grouped in the driver)
         → entities and cases (driver) → documents and claims (workers)

What the workers have read is kept as Parquet below the output until the run has ended, so that a worker that dies costs
only what it had under way. docs/spark.md says what travels, and what the driver holds.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from kg.graph import nquads
from kg.graph.claims import Scribe
from kg.graph.concepts import Concepts
from kg.graph.naming import Naming
from kg.graph.sections import cases_section, entities_section, words_section
from kg.graph.statements import Section
from kg.identity import Decisions, Identity, resolve
from kg.model import Extraction
from kg.pipeline.build import checked
from kg.pipeline.report import Report
from kg.pipeline.state import rules_version
from kg.sources.limits import Limits
from kg.sources.reader import Known
from kg.spark.linking import on_spark
from kg.spark.listing import LINES_FROM, Found, files_below, find, lines_of
from kg.spark.packing import known, pack_known, unpack
from kg.spark.reading import Task, read_files, read_groups, read_lines
from kg.spark.session import session
from kg.spark.shards import Place, staged
from kg.spark.staged import SCHEMA
from kg.spark.telling import Outcome, unique
from kg.spark.writing import claims_schema, quads_schema, write_claims, write_quads
from kg.vocabulary import load

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

QUADS, CLAIMS, UNREAD, REPORT = "nquads", "claims", "unread", "report.json"
_LINES_AT_ONCE = 5_000
Say = Callable[[str], None]
Item = TypeVar("Item")


@dataclass(frozen=True)
class Work:
    """What is to be done, and where: ``sources`` are paths or URLs, ``conf`` settings of Spark.

    ``lines_from`` is the size in bytes from which on a file of JSON Lines is cut into ranges.
    """

    sources: Sequence[str]
    master: str = "local[*]"
    conf: Mapping[str, str] = field(default_factory=dict)
    issued: dt.date | None = None
    metadata: Path | None = None
    base: str | None = None
    decisions: Decisions | None = None
    plugins: bool = True
    limits: Limits = field(default_factory=Limits)
    lines_from: int = LINES_FROM


def build(work: Work, out: str, say: Say = lambda _: None) -> Report:
    """Write ``nquads/``, ``claims/``, ``unread/`` and ``report.json`` below ``out``, a path or a URL.

    All of them are whole or absent. ``say`` is told each step. Raises UsageError and KgError where Spark, its master or
    the output cannot be had.
    """
    base = checked(work.base)
    task = Task(rules_version(), work.plugins, Known.of(work.issued, work.metadata), work.limits)
    say(f"Starting Spark on {work.master} …")
    with session(work.master, work.conf) as spark, staged(spark, out, (QUADS, CLAIMS, UNREAD, REPORT)) as place:
        say("Reading and extracting …")
        found = find(spark, work.sources, work.lines_from)
        _read(spark, found, task, work.lines_from).write.parquet(place.below("read"))
        rows = spark.read.schema(SCHEMA).parquet(place.below("read"))
        documents, problems = unique(rows)
        say("Telling who is who …")
        packed = documents.select("mark", "slim").toLocalIterator(prefetchPartitions=True)
        slims = {bytes(mark): unpack(slim) for mark, slim in packed}
        identity = resolve(slims.values(), work.decisions or Decisions(), pairs=on_spark(spark))
        say("Writing …")
        _subjects(spark, slims, identity, documents).write.parquet(place.below("known"))
        ready = spark.read.parquet(place.below("known"))
        used = [row[0] for row in documents.selectExpr("explode(concepts)").distinct().collect()]
        _write_quads(ready, _above(list(slims.values()), identity, used, base), base, place)
        _write_claims(ready, base, place)
        documents.selectExpr("explode(unread) AS value").write.text(place.below(UNREAD))
        place.tidy(UNREAD, ".jsonl")
        outcome = Outcome(
            found,
            rows,
            problems,
            stated=len(task.known.stated),
            triples=spark.read.option("lineSep", "\n").text(place.below(QUADS)).count(),
            unread=spark.read.option("lineSep", "\n").text(place.below(UNREAD)).count(),
        )
        report, text = outcome.report(slims.values(), identity)
        place.write(REPORT, text)
    return report


def _read(spark: SparkSession, found: Found, task: Task, lines_from: int) -> DataFrame:
    """Everything that is read, as :mod:`kg.spark.staged` has it."""
    files = "files array<struct<entry string, origin string, path string>>"
    groups = spark.createDataFrame([(group,) for group in found.groups], files)
    parts = [groups.repartition(max(1, len(found.groups))).mapInArrow(read_groups(task), SCHEMA)]
    for folder in found.folders:
        parts.append(files_below(spark, folder, lines_from).mapInArrow(read_files(task, folder), SCHEMA))
    for entry, origin, uri in found.lines:
        lines = lines_of(spark, uri)
        sizes: dict[int, int] = dict(lines.groupBy("block").count().collect())
        starts = {block: sum(n for other, n in sizes.items() if other < block) for block in sizes}
        parts.append(lines.mapInArrow(read_lines(task, entry, origin, starts), SCHEMA))
    whole = parts[0]
    for part in parts[1:]:
        whole = whole.unionAll(part)
    return whole


def _subjects(
    spark: SparkSession, slims: Mapping[bytes, Extraction], identity: Identity, documents: DataFrame
) -> DataFrame:
    """The documents with whom their subjects are."""
    import pyarrow as pa

    columns = pa.schema([("mark", pa.binary()), ("subjects", pa.binary())])
    batches = (
        pa.RecordBatch.from_pylist(
            [{"mark": mark, "subjects": pack_known(known(slims[mark], identity))} for mark in marks]
        )
        for marks in _cut(list(slims), _LINES_AT_ONCE)
    )
    subjects = spark.createDataFrame(pa.Table.from_batches(batches, columns))
    return documents.select("mark", "kept").join(subjects, "mark").select("kept", "subjects")


def _above(extractions: Sequence[Extraction], identity: Identity, used: Iterable[str], base: str) -> Iterator[Section]:
    """What stands above single documents."""
    concepts = Concepts(load())
    concepts.use(used)
    scribe = Scribe(identity, concepts, Naming(base))
    documents = sorted(extractions, key=lambda extraction: extraction.document.id)
    yield entities_section(documents, scribe)
    yield cases_section(documents, scribe)
    yield words_section(scribe)


def _write_quads(ready: DataFrame, above: Iterable[Section], base: str, place: Place) -> None:
    import pyarrow as pa

    lines = [line for text in nquads(above) for line in text.split("\n") if line]
    texts = ["\n".join(some) for some in _cut(lines, _LINES_AT_ONCE)]
    own = ready.sparkSession.createDataFrame(pa.table({"value": texts}, schema=quads_schema()))
    ready.mapInArrow(write_quads(base), "value string").unionAll(own).write.text(place.below(QUADS))
    place.tidy(QUADS, ".nq")


def _write_claims(ready: DataFrame, base: str, place: Place) -> None:
    from pyspark.sql.pandas.types import from_arrow_schema

    from kg.export.claims_table import PARTITIONS

    columns = from_arrow_schema(claims_schema())
    ready.mapInArrow(write_claims(base), columns).write.partitionBy("claim").parquet(place.below(CLAIMS))
    empty = ready.sparkSession.createDataFrame([], columns).drop("claim")
    for partition in PARTITIONS:  # those of which there is none, too: a question names them all the same
        if not place.holds(f"{CLAIMS}/claim={partition}"):
            empty.write.parquet(place.below(f"{CLAIMS}/claim={partition}"))
        place.tidy(f"{CLAIMS}/claim={partition}", ".parquet")
    place.tidy(CLAIMS, "")


def _cut(items: Sequence[Item], size: int) -> Iterator[Sequence[Item]]:
    return (items[start : start + size] for start in range(0, len(items), size))
