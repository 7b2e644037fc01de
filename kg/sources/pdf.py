"""PDF, as press offices and courts send it: pdfminer.six puts the letters together to lines and lines to paragraphs.

A page that is only a picture (a scan) has no text and is reported as that. Numbers of pages are left out.
"""

from __future__ import annotations

import io
import logging
import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, BinaryIO

from kg.sources import limits, text
from kg.sources.page import Format, Page, Row, Unreadable

if TYPE_CHECKING:
    from pdfminer.layout import LTTextContainer, LTTextLine

MOST_PAGES = 200
"""Pages that are read: a release has one to five, a longer file is a report."""

_PAGE_NUMBER = re.compile(r"(?:page\s*)?\d{1,3}(?:\s*(?:of|/)\s*\d{1,3})?", re.IGNORECASE)
_BULLET = re.compile(r"^(?:[•▪●◦‣·\uf0b7]|\(cid:\d+\))\s*")
_UNKNOWN_LETTER = re.compile(r"\(cid:\d+\)")
_HYPHENS = ("-", "\u00ad", "\u2010")
_ENDS = tuple('.!?:;”"')
_SAME_SIZE = 0.1
"""Share by which the heights of lines of one paragraph may differ."""


def _rows(stream: BinaryIO) -> Iterator[Row]:
    data = stream.read(limits.largest() + 1)
    limits.check_size(len(data))
    if not data.lstrip().startswith(b"%PDF-"):
        raise Unreadable("is no PDF (it does not begin with %PDF-)")
    paragraphs = list(_over_breaks(_paragraphs(data)))
    if not paragraphs:
        raise Unreadable("is a PDF without text (a scan?); run OCR over it first")
    yield Row(Page("\n\n".join(paragraphs)).filled_from(text.page("\n".join(paragraphs))))


def _over_breaks(paragraphs: Iterable[str]) -> Iterator[str]:
    """The paragraphs, with those that go on in the next column or on the next page put together again."""
    whole = ""
    for paragraph in paragraphs:
        if whole and paragraph[0].islower() and not whole.endswith(_ENDS):
            whole += " " + paragraph
            continue
        if whole:
            yield whole
        whole = paragraph
    if whole:
        yield whole


def _paragraphs(data: bytes) -> Iterator[str]:
    from pdfminer.high_level import extract_pages
    from pdfminer.layout import LTTextContainer
    from pdfminer.pdfexceptions import PDFException

    logging.getLogger("pdfminer").setLevel(logging.ERROR)  # it warns of every odd font
    try:
        for page in extract_pages(io.BytesIO(data), maxpages=MOST_PAGES):
            blocks = [block for block in page if isinstance(block, LTTextContainer)]
            for block in blocks:
                if not _PAGE_NUMBER.fullmatch(block.get_text().strip()):
                    yield from _joined(block, _right_edge(block, blocks))
    except (PDFException, ValueError, TypeError, KeyError, IndexError, AssertionError, RecursionError) as error:
        raise Unreadable(f"is a broken or locked PDF ({type(error).__name__}); save it again") from None


def _right_edge(block: LTTextContainer[Any], blocks: list[LTTextContainer[Any]]) -> float:
    """Where lines of the block's column end; a headline over several columns (one or two lines) says nothing of it."""
    column = (other for other in blocks if other.x0 < block.x1 and block.x0 < other.x1 and len(list(other)) > 2)
    return max((block.x1, *(other.x1 for other in column)))


def _joined(block: LTTextContainer[Any], right: float) -> Iterator[str]:
    """The paragraphs of a block of lines."""
    from pdfminer.layout import LTTextLine

    paragraph, last = "", None
    for line in block:
        if not isinstance(line, LTTextLine) or not line.get_text().strip():
            continue
        words = _UNKNOWN_LETTER.sub("", _BULLET.sub("• ", line.get_text().strip()))
        if last is not None and _goes_on(last, line, right):
            paragraph = paragraph.rstrip("\u00ad") + ("" if paragraph.endswith(_HYPHENS) else " ") + words
        else:
            if paragraph.strip("• "):
                yield paragraph
            paragraph = words
        last = line
    if paragraph.strip("• "):
        yield paragraph


def _goes_on(above: LTTextLine, line: LTTextLine, right: float) -> bool:
    """A paragraph ends where the next line's first word would still have fitted, or a bullet or another size begins."""
    text = line.get_text().strip()
    if _BULLET.match(text) or abs(above.height - line.height) > _SAME_SIZE * above.height:
        return False
    first_word = line.width * (len(text.split(maxsplit=1)[0]) + 1) / max(len(text), 1)
    return bool(above.x1 + first_word > right)


FORMAT = Format("PDF", (".pdf",), _rows)
