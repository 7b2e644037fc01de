"""The graph written, or brought up to date: only what changed since the last build is made anew.

Documents come as a stream, and no more than one of them is held: what all of them say together waits in files. The
Turtle is put together from pieces, one a document, in the order of a build from nothing, so that both give the same
bytes. In the store only the named graphs that changed are replaced.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from kg.graph.case_nodes import case_section
from kg.graph.cases import Case, Cases, parts_of
from kg.graph.claims import Scribe
from kg.graph.concepts import Concepts, Words
from kg.graph.copy_links import write_copy
from kg.graph.documents import document_section
from kg.graph.entities import entity_section, in_order, place_of
from kg.graph.ledger import Record, told_of
from kg.graph.naming import Naming
from kg.graph.pieces import Leaf, Pieces, Writer
from kg.graph.sections import words_section
from kg.graph.statements import Section
from kg.identity import Copies, Entity, Resolved
from kg.model import Extraction
from kg.sorting import Sorted


class Kept(NamedTuple):
    """A document without its text, and a hash of what it was made of; empty where it is to be made anew each time."""

    extraction: Extraction
    content: str


class Watch(NamedTuple):
    """Who is told of each person's record, each case and each document, in the order in which they are written."""

    person: Callable[[Record], None] = lambda _: None
    case: Callable[[Case], None] = lambda _: None
    document: Callable[[Extraction], None] = lambda _: None


UNWATCHED = Watch()


def renew(
    documents: Callable[[], Iterable[Kept]],
    identity: Resolved,
    vocabulary: Words,
    base: str,
    pieces: Pieces,
    out: Path,
    *,
    old_store: Path | None = None,
    store: bool = True,
    turtle: bool = True,
    watch: Watch = UNWATCHED,
) -> int:
    """Write ``graph.ttl`` and ``store/`` (unless they are not wanted) into ``out``; returns the number of triples.

    ``documents()`` come in the order of their ids; it is asked twice. ``old_store`` is the store of the build
    that ``pieces`` remember, None where there is none. Raises OSError where ``out`` cannot be written.
    """
    scribe = Scribe(identity, Concepts(vocabulary), Naming(base))
    with (
        Sorted[Record](out) as told,
        Cases(out) as cases,
        Copies(out) as copies,
        Writer(out, base, pieces, old_store, store, turtle) as writer,
    ):
        for extraction, _ in documents():
            for person, record in told_of(extraction, identity):
                told.add(person, record)
            cases.add(parts_of(extraction, identity))
            copies.add(extraction)
        writer.parts(scribe.naming.entities_graph, _entities(told, scribe, vocabulary, watch))
        writer.parts(scribe.naming.cases_graph, _above_documents(cases, copies, scribe, vocabulary, watch))
        for kept in documents():
            graph = scribe.naming.document(kept.extraction.document.id)
            make = document_maker(kept.extraction, identity, vocabulary, base)
            used = writer.document(graph, mark_of(kept, identity), make)
            scribe.concepts.use(used)
            watch.document(kept.extraction)
        writer.parts(scribe.naming.vocabulary_graph, (Leaf("", "", "", words_section(scribe)),))
        return writer.triples


def _entities(told: Sorted[Record], scribe: Scribe, vocabulary: Words, watch: Watch) -> Iterator[Leaf]:
    groups = told.groups()
    person, records = next(groups, ("", []))
    for entity in in_order(scribe.identity.entities):
        record = Record()
        if entity.kind == "person":
            if entity.id == person:
                for one in records:
                    record.add(one)
                person, records = next(groups, ("", []))
            watch.person(record)
        leaf = entity_leaf(entity, record, scribe, vocabulary)
        scribe.concepts.use(leaf.concepts)
        yield leaf


def entity_leaf(entity: Entity, record: Record, scribe: Scribe, vocabulary: Words) -> Leaf:
    """An entity as it is told; of a person it is counted what stands of him now, and whether he is an officer."""
    own = Concepts(vocabulary)
    section = entity_section(entity, record, scribe._replace(concepts=own))
    note = f"person {record.standing or ''} {'officer' * record.officer}" if entity.kind == "person" else entity.kind
    return Leaf(place_of(entity), entity.id, note, section, own.used)


def _above_documents(cases: Cases, copies: Copies, scribe: Scribe, vocabulary: Words, watch: Watch) -> Iterator[Leaf]:
    """What stands above single documents: prosecutions, and which release is a copy of which."""
    for case in cases.found():
        watch.case(case)
        leaf = case_leaf(case, scribe, vocabulary)
        scribe.concepts.use(leaf.concepts)
        yield leaf
    for copy, first in copies.firsts().items():
        yield copy_leaf(copy, first, scribe)


def case_leaf(case: Case, scribe: Scribe, vocabulary: Words) -> Leaf:
    """A case as it is told."""
    own = Concepts(vocabulary)
    return Leaf("0", case.id, "case", case_section(case, scribe._replace(concepts=own)), own.used)


def copy_leaf(copy: str, first: str, scribe: Scribe) -> Leaf:
    """A release that brings the story of another."""
    section = Section(scribe.naming.cases_graph)
    write_copy(section, copy, first, scribe)
    return Leaf("1", copy, "copy", section)


def document_maker(
    extraction: Extraction, identity: Resolved, vocabulary: Words, base: str
) -> Callable[[], tuple[Section, tuple[str, ...]]]:
    """Who makes a document's graph, with the concepts that it uses."""

    def make() -> tuple[Section, tuple[str, ...]]:
        own = Concepts(vocabulary)
        section = document_section(extraction, Scribe(identity, own, Naming(base)))
        return section, own.used

    return make


def mark_of(kept: Kept, identity: Resolved) -> str:
    """What a document says and whom its subjects are: its triples follow from these."""
    if not kept.content:
        return ""
    found = hashlib.sha256(kept.content.encode())
    for subject in kept.extraction.subjects:
        found.update(f"\n{identity.entity(kept.extraction.document.id, subject.key).id}".encode())
    return found.hexdigest()
