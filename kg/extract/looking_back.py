"""Courts that are told of a sentence passed years ago: ``Roe was jailed for T in 2029, the prosecutor told C``.

There it was told, not passed; the court is that of the case reported.
"""

from __future__ import annotations

import datetime as dt

from kg import patterns as re
from kg.extract.events import Event
from kg.extract.tagging import Tagged, compile_rule
from kg.model import When

_IS_TOLD = re.compile(r"(?: in [A-Z]\w+)?,? (?:has |had )?(?:was |were |been )?(?:also |then )?(?:told|heard)\b")
_TELLS = re.compile(r"\b(?:told|telling|tells|informed)(?: the)? $")
# "At C Ann Roe, prosecuting, said P was jailed in 2029"
_SAYS_THERE = compile_rule(
    r"^\W*[Aa]t $|^\W*(?:{P}|[Pp]rosecutor|[Pp]rosecuting|[Dd]efending|[Mm]itigating)[^.;]{0,40}?"
    r" (?:said|told [a-z]+) at $"
)
_SAID = compile_rule(r"[^.;]{0,60}?\b(?:said|told|added|explained)\b")
_PASSED = frozenset({"sentence", "given", "convict"})


def told_to_a_court(event: Event, court_at: int | None, date: When | None, issued: dt.date | None) -> bool:
    """Whether what happened in a year gone by was only told to the court that stands beside it."""
    if court_at is None or date is None or event.kind not in _PASSED:
        return False
    gone_by = date.month is None if issued is None else date.year < issued.year - (date.month is not None)
    return gone_by and is_told(event.tagged, court_at, event.start)


def is_told(tagged: Tagged, court_at: int, verb: int) -> bool:
    """Whether a court stands where it is told what the verb says: ``C heard that``, ``Ann Roe told C``."""
    text = tagged.text
    if _IS_TOLD.match(text, court_at + 1) or _TELLS.search(text, 0, court_at):
        return True
    there = court_at < verb and _SAYS_THERE.search(text, 0, court_at)
    return bool(there and _SAID.match(text, court_at + 1, verb))
