"""Where a name begins and ends in a run of words with a capital: what stands before and behind it, capitalised too.

``Scaffolder Dexter Lowe``, ``Addressing Ann Roe``, ``Carl Roe Jnr``; but ``Kevin Street, 33`` and ``June Harding, 44``.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import islice

from kg import patterns as re
from kg.extract.name_evidence import aged, is_given
from kg.extract.titles import GENERATION, Ranks, after_title, before_name
from kg.model import Span
from kg.vocabulary import Vocabulary
from kg.vocabulary.wordlists import alternation, phrase_set

UPPER = r"[A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĘĚĞĢĪİĶĹĽŁŃŅŇŐŒŔŘŚŞŠŢŤŪŮŰŲŹŻŽȘȚẀẂŴŶ]"
PIECE = re.compile(r"[^ \u00a0]+")
_CAPITAL_AFTER = re.compile(rf"[ \u00a0]({UPPER}[^\W\d_]+)")
_ADDRESS_BEFORE = re.compile(r"\b(?:of|in|at|on|from|near) (?:\d+[A-Za-z]?,? )?$")
# "3,140 were in Category A. Prior will be …": a letter that ends a sentence is no initial
_LETTERED = re.compile(r"\b(?:[Cc]ategory|[Cc]lass|[Gg]rade|[Ll]evel|[Uu]nit|[Bb]lock|[Pp]lan|[Vv]itamin) $")
_GENERATION = re.compile(GENERATION)


def without_words_around(text: str, start: int, end: int, vocabulary: Vocabulary, ranks: Ranks) -> tuple[int, int]:
    """The stretch that is left once ordinary words, trades and titles are taken off both ends; maybe empty."""
    start, end = _trim(text, start, end, vocabulary, ranks)
    if text[start + 1 : start + 3] == ". " and _LETTERED.search(text, max(0, start - 12), start):
        start += 3
    if start >= end:
        return start, start
    if after_title(text, start, end) == start:  # not "Solicitor" off "Solicitor General Ann Roe"
        start = _after_trade(text, start, end, vocabulary)
    titled = after_title(text, start, end)
    # "Major Singh, 40": whoever has an age has a first name before the surname.
    return (start if " " not in text[titled:end] and aged(text, Span(titled, end)) else titled), end


def street_goes_on(text: str, start: int, end: int) -> bool:
    """``of Perry Common Road``: a street, though it begins as names do."""
    following = _CAPITAL_AFTER.match(text, end)
    return (
        following is not None
        and following.group(1).lower() in phrase_set("street word")
        and bool(_ADDRESS_BEFORE.search(text, max(0, start - 12), start))
    )


# "Hong Kong-born Ann Roe", "Mum-of-two Ann Roe", "Ex-soldier Ann Roe", "Royal Marine Ann Roe"
_COUNTRY_BORN = re.compile(
    r"Royal[ \u00a0](?=Marine[ \u00a0][A-Z])"
    r"|(?:(?:[A-Z][a-z]+[ \u00a0]){0,2}?[A-Z][a-z]+-[Bb]orn|[A-Z][a-z]+-of-\w+|[EC]x?o?-[A-Za-z]{2,})[ \u00a0](?=[A-Z])"
)
# "South African Ann Roe", "Polish national Ann Roe"
_FROM_THERE = re.compile(
    rf"(?i:(?:British[ -])?(?:{alternation('where somebody is from')})(?:-born)?[ \u00a0](?:national[ \u00a0])?)"
    r"(?=[A-Z])"
)
_HEADS = re.compile(
    r"\b(?:director|head|chief|lead|manager|minister|secretary|commander) (?:of|for)[ \u00a0]$", re.IGNORECASE
)
# "Newly-married Roe", "Thirty-three-year-old Roe": no double-barrelled name goes on in small letters
_SMALL_BEHIND = re.compile(r"[A-Z]\w*(?:-\w+)*-(?P<last>[a-z]+)")
# "Carl RoeCarl Roe": a caption that a page says twice
_SAID_TWICE = re.compile(r"[A-Z][\w’'-]*[a-z](?P<again>[A-Z][a-z]+)")


def _after_trade(text: str, start: int, end: int, vocabulary: Vocabulary) -> int:
    """``Scaffolder Dexter Lowe``, ``Commissioner Ann Roe``: the first words are what they do, not their name."""
    origin = _COUNTRY_BORN.match(text, start, end) or _FROM_THERE.match(text, start, end)
    words = list(PIECE.finditer(text, origin.end() if origin else start, end))
    before = phrase_set("trade before a name") | phrase_set("adverb before a name")
    while len(words) > 1 and (words[0].group().lower() in before or _describes(words[0].group(), vocabulary)):
        words.pop(0)
    for word in words[1:-1]:
        twice = _SAID_TWICE.fullmatch(word.group())
        if twice and twice["again"] == words[0].group():
            return word.start() + twice.start("again")
    if len(words) > 2 and re.search(r"(?:^|[.!?:\n“\"‘•-]\s*)$", text[max(0, words[0].start() - 3) : words[0].start()]):
        first, second = words[0].group(), words[1].group()
        opens = phrase_set("ordinary word, given name") | phrase_set("family name put first")
        known = is_given(first, vocabulary) or first.lower() in opens
        if not known and is_given(second, vocabulary):
            words.pop(0)
    if _HEADS.search(text, max(0, start - 25), start):
        # "Director of Public Protection Ann Roe": what she directs.
        given = next((at for at, word in enumerate(words[:-1]) if is_given(word.group(), vocabulary)), 0)
        words = words[given:]
    first = words[0].group()
    odd = first.lower() in phrase_set("ordinary word, given name")
    if len(words) > 1 and first.endswith("ing") and not odd and not is_given(first, vocabulary):
        # "Addressing Ann Roe", "Sentencing Roe": a verb that begins the sentence.
        words.pop(0)
    return words[0].start()


def _describes(word: str, vocabulary: Vocabulary) -> bool:
    """Whether a word with hyphens tells of somebody instead of naming them; ``Jean-paul`` is a name."""
    small = _SMALL_BEHIND.fullmatch(word)
    return small is not None and not is_given(small["last"].title(), vocabulary)


def _trim(text: str, start: int, end: int, vocabulary: Vocabulary, ranks: Ranks) -> tuple[int, int]:
    """Take ordinary words off both ends: they are capitalised for the sentence's or the headline's sake."""
    stop_words = phrase_set("not a name")
    pieces = list(PIECE.finditer(text, start, end))
    trades = phrase_set("trade before a name")
    while len(pieces) > 2 and all(_plain(piece.group()) in trades for piece in pieces[:2]):  # "Senior Crown Prosecutor"
        pieces.pop(0)
    pieces = _after_job(text, pieces, vocabulary, ranks)
    if _behind_a_town(text, pieces, vocabulary):
        pieces.pop(0)
    while pieces and _plain(pieces[0].group()) in stop_words and not _is_odd_given(text, pieces, ranks):
        if after_title(text, pieces[0].start(), end) > pieces[0].start():  # "Solicitor General Ann Roe"
            break
        pieces.pop(0)
    for index, piece in enumerate(pieces[1:], start=1):
        if _plain(piece.group()) in stop_words and not (
            _odd_surname(text, pieces, index, vocabulary, ranks) or _odd_middle(text, pieces, index, vocabulary)
        ):
            pieces = pieces[:index]
            break
    while pieces and (pieces[-1].group().islower() or _tells_generation(pieces)):
        pieces.pop()
    if not pieces:
        return start, start
    return pieces[0].start(), pieces[-1].end()


def _tells_generation(pieces: Sequence[re.Match[str]]) -> bool:
    """``Carl Roe Jnr``: the last word is no part of the name."""
    return len(pieces) > 1 and _GENERATION.fullmatch(_plain(pieces[-1].group())) is not None


def _after_job(text: str, pieces: list[re.Match[str]], vocabulary: Vocabulary, ranks: Ranks) -> list[re.Match[str]]:
    """``Branch Commander Adam Roe``, ``Trading Standards Manager Adam Roe``: the full name behind a job is somebody."""
    jobs = [at for at, piece in enumerate(pieces[:-2]) if at and _plain(piece.group()) in phrase_set("not a name")]
    if not jobs:
        return pieces
    name = pieces[jobs[-1] + 1 :]
    known = is_given(name[0].group(), vocabulary) and not is_given(pieces[0].group(), vocabulary)
    return name if known and not any(before_name(text, pieces[0].start(), ranks)[:2]) else pieces


def _behind_a_town(text: str, pieces: Sequence[re.Match[str]], vocabulary: Vocabulary) -> bool:
    """``the MP for Dover Ann Roe``: a town that a preposition governs, and behind it a whole name."""
    return (
        len(pieces) > 2
        and pieces[0].group() in vocabulary.towns
        and not is_given(pieces[0].group(), vocabulary)
        and is_given(pieces[1].group(), vocabulary)
        and _GOVERNS_A_TOWN.search(text, max(0, pieces[0].start() - 6), pieces[0].start()) is not None
    )


_GOVERNS_A_TOWN = re.compile(r"\b(?:[Ff]or|[Ii]n|[Ff]rom|[Aa]t|[Nn]ear) $")


def _odd_surname(text: str, pieces: Sequence[re.Match[str]], index: int, vocabulary: Vocabulary, ranks: Ranks) -> bool:
    """``Kevin Street, 33`` and ``Inspector Kevin West``: an ordinary word is a surname between a given name and an
    age, and right after a given name that bears a rank or title or speaks in court.
    """
    if index == 0 or index + 1 < len(pieces) or not is_given(pieces[0].group(), vocabulary):
        return False
    span = Span(pieces[0].start(), pieces[-1].end())
    if index == 1 and (any(before_name(text, span.start, ranks)[:2]) or _speaks_in_court(text, span)):
        return True
    preceding = text[max(0, span.start - 12) : span.start]
    if index == 1 and _plain(pieces[1].group()) in phrase_set("ordinary word, surname") and _tried(text, span):
        return True
    street = pieces[-1].group().lower() in phrase_set("street word")
    return aged(text, span) and not (street and re.search(r"\b(?:in|on|at|of|to|near|from) $", preceding))


# "Gary West was jailed", "Gary West, chief executive of SAX, was sentenced": no place is, and no firm
_TRIED_AFTER = re.compile(
    r"(?: \([^()\n]{3,80}\)|, (?!and\b|who\b)[^.;\n]{3,100}?,)?"
    r" (?:(?:was|is|has been|had been|will be) (?:also |later |then )?(?:jailed|sentenced to|imprisoned|locked up"
    r"|remanded|convicted of|found (?:not )?guilty|acquitted of|cleared of"
    r"|given (?:an? )?[\w-]+ (?:years?|months?|weeks?))"
    r"|(?:pleaded|pled) (?:not )?guilty to"
    r"|(?:denied|admitted|denies) (?:[a-z]+ ){0,4}(?:counts?|charges?|offences?) of)\b"
)
_WHERE = re.compile(r"\b(?:in|on|at|of|to|near|from|the|along|into|towards) $")


def _tried(text: str, span: Span) -> bool:
    """``Gary West was jailed``: what befalls people alone, who are no place that somebody is in."""
    at_place = _WHERE.search(text, max(0, span.start - 12), span.start)
    return at_place is None and _TRIED_AFTER.match(text, span.end) is not None


_COUNSEL_AFTER = re.compile(
    r", (?:prosecuting|defending|mitigating|in mitigation|for the (?:prosecution|defence|Crown))\b"
)
_COUNSEL_BEFORE = re.compile(r"\b(?:[Pp]rosecut(?:or|ing)|[Dd]efending|[Mm]itigating|[Bb]arrister|[Ss]olicitor),? $")


def _speaks_in_court(text: str, span: Span) -> bool:
    """``Kevin West, prosecuting, said``: what no place does."""
    before = _COUNSEL_BEFORE.search(text, max(0, span.start - 20), span.start)
    return bool(before or _COUNSEL_AFTER.match(text, span.end))


def _odd_middle(text: str, pieces: Sequence[re.Match[str]], index: int, vocabulary: Vocabulary) -> bool:
    """``Carl Welsh Roe, 33``, or one who is ``33-year-old Roe`` further on: an ordinary word amid a name."""
    if index != 1 or len(pieces) != 3 or not is_given(pieces[0].group(), vocabulary):
        return False
    last = pieces[2].group()
    if _plain(last) in phrase_set("not a name"):
        return False
    return aged(text, Span(pieces[0].start(), pieces[2].end())) or f"-year-old {_plain_case(last)} " in text


_MOST_WORDS = 4
_DATE_BEFORE = re.compile(
    r"(?:\b(?:in|on|at|of|to|since|until|till|by|from|during|last|next|this|early|late|mid|and)|\d)[ \u00a0-]$", re.I
)


def opens_with_month(text: str, start: int, end: int, ranks: Ranks) -> bool:
    """``June Harding, 44``, ``April Jo Roe, 32``: whether a run of capitalised words begins with such a name."""
    pieces = list(islice(PIECE.finditer(text, start, end), _MOST_WORDS))
    return any(_is_odd_given(text, pieces[:count], ranks) for count in range(2, len(pieces) + 1))


def _is_odd_given(text: str, pieces: Sequence[re.Match[str]], ranks: Ranks) -> bool:
    """``June Harding, 44``, ``PC April Roe``: a month is a given name before a surname with an age, rank or title."""
    months = phrase_set("ordinary word, given name")
    if not 1 < len(pieces) <= _MOST_WORDS or _plain(pieces[0].group()) not in months:
        return False
    if any(_plain(piece.group()) in phrase_set("not a name") for piece in pieces[1:]):
        return False
    span = Span(pieces[0].start(), pieces[-1].end())
    if any(before_name(text, span.start, ranks)[:2]):
        return True
    return aged(text, span) and not _DATE_BEFORE.search(text, max(0, span.start - 8), span.start)


@lru_cache(maxsize=4096)
def _plain(word: str) -> str:
    return _plain_case(word).lower()


def _plain_case(word: str) -> str:
    return re.sub(r"[’']s?$", "", word)


def drop_possessive(words: tuple[str, ...], span: Span) -> tuple[tuple[str, ...], Span]:
    last = re.sub(r"[’'][sS]?$", "", words[-1])
    return (*words[:-1], last), Span(span.start, span.end - (len(words[-1]) - len(last)))
