"""Which places of a text are taken already, asked by position in constant time."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from itertools import accumulate

from kg.model import Span


class Stretches:
    """Spans laid over a text; to ask whether something overlaps one of them costs no look at the others."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._covered = bytearray()
        for span in spans:
            self.add(span)

    def add(self, span: Span) -> None:
        """Take one more span."""
        if span.end > len(self._covered):
            self._covered.extend(bytes(max(span.end, 2 * len(self._covered)) - len(self._covered)))
        self._covered[span.start : span.end] = b"\x01" * (span.end - span.start)

    def hit(self, start: int, end: int) -> bool:
        """Whether anything between the offsets is taken."""
        return self._covered.find(1, start, end) >= 0


class Nested:
    """Spans of a text, to be asked which of them hold a stretch, lie in it, or meet it, without a look at all."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._spans = sorted(spans)
        self._starts = [span.start for span in self._spans]
        ends = [span.end for span in self._spans]
        self._last_end = list(accumulate(ends, max))
        self._next_end = list(accumulate(reversed(ends), min))[::-1]

    def hold(self, start: int, end: int) -> bool:
        """Whether one of the spans reaches over the whole stretch."""
        before = bisect_right(self._starts, start)
        return before > 0 and self._last_end[before - 1] >= end

    def lie_in(self, span: Span) -> bool:
        """Whether one of the spans lies wholly in another."""
        first = bisect_left(self._starts, span.start)
        return first < len(self._starts) and self._next_end[first] <= span.end

    def last_before(self, offset: int) -> Span | None:
        """The span that begins last before an offset."""
        number = bisect_left(self._starts, offset)
        return self._spans[number - 1] if number else None

    def meeting(self, span: Span) -> list[Span]:
        """The spans that overlap another, in their order."""
        first = bisect_right(self._last_end, span.start)
        last = bisect_left(self._starts, span.end)
        return [other for other in self._spans[first:last] if other.overlaps(span)]
