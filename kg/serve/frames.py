"""What goes between the front and its workers: short frames, each a kind, a length, and that many bytes."""

from __future__ import annotations

import asyncio
import json
import socket
import struct
from typing import Any

_HEAD = struct.Struct("!cI")
CHUNK = 64 * 1024

JOB = b"J"
ACCEPTED = b"A"
"""The job has been read: from here on it may not be given to another worker as if nothing had happened."""
HEAD = b"H"
DATA = b"D"
END = b"E"
HELLO = b"W"


def pack(kind: bytes, payload: bytes = b"") -> bytes:
    """One frame as bytes."""
    return _HEAD.pack(kind, len(payload)) + payload


def pack_json(kind: bytes, value: Any) -> bytes:
    """One frame that holds JSON."""
    return pack(kind, json.dumps(value).encode())


async def read(reader: asyncio.StreamReader) -> tuple[bytes, bytes]:
    """The next frame; raises asyncio.IncompleteReadError where the other side is gone."""
    kind, length = _HEAD.unpack(await reader.readexactly(_HEAD.size))
    return kind, await reader.readexactly(length)


def read_blocking(connection: socket.socket) -> tuple[bytes, bytes] | None:
    """The next frame, None where the other side is gone."""
    head = _exactly(connection, _HEAD.size)
    if head is None:
        return None
    kind, length = _HEAD.unpack(head)
    payload = _exactly(connection, length)
    return None if payload is None else (kind, payload)


def _exactly(connection: socket.socket, length: int) -> bytes | None:
    parts = bytearray()
    while len(parts) < length:
        part = connection.recv(min(length - len(parts), CHUNK))
        if not part:
            return None
        parts += part
    return bytes(parts)
