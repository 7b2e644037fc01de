"""A real cluster on this machine, a master and two workers, one of which is killed while it works."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sparks import QUICK, dumped, needed

from kg.pipeline import Reading
from kg.pipeline import build as build_here
from kg.spark.shards import STAGE

STORY = (
    "{name}, 44, of Harwick, was jailed for two years at Harwick Crown Court on {day} May 2031. He had admitted "
    "{count} counts of burglary. Detective Constable Dee Marsh, of Wessex Police, said: “This was a long inquiry.”\n"
)
SOON = 120
"""Seconds to wait for anything, on a machine that has much else to do."""


@pytest.fixture(scope="module", autouse=True)
def _spark() -> None:
    needed()
    if not Path("/proc/self/task").is_dir():
        pytest.skip("only Linux tells here which processes are at work")


def until(what: str, true: Callable[[], object]) -> None:
    end = time.monotonic() + SOON
    while not true():
        if time.monotonic() > end:
            pytest.fail(f"waited {SOON} s for {what}")
        time.sleep(0.05)


@contextmanager
def started(kind: str, folder: Path, *arguments: str) -> Iterator[subprocess.Popen[bytes]]:
    """A daemon of Spark with whatever it starts, until the block ends; what it says is in ``folder``."""
    import pyspark

    runner = Path(pyspark.__file__).parent / "bin" / "spark-class"
    folder.mkdir(parents=True)
    options = {"SPARK_DAEMON_MEMORY": "256m", "SPARK_DAEMON_JAVA_OPTS": QUICK["spark.driver.extraJavaOptions"],
               "SPARK_LOCAL_DIRS": str(folder / "local"), "SPARK_LOG_DIR": str(folder)}  # fmt: skip
    command = [str(runner), f"org.apache.spark.deploy.{kind}", *arguments]
    with (folder / "said").open("wb") as said:
        daemon = subprocess.Popen(
            command, stdout=said, stderr=said, env={**os.environ, **options}, cwd=folder, start_new_session=True
        )
    try:
        yield daemon
    finally:
        kill(daemon)


def kill(daemon: subprocess.Popen[bytes]) -> None:
    """Without warning, with all of its group."""
    if daemon.poll() is None:
        os.killpg(daemon.pid, signal.SIGKILL)
    daemon.wait()


@contextmanager
def cluster(folder: Path) -> Iterator[tuple[str, list[subprocess.Popen[bytes]]]]:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    url = f"spark://127.0.0.1:{port}"
    own = ("--host", "127.0.0.1", "--webui-port", "0")
    size = ("--cores", "1", "--memory", "640m")
    with (
        started("master.Master", folder / "master", *own, "--port", str(port)),
        started("worker.Worker", folder / "one", *own, *size, "--work-dir", str(folder / "one" / "work"), url) as one,
        started("worker.Worker", folder / "two", *own, *size, "--work-dir", str(folder / "two" / "work"), url) as two,
    ):
        for name in ("one", "two"):
            until(
                f"worker {name}", lambda name=name: b"registered with master" in (folder / name / "said").read_bytes()
            )  # type: ignore[misc]
        yield url, [one, two]


def at_work(worker: int) -> bool:
    """Whether a Python below a worker reads releases: worker → executor → daemon → one for each task."""
    below = {worker}
    for _ in range(3):
        below = {child for pid in below for child in children(pid)}
    return bool(below)


def children(pid: int) -> set[int]:
    try:
        threads = list(Path(f"/proc/{pid}/task").iterdir())
        return {int(child) for thread in threads for child in (thread / "children").read_text().split()}
    except OSError:
        return set()


def test_the_death_of_a_worker_costs_time_and_nothing_else(tmp_path: Path) -> None:
    releases, out, here = tmp_path / "releases", tmp_path / "out", tmp_path / "here"
    releases.mkdir()
    for number in range(300):
        name = f"{'ABCDEFGH'[number % 8]}lan {('Roper', 'Moss', 'Kane')[number % 3]}"
        text = STORY.format(name=name, day=1 + number % 28, count=2 + number % 5)
        (releases / f"r{number:03}.txt").write_text(text, encoding="utf-8")
    (releases / "broken.txt.gz").write_bytes(b"\x1f\x8b no gzip")
    report = build_here(Reading([releases]), here, view=False)
    with cluster(tmp_path / "cluster") as (url, workers):
        settings = [part for key, value in QUICK.items() for part in ("--conf", f"{key}={value}")]
        command = [sys.executable, "-m", "kg", "build", str(releases), "--out", str(out), "--engine", "spark"]
        with subprocess.Popen(
            [*command, "--master", url, *settings], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        ) as run:
            try:
                until("work", lambda: run.poll() is not None or at_work(workers[0].pid))
                assert not (out / STAGE / "read" / "_SUCCESS").exists()
                assert run.poll() is None
                kill(workers[0])
                said, problems = run.communicate(timeout=SOON)
            finally:
                run.kill()
    assert run.returncode == 1, problems[-3000:]
    assert "broken.txt.gz: is not valid gzip data" in problems
    assert f"{report.counts['triples']:,}" in said
    assert dumped(out) == dumped(here)
    assert not (out / STAGE).exists()
