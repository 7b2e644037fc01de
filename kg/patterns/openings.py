"""The letters that a match can begin with, so that a search need only stop at those.

The engine of :mod:`re` leaps to the first letter of a match only where a pattern opens with a plain letter or class. A
pattern that opens with ``\\b`` or ``(?:`` is tried at every letter of the text. :func:`leaping` writes the same pattern
as one that opens with its class of first letters, and so tells where a match begins, several times as fast.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from kg.patterns.literals import PRIVATE_USE, REPEATS, codes, parsed

# What else matches these letters where capitals do not matter.
_ODD = {"i": "İı", "s": "ſ", "k": "\u212a"}
_MOST = 44  # with more letters than these nearly every word would be a candidate
_RANGE = 10  # a class from a to z says little
_BLOCK = 0x100
_GLOBAL_FLAGS = re.compile(r"\(\?[a-zA-Z]+\)")


@dataclass(frozen=True, slots=True)
class _Opening:
    """What a piece can begin with: ``letters``, each as a class has it (None: anything), ``bounded`` where only
    at the edge of a word, ``empty`` where it can also match nothing."""

    letters: frozenset[str] | None
    bounded: bool = False
    empty: bool = False


_ANYTHING = _Opening(None)
_ZERO = _Opening(frozenset(), bounded=True, empty=True)


def leaping(pattern: str, flags: int) -> re.Pattern[str] | None:
    """A pattern that matches one letter, wherever ``pattern`` with these flags matches from that letter on.

    None where the first letters are not known or too many to be worth it, and for what may not stand in a lookbehind.
    """
    if flags & ~(re.IGNORECASE | re.MULTILINE | re.UNICODE) or _GLOBAL_FLAGS.match(pattern):
        return None
    opening = _sequence(parsed(pattern, flags).data, bool(flags & re.IGNORECASE))
    if opening.empty or not opening.letters or len(opening.letters) > _MOST:
        return None
    modes = ("i" if flags & re.IGNORECASE else "") + ("m" if flags & re.MULTILINE else "")
    whole = f"(?{modes}:{pattern})" if modes else pattern
    edge = r"(?<=\b.)" if opening.bounded else ""
    try:
        return re.compile(rf"[{''.join(sorted(opening.letters))}]{edge}(?<=(?={whole})(?s:.))")
    except re.error:
        return None


def _sequence(nodes: Iterable[tuple[Any, Any]], fold: bool) -> _Opening:
    letters: frozenset[str] = frozenset()
    edge, bounded = False, True
    for code, value in nodes:
        edge = edge or (code is codes.AT and value is codes.AT_BOUNDARY and not letters)
        piece = _piece(code, value, fold)
        if piece.letters is None:
            return _ANYTHING
        letters |= piece.letters
        bounded = bounded and piece.bounded
        if not piece.empty:
            return _Opening(letters, edge or bounded)
    return _Opening(letters, edge or bounded, empty=True)


def _piece(code: Any, value: Any, fold: bool) -> _Opening:
    if code is codes.LITERAL:
        return _letter(value, fold)
    if code is codes.IN:
        return _any([_member(code, inner, fold) for code, inner in value])
    if code in (codes.AT, codes.ASSERT, codes.ASSERT_NOT):
        return _ZERO
    if code is codes.SUBPATTERN:
        _, added, removed, inner = value
        return _sequence(inner.data, bool((fold or added & re.IGNORECASE) and not removed & re.IGNORECASE))
    if code is codes.ATOMIC_GROUP:
        return _sequence(value.data, fold)
    if code is codes.BRANCH:
        return _any([_sequence(way.data, fold) for way in value[1]])
    if code in REPEATS:
        inner = _sequence(value[2].data, fold)
        return inner if value[0] else _Opening(inner.letters, inner.bounded, empty=True)
    return _ANYTHING


def _any(ways: Sequence[_Opening]) -> _Opening:
    letters: frozenset[str] = frozenset()
    for way in ways:
        if way.letters is None:
            return _ANYTHING
        letters |= way.letters
    return _Opening(letters, all(way.bounded for way in ways), any(way.empty for way in ways))


def _member(code: Any, value: Any, fold: bool) -> _Opening:
    """One member of a class. A block of private-use characters is one letter more."""
    if code is codes.LITERAL:
        return _letter(value, fold)
    if code is not codes.RANGE:
        return _ANYTHING
    first, last = value
    if last - first < _RANGE:
        return _any([_letter(letter, fold) for letter in range(first, last + 1)])
    if first in PRIVATE_USE and last - first < _BLOCK:
        return _Opening(frozenset({f"{chr(first)}-{chr(last)}"}))
    return _ANYTHING


def _letter(code: int, fold: bool) -> _Opening:
    letter = chr(code)
    if not fold or letter.lower() == letter.upper():
        return _Opening(frozenset({re.escape(letter)}))
    low = letter.lower()
    return _Opening(frozenset({low, letter.upper(), *_ODD.get(low, "")})) if letter.isascii() else _ANYTHING
