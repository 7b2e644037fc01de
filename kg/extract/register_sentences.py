"""Entries of a register in sentences of their own: ``Carl Roe, 37, of Mill Lane. Drove uninsured. Fine £80.``

The name stands alone before a full stop; what was done, how it was answered and what the court passed follow on the
same line, each without a verb that has somebody for its subject.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from kg import patterns as re
from kg.extract.register_entries import ANSWER, PENALTY_OPENS, STORY
from kg.extract.tagging import Tagged, compile_rule, name_alone, passage_at
from kg.extract.triggers import Hit

_DEED = compile_rule(
    r"\W*(?:[A-Z][a-z]+ed |Drove |Stole |Rode |Had |Took |Sent )?[^\ue000-\ue0ff]*?{O}[^\ue000-\ue0ff]*"
)
_GUILTY_PLEA = re.compile(r"\W*(?:[Gg]uilty pleas?|[Pp]lea(?:ded|d)? guilty|[Pp]lea of guilty|[Aa]dmitted)\W*")
_PENAL_HIT = frozenset({"sentence", "given"})
_REACH = 9
"""How many sentences an entry may have."""

Role = Literal["deed", "plea", "penalty"]


@dataclass(frozen=True, slots=True)
class Part:
    """What one sentence of an entry tells of whoever ``entry`` names."""

    entry: Tagged
    role: Role


def in_sentences(tagged: Sequence[Tagged], found: Mapping[int, Sequence[Hit]]) -> dict[int, Part]:
    """The sentences of such entries that end in a penalty, by the index of their passage."""
    parts: dict[int, Part] = {}
    for passage in tagged:
        item = next(passage.found("P"), None)
        if item is None or passage.block == "heading" or not name_alone(passage):
            continue
        person = item[1].value.bearer
        told = person is not None and not person.ranks and item[1].span.end > item[1].value.span.end
        own = dict(_parts(tagged, passage, found)) if told else {}
        if "deed" in {part.role for part in own.values()} and _is_punished(tagged, own, found):
            parts |= own
    return parts


def _parts(tagged: Sequence[Tagged], entry: Tagged, found: Mapping[int, Sequence[Hit]]) -> Iterator[tuple[int, Part]]:
    for index in range(entry.index + 1, entry.index + _REACH):
        line = passage_at(tagged, index)
        if line is None or line.line != entry.line or next(line.found("P"), None):
            return
        if PENALTY_OPENS.match(line.text) and not found[index]:
            yield index, Part(entry, "penalty")
        elif _GUILTY_PLEA.fullmatch(line.text) and not found[index]:
            yield index, Part(entry, "plea")
        elif not found[index] and _DEED.fullmatch(line.text) and not STORY.search(line.text):
            yield index, Part(entry, "deed")
        elif not (found[index] or ANSWER.fullmatch(line.text)):
            return


def _is_punished(tagged: Sequence[Tagged], parts: Mapping[int, Part], found: Mapping[int, Sequence[Hit]]) -> bool:
    """Whether a penalty follows, by its noun or by a verb (``Fined £80``)."""
    if any(part.role == "penalty" for part in parts.values()):
        return True
    last = max(parts)
    following = passage_at(tagged, last + 1)
    same = following is not None and following.line == next(iter(parts.values())).entry.line
    return bool(same) and any(hit.trigger.kind in _PENAL_HIT for hit in found[last + 1])
