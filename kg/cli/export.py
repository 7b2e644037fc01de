"""``kg export``: the graph in the formats of others."""

from __future__ import annotations

from pathlib import Path

import click

from kg.cli.options import dataset as dataset_argument
from kg.cli.options import output as output_option

_FORMATS = ("turtle", "ntriples", "nquads", "trig", "jsonld", "rdfxml", "graphml", "gexf", "csv", "xlsx")


@click.command()
@dataset_argument
@click.option("--format", type=click.Choice(_FORMATS), required=True, help="csv is a folder of tables.")
@output_option("Where to write; - is standard output, and the default for all but csv and xlsx.")
def command(dataset: Path, format: str, output: str | None) -> None:
    """Write DATASET in another format: RDF, a network for Gephi, or tables for a spreadsheet.

    csv and xlsx have one row a charge, sentence, order …, names instead of addresses, each with its quote,
    document, date and web address.

    \b
    Example:
        kg export out --format xlsx -o cases.xlsx
        kg export out --format ntriples | sort
    """
    from kg.errors import UsageError
    from kg.export import export
    from kg.query import open_dataset

    if output is None and format in ("csv", "xlsx"):
        what = "folder: -o tables" if format == "csv" else "file: -o cases.xlsx"
        raise UsageError(f"{format} is not for the screen; name a {what}")
    export(open_dataset(dataset), format, output or "-")
    if output not in (None, "-"):
        click.echo(f"{output} written.", err=True)
