"""What a build found, what it could not read, and what it did not understand: ``report.json`` and the counts."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypedDict

from kg.errors import SourceProblem
from kg.graph.ledger import ledger
from kg.graph.withhold import Blanking
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


class Unread(TypedDict):
    """A passage with a trigger word that gave no claim, where it stands, and how it was said."""

    document: str
    start: int
    end: int
    text: str


@dataclass(frozen=True)
class Report:
    """The outcome of one build.

    ``counts`` are in the order to be shown; ``problems`` are as the user should see them, ``by_file`` the same
    without the names of people who are kept out.
    """

    counts: dict[str, int]
    problems: tuple[SourceProblem, ...]
    by_file: dict[str, list[str]]
    passed_over: int
    unread: tuple[Unread, ...]

    def write(self, place: Path) -> None:
        """The report as JSON: the same for the same input."""
        content = {
            "counts": self.counts,
            "problems": self.by_file,
            "passed_over": self.passed_over,
            "unread": self.unread,
        }
        text = json.dumps(content, ensure_ascii=False, indent=2)
        place.write_text(text + "\n", encoding="utf-8", newline="\n")


def report_on(
    extractions: Sequence[Extraction], identity: Identity, reading: Reading, triples: int, blanks: Iterable[Blanking]
) -> Report:
    """Count what was found. Nothing in the report names anybody who is kept out of the graph.

    ``extractions`` have let go of their texts; ``blanks`` know the names that problems must not tell.
    """
    extractions = sorted(extractions, key=lambda extraction: extraction.document.id)
    return Report(
        {"documents": len(extractions), **_found(extractions, identity), "triples": triples},
        tuple(reading.problems),
        _by_file(reading.problems, list(blanks)),
        reading.passed_over,
        tuple(unread for extraction in extractions for unread in _unread(extraction)),
    )


def _found(extractions: Sequence[Extraction], identity: Identity) -> dict[str, int]:
    records = ledger(extractions, identity)
    people = [entity.id for entity in identity.entities if entity.kind == "person"]
    standings = Counter(records[id].standing if id in records else None for id in people)
    officers = sum(1 for id in people if id in records and records[id].officer)
    claims = Counter(type(claim).__name__ for extraction in extractions for claim in extraction.claims)
    kinds = Counter(entity.kind for entity in identity.entities)
    return {
        "people": len(people),
        **{f"people {standing}": standings[standing] for standing in STANDINGS},
        "police officers": officers,
        **{f"{name.lower()}s": claims[name] for name in _CLAIMS},
        **{words: kinds[kind] for kind, words in _ENTITIES.items()},
        "claims": sum(claims.values()),
    }


def _by_file(problems: Iterable[SourceProblem], blanks: Collection[Blanking]) -> dict[str, list[str]]:
    """Problems by file. A file's name, and the id that a reason tells, may hold the name of a victim."""
    by_file: defaultdict[str, list[str]] = defaultdict(list)
    for problem in problems:
        origin, reason = problem.origin, problem.reason
        for blank in blanks:
            origin, reason = blank.identifier(origin), blank.title(reason)
        by_file[origin].append(reason)
    return dict(sorted(by_file.items()))


def _unread(extraction: Extraction) -> list[Unread]:
    unread = extraction.shown.unread if extraction.shown else ()
    id = extraction.document.id
    return [{"document": id, "start": start, "end": end, "text": text} for start, end, text in unread]
