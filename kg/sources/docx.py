"""Word documents (``.docx``, ISO/IEC 29500), as press offices send them: paragraphs, bullets and tables in their order.

What the file says of its author and title is left alone: it is that of the template more often than not.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import TYPE_CHECKING, BinaryIO

from kg.sources import limits, text
from kg.sources.page import Format, Row, Unreadable

if TYPE_CHECKING:
    from docx.table import Table
    from docx.text.paragraph import Paragraph


def _rows(stream: BinaryIO) -> Iterator[Row]:
    data = stream.read(limits.largest() + 1)
    _check_size(data)
    import docx

    try:
        lines = [line for block in docx.Document(io.BytesIO(data)).iter_inner_content() for line in _lines(block)]
    except Exception as error:  # python-docx trips over broken files in many ways
        raise Unreadable(f"is a broken Word document ({type(error).__name__}); save it again") from None
    yield Row(text.page("\n".join(lines)))


def _check_size(data: bytes) -> None:
    """A zip archive of some kilobytes can unpack to any size."""
    try:
        unpacked = sum(member.file_size for member in zipfile.ZipFile(io.BytesIO(data)).infolist())
    except zipfile.BadZipFile:
        raise Unreadable("is no Word document (.docx is a zip archive, and this is none)") from None
    limits.check_size(max(len(data), unpacked))


def _lines(block: Paragraph | Table) -> Iterator[str]:
    from docx.text.paragraph import Paragraph

    if not isinstance(block, Paragraph):
        for row in block.rows:
            cells = dict.fromkeys(cell.text.strip() for cell in row.cells)  # a merged cell stands once for each column
            yield ", ".join(filter(None, cells))
    elif block.text.strip():
        properties = block._p.pPr
        listed = block.style is not None and "List" in (block.style.name or "")
        listed = listed or (properties is not None and properties.numPr is not None)
        yield ("• " if listed else "") + block.text.strip()
        yield ""


FORMAT = Format("Word document", (".docx",), _rows)
