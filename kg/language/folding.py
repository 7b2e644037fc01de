"""What every reader of this package shares: a lower-case twin of the text, and patterns that start fast.

Readers search the twin and report offsets of the text, so the twin must keep each character's place.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

_ASCII_LOWER = {code: code + 32 for code in range(ord("A"), ord("Z") + 1)}


@lru_cache(maxsize=4)
def fold(text: str) -> str:
    """The text in lower case with straight apostrophes and plain hyphens, character for character."""
    lowered = text.lower()
    if len(lowered) != len(text):  # a letter such as U+0130 grows when lowered, and would move all that follows
        lowered = text.translate(_ASCII_LOWER)
    return lowered.replace("’", "'").replace("‑", "-").replace("‐", "-").replace("\u00a0", " ")


def any_word(words: Iterable[str]) -> str:
    """A pattern for one of the words (each may be a pattern after its first, plain letter), at a word's start.

    Python's ``re`` leaps to the next candidate only where each alternative begins with a plain character;
    a leading ``\\b`` would make it try every position, at four times the price.
    """
    by_letter: dict[str, list[str]] = {}
    for word in words:
        by_letter.setdefault(word[0], []).append(word[1:])
    branches = (rf"{letter}(?<=\b.)(?:{'|'.join(rest)})" for letter, rest in sorted(by_letter.items()))
    return f"(?:{'|'.join(branches)})"
