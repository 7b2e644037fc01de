"""How true the confidence of claims is, as the two tables of docs/accuracy.md.

    python benchmarks/reliability.py [SHARED]

The first is of the kept-back documents of SHARED's corpora, by the table that is shipped; they had no part in it. The
second is of claims at first sight (benchmarks/first-sight.csv): each set by a table that is fitted without it.
"""

from __future__ import annotations

import argparse
from itertools import pairwise
from pathlib import Path

from accuracy import ROOT, is_kept_back
from confidence import MENDED, Cells, count, first_sight, fit, grounds_of, together, weighed

from kg.evaluate import judged
from kg.extract.confidence import confidence, shipped

BINS = (0.0, 0.7, 0.8, 0.85, 0.9, 0.95, 1.0)

Scored = list[tuple[float, bool, float]]
"""How sure, whether right, and how many such claims."""


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("shared", nargs="?", type=Path, default=ROOT.parent / "shared")
    shared = arguments.parse_args().shared
    corpora = [shared / "corpus" / name for name in ("dev", "dev-b")]
    kept_back = together(*(grounds_of(judged(folder, only=is_kept_back)) for folder in corpora))
    table = shipped()
    print(reliability([(confidence(on, table), right, number) for (on, right), number in kept_back.items()]))
    print(reliability(crossed(weighed(count([*corpora, shared / "seeds"]), MENDED))))


def crossed(in_sight: Cells) -> Scored:
    """The claims at first sight, each set as sure as the counts of the others make it."""
    scored: Scored = []
    sets = first_sight()
    for name, own in sets.items():
        table = fit(together(in_sight, *(cells for other, cells in sets.items() if other != name)))
        scored += [(confidence(on, table), right, number) for (on, right), number in own.items()]
    return scored


def reliability(scored: Scored) -> str:
    """Claims in bins of confidence: how sure they were on average, and how many were wholly right.

    Below it the Brier score (the mean of (confidence - right)²; that of one and the same confidence for all claims
    beside it) and the expected calibration error (the mean distance of the two columns, weighed by claims).
    """
    lines = ["| confidence | claims | claimed | right |", "| --- | ---: | ---: | ---: |"]
    claims, error = sum(number for *_, number in scored), 0.0
    for low, high in pairwise(BINS):
        own = [one for one in scored if low <= one[0] < high]
        if own:
            claimed, right, size = means(own)
            error += abs(claimed - right) * size / claims
            lines.append(f"| {low:.2f} to {high:.2f} | {size:.0f} | {claimed:.3f} | {right:.3f} |")
    claimed, right, _ = means(scored)
    lines.append(f"| all | {claims:.0f} | {claimed:.3f} | {right:.3f} |")
    brier = sum((sure - is_right) ** 2 * number for sure, is_right, number in scored) / claims
    scores = f"Brier score {brier:.4f} (one confidence for all: {right * (1 - right):.4f})"
    return "\n".join([*lines, "", f"{scores}, expected calibration error {error:.3f}", ""])


def means(scored: Scored) -> tuple[float, float, float]:
    """How sure on average, the share that was right, and how many claims."""
    size = sum(number for *_, number in scored)
    sure = sum(one * number for one, _, number in scored) / size
    return sure, sum(number for _, right, number in scored if right) / size, size


if __name__ == "__main__":
    main()
