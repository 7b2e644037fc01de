"""Which words a text must hold for a pattern to match anywhere in it.

Worked out from the standard library's own parse of the pattern, so a pattern never needs its words written beside
it. The answer is a set of which *at least one* member stands in every match (or right beside it, where a lookahead
or lookbehind asks for it); None where there is no such set worth having. Everything is in small letters, for texts
that are folded the same way.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from importlib import import_module
from typing import Any, TypeAlias

Words: TypeAlias = frozenset[str]
#: What one piece of a pattern matches exactly (None: too much to list), and a word of which it always holds.
_Known: TypeAlias = tuple[Words | None, Words | None]

_parser: Any = import_module("re._parser")
_codes: Any = import_module("re._constants")

_NOTHING: _Known = (None, None)
_EMPTY: Words = frozenset({""})
_MOST = 24  # words beyond which a set is not worth its scan
_BLOCK = 0x100
_PRIVATE_USE = range(0xE000, 0xF900)
_REPEATS = (_codes.MAX_REPEAT, _codes.MIN_REPEAT, _codes.POSSESSIVE_REPEAT)
_SPENT = 8  # a longer word is no rarer


def required(pattern: str, flags: int = 0) -> Words | None:
    """Words of which every match holds one at least; None where the pattern asks for none."""
    parsed = _parser.parse(pattern, flags)
    words = _rarer(*_sequence(parsed.data))
    return None if words is None else _without_longer(words)


def _sequence(nodes: Iterable[tuple[Any, Any]]) -> _Known:
    """A run of pieces: literals that follow each other are one word."""
    run: Words = _EMPTY
    whole, best = True, None
    for code, value in nodes:
        exact, needed = _piece(code, value)
        if needed is not None:
            best = _rarer(best, needed)
        if exact is not None and len(run) * len(exact) <= _MOST:
            run = frozenset(one + other for one in run for other in exact)
        else:
            best = _rarer(best, run)
            whole, run = False, exact or _EMPTY
    return (run if whole else None), _rarer(best, run)


def _piece(code: Any, value: Any) -> _Known:
    if code is _codes.LITERAL:
        return _letter(value), None
    if code is _codes.IN:
        return _class(value)
    if code is _codes.AT or code is _codes.ASSERT_NOT:
        return _EMPTY, None
    if code is _codes.ASSERT:
        return _EMPTY, _rarer(*_sequence(value[1].data))
    if code is _codes.SUBPATTERN:
        return _sequence(value[3].data)
    if code is _codes.ATOMIC_GROUP:
        return _sequence(value.data)
    if code is _codes.BRANCH:
        return _branch([_sequence(way.data) for way in value[1]])
    if code in _REPEATS:
        least, most, inner = value
        return _repeat(least, most, _sequence(inner.data))
    return _NOTHING


def _letter(code: int) -> Words | None:
    """A letter in small; None for letters whose fold depends on more than themselves."""
    char = chr(code)
    return frozenset({char.lower()}) if char.isascii() or char.lower() == char.upper() else None


def _class(members: Sequence[tuple[Any, Any]]) -> _Known:
    """A small class letter by letter. A block of private-use characters counts as its first one (:mod:`.gate`)."""
    letters: Words = frozenset()
    blocks: Words = frozenset()
    for code, value in members:
        if code is _codes.LITERAL and value not in _PRIVATE_USE:
            letter = _letter(value)
            if letter is None:
                return _NOTHING
            letters |= letter
        elif code is _codes.RANGE and value[0] in _PRIVATE_USE and value[0] % _BLOCK == 0:
            if value[1] != value[0] + _BLOCK - 1:
                return _NOTHING
            blocks |= {chr(value[0])}
        else:
            return _NOTHING
    return (None, letters | blocks) if blocks else (letters, None)


def _branch(ways: Sequence[_Known]) -> _Known:
    exact, needed = _EMPTY - _EMPTY, _EMPTY - _EMPTY
    listed = sum(_MOST + 1 if way[0] is None else len(way[0]) for way in ways) <= _MOST
    for one, other in ways:
        if listed and one is not None:
            exact |= one
        else:
            best = _rarer(one, other)
            if best is None:
                return _NOTHING
            needed |= best
    return (exact, None) if listed else (None, needed if len(needed) <= 6 * _MOST else None)


def _repeat(least: int, most: int, inner: _Known) -> _Known:
    exact, needed = inner
    if least == 0:
        return (exact | _EMPTY, None) if most == 1 and exact is not None else _NOTHING
    return inner if least == most == 1 else (None, _rarer(exact, needed))


def _rarer(first: Words | None, second: Words | None) -> Words | None:
    """The better of two sets to look for: the one whose words stand in fewer texts, as far as length tells."""
    if not first or "" in first:
        return second if second and "" not in second else None
    if not second or "" in second:
        return first
    return min(first, second, key=_frequency)


def _frequency(words: Words) -> float:
    return sum(2.0 ** -min(len(word.strip()) + 1, _SPENT) for word in words)


def _without_longer(words: Words) -> Words:
    """The same requirement with fewer words: where one word holds another, the shorter is enough."""
    return frozenset(word for word in words if not any(other in word for other in words if other != word))
