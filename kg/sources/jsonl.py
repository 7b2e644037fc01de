"""JSON Lines: one release a line, with ``id,title,text,url,published,publisher`` or what others call them.

The text of a row may hold front matter or HTML of its own; what the row says about itself wins over that.
A bad row is named with its line, and the others are read.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from functools import partial
from typing import Any, BinaryIO

from kg.sources import decode, frontmatter, html, limits, text
from kg.sources.page import Format, Page, Row, Unreadable

ID = ("id", "identifier", "_id", "uid", "guid", "key")
TEXT = ("text", "body", "content", "article", "articleBody", "article_body", "maintext", "html", "raw_html")
MOST_SKIPPED = 16 * 1024**3
"""Bytes of one line that are passed over before the file is given up: some kilobytes of gzip unpack to gigabytes."""

_MARKUP = re.compile(r"\s*<(?:!doctype|html|head|body|main|article|section|div|p|h[1-6]|ul)\b|</(?:p|div|li)>", re.I)


def rows(stream: BinaryIO) -> Iterator[Row]:
    """The rows of a stream, one at a time; empty lines are no rows."""
    number = 0
    while line := stream.readline(limits.largest() + 1):
        number += 1
        whole = line.endswith(b"\n") or len(line) <= limits.largest()
        skipped = 0
        while not whole:  # the rest of a line that is too long
            more = stream.readline(limits.MB)
            whole, skipped = more.endswith(b"\n") or not more, skipped + len(more)
            if skipped > MOST_SKIPPED:
                raise Unreadable(
                    f"goes on for more than {MOST_SKIPPED // 1024**3} GB in line {number}; it was given up"
                )
        if line.strip():
            yield Row(None, line=number, later=partial(row, line, number), size=len(line))


def row(line: bytes, number: int) -> Row:
    """One line of the file as a row, good or bad."""
    try:
        return row_of(_object(decode.decode(line)), number)
    except Unreadable as unreadable:
        return Row(None, str(unreadable), line=number)


def row_of(values: Mapping[str, Any], number: int) -> Row:
    """What a mapping says of one release, good or bad."""
    id = _id(values)
    try:
        return Row(_page(values), line=number, id=id)
    except Unreadable as unreadable:
        return Row(None, str(unreadable), line=number, id=id)


def _object(line: str) -> Mapping[str, Any]:
    try:
        values = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise Unreadable(f"is not valid JSON ({getattr(error, 'msg', 'nested too deeply')})") from None
    if not isinstance(values, dict):
        raise Unreadable("is not a JSON object; one release a line was expected")
    return values


def _id(values: Mapping[str, Any]) -> str | None:
    for name in ID:
        value = values.get(name)
        if isinstance(value, (str, int)) and not isinstance(value, bool) and str(value).strip():
            return str(value).strip()
    return None


def _page(values: Mapping[str, Any]) -> Page:
    body = next((values[name] for name in TEXT if isinstance(values.get(name), str) and values[name].strip()), None)
    if body is None:
        raise Unreadable(f"has no text (looked for {', '.join(TEXT)})")
    limits.check_size(len(body))
    inner = html.page(body) if _MARKUP.search(body) else text.page(body)
    said = frontmatter.described(values)
    return Page(inner.text).filled_from(said).filled_from(inner)


FORMAT = Format("JSON Lines", (".jsonl",), rows, many=True)
