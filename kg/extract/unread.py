"""Passages that speak of the criminal process and gave no claim: what whoever keeps the rules reads next."""

from __future__ import annotations

from collections.abc import Iterable

from kg import patterns as re
from kg.extract.reading import Reading
from kg.extract.stretches import Nested, Stretches
from kg.model import Claim, Passage

TRIGGER_WORDS = re.compile(
    r"\b(?:jailed|sentenced|imprisoned|locked up|fined|convicted|found guilty|pleaded|pled"
    r"|admitted|denied|charged|acquitted|cleared|cautioned|caution|arrested|not guilty"
    r"|disqualified|banned|ordered to|appeared (?:at|before|in)|seized|recovered)\b",
    re.IGNORECASE,
)


def unread_passages(reading: Reading, claims: Iterable[Claim]) -> tuple[Passage, ...]:
    """Passages with a trigger word, outside direct speech, that no claim quotes from."""
    quoted = Stretches(evidence.span for claim in claims for evidence in claim.evidence)
    spoken = Nested(reading.quoted)
    return tuple(
        passage
        for passage in reading.passages
        if any(
            not spoken.hold(passage.span.start + m.start(), passage.span.start + m.end())
            for m in TRIGGER_WORDS.finditer(passage.text)
        )
        and not quoted.hit(passage.span.start, passage.span.end)
    )
