"""Are two people of one full name the same? Exact agreement with visible reasons, and "no" in any doubt.

A shared name is where a comparison starts, never a reason. ``POINTS`` is the table of what counts how much;
a contradiction outweighs everything. The shape (small comparisons, one table, a threshold) is that of
Fellegi and Sunter (1969), so that weights estimated from data can take the place of these.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from kg.identity.circumstances import Circumstances, RoleGroup
from kg.identity.entity import Judgement, Member, Verdict

SLACK = 1
"""Years by which two ages may differ from what their dates make of them: a birthday lies between."""

UNDATED_SLACK = 5
"""Years by which two ages may differ where a date is missing."""

DAYS_A_YEAR = 365.2425

MANY_YEARS = dt.timedelta(days=30 * 366)
"""Nobody is taken for the namesake of another generation: careers and criminal careers are shorter."""

POINTS: dict[RoleGroup, dict[str, int]] = {
    "defendant": {"same age": 3, "same locality": 2, "same court": 2, "same offence": 2, "other locality": -4},
    "officer": {"same force": 1, "same team": 2, "same rank": 1},
    "official": {"same office": 1, "same force": 1, "same court": 1},
}
NEEDED: dict[RoleGroup, int] = {"defendant": 1, "officer": 2, "official": 2}
FULL = 4
"""Points from which on the score is 1."""


def judge(left: Circumstances, right: Circumstances, members: tuple[Member, Member]) -> Judgement:
    """Whether two people of one folded full name are one person."""
    if members[0].document == members[1].document:
        # Reading one document has told them apart: two people of one name in one story stay two.
        return Judgement(*members, "different", 0.0, ("two people of one document",))
    if len(groups := left.groups | right.groups) != 1 or not left.groups & right.groups:
        return Judgement(*members, "different", 0.0, ("different roles",))
    (group,) = groups
    if against := tuple(reason for reason, holds in CONTRADICTIONS.items() if holds(left, right)):
        return Judgement(*members, "different", 0.0, against)
    agreed = [reason for reason in POINTS[group] if COMPARISONS[reason](left, right)]
    points = sum(POINTS[group][reason] for reason in agreed)
    score = min(1.0, max(0.0, points / FULL))
    verdict: Verdict = "same" if points >= NEEDED[group] else "unknown"
    return Judgement(*members, verdict, score, ("same full name", f"same role: {group}", *agreed))


def _years_off(left: Circumstances, right: Circumstances) -> float | None:
    """By how many years two ages fail to agree with the dates they were printed on; None where one is missing."""
    if left.age is None or right.age is None:
        return None
    grown = right.age - left.age
    if left.issued is None or right.issued is None:
        return max(0.0, abs(grown) - UNDATED_SLACK)
    return max(0.0, abs(grown - (right.issued - left.issued).days / DAYS_A_YEAR) - SLACK)


def _dated_ages_agree(left: Circumstances, right: Circumstances) -> bool:
    return left.issued is not None and right.issued is not None and _years_off(left, right) == 0


def _ages_contradict(left: Circumstances, right: Circumstances) -> bool:
    return bool(_years_off(left, right))


def _generations_apart(left: Circumstances, right: Circumstances) -> bool:
    return left.issued is not None and right.issued is not None and abs(left.issued - right.issued) > MANY_YEARS


def _forces_contradict(left: Circumstances, right: Circumstances) -> bool:
    return bool(left.forces and right.forces and not left.forces & right.forces)


def _other_locality(left: Circumstances, right: Circumstances) -> bool:
    return bool(left.localities and right.localities and not left.localities & right.localities)


CONTRADICTIONS: dict[str, Callable[[Circumstances, Circumstances], bool]] = {
    "ages contradict": _ages_contradict,
    "a generation apart": _generations_apart,
    "different forces": _forces_contradict,
}
COMPARISONS: dict[str, Callable[[Circumstances, Circumstances], bool]] = {
    "same age": _dated_ages_agree,
    "same locality": lambda left, right: bool(left.localities & right.localities),
    "other locality": _other_locality,
    "same court": lambda left, right: bool(left.courts & right.courts),
    "same offence": lambda left, right: bool(left.offences & right.offences),
    "same force": lambda left, right: bool(left.forces & right.forces),
    "same team": lambda left, right: bool(left.teams & right.teams),
    "same rank": lambda left, right: bool(left.ranks & right.ranks),
    "same office": lambda left, right: bool(left.offices & right.offices),
}
