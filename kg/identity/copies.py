"""Copies of one story: the same agency report in thirty papers must not count as thirty prosecutions.

Texts are compared by MinHash over runs of five words (Broder 1997), whose share of equal values estimates how much of
the texts is the same; bands of the values bring only likely pairs together (Leskovec, Rajaraman, Ullman: Mining of
Massive Datasets, 3.4), so that the work grows with the corpus. Alike texts are copies only where they also name the
same people, offences and dates: two appearances of one court list, or a force's form letter, are two stories.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from operator import eq
from pathlib import Path

from kg.identity.names import digest, fold
from kg.model import Appearance, Arrest, Charge, Extraction, Hearing, Sentence
from kg.sorting import Sorted

VALUES, BANDS = 128, 32
"""Values of a fingerprint, and the bands they are cut into: half of the text in common makes a pair 87 % likely."""
ALIKE = 0.5
"""Share of equal values from which texts are copies; papers cut an agency's report and put their own first line."""

_RUN = 5
_SEED = 1
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class _Print:
    """What is compared of one document."""

    document: str
    issued: str
    digest: bytes
    dates: frozenset[str]


def copies(extractions: Iterable[Extraction]) -> dict[str, str]:
    """Each copy's document with that of the first of its story, by date of issue and then by id."""
    with Copies() as found:
        for extraction in extractions:
            found.add(extraction)
        return found.firsts()


class Copies:
    """The same, of documents that come one by one; what is compared of them waits below ``folder``."""

    def __init__(self, folder: Path | None = None) -> None:
        self._prints = Sorted[_Print](folder)

    def add(self, extraction: Extraction) -> None:
        """Take a document in."""
        if story := story_of(extraction):
            self._prints.add(story, _print(extraction))

    def firsts(self) -> dict[str, str]:
        """Each copy's document with that of the first of its story."""
        stories = _Stories()
        for _, group in self._prints.groups():
            for left, right in _pairs(group):
                if not stories.joined(left, right) and _tell_the_same(left, right):
                    stories.join(left, right)
        return stories.firsts()

    def close(self) -> None:
        """Let go of the file."""
        self._prints.close()

    def __enter__(self) -> Copies:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def story_of(extraction: Extraction) -> str | None:
    """The people and offences that a document names, as a hash: only documents of one may be copies."""
    facts = sorted(set(_facts(extraction)))
    return digest(*(part for fact in facts for part in fact), length=32) if facts else None


def _print(extraction: Extraction) -> _Print:
    document = extraction.document
    issued = document.issued.isoformat() if document.issued else ""
    return _Print(document.id, issued, likeness(extraction), frozenset(_dates(extraction)))


def _tell_the_same(left: _Print, right: _Print) -> bool:
    """A paper that cut the report may have lost a date, but tells no other."""
    return (left.dates <= right.dates or right.dates <= left.dates) and _share(left.digest, right.digest) >= ALIKE


def _pairs(group: list[_Print]) -> Iterator[tuple[_Print, _Print]]:
    """Neighbours in each band: enough to join all that are alike, and never the square of the group."""
    width = VALUES * 4 // BANDS
    for band in range(BANDS):
        shared: defaultdict[bytes, list[_Print]] = defaultdict(list)
        for each in group:
            shared[each.digest[band * width : (band + 1) * width]].append(each)
        for alike in shared.values():
            yield from pairwise(alike)


def likeness(extraction: Extraction) -> bytes:
    """The fingerprint of a document's text: half a kilobyte, from which nothing of the text can be read."""
    if extraction.shown is not None:
        return extraction.shown.likeness
    return _digest(extraction.document.text)


def _digest(text: str) -> bytes:
    from rensa import RMinHash

    words = _WORD.findall(text.casefold())
    runs = {" ".join(words[at : at + _RUN]) for at in range(max(1, len(words) - _RUN + 1))}
    minhash = RMinHash(num_perm=VALUES, seed=_SEED)
    minhash.update(sorted(runs))
    return b"".join(value.to_bytes(4, "big") for value in minhash.digest())


def _share(left: bytes, right: bytes) -> float:
    equal: int = sum(map(eq, memoryview(left).cast("I"), memoryview(right).cast("I")))
    return equal / VALUES


def _facts(extraction: Extraction) -> Iterator[tuple[str, str]]:
    for claim in extraction.claims:
        if isinstance(claim, Appearance) and claim.role in ("offender", "accused") and claim.name:
            yield "person", fold(claim.name)
        elif isinstance(claim, Charge):
            yield "offence", claim.offence


def _dates(extraction: Extraction) -> Iterator[str]:
    for claim in extraction.claims:
        if isinstance(claim, Sentence | Hearing | Arrest) and claim.date:
            yield str(claim.date)


class _Stories:
    """Documents joined to stories."""

    def __init__(self) -> None:
        self._above: dict[str, str] = {}
        self._order: dict[str, tuple[str, str]] = {}

    def join(self, left: _Print, right: _Print) -> None:
        for each in (left, right):
            self._order[each.document] = (each.issued or "9999", each.document)
        first, second = sorted((self._first(left.document), self._first(right.document)), key=self._order.__getitem__)
        if first != second:
            self._above[second] = first

    def joined(self, left: _Print, right: _Print) -> bool:
        """Whether two are known to be of one story."""
        return left.document in self._order and self._first(left.document) == self._first(right.document)

    def firsts(self) -> dict[str, str]:
        return {document: self._first(document) for document in sorted(self._above)}

    def _first(self, document: str) -> str:
        while (above := self._above.get(document)) is not None:
            document = above
        return document
