"""What a play, a film, a panel of a sport or a joke tells in the words of a court: nobody is tried there."""

from __future__ import annotations

from kg import patterns as re
from kg.extract.tagging import compile_rule

_WORK = (
    r"(?:drama|film|movie|play|novel|thriller|musical|comedy|series|sitcom|soap|production|panto(?:mime)?|whodunn?it)"
)
_CUES = re.compile(
    rf"\b(?:episodes?|character|spoilers?|{_WORK}|book|story|plot|storyline|script|show|stars?|starring|played|rules"
    r"|regulations|doping|joke[sd]?|quip(?:s|ped)|mock|raise)\b",
    re.IGNORECASE,
)
_FICTION = compile_rule(
    r"\b(?:[Ii]n|of|from) (?:{D}(?:[’']s?)?|[A-Z][a-z]+day[’']s|tonight[’']s|(?:last|next) (?:night|week)[’']s"
    r"|yesterday[’']s"
    r"|the (?:final|last|first|next|latest|opening|closing|Christmas|New Year)) episodes?\b"
    rf"|\b{_WORK}\b[^.;]{{0,40}}? (?:tells(?: how| the (?:story|tale) of)?|follows|centres on|revolves around|imagines"
    r"|depicts|is about|in which)\b"
    rf"|\bstars? as {{P}}|\bstarring (?:as )?{{P}}|{{P}},? \(?(?:is |was )?played by {{P}}"
    r"|^\W*In the (?:book|novel|story|play|film|drama|series|show|script|plot|storyline|musical|opera),? {P}"
    rf"|\b[Ss]poilers?(?: alert)?:|\bat the end of the (?:episode|book|{_WORK})\b"
    rf"|\b(?:two|three|four|five|six|eight)-part (?:\w+ )?{_WORK}\b"
)
# "was shocked when his character was convicted", and not "a man of good character was jailed"
_CHARACTER = re.compile(
    r"\b(?:his|her|whose|the|this) (?:(?:TV|screen|soap|on-screen) )?character,? "
    r"(?:(?:is|was|had|has|been|gets|being|ends up|\w+ly) )*$"
)
_OF_A_SPORT = re.compile(
    r"\b(?:breach(?:es|ing)?|breaking|broke)\b[^.;]{0,30}? (?:betting|gambling|doping|anti-doping|racing|competition|FA"
    r"|UEFA|FIFA|EFL|RFU|league|transfer|eligibility|club|agents?) (?:rules|regulations)\b"
    r"|\b(?:anti-)?doping (?:charges?|offences?|rules?|violations?)\b"
)
_IN_JEST = compile_rule(
    r"[^.;]*, (?:[\ue000-\ue0ff]|(?:his|her|their|the|a) [a-z-]+)[^.;,]{0,20} (?:joke[sd]|quip(?:s|ped))\b"
    r"|\w+ in a (?:mock|makeshift|pretend) \b|\w+(?:(?!{O}|{C}|\b(?:after|for|who|when)\b)[^.;,]){0,40}?"
    r" to raise (?:{M}|money|funds|cash|awareness)"
)


def told_as_fiction(text: str, verb: int) -> bool:
    """Whether what the verb tells happened in a play, before a panel of a sport, or in jest."""
    if not _CUES.search(text):
        return False
    return bool(_FICTION.search(text) or _CHARACTER.search(text, 0, verb) or _IN_JEST.match(text, verb))


def before_a_sport(text: str) -> bool:
    """``pleaded guilty to a breach of betting rules``: what a league or a union punishes."""
    return _OF_A_SPORT.search(text) is not None
