"""Gold files: what people found in a document, to be compared with the graph."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from kg.errors import DatasetError
from kg.evaluate.facts import Fact, Key, acquittals, facts
from kg.evaluate.story import Story, Wording
from kg.identity import fold

# What is one across documents stands in this file; it belongs to the scoring of identity.
_NOT_GOLD = frozenset({"entities.json"})


@dataclass(frozen=True)
class Gold:
    """The gold of one document; ``never`` are the names that must not be in the graph."""

    id: str
    story: Story
    never: tuple[str, ...]

    @property
    def wording(self) -> Wording:
        """How this gold calls bodies and places."""
        return Wording(self.story)


def read_gold(folder: Path, only: Callable[[str], bool] = lambda _: True) -> dict[str, Gold]:
    """The gold files of a folder, by document id, in the order of ids; ``only`` chooses documents by id.

    Raises DatasetError, which names the file, for one that is not JSON, and for a folder without gold.
    """
    found: dict[str, Gold] = {}
    for path in sorted(folder.rglob("*.json")):
        document = path.relative_to(folder).with_suffix("").as_posix()
        if path.name not in _NOT_GOLD and only(document):
            found[document] = _read(path, document)
    if not found:
        raise DatasetError(f"{folder}: holds no gold file (NAME.json beside NAME.txt) to compare with")
    return dict(sorted(found.items()))


def _read(path: Path, document: str) -> Gold:
    try:
        said = json.loads(path.read_text(encoding="utf-8"))
    except (UnicodeDecodeError, ValueError) as problem:
        raise DatasetError(f"{path}: not JSON in UTF-8: {problem}") from problem
    if not isinstance(said, dict) or not isinstance(said.get("people", []), list):
        raise DatasetError(f"{path}: not a gold file: expected an object with a list of people")
    return Gold(document, Story(said), tuple(said.get("never", ())))


def gold_key(gold: Gold) -> Key:
    """People by their folded name; somebody anonymous by his place among the gold's people."""
    people = gold.story.people
    return lambda place: fold(people[place]["name"]) if people[place].get("name") else unnamed(place)


def unnamed(place: int | str) -> str:
    """What somebody anonymous is called in a fact."""
    return f"(unnamed {place})"


def facts_of_gold(gold: Gold) -> set[Fact]:
    """The facts of a gold file."""
    wording, key = gold.wording, gold_key(gold)
    return facts(gold.story, lambda name: wording.of(name, gold.story), key, acquittals(gold.story, key))
