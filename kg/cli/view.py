"""``kg view``: the network as a page."""

from __future__ import annotations

from pathlib import Path

import click

from kg.cli.options import dataset as dataset_argument
from kg.cli.options import output as output_option


@click.command()
@dataset_argument
@output_option("Where to write; graph.html in DATASET by default, - is standard output.")
def command(dataset: Path, output: str | None) -> None:
    """Write the interactive network of DATASET as one page that works offline.

    \b
    Example:
        kg view out
        kg view out/graph.ttl -o network.html
    """
    from kg.query import open_dataset
    from kg.view import write_page

    data = open_dataset(dataset)
    place = output or str((dataset if dataset.is_dir() else dataset.parent) / "graph.html")
    write_page(data, place)
    if place != "-":
        click.echo(f"{place} written; open it in a browser.", err=True)
