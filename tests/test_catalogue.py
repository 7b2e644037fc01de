"""Finding by letters and choosing by facets, straight from the tables beside the graph."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg.catalogue import FACETS, Catalogue, Selection, explore, make, search
from kg.identity.names import plain
from kg.query import open_dataset

SAMPLE = Path(__file__).parent / "data" / "query-sample.ttl"


@pytest.fixture(scope="module")
def catalogue(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    place = tmp_path_factory.mktemp("catalogue") / "catalogue.sqlite"
    make(open_dataset(SAMPLE), place)
    return Catalogue.open(place)


def names(catalogue: Catalogue, typed: str, *kinds: str) -> list[str]:
    return [found.thing.label for found in search(catalogue, typed, kinds)]


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("Alan Roper", "Alan Roper"), ("roper", "Alan Roper"), ("ROPER alan", "Alan Roper"),
        ("alan ropper", "Alan Roper"),
        ("alna roper", "Alan Roper"), ("Quil", "Nora Quill"), ("harwick crwn court", "Harwick Crown Court"),
        ("saltby c", "Saltby Crown Court"), ("OAU", "Online Abuse Unit"), ("money landering", "Money laundering"),
        ("lantern", "Lantern Line"), ("jailed over images", "Man jailed over images"), ("ni", "Nora Quill"),
        ("wexlnd police", "Wexland Police"), ("wexland-02", "Fraudster sentenced, second defendant cleared"),
    ],
)  # fmt: skip
def test_what_was_meant_comes_first(catalogue: Catalogue, typed: str, first: str) -> None:
    if typed == "ni":  # two letters are taken as the beginning of a word
        assert names(catalogue, typed) == []
    else:
        assert names(catalogue, typed)[0] == first


def test_each_thing_is_found_once_and_by_kind(catalogue: Catalogue) -> None:
    found = names(catalogue, "harwick")
    assert len(found) == len(set(found)) == 3
    assert names(catalogue, "harwick", "court") == ["Harwick Crown Court"]
    assert names(catalogue, "") == names(catalogue, "%_\"*'") == []


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text())
def test_nothing_that_is_typed_breaks_the_search(catalogue: Catalogue, typed: str) -> None:
    for found in search(catalogue, typed):
        assert found.score > 0


def test_letters_are_folded() -> None:
    assert plain("  Siân O’Neil-Röe ") == "sian oneil roe"


def test_counts_are_those_of_the_graph(catalogue: Catalogue) -> None:
    assert catalogue.counts()["person"] == 6
    everyone = Selection(catalogue, {})
    assert (everyone.people(), everyone.documents()) == (4, 3)
    facets = {facet.name: {c.label: c.people for c in facet.choices} for facet in explore(catalogue, {})}
    assert facets["standing"] == {"Was convicted": 2, "Was cleared": 1, "Was charged": 1}
    assert facets["group"] == {"Fraud": 3, "Indecent images": 1}
    assert facets["court"] == {"Harwick Crown Court": 1, "Saltby Crown Court": 2}
    assert facets["length"] == {"1 to 2 years": 1, "2 to 5 years": 1}
    assert facets["year"] == {"2031": 4}


def test_a_choice_leaves_as_many_as_its_count_says(catalogue: Catalogue) -> None:
    for facet in explore(catalogue, {}):
        for choice in facet.choices:
            chosen = {facet.name: (choice.value,)}
            selection = Selection(catalogue, chosen)
            assert selection.people() == choice.people == len(list(selection.rows()))
            for further in explore(catalogue, chosen):
                for each in further.choices:
                    if further.name != facet.name:
                        both = {**chosen, further.name: (each.value,)}
                        assert Selection(catalogue, both).people() == each.people


def test_what_is_chosen_holds_in_one_document(catalogue: Catalogue) -> None:
    at_saltby = {"court": ("https://w3id.org/polit-kg/id/court/saltby-crown-court",)}
    assert [row.thing.label for row in Selection(catalogue, at_saltby).rows()] == [
        "Nora Quill",
        "Unnamed person (38, Saltby)",
    ]
    convicted = Selection(catalogue, {**at_saltby, "standing": ("convicted", "acquitted")})
    (row,) = convicted.rows()
    assert row.charges == "was convicted of Fraud (conspiracy), having pleaded not guilty"
    assert [title for _, title, _ in row.documents] == ["Fraudster sentenced, second defendant cleared"]


def test_every_facet_has_a_title_and_unknown_ones_are_passed_over(catalogue: Catalogue) -> None:
    assert [facet.name for facet in explore(catalogue, {})] == list(FACETS)
    assert Selection(catalogue, {"nonsense": ("x",)}).people() == 4
    assert Selection(catalogue, {"court": ("' OR 1=1 --",)}).people() == 0


def test_nobody_is_said_to_stand_worse_than_they_do(catalogue: Catalogue) -> None:
    notes = {thing.label: thing.note for thing in catalogue.most_told("person", 10)}
    assert notes["Ivo Tarn"] == "was cleared of Money laundering"
    assert notes["Unnamed person (38, Saltby)"] == "was charged with Fraud; no outcome is reported"
    assert notes["Alan Roper"].startswith("was convicted of Making indecent photographs")
    assert notes["Dee Marsh"] == "police officer"


def test_what_was_there_before_and_is_no_longer_is_withdrawn(tmp_path: Path) -> None:
    make(open_dataset(SAMPLE), tmp_path / "one")
    (tmp_path / "less.ttl").write_text("<https://e.x/c> a <https://w3id.org/polit-kg/ontology#Court> .")
    make(open_dataset(tmp_path / "less.ttl"), tmp_path / "two", tmp_path / "one")
    make(open_dataset(tmp_path / "less.ttl"), tmp_path / "three", tmp_path / "two")
    for name in ("two", "three"):
        catalogue = Catalogue.open(tmp_path / name)
        assert catalogue.is_withdrawn("https://w3id.org/polit-kg/id/person/alan-roper")
        assert not catalogue.is_withdrawn("https://e.x/c")
