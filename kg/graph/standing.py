"""What is to be said of a person over all documents: the latest wins, and where dates cannot tell, the kindest does.

Each document gives its news an interval of days (a month, a year, or "unknown"). News is out of date only where
other news is later for certain. Of what is left, the order below decides.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import NamedTuple, TypeVar

from kg.model import Arrest, Claim, Document, Hearing, Sentence, When

STATUS_ORDER = ("suspected", "arrested", "charged", "cautioned", "convicted", "acquitted")
"""Where dates leave it open: a case goes on from left to right, and nobody acquitted is called convicted."""


class Event(NamedTuple):
    """The days between which something happened, both inclusive."""

    first: dt.date
    last: dt.date


ALWAYS = Event(dt.date.min, dt.date.max)

News = TypeVar("News")


def event(document: Document, claims: Iterable[Claim], status: str | None) -> Event:
    """When what a document says of one person's case happened.

    That is its latest court date that had passed (for an arrest, that of the arrest); the day of issue where
    some occasion has no date.
    """
    kinds = (Arrest,) if status in ("suspected", "arrested") else (Sentence, Hearing)
    occasions = [claim for claim in claims if isinstance(claim, kinds)]
    dates = [claim.date for claim in occasions if claim.date is not None]
    issued = document.issued
    if issued is None:
        return max(map(_interval, dates), key=lambda one: (one.last, one.first), default=ALWAYS)
    past = [_interval(date) for date in dates if date.first_day <= issued]
    if not past or any(isinstance(claim, Sentence) and claim.date is None for claim in occasions):
        return Event(issued, issued)
    latest = max(past, key=lambda one: (one.last, one.first))
    return Event(latest.first, min(latest.last, issued))


def _interval(date: When) -> Event:
    return Event(date.first_day, date.last_day)


def current(news: Sequence[tuple[Event, News]]) -> list[News]:
    """The news that no other news is later than for certain."""
    newest = max((when.first for when, _ in news), default=dt.date.min)
    return [what for when, what in news if when.last >= newest]


def standing(news: Sequence[tuple[Event, str]]) -> str | None:
    """The one status (scheme ``status``) that holds now; None where no document gives one."""
    return max(current(news), key=STATUS_ORDER.index, default=None)
