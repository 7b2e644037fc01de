"""An answer on paper: a table for people; CSV, TSV, JSON, XML (the W3C's result formats) and Turtle for machines."""

from __future__ import annotations

import unicodedata
from typing import IO, TYPE_CHECKING, Any

import pyoxigraph as ox

from kg.query.problems import QueryError
from kg.query.result import Result
from kg.query.terms import PREFIXES, shorten

if TYPE_CHECKING:
    from rich.console import Console

RESULT_FORMATS = ("table", "csv", "tsv", "json", "xml", "turtle")
_W3C = {
    "csv": ox.QueryResultsFormat.CSV,
    "tsv": ox.QueryResultsFormat.TSV,
    "json": ox.QueryResultsFormat.JSON,
    "xml": ox.QueryResultsFormat.XML,
}


def write_result(result: Result, format: str, out: IO[bytes]) -> None:
    """Write an answer to a binary stream in one of the machine formats (all of RESULT_FORMATS but ``table``).

    Raises QueryError where the answer has no such form (rows are no Turtle, a graph is no CSV).
    """
    answer = result.answer
    if format == "turtle":
        if not isinstance(answer, ox.QueryTriples):
            raise QueryError("rows are no Turtle", advice="Ask with CONSTRUCT, or choose csv, tsv, json or xml.")
        ox.serialize(result.triples(), out, ox.RdfFormat.TURTLE, prefixes=PREFIXES)
        return
    if format not in _W3C:
        raise QueryError(f"no such format: {format}", advice="Choose one of " + ", ".join(RESULT_FORMATS) + ".")
    if isinstance(answer, ox.QueryTriples):
        raise QueryError(f"a graph is no {format.upper()}", advice="Choose turtle, or ask with SELECT.")
    try:
        answer.serialize(out, _W3C[format])
    except RuntimeError as error:
        raise QueryError(str(error), advice="The question was understood, but could not be answered.") from error


def print_table(result: Result, console: Console, title: str | None = None) -> int:
    """Print an answer for people, and return the number of rows. IRIs are shortened, controls made visible."""
    from rich import box
    from rich.table import Table
    from rich.text import Text

    if result.kind == "boolean":
        console.print("yes" if result.boolean else "no")
        return 1
    table = Table(box=box.SIMPLE_HEAD, title=title, title_justify="left", header_style="bold", pad_edge=False)
    for name in result.variables:
        table.add_column(Text(name.replace("_", " ")), overflow="fold")
    rows = 0
    for row in result.terms():
        table.add_row(*(Text(cell(term), justify="right" if _is_number(term) else "left") for term in row))
        rows += 1
    console.print(table)
    console.print(f"{rows:,} row{'' if rows == 1 else 's'}", style="dim", highlight=False)
    return rows


def cell(term: Any) -> str:
    """A term as a person reads it: no quotes, no datatypes, short IRIs, no control characters."""
    if term is None:
        return ""
    text = (
        term.value
        if isinstance(term, ox.Literal)
        else shorten(term.value)
        if isinstance(term, ox.NamedNode)
        else str(term)
    )
    return printable(text)


def printable(text: str) -> str:
    """Text that cannot steer a terminal: control and bidirectional characters become visible marks."""
    if text.isprintable():
        return text
    return "".join(
        " " if char in "\n\t" else "\N{REPLACEMENT CHARACTER}" if unicodedata.category(char) in ("Cc", "Cf") else char
        for char in text
    )


def _is_number(term: Any) -> bool:
    return isinstance(term, ox.Literal) and term.datatype.value.rsplit("#")[-1] in ("integer", "decimal", "double")
