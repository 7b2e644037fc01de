"""A pattern that is compiled when first asked, and that answers at once for a text without its words."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, AnyStr, Generic, TypeVar

from kg.patterns.gate import Gate
from kg.patterns.literals import required

_END = sys.maxsize
_UNKNOWN = -1
_METHODS = ("search", "match", "fullmatch", "finditer", "findall", "sub", "split")
# Working out the words of all patterns costs as much as reading some fifty passages: a few documents do without.
_WORTH_IT = 30_000

_gate = Gate()
_waiting: list[Pattern[str]] = []
_seen = 0
Row = TypeVar("Row")


class Pattern(Generic[AnyStr]):
    """What :func:`re.compile` returns, with the methods that are used here.

    The methods are attributes: each is the compiled pattern's own, but for those that look at the words first.
    """

    __slots__ = (
        "_compiled",
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

    def require(self, need: int) -> None:
        """From now on answer at once for prepared texts that hold none of the words with these bits."""
        self.need = need
        self._equip()

    def _equip(self) -> None:
        for name in _METHODS:
            setattr(self, name, self._late(name) if self._compiled is None else getattr(self._compiled, name))
        if self.need != _UNKNOWN:
            self._look_first()

    def _late(self, name: str) -> Callable[..., Any]:
        def first(*args: Any, **named: Any) -> Any:
            return getattr(self.compiled, name)(*args, **named)

        return first

    def _look_first(self) -> None:
        need, held = self.need, _gate.held.get
        search, finditer, sub = self.search, self.finditer, self.sub

        def searched(text: str, pos: int = 0, endpos: int = _END) -> re.Match[str] | None:
            words = held(text)
            return search(text, pos, endpos) if words is None or words & need else None

        def found(text: str, pos: int = 0, endpos: int = _END) -> Iterator[re.Match[str]]:
            words = held(text)
            return finditer(text, pos, endpos) if words is None or words & need else iter(())

        def replaced(by: Any, text: str, count: int = 0) -> str:
            words = held(text)
            return sub(by, text, count) if words is None or words & need else text

        self.search, self.finditer, self.sub = searched, found, replaced


class Table(Generic[Row]):
    """Rows with a pattern each, of which few can match in any one text."""

    def __init__(self, rows: Iterable[tuple[Row, Pattern[str]]]) -> None:
        self._rows = tuple(rows)

    def possible(self, text: str) -> Sequence[tuple[Row, Pattern[str]]]:
        """The rows in their order, without those whose pattern matches nowhere in a text that was prepared."""
        held = _gate.held.get(text)
        return self._rows if held is None else [row for row in self._rows if held & row[1].need]


def compile(pattern: str, flags: int = 0) -> Pattern[str]:
    """As :func:`re.compile`, but nothing is compiled before it is needed."""
    made = Pattern[str](pattern, int(flags))
    _waiting.append(made)
    return made


def prepare(texts: Iterable[str]) -> None:
    """Scan texts of which many patterns will be asked, so that most need not be tried; forgotten after a while."""
    global _seen
    texts = tuple(texts)
    _seen += sum(map(len, texts))
    if _seen < _WORTH_IT:
        return
    if _waiting:
        _learn_words()
    _gate.prepare(texts)


def _learn_words() -> None:
    for pattern in _waiting:
        if words := required(pattern.pattern, pattern.flags):
            pattern.require(_gate.bits(words))
    _waiting.clear()
