"""Releases made by hand, for tests of what comes after reading: a text, its people and bodies, its claims."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterable
from typing import Any

from kg.model import Appearance, Claim, Document, Evidence, Extraction, Span, Subject, SubjectKind
from kg.vocabulary import Concept, Vocabulary
from kg.vocabulary.concepts import Entries

ID = "https://w3id.org/polit-kg/id/"
SLUGS = {
    "status": ("suspected", "arrested", "charged", "convicted", "cautioned", "acquitted"),
    "plea": ("guilty", "not-guilty"),
    "verdict": ("guilty", "not-guilty", "pending", "dropped"),
    "mode": ("attempt",),
    "hearing": ("plea", "sentence", "appearance"),
    "sentence": ("imprisonment", "fine", "suspended"),
    "order": ("sex-offenders-register", "restraining-order"),
    "item": ("devices", "cash"),
    "measure": ("arrests", "search-warrants"),
    "qualifier": ("exact", "more-than"),
    "rank": ("detective-constable", "detective-sergeant"),
    "offence-group": ("violence", "property"),
    "offence": ("robbery", "affray", "burglary"),
}


def vocabulary() -> Vocabulary:
    """A small vocabulary of the shape that ``ontology/`` has."""
    concepts = [
        Concept(f"{ID}{kind}/{slug}", kind, slug, slug.replace("-", " ").capitalize(), (slug.replace("-", " "),))
        for kind, slugs in SLUGS.items()
        for slug in slugs
        if kind != "offence"
    ]
    for slug, group in (("robbery", "property"), ("affray", "violence"), ("burglary", "property")):
        group = f"{ID}offence-group/{group}"
        concepts.append(Concept(f"{ID}offence/{slug}", "offence", slug, slug.title(), (slug,), broader=group))
    court, line = "Harwick Crown Court", "Harbour Line"
    concepts.append(Concept(f"{ID}court/harwick-crown-court", "court", "harwick-crown-court", court, (court,)))
    concepts.append(
        Concept(
            f"{ID}support/harbour-line",
            "support",
            "harbour-line",
            line,
            (line, "HL"),
            url="https://harbourline.example/",
            telephone="0800 000 000",
        )
    )
    return Vocabulary(Entries(tuple(concepts)))


class Release:
    """One release; the first words of ``text`` that equal a name or a quote are where it stands."""

    def __init__(self, id: str, text: str, issued: str | None = None, **document: str) -> None:
        self.document = Document(
            id=id,
            text=text,
            sha256=hashlib.sha256(text.encode()).hexdigest(),
            origin=f"{id}.txt",
            issued=dt.date.fromisoformat(issued) if issued else None,
            **document,  # type: ignore[arg-type]
        )
        self.subjects: list[Subject] = []
        self.claims: list[Claim] = []
        self.signposts: list[str] = []
        self.hidden: list[str] = []

    def subject(self, kind: SubjectKind, name: str | None, *labels: str, **more: Any) -> str:
        """Add somebody or something; returns the key."""
        at = self.document.text.find(name) if name else -1
        key = f"{kind}-{max(at, 0)}-{len(self.subjects)}"
        spans = (Span(at, at + len(name)),) if name and at >= 0 else ()
        self.subjects.append(Subject(key, kind, name, labels, mentions=spans, **more))
        return key

    def say(self, claim: type[Claim], quote: str = "", **fields: Any) -> None:
        """Add a claim that rests on the words ``quote`` (on the whole text, where none are given)."""
        start = self.document.text.index(quote)
        whole = Span(0, len(self.document.text))
        span = Span(start, start + len(quote)) if quote else whole
        line_start = self.document.text.rfind("\n", 0, span.start) + 1
        line_end = self.document.text.find("\n", span.end)
        passage = Span(line_start, line_end if line_end >= 0 else whole.end)
        self.claims.append(claim(evidence=(Evidence(span, passage, "made"),), **fields))

    def person(self, name: str | None, role: str, quote: str = "", **fields: Any) -> str:
        """Add a person with an appearance; returns the key."""
        key = self.subject("person", name)
        self.say(Appearance, quote, person=key, role=role, name=name, **fields)
        return key

    def withhold(self, *names: str) -> None:
        """Keep somebody out."""
        self.hidden += names

    def extraction(self, claims: Iterable[Claim] | None = None) -> Extraction:
        """What reading would have given."""
        text = self.document.text
        spans = []
        for name in self.hidden:
            at = text.find(name)
            while at >= 0:
                spans.append(Span(at, at + len(name)))
                at = text.find(name, at + 1)
        return Extraction(
            document=self.document,
            passages=(),
            subjects=tuple(self.subjects),
            claims=tuple(self.claims if claims is None else claims),
            signposts=tuple(self.signposts),
            withheld=tuple(spans),
            withheld_names=frozenset(self.hidden),
        )
