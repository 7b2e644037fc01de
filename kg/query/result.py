"""What a question brought: rows, a graph, or yes or no."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from typing import Any, Literal, TypeAlias

import pyoxigraph as ox

from kg.query.problems import QueryError
from kg.query.terms import XSD

Value: TypeAlias = str | int | float | bool | Decimal | dt.date | None
Kind: TypeAlias = Literal["rows", "graph", "boolean"]

_INTEGERS = frozenset(
    XSD + name
    for name in ("integer", "int", "long", "short", "byte", "nonNegativeInteger", "positiveInteger", "unsignedInt")
)


class Result:
    """An answer, read once as it comes: iterate it, or take ``rows()``, ``triples()`` or ``boolean``."""

    def __init__(self, answer: ox.QuerySolutions | ox.QueryTriples | ox.QueryBoolean) -> None:
        self.answer = answer

    @property
    def kind(self) -> Kind:
        if isinstance(self.answer, ox.QuerySolutions):
            return "rows"
        return "graph" if isinstance(self.answer, ox.QueryTriples) else "boolean"

    @property
    def variables(self) -> tuple[str, ...]:
        """The names of the columns; a graph has subject, predicate and object."""
        if isinstance(self.answer, ox.QuerySolutions):
            return tuple(variable.value for variable in self.answer.variables)
        return ("subject", "predicate", "object") if self.kind == "graph" else ("answer",)

    @property
    def boolean(self) -> bool:
        """The answer to an ASK; raises QueryError for any other question."""
        if not isinstance(self.answer, ox.QueryBoolean):
            raise QueryError("the answer is no yes or no", advice="Only ASK gives one.")
        return bool(self.answer)

    def terms(self) -> Iterator[tuple[Any, ...]]:
        """Row by row as RDF terms, None where a variable has no value."""
        try:
            if isinstance(self.answer, ox.QuerySolutions):
                for solution in self.answer:
                    yield tuple(solution)
            elif isinstance(self.answer, ox.QueryTriples):
                for triple in self.answer:
                    yield (triple.subject, triple.predicate, triple.object)
            else:
                yield (ox.Literal(self.boolean),)
        except (OSError, RuntimeError) as error:
            raise QueryError(str(error), advice="The question was understood, but could not be answered.") from error

    def triples(self) -> Iterator[ox.Triple]:
        """The triples of a CONSTRUCT or DESCRIBE; raises QueryError for any other question."""
        if not isinstance(self.answer, ox.QueryTriples):
            raise QueryError("the answer is no graph", advice="Only CONSTRUCT and DESCRIBE give one.")
        yield from self.answer

    def __iter__(self) -> Iterator[dict[str, Value]]:
        names = self.variables
        for row in self.terms():
            yield {name: python_value(term) for name, term in zip(names, row, strict=True)}

    def rows(self) -> list[dict[str, Value]]:
        """All rows as dictionaries of Python values: what ``pandas.DataFrame`` takes."""
        return list(self)


def python_value(term: Any) -> Value:
    """The Python value of an RDF term; what has none (a duration, a month, an IRI) stays text."""
    if term is None:
        return None
    if not isinstance(term, ox.Literal):
        return str(term.value) if isinstance(term, ox.NamedNode) else str(term)
    kind, text = term.datatype.value, term.value
    try:
        if kind in _INTEGERS:
            return int(text)
        if kind == XSD + "decimal":
            return Decimal(text)
        if kind in (XSD + "double", XSD + "float"):
            return float(text)
        if kind == XSD + "date":
            return dt.date.fromisoformat(text)
    except (ValueError, InvalidOperation):
        return text  # written wrongly in the data: shown as it stands
    return text == "true" or text == "1" if kind == XSD + "boolean" else text
