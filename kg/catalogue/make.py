"""Dataset → catalogue: once for each state of the dataset, in about the time that reading it takes."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pyoxigraph as ox

from kg.catalogue.standing import standing_in_words, standing_of
from kg.catalogue.tables import INDEXES, SCHEMA
from kg.catalogue.tellings import Telling, read_tellings
from kg.identity.names import plain
from kg.query import Dataset, DocumentRecord, read_documents
from kg.query.claims import Labels, polit
from kg.query.terms import DCTERMS, FOAF, RDF, RDFS, SKOS
from kg.query.wording import date_in_words

KINDS = {
    "Person": "person",
    "Court": "court",
    "PoliceForce": "force",
    "Team": "team",
    "SupportOrganisation": "support",
    "Organisation": "organisation",
    "Place": "place",
    "Offence": "offence",
    "Case": "case",
}
"""The classes whose members have pages, and what these are called in the catalogue; documents are one more."""

_TYPE = ox.NamedNode(RDF + "type")
_NAMES = tuple(
    ox.NamedNode(iri)
    for iri in (FOAF + "name", RDFS + "label", SKOS + "prefLabel", SKOS + "altLabel", DCTERMS + "title")
)
_MANY = 400


def make(dataset: Dataset, place: Path, before: Path | None = None) -> None:
    """Write the catalogue of a dataset to a new file; what ``before`` knew and this does not is withdrawn."""
    with closing(sqlite3.connect(place)) as connection:
        connection.executescript("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF;" + SCHEMA)
        _Making(dataset, connection).all()
        if before is not None and before.exists():
            _withdraw(connection, before)
        connection.execute("INSERT INTO letters(letters) VALUES ('rebuild')")
        connection.executescript(INDEXES)
        connection.commit()
        connection.execute("ANALYZE")
        connection.commit()


class _Making:
    def __init__(self, dataset: Dataset, connection: sqlite3.Connection) -> None:
        self.dataset, self.connection = dataset, connection
        self.labels = Labels(dataset)
        self.documents = read_documents(dataset)
        self.numbers: dict[str, int] = {}
        self.officials = {
            person
            for claim in dataset.subjects(polit("role"), ox.Literal("official"))
            for person in dataset.objects(claim, polit("person"))
        }

    def all(self) -> None:
        """Documents, then everything else, then who is told of where."""
        for document in self.documents.values():
            self._document(document)
        for name, kind in KINDS.items():
            for node in self.dataset.subjects(_TYPE, polit(name)):
                if isinstance(node, ox.NamedNode) and node.value not in self.numbers:
                    self._entity(node, kind)
        values: dict[tuple[str, str], str] = {}
        for telling in read_tellings(self.dataset, self.labels, self.documents):
            values.update(self._telling(telling))
        places: defaultdict[str, int] = defaultdict(int)
        for (facet, value), label in sorted(values.items(), key=lambda item: (item[0][0], item[1], item[0][1])):
            places[facet] += 1
            self.connection.execute("INSERT INTO value VALUES (?, ?, ?, ?)", (facet, value, label, places[facet]))
        self.connection.execute("INSERT INTO fact VALUES ('base', ?)", (self._base(),))

    def _base(self) -> str:
        """What the IRIs of this dataset begin with (``kg build --base``): a document's, up to its kind."""
        first = next(iter(self.documents), "")
        return first.partition("document/")[0] if "document/" in first else ""

    def _document(self, document: DocumentRecord) -> None:
        when = date_in_words(document.issued) if document.issued else "undated"
        note = " · ".join(part for part in (when, document.publisher) if part)
        self._thing(document.iri, "document", document.name, note, 1, document.issued)
        self._names(document.iri, {document.name, document.identifier})

    def _entity(self, node: ox.NamedNode, kind: str) -> None:
        label = self.labels(node.value)
        if kind == "case":
            count = len(self.dataset.objects(node, polit("toldIn")))
        else:
            count = len(self.dataset.subjects(polit("offence" if kind == "offence" else "mentions"), node))
        self._thing(node.value, kind, label, self._note(node, kind), count, "", self._look(node, kind))
        values = (value for name in _NAMES for value in self.dataset.objects(node, name))
        self._names(node.value, {label, *(value.value for value in values if isinstance(value, ox.Literal))})

    def _look(self, node: ox.NamedNode, kind: str) -> str:
        if kind != "person":
            return kind
        classes = self.dataset.objects(node, _TYPE)
        for name, look in (("Offender", "offender"), ("Accused", "accused")):
            if polit(name) in classes:
                return look
        if standing_of(self.dataset, node, self.labels) == "acquitted":
            return "acquitted"
        if polit("Officer") in classes:
            return "officer"
        return "official" if node in self.officials else "person"

    def _note(self, node: ox.NamedNode, kind: str) -> str:
        if kind == "person":
            return standing_in_words(self.dataset, node, self.labels)
        if kind == "case":
            dates = [self.dataset.value(node, polit(name)) for name in ("firstDate", "lastDate")]
            shown = [date_in_words(date.value) for date in dates if isinstance(date, ox.Literal)]
            return " to ".join(dict.fromkeys(shown))
        wider = polit("partOf") if kind != "offence" else ox.NamedNode(SKOS + "broader")
        return ", ".join(self.labels(each.value) for each in self.dataset.objects(node, wider)[:3]
                         if isinstance(each, ox.NamedNode))  # fmt: skip

    def _thing(self, iri: str, kind: str, label: str, note: str, documents: int, issued: str, look: str = "") -> None:
        self.numbers[iri] = len(self.numbers) + 1
        self.connection.execute(
            "INSERT INTO thing VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (self.numbers[iri], iri, kind, look or kind, label, note, documents, issued),
        )

    def _names(self, iri: str, names: set[str]) -> None:
        rows = [(self.numbers[iri], name[:_MANY], plain(name[:_MANY])) for name in sorted(names) if name]
        self.connection.executemany("INSERT INTO name (thing, shown, folded) VALUES (?, ?, ?)", rows)

    def _telling(self, telling: Telling) -> Iterator[tuple[tuple[str, str], str]]:
        person, document = self.numbers.get(telling.person), self.numbers.get(telling.document.iri)
        if person is None or document is None:
            return
        said = ("; ".join(telling.charges), "; ".join(telling.sentences))
        number = self.connection.execute(
            "INSERT INTO telling (person, document, issued, charges, sentences) VALUES (?, ?, ?, ?, ?)",
            (person, document, telling.document.issued, *said),
        ).lastrowid
        rows = sorted({(facet, value) for facet, value, _ in telling.values})
        self.connection.executemany("INSERT INTO facet VALUES (?, ?, ?)", [(*row, number) for row in rows])
        for facet, value, label in telling.values:
            yield (facet, value), label


def _withdraw(connection: sqlite3.Connection, before: Path) -> None:
    connection.commit()
    connection.execute("ATTACH ? AS before", (f"{before.resolve().as_uri()}?mode=ro&immutable=1",))
    connection.execute(
        "INSERT INTO withdrawn SELECT iri FROM (SELECT iri FROM before.thing UNION SELECT iri FROM before.withdrawn)"
        " WHERE iri NOT IN (SELECT iri FROM main.thing)"
    )
    connection.commit()
    connection.execute("DETACH before")
