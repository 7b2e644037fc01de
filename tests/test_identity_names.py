"""Names that agree in part, and how much that weighs."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import Levenshtein

from kg.identity.circumstances import Circumstances
from kg.identity.compare import COMPARISONS, levels, name, verdict, weigh
from kg.identity.forms import form
from kg.identity.rarity import rarity
from kg.identity.table import probability, table
from kg.letters import one_letter_off


@pytest.mark.parametrize(
    ("left", "right", "level"),
    [
        ("Alan Roper", "ALAN ROPER", "same full name, rare"),
        ("David Smith", "David Smith", "same full name, very common"),
        ("Jamie Thirlwell", "James Thirlwell", "nickname, rare surname"),
        ("Liz Smith", "Elizabeth Smith", "nickname, common surname"),
        ("Alan Thirlwall", "Alan Thirlwell", "one letter off, rare name"),
        ("Merdith Thirlwell", "Meredith Thirlwell", "one letter off, rare name"),
        ("Siân Thirlwell", "Sian Thirlwell", "same full name, rare"),
        ("Ann Hale-Moss", "Ann Moss", "half of a double name"),
        ("J Thirlwell", "Jane Thirlwell", "only an initial, rare surname"),
        ("J Thirlwell", "Ann Thirlwell", "other name"),
        ("Thirlwell", "Ann Thirlwell", "only a surname"),
        ("Ann Thirlwell", "Beth Thirlwell", "other name"),
        ("Ann Moss", "Ann Hart", "other name"),
        ("", "", "other name"),
    ],
)
def test_how_two_names_agree(left: str, right: str, level: str) -> None:
    assert name(form(left), form(right)) == level
    assert name(form(right), form(left)) == level


LETTERS = st.text("abé", max_size=6)


@given(LETTERS, LETTERS)
def test_one_letter_off_is_an_edit_distance_of_one(left: str, right: str) -> None:
    assert one_letter_off(left, right) == (Levenshtein.distance(left, right) <= 1)


def test_a_common_name_weighs_less_than_a_rare_one() -> None:
    names = table().comparisons["name"]
    weights = [names[f"same full name, {band}"].weight for band in ("very common", "common", "uncommon", "rare")]
    assert weights == sorted(weights)
    assert rarity("david", "smith") == "very common"


def test_surnames_keep_their_particles() -> None:
    assert form("Jan van der Hoek").surname == "van der hoek"
    assert form("Leanne Marie Stock").middle == ("marie",)


def test_middle_names_that_differ_weigh_against() -> None:
    one, other = (Circumstances("a", form("Alan James Roper")), Circumstances("b", form("Alan Peter Roper")))
    same = Circumstances("c", form("Alan J Roper"))
    assert "other middle name" in [level.says for level in levels(one, other)]
    assert "same middle name" in [level.says for level in levels(one, same)]


def test_an_officer_and_a_defendant_of_one_name_are_two_unless_they_share_a_force() -> None:
    officer = Circumstances("a", form("Alan Roper"), frozenset({"officer"}), forces=frozenset({"force/wessex"}))
    accused = Circumstances("b", form("Alan Roper"), frozenset({"defendant"}))
    both = Circumstances("c", form("Alan Roper"), frozenset({"defendant"}), forces=frozenset({"force/wessex"}))
    assert verdict(*weigh(officer, accused)) == "different"
    assert weigh(officer, both)[1] is False


def test_other_codefendants_at_one_hearing_weigh_against() -> None:
    hearing = frozenset({"2031-05-05|court/harwick"})
    one = Circumstances("a", form("Alan Roper"), hearings=hearing, peers=frozenset({"moss"}))
    other = Circumstances("b", form("Alan Roper"), hearings=hearing, peers=frozenset({"hart"}))
    assert "other co-defendants at the same hearing" in [level.says for level in levels(one, other)]


def test_ranks_may_rise_and_not_fall() -> None:
    def held(rank: str, issued: int) -> Circumstances:
        return Circumstances(rank, form("Dee Marsh"), issued=issued, ranks=frozenset({rank}))

    constable, sergeant = held("detective-constable", 1000), held("detective-sergeant", 2000)
    assert "promoted" in [level.says for level in levels(constable, sergeant)]
    demoted = held("constable", 3000)
    assert "other rank" in [level.says for level in levels(sergeant, demoted)]


def test_the_table_names_what_the_comparisons_find_and_nothing_else() -> None:
    assert list(table().comparisons) == list(COMPARISONS)
    for levels_ in table().comparisons.values():
        for level in levels_.values():
            assert math.isclose(level.weight, math.log2(level.m / level.u), abs_tol=1e-5)
    assert 0.5 < table().same < 1
    assert probability(0) == 0.5


NAMES = st.sampled_from(["Alan Roper", "Al Roper", "A Roper", "Roper", "Alan Ropet", "Beth Hale-Moss", "Beth Moss", ""])
SETS = st.frozensets(st.sampled_from(["x", "y"]), max_size=2)


@st.composite
def told(draw: st.DrawFn) -> Circumstances:
    issued = draw(st.none() | st.integers(730000, 745000))
    age = draw(st.none() | st.integers(18, 70))
    return Circumstances(
        draw(st.sampled_from(["a", "b"])),
        form(draw(NAMES)),
        draw(st.frozensets(st.sampled_from(["officer", "defendant", "official"]), min_size=1, max_size=2)),
        age=age,
        issued=issued,
        ranks=draw(st.frozensets(st.sampled_from(["constable", "sergeant"]), max_size=1)),
        forces=draw(SETS),
        towns=draw(SETS),
        offences=draw(SETS),
        company=draw(SETS),
        peers=draw(SETS),
        hearings=draw(SETS),
    )


@given(told(), told())
def test_a_pair_weighs_the_same_from_either_side(left: Circumstances, right: Circumstances) -> None:
    assert weigh(left, right) == weigh(right, left)
    assert levels(left, right) == levels(right, left)
