"""A deed that somebody owns up to, though to no court: ``Roe admitted daubing the wall. He pleaded not guilty``.

To have done it is no plea where the charge of it is denied in court, and nothing tells that it was ever decided.
"""

from __future__ import annotations

from collections.abc import Sequence

from kg import patterns as re
from kg.extract.discourse import Discourse
from kg.extract.events import Event
from kg.extract.people import Person
from kg.extract.stated_offences import StatedOffence
from kg.extract.tagging import compile_rule

_A_DEED = re.compile(r"[a-z-]+ing\b")
_IN_COURT = compile_rule(
    r"{C}|\b(?:court|charges?|counts?|offences?|pleas?|pleaded|trial|hearing|judge|magistrates|sheriff|jury|jurors"
    r"|sentenc\w+|convict\w+)\b",
    re.IGNORECASE,
)
_DECIDED = frozenset({"convict", "sentence", "given"})


def owning_up(event: Event, put: StatedOffence, people: Sequence[Person], discourse: Discourse) -> tuple[Person, ...]:
    """Those of whom a verb tells something of a charge: not who only says, to no court, that they did it."""
    if event.rule != "admitted" or not _A_DEED.match(put.tagged.words(put.position)):
        return tuple(people)
    if _IN_COURT.search(event.tagged.text):
        return tuple(people)
    return tuple(person for person in people if not _denies_the_charge(put, person, discourse))


def _denies_the_charge(put: StatedOffence, person: Person, discourse: Discourse) -> bool:
    """Whether somebody pleaded not guilty to an offence, and nothing tells that a court decided on it."""
    own = [other for other in discourse.events if person in other.people and not other.unreal]
    if any(other.kind in _DECIDED or (other.kind == "admit" and other.rule != "admitted") for other in own):
        return False
    return any(
        other.kind == "deny"
        and "not guilty" in other.words
        and any(item.value.slug == put.offence for _, item in other.tagged.found("O", other.end, other.tail))
        for other in own
    )
