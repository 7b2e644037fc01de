"""A pattern that is compiled when first asked, and that answers at once for a text without its words."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache, reduce
from operator import or_
from typing import Any, AnyStr, Generic, TypeAlias, TypeVar

from kg.patterns.gate import Gate
from kg.patterns.literals import conditions, tells, within_lines
from kg.patterns.openings import Leap, leaping, opens_anyhow

_END = sys.maxsize
_UNKNOWN = -1
_METHODS = ("search", "match", "fullmatch", "finditer", "findall", "sub", "split")
_LOOKING = frozenset({"search", "finditer", "sub"})
"""The methods that look for a place, and so need not where the words are absent."""
# Working out the words of the patterns takes as long as it saves in some twenty documents: a few do without. A document
# counts twice here, once as a whole and once by its passages.
_WORTH_IT = 120_000
_WORTH_A_LEAP = 8  # how often a pattern is tried before

_gate = Gate()
_MANY = 20  # new patterns, before the words of all are put together once more
_made: list[Pattern[Any]] = []
_waiting: list[Pattern[Any]] = []
_seen = 0
_learnt = 0  # how often words were learnt
_STACK = 8
Row = TypeVar("Row")
_Asking: TypeAlias = Callable[..., re.Match[str] | None]
_Finding: TypeAlias = Callable[..., Iterator[re.Match[str]]]
_NOTHING: Iterator[re.Match[str]] = iter(())


class Pattern(Generic[AnyStr]):
    """What :func:`re.compile` returns, with the methods that are used here.

    The methods are attributes: each is the compiled pattern's own, but for those that look at the words first.
    """

    __slots__ = (
        "_compiled",
        "_looked_for",
        "_tried",
        "_within_lines",
        "also",
        "findall",
        "finditer",
        "flags",
        "fullmatch",
        "learnt",
        "match",
        "need",
        "pattern",
        "search",
        "split",
        "sub",
    )

    search: _Asking
    match: _Asking
    fullmatch: _Asking
    finditer: _Finding
    findall: Callable[..., list[Any]]
    sub: Callable[..., str]
    split: Callable[..., list[str]]

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self.flags = flags
        self.need = _UNKNOWN
        self.also = _UNKNOWN
        self.learnt = False
        self._looked_for = False
        self._within_lines = False
        self._tried = 0
        self._compiled: re.Pattern[str] | None = None
        for name in _METHODS:
            setattr(self, name, self._late(name))

    @property
    def compiled(self) -> re.Pattern[str]:
        """The pattern of :mod:`re` behind this one."""
        if self._compiled is None:
            self._compiled = re.compile(self.pattern, self.flags)
        return self._compiled

    @property
    def groupindex(self) -> Mapping[str, int]:
        """The names of the pattern's groups, with their numbers."""
        return self.compiled.groupindex

    def require(self, need: int, also: int, within_lines: bool) -> None:
        """From now on answer at once for prepared texts without the bit of ``need``, or without that of ``also``.

        A pattern whose matches stay ``within_lines`` is tried only in lines that have both.
        """
        self.need = need
        self.also = also
        self.learnt = True
        self._within_lines = within_lines
        self._equip(self._leaping("search"), self._leaping("finditer"))
        if need != _UNKNOWN and opens_anyhow(self.pattern, self.flags):
            self.match = _gated(self._match_anyhow, need, also)

    def _match_anyhow(self, text: str, pos: int, endpos: int) -> re.Match[str] | None:
        return self.compiled.match(text, pos, endpos)

    def _late(self, name: str) -> Callable[..., Any]:
        """A method that nobody has asked yet; only of patterns that are looked for somewhere the words are learnt."""

        def first(*args: Any, **named: Any) -> Any:
            method = getattr(self.compiled, name)
            if name in _LOOKING and not (self.learnt or self._looked_for):
                self._looked_for = True
                _waiting.append(self)
            if name not in _LOOKING or not self.learnt:
                setattr(self, name, method)
            return method(*args, **named)

        return first

    def _leaping(self, name: str) -> Callable[..., Any]:
        """To leap is worked out of patterns that are tried again and again: many hardly ever meet their words."""

        def first(*args: Any, **named: Any) -> Any:
            whole = self.compiled
            self._tried += 1
            if self._tried == _WORTH_A_LEAP:
                leap = leaping(self.pattern, self.flags)
                self._equip(*(leaping_methods(leap, whole) if leap else (whole.search, whole.finditer)))
            return getattr(whole, name)(*args, **named)

        return first

    def _equip(self, search: _Asking, finditer: _Finding) -> None:
        """Let all that looks for a place look at the words first, where any are known."""
        need, also, held = self.need, self.also, _gate.held.get
        if need == _UNKNOWN:
            self.search, self.finditer = search, finditer
            return

        def replaced(by: Any, text: str, count: int = 0) -> str:
            words = held(text)
            return self.compiled.sub(by, text, count) if words is None or (words & need and words & also) else text

        self.search = _gated(search, need, also)
        self.finditer = _gated_finditer(finditer, need, also, self._within_lines)
        self.sub = replaced


