"""The vocabulary as the rest of the program sees it: one object that knows all words, loaded once."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, cached_property
from importlib.resources import files

from kg.model import Span
from kg.vocabulary.concepts import Concept, Entries, Match
from kg.vocabulary.descriptions import DescriptionIndex
from kg.vocabulary.folding import Folder
from kg.vocabulary.names import NameIndex
from kg.vocabulary.turtle import read_entries

_PACKAGE = "kg_ontology"
# What classes and properties mean, and what shapes must hold, is not a list of words.
_NOT_WORDS = frozenset({"polit.ttl", "shapes.ttl"})


class Vocabulary:
    """Concepts by name, by phrase and by slug."""

    def __init__(self, entries: Entries) -> None:
        self._by_iri = {concept.iri: concept for concept in entries.concepts}
        self._by_slug = {(concept.kind, concept.slug): concept for concept in entries.concepts}
        self._words = entries.words
        self._entries = entries

    def names(self, text: str) -> tuple[Match, ...]:
        """Courts, forces, teams, support and other organisations, ranks: what a text names, by word or address."""
        return self._names.find(text)

    def phrases(self, text: str, *kinds: str) -> tuple[Match, ...]:
        """Concepts of those kinds that one passage describes (all phrase kinds, where none is given)."""
        return self._descriptions.find(text, frozenset(kinds))

    def classed(self, text: str, *classes: str) -> tuple[tuple[Span, str], ...]:
        """Where words of these classes stand in a text (``class-a-drug``: *heroin*), each with its class."""
        return self._descriptions.classed(text, frozenset(classes))

    def by_slug(self, kind: str, slug: str) -> Concept:
        """The concept of a kind by its notation; raises KeyError where there is none."""
        return self._by_slug[kind, slug]

    def by_iri(self, iri: str) -> Concept:
        """The concept of that IRI; raises KeyError where there is none."""
        return self._by_iri[iri]

    def of_kind(self, kind: str) -> tuple[Concept, ...]:
        """All concepts of a kind, in the order of their IRIs."""
        return tuple(concept for concept in self._by_iri.values() if concept.kind == kind)

    def words(self, kind: str) -> frozenset[str]:
        """Words that make names, by what they do there.

        ``team`` and ``organisation`` end one ("Unit", "Council"), ``organisation-opening`` begins one ("Diocese of"),
        ``team-modifier`` stands inside one ("Burglary"), ``rank-prefix`` before a rank ("Temporary");
        ``not-organisation`` are products and platforms.
        """
        return self._words.get(kind, frozenset())

    @cached_property
    def _names(self) -> NameIndex:
        return NameIndex(self._entries.concepts, self._entries.addresses)

    @cached_property
    def _descriptions(self) -> DescriptionIndex:
        return DescriptionIndex(self._entries.concepts, Folder(self._entries.classes))

    @cached_property
    def given_names(self) -> frozenset[str]:
        """Given names common in the UK (``given-names.txt``), as they are written."""
        return _lines("given-names.txt")

    @cached_property
    def towns(self) -> frozenset[str]:
        """Towns, villages and districts of the UK (``towns.txt``)."""
        towns = _lines("towns.txt")
        return towns | {town.replace("'", "’") for town in towns}

    @cached_property
    def counties(self) -> frozenset[str]:
        """Counties, regions and nations of the UK (``counties.txt``)."""
        return _lines("counties.txt")


@cache
def load() -> Vocabulary:
    """The vocabulary that is shipped. Raises VocabularyError, which names the file, where it is broken."""
    return Vocabulary(read_entries(_shipped()))


def _shipped() -> Iterable[tuple[str, bytes]]:
    folder = files(_PACKAGE)
    names = sorted(entry.name for entry in folder.iterdir() if entry.name.endswith(".ttl"))
    return ((name, folder.joinpath(name).read_bytes()) for name in names if name not in _NOT_WORDS)


def _lines(name: str) -> frozenset[str]:
    """One entry a line, ``#`` starts a comment; a file that is not shipped holds nothing."""
    source = files(_PACKAGE).joinpath(name)
    if not source.is_file():
        return frozenset()
    lines = (line.partition("#")[0].strip() for line in source.read_text(encoding="utf-8").splitlines())
    return frozenset(line for line in lines if line)
