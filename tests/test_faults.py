"""What may happen to a build, and what is then left: nothing half, nothing finished lost, and word of what to do."""

from __future__ import annotations

import os
import resource
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pyoxigraph as ox
import pytest
from click.testing import CliRunner, Result

import kg.pipeline.desk
from kg.cli import cli
from kg.model import Document
from kg.pipeline import Reading, Report, build
from kg.pipeline.lock import LOCK
from kg.pipeline.portions import Understood
from kg.pipeline.work import WORK
from kg.query import open_dataset

STORY = (
    "{name} {surname}, 44, of Harwick, was jailed for {years} years at Harwick Crown Court on 5 May 2031 for burglary. "
    "The court heard that Ann Leeward of Moreby had been at home."
)
NAMES = ("Alan", "Bea", "Carl", "Dawn", "Evan", "Fay", "Gus")
SURNAMES = ("Roper", "Moss", "Tarn", "Pike", "Lock", "Marsh")


@pytest.fixture
def releases(tmp_path: Path) -> Path:
    folder = tmp_path / "releases"
    folder.mkdir()
    for number in range(120):
        text = STORY.format(name=NAMES[number % 7], surname=SURNAMES[number % 6], years=2 + number % 9)
        (folder / f"r{number:03}.txt").write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def understood(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The ids of documents that are understood in this process."""
    real, ids = kg.pipeline.desk.understood, []

    def watched(document: Document, content: str) -> Understood:
        ids.append(document.id)
        return real(document, content)

    monkeypatch.setattr(kg.pipeline.desk, "understood", watched)
    return ids


def run(folder: Path, out: Path) -> Report:
    return build(Reading([folder]), out, view=False, workers=0)


def command(*arguments: str | Path) -> Result:
    return CliRunner().invoke(cli, ["build", *map(str, arguments)])


def shell(*arguments: str | Path, before: Callable[[], None] | None = None) -> subprocess.Popen[str]:
    def prepare() -> None:
        signal.signal(signal.SIGINT, signal.SIG_DFL)  # what a shell starts in the background is deaf to Ctrl-C
        if before is not None:
            before()

    return subprocess.Popen(
        [sys.executable, "-m", "kg", "build", *map(str, arguments), "--no-view"],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, preexec_fn=prepare,
    )  # fmt: skip


def outputs(out: Path) -> tuple[bytes, bytes, int]:
    store = ox.Store.read_only(str(out / "store"))
    return (out / "graph.ttl").read_bytes(), (out / "report.json").read_bytes(), len(store)


def finished(out: Path) -> int:
    """Documents that are safe."""
    try:
        store = sqlite3.connect(f"file:{out / WORK}?mode=ro", uri=True)
        try:
            return int(store.execute("SELECT count(*) FROM documents").fetchone()[0])
        finally:
            store.close()
    except sqlite3.Error:
        return 0


def await_some(out: Path, run: subprocess.Popen[str], count: int = 20) -> None:
    while run.poll() is None and finished(out) < count:
        time.sleep(0.02)


def names(out: Path) -> list[str]:
    return sorted(path.name for path in out.iterdir())


@pytest.mark.parametrize("workers", ["0", "2"])
@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGKILL])
def test_a_build_that_was_stopped_goes_on(
    releases: Path, tmp_path: Path, how: signal.Signals, workers: str, understood: list[str]
) -> None:
    out = tmp_path / "out"
    with shell(releases, "--out", out, "--workers", workers) as stopped:
        await_some(out, stopped)
        stopped.send_signal(how)
        _, said = stopped.communicate()
    done = finished(out)
    assert 20 <= done < 120
    assert not [name for name in names(out) if not name.startswith(".")]
    if how == signal.SIGINT:
        assert stopped.returncode == 130
        assert "Nothing was left half-written" in said
        assert "the same command goes on" in said
    run(releases, out)
    assert len(understood) == 120 - done
    run(releases, tmp_path / "new")
    assert outputs(out) == outputs(tmp_path / "new")
    assert names(out) == names(tmp_path / "new")


def test_what_was_written_before_stays_while_a_build_is_stopped(releases: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    run(releases, out)
    before = outputs(out)
    for path in releases.iterdir():
        path.write_text(path.read_text().replace("burglary", "robbery"))
    with shell(releases, "--out", out) as stopped:
        time.sleep(1.0)
        stopped.kill()
        stopped.communicate()
    assert outputs(out) == before


@pytest.mark.parametrize("kilobytes", [40, 100, 250, 600])
def test_a_full_disk(releases: Path, tmp_path: Path, kilobytes: int) -> None:
    """No file may grow beyond a limit, which the system tells as it tells a full disk."""

    def limited() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (kilobytes * 1024, kilobytes * 1024))

    out = tmp_path / "out"
    with shell(releases, "--out", out, "--workers", "0", before=limited) as stopped:
        _, said = stopped.communicate()
    assert stopped.returncode == 1, said
    assert "the disk is full" in said
    assert "run the same command again" in said
    assert "Traceback" not in said
    assert not [name for name in names(out) if not name.startswith(".")]
    run(releases, out)
    run(releases, tmp_path / "new")
    assert outputs(out) == outputs(tmp_path / "new")


def test_a_file_that_cannot_be_read_costs_nothing_else(releases: Path, tmp_path: Path, understood: list[str]) -> None:
    out = tmp_path / "out"
    run(releases, out)
    understood.clear()
    (releases / "Ann Leeward.txt").symlink_to("/proc/self/mem")  # it can be opened, and reading it fails
    shown = command(releases, "--out", out, "--no-view", "--workers", "0")
    assert shown.exit_code == 1
    assert "Ann Leeward.txt: cannot be read (Input/output error)" in shown.stderr
    assert understood == []
    assert "Leeward" not in (out / "report.json").read_text()  # the name of a witness: known, though nothing was read
    (releases / "other.txt").symlink_to(releases / "none")
    shown = command(releases, "--out", out, "--no-view", "--workers", "0")
    assert "other.txt: is not a readable file" in shown.stderr
    assert "other.txt" in (out / "report.json").read_text()


def test_two_builds_into_one_folder(releases: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    with shell(releases, "--out", out, "--workers", "0") as first:
        while not (out / LOCK).is_file():
            time.sleep(0.01)
        os.kill(first.pid, signal.SIGSTOP)
        second = command(releases, "--out", out, "--no-view")
        os.kill(first.pid, signal.SIGCONT)
        first.communicate()
    assert second.exit_code == 1
    assert f"another build (process {first.pid}) is writing here; wait until it has ended" in second.stderr
    assert first.returncode == 0
    assert not (out / LOCK).exists()


def test_the_lock_of_a_build_that_was_killed_is_nobodys(releases: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    with shell(releases, "--out", out) as killed:
        while not (out / LOCK).is_file():
            time.sleep(0.01)
        killed.kill()
        killed.communicate()
    assert (out / LOCK).is_file()
    assert run(releases, out).counts["documents"] == 120
    assert not (out / LOCK).exists()


@pytest.mark.parametrize("share", [0.0, 0.02, 0.3, 0.6, 0.9])
@pytest.mark.parametrize("name", ["build.sqlite", WORK])
def test_what_was_kept_is_damaged(releases: Path, tmp_path: Path, name: str, share: float) -> None:
    out = tmp_path / "out"
    run(releases, out)
    if name == WORK:
        shutil.move(out / "build.sqlite", out / WORK)
    held = bytearray((out / name).read_bytes())
    at = int(len(held) * share)
    held[at : at + 3000] = b"\xa7" * 3000
    (out / name).write_bytes(held)
    (releases / "r000.txt").write_text(STORY.format(name="Hugh", surname="Dale", years=3))
    run(releases, out)
    run(releases, tmp_path / "new")
    assert outputs(out) == outputs(tmp_path / "new")
    assert {*names(out)} - {"history.jsonl"} == {*names(tmp_path / "new")}


@pytest.mark.parametrize("file", ["CURRENT", "MANIFEST-*", "*.sst"])
def test_a_store_that_is_damaged(releases: Path, tmp_path: Path, file: str) -> None:
    out = tmp_path / "out"
    run(releases, out)
    whole = outputs(out)
    for place in (out / "store").glob(file):
        place.write_bytes(place.read_bytes()[: place.stat().st_size // 2])
    if file != "MANIFEST-*":  # of which half is a whole one of an emptier store
        asked = open_dataset(out).query("SELECT (COUNT(*) AS ?n) { ?r a polit:PressRelease }")  # graph.ttl answers
        assert [row["n"] for row in asked.rows()] == [120]
    run(releases, out)
    assert outputs(out) == whole


def test_a_store_that_is_damaged_and_alone_says_what_to_do(releases: Path, tmp_path: Path) -> None:
    run(releases, tmp_path / "out")
    (tmp_path / "out" / "graph.ttl").unlink()
    (tmp_path / "out" / "store" / "CURRENT").write_text("nothing")
    shown = CliRunner().invoke(cli, ["query", str(tmp_path / "out"), "ASK {}"])
    assert shown.exit_code == 1
    assert "the store cannot be opened" in shown.stderr
    assert "Build it again" in shown.stderr
