"""Bodies that the words beside their name tell: ``the nightclub Pulse Rooms``, ``at the Booths supermarket``.

A noun for a body stands before the name (``delivery firm Parcelwise``), behind it (``the Halmore Foods factory``) or
behind a comma (``Halden, a shell company``); a footballer stands beside his club. What is only somewhere (a hospital
where somebody was treated) is a place. Nobody's name comes in: a body that bears the name of somebody in the text, or
a given name and a surname, is left alone.
"""

from __future__ import annotations

import re as plain
from collections.abc import Iterator, Sequence
from functools import cache

from kg import patterns as re
from kg.extract.name_evidence import is_given
from kg.model import Span
from kg.vocabulary import Vocabulary
from kg.vocabulary.wordlists import alternation, phrase_set

_WORD = r"[A-ZÀ-Þ][\w'’.&-]*(?<![.'’&-])"
_NAME = rf"{_WORD}(?: (?:(?:of|for|and|&|the) )?{_WORD}){{0,4}}"
_ADJECTIVES = r"(?:[\w’'-]+ ){0,4}?"
_OPENERS = re.compile(
    r"(?:(?:The|A|An|At|In|From|For|By|Of|And|But|When|While|As|After|Former|Ex|His|Her|Their|Our|Its|This|That|Local"
    r"|Outside|Near|Two|Three|All|Both|One|Another|Last|Nearby|Some|Any|Every|New|No|Or|To|With|He|She|They|It|On) )+"
)
_AT_START = re.compile(r"(?:^|[.!?:;\n][’'”\"]? ?[‘'“\"]?)$")
_LETTERS = re.compile(r"[A-Z]{1,4}s?$")
_RELATIVE = re.compile(
    r" (?:had|has|ran|runs|set|owned|owns|worked|works|attended|founded|joined|used|uses|bought|led|managed|started"
    r"|controlled|headed|opened|and his|and her|and their)\b"
)
_PLAYER = r"(?:striker|defender|midfielder|goalkeeper|winger|full-back|centre-half)"
_PLAYED_FOR = (
    rf"(?:(?:play(?:ed|s|ing)?|sign(?:ed|s|ing)?|scored|appear(?:ed|ances?)|{_PLAYER}|footballer|captain)"
    r" (?:for|against)"
    rf"|{_PLAYER} (?:at|with)|[Ff](?:ans?|ollowers?) of|[Ss]upporters? of|(?:win|victory|match|game) (?:over|against))"
)
_NO_CLUB = re.compile(r"\b(?:League|Premier|Championship|Cup|One|Two|Sunday|International|Olympic|Division)\b")


@cache
def _rules() -> tuple[re.Pattern[str], ...]:
    kind, shop = alternation("noun of a body"), alternation("noun behind the name of a body")
    kinds = alternation("nouns of bodies")
    runs = (
        r"(?:runs|ran|owns|owned|operates|operated|makes|manufactures|supplies|supplied|sells|sold|employs|employed"
        r"|provides|specialises|traded|trades|collapsed|went (?:bust|into)|was wound up)"
    )
    return (
        # "delivery firm Parcelwise", "an agency called Medilink Locums"
        re.compile(rf"\b(?:{kind})(?P<called>,? (?:called|named|known as|trading as))? (?P<name>{_NAME})"),
        # "a campaign group called HEMP UK"
        re.compile(rf"\b(?:group|outfit|network|body)(?P<called>,? (?:called|named|known as)) (?P<name>{_NAME})"),
        # "a catering supplier, Harbottle Fine Foods"
        re.compile(rf"\b(?:{kind}), (?P<name>{_WORD}(?: (?:(?:of|for|and|&) )?{_WORD}){{1,4}})(?=[,.;:]| and\b|\n|$)"),
        # "the Booths supermarket"
        re.compile(rf"(?P<name>{_NAME}) (?P<behind>{shop})\b(?!-)"),
        # "Halden, a shell company in Cyprus"
        re.compile(
            rf"(?P<name>{_NAME}), (?:an?|the|his|her|their|its|one of) {_ADJECTIVES}(?:{kind})\b(?=[,.;]| (?:in|based"
            r"|which|that|for|from|near|at|on|run|owned|set|of|where|he|she|they)\b)"
        ),
        re.compile(rf"(?P<name>{_WORD}(?: (?:(?:of|for|and|&) )?{_WORD}){{1,4}}), which {runs}\b"),
        # "Halden Keys solicitor Ann Roe", "his solicitor, Ann Roe, of Halden Keys", "Ann Roe, of Halden Row Chambers"
        re.compile(
            rf"(?P<name>{_WORD}(?: (?:(?:and|&) )?{_WORD}){{1,3}}) (?:solicitor|barrister|lawyer) (?=[A-Z]\w+ [A-Z])"
        ),
        re.compile(
            rf"\b(?:solicitor|barrister|lawyer),? {_WORD} {_WORD},? (?:of|from|at)"
            rf" (?P<name>{_WORD}(?: (?:(?:and|&) )?{_WORD}){{1,3}})"
            r"(?=,| said| told)"
        ),
        re.compile(rf"\b{_WORD} {_WORD}(?: [KQ]C)?, (?:of|from) (?P<name>{_WORD}(?: {_WORD}){{0,2}} Chambers)(?=,)"),
        # "the match between Harwick Otters and Wexby Vikings"
        re.compile(rf"\b(?:match|game|fixture|derby) (?:between|against|with) (?P<name>{_WORD}(?: {_WORD}){{1,2}})"),
        re.compile(
            rf"\b(?:match|game|fixture|derby) between (?:{_WORD} ){{1,3}}and (?P<name>{_WORD}(?: {_WORD}){{1,2}})"
        ),
        # "Wexby-based Halden Freight"
        re.compile(rf"\b[A-Z]\w+-based (?P<name>{_NAME})"),
        # "his firms, Norden Estates and Fernside Plumbing"
        re.compile(
            rf"\b(?:{kinds})(?:,|,? (?:called|named|including|such as|like)|:) (?P<name>{_WORD}(?: {_WORD}){{0,3}})"
        ),
        re.compile(
            rf"\b(?:{kinds})(?:,|,? (?:called|named|including|such as|like)|:)(?: {_WORD}){{1,3}} and"
            rf" (?P<name>{_WORD}(?: {_WORD}){{0,3}})"
        ),
    )


