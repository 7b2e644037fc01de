"""The command line: help, wrong calls, and what each command prints."""

import subprocess
import sys
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from kg.cli import COMMANDS, cli


def run(*arguments: str | Path, input: str | bytes | None = None) -> Result:
    return CliRunner().invoke(cli, [str(argument) for argument in arguments], input=input)


def shell(*arguments: str | Path, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "kg", *map(str, arguments)], capture_output=True, text=True, check=False, cwd=cwd
    )


def test_help_lists_every_command() -> None:
    shown = run("--help")
    assert shown.exit_code == 0
    assert all(f"  {name} " in shown.output for name in COMMANDS)


def test_version() -> None:
    assert run("--version").output.startswith("kg, version ")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["biuld"], "No such command 'biuld'"),
        (["build"], "Missing argument 'SOURCE...'"),
        (["build", "no-such-folder", "--out", "out"], "'no-such-folder' does not exist"),
        (["text", "README.md", "--issued", "6 May"], "'6 May' is no day; write it like 2031-05-06"),
        (["query", "out"], "Ask one question"),
        (["query"], "Say what to ask"),
        (["query", "out", "ASK {}", "--named", "x"], "Ask one question"),
        (["query", "out", "ASK {}", "--param", "a=b"], "--param belongs to"),
    ],
)
def test_a_wrong_call_says_what_is_wrong_and_ends_with_2(arguments: list[str], said: str) -> None:
    shown = run(*arguments)
    assert shown.exit_code == 2
    assert said in shown.output
    assert "Traceback" not in shown.output


def test_a_dataset_that_is_not_there_ends_with_1(tmp_path: Path) -> None:
    shown = run("query", tmp_path / "none", "ASK {}")
    assert shown.exit_code == 1
    assert "no such file or folder" in shown.output


def test_a_question_that_cannot_be_read_ends_with_2(tmp_path: Path) -> None:
    graph = tmp_path / "graph.ttl"
    graph.write_text("<urn:a> <urn:b> 1 .")
    shown = run("query", graph, "SELECT ?x WHERE {")
    assert shown.exit_code == 2
    assert "SPARQL" in shown.output


def test_query_prints_csv_in_a_pipe_and_what_is_asked_for(tmp_path: Path) -> None:
    graph = tmp_path / "graph.ttl"
    graph.write_text("<urn:a> <urn:b> 1 .")
    question = "SELECT ?x WHERE { ?s <urn:b> ?x }"
    assert run("query", graph, question).output.split() == ["x", "1"]
    assert '"bindings"' in run("query", graph, question, "--format", "json").output
    assert "1 row" in run("query", graph, question, "--format", "table").output
    assert "<urn:a>" in run("query", graph, "CONSTRUCT WHERE { ?s ?p ?o }").output


def test_a_question_from_a_file(tmp_path: Path) -> None:
    (tmp_path / "graph.ttl").write_text("<urn:a> <urn:b> 1 .")
    (tmp_path / "question.rq").write_text("SELECT ?x WHERE { ?s <urn:b> ?x }")
    assert "1" in run("query", tmp_path / "graph.ttl", "--file", tmp_path / "question.rq").output


def test_list_needs_no_dataset() -> None:
    shown = run("query", "--list")
    assert shown.exit_code == 0
    assert shown.output.count("\n    ") >= 15


def test_text_is_what_offsets_point_into(tmp_path: Path) -> None:
    source = tmp_path / "a.txt"
    source.write_bytes("Alan Roper was “jailed”.\r\n\r\nFor £5.".encode("cp1252"))
    assert run("text", source).output == "Alan Roper was “jailed”.\n\nFor £5.\n"
    assert run("text", source, "--out", tmp_path / "frozen").exit_code == 0
    assert (tmp_path / "frozen" / "a.txt").read_text(encoding="utf-8") == "Alan Roper was “jailed”.\n\nFor £5."


def test_text_of_several_says_which_is_which(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / f"{name}.txt").write_text(f"Text of {name}")
    assert run("text", tmp_path).output == "==> a <==\nText of a\n==> b <==\nText of b\n"


def test_a_row_cannot_write_outside_the_folder(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"id": "../../x", "text": "Alan Roper was jailed."}\n')
    assert run("text", tmp_path / "a.jsonl", "--out", tmp_path / "deep" / "out").exit_code == 0
    written = [path for path in tmp_path.rglob("*.txt") if path.is_file()]
    assert len(written) == 1
    assert written[0].is_relative_to(tmp_path / "deep" / "out")


def test_exit_codes_reach_the_shell(tmp_path: Path) -> None:
    good, empty = tmp_path / "good.txt", tmp_path / "empty.txt"
    good.write_text("Alan Roper was jailed.")
    empty.write_text("")
    assert shell("text", good, cwd=tmp_path).returncode == 0
    with_problem = shell("text", good, empty, cwd=tmp_path)
    assert with_problem.returncode == 1
    assert "Alan Roper was jailed." in with_problem.stdout
    assert with_problem.stderr.strip().endswith("empty.txt: has no text") or "empty.txt" in with_problem.stderr
    assert len(with_problem.stderr.strip().splitlines()) == 1
    assert shell("text", cwd=tmp_path).returncode == 2


def test_formats_on_the_command_line_are_those_of_the_library() -> None:
    from kg.export import EXPORT_FORMATS
    from kg.query import RESULT_FORMATS

    def choices(command: str) -> set[str]:
        found = cli.get_command(click.Context(cli), command)
        assert found is not None
        (option,) = (each for each in found.params if each.name == "format")
        assert isinstance(option.type, click.Choice)
        return set(option.type.choices)

    assert choices("export") == set(EXPORT_FORMATS)
    assert choices("query") == set(RESULT_FORMATS)


@pytest.mark.parametrize("format", ["csv", "xlsx"])
def test_tables_need_a_place(tmp_path: Path, format: str) -> None:
    (tmp_path / "graph.ttl").write_text("<urn:a> <urn:b> 1 .")
    shown = run("export", tmp_path / "graph.ttl", "--format", format)
    assert shown.exit_code == 2
    assert "-o" in shown.output


def test_export_streams_to_standard_output(tmp_path: Path) -> None:
    (tmp_path / "graph.ttl").write_text("<urn:a> <urn:b> 1 .")
    assert run("export", tmp_path / "graph.ttl", "--format", "ntriples").output.startswith("<urn:a> <urn:b> ")
