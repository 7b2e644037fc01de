"""Other words for the same story: a marked-up release with other names, ages, towns and courts, or other typography.

Each mutation takes a text and its gold, and gives both back: whatever is changed in the one is changed in the other, so
that the same is to be understood of it. Words that mean something else too (a name that is also a month, a town within
the name of a court that stays) are left as they are.
"""

from __future__ import annotations

import json
import re
import textwrap
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from kg.vocabulary import Vocabulary
from kg.vocabulary.wordlists import phrase_set

Gold = dict[str, Any]
Mutation = Callable[[str, Gold, Vocabulary], tuple[str, Gold]]

_WOMEN = "Agnes Bridget Cecily Daphne Edith Frances Gillian Harriet Isobel Judith Kathleen Lorna Miriam Nora".split()
_MEN = "Arthur Bernard Cedric Duncan Edmund Francis Graham Hector Isaac Jeremy Kenneth Leonard Maurice Norman".split()
_EITHER = "Alex Ashley Billie Charlie Frankie Jamie Jude Kerry Lindsay Pat Robin Sam Sandy Sidney Terry".split()
_SURNAMES = (
    "Abbotsworth Brackwell Cotterdale Dunsford Eastbrook Farthingale Grimshaw Hollings Inskip Jessop Kettlewell "
    "Mossop Netherton Oakeshott Pickering Quigley Ravenscroft Stapleford Thackray Underhay Venning Wetherby Yarborough "
    "Ackroyd Birtwistle Clitheroe Dimmock Entwistle Fairclough Gorringe Hebblethwaite Iremonger Jephcott Kilburn "
    "Mumford Nuttall Osgood Pemberton Rowbottom Satterthwaite Tunnicliffe Uttley Vickers Whittaker"
).split()
_TOWNS = (
    "Alnwick Brecon Cromer Dorking Evesham Fakenham Glastonbury Hexham Ilkley Kendal Ludlow Malton Nantwich Oundle "
    "Ripon Skipton Tavistock Uttoxeter Wetherby Yeovil"
).split()
_CROWN_COURTS = (
    "Exeter Gloucester Lewes Leicester Luton Nottingham Oxford Plymouth Preston Reading Swansea Truro".split()
)
_CALENDAR = frozenset(
    "January February March April May June July August September October November December Jan Feb Mar Apr Jun Jul Aug "
    "Sep Sept Oct Nov Dec Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
)
_LEANING = (
    r"\b(?:he|she|they|him|her|them|his|their|both|all|each|pair|this|that|these|those|it|its|same|also|other|another|two"
    r"|three|four|man|woman|men|women|boy|girl|defendant|court|judge|jury|sentenced|jailed|arrest\w*|charge\w*|we|our|us|i"
    r"|last|year|month|monday|tuesday|wednesday|thursday|friday|saturday|sunday|said|added|unit|team"
    r"|recovered|found|seized|officers?|police|detectives?|dropped|prosecut\w+|crown|trial)\b|[“\"”:•]|\d"
)
_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")


def other_names(text: str, gold: Gold, vocabulary: Vocabulary) -> tuple[str, Gold]:
    """Every person has another name, of the same gender where the first name tells."""
    names = [name for name in _people(gold) if name]
    fixed = _words(_bodies(gold)) | _words(_places(gold)) | _CALENDAR
    given = {_WORD.findall(name)[0] for name in names if len(_WORD.findall(name)) > 1}
    given |= {name for name in names if name in vocabulary.given_names}
    mapping: dict[str, str] = {}
    pools = {
        pool: iter(_unused(names, text))
        for pool, names in (("f", _WOMEN), ("m", _MEN), ("", _EITHER), ("s", _SURNAMES))
    }
    for word in dict.fromkeys(word for name in names for word in _WORD.findall(name)):
        plain = word.replace("’", "'")
        if word in fixed or len(word) < 3 or not word[0].isupper() or plain.lower() in phrase_set("not a name"):
            continue
        if re.search(rf"(?<!\w){re.escape(word.lower())}(?!\w)", text):
            continue
        if word not in given:
            pool = "s"
        else:
            pool = "f" if word in phrase_set("woman's name") else "m" if word in phrase_set("man's name") else ""
        other = next(pools[pool], None)
        if other is not None:
            mapping[word] = other
    return _renamed(text, gold, mapping)


