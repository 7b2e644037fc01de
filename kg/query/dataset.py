"""A graph to be asked: the folder that ``kg build`` wrote, or any RDF file, as the union of its graphs.

A build's store is opened read-only (a snapshot: a build may go on meanwhile). A file is read into memory;
where it has named graphs, their union is laid in the default graph beside them, because Oxigraph's own union
counts a triple once for each graph that holds it.
"""

from __future__ import annotations

import gzip
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any, cast

import pyoxigraph as ox

from kg.errors import DatasetError
from kg.query.functions import AGGREGATES, FUNCTIONS
from kg.query.keywords import keywords, refuse_connections
from kg.query.parameters import Parameter, substitute
from kg.query.problems import QueryError, from_syntax_error
from kg.query.result import Result
from kg.query.terms import PREFIXES

FORMATS: dict[str, ox.RdfFormat] = {
    ".ttl": ox.RdfFormat.TURTLE,
    ".nt": ox.RdfFormat.N_TRIPLES,
    ".nq": ox.RdfFormat.N_QUADS,
    ".trig": ox.RdfFormat.TRIG,
    ".rdf": ox.RdfFormat.RDF_XML,
    ".xml": ox.RdfFormat.RDF_XML,
    ".owl": ox.RdfFormat.RDF_XML,
    ".jsonld": ox.RdfFormat.JSON_LD,
    ".n3": ox.RdfFormat.N3,
}
Subject = ox.NamedNode | ox.BlankNode
Object = ox.NamedNode | ox.BlankNode | ox.Literal


@dataclass(frozen=True)
class Dataset:
    """An opened graph. ``spread`` says that the union is not in the default graph, but over the named ones."""

    path: Path
    store: ox.Store
    spread: bool

    def query(
        self,
        sparql: str,
        params: Mapping[str, Parameter] | None = None,
        *,
        default_graphs: Sequence[ox.NamedNode] = (),
        named_graphs: Sequence[ox.NamedNode] = (),
    ) -> Result:
        """Ask a question over the union of the graphs; ``$name`` in it takes the value of ``params["name"]``.

        ``default_graphs`` and ``named_graphs`` are what a request may state beside the question (SPARQL 1.1 Protocol,
        2.1.4); where either is given, both hold. Raises QueryError, with the position and a hint, where the question
        cannot be read or would open a connection.
        """
        text = substitute(sparql, params or {})
        refuse_connections(text)
        # Where the question says FROM, the union is not what it asks for (Oxigraph would take it all the same).
        chosen: dict[str, Any] = {"use_default_graph_as_union": self.spread and "FROM" not in keywords(text)}
        if default_graphs or named_graphs:
            chosen = {"default_graph": list(default_graphs), "named_graphs": list(named_graphs)}
        try:
            answer = self.store.query(
                text,
                prefixes=PREFIXES,
                **chosen,
                custom_functions=FUNCTIONS,
                custom_aggregate_functions=AGGREGATES,
            )
        except SyntaxError as error:
            raise from_syntax_error(error, text) from error
        except (OSError, RuntimeError, ValueError) as error:
            raise QueryError(str(error), advice="The question was understood, but could not be answered.") from error
        return Result(answer)

    def objects(self, subject: Subject, predicate: ox.NamedNode) -> list[Object]:
        """The values of one property, each once, in a stable order."""
        found = (quad.object for quad in self._quads(subject, predicate, None))
        return sorted({value for value in found if not isinstance(value, ox.Triple)}, key=str)

    def value(self, subject: Subject, predicate: ox.NamedNode) -> Object | None:
        """The first value of one property, None where there is none."""
        found = self.objects(subject, predicate)
        return found[0] if found else None

    def subjects(self, predicate: ox.NamedNode, value: Object) -> list[Subject]:
        """Whoever has this value of the property, each once, in a stable order."""
        found = (quad.subject for quad in self._quads(None, predicate, value))
        return sorted({subject for subject in found if not isinstance(subject, ox.Triple)}, key=str)

    def values(self, predicate: ox.NamedNode) -> Iterator[Object]:
        """Every value of one property, each once: of many statements only these are made into terms."""
        question = f"SELECT DISTINCT ?value WHERE {{ ?any {predicate} ?value }}"
        for (value,) in Result(self.store.query(question, use_default_graph_as_union=self.spread)).terms():
            if not isinstance(value, ox.Triple):
                yield value

    def values_of(self, predicate: ox.NamedNode) -> Iterator[tuple[Subject, Object]]:
        """Everybody who has a property, with its value; a pair comes once for each graph that says so."""
        for quad in self._quads(None, predicate, None):
            if not isinstance(quad.subject, ox.Triple) and not isinstance(quad.object, ox.Triple):
                yield quad.subject, quad.object

    def mentions(self, value: Object) -> Iterator[ox.Quad]:
        """Every statement that points at a value."""
        return self._quads(None, None, value)

    def about(self, subject: Subject) -> list[tuple[ox.NamedNode, Object]]:
        """All that is said with this subject, as pairs of property and value."""
        quads = self._quads(subject, None, None)
        pairs = {(quad.predicate, quad.object) for quad in quads if not isinstance(quad.object, ox.Triple)}
        return sorted(pairs, key=lambda pair: (pair[0].value, str(pair[1])))

    def triples(self) -> Iterator[ox.Triple]:
        """The union, sorted by subject, property and value: the same bytes whatever the order they came in."""
        found = (quad.subject for quad in self._quads(None, None, None))
        subjects = {subject for subject in found if not isinstance(subject, ox.Triple)}
        for subject in sorted(subjects, key=str):
            for predicate, value in self.about(subject):
                yield ox.Triple(subject, predicate, value)

    def quads(self) -> Iterator[ox.Quad]:
        """Every quad with the graph that it stands in, graph by graph."""
        graphs: list[ox.NamedNode | ox.BlankNode] = sorted(self.store.named_graphs(), key=str)
        if self.spread or not graphs:
            yield from self.store.quads_for_pattern(None, None, None, ox.DefaultGraph())
        for graph in graphs:
            yield from self.store.quads_for_pattern(None, None, None, graph)

    def _quads(
        self, subject: Subject | None, predicate: ox.NamedNode | None, value: Object | None
    ) -> Iterator[ox.Quad]:
        return self.store.quads_for_pattern(subject, predicate, value, None if self.spread else ox.DefaultGraph())


