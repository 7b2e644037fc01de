"""Which words a text must hold for a pattern to match anywhere in it.

Worked out from the standard library's own parse of the pattern, so a pattern never needs its words written beside
it. The answer is sets of which *at least one* member each stands in every match (or right beside it, where a lookahead
or lookbehind asks for it); none where there is no such set worth having. Everything is in small letters, for texts
that are folded the same way.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from importlib import import_module
from typing import Any, TypeAlias

Words: TypeAlias = frozenset[str]
#: What one piece of a pattern matches exactly (None: too much to list), and sets of words of each of which it always
#: holds one.
_Known: TypeAlias = tuple[Words | None, frozenset[Words]]

parser: Any = import_module("re._parser")
codes: Any = import_module("re._constants")

_EVERYWHERE = re.compile(r"[a-z ,.]")
_NONE: frozenset[Words] = frozenset()
_NOTHING: _Known = (None, _NONE)
_EMPTY: Words = frozenset({""})
_MOST = 24  # words beyond which a set is not worth its scan
_MOST_OF_WAYS = 600  # the same for an alternation, of which each way has its own
_BLOCK = 0x100
PRIVATE_USE = range(0xE000, 0xF900)
REPEATS = (codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT)
_SPENT = 8  # a longer word is no rarer
_MENTIONS = {"\ue000": 1}  # people, whom most sentences name, are as frequent as a letter
_MENTION = 3  # a mention of another kind is about as rare as a word of three letters
_LINE_END = 10
_DOT_ALL = 16  # re.DOTALL
_ENDS = (codes.AT_END, codes.AT_END_STRING)
_WITH_LINE_END = (codes.CATEGORY_SPACE, codes.CATEGORY_NOT_WORD, codes.CATEGORY_NOT_DIGIT)
_NESTED = (*REPEATS, codes.SUBPATTERN, codes.ATOMIC_GROUP, codes.BRANCH, codes.ASSERT, codes.ASSERT_NOT)


@lru_cache(maxsize=4)
def parsed(pattern: str, flags: int = 0) -> Any:
    """The standard library's parse of a pattern; all that is worked out of one pattern is, at once."""
    return parser.parse(pattern, flags)


def conditions(pattern: str, flags: int = 0) -> Sequence[Words]:
    """Sets of words, the rarest first: every match holds one at least of each set."""
    exact, needed = _sequence(parsed(pattern, flags).data)
    sets = {_without_longer(words) for words in _with(needed, exact)}
    return sorted(sets, key=_rarity)


def _sequence(nodes: Iterable[tuple[Any, Any]]) -> _Known:
    """A run of pieces: literals that follow each other are one word."""
    run: Words = _EMPTY
    whole, all_needed = True, _NONE
    for code, value in nodes:
        exact, needed = _piece(code, value)
        all_needed |= needed
        if exact is not None and len(run) * len(exact) <= _MOST:
            run = frozenset(one + other for one in run for other in exact)
        else:
            all_needed = _with(all_needed, run)
            whole, run = False, exact or _EMPTY
    return (run, all_needed) if whole else (None, _with(all_needed, run))


def _piece(code: Any, value: Any) -> _Known:
    if code is codes.LITERAL:
        return _letter(value), _NONE
    if code is codes.IN:
        return _class(value)
    if code is codes.AT or code is codes.ASSERT_NOT:
        return _EMPTY, _NONE
    if code is codes.ASSERT:
        exact, needed = _sequence(value[1].data)
        return _EMPTY, _with(needed, exact)
    if code is codes.SUBPATTERN:
        return _sequence(value[3].data)
    if code is codes.ATOMIC_GROUP:
        return _sequence(value.data)
    if code is codes.BRANCH:
        return _branch([_sequence(way.data) for way in value[1]])
    if code in REPEATS:
        least, most, inner = value
        return _repeat(least, most, _sequence(inner.data))
    return _NOTHING


def _letter(code: int) -> Words | None:
    """A letter in small; None for letters whose fold depends on more than themselves, and for the end of a line."""
    char = chr(code)
    certain = code != _LINE_END and (char.isascii() or char.lower() == char.upper())
    return frozenset({char.lower()}) if certain else None


