"""What is wrong with a question, in words that help to mend it: where it stands and what to try."""

from __future__ import annotations

import re

from kg.errors import UsageError
from kg.query.terms import PREFIXES

_POSITION = re.compile(r"error at (\d+):(\d+): (.*)", re.DOTALL)
_UPDATE = re.compile(r"^\s*(?:PREFIX\b[^>]*>\s*)*(INSERT|DELETE|LOAD|CLEAR|DROP|CREATE|ADD|MOVE|COPY|WITH)\b", re.I)


class QueryError(UsageError):
    """A question that cannot be asked; ``line`` and ``column`` count from one, where they are known."""

    def __init__(self, reason: str, *, advice: str = "", line: int | None = None, column: int | None = None) -> None:
        place = "" if line is None else f" at line {line}, column {column}"
        super().__init__(f"SPARQL{place}: {reason}" + (f"\n  {advice}" if advice else ""))
        self.reason = reason
        self.advice = advice
        self.line = line
        self.column = column


def from_syntax_error(error: SyntaxError, sparql: str) -> QueryError:
    """The parser's complaint, with the line it points into and the likely cure."""
    found = _POSITION.match(str(error))
    if not found:
        return QueryError(str(error), advice=_advice(str(error), sparql, ""))
    line, column, detail = int(found[1]), int(found[2]), found[3]
    lines = sparql.splitlines() or [""]
    text = lines[min(line, len(lines)) - 1]
    pointer = f"{text}\n{' ' * (column - 1)}^"
    reason = _reason(detail, text[max(column - 1, 0) :])
    advice = _advice(detail, sparql, text[: column - 1])
    shown = "\n".join("    " + row for row in pointer.splitlines())
    return QueryError(f"{reason}\n{shown}", advice=advice, line=line, column=column)


def _reason(detail: str, rest: str) -> str:
    if "Prefix not found" in detail:
        return "this prefix, or the word before it, is not known"
    if "unbound" in detail:
        return "SELECT names a variable that the GROUP BY does not keep"
    if not rest.strip():
        return "the question ends too early"
    return f"{rest.split()[0]!r} is not expected here"


def _advice(detail: str, sparql: str, before: str) -> str:
    if not sparql.strip():
        return "Give a question, such as: SELECT ?name WHERE { ?person a polit:Offender ; foaf:name ?name }"
    if update := _UPDATE.match(sparql):
        word = update[1].upper()
        return f"{word} would change the data; a dataset is only asked. Use SELECT, ASK, CONSTRUCT or DESCRIBE."
    if "Prefix not found" in detail:
        return "Known without a PREFIX line: " + ", ".join(f"{prefix}:" for prefix in PREFIXES) + "."
    if "unbound" in detail:
        return "Add the variable to GROUP BY, or wrap it in an aggregate such as SAMPLE(?x)."
    if sparql.count("{") != sparql.count("}"):
        return f"There are {sparql.count('{')} opening and {sparql.count('}')} closing braces."
    if before.rstrip().endswith(("?", "$")):
        return "A variable is ? and a name without a space: ?name."
    return "A question starts with SELECT, ASK, CONSTRUCT or DESCRIBE; `kg query --list` shows examples."
