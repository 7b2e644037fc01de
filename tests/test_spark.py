"""The Spark engine makes the graph of the local one, tells the same problems, and says what it lacks."""

from __future__ import annotations

import gzip
import json
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from sparks import QUICK, dumped, needed, quads

from kg.cli import cli
from kg.errors import KgError, UsageError
from kg.pipeline import Reading, Report
from kg.pipeline import build as build_here
from kg.replacing import PREFIX
from kg.spark import Work, build
from kg.spark.session import reason_of, session

SAMPLE = Path(__file__).parents[1] / "data" / "sample"
STORY = (
    "{name}, 44, of Harwick, was jailed for two years at Harwick Crown Court on 5 May 2031. "
    "He had admitted {count} counts of burglary. Neighbour Ann Lee, who saw him, said it was over.\n"
)


@pytest.fixture(scope="module", autouse=True)
def _spark() -> None:
    needed()


@dataclass(frozen=True)
class Both:
    """One corpus, built by either engine."""

    here: Path
    spark: Path
    report: Report
    theirs: Report


def corpus(folder: Path) -> tuple[list[str], list[str]]:
    """Sources of every sort for the local engine, and the same for Spark, a part of them as URLs."""
    (folder / "files" / "deep").mkdir(parents=True)
    (folder / "rows").mkdir()
    (folder / "files" / "deep" / "zoë kane.txt").write_text(STORY.format(name="Zoë Kane", count=3), "utf-8")
    (folder / "files" / "twice.txt").write_text(STORY.format(name="Alan Roper", count=2), "utf-8")
    (folder / "files" / "twice.md").write_text(STORY.format(name="Bea Moss", count=2), "utf-8")
    (folder / "files" / "ann-lee-broken.txt.gz").write_bytes(gzip.compress(b"A man was jailed." * 90)[:40])
    (folder / "files" / "list.csv").write_text("a,b\n")
    lines: list[str] = []
    for number in range(60):
        row: dict[str, Any] = {"text": STORY.format(name=f"{'ABCDE'[number % 5]}lan Roper", count=2 + number % 5)}
        row |= {"id": f"row {number}"} if number % 3 else {}
        lines.append(json.dumps(row | {"published": f"2031-05-{10 + number % 9}"}, ensure_ascii=False))
    lines[7:7] = ["", "no json", '{"id": "row 1", "text": "The same id again."}']
    (folder / "rows" / "many.jsonl").write_text("\r\n".join(lines), encoding="utf-8")
    (folder / "rows" / "many.jsonl.gz").write_bytes(gzip.compress(b'{"id": "packed", "text": "Nobody was jailed."}\n'))
    (folder / "stated.csv").write_text("file,publisher\ntwice,Wessex Police\nmissing,Nobody\n")
    files, rows = str(folder / "files"), str(folder / "rows")
    return [str(SAMPLE), files, rows], [str(SAMPLE), files, f"file://{rows}"]


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> Both:
    place = tmp_path_factory.mktemp("spark")
    local, urls = corpus(place)
    here, there = place / "here", place / "there"
    stated = place / "stated.csv"
    report = build_here(Reading(local, metadata=stated), here, view=False, claims=place / "claims")
    theirs = build(Work(urls, "local[2]", QUICK, metadata=stated, lines_from=4_000), str(there))
    return Both(here, there, report, theirs)


def test_both_engines_make_the_same_graph(both: Both) -> None:
    assert dumped(both.spark) == dumped(both.here)
    assert len(quads(both.spark)) == both.report.counts["triples"]
    assert both.theirs.counts == both.report.counts


def test_both_engines_tell_the_same_problems(both: Both) -> None:
    here = sorted((Path(one.origin.removeprefix("file://")).name, one.reason) for one in both.report.problems)
    there = sorted((Path(one.origin.removeprefix("file://")).name, one.reason) for one in both.theirs.problems)
    assert [name for name, _ in here] == [name for name, _ in there]
    assert len(here) == 4
    assert [reason.replace("file://", "") for _, reason in there] == [reason for _, reason in here]
    assert both.theirs.passed_over == both.report.passed_over == 2 + sum(1 for _ in SAMPLE.glob("*.json"))


def test_the_report_names_no_file_and_nobody(both: Both) -> None:
    text = (both.spark / "report.json").read_text(encoding="utf-8")
    assert len(json.loads(text)["problems"]) == 4
    assert "ann" not in text.casefold().split("nobody")
    assert "Lee" not in text
    assert not any("Ann Lee" in line for line in quads(both.spark))


