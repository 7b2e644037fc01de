"""Plain text: front matter, the line of a website that names its owner, and lines wrapped by hand.

Text that somebody wrapped at 72 columns is joined to paragraphs again; otherwise no sentence of it would
stand on one line. It is recognised by its width: the next line's first word would not have fitted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import BinaryIO

from kg.sources import boilerplate, decode, frontmatter, limits
from kg.sources.page import Format, Page, Row

WIDEST_WRAP, NARROWEST_WRAP = 100, 50
_MANY = 5
_NEW_LINE_OF_ITS_OWN = re.compile(
    r"[ \t]*(?:[-*•–‣◦·]|\d{1,2}[.)])[ \t]|[ \t]*[|>#]"
    # "Ann Roe, 63, of Hexley: ten months" is an entry of a list
    r"|[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){1,3},? \(?\d\d\)?,? (?:of|from) [^.;:]{2,60}: "
)
_ENDED = re.compile(r"[.!?:;][\"'”’)]*$")


def page(text: str) -> Page:
    """The page of a text that has been decoded."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    described = frontmatter.split(text)
    of_site = Page("", publisher=boilerplate.shipped().publisher(described.text))
    return Page(unwrapped(described.text)).filled_from(described).filled_from(of_site)


def unwrapped(text: str) -> str:
    """The text with hand-wrapped paragraphs on one line each; any other text unchanged."""
    lines = text.split("\n")
    if _gapped(lines):
        return re.sub(r"(?<=[^.!?:;\"'”’)\s])\s*\n\s*\n\s*(?=[^\s])", " ", text)
    width = max(map(len, lines))
    if not NARROWEST_WRAP < width <= WIDEST_WRAP:
        return text
    wrapped = [_wrapped(line, following, width) for line, following in pairwise(lines)]
    broken = sum(1 for line, joins in zip(lines, wrapped, strict=False) if joins and not _ENDED.search(line))
    if broken < 3:
        return text
    joined = lines[0]
    for line, joins in zip(lines[1:], wrapped, strict=True):
        joined += " " + line.strip() if joins else "\n" + line
    return joined


def _gapped(lines: list[str]) -> bool:
    """Whether an archive put a blank line between all lines, even within sentences."""
    told = [line for line in lines if line.strip()]
    alternate = not any(line.strip() and following.strip() for line, following in pairwise(lines))
    within = sum(not _ENDED.search(line) and following[:1].islower() for line, following in pairwise(told))
    return alternate and within >= _MANY and 3 * within > len(told)


def _wrapped(line: str, following: str, width: int) -> bool:
    # A no-break space holds words together: "14 years" goes to the next line as one.
    words = following.strip().replace("\t", " ").split(" ", 1)
    if not words[0] or len(line) < NARROWEST_WRAP or _NEW_LINE_OF_ITS_OWN.match(following):
        return False
    return len(line.rstrip()) + 1 + len(words[0]) > width - 4


def _rows(stream: BinaryIO) -> Iterator[Row]:
    yield Row(page(decode.decode(stream.read(limits.largest() + 1))))


FORMAT = Format("plain text", (".txt",), _rows)
