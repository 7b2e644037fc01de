"""What a blocking rule of ``ontology/identity.toml`` may ask for: each part is found in one mention alone."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cache
from operator import attrgetter

from kg.identity.circumstances import Circumstances
from kg.identity.forms import Form
from kg.identity.rarity import least_common, per_million
from kg.identity.table import table

BUCKET = 5 * 366
"""Days in one range of births; a mention is in every range that its age allows."""

END = 3
"""Letters of a surname that a slip in the rest of it leaves alone."""

Halves = tuple[Iterable[str], str]
"""Each of some given names with a surname, or with what is left of one."""


NAMES = ("rare name", "common name", "start", "end", "initial", "surname")
"""What the first word of a rule may ask for; "surname" of officers only."""


def of_name(form: Form) -> tuple[Sequence[Halves], ...]:
    """What a name has of each of :data:`NAMES`; nothing where there is no surname."""
    whole, rare, common = form.surname, [], []
    if not whole:
        return ((),) * len(NAMES)
    for name in (whole, *(word for word in whole.split() if len(word) > 2)) if " " in whole else (whole,):
        least = least_common(name)
        of_many: list[str] = []
        of_few: list[str] = []
        for root in form.roots:
            if len(root) > 1:
                (of_few if per_million("given", root) < least else of_many).append(root)
        if of_few:
            rare.append((of_few, name))
        if of_many:
            common.append((of_many, name))
    is_long, roots = len(whole) > END, form.roots
    return (
        rare,
        common,
        ((roots, whole[:END]),) if is_long and roots else (),
        ((roots, whole[-END:]),) if is_long and roots else (),
        ((form.given[0], whole),) if form.given else (),
        ((("",), whole),),
    )


def _born(told: Circumstances) -> Iterable[int]:
    return range(told.born[0] // BUCKET, told.born[1] // BUCKET + 1) if told.born else ()


OTHERS: dict[str, Callable[[Circumstances], Iterable[str | int]]] = {
    "born": _born,
    "town": attrgetter("towns"),
    "court": attrgetter("courts"),
    "force": attrgetter("forces"),
    "team": attrgetter("teams"),
    "date": attrgetter("dates"),
    "company": attrgetter("company"),
    "office": attrgetter("offices"),
}
"""What the other words may ask for."""

PARTS = (*NAMES, *OTHERS)
SURNAME = PARTS.index("surname")


@cache
def rules() -> tuple[tuple[int, tuple[int, ...]], ...]:
    """The places of the parts that each rule asks for: the first, and those beside it."""
    return tuple((PARTS.index(first), tuple(map(PARTS.index, beside))) for first, *beside in table().rules)
