"""What a second build costs: one release is added to many, against the build from nothing.

    python benchmarks/bench_increment.py [FOLDER] [--releases 1000]

The releases are those of FOLDER (data/sample by default), told again and again of other people. Times are of the
processor, so that what else the machine does counts little; a build into an empty folder, then one with a release more.
"""

from __future__ import annotations

import argparse
import random
import re
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
_NAME = re.compile(r"\b[A-Z][a-z]+ [A-Z][a-z]+(?=, \d\d\b)")
"""Somebody whose age follows: a defendant, in most stories."""


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("folder", nargs="?", type=Path, default=HERE.parent / "data" / "sample")
    arguments.add_argument("--releases", type=int, default=1_000)
    given = arguments.parse_args()
    with tempfile.TemporaryDirectory() as place:
        releases, out = Path(place, "releases"), Path(place, "out")
        releases.mkdir()
        stories = told(given.folder)
        for number in range(given.releases):
            (releases / f"r{number:06}.txt").write_text(next(stories), encoding="utf-8")
        whole = built(releases, out)
        (releases / "one-more.txt").write_text(next(stories), encoding="utf-8")
        more = built(releases, out)
    print(f"{given.releases:,} releases: {whole:.1f} s; one more: {more:.2f} s, 1/{whole / more:.0f} of it")


def told(folder: Path):
    """The stories of a folder, without end, each time of other people."""
    sys.path.insert(0, str(HERE))
    from people import _drawn

    draw = random.Random(1)
    texts = [path.read_text(encoding="utf-8") for path in sorted(folder.rglob("*.txt"))]
    while True:
        for text in texts:
            for name in set(_NAME.findall(text)):
                text = text.replace(name, f"{_drawn(draw, 'given')} {_drawn(draw, 'surname')}".title())
            yield text


def built(releases: Path, out: Path) -> float:
    """Processor seconds of one build, without the network page."""
    from kg.pipeline import Reading, build

    began = time.process_time()
    build(Reading([releases]), out, view=False)
    return time.process_time() - began


if __name__ == "__main__":
    main()
