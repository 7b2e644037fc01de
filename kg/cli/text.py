"""``kg text``: the frozen text that every offset points into."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from urllib.parse import quote

import click

from kg.cli.console import finish
from kg.cli.options import sources


@click.command()
@sources
@click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    metavar="DIR",
    help="Write DIR/NAME.txt for each release.",
)
def command(source: tuple[str, ...], metadata: Path | None, issued: dt.date | None, out: Path | None) -> None:
    """Print the text of releases as it was frozen: what quotes and offsets point into.

    It is the text of the source, with every name in it: keep it as you keep the source. Several releases
    on one screen have a line "==> NAME <==" before each.

    \b
    Example:
        kg text releases/harwick.html
        kg text releases/ --out frozen
    """
    from kg.pipeline.read import Reading

    reading = Reading(source, issued=issued, metadata=metadata)
    if out is None:
        _print([(document.id, document.text) for document in reading])
    else:
        for document in reading:
            _write(out, document.id, document.text)
    finish(reading.problems)


def _print(texts: list[tuple[str, str]]) -> None:
    for name, text in texts:
        if len(texts) > 1:
            click.echo(f"==> {name} <==")
        click.echo(text)


def _write(out: Path, name: str, text: str) -> None:
    from kg.query.whole import whole_stream

    place = out / f"{name}.txt"
    if not place.resolve().is_relative_to(out.resolve()):  # a row may call itself "../../x"
        place = out / f"{quote(name, safe='')}.txt"
    with whole_stream(place) as stream:
        stream.write(text.encode())
