"""What travels between the machines: what was understood of a document, in few bytes.

Pickled, because driver and workers run the same version of polit-kg (:func:`kg.spark.reading.read_files` checks it).
"""

from __future__ import annotations

import pickle
import zlib
from collections.abc import Iterable
from dataclasses import replace
from typing import NamedTuple

from kg.identity import Identity
from kg.model import Extraction, Shown
from kg.pipeline.packing import unpacked


class Known(NamedTuple):
    """A subject of one document with the entity that it is."""

    key: str
    id: str
    label: str | None
    concept: str | None

    def iri(self, base: str) -> str:
        """As :meth:`kg.identity.Entity.iri`."""
        return self.concept or base + self.id


def pack_known(subjects: list[Known]) -> bytes:
    """The subjects of a document as bytes."""
    return zlib.compress(pickle.dumps(subjects, protocol=5), 1)


def unpack(data: bytes) -> Extraction:
    """A document that was packed by :func:`kg.pipeline.packing.packed`."""
    found = unpacked(data)
    assert found is not None
    return found


def slim(kept: Extraction) -> Extraction:
    """A document as the driver needs it: who and what is claimed, without a word of the text."""
    likeness = kept.shown.likeness if kept.shown else b""
    return replace(kept, shown=Shown({}, (), likeness))


def known(extraction: Extraction, identity: Identity) -> list[Known]:
    """Whom the subjects of a document are."""
    id, found = extraction.document.id, []
    for subject in extraction.subjects:
        entity = identity.entity(id, subject.key)
        found.append(Known(subject.key, entity.id, entity.label, entity.concept))
    return found


class OfDocument:
    """As much of the identity as one document needs."""

    def __init__(self, subjects: Iterable[Known]) -> None:
        self._of = {subject.key: subject for subject in subjects}

    def entity(self, _: str, key: str) -> Known:
        """The entity that a subject of the document is; raises KeyError for an unknown one."""
        return self._of[key]


def unpack_known(data: bytes) -> list[Known]:
    """What :func:`pack_known` made."""
    found: list[Known] = pickle.loads(zlib.decompress(data))
    return found
