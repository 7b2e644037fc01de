"""Which places of a text are taken already, asked by position in constant time."""

from __future__ import annotations

from collections.abc import Iterable

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
