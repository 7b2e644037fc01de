"""What came of the sources: documents, each id once; problems for the user; the report."""

from __future__ import annotations

import hashlib
import re
import tempfile
from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from kg.errors import KgError, SourceProblem
from kg.graph.ledger import Record, ledger
from kg.identity import Identity
from kg.model import Extraction
from kg.pipeline.read import Reading
from kg.pipeline.report import Counts, Report, Tally, Told
from kg.spark.listing import Found
from kg.spark.packing import unpack
from kg.spark.staged import DOCUMENT, FAULT, PASSED_OVER, PROBLEM, STATED

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

_LINE = re.compile(r":\d+$")


def unique(rows: DataFrame) -> tuple[DataFrame, list[SourceProblem]]:
    """The documents, of those with one id the first in the order of files; what could not be read, in that order.

    Raises KgError where something must be mended before a build is possible.
    """
    fault = rows.where(f"kind = '{FAULT}'").select("reason").first()
    if fault is not None:
        raise KgError(fault[0])
    unread = rows.where(f"kind = '{PROBLEM}'").select("entry", "origin", "line", "reason").collect()
    told = [(row.entry, row.origin, row.line, row.reason) for row in unread]
    documents = rows.where(f"kind = '{DOCUMENT}'")
    place = "struct(entry, regexp_replace(origin, ':[0-9]+$', '') AS file, line, origin)"
    twice = documents.groupBy("mark").agg({"*": "count"}).where("`count(1)` > 1").select("mark")
    firsts = documents.join(twice, "mark").selectExpr("mark", f"{place} AS place").groupBy("mark").agg({"place": "min"})
    first = {bytes(mark): (tuple(one)) for mark, one in firsts.collect()}
    if first:
        again = documents.join(firsts.withColumnRenamed("min(place)", "first"), "mark").where(f"{place} <> first")
        for row in again.select("entry", "origin", "line", "mark", "kept").collect():
            id = unpack(row.kept).document.id
            before = first[bytes(row.mark)][3]
            reason = f"has the id {id!r} of {before}, which was used; rename one"
            told.append((row.entry, row.origin, row.line, reason))
        documents = documents.join(again.select("mark", "entry", "line", "origin"), ["mark", "entry", "line", "origin"],
                                   "left_anti")  # fmt: skip
    told.sort(key=lambda row: (row[0], _LINE.sub("", row[1]), row[2]))
    return documents, [SourceProblem(origin, reason) for _, origin, _, reason in told]


@dataclass(frozen=True)
class Outcome:
    """What a run has to tell beside its graph; ``stated`` are the rows of the metadata."""

    found: Found
    rows: DataFrame
    problems: list[SourceProblem]
    stated: int
    triples: int
    unread: int

    def report(self, extractions: Collection[Extraction], identity: Identity) -> tuple[Report, str]:
        """The report of :mod:`kg.pipeline.report`, and its text.

        There a problem stands under the hash of its file: whether the name of a file holds that of a victim could only
        be told by all such names in one place, and they stay with the workers.
        """
        reading = Reading([])
        reading.problems += [*self.found.problems, *self.problems]
        reading.passed_over = self.found.passed_over + self._passed_over()
        with tempfile.TemporaryDirectory() as folder, Tally(Path(folder)) as tally:
            records = ledger(extractions, identity)
            kinds = Counter[str]()
            for entity in identity.entities:
                kinds[entity.kind] += 1
                if entity.kind == "person":
                    record = records.get(entity.id, Record())
                    tally.people(record.standing, record.officer)
            for extraction in extractions:
                tally.document(Told.of(extraction))
            told = tally.report(Counts(kinds, self.triples), reading, ())
            report = replace(told, by_file=_hashed(reading.problems), unread=self.unread)
            place = Path(folder, "report.json")
            tally.write(report, place)
            return report, place.read_text(encoding="utf-8")

    def _passed_over(self) -> int:
        stated: int = self.rows.where(f"kind = '{STATED}'").selectExpr("explode(stated)").distinct().count()
        passed_over: int = self.rows.where(f"kind = '{PASSED_OVER}'").count()
        return passed_over + self.stated - stated


def _hashed(problems: Iterable[SourceProblem]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for problem in problems:
        place = hashlib.sha256(problem.origin.encode("utf-8", "surrogatepass")).hexdigest()
        found.setdefault(place, []).append("could not be read; the screen said why")
    return dict(sorted(found.items()))
