"""Starting and ending the server."""

from __future__ import annotations

import asyncio
import contextlib
import signal
import socket
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

from kg.errors import UsageError
from kg.serve.settings import Settings
from kg.serve.snapshot import clear

if TYPE_CHECKING:
    import uvicorn


def serve(settings: Settings, ready: Callable[[str], None] = lambda _: None) -> None:
    """Serve until Ctrl-C or SIGTERM; ``ready`` is called with the address once answers can be given.

    Raises DatasetError where the dataset cannot be opened, UsageError where the address cannot be bound.
    """
    if sys.platform == "win32":
        raise UsageError("kg serve needs a system that can fork processes: Linux, macOS, or WSL on Windows")
    listening = _bind(settings)
    try:
        with contextlib.closing(listening):
            asyncio.run(_serve(settings, listening, ready))
    finally:
        clear(settings.dataset)


def _bind(settings: Settings) -> socket.socket:
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(
            settings.host, settings.port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
        )[0]
        listening = socket.socket(family, kind, protocol)
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind(address)
    except OSError as error:
        raise UsageError(
            f"{settings.host}:{settings.port} cannot be listened at ({error.strerror or error}). Is another server"
            " running there? Choose another with --port, or --port 0 for any that is free."
        ) from error
    return listening


async def _serve(settings: Settings, listening: socket.socket, ready: Callable[[str], None]) -> None:
    import uvicorn

    from kg.serve.app import Site, application
    from kg.serve.connection import Connection, keep_looking

    site = Site(settings)
    Connection.settings = settings
    config = uvicorn.Config(
        application(site),
        http=Connection,
        ws="none",
        lifespan="off",
        log_level="error",
        access_log=False,
        proxy_headers=False,
        server_header=False,
        timeout_keep_alive=10,
        timeout_graceful_shutdown=3,
        h11_max_incomplete_event_size=settings.header_bytes,
        backlog=256,
    )
    server = _server(uvicorn.Server)(config)
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, _stop, server)
    async with site.open():
        looking = asyncio.create_task(keep_looking(server.server_state))
        telling = asyncio.create_task(_tell(server, listening, settings, ready))
        try:
            await server.serve(sockets=[listening])
        finally:
            for task in (looking, telling):
                task.cancel()
            await asyncio.gather(looking, telling, return_exceptions=True)


def _server(base: type[uvicorn.Server]) -> type[uvicorn.Server]:
    """uvicorn's server without its own signals: it ends by raising them anew, before we have put things away."""

    class Quiet(base):  # type: ignore[valid-type, misc]
        def capture_signals(self) -> contextlib.AbstractContextManager[None]:
            return contextlib.nullcontext()

    return Quiet


def _stop(server: uvicorn.Server) -> None:
    server.should_exit = True


async def _tell(
    server: uvicorn.Server, listening: socket.socket, settings: Settings, ready: Callable[[str], None]
) -> None:
    while not server.started:
        await asyncio.sleep(0.02)
    host, port = listening.getsockname()[:2]
    ready(f"http://{f'[{host}]' if ':' in host else host}:{port}/")
