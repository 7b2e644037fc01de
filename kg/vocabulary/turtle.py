"""Turtle files to :class:`Entries`: the one place where the terms of ``ontology/`` are spelled out for reading.

pyoxigraph parses the whole vocabulary in some 40 ms (rdflib: over a second), which is why it is used here.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import TypeAlias

from kg.errors import VocabularyError
from kg.vocabulary.concepts import Concept, Entries

ID = "https://w3id.org/polit-kg/id/"
_POLIT = "https://w3id.org/polit-kg/ontology#"
_SKOS = "http://www.w3.org/2004/02/skos/core#"
_RDFS = "http://www.w3.org/2000/01/rdf-schema#"
_SCHEMA = "https://schema.org/"
_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"

# What each property is to a concept; anything else (examples, sources, definitions) is not for matching.
_FIELDS = {
    f"{_SKOS}prefLabel": "label",
    f"{_RDFS}label": "label",
    f"{_SKOS}altLabel": "other",
    f"{_SKOS}hiddenLabel": "other",
    f"{_SKOS}notation": "notation",
    f"{_SKOS}broader": "broader",
    f"{_SCHEMA}url": "url",
    f"{_SCHEMA}telephone": "telephone",
    f"{_POLIT}partOf": "part_of",
    f"{_POLIT}runBy": "run_by",
    f"{_POLIT}ordinaryWord": "everyday",
    f"{_POLIT}jurisdiction": "jurisdiction",
    _TYPE: "type",
}
# Properties of word lists, by the kind that Vocabulary.words knows them as.
_WORDS = {
    f"{_POLIT}teamWord": "team",
    f"{_POLIT}teamModifier": "team-modifier",
    f"{_POLIT}organisationWord": "organisation",
    f"{_POLIT}organisationOpening": "organisation-opening",
    f"{_POLIT}notOrganisation": "not-organisation",
    f"{_POLIT}rankPrefix": "rank-prefix",
}
_WORD_CLASS = f"{_POLIT}WordClass"
_NO_CONCEPTS = frozenset({"scheme", "word", "words", "word-class", "class"})

_Fields: TypeAlias = "defaultdict[str, list[str]]"


def read_entries(files: Iterable[tuple[str, bytes]]) -> Entries:
    """The concepts, word classes and words of some Turtle files, given as (name, bytes).

    Raises VocabularyError, which names the file, for broken Turtle and for a concept without a label.
    """
    subjects: dict[str, _Fields] = {}
    words: defaultdict[str, set[str]] = defaultdict(set)
    for name, content in files:
        _gather(name, content, subjects, words)
    concepts, addresses, classes = [], {}, {}
    for iri in sorted(subjects):
        fields = subjects[iri]
        kind, _, slug = iri.removeprefix(ID).rpartition("/")
        if _WORD_CLASS in fields["type"] or kind == "word-class":
            classes[slug] = tuple(fields["label"] + fields["other"])
        elif kind and kind not in _NO_CONCEPTS:
            concepts.append(_concept(iri, kind, slug, fields))
            addresses[iri] = tuple(fields["url"])
    return Entries(tuple(concepts), addresses, classes, {kind: frozenset(found) for kind, found in words.items()})


def _gather(name: str, content: bytes, subjects: dict[str, _Fields], words: defaultdict[str, set[str]]) -> None:
    import pyoxigraph as ox

    try:
        for triple in ox.parse(content, format=ox.RdfFormat.TURTLE):
            predicate = triple.predicate.value
            if (meaning := _FIELDS.get(predicate)) is not None:
                subject = getattr(triple.subject, "value", "")
                if subject.startswith(ID):
                    values = subjects.setdefault(subject, defaultdict(list))[meaning]
                    values.append(triple.object.value)
            elif (kind := _WORDS.get(predicate)) is not None:
                words[kind].add(triple.object.value)
    except SyntaxError as problem:
        raise VocabularyError(f"{name}: not Turtle: {problem}") from problem


def _concept(iri: str, kind: str, slug: str, fields: _Fields) -> Concept:
    labels = tuple(dict.fromkeys(fields["label"] + fields["other"]))
    if not fields["label"]:
        raise VocabularyError(f"{iri}: has no skos:prefLabel or rdfs:label; give it one")
    return Concept(
        iri=iri,
        kind=kind,
        slug=_first(fields, "notation") or slug,
        label=labels[0],
        labels=labels,
        part_of=_first(fields, "part_of"),
        url=_first(fields, "url"),
        telephone=_first(fields, "telephone"),
        run_by=_first(fields, "run_by"),
        broader=_first(fields, "broader"),
        everyday=_first(fields, "everyday") == "true",
        jurisdiction=_first(fields, "jurisdiction"),
    )


def _first(fields: _Fields, name: str) -> str | None:
    values = fields.get(name)
    return values[0] if values else None