def open_dataset(path: str | Path) -> Dataset:
    """Open a ``kg build`` folder (its store, its ``graph.ttl``, or the shards of the Spark engine), a bare store, or
    an RDF file (also ``.gz``).

    Raises DatasetError where there is nothing to open, naming what was looked for and what to do.
    """
    place = Path(path)
    if not place.exists():
        raise DatasetError(f"{place}: no such file or folder. Build one with: kg build SOURCE... --out {place}")
    if not place.is_dir():
        return _open_file(place)
    for store in (place / "store", place):
        if (store / "CURRENT").is_file():
            return _open_store(place, store)
    if (place / "graph.ttl").is_file():
        return _open_file(place / "graph.ttl", place)
    if (place / "nquads").is_dir():
        return _open_shards(place)
    raise DatasetError(
        f"{place}: holds neither store/ nor graph.ttl. Build them with: kg build SOURCE... --out {place}"
    )


def _open_store(place: Path, store: Path) -> Dataset:
    try:
        return Dataset(place, ox.Store.read_only(str(store)), spread=True)
    except (OSError, RuntimeError, ValueError) as error:  # Oxigraph tells a corrupt store by a RuntimeError
        if (place / "graph.ttl").is_file():
            return _open_file(place / "graph.ttl", place)
        raise DatasetError(f"{store}: the store cannot be opened ({error}). Build it again.") from error


def _open_shards(place: Path) -> Dataset:
    loaded = ox.Store()
    for shard in sorted((place / "nquads").glob("*.nq")):
        try:
            with shard.open("rb") as stream:
                loaded.bulk_load(stream, ox.RdfFormat.N_QUADS)
        except (SyntaxError, ValueError, OSError) as error:
            raise DatasetError(f"{shard}: cannot be read: {error}. Build it again.") from error
    return Dataset(place, loaded, spread=True)


def _open_file(file: Path, place: Path | None = None) -> Dataset:
    suffix = file.suffix.lower() if file.suffix.lower() != ".gz" else Path(file.stem).suffix.lower()
    if suffix not in FORMATS:
        known = " ".join(sorted(FORMATS))
        raise DatasetError(
            f"{file}: {suffix or 'a file without an ending'} is no RDF file that is known here ({known})"
        )
    loaded = ox.Store()
    try:
        with _opened(file) as stream:
            loaded.bulk_load(stream, FORMATS[suffix], base_iri=file.resolve().as_uri())
    except (SyntaxError, ValueError) as error:
        raise DatasetError(f"{file}: not {suffix} as it should be: {error}") from error
    except (OSError, EOFError) as error:
        raise DatasetError(f"{file}: cannot be read: {error}") from error
    _lay_union(loaded)
    return Dataset(place or file, loaded, spread=False)


def _opened(file: Path) -> IO[bytes]:
    if file.suffix.lower() != ".gz":
        return file.open("rb")
    return cast(IO[bytes], gzip.open(file, "rb"))


def _lay_union(store: ox.Store) -> None:
    for graph in list(store.named_graphs()):
        quads = store.quads_for_pattern(None, None, None, graph)
        store.bulk_extend([ox.Quad(quad.subject, quad.predicate, quad.object) for quad in quads])
