"""Where nodes stand and which are folded away: the same each time, apart from each other, cases together."""

from __future__ import annotations

import math
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.view.fold import HUBS, homes
from kg.view.layout import ROOM, positions
from kg.view.timeline import along_time


@given(st.integers(0, 40), st.lists(st.tuples(st.integers(0, 39), st.integers(0, 39)), max_size=60))
def test_places_are_the_same_each_time_and_apart(count: int, links: list[tuple[int, int]]) -> None:
    inside = [(a, b) for a, b in links if a < count and b < count]
    places = positions(count, inside)
    assert places == positions(count, inside)
    assert len(set(places)) == count
    for one, other in combinations(places, 2):
        assert math.hypot((one[0] - other[0]) / ROOM[0], (one[1] - other[1]) / ROOM[1]) > 0.6


def _cases(courts: int, people: int) -> tuple[list[str], list[tuple[int, int]]]:
    """Courts with people, each person with a release of their own, and one offence that all have in common."""
    kinds, links = ["court"] * courts + ["offence"], []
    for court in range(courts):
        for _ in range(people):
            person = len(kinds)
            kinds += ["offender", "document"]
            links += [(person, court), (person, courts), (person + 1, person)]
    return kinds, links


def test_what_belongs_together_stands_together() -> None:
    kinds, links = _cases(courts=6, people=8)
    places = positions(len(kinds), links, homes=homes(kinds, links))
    own = [math.dist(places[a], places[b]) for a, b in links if kinds[b] == "court"]
    foreign = [math.dist(places[a], places[(b + 3) % 6]) for a, b in links if kinds[b] == "court"]
    assert sum(own) / len(own) < 0.6 * sum(foreign) / len(foreign)


def test_people_and_releases_are_folded_into_their_own_hub() -> None:
    kinds, links = _cases(courts=5, people=4)
    home = homes(kinds, links)
    assert home[:6] == [0, 1, 2, 3, 4, 5]
    for person, court in (link for link in links if kinds[link[1]] == "court"):
        assert home[person] == home[person + 1] == court


def test_an_overview_stays_small_and_leaves_nobody_without_a_home() -> None:
    kinds, links = _cases(courts=400, people=3)
    kinds += ["support", "organisation", "person"]  # linked to nothing
    home = homes(kinds, links)
    assert len(set(home)) <= 2 * HUBS
    assert all(home[each] == each for each in home)


@pytest.mark.parametrize("count", [0, 1, 2, 3])
def test_small_pictures(count: int) -> None:
    assert len(set(positions(count, [(0, 1)] if count > 1 else []))) == count


def test_time_goes_from_left_to_right_and_nothing_covers_anything() -> None:
    dates = [
        ("2029-01-05", "2029-01-05"),
        ("2030-06", "2030-06"),
        ("2031", "2031"),
        ("", ""),
        ("2031-07-01", "2031-07-02"),
    ]
    dates += [("2030-06-15", "2030-06-15")] * 12
    places, axis = along_time(dates, [(0, 3), (1, 2)])
    xs = [x for x, _ in places]
    assert xs[0] < xs[1] < xs[2] <= xs[4]
    assert xs[3] == xs[0]  # without a day of its own, it stands with what it is linked to
    for one, other in combinations(places, 2):
        assert abs(one[0] - other[0]) >= ROOM[0] - 1 or abs(one[1] - other[1]) >= ROOM[1] - 1
    assert axis is not None
    names = [name for _, name in axis["ticks"]]
    assert names[0] == "Jan 2029"
    assert [x for x, _ in axis["ticks"]] == sorted(x for x, _ in axis["ticks"])


def test_without_any_day_there_is_no_scale() -> None:
    places, axis = along_time([("", ""), ("", ""), ("soon", "soon")], [(0, 1)])
    assert axis is None
    assert len(set(places)) == 3
