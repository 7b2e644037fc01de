"""``kg push``: the graph into another store."""

from __future__ import annotations

from pathlib import Path

import click

from kg.cli.console import progress
from kg.cli.options import dataset as dataset_argument


@click.command()
@dataset_argument
@click.argument("url")
@click.option("--update", is_flag=True, help="URL takes SPARQL Update, not the Graph Store Protocol.")
@click.option("--again", is_flag=True, help="Send everything, whatever was sent before.")
def command(dataset: Path, url: str, update: bool, again: bool) -> None:
    """Make another store (Fuseki, GraphDB, Oxigraph …) hold the graphs of DATASET, document by document.

    Only what has changed since the last time is sent; when it was stopped, the same command goes on from there. Graphs
    of the store that are not from DATASET are left alone. A name and password are taken from ~/.netrc.

    \b
    Example:
        kg push out http://localhost:7878/store
        kg push out http://localhost:3030/ds/update --update
    """
    from kg.errors import UsageError
    from kg.export.push import push
    from kg.query import open_dataset

    if not url.startswith(("http://", "https://")):
        raise UsageError(f"{url}: give the whole address of the store, such as http://localhost:7878/store")
    with progress("Pushing") as done:
        pushed = push(open_dataset(dataset), url, update=update, again=again, done=done)
    click.echo(f"{pushed.sent:,} graphs sent, {pushed.unchanged:,} stood there already, {pushed.removed:,} removed.")
