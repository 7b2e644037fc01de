"""Extractors of third parties: what they must be, how they are found, and what of theirs is taken.

A distribution names one in its entry points, in the group ``kg.extractors``. It is called once a document, after the
rules, and may add claims about the people and bodies that the rules have understood; whoever they keep out stays
out, whatever it says. ``docs/extractors.md`` is its guide, ``examples/plated-vehicles`` a whole one.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING, TypeAlias, cast

from kg.errors import ExtractorError
from kg.extract.admission import refusal, same
from kg.extract.confidence import unmeasured
from kg.model import Claim, Document, Evidence, Extraction, Span
from kg.vocabulary import Vocabulary

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

GROUP = "kg.extractors"
SWITCH = "KG_NO_PLUGINS"
"""The environment variable that leaves installed extractors out where it is neither empty nor 0."""

Extractor: TypeAlias = Callable[[Document, Vocabulary, Extraction], Iterable[Claim]]
"""Given a document, the vocabulary, and what the rules understood: the claims to be added.

``Extraction.subjects`` are the people and bodies that may be spoken of, by their ``key``. Every claim needs evidence
(:func:`quoted`). It must give the same claims for the same document, and keep nothing between documents.
"""


@dataclass(frozen=True, slots=True)
class Installed:
    """An extractor, with the name of its entry point and of the distribution that brought it."""

    name: str
    distribution: str
    extractor: Extractor

    def __str__(self) -> str:
        return f"extractor {self.name} of {self.distribution}"


def quoted(understood: Extraction, start: int, end: int, rule: str) -> Evidence:
    """Evidence for ``text[start:end]``; raises ValueError where that is not within one passage."""
    span = Span(start, end)
    for passage in understood.passages:
        if span in passage.span and start < end:
            return Evidence(span, passage.span, rule)
    raise ValueError(f"{start} to {end} is no stretch of one passage; a quote is some words of one sentence")


def extended(extraction: Extraction, vocabulary: Vocabulary, extractors: Iterable[Installed]) -> Extraction:
    """What was understood, with what the extractors add; raises ExtractorError for one that breaks its terms."""
    for installed in extractors:
        extraction = _with(extraction, vocabulary, installed)
    return extraction


def _with(extraction: Extraction, vocabulary: Vocabulary, installed: Installed) -> Extraction:
    document = extraction.document
    try:
        claims = list(installed.extractor(document, vocabulary, extraction))
    except Exception as problem:
        what = f"failed on {document.id}: {type(problem).__name__}: {problem}"
        raise ExtractorError(f"{installed} {what}; {_REMEDY}") from problem
    added: dict[object, Claim] = {}
    known = {same(claim) for claim in extraction.claims}
    for claim in claims:
        if (reason := refusal(claim, extraction, vocabulary)) is not None:
            raise ExtractorError(
                f"{installed} made a claim about {document.id} that cannot be taken: {reason}; {_REMEDY}"
            )
        if same(claim) not in known:
            added.setdefault(same(claim), claim)
    read = {quote.passage for claim in added.values() for quote in claim.evidence}
    return replace(
        extraction,
        claims=(*extraction.claims, *unmeasured(extraction, added.values())),
        unread=tuple(passage for passage in extraction.unread if passage.span not in read),
    )


_REMEDY = f"mend or uninstall it, or leave such extractors out with --no-plugins ({SWITCH}=1)"


def installed() -> tuple[Installed, ...]:
    """The extractors that are installed, in the order of their names; none where they are switched off.

    Raises ExtractorError, which names the distribution, for one that cannot be loaded.
    """
    return () if os.environ.get(SWITCH, "0") not in ("", "0") else _loaded()


@contextmanager
def switched_off() -> Iterator[None]:
    """Leave installed extractors out, here and in processes that are started meanwhile."""
    before = os.environ.get(SWITCH)
    os.environ[SWITCH] = "1"
    try:
        yield
    finally:
        os.environ.pop(SWITCH)
        if before is not None:
            os.environ[SWITCH] = before


@cache
def _loaded() -> tuple[Installed, ...]:
    from importlib.metadata import entry_points  # 20 ms, which `kg --help` need not wait for

    found = []
    for entry in entry_points(group=GROUP):
        distribution = f"{entry.dist.name} {entry.dist.version}" if entry.dist else "an unknown distribution"
        found.append(Installed(entry.name, distribution, _load(entry, distribution)))
    return tuple(sorted(found, key=lambda one: (one.name, one.distribution)))


def _load(entry: EntryPoint, distribution: str) -> Extractor:
    try:
        loaded: object = entry.load()
    except Exception as problem:
        what = f"cannot be loaded from {entry.value}: {type(problem).__name__}: {problem}"
        raise ExtractorError(f"extractor {entry.name} of {distribution} {what}; {_REMEDY}") from problem
    if not callable(loaded):
        what = f"is no function: {entry.value} is a {type(loaded).__name__}"
        raise ExtractorError(f"extractor {entry.name} of {distribution} {what}; {_REMEDY}")
    return cast("Extractor", loaded)
