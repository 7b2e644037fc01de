"""What several owned up to, told once behind the sentence of each: ``Roe got T and Poe T, having admitted theft``."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from kg.extract.events import Event
from kg.extract.people import Person
from kg.extract.tagging import Tagged, compile_rule
from kg.extract.triggers import Hit
from kg.extract.verdict_nouns import OF_A_NOUN

_HAVING = compile_rule(
    r"(?:an? )?{T}[^.;,\ue000-\ue0ff]{0,30}, (?:both |all |each )?(?:after |having )"
    r"(?:both |all |each |previously |earlier )*(?:being |been )?$"
)


def of_all_jailed(events: Sequence[Event], passage: Tagged, hit: Hit) -> tuple[Person, ...]:
    """Of whom a plea or verdict behind a list of sentences is told: all of them, where none has an offence of his own.

    ``events`` are those before it.
    """
    here = list(takewhile(lambda event: event.tagged is passage, reversed(events)))
    if hit.trigger.kind not in OF_A_NOUN or not here or here[0].rule != "gapped":
        return ()
    if not _HAVING.match(passage.text, here[0].end, hit.start):
        return ()
    run = [*takewhile(lambda event: event.rule == "gapped", here)]
    run += here[len(run) : len(run) + 1]
    alike = len(run) > 1 and run[-1].kind in {"sentence", "given"} and all(event.people for event in run)
    if not alike or next(passage.found("O", run[-1].start, hit.start), None):
        return ()
    return tuple(dict.fromkeys(person for event in reversed(run) for person in event.people))
