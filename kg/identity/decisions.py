"""What people have decided: ``decisions.csv``, which wins over the model and survives every rebuild.

A row is about two mentions, each by its document, folded name and ordinal, so that it holds whatever the rules
make of the document. "same" is transitive; rows that contradict each other are an error that names them.
"""

from __future__ import annotations

import csv
import io
from collections import defaultdict, deque
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TypeAlias

from kg.errors import UsageError
from kg.identity.entity import Mention
from kg.identity.names import fold
from kg.identity.people import Decided

Said: TypeAlias = Literal["same", "different", "unsure"]

VERDICTS: tuple[Said, ...] = ("same", "different", "unsure")
COLUMNS = (
    "verdict", "document_a", "name_a", "ordinal_a", "document_b", "name_b", "ordinal_b", "who", "when", "why"
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Decision:
    """One row; ``place`` is where it stands (file and line)."""

    verdict: Said
    left: Mention
    right: Mention
    who: str = ""
    when: str = ""
    why: str = ""
    place: str = ""

    @property
    def pair(self) -> tuple[Mention, Mention]:
        """Both mentions, in a fixed order."""
        return (self.left, self.right) if self.left <= self.right else (self.right, self.left)

    def row(self) -> dict[str, str]:
        """The row as it stands in the file."""
        values = (
            self.verdict, self.left.document, self.left.name, str(self.left.ordinal),
            self.right.document, self.right.name, str(self.right.ordinal), self.who, self.when, self.why,
        )  # fmt: skip
        return dict(zip(COLUMNS, values, strict=True))


@dataclass(frozen=True)
class Decisions:
    """All that was decided, free of contradiction."""

    rows: tuple[Decision, ...] = ()

    @classmethod
    def of(cls, rows: Iterable[Decision]) -> Decisions:
        """Decisions that agree with each other; raises UsageError, naming the rows, where they do not."""
        latest: dict[tuple[Mention, Mention], Decision] = {}
        for row in rows:
            known = latest.get(row.pair)
            if known and "unsure" not in (known.verdict, row.verdict) and known.verdict != row.verdict:
                raise UsageError(f"{known.place} says {known.verdict!r} and {row.place} says {row.verdict!r}; keep one")
            latest[row.pair] = row
        decided = cls(tuple(latest.values()))
        decided._check()
        return decided

    def among(self, where: Mapping[Mention, int]) -> Decided:
        """What was decided of some items; mentions that are not (or no longer) there are passed over."""
        found: dict[Said, set[tuple[int, int]]] = {said: set() for said in VERDICTS}
        for row in self.rows:
            left, right = where.get(row.left), where.get(row.right)
            if left is not None and right is not None and left != right:
                found[row.verdict].add((min(left, right), max(left, right)))
        return Decided(*(frozenset(found[said]) for said in VERDICTS))

    def _check(self) -> None:
        near: defaultdict[Mention, list[tuple[Mention, Decision]]] = defaultdict(list)
        for row in self.rows:
            if row.verdict == "same":
                near[row.left].append((row.right, row))
                near[row.right].append((row.left, row))
        for row in self.rows:
            if row.verdict == "different" and (path := _path(near, row.left, row.right)) is not None:
                rows = ", ".join(step.place or str(step.row()) for step in path)
                raise UsageError(f"{row.place} says 'different', but {rows or 'it'} make them the same; mend one row")


def _path(
    near: Mapping[Mention, list[tuple[Mention, Decision]]], start: Mention, end: Mention
) -> list[Decision] | None:
    came: dict[Mention, list[Decision]] = {start: []}
    waiting = deque([start])
    while waiting:
        at = waiting.popleft()
        if at == end:
            return came[at]
        for other, row in near.get(at, ()):
            if other not in came:
                came[other] = [*came[at], row]
                waiting.append(other)
    return None


def read_decisions(path: Path) -> Decisions:
    """The decisions of a file; raises UsageError, with file and line, where a row cannot be understood."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise UsageError(f"{path}: is not UTF-8; save it as CSV in UTF-8") from None
    reader = csv.DictReader(io.StringIO(text, newline=""))
    missing = [column for column in COLUMNS[:7] if column not in (reader.fieldnames or ())]
    if missing and "ordinal" not in missing[0]:
        raise UsageError(f"{path}:1: the column {missing[0]!r} is missing; expected {','.join(COLUMNS)}")
    return Decisions.of(_decision(row, f"{path}:{reader.line_num}") for row in reader if any(row.values()))


def _decision(row: Mapping[str, str | None], place: str) -> Decision:
    said = {name: str(value or "").strip() for name, value in row.items()}
    verdict = said.get("verdict", "").casefold()
    if verdict not in VERDICTS:
        raise UsageError(f"{place}: the verdict is {verdict!r}; write one of {', '.join(VERDICTS)}")
    left, right = _mention(said, "a", place), _mention(said, "b", place)
    if left == right:
        raise UsageError(f"{place}: both sides are the same mention")
    return Decision(verdict, left, right, said.get("who", ""), said.get("when", ""), said.get("why", ""), place)


def _mention(said: Mapping[str, str], side: str, place: str) -> Mention:
    document, name, ordinal = (said.get(f"{column}_{side}", "") for column in ("document", "name", "ordinal"))
    if not document:
        raise UsageError(f"{place}: document_{side} is empty; name the document")
    if ordinal and not ordinal.isdecimal():
        raise UsageError(f"{place}: ordinal_{side} is {ordinal!r}; write a whole number from 1 on")
    return Mention(document, fold(name), int(ordinal or 1))


def append_decision(path: Path, decision: Decision) -> None:
    """Add one row, whole or not at all; raises UsageError where it contradicts what stands there."""
    known = read_decisions(path).rows if path.exists() else ()
    Decisions.of([*known, decision])
    held = io.StringIO(newline="")
    writer = csv.DictWriter(held, COLUMNS, lineterminator="\n")
    if not path.exists():
        writer.writeheader()
    before = path.read_text(encoding="utf-8-sig") if path.exists() else ""
    writer.writerow(decision.row())
    text = before + ("" if not before or before.endswith("\n") else "\n") + held.getvalue()
    new = path.with_name(f".{path.name}.new")
    new.write_text(text, encoding="utf-8", newline="")
    new.replace(path)
