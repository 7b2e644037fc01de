"""The addresses of the server, and what answers at each."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Awaitable, Callable
from importlib import resources
from typing import Any

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp

from kg.serve.exchange import respond
from kg.serve.generations import Generations
from kg.serve.guard import Guard
from kg.serve.pool import Pool
from kg.serve.protocol import sparql
from kg.serve.settings import Settings
from kg.serve.statics import Statics

Endpoint = Callable[[Request], Awaitable[Response]]


class Site:
    """The dataset being served: its generations and the two pools that answer from them."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.statics = Statics()
        self.generations = Generations(settings)
        self.askers = Pool("ask", settings.askers, settings.timeout, self.generations)
        self.pagers = Pool("page", settings.pagers, settings.page_timeout, self.generations)
        self.generations.changed = self._renew

    @contextlib.asynccontextmanager
    async def open(self) -> AsyncIterator[None]:
        """From the first state that can answer to the end."""
        async with self.generations.running():
            await asyncio.gather(self.askers.fill(), self.pagers.fill())
            yield

    def _renew(self) -> None:
        self.askers.renew()
        self.pagers.renew()

    async def sparql(self, request: Request) -> Response:
        """``/sparql``"""
        return await sparql(request, self.askers, self.pagers, self.settings)

    async def void(self, request: Request) -> Response:
        """``/.well-known/void``"""
        at = str(request.url_for("sparql"))
        return await self.page(request, "void", at=at)

    async def home(self, request: Request) -> Response:
        """``/``"""
        return await self.page(request, "home")

    async def about(self, request: Request) -> Response:
        """``/about``"""
        return await self.page(request, "about")

    async def search(self, request: Request) -> Response:
        """``/search?q=…&kind=…``, and ``&part=1`` for the list alone"""
        asked = request.query_params
        return await self.page(
            request, "search", q=asked.get("q", ""), kind=asked.get("kind", ""), part=asked.get("part")
        )

    async def explore(self, request: Request) -> Response:
        """``/explore`` and, with another ending, its numbers as CSV and its chart."""
        do = {"/explore": "explore", "/explore.csv": "explore-csv", "/explore.svg": "explore-chart"}[request.url.path]
        theme = request.query_params.get("theme", "")
        return await self.page(request, do, pairs=request.query_params.multi_items(), theme=theme)

    async def query(self, request: Request) -> Response:
        """``/query`` and its chart. What is asked there goes where questions go, with their limits."""
        do = "query-chart" if request.url.path == "/query.svg" else "query"
        asked = request.query_params.multi_items()
        pool = self.askers if any(name in ("query", "named") for name, _ in asked) else self.pagers
        if any(len(value.encode(errors="replace")) > self.settings.query_bytes for _, value in asked):
            return PlainTextResponse("That is too long.\n", 413)
        return await respond(request, pool, {"do": do, "pairs": asked, "bundled": self.statics.bundled})

    async def thing(self, request: Request) -> Response:
        """``/id/…``, ``/page/…`` and ``/data/…``: one thing of the graph, by the end of its IRI or ``?iri=``."""
        do = request.url.path.split("/")[1]
        asked = request.query_params
        given = {
            "path": request.path_params.get("rest", ""),
            "iri": asked.get("iri", ""),
            "format": asked.get("format", ""),
        }
        return await self.page(request, do, **given)

    async def elsewhere(self, request: Request) -> Response:
        """Any other address: the path of an IRI of the graph, or nothing."""
        return await self.page(request, "id", path=request.url.path, iri="")

    async def page(self, request: Request, do: str, **job: Any) -> Response:
        """What a worker for pages makes of a request."""
        accept = request.headers.get("accept", "")
        return await respond(request, self.pagers, {"do": do, "accept": accept, **job})


async def ontology(request: Request) -> Response:
    """The terms of the graph, ``https://w3id.org/polit-kg/ontology#…``, as Turtle."""
    body = (resources.files("kg_ontology") / "polit.ttl").read_bytes()
    return Response(body, media_type="text/turtle; charset=utf-8")


def application(site: Site) -> ASGIApp:
    """The whole server as an ASGI application; ``site`` is open while it runs."""
    routes = [
        Route("/sparql", site.sparql, methods=["GET", "POST"], name="sparql"),
        Route("/.well-known/void", site.void, methods=["GET"]),
        *(Route(path, ontology, methods=["GET"]) for path in ("/ontology", "/polit-kg/ontology")),
        Route("/static/{name}", site.statics.answer, methods=["GET"]),
        Route("/", site.home, methods=["GET"]),
        Route("/about", site.about, methods=["GET"]),
        Route("/search", site.search, methods=["GET"]),
        *(Route(f"/explore{ending}", site.explore, methods=["GET"]) for ending in ("", ".csv", ".svg")),
        *(Route(f"/query{ending}", site.query, methods=["GET"]) for ending in ("", ".svg")),
        *(
            Route(f"/{do}{rest}", site.thing, methods=["GET"])
            for do in ("id", "page", "data")
            for rest in ("", "/{rest:path}")
        ),
        Route("/{rest:path}", site.elsewhere, methods=["GET"]),
    ]
    return Guard(Starlette(routes=routes), site.settings)
