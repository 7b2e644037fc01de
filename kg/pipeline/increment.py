"""A build on top of an earlier one, where little changed: work grows with the change, and not with the corpus.

All that stands above documents (entities, cases, copies) is kept thing by thing, so that only those are told anew which
a changed document has part in. The outcome is that of a build from nothing, byte for byte.
"""

from __future__ import annotations

import json
from collections.abc import Collection
from pathlib import Path

from kg.graph.cases import case_groups, parts_of
from kg.graph.claims import Scribe
from kg.graph.concepts import Concepts, Words
from kg.graph.ledger import Record, told_of
from kg.graph.naming import Naming
from kg.graph.pieces import Piece, hash_of
from kg.graph.renew import Kept, case_leaf, copy_leaf, document_maker, entity_leaf, mark_of
from kg.graph.sections import words_section
from kg.graph.serial import turtle_head, turtle_nodes
from kg.identity import Copies, Decisions
from kg.identity.closure import closure
from kg.identity.memory import Memory
from kg.identity.record import Record as Facts
from kg.identity.renewal import renew_identity
from kg.identity.renewed_entities import Renewed
from kg.pipeline.change import Change, not_ready, ready_again
from kg.pipeline.history import addresses
from kg.pipeline.progress import SILENT, Progress
from kg.pipeline.report import Tally, Told
from kg.pipeline.rewriting import Rewriting
from kg.pipeline.state import Damaged
from kg.pipeline.work import Work


