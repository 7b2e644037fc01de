"""Several people as the subject of one verb: ``Ann Roe, Ben Roe and Carl Roe were jailed``."""

from __future__ import annotations

import re

from kg.extract.syntax import subject_position
from kg.extract.tagging import Tagged, compile_rule

_SINGULAR = re.compile(r"\b(?:was|has|is)\b")
_PLURAL = re.compile(r"\b(?:were|are|have|both|all|each|pair)\b", re.IGNORECASE)
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
    if chain is None or not re.search(r"\band $", chain.group()):
        return [position]
    return [*(place for place, _ in tagged.found("P", chain.start(), position)), position]
