"""The IRIs of everything that a dataset adds: made from content, so that they stay when documents come or go."""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import cache
from typing import Any

from kg.graph import literals
from kg.graph.terms import BASE
from kg.identity.names import digest
from kg.model import Claim, Evidence

_NOT_CONTENT = frozenset({"evidence", "confidence"})


@dataclass(frozen=True, slots=True)
class Naming:
    """IRIs below one base."""

    base: str = BASE

    @property
    def entities_graph(self) -> str:
        """The named graph of all entities."""
        return f"{self.base}graph/entities"

    @property
    def cases_graph(self) -> str:
        """The named graph of all cases."""
        return f"{self.base}graph/cases"

    @property
    def vocabulary_graph(self) -> str:
        """The named graph of the concepts that the dataset uses."""
        return f"{self.base}graph/vocabulary"

    def document(self, shown_id: str) -> str:
        """A press release, and the named graph that holds all that it says."""
        return f"{self.base}document/{literals.path(shown_id)}"

    def claim(self, document_id: str, claim: Claim) -> str:
        """A claim: document, class and what it states, but neither its evidence nor who else is in the graph."""
        kind: Any = type(claim)
        stated = [f"{name}={getattr(claim, name)}" for name in _content(kind)]
        return f"{self.base}claim/{digest(document_id, kind.__name__, *stated, length=20)}"

    def evidence(self, document_id: str, evidence: Evidence) -> str:
        """A quote: document, place of the words and of their passage."""
        places = (evidence.span.start, evidence.span.end, evidence.passage.start, evidence.passage.end)
        return f"{self.base}evidence/{digest(document_id, *map(str, places), length=20)}"


@cache
def _content(kind: Any) -> tuple[str, ...]:
    """The names of what a claim of some class states."""
    return tuple(item.name for item in fields(kind) if item.name not in _NOT_CONTENT)
