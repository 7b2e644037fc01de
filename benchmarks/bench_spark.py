"""What Spark costs beside the local engine: the start, and each release.

    python benchmarks/bench_spark.py [--sizes 500 3000] [--master 'local[2]']

Both engines build the same invented releases from the shell. CPU time is that of all processes, Java and Python, looked
up in /proc (Linux) while they run. From the two sizes follow what a start costs and what a release costs.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import subprocess
import sys
import time
from pathlib import Path

from side_whole import corpus

TICKS = os.sysconf("SC_CLK_TCK")


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--sizes", type=int, nargs=2, default=[500, 3_000])
    arguments.add_argument("--master", default="local[2]")
    given = arguments.parse_args()
    print(f"{'':<8}{'releases':>9}{'CPU s':>9}{'seconds':>9}{'MiB':>7}")
    for name, options in (("local", ["--no-view"]), ("spark", ["--engine", "spark", "--master", given.master])):
        spent = []
        for size in given.sizes:
            with corpus(size, seed=1) as folder:
                command = ["build", str(folder / "releases.jsonl"), "--out", str(folder / "out"), *options]
                processor, wall, memory = watched([sys.executable, "-m", "kg", *command])
            print(f"{name:<8}{size:>9,}{processor:>9.1f}{wall:>9.1f}{memory:>7,}", flush=True)
            spent.append(processor)
        each = (spent[1] - spent[0]) / (given.sizes[1] - given.sizes[0])
        print(
            f"{name:<8}{'a start':>9}{spent[0] - each * given.sizes[0]:>9.1f} s; a release {each * 1000:.1f} ms",
            flush=True,
        )


def watched(command: list[str]) -> tuple[float, float, int]:
    """CPU seconds, seconds, and the most MiB that all processes of a command held together."""
    began, spent, most = time.perf_counter(), dict[int, float](), 0
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as run:
        while run.poll() is None:
            held = 0
            for pid in tree(run.pid):
                with contextlib.suppress(OSError, ValueError, IndexError):
                    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
                    spent[pid] = (int(fields[11]) + int(fields[12])) / TICKS
                    lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
                    held += int(next(line for line in lines if line.startswith("Pss:")).split()[1])
            most = max(most, held // 1024)
            time.sleep(0.2)
    if run.returncode:
        raise SystemExit(f"{' '.join(command)} ended with {run.returncode}")
    return sum(spent.values()), time.perf_counter() - began, most


def tree(pid: int) -> list[int]:
    """A process and all below it."""
    found = [pid]
    for each in found:
        with contextlib.suppress(OSError):
            for task in Path(f"/proc/{each}/task").iterdir():
                found += [int(child) for child in (task / "children").read_text().split()]
    return found


if __name__ == "__main__":
    main()
