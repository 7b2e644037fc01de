"""The letters that a match can begin with, so that a search need only stop at those.

The engine of :mod:`re` leaps to the first letter of a match only where a pattern opens with a plain letter or class. A
pattern that opens with ``\\b`` or ``(?:`` is tried at every letter of the text. :func:`leaping` writes the same pattern
as one that opens with its class of first letters, and so tells where a match begins, several times as fast. What
``^`` opens matches nowhere but where the text begins: it is tried there first, and needs no letters.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

from kg.patterns.literals import PRIVATE_USE, REPEATS, codes, parsed

# What else matches these letters where capitals do not matter.
_ODD = {"i": "İı", "s": "ſ", "k": "\u212a"}
_MOST = 44  # with more letters of English than these nearly every word would be a candidate
_RANGE = 10  # a class from a to z says little; capitals are rare
_BLOCK = 0x100
_ANYWHERE, _BEHIND_NO_WORD, _AT_EDGE = range(3)
_PLACES = {codes.AT_BOUNDARY: _AT_EDGE, codes.AT_BEGINNING: _BEHIND_NO_WORD}
_GLOBAL_FLAGS = re.compile(r"\(\?[a-zA-Z]+\)")


class Leap(NamedTuple):
    """Where matches begin: at the letter that ``begin`` matches and, if ``at_start``, perhaps where the text begins."""

    begin: re.Pattern[str]
    at_start: bool


@dataclass(frozen=True, slots=True)
class _Opening:
    """What a piece can begin with: ``letters``, each as a class has it (None: anything), of which ``edges`` only at the
    edge of a word; ``empty`` where it can also match nothing, and ``place`` what is then known of where it stands;
    ``at_start`` where it can also match at the beginning of the text, whatever stands there."""

    letters: frozenset[str] | None
    edges: frozenset[str] = frozenset()
    empty: bool = False
    place: int = _ANYWHERE
    at_start: bool = False


_ANYTHING = _Opening(None)
_ZERO = _Opening(frozenset(), empty=True)
_AT_START = _Opening(frozenset(), at_start=True)


def leaping(pattern: str, flags: int) -> Leap | None:
    """Where ``pattern`` with these flags begins to match.

    None where the first letters are not known or too many to be worth it, and for what may not stand in a lookbehind.
    """
    if flags & ~(re.IGNORECASE | re.MULTILINE | re.UNICODE) or _GLOBAL_FLAGS.match(pattern):
        return None
    tree = parsed(pattern, flags)
    opening = _sequence(tree.data, flags)
    if opening.empty or not opening.letters or sum(map(str.isascii, opening.letters)) > _MOST or not tree.getwidth()[0]:
        return None
    modes = ("i" if flags & re.IGNORECASE else "") + ("m" if flags & re.MULTILINE else "")
    whole = f"(?{modes}:{pattern})" if modes else pattern
    edge = r"(?<=\b.)" if opening.edges else ""
    if edge and (anywhere := opening.letters - opening.edges):
        edge = f"(?:{edge}|(?<=[{''.join(sorted(anywhere))}]))"
    try:
        begin = re.compile(rf"[{''.join(sorted(opening.letters))}]{edge}(?<=(?={whole})(?s:.))")
    except re.error:
        return None
    return Leap(begin, opening.at_start)


def opens_anyhow(pattern: str, flags: int) -> bool:
    """Whether a match can begin with any letter, so that it takes a while to see that none begins at a place."""
    return _sequence(parsed(pattern, flags).data, flags).letters is None


def _sequence(nodes: Iterable[tuple[Any, Any]], flags: int) -> _Opening:
    so_far = _ZERO
    for code, value in nodes:
        piece = _piece(code, value, flags)
        if piece.letters is None:
            return _ANYTHING
        place = max(so_far.place, piece.place)
        edges = piece.edges | {letter for letter in piece.letters if _at_edge(letter, so_far.place)}
        whole = _Opening(piece.letters, frozenset(edges), at_start=piece.at_start)
        so_far = _union([so_far, whole], piece.empty, place)
        if not piece.empty:
            break
    return so_far


def _at_edge(letter: str, place: int) -> bool:
    return letter.isalnum() if place == _BEHIND_NO_WORD else place == _AT_EDGE and "\n" not in letter


def _union(ways: Sequence[_Opening], empty: bool, place: int) -> _Opening:
    """All that one of some can begin with; a letter is at the edge of a word where it is so in each of them."""
    letters: frozenset[str] = frozenset()
    anywhere: frozenset[str] = frozenset()
    for way in ways:
        if way.letters is None:
            return _ANYTHING
        letters |= way.letters
        anywhere |= way.letters - way.edges
    return _Opening(letters, letters - anywhere, empty, place, any(way.at_start for way in ways))


def _piece(code: Any, value: Any, flags: int) -> _Opening:
    if code is codes.LITERAL:
        return _letter(value, flags)
    if code is codes.IN:
        return _any([_member(code, inner, flags) for code, inner in value])
    if code is codes.AT:
        if value is codes.AT_BEGINNING_STRING or (value is codes.AT_BEGINNING and not flags & re.MULTILINE):
            return _AT_START
        return _Opening(frozenset(), empty=True, place=_PLACES.get(value, _ANYWHERE))
    if code is codes.ASSERT:
        ahead = _sequence(value[1].data, flags) if value[0] > 0 else _ZERO
        if ahead.letters is not None and not ahead.empty:
            return ahead
        behind = value[0] < 0 and _ends_no_word(value[1].data)
        return _Opening(frozenset(), empty=True, place=_BEHIND_NO_WORD if behind else _ANYWHERE)
    if code is codes.ASSERT_NOT:
        return _ZERO
    if code is codes.SUBPATTERN:
        _, added, removed, inner = value
        return _sequence(inner.data, (flags | added) & ~removed)
    if code is codes.ATOMIC_GROUP:
        return _sequence(value.data, flags)
    if code is codes.BRANCH:
        return _any([_sequence(way.data, flags) for way in value[1]])
    if code in REPEATS:
        inner = _sequence(value[2].data, flags)
        return inner if value[0] else replace(inner, empty=True, place=_ANYWHERE)
    return _ANYTHING


def _any(ways: Sequence[_Opening]) -> _Opening:
    places = [way.place for way in ways if way.empty]
    return _union(ways, bool(places), min(places, default=_ANYWHERE))


def _ends_no_word(nodes: Sequence[tuple[Any, Any]]) -> bool:
    """Whether what is looked for behind ends in a sign or a space."""
    if not nodes:
        return False
    code, value = nodes[-1]
    members = value if code is codes.IN else [(code, value)]
    return all(code is codes.LITERAL and not _in_words(letter) for code, letter in members)


def _in_words(letter: int) -> bool:
    return chr(letter).isalnum() or letter == ord("_")


def _member(code: Any, value: Any, flags: int) -> _Opening:
    """One member of a class. A block of private-use characters, or a row of capitals, is one letter more."""
    if code is codes.LITERAL:
        return _letter(value, flags)
    if code is codes.CATEGORY and value is codes.CATEGORY_DIGIT:
        return _Opening(frozenset({r"\d"}))
    if code is not codes.RANGE:
        return _ANYTHING
    first, last = value
    if last - first < _RANGE:
        return _any([_letter(letter, flags) for letter in range(first, last + 1)])
    capitals = not flags & re.IGNORECASE and chr(first).isupper() and chr(last).isupper()
    if capitals or (first in PRIVATE_USE and last - first < _BLOCK):
        return _Opening(frozenset({f"{chr(first)}-{chr(last)}"}))
    return _ANYTHING


def _letter(code: int, flags: int) -> _Opening:
    letter = chr(code)
    if not flags & re.IGNORECASE or letter.lower() == letter.upper():
        return _Opening(frozenset({re.escape(letter)}))
    low = letter.lower()
    return _Opening(frozenset({low, letter.upper(), *_ODD.get(low, "")})) if letter.isascii() else _ANYTHING
