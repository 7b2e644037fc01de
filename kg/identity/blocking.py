"""Which pairs of mentions are looked at: those that agree in all that some rule of ``ontology/identity.toml`` asks for.

What a rule asks for comes from a mention alone and from the shipped frequencies of names, so that a document that is
added changes nothing for the others, and the pairs grow with the corpus and not with its square. Each value is a
number: a million mentions have twelve million of them, which only arrays hold.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from hashlib import blake2b
from typing import Any

from kg.identity.circumstances import Circumstances
from kg.identity.columns import Columns, joined
from kg.identity.forms import Form
from kg.identity.namesakes import pairs_of_few
from kg.identity.parts import NAMES, OTHERS, PARTS, SURNAME, of_name, rules
from kg.identity.table import table

FEW = 20_000
"""Mentions up to which dictionaries are done before arrays are imported."""

Values = Sequence[Sequence[int]]
"""What a mention has of each part that a rule may ask for, in the order of :data:`PARTS`."""


@lru_cache(maxsize=65536)
def _number(part: str, value: str | int) -> int:
    text = f"{part}|{value}".encode("utf-8", "surrogatepass")
    return int.from_bytes(blake2b(text, digest_size=8).digest(), "little")


@lru_cache(maxsize=16384)
def _of_name(form: Form) -> tuple[tuple[int, ...], ...]:
    return tuple(
        tuple({joined(_number(part, root), _number("", name)) for roots, name in halves for root in roots})
        for part, halves in zip(NAMES, of_name(form), strict=True)
    )


def values(told: Circumstances) -> Values:
    """All that rules may ask of a mention. Whoever has no name has nothing."""
    if not told.form.surname:
        return [()] * len(PARTS)
    found: list[Sequence[int]] = [*_of_name(told.form)]
    if "officer" not in told.groups:
        found[SURNAME] = ()
    for part, of in OTHERS.items():
        found.append([_number(part, value) for value in of(told)])
    return found


def pairs(told: Sequence[Circumstances], order: Callable[[int], Any]) -> Iterable[tuple[int, int]]:
    """Each pair of mentions that agree in all that a rule asks for, once and in order, the lower number first.

    Of all who agree in one thing each meets the ``longest`` (of the table) that come next in ``order``: so a pair more
    or less stays between neighbours, and one officer in ten thousand stories makes no fifty million pairs.
    """
    if len(told) <= FEW:
        return pairs_of_few(told, table().longest, order)
    columns = Columns(len(PARTS))
    for one in told:
        columns.add(values(one))
    return columns.pairs(rules(), table().longest, order)
