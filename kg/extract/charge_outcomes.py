"""What a verb of the process says of a charge: the plea, and how it ended."""

from __future__ import annotations

from kg import patterns as re
from kg.extract.discourse import Discourse
from kg.extract.done_to import who_met
from kg.extract.events import Event
from kg.extract.people import Person
from kg.extract.tagging import compile_rule

OUTCOMES = {
    "admit": ("guilty", "guilty"),
    "deny": ("not-guilty", None),
    "convict": (None, "guilty"),
    "acquit": (None, "not-guilty"),
    "charge": (None, "pending"),
    "appear": (None, "pending"),
    "sentence": (None, "guilty"),
    "given": (None, "guilty"),
    "drop": (None, "dropped"),
    "caution": (None, None),
}
"""Kind of verb → the plea and the verdict that it tells of."""

AFTER_TRIAL = frozenset(
    {"found-guilty", "found-who-guilty", "but-guilty", "listed-guilty", "lost-trial", "verdict-guilty-for"}
)
"""The verbs whose own words say that a plea of not guilty was tried."""

# "His barrister offered no evidence"
_BY_THE_DEFENCE = re.compile(
    r"\b(?:[Dd]efence|(?:[Hh]is|[Hh]er|[Tt]heir) (?:\w+ )?(?:lawyers?|solicitors?|barristers?|counsel|[QK]C)),? "
    r"(?:had |has )?$"
)
# "offered no evidence on a charge of O"
_ON_ANOTHER = compile_rule(
    r"[^.;,]* (?:on|to|of|in (?:relation|respect) (?:to|of))\b[^.;,]*"
    r"(?:{O}|\b(?:other|second|remaining|further|another)\b)"
)

# "cleared when prosecutors dropped the charge", but "when the judge threw out the case"
_DROPPED_IT = compile_rule(
    r"\b(?:dropped|withdr(?:ew|awn)|discontinued|abandoned) (?:the|that|both|all)(?: the)? "
    r"(?:charges?|counts?|case|prosecution)\b(?! of)"
    r"|\b(?:the|that|both|all)(?: the)? (?:charges?|counts?|case|prosecution)(?: against {P})? "
    r"(?:(?:was|were|had|been) )+(?:\w+ly )?(?:dropped|withdrawn|discontinued|abandoned)\b"
)

# "In another case the Crown offered no evidence", "a trial in which …", "on a charge of O against his brother"
_OF_ANOTHER_CASE = re.compile(
    r"\b(?:another|separate|unrelated|different|other) (?:case|trial|defendant|man|woman|person|hearing)\b"
    r"|\bin which\b|\bagainst\b(?! (?:him|her|them)\b)|\b(?:[Hh]is|[Hh]er|[Tt]heir) "
    r"(?:co-accused|co-defendant|brother|sister|son|daughter|wife|husband|partner|father|mother|friend)s?\b"
)


def outcome(event: Event, discourse: Discourse) -> tuple[str | None, str | None]:
    """The plea and the verdict that a verb tells of; nobody decided on whoever is freed as no evidence is offered."""
    plea, verdict = OUTCOMES[event.kind]
    let_go = event.kind == "acquit" and any(map(_ends_the_case, discourse.events_in(event.tagged)))
    return plea, "dropped" if let_go else verdict


def after_trial(event: Event, discourse: Discourse) -> bool:
    """Whether a verdict followed a trial, and so a plea of not guilty."""
    if event.rule in AFTER_TRIAL or (event.rule == "guilty-inverted" and "ound guilty" in event.words):
        return True
    return event.kind == "convict" and event.rule != "proved" and discourse.tried_before(event)


def _ends_the_case(event: Event) -> bool:
    """``The Crown offered no evidence``, on what was put before and not on another charge."""
    if event.kind != "drop" or event.unreal or event.future:
        return False
    if "evidence" not in event.words and not _DROPPED_IT.search(event.tagged.text, event.head, event.tail):
        return False
    return not _ON_ANOTHER.match(event.after) and not _BY_THE_DEFENCE.search(event.tagged.text, 0, event.start)


def only_one_told_of(discourse: Discourse, event: Event, another: bool) -> tuple[Person, ...]:
    """``Roe, 31, who had been accused of it, was freed after the Crown offered no evidence on O``: nobody but Roe."""
    if _OF_ANOTHER_CASE.search(event.tagged.text) or who_met(event.tagged.text, event.start):
        return ()
    told = {person for other in discourse.events_in(event.tagged) for person in other.people}
    nobody = next(event.tagged.found("P", 0, event.start), None) is None and "evidence" in event.words
    if not told and not another and nobody:
        told = set(discourse.defendants)  # "The Crown offered no evidence on O", in a story of one
    return tuple(told) if len(told) == 1 and told <= set(discourse.defendants) else ()


def taken_in(discourse: Discourse, event: Event) -> set[Person]:
    """Who is said to have been arrested before a verb, in the same sentence."""
    before = (other for other in discourse.events_in(event.tagged) if other.start < event.start)
    return {person for other in before if other.kind == "arrest" for person in other.people}
