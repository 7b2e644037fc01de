"""Whom the words after a name tell to have suffered, seen or said something, not to have done it."""

from __future__ import annotations

from kg import patterns as re
from kg.extract.tagging import Tagged, compile_rule

_SUFFERS = compile_rule(
    r"(?:,? and {P}|, {P})*[,\s]*(?:who )?(?:(?:had |has |have )?(?:been|was|were|is|being) (?:\w+ )?"
    r"(?:killed|injured|hurt|stabbed|attacked|assaulted|raped|robbed|found|struck|hit|taken to|pronounced|beaten|chased"
    r"|punched|kicked|shot|bitten|knocked|dragged|thrown|mugged|burgled|groped|strangled|poisoned|abducted|kidnapped"
    r"|harassed|stalked|scammed|tricked|duped|defrauded|confronted|followed|approached|brave"
    r"|walking|cycling|crossing|named|missing|targeted|conned|held|tied|threatened|the victim|a victim|dead)"
    r"|(?:had |has |have )?(?:\w+ly )?(?:died|suffered|told|said|says|gave evidence"
    r"|lost|saw|witnessed|watched|rang|called|lives|praised|thanked|reported|woke|came home|hired|noticed|intervened"
    r"|survived|dialled|raised the alarm)"
    r"|(?:is|was|were) (?:{N}|one|two|three|some|among) of (?:his|her|their|the) (?:\w+ )?(?:customers|victims"
    r"|clients|patients"
    r"|tenants|neighbours|colleagues))\b",
    re.IGNORECASE,
)


def suffers(passage: Tagged, position: int) -> bool:
    """Whether the words after somebody tell what was done to them, or what they saw and said."""
    return bool(_SUFFERS.match(passage.text, position + 1))
