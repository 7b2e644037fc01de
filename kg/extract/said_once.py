"""Words that are said once for several offences: ``to import and supply cocaine``, ``without tax or insurance``."""

from __future__ import annotations

from collections.abc import Iterator

from kg import patterns as re
from kg.model import Span
from kg.vocabulary import Match, Vocabulary

# "to import and supply cocaine", "to supply and producing cannabis", "the supply and production of cannabis"
_VERBS = re.compile(r"\bto (?P<verbs>(?:[a-z]+(?:, and |, | and | or | and to | or to ))+)$")
_NOUNS = re.compile(r"\b(?:(?:the|of|to|with) )?(?P<verbs>(?:[a-z]+(?:, and |, | and ))+)$")
_WORD = re.compile(r"[a-z]+")
_OF = re.compile(r"(?:[a-z]+ of|with intent to supply) ")
_WITHOUT = re.compile(
    r"(?P<verb>\w+)\b.*?\b(?P<without>without|with no) (?:an? |the |any )?(?:[a-z]+ )?[a-z]+", re.IGNORECASE
)
_THINGS = re.compile(
    r"(?:, (?:and |or )?| and | or |/)(?:with no |without )?(?:an? |the |any )?"
    r"(?P<thing>(?:valid |full |driving |road |vehicle |third-party |third party )?"
    r"(?:insurance|licence|tax|MOT|test certificate))\b"
)
_NEAR = 60


def said_once(text: str, match: Match, vocabulary: Vocabulary) -> Iterator[Match]:
    """The offences beside one that share a word with it: its object, or what somebody drove without."""
    if (match.concept.broader or "").endswith("/drugs"):
        yield from _of_the_same_thing(text, match, vocabulary)
    yield from _without_more(text, match, vocabulary)


def _of_the_same_thing(text: str, match: Match, vocabulary: Vocabulary) -> Iterator[Match]:
    """What else was done with the same drug: only where the words before make an offence of drugs with it, too."""
    words = text[match.span.start : match.span.end]
    noun = _OF.match(words)
    thing = words[noun.end() :] if noun else words.partition(" ")[2]
    told = (_NOUNS if noun else _VERBS).search(text, max(0, match.span.start - _NEAR), match.span.start)
    for verb in _WORD.finditer(text, *told.span("verbs")) if told and thing else ():
        phrase = f"{verb.group()} {'of ' if noun else ''}{thing}"
        for other in vocabulary.phrases(phrase, "offence"):
            if other.span == Span(0, len(phrase)) and other.concept.broader == match.concept.broader:
                yield Match(Span(*verb.span()), other.concept)


def _without_more(text: str, match: Match, vocabulary: Vocabulary) -> Iterator[Match]:
    """``driving without a licence, insurance or an MOT``: each is an offence of its own."""
    opens = _WITHOUT.fullmatch(text, match.span.start, match.span.end)
    at = match.span.end
    while opens and (more := _THINGS.match(text, at)):
        phrase = f"{opens['verb']} without {more['thing']}"
        for other in vocabulary.phrases(phrase, "offence"):
            if other.span == Span(0, len(phrase)):
                yield Match(Span(*more.span("thing")), other.concept)
        at = more.end()
