"""A person's name taken apart: given name with the forms it may take, middle names, surname."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from kg.identity.names import fold

if TYPE_CHECKING:
    from nicknames import NickNamer

_PARTICLES = frozenset("al ap bin de del della den der di du el ibn la le mac mc o st ter van von".split())
"""Words that open a surname."""


@dataclass(frozen=True, slots=True)
class Form:
    """One name, folded. ``given`` is empty where only a surname is known; ``roots`` are the given name and the names
    that it may be short for (Jim: James)."""

    given: str
    middle: tuple[str, ...]
    surname: str
    roots: frozenset[str]

    @property
    def is_full(self) -> bool:
        """Whether a given name and a surname are known, neither of them an initial."""
        return len(self.given) > 1 and len(self.surname) > 1


@lru_cache(maxsize=65536)
def form(name: str) -> Form:
    """The parts of a name as a document writes it, without title or rank."""
    words = [folded for word in name.split() if (folded := fold(word))]
    if len(words) < 2:
        return Form("", (), words[0] if words else "", frozenset())
    start = len(words) - 1
    while start > 1 and words[start - 1] in _PARTICLES:
        start -= 1
    given = words[0]
    return Form(given, tuple(words[1:start]), " ".join(words[start:]), frozenset({given, *_long_forms(given)}))


@cache
def _nicknames() -> NickNamer:
    from nicknames import NickNamer

    return NickNamer()


def _long_forms(given: str) -> set[str]:
    return set() if len(given) < 2 else {fold(name) for name in _nicknames().canonicals_of(given)}
