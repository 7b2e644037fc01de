"""Whom the words after a name tell to have suffered, seen or said something, not to have done it."""

from __future__ import annotations

from kg import patterns as re
from kg.extract.tagging import Tagged, compile_rule
from kg.vocabulary.wordlists import alternation

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
# What is told of those hurt, robbed and tricked, and of those who saw or found it, and of nobody who is tried.
_THEM = r"(?:{P}|them|him|her|(?:one|two|some|both|all|{N}) of (?:{P}|them|the \w+))"
_STANDS_BY = compile_rule(
    r"(?:,? and {P}|, {P})*[,\s]*(?:who (?:[^,.;]{3,60}, )?|(?:an?|the) (?:[a-z-]+ ){1,4}, "
    r"|whose (?:[\w-]+ ){1,6}(?:{P}|they|he|she) [^,.;]{3,40}, )?"
    rf"(?:(?:had |has |have )?(?:been|was|were|being) (?:\w+ )?(?:{alternation('done to somebody')}"
    rf"|at work[^.;]{{0,30}} when|used (?:by {_THEM} )?as an? (?:unwitting|innocent)|asked to join {_THEM} but)"
    rf"|(?:had |has |have |still |later |then |also )*(?:{alternation('told of who did nothing')}"
    r"|needed (?:\S+ )?(?:stitches|surgery|operations?|treatment|plates)"
    r"|had (?:his|her|their) (?:[\w-]+ ){1,3}(?:taken|stolen|smashed|snatched|emptied|drained|slashed|fractured|broken)"
    rf"|(?:sent|gave|handed|paid) {_THEM} {{M}}(?! to )|handed [^.;]{{1,30}} to (?:the )?police|gave {_THEM} a lift"
    rf"|(?:lent|owed|rented|employed|recognised) {_THEM}|let {_THEM} (?:an?|the|his|her)|visited {_THEM} in prison"
    rf"|picked {_THEM} out|(?:grew|grown|went to school|shared a (?:house|flat|cell)) (?:up )?with {_THEM})"
    # "was in the car but had no idea", "sold them the van in good faith", "left before the trouble began"
    r"|[^.;“”\"]{3,70}? (?:but (?:had no idea|knew nothing|said no|went home|walked away|left|(?:was|were) too late)"
    r"|in good faith|not knowing|without knowing|before the (?:trouble|fight|violence|attack)|(?:and|who) knew nothing"
    r"|without (?:pay|being paid)|in the public gallery)"
    # "was arrested but released", "was questioned but faces no action"
    r"|(?:was|were|had been) (?:\w+ )?(?:arrested|questioned|held|detained|interviewed)\b[^.;]{0,40}?"
    r"(?:\bbut|\band|,) (?:(?:was|were|has been|later|then|soon|since|quickly) )*(?:released(?! (?:on|under|pending)\b)"
    r"|freed|let go|eliminated|ruled out|(?:never|not) charged|faces? no (?:further )?(?:action|charges?)"
    r"|told {P} face[sd]? no)"
    r")(?!\w)",
    re.IGNORECASE,
)
# "A chair was thrown at Ann Lee", "They owed Ann Lee £500", "Among those who lost money was Ann Lee"
_BEFALLS = re.compile(
    r"\b(?:(?:turned|set|preyed) (?:up)?on|(?:thrown|hurled|aimed|pointed|lunged|swung) at|owed|blamed|in the names? of"
    r"|[Aa]mong (?:those|the people) who (?:lost|paid|were (?:targeted|conned|hurt|robbed))[^.;]{0,40} (?:was|were)"
    r"|(?:victims?|pensioners|customers|people|clients|neighbours|residents)(?: [^.;,]{0,30})?,? (?:including|such as))"
    r" (?:[a-z-]+ ){0,3}$"
)


def suffers(passage: Tagged, position: int) -> bool:
    """Whether the words around somebody tell what was done to them, or what they saw and said."""
    if _SUFFERS.match(passage.text, position + 1) or _STANDS_BY.match(passage.text, position + 1):
        return True
    return bool(_BEFALLS.search(passage.text, max(0, position - 90), position))
