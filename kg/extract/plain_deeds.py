"""Deeds that name an offence in plain words, and that anybody may own up to outside a court.

``Roe, 30, of Mill Lane, Harwick, admitted smashing a window`` is a plea; ``Firefighter Carl Roe, 44, admitted smashing
a window to get the family out`` is not.
"""

from __future__ import annotations

from kg import patterns as re
from kg.extract.tagging import Tagged, compile_rule

_PLAIN = re.compile(
    r"(?:(?:secretly|unlawfully|illegally|racially) )?(?:smash|slash|break|access|film|spy|install|troll|post|help"
    r"|harbour|punch|bit|headbutt|head-butt|slapp|hitt|strik|chok|strangl|sett|firebomb|daub|paint|spray|key|swapp"
    r"|exchang|view|smuggl|forc|claim|dup|conn|beat|starv|kick|flash|abus|cropp|throw|bring|kill|shoot|poison|damag)"
    r"(?:ing|ed)\b|being over\b|helped\b|hit[ -]and[ -]run\b|having\b",
    re.IGNORECASE,
)
_IN_COURT = compile_rule(
    r"{C}|\b(?:court|magistrates|bench|dock|bail(?:ed)?|remanded|jailed|sentenced|fined|custody|committed|banned from"
    r"|order|charges?|counts?|offences?)\b|\bof [A-Z0-9][\w’'. -]{2,30}, [A-Z]",
    re.IGNORECASE,
)
# "Ben Poe, 30, admitted slashing tyres.": so are courts reported, with no trade before the name and no aim behind
_NAME_ALONE = compile_rule(r"\W*{P},? \(?(?:aged )?(?:{N}|\d\d)\)?,? (?:has |had |also )*$")
_TO_HELP = re.compile(
    r"[^.;]{0,40}?\b(?:to (?:get|let|free|save|rescue|reach|help|escape|pull|climb|warn)|trying to)\b"
)
_AN_AIM = re.compile(r"[^.;]*\b(?:to|so that|in jest|for|during|as part of|while|when|without|because)\b")


def helps_by_it(passage: Tagged, position: int) -> bool:
    """``Roe smashed a window to get the family out``: whether the offence told there is a plain deed with an aim."""
    deed = _PLAIN.match(passage.words(position))
    return deed is not None and _TO_HELP.match(passage.text, position + 1) is not None


def only_a_deed(passage: Tagged, start: int, end: int) -> bool:
    """Whether what somebody admits or denies from ``end`` on is a plain deed, and no court is spoken of."""
    position, _ = next(passage.found("O", end), (None, None))
    if position is None or not _PLAIN.match(passage.words(position)) or _IN_COURT.search(passage.text):
        return False
    told = position + 1
    return not (_NAME_ALONE.fullmatch(passage.text, 0, start) and not _AN_AIM.match(passage.text, told))
