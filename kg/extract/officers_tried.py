"""Officers of whose own case a story tells: ``A constable who drove home drunk has been dismissed. PC Carl Roe …``.

Whoever is named with a rank is mostly there to work; only a lead about an officer who lost the post, or was sentenced,
says otherwise, and then means the first who is named.
"""

from __future__ import annotations

from collections.abc import Sequence

from kg import patterns as re
from kg.extract.people import Person
from kg.extract.syntax import subject_like
from kg.extract.tagging import Tagged, compile_rule

_OFFICER = r"(?:constable|officer|sergeant|inspector|superintendent|detective|PC|PCSO|DC|DS)"
_FALLEN = re.compile(
    rf"\W*(?:An?|The) (?:(?!(?:who|of|by|has|was)\b)[\w’'\ue800-\ue8ff-]+ ){{0,5}}?{_OFFICER}\b"
    r"(?! (?:was|had been|has been) (?:\w+ )?(?:bitten|attacked|assaulted|injured|hurt|hit|stabbed|killed|cleared))"
    r"[^.;]*?\b(?:has|have|had|was)(?: been)? (?:dismissed|sacked|struck off|barred|jailed|convicted|fined|sentenced"
    r"|banned|found guilty|admitted|pleaded guilty|lost (?:his|her) job)\b"
)
# "PC Carl Roe, 36, who was based at Hexley, was dismissed without notice"
_DISMISSED = compile_rule(
    r"(?:,[^.;\ue000-\ue0ff]{1,80},)? (?:was|(?:has|had) (?:since |later |now )?been) (?:later |also |since )?"
    r"(?:dismissed|sacked)"
    r"(?= (?:without notice|from (?:{B}|the police)|from (?:his|her)|by (?:{B}|a panel|an? [a-z]+ panel)"
    r"|(?:at|after|following) an? (?:[a-z]+ )?misconduct|for gross misconduct))"
)


def officers_tried(tagged: Sequence[Tagged]) -> frozenset[Person]:
    """Those with a rank of whose own case a story tells.

    The first whom it names behind a lead about an officer who fell, and those of whom it says that they were dismissed.
    """
    named = [(told, at, item.value.bearer) for told in tagged for at, item in told.found("P") if item.value.bearer]
    dismissed = {
        person
        for told, at, person in named
        if person.ranks and _DISMISSED.match(told.text, at + 1) and subject_like(told.text[:at])
    }
    leads = (passage for passage in tagged if passage.lead and passage.block != "heading")
    lead = next((passage for passage in leads if _FALLEN.match(passage.text)), None)
    first = next((person for told, _, person in named if lead is not None and told.index >= lead.index), None)
    return frozenset(dismissed | ({first} if first is not None and first.ranks else set()))
