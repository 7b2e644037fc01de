"""The overview of a large network: everybody and everything stands with the hub that says most about them.

Hubs are courts, forces, teams and offences with the most links. A person stands with their court where there
is one, else with the team, the force or the offence; a release stands with its people. What no hub is near to is
folded into the best linked node of its own part.
"""

from __future__ import annotations

from collections.abc import Sequence

EVERYTHING = 360
"""Up to so many nodes are all drawn; beyond, people are folded into their hubs."""

HUBS = 120
"""How many hubs an overview has at most; single parts without any add up to as many again."""

NEAREST = ("court", "team", "force", "offence", "organisation", "support")
"""Which kind of hub somebody stands with first."""

_SMALL = 2


def homes(kinds: Sequence[str], links: Sequence[tuple[int, int]]) -> list[int]:
    """For each node the number of the hub that it stands with; a hub stands with itself."""
    near = neighbours(len(kinds), links)
    hubs = _hubs(kinds, near)
    found = [-1] * len(kinds)
    for hub in hubs:
        found[hub] = hub
    wave = []
    for node in range(len(kinds)):
        if found[node] < 0 and (best := _nearest(near[node], kinds, hubs, near)) >= 0:
            found[node] = best
            wave.append(node)
    _spread(wave, near, found)
    for node in sorted(range(len(kinds)), key=lambda each: (-len(near[each]), each)):
        if found[node] < 0:  # a part without a hub: its best linked node stands for it
            found[node] = node
            _spread([node], near, found)
    return found


def cases(kinds: Sequence[str], links: Sequence[tuple[int, int]]) -> list[int]:
    """For each node the number of the first release that tells of it, its own where none does."""
    found = list(range(len(kinds)))
    for a, b in links:
        for release, other in ((a, b), (b, a)):
            if kinds[release] == "document" and kinds[other] != "document":
                found[other] = release if found[other] == other else min(found[other], release)
    return found


def neighbours(count: int, links: Sequence[tuple[int, int]]) -> list[list[int]]:
    """For each node the numbers of those that it is linked to."""
    near: list[list[int]] = [[] for _ in range(count)]
    for a, b in links:
        near[a].append(b)
        near[b].append(a)
    return near


def _hubs(kinds: Sequence[str], near: list[list[int]]) -> frozenset[int]:
    able = [node for node, kind in enumerate(kinds) if kind in NEAREST[:4] and len(near[node]) >= _SMALL]
    able.sort(key=lambda node: (-len(near[node]), node))
    return frozenset(able[:HUBS])


def _nearest(around: list[int], kinds: Sequence[str], hubs: frozenset[int], near: list[list[int]]) -> int:
    # of two courts the smaller one says more about somebody
    found = [node for node in around if node in hubs]
    return min(found, key=lambda node: (NEAREST.index(kinds[node]), len(near[node]), node), default=-1)


def _spread(wave: list[int], near: list[list[int]], found: list[int]) -> None:
    for node in wave:  # grows while it is walked
        for other in near[node]:
            if found[other] < 0:
                found[other] = found[node]
                wave.append(other)