def test_the_claims_are_those_of_the_local_engine(both: Both) -> None:
    from pyarrow import dataset

    def rows(folder: Path) -> list[dict[str, Any]]:
        table = dataset.dataset(folder, partitioning="hive").to_table()
        return sorted(table.to_pylist(), key=lambda row: (row["iri"], row["start"]))

    here, there = rows(both.here.parent / "claims"), rows(both.spark / "claims")
    assert here == there
    assert len(here) == both.report.counts["claims"]
    assert {each.name for each in (both.spark / "claims").iterdir()} == {
        each.name for each in (both.here.parent / "claims").iterdir()
    }


def test_what_gave_no_claim_is_listed(both: Both) -> None:
    found = [json.loads(line) for file in (both.spark / "unread").iterdir() for line in file.open(encoding="utf-8")]
    here = json.loads((both.here / "report.json").read_text(encoding="utf-8"))["unread"]
    assert sorted(found, key=lambda one: (one["document"], one["start"])) == here


def test_the_shards_can_be_asked(both: Both) -> None:
    asked = [
        CliRunner().invoke(cli, ["query", str(out), "--named", "people-by-standing"]) for out in (both.spark, both.here)
    ]
    assert asked[0].exit_code == 0
    assert asked[0].stdout == asked[1].stdout


def test_nothing_is_left_behind(both: Both) -> None:
    assert sorted(each.name for each in both.spark.iterdir()) == ["claims", "nquads", "report.json", "unread"]


def test_people_in_many_stories_are_grouped_as_in_process() -> None:
    from test_identity_engines import mentions, place

    from kg.identity.engine import scored
    from kg.identity.people import Verdicts, groups_of
    from kg.spark.linking import on_spark

    told = list(mentions(600, seed=5)[0])
    told += [told[0]] * 70
    with session("local[2]", QUICK) as spark:
        engines = (on_spark(spark), scored)
        groups = []
        for engine in engines:
            verdicts = Verdicts()
            for pair in engine(told, place):
                verdicts.add(pair.left, pair.right, pair.verdict)
            groups.append(list(groups_of(told, verdicts)))
    assert groups[0] == groups[1]
    assert len(groups[0]) > 100


def test_another_version_on_a_worker_ends_the_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kg.spark.engine.rules_version", lambda: "of yesterday")
    with pytest.raises(KgError, match="another version of polit-kg"):
        build(Work([str(SAMPLE)], "local[1]", QUICK), str(tmp_path / "out"))
    assert list((tmp_path / "out").iterdir()) == []


def test_a_graph_of_the_local_engine_is_left_alone(both: Both) -> None:
    before = (both.here / "graph.ttl").read_bytes()
    with pytest.raises(UsageError, match=r"holds graph\.ttl of another build"):
        build(Work([str(SAMPLE)], "local[1]", QUICK), str(both.here))
    assert (both.here / "graph.ttl").read_bytes() == before


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--master", "somewhere"], "give local[4], spark://HOST:7077"),
        (["--master", "spark://127.0.0.1:1"], "no Spark master answers at spark://127.0.0.1:1"),
        (["--conf", "spark.executor.memory"], "give KEY=VALUE"),
        (["--no-store"], "are for the local engine"),
    ],
)
def test_what_is_missing_is_said(options: list[str], said: str, tmp_path: Path) -> None:
    run = CliRunner().invoke(cli, ["build", str(SAMPLE), "--out", str(tmp_path), "--engine", "spark", *options])
    assert run.exit_code in (1, 2)
    assert said in run.output
    assert not list(tmp_path.glob(f"{PREFIX}*"))


def test_without_java_it_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("JAVA_HOME", raising=False)
    with pytest.raises(UsageError, match="apt-get install openjdk-17-jre-headless"), session("local[1]", {}):
        pass


@pytest.mark.parametrize("library", ["pyspark", "splink"])
def test_without_a_library_it_says_what_to_install(library: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, library, None)
    with pytest.raises(UsageError, match=rf"needs {library}.*polit-kg\[spark\]"), session("local[1]", {}):
        pass


def test_a_url_is_for_spark_alone(tmp_path: Path) -> None:
    run = CliRunner().invoke(cli, ["build", "s3a://crawl/", "--out", str(tmp_path)])
    assert run.exit_code == 2
    assert "--engine spark" in run.output


def test_a_fault_of_spark_is_told_in_one_line() -> None:
    text = "Job aborted:\n  Traceback\n    File 'x', line 1\nValueError: too much\n\tat java.base"
    assert reason_of(Exception(text)) == "ValueError: too much"
