"""The SPARQL 1.1 Protocol: what a request at ``/sparql`` may look like, and which job it becomes.

https://www.w3.org/TR/sparql11-protocol/ — the operation ``query`` in its three forms (2.1.1 to 2.1.3); the operation
``update`` is refused, because a dataset here is only asked.
"""

from __future__ import annotations

from typing import Any
from urllib.parse import parse_qsl

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from kg.serve.exchange import read_body, refusal, respond
from kg.serve.forms import GRAPHS, HTML, offers
from kg.serve.negotiation import choose
from kg.serve.pool import Pool
from kg.serve.reply import Refused
from kg.serve.settings import Settings

_FORM, _QUERY, _UPDATE = (
    "application/x-www-form-urlencoded",
    "application/sparql-query",
    "application/sparql-update",
)
Parameters = list[tuple[str, str]]


async def sparql(request: Request, pool: Pool, pages: Pool, settings: Settings) -> Response:
    """Answer a request at the endpoint."""
    try:
        job = await _job(request, settings)
    except Refused as refused:
        return refusal(refused)
    if job is None:
        return await _describe(request, pages)
    return await respond(request, pool, job)


async def _job(request: Request, settings: Settings) -> dict[str, Any] | None:
    """The job, or None for a request without any parameter: that asks what this endpoint is."""
    stated = _parse(request.scope["query_string"])
    if request.method == "POST":
        kind, question = await _posted(request, settings)
        if kind == _QUERY:
            if any(name == "query" for name, _ in stated):
                raise Refused(400, "The question is given twice: in the address and in the body.")
            stated.append(("query", question))
        else:
            if stated:
                raise Refused(400, "With a form, all parameters stand in the body and none in the address.")
            stated = _parse(question.encode())
    elif not stated:
        return None
    return _read(stated, request.headers.get("accept", ""), settings)


async def _posted(request: Request, settings: Settings) -> tuple[str, str]:
    declared = request.headers.get("content-type", "")
    kind, *parameters = (part.strip() for part in declared.lower().split(";"))
    if kind == _UPDATE:
        raise Refused(403, "Updates are refused: the dataset is only asked. Build it again to change it.")
    if kind not in (_FORM, _QUERY):
        raise Refused(415, f"{declared[:100] or 'no content type'}: expected {_QUERY} or {_FORM}.")
    charset = next((value.split("=")[1].strip("\"' ") for value in parameters if value.startswith("charset=")), "utf-8")
    if charset not in ("utf-8", "utf8", "us-ascii"):
        raise Refused(415, f"charset={charset[:40]}: a question is written in UTF-8.")
    try:
        return kind, (await read_body(request, settings)).decode()
    except UnicodeDecodeError:
        raise Refused(400, "The body is not UTF-8.") from None


def _parse(text: bytes) -> Parameters:
    try:
        return parse_qsl(text.decode(), keep_blank_values=True, max_num_fields=200, errors="strict")
    except ValueError:
        raise Refused(400, "The parameters cannot be read: expected name=value&name=value in UTF-8.") from None


def _read(stated: Parameters, accept: str, settings: Settings) -> dict[str, Any]:
    values: dict[str, list[str]] = {}
    for name, value in stated:
        values.setdefault(name, []).append(value)
    if "update" in values:
        raise Refused(403, "Updates are refused: the dataset is only asked. Build it again to change it.")
    if unknown := sorted(set(values) & {"using-graph-uri", "using-named-graph-uri"}):
        raise Refused(400, f"{unknown[0]} belongs to updates, which are refused.")
    queries = values.get("query", [])
    if len(queries) != 1:
        raise Refused(
            400, "Expected one parameter named query." if queries else "The parameter named query is missing."
        )
    if len(queries[0].encode()) > settings.query_bytes:
        raise Refused(413, f"A question has at most {settings.query_bytes:,} bytes.")
    return {
        "do": "ask",
        "sparql": queries[0],
        "default_graphs": values.get("default-graph-uri", []),
        "named_graphs": values.get("named-graph-uri", []),
        "accept": accept,
        "format": values.get("format", [""])[0],
        "download": bool(values.get("download")),
    }


async def _describe(request: Request, pages: Pool) -> Response:
    """The service description (SPARQL 1.1 Service Description, 2); a browser is led to the page for questions."""
    name = choose(request.headers.get("accept", ""), offers((*GRAPHS, HTML)))
    if name == HTML.name:
        return RedirectResponse("/query", 303, {"vary": "Accept"})
    job = {"do": "description", "accept": request.headers.get("accept", ""), "at": str(request.url.replace(query=""))}
    return await respond(request, pages, job)
