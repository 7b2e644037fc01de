"""A pattern that is compiled when first asked, and that answers at once for a text without its words."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any, AnyStr, Generic, TypeVar

from kg.patterns.gate import Gate
from kg.patterns.literals import required, within_lines
from kg.patterns.openings import leaping

_END = sys.maxsize
_UNKNOWN = -1
_METHODS = ("search", "match", "fullmatch", "finditer", "findall", "sub", "split")
# Working out the words of all patterns takes as long as it saves in some fifty documents: a few do without. A document
# counts twice here, once as a whole and once by its passages.
_WORTH_IT = 400_000

_gate = Gate()
_MANY = 20  # new patterns, before the words of all are put together once more
_waiting: list[Pattern[str]] = []
_seen = 0
Row = TypeVar("Row")


class Pattern(Generic[AnyStr]):
    """What :func:`re.compile` returns, with the methods that are used here.

    The methods are attributes: each is the compiled pattern's own, but for those that look at the words first.
    """

    __slots__ = (
        "_compiled",
        "_hasty",
        "_within_lines",
        "findall",
        "finditer",
        "flags",
        "fullmatch",
        "match",
        "need",
        "pattern",
        "search",
        "split",
        "sub",
    )

    search: Callable[..., re.Match[str] | None]
    match: Callable[..., re.Match[str] | None]
    fullmatch: Callable[..., re.Match[str] | None]
    finditer: Callable[..., Iterator[re.Match[str]]]
    findall: Callable[..., list[Any]]
    sub: Callable[..., str]
    split: Callable[..., list[str]]

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self.flags = flags
        self.need = _UNKNOWN
        self._within_lines = False
        self._hasty = False
        self._compiled: re.Pattern[str] | None = None
        self._equip()

    @property
    def compiled(self) -> re.Pattern[str]:
        """The pattern of :mod:`re` behind this one."""
        if self._compiled is None:
            self._compiled = re.compile(self.pattern, self.flags)
            self._equip()
        return self._compiled

    @property
    def groupindex(self) -> Mapping[str, int]:
        """The names of the pattern's groups, with their numbers."""
        return self.compiled.groupindex

    def require(self, need: int, within_lines: bool) -> None:
        """From now on answer at once for prepared texts that hold none of the words with these bits.

        A pattern whose matches stay ``within_lines`` is tried only in lines that hold one.
        """
        self.need = need
        self._within_lines = within_lines
        self._hasty = True
        self._equip()

    def _equip(self) -> None:
        """Give each method its way of working, as far as is known by now."""
        if self._compiled is None:
            for name in _METHODS:
                setattr(self, name, self._late(name))
            return
        for name in _METHODS:
            setattr(self, name, getattr(self._compiled, name))
        if leap := leaping(self.pattern, self.flags) if self._hasty else None:
            self.search, self.finditer = leaping_methods(leap, self._compiled)
        if self.need != _UNKNOWN:
            self._look_first()

    def _late(self, name: str) -> Callable[..., Any]:
        def first(*args: Any, **named: Any) -> Any:
            return getattr(self.compiled, name)(*args, **named)

        return first

    def _look_first(self) -> None:
        need, held, lines = self.need, _gate.held.get, _gate.lines.get if self._within_lines else _no_lines
        search, finditer, sub = self.search, self.finditer, self.sub

        def searched(text: str, pos: int = 0, endpos: int = _END) -> re.Match[str] | None:
            words = held(text)
            return search(text, pos, endpos) if words is None or words & need else None

        def found(text: str, pos: int = 0, endpos: int = _END) -> Iterator[re.Match[str]]:
            words = held(text)
            if words is None:
                return finditer(text, pos, endpos)
            if not words & need:
                return iter(())
            known = None if pos or endpos != _END else lines(text)
            if known is None:
                return finditer(text, pos, endpos)
            return iter([one for start, end, mask in known if mask & need for one in finditer(text, start, end)])

        def replaced(by: Any, text: str, count: int = 0) -> str:
            words = held(text)
            return sub(by, text, count) if words is None or words & need else text

        self.search, self.finditer, self.sub = searched, found, replaced


def _no_lines(_: str) -> None:
    return None


def leaping_methods(
    leap: re.Pattern[str], whole: re.Pattern[str]
) -> tuple[Callable[..., re.Match[str] | None], Callable[..., Iterator[re.Match[str]]]]:
    """``search`` and ``finditer`` of the whole pattern, which go from one beginning of a match to the next."""
    begin, match = leap.search, whole.match

    def search(text: str, pos: int = 0, endpos: int = _END) -> re.Match[str] | None:
        first = begin(text, pos, endpos)
        return None if first is None else match(text, first.start(), endpos)

    def finditer(text: str, pos: int = 0, endpos: int = _END) -> Iterator[re.Match[str]]:
        while first := begin(text, pos, endpos):
            found = match(text, first.start(), endpos)
            assert found is not None  # the leap has looked ahead
            yield found
            pos = found.end()

    return search, finditer


class Table(Generic[Row]):
    """Rows with a pattern each, of which few can match in any one text."""

    def __init__(self, rows: Iterable[tuple[Row, Pattern[str]]]) -> None:
        self._rows = tuple(rows)

    def possible(self, text: str) -> Sequence[tuple[Row, Pattern[str]]]:
        """The rows in their order, without those whose pattern matches nowhere in a text that was prepared."""
        held = _gate.held.get(text)
        return self._rows if held is None else [row for row in self._rows if held & row[1].need]


@cache
def compile(pattern: str, flags: int = 0) -> Pattern[str]:
    """As :func:`re.compile`, but nothing is compiled before it is needed, and what was compiled is kept for good."""
    made = Pattern[str](pattern, int(flags))
    _waiting.append(made)
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
    _learn_words()


def _is_worth_it(size: int) -> bool:
    global _seen
    _seen += size
    if _seen < _WORTH_IT:
        return False
    if len(_waiting) > (_MANY if _gate.knows_words else 0):
        _learn_words()
    return True


def _learn_words() -> None:
    for pattern in _waiting:
        source, flags = pattern.pattern, pattern.flags
        words = required(source, flags)
        need = _gate.bits(words) if words else _UNKNOWN
        pattern.require(need, within_lines(source, flags) if words else False)
    _waiting.clear()
