"""The validator tells what is wrong, with whom, and how often; the shapes here are the test's own."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.errors import KgError, VocabularyError
from kg.query import open_dataset
from kg.validate import validate

SAMPLE = Path(__file__).parent / "data" / "query-sample.ttl"
SHAPES = """
@prefix sh: <http://www.w3.org/ns/shacl#> . @prefix polit: <https://w3id.org/polit-kg/ontology#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> . @prefix : <https://e.x/> .
:Quoted a sh:NodeShape ; sh:targetClass polit:Charge, polit:Sentence ;
  sh:property [ sh:path polit:evidence ; sh:minCount 1 ; sh:message "a claim needs a quote" ] .
:Aged a sh:NodeShape ; sh:targetClass polit:Appearance ;
  sh:property [ sh:path polit:age ; sh:maxInclusive 44 ; sh:message "nobody is that old"; sh:severity sh:Warning ] .
"""


def test_a_sound_graph_has_no_problems(tmp_path: Path) -> None:
    (tmp_path / "shapes.ttl").write_text(SHAPES.replace("44", "120"))
    report = validate(open_dataset(SAMPLE), tmp_path / "shapes.ttl")
    assert report.conforms
    assert report.rules == 2
    assert str(report).startswith("No problems (")


def test_a_problem_names_who_and_what(tmp_path: Path) -> None:
    (tmp_path / "shapes.ttl").write_text(SHAPES)
    broken = SAMPLE.read_text().replace("polit:evidence e:d2 ;", "")
    (tmp_path / "broken.ttl").write_text(broken)
    report = validate(open_dataset(tmp_path / "broken.ttl"), tmp_path / "shapes.ttl")
    assert (report.count, report.conforms) == (1, False)
    assert [(each.message, each.node) for each in report.problems if each.severity == "Violation"] == [
        ("a claim needs a quote", "https://w3id.org/polit-kg/id/claim/d2")
    ]
    text = str(report)
    assert "1 problem and 2 remarks" in text
    assert "Violation: a claim needs a quote (1×)" in text
    assert "polit:age = 51" in text


@pytest.mark.parametrize("shapes", [None, "no turtle"])
def test_shapes_that_cannot_be_read_are_named(tmp_path: Path, shapes: str | None) -> None:
    file = tmp_path / "shapes.ttl"
    if shapes is not None:
        file.write_text(shapes)
    with pytest.raises(VocabularyError, match=r"shapes\.ttl"):
        validate(open_dataset(SAMPLE), file)


def test_shapes_that_cannot_be_run_are_an_error_for_people(tmp_path: Path) -> None:
    (tmp_path / "shapes.ttl").write_text(SHAPES.replace("sh:minCount 1", 'sh:minCount "one"'))
    with pytest.raises(KgError):
        validate(open_dataset(SAMPLE), tmp_path / "shapes.ttl")
