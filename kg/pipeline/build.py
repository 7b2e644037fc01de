"""``build``: the whole way through on one page.

    read → extract → resolve → graph → write

Nothing that a source holds can stop a run: what could not be read is a problem in the report, and the others go on.
Documents are never all in memory: each goes into ``build.sqlite`` as soon as it is understood, and comes from there
when the graph is written.
"""

from __future__ import annotations

import gc
import re
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from kg.errors import KgError, UsageError
from kg.extract.extractors import installed
from kg.graph import BASE
from kg.graph.ledger import Record
from kg.graph.pieces import sealed
from kg.graph.renew import Watch, renew
from kg.identity import Decisions, Identity, resolve
from kg.model import Extraction
from kg.pipeline.change import Change, change, ready
from kg.pipeline.gather import LIMITS, Gathered, all_names, gather
from kg.pipeline.history import addresses, write_history
from kg.pipeline.increment import Increment
from kg.pipeline.lock import locked
from kg.pipeline.outputs import whole
from kg.pipeline.progress import SILENT, Progress
from kg.pipeline.read import Reading
from kg.pipeline.report import Counts, Report, Tally, Told
from kg.pipeline.state import Damaged, State, last_state, version_of
from kg.pipeline.trouble import full_disk_told, is_damage
from kg.pipeline.work import WORK, Work, drop, work
from kg.replacing import remove
from kg.sources.limits import Limits
from kg.vocabulary import load

GRAPH, STORE, PAGE, REPORT = "graph.ttl", "store", "graph.html", "report.json"
STATE, HISTORY = "build.sqlite", "history.jsonl"

FEW_COLLECTIONS = (200_000, 20, 100)
"""When Python looks for garbage: claims refer to each other in no circle, and looking through all of them takes half
the time of a build on top of an earlier one."""

_BASE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\s<>\"{}|^`\\]*[/#]")


@dataclass(frozen=True)
class _Wanted:
    """What is to be written, and how."""

    out: Path
    version: str
    base: str
    decisions: Decisions
    store: bool
    turtle: bool
    view: bool
    claims: Path | None
    workers: int | None
    limits: Limits
    progress: Progress


def build(
    reading: Reading,
    out: Path,
    *,
    base: str | None = None,
    decisions: Decisions | None = None,
    store: bool = True,
    turtle: bool = True,
    view: bool = True,
    claims: Path | None = None,
    workers: int | None = None,
    limits: Limits = LIMITS,
    progress: Progress = SILENT,
) -> Report:
    """Read the sources and write ``graph.ttl``, ``store/``, ``graph.html`` and ``report.json`` into ``out``, as far as
    they are wanted. On top of an earlier build the work is that of what changed, but for the Turtle and the page.

    ``decisions`` are what people have decided of who is who; ``claims`` is a folder for the claims as Parquet (see
    :mod:`kg.export.claims_table`); ``workers`` is a number of processes that read, 0 for none beside this one;
    what goes beyond ``limits`` is left out, and told. All
    outputs are whole or absent, whatever happens meanwhile, and the same whatever the number of workers; what was
    finished before a run was stopped is taken up by the next. Raises UsageError for a ``base`` that is no IRI to begin
    with, KgError where another build is at work in ``out``, OSError where that cannot be written.
    """
    base = checked(base)
    version = version_of(base, [(one.name, one.distribution) for one in installed()], limits.of_content)
    decided = decisions or Decisions()
    wanted = _Wanted(out, version, base, decided, store, turtle, view, claims, workers, limits, progress)
    thresholds = gc.get_threshold()
    gc.set_threshold(*FEW_COLLECTIONS)
    try:
        with locked(out), full_disk_told(out):
            return _built_in_spite_of_damage(reading, wanted)
    finally:
        gc.set_threshold(*thresholds)


def _built_in_spite_of_damage(reading: Reading, wanted: _Wanted) -> Report:
    """Where what earlier builds have left is damaged, it is made anew from the sources."""
    try:
        return _built(reading, wanted)
    except (Damaged, sqlite3.DatabaseError, RuntimeError) as error:
        if not is_damage(error):
            raise
        if not isinstance(error, RuntimeError):  # by which the store tells; what was read is sound
            drop(wanted.out / WORK)
        if reading.takes_standard_input:
            remove(wanted.out / STATE)
            raise KgError(f"{wanted.out}: what the last build left was damaged ({error}); run it again") from error
    return _built(reading.again(), wanted, trust=False)


