"""The comparison that CI makes holds every row of its small run against a ratio that was kept."""

from __future__ import annotations

import csv
import json
import subprocess
import sys
from pathlib import Path

BENCHMARKS = Path(__file__).parents[1] / "benchmarks"


def asked(code: str) -> object:
    run = subprocess.run([sys.executable, "-c", code], cwd=BENCHMARKS, capture_output=True, text=True, check=True)
    return json.loads(run.stdout)


def test_each_row_of_the_small_run_has_a_ratio() -> None:
    rows = asked("import json, sides; print(json.dumps([row.name for row in sides.COMPARISONS if row.sizes[1]]))")
    with (BENCHMARKS / "ratios.csv").open(encoding="utf-8", newline="") as file:
        kept = {row["row"]: float(row["ratio"]) for row in csv.DictReader(file)}
    assert list(kept) == rows
    assert min(kept.values()) > 1


def test_a_ratio_that_has_fallen_by_a_third_is_told_after_two_more_tries() -> None:
    code = """
import json, types, versus
outcome = lambda ratio: versus.Outcome(1.0, ratio, 1, 1)
row = next(row for row in versus.COMPARISONS if row.name == "identity")
tried = []
versus.measured = lambda *_: (tried.append(1), outcome(0.1))[1]
low = versus.check([row], {"identity": outcome(0.1)}, types.SimpleNamespace())
print(json.dumps([low, len(tried), versus.check([row], {"identity": outcome(9.0)}, types.SimpleNamespace())]))
"""
    assert asked(code) == [1, versus_tries() - 1, 0]


def versus_tries() -> int:
    tries = asked("import json, versus; print(json.dumps(versus.TRIES))")
    assert isinstance(tries, int)
    return tries
