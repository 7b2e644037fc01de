"""Bodies and places whose name holds one that must be kept out: a hash stands for the name."""

from __future__ import annotations

from dataclasses import replace

from kg.identity.names import Names, digest, slug
from kg.model import Extraction, Subject


def hide(extraction: Extraction) -> Extraction:
    """The extraction with such names hidden; the vocabulary's own names are never."""
    if not extraction.withheld_names:
        return extraction
    names = Names(extraction.withheld_names)
    subjects = tuple(_hidden(subject) if _holds(subject, names) else subject for subject in extraction.subjects)
    return replace(extraction, subjects=subjects)


def _holds(subject: Subject, names: Names) -> bool:
    if subject.kind == "person" or subject.concept:
        return False
    holds = names.whole_within if subject.kind == "place" else names.within
    return any(holds(form) for form in (subject.name or "", *subject.labels))


def _hidden(subject: Subject) -> Subject:
    return replace(subject, name=None, labels=(), hidden=digest(slug(subject.name or subject.key)))