def _class(members: Sequence[tuple[Any, Any]]) -> _Known:
    """A small class letter by letter. A block of private-use characters counts as its first one (:mod:`.gate`)."""
    letters: Words = frozenset()
    blocks: Words = frozenset()
    for code, value in members:
        if code is codes.LITERAL and value not in PRIVATE_USE:
            letter = _letter(value)
            if letter is None:
                return _NOTHING
            letters |= letter
        elif code is codes.RANGE and value[0] in PRIVATE_USE and value[0] % _BLOCK == 0:
            if value[1] != value[0] + _BLOCK - 1:
                return _NOTHING
            blocks |= {chr(value[0])}
        else:
            return _NOTHING
    return (None, frozenset({letters | blocks})) if blocks else (letters, _NONE)


def _branch(ways: Sequence[_Known]) -> _Known:
    exact: Words = frozenset()
    needed: Words = frozenset()
    listed = sum(_MOST + 1 if way[0] is None else len(way[0]) for way in ways) <= _MOST
    for one, others in ways:
        if listed and one is not None:
            exact |= one
        else:
            sets = _with(others, one)
            if not sets:
                return _NOTHING
            rarest: Words = min(sets, key=_rarity)
            needed |= rarest
    if listed:
        return exact, _NONE
    return (None, frozenset({needed})) if len(needed) <= _MOST_OF_WAYS else _NOTHING


def _repeat(least: int, most: int, inner: _Known) -> _Known:
    exact, needed = inner
    if least == 0:
        return (exact | _EMPTY, _NONE) if most == 1 and exact is not None else _NOTHING
    return inner if least == most == 1 else (None, _with(needed, exact))


def _with(sets: frozenset[Words], words: Words | None) -> frozenset[Words]:
    """One set more, if there is anything to look for in it."""
    return sets | {words} if words and "" not in words else sets


def _rarity(words: Words) -> tuple[float, list[str]]:
    """A key to sort sets by: first those whose words stand in fewer texts, as far as length tells."""
    return sum(2.0 ** -min(_length(word) + 1, _SPENT) for word in words), sorted(words)


def tells(words: Words) -> bool:
    """Whether some texts are without all of these words; hardly one is without a certain letter, a space or a stop."""
    return not any(_EVERYWHERE.fullmatch(word) for word in words)


def _length(word: str) -> int:
    return _MENTIONS.get(word, _MENTION) if "\ue000" <= word <= "\uf8ff" else len(word.strip())


def _without_longer(words: Words) -> Words:
    """The same requirement with fewer words: where one word holds another, the shorter is enough."""
    return frozenset(word for word in words if not any(other in word for other in words if other != word))


def within_lines(pattern: str, flags: int = 0) -> bool:
    """Whether matches never go beyond the line they begin in, nor look beyond it."""
    whole = parsed(pattern, flags)
    return all(_stays(code, value, whole.state.flags) for code, value in whole.data)


def _stays(code: Any, value: Any, flags: int) -> bool:
    if code is codes.LITERAL:
        return bool(value != _LINE_END)
    if code is codes.NOT_LITERAL:
        return bool(value == _LINE_END)
    if code is codes.ANY:
        return not flags & _DOT_ALL
    if code is codes.IN:
        return not _has_line_end(value)
    if code is codes.AT:
        return value not in _ENDS
    return code in _NESTED and all(_stays(*piece, flags) for piece in _inner(code, value))


def _inner(code: Any, value: Any) -> Iterator[tuple[Any, Any]]:
    """The pieces inside a group, an alternation, a repetition or a look around."""
    if code is codes.BRANCH:
        return (piece for way in value[1] for piece in way.data)
    return iter((value if code is codes.ATOMIC_GROUP else value[-1]).data)


def _has_line_end(members: Sequence[tuple[Any, Any]]) -> bool:
    negated = members[0][0] is codes.NEGATE
    return negated != any(
        (code is codes.LITERAL and value == _LINE_END)
        or (code is codes.RANGE and value[0] <= _LINE_END <= value[1])
        or (code is codes.CATEGORY and value in _WITH_LINE_END)
        for code, value in members
    )
