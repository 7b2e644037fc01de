"""Surnames that a text says once for several of a family: ``brothers Ansel and Piet Rook``, ``his wife Ann, 40``."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Protocol

from kg import patterns as re
from kg.extract.name_evidence import is_given
from kg.extract.stretches import Stretches
from kg.model import Span
from kg.vocabulary import Vocabulary

_CAPITAL = r"[A-ZÀ-ÞĀ-Ž]"
_GIVEN_AND = re.compile(rf"(?<![\w’'-])({_CAPITAL}[^\W\d_]+(?:-{_CAPITAL}[^\W\d_]+)?)(?:, \d\d,| \(\d\d\))? and $")
_WORD_BEFORE = re.compile(rf"(?<![\w’'-])({_CAPITAL}[^\W\d_]+) $")
_FAMILY = re.compile(r"\b(?:brothers|sisters|twins|siblings|couple|cousins)\W+$", re.IGNORECASE)
# Whose age is told is told of for their own sake: "his wife Ann, 40", but not "his wife Ann wept".
_KIN_NOUN = (
    r"(?:wife|husband|(?:grand)?(?:son|daughter|father|mother)|brother|sister|twin|sibling|dad|mum|uncle|aunt|cousin"
    r"|nephew|niece)"
)
_ONES_KIN = re.compile(rf"(?:\b(?:[Hh]is|[Hh]er)|[’']s?) (?:[a-z-]+ )?{_KIN_NOUN},? $")
_AGED = r"(?=,? (?:aged )?\d\d(?:[,.;]| and\b)(?! who (?:was|had been) arrested)| \(\d\d\))"
# "his brother Ben was given a suspended sentence"
_TRIED = (
    r"(?=(?:, (?:both|all) (?:of|from|aged)\b[^.;]{1,60},)?"
    r",? (?:(?:who|was|were|has|had|is|been|will|be|also|later|then|both|to) ){0,3}(?:jailed|sentenced|convicted"
    r"|found guilty|found not guilty|cleared|acquitted|locked up|charged|admit(?:s|ted)|den(?:y|ies|ied)|plead(?:s|ed)"
    r"|(?:given|handed) (?:an? )?(?:[\w-]+ ){0,2}(?:sentence|order|discharge|years?|months?|caution|fine))\b)"
)
_KIN = re.compile(
    rf"(?:\b(?:[Hh]is|[Hh]er|[Tt]heir|whose)|(?P<owner>{_CAPITAL}[^\W\d_]+)?[’']s?) (?:[a-z-]+ )?{_KIN_NOUN},? "
    rf"(?P<given>{_CAPITAL}[^\W\d_]+)(?:{_AGED}|{_TRIED}"
    # "Roe, his wife Ann and his son Ben were jailed"
    rf"|(?=(?:,|,? and) (?:[Hh]is|[Hh]er|[Tt]heir) (?:[a-z-]+ )?{_KIN_NOUN},? {_CAPITAL}[^\W\d_]+{_TRIED}))"
    # "his 41-year-old wife Ann", "Roe, 44, and wife Ann, 41"
    rf"|\b(?:[Hh]is|[Hh]er) \d\d-year-old {_KIN_NOUN},? (?P<aged>{_CAPITAL}[^\W\d_]+)(?![\w’'-]| {_CAPITAL})"
    # "along with her mother, 47-year-old Ann"
    rf"|\b(?:[Hh]is|[Hh]er) {_KIN_NOUN},? \d\d-year-old (?P<after>{_CAPITAL}[^\W\d_]+)(?![\w’'-]| {_CAPITAL})"
    rf"|(?:\b(?:and|with|alongside)|,) {_KIN_NOUN} (?P<plain>{_CAPITAL}[^\W\d_]+){_AGED}"
    # "Ann Roe, mother of Carl, 34, who was jailed"
    rf"|\b{_KIN_NOUN} of (?P<of>{_CAPITAL}[^\W\d_]+)(?:{_AGED}|{_TRIED})"
    # "Roe denies theft. Husband Ben, 61, denies it, too"
    rf"|(?:^|(?<=[.!?”\"] ))(?P<opens>(?=[A-Z])(?i:{_KIN_NOUN})),? (?P<first>{_CAPITAL}[^\W\d_]+)(?:{_AGED}|{_TRIED})"
    # "Roe, 26, and 24-year-old sibling Ben were jailed"
    rf"|\band \d\d[- ]year[- ]old {_KIN_NOUN},? (?P<old>{_CAPITAL}[^\W\d_]+)(?![\w’'-]| {_CAPITAL})",
    re.MULTILINE,
)
# "Two of Roe's brothers, Liam and Gavin, have been jailed", "Ann Roe, 63, and sons Carl, 41, and Ben, 38"
_SEVERAL_KIN = re.compile(
    rf"(?:\b(?:[Hh]is|[Hh]er|whose)|(?P<owner>{_CAPITAL}[^\W\d_]+)[’']s?|\d, and(?= (?:sons|daughters) )) "
    r"(?:[a-z-]+ ){0,2}(?:sons|daughters|brothers|sisters|twins|children|parents),? "
    rf"(?P<given>{_CAPITAL}[^\W\d_]+)(?:,? (?:aged )?\d\d,?)? and (?P<given2>{_CAPITAL}[^\W\d_]+)(?=,|\.| \d)"
)


# "The Rook brothers, Liam, 31, and Gavin, 28, were jailed"
_AGE = r"(?:,? (?:aged )?\d\d| \(\d\d\))"
_HOUSE = re.compile(
    rf"\b[Tt]he (?P<surname>{_CAPITAL}[^\W\d_]+) (?:brothers|sisters|twins|siblings|cousins|family|couple)"
    rf"(?:,| [–—-]|:) (?P<given>{_CAPITAL}[^\W\d_]+{_AGE}(?:, {_CAPITAL}[^\W\d_]+{_AGE})*,? and "
    rf"{_CAPITAL}[^\W\d_]+{_AGE})(?=[,.;]| [–—-]| (?:were|have|had|both|all|each|are)\b)"
)
_GIVEN_AGED = re.compile(rf"(?<![\w’'-])({_CAPITAL}[^\W\d_]+){_AGE}")


class Named(Protocol):
    """A full name as written."""

    @property
    def span(self) -> Span: ...
    @property
    def words(self) -> tuple[str, ...]: ...
    @property
    def certain(self) -> bool: ...
    @property
    def rank(self) -> str | None: ...
    @property
    def title(self) -> str | None: ...


def of_two(
    text: str,
    found: Sequence[Named],
    blocked: Stretches,
    vocabulary: Vocabulary,
    surname: Callable[[Named], tuple[str, ...]],
) -> Iterator[tuple[Span, tuple[str, ...], bool]]:
    """The first of ``brothers Ansel and Piet Rook``: where it stands, the whole name, and whether it is certain."""
    named = Stretches(mention.span for mention in found)
    for mention in found:
        before = _GIVEN_AND.search(text, max(0, mention.span.start - 40), mention.span.start)
        if before is None or len(mention.words) < 2 or mention.rank or mention.title:
            continue
        if blocked.hit(*before.span(1)) or named.hit(*before.span(1)):
            continue
        given = before.group(1)
        first = _WORD_BEFORE.search(text, max(0, before.start(1) - 24), before.start(1))
        if first and is_given(first[1], vocabulary):
            continue  # "the series Blake Harper and Ann Roe": a name of its own, whoever bears it
        if _ONES_KIN.search(text, max(0, before.start(1) - 40), before.start(1)):
            continue  # "Carl Roe, 24, his brother Ben, 22, and Piet Low, 33": he is a Roe
        if _FAMILY.search(text[max(0, before.start(1) - 24) : before.start(1)]) or is_given(given, vocabulary):
            yield Span(*before.span(1)), (given, *surname(mention)), mention.certain


def of_kin(
    text: str, found: Sequence[Named], blocked: Stretches, surname: Callable[[Named], tuple[str, ...]]
) -> Iterator[tuple[Span, tuple[str, ...], bool]]:
    """The second of ``Carl Roe, 41, and his wife Ann, 40``, where the text tells no other surname of hers."""
    named = Stretches(mention.span for mention in found)
    called = {mention.words[0] for mention in found if len(mention.words) > 1}
    told = [(match, name) for match in _KIN.finditer(text) for name in _GIVEN if match[name]]
    told += [(match, name) for match in _SEVERAL_KIN.finditer(text) for name in ("given", "given2")]
    for match, name in told:
        where = Span(*match.span(name))
        if match[name] in called or blocked.hit(where.start, where.end) or named.hit(where.start, where.end):
            continue
        before = _named_before(text, found, match)
        if before and before[-1].certain and not (before[-1].rank or before[-1].title):
            yield where, (match[name], *surname(before[-1])), True


def of_a_house(text: str, blocked: Stretches) -> Iterator[tuple[Span, tuple[str, ...], bool]]:
    """Those of ``the Rook brothers, Liam, 31, and Gavin, 28``."""
    for house in _HOUSE.finditer(text):
        for match in _GIVEN_AGED.finditer(text, *house.span("given")):
            if not blocked.hit(*match.span(1)):
                yield Span(*match.span(1)), (match[1], house["surname"]), True


_THE_COUPLES = re.compile(r"\b[Tt]he (?:couple|pair)$")
_GENERATIONS = 4
"""How many sentences back the surname of a family may be told."""
_GIVEN = ("given", "aged", "after", "plain", "of", "first", "old")


def _named_before(text: str, found: Sequence[Named], match: re.Match[str]) -> Sequence[Named]:
    """Whose kin somebody may be: who is named before in the sentence or, where it opens so, in the one before."""
    owner = match.groupdict().get("owner")
    end = match.end("owner") if owner else match.start()
    whole = [m for m in found if len(m.words) > 1 and m.span.end <= end]
    owners = [m for m in whole if m.words[-1] == owner] if owner else []
    opening = _opening(text, match.start())
    here = owners or [m for m in whole if m.span.start >= opening]
    if here:
        return here
    if match[0].startswith(("Their", "their")) or _THE_COUPLES.search(text, 0, match.start()):
        return _of_the_couple(text, whole, match.start())
    if match[0][:3].lower() not in {"his", "her"} and not match.groupdict().get("opens"):
        return []
    # "His wife Ann, 41, also pleaded guilty": whoever the sentence before opens with, or names alone
    opening = _opening(text, len(text[:opening].rstrip(" .\n")))
    before = [m for m in whole if m.span.start >= opening]
    if not before and match.groupdict().get("given") and _KIN.search(text, opening, match.start()):
        return _of_the_couple(text, whole, match.start())
    alike = len({m.words[-1] for m in before}) == 1
    return before if alike else [m for m in before[:1] if not text[opening : m.span.start].strip()]


def _of_the_couple(text: str, whole: Sequence[Named], start: int) -> Sequence[Named]:
    """``Roe and his wife were jailed. Their son Ben, 19, …``: whom the last sentence with a name names, if all alike.

    Only past sentences that tell of nobody but kin, or right before.
    """
    opening = _opening(text, start)
    for _ in range(_GENERATIONS):
        end = opening
        opening = _opening(text, len(text[:end].rstrip(" .\n")))
        before = [m for m in whole if opening <= m.span.start < end]
        if before:
            return before if len({m.words[-1] for m in before}) == 1 else []
        if opening == end or not _KIN.search(text, opening, end):
            return []
    return []


def _opening(text: str, end: int) -> int:
    """Where the sentence begins that ``end`` stands in."""
    stop = text.rfind(". ", 0, end)
    return max(text.rfind("\n", 0, end) + 1, stop + 2 if stop >= 0 else 0)
