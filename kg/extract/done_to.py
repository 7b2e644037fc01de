"""To whom a sentence says that something was done: they are not the subject of what a court did then."""

from __future__ import annotations

from kg import patterns as re
from kg.extract.tagging import compile_rule

NAMED = r"(?:{P}|(?-i:[A-Z][a-z]+))"
"""Somebody named, or the surname of somebody who is not known as a person."""
_VICTIM_OF = compile_rule(
    r"\b(?:killing|murdering|stabbing|attacking|raping|assaulting|robbing|wounding|shooting"
    r"|strangling|hitting|harassing|stalking|abusing|defrauding|murder of|killing of"
    r"|death of|manslaughter of|attack on|assault on|rape of)(?: the| his| her)? (?:\w+ )?"
    rf"(?:{NAMED}(?:,|,? and) )*$",
    re.IGNORECASE,
)
# "cleared of murdering Ann Lee, 71, but found guilty": whom the offence was done to is no subject
_OBJECT_OF_OFFENCE = compile_rule(
    rf"{{O}} (?:(?:of|against|on) )?(?:(?:his|her|their|the) (?:[a-z-]+ )?)?(?:{NAMED}(?:, |,? and ))*$"
    # "harassing another broadcaster, Ann Lee"
    r"|{O} (?:(?:an?|another|his|her|their|the|fellow|former) )*(?!(?:and|but|while|whilst|whereas|as|when"
    r"|after|before|where|that|who"
    r"|which|with|by|alongside|beside|like|unlike|including|then|later|also|today"
    r"|yesterday|charges?|counts?|offences?|tonight|together|alone|plot)\b|\w+ly\b)"
    r"[a-z’'-]+,? $"
)
# "The pair who robbed Ann Lee and Tim Lee were jailed", "Two men charged with robbing Ann Lee and Tim Lee admitted it",
# "They robbed Ann Lee and Tim Lee and were jailed": those of the deed are not the subject, who did it is
_DEED = (
    r"(?:(?:had|have|has|also|later|then|once|\w+ly) ){0,3}"
    # "accused of conspiring to murder gangland boss Ann Lee"
    r"(?:(?:conspiring|conspiracy|plotting|attempting|trying|planning|conspired|plotted|tried|planned|attempted) to )?"
    r"(?:{O}|(?!(?:was|were|is|are|be|had|has|have|said|says|told"
    r"|heard|claim\w*|believ\w*|thought|th(?:ink|ought)|knew|know|found|saw|fear\w*|hope\w*|learn\w*|will|would|could"
    r"|can|may|might|did|do|does)\b)[a-z]+)"
    r"(?: (?:up|out|off|down|in|into|from|to|at|on|over|upon|with|for|against|behind|near|beside))?"
    r"(?: (?:the|an?|his|her|their) (?:[a-z-]+ ){1,4}(?:of|from|to|with|at|belonging to))? "
    r"(?:[a-z-]+ ){0,2}"
)
# "robbed Ben Lee, a plumber, and his son Dan, 19"
_TRADE = r"(?:, (?:an?|the) [a-z-]+(?: [a-z-]+){0,4}(?=,))?"
_THOSE = r"{P}" + _TRADE + r"(?:(?:,|,? and) (?:(?:his|her|their) (?:[a-z]+ ){1,2}|[a-z]+ )?{P}" + _TRADE + r")*"
_DID_TO = compile_rule(
    r"(?:[^.;\ue000-\ue0ff]{0,60}?\b(?:heard|told|said)(?: that| how)? )?"
    r"[^\w\ue000-\uefff]*(?:(?P<head>{P}),? |(?:(?:[\w’'-]+|{B|L|N}) ){1,6}?)"
    rf"(?:(?:who|that|which) {_DEED}|whose (?:[a-z]+ ){{1,3}}(?:were|was|are|included?) "
    rf"|(?:charged with|accused of|jailed for|convicted of|suspected of|wanted for|on trial for) {_DEED}){_THOSE}"
    r"[^.;\ue000-\ue0ff]*"
)
# "A constable who arrested Tim Lee, 40, was cleared": one who has no name, and whom they met; not what they are called
_MET_WHO = compile_rule(
    r"[^\w\ue000-\uefff]*(?:{P},? |(?:[Aa]n?|[Tt]he|[Aa]nother|[Oo]ne|{N}|[Hh]is|[Hh]er) (?:[\w’'-]+ ){1,4})who "
    rf"(?!(?:[a-z]+ )?(?:call|nam|identif|known|goes|went|go|use|trad|brand|style|dub|nickname|bears?|bore)){_DEED}"
    r"{P}(?:,? (?:and|or) {P})?(?:,? (?:was|were|has|had|is|have)\b| who\b[^.;]*,|, )[^.;\ue000-\ue0ff]*"
)
# "Roe robbed two brothers, Tim Lee, 30, and Sam Lee, 28, and was jailed"; somebody of whom no more is known than a name
_KNOWN_AS = r"(?:(?:the|an?|his|her|their|{N}) (?:[\w’'-]+ ){0,3}?[a-z-]+, |{P}, )?"
_DID_AND_WAS = compile_rule(
    rf"[^\w\ue000-\uefff]*(?:{{P}}(?:,|,? and) )*(?:(?P<head>{{P}})|[A-Z][a-z]+(?: [A-Z][a-z]+)?),? "
    rf"{_DEED}{_KNOWN_AS}{_THOSE},? and "
    r"(?:(?:was|were|has|have|had|been|both|each|all|later"
    r"|then|also|\w+ly) )*"
)


def victim_before(before: str) -> bool:
    """Whether words end with whom somebody killed, robbed, harassed …: ``cleared of murdering Ann Lee``."""
    return _VICTIM_OF.search(before) is not None


def done_to(before: str) -> bool:
    """Whether words end with somebody to whom an offence was done, whichever."""
    return victim_before(before) or _OBJECT_OF_OFFENCE.search(before) is not None


def who_did(text: str, verb: int) -> re.Match[str] | None:
    """``The pair who robbed A and B were jailed``: the words up to a verb, with their ``head``, who did it."""
    return _DID_TO.fullmatch(text, 0, verb) or _DID_AND_WAS.fullmatch(text, 0, verb)


def who_met(text: str, verb: int) -> bool:
    """``A constable who arrested Tim Lee, 40, was cleared``: whether the only name is that of whom somebody met."""
    return " who " in text[:verb] and _MET_WHO.fullmatch(text, 0, verb) is not None
