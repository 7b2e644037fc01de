"""Read, understand, write, ask, compare: the scoring of a folder."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from kg.evaluate.accusations import false_accusations
from kg.evaluate.asked import DOCUMENTS, Asked, ask, rows
from kg.evaluate.gold import Gold, facts_of_gold, read_gold
from kg.evaluate.leaks import leaks
from kg.evaluate.matching import facts_of_graph
from kg.evaluate.report import Errors, Report, rows_of
from kg.evaluate.story import Story
from kg.graph import BASE, sections, turtle
from kg.identity import resolve
from kg.model import Document, Extraction

if TYPE_CHECKING:
    import pyoxigraph as ox

_OF_DOCUMENT = """SELECT ?document ?s ?o WHERE {
  { ?document a polit:PressRelease . BIND(?document AS ?s) }
  UNION { ?s polit:document ?document }
  UNION { ?claim polit:document ?document ; polit:evidence ?s }
  UNION { ?document polit:mentions ?s }
  ?s ?p ?o FILTER(isLiteral(?o) || ?p = schema:url) }"""

Understand = Callable[[Iterable[Document]], Iterable[Extraction]]


def evaluate(
    folder: Path, *, only: Callable[[str], bool] = lambda _: True, understand: Understand | None = None
) -> Report:
    """Build the documents of a gold folder in memory and score the graph.

    ``only`` chooses documents by their id; ``understand`` turns documents into extractions (the shipped rules,
    where none is given). Raises DatasetError for a folder without gold.
    """
    from kg.vocabulary import load

    golds = read_gold(folder, only)
    problems: list[str] = []
    extractions = read_and_understand(folder, golds, problems, understand)
    text = "".join(turtle(sections(extractions, resolve(extractions), load()), BASE))
    return score(text, golds, tuple(problems))


def read_and_understand(
    folder: Path, golds: Mapping[str, Gold], problems: list[str], understand: Understand | None = None
) -> list[Extraction]:
    """What is understood of the documents that have gold; what cannot be read is put to ``problems``."""
    return list((understand or _understand)(_documents(folder, golds, problems)))


def score(text: str, golds: Mapping[str, Gold], problems: tuple[str, ...] = ()) -> Report:
    """Score a graph, given as Turtle, against gold by document id. Documents without gold are passed over."""
    import pyoxigraph as ox

    store = ox.Store()
    store.bulk_load(text.encode(), ox.RdfFormat.TURTLE)
    asked = _by_gold_id(ask(store), golds)
    compared = {
        id_: (facts_of_graph(asked.stories.get(id_, Story({})), gold), facts_of_gold(gold))
        for id_, gold in golds.items()
    }
    wrong = {
        id_: Errors(tuple(sorted(ours - gold)), tuple(sorted(gold - ours))) for id_, (ours, gold) in compared.items()
    }
    return Report(
        documents=len(golds),
        rows=rows_of(compared),
        errors={id_: errors for id_, errors in wrong.items() if errors.wrong or errors.missing},
        false_accusations=tuple(false_accusations(asked, golds)),
        kept_out_names=tuple(leaks(_strings(store, golds), golds)),
        problems=problems,
    )


def _documents(folder: Path, golds: Mapping[str, Gold], problems: list[str]) -> Iterable[Document]:
    from kg.errors import SourceProblem
    from kg.sources import read

    for found in read([folder]):
        if isinstance(found, SourceProblem):
            problems.append(str(found))
        elif isinstance(found, Document) and found.id in golds:
            yield found


def _understand(documents: Iterable[Document]) -> Iterable[Extraction]:
    from kg.extract import extract
    from kg.vocabulary import load

    vocabulary = load()
    return (extract(document, vocabulary) for document in documents)


def _hidden_ids(golds: Mapping[str, Gold]) -> dict[str, str]:
    """Ids as they stand in the graph → ids of gold: one that holds a kept-out name stands there as its hash."""
    hidden = {hashlib.sha256(id_.encode("utf-8", "surrogatepass")).hexdigest(): id_ for id_ in golds}
    return {**hidden, **{id_: id_ for id_ in golds}}


def _by_gold_id(asked: Asked, golds: Mapping[str, Gold]) -> Asked:
    ids = _hidden_ids(golds)
    asked.stories = {ids.get(id_, id_): story for id_, story in asked.stories.items()}
    return asked


def _strings(store: ox.Store, golds: Mapping[str, Gold]) -> dict[str, set[str]]:
    """Every literal and IRI, by the document it tells of; "" for all of them, wherever they stand."""
    ids = _hidden_ids(golds)
    documents = {document: ids.get(id_, "") for document, id_, *_ in rows(store, DOCUMENTS)}
    strings: defaultdict[str, set[str]] = defaultdict(set)
    for document, subject, obj in rows(store, _OF_DOCUMENT):
        strings[documents[document]] |= {subject, obj}
    for subject, obj in rows(store, "SELECT ?s ?o WHERE { ?s ?p ?o }"):
        strings[""] |= {subject, obj}
    return strings
