"""Everything in a passage that can mean a person: names, pronouns, descriptions, groups, kin.

A :class:`Reference` says only what the words say; whom it means is found by :mod:`kg.extract.resolution`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from kg import patterns as re
from kg.extract.people import Person
from kg.extract.reference_words import NUMBER_WORDS, REFERENCE
from kg.model import Span


@dataclass(slots=True)
class Reference:
    """One stretch that means one or more people.

    ``form`` is "name", "anonymous", "pronoun", "plural" (they, them), "description" (the 44-year-old, the
    driver), "group" (the pair, all three), "family" (the Roes) or "kin" (his wife). ``people`` is filled when resolved.
    ``ages`` are those of a group, told one by one; ``but`` are those whom its words leave out (``all except Roe``);
    ``told_of`` are those of whom the text has told that they are what a description says (``the plumber``).
    A group that is ``foretold`` opens a sentence without an article (``Two men have been jailed``).
    """

    form: str
    span: Span
    text: str
    people: tuple[Person, ...] = ()
    age: int | None = None
    gender: str | None = None
    count: int | None = None
    noun: str = ""
    others: bool = False
    foretold: bool = False
    locality: Span | None = None
    with_street: bool = False
    ages: tuple[int, ...] = ()
    but: tuple[Person, ...] = ()
    told_of: tuple[Person, ...] = ()
    resolved: bool = field(default=False)

    @property
    def bearer(self) -> Person | None:
        """Whose name it is; None for a reference without a name."""
        return self.people[0] if self.form == "name" and self.people else None


_MALE = frozenset(
    {
        "he",
        "him",
        "man",
        "boy",
        "male",
        "father",
        "dad",
        "grandfather",
        "husband",
        "son",
        "brother",
        "businessman",
        "gunman",
        "conman",
    }
)
_FEMALE = frozenset(
    {
        "she",
        "her",
        "woman",
        "girl",
        "female",
        "mother",
        "mum",
        "grandmother",
        "wife",
        "daughter",
        "sister",
        "businesswoman",
    }
)


_GROUP_GENDER = {
    **dict.fromkeys(("men", "males", "brothers", "boys", "schoolboys"), "m"),
    **dict.fromkeys(("women", "females", "sisters", "girls", "schoolgirls"), "f"),
}


def gender_of(noun: str) -> str | None:
    """ "m" or "f" where a noun or pronoun tells."""
    first = noun.lower().replace(" ", "-").split("-of-")[0].removesuffix("-in-law")
    return "m" if first in _MALE else "f" if first in _FEMALE else None


YOUNG = {"teenager": 20, "boy": 18, "girl": 18, "youngster": 18, "youth": 18, "teen": 20}
"""What only somebody below that age is called."""
SEVERAL_YOUNG = frozenset({"teenagers", "teens", "boys", "girls", "youths", "schoolboys", "schoolgirls"})
"""Nouns for several who may as well be those to whom it was done: only who is known to be so young is meant."""
_AGES = {
    **dict.fromkeys(("teenager", "teen", "schoolboy", "schoolgirl", "schoolchild"), (0, 19)),
    **dict.fromkeys(SEVERAL_YOUNG, (0, 19)),
    **dict.fromkeys(("pensioner", "oap", "octogenarian"), (55, 200)),
}


def fits(person: Person, gender: str | None) -> bool:
    """Whether nothing known of a person speaks against being called *he* or *she*."""
    return gender is None or person.likely_gender in (None, gender)


def of_that_age(noun: str, age: int | None) -> bool:
    """Whether somebody of an age may be called so: a man of 44 is no *teenager*."""
    youngest, oldest = _AGES.get(noun.lower(), (0, 200))
    return age is None or youngest <= age <= oldest


def learn(reference: Reference, person: Person) -> None:
    """Note what a reference tells of the person it means (``the 44-year-old``, ``his wife``)."""
    if reference.age and person.age is None:
        person.ages.append((reference.age, reference.span))
    # "A father from Harwick … The 31-year-old, of Mill Road, Wexby": the address says more than the lead.
    addressed = reference.form == "description" and reference.age is not None
    more = addressed and (person.home_presumed or (reference.with_street and not person.home_with_street))
    if reference.locality and (more or not person.localities):
        person.localities = [reference.locality]
        person.home_presumed = reference.form == "anonymous"
        person.home_with_street = reference.with_street
    if reference.form in {"kin", "anonymous"} and person.gender is None:
        person.gender = reference.gender


def references(text: str, base: int) -> Iterator[Reference]:
    """All references in a passage but names and anonymous people; ``base`` is the passage's place in the document."""
    for match in REFERENCE.finditer(text):
        span = Span(base + match.start(), base + match.end())
        words = match.group()
        kind = match.lastgroup
        if match["following"]:
            yield Reference("group", span, words, noun="following")
        elif match["pronoun"] or match["object"]:
            yield Reference("pronoun", span, words, gender=gender_of(words))
        elif match["plural"]:
            yield Reference("plural", span, words)
        elif match["kin"]:
            told = match["kinage"] or match["kinagebehind"]
            age = int(told) if told else None
            yield Reference("kin", span, words, age=age, gender=gender_of(match["kinnoun"]), noun=match["kinnoun"])
        elif match["oftwo"]:
            yield Reference("description", span, words, noun=match["which"])
        elif match["aged"] or match["calledso"]:
            noun = match["agednoun"] or match["callednoun"] or match["calledfrom"] or ""
            age = int(match["age"] or match["calledage"])
            yield Reference("description", span, words, age=age, gender=gender_of(noun), noun=noun.lower())
        elif match["group"]:
            yield _group(match, span)
        elif match["foretold"] or match["soold"]:
            yield _foretold(match, span) if match["foretold"] else _so_old(match, span)
        elif match["family"]:
            yield Reference("family", span, words, noun=match["surname"])
        elif kind:
            noun = (
                match["comparednoun"] or match["childnoun"] or match["officer"] or match["noun"] or match["offamily"]
            ).removeprefix("of the ")
            gender = gender_of(noun) or _GROUP_GENDER.get(noun)
            told = match["childage"] or match["comparedage"] or match["officerage"]
            age = int(told) if told else None
            yield Reference("description", span, words, age=age, gender=gender, noun=noun)


