"""What a long run shows of itself, on standard error: a bar on a terminal, a line a minute in a log."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

from kg.pipeline.progress import SILENT, Progress

if TYPE_CHECKING:
    from rich.progress import Progress as Rich
    from rich.progress import Task, TaskID

A_MINUTE = 60.0


@contextmanager
def shown(quiet: bool) -> Iterator[Progress]:
    """Whom to tell; nobody where it is to be quiet."""
    if quiet:
        yield SILENT
    elif sys.stderr.isatty():
        with _bar() as bar:
            yield Bar(bar)
    else:
        yield Log()


class Bar(Progress):
    """A bar for each stage, with the rate and the time that is left."""

    def __init__(self, bar: Rich) -> None:
        self._bar = bar
        self._task: TaskID | None = None

    def stage(self, what: str, total: int | None = None) -> None:
        if self._task is not None:
            self._bar.remove_task(self._task)
        self._task = self._bar.add_task(what, total=total, start=False)

    def advance(self, count: int = 1) -> None:
        if self._task is not None:
            self._bar.start_task(self._task)
            self._bar.advance(self._task, count)


class Log(Progress):
    """A line a minute. A run that takes less says nothing. Time is counted from the first that is done: what had to be
    prepared before says nothing of the others."""

    def __init__(self, clock: Callable[[], float] = time.monotonic, say: Callable[[str], None] | None = None) -> None:
        self._clock, self._say = clock, say or (lambda line: click.echo(line, err=True))
        self._told, self._began = clock(), 0.0
        self._what, self._done = "", 0
        self._total: int | None = None

    def stage(self, what: str, total: int | None = None) -> None:
        self._what, self._total, self._done = what, total, 0
        self._tell()

    def advance(self, count: int = 1) -> None:
        if not self._done:
            self._began = self._clock()
        self._done += count
        self._tell()

    def _tell(self) -> None:
        now = self._clock()
        if now - self._told >= A_MINUTE:
            self._told = now
            self._say(line(self._what, self._done, self._total, now - self._began))


def line(what: str, done: int, total: int | None, seconds: float) -> str:
    """ "Reading: 12,000 of 100,000, 58 a second, 25 minutes left"."""
    told = f"{what}: {done:,}" + (f" of {total:,}" if total else "")
    if not done or seconds <= 0:
        return told if done or total else f"{what} …"
    rate = done / seconds
    told += f", {rate:,.0f} a second" if rate >= 10 else f", {rate:.1f} a second"
    return f"{told}, {duration((total - done) / rate)} left" if total and total >= done else told


def duration(seconds: float) -> str:
    """ "45 seconds", "25 minutes", "3 hours 10 minutes"."""
    if seconds < 90:
        return f"{seconds:.0f} seconds"
    hours, minutes = divmod(round(seconds / 60), 60)
    return f"{minutes} minutes" if not hours else f"{hours} hour{'s' * (hours > 1)} {minutes} minutes"


def _bar() -> Rich:
    from rich.console import Console
    from rich.progress import BarColumn, ProgressColumn, SpinnerColumn
    from rich.progress import Progress as Rich
    from rich.text import Text

    class Told(ProgressColumn):
        def render(self, task: Task) -> Text:
            total = None if task.total is None else int(task.total)
            return Text(line(task.description, int(task.completed), total, task.elapsed or 0.0))

    return Rich(SpinnerColumn(), BarColumn(), Told(), console=Console(stderr=True), transient=True)
