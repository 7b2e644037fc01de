"""Who was killed by one of the same surname, where the text names the killer by that alone.

``Ann Mahmoud, 20, was strangled. Mahmoud was found guilty of the murder of Ann``: the only Mahmoud whom the text names
in full is the daughter, and yet nobody is convicted of killing himself. The same holds of whoever was hurt.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kg.extract.events import Event
from kg.extract.people import Person
from kg.extract.tagging import Item, Tagged, compile_rule
from kg.model import Charge

_KILLINGS = frozenset({"murder", "manslaughter", "death-by-dangerous-driving", "death-by-careless-driving"})
_DONE_TO = compile_rule(
    r"(?:\b(?:murder|killing|manslaughter|culpable homicide|death|stabbing|strangling|rape|abuse|attack(?:ing)?"
    r"|assault(?:ing)?|body|murder(?:ing|ed)|kill(?:ed)|stabbed|strangled|beating|harassing|stalking|of|on)|{O})"
    r"(?: (?:of|on|against|to))?(?: (?:his|her|their|the|a|baby|young|little|own|estranged|former|ex))*"
    r"(?: [a-z’'-]+){0,2} $"
)
_KILLED = compile_rule(
    r"(?:, \d\d?,|, (?:who [^.;,]{1,80}|[^.;,\ue000-\uefff]{1,40}),)? (?:was|were|had been|has been|is thought to "
    r"have been) (?:\w+ly |then |\w+ )?(?:killed|murdered|strangled|stabbed|shot|beaten|smothered|suffocated|drowned"
    r"|poisoned|battered|bludgeoned|slain|found (?:murdered|strangled))\b"
    r"|[’']s? (?:murder|killing|killers?|murderers?)\b(?! (?:trial|charge|conviction))"
)
_BODY_OF = compile_rule(r"\b(?:murder|killing|stabbing|strangling) of (?:[a-z-]+ ){0,3}$")


def without_killed(
    standing: Mapping[str, str], events: Sequence[Event], charges: Sequence[Charge], tagged: Sequence[Tagged]
) -> dict[str, str]:
    """The standing without those of whom only the surname tells, and to whom it was done."""
    told: dict[str, list[Event]] = {}
    people: dict[str, Person] = {}
    for event in events:
        for person in event.people if not event.unreal and event.kind not in {"given", "release"} else ():
            told.setdefault(person.key, []).append(event)
            people[person.key] = person
    over = set[str]()
    for key in standing.keys() & told.keys():
        person = people[key]
        if len(person.words) < 2 or any(_in_full(event, person) for event in told[key]):
            continue
        kills = any(charge.person == key and charge.offence in _KILLINGS for charge in charges)
        if any(_to_himself(event, person) for event in told[key]) or (kills and _was_killed(person, tagged)):
            over.add(key)
    return {key: status for key, status in standing.items() if key not in over}


def _in_full(event: Event, person: Person) -> bool:
    """Whether a verb is said of somebody by more than the surname, or in a way that does not tell."""
    item = event.tagged.get(event.subject) if event.subject is not None else None
    if item is None or item.kind != "P":
        return True
    if item.value.form != "name" or item.value.bearer is not person:
        return bool(item.value.form == "name")
    return _by_first_name(item, person)


def _by_first_name(item: Item, person: Person) -> bool:
    """Whether a mention is this person's name, the first name with it."""
    named = item.value.form == "name" and item.value.bearer is person
    return named and person.words[0].lower() in item.value.text.lower().split()


def _to_himself(event: Event, person: Person) -> bool:
    """Whether what the sentence tells was done to somebody whom it calls by the first name."""
    for position, item in event.tagged.found("P", event.end):
        if _by_first_name(item, person):
            before = event.tagged.text[event.end : position]
            if _DONE_TO.search(before) or _KILLED.match(event.tagged.text, position + 1):
                return True
    return False


def _was_killed(person: Person, tagged: Sequence[Tagged]) -> bool:
    """Whether the text tells, of the name in full, that another killed this person."""
    for passage in tagged:
        for position, item in passage.found("P"):
            told = _KILLED.match(passage.text, position + 1) or _BODY_OF.search(passage.text[:position])
            if told and _by_first_name(item, person):
                return True
    return False
