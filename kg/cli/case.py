"""``kg case``: one prosecution as a timeline."""

from __future__ import annotations

from pathlib import Path

import click

from kg.cli.options import dataset as dataset_argument


@click.command()
@dataset_argument
@click.argument("name")
def command(dataset: Path, name: str) -> None:
    """Tell the case (or cases) of NAME in DATASET as a timeline: charge, plea, trial, sentence, appeal.

    NAME is a defendant's name as the graph has it, or the address of a person or a case. Each line has its
    quote and its source; what has no date of its own stands at the day on which it was told.

    \b
    Example:
        kg case out "Alan Roper"
    """
    from kg.query import open_dataset
    from kg.query.cases import find_cases, timeline
    from kg.query.claims import Labels

    data = open_dataset(dataset)
    labels = Labels(data)
    click.echo("\n\n".join("\n".join(timeline(case, labels)) for case in find_cases(data, name)))
