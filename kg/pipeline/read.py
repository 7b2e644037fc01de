"""The first two steps of the way through: sources to documents, documents to what is understood of them."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from kg.errors import SourceProblem
from kg.model import Document, Extraction

if TYPE_CHECKING:
    from kg.sources import ForceName

Done = Callable[[str], None]
"""Told the id of each document when it is done: for a progress bar."""


class Reading:
    """Documents one after the other; what could not be read is gathered in ``problems`` on the way.

    ``passed_over`` counts files of kinds that are no releases. Iterate it once.
    """

    def __init__(
        self,
        sources: Iterable[str | os.PathLike[str]],
        *,
        issued: dt.date | None = None,
        metadata: Path | None = None,
    ) -> None:
        self.problems: list[SourceProblem] = []
        self.passed_over = 0
        self._sources = [os.fspath(source) for source in sources]
        self._issued = issued
        self._metadata = metadata

    def __iter__(self) -> Iterator[Document]:
        from kg.sources import read

        for found in read(self._sources, issued=self._issued, metadata=self._metadata):
            if isinstance(found, Document):
                yield found
            elif isinstance(found, SourceProblem):
                self.problems.append(found)
            else:
                self.passed_over += 1


def understand(
    documents: Iterable[Document], problems: list[SourceProblem], done: Done = lambda _: None
) -> Iterator[Extraction]:
    """What each document says. One that the rules cannot get through is put to ``problems``; the run goes on."""
    from kg.extract import extract
    from kg.vocabulary import load

    vocabulary = load()
    for document in documents:
        try:
            yield extract(_published(document), vocabulary)
        except Exception as error:  # a fault of ours in one document must not cost the others
            reason = f"could not be understood ({type(error).__name__}: {error}); please report this as a fault"
            problems.append(SourceProblem(document.origin, reason))
        done(document.id)


def _published(document: Document) -> Document:
    """The document with its publisher, where only the way in which it speaks ("our officers") tells it."""
    if document.publisher is not None:
        return document
    from kg.sources import publisher_by_voice

    return replace(document, publisher=publisher_by_voice(document.text, _forces()))


@cache
def _forces() -> tuple[ForceName, ...]:
    from kg.sources import ForceName
    from kg.vocabulary import load

    return tuple(
        ForceName(force.label, tuple(label for label in force.labels if label != force.label), _domain(force.url))
        for force in load().of_kind("force")
    )


def _domain(url: str | None) -> str | None:
    return url.split("://")[-1].removeprefix("www.").split("/")[0] if url else None
