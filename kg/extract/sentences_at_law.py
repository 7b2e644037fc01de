"""Whether a court passed what sounds like a sentence: clubs and employers fine, too, and anybody may lock a door."""

from __future__ import annotations

from kg import patterns as re
from kg.extract.discourse import Discourse
from kg.extract.events import Event, said_to
from kg.extract.tagging import Tagged, compile_rule

_PRIVATE = compile_rule(
    # not "jailed at C following an investigation by HMRC", "after work by the Fraud Squad"
    r"^(?:(?!{C}|\b(?:after|following|thanks|investigat|inquiry|probe|prosecut|operation|case|brought))[^.;]){0,40}?"
    r"\bby (?:the |a |his |her )?(?:(?P<body>{B})"
    r"|[\w’' -]{0,40}?\b(?:[Cc]ouncil|club|league|association|panel|stewards|employers?|bosses|school|FA|UEFA|FIFA"
    r"|tribunal|union|regulator)\b)"
)
_FINED = re.compile(r"\bfin(?:e|ed|es|ing)\b", re.IGNORECASE)
_OF_THE_LAW = compile_rule(
    r"{C}|{O}|{W}|\b(?:prison|ordered|costs|surcharge|driving|courts?|magistrates?|judge|sheriff|police|offences?"
    r"|convict\w*|plead\w*|pled"
    r"|prosecut\w+|jailed)\b",
    re.IGNORECASE,
)
"""Without any such word nearby a fine is one of a club or an employer."""
_NEARBY = 3
_CONFINED = re.compile(r"(?:imprisoned|locked up)", re.IGNORECASE)
_HAVE_BEEN = re.compile(r"\b(?:has|have) (?:(?:each|both|all|now|finally) )*been $")
_SAYS_COURT = compile_rule(r"{C}|{I}|\b(?:court|judge|today|yesterday|sentenc\w+|jury)\b|{D}", re.IGNORECASE)
# "breached his W, given in 2028 for T": that is how long it was to last
_OF_AN_ORDER = compile_rule(r"(?:{W}|{O})(?: \([^)]*\))?,? (?:(?:which|that) (?:was|had been) )?$")
_WHEN_IT_WAS = compile_rule(r"(?: to {P})? (?:in|on|at|by|last)\b")
_FOR_FUN = compile_rule(
    r"^[^.;]{0,12}?\bfor (?:an? (?:[a-z]+ )?total of )?(?:(?:more than|over|nearly|almost|at least|just) )?"
    r"(?P<term>{T}|{N} hours?)"
)


def passed_by_a_court(discourse: Discourse, event: Event) -> bool:
    """Whether the event is one of a court: not ``fined £400 by the council``, not ``locked up in a flat``."""
    fined = _FINED.search(event.tagged.text, event.start, event.tail)
    if fined and not _near_the_law(discourse, event.tagged):
        return False
    if event.kind == "given" and _WHEN_IT_WAS.match(event.tagged.text, event.end):
        return not _OF_AN_ORDER.search(event.tagged.text, 0, event.start)
    return event.kind != "sentence" or _by_a_court(event) or _of_the_guilty(discourse, event)


def _of_the_guilty(discourse: Discourse, event: Event) -> bool:
    """``Two burglars have been locked up``, in the lead of a story that tells that they admitted it."""
    if not (event.tagged.lead and event.people and _HAVE_BEEN.search(event.tagged.text, 0, event.start)):
        return False
    guilty = said_to(discourse.events, {"admit", "convict"})
    return event.words.lower() == "locked up" and guilty.issuperset(event.people) and not _FOR_FUN.match(event.after)


def _near_the_law(discourse: Discourse, tagged: Tagged) -> bool:
    """Whether a court is spoken of in the sentences around: a club or a league fines, too."""
    near = (t for t in discourse.tagged if abs(t.index - tagged.index) <= _NEARBY or t.lead)
    return any(_OF_THE_LAW.search(t.text) for t in near)


def _by_a_court(event: Event) -> bool:
    """``fined £400 by the council`` and ``locked up in a flat`` pass no sentence."""
    after = event.tagged.text[event.end :]
    private = _PRIVATE.match(after)
    body = event.tagged.item(event.end + private.start("body")).value if private and private["body"] else None
    if private and (body is None or body.kind not in {"force", "team"}):
        return False
    term = _FOR_FUN.match(after)
    item = event.tagged.get(event.end + term.start("term")) if term else None
    length = item.value.term if item is not None and item.kind == "T" else None
    if term and (length is None or length.hours or not (length.years or length.months or length.days >= 7)):
        return False
    return not _CONFINED.match(event.words) or length is not None or bool(_SAYS_COURT.search(event.tagged.text))
