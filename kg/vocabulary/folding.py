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
# The stemmer makes one of "office" and "officer": "assaulting an office manager" is no assault on an officer.
_APART = {"office": "office", "offices": "office"}
_LETTERED = frozenset({"class", "categori"})  # "class A drugs": here the letter is no article


@dataclass(frozen=True, slots=True)
class Folded:
    """A text as tokens, and where each one stands."""

    tokens: tuple[str, ...]
    spans: tuple[Span, ...]


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
        found = list(_TOKEN.finditer(text))
        stems = self._folded([token.group() for token in found])
        kept = [(token, stem) for token, stem in zip(found, stems, strict=True) if stem]
        tokens: list[str] = []
        spans: list[Span] = []
        at = 0
        for length, name in self._classed([stem for _, stem in kept]):
            tokens.append(name)
            spans.append(Span(kept[at][0].start(), kept[at + length - 1][0].end()))
            at += length
        return Folded(tuple(tokens), tuple(spans))

    def tokens(self, label: str) -> tuple[str, ...]:
        """The tokens of a label, whose places do not matter (there are ten thousand of them)."""
        return tuple([token for _, token in self._classed([s for s in self._folded(_TOKEN.findall(label)) if s])])

    def _classed(self, stems: list[str]) -> list[tuple[int, str]]:
        """Each token with how many stems it stands for: the longest form of a class, else one."""
        tokens: list[tuple[int, str]] = []
        members = self._members
        at = 0
        while at < len(stems):
            stem = stems[at]
            length = 1
            for form, name in members.get(stem, ()):
                if len(form) == 1 or tuple(stems[at : at + len(form)]) == form:
                    length, stem = len(form), name
                    break
            tokens.append((length, stem))
            at += length
        return tokens

    def _folded(self, words: list[str]) -> list[str]:
        """The stem of each word, empty for those that fall away; a letter after *class* is no article."""
        stems: list[str] = []
        last = ""
        for written in words:
            stem = self._stems.get(written)
            if stem is None:
                stem = self._stem(written)
            if not stem and last in _LETTERED and len(written) == 1:
                stem = written.lower()
            stems.append(stem)
            last = stem or last
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
