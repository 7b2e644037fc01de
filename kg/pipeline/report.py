"""What a build found, what it could not read, and what it did not understand: ``report.json`` and the counts."""

from __future__ import annotations

import json
import shutil
from collections import Counter, defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path
from textwrap import indent

from kg.errors import SourceProblem
from kg.graph.ledger import Record
from kg.graph.withhold import Words
from kg.identity import Identity
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


class Tally:
    """Counts while a graph is written, and puts passages that were not understood into a file beside it."""

    def __init__(self, folder: Path) -> None:
        self._place = folder / "unread.json"
        self._unread = self._place.open("w", encoding="utf-8", newline="\n")
        self._standings: Counter[str | None] = Counter()
        self._claims: Counter[str] = Counter()
        self._documents = self._officers = self._passages = 0

    def person(self, record: Record) -> None:
        """One person's record."""
        self._standings[record.standing] += 1
        self._officers += record.officer

    def document(self, extraction: Extraction) -> None:
        """One document; they come in the order in which the report is to tell them."""
        self._documents += 1
        self._claims.update(type(claim).__name__ for claim in extraction.claims)
        for start, end, text in extraction.shown.unread if extraction.shown else ():
            row = {"document": extraction.document.id, "start": start, "end": end, "text": text}
            self._unread.write("," * bool(self._passages) + "\n" + indent(_json(row), " " * 4))
            self._passages += 1

    def report(self, identity: Identity, reading: Reading, triples: int, names: Collection[str]) -> Report:
        """All that was counted; ``names`` are those that must not be told."""
        counts = {"documents": self._documents, **self._found(identity), "triples": triples}
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

    def _found(self, identity: Identity) -> dict[str, int]:
        kinds = Counter(entity.kind for entity in identity.entities)
        return {
            "people": kinds["person"],
            **{f"people {standing}": self._standings[standing] for standing in STANDINGS},
            "police officers": self._officers,
            **{f"{name.lower()}s": self._claims[name] for name in _CLAIMS},
            **{words: kinds[kind] for kind, words in _ENTITIES.items()},
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
