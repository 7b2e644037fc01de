"""Where each node stands: computed here once, so that the page needs no physics and looks the same each time.

Force-directed (Fruchterman and Reingold 1991) on numpy, part by part; parts are then set side by side in rows.
In large parts a node is pushed by a sample of the others only, which keeps the work linear.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Points = NDArray[np.float64]

SPACING = 105.0
"""The length that a link would like to have, in the picture's units (pixels at full size)."""

_BOX = (150.0, 74.0)  # room for a shape and the label under it
_FULL = 250
_LARGE = 2000
_GAP = 130.0


def positions(count: int, links: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """A place for each of ``count`` nodes, joined by ``links``; the same for the same input."""
    import numpy as np

    places = np.zeros((count, 2))
    boxes = []
    for part in _parts(count, links):
        index = {node: at for at, node in enumerate(part)}
        inside = np.array([(index[a], index[b]) for a, b in links if a in index and a != b], dtype=np.int64).reshape(
            -1, 2
        )
        points = _spread(_pulled(len(part), inside))
        points -= points.min(axis=0)
        places[part] = points
        boxes.append((part, points.max(axis=0)))
    for part, corner in _rows(boxes):
        places[part] += corner
    return [(round(x), round(y)) for x, y in places.tolist()]


def _parts(count: int, links: Sequence[tuple[int, int]]) -> list[list[int]]:
    """The connected parts, largest first."""
    near: list[list[int]] = [[] for _ in range(count)]
    for a, b in links:
        near[a].append(b)
        near[b].append(a)
    seen = [False] * count
    parts = []
    for start in range(count):
        if seen[start]:
            continue
        seen[start], part = True, [start]
        for node in part:  # grows while it is walked
            for other in near[node]:
                if not seen[other]:
                    seen[other] = True
                    part.append(other)
        parts.append(part)
    return sorted(parts, key=lambda part: (-len(part), part[0]))


def _pulled(count: int, links: Any) -> Points:
    """Nodes of one part: linked ones pulled together, all pushed apart, ever more gently."""
    import numpy as np

    turn = np.arange(count) * 2.399963  # the golden angle: an even start without chance
    rings = SPACING * 0.8 * np.sqrt(np.arange(count) + 0.5)[:, None]
    points: Points = rings * np.stack([np.cos(turn), np.sin(turn)], axis=1)
    if count < 3:
        return points
    chance = np.random.default_rng(1)
    degree = np.maximum(np.bincount(links.ravel(), minlength=count), 1).astype(np.float64)
    rounds = 260 if count <= _FULL else 120 if count <= _LARGE else 60
    for step in range(rounds):
        move = _push(points, degree, chance) + _pull(points, links, degree)
        move -= points * (0.05 * np.array([1.0, 1.1]))  # towards the middle, and wider than high
        length = np.maximum(np.linalg.norm(move, axis=1, keepdims=True), 1e-9)
        limit = SPACING * (0.9 * (1 - step / rounds) ** 1.4 + 0.01)
        points = points + move / length * np.minimum(length, limit)
    return points


def _push(points: Points, degree: Points, chance: Any) -> Points:
    import numpy as np

    count = len(points)
    if count <= _FULL:
        away = points[:, None, :] - points[None, :, :]
        weight, share = np.sqrt(degree)[None, :], 1.0
    else:
        sample = max(12, min(64, 60_000 // count))
        others = chance.integers(0, count, (count, sample))
        away = points[:, None, :] - points[others]
        weight, share = np.sqrt(degree)[others], count / sample
    square = np.maximum((away**2).sum(axis=2), 25.0)
    force = weight * np.minimum(SPACING**2 / square, 40.0) * share
    pushed: Points = (away * force[:, :, None]).sum(axis=1)
    return pushed


def _pull(points: Points, links: Any, degree: Points) -> Points:
    import numpy as np

    move = np.zeros_like(points)
    along = points[links[:, 1]] - points[links[:, 0]]
    length = np.linalg.norm(along, axis=1, keepdims=True)
    force = along * length / SPACING
    np.add.at(move, links[:, 0], force)
    np.add.at(move, links[:, 1], -force)
    return move


def _spread(points: Points) -> Points:
    """Push apart until shapes with their labels no longer cover each other, or often enough."""
    import numpy as np

    room = np.array(_BOX)
    points = points.copy()
    for _ in range(60 if len(points) <= _LARGE else 12):
        one, other = _close(points)
        away = points[one] - points[other]
        over = room - np.abs(away)
        hit = np.all(over > 0, axis=1)
        if not hit.any():
            break
        one, other, away, over = one[hit], other[hit], away[hit], over[hit]
        sideways = over[:, 0] / room[0] < over[:, 1] / room[1]  # the shorter way out
        push = np.where(away < 0, -1.0, 1.0) * over * np.stack([sideways, ~sideways], axis=1) * 0.55
        times = np.maximum(np.bincount(np.concatenate([one, other]), minlength=len(points)), 1)[:, None]
        move = np.zeros_like(points)
        np.add.at(move, one, push)
        np.add.at(move, other, -push)
        points += move / times
    return points


def _close(points: Points) -> tuple[Any, Any]:
    """All pairs that are nearer to each other from side to side than a box is wide."""
    import numpy as np

    order = np.argsort(points[:, 0], kind="stable")
    x = points[order, 0]
    last = np.searchsorted(x, x + _BOX[0], side="left")
    many = last - np.arange(len(x)) - 1
    one = np.repeat(np.arange(len(x)), many)
    step = np.arange(len(one)) - np.repeat(np.cumsum(many) - many, many)
    return order[one], order[one + step + 1]


def _rows(boxes: Sequence[tuple[list[int], Any]]) -> list[tuple[list[int], tuple[float, float]]]:
    """Parts side by side, in rows about as wide as the widest part or a screen's shape."""
    area = sum((size[0] + _GAP) * (size[1] + _GAP) for _, size in boxes)
    width = max([(area * 1.2) ** 0.5, *(size[0] for _, size in boxes)], default=0.0)
    placed = []
    x = y = height = 0.0
    for part, size in boxes:
        if x > 0 and x + size[0] > width:
            x, y, height = 0.0, y + height + _GAP, 0.0
        placed.append((part, (x, y)))
        x, height = x + size[0] + _GAP, max(height, size[1])
    return placed
