"""A passage as the grammar sees it: every mention is one private-use character, the rest is plain text.

``Roper, 44, of Harwick, was jailed for 14 years at Harwick Crown Court`` becomes ``P was jailed for T at
C``, over which short, linear regular expressions can be written. Rules name mention kinds in braces
(``{P} was jailed``); :func:`compile_rule` turns them into character classes. Positions map back exactly, so
that evidence is always a stretch of the frozen text.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, wraps
from typing import Any, TypeVar

from kg import patterns as re
from kg.model import Passage, Span

KINDS = "PCDTIOMNBQLWK"
"""Person, Court, Date, Term, Indefinite, Offence, Money, Number, Body, Quotation, Locality, Words of sentences and
orders (a concept), and one spare."""

Answer = TypeVar("Answer")
_FIRST = 0xE000
_ROOM = 0x100


# A text that itself holds such characters must not be mistaken for mentions.
_PRIVATE = re.compile("[\ue000-\uefff]")


@dataclass(frozen=True, slots=True)
class Item:
    """One mention in a passage; ``value`` is what it means to the module that put it there."""

    kind: str
    span: Span
    value: Any


_NOTHING: Iterator[tuple[int, Item]] = iter(())


class Tagged:
    """A passage with its mentions replaced; ``text`` is what rules are matched against."""

    __slots__ = (
        "_at",
        "_by_kind",
        "_offsets",
        "_starts",
        "answers",
        "block",
        "index",
        "items",
        "lead",
        "line",
        "passage",
        "text",
    )

    def __init__(
        self, passage: Passage, items: Sequence[Item], index: int, block: str, lead: bool, line: int = 0
    ) -> None:
        self.passage = passage
        self.index = index
        self.block = block
        self.lead = lead
        self.line = line
        self.items: list[Item] = []
        self.answers: dict[tuple[object, int], Any] = {}
        self._at: dict[int, Item] = {}
        self._by_kind: dict[str, list[tuple[int, Item]]] = {}
        pieces: list[str] = []
        self._starts: list[int] = []
        self._offsets: list[int] = []
        position, length, base = 0, 0, passage.span.start
        plain = _PRIVATE.sub(" ", passage.text).replace(" - ", " – ")
        for item in items:
            start, end = item.span.start - base, item.span.end - base
            alike = self._by_kind.setdefault(item.kind, [])
            number = len(alike)
            if start < position or number >= _ROOM:
                continue
            if start > position:
                self._starts.append(length)
                self._offsets.append(base + position)
                pieces.append(plain[position:start])
                length += start - position
            self._starts.append(length)
            self._offsets.append(item.span.start)
            pieces.append(chr(_FIRST + KINDS.index(item.kind) * _ROOM + number))
            self._at[length] = item
            alike.append((length, item))
            self.items.append(item)
            length += 1
            position = end
        self._starts.append(length)
        self._offsets.append(base + position)
        pieces.append(plain[position:])
        self.text = "".join(pieces)

    def item(self, position: int) -> Item:
        """The mention that stands at a position of ``text``; raises KeyError for plain text."""
        return self._at[position]

    def get(self, position: int) -> Item | None:
        return self._at.get(position)

    def words(self, position: int) -> str:
        """The words of the mention that stands at a position, as the document has them."""
        return self.stretch(self.item(position).span)

    def stretch(self, span: Span) -> str:
        """The document's words in a stretch of this passage."""
        base = self.passage.span.start
        return self.passage.text[span.start - base : span.end - base]

    def found(self, kind: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, Item]]:
        """Mentions of a kind between two positions, in order."""
        known = self._by_kind.get(kind)
        if not known:
            return _NOTHING
        if end is None:
            return iter([mention for mention in known if mention[0] >= start] if start else known)
        return iter([mention for mention in known if start <= mention[0] < end])

    def span(self, start: int, end: int) -> Span:
        """The stretch of the document behind positions ``start`` to ``end`` of ``text``."""
        first = self.source(start)
        last = self._at[end - 1].span.end if end - 1 in self._at else self.source(end - 1) + 1
        return Span(first, max(first, last))

    def source(self, position: int) -> int:
        run = bisect_right(self._starts, position) - 1
        if self._starts[run] in self._at:
            return self._offsets[run]
        return self._offsets[run] + position - self._starts[run]

    def place(self, source: int) -> int | None:
        """The first position of ``text`` that stands for a place of the document; None inside a mention."""
        run = bisect_left(self._offsets, source)
        if run == len(self._offsets) or self._offsets[run] != source:
            run -= 1
        if run < 0 or (self._starts[run] in self._at and self._offsets[run] != source):
            return None
        position = self._starts[run] + source - self._offsets[run]
        return position if position < len(self.text) else None


