"""Officials: whoever the text names in an office (contract, rule 6): judge, counsel, councillor, a public body's voice."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.extract.people import Person
from kg.extract.roles import SPEAKS_AFTER, SPEAKS_BEFORE, Place, agency_officer
from kg.extract.tagging import compile_rule
from kg.vocabulary.wordlists import alternation, phrase_set, phrases

_COUNSEL = compile_rule(rf"\b(?:{alternation('counsel')})\b", re.IGNORECASE)

_COUNSEL_AFTER = compile_rule(
    rf"^(?: (?:KC|QC))?,? (?:{alternation('counsel')}|for {{P}}|for the (?:prosecution|defence|crown|defendants?)|representing {{P}}|acting for {{P}}|on behalf of {{P}}|appearing for)(?!\w)",
    re.IGNORECASE,
)

_COUNSEL_NOUNS = "|".join(re.escape(word) for word in phrases("counsel") if not word.endswith("ing"))

_COUNSEL_BEFORE = compile_rule(
    rf"(?:^|[.;]\s*)(?:prosecuting|defending|mitigating),? $|(?:\b(?:prosecuting|defending|mitigating)), $|(?:^|[\s(])(?:{_COUNSEL_NOUNS}|(?:his|her|their) (?:barrister|solicitor|lawyer|counsel|advocate)|for {{P}}|defending {{P}}|representing {{P}}),?\s*$|\b(?:was |were )?represented by $",
    re.IGNORECASE,
)

_OFFICE_AFTER = compile_rule(
    rf"^,? (?:(?:the|a|an|its|our|who is|who was) )?(?:(?:[\w’'/&-]|{{B}})+[ ,]+){{0,7}}?(?P<office>{alternation('office')})\b",
    re.IGNORECASE,
)

_OFFICE_BEFORE = re.compile(
    rf"(?:^|[,.;“\"’s] ?)(?:(?:the|its|their|[\w’'-]+[’']s?) )?(?:[\w’'/&-]+ ){{0,4}}?(?P<office>{alternation('office')}),? $",
    re.IGNORECASE,
)

_RUNS_BODY = compile_rule(
    r"^,? who (?:chairs|runs|leads|heads|represents|manages|founded)\b[^.]{0,60}?(?:{B}|\b[A-Z]\w+ (?:Group|Partnership|Council|Trust|Association|Board|Society))|^,? (?:from|of|at) (?:the )?{B}"
)

_RELATION = re.compile(
    rf"(?:\b(?:his|her|their|whose)|[’']s?|\bthe) (?:\d{{1,2}}-year-old )?(?:late |former |grieving |younger |older |eldest )*(?:{alternation('kin')}),? $",
    re.IGNORECASE,
)

_RELATION_AFTER = re.compile(
    rf"^,? (?:\d+, )?(?:(?:his|her|their|[A-Z]\w+[’']s?|the victim[’']s) )(?:\w+ )?(?:{alternation('kin')})\b",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Official:
    """Somebody named in an office."""

    person: Person
    office: str
    place: Place


def read_official(person: Person, places: list[Place]) -> Official | None:
    """The official that a person is, or None."""
    if not places:
        return None
    for title in person.titles:
        if title in phrase_set("judicial title"):
            return Official(person, "judge", places[0])
        if title in phrase_set("office title"):
            return Official(person, title.lower(), places[0])
    if person.ranks or any(agency_officer(place) for place in places):
        return None
    for place in places:
        office = _counsel(place) or _office(place)
        if office and not _RELATION.search(place.before) and not _RELATION_AFTER.match(place.after):
            return Official(person, office, place)
    return None


def _counsel(place: Place) -> str | None:
    if place.tagged.block == "byline":
        return None
    if (
        _COUNSEL_AFTER.match(place.after)
        or _COUNSEL_BEFORE.search(place.before)
        or re.match(r" (?:KC|QC)\b", place.after)
    ):
        around = (place.before[-40:] + place.after[:40]).lower()
        return (
            "defence counsel"
            if re.search(r"defen|mitigat|for [\ue000-\ue0ff]|his |her ", around) and "prosecut" not in around
            else "prosecutor"
        )
    return None


def _office(place: Place) -> str | None:
    """A job in a body, told beside the name of somebody who speaks."""
    speaks = SPEAKS_AFTER.match(place.after) or SPEAKS_BEFORE.search(place.before)
    if not speaks:
        return None
    apposition = re.split(r"\b(?:said|says|added|told|explained|commented|welcomed|praised)\b|[“\"]", place.after)[0]
    after = _OFFICE_AFTER.match(apposition)
    if after and (re.search(r"[\ue800-\ue8ff]|\b[A-Z][\w’'-]+", apposition) or _is_public(after["office"])):
        return after["office"].lower()
    if re.match(r",? who (?:chairs|chaired) (?:the )?bench", apposition):
        return "magistrate"
    if _RUNS_BODY.match(apposition):
        return "representative"
    before = _OFFICE_BEFORE.search(place.before)
    if before and (
        re.search(r"[\ue800-\ue8ff]|\b(?:[Ii]ts|[Tt]heir)\b|\b[A-Z]{2,}\b|[’']s", before.group())
        or _is_public(before["office"])
    ):
        return before["office"].lower()
    return None


def _is_public(office: str) -> bool:
    return office.lower() in {
        "prosecutor",
        "fiscal",
        "commissioner",
        "councillor",
        "magistrate",
        "minister",
        "mp",
        "msp",
        "ms",
        "mla",
        "coroner",
        "spokesman",
        "spokeswoman",
        "spokesperson",
    }