class Increment:
    """One increment; ``run`` brings the tables and the store up to date, the other methods tell of the outcome.

    ``progress`` is told of each thing that is told anew.
    """

    def __init__(
        self,
        kept: Work,
        what: Change,
        vocabulary: Words,
        base: str,
        decisions: Decisions,
        old_store: Path | None,
        folder: Path,
        progress: Progress = SILENT,
    ) -> None:
        assert kept.last is not None
        self._kept, self._last, self._do = kept, kept.last, kept.connection.execute
        self._what, self._vocabulary, self._base, self._decisions = what, vocabulary, base, decisions
        self._memory, self._before = Memory(kept.connection), Memory(kept.last.connection)
        self._scribe = Scribe(self._memory, Concepts(vocabulary), Naming(base))
        self._rewriting = Rewriting(kept, base, old_store, folder, progress)
        self._identity = Renewed()

    def run(self) -> None:
        """Identity, entities, cases, copies, documents, words."""
        not_ready(self._kept)
        changed, gone = self._what
        self._identity = renew_identity(self._memory, self._record_before, changed, gone, self._decisions)
        touched = self._identity.documents - gone
        for id in {*changed, *gone}:
            self._do("DELETE FROM told WHERE document = ?", (id,))
        for id in changed:
            told = Told.of(self._document(id).extraction)
            self._kept.tell(id, told.claims, told.unread)
        self._renew_entities(touched)
        self._renew_cases(touched)
        self._renew_copies()
        self._renew_documents(touched)
        self._renew_words()
        self._renew_addresses()
        self._rewriting.finish()
        ready_again(self._kept, self._decisions)

    def _record_before(self, id: str) -> Facts | None:
        row = self._last.connection.execute("SELECT record FROM documents WHERE id = ?", (id,)).fetchone()
        return Facts.unpacked(row[0]) if row else None

    def _document(self, id: str) -> Kept:
        found = self._kept.document(id)
        if found is None:
            raise Damaged(f"{id}: what was kept of it cannot be read")
        return found

    # What stands above documents ---------------------------------------------------------------------------------

    def _renew_entities(self, touched: Collection[str]) -> None:
        """Those that are others than they were, and the people of all documents that are told anew."""
        graph = self._scribe.naming.entities_graph
        people = {id for document in {*touched, *self._what.gone} for memory in (self._before, self._memory)
                  for id in memory.ids(document).values() if id.startswith("person/")}  # fmt: skip
        again = sorted(id for id in {*self._identity.entities, *people} if id in self._memory.by_id)
        leaves = [entity_leaf(self._memory.by_id[id], self._person(id), self._scribe, self._vocabulary) for id in again]
        self._rewriting.replace(graph, [*self._identity.gone, *again], leaves)

    def _person(self, id: str) -> Record:
        """All that is said of somebody, by the documents in the order of their ids."""
        record = Record()
        if id.startswith("person/"):
            rows = self._do("SELECT DISTINCT document FROM identity_people WHERE entity = ? ORDER BY document", (id,))
            for (document,) in rows.fetchall():
                for person, told in told_of(self._document(document).extraction, self._memory):
                    if person == id:
                        record.add(told)
        return record

    def _renew_cases(self, touched: Collection[str]) -> None:
        """The cases of changed documents, and of all that share defendants with them, over however many steps."""
        some = {*touched, *self._what.gone}
        rows = [row for id in some for row in self._do("SELECT * FROM case_people WHERE document = ?", (id,))]
        for id in some:
            self._do("DELETE FROM case_people WHERE document = ?", (id,))
        parts = {id: parts_of(self._document(id).extraction, self._memory) for id in touched}
        people = {person for _, person, _ in rows} | {part.person for own in parts.values() for part in own}
        near = closure(((1, person) for person in people), self._beside)
        documents = {*touched, *(name for is_person, name in near if not is_person)}
        names = {name for _, _, name in rows}
        for id in documents:
            names |= {name for (name,) in self._do("SELECT name FROM case_people WHERE document = ?", (id,))}
            self._do("DELETE FROM case_people WHERE document = ?", (id,))
            if id not in parts:
                parts[id] = parts_of(self._document(id).extraction, self._memory)
        cases = list(case_groups(part for own in parts.values() for part in own))
        for case in cases:
            self._kept.case(case)
        leaves = [case_leaf(case, self._scribe, self._vocabulary) for case in cases]
        self._rewriting.replace(self._scribe.naming.cases_graph, names, leaves, place="0")

    def _beside(self, node: tuple[int, str]) -> list[tuple[int, str]]:
        """The documents of a defendant, or the defendants of a document."""
        is_person, name = node
        if is_person:
            rows = self._do("SELECT DISTINCT document FROM case_people WHERE person = ?", (name,)).fetchall()
        else:
            rows = self._do("SELECT DISTINCT person FROM case_people WHERE document = ?", (name,)).fetchall()
        return [(1 - is_person, other) for (other,) in rows]

    def _renew_copies(self) -> None:
        """The copies among all documents that name the same people and offences as a changed one, now or before."""
        some = {*self._what.changed, *self._what.gone}
        stories = {story for id in some for (story,) in self._do("SELECT story FROM stories WHERE document = ?", (id,))}
        self._kept.connection.executemany("DELETE FROM stories WHERE document = ?", [(id,) for id in some])
        for id in self._what.changed:
            self._kept.story(self._document(id).extraction)
            stories |= {story for (story,) in self._do("SELECT story FROM stories WHERE document = ?", (id,))}
        members = {
            id for story in stories for (id,) in self._do("SELECT document FROM stories WHERE story = ?", (story,))
        }
        with Copies() as copies:
            for id in sorted(members):
                copies.add(self._document(id).extraction)
            leaves = [copy_leaf(copy, first, self._scribe) for copy, first in copies.firsts().items()]
        self._rewriting.replace(self._scribe.naming.cases_graph, {*some, *members}, leaves, place="1")

    # Documents and words -----------------------------------------------------------------------------------------

    def _renew_documents(self, touched: Collection[str]) -> None:
        naming = self._scribe.naming
        self._rewriting.remove(naming.document(id) for id in sorted(self._what.gone))
        for id in sorted(touched):
            kept, graph = self._document(id), naming.document(id)
            section, used = document_maker(kept.extraction, self._memory, self._vocabulary, self._base)()
            text = "".join(turtle_nodes((section,), self._base))
            self._rewriting.put(
                section, Piece(graph, mark_of(kept, self._memory) or hash_of(text), text, len(section), used)
            )

    def _renew_words(self) -> None:
        rows = self._do("SELECT DISTINCT concepts FROM chunks UNION SELECT DISTINCT concepts FROM leaves")
        self._scribe.concepts.use({iri for (some,) in rows for iri in json.loads(some)})
        section = words_section(self._scribe)
        self._words = "".join(turtle_nodes((section,), self._base))
        self._rewriting.put(section, Piece(section.graph, hash_of(self._words), "", len(section), ()))

    # What is told of it ------------------------------------------------------------------------------------------

    def _renew_addresses(self) -> None:
        some = {*self._identity.entities, *self._identity.gone}
        before = [self._before.by_id[id] for id in sorted(some) if id in self._before.by_id]
        now = [self._memory.by_id[id] for id in sorted(some) if id in self._memory.by_id]
        self.own = [one.iri(self._base) for one in before]
        self._kept.connection.executemany(
            "DELETE FROM addresses WHERE iri = ?", [(iri,) for iri in addresses(before, self._base)]
        )
        self._kept.connection.executemany(
            "INSERT INTO addresses VALUES (?, ?)", sorted(addresses(now, self._base).items())
        )

    @property
    def triples(self) -> int:
        """All of them."""
        return int(self._do("SELECT sum(triples) FROM chunks").fetchone()[0])

    def tally(self, tally: Tally) -> dict[str, int]:
        """Count people and documents; returns how many entities of each kind there are."""
        kinds: dict[str, int] = {}
        notes = self._do(
            "SELECT note, count(*) FROM leaves WHERE graph = ? GROUP BY note", (self._scribe.naming.entities_graph,)
        )
        for note, count in notes:
            kind, *told = note.split(" ")
            kinds[kind] = kinds.get(kind, 0) + count
            if kind == "person":
                tally.people(told[0] or None, bool(told[1]), count)
        for claims, unread in self._do("SELECT claims, unread FROM told ORDER BY document"):
            tally.document(Told(json.loads(claims), unread))
        return kinds

    def write_turtle(self, place: Path) -> None:
        """All of the graph as Turtle."""
        naming = self._scribe.naming
        with place.open("w", encoding="utf-8", newline="\n") as file:
            file.write(turtle_head(self._base))
            for graph in (naming.entities_graph, naming.cases_graph):
                rows = self._do("SELECT turtle FROM leaves WHERE graph = ? ORDER BY place, name", (graph,))
                file.writelines(turtle for (turtle,) in rows)
            for (id,) in self._do("SELECT id FROM documents ORDER BY id"):
                file.write(self._kept.text(naming.document(id)))
            file.write(self._words)
