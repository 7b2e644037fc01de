"""Keeping out of the graph whoever the contract keeps out ("People kept out").

The text itself is not touched: offsets stay those of the frozen text. Only what is written is blanked: the
withheld stretches of a quote, names in a title, and whole addresses and file names that hold a name.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import Protocol
from urllib.parse import unquote

from kg.identity import Names, fold
from kg.identity.strangers import hashed, strangers
from kg.model import Extraction, Shown, Span

MARK = "[name withheld]"
URN = "urn:sha256:"
"""How an address begins that stands for one that must not be shown."""


class Blanking(Protocol):
    """What may be shown of one document."""

    def quote(self, start: int, end: int) -> str: ...

    def title(self, title: str) -> str: ...

    def identifier(self, name: str) -> str: ...

    def address(self, url: str) -> str: ...


class Blanked:
    """The same of a document whose text has been let go: everything was blanked then."""

    def __init__(self, shown: Shown) -> None:
        self._quotes = shown.quotes

    def quote(self, start: int, end: int) -> str:
        """A quote that was kept; raises KeyError for any other."""
        return self._quotes[start, end]

    def title(self, title: str) -> str:
        """As it is."""
        return title

    def identifier(self, name: str) -> str:
        """As it is."""
        return name

    def address(self, url: str) -> str:
        """As it is."""
        return url


def blanks_of(extraction: Extraction) -> Blanking:
    """What may be shown of a document, with its text or without."""
    return Blanked(extraction.shown) if extraction.shown is not None else Blanks(extraction)


class Blanks:
    """What of one document may be shown.

    Beside the stretches that reading has marked, every further place that holds a withheld name is blanked,
    unless somebody or something stands there who is in the graph.
    """

    def __init__(self, extraction: Extraction) -> None:
        self._text = extraction.document.text
        self._extraction = extraction
        self._names = Names(strangers(extraction))

    @cached_property
    def _kept(self) -> Names:
        people = [subject for subject in self._extraction.subjects if subject.kind == "person" and subject.name]
        return Names(name for subject in people for name in (subject.name or "", *subject.labels))

    @cached_property
    def _spans(self) -> list[Span]:
        return _merged([*self._extraction.withheld, *self._overlooked(self._extraction)])

    def quote(self, start: int, end: int) -> str:
        """``text[start:end]`` without the withheld names; one that is cut by an end is blanked there too."""
        pieces: list[str] = []
        at = start
        for span in self._spans:
            if span.end > start and span.start < end:
                pieces += [self._text[at : max(at, span.start)], MARK]
                at = span.end
        return "".join([*pieces, self._text[at:end]])

    def title(self, title: str) -> str:
        """Words about the document (a title, a publisher) without the withheld names."""
        if not self._names:
            return title
        kept = [Span(*place) for place in self._kept.places(title)]
        found = [Span(*place) for place in self._names.places(title)]
        return _blanked(title, _merged(span for span in found if not any(span in other for other in kept)))

    def identifier(self, name: str) -> str:
        """A file name or id, or its hash where it holds a withheld name."""
        return hashed(name) if self._names.within(name) else name

    def address(self, url: str) -> str:
        """A web address, or its hash as a URN where it holds a withheld name."""
        return f"{URN}{hashed(url)}" if self._names.within(url) else url

    def _overlooked(self, extraction: Extraction) -> list[Span]:
        if not self._names:
            return []
        shown = sorted(span for subject in extraction.subjects for span in subject.mentions)
        found = [Span(*place) for place in self._names.places(self._text)]
        return [span for span in found if not any(span in other for other in shown)]


class Words:
    """What of words about a whole run (file names, reasons) may be shown, ``names`` being those of all documents."""

    def __init__(self, names: Iterable[str], words: Iterable[str]) -> None:
        told = _letters(" ".join(words))
        self._names = Names(name for name in names if _letters(name) in told)

    def is_harmless(self, text: str) -> bool:
        """Whether it holds none of the names."""
        return not self._names.within(text)

    def place(self, name: str) -> str:
        """A file's name, or its hash."""
        return name if self.is_harmless(name) else hashed(name)

    def reason(self, text: str) -> str:
        """The text without the names."""
        return _blanked(text, _merged(Span(*place) for place in self._names.places(text)))


def _letters(text: str) -> str:
    """Letters alone: a name that stands anywhere in a text, in whatever spelling, is among its letters."""
    return fold(unquote(text)).replace(" ", "")


def _merged(spans: Iterable[Span]) -> list[Span]:
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start < merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(span.end, merged[-1].end))
        elif len(span) > 0:
            merged.append(span)
    return merged


def _blanked(text: str, spans: Iterable[Span]) -> str:
    pieces, at = [], 0
    for span in spans:
        pieces += [text[at : span.start], MARK]
        at = span.end
    return "".join([*pieces, text[at:]])
