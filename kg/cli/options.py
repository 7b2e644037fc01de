"""Arguments that several commands share, said once so that they mean the same everywhere."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

Command = TypeVar("Command", bound=Callable[..., Any])


def _day(_: click.Context, option: click.Parameter, value: str | None) -> dt.date | None:
    try:
        return dt.date.fromisoformat(value) if value else None
    except ValueError:
        raise click.BadParameter(f"'{value}' is no day; write it like 2031-05-06.", param=option) from None


def _leave_out(context: click.Context, _: click.Parameter, value: bool) -> None:
    if value:
        from kg.extract.extractors import switched_off

        context.with_resource(switched_off())


class _Source(click.Path):
    """A file or folder that is there, ``-``, or the URL of one that only Spark can look for."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        return value if isinstance(value, str) and "://" in value else super().convert(value, param, ctx)


def plugins(command: Command) -> Command:
    """--no-plugins, for every command that extracts claims."""
    option = click.option(
        "--no-plugins", is_flag=True, expose_value=False, callback=_leave_out, help="Leave installed extractors out."
    )
    return option(command)


def sources(command: Command) -> Command:
    """SOURCE... --issued --metadata, for every command that reads releases."""
    for decorate in (
        click.option(
            "--metadata",
            type=click.Path(exists=True, dir_okay=False, path_type=Path),
            metavar="FILE.csv",
            help="A table with the columns file,issued,publisher,url,title; it wins over what the files say.",
        ),
        click.option("--issued", callback=_day, metavar="DATE", help="The day of issue, for releases that state none."),
        click.argument("source", nargs=-1, required=True, type=_Source(exists=True, readable=False, allow_dash=True)),
    ):
        command = decorate(command)
    return command


def dataset(command: Command) -> Command:
    """DATASET: a folder that `kg build` made, or any RDF file."""
    argument = click.argument("dataset", type=click.Path(path_type=Path))
    return argument(command)


def decisions(command: Command) -> Command:
    """--decisions FILE: who is who, as people have decided it."""
    option = click.option(
        "--decisions",
        type=click.Path(dir_okay=False, path_type=Path),
        metavar="FILE",
        help="A table of decisions about who is who (kg decide adds to it); they win over the model.",
    )
    return option(command)


def output(what: str) -> Callable[[Command], Command]:
    """-o FILE, where ``-`` is standard output."""
    return click.option("-o", "--output", type=click.Path(allow_dash=True), metavar="FILE", help=what)
