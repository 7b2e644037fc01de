"""Whom only the next sentence tells to be charged: ``A 44-year-old woman was stopped. She was charged``.

The verb of the process is said of *she* alone. She must be the only one there whom that fits, and the subject.
Who was hurt, or let go, is nobody's defendant. Whoever has a name is told by :mod:`kg.extract.sole_antecedents`.
"""

from __future__ import annotations

from collections.abc import Sequence

from kg import patterns as re
from kg.extract.let_go import let_go
from kg.extract.references import Reference
from kg.extract.sufferers import hurt, suffers
from kg.extract.syntax import possessive, subject_like
from kg.extract.tagging import Tagged, passage_at

BEFORE_CONVICTION = frozenset({"arrest", "charge", "appear"})
"""Verbs after which somebody only stands accused."""

_HE = frozenset({"he", "she"})
_HARM = re.compile(
    r"\b(?:injur\w+|assaulted|attacked|hurt|wound\w*|murder\w*|died|dead|death|kill\w*|hospital|victim|witness|robbed"
    r"|rescued|missing|arrested by mistake|no (?:further )?action|without charge|eliminated)\b",
    re.IGNORECASE,
)


def told_before(tagged: Sequence[Tagged], passage: Tagged, position: int) -> Reference | None:
    """Whom *he* or *she* at that position means, where that is somebody without a name of whom an age is told."""
    pronoun: Reference = passage.item(position).value
    if pronoun.text.lower() not in _HE:
        return None
    before = passage_at(tagged, passage.index - 1)
    for told, end in ((passage, position), (before, len(before.text) if before else 0)):
        if told is None or _HARM.search(told.passage.text):
            return None
        people = [(place, item.value) for place, item in told.found("P", 0, end) if _may_be(item.value, pronoun)]
        if people:
            return _only(told, people)
    return None


def _may_be(reference: Reference, pronoun: Reference) -> bool:
    return reference.form != "plural" and reference.gender in (None, pronoun.gender)


def _only(told: Tagged, people: Sequence[tuple[int, Reference]]) -> Reference | None:
    (place, reference), *others = people
    if any(other.form != "pronoun" for _, other in others):
        return None
    subject = subject_like(told.text[:place]) and not possessive(told, place)
    kept = suffers(told, place) or hurt(told, place) or let_go(told, place)
    if not subject or kept:
        return None
    return reference if reference.form == "anonymous" and reference.age else None
