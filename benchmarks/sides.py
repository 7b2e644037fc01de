"""What `make bench` compares: for each row of its table the work of either side, on corpora made up on the spot.

A side is prepared once and then asked for one round after the other; what a round works on is new each time, so that
nothing is remembered from the one before, and is made before the clock starts. :mod:`versus` runs and times them.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from side_rdf import asking, loading, rdflib_asking, rdflib_loading, rdflib_writing, writing
from side_reading import Round, reading, spacy_matching, spacy_reading
from side_whole import LOAD_SPACY, building, helping, identity, page, python, pyvis_page, splink_identity, starting


@dataclass(frozen=True)
class Comparison:
    """One row of the table.

    ``sizes`` are the units of a round for either side, in full and in the small run of CI (None: no part of that).
    ``warm`` is how many rounds are thrown away first; work that starts processes of its own needs none.
    """

    name: str
    unit: str
    beside: str
    ours: Callable[[int], Round]
    theirs: Callable[[int], Round]
    sizes: tuple[tuple[int, int], tuple[int, int] | None]
    warm: int = 1
    note: str = ""


COMPARISONS = (
    Comparison(
        "reading", "release", "spaCy en_core_web_sm", reading, spacy_reading, ((200, 20), (80, 6)), warm=2,
        note="text to claims, entities and RDF; spaCy: its pipeline alone",
    ),
    Comparison(
        "reading, matchers", "release", "spaCy with its matchers", reading, spacy_matching, ((200, 20), None), warm=2,
        note="spaCy also looks for the labels of ontology/, ages, terms and verbs",
    ),
    Comparison(
        "writing RDF", "triple", "rdflib", writing, rdflib_writing, ((150, 150), (30, 30)),
        note="Turtle; rdflib: Graph.add and serialize",
    ),
    Comparison(
        "loading RDF", "triple", "rdflib", loading, rdflib_loading, ((150, 150), (30, 30)),
        note="the same Turtle, into memory",
    ),
    Comparison(
        "asking", "question", "rdflib", asking, rdflib_asking, ((100, 100), (10, 10)),
        note="the shipped questions that are plain SPARQL 1.1, over 100 releases",
    ),
    Comparison(
        "identity", "mention", "Splink on DuckDB", identity, splink_identity, ((10_000, 10_000), (2_000, 2_000)),
        note="the same table of weights, the same links",
    ),
    Comparison(
        "page", "node", "stock pyvis", page, pyvis_page, ((5_000, 5_000), (1_000, 1_000)),
        note="writing the file once everything stands at its place",
    ),
    Comparison(
        "start-up", "start", "loading spaCy's model", starting, python(LOAD_SPACY), ((5, 1), None), warm=0,
        note="`kg build` of five releases",
    ),
    Comparison(
        "help", "start", "`import rdflib`", helping, python("import rdflib"), ((1, 1), None), warm=0,
        note="`kg --help`",
    ),
)  # fmt: skip
"""The rows of the table, growth apart."""


def growth(largest: int) -> Comparison:
    """A corpus and a tenth of it: what a release costs in either."""
    return Comparison(
        "growth", "release", f"{largest // 10:,} releases", building, building, ((largest, largest // 10), None),
        warm=0,
        note=f"`kg build` of {largest:,} releases beside a tenth of them: 1 × is time that grows as they do",
    )  # fmt: skip
