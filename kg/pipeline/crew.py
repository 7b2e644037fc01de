"""Worker processes: each reads one portion after the other, and what they find comes back in the order of the corpus.

A process that dies takes nothing with it: the items of its portion are read again one by one, each by a process of its
own, so that only the one that kills is lost.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections.abc import Iterator
from dataclasses import dataclass, field
from multiprocessing.connection import Connection, wait
from typing import Any

from kg.errors import SourceProblem
from kg.extract.extractors import SWITCH
from kg.pipeline.desk import Desk, Setup, each
from kg.pipeline.portions import File, Outcome, Part, Portion
from kg.sources.limits import MB, Limits

AHEAD = 32
"""Portions for each process that may be finished before one that comes earlier: it bounds what waits in memory."""

WARM = "kg.pipeline.warm"
"""A module that loads what every worker needs, once for all of them."""

LEARNED = "kg.pipeline.learned"
"""The same for workers that read many documents each."""

Outcomes = list[list[Outcome]]


@dataclass
class _Worker:
    process: Any
    connection: Connection
    number: int | None = None
    portion: Portion = field(default_factory=list)


class Crew:
    """Some worker processes; use it in a ``with`` block, at the end of which they are gone.

    ``many`` says that each will read many documents, so that it pays to prepare for them.
    """

    def __init__(self, workers: int, setup: Setup, many: bool = False) -> None:
        method = "forkserver" if "forkserver" in multiprocessing.get_all_start_methods() else "spawn"
        self._context: Any = multiprocessing.get_context(method)
        if method == "forkserver":
            self._context.set_forkserver_preload([LEARNED if many else WARM])
        self._setup, self._size = setup, workers
        self._workers: list[_Worker] = []
        self._found: dict[int, Outcomes] = {}

    def __enter__(self) -> Crew:
        return self

    def __exit__(self, *_: object) -> None:
        for worker in self._workers:
            worker.connection.close()
            worker.process.kill()
        for worker in self._workers:
            worker.process.join()
        self._workers.clear()

    def read(self, portions: Iterator[Portion]) -> Iterator[tuple[Portion, Outcomes]]:
        """Each portion with what came of it, in order."""
        told: dict[int, Portion] = {}
        given = taken = 0
        next_one = next(portions, None)
        while next_one is not None or taken < given:
            while next_one is not None and given - taken < AHEAD * self._size and self._takes(given, next_one):
                told[given] = next_one
                given, next_one = given + 1, next(portions, None)
            while taken in self._found:
                yield told.pop(taken), self._found.pop(taken)
                taken += 1
            if taken < given and not self._is_waiting(next_one is not None and given - taken < AHEAD * self._size):
                self._await()

    def _is_waiting(self, has_more: bool) -> bool:
        """Whether some process could be given more at once."""
        return has_more and any(worker.number is None for worker in self._workers)

    def _takes(self, number: int, portion: Portion) -> bool:
        """Give a portion to a process that is idle, if there is one; what has nothing to be read needs none."""
        if not any(isinstance(item, File | Part) for item in portion):
            self._found[number] = [[] for _ in portion]
            return True
        worker = self._idle()
        if worker is not None:
            self._give(worker, number, portion)
        return worker is not None

    def _idle(self) -> _Worker | None:
        for worker in self._workers:
            if worker.number is None:
                return worker
        return self._started() if len(self._workers) < self._size else None

    def _started(self) -> _Worker:
        ours, theirs = self._context.Pipe()
        environment = os.environ.get(SWITCH)
        process = self._context.Process(target=_work, args=(theirs, self._setup, environment), daemon=True)
        process.start()
        theirs.close()
        worker = _Worker(process, ours)
        self._workers.append(worker)
        return worker

    def _give(self, worker: _Worker, number: int, portion: Portion) -> None:
        worker.number, worker.portion = number, portion
        try:
            worker.connection.send(portion)
        except OSError:
            self._died(worker)

    def _await(self) -> None:
        busy = {worker.connection: worker for worker in self._workers if worker.number is not None}
        for connection in wait(list(busy)):
            worker = busy[connection]  # type: ignore[index]
            try:
                self._take(worker, worker.connection.recv())
            except (EOFError, OSError):
                self._died(worker)

    def _take(self, worker: _Worker, found: Outcomes | BaseException) -> None:
        if isinstance(found, BaseException):
            raise found
        assert worker.number is not None
        self._found[worker.number] = found
        worker.number, worker.portion = None, []

    def _died(self, worker: _Worker) -> None:
        assert worker.number is not None
        number, portion = worker.number, worker.portion
        self._dismiss(worker)
        self._found[number] = [outcomes for single in each(portion) for outcomes in self._alone(single)]

    def _alone(self, single: Portion) -> Outcomes:
        """What comes of one item that may have killed a process."""
        (item,) = single
        if not isinstance(item, File | Part):
            return [[]]
        worker = self._started()
        try:
            worker.connection.send(single)
            found: Outcomes | BaseException = worker.connection.recv()
        except (EOFError, OSError):
            worker.process.join()
            reason = f"was left out: the process that read it {_end(worker.process.exitcode, self._setup.limits)}"
            self._dismiss(worker)
            return [[SourceProblem(item.origin, reason)]]
        self._dismiss(worker)
        if isinstance(found, BaseException):
            raise found
        return found

    def _dismiss(self, worker: _Worker) -> None:
        worker.connection.close()
        worker.process.kill()
        worker.process.join()
        self._workers.remove(worker)


def _end(code: int | None, limits: Limits) -> str:
    if code == -getattr(signal, "SIGVTALRM", 0):
        return f"was stuck for more than {limits.seconds:g} seconds (--max-time)"
    if code == -signal.SIGKILL:
        return "was killed, perhaps because memory ran out"
    return f"ended (signal {-code})" if code and code < 0 else f"ended (exit code {code})"


def _work(connection: Connection, setup: Setup, plugins_off: str | None) -> None:
    """A worker's life. Ctrl-C is for the process that leads; where that is gone, so is the worker."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if plugins_off is not None:
        os.environ[SWITCH] = plugins_off
    _bound(setup.limits.memory)
    desk = Desk(setup)
    try:
        while True:
            connection.send(_answers(desk, connection.recv(), setup.limits))
    except (EOFError, OSError):
        pass
    finally:
        desk.close()


def _answers(desk: Desk, portion: Portion, limits: Limits) -> Outcomes | BaseException:
    try:
        return [outcomes for single in each(portion) for outcomes in _answer(desk, single, limits)]
    except Exception as error:
        return error


def _answer(desk: Desk, single: Portion, limits: Limits) -> Outcomes:
    """What comes of one item. A process that gets stuck where no signal is heard is ended by the system."""
    if hasattr(signal, "ITIMER_VIRTUAL"):
        signal.setitimer(signal.ITIMER_VIRTUAL, 2 * limits.seconds + 1)
    return desk.read(single)


def _bound(megabytes: int) -> None:
    """Beyond this much memory of its own, a process gets no more (where the system can see to it)."""
    try:
        import resource

        resource.setrlimit(resource.RLIMIT_DATA, (megabytes * MB, megabytes * MB))
    except (ImportError, AttributeError, OSError, ValueError):
        return
