"""Sentences still to come: ``is due to be sentenced for theft`` says that somebody was convicted of it."""

from __future__ import annotations

from kg import patterns as re
from kg.extract.events import Event

_SENTENCED = re.compile(r"sentenc(?:ed|ing|e)\b", re.IGNORECASE)
_TO_BE = re.compile(
    r"\b(?:will|(?:is|are)(?: now| also| next)? (?:due|set|expected|scheduled|waiting) to|(?:is|are|ha(?:s|ve) yet) to)"
    r" (?:\w+ )?be (?:\w+ )?$|\bawait(?:s|ing) $",
    re.IGNORECASE,
)
# "failed to attend court to be sentenced for theft"
_WAS_TO_BE = re.compile(r"\b(?:to be|being) (?:\w+ )?$", re.IGNORECASE)
_IN_CASE = re.compile(r"\b(?:if|unless|should|could|may|might|would|whether)\b", re.IGNORECASE)


def awaits_sentence(event: Event) -> bool:
    """``will be sentenced next month``: nobody is before a verdict."""
    if event.kind != "sentence" or event.unreal or not event.future:
        return False
    before = event.tagged.text[: event.start]
    return bool(_SENTENCED.match(event.words) and _TO_BE.search(before)) and not _IN_CASE.search(event.tagged.text)


def sentenced_for_later(event: Event) -> bool:
    """``was to be sentenced for``: of what is told next somebody was convicted."""
    if event.kind != "sentence" or event.unreal:
        return False
    before, after = event.tagged.text[: event.start], event.after
    told = _TO_BE.search(before) or _WAS_TO_BE.search(before)
    return bool(told and _SENTENCED.match(event.words) and after.startswith(" for ")) and not _IN_CASE.search(
        event.tagged.text
    )