def _gated(ask: _Asking, need: int, also: int) -> _Asking:
    """A way of asking that answers at once where the words are absent; called more often than anything else."""
    held = _gate.held.get

    def once(text: str, pos: int = 0, endpos: int = _END) -> re.Match[str] | None:
        words = held(text)
        return ask(text, pos, endpos) if words is None or words & need else None

    def twice(text: str, pos: int = 0, endpos: int = _END) -> re.Match[str] | None:
        words = held(text)
        return ask(text, pos, endpos) if words is None or (words & need and words & also) else None

    return once if also == _UNKNOWN else twice


def _gated_finditer(finditer: _Finding, need: int, also: int, within_lines: bool) -> _Finding:
    held, lines = _gate.held.get, _gate.lines.get if within_lines else _no_lines

    def found(text: str, pos: int = 0, endpos: int = _END) -> Iterator[re.Match[str]]:
        words = held(text)
        if words is None:
            return finditer(text, pos, endpos)
        if not (words & need and words & also):
            return _NOTHING
        known = None if pos or endpos != _END else lines(text)
        if known is None:
            return finditer(text, pos, endpos)
        asked = [(start, end) for start, end, mask in known if mask & need and mask & also]
        return iter([one for start, end in asked for one in finditer(text, start, end)])

    return found


def _no_lines(_: str) -> None:
    return None


def leaping_methods(leap: Leap, whole: re.Pattern[str]) -> tuple[_Asking, _Finding]:
    """``search`` and ``finditer`` of the whole pattern, which go from one beginning of a match to the next."""
    begin, match, at_start = leap.begin.search, whole.match, leap.at_start

    def search(text: str, pos: int = 0, endpos: int = _END) -> re.Match[str] | None:
        if at_start and not pos and (found := match(text, 0, endpos)):
            return found
        first = begin(text, pos, endpos)
        return None if first is None else match(text, first.start(), endpos)

    def finditer(text: str, pos: int = 0, endpos: int = _END) -> Iterator[re.Match[str]]:
        while found := search(text, pos, endpos):
            yield found
            pos = found.end()

    return search, finditer


class Table(Generic[Row]):
    """Rows with a pattern each, of which few can match in any one text."""

    def __init__(self, rows: Iterable[tuple[Row, Pattern[str]]]) -> None:
        self._rows = tuple(rows)
        self._stacks: list[tuple[int, list[tuple[int, int, tuple[Row, Pattern[str]]]]]] = []
        self._version = -1

    def possible(self, text: str) -> Sequence[tuple[Row, Pattern[str]]]:
        """The rows in their order, without those whose pattern matches nowhere in a text that was prepared."""
        held = _gate.held.get(text)
        if held is None:
            return self._rows
        if self._version != _learnt:
            self._stack()
        return [
            row for some, rows in self._stacks if held & some for need, also, row in rows if held & need and held & also
        ]

    def _stack(self) -> None:
        """Put rows together by a few, which are asked at once for the words of all."""
        self._version = _learnt
        asked = [(row[1].need, row[1].also, row) for row in self._rows]
        stacks = (asked[start : start + _STACK] for start in range(0, len(asked), _STACK))
        self._stacks = [(reduce(or_, (need for need, _, _ in stack)), stack) for stack in stacks]


@cache
def compile(pattern: str, flags: int = 0) -> Pattern[str]:
    """As :func:`re.compile`, but nothing is compiled before it is needed, and what was compiled is kept for good."""
    made = Pattern[str](pattern, int(flags))
    _made.append(made)
    return made


def prepare(passages: Iterable[str]) -> None:
    """Scan texts of which many patterns will be asked, so that most need not be tried; forgotten after a while."""
    passages = tuple(passages)
    if _is_worth_it(sum(map(len, passages))):
        _gate.prepare(passages)


def prepare_document(text: str) -> None:
    """The same for the whole of a document, line by line."""
    if _is_worth_it(len(text)):
        _gate.prepare_lines(text)


def learn() -> None:
    """Work out the words of all patterns now: for a process that others are forked from, to read many documents."""
    global _seen
    _seen = max(_seen, _WORTH_IT)
    _learn_words([pattern for pattern in _made if not pattern.learnt])


def _is_worth_it(size: int) -> bool:
    global _seen
    _seen += size
    if _seen < _WORTH_IT:
        return False
    if len(_waiting) > (_MANY if _gate.knows_words else 0):
        _learn_words(_waiting)
    return True


def _learn_words(patterns: Sequence[Pattern[Any]]) -> None:
    global _learnt
    _learnt += 1
    for pattern in patterns:
        source, flags = pattern.pattern, pattern.flags
        telling = [words for words in conditions(source, flags) if tells(words)]
        need, also, *_ = (*map(_gate.bit, telling[:2]), _UNKNOWN, _UNKNOWN)
        pattern.require(need, also, need != _UNKNOWN and within_lines(source, flags))
    _waiting.clear()
