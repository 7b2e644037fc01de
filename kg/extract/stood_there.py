"""Whether those who stood before a bench stood there as the accused: relatives and victims come there, too.

``Before the judge stood Ann Roe, 34, of Hexley`` tells a defendant only where a charge, a plea or a verdict is told of
her at once: in the same sentence, or in one of the next two, without another name.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kg import patterns as re
from kg.extract.process_verbs import said_of, tells
from kg.extract.tagging import Tagged, passage_at
from kg.extract.triggers import Hit

_RULE = "before-the-bench"
_OF_A_CASE = frozenset({"admit", "deny", "charge", "convict", "acquit", "sentence"})
_TOLD_AT_ONCE = re.compile(
    r",? (?:(?:all|both|each|jointly) )*(?:accused|charged|facing|on bail|on remand|for sentenc|to be sentenced|who )"
)
_REACH = 2


def as_accused(tagged: Sequence[Tagged], hits: Mapping[int, Sequence[Hit]]) -> dict[int, Sequence[Hit]]:
    """The verbs of each passage, without those that only tell that somebody was before a bench."""
    return {
        passage.index: [
            hit for hit in hits[passage.index] if hit.trigger.name != _RULE or _accused(tagged, passage, hit, hits)
        ]
        for passage in tagged
    }


def _accused(tagged: Sequence[Tagged], passage: Tagged, hit: Hit, hits: Mapping[int, Sequence[Hit]]) -> bool:
    if _TOLD_AT_ONCE.match(passage.text, hit.end):
        return True
    theirs = {passage.item(place).value.bearer for place in hit.who}
    for index in range(passage.index + 1, passage.index + 1 + _REACH):
        following = passage_at(tagged, index)
        if following is None:
            break
        names = [item.value.bearer for _, item in following.found("P") if item.value.bearer is not None]
        if any(name not in theirs for name in names):
            return False
        case = [other for other in hits[index] if other.trigger.kind in _OF_A_CASE and tells(following, other)]
        if any(said_of(following, other) for other in case):
            return True
    return False
