"""Mentions: how people, decisions and addresses refer to a subject of a document."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from kg.identity.entity import Member, Mention
from kg.identity.names import digest, fold, slug
from kg.identity.strangers import shown_id
from kg.model import Appearance, Extraction, Subject


def mentions_of(extractions: Iterable[Extraction]) -> dict[Member, Mention]:
    """The mention that each person and team of some documents is.

    Namesakes of one document are numbered by where the text first presents them.
    """
    found: dict[Member, Mention] = {}
    for extraction in extractions:
        id, shown = extraction.document.id, shown_id(extraction)
        starts = _starts(extraction)
        counted: defaultdict[tuple[str, str], int] = defaultdict(int)
        subjects = [subject for subject in extraction.subjects if subject.kind in ("person", "team")]
        for subject in sorted(subjects, key=lambda one: (starts.get(one.key, _first(one)), one.key)):
            name = fold(subject.name or "")
            counted[subject.kind, name] += 1
            found[Member(id, subject.key)] = Mention(shown, name, counted[subject.kind, name])
    return found


def person_path(name: str | None, mention: Mention) -> str:
    """The path of a person's address, made from the first mention alone."""
    mark = digest(mention.document, mention.name, str(mention.ordinal), length=10)
    return f"person/{slug(name or 'unnamed')}-{mark}"


def _starts(extraction: Extraction) -> dict[str, int]:
    starts: dict[str, int] = {}
    for claim in extraction.claims:
        if isinstance(claim, Appearance) and claim.evidence:
            start = min(quote.span.start for quote in claim.evidence)
            starts[claim.person] = min(start, starts.get(claim.person, start))
    return starts


def _first(subject: Subject) -> int:
    return min((span.start for span in subject.mentions), default=0)
