"""What a worker has before it: the graph as one union, the graph with its parts, and the catalogue."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TypeVar, cast

from kg.catalogue import Catalogue
from kg.query import Dataset, open_dataset
from kg.query.claims import Labels
from kg.serve.addresses import Addresses
from kg.serve.reply import Refused
from kg.serve.settings import Settings

T = TypeVar("T")


@dataclass
class Desk:
    """One state of the dataset. ``union`` answers most; ``parts`` is where its named graphs can be asked, if apart."""

    settings: Settings
    number: int
    union: Dataset
    parts: Path | None = None
    catalogued: Path | None = None
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

    @cached_property
    def catalogue(self) -> Catalogue:
        """The catalogue of this state. Raises Refused while there is none yet."""
        if self.catalogued is None:
            raise Refused(503, "The pages of a large dataset take a moment to be prepared.", retry_after="5")
        try:
            return Catalogue.open(self.catalogued)
        except sqlite3.Error as error:
            raise Refused(503, f"The catalogue cannot be opened: {error}", retry_after="5") from error

    @cached_property
    def addresses(self) -> Addresses:
        """How IRIs and addresses of this server belong together."""
        return Addresses(self.catalogue.fact("base"))

    @cached_property
    def counts(self) -> dict[str, int]:
        """How many things there are of each kind."""
        return self.catalogue.counts()

    @cached_property
    def labels(self) -> Labels:
        """What things are called."""
        return Labels(self.union)
