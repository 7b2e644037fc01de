"""Trials held again: how the second ends decides of what somebody was convicted at the first (contract, rule 9)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kg import patterns as re
from kg.extract.events import Event, said_to
from kg.extract.people import Person
from kg.extract.tagging import compile_rule

CLEARED_ANEW = "cleared-anew"
"""The rule of events that :func:`cleared_anew` makes."""

_TRIAL = r"(?:retrial|re-trial|(?:new|second|fresh|latest) (?:trial|jury))\b"
_ANEW = re.compile(
    # "Italy's highest court cleared her": it tries nobody for the first time
    r"\b(?:highest|supreme|appeals?|higher|top) court\b|\bcourt of (?:appeal|cassation)\b|\bappeal judges\b"
    r"|\b(?:re-?tried|tried (?:again|afresh|anew|a second time)) (?:and|but)\b|\b(?:in fact|in truth|in reality"
    r"|actually)\b"
    rf"|(?:\b(?:at|after|following|in|on|by|to|but|and|the|an?|his|her|their)|[’']s) {_TRIAL}",
    re.IGNORECASE,
)
# "was jailed for theft before being cleared": by the courts, of what he was convicted of
_CLEARED = re.compile(r"cleared|acquitted|found not guilty")
# "on bail for affray, of which he was later cleared": of that other matter
_OF_WHICH = re.compile(r",? of which\b[^.;,]*$")
_LATER = re.compile(
    r"\b(?:before|until|prior to) (?:\w+ly |later )?being (?:\w+ly )?$"
    r"|\b(?:later|since|subsequently|eventually|finally|at last)(?: been)? $"
    r"|\b(?:has|have) now(?: been)? $"
)
# "was cleared on Thursday, 17 years after she was convicted of theft"
_LONG_AFTER = compile_rule(
    r"[^.;]{0,60}?(?: {T}|(?: {N}| [a-z]+)(?: years?| months?| decades?)?) (?:after|on from) "
    r"(?:(?:being|(?:{P}|he|she|they) (?:was|were|had been)) (?:wrongly )?(?:convicted|found guilty|jailed|sentenced)"
    r"|(?:his|her|their|the) (?:wrongful )?convictions?)\b"
)
# "acquitted of theft on appeal at C", "cleared after an appeal", and not "after an appeal for witnesses"
_BY_APPEAL = compile_rule(
    r"(?: (?:of|on) (?:(?:the|all|both|an?|{N}|his|her|their|charges?|counts?|of|{O}|and|convictions?),? ?){1,8})?"
    r",?(?: (?:today|yesterday|at {C}|on {D}|{D}|last [a-z]+))* (?:on|after|following|by) (?:an?|his|her|their|the)? ?"
    r"(?:successful )?appeals?\b(?! (?:for|to)\b)"
)
# "On appeal, Judge Poe found him not guilty", "At her appeal she was cleared"
_ON_HIS_APPEAL = re.compile(
    r"(?:^|[.;] |, |\b(?:but|and) )\W*(?:[Oo]n (?:an )?appeal|[Aa]t (?:his|her|their|an|the) appeals?(?: hearings?)?)"
    r"\b,?[^.;]{0,60}$"
)
# "was convicted by magistrates but cleared at the crown court"
_ON_APPEAL = re.compile(
    r"\bmagistrates\b.*?\b(?:but|and|before)\b.*?\bcrown court\b|\b(?:court of appeal|appeal judges)\b", re.IGNORECASE
)
_NOW = re.compile(r"\b(?:has|have) (?:\w+ )?(?:been )?$")
# "was cleared in 2021", "cleared two years later": of no offence that is named there
_THEN = compile_rule(
    r"(?: (?:in|on))? (?:{D}|(?:{T}|(?:{N}|an?|[a-z]+|[a-z]+ and a half) (?:years?|months?|decades?)) (?:later|on)\b)"
    r"|,? later\b"
)
# "found guilty again", "convicted at a retrial", but not "convicted before a retrial was ordered"
_AGAIN = re.compile(
    r"\b(?:(?<!tried )(?<!trial )again|re-?convicted|for (?:a|the) second time"
    rf"|(?:at|after|following|by) (?:an?|the|his|her|their) {_TRIAL})",
    re.IGNORECASE,
)


def cleared_anew(events: Sequence[Event]) -> list[Event]:
    """``convicted of O in D … cleared at a retrial``: for such acquittals, events that end what went before."""
    guilty, owned_up = said_to(events, {"convict", "sentence"}), said_to(events, {"admit"})
    return [
        replace(event, kind="quash", rule=CLEARED_ANEW)
        for event in events
        if event.kind == "acquit"
        and not (event.unreal or event.future)
        and (
            (guilty.intersection(event.people) and _ANEW.search(event.tagged.passage.text))
            or (guilty.intersection(event.people) and _by_appeal(event))
            or ((guilty | owned_up).intersection(event.people) and _cleared_later(event, events))
        )
    ]


def _by_appeal(acquittal: Event) -> bool:
    """Whether the words around an acquittal say that it came on appeal."""
    before = acquittal.tagged.text[: acquittal.start]
    return bool(_BY_APPEAL.match(acquittal.after) or _ON_HIS_APPEAL.search(before))


def _cleared_later(acquittal: Event, events: Sequence[Event]) -> bool:
    """``was jailed in 2011 … was cleared in 2021``: of that, where no other offence was put since, nor is named."""
    text, told = acquittal.tagged, (acquittal.tagged.index, acquittal.start)
    own = [e for e in events if set(e.people).intersection(acquittal.people) and (e.tagged.index, e.start) < told]
    guilty = [event for event in own if event.kind in {"convict", "sentence"} and not event.unreal]
    if _LONG_AFTER.match(text.text, acquittal.end):
        return True
    if not guilty and not any(event.kind in {"charge", "deny", "appear"} for event in own):
        guilty = [event for event in own if event.kind == "admit" and not event.unreal]
    if not guilty or not _CLEARED.match(acquittal.words) or _OF_WHICH.search(text.text, 0, acquittal.start):
        return False
    named = next(text.found("O", 0 if guilty[-1].tagged is not text else guilty[-1].tail, acquittal.tail), None)
    later = bool(_LATER.search(text.text, 0, acquittal.start))
    if later and guilty[-1].tagged is text and named is not None:
        # "was jailed for theft, and later cleared of murder": that is another matter
        before = {item.value.slug for _, item in text.found("O", guilty[-1].start, guilty[-1].tail)}
        later = not before or named[1].value.slug in before
    if later and guilty[-1].tagged is text and (guilty[-1].kind != "admit" or named is None):
        return True
    put = any(event.kind in {"charge", "deny", "appear"} for event in own[own.index(guilty[-1]) + 1 :])
    by_word = acquittal.subject is not None and text.item(acquittal.subject).value.form in {"name", "pronoun", "kin"}
    then = bool(_THEN.match(text.text, acquittal.end)) and not _tried_before(acquittal, guilty[-1])
    return (later or then or bool(_ON_APPEAL.search(text.passage.text))) and by_word and not put and named is None


def _tried_before(acquittal: Event, conviction: Event) -> bool:
    """``has been found guilty of murder. He was cleared in 1992``: at a trial that was held before."""
    cleared, convicted = _year(acquittal), _year(conviction)
    if cleared is None:
        return False
    just_now = any(conviction.tagged.found("D", conviction.end)) or _NOW.search(
        conviction.tagged.text, 0, conviction.start
    )
    return cleared < convicted if convicted else bool(just_now)


def _year(event: Event) -> int | None:
    days = (item.value.past for _, item in event.tagged.found("D", event.end, event.tail))
    return next((day.year for day in days if day is not None), None)


def convicted_anew(events: Sequence[Event]) -> set[Person]:
    """``His conviction was quashed, but he was found guilty again at a retrial``: whose conviction stands after all."""
    return {
        person
        for event in events
        if event.kind == "convict" and not (event.unreal or event.future)
        if _AGAIN.search(event.tagged.text, event.head, event.tail)
        for person in event.people
    }
