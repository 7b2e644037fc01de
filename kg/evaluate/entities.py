"""How well who-is-who is told: groups of mentions against ``entities.json``, pair by pair and mention by mention.

A mention is a document and a name as it is written there. Pairwise figures count the pairs that are joined; B-cubed
(Bagga and Baldwin 1998) looks from each mention at its group, so that one big group does not outweigh all others.
"""

from __future__ import annotations

import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from pathlib import Path
from typing import Any, TypeAlias

from kg.errors import DatasetError
from kg.identity import Identity, fold
from kg.model import Extraction, Subject

Named: TypeAlias = tuple[str, str | None]
"""A document and a name as it is written there; None for somebody whom it keeps anonymous."""

_ADDRESS = re.compile(r"https?://|www\.|/+$", re.IGNORECASE)
_FAMILIES = {"support": "body", "organisation": "body"}


@dataclass(frozen=True)
class GoldEntity:
    """One thing of the world, and where it is mentioned."""

    type: str
    name: str
    members: tuple[Named, ...]


@dataclass
class Figures:
    """Counts for one type. ``joined`` pairs stand in one group, ``gold`` pairs should, ``right`` are both."""

    right: int = 0
    joined: int = 0
    gold: int = 0
    mentions: int = 0
    cubed_precision: float = 0.0
    cubed_recall: float = 0.0

    @property
    def precision(self) -> float:
        """Of the pairs that are joined, the share that should be."""
        return self.right / self.joined if self.joined else 1.0

    @property
    def recall(self) -> float:
        """Of the pairs that should be joined, the share that is."""
        return self.right / self.gold if self.gold else 1.0

    def as_dict(self) -> dict[str, float]:
        """For programs."""
        cubed = self.mentions or 1
        return {
            "pairs": self.gold,
            "precision": round(self.precision, 4),
            "recall": round(self.recall, 4),
            "b_cubed_precision": round(self.cubed_precision / cubed if self.mentions else 1.0, 4),
            "b_cubed_recall": round(self.cubed_recall / cubed if self.mentions else 1.0, 4),
        }


@dataclass(frozen=True)
class EntityReport:
    """The figures by type (and for "all"), the pairs that were joined wrongly, and those that were not joined."""

    figures: Mapping[str, Figures]
    wrong: tuple[str, ...]
    missing: tuple[str, ...]
    unread: tuple[str, ...] = field(default_factory=tuple)

    def as_dict(self) -> dict[str, Any]:
        """For programs."""
        by_type = {type_: figures.as_dict() for type_, figures in self.figures.items()}
        return {"types": by_type, "wrong": self.wrong, "missing": self.missing, "unread": self.unread}


def read_entities(path: Path) -> list[GoldEntity]:
    """The entities of a file; raises DatasetError, which names it, where it is not what is expected."""
    try:
        said = json.loads(path.read_text(encoding="utf-8"))
        return [
            GoldEntity(one["type"], one["name"], tuple((document, name) for document, name in one["members"]))
            for one in said
        ]
    except (UnicodeDecodeError, KeyError, TypeError, ValueError) as problem:
        raise DatasetError(
            f"{path}: not a file of entities ({problem!r}): expected a list of objects with type, name and "
            'members [["document", "name as written"], …]'
        ) from problem


def evaluate_entities(
    gold: Sequence[GoldEntity], extractions: Iterable[Extraction], identity: Identity
) -> EntityReport:
    """Compare an outcome with the gold. A mention that was not found in its document is in no group."""
    place = _Places(extractions, identity)
    figures: defaultdict[str, Figures] = defaultdict(Figures)
    wrong: list[str] = []
    missing: list[str] = []
    unread: list[str] = []
    for type_ in sorted({entity.type for entity in gold}):
        of_gold = [(number, entity, member) for number, entity in enumerate(gold) if entity.type == type_
                   for member in entity.members]  # fmt: skip
        found = [place.of(type_, member) or f"unread {at}" for at, (_, _, member) in enumerate(of_gold)]
        unread += [f"{type_}: {_shown(row[2])}" for row, id in zip(of_gold, found, strict=True)
                   if row[2][1] and id.startswith("unread ")]  # fmt: skip
        entries = [(number, id) for (number, _, _), id in zip(of_gold, found, strict=True)]
        for counted in (figures[type_], figures["all"]):
            _count(counted, entries)
        for text, is_wrong in _faults(of_gold, found):
            (wrong if is_wrong else missing).append(f"{type_}: {text}")
    return EntityReport(dict(figures), tuple(wrong), tuple(missing), tuple(unread))


