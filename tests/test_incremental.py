"""A build on top of an earlier one gives what a build from nothing gives, and reads only what changed."""

from __future__ import annotations

import json
import shutil
import sqlite3
import tempfile
import zlib
from pathlib import Path

import pyoxigraph as ox
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import kg.graph.store
import kg.pipeline.desk
from kg.identity import Decision, Decisions, Mention
from kg.model import Document
from kg.pipeline import Reading, Report, build
from kg.pipeline.portions import Understood
from kg.pipeline.progress import Progress

TEXTS = {
    "a": "Alan Roper, 44, of Harwick, was charged with burglary. He will appear at Harwick Crown Court on 5 May 2031.",
    "b": "Alan Roper, 44, of Harwick, was jailed for two years at Harwick Crown Court on 5 May 2031 for burglary.",
    "c": "Al Roper, 44, of Harwick, was jailed for two years on 5 May 2031. Bea Moss, 30, of Moreby, was fined £200.",
    "d": "Detective Constable Dee Marsh, of Wessex Police's Online Abuse Unit, said: “Alan Roper is in prison.”",
    "e": "Bea Moss, 30, of Moreby, was jailed for three years at Moreby Crown Court on 1 May 2031 for robbery.",
}
GIVEN = ("Alan", "Bea", "Carl", "Dawn", "Evan")
SURNAMES = ("Roper", "Moss", "Tarn", "Pike", "Lock", "Marsh", "Hale", "Dunn", "Fell", "Garth", "Holt", "Ives")
MOST_TOLD_ANEW = 20
"""Documents, entities and cases, as they were and as they are: those of one release, and of the releases that share
its people."""
DATES = ("2031-04-01", "2031-05-06")


def put(folder: Path, name: str, version: int) -> None:
    (folder / f"{name}.txt").write_text(f"---\ndate: {DATES[version]}\n---\n{TEXTS[name]}\n", encoding="utf-8")


def run(folder: Path, out: Path, decisions: Decisions | None = None) -> Report:
    return build(Reading([folder]), out, view=False, decisions=decisions)


def outputs(out: Path) -> tuple[bytes, bytes, set[ox.Quad]]:
    store = ox.Store.read_only(str(out / "store"))
    return (out / "graph.ttl").read_bytes(), (out / "report.json").read_bytes(), set(store)


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(
        st.dictionaries(st.sampled_from(sorted(TEXTS)), st.none() | st.sampled_from([0, 1]), min_size=1),
        min_size=1,
        max_size=3,
    )
)
def test_any_split_in_increments_gives_the_same_graph(steps: list[dict[str, int | None]]) -> None:
    place = Path(tempfile.mkdtemp())
    try:
        folder = place / "releases"
        folder.mkdir()
        for step in steps:
            for name, version in step.items():
                if version is None:
                    (folder / f"{name}.txt").unlink(missing_ok=True)
                else:
                    put(folder, name, version)
            run(folder, place / "out")
        run(folder, place / "new")
        assert outputs(place / "out") == outputs(place / "new")
    finally:
        shutil.rmtree(place)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "releases"
    place.mkdir()
    for name in TEXTS:
        put(place, name, 0)
    return place


