"""How long an order runs, and over what sum: the arguments that stand beside an order's name.

``a five-year W``, ``a W for five years``, ``80 hours' W``, ``a W, which will stay in place indefinitely``,
``for the same period``. A term that belongs to prison, licence or default of payment is not the order's.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from kg import patterns as re
from kg.extract.tagging import Tagged, compile_rule
from kg.language.durations import durations
from kg.model import Span, Term

_RIGHT_BEFORE = compile_rule(
    r"({T}|{I})(?:[’']s?)?(?:[ -](?:of|on|the|an?|his|her|up|to|full|further|long|period|"
    r"(?!(?:and|with|plus|as|in|imprisonment|custody|suspended|prison|jail|but|also|was|were|then|for|or|by|at|has|"
    r"have|had|been|is|are|"
    r"community|detention)\b)[\w’'-]+)){0,5}[ -]$",
    re.IGNORECASE,
)
_LEADS_IN = re.compile(
    r"(?:\b(?:for|of|lasting|lasts?|until|to last|length|over|running for|run for|stay in (?:place|force)|"
    r"remain(?:s|ing)?(?: in (?:place|force))?|duration|has|have|with|is|as|both|all|each|imposed|made|order|set at"
    r"|fixed at)"
    r"|[-–—:(,])\s*(?:an? |the |at least |further |total |maximum |minimum |period |of |up to |next |for |another )*$",
    re.IGNORECASE,
)
_NOT_ITS_OWN = re.compile(
    r"\b(?:jail|prison|imprison\w*|custody|suspended|licen[cs]e|within|default|fail|if|does not|behind bars|"
    r"aged?|sentenced?|payback|probation|"
    r"after|before|ago|previous|over the|community order|detention|remand\w*)\b",
    re.IGNORECASE,
)
_OTHER_PUNISHMENT = re.compile(
    r"\s*(?:’|')?s?\s*(?:on (?:extended )?licen[cs]e|in (?:prison|jail|custody)|imprisonment|custody|behind bars|"
    r"suspended|to pay|community|(?:of )?(?:supervision|probation))",
    re.IGNORECASE,
)
# "take part in a programme and stay away from her for three years": the term is of what else he must do
_ANOTHER_DUTY = re.compile(r"\band (?:must )?(?:stay|keep|not|abide|comply|observe|remain|have no)\b", re.IGNORECASE)
_OF_WHAT_IS_DONE = frozenset({"rehabilitation-requirement", "unpaid-work"})
_SAME = re.compile(
    r"\b(?:the|an?) (?:same|equal|identical|similar) (?:(?:period|length|amount)(?: of time)?|time|term|duration)\b"
    r"|\bthe same (?:(?:driving|football|banning) )?(?:ban|order|disqualification)\b",
    re.IGNORECASE,
)
_UNDER = compile_rule(
    r"\b(?:(?:must )?not(?: (?:allowed |permitted )?to)?|(?:banned|barred|prohibited|prevented|forbidden) from) "
    r"[^.;]{0,60} for ({T}|{I}),? (?:under|by|through|via|as part of) (?:the terms of )?(?:an? |the )?$"
    # "For the next three years he is banned from entering any shop"
    r"|^\W*for (?:at least |the next |the )?({T}|{I}),? {P} (?:is|are|was|were|will be|must be) (?:also )?$",
    re.IGNORECASE,
)
_SHARE = compile_rule(r"(?:[:,–—-]|\band) ?(?:and )?({P})(?: was banned| was disqualified)? for ({T}|{I})")
_RESPECTIVELY = compile_rule(
    r"s?(?: from (?:driving|the road|holding [\w ]{1,20}))?,? (?:for |of |lasting )?"
    r"(?:{T}|{N})(?:, (?:{T}|{N}))*,? and (?:for )?{T},? respectively\b",
    re.IGNORECASE,
)
# "six years for P and P, and three years for P"
_SHARE_OF = compile_rule(r"(?:[:,;–—-]|\band) ?(?:and )?({T}|{I}) for ({P}(?:(?:, and |, | and )(?:{T}|{I})?{P})*)")
# "must carry out 180 hours and 120 hours of W respectively"
_RESPECTIVELY_BEFORE = compile_rule(r"(?:{T}|{N})(?:(?:, | and |, and )(?:{T}|{N}))+(?: of)? $")
_THEN_RESPECTIVELY = re.compile(r"[^.;,]{0,30},? respectively\b")
_NUMBER_BEFORE = compile_rule(r"({N})[ -]$")
_UNIT_OF = {"rehabilitation-requirement": "day", "unpaid-work": "hour"}
_FIGURE_BEFORE = compile_rule(
    r"({M})(?: (?:to find|to pay|in|towards|of|for|the|his|her|their|prosecution|court|victim|as|worth|toward))*[ -]$",
    re.IGNORECASE,
)
_FIGURE_AFTER = compile_rule(
    r"s?(?: (?:of|for|totalling|amounting|to|in|the|a|nominal|total|sum|worth|order|just|only|:|at)| [\w’']+(?= (?:of|"
    r"totalling) {M}))* ?:? ?\(?({M})",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Length:
    """A term with the place in the tagged text that says so; ``same`` points back to the order before."""

    place: int
    term: Term | None = None
    indefinite: bool = False
    same: bool = False


def length_of(tagged: Tagged, position: int, slug: str, stop: int) -> Length | None:
    """How long the order at ``position`` runs; ``stop`` is where the next order or verb of sentencing stands."""
    text = tagged.text
    inside = _within(tagged, position, slug) or _counted_days(tagged, position, slug)
    if inside:
        return inside
    before = _RIGHT_BEFORE.search(text, max(0, position - 60), position)
    if before:
        length = length_at(tagged, before.start(1), slug)
        if length and not re.search(r"\bcommunity\b", text[before.start() : position]):
            return length
    under = _UNDER.search(text, 0, position)
    if under and (length := length_at(tagged, under.start(under.lastindex or 1), slug)):
        return length
    same = _SAME.search(text, position, stop)
    for place, _ in sorted(
        [*tagged.found("T", position + 1, stop), *tagged.found("I", position + 1, stop)], key=lambda found: found[0]
    ):
        if same and same.start() < place:
            break
        length = length_at(tagged, place, slug)
        between = text[position + 1 : place]
        if length is None or _OTHER_PUNISHMENT.match(text, place + 1):
            continue
        if ";" in between or _NOT_ITS_OWN.search(between):
            break
        if slug in _OF_WHAT_IS_DONE and _ANOTHER_DUTY.search(between):
            break
        if length.indefinite or not between.strip() or _LEADS_IN.search(between):
            return length
    return Length(same.start(), same=True) if same else None


def apportioned(tagged: Tagged, position: int) -> list[tuple[int, Length]]:
    """``Both were W: P for T and P for T``: where each person stands, with that person's own term."""
    if not re.match(r"s?(?: from driving)?(?: (?:was|were) [^:;.]{0,40}?)? ?[:,–—-]", tagged.text[position + 1 :][:70]):
        return []
    shares = [(match.start(1), match.start(2)) for match in _SHARE.finditer(tagged.text, position + 1)]
    for match in _SHARE_OF.finditer(tagged.text, position + 1):
        shares += [(place, match.start(1)) for place, _ in tagged.found("P", *match.span(2))]
    return [(place, length) for place, at in shares if (length := length_at(tagged, at, "")) is not None]


