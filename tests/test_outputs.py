"""Files are whole or absent."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from kg.pipeline.outputs import whole
from kg.replacing import beside, replace

NAMES = ("graph.ttl", "store")


def write(stage: Path, text: str) -> None:
    (stage / "graph.ttl").write_text(text)
    (stage / "store").mkdir()
    (stage / "store" / "data").write_text(text)


def read(out: Path) -> tuple[str, str]:
    return (out / "graph.ttl").read_text(), (out / "store" / "data").read_text()


def test_outputs_replace_those_of_the_run_before(tmp_path: Path) -> None:
    for text in ("one", "two"):
        with whole(tmp_path, NAMES) as stage:
            write(stage, text)
    assert read(tmp_path) == ("two", "two")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["graph.ttl", "store"]


def test_an_error_leaves_what_was_there(tmp_path: Path) -> None:
    with whole(tmp_path, NAMES) as stage:
        write(stage, "one")
    with pytest.raises(KeyboardInterrupt), whole(tmp_path, NAMES) as stage:
        write(stage, "two")
        raise KeyboardInterrupt
    assert read(tmp_path) == ("one", "one")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["graph.ttl", "store"]


def test_what_was_not_written_again_goes(tmp_path: Path) -> None:
    with whole(tmp_path, NAMES) as stage:
        write(stage, "one")
    with whole(tmp_path, NAMES) as stage:
        (stage / "graph.ttl").write_text("two")
    assert [path.name for path in tmp_path.iterdir()] == ["graph.ttl"]


def test_a_killed_run_leaves_nothing_half_and_is_swept_by_the_next(tmp_path: Path) -> None:
    code = (
        "import sys, time; from pathlib import Path; from kg.pipeline.outputs import whole\n"
        f"with whole(Path({str(tmp_path)!r}), {NAMES!r}) as stage:\n"
        "    (stage / 'graph.ttl').write_text('half'); print('writing', flush=True); time.sleep(60)\n"
    )
    with subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True) as run:
        assert run.stdout is not None
        run.stdout.readline()
        os.kill(run.pid, signal.SIGKILL)
        run.wait()
    assert not (tmp_path / "graph.ttl").exists()
    with whole(tmp_path, NAMES) as stage:
        write(stage, "one")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["graph.ttl", "store"]


def test_two_runs_do_not_sweep_each_other(tmp_path: Path) -> None:
    with subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"]) as other:
        theirs = tmp_path / f".unfinished-{other.pid}"
        theirs.mkdir()
        with whole(tmp_path, NAMES) as stage:
            write(stage, "one")
        assert theirs.exists()
        other.kill()


def test_what_stood_there_comes_back_if_a_move_fails(tmp_path: Path) -> None:
    with whole(tmp_path, NAMES) as stage:
        write(stage, "one")
    missing = tmp_path / "no-folder" / "store"  # nothing can be moved to where no folder is
    for new in ("graph.ttl", "added.txt"):
        (tmp_path / f"new-{new}").write_text("two")
    (tmp_path / "new-store").mkdir()
    (tmp_path / "new-file").touch()
    moves = [(tmp_path / f"new-{name}", tmp_path / name) for name in ("graph.ttl", "store", "added.txt")]
    with pytest.raises(OSError, match="no-folder"):
        replace([*moves, (tmp_path / "new-file", missing)])
    assert read(tmp_path) == ("one", "one")
    assert not (tmp_path / "added.txt").exists()
    assert not [path.name for path in tmp_path.iterdir() if path.name.startswith(".")]


@pytest.mark.parametrize("kind", ["file", "folder"])
def test_a_thing_that_is_written_beside_takes_its_place(tmp_path: Path, kind: str) -> None:
    place = tmp_path / "deep" / "thing"
    for text in ("one", "two"):
        with beside(place) as new:
            if kind == "folder":
                new.mkdir()
            (new / "data" if kind == "folder" else new).write_text(text)
    assert (place / "data" if kind == "folder" else place).read_text() == "two"
    with pytest.raises(ValueError, match="halfway"), beside(place) as new:
        new.mkdir()
        raise ValueError("halfway")
    assert (place / "data" if kind == "folder" else place).read_text() == "two"
    assert [path.name for path in place.parent.iterdir()] == ["thing"]
