"""Officers: who works on the case for a police force or agency, in which rank, force and team.

An officer counts where the text shows the person at work (speaking, leading, investigating, belonging to a
team or force), not as somebody's victim or as a name in passing.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from kg import patterns as re
from kg.extract.bodies import Bodies
from kg.extract.colleagues import told_by_a_colleague
from kg.extract.hurt_officers import police_hurt, tells_own_hurt
from kg.extract.officers_at_work import at_work, disciplined
from kg.extract.people import Person
from kg.extract.roles import (
    INSPECTORS,
    SPEAKS_AFTER,
    SPEAKS_BEFORE,
    Place,
    agency_officer,
    inspectors_of_charity,
    other_service,
    senior_commissioner,
    with_partners,
)
from kg.extract.tagging import Tagged, compile_rule
from kg.extract.titles import Ranks
from kg.model import Subject

_HURT = (
    r"(?:hit|injured|hurt|attacked|assaulted|punched|struck|stabbed|killed|bitten|kicked|spat at|dragged"
    r"|knocked|headbutted|mugged|groped|robbed|strangled|shot|beaten|stalked|harassed)"
)
_VICTIM_BEFORE = re.compile(
    r"\b(?:assault\w*|attack\w*|punch\w*|kick\w*|bit|bitten|biting|spat at|spitting at|injur\w*|commended"
    r"|praised|thanked|hit|"
    r"hitting|struck|headbutt\w*|abus\w*|harm\w*|murder\w*|kill\w*|threaten\w*|stabb\w*|shot|on|"
    # "slashed at", "lashed out at", "drove at", "threw a brick at", "strangled"
    r"(?:slash|lash|swip|jab|hack|stabb|kick|punch)\w* (?:out )?at|"
    r"(?:drove|driving|driven|swung|lunged|threw|fired|aimed|ran|pointed)(?: [a-z]+){0,3} (?:at|into|over|towards)|"
    # "committed the vile behaviour against Sergeant Roe", "shouted threats at PC Roe"
    r"(?:behaviou?r|offences?|violence|abuse|threats?|acts?|slurs?|comments?|remarks|tirades?|language|insults?"
    r"|obscenities)"
    r"[”\"’']? (?:against|towards?|at|aimed at|directed at)|"
    r"(?:obsess|fixat|infatuat|besott)ed (?:with|on|by)|stalk\w+|groom\w+|rap(?:ed|ing)|"
    # "sank his teeth into PS Roe", "since the death of Sgt Roe"
    r"(?:teeth|nails|fists?|knee|elbow|car|van|bike) (?:in)?to|slapp\w+|shov(?:ed|ing)|dous\w+|glass(?:ed|ing)|late|"
    r"(?:deaths?|loss|funeral|memory|widow|mother|father|family|killers?|shooting|stabbing) of|tributes? to|"
    # but "head of investigations Ann Roe"
    r"strangl\w+|dragg\w+|knocked (?:down|over)|(?:neck|face|head) of(?! [a-z]+\s*$))(?: a| an| the)?(?: [a-z]+)?"
    # "hit Kent Police Constables Roe and Poe"
    r"(?: [\ue800-\ue8ff](?:[’']s)?)?\s*$",
    re.IGNORECASE,
)
_OFFICERS = r"(?:officers|constables|police(?:men|women)?|detectives)"
_APPOSED = compile_rule(rf"(?P<group>{{P}}|(?:the )?(?:{{N}} )?(?:{{B}} )?(?:police )?{_OFFICERS}), (?:{{P}},? and )?$")
_SOME_OFFICERS = re.compile(rf"\b{_OFFICERS}\b")
# "PC Roe, who detained Poe, was off work for weeks", "PC Roe arrested Poe and was kicked"
_HURT_AT_IT = compile_rule(
    rf"^[^.;“\"]{{0,100}}?(?:,| and) (?:was|were|had been|has been)(?: [a-z]+)? (?:{_HURT}|off work|signed off"
    rf"|left with)\b"
    r"|^[^.;“\"]{0,120}? (?:broke|fractured|bit|bruised|injured|hurt) {P} (?:arm|wrist|nose|jaw|hand|leg|finger|thumb"
    r"|ankle|cheek|eye|ribs?|shoulder)\b"
)
# "commended PC Roe for her work on the case"
_FOR_WORK = re.compile(
    r"(?: and [\ue000-\ue0ff])? for (?:(?:her|his|their|the|an?|its) )?(?:[a-z-]+ ){0,3}"
    r"(?:work|investigation|inquiry|policing|detective work|diligence|persistence|dedication)\b"
)
_VICTIM_STATEMENT = re.compile(
    r"\b(?:victim (?:impact |personal )?statements?|impact statements?)\b[^.;]{0,60}$", re.IGNORECASE
)
_OFFENCE_BEFORE = compile_rule(r"{O}(?: of| on| against)?\s*$")
_VICTIM_AFTER = compile_rule(
    rf"^(?:,? and {{P}})?(?:, (?:both )?(?:of|from|with) (?:the )?{{B}},)?,? (?:an emergency worker"
    rf"|(?:who )?(?:was|were|had been|have been) (?:\w+ly )?(?:{_HURT}|{{O}})|(?:who )?(?:needed|suffered|sustained"
    r"|(?:was|were) (?:left with|appalled|left (?:shaken|bruised|in pain))"
    r"|(?:(?:was|were) )?(?:appalled|disgusted|upset) by)\b"
    r"|who had to (?:dive|jump|leap)|(?:also )?a (?:fellow|serving) officer,? (?:who )?waived)",
    re.IGNORECASE,
)
# "PC Roe told how Poe had bitten her"
_TOLD_OF_OWN_HURT = compile_rule(
    r"[^.;]{0,40}\b(?:spoke|speaking|told|tells|described|recalled)\b[^.;]{0,30}? how [^.;]{0,50}?\b"
    r"(?:bitten|bit|punched|kicked|attacked|assaulted|head-?butted|spat (?:at|on)|struck|hit|stabbed|threatened|abused"
    r"|grabbed|dragged|driven at|hurt) (?P<whom>{P})"
)
_JOB = (
    r"(?:(?:senior |lead |chief )?investigating officer|senior investigator|lead(?:ing)? (?:investigator"
    r"|officer|detective)|SIO|OIC|"
    r"officer in (?:the|this|charge of the) case|officer in charge of the (?:case|investigation|enquiry|inquiry))"
)
_THE_CASE = (
    r"(?:(?:the|this|our|a|an|that) (?:(?:[\w-]+|{O})[ -]){0,3}(?:investigation|inquiry|enquiry|case|operation|probe)"
    # an operation that has a name, but none of many: "Operation Heron, which targets street dealing"
    r"|(?-i:Op(?:eration)?) (?-i:[A-Z])\w+(?! (?:which|that|aims|targets|is|has)\b|, (?:which|our|the force)\b))"
)
_INVESTIGATES = compile_rule(
    rf"\b(?:{_JOB}|(?:led|lead|leads|leading|oversaw|supervised|headed|ran|conducted|heading|in charge of|carried out"
    rf"|spearheaded|"
    rf"worked on|investigating) {_THE_CASE}|"
    r"(?<!which )(?:who )?investigated (?:the case|the offences?|the incident|this case|{P}|him|her|them"
    r"|the death|the crash)|"
    r"(?:investigation|inquiry|enquiry|operation|probe|case)(?: into (?:(?!\b(?:who|which|that)\b)[^.;]){1,60}?)?,? "
    r"(?:which )?(?:was |has been |is being |had been )?"
    r"(?:led|run|headed|conducted|overseen|carried out) by"
    r"|(?:was|were|is being|has been|had been) investigated by)\b",
    re.IGNORECASE,
)
# "the force lead for stalking", "Cheshire's lead": an office, and no team.
_FORCE_LEAD = compile_rule(r"{B}(?:[’']s)? lead (?:for|on)\b")
_INVESTIGATING = re.compile(
    r",? (?:who (?:is |was )?(?:investigating|investigated)|investigating),? (?=said|says|added|told|commented)"
)
_HIS_TEAM = (
    r"(?:a (?:number|team) of (?:detectives|officers)|(?:the |our |its )?(?:force[’']s )?(?:{B}|team|unit"
    r"|squad)(?! investigation| inquiry))"
)
_LEADS = compile_rule(
    rf"\b(?:who )?(?:has )?(?:leads?|led|heads?|headed|manages?|runs?|in charge of|oversees"
    rf"|commands)\s+(?:up )?{_HIS_TEAM}"
    r"|(?<!ormer )(?<!ormerly )\b[Hh]ead of (?:the |our )?(?:force[’']s )?{B}"
    r"|\b(?:[Ii]ts|[Tt]he (?:team|unit|squad|bureau)[’']s) (?:head|boss|leader|commander)\b"
    r"|\b(?:[Tt]eam|[Uu]nit|[Ss]quad) (?:head|leader|manager)\b"
    r"|{B} (?:lead|manager)\b|{B}(?:[’']s)? (?:head|leader|boss|commander)\b",
)
# "has taken over as head of the Fraud Squad from P", who leads it no longer
_GAVE_WAY = re.compile(r"\b(?:from|succeed\w+|replac\w+|after) $")
# Words between a name and a body that make it somebody else's.
_NOT_OWN = re.compile(
    r"\b(?:with|thank\w*|prais\w+|paid|commended|alongside|against|by|(?<!attached )to|investigated)\b"
)
# "Chief Constable Roe and Kent Police said": two of them
_JOINED = re.compile(r",? (?:and|but|while|as) (?:the )?$")
# "a collision investigator with Kent Police"
_POST_WITH = re.compile(
    r"\ban? (?:[\w-]+ ){0,3}(?:investigator|officer|detective|analyst|manager|specialist|expert|examiner|constable"
    r"|sergeant|inspector|superintendent|member) with (?:the )?$"
    # "who serves with Kent Police", "who is based with the unit", "who spent 30 years with Kent Police"
    r"|\b(?:serv(?:e[ds]?|ing)|(?:is|was) based|years|career|service|role|post|job) with (?:the )?$"
)
# Somebody at work: belongs somewhere, or does what officers do.
_BELONGS = compile_rule(
    r"^,? (?:\((?:of |from )?|(?:also )?(?:who (?:is |was |works |serves )?)?(?:an? (?:[\w-]+ ){0,2}[a-z]+ )?"
    r"(?:of|from|based|for|in|at|with|attached to) )(?:the "
    r"|our |that |this |its )?"
    r"(?:force[’']s |{L} |[\w-]+ ){0,4}(?:{B}|team|unit|squad|force|CID|\b[Pp]olice)|^,? from \b",
)
_DOES = re.compile(
    r"^,? (?:who |which )(?:is |was |has |also )*(?:led|leads|leading|heads?|headed|heading|runs?|ran|manages?"
    r"|managed|investigat\w+|oversees|"
    r"oversaw|chaired|worked|works|arrested|interviewed|found|spoke|gave evidence|took|dealt|carried|attended"
    r"|covers|specialises)\b"
    r"|^(?:,? (?:and )?[^.;]{0,80})? (?:was|were) (?:given|awarded|presented with) (?:the |an? )?(?:[\w’'-]+ ){0,5}?"
    r"(?:[Cc]ommendations?\b|[Aa]wards?\b|(?<=the inaugural )[\ue000-\ue0ff])"
    r"|^(?:,[^.;]{2,60},)? (?:was|were|has been|have been) (?:named|crowned|voted) [^.;]{3,60} of the [Yy]ear\b"
    r"|^, (?:in the chair|chairing)\b"
    r"|^,? (?:now )?(?:retired|our)\b|^ (?:led|leads|investigated|oversaw|arrested|interviewed|gave evidence)\b"
)
# "Chief Superintendent Roe apologised to the family": as only the force does
_SPEAKS_FOR_THE_FORCE = re.compile(
    r" (?:has |have |had |later |also |then |today |publicly )*apologi[sz]ed(?: unreservedly| publicly| personally)*"
    r"(?: (?:to|for|on behalf)\b|[.,])"
)
_LED_BY = re.compile(r"\b(?:led by|by|officers?|detectives?|from|including|under)\s+$")
# "of TARIAN's Cyber Crime Unit": it is the part that is meant
_WITHIN_IT = compile_rule(r"[’']s? {B}")
_TEAM_BEFORE = compile_rule(
    r"({B})(?:[’']s?)?(?: team)? (?:(?i:(?:senior |regional |deputy |operations )*"
    r"(?:director(?: general)?|manager)(?: \([a-z ]{3,40}\)| of [a-z ]{3,40})?,?"
    r"|(?:senior |regional )?(?:head|lead|officer|detective|branch manager|investigator)"
    r"|(?:(?:deputy |interim |acting )?head of [a-z ]{3,40}|lead for [a-z ]{3,30}),?"
    r"|(?:the )?(?:senior |lead |chief )?investigating officer(?: (?:in|on|for) (?:the|this) (?:case|investigation))?,?"
    r"|operations? (?:manager|commander),?"
    r"|(?:[a-z]+ )?branch (?:commander|operations manager),?|regional head of (?i:[a-z ]{4,20}),?) )?$"
    # "Speaking for Kent Police, Superintendent Roe said"
    r"|(?:[Ss]peaking (?:for|on behalf of)|[Oo]n behalf of) (?:the )?({B}),? $"
    r"|({B}),? (?:and )?(?:in particular|especially|notably|including)(?: by)? (?:[a-z]+ ){0,3}$"
)
_TEAM_LED_BY = compile_rule(
    r"({B})(?:[’']s [a-z]+)?,? (?:(?:(?:which )?(?:is|was|has been) (?:now |then )?)?"
    r"(?:led|headed|run|managed|overseen) by|under) (?:[a-z]+ )*$"
)
# "The lead for burglary at Kent Police is Superintendent Roe", "Superintendent Roe is the force's lead on burglary"
_IN_OFFICE_BEFORE = compile_rule(
    r"(?:{B}[’']s? |\b[Tt]he )(?:force |force[’']s |policing )?(?:lead|head|commander)(?: officer)? "
    r"(?:for|of|on|at|in) [^.;:“”\ue000-\ue0ff]{1,70} (?:is|was) $"
)
_IN_OFFICE_AFTER = compile_rule(
    r"^,? (?:is|was) (?:the |our |now )?(?:force(?:[’']s)? |policing |{B}[’']s? |{B} )?(?:lead|head|commander)"
    r"(?: officer)? (?:for|of|on|at|in) "
)
_GENERIC_TEAM = re.compile(
    r"\b(?:of|from|in|leads|heads|runs|manages|led|part of) (?:the|our|that|this|the same) (?:same |force[’']s )?"
    r"(?:team|unit|squad|branch)\b"
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


def read_officer(
    person: Person, places: list[Place], bodies: Bodies, tagged: Sequence[Tagged] = (), behind: str | None = None
) -> Officer | None:
    """The officer that a person is, or None; a victim with a rank is none. ``behind`` is a rank told after the name."""
    rank = next(iter(person.ranks), None)
    staff = rank is None and any(agency_officer(place) or senior_commissioner(place) for place in places)
    if (rank is None and not staff) or any(other_service(place) for place in places):
        return None
    if person.age is not None and not any(map(disciplined, places)):  # told of those in the dock and of victims
        return None
    if any(map(_is_victim, places)) or (any(map(tells_own_hurt, places)) and police_hurt(tagged)):
        return None
    if not any(_works(place) for place in places) and (person.relation or not at_work(places, tagged)):
        return None
    officer = Officer(person, rank or behind, places=places)
    for place in places:
        _read_belonging(officer, place, bodies)
        if _investigates(place):
            officer.investigates.append(place)
    if officer.leads and not officer.team:
        officer.team = officer.leads
    if officer.team and not officer.force:
        officer.force = _force_of_team(officer, bodies)
    if officer.force is None:
        officer.force = bodies.home_force
    return officer


def _force_of_team(officer: Officer, bodies: Bodies) -> str | None:
    """A team's force is its officer's too where the officer's own words name the team (contract, rule 18).

    "The unit", "unit head" state no force, unless it is a part of the team's name.
    """
    team = bodies.by_key(officer.team or "")
    force = bodies.by_key(team.part_of) if team.part_of else None
    if force is None:
        return None
    name = (team.name or "").lower()
    labelled = any(label and label.lower() in name for label in (force.name, *force.labels))
    return force.key if labelled or _names_team(officer, team) else None


def _names_team(officer: Officer, team: Subject) -> bool:
    for place in officer.places:
        for position, item in place.tagged.found("B"):
            words = place.tagged.words(position)
            own = item.value.key == team.key and abs(position - place.position) < _BESIDE
            if own and (words.lower() != words) and not _GENERIC.fullmatch(words):
                return True
    return False


_BESIDE = 60
_GENERIC = re.compile(r"(?:the|our|its|that|this) [a-z]+|[Uu]nit|[Tt]eam|[Ss]quad", re.IGNORECASE)


def officers_in(
    places: dict[str, list[Place]],
    people: Iterable[Person],
    bodies: Bodies,
    tagged: Sequence[Tagged],
    ranks: Ranks,
) -> list[Officer]:
    """All officers among the people given."""
    found = []
    charity = inspectors_of_charity(bodies, tagged)
    for person in people:
        if charity and person.ranks and INSPECTORS.issuperset(person.ranks):
            continue
        behind = next((rank for mention in person.mentions if (rank := ranks.behind(mention.span.end))), None)
        officer = read_officer(person, with_partners(places.get(person.key, [])), bodies, tagged, behind)
        if officer is None and person.key not in places:
            officer = _named_by_a_colleague(person, bodies, tagged)
        if officer is not None:
            found.append(officer)
    return found


def _named_by_a_colleague(person: Person, bodies: Bodies, tagged: Sequence[Tagged]) -> Officer | None:
    """Who is named only in what a colleague is quoted to say."""
    told = told_by_a_colleague(person, bodies, tagged)
    if told is None:
        return None
    team = bodies.by_key(told.team) if told.team else None
    officer = Officer(person, next(iter(person.ranks), None), force=told.force, team=told.team, places=[told.place])
    officer.force = officer.force or bodies.home_force or (team.part_of if team and told.leads else None)
    officer.leads = told.team if told.leads else None
    officer.investigates = [told.place] if told.investigates else []
    return officer


def _works(place: Place) -> bool:
    return bool(
        SPEAKS_AFTER.match(place.after)
        or SPEAKS_BEFORE.search(place.before)
        or _INVESTIGATES.search(place.before[-70:])
        or _INVESTIGATES.search(place.after[:110])
        or _BELONGS.match(place.after)
        or _DOES.match(place.after)
        or _LED_BY.search(place.before)
        or _LEADS.search(place.after[:60])
        or _IN_OFFICE_BEFORE.search(place.before)
        or _IN_OFFICE_AFTER.match(place.after)
        or _SPEAKS_FOR_THE_FORCE.match(place.after)
        or _FOR_WORK.match(place.after)
    )


def _is_victim(place: Place) -> bool:
    return bool(
        _HURT_AT_IT.match(place.after)
        or (_VICTIM_BEFORE.search(_before_group(place)) and not _FOR_WORK.match(place.after))
        or _VICTIM_AFTER.match(place.after)
        or _OFFENCE_BEFORE.search(place.before)
        or _VICTIM_STATEMENT.search(place.before)
        or _tells_of_own_hurt(place)
    )


def _before_group(place: Place) -> str:
    """What stands before a name, or before the officers whom it belongs to: ``attacked two officers, PCs P and P``."""
    group = _APPOSED.search(place.before)
    if group and _SOME_OFFICERS.search(place.tagged.stretch(place.tagged.span(*group.span("group")))):
        return place.before[: group.start()]
    return place.before


def _tells_of_own_hurt(place: Place) -> bool:
    told = _TOLD_OF_OWN_HURT.match(place.after)
    return told is not None and place.tagged.item(place.position + 1 + told.start("whom")).value.text in {"him", "her"}


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
    return bool(_INVESTIGATES.search(clause) or _INVESTIGATES.search(near) or _INVESTIGATING.match(place.after))


def _read_belonging(officer: Officer, place: Place, bodies: Bodies) -> None:
    """Team, force and lead from the words beside the name."""
    clause = re.split(r"[“\"\ue900-\ue9ff]|\b(?:said|added|told|says|explained)\b", place.after)[0]
    leads = _LEADS.search(clause) or (not _GAVE_WAY.search(place.before) and _LEADS.search(place.before[-40:]))
    if leads and _FORCE_LEAD.search(clause, leads.start()):
        leads = None
    for position, item in place.tagged.found("B", place.position, place.position + 1 + len(clause)):
        between = place.tagged.text[place.position + 1 : position]
        if item.value.kind == "team" and _WITHIN_IT.match(place.tagged.text, position + 1):
            continue
        if _JOINED.match(between):
            break
        if not _NOT_OWN.search(between) or re.search(r"\b(?:of|from)\b", between) or _POST_WITH.search(between):
            _belong(officer, item.value)
    _read_owner(officer, place)
    if (_GENERIC_TEAM.search(clause) or leads) and officer.team is None:
        officer.team = _team_before(place, bodies)
    if leads and officer.team and officer.leads is None:
        officer.leads = officer.team
    if re.search(r"\bthe force\b", clause) and officer.force is None:
        officer.force = bodies.home_force


def _read_owner(officer: Officer, place: Place) -> None:
    """``Complex Crime Team detective P``, ``the X Unit, led by P``: the body that stands before the name."""
    in_office = _IN_OFFICE_BEFORE.search(place.before)
    for _, item in place.tagged.found("B", in_office.start(), place.position) if in_office else ():
        _belong(officer, item.value)
    before = _TEAM_BEFORE.search(place.before)
    if before:
        _belong(officer, place.tagged.item(before.start(before.lastindex or 1)).value)
    led_by = _TEAM_LED_BY.search(place.before)
    if led_by and place.tagged.item(led_by.start(1)).value.kind == "team":
        officer.team = officer.team or place.tagged.item(led_by.start(1)).value.key
        officer.leads = officer.leads or officer.team


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
