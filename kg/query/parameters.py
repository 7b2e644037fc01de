"""``$name`` in a question becomes a literal of the caller's value: as one token, never as text pasted in.

In SPARQL ``$name`` is a variable (SPARQL 1.1, 19.8, VAR2), so a question with parameters is still a valid
question. Strings, IRIs and comments are passed over; what is put in is written by the RDF library.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from decimal import Decimal
from typing import TypeAlias

import pyoxigraph as ox

from kg.query.problems import QueryError

Parameter: TypeAlias = str | int | float | bool | Decimal | dt.date | ox.NamedNode | ox.Literal

_TOKEN = re.compile(
    r'''"""(?:[^\\]|\\.)*?"""|\'\'\'(?:[^\\]|\\.)*?\'\'\'|"(?:[^"\\\n\r]|\\.)*"|\'(?:[^\'\\\n\r]|\\.)*\'|'''
    r"""<[^<>"{}|^`\\\x00-\x20]*>|\#[^\n\r]*|\$(?P<name>\w+)""",
    re.DOTALL,
)
_XSD = "http://www.w3.org/2001/XMLSchema#"


def placeholders(sparql: str) -> set[str]:
    """The names written as ``$name`` in a question."""
    return {match["name"] for match in _TOKEN.finditer(sparql) if match["name"]}


def substitute(sparql: str, values: Mapping[str, Parameter]) -> str:
    """The question with each ``$name`` replaced by its value; raises QueryError for a name that it does not have."""
    unknown = sorted(set(values) - placeholders(sparql))
    if unknown:
        raise QueryError(
            f"the question has no parameter {unknown[0]!r}",
            advice=f"write it as ${unknown[0]} where its value belongs",
        )

    def replace(match: re.Match[str]) -> str:
        name = match["name"]
        return match[0] if name is None or name not in values else str(term(values[name]))

    return _TOKEN.sub(replace, sparql)


def term(value: Parameter) -> ox.NamedNode | ox.Literal:
    """The RDF term of a Python value; a ``str`` is always text, never an IRI."""
    if isinstance(value, ox.NamedNode | ox.Literal):
        return value
    if isinstance(value, Decimal):
        return ox.Literal(str(value), datatype=ox.NamedNode(_XSD + "decimal"))
    if isinstance(value, dt.date):
        return ox.Literal(value.isoformat()[:10], datatype=ox.NamedNode(_XSD + "date"))
    return ox.Literal(value)
