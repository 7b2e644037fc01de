"""``kg query``: ask the graph, in SPARQL or by the name of a question that ships with it."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.errors import UsageError

if TYPE_CHECKING:
    from kg.query import Result

_FORMATS = ("table", "csv", "tsv", "json", "xml", "turtle")


@click.command()
@click.argument("dataset", required=False, type=click.Path(path_type=Path))
@click.argument("sparql", required=False)
@click.option(
    "--file",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Take the question from a file.",
)
@click.option("--named", metavar="NAME", help="Ask a question that ships with polit-kg.")
@click.option(
    "--param", multiple=True, metavar="NAME=VALUE", help="What a named question wants to know; may be repeated."
)
@click.option("--list", "listing", is_flag=True, help="Show the named questions and their parameters.")
@click.option(
    "--format",
    type=click.Choice(_FORMATS),
    help="How to print the answer: a table on a terminal, else CSV (or Turtle).",
)
def command(
    dataset: Path | None,
    sparql: str | None,
    file: Path | None,
    named: str | None,
    param: tuple[str, ...],
    listing: bool,
    format: str | None,
) -> None:
    """Ask DATASET (a folder that "kg build" made, or any RDF file) a question in SPARQL or by name.

    The prefixes polit:, foaf:, dcterms:, skos:, oa:, prov:, schema:, rdfs: and xsd: are known.

    \b
    Example:
        kg query out "SELECT ?name WHERE { ?person a polit:Offender ; foaf:name ?name }"
        kg query --list
        kg query out --named sentenced-at-court --param court="Basildon Crown Court"
        kg query out --file question.rq --format csv > answer.csv
    """
    if listing:
        click.echo(_list())
        return
    given = [each for each in (sparql, file, named) if each is not None]
    if dataset is None:
        raise UsageError("Say what to ask: the folder that kg build made, or an RDF file.")
    if len(given) != 1:
        raise UsageError("Ask one question: SPARQL, --file FILE or --named NAME. (--list shows those with a name.)")
    if param and named is None:
        raise UsageError("--param belongs to a question asked with --named.")
    from kg.query import open_dataset, question

    data = open_dataset(dataset)
    if named is not None:
        asked = question(named)
        _show(asked.ask(data, _parameters(param)), format, title=asked.title)
    else:
        text = sparql if file is None else file.read_text(encoding="utf-8")
        _show(data.query(text or ""), format)


def _parameters(given: tuple[str, ...]) -> dict[str, str]:
    parameters = {}
    for text in given:
        name, equals, value = text.partition("=")
        if not equals:
            raise UsageError(f"--param {text}: write it as NAME=VALUE.")
        parameters[name.strip()] = value
    return parameters


def _show(result: Result, format: str | None, title: str | None = None) -> None:
    from kg.query import print_table, write_result

    if format is None:
        format = "table" if sys.stdout.isatty() else "turtle" if result.kind == "graph" else "csv"
    if format == "table":
        from rich.console import Console

        print_table(result, Console(), title)
    else:
        write_result(result, format, sys.stdout.buffer)


def _list() -> str:
    from kg.query import named

    lines = []
    for question in named():
        lines.append(f"{click.style(question.name, bold=True)}\n    {question.title}. {question.description}")
        for parameter in question.parameters:
            need = "required" if parameter.default is None else "may be left out"
            example = f', such as {parameter.name}="{parameter.example}"' if parameter.example else ""
            lines.append(f"    --param {parameter.name}=…  {parameter.description} ({need}){example}")
    return "\n".join(lines)
