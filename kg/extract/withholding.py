"""Which stretches of a text name somebody who has no place in the graph (contract, "People kept out").

Doubt counts for keeping out: a capitalised stretch that may be a name and is nobody in the graph is withheld,
too. What is withheld as words (for titles, addresses and file names) is only what is certain.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from kg import patterns as re
from kg.extract.names import NameMention
from kg.extract.people import Person
from kg.extract.reading import Reading
from kg.extract.stretches import Stretches
from kg.extract.titles import ranks_of
from kg.model import Span
from kg.vocabulary import Vocabulary
from kg.vocabulary.wordlists import phrase_set

_WORD = re.compile(r"(?<![\w’'])[A-ZÀ-Þ][^\W\d_]+(?:-[A-ZÀ-Þ][^\W\d_]+)*")
_TOKEN = re.compile(r"(?<!\w)[^\W\d_a-zß-ÿ][^\W\d_]*(?:[-’'][^\W\d_]+)*")
_PART = re.compile(r"[^\W\d_]+")
_SHORTEST = 3


def withheld(reading: Reading, kept: frozenset[str]) -> tuple[tuple[Span, ...], frozenset[str]]:
    """The spans and the words to withhold; ``kept`` are the keys of the people whom the graph names."""
    people = [person for person in reading.people if person.key in kept]
    kept_words = {word for person in people for word in person.words}
    kept_words |= {word for person in people for mention in person.mentions for word in mention.words}
    kept_spans = {span for person in people for span in person.spans}
    places = Stretches(_places(reading))
    names = [*reading.names, *(name for name in reading.uncertain if not places.hit(name.span.start, name.span.end))]
    spans = [
        name.span for name in names if name.span not in kept_spans and not _is_kept(name, people, kept_words, reading)
    ]
    words = _words(reading, kept, kept_spans, kept_words)
    taken = Stretches([*_places(reading), *kept_spans, *spans])
    spans += _elsewhere(reading.document.text, words, taken)
    spans += _surnames_of_doubtful(reading, kept_words, set(spans), taken)
    spans += _given_names(reading, kept_words, taken)
    spans += _invented(reading, kept_words, taken)
    return tuple(sorted(set(spans))), words


def _places(reading: Reading) -> Iterable[Span]:
    """What is named and is nobody: courts, bodies, and the towns and villages people are of."""
    for subject in reading.bodies.subjects:
        yield from subject.mentions
    for person in reading.people:
        yield from person.localities


def _is_kept(name: NameMention, people: list[Person], kept_words: set[str], reading: Reading) -> bool:
    """Whether a name says no more than those of the graph do; ``Mrs Roper`` beside Alan Roper is somebody else."""
    if not all(word in kept_words for word in name.words) or reading.people.of(name.span) is not None:
        return False
    if name.full:
        return any(set(name.words) <= set(person.words) for person in people)
    return not name.title or len({p.key for p in reading.people if p.surname == name.surname}) == 1


def _words(reading: Reading, kept: frozenset[str], kept_spans: set[Span], kept_words: set[str]) -> frozenset[str]:
    names = [name for name in reading.names if name.span not in kept_spans]
    words = {word for name in names for word in (" ".join(name.words), *name.words, *name.nicknames)}
    words |= {" ".join(person.words) for person in reading.people if person.key not in kept and person.words}
    return frozenset(
        word
        for word in words
        if word not in kept_words and len(word) >= _SHORTEST and word.lower() not in phrase_set("not a name")
    )


def _elsewhere(text: str, words: frozenset[str], taken: Stretches) -> list[Span]:
    """Every other place where a withheld word stands, in whatever case that begins with a capital."""
    single = {word.lower() for word in words if " " not in word}
    found = [*_whole(text, {word for word in words if " " in word}, single), *_single(text, single)]
    open_ones = []
    for span in found:
        if not taken.hit(span.start, span.end):
            open_ones.append(span)
            taken.add(span)
    return open_ones


def _whole(text: str, names: set[str], single: set[str]) -> Iterator[Span]:
    """Names that are not found word by word, since one of their words is kept, too."""
    mixed = sorted((name for name in names if not single.issuperset(name.lower().split())), key=len, reverse=True)
    if not mixed:
        return
    pattern = r"(?<!\w)(?:" + "|".join(map(re.escape, mixed)) + r")(?!\w)"
    yield from (Span(*match.span()) for match in re.finditer(pattern, text, re.IGNORECASE) if match[0][0].isupper())


def _single(text: str, words: set[str]) -> Iterator[Span]:
    folded = text.lower()
    if "Σ" not in text and not any(word in folded for word in words):  # it is folded by what stands around it
        return
    for match in _TOKEN.finditer(text):
        token = match.group()
        family = text[max(0, match.start() - 4) : match.start()].lower() == "the "
        if token.lower() in words or (family and _singular(token.lower()) & words):
            yield Span(*match.span())
            continue
        if token.isalnum():  # one part, the whole of it
            continue
        for part in _PART.finditer(text, *match.span()):
            if part.group().lower() in words and part.group()[0].isupper():
                yield Span(*part.span())


def _singular(word: str) -> set[str]:
    """``the Tates``, ``the Marrises``: the names of which a family's name may be the plural."""
    return {word[: -len(ending)] for ending in ("s", "es") if word.endswith(ending)}


_ACTS = re.compile(r"(?:[’']s)?,? (?:was|were|had|has|is|said|told|who|whom|also|then|later)\b|[’']s\b")


