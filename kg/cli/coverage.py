"""``kg coverage``: what is not understood yet, the commonest way of saying it first."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from kg.cli.console import finish, progress
from kg.cli.options import plugins, sources


@click.command()
@sources
@plugins
@click.option("--examples", type=click.IntRange(min=0), default=2, show_default=True, help="Passages shown a pattern.")
def command(source: tuple[str, ...], metadata: Path | None, issued: dt.date | None, examples: int) -> None:
    """List passages with a word like "jailed" or "charged" from which nothing was understood, by pattern.

    A pattern is that word with its neighbours; names, places and numbers are folded. Not every passage
    should give a claim: "nobody was charged" rightly gives none.

    \b
    Example:
        kg coverage releases/
    """
    from kg.pipeline.coverage import gaps
    from kg.pipeline.read import Reading, understand
    from kg.vocabulary import load

    reading = Reading(source, issued=issued, metadata=metadata)
    with progress("Reading") as done:
        extractions = list(understand(reading, reading.problems, done))
    found = gaps(extractions, load().towns)
    unread = sum(len(gap.places) for gap in found)
    passages, patterns = "passage" if unread == 1 else "passages", "pattern" if len(found) == 1 else "patterns"
    click.echo(f"{unread:,} {passages} with a word of the courts gave no claim, in {len(found):,} {patterns}.")
    for gap in found:
        click.echo(f"\n{len(gap.places):>5}  {click.style(gap.pattern, bold=True)}")
        for document, passage in gap.places[:examples]:
            click.echo(f"       {document} {passage.span.start}: {' '.join(passage.text.split())}")
    finish(reading.problems)
