"""Where a text names people, and what shows somebody at work; shared by officers and officials."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kg import patterns as re
from kg.extract.bodies import Bodies
from kg.extract.references import Reference
from kg.extract.tagging import Tagged, compile_rule, once_a_place
from kg.vocabulary.wordlists import alternation, phrase_set

_SPEECH = rf"(?:{alternation('speech verb')})"

SPEAKS_AFTER = compile_rule(
    rf"^[’']?,?(?: of| from| at| with| in| who| which| the| our| [^.“”\"]{{0,110}}?)?[ ,]*\b(?:{_SPEECH})\b",
    re.IGNORECASE,
)

SPEAKS_BEFORE = compile_rule(
    rf"(?:{{Q}}|[”\"’])[,.]?\s*(?:{_SPEECH})\s+(?:the )?(?:{{B}}(?:[’']s)? )?(?:[a-z -]+(?:, )?)?$"
    rf"|\b(?:{_SPEECH}|according to)\s+$",
    re.IGNORECASE,
)

_STAFF_JOB = (
    r"(?:(?:senior |lead |chief |principal )?(?:investigating officer|investigations? officer"
    r"|(?<!chief )operations officer)"
    r"|senior officer|lead investigator|senior investigator|(?-i:SIO)|(?<!private )(?<!store )(?<!former )(?<!retired )"
    r"(?<!ex-)(?:police |lead |senior )?detective|police staff investigator|operations manager"
    r"|branch (?:commander|manager|operations manager)|regional head(?: of investigations?)?"
    r"|officer in (?:(?:the|this) case|charge of the (?:case|investigation))"
    r"|(?:financial|civilian|accredited|collision|fraud) investigator)"
)
# "NCA Dover Branch Commander, ", "NCA Director General (Operations) "
_STAFF_BEFORE = compile_rule(
    rf"(?:(?P<body>{{B}})(?:[’']s)? (?:(?-i:[A-Z][a-z]+) ){{0,2}}?)?\b{_STAFF_JOB},? $"
    r"|(?P<agency>{B})(?:[’']s)? (?:senior |regional |deputy |operations )*"
    r"(?:manager|director(?: general)?|head(?= of ))"
    r"(?: \([a-z ]{3,40}\)|(?: of| for) [a-z ]{3,40})?,? $",
    re.IGNORECASE,
)
_STAFF_AFTER = compile_rule(
    rf"^,? (?:an? |the |who is |who was |was )*(?:(?P<body>{{B}})(?:[’']s)? )?{_STAFF_JOB}\b"
    rf"(?:,? (?:at|for|with|from|of) (?:the )?(?P<later>{{B}}))?",
    re.IGNORECASE,
)
_FROM_BODY = compile_rule(
    r"^,? (?:who is )?(?:of|from|at|with) (?:the )?(?P<body>{B})"
    # "Ann Roe, Chief Pilot and Safety Manager, Kent Police, said"
    r"|^, (?![^,]*Commissioner)(?:[A-Z][a-z]+ |and ){1,6}?[A-Z]?[a-z]+, (?P<body2>{B}),? (?=said|says|added)"
)
_OWNER_BEFORE = compile_rule(r"(?P<body>{B})(?:[’']s)? (?:senior |acting )*(?:(?:chief )?inspectors (?:{P},? and )?)?$")
# "health and safety inspector Ann Roe"
_NO_POLICE = re.compile(
    r"\b(?:[Ss]afety|[Hh]ousing|[Pp]lanning|[Bb]uilding|[Ff]ood|[Tt]rading [Ss]tandards|[Ff]actory|[Tt]ax|[Tt]icket"
    r"|[Rr]evenue|[Bb]enefits?|[Ww]elfare|[Ff]isheries|[Mm]eat|[Hh]ygiene|HM|[Cc]ouncil|[Ee]nforcement|[Pp]arking"
    r"|[Bb]us|[Tt]rain|[Rr]ailway|[Cc]ustoms|HSE|[Pp]rincipal|[Hh]ealth|[Ee]nvironmental|[Ee]nvironment|[Ww]ater|[Gg]as"
    r"|[Tt]ree|[Cc]are|[Ss]chools?|[Ss]tation|[Ff]ire|[Ss]cout|[Aa]nimal|[Vv]ehicle) (?:[Cc]hief )?$"
)
# "Inspector Ann Roe, of the RSPCA, said"
# "Inspector Roe, who investigated for the RSPCA, said"
_OF_BODY = compile_rule(r",? (?:who (?:[a-z]+ ){1,4})?(?:of|from|with|for) (?:the )?(?P<body>{B})")
_COMMISSIONER = re.compile(r"\b(?:[Aa]ssistant|[Dd]eputy [Aa]ssistant) [Cc]ommissioner (?:Dame |Sir )?$")
_ALONE = re.compile(
    r"(?:^\W*|\b(?:Met(?:ropolitan)?(?: Police)?(?:[’']s)?|force[’']s|Scotland Yard|[Pp]olice) )Commissioner "
    r"(?:Dame |Sir )$"
)
_ASSISTANT = re.compile(r"\b(?:Assistant|Deputy(?: Assistant)?) (?:Commissioner )?$")


_NEXT_IN_ROW = compile_rule(r"(?:,|,? and) (?P<next>{P})")


@dataclass(slots=True)
class Place:
    """One mention of a person in tagged text, with what stands on both sides."""

    tagged: Tagged
    position: int
    reference: Reference

    @property
    def before(self) -> str:
        return self.tagged.text[: self.position]

    @property
    def after(self) -> str:
        return self.tagged.text[self.position + 1 :]


def places_of(tagged: tuple[Tagged, ...]) -> dict[str, list[Place]]:
    """Where each person is named, by the person's key."""
    found: dict[str, list[Place]] = {}
    for passage in tagged:
        for position, item in passage.found("P"):
            reference: Reference = item.value
            if reference.form == "name":
                for person in reference.people:
                    found.setdefault(person.key, []).append(Place(passage, position, reference))
    return found


