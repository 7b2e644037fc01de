"""Lists of people under a sentence that says what happened to them all (``The following were jailed:``)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kg.extract.tagging import Tagged, compile_rule
from kg.extract.triggers import Hit

LIST_ENTRY = compile_rule(r"\W*{P}\s*(?:[:–—-]|,(?= {T}| {N} (?:counts?|charges?))| (?=\())\s*")
"""How an entry opens: the name, then what happened (``Carl Roe, 14 years``)."""
# "Carl Roe, of Hexley, 14 years' imprisonment": a line by itself, which no heading has to explain
_BARE_ENTRY = compile_rule(
    r"\W*{P}, (?:an? )?(?:total of )?{T}[’']?s? "
    r"(?:imprisonment|in (?:prison|jail|custody|a young)|custody|detention|jail\b|behind bars)"
)


def listings(tagged: Sequence[Tagged], found: Mapping[int, Sequence[Hit]]) -> dict[int, str]:
    """For each passage that is an entry of such a list, what the list is of: "sentence" or "charge"."""
    entries: dict[int, str] = {}
    kind: str | None = None
    previous: Tagged | None = None
    for passage in tagged:
        if passage.text.rstrip().endswith(":") and not LIST_ENTRY.match(passage.text):
            kind = _kind(passage, found[passage.index])
        elif kind and LIST_ENTRY.match(passage.text):
            entries[passage.index] = kind
        elif _BARE_ENTRY.match(passage.text) and not found[passage.index]:
            entries[passage.index] = "sentence"
        elif kind and passage.block not in {"bullet", "heading"} and not _goes_on(previous, passage):
            kind = None
        previous = passage
    return entries


def _kind(heading: Tagged, found: Sequence[Hit]) -> str | None:
    kinds = {hit.trigger.kind for hit in found}
    words = heading.text.lower()
    if kinds & {"sentence", "given"} or "dealt with" in words or "sentence" in words:
        return "sentence"
    return "charge" if "charge" in kinds else None


def _goes_on(previous: Tagged | None, passage: Tagged) -> bool:
    """A list entry may run over several sentences of its block."""
    if previous is None or previous.block != passage.block:
        return False
    return passage.passage.span.start - previous.passage.span.end <= 2
