"""What somebody sends to do harm costs bounded time and memory, and is named with the limit that it met."""

from __future__ import annotations

import gzip
import json
import os
import re
import subprocess
import sys
import zlib
from collections.abc import Callable
from itertools import product
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kg.cli import cli
from kg.errors import SourceProblem
from kg.graph.cases import MOST_NEAR, Cases, Part, cases
from kg.pipeline.desk import Desk, Setup
from kg.pipeline.portions import File
from kg.pipeline.work import work
from kg.sources.files import Entry, entries
from kg.sources.limits import Limits
from kg.sources.reader import Known

STORY = "Alan Roper, 44, of Harwick, was jailed for four years at Harwick Crown Court on Monday. "
ROW = json.dumps({"id": "good", "text": STORY})
ROOT = Path(__file__).resolve().parents[1]
LETTERS = "bcdfghklmnprstvw"
CROWD = "".join(
    f"Alan R{a}e{b}a{c}o{d}, 44, of Harwick, was jailed for four years.\n" for a, b, c, d in product(LETTERS, repeat=4)
)


def build(out: Path, *arguments: str | Path) -> Result:
    return CliRunner().invoke(cli, ["build", *map(str, arguments), "--out", str(out), "--no-view", "--workers", "0"])


def documents(out: Path) -> int:
    count: int = json.loads((out / "report.json").read_text())["counts"]["documents"]
    return count


def packed(text: str, times: int, end: str = "") -> bytes:
    return gzip.compress(text.encode() * times + end.encode(), 1)


def nested(opening: str) -> bytes:
    return f"<html><body>{opening * 100_000}{STORY}".encode()


TRAPS: dict[str, tuple[str, Callable[[], bytes], str, tuple[str, ...]]] = {
    "gzip bomb": ("a.txt.gz", lambda: packed("a" * 1000, 40_000), "larger than 32 MB (--max-document)", ()),
    "gzip bomb of rows": ("a.jsonl.gz", lambda: packed("a" * 1000, 40_000), "larger than 32 MB (--max-document)", ()),
    "long text": ("a.txt", lambda: STORY.encode() * 12_000, "letters, more than 1,000,000 (--max-text)", ()),
    "a million people": ("a.txt", lambda: (CROWD * 8).encode(), "letters, more than 1,000,000 (--max-text)", ()),
    "a crowd": ("a.txt", lambda: CROWD[:6_000].encode(), "more than 50 (--max-entities)", ("--max-entities", "50")),
    "long name": (
        "a.txt",
        lambda: f"Alan R{'o' * 900_000}per, 44, of Harwick, was jailed for four years.".encode(),
        "has a word of 900,004 letters, more than 2,000 (--max-name)",
        (),
    ),
    "long id": ("a.jsonl", lambda: json.dumps({"id": "i" * 10**6, "text": STORY}).encode(), "(--max-name)", ()),
    "long title": ("a.jsonl", lambda: json.dumps({"title": "t" * 10**6, "text": STORY}).encode(), "(--max-name)", ()),
    "long address": ("a.jsonl", lambda: json.dumps({"url": "u" * 10**6, "text": STORY}).encode(), "(--max-name)", ()),
    "nested arrays": ("a.jsonl", lambda: b'{"text":' + b"[" * 100_000, "is not valid JSON (nested too deeply)", ()),
    "slow": ("a.txt", lambda: (STORY + "and Dawn Pike " * 30_000).encode(), "(--max-time)", ("--max-time", "3")),
}  # fmt: skip


@pytest.mark.parametrize("trap", TRAPS)
def test_a_trap_is_named_and_the_rest_is_read(tmp_path: Path, trap: str) -> None:
    name, content, reason, options = TRAPS[trap]
    folder = tmp_path / "releases"
    folder.mkdir()
    (folder / name).write_bytes(content())
    (folder / "good.jsonl").write_text(ROW)
    shown = build(tmp_path / "out", folder, *options)
    assert shown.exit_code == 1
    assert reason in shown.stderr
    assert name in shown.stderr
    assert documents(tmp_path / "out") == 1


@pytest.mark.parametrize("opening", ["<div>", "<b><i>", "<table><tr><td>", "<ul><li>"])
def test_nested_tags(tmp_path: Path, opening: str) -> None:
    """libxml2 goes 256 deep and no further: the page is read, or has no text."""
    (tmp_path / "a.html").write_bytes(nested(opening))
    (tmp_path / "good.jsonl").write_text(ROW)
    build(tmp_path / "out", tmp_path)
    assert documents(tmp_path / "out") in (1, 2)


def test_a_line_of_two_gigabytes(tmp_path: Path) -> None:
    with (tmp_path / "a.jsonl").open("wb") as file:
        file.seek(2_000_000_000)  # a hole in the file, which reads as zeros
        file.write(b"\n" + ROW.encode())
    shown = build(tmp_path / "out", tmp_path)
    assert "a.jsonl:1: is larger than 32 MB (--max-document)" in shown.stderr
    assert documents(tmp_path / "out") == 1


