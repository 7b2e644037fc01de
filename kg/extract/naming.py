"""How a body is named in one document: places and forms gathered into one subject.

The contract keeps a body's name as the document writes it, in its fullest form; whether two forms are one
body is told by the concept that both name, or by the same words (case, punctuation and a leading *the* aside).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from kg import patterns as re
from kg.model import Span, Subject, SubjectKind
from kg.vocabulary import Concept

CAP = r"[A-ZÀ-ÖØ-Þ][\w'’.]*(?<![.'’])"
"""A word with a capital, as names are made of (the stop of "St." and a closing quote left out)."""

_LOOSE = re.compile(r"[^\w]+")
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Naming:
    """One place where a body is named. ``name`` is None where the words are no name of it ("the same court")."""

    span: Span
    name: str | None
    concept: Concept | None = None


def fold(name: str) -> str:
    """What two names are compared by: case, punctuation, ``&`` and a leading *the* put aside."""
    plain = name.replace("’", "").replace("'", "").replace("&", " and ").lower()
    return _LOOSE.sub(" ", plain).strip().removeprefix("the ")


def key_of(kind: str, name: str) -> str:
    """The key of a body in its document, made from its name."""
    return f"{kind}:{fold(name).replace(' ', '-')}"


def tidy(text: str) -> str:
    """A name on one line, with single spaces."""
    return _SPACE.sub(" ", text).strip()


def subject_of(kind: SubjectKind, namings: Sequence[Naming], labels: Iterable[str] = ()) -> Subject:
    """One subject of namings that mean the same body; ``labels`` are further forms of its name."""
    concept = next((naming.concept for naming in namings if naming.concept), None)
    forms = list(dict.fromkeys(naming.name for naming in namings if naming.name))
    spelled = [form for form in forms if not is_abbreviation(form)]
    if not spelled and concept:
        spelled = [concept.label]
    name = max(spelled or forms, key=len)
    others = dict.fromkeys([*forms, *spelled, *labels])
    return Subject(
        key=key_of(kind, name),
        kind=kind,
        name=name,
        labels=tuple(form for form in others if form != name),
        concept=concept.iri if concept else None,
        mentions=tuple(sorted({naming.span for naming in namings if len(naming.span)})),
    )


def subjects(kind: SubjectKind, namings: Iterable[Naming]) -> tuple[Subject, ...]:
    """The bodies of one kind, in the order of their first mention; namings without a name must be resolved before."""
    groups: dict[str, list[Naming]] = {}
    for naming in sorted(namings, key=lambda naming: naming.span):
        if naming.name is not None:
            identity = naming.concept.iri if naming.concept else fold(naming.name)
            groups.setdefault(identity, []).append(naming)
    return tuple(subject_of(kind, group) for group in groups.values())


def with_mentions(subject: Subject, spans: Iterable[Span]) -> Subject:
    """The subject with further places where the text speaks of it."""
    return replace(subject, mentions=tuple(sorted({*subject.mentions, *spans})))


def is_abbreviation(form: str) -> bool:
    """Whether a name is only its initials ("BTP"): then the known name is the better one."""
    return " " not in form and form[:1].isupper() and form.isupper() and len(form) <= 7


def nearest_before(found: Iterable[Subject], at: int) -> Subject | None:
    """The subject that was mentioned last before an offset."""
    last = [(max(span.start for span in subject.mentions if span.start < at), subject) for subject in found
            if any(span.start < at for span in subject.mentions)]  # fmt: skip
    return max(last, key=lambda pair: pair[0])[1] if last else None
