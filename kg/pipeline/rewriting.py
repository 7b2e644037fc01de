"""What stands in the tables and in the store, replaced thing by thing: all else is left as it is."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable
from pathlib import Path

from kg.graph.pieces import Leaf, Piece, clone, hash_of, set_seal
from kg.graph.serial import turtle_nodes
from kg.graph.statements import Section
from kg.graph.store import STORE, Loader
from kg.pipeline.progress import Progress
from kg.pipeline.work import Work


class Rewriting:
    """Into the tables of ``kept``, and into a clone of ``old_store`` in ``folder`` where there is one.

    ``progress`` is told of each thing that is another than it was.
    """

    def __init__(self, kept: Work, base: str, old_store: Path | None, folder: Path, progress: Progress) -> None:
        self._kept, self._do, self._base, self._progress = kept, kept.connection.execute, base, progress
        self._store = folder / STORE
        self._loader: Loader | None = None
        if old_store is not None:
            clone(old_store, self._store)
            self._loader = Loader(self._store)

    def replace(self, graph: str, names: Collection[str], leaves: Iterable[Leaf], place: str | None = None) -> None:
        """Put some things in place of those of these names (in one place, or wherever they stand)."""
        new = {leaf.name: (leaf, "".join(turtle_nodes((leaf.section,), self._base))) for leaf in leaves}
        same = {name for name in {*names, *new} if self._take_out(graph, name, place, new.get(name))}
        for name, (leaf, turtle) in sorted(new.items()):
            self._kept.leaf(graph, leaf, turtle)
            if name in same:
                continue
            if self._loader:
                self._loader.add(leaf.section)
            self._progress.advance()
        self._mark(graph, [*sorted(names), *(turtle for _, (_, turtle) in sorted(new.items()))])

    def _take_out(self, graph: str, name: str, place: str | None, new: tuple[Leaf, str] | None) -> bool:
        """Take away what stands under a name, but for what is told as it was; returns whether that is so."""
        is_same = False
        rows = self._do("SELECT place, turtle, nodes FROM leaves WHERE graph = ? AND name = ?", (graph, name))
        for where, turtle, nodes in rows.fetchall():
            if place is not None and where != place:
                continue
            if new is not None and new[0].place == where and new[1] == turtle:
                is_same = True
                continue
            if self._loader:
                self._loader.remove_nodes(graph, json.loads(nodes))
            self._do("DELETE FROM leaves WHERE graph = ? AND place = ? AND name = ?", (graph, where, name))
            self._progress.advance()
        return is_same

    def _mark(self, graph: str, told: Iterable[str]) -> None:
        """Say that a graph above documents is another than it was."""
        triples = self._do("SELECT sum(triples) FROM leaves WHERE graph = ?", (graph,)).fetchone()[0] or 0
        mark = hash_of("\n".join([self._kept.mark(graph) or "", *told]))
        self._kept.keep(Piece(graph, mark, "", triples, ()))

    def put(self, section: Section, piece: Piece) -> None:
        """A named graph as it is now, in place of what it was, if that was another."""
        stored = self._kept.mark(piece.graph)
        if stored != piece.mark:
            if self._loader:
                self._loader.remove((piece.graph,) if stored is not None else ())
                self._loader.add(section)
            self._progress.advance()
        self._kept.keep(piece)

    def remove(self, graphs: Iterable[str]) -> None:
        """Take named graphs of documents out."""
        gone = list(graphs)
        self._kept.connection.executemany("DELETE FROM chunks WHERE name = ?", [(graph,) for graph in gone])
        if self._loader:
            self._loader.remove(gone)

    def finish(self) -> None:
        """All is in its place; the store is let go of."""
        if self._loader:
            self._loader.finish()
            set_seal(self._store, self._kept.seal())
