"""What appears on the screen beside the answer: progress, problems, plain tables.

Answers go to standard output; everything else goes to standard error, so that a pipe holds only the answer.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import TypeAlias

import click

from kg.errors import SourceProblem

Step: TypeAlias = Callable[[str], None]
"""Called with the name of what has just been done."""


@contextmanager
def progress(what: str) -> Iterator[Step]:
    """A counter on standard error while work goes on; nothing at all where that is not a terminal."""
    if not sys.stderr.isatty():
        yield lambda _: None
        return
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (SpinnerColumn(), TextColumn("{task.description}"), TextColumn("{task.completed}"), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(what)
        yield lambda _: bar.advance(task)


def tell_problems(problems: Iterable[SourceProblem]) -> None:
    """One line each on standard error."""
    for problem in problems:
        click.echo(" ".join(str(problem).split()), err=True)


def table(rows: Sequence[tuple[str, str]]) -> str:
    """Two columns, the second to the right: a list of counts."""
    left = max((len(name) for name, _ in rows), default=0)
    right = max((len(value) for _, value in rows), default=0)
    return "\n".join(f"  {name:<{left}}  {value:>{right}}" for name, value in rows)


def underlined(passage: str, start: int, end: int) -> str:
    """The passage on one line with the words from ``start`` to ``end`` underlined (``_so_`` without colour)."""
    colour = sys.stdout.isatty()
    quote = passage[start:end]
    marked = click.style(quote, underline=True, bold=True) if colour else f"_{quote}_"
    return " ".join(f"{passage[:start]}{marked}{passage[end:]}".split())


def finish(problems: Sequence[SourceProblem]) -> None:
    """Tell the problems, and end with exit code 1 where there are any."""
    tell_problems(problems)
    if problems:
        raise click.exceptions.Exit(1)
