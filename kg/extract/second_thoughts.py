"""What can be said of a verb only when the whole text is read: who was cleared together, and what was taken back."""

from __future__ import annotations

from collections.abc import Sequence

from kg import patterns as re
from kg.extract.events import Event, said_to
from kg.extract.people import Person
from kg.extract.references import NUMBER_WORDS
from kg.extract.tagging import Tagged, compile_rule

_CLEARED_TOGETHER = compile_rule(
    r"\W*(?P<number>{N}|two|three|four|five|six|seven|eight|nine|ten) (?:[a-z-]+ ){0,3}?"
    r"(?:men|women|people|teenagers|youths|officers|defendants|brothers|sisters|students|friends|players|soldiers)"
    r"(?: who [^.;]{0,80}?)? (?:have|has|had|were|are)\b",
    re.IGNORECASE,
)
_WITHDRAWN_PLEA = re.compile(
    r"\b(?:withdr[ae]w(?:n|ing)?|vacat(?:e|ed|ing)) (?:the|his|her|their) (?:guilty )?pleas?\b"
    r"|\bpleas? (?:was|were|has been|have been) (?:withdrawn|vacated)\b",
    re.IGNORECASE,
)
_IN_VAIN = re.compile(r"\b(?:refused|failed|tried|attempt\w*|rejected|denied|unsuccessful\w*|sought)\b", re.IGNORECASE)


def clear_together(events: Sequence[Event], defendants: Sequence[Person]) -> None:
    """``Three men have been cleared of rape``: whoever is named after such an opening, and not more than three."""
    if said_to(events, {"convict", "admit", "sentence", "caution"}):
        return
    for event in events:
        number = _CLEARED_TOGETHER.match(event.tagged.text[: event.start])
        if event.kind != "acquit" or event.people or event.unreal or not event.tagged.lead or not number:
            continue
        item = event.tagged.get(number.start("number"))
        most = item.value.value if item else NUMBER_WORDS.get(number["number"].lower(), 0)
        if len(defendants) <= most:
            event.people = tuple(defendants)


def take_back_denials(events: Sequence[Event]) -> None:
    """``who always denied murder, was never charged``: a denial, but to no court."""
    tried = said_to(events, {"charge", "appear", "admit", "convict", "acquit", "drop", "quash", "sentence"})
    spared = {p for event in events if event.kind == "charge" and event.unreal for p in event.people} - tried
    for event in events:
        if event.kind == "deny" and spared.intersection(event.people):
            event.unreal = True


def take_back_pleas(events: Sequence[Event], tagged: Sequence[Tagged]) -> None:
    """``has been allowed to withdraw the plea``: it counts no more."""
    for passage in tagged:
        if not _WITHDRAWN_PLEA.search(passage.text) or _IN_VAIN.search(passage.text):
            continue
        people = {person for _, item in passage.found("P") for person in item.value.people}
        for event in events:
            if event.kind == "admit" and event.tagged.index <= passage.index and people.intersection(event.people):
                event.unreal = True
