"""What is told of somebody by pointing at the sentence before: ``Carl Roe was convicted. So was Ben Poe``.

*So was*, *did the same* and *did too* add those whom they name to whoever the verbs of that sentence are said of.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from kg.extract.events import Event
from kg.extract.named_before import plainly_named
from kg.extract.people import Person
from kg.extract.process_verbs import tells
from kg.extract.sufferers import suffers
from kg.extract.tagging import Tagged, compile_rule, passage_at
from kg.extract.triggers import Hit

_KIN = r"(?:(?:his|her|their) (?!victim|solicitor|barrister|lawyer|counsel)(?:[a-z]+[ -]){0,2}[a-z]+,? )?"
_WHO = rf"(?P<who>{_KIN}{{P}}(?:(?:,|,? and) {_KIN}{{P}})*)"
_ASIDE = r"(?:, (?:an?|the|who|his|her|their) [^.;:\ue000-\ue0ff]{2,90})?"
# "So too was Ben Poe, a driver.", "Ben Poe did the same."
_AS_WELL = (
    compile_rule(rf"\W*So (?:too |also )?(?P<verb>was|were|did|has|have|had) {_WHO}{_ASIDE}\W*"),
    compile_rule(
        rf"\W*{_WHO}{_ASIDE},? (?P<verb>did) (?:exactly )?(?:the same|likewise|so(?: too)?|too|as well|also)\W*"
    ),
    compile_rule(rf"\W*{_WHO}{_ASIDE},? (?P<verb>was|were) (?:too|as well|also)\W*"),
)
_PLEAS = frozenset({"admit", "deny"})
_DONE_TO = frozenset({"convict", "acquit", "sentence", "charge", "caution", "arrest", "drop"})


def _as_well(passage: Tagged) -> tuple[list[int], frozenset[str]]:
    """Where those stand who did the same or to whom the same was done, and the kinds of verbs that may tell it."""
    told = next((match for rule in _AS_WELL if (match := rule.fullmatch(passage.text))), None)
    if told is None:
        return [], frozenset()
    kinds = _PLEAS if told["verb"] == "did" else _DONE_TO if told["verb"] in {"was", "were"} else _PLEAS | _DONE_TO
    return [place for place, _ in passage.found("P", *told.span("who"))], kinds


def named_as_well(
    tagged: Sequence[Tagged], found: Mapping[int, Sequence[Hit]], barred: frozenset[str]
) -> Iterator[tuple[Person, str]]:
    """Those who are so named behind a verb of the process, and its kind."""
    for passage in tagged:
        places, kinds = _as_well(passage)
        before = passage_at(tagged, passage.index - 1) if places else None
        hits = [hit for hit in found[before.index] if hit.trigger.kind in kinds] if before is not None else []
        for hit in hits[-1:]:
            for place in places if before is not None and before.block != "heading" and tells(before, hit) else ():
                person = passage.item(place).value.bearer
                if person is not None and plainly_named(person, barred, kin=True) and not suffers(passage, place):
                    yield person, hit.trigger.kind


def tell_as_well(events: Sequence[Event], passage: Tagged, meant: Callable[[Tagged, int], Sequence[Person]]) -> None:
    """Let the verbs of the sentence before be said of those whom a passage adds; ``meant``: who stands at a place."""
    places, kinds = _as_well(passage)
    added = [person for place in places for person in meant(passage, place)]
    told = (
        [event for event in events if event.tagged.index == passage.index - 1 and event.kind in kinds] if added else []
    )
    last = told[-1].people if told else ()
    for event in told if last else ():
        if event.people == last:  # "Roe was convicted and Low was cleared. So was Poe": as Low was
            event.people = tuple(dict.fromkeys((*event.people, *added)))
