"""Whom the words after a name tell to have suffered, seen or said something, not to have done it."""

from __future__ import annotations

from kg import patterns as re
from kg.extract.tagging import Tagged, compile_rule

_SUFFERS = compile_rule(
    r"(?:,? and {P}|, {P})*[,\s]*(?:who )?(?:(?:caught|tackled|disturbed|detained|restrained) {P}"
    r"|(?:(?:had |has |have )?(?:been|was|were|is|being) (?:\w+ )?"
    r"(?:killed|injured|hurt|stabbed|attacked|assaulted|raped|robbed|found(?! (?:with(?! "
    r"(?:\w+[ -]){0,3}(?:injur\w+|wounds?|bruis\w+|burns|cuts)\b)|in possession|to have|guilty|hiding"
    r"|carrying|driving|dealing|selling))|struck|hit|taken to|pronounced|beaten|chased"
    r"|punched|kicked|shot|bitten|knocked|dragged|thrown|mugged|burgled|groped|strangled|poisoned|abducted|kidnapped"
    r"|harassed|stalked|scammed|tricked|duped|defrauded|confronted|followed|approached|brave"
    r"|walking|cycling|crossing|named|missing|targeted|conned|held|tied|threatened|the victim|a victim|dead"
    # at home, when somebody came
    r"|woken|awoken|awake|asleep|sleeping|in bed|upstairs|downstairs|disturbed|terrified|shaken|left (?:with|in|for"
    r"|unconscious|fearing|needing|bleeding|traumatised)"
    # "was arrested by mistake"
    r"|arrested (?:by mistake|in error)|(?:wrongly|mistakenly) arrested)"
    r"|(?:had |has |have )?(?:\w+ly )?(?:died|suffered|told|said|says|gave evidence"
    r"|lost|saw|witnessed|watched|rang|called|lives|praised|thanked|reported|woke|came home|hired|noticed|intervened"
    r"|survived|dialled|raised the alarm|slept|awoke|heard (?:an?|the|noises?|somebody|someone|screams?|shouts?"
    r"|banging)"
    r"|(?:caught|chased|confronted|challenged|tackled|disturbed|detained|restrained|found) "
    r"(?:him|her|them|the (?:\w+ )?(?:burglars?|thief|thieves|intruders?|robbers?|raiders?|attackers?|gang|man"
    r"|men|woman))"
    r"|(?:opened|answered) the door)"
    r"|(?:appeared|gave|spoke|was)[^.;,]{0,40} and told (?:the jury|jurors|a jury)"
    # "threatened a man with a broom after he had been hit"
    r"|[^.;]{3,80}? (?:after|when|because|as|since) {P} (?:had been|was|were) (?:\w+ly )?"
    r"(?:hit|attacked|assaulted|punched|kicked|stabbed|beaten|robbed|mugged|raped|struck|bitten|threatened|burgled)"
    r"|(?:is|was|were) (?:{N}|one|two|three|some|among) of (?:his|her|their|the) (?:\w+ )?(?:customers|victims"
    r"|clients|patients"
    r"|tenants|neighbours|colleagues))\b)",
    re.IGNORECASE,
)


def suffers(passage: Tagged, position: int) -> bool:
    """Whether the words after somebody tell what was done to them, or what they saw and said."""
    return bool(_SUFFERS.match(passage.text, position + 1))
