"""Who is to appear again: ``Roe was remanded by Magistrate Poe to appear before the court on D``."""

from __future__ import annotations

from collections.abc import Sequence

from kg import patterns as re
from kg.extract.events import Event
from kg.extract.people import Person
from kg.extract.tagging import Tagged

_REMANDED = re.compile(r"(?:remanded|bailed|released on bail)\b", re.IGNORECASE)
_TO_APPEAR = re.compile(r"to (?:appear|attend|return)\b", re.IGNORECASE)
_NEW_CLAUSE = re.compile(r"[.;]|\b(?:and|but|while|whilst|whereas)\b")


def remanded(events: Sequence[Event], passage: Tagged, verb: int) -> tuple[Person, ...]:
    """Whoever the verb before was said of, where a verb at ``verb`` only tells what they were remanded for."""
    if not events or events[-1].tagged is not passage or not _TO_APPEAR.match(passage.text, verb):
        return ()
    last = events[-1]
    told = last.kind == "appear" and _REMANDED.match(last.words)
    return last.people if told and not _NEW_CLAUSE.search(passage.text, last.end, verb) else ()
