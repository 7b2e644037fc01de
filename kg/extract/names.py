"""Find the personal names of a text, whoever bears them.

Recall comes first here, since everybody who is found and turns out to have no role in the case is kept out
of the graph: a name that is overlooked cannot be withheld. Who a name belongs to, and in what role, is
decided in :mod:`kg.extract.people`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache

from kg.model import Span
from kg.vocabulary import Vocabulary
from kg.vocabulary.wordlists import alternation, phrase_set

_UPPER = r"[A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĘĚĞĢĪİĶĹĽŁŃŅŇŐŒŔŘŚŞŠŢŤŪŮŰŲŹŻŽȘȚẀẂŴŶ]"
_WORD = rf"(?:(?:O|D|d|M|N)[’'])?{_UPPER}[^\W\d_]*(?:[’'][^\W\d_]{{2,}})?(?:-{_UPPER}?[^\W\d_]+)*"
_INITIAL = rf"{_UPPER}\."
_PARTICLE = r"(?:de|da|do|dos|del|della|van|von|der|den|di|du|la|le|el|al|ul|bin|bint|ibn|ap|ab|st|ter|ten|y)"
_NAME = re.compile(rf"(?:{_WORD}|{_INITIAL})(?:[ \u00a0](?:{_PARTICLE}[ \u00a0]){{0,2}}(?:{_WORD}|{_INITIAL})){{0,5}}")
_SPACE = re.compile(r"[ \u00a0]")
_AGE_AFTER = re.compile(
    r"\s*(?:,|\()?\s*(?:who is |who’s |who's |now |then |aged |a |an )*(\d{1,2})(?!\d|[,.]\d|[%:]|\s*(?:years?|months?|days?|per|%|January|February|March|April|May|June|July|August|September|October|November|December))"
)
_FOLLOWED_BY_PERSON = re.compile(
    rf"(?:,? (?:{alternation('speech verb')})\b|,? who\b|,? whose\b|,? (?:formerly |also )?(?:of|from)\b|,? (?:was|is|has|had) "
    r"(?:been )?(?:jailed|sentenced|charged|convicted|arrested|found|cleared|given|due|accused|told|seen)\b|,? (?:admitted|denied|pleaded|pled|appeared)\b"
    r"|, (?:prosecuting|defending|mitigating|for the)\b)"
)
_AFTER_BODY_WORD = re.compile(r"\b(?:from|at|in|of|by|the|our|with|to|near)[ \u00a0]$")
_COLLAR_NUMBER = re.compile(r"[ \u00a0]\(?(?:\d{2,6}|[A-Z]{0,2}\d{2,6})\)?")


@dataclass(frozen=True, slots=True)
class NameMention:
    """One personal name as written; ``span`` covers the name alone, without title or rank.

    ``rank`` is the slug of a police rank right before it, ``title`` a title there. ``certain`` is false where
    only its capitals speak for a person: such a stretch is never an entity, and may be withheld.
    """

    span: Span
    words: tuple[str, ...]
    rank: str | None = None
    title: str | None = None
    certain: bool = True
    lead: Span | None = None

    @property
    def surname(self) -> str:
        return self.words[-1]

    @property
    def full(self) -> bool:
        return len(self.words) > 1


@cache
def _title_before() -> re.Pattern[str]:
    titles = "|".join(alternation(section) for section in ("judicial title", "office title", "honorific"))
    return re.compile(rf"(?:^|(?<=[\s(“\"‘']))(?:(?:Her|His) )?({titles})\.?[ \u00a0]$")


def find_names(text: str, vocabulary: Vocabulary, taken: Sequence[Span]) -> tuple[NameMention, ...]:
    """All personal names of ``text``, in order; ``taken`` are stretches that are something else (courts, dates …).

    A single word counts only after a rank or a title, or where it is a word of a name found elsewhere in the
    text; the latter are added by :func:`find_short_names`.
    """
    ranks = {
        match.span.end: (match.concept.slug, match.span)
        for match in vocabulary.names(text)
        if match.concept.kind == "rank"
    }
    blocked = _Blocked(taken)
    found: list[NameMention] = []
    for match in _NAME.finditer(text):
        for start, end in _clear_stretches(text, match.start(), match.end(), blocked, ranks):
            mention = _judge(text, start, end, vocabulary, ranks)
            if mention is not None:
                found.append(mention)
    found += _shared_surnames(text, found, blocked, vocabulary)
    return tuple(_confirmed(text, mention, vocabulary) for mention in sorted(found, key=lambda mention: mention.span.start))


def _shared_surnames(
    text: str, found: Sequence[NameMention], blocked: _Blocked, vocabulary: Vocabulary
) -> list[NameMention]:
    """``brothers Ansel and Piet Rook``: the first of two has the surname, too."""
    made = []
    for mention in found:
        before = _GIVEN_AND.search(text, max(0, mention.span.start - 40), mention.span.start)
        if before is None or len(mention.words) < 2 or blocked.hit(*before.span(1)):
            continue
        given = before.group(1)
        family = bool(re.search(r"\b(?:brothers|sisters|twins|siblings|couple|cousins)\W+$", text[: before.start(1)][-24:]))
        if family or _given(given) in vocabulary.given_names:
            made.append(NameMention(Span(*before.span(1)), (given, mention.surname), certain=mention.certain))
    return made


def _confirmed(text: str, mention: NameMention, vocabulary: Vocabulary) -> NameMention:
    """A doubtful full name is certain where its surname goes on alone in the text, as people's do."""
    if mention.certain or mention.surname in vocabulary.towns or len(mention.surname) < 3:
        return mention
    alone = re.compile(
        rf"(?<![\w’'-])(?<!{_UPPER}[a-z] )(?<![a-z] the )(?<!the ){re.escape(mention.surname)}(?=[,.]? (?:was|is|had|has|who|said|told|and|of|then|also|will|admitted|pleaded|appeared|denied|received)\b|[’']s?\b|,)"
    )
    first = next(
        (
            m
            for m in alone.finditer(text)
            if not re.search(r"[A-ZÀ-Þ][\w’'-]*[ \u00a0]$", text[max(0, m.start() - 25) : m.start()])
        ),
        None,
    )
    return replace(mention, certain=True) if first else mention