def respectively(tagged: Tagged, position: int, stop: int, slug: str) -> list[Length]:
    """``were W for T and T respectively``: one term for each person, in the order of their names; else nothing."""
    told = _RESPECTIVELY.match(tagged.text, position + 1, stop)
    if told:
        places = [
            place for place in range(position + 1, told.end()) if (item := tagged.get(place)) and item.kind in "TN"
        ]
        lengths = [_in_units(tagged, place, places[-1], slug) for place in places]
        return [length for length in lengths if length is not None] if None not in lengths else []
    before = _RESPECTIVELY_BEFORE.search(tagged.text, 0, position)
    if before is None or not _THEN_RESPECTIVELY.match(tagged.text, position + 1, stop):
        return []
    shares = [_share(tagged, place, position, slug) for place in range(before.start(), position) if tagged.get(place)]
    return [share for share in shares if share is not None] if None not in shares else []


def _in_units(tagged: Tagged, place: int, last: int, slug: str) -> Length | None:
    """``14, 18 and 36 months``: what the last of them is counted in, the others are."""
    if tagged.item(place).kind == "T":
        return length_at(tagged, place, slug)
    known, number = tagged.item(last).value.term, tagged.item(place).value.value
    units = [name for name in ("years", "months", "days", "hours") if known is not None and getattr(known, name)]
    if len(units) != 1 or number != int(number):
        return None
    return Length(place, Term(**{units[0]: int(number)}))


