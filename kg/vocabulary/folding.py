"""Folding: running words to the tokens that labels and texts are compared by."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from kg.model import Span

if TYPE_CHECKING:
    from Stemmer import Stemmer

_TOKEN = re.compile(r"[^\W_]+(?:['’][^\W\d_]+)?|[;•£…]")
_POSSESSIVE = re.compile(r"['’].*")
_DROPPED = frozenset({"a", "an", "the", "his", "her", "their", "its", "my", "our", "your"})
# The stemmer makes one of "office" and "officer": "assaulting an office manager" is no assault on an officer.
_APART = {"office": "office", "offices": "office"}
_LETTERED = frozenset({"class", "categori"})  # "class A drugs": here the letter is no article


class Folded:
    """A text as tokens; where they stand is worked out only where somebody asks, which is hardly ever."""

    __slots__ = ("_firsts", "_places", "_text", "_words", "tokens")

    def __init__(self, text: str, tokens: Sequence[str], words: Sequence[int], firsts: Sequence[int]) -> None:
        """``words`` are the numbers of the words that count, ``firsts`` where among them each token begins."""
        self.tokens = tuple(tokens)
        self._text = text
        self._words = words
        self._firsts = firsts
        self._places: list[re.Match[str]] | None = None

    def span(self, first: int, last: int) -> Span:
        """Where the tokens from ``first`` to ``last`` stand."""
        if self._places is None:
            self._places = list(_TOKEN.finditer(self._text))
        behind = self._firsts[last + 1] if last + 1 < len(self._firsts) else len(self._words)
        start, end = self._words[self._firsts[first]], self._words[behind - 1]
        return Span(self._places[start].start(), self._places[end].end())


class Folder:
    """Folds texts and labels alike; ``classes`` are the words that mean the same, by the name of the class."""

    def __init__(self, classes: Mapping[str, tuple[str, ...]]) -> None:
        self._stems: dict[str, str] = dict.fromkeys(_DROPPED, "")
        self._stemmer: Stemmer | None = None
        members: defaultdict[str, dict[tuple[str, ...], str]] = defaultdict(dict)
        for name in sorted(classes):
            for word in (name.replace("-", " "), *classes[name]):
                if tokens := tuple(stem for stem in self._folded(_TOKEN.findall(word)) if stem):
                    members[tokens[0]].setdefault(tokens, f"<{name}>")
        self._members = {
            first: sorted(forms.items(), key=lambda item: -len(item[0])) for first, forms in members.items()
        }

    def fold(self, text: str) -> Folded:
        """The tokens of a text; words of one class become one token ("crack cocaine" and "heroin" are equal)."""
        stems = self._folded(_TOKEN.findall(text))
        tokens, firsts = self._classed([stem for stem in stems if stem])
        return Folded(text, tokens, [number for number, stem in enumerate(stems) if stem], firsts)

    def tokens(self, label: str) -> tuple[str, ...]:
        """The tokens of a label, whose places do not matter (there are ten thousand of them)."""
        return tuple(self._classed([stem for stem in self._folded(_TOKEN.findall(label)) if stem])[0])

    def _classed(self, stems: list[str]) -> tuple[list[str], list[int]]:
        """The tokens that stems make, and where each begins: the longest form of a class is one, and else each stem."""
        tokens: list[str] = []
        firsts: list[int] = []
        members = self._members
        end = 0
        for at, stem in enumerate(stems):
            if at < end:
                continue
            token = stem
            if stem in members:
                for form, name in members[stem]:
                    if len(form) == 1 or tuple(stems[at : at + len(form)]) == form:
                        token, end = name, at + len(form)
                        break
            tokens.append(token)
            firsts.append(at)
        return tokens, firsts

    def _folded(self, words: list[str]) -> list[str]:
        """The stem of each word, empty for those that fall away; a letter after *class* is no article."""
        known = self._stems
        stems = [known[word] if word in known else self._stem(word) for word in words]
        if not _LETTERED.isdisjoint(stems):
            for at, word in enumerate(words):
                if not stems[at] and len(word) == 1 and _last(stems, at) in _LETTERED:
                    stems[at] = word.lower()
        return stems

    def _stem(self, written: str) -> str:
        word = _POSSESSIVE.sub("", written.lower())
        if word in _DROPPED:
            stem = ""
        elif word in _APART:
            stem = _APART[word]
        else:
            if self._stemmer is None:
                from Stemmer import Stemmer

                self._stemmer = Stemmer("english", 0)
            stem = self._stemmer.stemWord(word)
        self._stems[written] = stem
        return stem


def _last(stems: Sequence[str], end: int) -> str:
    """The last stem before a place that did not fall away."""
    return next((stem for stem in reversed(stems[:end]) if stem), "")
