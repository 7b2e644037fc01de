"""Jobs to workers, answers back: bounded in number, in time and in size, whatever a worker does or dies of."""

from __future__ import annotations

import asyncio
import contextlib
import json
import logging
import tempfile
import time
from collections import deque
from dataclasses import dataclass
from typing import IO, Any

from kg.serve import frames
from kg.serve.generations import Generations
from kg.serve.processes import Worker
from kg.serve.settings import MIB

_log = logging.getLogger("kg.serve")
_IN_MEMORY = MIB
_RETIRE = 2000
"""Jobs after which a worker is replaced, so that what a library leaks does not add up."""
_GRACE = 5.0
"""Seconds beyond the worker's own alarm after which it is killed from outside."""


@dataclass
class Answer:
    """Status, headers and the whole body, which lies in memory or (when large) in a file without a name."""

    status: int
    headers: dict[str, str]
    body: IO[bytes]
    size: int


class Busy(Exception):
    """No answer now: ``reason`` says why, and after ``retry`` seconds it may be worth another try."""

    def __init__(self, reason: str, retry: int) -> None:
        super().__init__(reason)
        self.reason, self.retry = reason, retry


class _Gone(Exception):
    """The worker ended before it took the job: another one may have it."""


class Pool:
    """Some workers of one kind ("ask" or "page"), each of which does one job at a time."""

    def __init__(self, kind: str, size: int, seconds: float, generations: Generations) -> None:
        settings = generations.settings
        self._kind, self._size, self._seconds = kind, size, seconds
        self._generations = generations
        self._waiting_limit, self._patience = settings.waiting, settings.patience
        self._answer_limit = settings.answer_bytes
        self._idle: deque[Worker] = deque()
        self._slots = asyncio.Semaphore(size)
        self._waiting = 0

    async def fill(self) -> None:
        """Have the workers ready before the first job comes."""
        with contextlib.suppress(OSError):
            self._idle.extend([await self._generations.worker(self._kind) for _ in range(self._size)])

    def renew(self) -> None:
        """Send home who waits with an old state of the dataset."""
        for worker in [each for each in self._idle if not self._generations.fresh(each)]:
            self._idle.remove(worker)
            worker.hang_up()

    async def run(self, job: dict[str, Any]) -> Answer:
        """The answer to a job. Raises Busy where there is none now."""
        await self._slot()
        try:
            for _ in range(self._size + 3):
                with contextlib.suppress(_Gone):
                    return await self._run(job)
            raise Busy("The workers end before they begin; this should not be.", 5)
        finally:
            self._slots.release()

    async def _slot(self) -> None:
        if self._waiting >= self._waiting_limit:
            raise Busy("Too many questions are waiting.", 5)
        self._waiting += 1
        try:
            await asyncio.wait_for(self._slots.acquire(), self._patience)
        except TimeoutError:
            raise Busy(f"All workers were busy for {self._patience:g} seconds.", 5) from None
        finally:
            self._waiting -= 1

    async def _run(self, job: dict[str, Any]) -> Answer:
        worker = await self._worker()
        whole = False
        try:
            answer = await asyncio.wait_for(self._talk(worker, job), self._seconds + _GRACE)
            whole = True
            return answer
        except TimeoutError:
            raise self._too_long() from None
        finally:
            if whole:
                self._take_back(worker)
            else:
                worker.kill()

    async def _worker(self) -> Worker:
        while self._idle:
            worker = self._idle.popleft()
            if self._generations.fresh(worker) and not worker.reader.at_eof():
                return worker
            worker.hang_up()
        try:
            return await self._generations.worker(self._kind)
        except OSError as error:
            raise Busy(f"No worker: {error}.", 5) from error

    def _take_back(self, worker: Worker) -> None:
        worker.jobs += 1
        if self._generations.fresh(worker) and worker.jobs < _RETIRE:
            self._idle.append(worker)
        else:
            worker.hang_up()

    async def _talk(self, worker: Worker, job: dict[str, Any]) -> Answer:
        began = time.monotonic()
        accepted = False
        # SIM115: the body outlives this function; whoever sends it closes it.
        body = tempfile.SpooledTemporaryFile(max_size=_IN_MEMORY)  # noqa: SIM115
        try:
            worker.writer.write(frames.pack_json(frames.JOB, job))
            await worker.writer.drain()
            head: dict[str, Any] = {}
            while True:
                kind, payload = await frames.read(worker.reader)
                if kind == frames.ACCEPTED:
                    accepted = True
                elif kind == frames.HEAD:
                    head = json.loads(payload)
                    body.seek(0)
                    body.truncate()
                elif kind == frames.DATA:
                    body.write(payload)
                    if body.tell() > self._answer_limit:
                        raise Busy(f"The answer is larger than {self._answer_limit // MIB} MiB; ask for less.", 60)
                else:
                    return Answer(head["status"], head["headers"], body, body.tell())
        except (asyncio.IncompleteReadError, OSError):
            body.close()
            if not accepted:
                raise _Gone from None
            if time.monotonic() - began >= self._seconds * 0.98:
                raise self._too_long() from None
            raise Busy("The question took more memory than one may have, or its worker was ended.", 10) from None
        except BaseException:
            body.close()
            raise

    def _too_long(self) -> Busy:
        return Busy(f"This took longer than {self._seconds:g} seconds, which is the limit.", max(5, int(self._seconds)))
