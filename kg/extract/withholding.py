"""Which stretches of a text name somebody who has no place in the graph (contract, "People kept out").

Doubt counts for keeping out: a capitalised stretch that may be a name and is nobody in the graph is withheld,
too. What is withheld as words (for titles, addresses and file names) is only what is certain.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from kg.extract.reading import Reading
from kg.model import Span
from kg.vocabulary.wordlists import phrase_set

_WORD = re.compile(r"(?<![\w’'])[A-ZÀ-Þ][^\W\d_]+(?:-[A-ZÀ-Þ][^\W\d_]+)*")


def withheld(reading: Reading, kept: frozenset[str]) -> tuple[tuple[Span, ...], frozenset[str]]:
    """The spans and the words to withhold; ``kept`` are the keys of the people whom the graph names."""
    people = [person for person in reading.people if person.key in kept]
    kept_words = {word for person in people for word in person.words}
    kept_spans = {span for person in people for span in person.spans}
    places = [*(span for subject in reading.bodies.subjects for span in subject.mentions), *kept_spans]
    spans = [
        name.span
        for name in (*reading.names, *reading.uncertain)
        if name.span not in kept_spans and not _is_kept(name.words, kept_words)
    ]
    words = {
        word for name in reading.names if name.span not in kept_spans for word in (" ".join(name.words), *name.words)
    }
    words |= {person.name for person in reading.people if person.key not in kept and person.name}
    words = {
        word
        for word in words
        if word not in kept_words and len(word) > 2 and word.lower() not in phrase_set("not a name")
    }
    spans += _elsewhere(reading.document.text, words, [*places, *spans])
    spans += _given_names(reading, kept_words, [*places, *spans])
    return tuple(sorted(set(spans))), frozenset(words)


def _is_kept(words: tuple[str, ...], kept: set[str]) -> bool:
    return all(word in kept for word in words)


def _elsewhere(text: str, words: Iterable[str], taken: list[Span]) -> list[Span]:
    """Every other place where a withheld word stands."""
    ordered = sorted(words, key=len, reverse=True)
    if not ordered:
        return []
    pattern = re.compile(r"(?<![\w])(?:" + "|".join(map(re.escape, ordered)) + r")(?![\w])", re.IGNORECASE)
    found = (Span(match.start(), match.end()) for match in pattern.finditer(text) if match.group()[0].isupper())
    return [span for span in found if not any(span.overlaps(other) for other in taken)]


def _given_names(reading: Reading, kept: set[str], taken: list[Span]) -> list[Span]:
    """A first name alone is somebody's, even where no full name stands beside it (``her son Jake``)."""
    given = reading.vocabulary.given_names
    found = []
    for match in _WORD.finditer(reading.document.text):
        word, span = match.group(), Span(match.start(), match.end())
        if (
            word in given
            and word not in kept
            and word.lower() not in phrase_set("not a name")
            and not any(span.overlaps(other) for other in taken)
        ):
            found.append(span)
    return found
