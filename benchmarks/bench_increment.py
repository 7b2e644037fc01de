"""What a second build costs: one release is added to many, against the build from nothing.

    python benchmarks/bench_increment.py [--releases 1000]

The releases are those that corpus.py makes. Each build is a process of its own, without the network page; what is
told is the time of the processor, its start included, so that what else the machine does counts little.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--releases", type=int, default=1_000)
    given = arguments.parse_args()
    with tempfile.TemporaryDirectory() as place:
        made, releases, out = Path(place, "made"), Path(place, "releases"), Path(place, "out")
        command = [
            sys.executable,
            str(HERE / "corpus.py"),
            str(made),
            "--documents",
            str(given.releases + 3),
            "--files",
        ]
        subprocess.run(command, check=True, capture_output=True)
        stories = sorted(made.glob("*.txt"))
        releases.mkdir()
        for story in stories[: given.releases]:
            shutil.move(story, releases)
        whole = built(releases, out)
        print(f"{given.releases:,} releases: {whole:.1f} s")
        for wanted, story in zip(("--no-turtle", "", "--no-turtle"), stories[given.releases :], strict=False):
            shutil.move(story, releases)
            more = built(releases, out, *wanted.split())
            print(f"one more, {wanted or 'with the Turtle file'}: {more:.2f} s, 1/{whole / more:.0f} of it")


def built(releases: Path, out: Path, *options: str) -> float:
    """Processor seconds of one build."""
    before = sum(os.times()[2:4])
    command = [sys.executable, "-m", "kg", "build", str(releases), "--out", str(out), "--no-view", "--quiet", *options]
    subprocess.run([*command, "--workers", "0"], check=True)
    return sum(os.times()[2:4]) - before


if __name__ == "__main__":
    main()
