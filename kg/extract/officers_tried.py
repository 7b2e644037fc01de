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


def tried_in_lead(tagged: Sequence[Tagged], person: Person) -> bool:
    """Whether a story opens with an officer who fell, and somebody with a rank is the first whom it names.

    Or whether it says of somebody with a rank, by name, that they were dismissed.
    """
    if not person.ranks:
        return False
    if any(
        item.value.bearer is person and _DISMISSED.match(told.text, at + 1) and subject_like(told.text[:at])
        for told in tagged
        for at, item in told.found("P")
    ):
        return True
    leads = (passage for passage in tagged if passage.lead and passage.block != "heading")
    lead = next((passage for passage in leads if _FALLEN.match(passage.text)), None)
    if lead is None:
        return False
    named = (
        item.value.bearer
        for passage in tagged
        if passage.index >= lead.index
        for _, item in passage.found("P")
        if item.value.bearer is not None
    )
    return next(named, None) is person
