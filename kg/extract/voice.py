"""Whose release it is where no metadata tells: a text that speaks as "us" of a force (contract, rule 21)."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from urllib.parse import urlsplit

from kg.model import Document
from kg.sources import publisher_by_voice
from kg.sources.publisher import ForceName
from kg.vocabulary import Vocabulary


def with_publisher(document: Document, vocabulary: Vocabulary) -> Document:
    """The same document, with the force as publisher where its text speaks as one."""
    if document.publisher is not None:
        return document
    publisher = _by_address(document, vocabulary) or publisher_by_voice(document.text, _forces(vocabulary))
    return replace(document, publisher=publisher) if publisher else document


def _by_address(document: Document, vocabulary: Vocabulary) -> str | None:
    """The force on whose website the document stands."""
    host = _domain(document.url)
    return next((f.label for f in _forces(vocabulary) if f.domain and host and f"{host}".endswith(f.domain)), None)


@cache
def _forces(vocabulary: Vocabulary) -> tuple[ForceName, ...]:
    return tuple(
        ForceName(
            concept.label, tuple(label for label in concept.labels if label != concept.label), _domain(concept.url)
        )
        for concept in vocabulary.of_kind("force")
    )


def _domain(url: str | None) -> str | None:
    host = urlsplit(url).hostname if url else None
    return host.removeprefix("www.") if host else None
