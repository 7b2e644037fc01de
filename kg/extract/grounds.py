"""What a claim stands on: which rule read it, how its quotes name the person and how far away, where they stand,
and how much of the document was understood.

Confidence is reckoned from nothing else (:mod:`kg.extract.confidence`). Each ground is one entry of a short list, so
that how often claims on that ground were right can be counted on gold.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from typing import NamedTuple

from kg import patterns as re
from kg.extract.offence_dates import RULE
from kg.extract.stretches import Nested
from kg.language import blocks, quotations
from kg.model import Appearance, Claim, Evidence, Extraction, Statistic

_ONE = re.compile(
    r"\b(?:he|she|him|her|his|hers|himself|herself|who|whose)\b"
    r"|\bthe (?:\w+ ){0,2}(?:man|woman|boy|girl|teenager|youth|defendant|accused|offender|driver|officer|pensioner)\b"
    r"|\b(?:the|a|an) [\w-]*year[- ]old\b",
    re.IGNORECASE,
)
_SEVERAL = re.compile(
    r"\b(?:both|all|pair|duo|trio|couple|brothers|sisters|gang|they|them|their|each|"
    r"(?:two|three|four|five|six|seven|eight|nine|ten) (?:men|women|defendants|people|others))\b",
    re.IGNORECASE,
)
#: From the best ground to the weakest; a claim has the best of its quotes.
REFERENCES = (
    "name", "name nearby", "pronoun", "several together", "pronoun, far", "carried over", "carried over, far",
    "anonymous",
)  # fmt: skip
DOCUMENTS = ("at most one passage unread", "two passages unread", "more passages unread")
"""How much of the document was not understood: passages with a trigger word that gave no claim."""
PLACES = ("body", "list", "quotation", "heading")
_FAR = 2


class Grounds(NamedTuple):
    """The class of a claim, the rule that read it, and what else it stands on, each as a word of the table."""

    kind: str
    rule: str
    reference: str
    place: str
    document: str


def _without_dates(claim: Claim) -> Claim:
    """The claim without quotes that only tell when an offence happened."""
    quotes = tuple(quote for quote in claim.evidence if quote.rule != RULE)
    return replace(claim, evidence=quotes) if 0 < len(quotes) < len(claim.evidence) else claim


_NOWHERE = Nested(())


class Surroundings:
    """What of one document is needed to tell what its claims stand on."""

    def __init__(self, extraction: Extraction) -> None:
        text = extraction.document.text
        self._text = text
        unread = len(extraction.unread)
        self._document = DOCUMENTS[min(max(unread - 1, 0), len(DOCUMENTS) - 1)]
        self._blocks = blocks(text)
        self._starts = [block.span.start for block in self._blocks]
        self._passages = [passage.span.start for passage in extraction.passages]
        self._quotes = Nested(quote.span for quote in quotations(text) if quote.direct)
        self._mentions = {subject.key: Nested(subject.mentions) for subject in extraction.subjects}
        self._unnamed = {subject.key for subject in extraction.subjects if subject.name is None}

    def grounds(self, claim: Claim) -> Grounds:
        """What a claim stands on: the best that any of its quotes gives."""
        claim = _without_dates(claim)
        kind, rule = type(claim).__name__, claim.evidence[0].rule.partition("+")[0]
        place = min((self._place(quote) for quote in claim.evidence), key=PLACES.index)
        return Grounds(kind, f"{kind} {rule}", self._reference(claim), place, self._document)

    def _reference(self, claim: Claim) -> str:
        if isinstance(claim, Statistic):
            return "name"
        if claim.person in self._unnamed:
            return "anonymous"
        if isinstance(claim, Appearance):
            return "name"
        mentions = self._mentions.get(claim.person, _NOWHERE)
        return min((self._referred(quote, mentions) for quote in claim.evidence), key=REFERENCES.index)

    def _place(self, quote: Evidence) -> str:
        block = self._blocks[max(0, bisect_right(self._starts, quote.span.start) - 1)] if self._blocks else None
        if self._quotes.hold(quote.span.start, quote.span.end):
            return "quotation"
        kind = block.kind if block else "paragraph"
        return {"heading": "heading", "bullet": "list"}.get(kind, "body")

    def _referred(self, quote: Evidence, mentions: Nested) -> str:
        """How one quote speaks of the person whose name stands at ``mentions``."""
        if mentions.lie_in(quote.span):
            return "name"
        words = self._text[quote.span.start : quote.span.end]
        if _SEVERAL.search(words):
            return "several together"
        if mentions.lie_in(quote.passage):
            return "name nearby"
        how = "pronoun" if _ONE.search(words) else "carried over"
        return f"{how}, far" if self._distance(quote, mentions) >= _FAR else how

    def _distance(self, quote: Evidence, mentions: Nested) -> int:
        """How many passages lie between the quote and the name before it."""
        here = bisect_right(self._passages, quote.span.start)
        before = mentions.last_before(quote.span.end)
        return _FAR if before is None else here - bisect_right(self._passages, before.start)
