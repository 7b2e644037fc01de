"""The process from which workers are forked: it reads the graph once, and every worker shares that memory.

    python -m kg.serve.nursery SETTINGS NUMBER FOLDER SOCKET STAGE

It takes commands line by line on standard input (``ask TOKEN``, ``page TOKEN`` fork a worker; ``kill PID`` ends one)
and says ``ready …`` or ``failed …`` once on standard output. When its input ends, it ends with all its workers.
"""

from __future__ import annotations

import contextlib
import gc
import os
import select
import signal
import sys
from collections.abc import Iterator
from pathlib import Path

from kg.catalogue import make
from kg.errors import KgError
from kg.query import open_dataset
from kg.serve import worker
from kg.serve.desk import Desk
from kg.serve.settings import Settings, from_json
from kg.serve.snapshot import BEFORE, CATALOGUE, STORE, TURTLE

_QUIET = 0.5
"""Seconds without a command after which a nursery takes time for itself."""


def main() -> None:
    """Read, say so, and fork on command."""
    settings, number, folder, address, stage = sys.argv[1:]
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the front, which then ends us
    try:
        desk = lay(from_json(settings), int(number), Path(folder), stage)
    except KgError as error:
        print("failed", " ".join(str(error).split()), flush=True)
        return
    gc.collect()
    gc.freeze()  # so that collecting in a worker does not copy the pages that all share
    print("ready", flush=True)
    _tend(desk, address)


def lay(settings: Settings, number: int, folder: Path, stage: str) -> Desk:
    """The desk of one state. ``stage``: "memory", or "disk" for the store as it is; "quick" is that without pages."""
    store, turtle = folder / STORE, folder / TURTLE
    if turtle.exists() and stage == "memory":
        desk = Desk(settings, number, open_dataset(turtle), parts=folder if store.exists() else None)
    else:
        others = [place for place in folder.iterdir() if place.name not in (STORE, CATALOGUE, BEFORE)]
        desk = Desk(settings, number, open_dataset(folder if store.exists() else others[0]))
    if stage != "quick":
        desk.catalogued = folder / CATALOGUE
        make(desk.union, desk.catalogued, folder / BEFORE)
        _ready_pages()
    return desk


def _ready_pages() -> None:
    """Compile the templates, once for all workers."""
    import rapidfuzz.fuzz  # noqa: F401

    from kg.serve.pages.site import environment

    made = environment()
    for name in made.list_templates(extensions=["html"]):
        made.get_template(name)


def _warm() -> None:
    """Load the library that draws charts, which takes a second."""
    from kg.serve.pages.charts import bars, can_draw

    if can_draw():
        bars([("", 1)], "", "")


def _tend(desk: Desk, address: str) -> None:
    children: set[int] = set()
    settings = desk.settings
    seconds = {"ask": settings.timeout, "page": settings.page_timeout}
    for line in _commands(desk):
        _reap(children)
        command, _, argument = line.partition(" ")
        if command == "kill":
            _end(int(argument), children)
            continue
        pid = os.fork()
        if pid == 0:
            _live(desk, address, argument, seconds[command])
        children.add(pid)
    for pid in list(children):
        _end(pid, children)


def _commands(desk: Desk) -> Iterator[str]:
    """The lines of standard input; in the first quiet moment, what drawing needs is loaded, and the front is told."""
    waiting, warm = b"", desk.catalogued is None
    while True:
        if not warm and not select.select([0], [], [], _QUIET)[0]:
            _warm()
            gc.collect()
            gc.freeze()
            print("warm", flush=True)
            warm = True
        got = os.read(0, 65536)
        if not got:
            return
        *lines, waiting = (waiting + got).split(b"\n")
        yield from (line.decode() for line in lines)


def _live(desk: Desk, address: str, token: str, seconds: float) -> None:
    """The worker's whole life: it never returns into the nursery's."""
    try:
        signal.signal(signal.SIGALRM, signal.SIG_DFL)
        os.close(0)
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        worker.work(desk, address, token, seconds)
        os._exit(0)
    except BaseException:
        os._exit(1)


def _reap(children: set[int]) -> None:
    for pid in list(children):
        with contextlib.suppress(ChildProcessError):
            if os.waitpid(pid, os.WNOHANG) == (0, 0):
                continue
        children.discard(pid)


def _end(pid: int, children: set[int]) -> None:
    """Kill a child of ours that has not been reaped, so that its number cannot be someone else's by now."""
    if pid in children:
        with contextlib.suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
        children.discard(pid)


if __name__ == "__main__":
    main()
