"""The graph brought up to date: only what changed since the last build is written anew.

The Turtle is put together from chunks, one a document, in the order of a build from nothing, so that both give the same
bytes. In the store only the named graphs that changed are replaced.
"""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple, Protocol

from kg.graph.claims import Scribe
from kg.graph.concepts import Concepts, Words
from kg.graph.documents import document_section
from kg.graph.naming import Naming
from kg.graph.sections import cases_section, entities_section, words_section
from kg.graph.serial import turtle_head, turtle_nodes
from kg.graph.statements import Section
from kg.graph.store import STORE, TURTLE, Loader
from kg.identity import Identity
from kg.model import Extraction

SEAL = "seal"
"""A file beside the tables of a store that says what the store was made of."""


class Piece(NamedTuple):
    """A named graph as Turtle: its IRI, what it was made of, how many triples, and the concepts that it uses."""

    graph: str
    mark: str
    turtle: str
    triples: int
    concepts: tuple[str, ...]


class Before(Protocol):
    """What the last build wrote."""

    def marks(self) -> Mapping[str, str]: ...

    def piece(self, graph: str) -> Piece: ...


@dataclass
class Renewed:
    """What was written: all graphs by IRI, and the pieces that are new."""

    graphs: set[str] = field(default_factory=set)
    new: list[Piece] = field(default_factory=list)
    triples: int = 0


def renew(
    extractions: Iterable[Extraction],
    contents: Mapping[str, str],
    identity: Identity,
    vocabulary: Words,
    base: str,
    before: Before,
    out: Path,
    old_store: Path | None,
    store: bool,
) -> Renewed:
    """Write ``graph.ttl`` and ``store/`` into ``out``.

    ``contents`` says what each document was made of; one that is not there is always written anew. ``old_store`` is
    the store of the last build, None where there is none of the very same graph. Raises OSError where ``out`` cannot
    be written.
    """
    documents = sorted(extractions, key=lambda extraction: extraction.document.id)
    naming, marks = Naming(base), dict(before.marks())
    done = Renewed()
    changed: list[Section] = []
    concepts = Concepts(vocabulary)
    with (out / TURTLE).open("w", encoding="utf-8", newline="\n") as file:
        file.write(turtle_head(base))
        for graph, mark, build in _parts(documents, contents, identity, concepts, vocabulary, naming):
            old = before.piece(graph) if mark and marks.get(graph) == mark else None
            if old is None:
                section, own = build()
                text = "".join(turtle_nodes((section,), base))
                piece = Piece(graph, mark or _mark(text), text, len(section), own)
                if marks.get(graph) != piece.mark:
                    changed.append(section)
                    done.new.append(piece)
            else:
                piece = old
            concepts.use(piece.concepts)
            file.write(piece.turtle)
            done.graphs.add(graph)
            done.triples += piece.triples
    if store:
        _renew_store(out / STORE, old_store, changed, set(marks) - done.graphs)
        (out / STORE / SEAL).write_text(seal({**marks, **{piece.graph: piece.mark for piece in done.new}}, done.graphs))
    return done


def sealed(store: Path, marks: Mapping[str, str]) -> bool:
    """Whether a store is of the build that left these marks: a crash may have parted them."""
    try:
        return (store / SEAL).read_text() == seal(marks, marks)
    except OSError:
        return False


def seal(marks: Mapping[str, str], graphs: Iterable[str]) -> str:
    """A hash of what all named graphs were made of."""
    return _mark("\n".join(f"{graph} {marks[graph]}" for graph in sorted(graphs)))


Build = Callable[[], tuple[Section, tuple[str, ...]]]


def _parts(
    documents: Sequence[Extraction],
    contents: Mapping[str, str],
    identity: Identity,
    concepts: Concepts,
    vocabulary: Words,
    naming: Naming,
) -> Iterator[tuple[str, str, Build]]:
    """Each named graph in order, with what it is made of (empty: not known before it is made) and how to make it."""
    scribe = Scribe(identity, concepts, naming)

    def whole(section: Callable[[], Section]) -> Build:
        return lambda: (section(), ())

    yield naming.entities_graph, "", whole(lambda: entities_section(documents, scribe))
    yield naming.cases_graph, "", whole(lambda: cases_section(documents, scribe))
    for extraction in documents:
        yield (
            naming.document(extraction.document.id),
            _document_mark(extraction, contents, identity),
            _document(extraction, identity, vocabulary, naming),
        )

    yield naming.vocabulary_graph, "", whole(lambda: words_section(scribe))


def _document(extraction: Extraction, identity: Identity, vocabulary: Words, naming: Naming) -> Build:
    def build() -> tuple[Section, tuple[str, ...]]:
        own = Concepts(vocabulary)
        section = document_section(extraction, Scribe(identity, own, naming))
        return section, own.used

    return build


def _document_mark(extraction: Extraction, contents: Mapping[str, str], identity: Identity) -> str:
    """What a document says and whom its subjects are: its triples follow from these."""
    id = extraction.document.id
    if id not in contents:
        return ""
    found = hashlib.sha256(contents[id].encode())
    for subject in extraction.subjects:
        found.update(f"\n{identity.entity(id, subject.key).id}".encode())
    return found.hexdigest()


def _mark(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _renew_store(place: Path, old: Path | None, changed: Sequence[Section], gone: Iterable[str]) -> None:
    if old is not None:
        _clone(old, place)
    loader = Loader(place)
    if old is not None:
        loader.remove((*gone, *(section.graph for section in changed)))
    for section in changed:
        loader.add(section)
    loader.finish()


def _clone(old: Path, new: Path) -> None:
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
