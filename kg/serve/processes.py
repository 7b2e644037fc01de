"""The processes that answer, as the front sees them: nurseries, and the workers that come from them."""

from __future__ import annotations

import asyncio
import contextlib
import itertools
import json
import os
import sys
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from pathlib import Path

from kg.errors import DatasetError
from kg.serve import frames
from kg.serve.settings import Settings

_COME_UP = 30.0
"""Seconds within which a worker that was asked for says hello; commonly it takes a few milliseconds."""


@dataclass(eq=False)
class Nursery:
    """One state of the dataset, and the workers that answer from it."""

    number: int
    folder: Path
    process: asyncio.subprocess.Process
    workers: set[Worker] = field(default_factory=set)
    ripeness: int = 0
    """Grows when the nursery has loaded more than it had; workers from before are then better replaced."""

    @property
    def alive(self) -> bool:
        return self.process.returncode is None

    def command(self, line: str) -> None:
        """Tell the nursery; one that is gone hears nothing."""
        if self.alive and self.process.stdin is not None and not self.process.stdin.is_closing():
            with contextlib.suppress(OSError):
                self.process.stdin.write(f"{line}\n".encode())

    async def end(self) -> None:
        """Close it with all its workers."""
        for worker in list(self.workers):
            worker.hang_up()
        if self.process.stdin is not None:
            self.process.stdin.close()
        try:
            await asyncio.wait_for(self.process.wait(), 5)
        except TimeoutError:
            self.process.kill()
            await self.process.wait()


@dataclass(eq=False)
class Worker:
    """One worker: jobs go out by ``writer``, frames come in by ``reader``."""

    pid: int
    reader: asyncio.StreamReader
    writer: asyncio.StreamWriter
    home: Nursery
    ripeness: int
    jobs: int = 0

    def hang_up(self) -> None:
        """Let an idle worker end by itself."""
        self.writer.close()
        self.home.workers.discard(self)

    def kill(self) -> None:
        """End a worker that is busy with something nobody waits for any more, or that may be half dead."""
        self.hang_up()
        self.home.command(f"kill {self.pid}")


class Midwife:
    """Starts nurseries, and has workers of theirs connect to a socket that only this user can reach."""

    def __init__(self, settings: Settings, address: Path) -> None:
        self._settings, self._address = settings, address
        self._tokens = itertools.count(1)
        self._expected: dict[str, asyncio.Future[tuple[int, asyncio.StreamReader, asyncio.StreamWriter]]] = {}

    @contextlib.asynccontextmanager
    async def listening(self) -> AsyncIterator[None]:
        """As long as workers may come."""
        server = await asyncio.start_unix_server(self._greet, self._address)
        try:
            yield
        finally:
            server.close()

    async def nursery(self, number: int, folder: Path, stage: str) -> Nursery:
        """A nursery that has read the dataset in ``folder``. Raises DatasetError where that cannot be read."""
        arguments = (self._settings.to_json(), str(number), str(folder), str(self._address), stage)
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            "kg.serve.nursery",
            *arguments,
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            env={**os.environ, "PYTHONHASHSEED": "0"},
        )
        assert process.stdout is not None
        try:
            said = (await process.stdout.readline()).decode(errors="replace").strip()
        except asyncio.CancelledError:
            process.kill()
            raise
        if said != "ready":
            await process.wait()
            reason = said.removeprefix("failed ") or f"reading it ended with code {process.returncode}"
            raise DatasetError(reason.replace(str(folder), str(self._settings.dataset)))
        return Nursery(number, folder, process)

    async def ripen(self, nursery: Nursery, then: Callable[[], None]) -> None:
        """Wait until a nursery says that it has loaded more; ``then`` is called at once."""
        assert nursery.process.stdout is not None
        while line := await nursery.process.stdout.readline():
            if line.strip() == b"warm":
                nursery.ripeness += 1
                then()

    async def worker(self, nursery: Nursery, kind: str) -> Worker:
        """A new worker for questions ("ask") or pages ("page"). Raises OSError where none comes."""
        token = str(next(self._tokens))
        expected = asyncio.get_running_loop().create_future()
        self._expected[token] = expected
        ended = asyncio.create_task(nursery.process.wait())
        try:
            nursery.command(f"{kind} {token}")
            await asyncio.wait((expected, ended), timeout=_COME_UP, return_when=asyncio.FIRST_COMPLETED)
            if not expected.done():
                raise OSError("a worker did not come up")
            pid, reader, writer = expected.result()
        finally:
            ended.cancel()
            del self._expected[token]
        worker = Worker(pid, reader, writer, nursery, nursery.ripeness)
        nursery.workers.add(worker)
        return worker

    async def _greet(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            _, payload = await asyncio.wait_for(frames.read(reader), _COME_UP)
            said = json.loads(payload)
            waiting = self._expected.get(said["token"])
        except (TimeoutError, OSError, ValueError, KeyError, asyncio.IncompleteReadError):
            waiting = None
        if waiting is None or waiting.done():
            writer.close()
        else:
            waiting.set_result((said["pid"], reader, writer))
