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
# "Carl Roe, 37, of Mill Lane: drink-driving."
_NAME_AND_DEED = compile_rule(
    r"\W*{P}\s*[:–—-] ?(?P<deed>(?:(?!(?:his|her|their|my|our|this|view\w*|why|how|what|who|on|about|against|victim|no"
    r"|not)\b)(?:[\w’'-]+|{N}|{B}|{D}|{M}) ){0,6}?{O}(?! (?:victim|survivor|witness|charge|case))[^\ue000-\ue0ff]*)"
)
# "£80 fine, £85 costs, six points": what a court passed, and no word besides
_ONLY_PENALTIES = compile_rule(
    r"\W*(?:(?:{M|T|W|N}|(?:fined?|costs|surcharge|victim|statutory|compensation|prison|jail|imprisonment|custody"
    r"|suspended|community|order|unpaid|work|hours|rehabilitation|days|activity|requirement|programme|ban|banned"
    r"|driving|disqualified|disqualification|points|licence|penalty|endorsed|with|and|of|to|pay|plus|for|from"
    r"|conditional|conditionally|absolute|absolutely|discharged?|total|forfeited|destroyed|no|separate|prosecution"
    r"|court|crown|in|drug|alcohol|curfew|tag|tagged|an?|the|on|roads?)\b)[\s,.;:’'&+()-]*)+",
    re.IGNORECASE,
)
_NAME_AND_VERB = compile_rule(r"\W*{P},? (?:admitted|pleaded|was (?:found guilty|convicted)|found guilty)\b")
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
        if item is None or passage.block == "heading" or not (opens := _opens(passage, found)):
            continue
        person = item[1].value.bearer
        told = person is not None and not person.ranks and item[1].span.end > item[1].value.span.end
        own = dict(_parts(tagged, passage, found)) if told else {}
        if opens == "verb":
            # "Carl Roe, 37, of Mill Lane, admitted theft. £80 fine, £85 costs"
            parts |= {
                index: part
                for index, part in own.items()
                if part.role == "penalty"
                and (line := passage_at(tagged, index))
                and _ONLY_PENALTIES.fullmatch(line.text)
            }
            continue
        if opens == "deed":
            own[passage.index] = Part(passage, "deed")
        if "deed" in {part.role for part in own.values()} and _is_punished(tagged, own, found):
            parts |= own
    return parts


def _opens(passage: Tagged, found: Mapping[int, Sequence[Hit]]) -> Literal["name", "deed", "verb"] | None:
    """What stands behind the name that opens an entry: nothing, what was done, or a verb that somebody answered it."""
    if name_alone(passage) and next(passage.found("O"), None) is None:
        return "name"
    if sum(1 for _ in passage.found("P")) != 1:
        return None
    if not found[passage.index]:
        told = _NAME_AND_DEED.fullmatch(passage.text)
        return "deed" if told and not STORY.search(told["deed"]) else None
    kinds = {hit.trigger.kind for hit in found[passage.index]}
    return "verb" if kinds <= {"admit", "convict"} and _NAME_AND_VERB.match(passage.text) else None


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
    last = max(index for index, part in parts.items() if part.role == "deed")
    line = next(iter(parts.values())).entry.line
    for index in range(last + 1, last + 3):
        following = passage_at(tagged, index)
        if following is None or following.line != line:
            return False
        if any(hit.trigger.kind in _PENAL_HIT for hit in found[index]):
            return True
        if not ANSWER.fullmatch(following.text):
            return False
    return False