def _group(match: re.Match[str], span: Span) -> Reference:
    words = match.group()
    noun = (match["groupnoun"] or match["severalnoun"] or match["officernoun"] or "").lower()
    noun = "defendants" if match["those"] else noun
    counts = ("count", "allcount", "othercount", "barecount", "fellowcount", "severalcount", "allseveral")
    count = next((match[name] for name in (*counts, "officercount") if match[name]), None)
    others = any(match[name] for name in ("other", "othercount", "theothers", "hisfellows", "theother"))
    number = 1 if match["theother"] else _and_more(_number(count, noun, words), match["groupmore"])
    gender = None if match["groupmore"] else _GROUP_GENDER.get(noun)
    alike = _OF_ONE_AGE.match(noun)
    age = int(alike[1]) if alike else None
    return Reference("group", span, words, age=age, count=number, noun=noun, gender=gender, others=others)


def _and_more(number: int | None, more: str | None) -> int | None:
    """How many ``two men and a woman`` are, of whom ``number`` are told first."""
    if not more or number is None:
        return number
    return number + (1 if more.lower() in {"a", "an", "one", "the"} else _number(more, None, more) or 0)


def _foretold(match: re.Match[str], span: Span) -> Reference:
    words = match.group()
    told = (
        match[name] for name in ("foretoldnoun", "foretoldobjects", "foretoldtrades", "foretoldpair", "foretoldgang")
    )
    noun = next(name for name in told if name).lower()
    count = match["foretoldcount"] or match["foretoldobject"] or match["foretoldtried"]
    if match["foretoldcount"]:  # "In early December two men were jailed": the date is no part of it
        before = match.start("foretoldcount") - match.start()
        span, words = Span(span.start + before, span.end), words[before:]
    number = _number(count, noun, words) if count else _number_of_pair(match, noun)
    number, more = _and_more(number, match["foretoldmore"]), match["foretoldmore"]
    gender = None if more else _GROUP_GENDER.get(noun)
    alike = None if more else _OF_ONE_AGE.search(words)
    age = int(alike[1]) if alike else None
    return Reference("group", span, words, age=age, count=number, noun=noun, gender=gender, foretold=True)


def _so_old(match: re.Match[str], span: Span) -> Reference:
    """``two men, aged 31 and 40``: nobody whom the text names; their ages are read behind."""
    noun, count = match["sooldnoun"], _number(match["sooldcount"], None, match.group())
    return Reference(
        "group", span, match.group(), count=count, noun=noun, gender=_GROUP_GENDER.get(noun), resolved=True
    )


_OF_ONE_AGE = re.compile(r"\b(\d\d)[- ]year[- ]olds?\b")
"""``Two 18-year-old men``"""


def _number_of_pair(match: re.Match[str], noun: str) -> int | None:
    """How many ``a trio``, ``a father and his two sons`` or ``a gang of four`` are."""
    if match["foretoldof"]:
        return _number(match["foretoldof"], None, noun)
    if match["foretoldgang"]:
        return None
    if match["foretoldkin"]:
        return 1 + (_number(match["foretoldkin"], None, noun) or 0)
    return 3 if noun == "trio" else None if noun.endswith("s") else 2


def _number(count: str | None, noun: str | None, words: str) -> int | None:
    if count:
        return NUMBER_WORDS.get(count.lower()) or (int(count) if count.isdigit() else None)
    if noun in {"pair", "duo", "couple"} or " and " in (noun or "") or words.lower().startswith("both"):
        return 2
    return {"trio": 3, "threesome": 3, "quartet": 4, "foursome": 4, "quintet": 5, "sextet": 6}.get(noun or "")
