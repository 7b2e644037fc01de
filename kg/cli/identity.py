"""``kg identity``: the closest calls of who is who."""

from __future__ import annotations

from pathlib import Path

import click

from kg.cli.options import dataset as dataset_argument


@click.command()
@dataset_argument
@click.option("--count", type=click.IntRange(min=1), default=20, show_default=True, help="How many pairs to list.")
def command(dataset: Path, count: int) -> None:
    """List the pairs of people in DATASET that were hardest to tell: joined or kept apart by little evidence.

    Each line has the probability that the two are one. Ask "kg why" about a pair, and settle it with "kg decide".

    \\b
    Example:
        kg identity out
        kg identity out --count 50
    """
    from kg.query import open_dataset
    from kg.query.closest import closest
    from kg.query.why import line

    found = closest(open_dataset(dataset), count)
    click.echo("\n".join(line(*pair) for pair in found) or "No two people here could be taken for one.")
