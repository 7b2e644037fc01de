"""Trials held again: how the second ends decides of what somebody was convicted at the first (contract, rule 9)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kg import patterns as re
from kg.extract.events import Event, said_to
from kg.extract.people import Person

CLEARED_ANEW = "cleared-anew"
"""The rule of events that :func:`cleared_anew` makes."""

_TRIAL = r"(?:retrial|re-trial|(?:new|second|fresh|latest) (?:trial|jury))\b"
_ANEW = re.compile(
    # "Italy's highest court cleared her": it tries nobody for the first time
    r"\b(?:highest|supreme|appeals?|higher|top) court\b|\bcourt of (?:appeal|cassation)\b|\bappeal judges\b"
    rf"|(?:\b(?:at|after|following|in|on|by|to|but|and|the|an?|his|her|their)|[’']s) {_TRIAL}",
    re.IGNORECASE,
)
# "was jailed for theft before being cleared": by the courts, of what he was convicted of
_LATER = re.compile(
    r"\b(?:before|until|prior to) (?:\w+ly |later )?being (?:\w+ly )?$"
    r"|\b(?:later|since|subsequently|eventually|finally)(?: been)? $"
)
# "found guilty again", "convicted at a retrial", but not "convicted before a retrial was ordered"
_AGAIN = re.compile(
    r"\b(?:again|re-?convicted|for (?:a|the) second time"
    rf"|(?:at|after|following|by) (?:an?|the|his|her|their) {_TRIAL})",
    re.IGNORECASE,
)


def cleared_anew(events: Sequence[Event]) -> list[Event]:
    """``convicted of O in D … cleared at a retrial``: for such acquittals, events that end what went before."""
    guilty = said_to(events, {"convict", "sentence"})
    return [
        replace(event, kind="quash", rule=CLEARED_ANEW)
        for event in events
        if event.kind == "acquit"
        and not (event.unreal or event.future)
        and guilty.intersection(event.people)
        and (_ANEW.search(event.tagged.text) or _cleared_later(event, events))
    ]


def _cleared_later(acquittal: Event, events: Sequence[Event]) -> bool:
    """Whether the sentence tells a conviction and goes on with how it ended."""
    return bool(_LATER.search(acquittal.tagged.text, 0, acquittal.start)) and any(
        event.kind in {"convict", "sentence"}
        and event.tagged is acquittal.tagged
        and event.start < acquittal.start
        and set(event.people).intersection(acquittal.people)
        for event in events
    )


def convicted_anew(events: Sequence[Event]) -> set[Person]:
    """``His conviction was quashed, but he was found guilty again at a retrial``: whose conviction stands after all."""
    return {
        person
        for event in events
        if event.kind == "convict" and not (event.unreal or event.future)
        if _AGAIN.search(event.tagged.text, event.head, event.tail)
        for person in event.people
    }
