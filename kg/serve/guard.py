"""What every request passes first, and what every answer carries: the server's rules of the house."""

from __future__ import annotations

import ipaddress
import logging
import socket
import time
from collections import Counter
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from kg.serve.settings import Settings

_log = logging.getLogger("kg.serve")

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), microphone=(), geolocation=(), interest-cohort=()",
    "x-frame-options": "DENY",
    "cache-control": "no-cache",
}
"""Of every answer, unless it sets its own."""

_FEW = 10_000


@dataclass
class _Bucket:
    """What one address may still ask for at this moment."""

    tokens: float
    when: float


class Guard:
    """ASGI middleware: the Host header, the rate by address, the headers of every answer."""

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        self._app, self._settings = app, settings
        self._names = own_names(settings)
        self._buckets: dict[str, _Bucket] = {}
        self._under_way: Counter[str] = Counter()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        begun = False

        async def send_with_headers(message: Message) -> None:
            nonlocal begun
            if message["type"] == "http.response.start":
                begun = True
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers.setdefault(name, value)
            await send(message)

        address = scope["client"][0] if scope.get("client") else ""
        refusal = self._refusal(scope, address)
        if refusal is not None:
            await refusal(scope, receive, send_with_headers)
            return
        self._under_way[address] += 1
        try:
            await self._app(scope, receive, send_with_headers)
        except Exception:
            _log.exception("An answer could not be made: %s", scope["path"])
            if begun:
                return  # uvicorn closes the connection on an answer that was not finished
            sorry = PlainTextResponse("Something went wrong here; it has been noted in the server's log.\n", 500)
            await sorry(scope, receive, send_with_headers)
        finally:
            self._under_way[address] -= 1
            if not self._under_way[address]:
                del self._under_way[address]

    def _refusal(self, scope: Scope, address: str) -> PlainTextResponse | None:
        hosts = Headers(scope=scope).getlist("host")
        if len(hosts) != 1 or not self.is_ours(hosts[0]):
            shown = ", ".join(sorted(self._names))
            return PlainTextResponse(f"This server is called {shown}; a request names one of these as its host.\n", 421)
        if self._under_way[address] >= self._settings.per_address:
            return _slow_down("Too many requests of yours are under way.", 2)
        if not self._take(address):
            return _slow_down("Too many requests in a short time.", 1)
        return None

    def is_ours(self, host: str) -> bool:
        """Whether a Host header means us: a number, ``localhost`` or a name of ours.

        A page of somebody else's can have its own name resolve to this machine (DNS rebinding), but cannot have
        the browser send another name than that, nor a number.
        """
        try:
            parts = urlsplit(f"//{host}")
            name, _ = (parts.hostname or "").rstrip("."), parts.port
        except ValueError:
            return False
        if not name or parts.path or parts.query or parts.fragment or "@" in host:
            return False
        try:
            ipaddress.ip_address(name)
        except ValueError:
            return name in self._names
        return True

    def _take(self, address: str) -> bool:
        rate, burst = self._settings.rate, self._settings.burst
        if not rate:
            return True
        now = time.monotonic()
        if len(self._buckets) > _FEW:
            self._buckets = {who: b for who, b in self._buckets.items() if now - b.when < burst / rate}
        bucket = self._buckets.setdefault(address, _Bucket(burst, now))
        bucket.tokens = min(burst, bucket.tokens + (now - bucket.when) * rate)
        bucket.when = now
        if bucket.tokens < 1:
            return False
        bucket.tokens -= 1
        return True


def own_names(settings: Settings) -> frozenset[str]:
    """What the server may be called: localhost, what it was told to bind, and the names it was given."""
    names = {"localhost", settings.host, *settings.names}
    if not is_loopback(settings.host):
        names |= {socket.gethostname(), socket.getfqdn()}
    return frozenset(name.lower().rstrip(".") for name in names)


def is_loopback(host: str) -> bool:
    """Whether an address to bind can be reached from this machine only."""
    if host.lower() == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _slow_down(reason: str, seconds: int) -> PlainTextResponse:
    headers: dict[str, Any] = {"retry-after": str(seconds)}
    return PlainTextResponse(f"{reason} Try again in {seconds} seconds.\n", 429, headers)