def find_short_names(
    text: str, known: Iterable[NameMention], taken: Sequence[Span], vocabulary: Vocabulary
) -> tuple[NameMention, ...]:
    """Surnames and first names alone, of people whose full name stands somewhere in the text."""
    known = tuple(known)
    words = {word for mention in known for word in mention.words if len(word) > 2 and not word.endswith(".")}
    words |= {word.title() for word in words if word.isupper()}
    words -= {word for word in words if word.lower() in phrase_set("not a name")}
    if not words:
        return ()
    particles = {word.lower() for mention in known for word in mention.words[:-1] if _IS_PARTICLE.fullmatch(word.lower())}
    blocked = _Blocked([*taken, *(mention.span for mention in known)])
    pattern = re.compile(
        r"(?<![\w’'-])(" + "|".join(sorted(map(re.escape, words), key=len, reverse=True)) + r")(?![\w-]|[’'](?!s\b)\w)"
    )
    ranks = {m.span.end: (m.concept.slug, m.span) for m in vocabulary.names(text) if m.concept.kind == "rank"}
    found = []
    for match in pattern.finditer(text):
        span = Span(match.start(), match.end())
        if blocked.hit(span.start, span.end):
            continue
        span = _with_particles(text, span, particles)
        rank, title, lead = _before(text, span.start, ranks)
        found.append(NameMention(span, (match.group(),), rank, title, True, lead))
    return tuple(found)


_GIVEN_AND = re.compile(
    rf"(?<!\w)({_UPPER}[^\W\d_]+(?:-{_UPPER}[^\W\d_]+)?) and $"
)


