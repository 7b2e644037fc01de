"""What a long run shows of itself."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from kg.cli import cli
from kg.cli.progress import Log, duration, line

STORY = "Alan Roper, 44, of Harwick, was jailed for two years at Harwick Crown Court on 5 May 2031 for burglary.\n"


def test_a_line_a_minute_in_a_log() -> None:
    now, said = [0.0], []
    log = Log(clock=lambda: now[0], say=said.append)
    log.stage("Reading", 1_000)
    for _ in range(300):
        now[0] += 0.5
        log.advance()
    log.stage("Writing", 10)
    for seconds in (300, 30, 30):  # what is prepared before the first is done says nothing of the others
        now[0] += seconds
        log.advance()
    assert said == [
        "Reading: 120 of 1,000, 2.0 a second, 7 minutes left",
        "Reading: 240 of 1,000, 2.0 a second, 6 minutes left",
        "Writing: 1 of 10",
        "Writing: 3 of 10, 0.1 a second, 2 minutes left",
    ]


@pytest.mark.parametrize(
    ("told", "shown"),
    [
        (("Reading", 0, None, 0.0), "Reading …"),
        (("Reading", 1_200, None, 100.0), "Reading: 1,200, 12 a second"),
        (("Reading", 60_000, 100_000, 1000.0), "Reading: 60,000 of 100,000, 60 a second, 11 minutes left"),
    ],
)
def test_what_a_line_says(told: tuple[str, int, int | None, float], shown: str) -> None:
    assert line(*told) == shown


def test_how_long_it_takes_in_words() -> None:
    assert [duration(seconds) for seconds in (45, 600, 11_400)] == ["45 seconds", "10 minutes", "3 hours 10 minutes"]


def test_a_short_run_is_quiet_in_a_pipe_and_quiet_altogether_if_told_so(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(STORY)
    (tmp_path / "empty.txt").touch()
    shown = CliRunner().invoke(cli, ["build", str(tmp_path), "--out", str(tmp_path / "out"), "--no-view"])
    assert "documents" in shown.stdout
    assert shown.stderr.splitlines() == [f"{tmp_path / 'empty.txt'}: has no text"]
    shown = CliRunner().invoke(cli, ["build", str(tmp_path), "--out", str(tmp_path / "out"), "--no-view", "--quiet"])
    assert shown.stdout == ""
    assert shown.stderr.splitlines() == [f"{tmp_path / 'empty.txt'}: has no text"]


def test_a_bar_on_a_terminal(tmp_path: Path) -> None:
    for number in range(3):
        (tmp_path / f"{number}.txt").write_text(STORY)
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "kg", "build", str(tmp_path), "--out", str(tmp_path / "out"), "--no-view"]
    environment = {**os.environ, "TERM": "xterm", "COLUMNS": "120"}
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=theirs, text=True, env=environment) as run:
        os.close(theirs)
        shown = b""
        try:
            while part := os.read(ours, 4096):
                shown += part
        except OSError:  # the other end is closed
            pass
        summary = run.stdout.read() if run.stdout else ""
    os.close(ours)
    assert b"Reading" in shown
    assert "documents" in summary
    assert "Reading" not in summary
