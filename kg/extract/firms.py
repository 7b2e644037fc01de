"""Firms that bear the names of people: ``Hannah Pike Catering``, ``Builders Marsh and Tenby``."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from kg import patterns as re
from kg.extract.name_evidence import aged
from kg.model import Span
from kg.vocabulary.wordlists import alternation

_CAP = r"[A-ZÀ-Þ][\w’'-]*"
# Where one verb for one thing follows two surnames, they are a firm: "Marsh and Tenby was fined".
_TWO_NAMES = re.compile(
    rf"(?:^|(?<=[.;:\n]) *)(?:[A-Z][a-z]+s )?(?P<name>{_CAP} (?:and|&) {_CAP})(?= (?:was|has|is)\b)"
)
# "Adam Vole, of Zip-Zap Garbage, and …": right behind somebody's name stands where they are from, or whose they are
_OF_THE_FIRM = re.compile(
    rf"(?<![\w’'-]){_CAP} {_CAP},(?: \d\d,)? of (?P<name>{_CAP}(?: {_CAP}){{1,3}})(?=,|[.;]| and\b)"
)


@cache
def _ended() -> re.Pattern[str]:
    ends = alternation("ends a firm's name")
    return re.compile(
        rf"(?<![\w’'-])(?P<name>(?:{_CAP} (?:(?:and|&) )?){{1,4}}(?:{ends})(?: (?:Ltd|Limited|plc|Group))?)"
        # "Ann Roe Care Home": the name of a house goes on.
        r"(?![\w’'-]| [A-Z])"
    )


def firm_names(text: str) -> tuple[Span, ...]:
    """The stretches that name a firm, in which no person is meant; "Ann Care, 33" is somebody."""
    return tuple(_found(text))


def _found(text: str) -> Iterator[Span]:
    for pattern in (_ended(), _TWO_NAMES, _OF_THE_FIRM):
        for match in pattern.finditer(text):
            span = Span(*match.span("name"))
            if not aged(text, span):
                yield span