_IS_PARTICLE = re.compile(_PARTICLE)


def _with_particles(text: str, span: Span, particles: set[str]) -> Span:
    """``ap Dafydd``: what belongs to the surname belongs to its mention."""
    start = span.start
    while particles and (before := re.search(r"(\w+) $", text[max(0, start - 8) : start])) and before.group(1).lower() in particles:
        start -= len(before.group())
    return Span(start, span.end)


class _Blocked:
    """Stretches of the text that are not names, asked for by position."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._covered = bytearray()
        for span in spans:
            if span.end > len(self._covered):
                self._covered.extend(bytes(span.end - len(self._covered)))
            self._covered[span.start : span.end] = b"\x01" * len(span)

    def hit(self, start: int, end: int) -> bool:
        return 1 in self._covered[start:end]


def _clear_stretches(
    text: str, start: int, end: int, blocked: _Blocked, ranks: dict[int, tuple[str, Span]]
) -> list[tuple[int, int]]:
    """Cut a run of capitalised words at taken stretches, and at ranks and titles inside it."""
    stretches: list[tuple[int, int]] = []
    current: tuple[int, int] | None = None
    for word in re.finditer(r"[^ \u00a0]+", text[start:end]):
        begin, stop = start + word.start(), start + word.end()
        if (
            blocked.hit(begin, stop)
            or stop in ranks
            or _is_title(word.group())
            or any(begin >= s.start and stop <= s.end for _, s in _near(ranks, stop))
        ):
            if current:
                stretches.append(current)
            current = None
        else:
            current = (current[0], stop) if current else (begin, stop)
    if current:
        stretches.append(current)
    return stretches


def _more_follows(text: str, stop: int, end: int) -> bool:
    """Whether the run goes on after a title (``Judge Ann Roe``); at its end the word is a surname (``Kevin Judge``)."""
    return stop < end


def _near(ranks: dict[int, tuple[str, Span]], stop: int) -> list[tuple[str, Span]]:
    return [ranks[end] for end in range(stop, stop + 26) if end in ranks]


def _is_title(word: str) -> bool:
    return word.rstrip(".") in _TITLE_WORDS


_TITLE_WORDS = frozenset(
    {
        "Mr",
        "Mrs",
        "Ms",
        "Miss",
        "Mx",
        "Dr",
        "Prof",
        "Professor",
        "Rev",
        "Reverend",
        "Sir",
        "Dame",
        "Lord",
        "Lady",
        "Judge",
        "HHJ",
        "Justice",
    }
    | {
        "Recorder",
        "Sheriff",
        "Councillor",
        "Cllr",
        "Coun",
        "Honour",
        "Baroness",
        "KC",
        "QC",
        "MP",
        "MSP",
        "MBE",
        "OBE",
        "QPM",
        "PCC",
    }
)


def _judge(
    text: str, start: int, end: int, vocabulary: Vocabulary, ranks: dict[int, tuple[str, Span]]
) -> NameMention | None:
    start, end = _trim(text, start, end)
    if start >= end:
        return None
    start = _after_trade(text, start, end, vocabulary)
    words = tuple(_SPACE.split(text[start:end]))
    span = Span(start, end)
    rank, title, lead = _before(text, start, ranks)
    words, span = _drop_possessive(words, span)
    if rank or title:
        if any(word.lower() in phrase_set("not a name") for word in words):
            return None
        return NameMention(span, words, rank, title, True, lead)
    if len(words) < 2 or words[0].lower() in phrase_set("not a name"):
        return None
    score = _score(text, span, words, vocabulary)
    if score < 1:
        return None
    return NameMention(span, words, None, None, score >= 2, None)


def _after_trade(text: str, start: int, end: int, vocabulary: Vocabulary) -> int:
    """``Scaffolder Dexter Lowe`` at the start of a sentence: the first word is what he does, not his name."""
    words = list(re.finditer(r"[^ \u00a0]+", text[start:end]))
    if len(words) < 3 or not re.search(r"(?:^|[.!?:\n“\"‘•-]\s*)$", text[max(0, start - 3) : start]):
        return start
    first, second = words[0].group(), words[1].group()
    if _given(first) in vocabulary.given_names or _given(second) not in vocabulary.given_names:
        return start
    return start + words[1].start()


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    """Take ordinary words off both ends: they are capitalised for the sentence's or the headline's sake."""
    stop_words = phrase_set("not a name")
    pieces = list(re.finditer(r"[^ \u00a0]+", text[start:end]))
    while pieces and _plain(pieces[0].group()) in stop_words:
        pieces.pop(0)
    for index, piece in enumerate(pieces):
        if _plain(piece.group()) in stop_words:
            pieces = pieces[:index]
            break
    while pieces and pieces[-1].group()[0].islower():
        pieces.pop()
    if not pieces:
        return start, start
    return start + pieces[0].start(), start + pieces[-1].end()


def _plain(word: str) -> str:
    return re.sub(r"[’']s?$", "", word).lower()


def _drop_possessive(words: tuple[str, ...], span: Span) -> tuple[tuple[str, ...], Span]:
    last = re.sub(r"[’'][sS]?$", "", words[-1])
    return (*words[:-1], last), Span(span.start, span.end - (len(words[-1]) - len(last)))


def _before(text: str, start: int, ranks: dict[int, tuple[str, Span]]) -> tuple[str | None, str | None, Span | None]:
    """The rank or title right before a name, with the stretch it covers."""
    at = start
    while at > 0 and text[at - 1] in " \u00a0":
        at -= 1
    if at in ranks and at < start:
        slug, span = ranks[at]
        return slug, None, span
    number = re.search(r"[ \u00a0]\(?[A-Z]{0,2}\d{2,6}\)?$", text[max(0, at - 12) : at])
    if number and (at - len(number.group())) in ranks:
        slug, span = ranks[at - len(number.group())]
        return slug, None, span
    window = text[max(0, start - 40) : start]
    title = _title_before().search(window)
    if title:
        return None, title.group(1), Span(start - len(window) + title.start(1), start)
    return None, None, None


def _score(text: str, span: Span, words: tuple[str, ...], vocabulary: Vocabulary) -> int:
    """How much speaks for a person: two is enough to believe it, one to be careful with it."""
    following = text[span.end : span.end + 60]
    preceding = text[max(0, span.start - 40) : span.start]
    last = re.search(r"([\w-]+)[ \u00a0]$", preceding)
    if last and last.group(1).lower() in phrase_set("thing before a name"):
        return -3
    given = _given(words[0]) in vocabulary.given_names or (
        len(words) > 2 and _given(words[1]) in vocabulary.given_names
    )
    score = 2 if given else 0
    if _AGE_AFTER.match(following):
        score += 3
    if re.search(r"year[ -]old[ \u00a0]$", preceding):
        score += 3
    if _FOLLOWED_BY_PERSON.match(following) and (given or not _AFTER_BODY_WORD.search(preceding)):
        score += 1
    last_word = re.search(r"([\w-]+)[ \u00a0]$", preceding)
    if last_word:
        before = last_word.group(1)
        if before.lower() in {"a", "an", "the", "our", "this", "that"}:
            score -= 3 if not given else 1
        elif before in {"in", "at", "near", "on", "through", "around"}:
            score -= 2 if not given else 1
        elif before.lower() in phrase_set("before a name"):
            score += 1
    if words[-1].lower() in phrase_set("street word") and re.search(
        r"\b(?:of|in|on|at|from|to|near|and)[ \u00a0]$", preceding
    ):
        score -= 3
    if " ".join(words) in vocabulary.towns:
        score -= 3
    if all(word.isupper() and len(word) > 2 for word in words) and not _AGE_AFTER.match(following):
        score -= 1
    return score + (1 if len(words) <= 3 else 0)


def _given(word: str) -> str:
    return word.title() if word.isupper() else word.split("-")[0]
