"""What the commands answer, from one small folder of releases to the last table."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kg.cli import cli

RELEASE = """Two jailed after raid

Alan Roper, 44, of Harwick, was jailed for three years at Basildon Crown Court on 5 May 2031. He admitted robbery.

Brian Stokes, 31, of Harwick, was jailed for eighteen months after admitting burglary.

Nobody expected that he would be charged by carrier pigeon.
"""
GOLD = {
    "document": {},
    "people": [
        {
            "name": "Alan Roper",
            "role": "offender",
            "status": "convicted",
            "age": 44,
            "locality": "Harwick",
            "charges": [{"offence": "robbery", "plea": "guilty", "verdict": "guilty"}],
            "sentences": [
                {"kind": "imprisonment", "court": "Basildon Crown Court", "date": "2031-05-05", "term": "P3Y"}
            ],
            "hearings": [{"court": "Basildon Crown Court", "date": "2031-05-05", "kind": "sentence"}],
        }
    ],
    "courts": ["Basildon Crown Court"],
}


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(cli, [str(argument) for argument in arguments])


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("releases") / "raid.txt"
    file.write_text(RELEASE, encoding="utf-8")
    return file


@pytest.fixture(scope="module")
def dataset(source: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("out")
    assert run("build", source, "--out", out, "--no-view").exit_code == 0
    return out


def test_claims_show_the_quote_in_its_passage(source: Path) -> None:
    shown = run("claims", source)
    assert shown.exit_code == 0
    assert "\nSentence\n" in shown.output
    assert "Alan Roper" in shown.output
    assert "“_" in shown.output


def test_claims_for_machines_quote_the_frozen_text(source: Path) -> None:
    text = run("text", source).output
    rows = [json.loads(line) for line in run("claims", source, "--format", "jsonl").output.splitlines()]
    assert {"Appearance", "Charge", "Sentence"} <= {row["claim"] for row in rows}
    for row in rows:
        assert row["document"] == "raid"
        for evidence in row["evidence"]:
            assert text[evidence["start"] : evidence["end"]] == evidence["quote"]
            assert evidence["quote"] in evidence["passage"]


def test_coverage_lists_what_was_not_understood(source: Path) -> None:
    shown = run("coverage", source)
    assert shown.exit_code == 0
    assert "carrier pigeon" in shown.output
    assert "three years" not in shown.output
    assert "carrier pigeon." not in run("coverage", source, "--examples", "0").output


def test_explain_tells_a_person_with_quotes(dataset: Path) -> None:
    shown = run("explain", dataset, "Alan Roper")
    assert shown.exit_code == 0
    assert "Two jailed after raid" in shown.output
    assert "“" in shown.output
    assert "Stokes" not in shown.output


def test_explain_of_nobody_ends_with_2(dataset: Path) -> None:
    shown = run("explain", dataset, "Nobody Atall")
    assert shown.exit_code == 2
    assert "Nobody Atall" in shown.output


def test_a_named_question_with_its_parameter(dataset: Path) -> None:
    question = ("query", dataset, "--named", "sentenced-at-court", "--format", "csv", "--param")
    assert "Alan Roper" in run(*question, "court=Basildon").output
    assert "Alan Roper" not in run(*question, "court=Harwick").output
    assert run(*question, "court").exit_code == 2
    assert run("query", dataset, "--named", "no-such-question").exit_code == 2


def test_validate_finds_nothing_wrong(dataset: Path) -> None:
    shown = run("validate", dataset)
    assert shown.exit_code == 0, shown.output


def test_validate_finds_an_offender_without_a_conviction(tmp_path: Path) -> None:
    graph = tmp_path / "graph.ttl"
    graph.write_text(
        "@prefix polit: <https://w3id.org/polit-kg/ontology#> . @prefix foaf: <http://xmlns.com/foaf/0.1/> .\n"
        '<urn:a> a polit:Person, polit:Offender ; foaf:name "Alan Roper" .'
    )
    shown = run("validate", graph)
    assert shown.exit_code == 1
    assert "Alan Roper" in shown.output


def test_view_writes_the_page_into_the_dataset(dataset: Path, tmp_path: Path) -> None:
    assert run("view", dataset, "-o", tmp_path / "net.html").exit_code == 0
    assert "Alan Roper" in (tmp_path / "net.html").read_text(encoding="utf-8")
    assert run("view", dataset, "-o", "-").output.lstrip().lower().startswith("<!doctype html>")


def test_export_writes_tables(dataset: Path, tmp_path: Path) -> None:
    assert run("export", dataset, "--format", "csv", "-o", tmp_path / "tables").exit_code == 0
    found = "".join(path.read_text(encoding="utf-8") for path in (tmp_path / "tables").glob("*.csv"))
    assert "Alan Roper" in found
    assert run("export", dataset, "--format", "xlsx", "-o", tmp_path / "cases.xlsx").exit_code == 0
    assert (tmp_path / "cases.xlsx").read_bytes().startswith(b"PK")


def test_evaluate_scores_and_ends_with_1_where_somebody_is_accused_falsely(source: Path, tmp_path: Path) -> None:
    """Brian Stokes is not in this gold, so he counts as accused falsely."""
    (tmp_path / "raid.txt").write_bytes(source.read_bytes())
    (tmp_path / "raid.json").write_text(json.dumps(GOLD))
    shown = run("evaluate", tmp_path)
    assert shown.exit_code == 1
    assert "brian stokes" in shown.output.split("false accusations")[1]
    assert "+ " in run("evaluate", tmp_path, "--errors").output
    assert json.loads(run("evaluate", tmp_path, "--format", "json").output)["false_accusations"]


def test_evaluate_ends_with_0_where_nobody_is(tmp_path: Path) -> None:
    (tmp_path / "raid.txt").write_text(RELEASE.split("Brian Stokes")[0], encoding="utf-8")
    (tmp_path / "raid.json").write_text(json.dumps(GOLD))
    shown = run("evaluate", tmp_path)
    assert shown.exit_code == 0, shown.output
    assert "false accusations: none" in shown.output
