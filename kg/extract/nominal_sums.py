"""``Roe must pay a nominal £1``, in a text about the proceeds of crime: said of nobody but who was convicted.

A court that makes a confiscation order has convicted whom it is made against, and sets a nominal sum where nothing is
left to take (Proceeds of Crime Act 2002, sections 6 and 7).
"""

from __future__ import annotations

from collections.abc import Sequence

from kg import patterns as re
from kg.extract.events import Event
from kg.extract.people import Person
from kg.extract.tagging import Tagged, compile_rule
from kg.extract.triggers import Hit

_NOMINAL_SUM = compile_rule(
    r"(?: to)?(?: pay(?: back)?)?(?: only| just)? (?:a|the) nominal "
    r"(?:(?:sum|amount|figure|confiscation order) of )?{M}(?! (?:in|as|for|to|towards|of)\b)"
)
_CONFISCATION = re.compile(
    r"\bconfiscation (?:hearing|order|proceedings)\b|\bProceeds of Crime\b|\bPOCA\b", re.IGNORECASE
)


def is_nominal(passage: Tagged, hit: Hit) -> bool:
    """Whether a verb that gives or obliges has a nominal sum for its object."""
    return hit.trigger.kind == "given" and bool(_NOMINAL_SUM.match(passage.text, hit.end))


def pays_nominal_sum(person: Person, events: Sequence[Event], tagged: Sequence[Tagged]) -> bool:
    """Whether somebody is told to pay a nominal sum, in a text about a confiscation; a relative may share in what is
    taken, and so is passed over."""
    if person.relation:
        return False
    told = (event for event in events if event.kind == "given" and person in event.people)
    return any(
        not event.unreal and not event.future and _NOMINAL_SUM.match(event.tagged.text, event.end) for event in told
    ) and any(_CONFISCATION.search(passage.text) for passage in tagged)
