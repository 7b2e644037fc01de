"""What a second build costs: releases are added to many, one at a time, against the build from nothing.

    python benchmarks/bench_increment.py [--releases 1000] [--more 5]

The releases are those that corpus.py makes; those that are added stand among the others, evenly spread: charges,
sentences and copies. Each build is a process of its own, without the network page; what is told is the time of the
processor, its start included, so that what else the machine does counts little. Each of them is added in a build
without the Turtle file, and as many others with it. Let Python compile what it imports first (python -m compileall).
"""

from __future__ import annotations

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
GOALS = {"--no-turtle": 50, "": 10}
"""A release more is to take no more than this part of the build from nothing."""


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--releases", type=int, default=1_000)
    arguments.add_argument("--more", type=int, default=5)
    given = arguments.parse_args()
    with tempfile.TemporaryDirectory() as place:
        made, releases, out = Path(place, "made"), Path(place, "releases"), Path(place, "out")
        more = len(GOALS) * given.more
        command = [sys.executable, str(HERE / "corpus.py"), str(made), "--files"]
        subprocess.run([*command, "--documents", str(given.releases + more)], check=True, capture_output=True)
        stories = sorted(made.glob("*.txt"))
        added = stories[:: len(stories) // more][:more]
        releases.mkdir()
        for story in set(stories) - set(added):
            shutil.move(story, releases)
        whole = built(releases, out)
        print(f"{given.releases:,} releases: {whole:.1f} s", flush=True)
        took: dict[str, list[float]] = {option: [] for option in GOALS}
        for number, story in enumerate(added):
            option = list(GOALS)[number % len(GOALS)]
            shutil.move(story, releases)
            took[option].append(built(releases, out, *option.split()))
            print(f"{story.stem}, {option or 'with the Turtle file'}: {part(whole, took[option][-1])}", flush=True)
        for option, goal in GOALS.items():
            middle, worst = statistics.median(took[option]), max(took[option])
            named = option or "with the Turtle file"
            print(f"{named}: median {part(whole, middle)}, worst {part(whole, worst)}, to be 1/{goal}")


def part(whole: float, more: float) -> str:
    """Seconds, and which part of the build from nothing."""
    return f"{more:.2f} s (1/{whole / more:.0f})"


def built(releases: Path, out: Path, *options: str) -> float:
    """Processor seconds of one build."""
    before = sum(os.times()[2:4])
    command = [sys.executable, "-m", "kg", "build", str(releases), "--out", str(out), "--no-view", "--quiet", *options]
    subprocess.run([*command, "--workers", "0"], check=True)
    return sum(os.times()[2:4]) - before


if __name__ == "__main__":
    main()