def one_surname(text: str, gold: Gold, vocabulary: Vocabulary) -> tuple[str, Gold]:
    """Officers, judges, victims and bystanders have the surname of the first who stands before the court."""
    text, gold = other_names(text, gold, vocabulary)
    case = [p["name"].split()[-1] for p in gold["people"] if p["role"] in {"offender", "accused"} and p.get("name")]
    others = {name.split()[-1] for name in _people(gold) if len(name.split()) > 1} - set(case)
    mapping = {surname: case[0] for surname in others if case and surname in _SURNAMES}
    return _renamed(text, gold, mapping)


def other_ages(text: str, gold: Gold, vocabulary: Vocabulary) -> tuple[str, Gold]:
    """Every adult is a year older, wherever the age is told."""
    ages = {person["age"] for person in gold["people"] if 19 < person.get("age", 0) < 80}

    told = (
        r"(\d\d)(?=[ -]year[ -]old)|(?<=[^\W\d_], )(\d\d)(?=[,.;)]| and\b)|(?<=\*\*, )(\d\d)(?=,)"
        r"|\((\d\d)(?=[,)])|\baged (\d\d)\b|(?<=\d\d and )(\d\d)(?=,)"
    )

    def changed(match: re.Match[str]) -> str:
        number = next(group for group in match.groups() if group)
        return match.group().replace(number, str(int(number) + 1)) if int(number) in ages else match.group()

    people = [{**p, "age": p["age"] + 1} if p.get("age") in ages else p for p in gold["people"]]
    return re.sub(told, changed, text), {**gold, "people": people}


def other_towns(text: str, gold: Gold, vocabulary: Vocabulary) -> tuple[str, Gold]:
    """Everybody lives in another town, but for those whose town is part of another name."""
    fixed = _words(_bodies(gold)) | _words(name for name in _people(gold) if name)
    free = iter(_unused(_TOWNS, text))
    homes = dict.fromkeys(person["locality"] for person in gold["people"] if "locality" in person)
    mapping = {}
    for home in homes:
        if (
            home in vocabulary.towns
            and not _words([home]) & fixed
            and not re.search(rf"{home} [A-Z]|[A-Z]\w+ {home}", text)
        ):
            other = next(free, None)
            if other is not None:
                mapping[home] = other
    return _renamed(text, gold, mapping)


def other_courts(text: str, gold: Gold, vocabulary: Vocabulary) -> tuple[str, Gold]:
    """Every Crown Court sits elsewhere."""
    free = iter(_unused(_CROWN_COURTS, text))
    mapping = {}
    for court in gold.get("courts", []):
        seat, crown, _ = court.partition(" Crown Court")
        if crown and len(seat.split()) == 1 and (other := next(free, None)) is not None:
            mapping[seat] = other
    said = json.dumps(gold)
    for seat, other in mapping.items():
        text = re.sub(rf"\b{seat}(?= Crown\b)", other, text)
        said = re.sub(rf"\b{seat}(?= Crown\b)", other, said)
    return text, json.loads(said)


def straight_quotes(text: str, gold: Gold, vocabulary: Vocabulary) -> tuple[str, Gold]:
    """Quotation marks and apostrophes as a typewriter has them."""
    head, body = _parted(text)
    return head + body.translate({0x201C: '"', 0x201D: '"', 0x2018: "'", 0x2019: "'"}), gold


def curly_quotes(text: str, gold: Gold, vocabulary: Vocabulary) -> tuple[str, Gold]:
    """Quotation marks and apostrophes as a printer has them."""
    head, body = _parted(text)
    body = re.sub(r'(?<![\w.,!?”"’)])"(?=\S)', "“", body)
    body = body.replace('"', "”")
    body = re.sub(r"(?<![\w.,!?”’)])'(?=\S)", "‘", body)
    return head + body.replace("'", "’"), gold


def other_dashes(text: str, gold: Gold, vocabulary: Vocabulary) -> tuple[str, Gold]:
    """Long dashes for short ones and short ones for long."""
    head, body = _parted(text)
    return head + body.translate({0x2013: "—", 0x2014: "–"}), gold


def hard_spaces(text: str, gold: Gold, vocabulary: Vocabulary) -> tuple[str, Gold]:
    """No-break spaces where a typesetter puts them: after titles and numbers, and within dates."""
    head, body = _parted(text)
    body = re.sub(
        r"(?<=\d) (?=[a-z£])|(?<=\bMr|\bMs|\bDr|\bPC|\bDC|\bDI|\bDS) |(?<=\bMrs) |(?<=\d) (?=[A-Z])", "\u00a0", body
    )
    return head + body, gold


