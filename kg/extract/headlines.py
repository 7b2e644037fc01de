"""Where a headline and the story under it disagree, the story wins: a headline shortens, and is written by others.

"Roper jailed" over the news that Roper was charged makes nobody an offender; "cleared of murder" over a conviction for
murder takes none away.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeVar

from kg.extract.events import Event
from kg.extract.people import Person
from kg.extract.tagging import Tagged
from kg.model import Charge, Sentence, Span

_OUTCOME = {
    "admit": "guilty", "convict": "guilty", "sentence": "guilty", "given": "guilty",
    "acquit": "cleared", "drop": "cleared", "quash": "cleared",
    "charge": "charged", "appear": "charged", "deny": "charged",
    "caution": "cautioned", "arrest": "arrested",
}  # fmt: skip
"""Kind of verb → the standing that it tells of."""

Told = TypeVar("Told", Charge, Sentence)


def headlines(tagged: Sequence[Tagged]) -> tuple[Tagged, ...]:
    """The headings over a story: those before its first sentence."""
    first = next((place for place, passage in enumerate(tagged) if passage.block != "heading"), 0)
    return tuple(tagged[:first])


def take_back(events: Sequence[Event], over: Sequence[Tagged]) -> None:
    """Let a headline's verbs be said of nobody of whom the story tells another standing, and not that one."""
    if not over:
        return
    last = over[-1].index
    told: dict[Person, set[str]] = {}
    for event in events:
        if event.tagged.index > last and not event.unreal and not event.future and event.kind in _OUTCOME:
            for person in event.people:
                told.setdefault(person, set()).add(_OUTCOME[event.kind])
    for event in events:
        if event.tagged.index <= last and event.kind in _OUTCOME and event.people:
            event.people = tuple(p for p in event.people if _stands(_OUTCOME[event.kind], told.get(p, set())))
            event.unreal = event.unreal or not event.people


def _stands(standing: str, told: set[str]) -> bool:
    """Whether a headline's news goes with what the story tells; somebody convicted may be cleared of something else."""
    return not told or standing in told or (standing == "cleared" and "guilty" in told)


def told_by_the_story(claims: Iterable[Told], over: Sequence[Tagged]) -> list[Told]:
    """The claims without those that only a headline makes, and the story makes otherwise.

    A charge is made otherwise where the same offence of that person ended otherwise; a sentence where the story tells
    of any.
    """
    claims, heads = list(claims), {passage.passage.span for passage in over}
    story = [claim for claim in claims if not _only_in(claim, heads)]
    return [claim for claim in claims if not _only_in(claim, heads) or not any(_otherwise(claim, one) for one in story)]


def _only_in(claim: Charge | Sentence, heads: set[Span]) -> bool:
    return all(quote.passage in heads for quote in claim.evidence)


def _otherwise(headline: Charge | Sentence, story: Charge | Sentence) -> bool:
    if headline.person != story.person:
        return False
    if isinstance(headline, Charge) and isinstance(story, Charge):
        return headline.offence == story.offence and headline.mode == story.mode and headline.verdict != story.verdict
    return True
