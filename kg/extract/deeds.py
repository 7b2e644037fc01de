"""Whose own deed, or whose being caught, a sentence tells.

Who is only introduced as defendants are, with an age and an address, may as well be the one who was robbed. What the
sentence tells of them has to be what those do who come before a court (``[deed]`` in ``ontology/phrases.txt``).
"""

from __future__ import annotations

from functools import cache

from kg import patterns as re
from kg.extract.tagging import Tagged, compile_rule
from kg.vocabulary.wordlists import alternation

# Verbs that tell of a deed with some objects only.
_WITH_OBJECT = (
    r"took(?! (?:an? )?(?:photo|picture|part in the (?:search|trial)|the witness))|pulled (?:out )?an?"
    r"|produced (?:an?|the)|(?:hit|struck|cut) (?:him|her|them|the|his|an?|{P})|started (?:an?|the) fire"
    r"|used (?:fake|false|stolen|cloned|an?|the|his|her|their)|approached (?:an?|the|two|three|{P})"
    r"|contacted (?:an?|the|what|{P})(?! police)|put (?:his|her|their) hands?|played (?:an?|the|his|her)|led "
    r"(?:an?|the)"
    r"|ran (?:an?|the)|shared (?:an?|the|images|videos|indecent)"
    r"|(?:sent|been sending) (?:[a-z]+ ){0,3}(?:messages?|texts?|images?|pictures?|photos?|videos?|letters?|threats?)"
    r"|to (?:blame|hide|escape|flee|run|destroy|snatch|rob|steal|kill|rape|hit|stab|punch|attack|smuggle|sell|lie|bribe"
    r"|force|drag|groom|break|burn|set)"
    r"|had (?:\d|£|{N}|{M}|(?:an?|the|his|her) (?:knife|gun|weapon|machete|hammer|blade|bat|sexual relationship)"
    r"|drugs|heroin|cocaine|cannabis|crack|wraps|indecent|images)"
)
_CAUGHT = (
    r"(?:was|were|is|has been|had been) (?:also |later |then |soon |first |initially |subsequently |quickly )?"
    r"(?:caught|stopped|arrested(?! (?:by mistake|in error))|pulled over|searched|interviewed|questioned"
    r"|found (?:with(?! (?:\w+[ -]){0,3}(?:injur\w+|wounds?|bruis\w+|burns|cuts)\b)|in possession|hiding|carrying"
    r"|driving|dealing|selling)|seen [a-z]+ing|spotted|captured on"
    r"|filmed [a-z]+ing|driving|carrying|dealing|selling|running|part of|involved in|behind"
    r"|the (?:driver|leader|ringleader|head|boss|getaway|main|prime)|responsible|drunk|over the|more than|almost"
    r"|nearly|twice|three times|traced|identified as|linked to|subject to|wanted|on licence|on bail|banned|disqualified"
    r"|in charge of|in possession|armed|using|recalled|extradited|detained|clocked|recorded|breathalysed|high on"
    r"|employed as|working as an?|described as|a (?:leading|key|prominent|senior)"
    r"|named as (?:an?|the) (?:ringleader|leader|head|gunman|driver)|trusted|jailed|in breach)"
)
_IN_COURT = (
    r"(?:was|were|is|are|has been|have been) (?:also |then |later |both |all )?(?:{W}|prosecuted|in the dock|on trial"
    r"|acquitted|cleared|convicted|charged|fined|banned|ordered|sentenced|jailed|due (?:to appear|in court|before)"
    r"|told {P} had no case|(?:given|handed)(?=[^.;]{0,60}?(?:{T}|{I}|{W}|{M}|\bsentence|\border)))"
    r"|received|got|will (?:also )?(?:stand trial|go on trial|face trial|appear|be sentenced)|stood trial|faces?|denies"
    r"|pleads|changed (?:his|her|their)|admitted|denied|pleaded|appeared|walked free|avoided jail|escaped jail"
    r"|[a-z]+ [^.;\ue000-\ue0ff]{0,30}\b(?:his|her) (?:own )?trial|left the dock|[a-z]+ in the dock|(?:wept"
    r"|sobbed|cried|smiled|smirked|laughed|nodded|showed no [a-z]+)"
    r"(?= (?:as|when|while|after) {P} (?:was|were|had) (?:[a-z]+ )?(?:jailed|sentenced|acquitted|cleared|convicted"
    r"|found|told))"
)
_AGENT_OF = (
    r"\b(?:was|were|been|being) (?:(?!found|discovered|spotted|seen|rescued|helped|treated|comforted|interviewed"
    r"|represented|supported|employed|watched|witnessed|filmed|accompanied|led|told)[^.;]){1,60} by $"
)
# "Police stopped Carl Roe, 34, of Hexley", "a car driven by Carl Roe", "She was robbed by Carl Roe"
_CAUGHT_BEFORE = re.compile(
    r"\b(?:stopped|arrested|searched|caught|detained|raided|pulled over|charged|prosecuted|identified|traced|linked to"
    r"|extradited|tracked down|driven by|belonging to|owned by|led by|headed by|run by|rented by|case of|case against"
    r"|trial of|arrest of|sentencing of|conviction of) (?:[\w’'-]+ ){0,3}$"
    rf"|{_AGENT_OF}"
    r"|\b(?:[Pp]olice|[Oo]fficers?|PC|on patrol)\b[^.;]{0,60} (?:saw|spotted|noticed|recognised|approached|found) $"
)
# "His right-hand man, Ben Poe, 35", "Two who denied the charge, Ann Roe, 33, and Ben Poe", "Among them was Carl Roe"
_AMONG_THEM = compile_rule(
    r"\b(?:denied|admitted|accused|charged|convicted|jailed|sentenced|defendants?|gang|members?"
    r"|right[- ]hand (?:man|woman)|accomplices?|ringleaders?|associates?|co-accused|co-defendants?|trial of"
    r"|[Aa]mong (?:them|{P}) (?:was|were)|involved|ordered that)\b"
    r"(?:(?!\b(?:by|against|attack\w+|victims?|killing|murder\w*|death|witness\w*|told|after|when|who)\b)"
    r"[^.;\ue000-\ue0ff]|{P}){0,90}$"
)
_LINE = compile_rule(r"\W*{P}\W*")
"""A line of a round-up that holds nothing but a name."""


@cache
def _deed() -> re.Pattern[str]:
    return compile_rule(
        r"(?:,? (?:and|along with|with|alongside) {P}|, {P})*(?:, (?:who|whose|an?) [^,;.\ue000-\ue0ff]{1,60}(?=, "
        r"))?[,\s]*"
        r"(?:(?:who|both|each|had|has|have|also|then|later|twice|once|repeatedly|allegedly|\w+ly|went on to|began"
        r"|admits?"
        r"|helped(?: to)?|managed to|continued|tried|attempted|(?:is|are) accused of|(?:is )?said to have) )*"
        rf"(?:{{O}}|(?:{alternation('deed')}|{_WITH_OBJECT}|{_CAUGHT}|{_IN_COURT})(?!\w))",
        re.IGNORECASE,
    )


def acts(passage: Tagged, position: int) -> bool:
    """Whether the words around somebody tell of a deed of theirs, or that they were caught."""
    before = passage.text[:position]
    if _CAUGHT_BEFORE.search(before) or _AMONG_THEM.search(before) or _LINE.fullmatch(passage.text):
        return True
    return bool(_deed().match(passage.text, position + 1))
