"""Folding: running words to the tokens that labels and texts are compared by."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.model import Span

if TYPE_CHECKING:
    from Stemmer import Stemmer

_TOKEN = re.compile(r"[^\W_]+(?:['’][^\W\d_]+)?|[;•£…]")
_POSSESSIVE = re.compile(r"['’].*")
_DROPPED = frozenset({"a", "an", "the", "his", "her", "their", "its", "my", "our", "your"})
_LETTERED = frozenset({"class", "category"})  # "class A drugs": here the letter is no article


@dataclass(frozen=True, slots=True)
class Folded:
    """A text as tokens, and where each one stands."""

    tokens: tuple[str, ...]
    spans: tuple[Span, ...]


class Folder:
    """Folds texts and labels alike; ``classes`` are the words that mean the same, by the name of the class."""

    def __init__(self, classes: Mapping[str, tuple[str, ...]]) -> None:
        self._stems: dict[str, str] = {}
        self._stemmer: Stemmer | None = None
        members: defaultdict[str, dict[tuple[str, ...], str]] = defaultdict(dict)
        for name in sorted(classes):
            for word in (name.replace("-", " "), *classes[name]):
                if tokens := self._plain(word).tokens:
                    members[tokens[0]].setdefault(tokens, f"<{name}>")
        self._members = {
            first: sorted(forms.items(), key=lambda item: -len(item[0])) for first, forms in members.items()
        }

    def fold(self, text: str) -> Folded:
        """The tokens of a text; words of one class become one token ("crack cocaine" and "heroin" are equal)."""
        plain = self._plain(text)
        tokens: list[str] = []
        spans: list[Span] = []
        at = 0
        while at < len(plain.tokens):
            length, token = self._class_at(plain.tokens, at)
            tokens.append(token)
            spans.append(Span(plain.spans[at].start, plain.spans[at + length - 1].end))
            at += length
        return Folded(tuple(tokens), tuple(spans))

    def _class_at(self, tokens: tuple[str, ...], at: int) -> tuple[int, str]:
        for form, name in self._members.get(tokens[at], ()):
            if tokens[at : at + len(form)] == form:
                return len(form), name
        return 1, tokens[at]

    def _plain(self, text: str) -> Folded:
        tokens: list[str] = []
        spans: list[Span] = []
        last = ""
        for found in _TOKEN.finditer(text):
            word = _POSSESSIVE.sub("", found.group().lower())
            if word not in _DROPPED or (len(word) == 1 and last in _LETTERED):
                tokens.append(self._stem(word))
                spans.append(Span(found.start(), found.end()))
            last = word
        return Folded(tuple(tokens), tuple(spans))

    def _stem(self, word: str) -> str:
        stem = self._stems.get(word)
        if stem is None:
            if self._stemmer is None:
                from Stemmer import Stemmer

                self._stemmer = Stemmer("english", 0)
            stem = self._stems[word] = self._stemmer.stemWord(word)
        return stem
