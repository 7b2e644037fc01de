"""The addresses of the server, and what answers at each."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import ASGIApp

from kg.serve.exchange import respond
from kg.serve.generations import Generations
from kg.serve.guard import Guard
from kg.serve.pool import Pool
from kg.serve.protocol import sparql
from kg.serve.settings import Settings

Endpoint = Callable[[Request], Awaitable[Response]]


class Site:
    """The dataset being served: its generations and the two pools that answer from them."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
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

    async def page(self, request: Request, do: str, **job: Any) -> Response:
        """What a worker for pages makes of a request."""
        accept = request.headers.get("accept", "")
        return await respond(request, self.pagers, {"do": do, "accept": accept, **job})


def application(site: Site) -> ASGIApp:
    """The whole server as an ASGI application; ``site`` is open while it runs."""
    routes = [
        Route("/sparql", site.sparql, methods=["GET", "POST"], name="sparql"),
        Route("/.well-known/void", site.void, methods=["GET"]),
    ]
    return Guard(Starlette(routes=routes), site.settings)
