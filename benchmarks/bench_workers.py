"""Two workers beside one: how much faster they read and extract, and how much faster two processes merely spin.

    python benchmarks/bench_workers.py [--documents 600] [--rounds 5]

Only where two spin loops are done in half the time of one after the other are there two processors to be had; so both
are measured in turn, in one run, and the medians told. The goal: 1.7 times where the spin loop gives 1.9.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import statistics
import tempfile
import time
from pathlib import Path

from corpus import World, stories

from kg.pipeline.gather import gather
from kg.pipeline.read import Reading
from kg.pipeline.work import work

SPINS = 12_000_000


def spin(times: int) -> None:
    while times:
        times -= 1


def spun(processes: int) -> float:
    """Seconds for a fixed amount of spinning, shared by some processes."""
    running = [multiprocessing.Process(target=spin, args=(SPINS // processes,)) for _ in range(processes)]
    began = time.perf_counter()
    for process in running:
        process.start()
    for process in running:
        process.join()
    return time.perf_counter() - began


def read(corpus: Path, workers: int) -> float:
    """Seconds to read and extract, beyond what it takes to start."""
    with tempfile.TemporaryDirectory() as out, work(Path(out), "bench", None) as kept:
        began = time.perf_counter()
        gather(Reading([corpus]), kept, workers)
        return time.perf_counter() - began


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--documents", type=int, default=600)
    arguments.add_argument("--rounds", type=int, default=5)
    given = arguments.parse_args()
    with tempfile.TemporaryDirectory() as place:
        corpus = Path(place, "releases.jsonl")
        with corpus.open("w", encoding="utf-8") as file:
            for story, _ in stories(World(1, long=True), given.documents):
                file.write(json.dumps(story.row) + "\n")
        read(corpus, 1)  # what is loaded once, by the process that workers are forked from, is loaded now
        rounds = [(spun(1) / spun(2), read(corpus, 1) / read(corpus, 2)) for _ in range(given.rounds)]
    for spinning, reading in rounds:
        print(f"spin loop {spinning:.2f} x   read and extract {reading:.2f} x   share {reading / spinning:.2f}")
    medians = [statistics.median(column) for column in zip(*rounds, strict=True)]
    print(f"median: spin loop {medians[0]:.2f} x, read and extract {medians[1]:.2f} x")


if __name__ == "__main__":
    main()
