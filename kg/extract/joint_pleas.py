"""What is told once behind the sentence of each: ``Roe got T and Poe T, having admitted O``, ``…, both for O``."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from kg.extract.events import Event
from kg.extract.people import Person
from kg.extract.tagging import Tagged, compile_rule
from kg.extract.triggers import Hit
from kg.extract.verdict_nouns import OF_A_NOUN

_HAVING = compile_rule(
    r"(?:an? )?(?:{T}|{N})[^.;,\ue000-\ue0ff]{0,30}, (?P<each>both |all |each )?(?:after |having )"
    r"(?:both |all |each |previously |earlier )*(?:being |been )?$"
)
# "…, all for O", "…, both of them for their part in O", "…, each for conspiracy to O and O"
_FOR = compile_rule(
    r",? (?P<each>both|all|each|{P})(?: (?:of (?:them|{P})|three|four|five|six))? (?:for|on)"
    r"(?: (?!which|whom|who)(?:[a-z’'-]+|{N}|{O},?))*? ?$"
)
_GAPPED = frozenset({"gapped", "gapped-number"})


def of_all_jailed(events: Sequence[Event], passage: Tagged, hit: Hit) -> tuple[Person, ...]:
    """Of whom a plea or verdict behind a list of sentences is told: all of them, where none has an offence of his own.

    ``events`` are those before it.
    """
    here = list(takewhile(lambda event: event.tagged is passage, reversed(events)))
    if hit.trigger.kind not in OF_A_NOUN or not here:
        return ()
    told = _HAVING.match(passage.text, here[0].end, hit.start)
    return _all_of(here, (told["each"] or "").strip(), hit.start) if told else ()


def for_which_all(events: Sequence[Event], index: int, position: int) -> tuple[Person, ...]:
    """Who were all sentenced for the offence at a position (``Roe got T, Poe T and Low T, all for O``); else nobody.

    ``index`` is that of the event to which the offence belongs.
    """
    event = events[index]
    told = _FOR.search(event.tagged.text, event.end, position)
    words = event.tagged.words(told.start("each")) if told and len(told["each"]) == 1 else told and told["each"]
    each = (words or "").split(" ")[0].lower()
    return _all_of(list(reversed(events[: index + 1])), each, position) if each in {"both", "all", "each"} else ()


def _all_of(events: Sequence[Event], each: str, end: int) -> tuple[Person, ...]:
    """All of the run of sentences that is told last, ``each`` after which no other word tells how many they are.

    ``events`` are those before ``end``, the last one first. Without such a word only verbs left out make a run.
    """
    run: list[Event] = []
    for event in events:
        people = {person for told in run for person in told.people}
        own = next(event.tagged.found("O", event.start, run[-1].start if run else event.end), None)
        sentence = event.kind in {"sentence", "given"} and event.people and not event.future and not event.unreal
        if not sentence or own or (each == "both" and len(people) > 1):
            break
        run.append(event)
        if not each and event.rule not in _GAPPED:
            break
    if not each and (not run or run[0].rule not in _GAPPED):
        return ()
    everybody = tuple(dict.fromkeys(person for event in reversed(run) for person in event.people))
    enough = len(everybody) == 2 if each == "both" else len(everybody) > 2 if each == "all" else len(everybody) > 1
    return everybody if enough and len(run) > 1 and next(run[-1].tagged.found("T", run[-1].start, end)) else ()
