"""The graph on disk: ``graph.ttl`` for people and ``store/`` for questions, each whole or absent.

Both are written beside their place and renamed when they are complete; what stood there before stays until
then. The store is loaded from N-Quads text in chunks, which holds memory down (2.8 million quads: 250 MiB in
chunks, 2 GiB at once).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from kg.graph.serial import nquads, turtle
from kg.graph.statements import Section
from kg.graph.terms import BASE
from kg.replacing import beside

CHUNK = 8 * 1024 * 1024
"""Bytes of N-Quads in one load: some 50,000 quads, for which 100 MiB suffice; four times as many take 300 and are 10 %
faster."""

TURTLE, STORE = "graph.ttl", "store"


def write(sections: Iterable[Section], out: Path, base: str = BASE, store: bool = True) -> int:
    """Write ``graph.ttl`` and (unless ``store`` is False) ``store/`` into ``out``; returns the number of triples.

    Goes through ``sections`` once. Raises OSError where ``out`` cannot be written.
    """
    out.mkdir(parents=True, exist_ok=True)
    counted = _Counted(sections)
    with beside(out / TURTLE) as new_turtle, beside(out / STORE) as new_store:
        if store:
            loader = Loader(new_store)
            _write_turtle(_each(counted, loader.add), new_turtle, base)
            loader.finish()
        else:
            _write_turtle(counted, new_turtle, base)
    return counted.triples


class _Counted:
    def __init__(self, sections: Iterable[Section]) -> None:
        self._sections = sections
        self.triples = 0

    def __iter__(self) -> Iterator[Section]:
        for section in self._sections:
            self.triples += len(section)
            yield section


def _each(sections: Iterable[Section], do: Callable[[Section], None]) -> Iterator[Section]:
    for section in sections:
        do(section)
        yield section


def _write_turtle(sections: Iterable[Section], place: Path, base: str) -> None:
    with place.open("w", encoding="utf-8", newline="\n") as file:
        file.writelines(turtle(sections, base))


class Loader:
    """Fills a store, chunk by chunk; it is made where there is none."""

    def __init__(self, place: Path) -> None:
        import pyoxigraph as ox

        self._format = ox.RdfFormat.N_QUADS
        self._is_new = not place.exists()
        self._loads = 0
        self._store: ox.Store | None = ox.Store(str(place))  # a RuntimeError tells of a corrupt one
        self._waiting: list[bytes] = []
        self._size = 0

    def remove(self, graphs: Iterable[str]) -> None:
        """Take named graphs out."""
        import pyoxigraph as ox

        if self._store is not None:
            for graph in graphs:
                self._store.remove_graph(ox.NamedNode(graph))

    def remove_nodes(self, graph: str, nodes: Iterable[str]) -> None:
        """Take out all that a named graph says of some nodes, given by their IRIs."""
        import pyoxigraph as ox

        store = self._store
        if store is not None:
            for node in nodes:
                for quad in list(store.quads_for_pattern(ox.NamedNode(node), None, None, ox.NamedNode(graph))):
                    store.remove(quad)

    def add(self, section: Section) -> None:
        """Put a named graph in, at once or with what comes after it."""
        for text in nquads((section,)):
            self._wait(text.encode())

    def add_lines(self, place: Path) -> None:
        """Put in what a file of N-Quads holds."""
        with place.open("rb") as lines:
            for line in lines:
                self._wait(line)

    def _wait(self, quads: bytes) -> None:
        self._waiting.append(quads)
        self._size += len(quads)
        if self._size > CHUNK:
            self._load()

    def _load(self) -> None:
        if self._store is not None and self._waiting:
            self._store.bulk_load(b"".join(self._waiting), self._format)
            self._loads += 1
        self._waiting, self._size = [], 0

    def abandon(self) -> None:
        """Let go of the store's lock, whatever waits."""
        self._store = None

    def finish(self) -> None:
        """Load what waits, and let go of the store's lock.

        Each load lies in files of its own, all of which a question has to look into; those of a new store are made one.
        """
        self._load()
        if self._store is not None:
            if self._is_new and self._loads > 1:
                self._store.optimize()
            self._store.flush()
        self._store = None
