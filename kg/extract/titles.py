"""Ranks and titles before a name, and the letters of honours after it: no part of it, but told with it."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, lru_cache

from kg import patterns as re
from kg.model import Span
from kg.vocabulary import Vocabulary
from kg.vocabulary.wordlists import alternation

_LONGEST_RANK = 26
_LONGEST_TITLE = 40
# "NCA branch commander": a post, and no rank; "Army Sergeant": no rank of the police.
_JOB_BEFORE = re.compile(
    r"\b(?:[Bb]ranch|[Gg]old|[Ss]ilver|[Bb]ronze|[Ss]cene|[Ii]ncident"
    r"|[Aa]rmy|RAF|Navy|Marines?|[Mm]ilitary|[Ss]taff|[Cc]olour|[Ff]light|[Dd]rill)[ \u00a0]$"
)
_OPENS = re.compile(
    r"(?:^|[\n.!?:”\"]\s*)(?:(?:The |Investigating )?[Oo]fficer,? |(?:[A-Z][\w-]+ )(?:[a-z-]+ ){1,3}"
    # "Wexby and Hexley Neighbourhood Inspector, Ann Roe, said"
    r"|(?:[A-Z][\w’'-]+ (?:(?:and|&|of) )?){1,6})?$"
)
_COLLAR_NUMBER = re.compile(r"[ \u00a0]\(?[A-Z]{0,2}\d{2,6}\)?$")
_EX = re.compile(r"\b[Ee]x-$")
_TOLD_BEHIND = re.compile(
    r",? (?:who (?:is|was) )?(?:(?:an?|the|our|its|now|then|acting|temporary|senior|serving|former|retired) )*"
    r"(?:[A-Z]\w+(?: [A-Z]\w+){0,3} (?:Police|Constabulary) )?"
)
AFTER_NAMES = frozenset("KC QC SC BL MP MSP MLA MHK MBE OBE QPM PCC".split())
"""What honours and offices put after a name."""
GENERATION = r"(?:senior|junior|snr|sr|jnr|jr)\b"
"""What tells a father and a son of one name apart, right behind it."""
_TITLE_WORDS = AFTER_NAMES | frozenset(
    "Mr Mrs Ms Miss Mx Dr Prof Professor Rev Reverend Sir Dame Lord Lady Judge HHJ Justice Recorder Sheriff "
    "Deemster Councillor Cllr Coun Honour Baroness Hon Rt Fr Canon Pastor Rabbi Imam".split()
)


class Ranks(dict[int, tuple[str, Span]]):
    """The ranks of a text, by where each ends."""

    def __init__(self, text: str, found: Iterable[tuple[str, Span]]) -> None:
        self._text = text
        super().__init__((span.end, (slug, span)) for slug, span in found)
        self._opening = {span.start: slug for slug, span in self.values()}
        self._ends = {place: span.end for _, span in self.values() for place in range(span.start, span.end)}

    def hold(self, begin: int, stop: int) -> bool:
        """Whether the word between two offsets belongs to a rank."""
        return stop <= self._ends.get(begin, -1) < stop + _LONGEST_RANK

    def behind(self, end: int) -> str | None:
        """The rank told right behind a name that ends there: ``Ann Roe, a detective sergeant with Kent Police``."""
        told = _TOLD_BEHIND.match(self._text, end)
        return self._opening.get(told.end()) if told else None


@lru_cache(maxsize=2)
def ranks_of(text: str, vocabulary: Vocabulary) -> Ranks:
    """Police ranks as they stand in the text."""
    matches = (
        match
        for match in vocabulary.names(text)
        if match.concept.kind == "rank"
        and not _JOB_BEFORE.search(text, max(0, match.span.start - 12), match.span.start)
    )
    return Ranks(text, ((match.concept.slug, match.span) for match in matches))


def is_title(word: str) -> bool:
    """Whether a word stands before or after names, and is none."""
    return word.replace(".", "") in _TITLE_WORDS


@cache
def _title_before() -> re.Pattern[str]:
    titles = "|".join(
        alternation(section) for section in ("police title", "judicial title", "office title", "honorific", "army rank")
    )
    return re.compile(rf"(?:^|(?<=[\s(“\"‘']))(?:(?:Her|His) )?({titles})\.?[ \u00a0]$")


@cache
def _opening() -> re.Pattern[str]:
    return re.compile(
        rf"(?:{alternation('army rank')}|[A-Z][a-z]+ Secretary|[A-Z][\w-]+ Minister|{alternation('office title')})"
        r"[ \u00a0]+(?=[A-Z])"
    )


def after_title(text: str, start: int, end: int) -> int:
    """Where the name begins in a stretch that opens with a rank of the army or an office."""
    title = _opening().match(text, start, end)
    return title.end() if title else start


def _once(text: str, rank: Span) -> Span:
    """A rank with the prefix that says it was once held (``ex-PC``)."""
    return Span(rank.start - 3, rank.end) if _EX.search(text, max(0, rank.start - 4), rank.start) else rank


def before_name(text: str, start: int, ranks: Ranks) -> tuple[str | None, str | None, Span | None]:
    """The rank or title right before a name, with the stretch it covers."""
    at = start
    while at > 0 and text[at - 1] in " \u00a0":
        at -= 1
    if at - 1 in ranks and text[at - 1 : start] == ", " and _OPENS.search(text, 0, ranks[at - 1][1].start):
        at -= 1  # "Detective Constable, Ann Roe, who investigated, said"
    if at in ranks and at < start:
        slug, span = ranks[at]
        return slug, None, _once(text, span)
    number = _COLLAR_NUMBER.search(text[max(0, at - 12) : at])
    if number and (at - len(number.group())) in ranks:
        slug, span = ranks[at - len(number.group())]
        return slug, None, _once(text, span)
    window = text[max(0, start - _LONGEST_TITLE) : start]
    title = _title_before().search(window)
    if title:
        return None, title.group(1), Span(start - len(window) + title.start(1), start)
    return None, None, None