def told_bodies(text: str, vocabulary: Vocabulary, people: Sequence[str]) -> Iterator[Span]:
    """The stretches that name a body so; ``people`` are the names of the text's people."""
    bearers = {word.lower() for name in people for word in re.split(r"[\s-]+", name)}
    for rule in _rules():
        for found in rule.finditer(text):
            span = _trimmed(text, Span(*found.span("name")), vocabulary)
            if span and _names_a_body(text, span, found, vocabulary, bearers):
                yield span
    yield from _clubs(text, vocabulary)
    for found in _bank_rule().finditer(text):
        yield Span(*found.span("with" if found["with"] else "name"))


@cache
def _bank_rule() -> re.Pattern[str]:
    """``an account with the Nationwide``, ``her Halifax account``: the words alone may be a town or an adverb."""
    banks = alternation("bank called like something else")
    return re.compile(
        r"\b(?:accounts?|savings|mortgage|loans?|overdraft|branch|cards?|borrowed \S+|money|employed|worked|working)"
        rf" (?:with|at|from|of|for|by) (?:the )?(?P<with>{banks})\b(?! [A-Z])"
        rf"|\b(?P<name>{banks}) (?:bank )?(?:accounts?|branch|mortgage|customers?|cashier|cards?)\b"
    )


def _trimmed(text: str, span: Span, vocabulary: Vocabulary) -> Span | None:
    """The name without what only opens the sentence, and without whose food it is: ``The Yas Persian restaurant``."""
    opened = _OPENERS.match(text, span.start)
    start = opened.end() if opened else span.start
    if start >= span.end:
        return None
    words = text[start : span.end].split()
    while len(words) > 1 and words[-1].lower() in phrase_set("where somebody is from") and not words[-1].isupper():
        words.pop()
    return Span(start, start + len(" ".join(words)))


def _names_a_body(
    text: str, span: Span, found: re.Match[str], vocabulary: Vocabulary, bearers: frozenset[str] | set[str]
) -> bool:
    name = text[span.start : span.end]
    if text[span.end : span.end + 1] == "-":
        return False
    words = name.split()
    bare = {re.sub(r"[’']s$", "", word).lower() for word in words}
    if bare & bearers or bare <= _generic() or words[0].lower() in _makes():
        return False
    if len(words) in (2, 3) and is_given(words[0], vocabulary) and not _ends_as_bodies(words[-1]):
        return False
    if words[-1].endswith(("'s", "’s")) and words[0] != "St":
        return False
    if len(words) == 1 and (
        _LETTERS.match(name) or is_given(name, vocabulary) or (_RELATIVE.match(text, span.end) and not _called(found))
    ):
        return _called(found) and not is_given(name, vocabulary) and len(name) > 1
    if any(word in vocabulary.towns or word in vocabulary.counties for word in (name, words[0])) and len(words) == 1:
        return False
    if len(words) == 1 and _told_as_place(name).search(text):
        return False
    opens = _AT_START.search(text[max(0, found.start() - 4) : found.start()])
    return not (len(words) == 1 and opens and found.start("name") == span.start == found.start())


def _told_as_place(name: str) -> plain.Pattern[str]:
    """``in Hexley``: what a text names as a place is no body in "the Hexley store"."""
    return plain.compile(
        rf"\b(?:in|near|around|across|from) {plain.escape(name)}(?=[,.;\n]| (?:in|on|and|at|who|where|to)\b)"
    )


def _called(found: re.Match[str]) -> bool:
    return "called" in found.groupdict() and found["called"] is not None


@cache
def _generic() -> frozenset[str]:
    return phrase_set("no name of a body") | phrase_set("where somebody is from")


@cache
def _makes() -> frozenset[str]:
    return phrase_set("make of a thing")


def _ends_as_bodies(word: str) -> bool:
    return word in phrase_set("ends a firm's name")


@cache
def _club_rules() -> tuple[re.Pattern[str], ...]:
    clubs = alternation("club called like its town")
    return (
        re.compile(rf"\b{_PLAYED_FOR} (?P<name>{clubs})\b(?! [A-Z])(?: and (?P<other>{clubs})\b(?! [A-Z]))?"),
        re.compile(rf"\b(?P<name>{clubs})(?:[’']s)? (?:{_PLAYER}|fans?|supporters?|hooligans?)\b"),
        # a club of no list: "the former Wexby City striker"
        re.compile(
            rf"\b(?:[Ff]ormer|[Ee]x|[Tt]he|retired)[ -](?P<name>{_WORD} {_WORD})"
            r"(?= (?:striker|midfielder|goalkeeper|winger|footballer|full-back|centre-half)\b)"
        ),
    )


def _clubs(text: str, vocabulary: Vocabulary) -> Iterator[Span]:
    for rule in _club_rules():
        for found in rule.finditer(text):
            for group in ("name", "other"):
                if group in found.groupdict() and found[group] and not _NO_CLUB.search(found[group]):
                    yield Span(*found.span(group))
