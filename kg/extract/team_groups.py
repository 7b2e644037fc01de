"""Which mentions of teams are one team: the same words, the same abbreviation, or a shorter form of a longer name."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from kg.extract.naming import Naming, fold
from kg.model import Span


@dataclass(frozen=True, slots=True)
class FoundTeam:
    """One mention of a team; ``owner`` is the key of its force; ``ours`` that the text claims it for its own."""

    naming: Naming
    owner: str | None = None
    ours: bool = False
    short: str | None = None


def grouped(found: Iterable[FoundTeam]) -> list[list[FoundTeam]]:
    """The mentions by team, in the order of first mention."""
    groups = _Groups()
    for one in sorted(found, key=lambda one: (-len(one.naming.name or ""), one.naming.span)):
        groups.add(one)
    return [group.members for group in sorted(groups.all, key=lambda group: group.first)]


@dataclass(slots=True)
class _Group:
    members: list[FoundTeam]
    first: Span
    number: int


@dataclass(slots=True)
class _Groups:
    """Groups by all that may join a further mention to them, so that none has to be compared with every other."""

    all: list[_Group] = field(default_factory=list)
    _by: dict[tuple[str, str], dict[int, _Group]] = field(default_factory=dict)

    def add(self, one: FoundTeam) -> None:
        """Put a mention to the group that it fits, best one named before it, or open one."""
        fitting = self._fitting(one)
        if fitting:
            before = [group for group in fitting if group.first < one.naming.span]
            group = (before or fitting)[-1]
            group.members.append(one)
            group.first = min(group.first, one.naming.span)
        else:
            group = _Group([one], one.naming.span, len(self.all))
            self.all.append(group)
        for key in _offers(one):
            self._by.setdefault(key, {})[group.number] = group

    def _fitting(self, one: FoundTeam) -> list[_Group]:
        found = {number: group for key in _asks(one) for number, group in self._by.get(key, {}).items()}
        return [found[number] for number in sorted(found)]


def _asks(one: FoundTeam) -> list[tuple[str, str]]:
    """By what a mention is the same as one known."""
    keys = [("name", fold(one.naming.name or "")), ("short", one.naming.name or "")]
    if one.naming.concept:
        keys.append(("concept", one.naming.concept.iri))
    if one.short:
        keys.append(("short", one.short))
    return keys


def _offers(one: FoundTeam) -> list[tuple[str, str]]:
    """What a known mention is found by: its name, all that the name ends in, its concept and abbreviation."""
    words = fold(one.naming.name or "").split(" ")
    keys = [("name", " ".join(words[start:])) for start in range(len(words))]
    if one.naming.concept:
        keys.append(("concept", one.naming.concept.iri))
    if one.short:
        keys.append(("short", one.short))
    return keys
