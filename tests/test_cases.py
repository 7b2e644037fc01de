"""Cases and conflicts: one prosecution told by several documents, and where they disagree."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner
from made import Release

from kg.cli import cli
from kg.graph.cases import Case, cases, parts_of
from kg.identity import resolve
from kg.model import Charge, Extraction, Hearing, Sentence, Term, When
from kg.pipeline import Reading, build
from kg.query import conflicts, open_dataset, read_cases
from kg.query.conflicts import told

COURT = "Harwick Crown Court"


def story(id: str, issued: str | None, *people: str, **told: object) -> Extraction:
    """A release about some defendants at one court; ``offence``, ``hearing`` and ``sentence`` as days."""
    made = Release(id, "A text that names nobody.", issued)
    court = made.subject("court", COURT)
    place = made.subject("place", "Harwick")
    for name in people:
        person = made.person(name, "accused", status="charged", age=44, locality=place)
        if "offence" in told:
            made.say(Charge, person=person, offence=told["offence"], verdict="pending")
        if "hearing" in told:
            made.say(Hearing, person=person, kind="plea", court=court, date=told["hearing"])
        if "sentence" in told:
            made.say(
                Sentence, person=person, kind="imprisonment", term=Term(years=2), court=court, date=told["sentence"]
            )
    return made.extraction()


def found(*stories: Extraction) -> list[Case]:
    identity = resolve(stories)
    return cases(part for one in stories for part in parts_of(one, identity))


def test_charge_and_sentence_of_one_person_are_one_case() -> None:
    charge = story("a", "2031-03-01", "Alan Roper", offence="robbery", hearing=When(2031, 3, 2))
    jailed = story("b", "2031-05-06", "Alan Roper", offence="robbery", sentence=When(2031, 5, 5))
    assert [len(case.parts) for case in found(charge, jailed)] == [2]
    assert found(charge, jailed) == found(jailed, charge)
    assert found(charge)[0].id == found(charge, jailed)[0].id


@pytest.mark.parametrize(
    "other",
    [
        {"offence": "robbery", "sentence": When(2033, 5, 5)},
        {"offence": "affray", "hearing": When(2031, 5, 20)},
    ],
)
def test_two_prosecutions_of_one_person_stay_two(other: dict[str, object]) -> None:
    first = story("a", "2031-05-06", "Alan Roper", offence="robbery", sentence=When(2031, 5, 5))
    second = story("b", "2033-05-06" if "sentence" in other else "2031-05-21", "Alan Roper", **other)
    assert len(found(first, second)) == 2


def test_codefendants_before_one_court_on_one_day_are_one_case() -> None:
    together = story("a", "2031-05-06", "Alan Roper", "Bea Moss", offence="robbery", hearing=When(2031, 5, 5))
    assert [len(case.parts) for case in found(together)] == [2]
    made = Release("b", "A text that names nobody.", "2031-05-06")
    for name, offence in (("Alan Roper", "robbery"), ("Bea Moss", "affray")):
        made.say(Charge, person=made.person(name, "offender", status="convicted"), offence=offence, verdict="guilty")
    assert len(found(made.extraction())) == 2


@pytest.fixture(scope="module")
def seeds(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("seeds")
    build(Reading([shared / "seeds"]), out, view=False)
    return out


def test_the_eight_and_the_fourteen_years_of_the_seeds_are_explained(seeds: Path) -> None:
    lines = ["\n".join(told(one)) for one in conflicts(open_dataset(seeds)) if one.about == "the sentence"]
    assert lines
    assert all(
        "8 years is the part in custody, followed by 6 years on licence, 14 years in all" in one for one in lines
    )
    assert "jailed for eight years" in lines[0]


def test_a_case_is_told_as_a_timeline_with_quotes_and_sources(seeds: Path) -> None:
    name = next(one for one in read_cases(open_dataset(seeds)) if len({c.document.iri for c in one.claims}) == 3)
    result = CliRunner().invoke(cli, ["case", str(seeds), name.label])
    assert result.exit_code == 0, result.output
    days = [line.split("  ")[0] for line in result.output.splitlines() if " was " in line and line[0].isdigit()]
    assert days[0] == "11 January 2020"
    assert any(day == "24 February 2021" for day in days)
    assert "— " in result.output
    assert "“" in result.output


def test_nobody_called_so_is_an_error(seeds: Path) -> None:
    result = CliRunner().invoke(cli, ["case", str(seeds), "Nobody Here"])
    assert result.exit_code == 2
    assert "Nobody Here" in result.output


DISAGREE = {
    "a": "Alan Roper, 44, of Harwick, was jailed for two years at Harwick Crown Court on 5 May 2031 for burglary.",
    "b": "Alan Ropar, 45, of Harwick, was jailed for three years at Harwick Crown Court on 5 May 2031 for burglary.",
}


def test_what_documents_tell_differently_is_listed_with_both_sides(tmp_path: Path) -> None:
    for name, text in DISAGREE.items():
        (tmp_path / f"{name}.txt").write_text(f"Published: 6 May 2031\n\n{text}\n")
    build(Reading([tmp_path]), tmp_path / "out", view=False)
    result = CliRunner().invoke(cli, ["conflicts", str(tmp_path / "out")])
    assert "the name" in result.output
    assert "is called Alan Roper" in result.output
    assert "the sentence" in result.output
    assert "jailed for three years" in result.output
    assert "No reading is known" in result.output
    assert "the age" not in result.output  # a birthday may lie between


def test_documents_that_agree_give_nothing(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(DISAGREE["a"])
    build(Reading([tmp_path]), tmp_path / "out", view=False)
    assert "No two documents disagree" in CliRunner().invoke(cli, ["conflicts", str(tmp_path / "out")]).output
