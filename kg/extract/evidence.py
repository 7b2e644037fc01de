"""Make evidence out of a stretch of tagged text: the quote never leaves its passage."""

from __future__ import annotations

from kg.extract.tagging import Tagged
from kg.model import Evidence, Span


def evidence(tagged: Tagged, span: Span, rule: str) -> Evidence:
    """Evidence for ``span``, cut to the passage, without spaces at its ends."""
    passage = tagged.passage.span
    start, end = max(span.start, passage.start), min(span.end, passage.end)
    words = tagged.passage.text[start - passage.start : end - passage.start]
    start += len(words) - len(words.lstrip())
    end -= len(words) - len(words.rstrip())
    return Evidence(Span(start, max(start, end)), passage, rule)