def test_only_what_changed_is_read(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run(folder, tmp_path / "out")
    understood: list[str] = []
    real = kg.pipeline.desk.understood

    def watched(document: Document, content: str) -> Understood:
        understood.append(document.id)
        return real(document, content)

    monkeypatch.setattr(kg.pipeline.desk, "understood", watched)
    put(folder, "b", 1)
    (folder / "e.txt").unlink()
    run(folder, tmp_path / "out")
    assert understood == ["b"]
    assert b"Bea Moss" in (tmp_path / "out" / "graph.ttl").read_bytes()
    assert b"Moreby Crown Court" not in (tmp_path / "out" / "graph.ttl").read_bytes()


def test_rows_of_json_lines_are_told_apart(tmp_path: Path) -> None:
    file = tmp_path / "all.jsonl"
    rows = [json.dumps({"id": name, "text": text, "published": "2031-05-06"}) for name, text in TEXTS.items()]
    file.write_text("\n".join(rows[:3]) + "\n", encoding="utf-8")
    run(file, tmp_path / "out")
    file.write_text("\n".join(rows) + "\n", encoding="utf-8")
    run(file, tmp_path / "out")
    run(file, tmp_path / "new")
    assert outputs(tmp_path / "out") == outputs(tmp_path / "new")


def test_a_file_that_cannot_be_read_is_told_each_time(folder: Path, tmp_path: Path) -> None:
    (folder / "bad.jsonl").write_text("{\n", encoding="utf-8")
    first, second = run(folder, tmp_path / "out"), run(folder, tmp_path / "out")
    assert len(first.problems) == 1
    assert [str(one) for one in first.problems] == [str(one) for one in second.problems]


def test_decisions_change_what_was_built(folder: Path, tmp_path: Path) -> None:
    row = Decision("different", Mention("a", "alan roper"), Mention("b", "alan roper"))
    run(folder, tmp_path / "out")
    run(folder, tmp_path / "out", Decisions.of([row]))
    run(folder, tmp_path / "new", Decisions.of([row]))
    assert outputs(tmp_path / "out") == outputs(tmp_path / "new")
    run(folder, tmp_path / "none")
    assert outputs(tmp_path / "out") != outputs(tmp_path / "none")


def test_addresses_that_once_were_are_kept(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    (folder / "a.txt").unlink()
    run(folder, out)
    assert not (out / "history.jsonl").exists()
    before = set(ox.Store.read_only(str(out / "store")))
    put(folder, "a", 0)  # the earliest mention of all: its address is the person's from now on
    run(folder, out)
    lines = [json.loads(line) for line in (out / "history.jsonl").read_text().splitlines()]
    names = {quad.subject.value for quad in before if "/person/" in str(quad.subject)}
    assert lines
    assert {line["iri"] for line in lines} <= names
    assert all(line["now"] and line["now"] != line["iri"] for line in lines)
    run(folder, out)
    assert [json.loads(line) for line in (out / "history.jsonl").read_text().splitlines()] == lines


def test_what_is_kept_holds_no_name_that_must_be_kept_out(tmp_path: Path) -> None:
    folder = tmp_path / "releases"
    folder.mkdir()
    text = "Alan Roper, 44, of Harwick, was jailed for life for murdering Zelda Quimby. Her sister Yolanda Quimby wept."
    (folder / "zelda-quimby.txt").write_text(text)
    (folder / "other.txt").write_text(text)
    run(folder, tmp_path / "out")
    store = sqlite3.connect(tmp_path / "out" / "build.sqlite")
    held = [value for (name,) in store.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
            for row in store.execute(f"SELECT * FROM {name}") for value in row]  # fmt: skip
    plain = [_opened(value) if isinstance(value, bytes) else str(value).encode() for value in held]
    assert any(b"Alan Roper" in value for value in plain)
    assert not any(word in value.lower() for value in plain for word in (b"quimby", b"zelda", b"yolanda"))


def _opened(value: bytes) -> bytes:
    try:
        return zlib.decompress(value)
    except zlib.error:
        return value


def test_a_state_that_cannot_be_read_is_no_obstacle(folder: Path, tmp_path: Path) -> None:
    run(folder, tmp_path / "out")
    (tmp_path / "out" / "build.sqlite").write_bytes(b"not a database")
    run(folder, tmp_path / "out")
    run(folder, tmp_path / "new")
    assert outputs(tmp_path / "out") == outputs(tmp_path / "new")


def test_a_store_of_another_build_is_written_anew(folder: Path, tmp_path: Path) -> None:
    """A crash may leave the store of one build beside the state of another."""
    run(folder, tmp_path / "out")
    put(folder, "b", 1)
    (folder / "c.txt").unlink()
    run(folder, tmp_path / "later")
    shutil.rmtree(tmp_path / "out" / "store")
    shutil.copytree(tmp_path / "later" / "store", tmp_path / "out" / "store")
    put(folder, "c", 0)
    run(folder, tmp_path / "out")
    run(folder, tmp_path / "new")
    assert outputs(tmp_path / "out") == outputs(tmp_path / "new")


def test_with_and_without_turtle(folder: Path, tmp_path: Path) -> None:
    build(Reading([folder]), tmp_path / "out", view=False, turtle=False)
    assert not (tmp_path / "out" / "graph.ttl").exists()
    put(folder, "b", 1)
    build(Reading([folder]), tmp_path / "out", view=False, turtle=False)
    assert not (tmp_path / "out" / "graph.ttl").exists()
    (folder / "c.txt").unlink()
    run(folder, tmp_path / "out")
    run(folder, tmp_path / "new")
    assert outputs(tmp_path / "out") == outputs(tmp_path / "new")


def test_with_and_without_a_store(folder: Path, tmp_path: Path) -> None:
    run(folder, tmp_path / "out")
    build(Reading([folder]), tmp_path / "out", view=False, store=False)
    put(folder, "b", 1)
    run(folder, tmp_path / "out")
    run(folder, tmp_path / "new")
    assert outputs(tmp_path / "out") == outputs(tmp_path / "new")


def jailed(folder: Path, count: int) -> None:
    """So many people, each in a release of his own."""
    for number in range(count):
        who = f"{GIVEN[number % 5]} {SURNAMES[number // 5]}, {20 + number}, of Harwick"
        story = f"{who}, was jailed for two years at Harwick Crown Court on 5 May 2031 for burglary.\n"
        (folder / f"old{number:02}.txt").write_text(story, encoding="utf-8")


class Told(Progress):
    """The stages of a build, and how much was done in each."""

    def __init__(self) -> None:
        self.done: dict[str, int] = {}
        self._now = ""

    def stage(self, what: str, total: int | None = None) -> None:
        self._now = what
        self.done[what] = 0

    def advance(self, count: int = 1) -> None:
        self.done[self._now] += count


def test_one_increment_after_another_tells_no_more_than_what_changed(tmp_path: Path) -> None:
    """Whether the store was left by a whole build or by an increment, with Turtle or without, the next builds on it."""
    folder, out = tmp_path / "releases", tmp_path / "out"
    folder.mkdir()
    jailed(folder, 60)
    whole = Told()
    build(Reading([folder]), out, view=False, progress=whole)
    assert whole.done["Writing"] == 60
    for name, turtle in (("a", False), ("b", True), ("c", True), ("d", False), ("e", True)):
        told = Told()
        put(folder, name, 0)
        build(Reading([folder]), out, view=False, turtle=turtle, progress=told)
        assert "Writing" not in told.done
        assert 1 <= told.done["Bringing up to date"] <= MOST_TOLD_ANEW
    run(folder, tmp_path / "new")
    assert outputs(out) == outputs(tmp_path / "new")


def test_a_store_of_many_bites_is_merged_once_and_not_again_by_the_build_that_follows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kg.graph.store, "CHUNK", 60_000)
    folder, out = tmp_path / "releases", tmp_path / "out"
    folder.mkdir()
    jailed(folder, 60)
    run(folder, out)
    before = tables(out / "store")
    put(folder, "a", 0)
    run(folder, out)
    kept = before.keys() & tables(out / "store").keys()
    assert sum(before[table] for table in kept) > 0.95 * sum(before.values())


def tables(store: Path) -> dict[int, int]:
    """The table files of a store as they lie on the disk, with their bytes: one that is linked is the same one."""
    found = [path.stat() for path in store.glob("*.sst")]
    return {each.st_ino: each.st_size for each in found}
