"""Find the personal names of a text, whoever bears them.

Recall comes first here, since everybody who is found and turns out to have no role in the case is kept out
of the graph: a name that is overlooked cannot be withheld. What speaks for a person is weighed in
:mod:`kg.extract.name_evidence`; surnames and first names alone are found in :mod:`kg.extract.short_names`; who
a name belongs to, and in what role, is decided in :mod:`kg.extract.who_is_who` and later.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from kg import patterns as re
from kg.extract.family_names import Named, of_a_house, of_kin, of_two
from kg.extract.name_edges import PIECE, UPPER, drop_possessive, opens_with_month, street_goes_on, without_words_around
from kg.extract.name_evidence import aged, goes_on_alone, is_given, is_group, is_place, lone_words, score, small_words
from kg.extract.stretches import Stretches
from kg.extract.titles import AFTER_NAMES, Ranks, before_name, is_title, ranks_of
from kg.extract.told_ranks import told_rank
from kg.model import Span
from kg.vocabulary import Vocabulary
from kg.vocabulary.wordlists import phrase_set

# "O'Roe", "dell'Acqua", "al-Masri", "ul-Haq", "ur-Rehman", "ash-Sharif"
_JOINED = r"(?:(?:O|D|d|M|N|L|l|[Dd]ell|[Dd]all|[Nn]ell|[Ss]ant)[’']|[AEUaeu](?:[lrsdztn]|sh|th)-)?"
_WORD = rf"{_JOINED}{UPPER}[^\W\d_]*(?:[’'][^\W\d_]{{2,}})?(?:-{UPPER}?[^\W\d_]+)*"
_INITIAL = rf"(?:{UPPER}\.)+"
PARTICLES = frozenset(
    "de da do dos das del della dei dal los las van von der den di du la le el al ul ur ud bin bint ibn ap ab ferch ó"
    " o ní mac nic st ter ten zu zur af y".split()
)
_PARTICLE = (
    r"(?:de|da|do|dos|das|del|della|dei|dal|los|las|van|von|der|den|di|du|la|le|el|al|ul|ur|ud|bin|bint|ibn|ap|ab|ferch"
    r"|st|ter|ten|zu|zur|af|y)"
)
# William "Wullie" Gemmell, Henry (Harry) Roe: what others call him stands in quotes or brackets amid the name.
_NICKNAME = rf"(?:[\"“‘']{_WORD}(?: {_WORD})?[\"”’']|\({UPPER}[a-zà-ÿ][^\W\d_]*\))[ \u00a0]"
_NAME = re.compile(
    rf"(?:{_INITIAL}|{_WORD})"
    rf"(?:[ \u00a0](?:{_NICKNAME})?(?:{_PARTICLE}[ \u00a0]){{0,2}}(?:{_INITIAL}|{_WORD})){{0,8}}"
)
_IN_BRACKETS = re.compile(r"(?P<called>[^\s()]+)(?P<gap>[ \u00a0]\([^()]*\)[ \u00a0])")
_QUOTED = re.compile(r"[\"“‘'(]([^\"”)]+?)[\"”’')](?= |$)")
_SPACE = re.compile(r"[ \u00a0]")
_MOST_WORDS = 4


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
        clear = _clear_stretches(text, match.start(), match.end(), blocked, ranks, vocabulary)
        whole = (part for stretch in clear for part in _at_brackets(text, *stretch, vocabulary))
        for start, end in (part for stretch in whole for part in _once_each(text, *stretch)):
            mention = _judge(text, start, end, vocabulary, ranks, places)
            if mention is not None:
                found.append(mention)
    found = [m for m in found if m.rank or m.title or m.words not in places or aged(text, m.span)]
    found = [m if m.rank or m.title else replace(m, rank=told_rank(text, m.span, ranks)) for m in found]
    found = _with_shared_ranks(text, found)
    families = [
        *of_two(text, found, blocked, vocabulary, _family_name),
        *of_kin(text, found, blocked, _family_name),
        *of_a_house(text, blocked),
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
# "Constables Ann Roe, 38, and Ben Poe", "PCs Ann Roe (38) and Ben Poe"
_AND = re.compile(r"(?:,? \(?(?:aged )?\d\d\)?)?(?:,|,? and) ")


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
            and _AND.fullmatch(text, before.span.end, mention.span.start)
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
    for word in PIECE.finditer(text, start, end):
        begin, stop = word.span()
        held = is_title(word.group()) and not (before == "Criminal" or text.startswith(_OF_JUSTICE, stop))
        office = held or ranks.hold(begin, stop)
        # At the end of a run, after a given name, an office is a surname: "Kevin Judge, 33".
        surname = (
            stop == end and current is not None and before in vocabulary.given_names and word.group() not in AFTER_NAMES
        )
        month = current is None and stop < end and opens_with_month(text, begin, end, ranks)
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


def _at_brackets(text: str, start: int, end: int, vocabulary: Vocabulary) -> list[tuple[int, int]]:
    """A first name alone has a nickname: ``Director General (Operations) Ann Roe`` is an office and a name."""
    found = _IN_BRACKETS.search(text, start, end)
    if found is None or is_given(found["called"], vocabulary):
        return [(start, end)]
    return [(start, found.start("gap")), (found.end(), end)]


# the caption of a picture, twice: "Carl RoeCarl Roe", "Carl Roe Carl Roe"
_TWICE = re.compile(r"(?P<name>[^\s]+(?: [^\s]+)+?)(?P<gap>\s?)(?P=name)")


def _once_each(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """A name that a caption says twice is two mentions of one."""
    twice = _TWICE.fullmatch(text, start, end)
    return [twice.span("name"), (twice.end("gap"), end)] if twice else [(start, end)]


def _judge(
    text: str, start: int, end: int, vocabulary: Vocabulary, ranks: Ranks, places: set[tuple[str, ...]]
) -> NameMention | None:
    start, end = without_words_around(text, start, end, vocabulary, ranks)
    if start >= end or street_goes_on(text, start, end):
        return None
    written = text[start:end]
    nicknames = tuple(match.group(1) for match in _QUOTED.finditer(written) if match.start())
    words = tuple(_SPACE.split(_QUOTED.sub("", written).replace("  ", " ").strip() if nicknames else written))
    rank, title, lead = before_name(text, start, ranks)
    words, span = drop_possessive(words, Span(start, end))
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
