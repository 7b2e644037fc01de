"""Two workers beside one: how much faster they read and extract, and how much faster two processes merely spin.

    python benchmarks/bench_workers.py [--documents 600] [--rounds 5]

The processor's seconds of this process and of the busiest worker tell what an idle machine would make of it: two
workers can be no faster than the busiest is done, and reading waits for this process where it has much to do.

Only where two spin loops are done in half the time of one after the other are there two processors to be had; so both
are measured in turn, in one run, and the medians told. The goal: 1.7 times where the spin loop gives 1.9.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import os
import statistics
import tempfile
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from corpus import World, stories

from kg.pipeline.crew import Crew
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


@dataclass
class Run:
    """What reading took: seconds by the clock, and the processor's of this process and of the busiest worker."""

    clock: float = 0.0
    own: float = 0.0
    busiest: float = 0.0


def read(corpus: Path, workers: int) -> Run:
    """Read and extract, beyond what it takes to start."""
    run, leave = Run(), Crew.__exit__

    def looked_at(crew: Crew, *error: object) -> None:
        run.busiest = max(map(_spent, (worker.process.pid for worker in crew._workers)))
        leave(crew, *error)

    with tempfile.TemporaryDirectory() as out, work(Path(out), "bench", None) as kept:
        Crew.__exit__ = looked_at  # type: ignore[method-assign]
        began, spent = time.perf_counter(), time.process_time()
        gather(Reading([corpus]), kept, workers)
        run.clock, run.own = time.perf_counter() - began, time.process_time() - spent
        Crew.__exit__ = leave  # type: ignore[method-assign]
        return run


def _spent(pid: int) -> float:
    """Processor seconds of a process, where the system tells of it."""
    with suppress(OSError):
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
    return 0.0


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
        rounds = [compared(corpus) for _ in range(given.rounds)]
    medians = [statistics.median(column) for column in zip(*rounds, strict=True)]
    print(f"median: spin loop {medians[0]:.2f} x, read and extract {medians[1]:.2f} x, by the processor's seconds "
          f"{medians[2]:.2f} x")  # fmt: skip


def compared(corpus: Path) -> tuple[float, float, float]:
    """How much faster two spin loops are than one, two workers than one, and could be by the processor's seconds."""
    spinning, one, two = spun(1) / spun(2), read(corpus, 1), read(corpus, 2)
    reading, could = one.clock / two.clock, one.busiest / max(two.busiest, two.own, 1e-9)
    print(f"spin loop {spinning:.2f} x   read and extract {reading:.2f} x   share {reading / spinning:.2f}   ", end="")
    print(f"processor: one worker {one.busiest:.2f} s, busiest of two {two.busiest:.2f} s: {could:.2f} x, "
          f"this process {two.own:.2f} s")  # fmt: skip
    return spinning, reading, could


if __name__ == "__main__":
    main()