# "the search for Mikal", "three-year-old Mikal"
_OF_SOMEBODY = re.compile(
    r"\b(?:search|hunt|death|murder|killing|abuse|loss|body|memory|care|love|grief|justice|tributes?|\w*old|baby|little)"
    r"(?: (?:for|of|to))? $"
)


def _stands_as_name(text: str, span: Span) -> bool:
    return bool(_ACTS.match(text, span.end) or _OF_SOMEBODY.search(text, max(0, span.start - 20), span.start))


def _surnames_of_doubtful(reading: Reading, kept: set[str], withheld: set[Span], taken: Stretches) -> list[Span]:
    """``reporter Jez Tarn … Tarn has asked``: where the full name may be one, its last word alone may be, too.

    So may its first (``Xu Jiahao … Xu was hurt``), where it stands as a name does.
    """
    text = reading.document.text
    doubtful = [name for name in reading.uncertain if len(name.words) == 2 and name.span in withheld]
    last = {name.words[-1] for name in doubtful if len(name.words[-1]) > _SHORTEST}
    first = {name.words[0] for name in doubtful} - reading.vocabulary.towns - last
    odd = phrase_set("not a name") | phrase_set("street word")
    words, before = ({word.lower() for word in some - kept if word.lower() not in odd} for some in (last, first))
    spans = [*_single(text, words), *(span for span in _single(text, before) if _stands_as_name(text, span))]
    return [span for span in spans if not _taken(span, taken)]


def _taken(span: Span, taken: Stretches) -> bool:
    """Whether a span is taken already; it is from now on."""
    if taken.hit(span.start, span.end):
        return True
    taken.add(span)
    return False


def _given_names(reading: Reading, kept: set[str], taken: Stretches) -> list[Span]:
    """A first name alone is somebody's, even where no full name stands beside it (``her son Jake``)."""
    text, given = reading.document.text, reading.vocabulary.given_names
    surnames = {name.span.start for name in reading.names}  # "Sisters Amy and Ann Lane said": no street
    found = []
    for match in _WORD.finditer(text):
        word = match.group()
        if (
            (word in given or (word.isupper() and word.title() in given))
            and word not in kept
            and word.title() not in kept
            and word.lower() not in phrase_set("not a name")
            and not taken.hit(*match.span())
            and (match.end() + 1 in surnames or not _place_or_date(text, match, reading.vocabulary))
            and not (word.isupper() and ranks_of(text, reading.vocabulary).hold(*match.span()))
        ):
            found.append(_with_surname(text, match))
    return found


def _with_surname(text: str, match: re.Match[str]) -> Span:
    """``You and Ann Lane``: the word behind is no street's, but a surname."""
    behind = _place_after().match(text, match.end())
    beside = _BESIDE_SOMEBODY.search(text, max(0, match.start() - 12), match.start())
    return Span(
        match.start(), behind.end() if behind and beside and not behind.group().startswith("-") else match.end()
    )


# "what he believed was a child called 'Maisie'": an invented persona, or a child's name
_CALLED = re.compile(
    r"\b(?:girl|boy|child|teenager|teen|youngster|daughter|son|profile|persona|decoy|woman|man|user) "
    r"(?:who was |who is |he |she )?(?:called|named|known as|nicknamed|calling (?:him|her)self|by the name of) "
    r"[‘'“\"]?(?P<name>[A-ZÀ-Þ][^\W\d_]+(?: [A-ZÀ-Þ][^\W\d_]+)?)"
)


def _invented(reading: Reading, kept: set[str], taken: Stretches) -> list[Span]:
    """Names that the text gives to children and to invented people, whatever the lists of names hold."""
    found = []
    for match in _CALLED.finditer(reading.document.text):
        if not kept.issuperset(match["name"].split()) and not taken.hit(*match.span("name")):
            found.append(Span(*match.span("name")))
    return found


@cache
def _place_after() -> re.Pattern[str]:
    streets = "|".join(word.capitalize() for word in phrase_set("street word"))
    return re.compile(rf"(?:[’']s?)? (?:{streets})\b(?! (?:was|is|has|had|said|who)\b)|-(?:on|upon|in|under|le)-")


# "You and Ann Lane", "suggested to Ann Lane that": somebody called like a street
_BESIDE_SOMEBODY = re.compile(r"\b(?:and|to|with|by|told|asked|for|against|when|that|because|but|as|said|if) $")
_PLACE_BEFORE = re.compile(r"\b(?:in|at|near|around) $")
_THING_BEFORE = re.compile(r"\b(?:St|Saint|Seat|Operation|HMP|HMS|Storm)\.? $")
_DAY_BEFORE = re.compile(r"\d(?:st|nd|rd|th)? $")
_DAY_AFTER = re.compile(r" \d")
_MONTHS = frozenset("Jan Apr April May Jun June Jul Aug August".split())


def _place_or_date(text: str, match: re.Match[str], vocabulary: Vocabulary) -> bool:
    """Whether a word that is a given name is none here: ``St Stephen's``, ``Norman Park``, ``in Barry``, ``20 Jan``."""
    start, end = match.span()
    before = max(0, start - 12)
    if match.group() in _MONTHS and (_DAY_BEFORE.search(text, before, start) or _DAY_AFTER.match(text, end)):
        return True
    if _THING_BEFORE.search(text, before, start):
        return True
    behind = _place_after().match(text, end)
    if behind and (behind.group().startswith("-") or not _BESIDE_SOMEBODY.search(text, before, start)):
        return True
    return match.group() in vocabulary.towns and bool(_PLACE_BEFORE.search(text, before, start))