def _built(reading: Reading, wanted: _Wanted, trust: bool = True) -> Report:
    out, version = wanted.out, wanted.version
    with (
        whole(out, (GRAPH, STORE, PAGE, REPORT, STATE, HISTORY)) as folder,
        last_state(out / STATE, version) as last,
        work(out, version, last if trust else None) as kept,
    ):
        gathered = gather(reading, kept, wanted.workers, wanted.progress, wanted.limits)
        kept.is_worth_keeping = True
        return _written(reading, gathered, kept, last, wanted, folder)


def _written(
    reading: Reading, gathered: Gathered, kept: Work, last: State | None, wanted: _Wanted, folder: Path
) -> Report:
    """All that is kept now, as a graph in ``folder``."""
    old_store = wanted.out / STORE
    old_store_fits = kept.last is not None and sealed(old_store, kept.last.seal())
    what = change(kept, wanted.decisions) if wanted.claims is None and (old_store_fits or not wanted.store) else None
    with Tally(folder) as tally:
        if what is not None:
            old = old_store if wanted.store else None
            own, counts = _brought_up_to_date(kept, what, wanted, folder, old, tally)
        else:
            own, counts = _all_written(
                gathered, kept, last, wanted, folder, old_store if old_store_fits else None, tally
            )
        if wanted.view:
            wanted.progress.stage("Drawing")
            _draw(folder)
        names = all_names(gathered, reading, kept) if reading.problems else gathered.names
        report = tally.report(counts, reading, names)
        tally.write(report, folder / REPORT)
    then = last.addresses if last else dict
    write_history(wanted.out / HISTORY, folder / HISTORY, own, then, kept.leads, gathered.names)
    kept.finish(wanted.version, folder / STATE)
    return report


def _brought_up_to_date(
    kept: Work, what: Change, wanted: _Wanted, folder: Path, old_store: Path | None, tally: Tally
) -> tuple[list[str], Counts]:
    """On top of the last build; returns the addresses of what was told anew, and what was counted."""
    wanted.progress.stage("Bringing up to date")
    increment = Increment(kept, what, load(), wanted.base, wanted.decisions, old_store, folder, wanted.progress)
    increment.run()
    if wanted.turtle:
        increment.write_turtle(folder / GRAPH)
    return increment.own, Counts(increment.tally(tally), increment.triples)


def _all_written(
    gathered: Gathered,
    kept: Work,
    last: State | None,
    wanted: _Wanted,
    folder: Path,
    old_store: Path | None,
    tally: Tally,
) -> tuple[list[str], Counts]:
    """From what every document says; returns the addresses of the last build, and what was counted."""
    base, progress = wanted.base, wanted.progress
    progress.stage("Deciding who is who")
    identity = resolve(kept.records(), wanted.decisions)
    kept.forget()
    with _table(wanted.claims, identity, base) as tabulate:

        def told(extraction: Extraction) -> None:
            one = Told.of(extraction)
            tally.document(one)
            kept.tell(extraction.document.id, one.claims, one.unread)
            kept.story(extraction)
            tabulate(extraction)
            progress.advance()

        def person(record: Record) -> None:
            tally.people(record.standing, record.officer)

        progress.stage("Writing", len(gathered.ids))
        watch = Watch(person, kept.case, told)
        triples = renew(
            kept.documents,
            identity,
            load(),
            base,
            kept,
            folder,
            old_store=old_store,
            store=wanted.store,
            turtle=wanted.turtle,
            watch=watch,
        )
    own = [iri for iri, now in last.addresses().items() if iri == now] if last else []
    kept.lead(addresses(identity.entities, base))
    ready(kept, identity, wanted.decisions)
    return own, Counts(Counter(entity.kind for entity in identity.entities), triples)


@contextmanager
def _table(place: Path | None, identity: Identity, base: str) -> Iterator[Callable[[Extraction], None]]:
    """Who takes documents for the table of claims; nobody where none is wanted."""
    if place is None:
        yield lambda _: None
        return
    from kg.export.claims_table import ClaimsTable
    from kg.query.whole import whole_folder

    with whole_folder(place) as folder, ClaimsTable(folder, identity, base) as table:
        yield table.add


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
