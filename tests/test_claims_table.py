"""The claims as Parquet: what the graph says, row by row, and nobody who is kept out."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import duckdb
import pytest
from click.testing import CliRunner

from kg.cli import cli
from kg.export.claims_table import COLUMNS, PARTITIONS
from kg.pipeline import Reading, build, build_in_memory

ROOT = Path(__file__).parents[1]
SAMPLE = ROOT / "data" / "sample"
PAGE = (ROOT / "docs" / "claims-table.md").read_text("utf-8")
VIEW = "CREATE VIEW claims AS SELECT * FROM read_parquet('{}/**/*.parquet', hive_partitioning = true)"


@pytest.fixture(scope="module")
def claims(tmp_path_factory: pytest.TempPathFactory) -> duckdb.DuckDBPyConnection:
    folder = tmp_path_factory.mktemp("table")
    build(Reading([SAMPLE]), folder / "out", view=False, store=False, claims=folder / "claims")
    connection = duckdb.connect()
    connection.execute(VIEW.format(folder / "claims"))
    return connection


def test_every_claim_of_the_graph_is_a_row_under_its_iri(claims: duckdb.DuckDBPyConnection) -> None:
    graph = build_in_memory([SAMPLE])
    stated = graph.query("SELECT ?claim ?confidence { ?claim polit:document ?d ; polit:confidence ?confidence }").rows()
    rows = claims.sql("SELECT iri, confidence FROM claims").fetchall()
    assert len(rows) == len(stated)
    assert {iri for iri, _ in rows} == {row["claim"] for row in stated}


def test_a_sentence_has_its_person_court_term_and_quote(tmp_path: Path) -> None:
    story = "Alan Roper, 44, was jailed for two years and six months at Harwick Crown Court on 5 May 2031 for theft."
    (tmp_path / "a.txt").write_text(f"6 May 2031\n\n{story}\n\nHis victim, Ann Lee, 81, wept.", "utf-8")
    rows = table(tmp_path)
    (sentence,) = [row for row in rows if row["claim"] == "sentence"]
    expected = {
        "document": "a", "person_name": "Alan Roper", "kind": "imprisonment", "court": "Harwick Crown Court",
        "date": "2031-05-05", "term": "P2Y6M", "term_months": 30.0, "offence": None, "quote": story,
    }  # fmt: skip
    assert {name: sentence[name] for name in expected} == expected
    assert sentence["issued"].isoformat() == "2031-05-06"
    assert not any("Ann" in str(value) or "Lee" in str(value) for row in rows for value in row.values())


def table(releases: Path) -> list[dict[str, Any]]:
    build(Reading([releases]), releases / "out", view=False, store=False, claims=releases / "claims")
    connection = duckdb.connect()
    connection.execute(VIEW.format(releases / "claims"))
    found = connection.sql("SELECT * FROM claims")
    return [dict(zip(found.columns, row, strict=True)) for row in found.fetchall()]


def test_every_class_has_its_folder_even_where_nothing_was_found(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Nothing happened.", "utf-8")
    assert table(tmp_path) == []
    assert sorted(path.name for path in (tmp_path / "claims").iterdir()) == sorted(
        f"claim={name}" for name in PARTITIONS
    )


def test_the_page_describes_every_column() -> None:
    described = re.findall(r"^\| `(\w+)` \| ([^|]+) \| ([^|]+) \|$", PAGE, re.MULTILINE)
    assert described == [(name, kind, meaning) for name, (kind, meaning) in COLUMNS.items()]


@pytest.mark.parametrize("question", re.findall(r"```sql\n(SELECT.*?)```", PAGE, re.DOTALL))
def test_the_questions_of_the_page_have_answers(claims: duckdb.DuckDBPyConnection, question: str) -> None:
    assert claims.sql(question).fetchall()


def test_a_folder_that_holds_other_files_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Nothing happened.", "utf-8")
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "thesis.doc").write_text("years of work")
    arguments = ["build", str(tmp_path / "a.txt"), "--out", str(tmp_path / "out"), "--no-view"]
    refused = CliRunner().invoke(cli, [*arguments, "--claims", str(tmp_path / "mine")])
    assert refused.exit_code == 2
    assert "thesis.doc" in refused.output
    assert (tmp_path / "mine" / "thesis.doc").read_text() == "years of work"
    for _ in range(2):
        assert CliRunner().invoke(cli, [*arguments, "--claims", str(tmp_path / "claims")]).exit_code == 0
