"""``kg evaluate``: how good is the graph, measured against releases that people have marked up?"""

from __future__ import annotations

import json
from pathlib import Path

import click

from kg.cli.console import finish
from kg.cli.options import plugins
from kg.errors import SourceProblem


@click.command()
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--errors", is_flag=True, help="List every fact that is wrong (+) or missing (-).")
@click.option(
    "--format", type=click.Choice(["text", "json"]), default="text", show_default=True, help="json: for programs."
)
@plugins
def command(folder: Path, errors: bool, format: str) -> None:
    """Build the releases of FOLDER and compare the graph with the gold beside them (NAME.json for NAME.txt).

    Prints precision (P), recall (R) and F1 for each type of fact, and lists false accusations and names of
    people who should have been kept out. Ends with exit code 1 where there is any of these.

    \b
    Example:
        kg evaluate gold/
        kg evaluate gold/ --errors
    """
    from kg.evaluate import evaluate, report_lines
    from kg.pipeline import understand

    problems: list[SourceProblem] = []
    report = evaluate(folder, understand=lambda documents: understand(documents, problems))
    if format == "json":
        click.echo(json.dumps(report.as_dict(), ensure_ascii=False, indent=2))
    else:
        click.echo("\n".join(report_lines(report, errors=errors)))
    finish(problems)
    if report.false_accusations or report.kept_out_names:
        raise click.exceptions.Exit(1)
