"""Named graphs as pieces of ``graph.ttl``, and as parts of the store: what is as it was is not made again."""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NamedTuple, Protocol

from kg.graph.serial import nquads, turtle_head, turtle_nodes
from kg.graph.statements import Section
from kg.graph.store import STORE, TURTLE, Loader

SEAL = "seal"
"""A file beside the tables of a store that says what the store was made of."""


class Piece(NamedTuple):
    """A named graph as Turtle: its IRI, what it was made of, how many triples, and the concepts that it uses.

    ``turtle`` is empty for the graphs that stand above documents: they are always made anew.
    """

    graph: str
    mark: str
    turtle: str
    triples: int
    concepts: tuple[str, ...]


class Leaf(NamedTuple):
    """One thing of a graph that all documents have made together: an entity, a case, a copy.

    Leaves stand in the order of ``place`` and ``name``; ``note`` is what is counted of it.
    """

    place: str
    name: str
    note: str
    section: Section
    concepts: tuple[str, ...] = ()


class Pieces(Protocol):
    """Who remembers the pieces of the last build, and keeps those of this one."""

    def stored(self, graph: str) -> str | None:
        """What a named graph was made of when the last build put it into its store; None where it did not."""

    def piece(self, graph: str, mark: str) -> Piece | None:
        """The piece of that graph, if it was made of the very same."""

    def keep(self, piece: Piece) -> None:
        """Remember a piece that was written."""

    def leaf(self, graph: str, leaf: Leaf, turtle: str) -> None:
        """Remember one thing that was written."""

    def gone(self) -> Iterable[str]:
        """The named graphs of the last build that were not kept by this one; told once, at the end."""

    def seal(self) -> str:
        """A hash of what all named graphs of this build were made of; told after :meth:`gone`."""


Make = Callable[[], tuple[Section, tuple[str, ...]]]


class Writer:
    """Writes ``graph.ttl`` and ``store/`` below a folder, named graph by named graph.

    What the store holds already is left as it is; it is complete at the end of the ``with`` block.
    """

    def __init__(
        self, out: Path, base: str, pieces: Pieces, old_store: Path | None, store: bool, turtle: bool = True
    ) -> None:
        self.triples = 0
        self._base, self._pieces, self._out, self._is_new = base, pieces, out, old_store is None
        if store and old_store is not None:
            clone(old_store, out / STORE)
        self._loader = Loader(out / STORE) if store else None
        place = out / TURTLE if turtle else Path(os.devnull)
        self._file = place.open("w", encoding="utf-8", newline="\n")
        self._file.write(turtle_head(base))

    def document(self, graph: str, mark: str, make: Make) -> tuple[str, ...]:
        """A document's graph, from the last build where ``mark`` says so; returns the concepts that it uses."""
        stored = None if self._is_new else self._pieces.stored(graph)
        fits = self._loader is None or (stored is not None and stored == mark)
        piece = self._pieces.piece(graph, mark) if mark and fits else None
        if piece is None:
            section, used = make()
            text = self._text(section)
            piece = Piece(graph, mark or hash_of(text), text, len(section), used)
            if self._loader and stored != piece.mark:
                if stored is not None:
                    self._loader.remove((graph,))
                self._loader.add(section)
        self._file.write(piece.turtle)
        self._kept(piece)
        return piece.concepts

    def parts(self, graph: str, leaves: Iterable[Leaf]) -> None:
        """A graph that all documents have made together, one thing after the other."""
        mark, triples = hashlib.sha256(), 0
        waiting = self._out / "waiting.nq"
        with waiting.open("w", encoding="utf-8", newline="\n") as quads:
            for leaf in leaves:
                section = leaf.section
                text = self._text(section)
                if leaf.name:
                    self._pieces.leaf(graph, leaf, text)
                self._file.write(text)
                mark.update(text.encode("utf-8", "surrogatepass"))
                triples += len(section)
                if self._loader and self._is_new:
                    self._loader.add(section)
                elif self._loader:
                    quads.writelines(nquads((section,)))
        piece = Piece(graph, mark.hexdigest(), "", triples, ())
        if self._loader and not self._is_new and self._pieces.stored(graph) != piece.mark:
            self._loader.remove((graph,))
            self._loader.add_lines(waiting)
        waiting.unlink()
        self._kept(piece)

    def _kept(self, piece: Piece) -> None:
        self.triples += piece.triples
        self._pieces.keep(piece)

    def _text(self, section: Section) -> str:
        return "".join(turtle_nodes((section,), self._base))

    def __enter__(self) -> Writer:
        return self

    def __exit__(self, kind: object, *_: object) -> None:
        self._file.close()
        if kind is not None:
            if self._loader:
                self._loader.abandon()
            return
        gone = list(self._pieces.gone())
        if self._loader:
            if not self._is_new:
                self._loader.remove(gone)
            self._loader.finish()
            set_seal(self._out / STORE, self._pieces.seal())


def set_seal(store: Path, seal: str) -> None:
    """Say of a store that is complete what it was made of, so that :func:`sealed` knows it again."""
    (store / SEAL).write_text(_told(store, seal))


def sealed(store: Path, seal: str) -> bool:
    """Whether a store is of the build that left this seal: a crash may have parted them, or cut a file short."""
    try:
        return (store / SEAL).read_text() == _told(store, seal)
    except OSError:
        return False


def _told(store: Path, seal: str) -> str:
    parts = sorted(path for path in store.iterdir() if path.name.startswith(("CURRENT", "MANIFEST")))
    sizes = [f"{path.name} {path.stat().st_size}" for path in (*parts, *sorted(store.glob("*.sst")))]
    return "\n".join([seal, *sizes, ""])


def seal_of(marks: Iterable[tuple[str, str]]) -> str:
    """A hash of what named graphs were made of, in the order of their IRIs."""
    found = hashlib.sha256()
    for graph, mark in marks:
        found.update(f"{graph} {mark}\n".encode("utf-8", "surrogatepass"))
    return found.hexdigest()


def hash_of(text: str) -> str:
    """What a piece was made of that is told by nothing but itself."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def clone(old: Path, new: Path) -> None:
    """A copy of a store; its table files never change once they are written, so they are shared."""
    new.mkdir()
    for path in old.iterdir():
        if path.name == "LOCK" or not path.is_file():
            continue
        if path.suffix == ".sst":
            try:
                os.link(path, new / path.name)
                continue
            except OSError:
                pass  # a file system without hard links
        shutil.copy2(path, new / path.name)
