"""The page for questions: SPARQL or a shipped question with its parameters as fields; rows, chart, network."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

import pyoxigraph as ox

from kg.catalogue import Thing
from kg.errors import KgError, UsageError
from kg.query import NamedQuestion, QueryError, Result, named
from kg.query.keywords import names_graphs
from kg.query.parameters import Parameter, substitute
from kg.query.terms import PREFIXES, XSD, shorten
from kg.serve.desk import Desk
from kg.serve.forms import GRAPHS, ROWS
from kg.serve.pages.drawing import Picture, between
from kg.serve.pages.site import query, show
from kg.serve.reply import Refused, Reply

_SHOWN = 500
_IN_NETWORK = 60
_NUMBERS = frozenset(XSD + name for name in ("integer", "decimal", "double", "float", "int", "long"))
EXAMPLE = """SELECT ?name ?court ?quote WHERE {
  ?sentence a polit:Sentence ; polit:person/foaf:name ?name ;
            polit:court/rdfs:label ?court ; polit:evidence/oa:exact ?quote .
} ORDER BY ?name LIMIT 100"""
VIEWS = {"table": "Table", "chart": "Chart", "network": "Network"}


@dataclass(frozen=True, slots=True)
class Cell:
    """One value: how it reads, and the IRI behind it where the graph has one."""

    text: str
    iri: str = ""
    is_number: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """The rows that are shown; ``cut`` where there are more."""

    names: tuple[str, ...]
    rows: list[list[Cell]]
    cut: bool


def ask_page(desk: Desk, job: dict[str, Any], reply: Reply) -> None:
    """The page, with the answer where a question is given; a question that cannot be read is shown with its mistake."""
    said = dict(job["pairs"])
    question = _named(said.get("named", ""))
    view = said.get("view", "table") if said.get("view", "table") in VIEWS else "table"
    text, problem = said.get("query", ""), ""
    table: Table | None = None
    picture: Picture | None = None
    try:
        if question is not None and not text:
            text = _filled(question, said)
        if text:
            result = answer(desk, text)
            picture = _picture(desk, result) if view == "network" else None
            table = _table(desk, result) if view != "network" else None
    except QueryError as error:
        problem = str(error)
    except UsageError as error:
        problem = "" if question is not None and not set(said) & _names(question) else str(error)
    own = [(name, value) for name, value in job["pairs"] if name in ("query", "named") or _is_parameter(question, name)]
    show(
        desk, reply, "query.html", 400 if problem else 200,
        text=text, example=EXAMPLE, question=question, said=said, problem=problem, table=table, picture=picture,
        view=view,
        views={name: (title, "/query?" + query([*own, *([("view", name)] if name != "table" else [])]))
               for name, title in VIEWS.items()},
        drawn="/query.svg?" + query([("query", text)]), chartable=table is not None and _columns(table) is not None,
        forms=[(form.title, "/sparql?" + query([("query", text), ("format", form.name), ("download", "1")]))
               for form in (GRAPHS if _is_graph(table, text) else ROWS)],
        questions=named(), prefixes=PREFIXES, bundled=bool(job.get("bundled")),
    )  # fmt: skip


def draw_answer(desk: Desk, job: dict[str, Any], reply: Reply) -> None:
    """The chart of an answer as SVG: its first numbers by its first words."""
    from kg.serve.pages.charts import SVG_HEADERS, bars

    said = dict(job["pairs"])
    try:
        table = _table(desk, answer(desk, said.get("query", "")))
    except KgError as error:
        raise Refused(400, str(error)) from error
    columns = _columns(table)
    if columns is None:
        raise Refused(400, "A chart needs a column of numbers and one to name them by.")
    words, numbers = columns
    counts = [(row[words].text or "–", float(row[numbers].text)) for row in table.rows if row[numbers].is_number]
    title = f"{table.names[numbers]} by {table.names[words]}".replace("_", " ")
    picture = bars(counts, title, table.names[numbers].replace("_", " "), dark=said.get("theme") == "dark")
    reply.whole(200, "image/svg+xml", picture, SVG_HEADERS)


def answer(desk: Desk, text: str) -> Result:
    """The answer to a question. Raises QueryError where it cannot be read."""
    return (desk.whole if names_graphs(text) else desk.union).query(text)


def _named(name: str) -> NamedQuestion | None:
    return next((each for each in named() if each.name == name), None)


def _names(question: NamedQuestion) -> set[str]:
    return {parameter.name for parameter in question.parameters}


def _is_parameter(question: NamedQuestion | None, name: str) -> bool:
    return question is not None and name in _names(question)


def _filled(question: NamedQuestion, said: dict[str, str]) -> str:
    """The question with its parameters in their places. Raises UsageError where one is missing or wrong."""
    values: dict[str, Parameter] = {}
    for parameter in question.parameters:
        text = said.get(parameter.name) or parameter.default
        if text is None:
            raise UsageError(f"Fill in: {parameter.name}, {parameter.description}.")
        values[parameter.name] = parameter.value(text)
    lines = substitute(question.sparql, values).splitlines()
    return "\n".join(line for line in lines if not line.startswith("# ")).strip()


def _table(desk: Desk, result: Result) -> Table:
    rows = [[_cell(desk, term) for term in row] for row in islice(result.terms(), _SHOWN + 1)]
    return Table(result.variables, rows[:_SHOWN], len(rows) > _SHOWN)


def _cell(desk: Desk, term: Any) -> Cell:
    if term is None:
        return Cell("")
    if isinstance(term, ox.NamedNode):
        thing = desk.catalogue.thing(term.value)
        return Cell(thing.label if thing else shorten(term.value), term.value)
    if isinstance(term, ox.Literal):
        return Cell(term.value, is_number=term.datatype.value in _NUMBERS)
    return Cell(str(term))


def _columns(table: Table) -> tuple[int, int] | None:
    """Where the words and the numbers of a chart stand."""
    if not table.rows:
        return None
    numbers = [place for place in range(len(table.names)) if any(row[place].is_number for row in table.rows)]
    words = [place for place in range(len(table.names)) if place not in numbers]
    return (words[0], numbers[0]) if words and numbers else None


def _is_graph(table: Table | None, text: str) -> bool:
    from kg.query.keywords import keywords

    return not {"CONSTRUCT", "DESCRIBE"}.isdisjoint(keywords(text))


def _picture(desk: Desk, result: Result) -> Picture | None:
    """What an answer joins: the ends of its triples, or whatever stands in one row with a page of its own."""
    pairs: list[tuple[str, str, str]] = []
    for row in islice(result.terms(), _SHOWN):
        if result.kind == "graph":
            subject, predicate, value = row
            if isinstance(subject, ox.NamedNode) and isinstance(value, ox.NamedNode):
                pairs.append((subject.value, value.value, shorten(predicate.value).partition(":")[2]))
        else:
            named_ones = [term.value for term in row if isinstance(term, ox.NamedNode)]
            pairs += [(named_ones[0], other, "") for other in named_ones[1:]]
    things = _things(desk, pairs)
    order = {thing.iri: place for place, thing in enumerate(things)}
    links = [(order[a], order[b], words) for a, b, words in pairs if a in order and b in order and a != b]
    return between(things, links) if links else None


def _things(desk: Desk, pairs: Sequence[tuple[str, str, str]]) -> list[Thing]:
    found: dict[str, Thing] = {}
    for pair in pairs:
        for iri in pair[:2]:
            if iri not in found and len(found) < _IN_NETWORK:
                found[iri] = desk.catalogue.thing(iri) or Thing(iri, "other", "other", shorten(iri), "", 0)
    return list(found.values())
