"""``kg validate``: does the graph keep its own rules?"""

from __future__ import annotations

from pathlib import Path

import click

from kg.cli.options import dataset as dataset_argument


@click.command()
@dataset_argument
def command(dataset: Path) -> None:
    """Check DATASET against the shapes that ship with polit-kg (SHACL), and say what is wrong with whom.

    For example: nobody is an offender without a claim that convicts or cautions them, with a quote. Ends
    with exit code 1 where a rule is broken.

    \b
    Example:
        kg validate out
    """
    from kg.query import open_dataset
    from kg.validate import validate

    report = validate(open_dataset(dataset))
    click.echo(str(report))
    if not report.conforms:
        raise click.exceptions.Exit(1)
