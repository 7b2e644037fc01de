"""A whole build: what it writes, what it says of bad input, and that nothing is ever half written."""

import gzip
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import kg
from kg.cli import cli

ROPER = """Wessex Police
10:35 06/05/2031

Man jailed for indecent images

Alan Roper, 44, of Mill Lane, Harwick, was jailed for two years and six months at Basildon Crown Court on Monday 5 May.

He pleaded guilty to three counts of making indecent images of children.

His neighbour Ann Leeward told officers what she had seen.

Detective Constable Dee Marsh, of the Online Abuse Unit, said: “Roper is behind bars.”

If you are worried, call the NSPCC.
"""
STOKES = """Brian Stokes, 31, of Harwick, has been charged with burglary. He will appear at Basildon Magistrates’ Court.
"""
PAGE = """<html><head><meta property="og:title" content="Woman fined for theft">
<meta property="article:published_time" content="2031-04-02T09:00:00Z"></head><body><article>
<p>Carol Finch, 52, of Harwick, was fined £120 at Basildon Magistrates’ Court after she admitted theft.</p>
<p>The court heard that she had taken the goods over several weeks, and that she was sorry for it.</p>
</article></body></html>"""
ROW = {
    "id": "row-1",
    "text": "Dan Mole, 29, of Harwick, was jailed for three years after admitting robbery.",
    "published": "2031-03-01",
}
WHOLE = ("build.sqlite", "graph.ttl", "graph.html", "report.json", "store")


@pytest.fixture
def releases(tmp_path: Path) -> Path:
    folder = tmp_path / "releases"
    (folder / "deep").mkdir(parents=True)
    (folder / "roper.txt").write_text(ROPER, encoding="utf-8")
    (folder / "deep" / "stokes.md").write_text(STOKES, encoding="utf-8")
    (folder / "finch.html").write_text(PAGE, encoding="utf-8")
    (folder / "rows.jsonl.gz").write_bytes(gzip.compress(json.dumps(ROW).encode()))
    (folder / "roper.json").write_text("{}")
    return folder


def build(*arguments: str | Path) -> Result:
    return CliRunner().invoke(cli, ["build", *map(str, arguments)])


def report(out: Path) -> dict[str, object]:
    content: dict[str, object] = json.loads((out / "report.json").read_text(encoding="utf-8"))
    return content


def counts(out: Path) -> dict[str, int]:
    found = report(out)["counts"]
    assert isinstance(found, dict)
    return found


def shell(*arguments: str | Path, **environment: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "kg", *map(str, arguments)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, **environment},
        preexec_fn=_heed_ctrl_c,
    )


