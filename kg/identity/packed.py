"""Mentions held as bytes: a million of them as objects would take three gigabytes."""

from __future__ import annotations

import marshal
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Any

from kg.identity.circumstances import Circumstances
from kg.identity.forms import Form

_FEW = 10_000
"""Mentions that stay objects: to pack them would save twenty megabytes and cost a fifth of the time."""

_AT_HAND = 4096
_NONE: frozenset[str] = frozenset()


class Packed(Sequence[Circumstances]):
    """Circumstances by their place; the first, and those that were asked for last, are at hand as objects."""

    def __init__(self, told: Iterable[Circumstances] = ()) -> None:
        self._few: list[Circumstances] = []
        self._packed: list[bytes] = []
        self._made = lru_cache(maxsize=_AT_HAND)(self._unpacked)
        for one in told:
            self.append(one)

    def append(self, told: Circumstances) -> None:
        """Put one at the end."""
        if len(self._few) < _FEW:
            self._few.append(told)
        else:
            self._packed.append(pack(told))

    def _unpacked(self, place: int) -> Circumstances:
        return unpack(self._packed[place])

    def __len__(self) -> int:
        return len(self._few) + len(self._packed)

    def __getitem__(self, place: Any) -> Any:
        if isinstance(place, slice):
            return [self[at] for at in range(*place.indices(len(self)))]
        return self._few[place] if place < _FEW else self._made(place - _FEW)

    def __iter__(self) -> Iterator[Circumstances]:
        yield from self._few
        yield from map(unpack, self._packed)


def pack(told: Circumstances) -> bytes:
    """One mention as bytes, the same for the same mention, to be held in this process only."""
    form = told.form
    return marshal.dumps(
        (
            told.document, form.given, form.middle, form.surname, _sorted(form.roots), told.age, told.born, told.issued,
            told.publisher, *[_sorted(getattr(told, part)) for part in _SETS],
        )
    )  # fmt: skip


_SETS = ("groups", "ranks", "offices", "forces", "teams", "towns", "courts", "offences", "dates", "hearings",
         "sentences", "company", "peers")  # fmt: skip


def _sorted(values: frozenset[Any]) -> tuple[str, ...] | None:
    return (tuple(values) if len(values) == 1 else tuple(sorted(values))) if values else None


def unpack(packed: bytes) -> Circumstances:
    """The mention that :func:`pack` was given."""
    document, given, middle, surname, roots, age, born, issued, publisher, *sets = marshal.loads(packed)
    each: list[frozenset[Any]] = [frozenset(values) if values else _NONE for values in sets]
    groups, ranks, offices, forces, teams, towns, courts, offences, dates, hearings, sentences, company, peers = each
    return Circumstances(
        document, Form(given, middle, surname, frozenset(roots or ())), groups, age, born, issued, ranks, offices,
        forces, teams, towns, courts, offences, dates, hearings, sentences, company, peers, publisher,
    )  # fmt: skip
