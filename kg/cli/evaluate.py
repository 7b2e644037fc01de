"""``kg evaluate``: how good is the graph, measured against releases that people have marked up?"""

from __future__ import annotations

import json
from pathlib import Path

import click

from kg.cli.console import finish
from kg.cli.options import plugins
from kg.errors import SourceProblem, UsageError


@click.command()
@click.argument("folder", required=False, type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option(
    "--entities",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Score who is who across documents against this file (entities.json).",
)
@click.option("--errors", is_flag=True, help="List every fact that is wrong (+) or missing (-).")
@click.option(
    "--format", type=click.Choice(["text", "json"]), default="text", show_default=True, help="json: for programs."
)
@plugins
def command(folder: Path | None, entities: Path | None, errors: bool, format: str) -> None:
    """Build the releases of FOLDER and compare the graph with the gold beside them (NAME.json for NAME.txt).

    Prints precision (P), recall (R) and F1 for each type of fact, and lists false accusations and names of
    people who should have been kept out. Ends with exit code 1 where there is any of these.

    With --entities, scores instead which people, courts, teams … of different documents are one (FOLDER is then
    the folder of that file, unless another is given). Ends with exit code 1 where two are joined that are not one.

    \b
    Example:
        kg evaluate gold/
        kg evaluate gold/ --errors
        kg evaluate --entities gold/entities.json
    """
    if entities is not None:
        _entities(folder or entities.parent, entities, errors, format)
        return
    if folder is None:
        raise UsageError("Say what to score: a folder with gold files, or --entities FILE.")
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


def _entities(folder: Path, file: Path, errors: bool, format: str) -> None:
    from kg.evaluate.entities import entity_lines, evaluate_entities, read_entities
    from kg.identity import resolve
    from kg.pipeline import Reading, understand

    gold = read_entities(file)
    reading = Reading([folder])
    extractions = tuple(understand(reading, reading.problems))
    report = evaluate_entities(gold, extractions, resolve(extractions))
    if format == "json":
        click.echo(json.dumps(report.as_dict(), ensure_ascii=False, indent=2))
    else:
        click.echo("\n".join(entity_lines(report, errors=errors)))
    finish(reading.problems)
    if report.wrong:
        raise click.exceptions.Exit(1)
