"""Offences that the same words are or are not by what stands beside them: ``sexually assaulting a girl, 15``.

The intent, the age of a child, whom an assault was on, by what a driver was over the limit.
"""

from __future__ import annotations

from dataclasses import replace

from kg import patterns as re
from kg.extract.drugs import meant_for_supply
from kg.vocabulary import Match, Vocabulary
from kg.vocabulary.wordlists import alternation

# "wounding Mr Roe with intent to cause him grievous bodily harm" is one offence
_WITH_INTENT = re.compile(r" [^.;,:]{1,60} with intent\b")
# "dangerous driving causing grievous bodily harm and death"
_DROVE_SO = re.compile(r"\bdangerous driving causing death,? and $")
# Sexual Offences Act 2003 ss5 to 7 are about children under 13; of older ones the offence is that of ss1 to 3.
ADULT_FORM = {
    "rape-of-child": "rape",
    "assault-child-by-penetration": "assault-by-penetration",
    "sexual-assault-of-child": "sexual-assault",
}
_FROM_THIRTEEN = re.compile(
    r"\b(?:1[3-9]|[2-9]\d)(?:-| )year(?:-| )old\b|\baged (?:1[3-9]|[2-9]\d)\b|\bteen(?:age|agers?)?\b", re.IGNORECASE
)
# "sexually assaulting a girl, 15", "of a girl under 16"
_AGED_THIRTEEN = re.compile(
    r"(?:(?: \(|(?:,|,? aged|(?<!\bage) of|,? who was)(?: between)? )1[3-8]"
    r"|,? (?:aged )?under (?:the age of )?1[4-8])\b"
    r"(?![.,:]\d| (?:counts|charges|offences|times|days|weeks|months|years (?:in|for|behind)|other)\b)"
)
# "assaulting a housing officer", "a nursery nurse": whom the law of emergency workers does not protect
_NO_EMERGENCY = re.compile(
    rf"\b(?<!law )(?:{alternation('no emergency worker')})[ -](?:[a-z]+[ -])?"
    r"(?:officer|nurse|constable|policem|policew|paramedic|worker|firefighter|guard)",
    re.IGNORECASE,
)
# "over the limit for cocaine"
_FOR_A_DRUG = re.compile(
    r" (?:for|of|on|by) (?:an? |the |both |illegal |specified |controlled )*(?:drugs?|cocaine|cannabis|ketamine|heroin"
    r"|benzoyl\w+|\w*amphetamines?|MDMA|ecstasy|THC|delta)\b",
    re.IGNORECASE,
)
# "failing to stop at a red light"
_AT_A_SIGN = re.compile(
    r" (?:at|for) (?:an? |the )*(?:red |amber |traffic |stop )*(?:lights?|signals?|signs?|crossing)\b"
)
# "abusive behaviour towards his former partner": domestic abuse; towards anybody else it is none
_ABUSIVE = re.compile(r"(?:engag\w+ in )?abusive behaviour", re.IGNORECASE)
_OF_A_PARTNER = re.compile(
    r" (?:towards?|against|of) (?:an?|his|her|their) (?:then |former |estranged |ex-|ex )*"
    r"(?:partners?|wife|husband|girlfriend|boyfriend|ex)\b"
)


def by_what_is_around(text: str, match: Match, vocabulary: Vocabulary) -> Match:
    """The offence that the same words are by what stands beside them: the intent, the driving, the age of a child."""
    words = text[match.span.start : match.span.end]
    slug: str | None = None
    if words.lower() == "wounding" and _WITH_INTENT.match(text, match.span.end):
        slug = "wounding-with-intent"
    elif match.concept.slug == "grievous-bodily-harm" and _DROVE_SO.search(text, 0, match.span.start):
        slug = "serious-injury-by-dangerous-driving"
    elif match.concept.slug == "assault-emergency-worker" and _NO_EMERGENCY.search(words):
        slug = "common-assault"
    elif match.concept.slug == "drink-driving" and _FOR_A_DRUG.match(text, match.span.end):
        slug = "drug-driving"
    elif match.concept.slug == "fail-to-stop" and _AT_A_SIGN.match(text, match.span.end):
        slug = "other-offence"
    elif _ABUSIVE.fullmatch(words) and _OF_A_PARTNER.match(text, match.span.end):
        slug = "coercive-control"
    elif match.concept.slug in ADULT_FORM and (
        _FROM_THIRTEEN.search(words) or _AGED_THIRTEEN.match(text, match.span.end)
    ):
        slug = ADULT_FORM[match.concept.slug]
    elif match.concept.slug == "possess-drug":
        return meant_for_supply(text, match, vocabulary)
    return match if slug is None else replace(match, concept=vocabulary.by_slug("offence", slug))
