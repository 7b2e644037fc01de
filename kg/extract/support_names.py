"""The names of helpers as a text writes them: with a number or address, as a branch, or as the line a charity runs."""

from __future__ import annotations

from kg import patterns as re
from kg.extract.naming import Naming, tidy
from kg.model import Span
from kg.vocabulary import Match, Vocabulary

NUMBER = (
    r"(?:\(?\+?\b(?:0\d{2,4}\)?[ -]?\d{3,4}(?:[ -]?\d{2,4})?|0\d{3,4}[ -]?\d{2,3}(?:[ -]\d{2,4})*|116[ "
    r"-]?\d{3}|111|85258)\b)"
)
"""A telephone number, as a pattern."""
ADDRESS = (
    r"(?:https?://|www\.)\S+|\b[\w-]+\.(?:org|com|co)(?:\.uk)?\b|\b[\w-]+\.(?:uk|net|scot|wales)\b"
    r"|[^\s@]{1,64}@[^\s@]{1,250}\.\w+"
)
"""A web or mail address, as a pattern."""
CONTACT = re.compile(rf"{NUMBER}|{ADDRESS}")
_SIGN_OF_ONE = re.compile(r"@|\b0\d\d|11[16]|85258|https?://|www\.|[\w-]\.(?:org|com|co|uk|net|scot|wales)\b")
FIRST_WORDS = frozenset(
    """a advice alternatively an and anybody anyone at by call children confidential contact dial email find for
    free freephone get help if in information it more on online or our parents people phone please quote report
    ring see speak support talk tel telephone text the their they this those to victims visit we website you
    young your""".split()
)
"""Words that may open a sentence before a name and are no part of it."""
_DESCRIBED = re.compile(r"(?: [a-z]+)+$")
_BRANCH = re.compile(
    r"\b(?:from|by|with|to|contact|contacting|call|calling|including|and|or) ((?:[A-Z][a-z]+[ -]){1,2})$"
)


def tells_contact(text: str) -> bool:
    """Whether a telephone number or an address stands in a text; most hold nothing that one cannot do without."""
    return _SIGN_OF_ONE.search(text) is not None and CONTACT.search(text) is not None


def naming_of(text: str, match: Match, vocabulary: Vocabulary) -> Naming:
    """The name as written; an address, or a name with "helpline" behind it, gives way to the known name.

    "The Citizens Advice consumer helpline" is Citizens Advice, told by what it does, and "Ashcombe Women's Aid" is a
    body of its own.
    """
    written = tidy(text[match.span.start : match.span.end])
    concept = match.concept
    if concept.run_by:
        runner = vocabulary.by_iri(concept.run_by)
        own = next((label for label in runner.labels if written.startswith(f"{label} ")), None)
        if own and _DESCRIBED.fullmatch(written, len(own)):
            return Naming(match.span, runner.label, runner)
    branch = None if concept.kind != "support" or "." in written else _branch_of(text, match.span)
    if branch is not None:
        return Naming(branch, tidy(text[branch.start : branch.end]))
    if CONTACT.search(written) or re.search(
        r" (?:helpline|service|tool|website|hotline|line)$", written, re.IGNORECASE
    ):
        written = concept.label
    return Naming(match.span, written, concept)


def _branch_of(text: str, span: Span) -> Span | None:
    """A known name with the place of a branch before it."""
    before = _BRANCH.search(text, max(0, span.start - 60), span.start)
    if before is None or any(word.lower() in FIRST_WORDS for word in before.group(1).split()):
        return None
    return Span(before.start(1), span.end)


def trimmed(text: str, span: Span) -> Span | None:
    """The name without words that only open the sentence; None where nothing telling is left."""
    start = span.start
    for word in re.finditer(r"\S+\s*", text[span.start : span.end]):
        if word.group().strip().lower().strip(".,:") not in FIRST_WORDS:
            break
        start = span.start + word.end()
    left = text[start : span.end].strip()
    return Span(start, span.end) if len(left) > 2 and left[0].isupper() else None
