"""How a long build goes: documents a second, processor time and memory of all its processes, from beginning to end.

    python benchmarks/bench_stream.py CORPUS OUT [--workers N] [--step 10000] [-- OPTIONS OF kg build]

CORPUS is a file or folder (benchmarks/corpus.py makes them). Memory is the proportional share (PSS) of the process and
all that it started, sampled twice a second: pages that processes share are counted once. The processor's seconds are
those to compare on a machine that does other things too. Runs on Linux.
"""

from __future__ import annotations

import argparse
import os
import sqlite3
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

TICKS = os.sysconf("SC_CLK_TCK")
WORK = ".kg-work.sqlite"
PAUSE = 0.5


class Tree:
    """A process and all that it has started."""

    def __init__(self, leader: int) -> None:
        self.leader = leader
        self.most = 0
        self._spent: dict[int, float] = {}

    def look(self) -> int:
        """MiB now; keeps the most, and the processor seconds of all there ever were."""
        memory = 0
        for pid in self._pids():
            with suppress(OSError, ValueError, IndexError):
                memory += _pss(pid)
                fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
                self._spent[pid] = (int(fields[11]) + int(fields[12])) / TICKS
        self.most = max(self.most, memory // 1024)
        return memory // 1024

    @property
    def seconds(self) -> float:
        return sum(self._spent.values())

    def _pids(self) -> list[int]:
        below: dict[int, list[int]] = {}
        for entry in os.scandir("/proc"):
            if entry.name.isdigit():
                with suppress(OSError, IndexError):
                    parent = int(Path(entry.path, "stat").read_text().rpartition(")")[2].split()[1])
                    below.setdefault(parent, []).append(int(entry.name))
        found = [self.leader]
        for pid in found:
            found += below.get(pid, [])
        return found


def _pss(pid: int) -> int:
    for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1])
    return 0


def finished(out: Path) -> int:
    """Documents that are safe by now."""
    with suppress(sqlite3.Error):
        store = sqlite3.connect(f"file:{out / WORK}?mode=ro", uri=True)
        try:
            return store.execute("SELECT max(rowid) FROM documents").fetchone()[0] or 0
        finally:
            store.close()
    return 0


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("corpus", type=Path)
    arguments.add_argument("out", type=Path)
    arguments.add_argument("--workers", type=int, default=2)
    arguments.add_argument("--step", type=int, default=10_000)
    given, options = arguments.parse_known_args()
    options = [option for option in options if option != "--"]
    command = [sys.executable, "-m", "kg", "build", given.corpus, "--out", given.out, "--workers", str(given.workers)]
    began = time.perf_counter()
    with subprocess.Popen([*command, *options], stdout=subprocess.PIPE, text=True) as run:
        watch(run, given.out, given.step, began)
        shown = run.stdout.read() if run.stdout else ""
    print(shown)
    sys.exit(run.returncode)


def watch(run: subprocess.Popen[str], out: Path, step: int, began: float) -> None:
    tree, next_step, before = Tree(run.pid), step, (began, 0.0, 0)
    print(
        f"{'documents':>10} {'wall s':>8} {'cpu s':>8} {'per wall s':>10} {'per cpu s':>9} {'MiB now':>8} {'most':>6}"
    )
    last_told = began
    while run.poll() is None:
        now, count = tree.look(), finished(out)
        wall, spent = time.perf_counter(), tree.seconds
        if count >= next_step or wall - last_told > 120:
            done = count - before[2]
            rates = done / max(wall - before[0], 1e-9), done / max(spent - before[1], 1e-9)
            print(f"{count:>10,} {wall - began:>8.0f} {spent:>8.0f} {rates[0]:>10.1f} {rates[1]:>9.1f}", end="")
            print(f" {now:>8,} {tree.most:>6,}", flush=True)
            before, last_told = (wall, spent, count), wall
            next_step = (count // step + 1) * step
        time.sleep(PAUSE)
    print(f"ended: {time.perf_counter() - began:.0f} s, {tree.seconds:.0f} s of processors, at most {tree.most:,} MiB")


if __name__ == "__main__":
    main()
