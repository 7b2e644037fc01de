"""How accurate the claims are, on the seeds and on the two corpora, as the tables of docs/accuracy.md.

    python benchmarks/accuracy.py [SHARED]

SHARED is the folder that holds `seeds/` and `corpus/`; without it, the one beside this project. Of each corpus
the documents whose number three divides are kept out of sight while rules are written, and are scored apart.
"""

from __future__ import annotations

import argparse
import re
from pathlib import Path

from kg.evaluate import Report, evaluate

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


if __name__ == "__main__":
    main()