def pdf_bomb() -> bytes:
    """A page whose drawing unpacks to some hundred times its size."""
    drawing = zlib.compress(b"0 " * 150_000_000, 1)
    parts = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<<>>>>",
        b"<</Length %d/Filter/FlateDecode>>stream\n%s\nendstream" % (len(drawing), drawing),
    ]
    file, places = b"%PDF-1.4\n", []
    for number, part in enumerate(parts, 1):
        places.append(len(file))
        file += b"%d 0 obj\n%s\nendobj\n" % (number, part)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    end = b"trailer<</Size 5/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % len(file)
    return file + b"xref\n0 5\n0000000000 65535 f \n" + table + end


def test_a_file_that_unpacks_to_more_than_memory(tmp_path: Path) -> None:
    """It is large enough to be given to a worker process, which gets no more memory than it may have."""
    folder = tmp_path / "releases"
    folder.mkdir()
    (folder / "a.pdf").write_bytes(pdf_bomb())
    (folder / "good.jsonl").write_text(ROW)
    out = tmp_path / "out"
    arguments = ["build", str(folder), "--out", str(out), "--no-view", "--max-memory", "300", "--workers", "1"]
    shown = CliRunner().invoke(cli, arguments)
    assert "a.pdf: needed more than 300 MB of memory (--max-memory)" in shown.stderr
    assert documents(out) == 1


def test_time_is_up_also_where_every_exception_is_caught(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stubborn(*_: object) -> None:
        while True:
            try:
                sum(range(1000))
            except Exception:
                continue

    assert reason_for(tmp_path, monkeypatch, stubborn) == "took more than 0.2 seconds (--max-time)"


def test_time_is_up_also_for_a_pattern_that_never_comes_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def endless(*_: object) -> None:
        re.match(r"(\w+\s?)+$", "jailed " * 40 + "!")

    assert reason_for(tmp_path, monkeypatch, endless) == "took more than 0.2 seconds (--max-time)"


def reason_for(place: Path, monkeypatch: pytest.MonkeyPatch, understood: Callable[..., None]) -> str:
    """Why a document was left out that took so long."""
    (place / "a.txt").write_text(STORY)
    (entry,) = entries([place / "a.txt"])
    assert isinstance(entry, Entry)
    monkeypatch.setattr("kg.pipeline.desk.understood", understood)
    with work(place, "version", None) as kept:
        desk = Desk(Setup(Known(), kept.place, Limits(seconds=0.2)))
        (problem,) = desk.outcomes(File(entry))
        desk.close()
    assert isinstance(problem, SourceProblem)
    return problem.reason


STUCK = """
from collections import deque
from itertools import repeat

def extract(document, vocabulary, so_far):
    if "Moreby" in document.text:
        deque(repeat(None), maxlen=0)
    return ()
"""
"""Goes on for ever inside C, where Python hears no signal."""


def test_a_process_that_is_stuck_inside_c_is_ended(tmp_path: Path) -> None:
    site, folder, out = tmp_path / "site", tmp_path / "releases", tmp_path / "out"
    information = site / "stuck-1.0.dist-info"
    information.mkdir(parents=True)
    (information / "METADATA").write_text("Metadata-Version: 2.1\nName: stuck\nVersion: 1.0\n")
    (information / "entry_points.txt").write_text("[kg.extractors]\nstuck = stuck:extract\n")
    (site / "stuck.py").write_text(STUCK)
    folder.mkdir()
    for name, town in (("a", "Harwick"), ("b", "Moreby"), ("c", "Harwick")):
        (folder / f"{name}.txt").write_text(STORY.replace("Harwick,", f"{town},"))
    arguments = ["build", str(folder), "--out", str(out), "--no-view", "--workers", "1", "--max-time", "0.5"]
    paths = os.pathsep.join([str(site), *filter(None, [os.environ.get("PYTHONPATH")])])
    shown = subprocess.run(
        [sys.executable, "-m", "kg", *arguments],
        env={**os.environ, "PYTHONPATH": paths, "KG_NO_PLUGINS": ""}, capture_output=True, text=True, check=False,
        cwd=ROOT,
    )  # fmt: skip
    assert shown.returncode == 1
    reason = "was left out: the process that read it was stuck for more than 0.5 seconds (--max-time)"
    assert f"{folder / 'b.txt'}: {reason}" in shown.stderr
    assert documents(out) == 2


def test_a_case_of_one_who_stands_in_very_many_documents_does_not_grow_with_the_square() -> None:
    compared = 0

    class Counted(Part):
        __slots__ = ()

        def __getattribute__(self, name: str) -> object:
            nonlocal compared
            compared += name == "occasions"
            return super().__getattribute__(name)

    def part(number: int) -> Part:
        import datetime as dt

        none: frozenset[str] = frozenset()
        shown = f"d{number:05}"
        return Counted(shown, shown, dt.date(2031, 1, 1), "Alan Roper", shown, "person/alan-roper", none, none,
                       frozenset(), (), (), (), ())  # fmt: skip

    parts = [part(number) for number in range(3 * MOST_NEAR)]
    (case,) = cases(parts)
    assert len(case.parts) == len(parts)
    assert compared <= 4 * len(parts) * MOST_NEAR
    with Cases() as streamed:
        for one in parts:
            streamed.add([Part(*(getattr(one, name) for name in Part.__slots__))])
        assert [len(found.parts) for found in streamed.found()] == [len(parts)]
