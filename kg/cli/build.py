"""``kg build``: releases in, a folder with the graph out."""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from kg.cli.console import finish, table
from kg.cli.limits import limits as limits_options
from kg.cli.limits import taken
from kg.cli.options import decisions as decisions_option
from kg.cli.options import plugins, sources
from kg.cli.spark import build_on_spark, engine, refuse_urls
from kg.errors import UsageError

if TYPE_CHECKING:
    from kg.pipeline import Report


@click.command()
@sources
@plugins
@click.option(
    "--out",
    type=click.Path(file_okay=False),
    required=True,
    metavar="DIR",
    help="Where to write graph.ttl, graph.html, store/ and report.json.",
)
@click.option("--no-view", is_flag=True, help="Do not write graph.html.")
@click.option("--no-store", is_flag=True, help="Do not write store/.")
@click.option("--no-turtle", is_flag=True, help="Do not write graph.ttl.")
@click.option(
    "--claims",
    type=click.Path(file_okay=False, path_type=Path),
    metavar="DIR",
    help="Write the claims as Parquet, too, for questions over many documents (docs/claims-table.md).",
)
@click.option(
    "--workers",
    type=click.IntRange(min=0),
    metavar="N",
    help="Processes that read; 0 for none beside this one. By default as many as there are processors, for more than "
    "some hundred documents.",
)
@click.option("--quiet", is_flag=True, help="Show neither progress nor counts, only what could not be read.")
@limits_options
@decisions_option
@click.option("--base", metavar="IRI", help="How the addresses of people, courts and claims begin.")
@engine
def command(
    source: tuple[str, ...],
    metadata: Path | None,
    issued: dt.date | None,
    out: str,
    no_view: bool,
    no_store: bool,
    no_turtle: bool,
    claims: Path | None,
    workers: int | None,
    quiet: bool,
    decisions: Path | None,
    base: str | None,
    engine: str,
    master: str,
    conf: tuple[str, ...],
    **limits: Any,
) -> None:
    """Read releases (files, folders, or - for standard input) and write their graph into a folder.

    Reads .txt, .md, .eml, .html, .htm, .pdf, .docx, .jsonl, .parquet and .warc, each also with .gz; other
    files are passed over. A file that cannot be read is named with its reason, and the others go on.

    \b
    Example:
        kg build releases/ --out out
        kg build a.html b.txt --out out --issued 2031-05-06 --no-view
        kg build s3a://crawl/ --out s3a://graph/ --engine spark --master spark://head:7077
    """
    from kg.cli.progress import shown
    from kg.identity import read_decisions
    from kg.pipeline import Reading, build

    known = read_decisions(decisions) if decisions else None
    began = time.perf_counter()
    if engine == "spark":
        if no_view or no_store or claims or workers is not None:
            raise UsageError(
                "--no-view, --no-store, --claims and --workers are for the local engine; "
                "Spark writes nquads/ and claims/"
            )
        told = build_on_spark(out, source, master, conf, issued, metadata, base, known, taken(limits), quiet)
        _tell(told, out, began, quiet)
        return
    refuse_urls(source)
    reading = Reading(source, issued=issued, metadata=metadata)
    with shown(quiet) as progress, _kept_when_stopped():
        report = build(
            reading,
            Path(out),
            base=base,
            decisions=known,
            store=not no_store,
            turtle=not no_turtle,
            view=not no_view,
            claims=claims,
            workers=workers,
            limits=taken(limits),
            progress=progress,
        )
    _tell(report, out, began, quiet)


@contextmanager
def _kept_when_stopped() -> Iterator[None]:
    try:
        yield
    except KeyboardInterrupt:
        click.echo("What was read is kept: the same command goes on from there.", err=True)
        raise


def _tell(report: Report, out: str, began: float, quiet: bool) -> None:
    if not quiet:
        click.echo(_summary(report, out, time.perf_counter() - began))
    finish(report.problems)


def _summary(report: Report, out: str, seconds: float) -> str:
    rows = [(name, f"{count:,}") for name, count in report.counts.items() if count or " " not in name]
    rows.append(("seconds", f"{seconds:.2f}"))
    lines = [f"{out}:", table(rows)]
    if report.passed_over:
        lines.append(f"Passed over {report.passed_over:,} other files.")
    if report.unread:
        passages = "passage" if report.unread == 1 else "passages"
        lines.append(
            f"{report.unread:,} {passages} with a word of the courts gave no claim (kg coverage lists such passages)."
        )
    return "\n".join(lines)
