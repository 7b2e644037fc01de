"""Where each node stands: computed here once, so that the page needs no physics and looks the same each time.

ForceAtlas2 (Jacomy et al. 2014) by crategraph-forceatlas2, on one thread, which makes it repeatable, then shapes
are moved apart until none covers another. Of a large network only the hubs are laid out so; everybody else stands
in rings around their hub, those of one case beside each other, so that the overview and what is opened in it
are one and the same picture. ``docs/benchmarks.md`` compares this with other libraries.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Points = NDArray[np.float64]

ROOM = (74.0, 60.0)
"""How far from each other, sideways and up or down, two shapes stand at least, in the picture's units (pixels at
full size)."""

RING = 58.0
"""How far apart the rings around a hub are."""

_FIELD = 11000.0  # what a node takes on average, so that parts have space between them

_LARGE = 2000
_GOLDEN = 2.399963  # radians: points around a middle that never line up
_GRAVITY = {"strongGravityMode": True, "gravity": 0.02, "scalingRatio": 10, "slowDown": 1.0}


def positions(
    count: int,
    links: Sequence[tuple[int, int]],
    weights: Sequence[float] | None = None,
    homes: Sequence[int] | None = None,
    cases: Sequence[int] | None = None,
) -> list[tuple[int, int]]:
    """A place for each of ``count`` nodes, joined by ``links``; the same for the same input.

    ``weights`` say how strongly each link pulls (1 by default), ``homes`` the hub that each stands with (itself
    for a hub; without them, the links alone decide), ``cases`` who of them stand beside each other.
    """
    import numpy as np

    if count == 0:
        return []
    pull = np.ones(len(links)) if weights is None else np.asarray(weights, dtype=np.float64)
    ends = np.asarray(links, dtype=np.int64).reshape(-1, 2)
    apart = ends[:, 0] != ends[:, 1]
    ends, pull = ends[apart], pull[apart]
    if homes is None or len(set(homes)) == count:
        points = _apart(_scaled(_forced(_spiral(count), ends, pull, 400 if count <= _LARGE else 120)))
    else:
        points = _ringed(np.asarray(homes), np.asarray(cases if cases is not None else homes), ends, pull)
    return [(round(x), round(y)) for x, y in points.tolist()]


def _forced(start: Points, ends: Any, pull: Any, rounds: int) -> Points:
    if len(start) < 3:
        return start * 100
    from crategraph_forceatlas2 import layout

    large = len(start) > _LARGE
    points: Points = layout(
        len(start),
        ends,
        init=start,
        weights=pull,
        iterations=rounds,
        threads=1,
        barnesHutOptimize=large,
        barnesHutTheta=0.9 if large else 0.5,
        **_GRAVITY,
    )
    return points


def _spiral(count: int) -> Points:
    import numpy as np

    turn = np.arange(count) * _GOLDEN
    rings = 10 * np.sqrt(np.arange(count) + 0.5)[:, None]
    points: Points = rings * np.stack([np.cos(turn), np.sin(turn)], axis=1)
    return points


def _ringed(homes: Any, cases: Any, ends: Any, pull: Any) -> Points:
    """Hubs placed by what their people share; everybody else in rings around their own hub, case by case."""
    import numpy as np

    hubs, hub, many = np.unique(homes, return_inverse=True, return_counts=True)
    between = np.sort(hub[ends], axis=1)
    apart = between[:, 0] != between[:, 1]
    pairs, which = np.unique(between[apart], axis=0, return_inverse=True)
    strength = np.sqrt(np.bincount(which.ravel(), weights=pull[apart], minlength=len(pairs)))
    centres = _forced(_spiral(len(hubs)), pairs.reshape(-1, 2), strength, 400)
    order = np.lexsort((np.arange(len(homes)), cases, np.arange(len(homes)) != hubs[hub], hub))
    place = np.empty(len(homes), dtype=np.int64)
    place[order] = np.arange(len(homes)) - np.repeat(np.cumsum(many) - many, many)
    ring = np.ceil((np.sqrt(12 * place + 9) - 3) / 6)  # the k-th ring has 6 k places
    turn = 2 * np.pi * (place - 3 * ring * (ring - 1) - 1) / np.maximum(6 * ring, 1)
    away = RING * ring[:, None] * np.stack([np.cos(turn), np.sin(turn)], axis=1)
    size = (np.sqrt(12 * many + 9) / 6 + 1.2) * RING
    size = np.maximum(size, 0.085 * np.sqrt((size**2).sum()))  # a small hub, too, has to be seen from afar
    points: Points = _discs(centres, size)[hub] + away
    return points


def _discs(centres: Points, size: Points) -> Points:
    """The centres, as near to each other as discs of these sizes can stand."""
    import numpy as np

    centres = centres - centres.mean(axis=0)
    spread = np.sqrt((centres**2).sum(axis=1).mean()) or 1.0
    centres = centres * (1.15 * np.sqrt((size**2).sum()) / spread * 0.7)
    reach = size[:, None] + size[None, :]
    np.fill_diagonal(reach, 0.0)
    for _ in range(400):
        away = centres[:, None, :] - centres[None, :, :]
        far = np.maximum(np.hypot(away[..., 0], away[..., 1]), 1e-3)
        over = np.maximum(1 - far / np.maximum(reach, 1e-3), 0.0) * (reach > 0)
        if over.max(initial=0.0) < 0.01:
            break
        # the smaller disc gives way
        share = (size[None, :] ** 2) / (size[:, None] ** 2 + size[None, :] ** 2)
        centres = centres + (away / far[..., None] * (over * reach * share * 0.5)[..., None]).sum(axis=1)
    apart: Points = centres * 1.12
    return apart


def _scaled(points: Points) -> Points:
    """Stretched to the size that so many shapes need, and towards the shape of a screen."""
    import numpy as np

    points = points - points.mean(axis=0)
    if len(points) < 3:
        return points
    spread = np.maximum(np.percentile(np.abs(points), 95, axis=0), 1e-6)
    even = float(np.sqrt(spread[0] * spread[1]))
    # not so far that a chain becomes a line
    stretch = np.clip(np.array([1.06, 0.94]) * even / spread, 0.7, 1.4)
    scaled: Points = points * stretch * (np.sqrt(len(points) * _FIELD) / 2 / even)
    return scaled


def _apart(points: Points) -> Points:
    """Push apart until no shapes cover each other, or often enough."""
    import numpy as np

    room = np.array(ROOM)
    points = points / room
    for _ in range(60 if len(points) <= _LARGE else 12):
        one, other = _close(points)
        away = points[one] - points[other]
        far = np.hypot(away[:, 0], away[:, 1])
        hit = far < 1
        if not hit.any():
            break
        one, other, away, far = one[hit], other[hit], away[hit], far[hit]
        away[far < 1e-3] = (0.7, 0.7)  # one upon the other: any way out will do
        push = away * (0.3 * (1 - far) / np.maximum(far, 1e-3))[:, None]
        for axis in (0, 1):
            points[:, axis] += np.bincount(one, push[:, axis], len(points))
            points[:, axis] -= np.bincount(other, push[:, axis], len(points))
    apart: Points = points * room
    return apart


def _close(points: Points) -> tuple[Any, Any]:
    """All pairs whose rows are the same or next to each other and who are less than 1 apart from side to side."""
    import numpy as np

    rows = np.floor(points[:, 1]).astype(np.int64)
    rows -= rows.min()
    left = points[:, 0] - points[:, 0].min()
    width = float(left.max()) + 4
    line = rows * width + left  # all rows laid end to end, so that one search finds the neighbours in each
    order = np.argsort(line, kind="stable")
    line = line[order]
    pairs = []
    for down in (0, 1):
        reach = line + down * width
        start = np.searchsorted(line, reach - 1, side="right") if down else np.arange(1, len(line) + 1)
        many = np.maximum(np.searchsorted(line, reach + 1, side="left") - start, 0)
        one = np.repeat(np.arange(len(line)), many)
        step = np.arange(len(one)) - np.repeat(np.cumsum(many) - many, many)
        pairs.append((order[one], order[np.repeat(start, many) + step]))
    return np.concatenate([pair[0] for pair in pairs]), np.concatenate([pair[1] for pair in pairs])
