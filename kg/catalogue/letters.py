"""Names as they are searched by: small letters without accents, digits, and single spaces."""

from __future__ import annotations

import re
import unicodedata

_NOT_LETTERS = re.compile(r"[\W_]+")
_APOSTROPHES = re.compile("['’ʼ]")


def fold(text: str) -> str:
    """``Siân O'Neil-Roe`` → ``sian oneil roe``."""
    plain = "".join(char for char in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(char))
    return _NOT_LETTERS.sub(" ", _APOSTROPHES.sub("", plain)).strip()
