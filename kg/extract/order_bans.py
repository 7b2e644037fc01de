"""Bans told in plain words, which are those of an order named elsewhere: ``banned from the town centre for T``.

The lead of a story says what an order forbids and for how long; the order itself is named below, often without its
term. The term of the ban is then the order's, and the ban is no order of its own.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kg import patterns as re
from kg.extract.discourse import Discourse
from kg.extract.evidence import evidence
from kg.extract.people import Person
from kg.extract.tagging import Tagged, compile_rule
from kg.model import Evidence, Term

_BANNED = compile_rule(
    r"\b(?:banned|barred|prohibited|excluded|banning|barring|prohibiting)\b[^.;]{0,110}?"
    r"\bfor (?:at least |the next |a total of |up to )?(?P<term>{T})"
)
_FOR_SO_LONG = compile_rule(
    r"\bfor the next (?P<term>{T}),? {P} (?:is|will be|has been) (?:banned|barred|prohibited|not allowed)\b"
    r"|{P} (?:must not|may not|cannot|is not (?:allowed|permitted) to) [^.;]{0,80}?"
    r"\bfor (?:at least |the next )?(?P<term2>{T})",
    re.IGNORECASE,
)
# what a ban of another kind is from
_OF_ANOTHER_KIND = compile_rule(
    r"\b(?:driving|the roads?|behind the wheel|keep\w*|own(?:ing)?|work\w*|director|football|licen[cs]e|teach\w*|racing"
    r"|match(?:es)?|stadium|internet|drink\w*)\b",
    re.IGNORECASE,
)
_REACH = 60
_HAD_BEEN = re.compile(r"\b(?:had|previously|already|having)(?: \w+){0,2} $")
_FROM_SOMEBODY = re.compile(r"\b(?:contact\w*|approach\w*|communicat\w*|going near|go near|speak\w*)\b", re.IGNORECASE)


_IN_PLAIN_WORDS = re.compile(r"(?:bann?|barr?|prohibit|exclude)", re.IGNORECASE)


def in_plain_words(tagged: Tagged, position: int, words: str) -> bool:
    """Whether the words of an order at a position only tell what it forbids: ``banned from the town centre``."""
    rest = re.split(r"[.;]", tagged.text[position : position + _REACH])[0]
    return bool(_IN_PLAIN_WORDS.match(words)) and not _OF_ANOTHER_KIND.search(f"{words} {rest}")


@dataclass(frozen=True, slots=True)
class Ban:
    """What somebody was forbidden for how long; ``slug`` is the order that forbids such things."""

    person: Person
    slug: str
    term: Term
    evidence: Evidence


def bans(discourse: Discourse) -> Iterator[Ban]:
    """The bans of a text, in the order in which they are told."""
    for tagged in discourse.tagged:
        for match in (*_BANNED.finditer(tagged.text), *_FOR_SO_LONG.finditer(tagged.text)):
            named = {item.value.slug for _, item in tagged.found("W", match.start(), match.end())}
            if named <= {"other-order"} and not _OF_ANOTHER_KIND.search(tagged.text, match.start(), match.end()):
                yield from _told(discourse, tagged, match)


def _told(discourse: Discourse, tagged: Tagged, match: re.Match[str]) -> Iterator[Ban]:
    place = next(match.start(name) for name in ("term", "term2") if name in match.re.groupindex and match[name])
    slug = "restraining-order" if _FROM_SOMEBODY.search(match.group()) else "criminal-behaviour-order"
    quoted = evidence(tagged, tagged.span(match.start(), match.end()), "ban")
    for person in _whose(discourse, tagged, match):
        yield Ban(person, slug, tagged.item(place).value.term, quoted)


def _whose(discourse: Discourse, tagged: Tagged, match: re.Match[str]) -> tuple[Person, ...]:
    """The people of the verb that bans, but not those who *had been banned* before."""
    for event in discourse.events_in(tagged):
        if event.kind == "given" and event.start < match.end() and match.start() < event.end:
            old = event.unreal or event.future or _HAD_BEEN.search(tagged.text, 0, event.start)
            return () if old else event.people
    return ()
