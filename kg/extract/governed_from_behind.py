"""Offences whose verb stands behind them: ``a charge of O was left to lie on file``, ``For O Roe was jailed``."""

from __future__ import annotations

from collections.abc import Sequence

from kg import patterns as re
from kg.extract.clauses import FOR_OFFENCES, IS_DEALT
from kg.extract.events import Event
from kg.extract.tagging import Tagged, compile_rule

# "and a second charge of O", "with two counts of O and O": what a clause of its own is about
_APART = compile_rule(
    r"(?:\band|\bwith|\bwhile|\bwhilst|\bbut|\b(?:exchange|return) for|\bafter|[,;]) (?:(?:an?|the|another|one"
    r"|two|three"
    r"|{N}|further|second|third|other|all|remaining|similar|additional|separate|alternative|more serious) )*"
    r"(?:(?:charges?|counts?|allegations?),?(?: of| for)? |(?<=one )of |(?<=another, )of "
    r"|(?<=another )of |(?<={N} )of )"
    r"(?:(?!\b(?:admitt|den(?:ied|y)|convict|guilty|plead|jailed|sentenced|which|who)\w*)[^.;])*$"
)
_THEN_ENDED = compile_rule(
    r"(?:(?:,| and|, and) (?:attempted |{N} (?:counts?|charges?) of )?{O})*"
    r"(?:,? (?:on|against|of|from|to|by|towards|involving|relating to|in relation to|between|at|in) "
    r"(?:(?!\b(?:and|which|who|was|were|be|been|being|having|left)\b)[^.;,]){1,50}?)?,?"
    r"(?: (?:was|were|is|are|being|been|be|to|will|had|has|have|having|both|all|also|then|later|ordered|allowed"
    r"|formally"
    r"|simply|therefore|now|subsequently|since))* ?"
)
# "admitted affray and O was left on file", "and an O charge was dropped", "with O left on file": that one alone
_LAST_ALONE = compile_rule(
    r"{O}[^.;]{0,60}?(?:(?:,? and|,? but|,? while|,? whilst|,)|(?P<with>,? with)) (?:(?:an?|the) (?:[a-z]+ )?)?$"
)
_NOUN_BEHIND = re.compile(r" (?:charge|count|allegation|offence)s?(?= )")
_SINGULAR = re.compile(r"(?: (?:charge|count|allegation|offence))? (?:was|is|has|will|being)\b")
# "For theft and fraud Roe must serve four years"
_THEN_DEALT = compile_rule(
    r"(?:(?:,? and|,|,? as well as|,? plus) (?:(?:an?|the|one|two|three|{N}|counts?|charges?|of|attempted|conspiracy|to"
    r"|being|for) )*{O})*(?: (?:of|on|against|in|at) [^.;,\ue000-\ue0ff]{1,40})?,? {P},? "
    r"(?:(?:was|were|has|have|had|been|is|also|then|both|each|all|will|must|\w+ly) )*"
)
# "this was reduced to manslaughter, which he admitted"
_WHICH_WAS = compile_rule(r",? (?:which|to which|that) {P} (?:has |had |later |then |also )*$")


def fronted(events: Sequence[Event], tagged: Tagged, position: int) -> int | None:
    """``For theft and fraud Roe was jailed for four years``: the sentence behind is for that."""
    if not FOR_OFFENCES.search(tagged.text, 0, position):
        return None
    for index, event in enumerate(events):
        if event.start > position:
            dealt = event.kind in {"sentence", "given"} and IS_DEALT.match(tagged.text, event.start)
            return index if dealt and _THEN_DEALT.fullmatch(tagged.text, position + 1, event.start) else None
    return None


def ended_apart(events: Sequence[Event], tagged: Tagged, position: int) -> int | None:
    """``admitted affray, with a charge of O left to lie on file``: the verb behind says it."""
    apart = _APART.search(tagged.text, 0, position)
    alone = None if apart else _LAST_ALONE.search(tagged.text, 0, position)
    if apart is None and alone is None:
        return None
    for index, event in enumerate(events):
        if event.start > position and event.kind in {"drop", "acquit"}:
            ended = _THEN_ENDED.fullmatch(tagged.text, position + 1 + _noun_behind(tagged, position), event.start)
            if alone and not alone["with"] and not _SINGULAR.match(tagged.text, position + 1):
                return None
            return index if ended else None
    return None


def _noun_behind(tagged: Tagged, position: int) -> int:
    """How long the noun is that an offence stands before: ``a theft charge was dropped``."""
    noun = _NOUN_BEHIND.match(tagged.text, position + 1)
    return len(noun[0]) if noun else 0


def said_of_it(events: Sequence[Event], tagged: Tagged, position: int) -> int | None:
    """``reduced to O, which he admitted``: the plea to it."""
    for index, event in enumerate(events):
        if event.start > position and event.kind in {"admit", "deny"}:
            return index if _WHICH_WAS.fullmatch(tagged.text, position + 1, event.start) else None
    return None
