"""``build``: the whole way through on one page.

    read → extract → resolve → graph → write

Nothing that a source holds can stop a run: what could not be read is a problem in the report, and the others go on.
"""

from __future__ import annotations

import gc
import re
from collections.abc import Iterable
from pathlib import Path

from kg.errors import UsageError
from kg.extract.extractors import installed
from kg.graph import BASE
from kg.graph.renew import renew, sealed
from kg.graph.withhold import blanks_of
from kg.identity import Decisions, Identity, resolve
from kg.model import Extraction
from kg.pipeline.earlier import Earlier, keep_state
from kg.pipeline.gather import Gathered, gather
from kg.pipeline.history import addresses, write_history
from kg.pipeline.outputs import whole
from kg.pipeline.read import Done, Reading
from kg.pipeline.report import Report, report_on
from kg.pipeline.state import State, version_of
from kg.vocabulary import load

GRAPH, STORE, PAGE, REPORT = "graph.ttl", "store", "graph.html", "report.json"
STATE, HISTORY = "build.sqlite", "history.jsonl"

_FEW_COLLECTIONS = (200_000, 20, 100)
"""When Python looks for garbage: claims refer to each other in no circle, and looking through all of them takes half
the time of a build on top of an earlier one."""

_BASE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\s<>\"{}|^`\\]*[/#]")


def build(
    reading: Reading,
    out: Path,
    *,
    base: str | None = None,
    decisions: Decisions | None = None,
    store: bool = True,
    view: bool = True,
    claims: Path | None = None,
    done: Done = lambda _: None,
) -> Report:
    """Read the sources and write ``graph.ttl``, ``store/``, ``graph.html`` and ``report.json`` into ``out``.

    ``decisions`` are what people have decided of who is who; ``claims`` is a folder for the claims as Parquet (see
    :mod:`kg.export.claims_table`). All outputs are whole or absent, whatever happens meanwhile. Raises UsageError for a
    ``base`` that is no IRI to begin with, OSError where ``out`` cannot be written.
    """
    base = checked(base)
    version = version_of(base, [(one.name, one.distribution) for one in installed()])
    state = State.open(out / STATE, version)
    thresholds = gc.get_threshold()
    gc.set_threshold(*_FEW_COLLECTIONS)
    try:
        gathered = gather(reading, state, done)
        if reading.problems and gathered.reused:
            # What a problem must not tell is known only of documents that were read: so all are read.
            reading, gathered = _anew(reading, done)
        kept = tuple(gathered.kept.values())
        identity = resolve(kept, decisions or Decisions())
        with whole(out, (GRAPH, STORE, PAGE, REPORT, STATE, HISTORY)) as folder:
            old_store = out / STORE if state.fits and sealed(out / STORE, state.marks()) else None
            before = Earlier(state if old_store or not store else State())
            renewed = renew(kept, gathered.contents, identity, load(), base, before, folder, old_store, store)
            if view:
                _draw(folder)
            report = report_on(kept, identity, reading, renewed.triples, map(blanks_of, gathered.raw))
            report.write(folder / REPORT)
            now = addresses(identity, base)
            write_history(out / HISTORY, folder / HISTORY, state.addresses, now, gathered.raw)
            keep_state(folder / STATE, out / STATE if before.fits else None, version, gathered, renewed, now)
        if claims:
            _tabulate(kept, identity, base, claims)
    finally:
        gc.set_threshold(*thresholds)
        state.close()
    return report


def _tabulate(extractions: Iterable[Extraction], identity: Identity, base: str, place: Path) -> None:
    """The table of claims, in the order of the documents."""
    from kg.export.claims_table import ClaimsTable
    from kg.query.whole import whole_folder

    with whole_folder(place) as folder, ClaimsTable(folder, identity, base) as table:
        for extraction in sorted(extractions, key=lambda extraction: extraction.document.id):
            table.add(extraction)


def _anew(reading: Reading, done: Done) -> tuple[Reading, Gathered]:
    again = reading.again()
    return again, gather(again, State(), done)


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