def _count(figures: Figures, entries: Sequence[tuple[int, str]]) -> None:
    own, theirs, both = (Counter(id for _, id in entries), Counter(number for number, _ in entries), Counter(entries))
    figures.joined += sum(_pairs(count) for count in own.values())
    figures.gold += sum(_pairs(count) for count in theirs.values())
    figures.right += sum(_pairs(count) for count in both.values())
    figures.mentions += len(entries)
    figures.cubed_precision += sum(count * count / own[id] for (_, id), count in both.items())
    figures.cubed_recall += sum(count * count / theirs[number] for (number, _), count in both.items())


def _pairs(count: int) -> int:
    return count * (count - 1) // 2


def _faults(of_gold: Sequence[tuple[int, GoldEntity, Named]], found: Sequence[str]) -> Iterator[tuple[str, bool]]:
    """Each pair that is joined and should not be (True), or should be and is not (False)."""
    groups: defaultdict[object, list[int]] = defaultdict(list)
    for at, (number, _, _) in enumerate(of_gold):
        groups[number].append(at)
        groups[found[at]].append(at)
    for pair in sorted({pair for group in groups.values() for pair in combinations(group, 2)}):
        (one, _, left), (other, _, right) = of_gold[pair[0]], of_gold[pair[1]]
        joined = found[pair[0]] == found[pair[1]]
        if joined != (one == other):
            yield f"{_shown(left)} and {_shown(right)}", joined


def _shown(member: Named) -> str:
    return f"{member[1]} ({member[0]})"


def entity_lines(report: EntityReport, *, errors: bool = False) -> Iterator[str]:
    """The report as a table, with each pair that is joined wrongly; ``errors`` adds those that are not joined."""
    yield f"{'type':<14}{'pairs':>7}{'P':>8}{'R':>8}{'B³ P':>8}{'B³ R':>8}"
    for type_ in sorted(report.figures, key=lambda name: (name == "all", name)):
        row = report.figures[type_].as_dict()
        shown = "".join(f"{row[name]:>8.3f}" for name in ("precision", "recall", "b_cubed_precision", "b_cubed_recall"))
        yield f"{type_:<14}{row['pairs']:>7.0f}{shown}"
    yield f"joined wrongly: {len(report.wrong) or 'none'}"
    yield from (f"  + {pair}" for pair in report.wrong)
    if errors:
        yield f"not joined: {len(report.missing) or 'none'}"
        yield from (f"  - {pair}" for pair in report.missing)
        yield f"not found in their documents: {len(report.unread) or 'none'}"
        yield from (f"  ? {mention}" for mention in report.unread)


class _Places:
    """Which entity a mention of the gold is, among things of its kind in that document.

    By its folded name or address; else by the one name there that has more words, or fewer, than the gold's.
    """

    def __init__(self, extractions: Iterable[Extraction], identity: Identity) -> None:
        self._ids: defaultdict[tuple[str, str], dict[str, str]] = defaultdict(dict)
        for extraction in extractions:
            id = extraction.document.id
            for subject in extraction.subjects:
                entity = identity.entity(id, subject.key)
                for form in _forms(subject, extraction):
                    self._ids[_family(subject.kind), id].setdefault(form, entity.id)

    def of(self, type_: str, member: Named) -> str | None:
        known = self._ids[_family(type_), member[0]]
        form = _plain(member[1] or "")
        if not form or form in known:
            return known.get(form)
        words = set(form.split())
        near = {
            id for other, id in known.items() if other and (words <= set(other.split()) or words >= set(other.split()))
        }
        return near.pop() if len(near) == 1 else None


def _family(kind: str) -> str:
    return _FAMILIES.get(kind, kind)


def _forms(subject: Subject, extraction: Extraction) -> Iterator[str]:
    """The name first, then its other forms, then what stands in the text (a web address, for a body)."""
    for form in (subject.name or "", *subject.labels):
        if form:
            yield _plain(form)
    for span in subject.mentions:
        yield _plain(extraction.document.text[span.start : span.end])


def _plain(form: str) -> str:
    return fold(_ADDRESS.sub("", form))