def two_spaces(text: str, gold: Gold, vocabulary: Vocabulary) -> tuple[str, Gold]:
    """Two spaces after each sentence, and some at the ends of lines."""
    head, body = _parted(text)
    return head + re.sub(r"(?m)$", "  ", re.sub(r"(?<=[.!?]) (?=\S)", "  ", body)), gold


def other_line_ends(text: str, gold: Gold, vocabulary: Vocabulary) -> tuple[str, Gold]:
    """Lines that end as on another system."""
    return text.replace("\n", "\r\n"), gold


def wrapped(text: str, gold: Gold, vocabulary: Vocabulary) -> tuple[str, Gold]:
    """Paragraphs wrapped by hand at 72 columns."""
    head, body = _parted(text)
    lines = (textwrap.fill(line, 72, break_long_words=False, break_on_hyphens=False) for line in body.split("\n"))
    # A line that goes on with a dash would be a bullet.
    return head + "\n".join(re.sub(r"\n([–—*-]) ", r" \1\n", line) for line in lines), gold


def paragraphs_moved(text: str, gold: Gold, vocabulary: Vocabulary) -> tuple[str, Gold]:
    """What is said of nobody in the case and leans on nothing before it comes at the end, in another order."""
    head, body = _parted(text)
    surnames = "|".join(re.escape(name.split()[-1]) for name in _people(gold) if name)
    leaning = re.compile(_LEANING + (rf"|\b(?:{surnames})\b" if surnames else ""), re.IGNORECASE)
    paragraphs = re.split(r"\n{2,}", body.strip("\n"))
    free = [p for p in paragraphs[3:] if len(p) > 70 and p[:1].isupper() and p.endswith(".") and not leaning.search(p)]
    kept = [p for p in paragraphs if p not in free]
    return head + "\n" + "\n\n".join([*kept, *reversed(free)]) + "\n", gold


def decomposed(text: str, gold: Gold, vocabulary: Vocabulary) -> tuple[str, Gold]:
    """Accents as marks of their own."""
    return unicodedata.normalize("NFD", text), gold


def _parted(text: str) -> tuple[str, str]:
    """The block of metadata at the top, and the story; a web page is markup throughout and stays as it is."""
    if text.lstrip().startswith("<"):
        return text, ""
    fenced = re.match(r"(?s)(?:```yaml\n.*?\n```|---\n.*?\n---)\n", text)
    at = fenced.end() if fenced else 0
    return text[:at], text[at:]


def _people(gold: Gold) -> Iterator[str]:
    for person in gold["people"]:
        yield person.get("name") or ""
    yield from gold.get("never", [])


def _bodies(gold: Gold) -> Iterator[str]:
    for kind in ("courts", "forces", "support", "organisations"):
        yield from gold.get(kind, [])
    for team in gold.get("teams", []):
        yield from (team["name"], team.get("abbreviation", ""))
    yield gold["document"].get("publisher", "")


def _places(gold: Gold) -> Iterator[str]:
    return (person["locality"] for person in gold["people"] if "locality" in person)


def _words(names: Iterable[str]) -> frozenset[str]:
    return frozenset(word for name in names for word in _WORD.findall(name))


def _unused(words: Iterable[str], text: str) -> list[str]:
    return [word for word in words if word.lower() not in text.lower()]


def _renamed(text: str, gold: Gold, mapping: Mapping[str, str]) -> tuple[str, Gold]:
    """A text and its gold with words replaced, in small letters too where they stand in an address."""
    if not mapping:
        return text, gold
    forms = {**mapping, **{word.upper(): other.upper() for word, other in mapping.items()}}
    # "the Roes" are Roe and Roe
    forms |= {f"{word}s": f"{other}s" for word, other in mapping.items() if f"{word}s" not in mapping}
    pattern = re.compile(
        r"(?<![^\W\d_])(" + "|".join(sorted(map(re.escape, forms), key=len, reverse=True)) + r")(?![^\W\d_])"
    )

    def put(said: str) -> str:
        return pattern.sub(lambda match: forms[match.group()], said)

    return put(text), json.loads(put(json.dumps(gold, ensure_ascii=False)))


def together(*mutations: Mutation) -> Mutation:
    """Several mutations, one after the other."""

    def all_of_them(text: str, gold: Gold, vocabulary: Vocabulary) -> tuple[str, Gold]:
        for mutation in mutations:
            text, gold = mutation(text, gold, vocabulary)
        return text, gold

    return all_of_them
