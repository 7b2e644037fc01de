"""Claims as rows that people and other programs can read: names instead of keys, each row with its quote.

The quotes are the words of the source, with every name that stands there. This is for those who hold the
sources; what is passed on is the graph, in which the names of victims and bystanders are withheld.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from decimal import Decimal
from typing import TypeAlias

from kg.model import Claim, Evidence, Extraction, Term, When

Value: TypeAlias = str | int | float | bool | list[str | None] | None
Row: TypeAlias = dict[str, Value | list[dict[str, str | int]]]

#: The fields of claims that hold the key of a subject (or several), not a value.
_SUBJECTS = frozenset(
    {"person", "subject", "court", "force", "team", "leads", "locality", "place", "investigated", "investigated_by"}
)
_NOT_SAID = frozenset({"evidence"})


def rows(extraction: Extraction) -> Iterator[Row]:
    """One row a claim, in the order of the text; empty fields are left out."""
    for claim in in_order(extraction):
        yield {
            "document": extraction.document.id,
            "claim": type(claim).__name__,
            **said(claim, extraction),
            "evidence": [_quoted(evidence, extraction) for evidence in claim.evidence],
        }


def in_order(extraction: Extraction) -> list[Claim]:
    """The claims in the order of the text."""
    return sorted(extraction.claims, key=_place)


def said(claim: Claim, extraction: Extraction) -> dict[str, Value]:
    """What one claim states, field by field; someone kept anonymous has the name None."""
    names = {subject.key: subject.name for subject in extraction.subjects}
    stated: dict[str, Value] = {}
    for item in fields(claim):
        value = getattr(claim, item.name)
        if item.name in _NOT_SAID or value is None or value in ((), False):
            continue
        stated[item.name] = _named(value, names) if item.name in _SUBJECTS else _plain(value)
    return stated


def _named(value: str | tuple[str, ...], names: dict[str, str | None]) -> Value:
    if isinstance(value, tuple):
        return [names.get(key, key) for key in value]
    return names.get(value, value)


def _plain(value: object) -> Value:
    if isinstance(value, bool | int | float | str):
        return value
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, Term | When):
        return str(value)
    return str(value)


def _quoted(evidence: Evidence, extraction: Extraction) -> dict[str, str | int]:
    span, passage, text = evidence.span, evidence.passage, extraction.document.text
    return {
        "quote": text[span.start : span.end],
        "start": span.start,
        "end": span.end,
        "passage": text[passage.start : passage.end],
        "passage_start": passage.start,
        "rule": evidence.rule,
    }


def _place(claim: Claim) -> tuple[int, int]:
    first = claim.evidence[0].span
    return first.start, first.end
