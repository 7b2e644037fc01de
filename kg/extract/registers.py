"""Registers of a court: lists of cases under the court that heard them, day by day."""

from __future__ import annotations

from collections.abc import Sequence

from kg import patterns as re
from kg.extract.own_days import left_open
from kg.extract.tagging import Tagged, compile_rule
from kg.model import Subject, When

_REGISTER = compile_rule(
    r"\b(?:following|latest|recent|these|all)\b[^.]{0,40}\b(?:cases|people|defendants|hearings)\b"
    r"|\bcases (?:heard|dealt with|from)\b",
    re.IGNORECASE,
)


def court_of_register(tagged: Sequence[Tagged]) -> tuple[Subject, When | None] | None:
    """``The following cases were dealt with at X Magistrates' Court on Tuesday``: holds for the whole list."""
    for passage in tagged[:6]:
        court, date = next(passage.found("C"), None), next(passage.found("D"), None)
        if court and _REGISTER.search(passage.text):
            return court[1].value, date[1].value.past if date and not left_open(passage, date[0]) else None
    return None


def days_of_register(tagged: Sequence[Tagged]) -> list[tuple[int, When]]:
    """The headings of a register that are nothing but a day."""
    found = []
    for passage in tagged:
        date = next(passage.found("D"), None)
        if (
            date
            and not re.search(r"[\w\ue000-\uefff]", passage.text[: date[0]] + passage.text[date[0] + 1 :])
            and date[1].value.past
        ):
            found.append((passage.index, date[1].value.past))
    return found
