"""``kg explain``: all that is said of one person or organisation."""

from __future__ import annotations

from pathlib import Path

import click

from kg.cli.options import dataset as dataset_argument


@click.command()
@dataset_argument
@click.argument("name")
def command(dataset: Path, name: str) -> None:
    """Tell all that DATASET says of NAME (a name or an IRI): each claim, its quote, its document.

    \b
    Example:
        kg explain out "Alan Roper"
        kg explain out "Harwick Crown Court"
    """
    from kg.query import describe, open_dataset

    click.echo(describe(open_dataset(dataset), name), nl=False)
