"""Bytes to text: byte order marks, UTF-8, and Windows-1252 for what UTF-8 does not explain.

The rescue works byte by byte, so that a page in UTF-8 with one pasted Windows-1252 quote, or one cut off
in the middle of a character, loses nothing else.
"""

from __future__ import annotations

import codecs
import re

from kg.sources import limits
from kg.sources.page import Unreadable

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_MAGIC = (b"%PDF-", b"PK\x03\x04", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\x1f\x8b", b"{\\rtf", b"\xd0\xcf\x11\xe0")
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")


def _as_windows_1252(error: UnicodeError) -> tuple[str, int]:
    assert isinstance(error, UnicodeDecodeError)
    bad = error.object[error.start : error.end]
    if error.end == len(error.object) and error.reason == "unexpected end of data":
        return "", error.end
    return bad.decode("cp1252"), error.end


codecs.register_error("kg-windows-1252", _as_windows_1252)


def decode(data: bytes) -> str:
    """The text of these bytes.

    Raises Unreadable where they are binary, in neither UTF-8 nor Windows-1252, or larger than a release.
    """
    limits.check_size(len(data))
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strictly(data, encoding)
    if data.startswith(_MAGIC) or b"\x00" in data or len(_CONTROL.findall(data)) * 20 > len(data):
        raise Unreadable("is binary; text was expected")
    try:
        return data.decode("utf-8", "kg-windows-1252")
    except UnicodeDecodeError as error:
        byte = error.object[error.start]
        raise Unreadable(f"is neither UTF-8 nor Windows-1252 (byte 0x{byte:02x}); save it as UTF-8") from None


def _strictly(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding, "kg-windows-1252" if encoding == "utf-8-sig" else "strict")
    except UnicodeDecodeError:
        raise Unreadable(f"begins with the mark of {encoding} but is not; save it as UTF-8") from None
