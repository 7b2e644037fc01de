"""Both engines run one table: on fifty thousand invented mentions they find the same pairs, and the right ones."""

from __future__ import annotations

import importlib.util
import sys
from dataclasses import replace
from functools import cache
from pathlib import Path
from types import ModuleType

import pytest

from kg.identity import blocking
from kg.identity.blocking import pairs, values
from kg.identity.circumstances import Circumstances
from kg.identity.columns import Columns
from kg.identity.compare import COMPARISONS
from kg.identity.conditions import CONDITIONS
from kg.identity.engine import scored
from kg.identity.forms import form
from kg.identity.packed import Packed, pack, unpack
from kg.identity.parts import PARTS, rules
from kg.identity.people import Verdicts, groups_of
from kg.identity.shards import keys
from kg.identity.splink_engine import linked
from kg.identity.table import table

SIZE = 50_000


@cache
def people() -> ModuleType:
    """The generator of benchmarks/, which is no package."""
    place = Path(__file__).parents[1] / "benchmarks" / "people.py"
    sys.path.append(str(place.parent))  # where what it imports stands, too
    spec = importlib.util.spec_from_file_location("people", place)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules["people"] = module
    spec.loader.exec_module(module)
    return module


def mentions(count: int, seed: int = 1) -> tuple[Packed, list[int]]:
    made = list(people().mentions(count, seed))
    return Packed(told for told, _ in made), [person for _, person in made]


def place(number: int) -> int:
    return number


def test_both_engines_find_the_same_pairs_with_the_same_weights() -> None:
    told = mentions(SIZE, seed=2)[0]
    own = {(pair.left, pair.right): pair.weight for pair in scored(told, place) if pair.verdict == "same"}
    other = {(pair.left, pair.right): pair.weight for pair in linked(told, place)}
    assert len(own) > SIZE / 2
    assert own.keys() == other.keys()
    assert own == pytest.approx(other, abs=1e-5)


def test_hardly_anybody_is_joined_wrongly_or_missed() -> None:
    told, truth = mentions(10_000, seed=3)
    verdicts = Verdicts()
    for pair in scored(told, place):
        verdicts.add(pair.left, pair.right, pair.verdict)
    joined, gold, both = people().pairs_of(groups_of(told, verdicts), truth)
    assert both / joined >= 0.995
    assert both / gold >= 0.95


def test_pairs_grow_with_the_corpus_and_not_with_its_square() -> None:
    small, large = (sum(1 for _ in scored(mentions(size)[0], place)) for size in (2_000, 20_000))
    assert large < small * 20


def test_one_person_in_a_thousand_stories_gives_no_million_pairs() -> None:
    told = mentions(1)[0]
    assert sum(1 for _ in scored(list(told) * 1_000, place)) < 1_000 * table().longest * 2


def of_few_names() -> list[Circumstances]:
    """Many mentions under a few names that are alike, so that many blocks are longer than who meets all."""
    names = (
        "Alan Roper",
        "Al Roper",
        "Alan Roberts",
        "A Roper",
        "David Smith",
        "Dave Smith",
        "D Smyth",
        "Ann Roper-Smith",
    )
    return [replace(one, form=form(names[at * at % len(names)])) for at, one in enumerate(mentions(1_200, seed=5)[0])]


@pytest.mark.parametrize("told", [mentions(3_000)[0], list(mentions(1)[0]) * 130, of_few_names()])
def test_dictionaries_and_arrays_find_the_same_pairs(
    told: list[Circumstances], monkeypatch: pytest.MonkeyPatch
) -> None:
    few = list(pairs(told, place))
    monkeypatch.setattr(blocking, "FEW", 0)
    assert few == list(pairs(told, place)) != []


def test_blocks_that_are_kept_are_those_that_are_joined() -> None:
    told = list(mentions(300)[0])
    columns = Columns(len(PARTS))
    for one in told:
        columns.add(values(one))
    joined = {(int(value), int(item)) for rule in rules() for item, value in zip(*columns.rule(rule), strict=True)}
    assert joined == {(key, item) for item, one in enumerate(told) for key in keys(values(one))}


def test_what_is_packed_is_what_is_unpacked() -> None:
    told = list(mentions(500)[0])
    assert [unpack(pack(one)) for one in told] == told


def test_the_conditions_name_every_level_of_the_table() -> None:
    assert list(CONDITIONS) == list(COMPARISONS) == list(table().comparisons)
    for name, levels in CONDITIONS.items():
        assert set(levels) - {""} == set(table().comparisons[name])
        assert list(levels.values())[-1] == "ELSE" or name == "name"


def test_whoever_has_no_name_is_in_no_block() -> None:
    assert not any(values(Circumstances("a", towns=frozenset({"harwick"}))))
