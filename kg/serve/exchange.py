"""Between HTTP and the workers: bodies read within bounds, answers sent, callers that went away noticed."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Mapping
from typing import Any

from starlette.requests import ClientDisconnect, Request
from starlette.responses import PlainTextResponse, Response, StreamingResponse

from kg.serve.frames import CHUNK
from kg.serve.pool import Answer, Busy, Pool
from kg.serve.reply import Refused
from kg.serve.settings import Settings


async def read_body(request: Request, settings: Settings) -> bytes:
    """The whole body. Raises Refused with 413 where it is too large, 408 where it comes too slowly."""
    too_large = Refused(413, f"At most {settings.body_bytes:,} bytes are taken.")
    declared = request.headers.get("content-length", "")
    if declared.isdecimal() and int(declared) > settings.body_bytes:
        raise too_large
    body = bytearray()
    try:
        async with asyncio.timeout(settings.body_seconds):
            async for part in request.stream():
                body += part
                if len(body) > settings.body_bytes:
                    raise too_large
    except TimeoutError:
        raise Refused(408, "The request did not come in time.", connection="close") from None
    except ClientDisconnect:
        raise Refused(400, "The request broke off.") from None
    return bytes(body)


async def respond(request: Request, pool: Pool, job: Mapping[str, Any]) -> Response:
    """Have a job done and send what comes of it; a job that nobody waits for any more is dropped."""
    doing = asyncio.create_task(pool.run(dict(job)))
    gone = asyncio.create_task(_disconnected(request))
    try:
        await asyncio.wait((doing, gone), return_when=asyncio.FIRST_COMPLETED)
        if not doing.done():
            return PlainTextResponse("", 400)  # nobody reads it
        return as_response(doing.result())
    except Busy as busy:
        return PlainTextResponse(f"{busy.reason}\n", 503, {"retry-after": str(busy.retry)})
    finally:
        for task in (doing, gone):
            task.cancel()
        await asyncio.gather(doing, gone, return_exceptions=True)


def refusal(refused: Refused) -> Response:
    """A reason as an answer."""
    return PlainTextResponse(f"{refused.reason}\n", refused.status, refused.headers)


def as_response(answer: Answer) -> Response:
    """What a worker answered, as a stream of known length."""
    headers = {**answer.headers, "content-length": str(answer.size)}
    return StreamingResponse(_pieces(answer), answer.status, headers)


async def _pieces(answer: Answer) -> AsyncIterator[bytes]:
    with answer.body as body:
        body.seek(0)
        while piece := body.read(CHUNK):
            yield piece


async def _disconnected(request: Request) -> None:
    while (await request.receive())["type"] != "http.disconnect":
        pass
