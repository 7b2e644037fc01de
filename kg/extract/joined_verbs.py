"""Verbs joined to the one before: ``Roe was cleared of raping a woman he met but convicted of theft``.

What stands between the verbs tells whether the second is said of the same people; ``events`` are those before it.
"""

from __future__ import annotations

from collections.abc import Sequence

from kg import patterns as re
from kg.extract.events import VERDICTS, Event
from kg.extract.people import Person
from kg.extract.tagging import Tagged, compile_rule
from kg.extract.triggers import Hit

_BUT_NEVER = re.compile(
    r"(?:but )?(?:was |were )?(?:later |soon |quickly |then |subsequently )?(?:never|not|released)\b"
    r"|(?P<alone>decided|chose|agreed|eliminated|no (?:further )?action)\b"
)
# "appeared before a court martial at C accused of O"
_CHARGED_THERE = compile_rule(
    r" (?:(?!who\b)[^.;,\ue000-\ue0ff]){0,40}(?:{C}|{D}|\bcourt|\bdock) (?:accused of|charged)"
)
# "walked free from C after being cleared of O"
_AFTER_BEING = re.compile(r"[^.;,\ue000-\ue0ff]{0,50},? (?:after|having|on) (?:being |been )?(?:[a-z]+ly )?")
_JOINED = re.compile(
    r"[^.;:]*\b(?:but|and)(?: (?:was|were))?(?: (?:also|instead|later|then|unanimously))? "
    r"(?:(?:was |were )?(?:found )?(?:not )?guilty|convicted|cleared|acquitted)\b[^.;]*"
)
# "agreed on no verdict on a charge of O against Roe, 34, who had been convicted of O": whom the first verb names
_WHO_ALSO = re.compile(r",? who (?:(?:was|were|is|are|has|have|had|been|also|later|then|already|previously|\w+ly) )*")
_COORDINATED = re.compile(r"[^,;]*\b(?:but|and)\b[^,;]*$")


def joined_to(events: Sequence[Event], passage: Tagged, hit: Hit) -> tuple[tuple[Person, ...], int | None] | None:
    """``Roe was cleared of raping a woman he met but convicted of theft``: both verdicts are of the same people."""
    last = events[-1] if events else None
    if last is not None and last.tagged is passage and last.kind == "arrest" and hit.trigger.kind == "release":
        # "Ann Roe was arrested with her husband but never charged"
        but = _BUT_NEVER.match(passage.text, hit.start)
        theirs = but and not (but["alone"] and next(passage.found("P", last.end, hit.start), None))
        return (last.people, last.subject) if theirs else None
    if last is None or last.tagged is not passage or hit.who:
        return None
    at = last.subject if last.subject is not None and last.start < last.subject < last.end else None
    if at is not None and len(last.people) == 1 and _WHO_ALSO.fullmatch(passage.text, at + 1, hit.start):
        return last.people, at
    if last.kind == "acquit" and last.people and _AFTER_BEING.fullmatch(passage.text, last.end, hit.start):
        return last.people, last.subject
    if last.kind == "appear" and last.people and _CHARGED_THERE.fullmatch(passage.text, last.end, hit.end):
        return last.people, last.subject
    if hit.trigger.kind not in VERDICTS:
        return None
    if (
        last.kind not in VERDICTS | {"charge"}
        or not last.people
        or not _JOINED.fullmatch(passage.text, last.end, hit.end)
    ):
        return None
    return last.people, last.subject


def jumps_over(events: Sequence[Event], passage: Tagged, before: Hit, hit: Hit, subject: int | None) -> bool:
    """``Roe spoke after an officer was cleared of O but convicted of O``: both verbs are said of that officer."""
    if hit.who or subject is None or subject > before.start or events[-1].people:
        return False
    joined = passage.text[before.end : hit.end]
    return bool(_COORDINATED.match(joined)) and not next(passage.found("P", before.end, hit.start), None)
