"""Fines: each is a sentence of its own (contract, rule 4), also where the word is not said again.

``Roe was fined £200 and Poe £300``; ``Roe and Poe were fined £200 and £300 respectively``.
"""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.dealt_out import GAPPED_FINE
from kg.extract.events import Event
from kg.extract.occasions import Occasion
from kg.extract.sentence_settling import Passed
from kg.extract.sentence_words import FINE, FURTHER_FINES, RESPECTIVELY


def fines(event: Event, start: int, end: int, occasion: Occasion, order: int, history: bool = False) -> list[Passed]:
    """The fines that a stretch tells, each with its sum where one is told."""
    places = _places(event, start, end)
    dealt = len(event.people) > 1 and len(places) == len(event.people) and _dealt_out(event, end)
    return [
        Passed(
            person,
            "fine",
            occasion,
            amount=event.tagged.item(place).value.amount if place is not None else None,
            history=history,
            order=order,
            index=event.tagged.index,
            evidence=[event.quote(max(event.start, end - 1 if place is None else place))],
        )
        for index, place in enumerate(places)
        for person in (event.people[index : index + 1] if dealt else event.people)
    ]


def _places(event: Event, start: int, end: int) -> Sequence[int | None]:
    """Where the sums of fines stand; None for a fine of which the sum is not told."""
    text = event.tagged.text
    if event.rule == GAPPED_FINE:
        return [next(place for place, _ in event.tagged.found("M", event.end))]
    fine = FINE.search(text, min(start, event.start), end)
    if fine is None:
        return []
    first = next((fine.start(name) for name in "abcdef" if fine[name]), None)
    if first is not None and _dealt_out(event, end):
        return [place for place, _ in event.tagged.found("M", first, end)]
    return [first, *(more.start("more") for more in FURTHER_FINES.finditer(text, fine.end(), end))]


def _dealt_out(event: Event, end: int) -> bool:
    return RESPECTIVELY.search(event.tagged.text, event.start, end) is not None
