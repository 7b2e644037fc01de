"""Several people as the subject of one verb: ``Ann Roe, Ben Roe and Carl Roe were jailed``."""

from __future__ import annotations

import re

from kg.extract.syntax import subject_position
from kg.extract.tagging import Tagged, compile_rule

_SINGULAR = re.compile(r"\b(?:was|has|is)\b")
_PLURAL = re.compile(r"\b(?:were|are|have|both|all|each|pair)\b", re.IGNORECASE)
_AGAINST = compile_rule(r"\bagainst ({P}(?:,? {P})?)")
_ALONGSIDE = compile_rule(
    r"[^.;]{0,160}?,? (?:along with|alongside|together with) an? (?:second|third|fourth|fifth|sixth|other|co-) ?"
    r"(?:man|woman|defendant|accused|gang member|teenager)?, ({P})"
)
_CHAIN = compile_rule(r"((?:{P}(?:[,;] and |[,;] | and ))+)$")


def subjects(tagged: Tagged, verb: int) -> list[int]:
    """Where a verb's subject stands, after those coordinated before it unless the verb is singular; [] if left open."""
    position = subject_position(tagged, verb)
    if position is None:
        return []
    between = tagged.text[position + 1 : verb]
    if _SINGULAR.search(between) and not _PLURAL.search(between):
        return [position]
    chain = _CHAIN.search(tagged.text, 0, position)
    # "They were found guilty of murder, along with a third man, Carl Roe"
    beside = _ALONGSIDE.match(tagged.text, verb)
    after = [beside.start(1)] if beside else []
    if chain is None or not re.search(r"\band $", chain.group()):
        return [position, *after]
    return [*(place for place, _ in tagged.found("P", chain.start(), position)), position, *after]


def charged_against(tagged: Tagged, start: int, end: int) -> list[int]:
    """``withdrew the charge against his son, Ryan Roe``: where they stand whom a case is against."""
    against = _AGAINST.search(tagged.text, end) or _AGAINST.search(tagged.text, 0, start)
    if against is None:
        return []
    return [place for place in range(against.start(1), against.end(1)) if tagged.get(place)]
