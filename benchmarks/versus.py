"""Everything that has something to stand beside, in one run and one table: CPU seconds and memory.

    python benchmarks/versus.py [NAME…] [--rounds 5] [--largest 10000] [--small] [--check] [--keep]

The two sides of a row take turns, each in a process of its own, so that a machine that slows down slows both. Counted
is CPU time, of all threads and of processes that a side starts; the figure is the median of the rounds. Memory is the
most that a side's process held, with its libraries and what it works on. ``--small`` is what CI runs: with
``--check`` it fails where a ratio has fallen by a third against benchmarks/ratios.csv, after two more tries; ``--keep``
writes that file.
"""

from __future__ import annotations

import argparse
import csv
import json
import os
import platform
import resource
import statistics
import subprocess
import sys
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import IO

from sides import COMPARISONS, Comparison, growth

RATIOS = Path(__file__).with_name("ratios.csv")
FALLEN = 2 / 3
TRIES = 3
BESIDE = ("spacy", "rdflib", "pyoxigraph", "splink", "duckdb", "pyvis")


@dataclass(frozen=True)
class Outcome:
    """Milliseconds of CPU time a unit, and MiB, of either side."""

    ours: float
    theirs: float
    ours_mib: int
    theirs_mib: int

    @property
    def ratio(self) -> float:
        """How many times less than the other side."""
        return self.theirs / self.ours


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("names", nargs="*", help="only these rows")
    arguments.add_argument("--rounds", type=int, default=5)
    arguments.add_argument(
        "--largest", type=int, default=10_000, help="releases of the larger corpus of the row on growth"
    )
    arguments.add_argument("--small", action="store_true", help="small corpora and three rounds: under a minute")
    arguments.add_argument("--check", action="store_true", help=f"fail where a ratio has fallen below {RATIOS.name}")
    arguments.add_argument("--keep", action="store_true", help=f"write {RATIOS.name}")
    arguments.add_argument("--side", nargs=2, help=argparse.SUPPRESS)
    given = arguments.parse_args()
    rows = {one.name: one for one in (*COMPARISONS, growth(given.largest))}
    if given.side:
        name, which = given.side
        serve(rows[name], which, given.small)
        return
    unknown = sorted(set(given.names) - set(rows))
    if unknown:
        arguments.error(f"no row is called {unknown[0]}; there are: {', '.join(rows)}")
    chosen = [row for row in rows.values() if row.name in given.names or not given.names]
    if given.small:
        chosen = [row for row in chosen if row.sizes[1]]
    outcomes = show(chosen, min(given.rounds, 3) if given.small else given.rounds, given)
    if given.keep:
        keep(outcomes)
    if given.check:
        raise SystemExit(check(chosen, outcomes, given))


def show(rows: list[Comparison], rounds: int, given: argparse.Namespace) -> dict[str, Outcome]:
    """The table, row by row, and where it was measured."""
    print(f"{machine()}; median of {rounds} rounds\n\n| | polit-kg | beside | | memory | what |")
    print("| --- | --- | --- | --- | --- | --- |", flush=True)
    outcomes = {}
    for row in rows:
        outcomes[row.name] = found = measured(row, rounds, given)
        cells = (row.name, f"{cost(found.ours)} a {row.unit}", f"{cost(found.theirs)}, {row.beside}",
                 f"{found.ratio:.3g} ×", f"{found.ours_mib} and {found.theirs_mib} MiB", row.note)  # fmt: skip
        print(f"| {' | '.join(cells)} |", flush=True)
    return outcomes


def machine() -> str:
    """What it was measured on."""
    model = platform.processor() or platform.machine()
    info = Path("/proc/cpuinfo")
    if info.is_file():
        model = next((line.partition(":")[2].strip() for line in info.read_text().splitlines()
                      if line.startswith("model name")), model)  # fmt: skip
    beside = ", ".join(f"{name} {version(name)}" for name in BESIDE)
    return f"{model}, {os.cpu_count()} cores, {platform.system()}, Python {platform.python_version()}; {beside}"


def cost(milliseconds: float) -> str:
    """With its unit, to three digits."""
    for limit, factor, unit in ((1, 1_000, "µs"), (1_000, 1, "ms"), (float("inf"), 0.001, "s")):
        if milliseconds < limit:
            return f"{milliseconds * factor:.3g} {unit}"
    raise AssertionError


def measured(row: Comparison, rounds: int, given: argparse.Namespace) -> Outcome:
    """The two sides of a row in turns."""
    command = [sys.executable, __file__, "--largest", str(given.largest), *(["--small"] if given.small else [])]
    sides = [
        subprocess.Popen(
            [*command, "--side", row.name, which], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        for which in ("ours", "theirs")
    ]
    costs: list[list[float]] = [[], []]
    for number in range(rounds + row.warm):
        for side, found in zip(sides, costs, strict=True):
            found.append(asked(side, str(number)))
    memory = [int(asked(side, "memory")) for side in sides]
    for side in sides:
        side.communicate("end\n")
    ours, theirs = (statistics.median(found[row.warm :]) for found in costs)
    return Outcome(ours, theirs, *memory)


def asked(side: subprocess.Popen[str], line: str) -> float:
    """What a side answers."""
    told, answer = side.stdin, side.stdout
    assert told is not None
    assert answer is not None
    told.write(f"{line}\n")
    told.flush()
    return float(json.loads(answer.readline() or sys.exit("a side of the comparison ended; see above")))


def serve(row: Comparison, which: str, small: bool) -> None:
    """One side: a number asks for that round (milliseconds of CPU time a unit), "memory" for the most that it held."""
    out = own_output()
    sizes = row.sizes[1] if small else row.sizes[0]
    assert sizes
    size = sizes[which == "theirs"]
    work = (row.ours if which == "ours" else row.theirs)(size)
    for line in sys.stdin:
        if line.strip() == "end":
            return
        answer: float
        if line.strip() == "memory":
            uses = (resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
            answer = max(uses) // 1024
        else:
            action, units = work(1 + int(line))
            began = spent()
            action()
            answer = (spent() - began) * 1_000 / units
        print(json.dumps(answer), file=out, flush=True)


def own_output() -> IO[str]:
    """Standard output for the answers alone: what libraries print goes to standard error."""
    own = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)
    return own


def spent() -> float:
    """CPU seconds of this process and of those that it started."""
    uses = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(use.ru_utime + use.ru_stime for use in uses)


def keep(outcomes: dict[str, Outcome]) -> None:
    """Write the ratios that later runs are held against."""
    with RATIOS.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("row", "ratio"))
        writer.writerows((name, f"{found.ratio:.3g}") for name, found in outcomes.items())


def check(rows: list[Comparison], outcomes: dict[str, Outcome], given: argparse.Namespace) -> int:
    """1 where a ratio has fallen by a third and stays fallen when it is measured again."""
    with RATIOS.open(encoding="utf-8", newline="") as file:
        kept = {row["row"]: float(row["ratio"]) for row in csv.DictReader(file)}
    failed = 0
    for row in rows:
        best, tries = outcomes[row.name].ratio, 1
        while best < FALLEN * kept.get(row.name, 0) and tries < TRIES:
            best, tries = max(best, measured(row, 3, given).ratio), tries + 1
        if best < FALLEN * kept.get(row.name, 0):
            print(f"{row.name}: {best:.3g} × in {tries} tries, and it was {kept[row.name]:.3g} ×", file=sys.stderr)
            failed = 1
    return failed


if __name__ == "__main__":
    main()
