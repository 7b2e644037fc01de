"""What the vocabulary speaks of: one concept (or known entity), and one place where a text names it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from kg.model import Span

NAME_KINDS = frozenset({"court", "force", "team", "support", "organisation", "rank"})
"""Kinds that are written as proper names; every other kind is described in running words (a phrase)."""


@dataclass(frozen=True, slots=True)
class Concept:
    """One thing that ``ontology/`` knows.

    ``kind`` and ``slug`` are the last two parts of the IRI (``…/id/court/basildon-crown-court``); ``labels``
    are all forms, the preferred one first; ``part_of``, ``run_by`` and ``broader`` are IRIs. ``everyday`` says
    that the name is an ordinary word too ("Refuge"), so that more than the word must speak for it;
    ``jurisdiction`` is that of a court ("Northern Ireland").
    """

    iri: str
    kind: str
    slug: str
    label: str
    labels: tuple[str, ...]
    part_of: str | None = None
    url: str | None = None
    telephone: str | None = None
    run_by: str | None = None
    broader: str | None = None
    everyday: bool = False
    jurisdiction: str | None = None


@dataclass(frozen=True, slots=True)
class Match:
    """A concept named in a text; ``span`` counts from the start of the text that was given."""

    span: Span
    concept: Concept


@dataclass(frozen=True, slots=True)
class Entries:
    """All that the Turtle files say, before anything is indexed.

    ``addresses`` are the web addresses of each concept, by IRI; ``classes`` the word classes: slug to the
    words that mean the same; ``words`` the single words of ``polit:teamWord`` and its likes, by kind.
    """

    concepts: tuple[Concept, ...]
    addresses: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    classes: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    words: Mapping[str, frozenset[str]] = field(default_factory=dict)
