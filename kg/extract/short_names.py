"""Find surnames, first names and nicknames alone, of people whose full name stands somewhere in the text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from kg.extract.name_edges import street_goes_on
from kg.extract.name_evidence import is_group, is_place
from kg.extract.names import PARTICLES, NameMention
from kg.extract.stretches import Stretches
from kg.extract.titles import before_name, ranks_of
from kg.model import Span
from kg.vocabulary import Vocabulary
from kg.vocabulary.wordlists import phrase_set

_SHORTEST = 3
# not in "O'Neil", but where a quotation opens: "'Roe had lied,' she said"
_BEGINS = re.compile(r"(?<![\w-])(?<!\w[’'])")
_ENDS = re.compile(r"(?![\w-]|[’'](?!s\b)\w)")
_NOT_SURNAMES = frozenset("an as at be by do go he if in is it me my no of on or so to up us we".split())
_PARTICLE_BEFORE = re.compile(r"([^\W\d_]+) $")


def find_short_names(
    text: str, known: Iterable[NameMention], taken: Sequence[Span], vocabulary: Vocabulary
) -> tuple[NameMention, ...]:
    """The short forms of ``known``; those a title or a rank stands before, too. ``taken`` is something else."""
    known = tuple(known)
    words = _words(known)
    if not words:
        return ()
    odd = {mention.surname for mention in known if mention.full and _ordinary(mention.surname)}
    particles = {word.lower() for mention in known for word in mention.words[:-1] if word.lower() in PARTICLES}
    blocked = Stretches([*taken, *(mention.span for mention in known)])
    ranks = ranks_of(text, vocabulary)
    found = []
    for span in _places(text, words):
        word = text[span.start : span.end]
        if blocked.hit(span.start, span.end) or not _stands_alone(text, span, word in odd):
            continue
        if is_group(text, span, (word,)) or _is_town(text, span, vocabulary):
            continue
        if street_goes_on(text, span.start, span.end) or _street_behind_age(text, span):
            continue  # "Ann Poe, of George Street", where George Roe is another one
        span = _with_particles(text, span, particles)
        rank, title, lead = before_name(text, span.start, ranks)
        found.append(NameMention(span, (word,), rank, title, True, lead))
    return tuple(found)


def _places(text: str, words: Iterable[str]) -> Iterator[Span]:
    """Where those words stand whole, in order and apart; of two that begin at one place the longer is meant.

    An automaton finds them in one pass, however many people a text names.
    """
    from ahocorasick import Automaton

    automaton = Automaton()
    for word in words:
        automaton.add_word(word, len(word))
    automaton.make_automaton()
    places = ((last + 1 - length, -(last + 1)) for last, length in automaton.iter(text))
    free = 0
    for start, end in sorted(places):
        if start >= free and _BEGINS.match(text, start) and _ENDS.match(text, -end):
            yield Span(start, -end)
            free = -end


def _is_town(text: str, span: Span, vocabulary: Vocabulary) -> bool:
    """``of Copple Lane, Fazakerley:`` is where somebody lives, though somebody else bears that name."""
    ends = text[span.end : span.end + 1] in {",", ":", ";", ".", ")", " "} and not _ACTS.match(text, span.end)
    return ends and is_place(text, span, (text[span.start : span.end],), vocabulary)


# "Ann Poe, 27, George Street, Hexley": no list of names, where an age would be behind that one, too
_BEHIND_AGE = re.compile(r"(?:, |\(|aged )\d\d\)?, (?:\d+[A-Za-z]?,? )?$")
_STREET = re.compile(r" ([A-Z][a-z]+)(?:, (?!\d\d\b|aged\b)| in [A-Z])")


def _street_behind_age(text: str, span: Span) -> bool:
    street = _STREET.match(text, span.end)
    if street is None or street[1].lower() not in phrase_set("street word"):
        return False
    return _BEHIND_AGE.search(text, max(0, span.start - 16), span.start) is not None


_ACTS = re.compile(r",? (?:of (?=[A-Z\d])|who\b|was\b|were\b|is\b|has\b|had\b|and\b|admitted\b|denied\b|pleaded\b|\d)")


def _words(known: Sequence[NameMention]) -> set[str]:
    """What may stand alone: every word of a name that is no particle; its first and last of two letters (``Xu``)."""
    words = {word for mention in known for word in (*mention.words, *mention.nicknames) if len(word) >= _SHORTEST}
    words = {word for word in words if not _ordinary(word) and word.lower() not in PARTICLES}
    full = [mention for mention in known if mention.full]
    words |= {mention.surname for mention in full if mention.surname.lower() not in _NOT_SURNAMES}
    words |= {mention.words[0] for mention in full if mention.words[0].lower() not in PARTICLES | _NOT_SURNAMES}
    words = {word for word in words if not word.endswith(".")}
    return words | {word.title() for word in words if word.isupper()}


def _ordinary(word: str) -> bool:
    return word.lower() in phrase_set("not a name")


def _stands_alone(text: str, span: Span, odd: bool) -> bool:
    """A surname that is a short or an ordinary word is one only where no other name goes on from it."""
    if not odd and len(span) >= _SHORTEST:
        return True
    if re.match(r" [A-ZÀ-Þ]", text[span.end : span.end + 2]):
        return False
    before = text[max(0, span.start - 20) : span.start]
    return bool(_COURTESY.search(before)) or not _GOES_BEFORE.search(before)


_COURTESY = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Dr) $")
_GOES_BEFORE = re.compile(r"\b[Tt]he $|[A-ZÀ-Þ][\w’'-]* $")


def _with_particles(text: str, span: Span, particles: set[str]) -> Span:
    """``ap Dafydd``: what belongs to the surname belongs to its mention."""
    start = span.start
    while particles:
        before = _PARTICLE_BEFORE.search(text, max(0, start - 8), start)
        if before is None or before.group(1).lower() not in particles:
            break
        start = before.start()
    return Span(start, span.end)
