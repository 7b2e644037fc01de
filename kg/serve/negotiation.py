"""Which of the forms that we have a client likes best (RFC 9110, 12.5.1)."""

from __future__ import annotations

import re
from collections.abc import Sequence

_NUMBER = re.compile(r"\d+\.?\d*")


def preferences(accept: str) -> list[tuple[str, float]]:
    """The media ranges of an Accept header with their weights; what cannot be read is passed over."""
    found: list[tuple[str, float]] = []
    for part in accept.split(","):
        kind, *parameters = (piece.strip().lower() for piece in part.split(";"))
        if "/" not in kind:
            continue
        found.append((kind, _weight(parameters)))
    return found


def choose(accept: str, offers: Sequence[tuple[str, Sequence[str]]]) -> str | None:
    """The first name among ``offers`` (a name and its media types) with the greatest weight; None for no match.

    An empty header takes anything. A more exact range goes before ``type/*`` and ``*/*`` whatever its place; only the
    first type of an offer is meant by these, since the others are what else it is asked for by.
    """
    ranges = preferences(accept)
    if not ranges:
        return offers[0][0] if offers and not accept.strip() else None
    best, best_weight = None, 0.0
    for name, types in offers:
        own, *others = types
        asked_for = [weight for kind, weight in ranges if kind in others]
        weight = max(_quality(own, ranges), *asked_for, 0.0)
        if weight > best_weight:
            best, best_weight = name, weight
    return best


def _quality(media_type: str, ranges: list[tuple[str, float]]) -> float:
    for wanted in (media_type, media_type.partition("/")[0] + "/*", "*/*"):
        weights = [weight for kind, weight in ranges if kind == wanted]
        if weights:
            return max(weights)
    return 0.0


def _weight(parameters: list[str]) -> float:
    for parameter in parameters:
        name, _, value = parameter.partition("=")
        if name.strip() == "q":
            return min(float(value), 1.0) if _NUMBER.fullmatch(value.strip()) else 0.0
    return 1.0