def _share(tagged: Tagged, place: int, position: int, slug: str) -> Length | None:
    """One of several terms before an order; a bare number counts what the order's own words say (``hours of W``)."""
    item = tagged.item(place)
    if item.kind == "T":
        return length_at(tagged, place, slug)
    unit = re.match(r"(hour|day)s?\b", _words(tagged, position), re.IGNORECASE)
    if unit is None or item.value.value != int(item.value.value):
        return None
    return Length(place, Term(**{unit.group(1).lower() + "s": int(item.value.value)}))


def _within(tagged: Tagged, position: int, slug: str) -> Length | None:
    """A term that the order's own words hold or share (``80 hours of unpaid work``)."""
    item = tagged.get(position)
    if item is None:
        return None
    base = tagged.passage.span.start
    own = Span(item.span.start - base, item.span.end - base)
    for duration in durations(tagged.passage.text):
        if duration.span.overlaps(own) and _fits(duration.term, duration.indefinite, slug):
            return Length(position, None if duration.indefinite else duration.term, duration.indefinite)
    return None


def _counted_days(tagged: Tagged, position: int, slug: str) -> Length | None:
    """``25 rehabilitation activity days``, ``200 unpaid work hours``"""
    number = _NUMBER_BEFORE.search(tagged.text, max(0, position - 6), position)
    unit = _UNIT_OF.get(slug)
    if unit is None or number is None or not re.search(rf"\b{unit}s?\b(?! of)", _words(tagged, position)):
        return None
    value = tagged.item(number.start(1)).value.value
    return Length(number.start(1), Term(**{unit + "s": int(value)})) if value == int(value) else None


def _words(tagged: Tagged, position: int) -> str:
    """An order's own words, and the few behind it."""
    item, base = tagged.item(position), tagged.passage.span.start
    return tagged.passage.text[item.span.start - base : item.span.end - base + len(" requirement days")]


def _fits(term: Term, indefinite: bool, slug: str) -> bool:
    """Unpaid work is in hours, and nothing else is."""
    if indefinite:
        return slug != "unpaid-work"
    only_hours = bool(term.hours) and not (term.years or term.months or term.days)
    return only_hours == (slug == "unpaid-work")


def length_at(tagged: Tagged, place: int, slug: str) -> Length | None:
    """What the mention says, if it fits the kind of order."""
    value = tagged.item(place).value
    term: Term | None = getattr(value, "term", None)
    indefinite = term is None or bool(getattr(value, "indefinite", False))
    if not _fits(term or Term(), indefinite, slug):
        return None
    return Length(place, None if indefinite else term, indefinite)


def amount_of(tagged: Tagged, position: int, stop: int) -> tuple[Decimal, int] | None:
    """The sum of an order to pay, and its place."""
    if tagged.get(position) is not None and tagged.item(position).kind == "M":
        return tagged.item(position).value.amount, position
    before = _FIGURE_BEFORE.search(tagged.text, max(0, position - 40), position)
    after = None if before else _FIGURE_AFTER.match(tagged.text, position + 1, stop)
    found = before or after
    if found is None:
        return None
    place = found.start(1)
    return tagged.item(place).value.amount, place
