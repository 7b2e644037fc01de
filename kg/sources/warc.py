"""Web archives (WARC, ISO 28500): the court stories among the pages that a crawl brought home.

Nearly all of a crawl is something else, so the cheap questions come first: was it a page and was it there, does it
use the words of a court (``ontology/court-words.txt``), does it say that it is in English. Only what is left is parsed,
and its language is then told from its text, since what pages declare is often wrong.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from functools import cache, partial
from importlib import resources
from typing import TYPE_CHECKING, Any, BinaryIO

from kg.sources import decode, html, text
from kg.sources.page import Format, Page, Row, Unreadable

if TYPE_CHECKING:
    from fastwarc.warc import WarcRecord

LARGEST_PAGE = 4 * 1024 * 1024
"""Bytes of one page of an archive; larger ones are lists and dumps, and are passed over."""
FEWEST_COURT_WORDS = 3
"""Different court words on a page that may be a court story."""

_LANGUAGE = re.compile(rb"<html\b[^>]{0,500}?\blang\s*=\s*[\"']?\s*([A-Za-z]{2,3})", re.IGNORECASE)
_PAGES = ("text/html", "application/xhtml+xml", "text/plain")


class _Forward:
    """A stream that is only read onwards: FastWARC asks any other where it stands, which a pipe cannot tell.

    A fault ends it early and is kept in ``fault``, so that the records before it are had.
    """

    def __init__(self, stream: BinaryIO) -> None:
        self.fault: Exception | None = None
        self._stream: Any = stream
        self._read = 0

    def read(self, size: int = -1) -> bytes:
        try:
            data: bytes = b"" if self.fault else self._stream.read1(size)
        except (EOFError, OSError, zlib.error) as fault:
            self.fault, data = fault, b""
        self._read += len(data)
        return data

    def tell(self) -> int:
        return self._read


def _rows(stream: BinaryIO) -> Iterator[Row]:
    from fastwarc.warc import ArchiveIterator, WarcRecordType

    number = 0
    forward: Any = _Forward(stream)
    try:
        responses = ArchiveIterator(forward, record_types=WarcRecordType.response, max_content_length=LARGEST_PAGE)
        for number, record in enumerate(responses, start=1):
            yield _row(record, number)
    except (OSError, ValueError) as error:
        if forward.fault:
            raise forward.fault from None
        raise Unreadable(f"is broken after record {number} ({error}); what stands before was read") from None
    if forward.fault:
        raise forward.fault
    if not number:
        raise Unreadable("holds no page that was fetched (no WARC record of type response)")


def _row(record: WarcRecord, number: int) -> Row:
    if not record.is_http or record.http_headers.status_code != 200:
        return Row(None, passed_over="is no page that was there", line=number)
    if (record.http_content_type or "").casefold() not in _PAGES:
        return Row(None, passed_over="is no page of text", line=number)
    data = record.reader.read()
    declared = _LANGUAGE.search(data[:4096])
    if declared and declared[1].lower() != b"en":
        return Row(None, passed_over="is not in English", line=number)
    if len({word.lower() for word in _court_words().findall(data)}) < FEWEST_COURT_WORDS:
        return Row(None, passed_over="is no court story", line=number)
    plain = (record.http_content_type or "").casefold() == "text/plain"
    address = record.headers.get("WARC-Target-URI")
    later = partial(_parsed, data, plain, record.http_charset, address, number)
    return Row(None, line=number, later=later, size=len(data))


def _parsed(data: bytes, plain: bool, charset: str | None, address: str | None, number: int) -> Row:
    try:
        page = text.page(decode.decode(data)) if plain else html.page(html.decoded(data, charset))
    except Unreadable as unreadable:
        return Row(None, passed_over=str(unreadable), line=number)
    if not _is_english(page.text):
        return Row(None, passed_over="is not in English", line=number)
    return Row(page.filled_from(Page("", url=address)), line=number)


def _is_english(story: str) -> bool:
    from resiliparse.parse.lang import detect_fast

    language, _ = detect_fast(story[:20_000])
    return bool(language in ("en", "unknown"))


@cache
def _court_words() -> re.Pattern[bytes]:
    listed = (resources.files("kg_ontology") / "court-words.txt").read_text("utf-8").splitlines()
    words = sorted(word.strip() for word in listed if word.strip() and not word.startswith("#"))
    return re.compile(rb"\b(?:%s)\b" % b"|".join(re.escape(word.encode()) for word in words), re.IGNORECASE)


FORMAT = Format("web archive", (".warc",), _rows, many=True)
