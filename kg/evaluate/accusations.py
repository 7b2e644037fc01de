"""False accusations: the error that has no acceptable number above zero."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from kg.evaluate.asked import Asked
from kg.evaluate.gold import Gold, gold_key
from kg.evaluate.matching import graph_key
from kg.evaluate.report import Accusation
from kg.evaluate.story import Story

_CASE = frozenset({"offender", "accused"})


def false_accusations(asked: Asked, golds: Mapping[str, Gold]) -> list[Accusation]:
    """Whoever is called an offender or accused, typed an offender, or convicted of something, and not in the gold."""
    found: set[Accusation] = set()
    guilty_of: defaultdict[str, set[str]] = defaultdict(set)
    offenders: set[str] = set()
    named: dict[str, tuple[str, str]] = {}
    for id_, gold in golds.items():
        story = asked.stories.get(id_, Story({}))
        roles, convictions = _accused(gold)
        key = graph_key(story, gold)
        for place, person in enumerate(story.people):
            who = key(place)
            found.update(Accusation(id_, who, what) for what in _of_person(person, who, roles, convictions))
            named.setdefault(person["iri"], (id_, who))
            guilty_of[person["iri"]] |= {offence for other, offence in convictions if other == who}
            if (who, "offender") in roles:
                offenders.add(person["iri"])
    for iri in asked.offenders - offenders:
        found.add(Accusation(*named.get(iri, ("", iri)), "typed polit:Offender"))
    for iri, offence in asked.convictions:
        if offence not in guilty_of[iri]:
            found.add(Accusation(*named.get(iri, ("", iri)), f"polit:convictedOf {offence}"))
    return sorted(found)


def _accused(gold: Gold) -> tuple[set[tuple[str, str]], set[tuple[str, str]]]:
    """Who is what in the case, and who is convicted of what."""
    key = gold_key(gold)
    people = list(enumerate(gold.story.people))
    roles = {(key(place), person.get("role", "")) for place, person in people if person.get("role") in _CASE}
    convictions = {
        (key(place), charge["offence"])
        for place, person in people
        for charge in person.get("charges", [])
        if charge.get("verdict") == "guilty"
    }
    return roles, convictions


def _of_person(
    person: dict[str, object], who: str, roles: set[tuple[str, str]], convictions: set[tuple[str, str]]
) -> Iterator[str]:
    role = person.get("role")
    in_case = any((who, other) in roles for other in _CASE)
    if role == "offender" and (who, "offender") not in roles:
        yield "called an offender"
    elif role == "accused" and not in_case:
        yield "called accused"
    charges = person.get("charges", [])
    for charge in charges if isinstance(charges, list) else []:
        if charge.get("verdict") == "guilty" and (who, charge["offence"]) not in convictions:
            yield f"convicted of {charge['offence']}"
