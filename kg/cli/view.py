"""``kg view``: the network as a page, or as a picture."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, cast

import click

from kg.cli.options import dataset as dataset_argument
from kg.cli.options import output as output_option

if TYPE_CHECKING:
    from kg.view.page import Theme
    from kg.view.payload import Layout


def _kinds(_: click.Context, __: click.Parameter, value: str | None) -> tuple[str, ...]:
    return tuple(kind.strip() for kind in value.split(",") if kind.strip()) if value else ()


@click.command()
@dataset_argument
@click.option("--around", metavar="NAME", default="", help="Only what is linked to this person, body or release.")
@click.option("--depth", type=int, default=2, show_default=True, help="How many links to go from --around.")
@click.option("--case", metavar="NAME", default="", help="Only one case: that of a defendant or a release.")
@click.option("--kinds", callback=_kinds, metavar="LIST", help="Only these kinds, such as offender,accused,court.")
@click.option(
    "--query",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Only what the answer to the SPARQL CONSTRUCT in this file names.",
)
@click.option(
    "--layout", type=click.Choice(["force", "timeline"]), default="force", help="Cases together, or along time."
)
@click.option(
    "--theme",
    type=click.Choice(["auto", "light", "dark", "print"]),
    default="auto",
    help="Colours; auto takes the reader's own.",
)
@click.option("--title", default="", metavar="TEXT", help="What stands at the top.")
@click.option("--note", default="", metavar="TEXT", help="The line below it; by default, what it was made from.")
@click.option("--png", metavar="FILE", help="Write a picture instead of the page; needs Chromium or the like.")
@output_option("Where to write; graph.html in DATASET by default, - is standard output.")
def command(
    dataset: Path,
    around: str,
    depth: int,
    case: str,
    kinds: tuple[str, ...],
    query: Path | None,
    layout: str,
    theme: str,
    title: str,
    note: str,
    png: str | None,
    output: str | None,
) -> None:
    """Write the interactive network of DATASET as one page that works offline.

    \b
    Example:
        kg view out
        kg view out --around "Harwick Crown Court" --depth 1 -o harwick.html
        kg view out --case "Alan Roper" --layout timeline --png roper.png
    """
    from kg.query import open_dataset
    from kg.view import Choice, choose, render, write_png, write_text

    data = open_dataset(dataset)
    asked = query.read_text(encoding="utf-8") if query else ""
    network = choose(data, Choice(around, depth, case, kinds, asked))
    page = render(data, title, note=note, network=network, layout=cast("Layout", layout), theme=cast("Theme", theme))
    if png:
        write_png(page, png)
        click.echo(f"{png} written.", err=True)
    if output or not png:
        place = output or str((dataset if dataset.is_dir() else dataset.parent) / "graph.html")
        write_text(page, place)
        if place != "-":
            click.echo(f"{place} written; open it in a browser.", err=True)
