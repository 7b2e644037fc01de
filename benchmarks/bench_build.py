"""How long `kg build` takes from the shell, imports included: the wall time a person waits.

    python benchmarks/bench_build.py [FOLDER] [--runs 7]

Without a folder: the seeds of the shared folder beside this project where there is one, else data/sample. The
best of several runs is what the program needs; the median is what a person sees on this machine.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
CASES = (("graph and store", ("--no-view",), 1.0), ("with the page", (), 2.0))
"""What is built, with which options, and within how many seconds for five releases."""


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("folder", nargs="?", type=Path, default=default_folder())
    arguments.add_argument("--runs", type=int, default=7)
    given = arguments.parse_args()
    print(f"kg build {given.folder}, {given.runs} runs, {os.cpu_count()} cores")
    print(f"  {'':<18}{'best':>8}{'median':>8}{'goal':>8}")
    for name, options, goal in CASES:
        seconds = [wall_time(given.folder, options) for _ in range(given.runs)]
        print(f"  {name:<18}{min(seconds):>7.2f}s{statistics.median(seconds):>7.2f}s{goal:>7.1f}s")


def default_folder() -> Path:
    seeds = ROOT.parent / "shared" / "seeds"
    return seeds if seeds.is_dir() else ROOT / "data" / "sample"


def wall_time(folder: Path, options: tuple[str, ...]) -> float:
    """Seconds from pressing Enter to the prompt, into a new folder each time."""
    kg = Path(sys.executable).with_name("kg")
    with tempfile.TemporaryDirectory() as out:
        began = time.perf_counter()
        subprocess.run([kg, "build", folder, "--out", out, *options], check=True, capture_output=True)
        return time.perf_counter() - began


if __name__ == "__main__":
    main()
