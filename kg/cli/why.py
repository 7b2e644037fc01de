"""``kg why``: why two mentions are one person, or two."""

from __future__ import annotations

from pathlib import Path

import click

from kg.cli.options import dataset as dataset_argument
from kg.cli.options import decisions as decisions_option


@click.command()
@dataset_argument
@click.argument("a")
@click.argument("b")
@decisions_option
def command(dataset: Path, a: str, b: str, decisions: Path | None) -> None:
    """Tell why DATASET has A and B as one person or as two: each comparison, its weight, the quotes, the probability.

    A and B are names, addresses of people, or mentions written DOCUMENT#NAME. The strongest pair of mentions is told
    in full, also where they are kept apart, with what would have changed the verdict.

    \\b
    Example:
        kg why out "Alan Roper" "Alan James Roper"
        kg why out harwick-1#"Alan Roper" harwick-2#"Alan Roper"
    """
    from kg.identity import Decisions, read_decisions
    from kg.query import open_dataset
    from kg.query.claims import Labels
    from kg.query.mentions import named
    from kg.query.why import why

    data = open_dataset(dataset)
    left, right = named(data, a), named(data, b)
    known = read_decisions(decisions) if decisions else Decisions()
    click.echo("\n".join(why(left, right, Labels(data), known)))
