"""Who is who at scale: precision, recall, time and memory over growing corpora with known truth.

    python benchmarks/bench_identity.py [--sizes 1000 10000 100000] [--engines in-process splink] [--times 5]

Each run is a process of its own, so that imports and memory are its own too; the engines take turns, and of several
times the median is told. Let Python compile what it imports first (python -m compileall), for either side.
"""

from __future__ import annotations

import argparse
import json
import resource
import statistics
import subprocess
import sys
import time
from pathlib import Path

COLUMNS = {
    "pairs": ">11,d",
    "links": ">10,d",
    "precision": ">8.4f",
    "recall": ">8.4f",
    "seconds": ">9.2f",
    "cpu": ">8.2f",
    "mebibytes": ">7,d",
}

HERE = Path(__file__).resolve().parent


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--sizes", type=int, nargs="+", default=[1_000, 10_000, 100_000])
    arguments.add_argument("--engines", nargs="+", default=["in-process", "splink"])
    arguments.add_argument("--times", type=int, default=1)
    arguments.add_argument("--one", nargs=2, help=argparse.SUPPRESS)
    given = arguments.parse_args()
    if given.one:
        print(json.dumps(run(given.one[0], int(given.one[1]))))
        return
    print(f"{'mentions':>9} {'engine':<11}{'pairs':>11}{'links':>10}{'P':>8}{'R':>8}{'seconds':>9}{'CPU':>8}{'MiB':>7}")
    for size in given.sizes:
        each = [{engine: measured(engine, size) for engine in given.engines} for _ in range(given.times)]
        for engine in given.engines:
            said = {name: statistics.median_low(run[engine][name] for run in each) for name in COLUMNS}
            figures = "".join(format(said[name], how) for name, how in COLUMNS.items())
            print(f"{size:>9,} {engine:<11}{figures}", flush=True)


def measured(engine: str, size: int) -> dict[str, float]:
    """One run, in a process of its own."""
    command = [sys.executable, __file__, "--one", engine, str(size)]
    found: dict[str, float] = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    return found


def run(engine: str, size: int) -> dict[str, float]:
    """One engine over one corpus; the time counts imports, but not the making of the corpus."""
    began, worked = time.perf_counter(), time.process_time()
    if engine == "splink":
        import splink  # noqa: F401

        from kg.identity.splink_engine import linked as pairs_by
    else:
        from kg.identity.engine import scored as pairs_by
    from kg.identity.packed import Packed
    from kg.identity.people import Verdicts, groups_of

    imported, worked_for_it = time.perf_counter() - began, time.process_time() - worked
    sys.path.insert(0, str(HERE))
    from people import mentions, pairs_of

    told, truth = Packed(), []
    for one, person in mentions(size):
        told.append(one)
        truth.append(person)
    began, worked = time.perf_counter() - imported, time.process_time() - worked_for_it
    verdicts, compared = Verdicts(), 0
    for pair in pairs_by(told, lambda place: place):
        compared += 1
        verdicts.add(pair.left, pair.right, pair.verdict)
    scored_in, worked_for = time.perf_counter() - began, time.process_time() - worked
    joined, gold, both = pairs_of(groups_of(told, verdicts), truth)
    return {
        "pairs": compared,
        "links": len(verdicts.same) // 2,
        "precision": both / joined if joined else 1.0,
        "recall": both / gold if gold else 1.0,
        "seconds": scored_in,
        "cpu": worked_for,
        "mebibytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
    }


if __name__ == "__main__":
    main()
