"""Asking pySHACL whether a dataset keeps the shapes that ship with the ontology."""

from __future__ import annotations

from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pyoxigraph as ox

from kg.errors import KgError, VocabularyError
from kg.query import Dataset
from kg.query.claims import Labels
from kg.query.interchange import to_rdflib
from kg.query.terms import shorten
from kg.query.writers import printable
from kg.validate.report import Problem, Report

if TYPE_CHECKING:
    import rdflib

_SHACL = "http://www.w3.org/ns/shacl#"


def validate(dataset: Dataset, shapes: str | Path | None = None) -> Report:
    """Check a dataset against ``shapes`` (a Turtle file; the project's own by default).

    Raises VocabularyError where the shapes cannot be read, KgError where the check itself fails.
    """
    import pyshacl
    import rdflib

    rules = _read(shapes)
    data = to_rdflib(dataset)
    try:
        _, results, text = pyshacl.validate(data, shacl_graph=rules, inference="none", advanced=False)
    except Exception as error:  # pySHACL raises many kinds for shapes that it cannot run
        raise KgError(f"the shapes cannot be run: {error}") from error
    if not isinstance(results, rdflib.Graph):
        raise KgError(f"the shapes cannot be run: {text}")
    labels = Labels(dataset)
    found = results.subjects(rdflib.RDF.type, rdflib.URIRef(_SHACL + "ValidationResult"))
    problems = sorted({_problem(results, result, labels) for result in found})
    number = len(set(rules.subjects(rdflib.RDF.type, rdflib.URIRef(_SHACL + "NodeShape"))))
    return Report(tuple(problems), number, len(data))


def _read(shapes: str | Path | None) -> rdflib.Graph:
    import rdflib

    file: Any = resources.files("kg_ontology") / "shapes.ttl" if shapes is None else Path(shapes)
    try:
        return rdflib.Graph().parse(data=file.read_text(encoding="utf-8"), format="turtle")
    except (OSError, SyntaxError) as error:
        raise VocabularyError(f"{file}: the shapes cannot be read: {error}") from error


def _problem(results: rdflib.Graph, result: Any, labels: Labels) -> Problem:
    import rdflib

    def part(name: str) -> Any:
        return results.value(result, rdflib.URIRef(_SHACL + name))

    node, path, value = part("focusNode"), part("resultPath"), part("value")
    messages = sorted(str(each) for each in results.objects(result, rdflib.URIRef(_SHACL + "resultMessage")))
    return Problem(
        severity=str(part("resultSeverity")).rsplit("#")[-1],
        message=printable("; ".join(messages)) or shorten(str(part("sourceConstraintComponent"))),
        name=printable(labels(str(node))) if isinstance(node, rdflib.URIRef) else printable(str(node)),
        node=str(node),
        path=shorten(str(path)) if isinstance(path, rdflib.URIRef) else "",
        value=printable(_shown(value, labels)),
    )


def _shown(value: Any, labels: Labels) -> str:
    if value is None:
        return ""
    text = str(value)
    return labels(text) if "://" in text and any(labels.dataset.about(ox.NamedNode(text))) else text
