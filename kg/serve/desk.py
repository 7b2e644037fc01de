"""What a worker has before it: the graph as one union, the graph with its parts, and the catalogue."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TypeVar, cast

from kg.query import Dataset, open_dataset
from kg.serve.settings import Settings

T = TypeVar("T")


@dataclass
class Desk:
    """One state of the dataset. ``union`` answers most; ``parts`` is where its named graphs can be asked, if apart."""

    settings: Settings
    number: int
    union: Dataset
    parts: Path | None = None
    facts: dict[str, object] = field(default_factory=dict)

    def remember(self, name: str, find: Callable[[], T]) -> T:
        """What was found once, for as long as this state of the dataset lasts."""
        if name not in self.facts:
            self.facts[name] = find()
        return cast(T, self.facts[name])

    @cached_property
    def whole(self) -> Dataset:
        """The graph with its named graphs; opened when a question first names one."""
        return open_dataset(self.parts) if self.parts is not None else self.union