def once_a_place(
    changing: Callable[[str, int], bool] | None = None,
) -> Callable[[Callable[[Tagged, int], Answer]], Callable[[Tagged, int], Answer]]:
    """Ask only once what many modules ask of a place; ``changing`` tells where the answer may be another one later."""

    def remembering(ask: Callable[[Tagged, int], Answer]) -> Callable[[Tagged, int], Answer]:
        @wraps(ask)
        def asked(tagged: Tagged, place: int) -> Answer:
            answers, key = tagged.answers, (ask, place)
            if key in answers:
                known: Answer = answers[key]
                return known
            answer = ask(tagged, place)
            if changing is None or not changing(tagged.text, place):
                answers[key] = answer
            return answer

        return asked

    return remembering


def passage_at(tagged: Sequence[Tagged], index: int) -> Tagged | None:
    """The passage of a number; None where there is none, or it was left out (a byline)."""
    if index < len(tagged) and tagged[index].index == index:  # as it is where nothing was left out before
        return tagged[index]
    place = bisect_left(tagged, index, key=lambda passage: passage.index)
    return tagged[place] if place < len(tagged) and tagged[place].index == index else None


def somebody_opens_next(tagged: Sequence[Tagged], passage: Tagged) -> tuple[Tagged, int] | None:
    """The next sentence of a paragraph and where somebody stands in it, if it opens with them: ``… He was robbed``."""
    following = passage_at(tagged, passage.index + 1)
    at, first = next(following.found("P"), (0, None)) if following is not None else (0, None)
    if following is None or first is None or following.line != passage.line or following.text[:at].strip():
        return None
    return following, at


@cache
def compile_rule(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """A rule over tagged text: ``{P}`` is one mention of a person, ``{P|C}`` one of either."""

    def charclass(match: re.Match[str]) -> str:
        ranges = (
            f"{chr(_FIRST + KINDS.index(k) * _ROOM)}-{chr(_FIRST + KINDS.index(k) * _ROOM + _ROOM - 1)}"
            for k in match.group(1).split("|")
        )
        return f"[{''.join(ranges)}]"

    # ``\W*`` in front of a mention skips marks, and never another mention, whose character is no word either
    marked = re.sub(r"\\W\*(?=(?:\(\?P<\w+>|\(\?:|\()*\{)", lambda _: r"[^\w\ue000-\uefff]*", pattern)
    return re.compile(re.sub(r"\{([A-Z](?:\|[A-Z])*)\}", charclass, marked), flags)


_NAME_ALONE = compile_rule(
    r"\W*{P}(?:,? (?:who|whose (?:name|identity)|neither of whom) (?:cannot|can[’']t) be [^.;\ue000-\ue0ff]*)?\W*"
)


def name_alone(passage: Tagged) -> bool:
    """Whether a line holds nobody but one person, with age and home or without: an entry of a list, or its heading."""
    return _NAME_ALONE.fullmatch(passage.text) is not None


def named_at(tagged: Sequence[Tagged], bearer: object) -> Iterator[tuple[Tagged, int]]:
    """Where a text calls somebody by name: the passages and the places in them, in reading order."""
    for passage in tagged:
        yield from ((passage, at) for at, item in passage.found("P") if item.value.bearer is bearer)


def arrange(items: Iterable[Item]) -> list[Item]:
    """Mentions in reading order without overlaps: the longer one wins, then the earlier kind in KINDS."""
    ranked = sorted(items, key=lambda item: (-len(item.span), KINDS.index(item.kind), item.span.start))
    taken: list[Item] = []
    covered: list[Span] = []
    for item in ranked:
        if item.span.end > item.span.start and not any(item.span.overlaps(span) for span in covered):
            taken.append(item)
            covered.append(item.span)
    return sorted(taken, key=lambda item: item.span.start)
