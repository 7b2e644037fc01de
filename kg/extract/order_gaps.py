"""Orders told of the next people without their name: ``Roe was banned for 14 months, Poe for 18 and Low for a year``.

Behind an order with its length stand others in a row, each a name and a length. Nobody who is no defendant is asked:
:mod:`.order_owners` lets only those have one.
"""

from __future__ import annotations

from dataclasses import replace

from kg import patterns as re
from kg.extract.order_named import NamedOrder
from kg.extract.order_terms import Length, length_at
from kg.extract.tagging import Tagged, compile_rule
from kg.model import Term

_LASTING = frozenset({"driving-disqualification", "unpaid-work", "rehabilitation-requirement", "curfew"})
_OPENS = compile_rule(
    r"(?:{W}|banned|[a-z -]{0,12}\bban\b|disqualified)?(?: (?:from (?:driving|the roads?)|for|of|each|both))*"
    r"(?: (?:an? )?{T}| {N})?(?: (?:of|from) {W}| of (?:unpaid )?work| for the community)?"
)
_NEXT = compile_rule(
    r"(?:,? and|[,;]|,? while|,? whereas|,? but) (?P<who>{P})(?:,? \([^)]{1,20}\))?,? "
    r"(?:(?:was|got|to do|did) )?(?:for )?(?:an? )?"
    r"(?:(?P<term>{T})|(?P<number>{N})(?=[.;,]|$| and |, | hours| days| months))"
    r"(?: (?:hours|days|months)| of {W}| {W})?"
    r"(?! (?:in (?:prison|jail)|in custody|imprisonment|behind bars|later|earlier|ago))"
)
# "except Low, who got 20 months"
_EXCEPT = compile_rule(
    r",? (?:except(?: for)?|apart from|but for|bar) (?P<who>{P}),? who (?:was |has )?"
    r"(?:got|given|handed|received|banned for|to do|must do|ordered to do)(?: an?)? (?:(?P<term>{T})|(?P<number>{N}))"
    r"(?! (?:in (?:prison|jail)|in custody|imprisonment|behind bars))"
)


def goes_on(tagged: Tagged, order: NamedOrder, length: Length | None) -> list[tuple[int, Length, bool]]:
    """Where those stand of whom the same order is told next, with its length; whether they are excepted from it."""
    if order.slug not in _LASTING or length is None or length.term is None:
        return []
    # "jailed for two years and banned for 14 months, and Poe for 18": which of the two Poe got, the words leave open
    if not length.term.hours and next(tagged.found("T", 0, min(order.position, length.place)), None) is not None:
        return []
    opened = _OPENS.match(tagged.text, order.position)
    end = max(order.position + 1, length.place + 1, opened.end() if opened else 0)
    found: list[tuple[int, Length, bool]] = []
    if other := _EXCEPT.match(tagged.text, end):
        told = _length(tagged, other, order.slug, length.term)
        return [(other.start("who"), told, True)] if told else []
    while match := _NEXT.match(tagged.text, end):
        told = _length(tagged, match, order.slug, length.term)
        if told is None:
            return found
        found.append((match.start("who"), told, False))
        end = match.end()
    return found


def _length(tagged: Tagged, match: re.Match[str], slug: str, known: Term) -> Length | None:
    """How long the order of the next one is; a bare number counts what was counted before."""
    if match["term"]:
        return length_at(tagged, match.start("term"), slug)
    number = tagged.item(match.start("number")).value.value
    units = [name for name in ("years", "months", "days", "hours") if getattr(known, name)]
    if len(units) != 1 or number != int(number):
        return None
    return Length(match.start("number"), replace(Term(), **{units[0]: int(number)}))
