"""Two mentions of people, compared one thing after the other: small functions, each naming the level it finds.

What a level weighs stands in ``ontology/identity.toml``; which level holds is decided here, and for Splink by the
conditions in :mod:`.conditions`, in the same order.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from operator import attrgetter
from typing import TypeAlias

from kg.identity.circumstances import Circumstances
from kg.identity.entity import Verdict
from kg.identity.forms import Form
from kg.identity.rarity import is_rare, rarity
from kg.identity.table import Level, probability, table
from kg.letters import one_letter_off

Found: TypeAlias = str | None
"""The level that holds; None where there is nothing to compare."""

Compare: TypeAlias = Callable[[Circumstances, Circumstances], Found]

UNDATED_SLACK = 5
"""Years by which two ages may differ where a date is missing."""

MANY_YEARS = 30 * 365
"""Days. Nobody is taken for the namesake of another generation: careers and criminal careers are shorter."""

LONG_SURNAME, LONG_GIVEN = 5, 4
"""Letters from which on one wrong letter is a slip and not another name."""

CLIMB = 3
"""Ranks that an officer may have risen between two stories."""


def name(left: Form, right: Form) -> str:
    """How two names agree."""
    if not left.surname:
        return "other name"
    if left.surname != right.surname:
        return _other_surname(left, right)
    rare = is_rare(left.surname)
    if left.given == right.given and left.is_full:
        return f"same full name, {rarity(left.given, left.surname)}"
    if not left.given or not right.given:
        return "only a surname"
    if len(left.given) == 1 or len(right.given) == 1:
        if left.given[0] == right.given[0]:
            return f"only an initial, {'rare' if rare else 'common'} surname"
        return "other name"
    if left.roots & right.roots:
        return f"nickname, {'rare' if rare else 'common'} surname"
    if min(len(left.given), len(right.given)) >= LONG_GIVEN and one_letter_off(left.given, right.given):
        return f"one letter off, {'rare' if rare else 'common'} name"
    return "other name"


def _other_surname(left: Form, right: Form) -> str:
    if not (left.is_full and right.is_full and left.roots & right.roots):
        return "other name"
    if _halves(left) & _halves(right):
        return "half of a double name"
    if min(len(left.surname), len(right.surname)) >= LONG_SURNAME and one_letter_off(left.surname, right.surname):
        return f"one letter off, {'rare' if is_rare(left.surname) and is_rare(right.surname) else 'common'} name"
    return "other name"


def _halves(form: Form) -> set[str]:
    return {form.surname, *(word for word in form.surname.split() if len(word) > 2)}


def _name(left: Circumstances, right: Circumstances) -> Found:
    found = name(left.form, right.form)
    if found == "only a surname" and not ("officer" in left.groups and "officer" in right.groups):
        return "only a surname, of no officer"
    return found


def _middle(left: Circumstances, right: Circumstances) -> Found:
    one, other = left.form.middle, right.form.middle
    if not one or not other:
        return None
    pairs = list(zip(one[:2], other[:2], strict=False))
    if all(a == b or (min(len(a), len(b)) == 1 and a[0] == b[0]) for a, b in pairs):
        return "same middle name"
    return "other middle name"


def _role(left: Circumstances, right: Circumstances) -> Found:
    if left.document == right.document:
        # Reading one document has told them apart: two people of one name in one story stay two.
        return "two of one document"
    if left.groups & right.groups or left.groups == right.groups:
        return "same role"
    if "official" in left.groups | right.groups:
        return "different roles"
    if left.forces & right.forces or left.teams & right.teams:
        return "officer and defendant of one force"
    return "officer and defendant, nothing shared"


def _age(left: Circumstances, right: Circumstances) -> Found:
    if left.issued is not None and right.issued is not None and abs(left.issued - right.issued) > MANY_YEARS:
        return "a generation apart"
    if left.age is None or right.age is None:
        return None
    if left.born is None or right.born is None:
        return "ages contradict" if abs(left.age - right.age) > UNDATED_SLACK else None
    overlap = left.born[0] <= right.born[1] and right.born[0] <= left.born[1]
    return "same year of birth" if overlap else "ages contradict"


def _shared(part: str, same: str, other: str | None) -> Compare:
    """A comparison of two sets: one thing in common is enough."""
    of: Callable[[Circumstances], frozenset[str]] = attrgetter(part)

    def compare(left: Circumstances, right: Circumstances) -> Found:
        one, two = of(left), of(right)
        if not one or not two:
            return None
        return other if one.isdisjoint(two) else same

    return compare


def _company(left: Circumstances, right: Circumstances) -> Found:
    if not left.company.isdisjoint(right.company):
        return "same people in the story"
    apart = left.peers and right.peers and left.peers.isdisjoint(right.peers)
    if apart and not left.hearings.isdisjoint(right.hearings):
        return "other co-defendants at the same hearing"
    return None


def _force(left: Circumstances, right: Circumstances) -> Found:
    if not left.forces or not right.forces:
        return None
    if not left.forces.isdisjoint(right.forces):
        return "same force"
    officers = "officer" in left.groups and "officer" in right.groups
    return "different forces" if officers else "other investigators"


def _rank(left: Circumstances, right: Circumstances) -> Found:
    if not left.ranks or not right.ranks:
        return None
    if not left.ranks.isdisjoint(right.ranks):
        return "same rank"
    if left.issued is None or right.issued is None or left.issued == right.issued:
        return "other rank"
    early, late = (left, right) if left.issued < right.issued else (right, left)
    climbed = step(late.ranks) - step(early.ranks)
    return "promoted" if 0 <= climbed <= CLIMB else "other rank"


def step(ranks: frozenset[str]) -> int:
    """How high the highest of some ranks stands; a detective stands beside the uniform."""
    plain = [rank.removeprefix("detective-") for rank in ranks]
    return max((table().ladder.index(rank) for rank in plain if rank in table().ladder), default=0)


def _publisher(left: Circumstances, right: Circumstances) -> Found:
    return "same publisher" if left.publisher and left.publisher == right.publisher else None


COMPARISONS: dict[str, Compare] = {
    "name": _name,
    "middle": _middle,
    "role": _role,
    "age": _age,
    "town": _shared("towns", "same town", "other town"),
    "court": _shared("courts", "same court", "other court"),
    "offence": _shared("offences", "same offence", "other offence"),
    "date": _shared("dates", "same day in court", None),
    "sentence": _shared("sentences", "same sentence", None),
    "company": _company,
    "force": _force,
    "team": _shared("teams", "same team", "other team"),
    "rank": _rank,
    "office": _shared("offices", "same office", "other office"),
    "publisher": _publisher,
}
"""In the order of the table, and of an explanation."""

_ORDER = tuple(COMPARISONS.items())


def levels(left: Circumstances, right: Circumstances) -> list[Level]:
    """The level that each comparison finds, but for those that find nothing to compare."""
    weights = table().comparisons
    found = ((name, compare(left, right)) for name, compare in _ORDER)
    return [weights[name][says] for name, says in found if says is not None]


def weigh(left: Circumstances, right: Circumstances) -> tuple[float, bool]:
    """The weight of the evidence with the prior, in bits, and whether one level alone keeps the two apart."""
    weight, plan = _plan()
    for compare, weights in plan:
        says = compare(left, right)
        if says is not None:
            bits, against = weights[says]
            weight += bits
            if against:
                return round(weight, 6), True  # nothing that follows can matter
    return round(weight, 6), False


@cache
def _plan() -> tuple[float, list[tuple[Compare, dict[str, tuple[float, bool]]]]]:
    """The weight of the prior; each comparison, and the weights of its levels."""
    model = table()
    weights = {name: {says: (level.weight, level.against) for says, level in levels.items()}
               for name, levels in model.comparisons.items()}  # fmt: skip
    return model.prior_weight, [(compare, weights[name]) for name, compare in _ORDER]


def verdict(weight: float, against: bool) -> Verdict:
    """What the model says of a pair: "unknown" where the evidence is not enough."""
    model, likely = table(), probability(weight)
    if against or likely <= model.apart:
        return "different"
    return "same" if likely >= model.same else "unknown"
