"""Count on gold how often claims were right, by what they stand on, and write ontology/confidence.csv.

    python benchmarks/confidence.py --gold FOLDER [--gold FOLDER …] [--write]
    python benchmarks/confidence.py --gold FOLDER --count FILE.csv

The claims of each FOLDER (documents with gold beside them; of a `corpus` only those that are not kept back) are added
to those of benchmarks/first-sight.csv: claims about documents that the rules of their day had never met. Without these
the table would say that nearly all is right, since rules are mended until the documents in sight are. `--count` writes
such a file instead of a table: run it on new gold before an error in it has been looked at, and add its lines.

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

from kg.evaluate import judged
from kg.extract.confidence import ALL, COLUMNS, GROUPS, Shift, probability
from kg.extract.grounds import Grounds, Surroundings

ROOT = Path(__file__).resolve().parents[1]
FIRST_SIGHT = ROOT / "benchmarks" / "first-sight.csv"
TABLE = ROOT / "ontology" / "confidence.csv"

PRIOR = 20
FEW = 20
DOUBTED = frozenset({"heading", "quotation"})
"""Places whose prior is half the odds: a headline shortens, and a quotation takes sides."""

Cells = Counter[tuple[Grounds, bool]]
"""How many claims stood on the same grounds, right and wrong."""


def main() -> None:
    assert __doc__
    arguments = argparse.ArgumentParser(
        description=__doc__ % {"prior": PRIOR, "few": FEW}, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    arguments.add_argument("--gold", action="append", type=Path, default=[])
    arguments.add_argument("--write", action="store_true")
    arguments.add_argument("--count", type=Path)
    given = arguments.parse_args()
    counted = count(given.gold)
    if given.count:
        write_cells(counted, given.count)
        return
    table = fit(counted + read_cells(FIRST_SIGHT))
    if given.write:
        TABLE.write_text(as_text(table), encoding="utf-8", newline="\n")
    print(as_text(table), end="")


def count(folders: Iterable[Path]) -> Cells:
    """The claims of all folders by their grounds, right and wrong."""
    cells: Cells = Counter()
    for folder in folders:
        kept_back = folder.parent.name == "corpus"
        around: dict[str, Surroundings] = {}
        for one in judged(folder, only=is_open if kept_back else lambda _: True):
            surroundings = around.setdefault(one.extraction.document.id, Surroundings(one.extraction))
            cells[surroundings.grounds(one.claim), one.right] += 1
    return cells


def read_cells(place: Path) -> Cells:
    with place.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.reader(line for line in stream if not line.startswith("#")))
    cells: Cells = Counter()
    for *grounds, right, wrong in rows[1:]:
        cells[Grounds(*grounds), True] += int(right)
        cells[Grounds(*grounds), False] += int(wrong)
    return cells


def write_cells(cells: Cells, place: Path) -> None:
    with place.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow([*Grounds._fields, "right", "wrong"])
        for grounds in sorted({grounds for grounds, _ in cells}):
            writer.writerow([*grounds, cells[grounds, True], cells[grounds, False]])


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
