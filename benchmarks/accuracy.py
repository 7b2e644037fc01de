"""How accurate the claims are, on the seeds and on the two corpora, as the tables of docs/accuracy.md.

    python benchmarks/accuracy.py [SHARED]

SHARED is the folder that holds `seeds/` and `corpus/`; without it, the one beside this project. Of each corpus
the documents whose number three divides are kept out of sight while rules are written, and are scored apart. The
last table says how true the confidence of claims is, on those that were kept back.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

from kg.evaluate import Judged, Report, evaluate, judged

ROOT = Path(__file__).resolve().parents[1]


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("shared", nargs="?", type=Path, default=ROOT.parent / "shared")
    shared = arguments.parse_args().shared
    corpora = [shared / "corpus" / name for name in ("dev", "dev-b")]
    reports = {
        "seeds": evaluate(shared / "seeds"),
        **{f"{folder.name}, open": evaluate(folder, only=is_open) for folder in corpora},
        **{f"{folder.name}, kept back": evaluate(folder, only=is_kept_back) for folder in corpora},
    }
    print(summary(reports))
    print(by_type(reports))
    print(reliability([claim for folder in corpora for claim in judged(folder, only=is_kept_back)]))


def is_kept_back(id_: str) -> bool:
    number = re.search(r"\d+", id_)
    return number is not None and int(number.group()) % 3 == 0


def is_open(id_: str) -> bool:
    return not is_kept_back(id_)


def summary(reports: dict[str, Report]) -> str:
    """One row a set of documents."""
    head = (
        "| | documents | right | wrong | missing | P | R | F1 | false accusations | kept-out names |\n"
        "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n"
    )
    return head + "".join(f"| {name} | {report.documents} | {numbers(report)} |\n" for name, report in reports.items())


def numbers(report: Report) -> str:
    total = report.total
    scores = f"{total.precision:.3f} | {total.recall:.3f} | {total.f1:.3f}"
    found = f"{len(report.false_accusations)} | {len(report.kept_out_names)}"
    return f"{total.tp} | {total.fp} | {total.fn} | {scores} | {found}"


def by_type(reports: dict[str, Report]) -> str:
    """F1 of each type of fact, one column a set; a dash where a set has no such fact."""
    types = dict.fromkeys(row.type for report in reports.values() for row in report.rows)
    lines = [f"| fact | {' | '.join(reports)} |", f"| --- |{' ---: |' * len(reports)}"]
    lines += [f"| {type_} | {' | '.join(f1(report, type_) for report in reports.values())} |" for type_ in types]
    return "\n".join(lines) + "\n"


def f1(report: Report, type_: str) -> str:
    return next((f"{row.f1:.3f}" for row in report.rows if row.type == type_), "–")


BINS = (0.0, 0.7, 0.8, 0.9, 0.95, 0.98, 1.0)


def reliability(claims: Sequence[Judged]) -> str:
    """Claims in bins of confidence: how sure they were on average, and how many were wholly right.

    Below it the Brier score (the mean of (confidence - right)²; that of one and the same confidence for all claims
    beside it) and the expected calibration error (the mean distance of the two columns, weighed by claims).
    """
    lines = ["| confidence | claims | claimed | right |", "| --- | ---: | ---: | ---: |"]
    error = 0.0
    for low, high in pairwise(BINS):
        own = [one for one in claims if low <= sure(one) < high]
        if own:
            claimed, right = sum(map(sure, own)) / len(own), share_right(own)
            error += abs(claimed - right) * len(own) / len(claims)
            lines.append(f"| {low:.2f} to {high:.2f} | {len(own)} | {claimed:.3f} | {right:.3f} |")
    overall = share_right(claims)
    lines.append(f"| all | {len(claims)} | {sum(map(sure, claims)) / len(claims):.3f} | {overall:.3f} |")
    brier = sum((sure(one) - one.right) ** 2 for one in claims) / len(claims)
    scores = f"Brier score {brier:.4f} (one confidence for all: {overall * (1 - overall):.4f})"
    return "\n".join([*lines, "", f"{scores}, expected calibration error {error:.3f}", ""])


def sure(one: Judged) -> float:
    return one.claim.confidence or 0.0


def share_right(claims: Sequence[Judged]) -> float:
    return sum(one.right for one in claims) / len(claims)


if __name__ == "__main__":
    main()
