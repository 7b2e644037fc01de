"""The part of the vocabulary that a dataset uses, as it is written into the dataset.

A graph that is passed on alone still tells what ``offence:rape`` means, and SPARQL reaches every slug
through ``skos:notation``.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from kg.errors import VocabularyError
from kg.graph import literals
from kg.graph.statements import Section
from kg.graph.terms import BROADER, CONCEPT, CONCEPT_SCHEME, ID, IN_SCHEME, NOTATION, PREF_LABEL, TYPE, polit
from kg.vocabulary.concepts import Concept


class Words(Protocol):
    """What this package needs to know of a vocabulary; ``kg.vocabulary.Vocabulary`` knows it."""

    def by_slug(self, kind: str, slug: str) -> Concept: ...

    def by_iri(self, iri: str) -> Concept: ...


class Concepts:
    """Slugs to IRIs; remembers which were asked for."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._used: dict[str, Concept] = {}

    def iri(self, kind: str, slug: str) -> str:
        """The concept of that kind and slug, in N-Triples form. Raises VocabularyError for an unknown one."""
        try:
            concept = self._words.by_slug(kind, slug)
        except KeyError:
            raise VocabularyError(
                f"ontology/ has no {kind} {slug!r}, which a rule gave; add it or mend the rule"
            ) from None
        self._used[concept.iri] = concept
        return f"<{concept.iri}>"

    @property
    def used(self) -> tuple[str, ...]:
        """The IRIs of the concepts that were asked for, sorted."""
        return tuple(sorted(self._used))

    def use(self, iris: Iterable[str]) -> None:
        """Count concepts as asked for that a part of the graph uses which was written earlier."""
        self._used.update({iri: self._words.by_iri(iri) for iri in iris if iri not in self._used})

    def known(self, iri: str | None) -> Concept | None:
        """What the vocabulary tells of a court, a force, a body …; None where it tells nothing."""
        try:
            return self._words.by_iri(iri) if iri else None
        except KeyError:
            return None

    def describe(self, section: Section) -> None:
        """Write every concept that was asked for, what is broader, and their schemes, in the order of IRIs."""
        used = dict(self._used)
        for concept in self._used.values():
            while (wider := self.known(concept.broader)) and wider.iri not in used:
                used[wider.iri] = concept = wider
        for kind in sorted({concept.kind for concept in used.values()}):
            section.add(_scheme(kind), TYPE, CONCEPT_SCHEME)
        for _, concept in sorted(used.items()):
            _describe(section, concept)


def _describe(section: Section, concept: Concept) -> None:
    subject = f"<{concept.iri}>"
    section.add(subject, TYPE, CONCEPT, *([polit("Offence")] if concept.kind == "offence" else []))
    section.add(subject, NOTATION, literals.text(concept.slug))
    section.add(subject, PREF_LABEL, literals.text(concept.label, "en"))
    section.add(subject, IN_SCHEME, _scheme(concept.kind))
    if concept.broader:
        section.add(subject, BROADER, f"<{concept.broader}>")


def _scheme(kind: str) -> str:
    return f"<{ID}scheme/{kind}>"
