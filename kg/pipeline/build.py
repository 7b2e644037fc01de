"""``build``: the whole way through on one page.

    read → extract → resolve → graph → write

Nothing that a source holds can stop a run: what could not be read is a problem in the report, and the others go on.
"""

from __future__ import annotations

import re
from pathlib import Path

from kg.errors import UsageError
from kg.graph import BASE, sections, write
from kg.identity import Decisions, resolve
from kg.pipeline.outputs import whole
from kg.pipeline.read import Done, Reading, understand
from kg.pipeline.report import Report, report_on
from kg.vocabulary import load

GRAPH, STORE, PAGE, REPORT = "graph.ttl", "store", "graph.html", "report.json"

_BASE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\s<>\"{}|^`\\]*[/#]")


def build(
    reading: Reading,
    out: Path,
    *,
    base: str | None = None,
    decisions: Decisions | None = None,
    store: bool = True,
    view: bool = True,
    done: Done = lambda _: None,
) -> Report:
    """Read the sources and write ``graph.ttl``, ``store/``, ``graph.html`` and ``report.json`` into ``out``.

    ``decisions`` are what people have decided of who is who. All outputs are whole or absent, whatever happens
    meanwhile. Raises UsageError for a ``base`` that is no IRI to begin with, OSError where ``out`` cannot be written.
    """
    base = checked(base)
    extractions = tuple(understand(reading, reading.problems, done))
    identity = resolve(extractions, decisions or Decisions())
    with whole(out, (GRAPH, STORE, PAGE, REPORT)) as folder:
        triples = write(sections(extractions, identity, load(), base), folder, base, store=store)
        if view:
            _draw(folder)
        report = report_on(extractions, identity, reading, triples)
        report.write(folder / REPORT)
    return report


def checked(base: str | None) -> str:
    """The start of all new IRIs, :data:`kg.graph.BASE` by default; raises UsageError where IRIs cannot begin so."""
    if base is None:
        return BASE
    if not _BASE.fullmatch(base):
        raise UsageError(f"--base {base}: give a whole IRI that ends with / or #, such as https://example.org/cases/")
    return base


def _draw(folder: Path) -> None:
    """The network page of the graph that has just been written."""
    from kg.query import open_dataset
    from kg.view import write_page

    write_page(open_dataset(folder), folder / PAGE)
