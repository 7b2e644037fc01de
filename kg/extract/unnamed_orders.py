"""Breaches of an order that is named elsewhere: ``made subject of a restraining order … admitted breaching it``.

Which order it was tells the text before, and only where it names orders of one kind.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property

from kg import patterns as re
from kg.model import Passage, Span
from kg.vocabulary import Vocabulary

_BREACHING = (
    r"(?<!\bin )\b(?:breaching|breach(?:es)? of|(?:failing|failure) to (?:comply with|abide by|obey)|flouting|violating"
    r"|disobeying|contravening)(?: (?:the )?(?:terms|conditions|requirements|provisions) of)? "
)
_BREACH = re.compile(
    _BREACHING + r"(?:(?:the|that|this|his|her|same|said) (?:(?:court|same|said) )?order|it)\b(?! (?:of|to|for|not)\b)",
    re.IGNORECASE,
)
# "breaching an existing five-year restraining order"
_BREACH_OF = re.compile(_BREACHING + r"(?:an?|the|his|her|their|that|this) (?:[\w-]+ ){1,3}$", re.IGNORECASE)
_BREACH_WORD = re.compile(r"(?i:breach|comply|abide|obey|flout|violat|contraven)")
_AN_ORDER = re.compile(r".*(?:\b[Oo]rder|\b[Ii]njunction|O)s?", re.DOTALL)
_NEAR = 400
"""How many letters before a breach the order is most likely named."""


class NamedOrders:
    """The orders that a text names, looked for only once it tells of a breach without saying of which."""

    def __init__(self, text: str, vocabulary: Vocabulary) -> None:
        self._text = text
        self._vocabulary = vocabulary

    @cached_property
    def _breaches(self) -> Sequence[tuple[int, str]]:
        """Where each order is named, and the offence of breaching it."""
        return [(span.start, slug) for span, slug in self._named(self._text)]

    def _named(self, text: str) -> Iterator[tuple[Span, str]]:
        for match in self._vocabulary.phrases(text, "order"):
            words = text[match.span.start : match.span.end]
            for told in (
                self._vocabulary.phrases(f"breaching a {words}", "offence") if _AN_ORDER.fullmatch(words) else ()
            ):
                yield match.span, told.concept.slug

    def broken(self, passage: Passage, listed: Sequence[Span]) -> Iterator[tuple[Span, str]]:
        """The breaches of a passage that do not say of what, each with its offence; ``listed`` are those that do."""
        for order, slug in self._named(passage.text) if _BREACH_WORD.search(passage.text) else ():
            told = _BREACH_OF.search(passage.text, 0, order.start)
            if told is not None and not any(order.overlaps(other) for other in listed):
                yield Span(told.start(), order.end), slug
        for match in _BREACH.finditer(passage.text):
            span, place = Span(*match.span()), passage.span.start + match.start()
            before = [(at, slug) for at, slug in self._breaches if at < place]
            near = {slug for at, slug in before if place - at < _NEAR} or {slug for _, slug in before}
            if len(near) == 1 and not any(span.overlaps(other) for other in listed):
                yield span, near.pop()
