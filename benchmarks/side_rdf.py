"""RDF written, loaded and asked, as `make bench` measures it beside rdflib."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from side_reading import Action, Round, releases


def _sections(count: int, seed: int) -> list[Any]:
    from kg.extract import extract
    from kg.graph import sections
    from kg.identity import resolve
    from kg.vocabulary import load

    extractions = [extract(document, load()) for document in releases(count, seed)]
    return list(sections(extractions, resolve(extractions), load()))


def _turtle(count: int, seed: int) -> str:
    from kg.graph import BASE, turtle

    return "".join(turtle(_sections(count, seed), BASE))


def writing(count: int) -> Round:
    from kg.graph import BASE, turtle

    def of(number: int) -> tuple[Action, int]:
        parts = _sections(count, number)
        return lambda: "".join(turtle(parts, BASE)), sum(map(len, parts))

    return of


def rdflib_writing(count: int) -> Round:
    import rdflib

    def of(number: int) -> tuple[Action, int]:
        triples = list(rdflib.Graph().parse(data=_turtle(count, number), format="turtle"))

        def write() -> object:
            graph = rdflib.Graph()
            for triple in triples:
                graph.add(triple)
            return graph.serialize(format="turtle")

        return write, len(triples)

    return of


def loading(count: int) -> Round:
    import pyoxigraph as ox

    def of(number: int) -> tuple[Action, int]:
        parts = _sections(count, number)
        text = _turtle(count, number).encode()
        return lambda: ox.Store().bulk_load(text, ox.RdfFormat.TURTLE), sum(map(len, parts))

    return of


def rdflib_loading(count: int) -> Round:
    import rdflib

    def of(number: int) -> tuple[Action, int]:
        parts = _sections(count, number)
        text = _turtle(count, number)
        return lambda: rdflib.Graph().parse(data=text, format="turtle"), sum(map(len, parts))

    return of


def _questions() -> Iterator[str]:
    """The shipped questions that need nothing beyond SPARQL 1.1, with their defaults and examples filled in."""
    from kg.query import named
    from kg.query.functions import AGGREGATES, FUNCTIONS
    from kg.query.parameters import substitute

    own = [name.value.rpartition("#")[2] for name in (*FUNCTIONS, *AGGREGATES)]
    for question in named():
        if not any(f"polit:{name}(" in question.sparql for name in own):
            given = {one.name: one.value(one.default if one.default is not None else one.example or "")
                     for one in question.parameters}  # fmt: skip
            yield substitute(question.sparql, given)


def asking(count: int) -> Round:
    import pyoxigraph as ox

    from kg.query import Dataset

    def of(number: int) -> tuple[Action, int]:
        store, questions = ox.Store(), list(_questions())
        store.bulk_load(_turtle(count, number).encode(), ox.RdfFormat.TURTLE)
        dataset = Dataset(Path("graph"), store, spread=False)
        return lambda: [list(dataset.query(each).rows()) for each in questions], len(questions)

    return of


def rdflib_asking(count: int) -> Round:
    import rdflib

    from kg.query.dataset import PREFIXES

    def of(number: int) -> tuple[Action, int]:
        questions = list(_questions())
        graph = rdflib.Graph().parse(data=_turtle(count, number), format="turtle")
        names = {prefix: rdflib.Namespace(iri) for prefix, iri in PREFIXES.items()}
        return lambda: [list(graph.query(each, initNs=names)) for each in questions], len(questions)

    return of
