"""From one state of the dataset to the next without a request failing: load the new one, then let the old one end."""

from __future__ import annotations

import asyncio
import contextlib
import itertools
import logging
import os
import shutil
import tempfile
from collections.abc import AsyncIterator, Callable
from pathlib import Path

from kg.errors import DatasetError
from kg.serve.processes import Midwife, Nursery, Worker
from kg.serve.settings import MIB, Settings
from kg.serve.snapshot import CATALOGUE, STORE, TURTLE, fingerprint, keep

_log = logging.getLogger("kg.serve")
_ROOM = 20
"""In memory a graph takes about seven times its Turtle, and twice that while one state gives way to the next."""

_QUICK = 8 * MIB
"""Turtle that is read within a second or so; above it, the store on disk answers until the graph is in memory."""


class Generations:
    """Watches the dataset; new workers come from the current state, and ``changed`` is called when there is another."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self._scratch = Path(tempfile.mkdtemp(prefix="kg-serve-"))
        self._midwife = Midwife(settings, self._scratch / "workers")
        self._numbers = itertools.count(1)
        self._current: Nursery | None = None
        self._old: list[Nursery] = []
        self._stages: list[str] = []
        self._catalogue: Path | None = None
        self._listening: set[asyncio.Task[None]] = set()
        self._seen: tuple[object, ...] = ()
        self._told = ""
        self.changed: Callable[[], None] = lambda: None

    @contextlib.asynccontextmanager
    async def running(self) -> AsyncIterator[Generations]:
        """From the first state that can answer until everything has been put away.

        Raises DatasetError where the dataset cannot be opened at all.
        """
        async with self._midwife.listening():
            watch: asyncio.Task[None] | None = None
            try:
                await self._renew()
                watch = asyncio.create_task(self._watch())
                yield self
            finally:
                if watch is not None:
                    watch.cancel()
                    await asyncio.gather(watch, return_exceptions=True)
                await self._put_away()

    @property
    def number(self) -> int:
        """Which state this is, counted from the start of the server."""
        return self._current.number if self._current else 0

    async def worker(self, kind: str) -> Worker:
        """A new worker of the current state. Raises OSError where none comes."""
        if self._current is None:
            raise OSError("no state of the dataset is loaded")
        return await self._midwife.worker(self._current, kind)

    def fresh(self, worker: Worker) -> bool:
        """Whether a worker answers from the current state."""
        return worker.home is self._current and worker.ripeness == worker.home.ripeness

    async def _watch(self) -> None:
        while True:
            await asyncio.sleep(self.settings.look)
            try:
                await self._look()
                self._told = ""
            except (DatasetError, OSError) as error:
                # The build may be half-way through moving its files; what we have goes on serving.
                if str(error) != self._told:
                    self._told = str(error)
                    _log.warning("The dataset has changed, but cannot be read: %s", error)

    async def _look(self) -> None:
        seen = await asyncio.to_thread(fingerprint, self.settings.dataset)
        if seen != self._seen and any(seen):
            await asyncio.sleep(min(self.settings.look, 0.2))
            if fingerprint(self.settings.dataset) == seen:
                await self._renew()
        elif self._stages and self._current is not None:
            stage, *self._stages = self._stages
            try:
                await self._install(self._current.number, self._current.folder, stage)
            except DatasetError:
                self._stages = ["disk"] if stage == "memory" else []
                raise
        elif self._current is not None and not self._current.alive:
            _log.warning("The process that holds the graph has ended; it is started again.")
            await self._renew()
        await self._sweep()

    async def _renew(self) -> None:
        """Begin to serve what is on disk now."""
        seen = fingerprint(self.settings.dataset)
        number = next(self._numbers)
        folder = await asyncio.to_thread(keep, self.settings.dataset, f"serving-{number}", self._catalogue)
        try:
            if fingerprint(self.settings.dataset) != seen:
                raise DatasetError("it is being written at this moment")
            first, *rest = stages(folder, self.settings)
            await self._install(number, folder, first)
        except BaseException:
            shutil.rmtree(folder, ignore_errors=True)
            raise
        self._seen, self._stages = seen, rest

    async def _install(self, number: int, folder: Path, stage: str) -> None:
        nursery = await self._midwife.nursery(number, folder, stage)
        if self._current is not None:
            self._old.append(self._current)
        self._current = nursery
        if stage != "quick":
            self._catalogue = folder / CATALOGUE
        task = asyncio.create_task(self._midwife.ripen(nursery, lambda: self.changed()))
        self._listening.add(task)
        task.add_done_callback(self._listening.discard)
        self.changed()

    async def _sweep(self) -> None:
        """Let old states go that nobody is answered from any more."""
        for nursery in [each for each in self._old if not each.workers]:
            self._old.remove(nursery)
            await self._close(nursery)

    async def _close(self, nursery: Nursery) -> None:
        await nursery.end()
        kept = [*self._old, *([self._current] if self._current else [])]
        if all(each.folder != nursery.folder for each in kept):
            await asyncio.to_thread(shutil.rmtree, nursery.folder, True)

    async def _put_away(self) -> None:
        nurseries = [*self._old, *([self._current] if self._current else [])]
        self._old, self._current = [], None
        for task in self._listening:
            task.cancel()
        for nursery in nurseries:
            await self._close(nursery)
        shutil.rmtree(self._scratch, ignore_errors=True)


def _machine() -> int:
    """The memory of this machine in bytes."""
    try:
        return os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    except (ValueError, OSError):
        return 0


def stages(folder: Path, settings: Settings) -> list[str]:
    """How a state is loaded: in memory, or first as it is on disk where filling the memory takes a while."""
    turtle = folder / TURTLE
    size = turtle.stat().st_size if turtle.exists() else 0
    lasting = "memory" if size <= min(settings.in_memory, _machine() // _ROOM) else "disk"
    return [lasting] if size <= _QUICK or not (folder / STORE).exists() else ["quick", lasting]
