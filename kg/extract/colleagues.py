"""Officers whom the text names only in what somebody else is quoted to say.

``"I want to thank DC Roe, who took the first call"``, ``"Our Fraud Squad, headed by DI Roe, does this all year"``,
``"The evidence that NCA investigating officer Ann Roe put together"``.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kg import patterns as re
from kg.extract.bodies import Bodies
from kg.extract.people import Person
from kg.extract.references import Reference
from kg.extract.roles import Place
from kg.extract.tagging import Tagged

_THANKED = re.compile(
    r"\b(?:thank|thanks|tribute|credit|grateful|praise|recognise|acknowledge|work of|efforts of|dedication of"
    r"|led by)\b[^.;]{0,60}$",
    re.IGNORECASE,
)
_HEADED_BY = re.compile(
    r",? (?:which |who )?(?:(?:is|are|was|were) )?(?:led|headed|run|managed|overseen) by (?:[a-z]+ )?$"
)
_INVESTIGATOR = re.compile(
    r"\b(?:[Ii]nvestigating officer|[Ll]ead investigator|[Oo]fficer in (?:the|this) case|SIO),? $"
)
HARMED = re.compile(
    r"\b(?:injur\w+|assault\w*|attack\w*|hurt|wound\w*|memory|family|murder\w*|died|death|recover\w*)\b", re.IGNORECASE
)
"""What hints that somebody came to harm, of whom a sentence then may tell as a victim."""
# Wherever a text tells of it, an officer named in passing may be whom it was done to.
_ANY_HARM = re.compile(
    r"\b(?:injur|hurt\b|wound|attack|assault|emergency worker|murder|manslaughter|kill|strangl|suffocat|stab|shot\b"
    r"|rap(?:e|ed|ing|ist)\b|sexual|stalk|harass|abus|domestic|hospital|surg(?:eon|ery)|ambulance|paramedic|teeth|died"
    r"|dead\b|death|funeral|tribute|never came home|punch|kick|headbutt|spat\b|bit\b|bitten|rammed|crash|collision"
    r"|victim of|brave)",
    re.IGNORECASE,
)
_BESIDE_NAME = 12
# "PC Roe and PC Poe, the town centre beat officers, would like to thank", "DC Roe worked for months on this"
_WORKED = re.compile(
    r"(?: and [A-Z][\w .’'-]{3,40})?(?:, (?:the|our|an?) [^,.;]{3,50}(?:officers?|detectives?|sergeant|constable),)?"
    # "Sergeant Roe and his team in Hexley deserve a mention"
    r"(?: and (?:his|her|their) (?:team|colleagues|officers)(?: (?:in|at) [A-Z][\w-]+)?)?"
    r" (?:(?:has|have|had) )?(?:(?:(?:would like|wants?) to )?thank(?:s|ed)?|worked|did|put|pieced|built|led|secured"
    r"|gathered|investigated|deserves? (?:(?:a|some|every|huge) )?(?:credit|praise|recognition|mention"
    r"|our thanks))\b(?! (?:through|up with|off)\b)"
)


@dataclass(frozen=True, slots=True)
class Told:
    """What such words tell of an officer; ``place`` is that of the quotation."""

    place: Place
    force: str | None = None
    team: str | None = None
    leads: bool = False
    investigates: bool = False


def told_by_a_colleague(person: Person, bodies: Bodies, tagged: Sequence[Tagged]) -> Told | None:
    """What a quotation tells of somebody's work for the police; None where they are no officer, or were hurt."""
    for passage in tagged:
        words, base = passage.passage.text, passage.passage.span.start
        for mention in person.mentions:
            start = (mention.lead or mention.span).start - base
            if not 0 <= start < len(words) or HARMED.search(words):
                continue
            before = words[:start]
            reference = Reference("name", mention.span, " ".join(mention.words), (person,), resolved=True)
            position = next((at for at, item in passage.found("Q") if mention.span in item.span), 0)
            place = Place(passage, position, reference)
            job, headed = _INVESTIGATOR.search(before), _HEADED_BY.search(before)
            force = _body_before(base + job.start(), "force", bodies) if job else None
            if job and (person.ranks or force):
                return Told(place, force, investigates=True)
            team = _body_before(base + headed.start(), "team", bodies) if headed else None
            if person.ranks and team:
                return Told(place, team=team, leads=True)
            worked = _WORKED.match(words, mention.span.end - base) and not tells_of_harm(tagged)
            if person.ranks and (_THANKED.search(before) or worked):
                return Told(place, team=_team_after(mention.span.end, bodies))
    return None


def tells_of_harm(tagged: Sequence[Tagged]) -> bool:
    """Whether a text tells anywhere of harm done to somebody, in its quotations too."""
    return any(_ANY_HARM.search(passage.passage.text) for passage in tagged)


def _body_before(end: int, kind: str, bodies: Bodies) -> str | None:
    """The key of the body of a kind whose name ends there."""
    near = (body.key for body, span in bodies.mentions() if body.kind == kind and 0 <= end - span.end <= 1)
    return next(near, None)


def _team_after(end: int, bodies: Bodies) -> str | None:
    """The key of the team that stands right after a name (``DC Roe from the Rural Crime Team``)."""
    return next((team.key for team, span in bodies.mentions("team") if 0 < span.start - end <= _BESIDE_NAME), None)
