"""What a build found, what it could not read, and what it did not understand: ``report.json`` and the counts."""

from __future__ import annotations

import json
import shutil
from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from textwrap import indent
from typing import NamedTuple

from kg.errors import SourceProblem
from kg.graph.withhold import Words
from kg.model import Extraction, SubjectKind
from kg.pipeline.read import Reading

#: How people are told of in the table, by their standing; whoever has none is an officer or an official.
STANDINGS = ("convicted", "cautioned", "charged", "arrested", "suspected", "acquitted")
_CLAIMS = ("Charge", "Sentence", "Order", "Arrest", "Hearing", "Seizure", "Statistic")
_ENTITIES: dict[SubjectKind, str] = {
    "court": "courts",
    "force": "police forces",
    "team": "teams",
    "support": "support organisations",
    "organisation": "other organisations",
    "place": "places",
}


@dataclass(frozen=True)
class Report:
    """The outcome of one build.

    ``counts`` are in the order to be shown; ``problems`` are as the user should see them, ``by_file`` the same
    without the names of people who are kept out. ``unread`` counts the passages with a trigger word that gave no claim.
    """

    counts: dict[str, int]
    problems: tuple[SourceProblem, ...]
    by_file: dict[str, list[str]]
    passed_over: int
    unread: int


class Told(NamedTuple):
    """What the report tells of one document: how many claims of each class, and the passages that gave none as JSON."""

    claims: Mapping[str, int]
    unread: str

    @classmethod
    def of(cls, extraction: Extraction) -> Told:
        """What is told of a document without its text."""
        rows = ({"document": extraction.document.id, "start": start, "end": end, "text": text}
                for start, end, text in (extraction.shown.unread if extraction.shown else ()))  # fmt: skip
        unread = ",".join("\n" + indent(_json(row), " " * 4) for row in rows)
        return cls(Counter(type(claim).__name__ for claim in extraction.claims), unread)


class Counts(NamedTuple):
    """How many entities of each kind there are, and how many triples."""

    kinds: Mapping[str, int]
    triples: int


class Tally:
    """Counts while a graph is written, and puts passages that were not understood into a file beside it."""

    def __init__(self, folder: Path) -> None:
        self._place = folder / "unread.json"
        self._unread = self._place.open("w", encoding="utf-8", newline="\n")
        self._standings: Counter[str | None] = Counter()
        self._claims: Counter[str] = Counter()
        self._documents = self._officers = self._passages = 0

    def people(self, standing: str | None, officer: bool, count: int = 1) -> None:
        """Some people of whom the same stands."""
        self._standings[standing] += count
        self._officers += count * officer

    def document(self, told: Told) -> None:
        """One document; they come in the order in which the report is to tell them."""
        self._documents += 1
        self._claims.update(told.claims)
        if told.unread:
            self._unread.write("," * bool(self._passages) + told.unread)
            self._passages += told.unread.count('\n      "document": ')

    def report(self, counted: Counts, reading: Reading, names: Collection[str]) -> Report:
        """All that was counted; ``names`` must not be told."""
        counts = {"documents": self._documents, **self._found(counted.kinds), "triples": counted.triples}
        problems = tuple(reading.problems)
        return Report(counts, problems, _by_file(problems, names), reading.passed_over, self._passages)

    def write(self, report: Report, place: Path) -> None:
        """The report as JSON, with all passages: the same for the same input."""
        self._unread.close()
        head = {"counts": report.counts, "problems": report.by_file, "passed_over": report.passed_over}
        with place.open("w", encoding="utf-8", newline="\n") as file:
            file.write(_json(head).removesuffix("\n}") + ',\n  "unread": [')
            with self._place.open(encoding="utf-8", newline="\n") as passages:
                shutil.copyfileobj(passages, file)
            file.write("\n  ]\n}\n" if self._passages else "]\n}\n")
        self._place.unlink()

    def __enter__(self) -> Tally:
        return self

    def __exit__(self, *_: object) -> None:
        self._unread.close()

    def _found(self, kinds: Mapping[str, int]) -> dict[str, int]:
        return {
            "people": kinds.get("person", 0),
            **{f"people {standing}": self._standings[standing] for standing in STANDINGS},
            "police officers": self._officers,
            **{f"{name.lower()}s": self._claims[name] for name in _CLAIMS},
            **{words: kinds.get(kind, 0) for kind, words in _ENTITIES.items()},
            "claims": sum(self._claims.values()),
        }


def _json(content: object) -> str:
    return json.dumps(content, ensure_ascii=False, indent=2)


def _by_file(problems: Sequence[SourceProblem], names: Collection[str]) -> dict[str, list[str]]:
    """Problems by file. A file's name, and the id that a reason tells, may hold the name of a victim."""
    words = Words(names, (str(problem) for problem in problems))
    by_file: defaultdict[str, list[str]] = defaultdict(list)
    for problem in problems:
        by_file[words.place(problem.origin)].append(words.reason(problem.reason))
    return dict(sorted(by_file.items()))
