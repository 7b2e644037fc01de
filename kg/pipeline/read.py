"""The first two steps of the way through: sources to documents, documents to what is understood of them."""

from __future__ import annotations

import datetime as dt
import hashlib
import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from kg.errors import ExtractorError, SourceProblem
from kg.model import Document, Extraction

if TYPE_CHECKING:
    from kg.sources.files import Entry, Skipped
    from kg.sources.reader import Known

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
        self._listed: list[Entry | SourceProblem | Skipped] | None = None

    @property
    def options(self) -> str:
        """What changes how a file is read, beside the file."""
        table = self._metadata.read_bytes() if self._metadata else b""
        return f"{self._issued} {hashlib.sha256(table).hexdigest()}"

    @property
    def takes_standard_input(self) -> bool:
        """Whether a source can be read but once."""
        return "-" in self._sources

    def again(self) -> Reading:
        """The same sources, from the beginning."""
        return Reading(self._sources, issued=self._issued, metadata=self._metadata)

    def __iter__(self) -> Iterator[Document]:
        from kg.sources import read

        for found in read(self._sources, issued=self._issued, metadata=self._metadata):
            if isinstance(found, Document):
                yield found
            elif isinstance(found, SourceProblem):
                self.problems.append(found)
            else:
                self.passed_over += 1

    def entries(self) -> Iterator[Entry | SourceProblem | Skipped]:
        """The files of the sources, in the order in which they are read."""
        listed, self._listed = self._list(), None
        return iter(listed)

    def _list(self) -> list[Entry | SourceProblem | Skipped]:
        from kg.sources.files import entries

        return entries(self._sources) if self._listed is None else self._listed

    def expected(self) -> int | None:
        """How many documents there seem to be; None where that is not known before they are read."""
        from kg.sources.files import Entry, releases_in

        self._listed = self._list()  # the next who asks for entries takes it
        found = [releases_in(entry) for entry in self._listed if isinstance(entry, Entry)]
        return None if None in found else sum(filter(None, found))

    def known(self) -> Known:
        """What the user knows of the sources; raises UsageError for a fault in the metadata."""
        from kg.sources.reader import Known

        return Known.of(self._issued, self._metadata)


def understand(
    documents: Iterable[Document], problems: list[SourceProblem], done: Done = lambda _: None
) -> Iterator[Extraction]:
    """What each document says. One that the rules cannot get through is put to ``problems``; the run goes on."""
    from kg.extract import extract
    from kg.vocabulary import load

    vocabulary = load()
    for document in documents:
        try:
            yield extract(document, vocabulary)
        except ExtractorError:
            raise  # what somebody has installed is for them to mend or to leave out
        except Exception as error:  # a fault of ours in one document must not cost the others
            reason = f"could not be understood ({type(error).__name__}: {error}); please report this as a fault"
            problems.append(SourceProblem(document.origin, reason))
        done(document.id)
