"""Which pairs of mentions are looked at: those that agree in all that some rule of ``ontology/identity.toml`` asks for.

What a rule asks for comes from a mention alone and from the shipped frequencies of names, so that a document that is
added changes nothing for the others, and the pairs grow with the corpus and not with its square. Each value is a
number: a million mentions have twelve million of them, which only arrays hold.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from functools import cache, lru_cache
from hashlib import blake2b
from itertools import product
from typing import Any

from kg.identity.circumstances import Circumstances
from kg.identity.columns import Columns, joined
from kg.identity.forms import Form
from kg.identity.rarity import rarity
from kg.identity.table import table

BUCKET = 5 * 366
"""Days in one range of births; a mention is in every range that its age allows."""

END = 3
"""Letters of a surname that a slip in the rest of it leaves alone."""

FEW = 3_000
"""Mentions up to which a dictionary is done before arrays are imported."""

_RARE = frozenset({"rare", "uncommon"})

Values = Sequence[Sequence[int]]
"""What a mention has of each part that a rule may ask for, in the order of :data:`PARTS`."""


def _names(form: Form, *, rare: bool) -> list[tuple[str, str]]:
    """Each form of the given name with the surname, and with each half of a double one."""
    whole = form.surname
    surnames = (whole, *(word for word in whole.split() if len(word) > 2)) if " " in whole else (whole,)
    return [
        (root, name)
        for root in form.roots
        if len(root) > 1
        for name in surnames
        if (rarity(root, name) in _RARE) is rare
    ]


def _cut(form: Form, letters: slice) -> list[tuple[str, str]]:
    return [(root, form.surname[letters]) for root in form.roots] if len(form.surname) > END else []


NAMES: dict[str, Callable[[Form], Iterable[tuple[str, str]]]] = {
    "rare name": lambda form: _names(form, rare=True),
    "common name": lambda form: _names(form, rare=False),
    "start": lambda form: _cut(form, slice(END)),
    "end": lambda form: _cut(form, slice(-END, None)),
    "initial": lambda form: [(form.given[0], form.surname)] if form.given else [],
    "surname": lambda form: [("", form.surname)],
}
"""What the first word of a rule may ask for, in two halves; "surname" of officers only."""


def _born(told: Circumstances) -> list[str]:
    return [str(at) for at in range(told.born[0] // BUCKET, told.born[1] // BUCKET + 1)] if told.born else []


OTHERS: dict[str, Callable[[Circumstances], Iterable[str]]] = {
    "born": _born,
    "town": lambda told: told.towns,
    "court": lambda told: told.courts,
    "force": lambda told: told.forces,
    "team": lambda told: told.teams,
    "date": lambda told: told.dates,
    "company": lambda told: told.company,
    "office": lambda told: told.offices,
}
"""What the other words may ask for."""

PARTS = (*NAMES, *OTHERS)
_OTHERS = tuple(OTHERS.items())
_SURNAME = PARTS.index("surname")


@cache
def rules() -> tuple[tuple[int, tuple[int, ...]], ...]:
    """The places of the parts that each rule asks for: the first, and those beside it."""
    return tuple((PARTS.index(first), tuple(map(PARTS.index, beside))) for first, *beside in table().rules)


@lru_cache(maxsize=65536)
def _number(part: str, value: str) -> int:
    text = f"{part}|{value}".encode("utf-8", "surrogatepass")
    return int.from_bytes(blake2b(text, digest_size=8).digest(), "little")


@lru_cache(maxsize=16384)
def _of_name(form: Form) -> tuple[tuple[int, ...], ...]:
    return tuple(
        tuple({joined(_number(part, one), _number("", other)) for one, other in of(form)}) for part, of in NAMES.items()
    )


def values(told: Circumstances) -> Values:
    """All that rules may ask of a mention. Whoever has no name has nothing."""
    if not told.form.surname:
        return [()] * len(PARTS)
    found: list[Sequence[int]] = [*_of_name(told.form)]
    if "officer" not in told.groups:
        found[_SURNAME] = ()
    for part, of in _OTHERS:
        found.append([_number(part, value) for value in of(told)])
    return found


def pairs(told: Sequence[Circumstances], order: Callable[[int], Any]) -> Iterable[tuple[int, int]]:
    """Each pair of mentions that agree in all that a rule asks for, once and in order, the lower number first.

    Of all who agree in one thing each meets the ``longest`` (of the table) that come next in ``order``: so a pair more
    or less stays between neighbours, and one officer in ten thousand stories makes no fifty million pairs.
    """
    if len(told) <= FEW:
        return _few_pairs([values(one) for one in told], order)
    columns = Columns(len(PARTS))
    for one in told:
        columns.add(values(one))
    return columns.pairs(rules(), table().longest, order)


def _few_pairs(of: Sequence[Values], order: Callable[[int], Any]) -> list[tuple[int, int]]:
    seen = Counter(value for own in of for part in own[: len(NAMES)] for value in part)
    blocks: defaultdict[object, list[int]] = defaultdict(list)
    for item, own in enumerate(of):
        for rule, (first, beside) in enumerate(rules()):
            shared = [value for value in own[first] if seen[value] > 1]
            if shared:
                for key in product((rule,), shared, *[own[part] for part in beside]):
                    blocks[key].append(item)
    longest = table().longest
    found = set()
    for members in blocks.values():
        ordered = sorted(members, key=order) if len(members) > longest + 1 else members
        for place, one in enumerate(ordered):
            found |= {(min(one, other), max(one, other)) for other in ordered[place + 1 : place + 1 + longest]}
    return sorted(found)
