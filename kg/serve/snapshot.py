"""One state of the dataset on disk, kept while it serves: a rebuild moves its files away under our feet.

A store's tables never change once written, so hard links hold a state at no cost. The links lie beside the dataset
in a folder that the next build sweeps away if we could not (:mod:`kg.pipeline.outputs`); where none can be made there,
the store is copied to the system's folder for such things.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path

from kg.errors import DatasetError

STORE, TURTLE = "store", "graph.ttl"
CATALOGUE, BEFORE = "catalogue.sqlite", "before.sqlite"
"""What the server adds: the catalogue of this state, and that of the state before, for what was withdrawn."""

_LINKED = (".sst", ".blob")


def fingerprint(dataset: Path) -> tuple[object, ...]:
    """What changes when the dataset is rebuilt; the same twice means that nothing has happened meanwhile."""
    places = (dataset,) if not dataset.is_dir() else (dataset / STORE / "CURRENT", dataset / TURTLE)
    found: list[object] = []
    for place in places:
        try:
            stat = place.stat()
            found.append((stat.st_ino, stat.st_mtime_ns, stat.st_size))
        except OSError:
            found.append(None)
    return tuple(found)


def keep(dataset: Path, name: str, before: Path | None = None) -> Path:
    """A folder with the dataset as it is now: ``store/`` and ``graph.ttl``, or the one file. Remove it when done.

    ``before`` is the catalogue of an earlier state.

    Raises DatasetError where there is nothing to serve.
    """
    if not dataset.exists():
        raise DatasetError(
            f"{dataset}: there is no such file or folder. Make it with: kg build SOURCE... --out {dataset}"
        )
    beside = dataset if dataset.is_dir() else dataset.parent
    _sweep(beside)
    folder = beside / f".unfinished-{os.getpid()}-{name}"
    try:
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
    except OSError:  # a folder that may only be read
        folder = Path(tempfile.mkdtemp(prefix="kg-serve-"))
    try:
        for source in _sources(dataset):
            _hold(source, folder / source.name)
        if before is not None and before.exists():
            _link(before, folder / BEFORE, linked=True)
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    return folder


def clear(dataset: Path) -> None:
    """Remove what this process keeps of a dataset, also what was being linked when the server ended."""
    beside = dataset if dataset.is_dir() else dataset.parent
    for folder in beside.glob(f".unfinished-{os.getpid()}-serving-*"):
        shutil.rmtree(folder, ignore_errors=True)


def _sweep(beside: Path) -> None:
    """Remove what servers left that were killed."""
    for leftover in beside.glob(".unfinished-*-serving-*"):
        pid = leftover.name.split("-")[1]
        if pid.isdigit() and int(pid) != os.getpid():
            try:
                os.kill(int(pid), 0)
            except ProcessLookupError:
                shutil.rmtree(leftover, ignore_errors=True)
            except OSError:
                continue


def _sources(dataset: Path) -> list[Path]:
    if not dataset.is_dir():
        return [dataset]
    found = [place for place in (dataset / STORE, dataset / TURTLE) if place.exists()]
    if found:
        return found
    if (dataset / "CURRENT").is_file():  # the store's own folder
        return [dataset]
    raise DatasetError(f"{dataset}: holds neither store/ nor graph.ttl. Build: kg build SOURCE... --out {dataset}")


def _hold(source: Path, place: Path) -> None:
    if source.is_dir():
        place.mkdir()
        for each in sorted(source.iterdir()):
            if each.is_file() and each.name != "LOCK":
                _link(each, place / each.name, each.suffix in _LINKED)
    else:
        _link(source, place, linked=True)


def _link(source: Path, place: Path, linked: bool) -> None:
    try:
        if not linked:
            raise OSError("copied: the store goes on writing it")
        os.link(source, place)
    except OSError:
        shutil.copyfile(source, place)
