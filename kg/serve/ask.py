"""A question of a client, answered in the form that it likes best (SPARQL 1.1 Protocol, 2.1)."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

import pyoxigraph as ox

from kg.graph.terms import BASE, prefixes
from kg.query import QueryError, Result
from kg.query.keywords import names_graphs
from kg.query.terms import PREFIXES
from kg.serve.desk import Desk
from kg.serve.forms import GRAPHS, OX_GRAPHS, OX_ROWS, ROWS, Form, by_name, offers
from kg.serve.negotiation import choose
from kg.serve.reply import Refused, Reply

KNOWN_PREFIXES = {**PREFIXES, **prefixes(BASE)}


def ask(desk: Desk, job: dict[str, Any], reply: Reply) -> None:
    """Answer ``job["sparql"]``. Raises Refused with 400 for a question that cannot be read, 406 for no common form."""
    graphs = [_graph(iri) for iri in job.get("default_graphs", ())]
    named = [_graph(iri) for iri in job.get("named_graphs", ())]
    dataset = desk.whole if graphs or named or names_graphs(job["sparql"]) else desk.union
    try:
        result = dataset.query(job["sparql"], default_graphs=graphs, named_graphs=named)
        form = _form(result, job)
        headers = {"vary": "Accept"}
        if job.get("download"):
            headers["content-disposition"] = f'attachment; filename="answer{form.ending}"'
        reply.begin(200, form.content_type, headers)
        _write(result, form, reply)
    except QueryError as error:
        raise Refused(400, str(error)) from error


def _write(result: Result, form: Form, reply: Reply) -> None:
    try:
        if isinstance(result.answer, ox.QueryTriples):
            known = KNOWN_PREFIXES if form.name != "ntriples" else None
            ox.serialize(result.answer, reply.stream, OX_GRAPHS[form.name], prefixes=known)
        else:
            result.answer.serialize(reply.stream, OX_ROWS[form.name])
    except (RuntimeError, OSError, ValueError) as error:
        raise QueryError(str(error), advice="The question was understood, but could not be answered.") from error


def _form(result: Result, job: dict[str, Any]) -> Form:
    forms = GRAPHS if result.kind == "graph" else ROWS
    if job.get("format"):
        named = by_name(forms, job["format"])
        if named is None:
            raise Refused(406, _no_form(f"format={job['format']}", forms))
        return named
    name = choose(job.get("accept", ""), offers(forms))
    if name is None:
        raise Refused(406, _no_form(f"Accept: {job.get('accept', '')}", forms))
    return next(form for form in forms if form.name == name)


def _no_form(wanted: str, forms: tuple[Form, ...]) -> str:
    return f"{wanted[:200]}: this answer comes as " + ", ".join(form.types[0] for form in forms) + "."


def _graph(iri: str) -> ox.NamedNode:
    try:
        if not urlsplit(iri).scheme:
            raise ValueError("no scheme")
        return ox.NamedNode(iri)
    except ValueError as error:
        raise Refused(400, f"{iri[:200]}: a graph is named by a whole IRI ({error})") from error
