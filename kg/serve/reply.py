"""What a worker sends back: a head (status and headers), then the body piece by piece."""

from __future__ import annotations

import re
import socket
import time
from collections.abc import Mapping
from typing import IO, Any, cast

from kg.serve.frames import CHUNK, DATA, END, HEAD, pack, pack_json

# XML 1.0, production [2]: what no XML document may hold, as UTF-8; none of it is part of a longer character.
_NOT_XML = re.compile(rb"[\x00-\x08\x0b\x0c\x0e-\x1f]|\xef\xbf[\xbe\xbf]")
_REPLACEMENT = "\N{REPLACEMENT CHARACTER}".encode()


class Refused(Exception):
    """A request that gets no answer but a reason; ``status`` is HTTP's."""

    def __init__(self, status: int, reason: str, **headers: str) -> None:
        super().__init__(reason)
        self.status = status
        self.reason = reason
        self.headers = {name.replace("_", "-"): value for name, value in headers.items()}


class Reply:
    """A stream that libraries write into; the head goes first, the rest in pieces of 64 KiB."""

    def __init__(self, connection: socket.socket) -> None:
        self._connection = connection
        self._waiting = bytearray()
        self._xml = False
        self._since = time.process_time()

    def begin(self, status: int, content_type: str, headers: Mapping[str, str] | None = None) -> None:
        """Send the head; a second one takes back the first with all that followed, which has not left the house yet.

        Of XML, characters that no XML may hold are replaced from here on.
        """
        self._waiting.clear()
        self._xml = "xml" in content_type and "html" not in content_type
        head: dict[str, Any] = {"status": status, "headers": {"content-type": content_type, **(headers or {})}}
        self._connection.sendall(pack_json(HEAD, head))

    @property
    def stream(self) -> IO[bytes]:
        """This reply as what libraries write into."""
        return cast(IO[bytes], self)

    def write(self, data: bytes) -> int:
        """Take a piece of the body."""
        self._waiting += data
        if len(self._waiting) >= CHUNK:
            # U+FFFE is three bytes in UTF-8, and a piece must not end within them.
            self._send(keep=next((n for n in (2, 1) if self._waiting[-n] == 0xEF), 0))
        return len(data)

    def _send(self, keep: int = 0) -> None:
        """Send what waits but for its last bytes."""
        cut = len(self._waiting) - keep
        data, self._waiting = bytes(self._waiting[:cut]), self._waiting[cut:]
        if data:
            self._connection.sendall(pack(DATA, _NOT_XML.sub(_REPLACEMENT, data) if self._xml else data))

    def flush(self) -> None:
        """For libraries that call it at their end; the reply decides itself when to send."""

    def end(self) -> None:
        """Say that this was all."""
        self._send()
        self._connection.sendall(pack(END))

    def whole(
        self, status: int, content_type: str, body: bytes | str, headers: Mapping[str, str] | None = None
    ) -> None:
        """Head and body at once, with the processor time that they took (Server Timing, 3.1)."""
        work = f"work;dur={(time.process_time() - self._since) * 1000:.1f}"
        self.begin(status, content_type, {"server-timing": work, **(headers or {})})
        self.write(body.encode() if isinstance(body, str) else body)
