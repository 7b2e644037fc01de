"""Words that are said once for several offences: ``to import and supply cocaine``, ``without tax or insurance``,
``possession of a knife and cannabis``, ``dangerous and drink-driving``."""

from __future__ import annotations

from collections.abc import Iterator

from kg import patterns as re
from kg.model import Span
from kg.vocabulary import Match, Vocabulary

# "to import and supply cocaine", "to supply and producing cannabis", "the supply and production of cannabis"
_VERBS = re.compile(r"\bto (?P<verbs>(?:[a-z]+(?:, and |, | and | or | and to | or to ))+)$")
_NOUNS = re.compile(
    r"\b(?:(?:the|of|to|with) )?(?P<verbs>(?:[a-z]+(?:, and |, | and ))+)(?:(?:personal|simple|unlawful|illegal) )?$"
)
_WORD = re.compile(r"[a-z]+")
_OF = re.compile(r"(?:(?:personal |simple |unlawful |illegal )?[a-z]+ of|with intent to supply) ")
_WITHOUT = re.compile(
    r"(?P<verb>\w+)\b.*?\b(?P<without>without|with no) (?:an? |the |any )?(?:[a-z]+ )?[a-z]+", re.IGNORECASE
)
_THINGS = re.compile(
    r"(?:, (?:and |or )?| and | or |/)(?:with no |without )?(?:an? |the |any )?"
    r"(?P<thing>(?:valid |full |driving |road |vehicle |third-party |third party )?"
    r"(?:insurance|licen[cs]e|tax|MOT|test certificate))\b"
)
# "driving while disqualified and uninsured"
_AND_UNINSURED = re.compile(
    r"(?:, and |, | and )(?:while )?(?P<thing>uninsured|unlicensed|unfit through (?:drink|drugs))\b"
)
# "dangerous and drink-driving", "careless or dangerous driving"
_DRIVING = re.compile(r"(?:dangerous|careless|drink|drug|disqualified|drunk)[ -]driving", re.IGNORECASE)
_DRIVING_BEFORE = re.compile(
    r"\b(?P<how>dangerous|careless|drink|drug|disqualified|drunk)-?(?:, and |, | and | or |/)$"
)
# "causing death and serious injury by dangerous driving", "dangerous driving causing death and serious injury"
_DEATH_AND = re.compile(r"\b(?P<death>causing (?:the )?deaths?)(?: of [^.;,]{1,40})? and (?:causing )?$")
_BY_DRIVING = re.compile(r"\bby (?P<how>(?:dangerous|careless) driving)$")
_CAUSING = re.compile(r"(?P<how>(?:dangerous|careless) driving) (?:causing|occasioning) \w")
_AND_HARM = re.compile(r",? and (?P<harm>(?:serious injury|grievous bodily (?:harm|injury)|death))\b")
# "possession of a knife and cannabis", "importing class A drugs and firearms"
_HAVING = re.compile(
    r"(?:(?:possess|import|carry|suppl|produc)(?:ing|ed|es|y)?|(?:possession|importation|supply|production) of) ",
    re.IGNORECASE,
)
_AND_THING = re.compile(r"(?:, and |, | and )(?:also )?(?P<things>[^.;,()]+)")
_SPOKEN = re.compile(r"\S+")
_MOST_WORDS = 8
_NEAR = 60


def said_once(text: str, match: Match, vocabulary: Vocabulary) -> Iterator[Match]:
    """The offences beside one that share a word with it: its object, or what somebody drove without."""
    if (match.concept.broader or "").endswith("/drugs"):
        yield from _of_the_same_thing(text, match, vocabulary)
    yield from _without_more(text, match, vocabulary)
    yield from _more_things(text, match, vocabulary)
    if (match.concept.broader or "").endswith("/driving"):
        yield from _driving_besides(text, match, vocabulary)


def _of_the_same_thing(text: str, match: Match, vocabulary: Vocabulary) -> Iterator[Match]:
    """What else was done with the same drug: only where the words before make an offence of drugs with it, too."""
    words = text[match.span.start : match.span.end]
    noun = _OF.match(words)
    thing = words[noun.end() :] if noun else words.partition(" ")[2]
    told = (_NOUNS if noun else _VERBS).search(text, max(0, match.span.start - _NEAR), match.span.start)
    for verb in _WORD.finditer(text, *told.span("verbs")) if told and thing else ():
        phrase = f"{verb.group()} {'of ' if noun else ''}{thing}"
        for other in whole(phrase, vocabulary):
            if other.concept.broader == match.concept.broader:
                yield Match(Span(*verb.span()), other.concept)


def _without_more(text: str, match: Match, vocabulary: Vocabulary) -> Iterator[Match]:
    """``driving without a licence, insurance or an MOT``: each is an offence of its own."""
    opens = _WITHOUT.fullmatch(text, match.span.start, match.span.end)
    at = match.span.end
    while opens and (more := _THINGS.match(text, at)):
        yield from _at(more.span("thing"), f"{opens['verb']} without {more['thing']}", vocabulary)
        at = more.end()


def _more_things(text: str, match: Match, vocabulary: Vocabulary) -> Iterator[Match]:
    """``possession of a knife and cannabis``: what else was had, brought in or sold."""
    verb = _HAVING.match(text, match.span.start, match.span.end)
    more = _AND_THING.match(text, match.span.end) if verb else None
    if verb is None or more is None:
        return
    ends = [word.end() for word in _SPOKEN.finditer(text, *more.span("things"))][:_MOST_WORDS]
    for end in reversed(ends):
        phrase = f"{verb.group()}{text[more.start('things') : end]}"
        for other in whole(phrase, vocabulary):
            if other.concept != match.concept:
                yield Match(Span(more.start("things"), end), other.concept)
            return


def _driving_besides(text: str, match: Match, vocabulary: Vocabulary) -> Iterator[Match]:
    """``dangerous and drink-driving``, ``causing death and serious injury by dangerous driving``."""
    start, end = match.span.start, match.span.end
    if uninsured := _AND_UNINSURED.match(text, end):
        yield from _at(uninsured.span("thing"), f"driving {uninsured['thing']}", vocabulary)
    if _DRIVING.fullmatch(text, start, end) and (before := _DRIVING_BEFORE.search(text, 0, start)):
        yield from _at(before.span("how"), f"{before['how']} driving", vocabulary)
    if (by := _BY_DRIVING.search(text, start, end)) and (death := _DEATH_AND.search(text, 0, start)):
        yield from _at(death.span("death"), f"causing death by {by['how']}", vocabulary)
    if (causing := _CAUSING.match(text, start, end)) and (harm := _AND_HARM.match(text, end)):
        yield from _at(harm.span("harm"), f"{causing['how']} causing {harm['harm']}", vocabulary)


def _at(place: tuple[int, int], phrase: str, vocabulary: Vocabulary) -> Iterator[Match]:
    for other in whole(phrase, vocabulary):
        yield Match(Span(*place), other.concept)


def whole(phrase: str, vocabulary: Vocabulary) -> Iterator[Match]:
    """The offences of which a phrase is the whole wording."""
    return (match for match in vocabulary.phrases(phrase, "offence") if match.span == Span(0, len(phrase)))
