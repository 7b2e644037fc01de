"""Hearings that are over by now: ``was remanded to appear at C on 2 April``, of whom a sentence is told.

A day without a year is the next one where a hearing is announced. Where its people are sentenced by now, and the next
one is most of a year away, the last one is meant: nobody waits so long for a day that is told without its year.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Container, Iterable, Sequence

from kg.extract.held import Held
from kg.extract.tagging import Tagged
from kg.model import When

_FAR_OFF = 200
"""Days from the issue of a story: a hearing farther off than that is told with its year."""


def over_by_now(
    held: Iterable[Held], sentenced: Container[str], passages: Sequence[Tagged], issued: dt.date | None
) -> None:
    """Take announced days that are far off for those of the last year, where their people are sentenced by now."""
    if issued is None:
        return
    for entry in held:
        if not (entry.announced and entry.date and entry.date.day and entry.person.key in sentenced):
            continue
        if (entry.date.first_day - issued).days > _FAR_OFF and (past := _read_back(entry, passages)):
            entry.date, entry.announced = past, False


def _read_back(entry: Held, passages: Sequence[Tagged]) -> When | None:
    """The day that the words mean where they look back; None where they state the year."""
    spans = [quote.span for quote in entry.evidence]
    for tagged in passages:
        if any(tagged.passage.span.overlaps(span) for span in spans):
            for _, item in tagged.found("D"):
                if item.value.future == entry.date and item.value.past != entry.date:
                    return item.value.past  # type: ignore[no-any-return]
    return None
