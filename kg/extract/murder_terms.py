"""What a number of years means for somebody convicted of murder: the least that they must serve of a life sentence.

Murder carries life and nothing else (Murder (Abolition of Death Penalty) Act 1965), however shortly a text tells it:
``Roe must serve at least 26 years and Poe got 24``.
"""

from __future__ import annotations

from collections.abc import Container, Iterable

from kg.extract.sentence_settling import LEAST, Passed
from kg.model import Charge


def murderers(charges: Iterable[Charge]) -> frozenset[str]:
    """The keys of those convicted of murder itself, not of an attempt or a conspiracy."""
    return frozenset(
        charge.person
        for charge in charges
        if charge.offence == "murder" and charge.verdict == "guilty" and charge.mode is None
    )


def make_life(passed: Iterable[Passed], convicted: Container[str]) -> None:
    """Let a bare minimum, or the only plain term told of somebody convicted of murder, be that of a life sentence."""
    now = [entry for entry in passed if not entry.history and entry.person.key in convicted]
    for entry in now:
        others = [other for other in now if other.person is entry.person and other is not entry]
        if any(other.kind not in {"imprisonment", "unknown", "fine"} or other.term for other in others):
            continue
        if entry.kind == "unknown" and entry.minimum is not None:
            entry.kind = "life"
        elif (
            entry.kind == "imprisonment"
            and entry.term is not None
            and entry.term.value[0] >= 12 * LEAST
            and not (entry.concurrent or entry.consecutive)
        ):
            entry.kind, entry.minimum, entry.term = "life", entry.term, None
