"""What a text tells once for several: ``both of Mill Lane, Harwick``, ``Two 18-year-olds, Ann Roe and Ben Poe``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg import patterns as re
from kg.extract.introductions import Introduction
from kg.extract.people import Person
from kg.extract.reference_words import NUMBER_WORDS
from kg.extract.references import Reference
from kg.extract.tagging import Item
from kg.extract.told_before_names import is_of_town
from kg.model import Span
from kg.vocabulary import Vocabulary

_SHARED = re.compile(
    r"\b(?:both|all|each) (?:(?:aged )?\d\d\)?,? (?:and )?)?(?:formerly )?"
    r"(?:live[sd]? |living |come )?(?:(?:of|from|in)\b|(?=[A-Z]))"
)
_TWINS = re.compile(r"\b[Tt]win(?:s|(?: brothers| sisters| siblings)) $")
_TOWNS_PAIR = re.compile(
    r"\W*(?:(?i:an?|" + "|".join(NUMBER_WORDS) + r")|(?P<known>[Tt]he(?: (?:two|three|four|five))?)) "
    r"(?P<town>[A-Z][a-z]+(?:[ -][A-Z][a-z]+)?) (?:(?:wo)?men\b|couple|pair|duo|brothers|sisters)"
)
_COUPLE_FROM = re.compile(
    r" from (?P<home>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?)(?=,? (?:have|has|who|were|are|will|must)\b)"
)
_ALIKE = re.compile(
    r"\b(?P<count>(?i:" + "|".join(list(NUMBER_WORDS)[2:]) + r"))(?: other| further| more)? "
    r"(?:(?P<age>\d\d)[- ]year[- ]olds?(?: [a-z]+)?|[a-z]+,? (?:(?:both|all) )?aged (?P<aged>\d\d))"
    r"(?:,|:| [–—-])? $"
)
_TOWNSMEN = re.compile(
    r"(?!(?:The|" + "|".join(word.title() for word in NUMBER_WORDS) + r") )"
    r"(?P<town>[A-Z][a-z]+(?:[ -][A-Z][a-z]+)?) (?:men|women|pair|duo|friends|sisters|siblings|teenagers"
    r"|burglars|thieves|dealers|robbers|fraudsters),? $"
)
# "Two men from Harwick, Ann Roe and Ben Poe": what stands behind *from* needs no list to be a town
_MEN_FROM = re.compile(
    r"(?:[a-z]s|men|women|people|pair|duo|couple) from (?P<town>[A-Z][\w’'-]+(?:[ -][A-Z][\w’'-]+){0,2})"
    r"(?:, [A-Z][\w’'-]+)?(?:,| [–—-]|:) $"
)
_NEXT = re.compile(r",? and |, ")
LIVE_IN = re.compile(
    r"(?:, who)? (?:(?:(?:are|were|come|came) (?:both |all |each )?|(?:both|all|each) (?:(?:are|were|come|came) )?)from"
    r"|(?:both |all |each )?lived? in) (?=[A-Z][\w’-]+(?: [A-Z][\w’-]+)*(?:[.,;]|$| and\b))"
)
"""What stands between *both* and the place where they live."""
_REACH = 60
"""How far before the first name stands what is told of them all."""


def share_home(items: Sequence[Item], text: str) -> None:
    """``both of Mill Lane, Harwick``: the home of those before, too."""
    for index, item in enumerate(items):
        home = item.value.locality
        if index and _one_surname(items[index - 1], item, text):
            _tell_of_both(items[index - 1], item, text)
        shared = _SHARED.search(text, item.value.span.end, item.span.end) if home else None
        if home is None or shared is None:
            continue
        both = shared[0].startswith("both")
        for earlier in items[max(0, index - 1) if both else 0 : index]:
            if earlier.value.form == "anonymous":
                earlier.value.locality = earlier.value.locality or home
            for other in earlier.value.people:
                other.note(None, None if other.localities else home, True, earlier.span)


def _one_surname(first: Item, second: Item, text: str) -> bool:
    """Whether two stand together whose surname is said once: ``Ann and Carl Roe, of Mill Lane, Harwick``."""
    if first.value.form != "name" or second.value.form != "name" or " " in first.value.text:
        return False
    left, right = first.value.bearer, second.value.bearer
    if left is None or right is None or left is right or left.surname != right.surname:
        return False
    return text[first.value.span.end : second.value.span.start] == " and "


def _tell_of_both(first: Item, second: Item, text: str) -> None:
    """The home of a couple or of siblings is that of both, the age of twins, too."""
    left, right, home = first.value.bearer, second.value.bearer, second.value.locality
    if home is not None and not left.localities:
        left.note(None, home, right.addressed, first.span)
    before = text[max(0, first.span.start - 20) : first.span.start]
    if right.age is not None and left.age is None and _TWINS.search(before):
        left.note(right.age, None, right.addressed, first.span)


def share_with(reference: Reference, items: Sequence[Item], text: str) -> None:
    """``The 27-year-old man and 25-year-old woman, both from Hexley``: his home, too."""
    if reference.form != "description" or reference.age is None or reference.locality is not None:
        return
    for item in items:
        between = text[reference.span.end : item.value.span.start]
        shared = between.strip() == "and" and _SHARED.search(text, item.value.span.end, item.span.end)
        if item.value.form == "anonymous" and shared:
            reference.locality = item.value.locality


def settle_town(reference: Reference, text: str, vocabulary: Vocabulary) -> None:
    """``A Harwick couple have been jailed``, ``The Harwick pair``: the home of both."""
    town = _TOWNS_PAIR.match(reference.text) if reference.foretold or reference.form == "group" else None
    # "the Roe brothers" are of no town
    placed = town and (town["town"] in vocabulary.towns if town["known"] else is_of_town(town["town"], vocabulary))
    if town and placed and reference.locality is None:
        start = reference.span.start
        reference.locality = Span(start + town.start("town"), start + town.end("town"))
    if reference.foretold and reference.count == 2 and reference.locality is None:
        # "A couple from Harwick", but not "Two men from Harwick and Wexby"
        home = _COUPLE_FROM.match(text, reference.span.end)
        reference.locality = Span(*home.span("home")) if home else None


def tell_all(items: Sequence[Item], text: str, start: int, vocabulary: Vocabulary) -> None:
    """Note the age and the town that the words before a list of names tell of all of them.

    ``start`` is where the sentence begins.
    """
    names = [item for item in items if item.value.form == "name"]
    for first, item in enumerate(names):
        before = max(start, item.span.start - _REACH), item.span.start
        aged = _ALIKE.search(text, *before)
        if aged is not None:
            number = NUMBER_WORDS[aged["count"].lower()]
            several = list(_listed(names[first : first + number], text))
            for person in _people(several) if len(several) == number else ():
                person.ages = person.ages or [(int(aged["age"] or aged["aged"]), item.value.span)]
        called, whence = _TOWNSMEN.search(text, *before), _MEN_FROM.search(text, *before)
        home = called if called is not None and is_of_town(called["town"], vocabulary) else whence
        if home is not None and home["town"] not in vocabulary.counties:
            several = list(_listed(names[first:], text))
            for person in _people(several) if len(several) > 1 else ():
                person.localities = person.localities or [Span(*home.span("town"))]


def _listed(names: Sequence[Item], text: str) -> Iterator[Item]:
    """The names of one list, up to where it ends: ``Ann Roe, Ben Poe and Carl Low``."""
    end = None
    for name in names:
        if end is not None and not _NEXT.fullmatch(text, end, name.span.start):
            return
        yield name
        end = name.span.end


def _people(names: Sequence[Item]) -> list[Person]:
    return [person for name in names for person in name.value.people]


def tell_of_several(names: Sequence[Reference], told: Introduction) -> None:
    """What stands behind the last of several: ``aged 28 and 31 respectively``, ``both 52 and from Harwick``."""
    last = names[-1]
    if told.ages:
        aged = names[-len(told.ages) :] if len(names) >= len(told.ages) else []
        for reference, age in zip(aged, told.ages, strict=False):
            _note(reference, age, None)
        for reference in aged:
            _note(reference, None, told)
    elif told.alike is not None:
        named = [reference for reference in names[:-1] if reference.form == "name"]
        for reference in [*(named[-1:] if told.alike == "both" else named), last]:
            _note(reference, told.age, None)


def _note(reference: Reference, age: int | None, told: Introduction | None) -> None:
    """An age, or the home told, of whom the text has told none."""
    for person in reference.people:
        if age is not None:
            person.ages = person.ages or [(age, reference.span)]
        if told is not None and not person.localities:
            person.note(None, told.locality, told.addressed, reference.span)
