"""Officers: who works on the case for a police force or agency, in which rank, force and team.

An officer counts where the text shows the person at work (speaking, leading, investigating, belonging to a
team or force), not as somebody's victim or as a name in passing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from kg.extract.bodies import Bodies
from kg.extract.people import Person
from kg.extract.roles import SPEAKS_AFTER, SPEAKS_BEFORE, Place, agency_officer
from kg.extract.tagging import compile_rule
from kg.model import Subject

_VICTIM_BEFORE = re.compile(
    r"\b(?:assault\w*|attack\w*|punch\w*|kick\w*|bit|bitten|spat at|injur\w*|commended|praised|thanked|hit|struck|headbutt\w*|abus\w*|harm\w*|murder\w*|kill\w*|threaten\w*|stabb\w*|shot|on)(?: a| an| the)?(?: [a-z]+)?\s*$",
    re.IGNORECASE,
)

_OFFENCE_BEFORE = compile_rule(r"{O}\s*$")

_VICTIM_AFTER = re.compile(
    r"^,? (?:an emergency worker|who was (?:hit|injured|hurt|attacked|assaulted|punched|struck|stabbed|killed|bitten|kicked)|was (?:hit|injured|hurt|attacked|assaulted|punched|struck|stabbed|killed))",
    re.IGNORECASE,
)

_INVESTIGATES = compile_rule(
    r"\b(?:(?:senior |lead |chief )?investigating officer|senior investigator|officer in (?:the|this|charge of the) case|officer in charge of the (?:case|investigation)|SIO|lead(?:ing)? (?:investigator|officer|detective)|"
    r"(?:led|lead|leads|leading|oversaw|headed|ran|conducted|heading|in charge of|carried out|spearheaded|worked on) (?:the|this|our|a) (?:(?:\w+|{O})[ -]){0,3}(?:investigation|inquiry|enquiry|case|operation)|(?<!which )(?:who )?investigated (?:the case|the offences?|the incident|this case|{P}|him|her|them|the death|the crash)|"
    r"(?:investigation|inquiry|enquiry) (?:was|has been) (?:led|run|headed|conducted|overseen|carried out) by)\b",
    re.IGNORECASE,
)

_LEADS = compile_rule(
    r"\b(?:who )?(?:has )?(?:leads?|led|heads?|headed|manages?|runs?|in charge of|oversees|commands)\s+(?:up )?(?:a (?:number|team) of (?:detectives|officers)|(?:the |our |its )?(?:force[’']s )?(?:{B}|team|unit|squad)(?! investigation| inquiry))|\bhead of (?:the |our )?(?:force[’']s )?{B}|\b(?:[Tt]eam|[Uu]nit) (?:head|leader|manager)\b|{B} (?:lead|manager|head|leader)\b",
)



@dataclass(slots=True)
class Officer:
    """What the text says of an officer; ``investigates`` is where it says that this is the investigator."""

    person: Person
    rank: str | None
    force: str | None = None
    team: str | None = None
    leads: str | None = None
    investigates: list[Place] = field(default_factory=list)
    places: list[Place] = field(default_factory=list)


def read_officer(person: Person, places: list[Place], bodies: Bodies) -> Officer | None:
    """The officer that a person is, or None; a victim with a rank is none."""
    rank = next(iter(person.ranks), None)
    staff = rank is None and any(agency_officer(place) for place in places)
    if rank is None and not staff:
        return None
    if not any(_works(place) for place in places) or any(_is_victim(place) for place in places):
        return None
    officer = Officer(person, rank, places=places)
    for place in places:
        _read_belonging(officer, place, bodies)
        if _investigates(place):
            officer.investigates.append(place)
    if officer.leads and not officer.team:
        officer.team = officer.leads
    if officer.team and not officer.force:
        officer.force = _force_in_name(bodies.by_key(officer.team), bodies)
    if officer.force is None:
        officer.force = bodies.home_force
    return officer


def officers_in(places: dict[str, list[Place]], people: Iterator[Person], bodies: Bodies) -> list[Officer]:
    """All officers among the people given."""
    found = (read_officer(person, places.get(person.key, []), bodies) for person in people)
    return [officer for officer in found if officer is not None]


def _force_in_name(team: Subject, bodies: Bodies) -> str | None:
    """A team's force is stated of its officer where it stands in the team's name (contract, rule 18)."""
    force = bodies.by_key(team.part_of) if team.part_of else None
    name = (team.name or "").lower()
    return (
        force.key if force and any(label and label.lower() in name for label in (force.name, *force.labels)) else None
    )


def _works(place: Place) -> bool:
    return bool(
        SPEAKS_AFTER.match(place.after)
        or SPEAKS_BEFORE.search(place.before)
        or _INVESTIGATES.search(place.before[-70:])
        or _INVESTIGATES.search(place.after[:110])
        or re.match(r"^,? (?:of|from|who|based|for|in)\b", place.after)
        or re.search(r"\b(?:led by|by|officers?|from|including)\s+$", place.before)
        or _LEADS.search(place.after[:60])
    )


def _is_victim(place: Place) -> bool:
    return bool(
        _VICTIM_BEFORE.search(place.before) or _VICTIM_AFTER.match(place.after) or _OFFENCE_BEFORE.search(place.before)
    )


def _investigates(place: Place) -> bool:
    clause = re.split(r"[“\"]|\b(?:said|added|told)\b", place.after)[0][:130]
    if re.search(r"\b(?:who is|who was|and|,) (?:no relation)", clause):
        clause = place.after[:160]
    before = re.split(r"[.;]", place.before)[-1]
    near = (
        before[-75:]
        if not re.search(r"[\ue000-\ue0ff]", before[-75:]) or re.search(r"(?:by|is|was)\s*$", before)
        else ""
    )
    return bool(_INVESTIGATES.search(clause) or _INVESTIGATES.search(near))


def _read_belonging(officer: Officer, place: Place, bodies: Bodies) -> None:
    """Team, force and lead from the words beside the name."""
    clause = re.split(r"[“\"\ue900-\ue9ff]|\b(?:said|added|told|says|explained)\b", place.after)[0]
    leads = _LEADS.search(clause) or _LEADS.search(place.before[-40:])
    for position, item in place.tagged.found("B", place.position, place.position + 1 + len(clause)):
        subject: Subject = item.value
        between = place.tagged.text[place.position + 1 : position]
        if re.search(r"\b(?:with|thank|alongside|against|by|to|investigated)\b", between) and not re.search(
            r"\b(?:of|from)\b", between
        ):
            continue
        _belong(officer, subject)
    before = re.search(
        r"([\ue800-\ue8ff])(?:[’']s?)?(?: team)? (?:head |lead |manager |officer |detective )?$", place.before
    )
    if before:
        _belong(officer, place.tagged.item(before.start(1)).value)
    led_by = re.search(
        r"([\ue800-\ue8ff])(?:[’']s \w+)?,? (?:which (?:is|was) )?(?:led|headed|run|managed|overseen) by (?:\w+ )*$",
        place.before,
    )
    if led_by and place.tagged.item(led_by.start(1)).value.kind == "team":
        officer.team = officer.team or place.tagged.item(led_by.start(1)).value.key
        officer.leads = officer.leads or officer.team
    generic = re.search(
        r"\b(?:of|from|in|leads|heads|runs|manages|led|part of) (?:the|our|that|this|the same) (?:same |force[’']s )?(?:team|unit|squad)\b",
        clause,
    )
    if (generic or leads) and officer.team is None:
        team = _team_before(place, bodies)
        if team:
            officer.team = team
    if leads and officer.team and officer.leads is None:
        officer.leads = officer.team
    force_before = re.search(r"\bthe force\b", clause)
    if force_before and officer.force is None:
        officer.force = bodies.home_force


def _belong(officer: Officer, subject: Subject) -> None:
    if subject.kind == "team" and officer.team is None:
        officer.team = subject.key
    elif subject.kind == "force" and officer.force is None:
        officer.force = subject.key


def _team_before(place: Place, bodies: Bodies) -> str | None:
    """The team spoken of last before an officer; the only team of the text where none was."""
    here = place.tagged.source(place.position)
    earlier = [
        (span.start, subject.key)
        for subject in bodies.of_kind("team")
        for span in subject.mentions
        if span.start < here
    ]
    if earlier:
        return max(earlier)[1]
    teams = bodies.of_kind("team")
    return teams[0].key if len(teams) == 1 else None
