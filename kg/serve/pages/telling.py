"""Claims made ready to be read: in words, each with its quotes in their passages, under the document that makes it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from kg.query import ClaimRecord, DocumentRecord, Quote
from kg.query.claims import Labels
from kg.query.wording import say

_DATED = ("Arrest", "Hearing", "Sentence")
_AT_ONCE = 25


@dataclass(frozen=True, slots=True)
class Said:
    """One claim: about whom (None where that is the page's own subject), in which words, on which quotes."""

    claim: ClaimRecord
    about: str | None
    about_label: str
    words: str
    quotes: tuple[Quote, ...]

    @property
    def anchor(self) -> str:
        """What the claim is called within its page."""
        return self.claim.iri.rstrip("/").rpartition("/")[2]


@dataclass(frozen=True, slots=True)
class Source:
    """A document, and what it says here."""

    document: DocumentRecord
    said: list[Said] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Moment:
    """A line of a timeline; ``exact`` is the date as it is written, a day, a month or a year."""

    exact: str
    said: Said


def sources(claims: Iterable[ClaimRecord], subject: str, labels: Labels) -> list[Source]:
    """Claims under their documents, in the order in which they are given."""
    found: dict[str, Source] = {}
    for claim in claims:
        source = found.setdefault(claim.document.iri, Source(claim.document))
        about = claim.iri_of("person") or claim.iri_of("subject")
        mine = about == subject or about is None
        words = say(claim, labels)
        source.said.append(
            Said(claim, None if mine else about, "" if mine else labels(about), words, claim.telling_quotes)
        )
    return list(found.values())


def timeline(told: Iterable[Source]) -> list[Moment]:
    """What happened when, the earliest first; said twice in the same words by two documents, it stands twice."""
    moments = [
        Moment(said.claim.text("date"), said)
        for source in told
        for said in source.said
        if said.claim.kind in _DATED and said.claim.text("date")
    ]
    moments = [each for each in moments if not _is_shadow(each, moments)]
    return sorted(moments, key=lambda each: (each.exact, each.said.words, each.said.claim.iri))[: 4 * _AT_ONCE]


def who_said_so(told: Iterable[Source]) -> list[tuple[str, int]]:
    """Publishers with the number of their documents, the most first."""
    return Counter(source.document.publisher or "publisher unknown" for source in told).most_common()


def _is_shadow(moment: Moment, moments: list[Moment]) -> bool:
    """A hearing at which a sentence was passed that stands in the list itself, for the same person and day."""
    claim = moment.said.claim
    return claim.kind == "Hearing" and any(
        other.said.claim.kind == "Sentence"
        and other.exact == moment.exact
        and other.said.claim.document.iri == claim.document.iri
        and other.said.claim.iri_of("person") == claim.iri_of("person")
        for other in moments
    )
