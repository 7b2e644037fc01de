"""A part of the graph while it is put together: nodes in the order in which they are told."""

from __future__ import annotations

from collections.abc import Iterator


class Section:
    """Some nodes of one named graph; ``graph`` is its IRI. What is added twice stands once.

    Subjects and what is said of them keep the order in which they came, so that a file reads as a story; who
    fills a section does so in an order that depends on content alone.
    """

    def __init__(self, graph: str) -> None:
        self.graph = graph
        self._nodes: dict[str, dict[tuple[str, str], None]] = {}

    def add(self, subject: str, predicate: str, *objects: str) -> None:
        """Say something of a subject; all terms in N-Triples form."""
        node = self._nodes.get(subject)
        if node is None:
            node = self._nodes[subject] = {}
        for obj in objects:
            node[predicate, obj] = None

    def __contains__(self, subject: str) -> bool:
        return subject in self._nodes

    def __len__(self) -> int:
        return sum(map(len, self._nodes.values()))

    def nodes(self) -> Iterator[tuple[str, list[tuple[str, str]]]]:
        """Each subject with its predicates and objects."""
        return ((subject, list(pairs)) for subject, pairs in self._nodes.items())
