"""Find the personal names of a text, whoever bears them.

Recall comes first here, since everybody who is found and turns out to have no role in the case is kept out
of the graph: a name that is overlooked cannot be withheld. What speaks for a person is weighed in
:mod:`kg.extract.name_evidence`; surnames and first names alone are found in :mod:`kg.extract.short_names`; who
a name belongs to, and in what role, is decided in :mod:`kg.extract.who_is_who` and later.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import islice

from kg import patterns as re
from kg.extract.family_names import Named, of_kin, of_two
from kg.extract.name_evidence import aged, goes_on_alone, is_given, is_group, is_place, lone_words, score, small_words
from kg.extract.stretches import Stretches
from kg.extract.titles import AFTER_NAMES, GENERATION, Ranks, after_title, before_name, is_title, ranks_of
from kg.model import Span
from kg.vocabulary import Vocabulary
from kg.vocabulary.wordlists import alternation, phrase_set

UPPER = r"[A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĘĚĞĢĪİĶĹĽŁŃŅŇŐŒŔŘŚŞŠŢŤŪŮŰŲŹŻŽȘȚẀẂŴŶ]"
_WORD = rf"(?:(?:O|D|d|M|N)[’']|[Aae]l-)?{UPPER}[^\W\d_]*(?:[’'][^\W\d_]{{2,}})?(?:-{UPPER}?[^\W\d_]+)*"
_INITIAL = rf"(?:{UPPER}\.)+"
PARTICLES = frozenset(
    "de da do dos del della van von der den di du la le el al ul bin bint ibn ap ab ó o ní mac nic st ter ten y".split()
)
_PARTICLE = r"(?:de|da|do|dos|del|della|van|von|der|den|di|du|la|le|el|al|ul|bin|bint|ibn|ap|ab|st|ter|ten|y)"
# William "Wullie" Gemmell: what others call him stands in quotes amid the name.
_NICKNAME = rf"[\"“‘']{_WORD}(?: {_WORD})?[\"”’'][ \u00a0]"
_NAME = re.compile(
    rf"(?:{_INITIAL}|{_WORD})"
    rf"(?:[ \u00a0](?:{_NICKNAME})?(?:{_PARTICLE}[ \u00a0]){{0,2}}(?:{_INITIAL}|{_WORD})){{0,8}}"
)
_QUOTED = re.compile(r"[\"“‘']([^\"”]+?)[\"”’'](?= |$)")
_SPACE = re.compile(r"[ \u00a0]")
_PIECE = re.compile(r"[^ \u00a0]+")
_CAPITAL_AFTER = re.compile(rf"[ \u00a0]({UPPER}[^\W\d_]+)")
_ADDRESS_BEFORE = re.compile(r"\b(?:of|in|at|on|from|near) (?:\d+[A-Za-z]?,? )?$")
# "3,140 were in Category A. Prior will be …": a letter that ends a sentence is no initial
_LETTERED = re.compile(r"\b(?:[Cc]ategory|[Cc]lass|[Gg]rade|[Ll]evel|[Uu]nit|[Bb]lock|[Pp]lan|[Vv]itamin) $")
_MOST_WORDS = 4
_GENERATION = re.compile(GENERATION)


@dataclass(frozen=True, slots=True)
class NameMention:
    """One personal name as written; ``span`` covers the name alone, without title or rank.

    ``rank`` is the slug of a police rank right before it, ``title`` a title there. ``certain`` is false where
    only its capitals speak for a person: such a stretch is never an entity, and may be withheld. ``lead`` is the
    stretch of rank or title; ``nicknames`` are what stands in quotes amid the name; ``aged`` says that an age or a
    date of birth stands beside it.
    """

    span: Span
    words: tuple[str, ...]
    rank: str | None = None
    title: str | None = None
    certain: bool = True
    lead: Span | None = None
    nicknames: tuple[str, ...] = ()
    aged: bool = False

    @property
    def surname(self) -> str:
        return self.words[-1]

    @property
    def full(self) -> bool:
        return len(self.words) > 1


def find_names(text: str, vocabulary: Vocabulary, taken: Sequence[Span]) -> tuple[NameMention, ...]:
    """All personal names of ``text``, in order; ``taken`` are stretches that are something else (courts, dates …).

    A single word counts only after a rank or a title, or where it is a word of a name found elsewhere in the
    text; the latter are added by :func:`kg.extract.short_names.find_short_names`.
    """
    ranks, blocked = ranks_of(text, vocabulary), Stretches(taken)
    found: list[NameMention] = []
    places: set[tuple[str, ...]] = set()
    for match in _NAME.finditer(text):
        for start, end in _clear_stretches(text, match.start(), match.end(), blocked, ranks, vocabulary):
            mention = _judge(text, start, end, vocabulary, ranks, places)
            if mention is not None:
                found.append(mention)
    found = [m for m in found if m.rank or m.title or m.words not in places or aged(text, m.span)]
    found = _with_shared_ranks(text, found)
    families = [
        *of_two(text, found, blocked, vocabulary, _family_name),
        *of_kin(text, found, blocked, _family_name),
    ]
    found += [NameMention(span, words, certain=certain) for span, words, certain in families]
    found.sort(key=lambda mention: mention.span)
    return _without_tails(_confirmed(text, found, vocabulary))


def _confirmed(text: str, found: Sequence[NameMention], vocabulary: Vocabulary) -> list[NameMention]:
    """A doubtful name is certain where it is so elsewhere, or where its surname goes on alone or with a title."""
    sure = {_folded(mention.words) for mention in found if mention.certain and mention.full}
    if all(mention.certain for mention in found):
        return list(found)
    alone, small = lone_words(text), small_words(text)
    titled = {mention.surname for mention in found if not mention.full and (mention.title or mention.rank)}

    def confirmed(mention: NameMention) -> bool:
        return (
            mention.certain
            or _folded(mention.words) in sure
            or (mention.full and mention.surname in titled and len(mention.words) <= _MOST_WORDS)
            or goes_on_alone(mention.words, vocabulary, alone, small)
        )

    return [replace(mention, certain=True) if confirmed(mention) else mention for mention in found]


def _folded(words: Sequence[str]) -> tuple[str, ...]:
    return tuple(word.lower() for word in words)


def _without_tails(found: Sequence[NameMention]) -> tuple[NameMention, ...]:
    """``Van der Berg`` at the start of a sentence is the surname of Lewis van der Berg, no full name of its own."""
    tails = {
        _folded(mention.words[at:])
        for mention in found
        for at in range(1, len(mention.words) - 1)
        if mention.words[at].lower() in PARTICLES
    }
    return tuple(
        mention
        for mention in found
        if mention.rank
        or mention.title
        or mention.words[0].lower() not in PARTICLES
        or _folded(mention.words) not in tails
    )


_SEVERAL = re.compile(r"(?:s|\bOfficers)$")


def _with_shared_ranks(text: str, found: Sequence[NameMention]) -> list[NameMention]:
    """``PCs Ann Roe and Ben Poe``: a rank in the plural is that of both."""
    shared: list[NameMention] = []
    plural: Span | None = None
    for mention in found:
        before = shared[-1] if shared else None
        if before is not None and before.lead is not None:
            plural = before.lead if _SEVERAL.search(text, before.lead.start, before.lead.end) else None
        if (
            before is not None
            and before.rank
            and plural is not None
            and mention.full
            and not (mention.rank or mention.title)
            and text[before.span.end : mention.span.start] in {" and ", ", ", ", and "}
        ):
            mention = replace(mention, rank=before.rank, certain=True)
        shared.append(mention)
    return shared


def _family_name(mention: Named) -> tuple[str, ...]:
    """The surname, with the particles before its last word."""
    start = len(mention.words) - 1
    while start > 1 and mention.words[start - 1].lower() in PARTICLES:
        start -= 1
    return mention.words[start:]


_OF_JUSTICE = (" Secretary", " Minister", " Board", " Department", " Committee")
"""What follows where *Justice* is no title: the Justice Secretary, the Criminal Justice Board."""


def _clear_stretches(
    text: str, start: int, end: int, blocked: Stretches, ranks: Ranks, vocabulary: Vocabulary
) -> list[tuple[int, int]]:
    """Cut a run of capitalised words at taken stretches, and at ranks and titles inside it."""
    stretches: list[tuple[int, int]] = []
    current: tuple[int, int] | None = None
    before = ""
    for word in _PIECE.finditer(text, start, end):
        begin, stop = word.span()
        held = is_title(word.group()) and not (before == "Criminal" or text.startswith(_OF_JUSTICE, stop))
        office = held or ranks.hold(begin, stop)
        # At the end of a run, after a given name, an office is a surname: "Kevin Judge, 33".
        surname = (
            stop == end and current is not None and before in vocabulary.given_names and word.group() not in AFTER_NAMES
        )
        month = (
            current is None and stop < end and _odd_given(text, [*islice(_PIECE.finditer(text, begin, end), 2)], ranks)
        )
        if (blocked.hit(begin, stop) and not month) or (office and not surname):
            if current:
                stretches.append(current)
            current = None
        else:
            current = (current[0], stop) if current else (begin, stop)
        before = word.group()
    if current:
        stretches.append(current)
    return stretches


def _judge(
    text: str, start: int, end: int, vocabulary: Vocabulary, ranks: Ranks, places: set[tuple[str, ...]]
) -> NameMention | None:
    start, end = _trim(text, start, end, vocabulary, ranks)
    if start >= end:
        return None
    if text[start + 1 : start + 3] == ". " and _LETTERED.search(text, max(0, start - 12), start):
        start += 3
        if start >= end:
            return None
    if after_title(text, start, end) == start:  # not "Solicitor" off "Solicitor General Ann Roe"
        start = _after_trade(text, start, end, vocabulary)
    titled = after_title(text, start, end)
    # "Major Singh, 40": whoever has an age has a first name before the surname.
    if " " in text[titled:end] or not aged(text, Span(titled, end)):
        start = titled
    if street_goes_on(text, start, end):
        return None
    written = text[start:end]
    nicknames = tuple(match.group(1) for match in _QUOTED.finditer(written) if match.start())
    words = tuple(_SPACE.split(_QUOTED.sub("", written).replace("  ", " ").strip() if nicknames else written))
    rank, title, lead = before_name(text, start, ranks)
    words, span = _drop_possessive(words, Span(start, end))
    if is_group(text, span, words):
        return None
    if rank or title:
        # "Private Roe" is somebody, "Private Hire" is not: a rank of the army says less than a title.
        sure = len(words) > 1 or title not in phrase_set("army rank") or score(text, span, words, vocabulary) > 1
        return NameMention(span, words, rank, title, sure, lead, nicknames, aged(text, span))
    if len(words) < 2 or words[0] in {"St", "St."}:  # "Deeping St Nicholas" is a village
        return None
    if is_place(text, span, words, vocabulary):
        places.add(words)
        return None
    points = score(text, span, words, vocabulary)
    if points < 1:
        return None
    return NameMention(span, words, None, None, points >= 2, None, nicknames, aged(text, span))


def street_goes_on(text: str, start: int, end: int) -> bool:
    """``of Perry Common Road``: a street, though it begins as names do."""
    following = _CAPITAL_AFTER.match(text, end)
    return (
        following is not None
        and following.group(1).lower() in phrase_set("street word")
        and bool(_ADDRESS_BEFORE.search(text, max(0, start - 12), start))
    )


# "Hong Kong-born Ann Roe", "Mum-of-two Ann Roe", "Ex-soldier Ann Roe"
_COUNTRY_BORN = re.compile(
    r"(?:(?:[A-Z][a-z]+[ \u00a0]){0,2}?[A-Z][a-z]+-[Bb]orn|[A-Z][a-z]+-of-\w+|[EC]x?o?-[A-Za-z]{2,})[ \u00a0](?=[A-Z])"
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
    words = list(_PIECE.finditer(text, origin.end() if origin else start, end))
    before = phrase_set("trade before a name") | phrase_set("adverb before a name")
    while len(words) > 1 and (words[0].group().lower() in before or _describes(words[0].group(), vocabulary)):
        words.pop(0)
    for word in words[1:-1]:
        twice = _SAID_TWICE.fullmatch(word.group())
        if twice and twice["again"] == words[0].group():
            return word.start() + twice.start("again")
    if len(words) > 2 and re.search(r"(?:^|[.!?:\n“\"‘•-]\s*)$", text[max(0, words[0].start() - 3) : words[0].start()]):
        first, second = words[0].group(), words[1].group()
        if not is_given(first, vocabulary) and is_given(second, vocabulary):
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
    pieces = list(_PIECE.finditer(text, start, end))
    trades = phrase_set("trade before a name")
    while len(pieces) > 2 and all(_plain(piece.group()) in trades for piece in pieces[:2]):  # "Senior Crown Prosecutor"
        pieces.pop(0)
    pieces = _after_job(text, pieces, vocabulary, ranks)
    while pieces and _plain(pieces[0].group()) in stop_words and not _odd_given(text, pieces, ranks):
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


def _odd_surname(text: str, pieces: Sequence[re.Match[str]], index: int, vocabulary: Vocabulary, ranks: Ranks) -> bool:
    """``Kevin Street, 33`` and ``Inspector Kevin West``: an ordinary word is a surname between a given name and an
    age, and right after a given name that bears a rank or title.
    """
    if index == 0 or index + 1 < len(pieces) or not is_given(pieces[0].group(), vocabulary):
        return False
    span = Span(pieces[0].start(), pieces[-1].end())
    if index == 1 and any(before_name(text, span.start, ranks)[:2]):
        return True
    preceding = text[max(0, span.start - 12) : span.start]
    street = pieces[-1].group().lower() in phrase_set("street word")
    return aged(text, span) and not (street and re.search(r"\b(?:in|on|at|of|to|near|from) $", preceding))


def _odd_middle(text: str, pieces: Sequence[re.Match[str]], index: int, vocabulary: Vocabulary) -> bool:
    """``Carl Welsh Roe, 33``, or one who is ``33-year-old Roe`` further on: an ordinary word amid a name."""
    if index != 1 or len(pieces) != 3 or not is_given(pieces[0].group(), vocabulary):
        return False
    last = pieces[2].group()
    if _plain(last) in phrase_set("not a name"):
        return False
    return aged(text, Span(pieces[0].start(), pieces[2].end())) or f"-year-old {_plain_case(last)} " in text


_DATE_BEFORE = re.compile(
    r"(?:\b(?:in|on|at|of|to|since|until|till|by|from|during|last|next|this|early|late|mid|and)|\d)[ \u00a0-]$", re.I
)


def _odd_given(text: str, pieces: Sequence[re.Match[str]], ranks: Ranks) -> bool:
    """``June Harding, 44``, ``PC April Roe``: a month is a given name before a surname with an age, rank or title."""
    if len(pieces) != 2 or _plain(pieces[0].group()) not in phrase_set("ordinary word, given name"):
        return False
    if _plain(pieces[1].group()) in phrase_set("not a name"):
        return False
    span = Span(pieces[0].start(), pieces[1].end())
    if any(before_name(text, span.start, ranks)[:2]):
        return True
    return aged(text, span) and not _DATE_BEFORE.search(text, max(0, span.start - 8), span.start)


def _plain(word: str) -> str:
    return _plain_case(word).lower()


def _plain_case(word: str) -> str:
    return re.sub(r"[’']s?$", "", word)


def _drop_possessive(words: tuple[str, ...], span: Span) -> tuple[tuple[str, ...], Span]:
    last = re.sub(r"[’'][sS]?$", "", words[-1])
    return (*words[:-1], last), Span(span.start, span.end - (len(words[-1]) - len(last)))
