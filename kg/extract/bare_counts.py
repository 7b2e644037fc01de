"""Counts told without the offence: ``Roe admitted eight counts of fraud. Poe admitted five, and Keel three``.

Of the one offence that was put last, and only to defendants to whom nothing else is put: ``Amy, three, and Ben, five``
may be children.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kg import patterns as re
from kg.extract.charge_book import ChargeBook
from kg.extract.charge_outcomes import after_trial, outcome
from kg.extract.discourse import Discourse
from kg.extract.events import Event
from kg.extract.joint_pleas import for_which_all
from kg.extract.reference_words import NUMBER_WORDS
from kg.extract.stated_offences import StatedOffence
from kg.extract.tagging import Tagged, compile_rule

_KINDS = frozenset({"admit", "convict", "charge", "deny", "acquit"})
_SO_MANY = r"(?P<number>{N}|one)(?: (?:counts?|charges|offences))?(?: each| apiece)?"
_ENDS = r"(?=[.;,]|$| (?:and|while|whilst|but|at|on|before|after|in)\b)"
# "Poe admitted five", "were convicted of one each"
_OWN = compile_rule(r"(?:,? (?:to|of|with))? (?:just |only )?" + _SO_MANY + r"(?: of (?:them|those|these))?" + _ENDS)
# "and Keel three", ", Poe of three"
_ANOTHER = compile_rule(
    r"(?:,? and|[,;]|,? while|,? whilst|,? but) (?P<who>{P}(?:(?:,? and|,) {P})*),? (?:(?:of|to) )?" + _SO_MANY + _ENDS
)


# "Roe admitted five, and Poe three, along with an unrelated burglary": that is Poe's, whoever Poe is
_COUNTED_APART = compile_rule(
    r"(?:\band|,|;|\bwhile|\bwhilst|\bwhereas|\bbut) (?P<who>{P}),? (?:(?:to|of) )?(?:{N}|one|two|three),? "
    r"(?:along with|together with|as well as|plus|and)(?: also)? (?:(?:an?|one|{N}|unrelated|separate|further|other"
    r"|additional|counts?|charges?|of) )*$"
)

# "Roe was jailed for theft and Poe for fraud": the verb is said once, the second offence is Poe's
_GAPPED = compile_rule(
    r"(?:\band|,|;|\bwhile|\bwhilst|\bwhereas|\bbut)(?: also)? (?P<who>{P}),? (?P<for>(?:for|of|with|to) )?"
    r"(?:(?:an?|one|two|three|{N}|conspiracy|conspiring|attempted|counts?|charges?|of|to|also|the|his|her) )*$"
)
_BEHIND_O = compile_rule(r"{O},? $")
# "were found guilty of murder and one of them of having a knife", "were charged with theft, and one with affray": which
# of them it was is left open; of "theft and one of affray" it is a count where the offence before is counted too
_SOME = (
    r"(?:the )?(?:(?:first|last|other|remaining|youngest|oldest|eldest) )?"
    r"(?:{N}|one|two|three|another|others?|some|most)"
)
_MAN = r"(?: (?:men|man|boys?|girls?|wom[ae]n|teenagers?|defendants?|brothers?|people))?"
_OF_ONE_OF_THEM = compile_rule(
    r"(?:\band|,|;|\bwhile|\bwhilst|\bwhereas|\bbut)(?: also)? (?:"
    + _SOME
    + r" of (?:{P}|them|whom|the {N}),?(?P<told>)|"
    + _SOME
    + _MAN
    + r")(?: (?:was|were|had|being|been|is|are|also|each|both|then|later|additionally))* ?"
    r"(?P<link>(?:guilty )?(?:of|with|for|to) )?"
    r"(?:(?:an?|one|two|three|{N}|conspiracy|conspiring|attempted|counts?|charges?|of|to|also|the|further|separate"
    r"|unrelated) )*$"
)
_IS_COUNTED = compile_rule(r"\b(?:an?|one|single) (?:[a-z]+ )?(?:count|charge|offence)\b|{N}|{T}")


def said_again(discourse: Discourse, events: Sequence[Event], index: int, position: int) -> tuple[Event | None, bool]:
    """``Roe was jailed for theft and Poe for fraud``: the verb as it is said of Poe, of the offence at a position.

    And whether that offence comes behind a count (``and Poe three, along with affray``), which is told first.
    """
    event = events[index]
    if everybody := for_which_all(events, index, position):
        return replace(event, people=everybody), False
    text = event.tagged.text
    if len(event.people) > 1 and _of_one_of_them(text, event.end, position):
        return replace(event, people=()), False
    apart = _COUNTED_APART.search(text, event.end, position)
    another = apart or _GAPPED.search(text, event.end, position)
    if another is None:
        return None, False
    others = discourse.meant(event.tagged, another.start("who"))
    # "convicted of assaulting Ann Lee, 20, theft and affray": no verb is left out
    tried = bool(others) and set(others) <= set(discourse.defendants)
    if len(event.people) > 1 and set(others) <= set(event.people) and (event.subject or 0) > event.start:
        return None, False  # "Terms of six and four years were passed on Roe and Poe for theft": of both
    if apart or another["for"] or tried or _BEHIND_O.search(text, 0, another.start()):
        return replace(event, people=others, subject=another.start("who")), bool(apart)
    return None, False


def _of_one_of_them(text: str, start: int, position: int) -> bool:
    """``were found guilty of murder and one of having a knife``: an offence of some of them, and not told of which."""
    some = _OF_ONE_OF_THEM.search(text, start, position)
    if some is None:
        return False
    counted = _IS_COUNTED.search(text, start, some.start()) is not None
    link = (some["link"] or "").strip()
    if some["told"] is not None:
        return bool(link) or not counted  # "admitted ten robberies, two of them attempted robberies"
    return bool(link) and not (counted and link in {"of", "for"})


def count_bare(book: ChargeBook, event: Event, own: Sequence[StatedOffence], discourse: Discourse) -> None:
    """Write down the counts that an event tells without the offence, of its own people and of those behind."""
    if event.kind not in _KINDS or event.unreal or event.future or len(own) > 1:
        return
    told = None if own else _OWN.match(event.tagged.text, event.end)
    if told is None and not (own and own[0].counts):
        return
    plea, verdict = outcome(event, discourse)
    plea = "not-guilty" if after_trial(event, discourse) else plea
    if told:
        book.count(event, event.people, _number(event.tagged, told), plea, verdict or "pending")
    start = own[0].position + 1 if own and own[0].tagged is event.tagged else event.end
    for match in _ANOTHER.finditer(event.tagged.text, start, event.tail):
        people = discourse.meant_in(event.tagged, *match.span("who"))
        if people and set(people) <= set(discourse.defendants):
            book.count(event, people, _number(event.tagged, match), plea, verdict or "pending")


def _number(tagged: Tagged, told: re.Match[str]) -> int:
    item = tagged.get(told.start("number"))
    return int(item.value.value) if item is not None else NUMBER_WORDS[told["number"]]
