"""Where a text names people, and what shows somebody at work; shared by officers and officials."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.extract.references import Reference
from kg.extract.tagging import Tagged, compile_rule
from kg.vocabulary.wordlists import alternation

_SPEECH = rf"(?:{alternation('speech verb')})"

SPEAKS_AFTER = compile_rule(
    rf"^[’']?,?(?: of| from| at| with| in| who| which| the| our| [^.“”\"]{{0,110}}?)?[ ,]*\b(?:{_SPEECH})\b",
    re.IGNORECASE,
)

SPEAKS_BEFORE = compile_rule(
    rf"(?:{{Q}}|[”\"’])[,.]?\s*(?:{_SPEECH})\s+(?:the )?(?:[a-z -]+)?$|\b(?:{_SPEECH}|according to)\s+$", re.IGNORECASE
)


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


def agency_officer(place: Place) -> bool:
    """``Senior investigating officer Peter Strachan, of the NCA``: no rank, but an officer all the same."""
    return bool(
        re.search(
            r"\b(?:investigating officer|lead investigator|operations manager|branch (?:commander|manager)|senior officer|officer in (?:the )?case),? $",
            place.before,
            re.IGNORECASE,
        )
    ) or bool(
        re.match(
            r",? (?:the )?(?:NCA )?(?:senior investigating officer|branch commander|branch operations manager|operations manager|regional head)",
            place.after,
            re.IGNORECASE,
        )
    )
