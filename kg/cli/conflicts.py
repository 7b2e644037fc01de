"""``kg conflicts``: where documents disagree about one person."""

from __future__ import annotations

from pathlib import Path

import click

from kg.cli.options import dataset as dataset_argument


@click.command()
@dataset_argument
def command(dataset: Path) -> None:
    """List what documents of DATASET tell differently of one person: sentences, verdicts, names, ages, towns.

    Nothing is settled: each side stands with its quote and source, and with the reading in which both can be
    true, where there is one.

    \b
    Example:
        kg conflicts out
    """
    from kg.query import open_dataset
    from kg.query.conflicts import conflicts, told

    data = open_dataset(dataset)
    found = conflicts(data)
    click.echo("\n\n".join("\n".join(told(conflict)) for conflict in found) or "No two documents disagree.")