def with_partners(places: Sequence[Place]) -> list[Place]:
    """The places of somebody, and of those of the same rank who are named in one row behind.

    ``Constables P, 38, and P, of B``: what stands behind the last of them is told of each.
    """
    found = list(places)
    for place in places:
        bearer, at = place.reference.bearer, place.position
        while bearer and bearer.ranks and (beside := _NEXT_IN_ROW.match(place.tagged.text, at + 1)):
            at = beside.start("next")
            item = place.tagged.item(at).value
            if item.bearer is None or item.bearer.ranks != bearer.ranks:
                break
            found.append(Place(place.tagged, at, item))
    return found


def agency_officer(place: Place) -> bool:
    """``Senior investigating officer Peter Strachan, of the NCA``: no rank, but an officer all the same.

    An investigator of a charity or a public body is none; whoever speaks from a force is.
    """
    return _of_an_agency(place.tagged, place.position)


@once_a_place()
def _of_an_agency(tagged: Tagged, position: int) -> bool:
    place = Place(tagged, position, tagged.item(position).value)
    before = _STAFF_BEFORE.search(tagged.text, 0, position)
    after = _STAFF_AFTER.match(place.after)
    if before or after:
        bodies = [_kind(place, before.start(n)) for n in ("body", "agency") if before[n]] if before else []
        shift = place.position + 1
        bodies += [_kind(place, shift + after.start(n)) for n in ("body", "later") if after[n]] if after else []
        told = _FROM_BODY.match(place.after)
        bodies += [_kind(place, shift + told.start(told.lastgroup or "body"))] if told else []
        return not bodies or any(kind in {"force", "team"} for kind in bodies)
    told = _FROM_BODY.match(place.after)
    speaks = told and (SPEAKS_AFTER.match(place.after) or SPEAKS_BEFORE.search(tagged.text, 0, position))
    return bool(
        told and speaks and _kind(place, place.position + 1 + told.start(told.lastgroup or "body")) in {"force", "team"}
    )


def senior_commissioner(place: Place) -> bool:
    """``Deputy Assistant Commissioner Roe``: a police officer above the scheme of ranks."""
    span = place.tagged.item(place.position).span
    words = place.tagged.passage.text[: place.reference.span.start - place.tagged.passage.span.start]
    title = words[max(0, span.start - place.tagged.passage.span.start) :]
    before = words[: len(words) - len(title)]
    if not title.startswith("Commissioner"):
        # "Commissioner Dame Ann Roe": of the Metropolitan Police, where no police and crime commissioner is told of
        return bool(_COMMISSIONER.search(words)) or bool(re.match(r"(?:Dame|Sir) ", title) and _ALONE.search(words))
    owner = _OWNER_BEFORE.search(place.before)
    return bool(_ASSISTANT.search(before)) or bool(owner and _kind(place, owner.start("body")) == "force")


def other_service(place: Place) -> bool:
    """``RSPCA Inspector Roe``: a rank in a body that is no police force."""
    bearer = place.reference.bearer
    if bearer and any(rank.startswith("detective") or rank.endswith("constable") for rank in bearer.ranks):
        return False
    owner = _OWNER_BEFORE.search(place.before)
    if _NO_POLICE.search(place.before):
        return True
    if owner and _is_another(place, owner.start("body")):
        return True
    told = _OF_BODY.match(place.after)
    return bool(told and _is_another(place, place.position + 1 + told.start("body")))


def inspectors_of_charity(bodies: Bodies, tagged: Sequence[Tagged]) -> bool:
    """Whether an inspector of the story is one of an animal charity: it tells of no police at all."""
    charity = any(body.name in phrase_set("has inspectors of its own") for body in bodies.subjects)
    police = bodies.of_kind("force") or bodies.of_kind("team")
    return charity and not police and not any(_POLICE_AT_ALL.search(passage.passage.text) for passage in tagged)


_POLICE_AT_ALL = re.compile(r"\b(?:[Pp]olice|PC|DC|Det)\b")
INSPECTORS = frozenset({"inspector", "chief-inspector", "superintendent", "chief-superintendent"})
"""The ranks that animal charities have, too."""

# "Superintendent Roe, of the College of Policing" has not left the police
_OF_POLICE = re.compile(r"\b(?:Polic(?:e|ing)|Crime)\b|\bNPCC\b")


def _is_another(place: Place, position: int) -> bool:
    """Whether a body stands there that is neither a force nor one of police officers."""
    return _kind(place, position) in {"support", "organisation"} and not _OF_POLICE.search(place.tagged.words(position))


def _kind(place: Place, position: int) -> str:
    item = place.tagged.get(position)
    return str(item.value.kind) if item is not None and item.kind == "B" else ""
