"""The options of ``kg build`` that hand the work to Spark, and the call that does it."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from kg.errors import UsageError

if TYPE_CHECKING:
    from kg.identity import Decisions
    from kg.pipeline import Report
    from kg.sources.limits import Limits

Command = TypeVar("Command", bound=Callable[..., Any])


def engine(command: Command) -> Command:
    """--engine --master --conf."""
    for decorate in (
        click.option(
            "--conf", multiple=True, metavar="KEY=VALUE", help="A setting of Spark; may be given several times."
        ),
        click.option(
            "--master", default="local[*]", show_default=True, metavar="URL", help="The Spark cluster: spark://HOST:7077."
        ),
        click.option(
            "--engine", type=click.Choice(["local", "spark"]), default="local", show_default=True,
            help="Who does the work: this process and its workers, or a Spark cluster (docs/spark.md).",
        ),
    ):  # fmt: skip
        command = decorate(command)
    return command


def refuse_urls(sources: Sequence[str]) -> None:
    """Raises UsageError for a source that is no path."""
    for source in sources:
        if "://" in source:
            raise UsageError(f"{source}: is a URL, which only the Spark engine reads (--engine spark)")


def build_on_spark(
    out: str,
    sources: Sequence[str],
    master: str,
    conf: Sequence[str],
    issued: dt.date | None,
    metadata: Path | None,
    base: str | None,
    decisions: Decisions | None,
    limits: Limits,
    quiet: bool,
) -> Report:
    """:func:`kg.spark.build` with what was given on the command line.

    Each step is told on standard error, unless ``quiet``.
    """
    from kg.extract.extractors import SWITCH
    from kg.spark import Work, build

    pairs = [setting.partition("=") for setting in conf]
    for key, equals, _ in pairs:
        if not (key and equals):
            raise UsageError(f"--conf {key}: give KEY=VALUE, such as spark.executor.memory=4g")
    plugins = os.environ.get(SWITCH, "") in ("", "0")
    work = Work(
        sources,
        master,
        {key: value for key, _, value in pairs},
        issued=issued,
        metadata=metadata,
        base=base,
        decisions=decisions,
        plugins=plugins,
        limits=limits,
    )
    return build(work, out, lambda step: None if quiet else click.echo(step, err=True))
