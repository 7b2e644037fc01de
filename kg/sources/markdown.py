"""Markdown: its marks are read by markdown-it (CommonMark and tables), its words become plain lines.

A bullet becomes ``• …``, a table row one line with commas between the cells, a link its words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, BinaryIO

from kg.sources import decode, limits, text
from kg.sources.page import Format, Page, Row

if TYPE_CHECKING:
    from markdown_it.token import Token


def page(source: str) -> Page:
    """The page of a Markdown text; its title is the front matter's, else the first heading."""
    described = text.page(source)
    from markdown_it import MarkdownIt

    tokens = MarkdownIt("commonmark").enable("table").parse(described.text)
    following = pairwise(tokens)
    heading = next((_words(after) for token, after in following if token.type == "heading_open"), None)
    body = Page("\n".join(_lines(tokens)))
    return body.filled_from(described).filled_from(Page("", title=heading))


def _lines(tokens: Sequence[Token]) -> Iterator[str]:
    bullet = ""
    cells: list[str] | None = None
    for token in tokens:
        if token.type == "list_item_open":
            bullet = f"{token.info}. " if token.info else "• "
        elif token.type == "tr_open":
            cells = []
        elif token.type == "tr_close":
            yield ", ".join(filter(None, cells or ()))
            cells = None
        elif token.type == "inline":
            if cells is not None:
                cells.append(_words(token))
                continue
            yield from f"{bullet}{_words(token)}".split("\n")
            bullet = ""
        elif token.type in ("fence", "code_block", "html_block"):
            yield from token.content.split("\n")
        elif token.type in ("paragraph_close", "heading_close") and not token.hidden:
            yield ""


def _words(token: Token) -> str:
    breaks = {"softbreak": "\n", "hardbreak": "\n"}
    parts = (breaks.get(child.type, child.content if child.type != "image" else "") for child in token.children or ())
    return "".join(parts)


def _rows(stream: BinaryIO) -> Iterator[Row]:
    yield Row(page(decode.decode(stream.read(limits.largest() + 1))))


FORMAT = Format("Markdown", (".md",), _rows)
