"""Mail as saved from a mailbox (``.eml``, RFC 5322): subject, date, and the text (or HTML) of the message.

Sender and recipients are left out: they are people who have no part in the case. So is the signature.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, BinaryIO

from kg.sources import decode, html, limits, text
from kg.sources.page import Format, Page, Row, Unreadable

if TYPE_CHECKING:
    from email.message import EmailMessage

_SIGNATURE = re.compile(r"^-- ?\r?$", re.MULTILINE)  # RFC 3676, 4.3
_PREFIX = re.compile(r"^(?:(?:re|fwd?|news release|press release|media release) ?: *)+", re.IGNORECASE)
_HEADER = re.compile(rb"[!-9;-~]+:[^\n]*\n")


def page(data: bytes) -> Page:
    """The page of one message; raises Unreadable where it is none, or has no text."""
    if not _HEADER.match(data.lstrip(b"\xef\xbb\xbf\r\n ")):
        raise Unreadable("is no mail message (it does not begin with headers such as 'Subject:')")
    from email import policy
    from email.message import EmailMessage
    from email.parser import BytesParser

    try:
        message = BytesParser(policy=policy.default).parsebytes(data.lstrip(b"\xef\xbb\xbf\r\n "))
        assert isinstance(message, EmailMessage)
        body = message.get_body(("plain", "html"))
        inner = _inner(body) if isinstance(body, EmailMessage) else None
        said = Page("", title=_header(message, "Subject"), issued=_date(_header(message, "Date")))
    except Unreadable:
        raise
    except Exception as error:  # the parser of the standard library trips over many broken messages
        raise Unreadable(f"is a broken mail message ({type(error).__name__})") from None
    if inner is None:
        raise Unreadable("is a message without a text (neither text/plain nor text/html)")
    return Page(inner.text).filled_from(said).filled_from(inner)


def _inner(body: EmailMessage) -> Page:
    payload = body.get_payload(decode=True)
    data = payload if isinstance(payload, bytes) else b""
    try:
        content = data.decode(body.get_content_charset() or "utf-8")
    except (LookupError, UnicodeDecodeError):
        content = decode.decode(data)
    if body.get_content_subtype() == "html":
        return html.page(content)
    return text.page(_SIGNATURE.split(content, maxsplit=1)[0])


def _header(message: EmailMessage, name: str) -> str | None:
    value = message.get(name)
    value = _PREFIX.sub("", " ".join(str(value).split())) if value else None
    return value or None


def _date(value: str | None) -> dt.date | None:
    from email.utils import parsedate_to_datetime

    try:
        return parsedate_to_datetime(value).date() if value else None
    except ValueError:
        return None


def _rows(stream: BinaryIO) -> Iterator[Row]:
    data = stream.read(limits.largest() + 1)
    if not data.strip():
        raise Unreadable("is empty")
    yield Row(page(data))


FORMAT = Format("mail", (".eml",), _rows)
