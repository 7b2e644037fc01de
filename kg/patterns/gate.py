"""One scan of a text for all words that patterns ask for, and which of them it holds."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import reduce
from operator import or_
from typing import Any, TypeAlias

from kg.patterns.literals import Words

_BLOCKS = re.compile("[\ue000-\uf8ff]")
# Letters that match "i" or "s" where capitals do not matter, and that no folding turns into them.
_ODD = ("ı", "ſ", "\u0307")
_ALL = -1
_ANY = 1  # a bit that every text has: patterns without words ask for all bits
_FIRST = 2
_FULL = 4_000_000  # letters of text that are remembered
_LINE_ENDS = re.compile("\n")
Line: TypeAlias = tuple[int, int, int]
"""Where a line begins and ends, and the bits of its words."""


class Gate:
    """All sets of words that patterns ask for, each a bit; ``held`` has the bits of the texts that were prepared."""

    def __init__(self) -> None:
        self.held: dict[str, int] = {}
        self.lines: dict[str, list[Line]] = {}
        self._size = 0
        self._bits: dict[Words, int] = {}
        self._telling: dict[str, int] = {}
        self._masks: list[int] = []
        self._automaton: Any = None

    @property
    def knows_words(self) -> bool:
        """Whether any pattern has asked for its words yet."""
        return bool(self._bits)

    def bit(self, words: Words) -> int:
        """The bit of texts that hold one of some words; those that were prepared before it was known are unknown
        again."""
        if words not in self._bits:
            self._bits[words] = bit = _FIRST << len(self._bits)
            for word in words:
                self._telling[word] = self._telling.get(word, 0) | bit
            self._automaton = None
        return self._bits[words]

    def prepare(self, texts: Iterable[str]) -> None:
        """Scan texts that many patterns will be asked of; only these answer by their words."""
        held = self.held
        if self._automaton is None:
            words = sorted(self._telling)
            self._automaton = _automaton(words)
            self._masks = [_ANY, *(self._telling[word] for word in words)]
            self._forget()
        for text in texts:
            if text not in held:
                self._make_room(len(text))
                held[text] = self._scan(text)

    def prepare_lines(self, text: str) -> None:
        """Scan a whole document line by line: patterns that stay within a line then skip those without their words."""
        ends = [*(found.start() for found in _LINE_ENDS.finditer(text)), len(text)]
        starts = [0, *(end + 1 for end in ends[:-1])]
        whole = [text[start:end] for start, end in zip(starts, ends, strict=True)]
        self.prepare(whole)
        masks = [self._scan(line) if (mask := self.held.get(line)) is None else mask for line in whole]
        self._make_room(len(text))
        self.lines[text] = list(zip(starts, ends, masks, strict=True))
        self.held[text] = reduce(or_, masks)

    def _make_room(self, size: int) -> None:
        """Keep what was scanned last; it is forgotten all at once, so that no order need be kept."""
        self._size += size
        if self._size > _FULL:
            self._forget()
            self._size = size

    def _forget(self) -> None:
        self.held.clear()
        self.lines.clear()
        self._size = 0

    def _scan(self, text: str) -> int:
        folded = text.lower()
        if any(letter in folded for letter in _ODD):
            return _ALL
        mask, masks = _ANY, self._masks
        for number in {number for _, number in self._automaton.iter(folded)}:
            mask |= masks[number]
        for char in set(_BLOCKS.findall(text)):
            mask |= self._telling.get(chr(ord(char) & 0xFF00), 0)
        return mask


def _automaton(words: Iterable[str]) -> Any:
    import ahocorasick

    automaton = ahocorasick.Automaton()
    automaton.add_word("\0", 0)  # an automaton of no words cannot be asked
    for number, word in enumerate(words, start=1):
        automaton.add_word(word, number)
    automaton.make_automaton()
    return automaton
