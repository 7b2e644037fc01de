"""Make evidence out of a stretch of tagged text: the quote never leaves its passage."""

from __future__ import annotations

from kg.extract.tagging import Tagged
from kg.model import Evidence, Span


def evidence(tagged: Tagged, span: Span, rule: str) -> Evidence:
    """Evidence for ``span``, cut to the passage and grown to whole words, without spaces at its ends."""
    passage = tagged.passage.span
    start, end = max(span.start, passage.start), min(span.end, passage.end)
    text = tagged.passage.text
    first, last = _whole_words(text, start - passage.start, end - passage.start)
    words = text[first:last]
    start = passage.start + first + len(words) - len(words.lstrip())
    end = passage.start + last - (len(words) - len(words.rstrip()))
    return Evidence(Span(start, max(start, end)), passage, rule)


def _whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    while 0 < start < end and text[start - 1].isalnum() and text[start].isalnum():
        start -= 1
    while start < end < len(text) and text[end - 1].isalnum() and text[end].isalnum():
        end += 1
    return start, end
