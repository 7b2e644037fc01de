"""Words of the law in a passage: offences, kinds of sentence and orders.

What a list says once for several offences (``making, possessing and distributing indecent images``) is told of
each of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.stretches import Stretches
from kg.extract.tagging import Item
from kg.model import Passage, Span
from kg.vocabulary import Match, Vocabulary

_VERBS_BEFORE = re.compile(r"(?:\b\w+ing,? (?:or |and )?)+$")
_OF_THEM = re.compile(r"[^.;]{0,60}?\b(\w+ing) them\b")
_CLASS = re.compile(r"\bclass ([ABC])\b", re.IGNORECASE)
_AND_CLASS = re.compile(r"(?: controlled)?(?: drugs?)? and (?:of )?((?:class )?([ABC])(?: drugs?)?)\b", re.IGNORECASE)
_SENTENCE_NOUNS = frozenset({"community-order", "hospital-order", "discharge", "extended", "special-custodial"})


def legal_items(passage: Passage, vocabulary: Vocabulary, measures: Stretches) -> Iterator[Item]:
    """Offences (``O``) and nouns for sentences and orders (``W``); ``measures`` are the terms, dates and sums."""
    for match in vocabulary.phrases(passage.text, "offence"):
        yield Item("O", _shift(match.span, passage), match.concept)
        yield from _coordinated(passage, match.span, vocabulary)
        yield from _other_class(passage, match.span, vocabulary)
    for match in vocabulary.phrases(passage.text, "order", "sentence"):
        if match.concept.kind == "order" or _names_sentence(match, passage, measures):
            yield Item("W", _shift(match.span, passage), match.concept)


def _other_class(passage: Passage, span: Span, vocabulary: Vocabulary) -> Iterator[Item]:
    """``supplying Class A and Class B drugs``: the verb is said once, for two offences."""
    again = _AND_CLASS.match(passage.text, span.end)
    words = passage.text[span.start : span.end]
    if again is None or not _CLASS.search(words):
        return
    other = _CLASS.sub(f"class {again.group(2)}", words)
    for match in vocabulary.phrases(other, "offence"):
        if match.span.start == 0:
            yield Item("O", _shift(Span(again.start(1), again.end(1)), passage), match.concept)


def _names_sentence(match: Match, passage: Passage, measures: Stretches) -> bool:
    """A noun for a kind of sentence (not a verb, and nothing that holds its term)."""
    span = _shift(match.span, passage)
    words = passage.text[match.span.start : match.span.end].lower()
    verb = words.endswith("ed") or "licen" in words
    return match.concept.slug in _SENTENCE_NOUNS and not verb and not measures.hit(span.start, span.end)


def _coordinated(passage: Passage, span: Span, vocabulary: Vocabulary) -> Iterator[Item]:
    """``making, possessing and distributing indecent images``: the object is said once, for three offences."""
    before = _VERBS_BEFORE.search(passage.text, 0, span.start)
    again = _OF_THEM.match(passage.text, span.end)
    first, _, thing = passage.text[span.start : span.end].partition(" ")
    if not first.endswith("ing") or not thing:
        return
    found = re.compile(r"\w+ing").finditer(passage.text, before.start(), before.end()) if before else ()
    verbs = [(verb.start(), verb.group()) for verb in found]
    verbs += [(again.start(1), again.group(1))] if again else []
    for start, verb in verbs:
        for match in vocabulary.phrases(f"{verb} {thing}", "offence"):
            if match.span.start == 0:
                yield Item("O", _shift(Span(start, start + len(verb)), passage), match.concept)


def _shift(span: Span, passage: Passage) -> Span:
    return Span(span.start + passage.span.start, span.end + passage.span.start)
