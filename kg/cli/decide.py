"""``kg decide``: say that two mentions are one person, or two, for good."""

from __future__ import annotations

import datetime as dt
import getpass
from pathlib import Path
from typing import cast

import click

from kg.cli.options import dataset as dataset_argument
from kg.cli.options import decisions as decisions_option
from kg.errors import UsageError


@click.command()
@dataset_argument
@click.argument("a")
@click.argument("b")
@decisions_option
@click.option(
    "--verdict", type=click.Choice(["same", "different", "unsure"]), help="What you decide; asked for if absent."
)
@click.option("--who", metavar="NAME", help="Who decides; your user name by default.")
@click.option("--why", metavar="TEXT", default="", help="The reason, for those who come after you.")
@click.option("--when", metavar="DATE", help="The day of the decision; today by default.")
def command(
    dataset: Path,
    a: str,
    b: str,
    decisions: Path | None,
    verdict: str | None,
    who: str | None,
    why: str,
    when: str | None,
) -> None:
    """Decide whether A and B of DATASET are one person: shows both sides, then adds a row to a file of decisions.

    A and B are as for "kg why". The row is about two mentions; "same" is transitive. Build again with
    "--decisions FILE" and the decision wins over the model, whatever documents and rules come later.

    \\b
    Example:
        kg decide out harwick-1#"Alan Roper" harwick-2#"Alan Roper" --decisions decisions.csv --verdict same
    """
    from kg.identity import Decision, Decisions, append_decision
    from kg.identity.decisions import Said
    from kg.query import open_dataset
    from kg.query.claims import Labels
    from kg.query.mentions import named
    from kg.query.why import explain, strongest

    data = open_dataset(dataset)
    pair = strongest(named(data, a), named(data, b))
    if pair is None:
        raise UsageError(f"{a} and {b} are one mention; name two, as DOCUMENT#NAME")
    click.echo("\n".join(explain(*pair, Labels(data), Decisions())))
    file = decisions or Path("decisions.csv")
    said = verdict or click.prompt("\nsame, different or unsure", type=click.Choice(["same", "different", "unsure"]))
    day = when or dt.date.today().isoformat()
    row = Decision(
        cast(Said, said),
        pair[0].mention,
        pair[1].mention,
        who or getpass.getuser(),
        day,
        why,
        f"{file} (the new row)",
    )
    append_decision(file, row)
    click.echo(f"\n{file}: {said} added. Build again with --decisions {file}.")
