"""Finding what is described rather than named: offences, sentences, orders, items.

Texts and labels are folded to the same tokens (lower case, no articles or possessives, stems, word classes),
so that the one label "engage in sexual communication with child" is found in "engaging in sexual
communication with a girl". A label may hold one gap (``…``) of a few tokens.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import repeat

from kg.errors import VocabularyError
from kg.model import Span
from kg.vocabulary.concepts import NAME_KINDS, Concept, Match
from kg.vocabulary.folding import Folded, Folder

GAP = "…"
GAP_TOKENS = 14
NEAR_TOKENS = 6
"""The most tokens of a gap before a noun: "assault … emergency worker" is not "assault after a search by officers"."""
_LINKS = frozenset(
    "by with to for of on as into without while following occasion cause causing exceed criminal above".split()
)
"""Words that tie what follows a gap to what stands before it, however far."""
_NEW_CLAUSE = "and or but after following during when who which while before at in near outside inside then".split()
_FIRST_CODE = 0xF0000  # supplementary private use: one character for each token that labels use
_UNKNOWN = "\x00"
_KEPT = 2048  # texts that are remembered: each is asked for several kinds of words
_BREAKS = ";•"  # no phrase goes on across these


@dataclass(frozen=True, slots=True)
class _Hit:
    """A label found: its tokens run from ``first`` to ``last``, ``weight`` of them are the label's own."""

    first: int
    last: int
    weight: int
    concepts: tuple[Concept, ...]


class DescriptionIndex:
    """All phrase labels of some concepts, ready to be found in one passage at a time."""

    def __init__(self, concepts: Iterable[Concept], folder: Folder) -> None:
        import ahocorasick

        self._folder = folder
        self._codes = {mark: chr(_FIRST_CODE + at) for at, mark in enumerate(_BREAKS)}
        self._parted = {self._code(folder.tokens(word)) for word in _NEW_CLAUSE}
        self._near: set[str] = set()
        # left of the gap (the whole label, where it has none) → right of the gap (or "") → concepts
        ends: defaultdict[str, defaultdict[str, dict[Concept, None]]] = defaultdict(lambda: defaultdict(dict))
        for concept in concepts:
            if concept.kind not in NAME_KINDS:
                for label in concept.labels:
                    left, right = self._split(concept, label)
                    if left:
                        ends[left][right][concept] = None
                    if concept.kind == "offence" and _opens_with_a_noun(label):
                        self._near.add(left + right)
        self._automaton = ahocorasick.Automaton()
        for left, rights in ends.items():
            self._automaton.add_word(left, (len(left), [(right, tuple(found)) for right, found in rights.items()]))
        if ends:
            self._automaton.make_automaton()
        self._fold = lru_cache(maxsize=_KEPT)(folder.fold)
        self._scan = lru_cache(maxsize=_KEPT)(self._find_all)

    def find(self, text: str, kinds: frozenset[str]) -> tuple[Match, ...]:
        """Labels of those kinds (all, where none is given) in the text, in its order.

        Of overlapping ones of the same kind that of most tokens is kept, then the one with the least between them, then
        the leftmost.
        """
        folded, hits = self._scan(text)
        if not hits:
            return ()
        taken: defaultdict[str, list[_Hit]] = defaultdict(list)
        found: dict[Match, None] = {}
        for hit in hits:
            for concept in hit.concepts:
                if kinds and concept.kind not in kinds:
                    continue
                others = taken[concept.kind]
                if all(_fit(hit, other) for other in others):
                    others.append(hit)
                    found[Match(folded.span(hit.first, hit.last), concept)] = None
        return tuple(sorted(found, key=lambda match: (match.span, match.concept.iri)))

    def classed(self, text: str, classes: frozenset[str]) -> tuple[tuple[Span, str], ...]:
        """Each stretch of a text that stands for a class of words, with the name of the class."""
        folded = self._fold(text)
        names = {f"<{name}>": name for name in classes}
        return tuple((folded.span(at, at), names[token]) for at, token in enumerate(folded.tokens) if token in names)

    def _find_all(self, text: str) -> tuple[Folded, tuple[_Hit, ...]]:
        folded = self._fold(text)
        coded = "".join(map(self._codes.get, folded.tokens, repeat(_UNKNOWN)))
        every = tuple(self._hits(coded))
        hits = [hit for hit in every if not _parted_by_and(hit, every, folded.tokens)]
        return folded, tuple(sorted(hits, key=lambda hit: (-hit.weight, hit.last - hit.first, hit.first)))

    def _hits(self, coded: str) -> Iterator[_Hit]:
        if not self._automaton or not coded:
            return
        for last, (length, rights) in self._automaton.iter(coded):
            first = last + 1 - length
            for right, concepts in rights:
                if not right:
                    yield _Hit(first, last, length, concepts)
                    continue
                near = coded[first : last + 1] + right in self._near
                start = coded.find(right, last + 1, last + 1 + (NEAR_TOKENS if near else GAP_TOKENS) + len(right))
                between = coded[last + 1 : max(start, 0)]
                if start < 0 or (near and not self._parted.isdisjoint(between)):
                    continue
                if not any(self._codes[mark] in between for mark in _BREAKS):
                    yield _Hit(first, start + len(right) - 1, length + len(right), concepts)

    def _split(self, concept: Concept, label: str) -> tuple[str, str]:
        """The two coded halves of a label; the second is empty where the label has no gap."""
        tokens = self._folder.tokens(label.replace("...", GAP))
        if tokens.count(GAP) > 1 or GAP in (tokens[:1] + tokens[-1:]):
            raise VocabularyError(f"{concept.iri}: the label {label!r} may hold one gap (…), with words on both sides")
        if GAP in tokens:
            middle = tokens.index(GAP)
            return self._code(tokens[:middle]), self._code(tokens[middle + 1 :])
        return self._code(tokens), ""

    def _code(self, tokens: tuple[str, ...]) -> str:
        codes = self._codes
        for token in tokens:
            if token not in codes:
                codes[token] = chr(_FIRST_CODE + len(codes))
        return "".join([codes[token] for token in tokens])


def _opens_with_a_noun(label: str) -> bool:
    """Whether no preposition or the like ties the words behind a label's gap to those before it."""
    behind = label.replace("...", GAP).partition(GAP)[2].split()
    return bool(behind) and behind[0].lower() not in _LINKS


def _parted_by_and(hit: _Hit, hits: Sequence[_Hit], tokens: Sequence[str]) -> bool:
    """``sexual assault and robbery``: no *assault and robbery*, whose first word belongs to what is told before."""
    return "and" in tokens[hit.first : hit.last] and any(
        other.first < hit.first <= other.last < hit.last and "and" in tokens[other.last + 1 : hit.last]
        for other in hits
    )


def _fit(hit: _Hit, other: _Hit) -> bool:
    """Whether both can stand: apart, or the same place under one label."""
    return hit is other or hit.last < other.first or other.last < hit.first
