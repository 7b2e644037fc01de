"""Registers of a court: lists of cases under the court that heard them, day by day."""

from __future__ import annotations

from collections.abc import Sequence

from kg import patterns as re
from kg.extract.own_days import left_open
from kg.extract.tagging import Tagged, compile_rule
from kg.model import Subject, When

_REGISTER = compile_rule(
    r"\b(?:following|latest|recent|these|all)\b[^.]{0,40}\b(?:cases|people|defendants|hearings)\b"
    r"|\bcases (?:heard|dealt with|from)\b|\bthe following (?:\w+ )?(?:were|was|have been|appeared) (?:\w+ )?"
    r"(?:dealt with|sentenced|before|in court|at)\b",
    re.IGNORECASE,
)


def court_of_register(tagged: Sequence[Tagged]) -> tuple[Subject, When | None] | None:
    """``The following cases were dealt with at X Magistrates' Court on Tuesday``: holds for the whole list."""
    told = [passage for passage in tagged[:6] if any(map(_REGISTER.search, (passage.text, passage.passage.text)))]
    courts = [item.value for passage in told for _, item in passage.found("C")]
    if not courts:
        return None
    days = ((passage, at, item.value.past) for passage in told for at, item in passage.found("D"))
    return courts[0], next((day for passage, at, day in days if not left_open(passage, at)), None)


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
