"""Count on gold how often claims were right, by what they stand on, and write ontology/confidence.csv.

    python benchmarks/confidence.py --gold FOLDER [--gold FOLDER …] [--write]
    python benchmarks/confidence.py --gold FOLDER --count NAME >> benchmarks/first-sight.csv

The claims of each FOLDER (documents with gold beside them; of a `corpus` only those that are not kept back) are added
to those of benchmarks/first-sight.csv: claims about documents that the rules of their day had never met. As rules are
mended until nearly all is right on the documents in sight, a claim of FOLDER counts for %(mended)s of one at first
sight.
`--count` prints lines for that file instead: run it on new gold before an error in it has been looked at.

Each row shifts the log-odds by what was counted beside what the rows before expect, towards no shift as if by
%(prior)d more claims that are right as often as expected; the prior of a heading and of a quotation is half those odds,
and neither ever counts for more than the reporter's own statement. Rules with fewer than %(few)d claims have no row.
"""

from __future__ import annotations

import argparse
import csv
import io
import math
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from accuracy import is_open

from kg.evaluate import Judged, judged
from kg.extract.confidence import ALL, COLUMNS, GROUPS, Shift, probability
from kg.extract.grounds import Grounds, Surroundings

ROOT = Path(__file__).resolve().parents[1]
FIRST_SIGHT = ROOT / "benchmarks" / "first-sight.csv"
TABLE = ROOT / "ontology" / "confidence.csv"

PRIOR = 20
FEW = 20
DOUBTED = frozenset({"heading", "quotation"})
"""Places whose prior is half the odds: a headline shortens, and a quotation takes sides."""

MENDED = 0.5
"""What a claim about a document in sight counts for, beside one at first sight."""

Cells = dict[tuple[Grounds, bool], float]
"""How many claims stood on the same grounds, right and wrong."""


def main() -> None:
    assert __doc__
    numbers = {"prior": PRIOR, "few": FEW, "mended": f"{MENDED:.0%}"}
    arguments = argparse.ArgumentParser(
        description=__doc__ % numbers, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    arguments.add_argument("--gold", action="append", type=Path, default=[])
    arguments.add_argument("--write", action="store_true")
    arguments.add_argument("--count", metavar="NAME")
    given = arguments.parse_args()
    counted = count(given.gold)
    if given.count:
        print(as_lines(given.count, counted), end="")
        return
    table = fit(together(*first_sight().values(), weighed(counted, MENDED)))
    if given.write:
        TABLE.write_text(as_text(table), encoding="utf-8", newline="\n")
    print(as_text(table), end="")


def count(folders: Iterable[Path]) -> Cells:
    """The claims of all folders by their grounds, right and wrong."""
    cells: Cells = {}
    for folder in folders:
        kept_back = folder.parent.name == "corpus"
        cells = together(cells, grounds_of(judged(folder, only=is_open if kept_back else lambda _: True)))
    return cells


def grounds_of(claims: Iterable[Judged]) -> Cells:
    """Claims by their grounds, right and wrong."""
    cells: Counter[tuple[Grounds, bool]] = Counter()
    around: dict[str, Surroundings] = {}
    for one in claims:
        surroundings = around.setdefault(one.extraction.document.id, Surroundings(one.extraction))
        cells[surroundings.grounds(one.claim), one.right] += 1
    return dict(cells)


def together(*counted: Cells) -> Cells:
    """The sum of all counts."""
    cells: Cells = {}
    for each in counted:
        for key, number in each.items():
            cells[key] = cells.get(key, 0) + number
    return cells


def weighed(cells: Cells, weight: float) -> Cells:
    """The counts times a weight."""
    return {key: number * weight for key, number in cells.items()}


def first_sight() -> dict[str, Cells]:
    """The counts of benchmarks/first-sight.csv, by the name of their documents."""
    with FIRST_SIGHT.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.reader(line for line in stream if not line.startswith("#")))
    sets: dict[str, Cells] = {}
    for name, *grounds, right, wrong in rows[1:]:
        cells = sets.setdefault(name, {})
        cells[Grounds(*grounds), True] = int(right)
        cells[Grounds(*grounds), False] = int(wrong)
    return sets


def as_lines(name: str, cells: Cells) -> str:
    """Counts as lines of benchmarks/first-sight.csv."""
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    for grounds in sorted({grounds for grounds, _ in cells}):
        writer.writerow([name, *grounds, cells.get((grounds, True), 0), cells.get((grounds, False), 0)])
    return stream.getvalue()


def fit(cells: Cells) -> list[Shift]:
    """The table: one row for all claims, then each group beside what the rows before expect."""
    total, right = sum(cells.values()), sum(number for (_, is_right), number in cells.items() if is_right)
    first = logit((right + 1) / (total + 2))
    table = [Shift(ALL, "", total, right, right, round(first, 3))]
    odds = {grounds: first for grounds, _ in cells}
    for group, ground in GROUPS.items():
        rows = {row.ground: row for row in _rows(group, cells, odds)}
        table += [rows[name] for name in sorted(rows)]
        odds = {each: so_far + (rows[ground(each)].log_odds if ground(each) in rows else 0)
                for each, so_far in odds.items()}  # fmt: skip
    return table


def _rows(group: str, cells: Cells, odds: dict[Grounds, float]) -> Iterator[Shift]:
    for name in {GROUPS[group](grounds) for grounds in odds}:
        own = [(grounds, is_right, number) for (grounds, is_right), number in cells.items()
               if GROUPS[group](grounds) == name]  # fmt: skip
        claims = sum(number for *_, number in own)
        right = sum(number for _, is_right, number in own if is_right)
        if group == "rule" and claims < FEW:
            continue
        mean = sum(probability(odds[grounds]) * number for grounds, _, number in own) / claims
        prior = probability(logit(mean) - math.log(2)) if name in DOUBTED else mean
        shift = logit((right + PRIOR * prior) / (claims + PRIOR)) - logit(mean)
        yield Shift(
            group, name, claims, right, round(mean * claims, 1), round(min(shift, 0.0 if name in DOUBTED else shift), 3)
        )


def logit(share: float) -> float:
    return math.log(share / (1 - share))


def as_text(table: Iterable[Shift]) -> str:
    """The table as it stands in ontology/."""
    stream = io.StringIO()
    stream.write(
        "# How sure claims are, by what they stand on (kg/extract/grounds.py): counted on gold, not set by hand.\n"
    )
    stream.write("# Written by benchmarks/confidence.py, which says how; docs/accuracy.md shows how true it is.\n")
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows([getattr(shift, name) for name in COLUMNS] for shift in table)
    return stream.getvalue()


if __name__ == "__main__":
    main()
