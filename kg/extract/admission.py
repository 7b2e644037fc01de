"""What a claim must hold to be taken from an extractor of somebody else: the laws that the rules keep by themselves."""

from __future__ import annotations

from dataclasses import fields
from typing import Any, get_args, get_type_hints

from kg.model import Appearance, Charge, Claim, Evidence, Extraction, Hearing, Order, Seizure, Sentence, Statistic
from kg.vocabulary import Vocabulary

_BODIES = {"person": ("person",), "court": ("court",), "place": ("place",), "subject": ("team", "force")}
_SCHEMES: dict[type, dict[str, str]] = {
    Charge: {"offence": "offence", "plea": "plea", "verdict": "verdict", "mode": "mode"},
    Sentence: {"kind": "sentence"},
    Order: {"kind": "order"},
    Hearing: {"kind": "hearing"},
    Seizure: {"item": "item", "qualifier": "qualifier"},
    Statistic: {"measure": "measure", "qualifier": "qualifier"},
}
_NOT_STATED = frozenset({"evidence", "confidence"})


def same(claim: Claim) -> tuple[object, ...]:
    """What a claim states, whatever it rests on: two that state the same are one."""
    stated = (getattr(claim, item.name) for item in fields(claim) if item.name not in _NOT_STATED)
    return type(claim), *stated


def refusal(claim: object, extraction: Extraction, vocabulary: Vocabulary) -> str | None:
    """Why a claim cannot be taken, in words for whoever wrote the extractor; None where it can."""
    if not isinstance(claim, get_args(Claim)):
        return f"{type(claim).__name__} is no claim of kg.model"
    if isinstance(claim, Appearance):
        return "who appears in a document, and as what, is not for an extractor to say"
    name = type(claim).__name__
    found = _mistyped(claim) or _misquoted(claim, extraction) or _unknown(claim, extraction, vocabulary)
    found = found or _accuses(claim, extraction)
    return f"{name}: {found}" if found else None


def _types(kind: type) -> dict[str, Any]:
    hints = get_type_hints(kind)
    return {item.name: hints[item.name] for item in fields(kind) if item.name != "evidence"}


def _mistyped(claim: Any) -> str | None:
    for name, type_ in _types(type(claim)).items():
        value = getattr(claim, name)
        if not isinstance(value, type_) or (isinstance(value, bool) and type_ is not bool):
            return f"{name} is {value!r}, which is no {getattr(type_, '__name__', type_)}"
    if claim.confidence is not None and not 0 < claim.confidence <= 1:
        return f"confidence is {claim.confidence}; it must be above 0 and at most 1"
    return None


def _misquoted(claim: Any, extraction: Extraction) -> str | None:
    quotes = claim.evidence
    if not isinstance(quotes, tuple) or not quotes or not all(isinstance(quote, Evidence) for quote in quotes):
        return "it has no evidence; give a tuple of kg.extract.quoted(…)"
    passages = {passage.span for passage in extraction.passages}
    for quote in quotes:
        if quote.passage not in passages or quote.span not in quote.passage or len(quote.span) < 1:
            return f"its quote, {quote.span.start} to {quote.span.end}, is not in a passage of the text"
    return None


def _unknown(claim: Any, extraction: Extraction, vocabulary: Vocabulary) -> str | None:
    kinds = {subject.key: subject.kind for subject in extraction.subjects}
    for name, allowed in _BODIES.items():
        key = getattr(claim, name, None)
        if key is not None and kinds.get(key) not in allowed:
            if _kept_out(key, extraction):
                return f"{name} names somebody who is kept out of the graph"
            return f"{name} {key!r} is no key of a {' or '.join(allowed)} that was understood of this document"
    for name, scheme in _SCHEMES.get(type(claim), {}).items():
        slug = getattr(claim, name)
        if slug is not None and not _is_known(vocabulary, scheme, slug):
            return f"{name} {slug!r} is no {scheme} of the vocabulary"
    return None


def _kept_out(words: str, extraction: Extraction) -> bool:
    """Whether words are a name, or point to a place, of somebody who is kept out."""
    spoken = words.casefold()
    starts = {f"person-{span.start}" for span in extraction.withheld}
    return words in starts or any(name.casefold() in spoken for name in extraction.withheld_names if name)


def _is_known(vocabulary: Vocabulary, scheme: str, slug: str) -> bool:
    try:
        vocabulary.by_slug(scheme, slug)
    except KeyError:
        return False
    return True


def _accuses(claim: Any, extraction: Extraction) -> str | None:
    """A claim that goes beyond the standing that the rules have read accuses somebody on one reader's word alone."""
    person = getattr(claim, "person", None)
    if person is None:
        return None
    shown = [other for other in extraction.claims if isinstance(other, Appearance) and other.person == person]
    if not any(other.role in ("offender", "accused") for other in shown):
        return f"{person!r} is neither an offender nor accused in this document"
    convicts = isinstance(claim, Sentence | Order) or (isinstance(claim, Charge) and claim.verdict == "guilty")
    if convicts and not any(other.role == "offender" for other in shown):
        return f"{person!r} is not convicted in this document, so no conviction, sentence or order can be added"
    return None
