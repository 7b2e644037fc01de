"""Small networks, drawn here so that every label can be read: columns of things, with curves between them.

A free layout of thirty people and what joins them is a knot of labels on a page of this size; the network page
(``kg view``) is for that. In columns nothing overlaps, whatever the names are.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from kg.catalogue import Thing
from kg.serve.pages.neighbours import Group

_ROW = 25
_AROUND = 22
_CUT = 34
_PEOPLE = frozenset({"person"})
_RIGHT = frozenset({"offence", "place", "document", "order"})


@dataclass(frozen=True, slots=True)
class Spot:
    """A node in the picture; ``side`` is where its label goes: left, right or none (the page's own heading)."""

    thing: Thing
    x: float
    y: float
    side: str
    words: str = ""

    @property
    def short(self) -> str:
        """The label, cut where it would leave the picture."""
        label = self.thing.label
        return label if len(label) <= _CUT else label[: _CUT - 1].rstrip() + "…"


@dataclass(frozen=True, slots=True)
class Line:
    """A link as a path of SVG, with what it says."""

    path: str
    words: str

    @property
    def tone(self) -> str:
        """How it looks: what was only charged, or ended with somebody cleared, must not look like a conviction."""
        first = self.words.partition(" ")[0]
        return {"Charged": "open", "Offences": "open", "Cleared": "cleared"}.get(first, "told")


@dataclass(frozen=True, slots=True)
class Picture:
    """What a template needs to draw it."""

    spots: list[Spot]
    lines: list[Line]
    width: int
    height: int
    left_out: int = 0


def around(centre: Thing, groups: Sequence[Group]) -> Picture | None:
    """The neighbourhood of one thing, None where it has none. Documents come last, since the page lists them anyway."""
    ordered = sorted(groups, key=lambda group: group.things[0].kind == "document")
    chosen: dict[str, tuple[Thing, str]] = {}
    for group in ordered:
        for thing in group.things:
            chosen.setdefault(thing.iri, (thing, group.words))
    if not chosen:
        return None
    shown = list(chosen.values())[:_AROUND]
    height = _ROW * (len(shown) + 1)
    middle = Spot(centre, 22, height / 2, "none")
    spots, lines = [middle], []
    for place, (thing, words) in enumerate(shown, start=1):
        spot = Spot(thing, 120, place * _ROW, "right", words)
        spots.append(spot)
        lines.append(Line(_curve(middle, spot), words))
    return Picture(spots, lines, 420, height, len(chosen) - len(shown))


def between(things: Sequence[Thing], links: Sequence[tuple[int, int, str]]) -> Picture:
    """People in the middle, what they are said to have done or been charged with on the right, bodies on the left."""
    columns: dict[int, list[int]] = {0: [], 1: [], 2: []}
    for place, thing in enumerate(things):
        columns[1 if thing.kind in _PEOPLE else 2 if thing.kind in _RIGHT else 0].append(place)
    beside: defaultdict[int, list[int]] = defaultdict(list)
    for a, b, _ in links:
        beside[a].append(b)
        beside[b].append(a)
    height = _ROW * (max(len(column) for column in columns.values()) + 1)
    rows = _ordered(columns, beside)
    spots: list[Spot | None] = [None] * len(things)
    for column, members in columns.items():
        step = height / (len(members) + 1)
        for place in members:
            x, side = ((270, "left"), (380, "right"), (670, "right"))[column]
            spots[place] = Spot(things[place], x, round(step * (rows[place] + 1), 1), side)
    placed = [spot for spot in spots if spot is not None]
    return Picture(placed, [Line(_curve(placed[a], placed[b]), words) for a, b, words in links], 940, height)


def _ordered(columns: dict[int, list[int]], beside: dict[int, list[int]]) -> dict[int, float]:
    """The row of each thing: a few rounds of moving each to the middle of its neighbours (Sugiyama's barycentres)."""
    rows = {place: float(row) for members in columns.values() for row, place in enumerate(members)}
    for _ in range(6):
        for column in (0, 2, 1):
            members = columns[column]
            wish = {
                place: sum(rows[other] for other in beside[place]) / len(beside[place])
                if beside[place]
                else rows[place]
                for place in members
            }
            members.sort(key=lambda place: (wish[place], place))
            rows.update({place: float(row) for row, place in enumerate(members)})
    return rows


def _curve(a: Spot, b: Spot) -> str:
    if a.x == b.x:
        return f"M{a.x} {a.y}C{a.x - 40} {a.y} {b.x - 40} {b.y} {b.x} {b.y}"
    middle = (a.x + b.x) / 2
    return f"M{a.x} {a.y}C{middle} {a.y} {middle} {b.y} {b.x} {b.y}"
