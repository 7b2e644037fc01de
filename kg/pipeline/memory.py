"""The Python face: what ``kg.build`` returns, a graph held in memory to be asked, drawn and taken along."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Iterable, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kg.errors import SourceProblem
from kg.graph import nquads, sections, turtle
from kg.graph.kept import keep
from kg.identity import Decisions, Identity, read_decisions, resolve
from kg.model import Extraction
from kg.pipeline.build import checked
from kg.pipeline.claims import Row, rows
from kg.pipeline.read import Reading, understand
from kg.vocabulary import load

if TYPE_CHECKING:
    import networkx
    import rdflib

    from kg.query import Dataset, Result
    from kg.query.cases import CaseRecord
    from kg.view import Picture
    from kg.view.page import Theme
    from kg.view.payload import Layout


class Graph:
    """The graph of some releases. ``problems`` are the sources that could not be read."""

    def __init__(
        self, extractions: tuple[Extraction, ...], identity: Identity, problems: tuple[SourceProblem, ...], base: str
    ) -> None:
        self.problems = problems
        self._extractions = extractions
        self._sections = tuple(sections(map(keep, extractions), identity, load(), base))
        self._base = base

    def __repr__(self) -> str:
        claims = sum(len(extraction.claims) for extraction in self._extractions)
        return f"<kg.Graph of {len(self._extractions)} releases with {claims} claims>"

    def query(self, sparql: str, **params: Any) -> Result:
        """Ask in SPARQL; ``$name`` in the question takes the value of that keyword. ``.rows()`` are dictionaries."""
        return self.dataset.query(sparql, params)

    def ask(self, name: str, **params: str) -> Result:
        """Ask one of the questions that ship with polit-kg; ``kg query --list`` shows them."""
        from kg.query import question

        return question(name).ask(self.dataset, params)

    def cases(self, name: str | None = None) -> list[CaseRecord]:
        """The prosecutions, each with its claims in the order of what they tell; of one ``name`` where it is given.

        A name is a defendant's as the graph has it, or the address of a person or a case; raises UsageError where
        there is none.
        """
        from kg.query.cases import find_cases, read_cases

        return read_cases(self.dataset) if name is None else find_cases(self.dataset, name)

    def claims(self) -> list[Row]:
        """Every claim as a dictionary with its quotes: words of the source, with every name in them."""
        return [row for extraction in self._extractions for row in rows(extraction)]

    def turtle(self) -> str:
        """The graph as Turtle, as ``kg build`` writes it."""
        return "".join(turtle(self._sections, self._base))

    def to_rdflib(self) -> rdflib.Graph:
        """The graph in rdflib, which most RDF tools in Python understand."""
        from kg.export import to_rdflib

        return to_rdflib(self.dataset)

    def to_networkx(self) -> networkx.MultiDiGraph:
        """People, courts, teams, offences … as nodes, the links between them as edges."""
        from kg.export import to_networkx

        return to_networkx(self.dataset)

    def view(
        self,
        place: str | os.PathLike[str] | None = None,
        *,
        around: str = "",
        depth: int = 2,
        case: str = "",
        kinds: Sequence[str] = (),
        query: str = "",
        title: str = "",
        note: str = "",
        layout: Layout = "force",
        theme: Theme = "auto",
        height: int = 620,
    ) -> Picture:
        """The interactive network: it shows itself in a notebook, and is written to ``place`` where one is given.

        ``around`` (a name, with what ``depth`` links reach), ``case``, ``kinds`` and ``query`` (a CONSTRUCT) choose
        what is drawn, all of it by default; ``height`` is in pixels.
        """
        from kg.view import Choice, draw

        choice = Choice(around, depth, case, kinds, query)
        picture = draw(self.dataset, choice, title=title, note=note, layout=layout, theme=theme, height=height)
        if place is not None:
            picture.write(Path(place))
        return picture

    @cached_property
    def dataset(self) -> Dataset:
        """The graph as all other parts of polit-kg take it."""
        import pyoxigraph as ox

        from kg.query import Dataset

        store = ox.Store()
        store.bulk_load("".join(nquads(self._sections)).encode(), ox.RdfFormat.N_QUADS)
        return Dataset(Path("graph"), store, spread=True)


def build_in_memory(
    source: str | os.PathLike[str] | Iterable[str | os.PathLike[str]],
    *,
    issued: dt.date | None = None,
    metadata: str | os.PathLike[str] | None = None,
    base: str | None = None,
    decisions: str | os.PathLike[str] | None = None,
) -> Graph:
    """Read, extract and resolve as :func:`kg.pipeline.build` does, and write nothing."""
    sources = [source] if isinstance(source, str | os.PathLike) else list(source)
    reading = Reading(sources, issued=issued, metadata=None if metadata is None else Path(metadata))
    extractions = tuple(understand(reading, reading.problems))
    decided = Decisions() if decisions is None else read_decisions(Path(decisions))
    return Graph(extractions, resolve(map(keep, extractions), decided), tuple(reading.problems), checked(base))
