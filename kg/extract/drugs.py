"""Several drugs of one offence: ``supplying heroin, ecstasy and cannabis`` is an offence for each class (rule 7)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kg import patterns as re
from kg.extract.tagging import Item
from kg.model import Passage, Span
from kg.vocabulary import Match, Vocabulary

SUPPLIES = ("supply-class-", "possess-with-intent-class-")
"""How the slugs begin of the offences that differ by the class of a drug."""
_CLASS = r"(?:[Cc]lass|CLASS) [‘'\"]?[ABC][’'\"]?(?: drugs?)?"
_JOINED = re.compile(
    rf"(?:, and |, | and )(?:both )?(?!an?\b)(?P<two>{_CLASS}|(?P<letter>[ABC]) drugs?\b|(?P<one>[a-z]+)(?: [a-z]+)?)"
)
_WITH_INTENT = re.compile(r" with (?:the )?(?:intent|intention)(?: to supply| of supplying)\b")
_LAST_WORDS = re.compile(rf"(?P<two>{_CLASS}|(?:[a-z]+ )?(?P<one>[a-z]+))$")


def other_drugs(passage: Passage, match: Match, vocabulary: Vocabulary) -> Iterator[Item]:
    """The drugs named after the first one, where they are of another class."""
    told, base = {match.concept.slug[-1]}, passage.span.start
    for span, letter in _list_of(passage.text, match.span.end, vocabulary):
        if letter not in told:
            told.add(letter)
            concept = vocabulary.by_slug("offence", match.concept.slug[:-1] + letter)
            yield Item("O", Span(base + span.start, base + span.end), concept)


def meant_for_supply(text: str, match: Match, vocabulary: Vocabulary) -> Match:
    """``possession of cocaine and cannabis with intent to supply``: the intent is told after the last of them."""
    listed = list(_list_of(text, match.span.end, vocabulary))
    if not listed or not _WITH_INTENT.match(text, listed[-1][0].end):
        return match
    last = _LAST_WORDS.search(text, match.span.start, match.span.end)
    letter = next(
        (found for name in ("two", "one") if last and (found := _class_of(last[name] or "", vocabulary))), None
    )
    if letter is None:
        return match
    return replace(match, concept=vocabulary.by_slug("offence", f"possess-with-intent-class-{letter}"))


def _list_of(text: str, at: int, vocabulary: Vocabulary) -> Iterator[tuple[Span, str]]:
    """The drugs that are listed from a place on, with the letter of their class."""
    while joined := _JOINED.match(text, at):
        for name in ("two", "one"):
            letter = (joined["letter"] and joined["letter"].lower()) or _class_of(joined[name] or "", vocabulary)
            if letter:
                yield Span(*joined.span(name)), letter
                at = joined.end(name)
                break
        else:
            return


def _class_of(words: str, vocabulary: Vocabulary) -> str | None:
    """The class of a drug, as the offence of supplying it tells."""
    phrase = f"supply {words}"
    for match in vocabulary.phrases(phrase, "offence"):
        if match.span == Span(0, len(phrase)) and match.concept.slug in {"supply-class-a", "supply-class-b"}:
            return match.concept.slug[-1]
    return None
