"""The network along time: from left to right by the day that releases speak of, with a scale of years or months."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left, insort
from collections.abc import Sequence
from typing import TypedDict

from kg.view.fold import neighbours
from kg.view.layout import ROOM

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_TICKS = 14


class Axis(TypedDict):
    """Lines to draw across the picture: where each stands, and what is written on it."""

    ticks: list[tuple[int, str]]


def along_time(
    dates: Sequence[tuple[str, str]], links: Sequence[tuple[int, int]]
) -> tuple[list[tuple[int, int]], Axis | None]:
    """A place for each node: its last day from side to side, beside what it is linked to from top to bottom.

    What has no day of its own stands among those that it is linked to. Without any day there is no axis.
    """
    near = neighbours(len(dates), links)
    own = [_day(last) for _, last in dates]
    known = sorted(day for day in own if day is not None)
    if not known:
        return _rows([0.0] * len(dates), near), None
    days = _filled(own, near, known[len(known) // 2])
    first, last = known[0], max(known[-1], known[0] + 30)
    width = max(ROOM[0] * 6, ROOM[0] * (len(dates) * 2.0) ** 0.5)
    scale = width / (last - first)
    return _rows([(day - first) * scale for day in days], near), {"ticks": _ticks(first, last, scale)}


def _day(date: str) -> int | None:
    """The day as a number; the middle of a month or year where the date is no more exact."""
    try:
        return dt.date.fromisoformat({4: f"{date}-07-01", 7: f"{date}-15"}.get(len(date), date)).toordinal()
    except ValueError:
        return None


def _filled(days: Sequence[int | None], near: list[list[int]], middle: int) -> list[float]:
    found: list[float | None] = [None if day is None else float(day) for day in days]
    missing = [node for node, day in enumerate(found) if day is None]
    for _ in range(3):  # what is linked to nothing dated is reached through its neighbours
        for node in missing:
            around = sorted(day for each in near[node] if (day := found[each]) is not None)
            if around:
                found[node] = around[len(around) // 2]
    return [float(middle) if day is None else day for day in found]


def _rows(xs: Sequence[float], near: list[list[int]]) -> list[tuple[int, int]]:
    """Each node in the free row that is nearest to its neighbours, which stand there already."""
    rows: dict[int, list[float]] = {}
    placed: dict[int, int] = {}
    for start in sorted(range(len(xs)), key=lambda node: (-len(near[node]), node)):
        wave = [] if start in placed else [start]
        for node in wave:  # grows while it is walked
            if node in placed:
                continue
            beside = sorted(placed[each] for each in near[node] if each in placed)
            placed[node] = row = _free(rows, xs[node], beside[len(beside) // 2] if beside else 0)
            insort(rows.setdefault(row, []), xs[node])
            wave.extend(each for each in near[node] if each not in placed)
    return [(round(x), round(placed[node] * ROOM[1] * 1.25)) for node, x in enumerate(xs)]


def _free(rows: dict[int, list[float]], x: float, wanted: int) -> int:
    for away in range(len(rows) + 2):
        for row in (wanted + away, wanted - away):
            taken = rows.get(row, [])
            at = bisect_left(taken, x)
            if all(abs(other - x) >= ROOM[0] for other in taken[max(at - 1, 0) : at + 1]):
                return row
    return max(rows) + 1


def _ticks(first: int, last: int, scale: float) -> list[tuple[int, str]]:
    """The first days of years, quarters or months, whichever are few enough to be read."""
    one, end = dt.date.fromordinal(first), dt.date.fromordinal(last)
    months = (end.year - one.year) * 12 + end.month - one.month + 2
    step = next((step for step in (1, 3, 12, 24, 60, 120) if months / step <= _TICKS), 600)
    begin = one.year * 12 + (one.month - 1) // step * step if step < 12 else one.year // (step // 12) * step
    ticks = []
    for month in range(begin, one.year * 12 + one.month + months, step):
        day = dt.date(month // 12, month % 12 + 1, 1)
        name = str(day.year) if step >= 12 else f"{_MONTHS[day.month - 1]} {day.year}"
        ticks.append((round((day.toordinal() - first) * scale), name))
    return ticks
