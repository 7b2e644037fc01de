"""The verbs of the criminal process, as a table: what each says, how it is written, and who its subject is.

A row is matched against tagged text (:mod:`kg.extract.tagging`). Where a pattern has a group ``who``, the
people of that group are meant (``found {P} guilty``); else the subject is looked for to the left. ``yes`` and
``no`` are texts that the row must and must not match; the tests run them. No row knows a name, and order
is precedence: where two rows match at one place, the longer match wins, then the earlier row.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from kg import patterns as re
from kg.extract.appearance_triggers import BEFORE_COURT
from kg.extract.charge_triggers import CHARGES
from kg.extract.dealt_triggers import DEALT
from kg.extract.ended_triggers import ENDED
from kg.extract.gapped_verdicts import counts_on, gapped, turned
from kg.extract.of_theirs import of_theirs
from kg.extract.order_triggers import ORDERS
from kg.extract.plea_triggers import BROUGHT, OWNED_UP, PASSIVE_PLEAS
from kg.extract.remand_triggers import REMANDS
from kg.extract.reversal_triggers import REVERSALS
from kg.extract.sentence_triggers import SENTENCES
from kg.extract.trigger import Trigger
from kg.extract.verdict_triggers import PLEAS, VERDICTS

TRIGGERS: tuple[Trigger, ...] = (
    *PLEAS,
    *OWNED_UP,
    *PASSIVE_PLEAS,
    *BROUGHT,
    *VERDICTS,
    *CHARGES,
    *ENDED,
    *REVERSALS,
    *SENTENCES,
    *DEALT,
    *BEFORE_COURT,
    *REMANDS,
    *ORDERS,
)


@dataclass(frozen=True, slots=True)
class Hit:
    """A trigger at a place of the tagged text; ``who`` are positions of people the pattern itself names."""

    trigger: Trigger
    start: int
    end: int
    who: tuple[int, ...]


_WHO = ("who", "who2", "who3", "who4", "who5", "who6", "who7", "who8", "who9", "who10")


@cache
def _compiled() -> re.Table[tuple[int, Trigger, tuple[str, ...]]]:
    """The rows with their places in the table, and the groups in which each of them names people."""
    rows = ((order, trigger, trigger.compiled) for order, trigger in enumerate(TRIGGERS))
    return re.Table(
        ((order, trigger, tuple(name for name in _WHO if f"(?P<{name}>" in pattern.pattern)), pattern)
        for order, trigger, pattern in rows
    )


def hits(text: str) -> list[Hit]:
    """All triggers of a tagged text in order, without overlaps (longest first, then the earlier row)."""
    found: list[tuple[int, int, Hit]] = []
    for (order, trigger, names), pattern in _compiled().possible(text):
        for match in pattern.finditer(text):
            people = [match.span(name) for name in names if match[name]]
            who = tuple(i for start, end in people for i in range(start, end) if "\ue000" <= text[i] <= "\ue0ff")
            if who and who[-1] + 1 == match.end() and of_theirs(text, match.end()):
                continue  # "The trial of Roe's alleged killer": it is not Roe's
            found.append((-(match.end() - match.start()), order, Hit(trigger, match.start(), match.end(), who)))
    taken: list[Hit] = []
    for _, _, hit in sorted(found, key=lambda entry: entry[:2]):
        if not any(hit.start < other.end and other.start < hit.end for other in taken):
            taken.append(hit)
    taken.sort(key=lambda hit: hit.start)
    taken = [
        hit
        for before, hit in zip([None, *taken], taken, strict=False)
        if before is None
        or hit.trigger.name != "gapped-number"
        or not counts_on(text, before.trigger.kind, before.end, hit.start)
    ]
    ends = [*(hit.start for hit in taken[1:]), len(text)]
    unsaid = [
        Hit(hit.trigger, start, stop, who)
        for hit, end in zip(taken, ends, strict=False)
        for start, stop, who in gapped(text, hit.trigger.kind, hit.end, end)
    ]
    unsaid += [
        Hit(_opposites()[hit.trigger.kind], start, stop, who)
        for hit, end in zip(taken, ends, strict=False)
        for start, stop, who in turned(text, hit.trigger.kind, hit.end, end)
    ]
    return sorted([*taken, *unsaid], key=lambda hit: hit.start) if unsaid else taken


@cache
def _opposites() -> dict[str, Trigger]:
    """The plea or verdict that is the other one: ``found Roe guilty and Poe not guilty``."""
    named = {trigger.name: trigger for trigger in TRIGGERS}
    return {
        "convict": named["found-who-not-guilty"],
        "acquit": named["found-who-guilty"],
        "admit": named["pleaded-not-guilty"],
        "deny": named["pleaded-guilty"],
    }