def _heed_ctrl_c() -> None:
    """A shell starts what it runs in the background deaf to Ctrl-C, and so would be all that we start."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def test_a_folder_of_releases_becomes_a_graph(releases: Path, tmp_path: Path) -> None:
    shown = build(releases, "--out", tmp_path / "out")
    assert shown.exit_code == 0, shown.output
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == sorted(WHOLE)
    found = counts(tmp_path / "out")
    assert found["documents"] == 4
    assert found["sentences"] >= 2
    assert found["people convicted"] >= 1
    assert report(tmp_path / "out")["passed_over"] == 1
    assert "documents" in shown.output


def test_the_store_and_the_turtle_say_the_same(releases: Path, tmp_path: Path) -> None:
    build(releases, "--out", tmp_path, "--no-view")
    question = (
        "SELECT ?name ?quote { ?c a polit:Sentence ; polit:person/foaf:name ?name ; polit:evidence/oa:exact ?quote }"
    )
    answers = [
        sorted(CliRunner().invoke(cli, ["query", str(place), question]).output.splitlines())
        for place in (tmp_path, tmp_path / "graph.ttl")
    ]
    assert answers[0] == answers[1]
    assert any(line.startswith("Alan Roper,") for line in answers[0])


def test_what_is_not_wanted_is_not_written_and_not_left_over(releases: Path, tmp_path: Path) -> None:
    build(releases, "--out", tmp_path / "out")
    build(releases, "--out", tmp_path / "out", "--no-view", "--no-store")
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["build.sqlite", "graph.ttl", "report.json"]


def test_nobody_who_is_kept_out_is_written(releases: Path, tmp_path: Path) -> None:
    build(releases, "--out", tmp_path, "--no-store")
    for name in ("graph.ttl", "graph.html", "report.json"):
        text = (tmp_path / name).read_text(encoding="utf-8")
        assert "Leeward" not in text, name
        assert "Roper" in text or name == "report.json"


def test_the_same_input_gives_the_same_bytes(releases: Path, tmp_path: Path) -> None:
    files = sorted(str(path) for path in releases.rglob("*.*") if path.suffix != ".json")
    made = []
    for number, (order, seed, locale) in enumerate([(files, "1", "C"), (files[::-1], "2", "C.UTF-8")]):
        out = tmp_path / f"out{number}"
        with shell("build", *order, "--out", out, "--no-view", PYTHONHASHSEED=seed, LC_ALL=locale) as run:
            _, errors = run.communicate()
        assert run.returncode == 0, errors
        made.append([(out / name).read_bytes() for name in ("graph.ttl", "report.json")])
    assert made[0] == made[1]


def test_bad_input_is_named_and_costs_nothing_else(releases: Path, tmp_path: Path) -> None:
    build(releases, "--out", tmp_path / "good", "--no-view")
    bad = {
        "empty.txt": b"",
        "binary.txt": bytes(range(256)) * 20,
        "yaml.txt": b"---\ntitle: [broken\n---\nNothing happened.\n",
        "blank.html": b"<html><body></body></html>",
        "cut.txt.gz": gzip.compress(b"Nothing happened.")[:-12],
        "rows.jsonl": b'{"id": "row-9", "text": "Nothing happened."}\nnot json\n{"id": "row-9", "text": "Twice."}\n',
    }
    for name, content in bad.items():
        (releases / name).write_bytes(content)
    shown = build(releases, "--out", tmp_path / "out", "--no-view")
    assert shown.exit_code == 1
    problems = report(tmp_path / "out")["problems"]
    assert isinstance(problems, dict)
    for name in bad:
        assert any(name in origin for origin in problems), name
        assert sum(name in line for line in shown.stderr.splitlines()) >= 1
    assert len(shown.stderr.strip().splitlines()) == sum(len(reasons) for reasons in problems.values())
    assert counts(tmp_path / "out")["sentences"] == counts(tmp_path / "good")["sentences"]


@pytest.mark.parametrize("base", ["cases", "https://example.org/a b/", "https://example.org/cases"])
def test_a_base_that_is_none_is_wrong_usage(releases: Path, tmp_path: Path, base: str) -> None:
    shown = build(releases, "--out", tmp_path / "out", "--base", base)
    assert shown.exit_code == 2
    assert not (tmp_path / "out").exists()


def test_base_begins_every_new_address(releases: Path, tmp_path: Path) -> None:
    build(releases, "--out", tmp_path, "--base", "https://example.org/cases/", "--no-view")
    assert "https://example.org/cases/" in (tmp_path / "graph.ttl").read_text(encoding="utf-8")


def test_issued_and_metadata_settle_the_date(releases: Path, tmp_path: Path) -> None:
    table = tmp_path / "about.csv"
    table.write_text("file,issued,publisher,url,title\nstokes.md,2031-02-03,,,A better title\n")
    build(releases, "--out", tmp_path, "--issued", "2031-01-01", "--metadata", table, "--no-view")
    shown = CliRunner().invoke(
        cli,
        [
            "query",
            str(tmp_path),
            "SELECT ?d ?t { ?r dcterms:identifier 'deep/stokes' ; dcterms:issued ?d ; dcterms:title ?t }",
        ],
    )
    assert shown.output.split("\n")[1].strip() == "2031-02-03,A better title"


def test_out_that_cannot_be_written_is_said_plainly(releases: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    shown = build(releases, "--out", tmp_path / "file" / "out", "--no-view")
    assert shown.exit_code == 1
    assert "Traceback" not in shown.output
    assert "file" in shown.output


def test_ctrl_c_leaves_what_was_there(releases: Path, tmp_path: Path) -> None:
    build(releases, "--out", tmp_path / "out", "--no-view")
    before = (tmp_path / "out" / "graph.ttl").read_bytes()
    with shell("build", releases, "-", "--out", tmp_path / "out", "--no-view") as run:
        assert run.stdin is not None
        run.stdin.write("Nothing happened.\n" * 20_000)  # more than a pipe holds: it is read, and the end awaited
        run.stdin.flush()
        run.send_signal(signal.SIGINT)
        _, errors = run.communicate()
    assert run.returncode == 130
    assert "Traceback" not in errors
    assert (tmp_path / "out" / "graph.ttl").read_bytes() == before
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == sorted(set(WHOLE) - {"graph.html"})


def test_a_build_that_is_killed_leaves_each_output_whole_or_absent(releases: Path, tmp_path: Path) -> None:
    for number in range(40):
        (releases / f"copy{number}.txt").write_text(ROPER.replace("Roper", f"Roper{chr(97 + number % 26)}"))
    for delay in (0.2, 0.4, 0.6, 0.8, 1.0, 1.2):
        out = tmp_path / "out"
        with shell("build", releases, "--out", out) as run:
            time.sleep(delay)
            run.kill()
            run.communicate()
        for name in ("graph.ttl", "store"):
            if (out / name).exists():
                asked = CliRunner().invoke(
                    cli, ["query", str(out / name), "SELECT (COUNT(*) AS ?n) { ?r a polit:PressRelease }"]
                )
                assert asked.output.split() == ["n", "44"], (name, delay)
        if (out / "report.json").exists():
            assert counts(out)["documents"] == 44
        if (out / "graph.html").exists():
            assert (out / "graph.html").read_text(encoding="utf-8").rstrip().endswith("</html>")


def test_from_python(releases: Path) -> None:
    graph = kg.build(releases)
    assert "4 releases" in repr(graph)
    names = {row["name"] for row in graph.query("SELECT ?name { ?p a polit:Offender ; foaf:name ?name }")}
    assert "Alan Roper" in names
    assert len(graph.to_rdflib()) > 50
    assert any("Alan Roper" in str(data.get("label")) for _, data in graph.to_networkx().nodes(data=True))
    claim = next(claim for claim in graph.claims() if claim["claim"] == "Sentence")
    assert claim["evidence"]


def test_cases_from_python(releases: Path) -> None:
    graph = kg.build(releases)
    (case,) = graph.cases("Alan Roper")
    assert case.label == "Case of Alan Roper"
    assert {claim.kind for claim in case.claims} >= {"Charge", "Sentence"}
    assert case in graph.cases()
    with pytest.raises(kg.errors.UsageError):
        graph.cases("Nobody Here")


def test_build_is_a_function_whatever_else_is_imported(releases: Path) -> None:
    import kg.cli.build
    import kg.pipeline.build

    assert callable(kg.build)
    assert kg.build([releases / "roper.txt"]).problems == ()


def test_page_from_python(releases: Path, tmp_path: Path) -> None:
    picture = kg.build(releases).view(tmp_path / "net.html")
    assert "Alan Roper" in picture.page
    assert (tmp_path / "net.html").read_text(encoding="utf-8") == picture.page
