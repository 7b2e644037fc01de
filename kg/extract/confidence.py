"""How sure a claim is: a figure that was measured on gold, not one that somebody liked.

``ontology/confidence.csv`` holds how often claims on each ground (:mod:`kg.extract.grounds`) were right, and by how
much that shifts the log-odds; ``benchmarks/confidence.py`` counts and writes it. A claim's confidence is the odds of
all claims, shifted once for each of its grounds. What was never counted shifts nothing.
"""

from __future__ import annotations

import csv
import math
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from importlib import resources

from kg.errors import VocabularyError
from kg.extract.grounds import Grounds, Surroundings
from kg.model import Claim, Extraction

#: The groups of the table in the order in which they are fitted, and the ground of a claim in each.
GROUPS: dict[str, Callable[[Grounds], str]] = {
    "claim": lambda grounds: grounds.kind,
    "rule": lambda grounds: grounds.rule,
    "reference": lambda grounds: grounds.reference,
    "place": lambda grounds: grounds.place,
    "document": lambda grounds: grounds.document,
}
ALL = "all"
_FILE = "confidence.csv"
_LOWEST, _HIGHEST = 0.05, 0.995


@dataclass(frozen=True, slots=True)
class Shift:
    """One row: ``log_odds`` is that of all claims, or by how much a ground shifts it.

    ``claims`` were counted, ``right`` of them were right, and ``expected`` is how many the rows before would expect
    (some counted for less than one).
    """

    group: str
    ground: str
    claims: float
    right: float
    expected: float
    log_odds: float


COLUMNS = tuple(Shift.__dataclass_fields__)


def confidence(grounds: Grounds, table: Iterable[Shift]) -> float:
    """The confidence of a claim on these grounds, from 0.05 to 0.995: no reading is certain."""
    own = {(ALL, ""), *((name, ground(grounds)) for name, ground in GROUPS.items())}
    log_odds = sum(shift.log_odds for shift in table if (shift.group, shift.ground) in own)
    return round(min(max(probability(log_odds), _LOWEST), _HIGHEST), 3)


def probability(log_odds: float) -> float:
    """The share of right claims at these odds."""
    return 1 / (1 + math.exp(-log_odds))


def with_confidence(extraction: Extraction) -> Extraction:
    """The same, each claim with its confidence; one that has it keeps it."""
    surroundings, known = Surroundings(extraction), _known()

    def sure(claim: Claim) -> Claim:
        return claim if claim.confidence is not None else replace(claim, confidence=known(surroundings.grounds(claim)))

    return replace(extraction, claims=tuple(sure(claim) for claim in extraction.claims))


def unmeasured(extraction: Extraction, claims: Iterable[Claim]) -> Iterator[Claim]:
    """Claims of a reader whom nobody has counted: half the odds of their grounds, unless they have a confidence."""
    surroundings, known = Surroundings(extraction), _known()
    for claim in claims:
        share = known(surroundings.grounds(claim))
        doubted = round(share / (2 - share), 3)
        yield claim if claim.confidence is not None else replace(claim, confidence=doubted)


@cache
def _known() -> Callable[[Grounds], float]:
    table = shipped()
    return cache(lambda grounds: confidence(grounds, table))


def shipped() -> tuple[Shift, ...]:
    """The table that is shipped; raises VocabularyError, which names the line, where it is broken."""
    lines = resources.files("kg_ontology").joinpath(_FILE).read_text(encoding="utf-8").splitlines()
    return read_table(lines)


def read_table(lines: Iterable[str]) -> tuple[Shift, ...]:
    """A table as :func:`shipped` has it; ``#`` begins a comment."""
    table: list[Shift] = []
    for number, line in enumerate(lines, start=1):
        fields = next(csv.reader([line]), [])
        if not fields or line.startswith("#") or tuple(fields) == COLUMNS:
            continue
        try:
            group, ground, claims, right, expected, log_odds = fields
            table.append(Shift(group, ground, float(claims), float(right), float(expected), float(log_odds)))
        except ValueError:
            what = f"expected {', '.join(COLUMNS)}; write the file with benchmarks/confidence.py"
            raise VocabularyError(f"ontology/{_FILE}:{number}: {what}") from None
    return tuple(table)
