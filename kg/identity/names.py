"""Names as they are compared, as they stand in an IRI, and whether they hold a name that must be kept out."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Callable, Iterable
from functools import cached_property, lru_cache
from urllib.parse import unquote

_WORD = re.compile(r"[^\W_]+")
_SHORT = 3
"""Letters of the longest initials and titles that take a full stop: J., Dr., Mrs."""

_NO_APOSTROPHE = {ord("'"): None, ord("`"): None}
# Letters that no decomposition takes apart (Unicode Standard, chapter 7).
_PLAIN = str.maketrans({"ø": "o", "đ": "d", "ł": "l", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d", "ı": "i"})


@lru_cache(maxsize=65536)
def fold(name: str) -> str:
    """A name as it is compared: :func:`plain`, without a leading "the"."""
    words = plain(name).split()
    return " ".join(words[1:] if len(words) > 1 and words[0] == "the" else words)


def plain(text: str) -> str:
    """Words without case, accents and punctuation, single spaces between them; "&" is "and".

    An apostrophe vanishes ("Magistrates' Court" is "Magistrates Court"), a hyphen parts two words.
    """
    letters = unicodedata.normalize("NFKD", text.casefold().replace("&", " and ")).translate(_PLAIN)
    if letters.isascii():
        return " ".join(_WORD.findall(letters.translate(_NO_APOSTROPHE)))
    kept = "".join(char for char in letters if not unicodedata.combining(char) and char not in "'’‘ʼ`´")
    return " ".join(_WORD.findall(kept))


def digest(*parts: str, length: int = 12) -> str:
    """The first hexadecimal digits of the SHA-256 of some texts; no two lists of parts give the same input."""
    joined = "".join([f"{len(part)}:{part}" for part in parts])
    return hashlib.sha256(joined.encode("utf-8", "surrogatepass")).hexdigest()[:length]


def slug(name: str) -> str:
    """A name as part of an IRI: ASCII words and hyphens. Names that fold alike, and only they, share a slug."""
    folded = fold(name)
    if folded and folded.isascii():
        return folded.replace(" ", "-")
    ascii_words = "-".join(word for word in folded.split() if word.isascii())
    return "-".join(part for part in (ascii_words, digest(folded or name)) if part)


class Names:
    """Some personal names that must not be shown, ready to be found in any text, address or file name."""

    def __init__(self, names: Iterable[str]) -> None:
        found = sorted({name.strip() for name in names if _WORD.search(name)}, key=lambda name: (-len(name), name))
        self._found = found

    def __bool__(self) -> bool:
        return bool(self._found)

    @cached_property
    def _any(self) -> re.Pattern[str] | None:
        return _pattern(self._found, lambda _: r"[\W_]*")

    @cached_property
    def _many(self) -> re.Pattern[str] | None:
        return _pattern([name for name in self._found if len(_WORD.findall(name)) != 1], _gap_after)

    @cached_property
    def _one(self) -> re.Pattern[str] | None:
        return _pattern([name for name in self._found if len(_WORD.findall(name)) == 1], _gap_after)

    def within(self, text: str) -> bool:
        """Whether an address, an id or a label holds one of the names, in any spelling (``ann-lee``, ``annlee``)."""
        if self._any is None:
            return False
        plain = unquote(text)
        return bool(self._any.search(plain) or self._any.search(_unaccented(plain)))

    def whole_within(self, text: str) -> bool:
        """Whether a text holds one of the names that have several words: one called Chester does not hide the city."""
        return bool(self._many and self._many.search(text))

    def places(self, text: str) -> list[tuple[int, int]]:
        """Where running words hold one of the names.

        A name of one word counts only with a capital: "Grace" is a person, "grace" is not.
        """
        spans = [match.span() for match in self._many.finditer(text)] if self._many else []
        if self._one:
            spans += [match.span() for match in self._one.finditer(text) if text[match.start()].isupper()]
        return sorted(spans)


def _pattern(names: Iterable[str], gap: Callable[[str], str]) -> re.Pattern[str] | None:
    """Any of the names, as whole words, with ``gap(word)`` between each word and the next."""
    forms = dict.fromkeys(form for name in names for form in _spellings(name))
    if not forms:
        return None
    choices = "|".join(_with_gaps(_WORD.findall(form), gap) for form in forms)
    return re.compile(rf"(?<![^\W_])(?:{choices})(?![^\W_])", re.IGNORECASE)


def _with_gaps(words: list[str], gap: Callable[[str], str]) -> str:
    return "".join(re.escape(word) + gap(word) for word in words[:-1]) + re.escape(words[-1])


def _gap_after(word: str) -> str:
    """What may part two words of one name in running text: a full stop only after an initial or a title."""
    return r"(?:\.?[\s'’‐-―-]+|\.)" if len(word) <= _SHORT else r"[\s'’‐-―-]+"


def _spellings(name: str) -> tuple[str, ...]:
    joined = re.sub(r"['’‘ʼ`´]", "", name)
    return name, _unaccented(name), joined, _unaccented(joined)


def _unaccented(text: str) -> str:
    """The text without accents, as addresses are written."""
    if text.isascii():
        return text
    letters = unicodedata.normalize("NFKD", text)
    return "".join(char for char in letters if not unicodedata.combining(char))
