"""The outcome of a scoring, as rows, as text and as plain data."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from typing import Any, NamedTuple

from kg.evaluate.facts import TYPES, Fact


@dataclass(frozen=True, slots=True)
class Row:
    """How often facts of one type were right, wrong and missing."""

    type: str
    tp: int
    fp: int
    fn: int

    @property
    def precision(self) -> float:
        """The share of what was said that is right; 1 where nothing was said."""
        return self.tp / (self.tp + self.fp) if self.tp + self.fp else 1.0

    @property
    def recall(self) -> float:
        """The share of what is to be said that was said; 1 where there is nothing to be said."""
        return self.tp / (self.tp + self.fn) if self.tp + self.fn else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of both: 2tp / (2tp + fp + fn)."""
        either = 2 * self.tp + self.fp + self.fn
        return 2 * self.tp / either if either else 1.0


class Accusation(NamedTuple):
    """Somebody accused in the graph of a document, and not in its gold."""

    document: str
    who: str
    what: str


class Leak(NamedTuple):
    """A kept-out name, and the text or IRI of the graph that holds it."""

    document: str
    name: str
    text: str


class Errors(NamedTuple):
    """The facts of one document that are wrong, and those that are missing; both sorted."""

    wrong: tuple[Fact, ...]
    missing: tuple[Fact, ...]


@dataclass(frozen=True)
class Report:
    """A scoring. ``rows`` are those types that occur, ``problems`` what could not be read."""

    documents: int
    rows: tuple[Row, ...]
    errors: Mapping[str, Errors]
    false_accusations: tuple[Accusation, ...]
    kept_out_names: tuple[Leak, ...]
    problems: tuple[str, ...] = ()

    @property
    def total(self) -> Row:
        """The micro-average over all facts."""
        return Row("total", *(sum(getattr(row, part) for row in self.rows) for part in ("tp", "fp", "fn")))

    def as_dict(self) -> dict[str, Any]:
        """All of it as plain data, for JSON."""
        return {
            "documents": self.documents,
            "total": _numbers(self.total),
            "rows": [_numbers(row) for row in self.rows],
            "false_accusations": [entry._asdict() for entry in self.false_accusations],
            "kept_out_names": [entry._asdict() for entry in self.kept_out_names],
            "errors": {
                document: {
                    "wrong": [list(fact) for fact in errors.wrong],
                    "missing": [list(fact) for fact in errors.missing],
                }
                for document, errors in self.errors.items()
            },
            "problems": list(self.problems),
        }


def _numbers(row: Row) -> dict[str, Any]:
    return {**asdict(row), "precision": row.precision, "recall": row.recall, "f1": row.f1}


def rows_of(compared: Mapping[str, tuple[set[Fact], set[Fact]]]) -> tuple[Row, ...]:
    """Rows from the facts of the graph and of the gold of each document."""
    counts: dict[str, Counter[str]] = {name: Counter() for name in ("tp", "fp", "fn")}
    for ours, theirs in compared.values():
        counts["tp"].update(fact[0] for fact in ours & theirs)
        counts["fp"].update(fact[0] for fact in ours - theirs)
        counts["fn"].update(fact[0] for fact in theirs - ours)
    rows = (Row(type_, *(count[type_] for count in counts.values())) for type_ in TYPES)
    return tuple(row for row in rows if row.tp or row.fp or row.fn)


def report_lines(report: Report, errors: bool = False) -> list[str]:
    """The report as lines of text; with ``errors`` each wrong (+) and missing (-) fact of each document."""
    lines = [f"{'fact':<18}{'right':>7}{'wrong':>7}{'missing':>9}{'P':>8}{'R':>8}{'F1':>8}"]
    lines += [_line(row) for row in (*report.rows, report.total)]
    lines.append(f"{report.documents} documents")
    lines += _listed(
        "false accusations", [f"{one.document}: {one.who}: {one.what}" for one in report.false_accusations]
    )
    lines += _listed("kept-out names", [f"{one.document}: {one.name}: {one.text}" for one in report.kept_out_names])
    if report.problems:
        lines += _listed("not read", list(report.problems))
    return [*lines, *_error_lines(report)] if errors else lines


def _line(row: Row) -> str:
    numbers = f"{row.tp:>7}{row.fp:>7}{row.fn:>9}{row.precision:>8.3f}{row.recall:>8.3f}{row.f1:>8.3f}"
    return f"{row.type:<18}{numbers}"


def _listed(title: str, entries: list[str]) -> list[str]:
    return [f"{title}: {len(entries) or 'none'}", *(f"  {entry}" for entry in entries)]


def _error_lines(report: Report) -> Iterator[str]:
    for document, errors in report.errors.items():
        yield f"{document}: {len(errors.wrong)} wrong, {len(errors.missing)} missing"
        marked = [(fact, "+") for fact in errors.wrong] + [(fact, "-") for fact in errors.missing]
        for fact, mark in sorted(marked):
            yield f"  {mark} {fact[0]}: {' · '.join(part or '–' for part in fact[1:])}"
