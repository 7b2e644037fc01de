"""HTTP connections that do not wait for ever: uvicorn's own protocol, with an eye on slow clients.

uvicorn times out idle connections, but neither a request that arrives a letter a minute nor a client that never
takes its answer. A look every second ends both.
"""

from __future__ import annotations

import asyncio
import time
from collections import Counter
from typing import Any, ClassVar

import h11
from uvicorn.protocols.http.h11_impl import H11Protocol, RequestResponseCycle

from kg.serve.settings import Settings


class Connection(H11Protocol):
    """One connection, which is cut off when it stalls; too many from one address are not taken at all."""

    settings: ClassVar[Settings]
    addresses: ClassVar[Counter[str]] = Counter()

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Take the connection, unless its address has too many."""
        super().connection_made(transport)
        self._address = self.client[0] if self.client else ""
        self._since = time.monotonic()
        self._written, self._stalled = 0, self._since
        self.addresses[self._address] += 1
        crowded = self.addresses[self._address] > self.settings.connections_per_address
        if crowded or len(self.connections) > self.settings.connections:
            transport.abort()

    def connection_lost(self, exc: Exception | None) -> None:
        """Count it out."""
        super().connection_lost(exc)
        self.addresses[self._address] -= 1
        if self.addresses[self._address] <= 0:
            del self.addresses[self._address]

    def data_received(self, data: bytes) -> None:
        """Note when a request begins, and go on."""
        if not self._busy() and self.conn.their_state is h11.IDLE and not self.conn.trailing_data[0]:
            self._since = time.monotonic()
        super().data_received(data)

    def look(self, now: float) -> None:
        """Cut the connection off where its request does not come, or its answer is not taken."""
        waiting = self.transport.get_write_buffer_size()
        if waiting and waiting == self._written:
            if now - self._stalled > self.settings.stall_seconds:
                self.transport.abort()
            return
        self._written, self._stalled = waiting, now
        if not self._busy() and now - self._since > self.settings.header_seconds and not self._resting():
            self.transport.abort()

    def _busy(self) -> bool:
        cycle: RequestResponseCycle | None = self.cycle  # None until the first request, whatever uvicorn's types say
        return cycle is not None and not cycle.response_complete

    def _resting(self) -> bool:
        """Between two requests; uvicorn's own timer ends that."""
        return self.timeout_keep_alive_task is not None

    def send_400_response(self, msg: str) -> None:
        """What is no HTTP gets a short answer and no second chance."""
        if self.conn.our_state in (h11.IDLE, h11.SEND_RESPONSE):
            super().send_400_response(msg)
        else:
            self.transport.close()


async def keep_looking(server_state: Any) -> None:
    """Look at every connection once a second, for as long as the server runs."""
    while True:
        await asyncio.sleep(1)
        now = time.monotonic()
        for connection in list(server_state.connections):
            if isinstance(connection, Connection):
                connection.look(now)
