"""Who is who across documents: joined on agreement, kept apart in doubt, and never by the order of files."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made import ID, Release

from kg.identity import fold, resolve, slug
from kg.model import Charge, Extraction, Sentence


def release(id: str, issued: str | None = None) -> Release:
    return Release(id, "A text that names nobody.", issued)


def offender(id: str, name: str | None, issued: str | None = "2031-05-06", **told: object) -> Extraction:
    """A release about one offender; ``locality``, ``court`` and ``offence`` by name."""
    made = release(id, issued)
    place = made.subject("place", str(told["locality"])) if "locality" in told else None
    person = made.person(name, str(told.get("role", "offender")), age=told.get("age"), locality=place)
    if "court" in told:
        made.say(Sentence, person=person, kind="fine", court=made.subject("court", str(told["court"])))
    if "offence" in told:
        made.say(Charge, person=person, offence=told["offence"], verdict="guilty")
    return made.extraction()


def officer(id: str, name: str, issued: str = "2031-05-06", **told: str) -> Extraction:
    made = release(id, issued)
    force = made.subject("force", told["force"]) if "force" in told else None
    team = made.subject("team", told["team"], part_of=force) if "team" in told else None
    made.person(name, "officer", rank=told.get("rank"), force=force, team=team)
    return made.extraction()


def people(*extractions: Extraction) -> int:
    return sum(entity.kind == "person" for entity in resolve(extractions).entities)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ({"age": 44}, {"age": 44}),
        ({"age": 44, "issued": "2030-01-01"}, {"age": 46, "issued": "2031-12-01"}),
        (
            {"age": 44, "locality": "Harwick", "court": "Harwick Crown Court"},
            {"age": 45, "locality": "Moreby", "court": "Harwick Crown Court"},
        ),
        ({"locality": "Harwick"}, {"locality": "HARWICK"}),
        ({"court": "Harwick Crown Court"}, {"court": "The Harwick Crown Court"}),
        ({"offence": "robbery"}, {"offence": "robbery"}),
        ({"role": "accused", "offence": "robbery"}, {"offence": "robbery"}),
    ],
)
def test_offenders_of_one_full_name_are_joined_where_circumstances_agree(
    left: dict[str, str], right: dict[str, str]
) -> None:
    assert people(offender("a", "Alan Roper", **left), offender("b", "ALAN ROPER", **right)) == 1


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ({}, {}),
        ({"age": 44, "locality": "Harwick"}, {"age": 60, "locality": "Harwick"}),
        ({"age": 44, "issued": "2020-01-01"}, {"age": 44, "issued": "2031-01-01"}),
        ({"age": 20, "issued": None, "offence": "robbery"}, {"age": 60, "offence": "robbery"}),
        ({"locality": "Harwick", "offence": "robbery"}, {"locality": "Moreby", "offence": "robbery"}),
        ({"role": "official", "court": "Harwick Crown Court"}, {"court": "Harwick Crown Court"}),
        ({"court": "Harwick Crown Court", "issued": "1985-01-01"}, {"court": "Harwick Crown Court"}),
    ],
)
def test_offenders_of_one_full_name_are_kept_apart_in_doubt(left: dict[str, str], right: dict[str, str]) -> None:
    assert people(offender("a", "Alan Roper", **left), offender("b", "Alan Roper", **right)) == 2


@pytest.mark.parametrize("name", [None, "Roper", "A Roper"])
def test_nobody_is_joined_without_a_full_name(name: str | None) -> None:
    told = {"age": 44, "locality": "Harwick", "offence": "robbery"}
    assert people(offender("a", name, **told), offender("b", name, **told)) == 2


def test_two_people_of_one_name_in_one_document_stay_two() -> None:
    made = release("a", "2031-05-06")
    for _ in range(2):
        made.say(Charge, person=made.person("Alan Roper", "offender", age=44), offence="robbery")
    assert people(made.extraction()) == 2


def test_whoever_fits_two_people_who_contradict_each_other_fits_neither() -> None:
    young = offender("a", "Alan Roper", age=30, locality="Harwick")
    old = offender("b", "Alan Roper", age=60, locality="Harwick")
    either = offender("c", "Alan Roper", locality="Harwick")
    identity = resolve([young, old, either])
    assert len([entity for entity in identity.entities if entity.kind == "person"]) == 3
    assert people(young, either) == 1


def test_a_namesake_of_two_people_in_one_document_is_neither() -> None:
    made = release("a", "2031-05-06")
    for _ in range(2):
        made.person("Alan Roper", "offender", age=44)
    assert people(made.extraction(), offender("b", "Alan Roper", age=44)) == 3


def test_a_thousand_stories_about_one_officer_are_one_officer() -> None:
    known = {"rank": "detective-constable", "force": "Wessex Police", "team": "Online Abuse Unit"}
    assert people(*(officer(f"d{number:04}", "Dee Marsh", **known) for number in range(1000))) == 1


def test_officers_need_a_force_and_a_rank_or_a_team_in_common() -> None:
    known = {"rank": "detective-constable", "force": "Wessex Police"}
    assert people(officer("a", "Dee Marsh", **known), officer("b", "Dee Marsh", **known)) == 1
    assert people(officer("a", "Dee Marsh", **known), officer("b", "Dee Marsh", rank="detective-constable")) == 2
    assert (
        people(officer("a", "Dee Marsh", **known), officer("b", "Dee Marsh", **{**known, "force": "Avonia Police"}))
        == 2
    )
    team = {"team": "Online Abuse Unit", "force": "Wessex Police"}
    promoted = officer("b", "Dee Marsh", rank="detective-sergeant", **team)
    assert people(officer("a", "Dee Marsh", rank="detective-constable", **team), promoted) == 1


def teams(*named: tuple[str, str | None, str | None]) -> int:
    made = []
    for number, (name, short, force) in enumerate(named):
        one = release(f"d{number}", "2031-05-06")
        of = one.subject("force", force) if force else None
        one.subject("team", name, *([short] if short else []), part_of=of)
        made.append(one.extraction())
    return sum(entity.kind == "team" for entity in resolve(made).entities)


def test_teams_are_one_only_within_one_force() -> None:
    unit, force = "Online Abuse Unit", "Wessex Police"
    assert teams((unit, None, force), ("ONLINE ABUSE UNIT", None, force)) == 1
    assert teams((unit, None, force), (unit, None, "Avonia Police")) == 2
    assert teams((unit, None, force), (unit, None, None)) == 2
    assert teams((unit, "OAU", None), (unit, "OAU", None)) == 2


def test_a_team_is_known_by_its_abbreviation_and_with_its_force_in_front() -> None:
    force = "Wessex Police"
    assert teams(("Online Abuse Unit", "OAU", force), ("OAU", None, force)) == 1
    assert teams(("Wessex Police Online Abuse Unit", None, force), ("Online Abuse Unit", None, force)) == 1
    assert teams(("Wessex Police Online Unit", None, force), ("Police Online Unit", None, force)) == 1
    assert teams(("Offender Action Union", "OAU", force), ("Online Abuse Unit", "OAU", force)) == 2


def test_bodies_are_one_by_concept_or_by_folded_name() -> None:
    one, two, three = release("a"), release("b"), release("c")
    one.subject("court", "Harwick Crown Court", concept=f"{ID}court/harwick-crown-court")
    two.subject("court", "the crown court at Harwick", concept=f"{ID}court/harwick-crown-court")
    three.subject("court", "Harwick Crown Court")
    one.subject("support", "Harbour Line")
    two.subject("organisation", "The Harbour Line")
    identity = resolve([one.extraction(), two.extraction(), three.extraction()])
    found = [(entity.kind, len(identity.members(entity.id))) for entity in identity.entities]
    assert found == [("court", 3), ("support", 2)]


CASES = (
    offender("a", "Alan Roper", age=44, locality="Harwick"),
    offender("b", "Alan Roper", "2032-01-01", age=45, court="Harwick Crown Court"),
    offender("c", "Alan Roper", None, court="Harwick Crown Court"),
    offender("d", "Alan Roper", age=70, locality="Harwick"),
    officer("e", "Dee Marsh", rank="constable", force="Wessex Police", team="Online Abuse Unit"),
    officer("f", "Dee Marsh", force="Wessex Police", team="Wessex Police Online Abuse Unit"),
)


@settings(max_examples=30, deadline=None)
@given(st.permutations(CASES))
def test_the_outcome_does_not_depend_on_order(order: list[Extraction]) -> None:
    assert resolve(order) == resolve(CASES)


def test_a_later_document_changes_no_id_of_what_was_there() -> None:
    before = {entity.id for entity in resolve(CASES[:1]).entities}
    assert before <= {entity.id for entity in resolve(CASES).entities}


@given(st.text(), st.text())
def test_names_share_a_slug_only_if_they_fold_alike(left: str, right: str) -> None:
    if fold(left) and fold(right):
        assert (slug(left) == slug(right)) == (fold(left) == fold(right))


def test_folding() -> None:
    assert fold("The Devon & Cornwall Police") == "devon and cornwall police"
    assert fold("Truro Magistrates’ Court") == fold("Truro Magistrates Court")
    assert fold("Siân O'Brien-Łuc") == "sian obrien luc"
