"""Read what stands right after a name: age and address, in the order that releases use.

``Name, 34, of Street, Town``; ``Name (34)``; ``Name, aged 34 and formerly of Town``; ``Name, of no fixed
address``. A place is a town, village, suburb or district: never a street, never a county (contract, rule 17).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from kg import patterns as re
from kg.extract.addresses import whole_address
from kg.extract.references import Reference
from kg.extract.tagging import Item
from kg.extract.titles import GENERATION
from kg.extract.unnameable import KEPT_SECRET, NAME_KEPT_SECRET
from kg.language.numbers import TENS, UNITS
from kg.model import Span
from kg.vocabulary import Vocabulary
from kg.vocabulary.wordlists import phrase_set

_UNIT = r"(?:years?|yrs?|months?|days?|weeks?|hours?|counts?|charges?|offences?|people|men|women|%|per|times|victims)\b"
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
# "52 and 43 respectively", "52 and 43 and both from Harwick", but not "52 and 43-year-old Ben Poe"
_SEVERAL_END = (
    r"(?:,? respectively|[,.;)]| [–—-]| on suspicion\b| and (?:an?|one|two|three|four) "
    r"|,? (?:and )?(?:both |all |each )?(?:from|of|living) [A-Z\d]"
    r"| (?:have|had|has|were|was|are|appeared|will|face|admitted|denied|pleaded)\b)"
)
_AGE = re.compile(
    r"\s*(?:,\s*(?:[(\[](?=(?:aged )?\d\d[)\]]))?|[(\[]\s*"
    r"|[–—-] (?=(?:who is )?(?:aged )?\d\d(?:(?:,| and)? (?:of|from) | [–—-] )))?"
    # "Roe is 44 and lives in Harwick"
    r"(?:is (?=(?:now |aged )?\d\d(?: and\b|[,.;]| years old)))?"
    r"(?:who (?:has )?(?:just |recently )?turned |who is |who’s |who's |now |and (?:is )?|also |aged? |a )*(\d{1,2})"
    # neither a term, a count or a date ...
    rf"(?![\d/£%]|[,.:]\d|[ -](?:{_UNIT}|{_MONTH}|year))"
    # ... nor the first of the ages of several people.
    rf"(?!(?:, \d{{1,2}})*,? and \d{{1,2}}{_SEVERAL_END})"
    # "a minimum of 30 years for Roe and 27 for Poe"
    r"(?! for [A-Z])"
    r"(?:\s*[)\]])?(?=[\s,;:.?!)–—-]|$)"
)
# "Alan Roper, 36 years, of Lyme Road, Wexby": a term has no address behind it
_AGE_IN_YEARS = re.compile(
    r"(?:, (?:aged )?|(?P<in> [(\[]))(\d{1,2})[ -]?(?:years|yrs)(?:[ -]old)?(?(in)[)\]])"
    r"(?:(?=,? (?:and )?(?:formerly )?(?:of|from) (?:[A-Z\d]|no fixed))|(?<=old)(?=[,.;]))"
)
_AGED_APPOSITION = re.compile(
    # "Roe, a 23-year-old from Harwick", "Roe, a 60-year-old with no fixed address"
    # ... but of "Roe, a 17-year-old boy and Poe" the boy is another: no child is named
    r"(?:,| [–—-]) (?:an? |the )?(?!1[0-7][- ]year[- ]old (?:[a-z]+ ){0,2}and [A-Z])(\d{1,2})[- ]year[- ]old"
    r"(?: (?:[a-z-]+|[A-Z][a-z]+(?:-based)?(?= [a-z]))){0,3}"
    r"(?=,? (?:of|from) [A-Z\d]|,? (?:of|with) no fixed |,? (?:living|who lives) (?:in|at|on) "
    r"|, (?:who|is|are|was|were|has|have|appeared|pleaded|admitted|denied|denies)\b"
    # "Ann Roe, a 54-year-old postmaster and school governor, and Ben Poe, a 29-year-old builder, pleaded guilty"
    r"|(?: and [a-z-]+(?: [a-z-]+)?)?,? and [A-Z][\w’'-]+ [A-Z][\w’'-]+(?:,| were\b| both\b| pleaded\b)"
    r"|, [A-Z][\w’'-]+ [A-Z][\w’'-]+, (?:an? \d\d-year|\d\d,|of ))"
    r"(?: and [a-z-]+(?: [a-z-]+)?(?=,? and [A-Z]))?"
)
# "Roe, a 44-year-old Hexley-based builder, "
_BASED = re.compile(
    r"(?:,| [–—-]) (?:an? |the )?(?:(?P<age>\d\d)[- ]year[- ]old )?(?:[a-z-]+ ){0,2}"
    r"(?P<town>[A-Z][a-z]+(?:[ -][A-Z][a-z]+)?)-based(?: [a-z-]+){1,4}(?=[,.;]| [–—-])"
)
# "Imogen Farr, nine, played the wolf": ages below ten are written out.
_UNDER_TEN = UNITS[:9]
_WRITTEN_AGE = re.compile(rf"(?:, (?:aged )?| \()({'|'.join(_UNDER_TEN)})(?=[,;.)])\)?")
# "Ann Roe, aged eighteen"
_SPELT_AGE = re.compile(
    rf",? aged ((?:{'|'.join(TENS)})(?:[- ](?:{'|'.join(UNITS[:9])}))?|{'|'.join(UNITS[9:])})\b(?! months)"
)
_TRADE_APPOSITION = re.compile(
    r", (?:an? (?!(?:man|woman|boy|girl|teenager|youth)\b)(?:[A-Z][a-z]+ )?(?:[a-z-]+|[A-Z]{2,3})"
    # "a bricklayer and part-time DJ"
    r"(?: (?!(?:of|from|in|at|on|by|with|to|for|who|was|is|had|has|originally|formerly|now)\b)"
    r"(?:[a-z-]+|[A-Z]{2,3})){0,4}"
    r"(?: (?:of|with) (?:two|three|four|five|six|seven)(?: children)?)?"
    r"|(?:currently )?(?:un|self-)employed|jobless|retired|homeless|single|married(?: with [a-z]+ (?:children|child))?"
    r"|(?!(?:who|and|but|or|was|had|has|is|with|then|now|also|both|each|all)\b)"
    r"[a-z-]+(?<!ed)(?<!ing)(?: [a-z-]+(?<!ed)(?<!ing))?(?=, (?:formerly )?(?:of|from) [A-Z\d])"
    r"|(?:described|known|nicknamed|dubbed) [^,.;()]{3,40}"
    r"|(?:who )?(?:is |was )?(?:work(?:s|ed|ing)|employed) (?:as|for|at|in) [^A-Z,.;()]{3,40})"
    # "a builder, 34, of Mill Lane", "a builder aged 34 from Harwick"
    r"(?=(?:, \d{1,2}| aged \d{1,2})?(?:,? (?:formerly )?from [A-Z]|, (?:formerly )?of [A-Z\d]))"
)
_LAST_KNOWN = re.compile(r", (?:whose|with a) last known address (?:is|was|being|of) (?:in |at )?(?=[A-Z\d])")
# "Carl Roe, 24 - the twins' half-brother - of Mill Avenue, Wexby"
_WHOSE = re.compile(
    r" [–—-] (?:the|an?|his|her|their|[A-Z][\w-]+[’']s)(?: (?!who|was|were|had|said)[a-z’'-]+){1,5} [–—-]"
    r"(?= (?:of|from) )"
)
_BORN = re.compile(r", (?:born|DOB|date of birth)(?: on)?:? \d[\d/. -]{4,9}\d(?=[,. ])")
_AGES = re.compile(
    r"(?:,| [–—-]| \(| are)? ?(?:both |all |respectively )?(aged )?(?P<ages>\d{1,2}(?:, \d{1,2})*,? and \d{1,2})"
    # "arrested two men aged 22 and 31 in Hexley"
    rf"(?:,? respectively|(?={_SEVERAL_END})|(?(1)(?= (?:in|at|on|near|outside|after|following|over)\b)|(?!)))\)?"
)
# "Ann Roe and Ben Poe, both 22"
_ALIKE = re.compile(
    r"(?:(?:,| and| [–—-]| \()? ?(?:also |who are )?(both|all|each)| are) (?:now |aged )?(\d{1,2})"
    r"(?:[- ]year[- ]olds)?\)?"
    r"(?=[,.;)]| [–—-]| (?:and )?(?:both |all )?(?:from|of|liv(?:e|ing)) (?:in |at )?[A-Z\d]"
    r"| (?:have|had|were|are|appeared|will)\b)"
)
# How old somebody was when it happened.
_ONCE_AGED = re.compile(
    r",? (?:who was )?(?:then|at the time)(?: only| just)?,?(?: aged)? \d{1,2}(?=[,.;) ])|,? "
    r"(?:who was )?(?:aged )?\d{1,2}"
    r"(?:,)? at the time\b"
)
_BRACKETED = re.compile(
    r"\s*(?:, (?=\(\d))?[\[(]"
    r"(?:DOB|dob|D\.O\.B\.?|d\.o\.b\.?|born|pictured|left|right|centre|above|below|inset|main picture"
    r"|previously known as|formerly known as|formerly)?:?"
    r"(?![^\])]*\b(?:years?|months?|weeks?|for|jailed)\b)[^\])]{0,40}[\])]"
)
_GENERATION = re.compile(rf",? \(?{GENERATION}\.?\)?(?=[,;. ]|$)", re.IGNORECASE)
_PICTURED = re.compile(
    r",? (?:\(?pictured(?: (?:above|below|left|right))?\)?|\((?:left|right|above|below)\))(?=[,;:.\s])"
    # "Roe, left, and Poe", but not "Roe left the house"
    r"|, (?:left|right|above|below)(?=[,;:.])"
)
_ALIAS = re.compile(
    r",? \(?(?:(?:also |formerly |previously )?known as|aka|a\.k\.a\.)"
    r" [‘“'\"]?[A-Z][\w’'-]*(?: [A-Z][\w’'-]*){0,3}[’”'\"]?\)?"
)
_IN_PRISON = re.compile(
    r", (?:currently |now )?an? (?:serving )?(?:prisoner|inmate) (?:at|in|of) "
    r"(?:HMP(?: & YOI)? )?[A-Z][a-z]+(?: [A-Z][a-z]+)?(?=,)"
)
_UNNAMEABLE = re.compile(
    rf",? \(?(?:(?:(?:who |(?:both|all|neither|none) of whom )?{KEPT_SECRET}"
    rf"|{NAME_KEPT_SECRET}|who is too young to be (?:named|identified))"
    r"(?: (?:for legal reasons|by (?:the|a) court"
    r"|(?:because|by reason|on account|due) (?:of|to) (?:his|her|their) (?:young )?age"
    r"|because (?:he|she|they) (?:is|are) (?:a child|under 18|too young)))?)\)?(?=[,.:;]| [–—-]| and\b)"
)
# "Carl Roe – of Mill Lane, Wexby – pleaded guilty"
_DASHED = re.compile(r" [–—-] (?=(?:of|from) [A-Z\d][^.;\n]{2,80}? [–—-] )")
_ASIDES = [_DASHED, _GENERATION, _ONCE_AGED, _BRACKETED, _BORN, _WHOSE, _ALIAS, _PICTURED, _TRADE_APPOSITION]
_ASIDES += [_UNNAMEABLE, _IN_PRISON]
# Behind most names stands none of them.
_ANY_ASIDE = re.compile("|".join(f"(?{'i' if each is _GENERATION else ''}:{each.pattern})" for each in _ASIDES))
_FROM = re.compile(
    r"\s*,?\s*(?:and |both |all |each |also |now |formerly |previously |originally |currently |who is |who was "
    r"|still |comes |hails |who (?:has )?(?:live[sd]|resides) |who (?=both |all )"
    r"|(?:lived (?![^.;]{0,60}\b(?:before|until|till)\b)|lives|resides) (?=(?:in|at|on) )"
    r"|live (?=in )|come |late |last |(?:is|was) (?=(?:from|of|living|residing) )"
    r"|(?:most )?recently |but (?=(?:now|formerly|originally|living) )"
    r"|(?:living|residing|staying|(?:a )?resident) (?=(?:in|at|of|on) ))*"
    r"(?:of|from|c/o|care of|(?:in|at|on)"
    r"(?= (?:the |an? )?[A-Z\d]| an? (?:[a-z-]+ ){1,4}(?:in|at|on) [A-Z\d])"
    r"(?<=(?:lives|lived|iving|aying| live|sides|iding|ident) (?:in|at|on))),? "
    # "of addresses at Carry Lane, Harwick, and Hall Road, Wexby": the first counts
    r"(?:(?:an )?address(?:es)? (?:at|in|on) |an estate (?:in|near) "
    r"|(?<= (?:in|at) )an? (?:[a-z-]+ ){1,4}(?:in|at|on) )?"
    # "from the city of Nottingham"
    r"(?:the (?:city|town|village|hamlet|port|suburb|district) of |(?:just )?(?:near|outside) (?=[A-Z]))?"
    # "from Nottingham's Sneinton area"
    r"(?:[A-Z][a-z]+[’']s (?=(?:[A-Z][a-z-]+ ){1,2}(?:area|district|estate|suburb)\b))?"
    # "with an address at Mill Lane in Harwick", "whose address was given as Mill Lane, Harwick"
    # "who lives with his mother in Mill Lane"
    r"|,? who live[sd] with (?:his|her|their) [a-z][a-z -]{2,40}? (?:in|at|on) (?=[A-Z\d])"
    r"|,? (?:with(?= no fixed )|(?:with an address|whose (?:home|address) is) (?:at|in|on)"
    r"|whose address was given (?:in court |on (?:court )?papers "
    r"|to the court )?as|who gave (?:an|his"
    r"|her) address (?:in|as)) "
)
_NOWHERE = re.compile(
    r"(?:the|that) same (?:address|street|road)"
    r"|(?:no|without) (?:fixed|permanent|known|settled) (?:address|abode|place of abode|home)",
    re.IGNORECASE,
)
# "Roe, 22, of Mill Lane, and Poe, 19, of Hall Road, both Harwick"
_BOTH_IN = re.compile(r"(?:,| [–—-]| \()? ?\b(?:both|all) (?:(?:in|of|from) )?(?=[A-Z])")


# "originally from Poland but living in Harwick"
_BUT_LIVES = re.compile(r",? (?:but|and|who) (?:now |currently )?(?:liv|resid)")
_OF_ALL = re.compile(r"\b(?:both|all)\b")


@dataclass(frozen=True, slots=True)
class Introduction:
    """What was said of a person right after the name; ``end`` is where reading stopped.

    ``street`` is the address before its town, or all of it where no town is named. ``ages`` are those of several, of
    whom this is the last; an age is that of ``alike`` (*both*, *all*) where those words stand before it.
    """

    end: int
    age: int | None = None
    locality: Span | None = None
    addressed: bool = False
    street: str | None = None
    ages: tuple[int, ...] = ()
    alike: str | None = None


def read_introduction(
    text: str,
    start: int,
    stop: int,
    vocabulary: Vocabulary,
    is_name: Callable[[int], bool],
    age: int | None = None,
) -> Introduction:
    """Read from ``start`` up to ``stop``; ``is_name`` tells whether somebody's name begins at an offset.

    Whose ``age`` is known already has no other: ``A 31-year-old from Hexley, a 40-year-old from Harwick and …``.
    """
    locality, street, addressed, at = None, None, False, start
    ages: tuple[int, ...] = ()
    alike: str | None = None
    shared: re.Match[str] | None
    while at < stop:
        based = _BASED.match(text, at, stop) if not addressed and age is None else None
        if based and based["town"] not in vocabulary.counties:
            age, locality = int(based["age"]) if based["age"] else None, Span(*based.span("town"))
            addressed, at = True, based.end()
            continue
        several = _AGES.match(text, at, stop) if age is None and not ages else None
        if several:
            ages, at = tuple(int(each) for each in re.findall(r"\d+", several["ages"])), several.end()
            continue
        together = _ALIKE.match(text, at, stop) if age is None else None
        if together:
            alike, age, at = together[1] or "both", int(together[2]), together.end()
            continue
        for pattern in _ASIDES if _ANY_ASIDE.match(text, at, stop) else ():
            aside = pattern.match(text, at, stop)
            if aside and (pattern is _ONCE_AGED or not _told_age(text, at, stop)):
                at = aside.end()
        told = _one_age(text, at, stop, addressed) if age is None and not ages else None
        if told:
            age, at = told[0], told[1].end()
            alike = both[0] if (both := _OF_ALL.search(text, start, told[1].start())) else None
            continue
        shared = _BOTH_IN.match(text, at, stop) if addressed and locality is None and street else None
        if shared:
            end, locality = whole_address(text, shared.end(), stop, vocabulary, is_name)
            at = end or at
            break
        again = addressed and locality is None and _BUT_LIVES.match(text, at, stop)
        origin = _origin(text, at, stop, age) if again or not addressed else None
        nowhere = _NOWHERE.match(text, origin.end(), stop) if origin else None
        if nowhere:
            addressed, at = True, nowhere.end()
            continue
        if origin is None:
            break
        end, locality = whole_address(text, origin.end(), stop, vocabulary, is_name, "from" in origin.group())
        if end is None:
            break
        street = text[origin.end() : locality.start if locality else end].strip(" ,") or None
        addressed, at = True, end
    at += text.startswith(")", at) and text.count("(", start, at) > text.count(")", start, at)  # "Roe (29, of Hexley)"
    return Introduction(at, age, locality, addressed, street, ages, alike)


def _spelt(age: str) -> int:
    """``fifty-two``, ``eighteen``"""
    return sum(
        UNITS.index(word) + 1 if word in UNITS else 10 * (TENS.index(word) + 2) for word in re.split("[- ]", age)
    )


def ages_of_several(text: str, at: int, stop: int) -> re.Match[str] | None:
    """``The pair, both 46``, ``The couple, 57 and 41 respectively``: their ages, if they stand there."""
    return _ALIKE.match(text, at, stop) or _AGES.match(text, at, stop)


# "Roe was jailed for 20 years, Poe 18 and Low 15": the unit is said before, and it is no age
_SO_MANY = re.compile(r"\b(?:years?|months|weeks|hours)[’']?,? (?:[^.;:\n]{0,40}(?:,| and) )?[^.;:,\n\d]{0,30}$")


def _one_age(text: str, at: int, stop: int, addressed: bool = False) -> tuple[int, re.Match[str]] | None:
    told = _told_age(text, at, stop)
    if told and told.group()[:2].strip().isdigit() and _SO_MANY.search(text, max(0, at - 90), at):
        return None
    if told:
        return int(re.findall(r"\d+", told.group())[0]), told
    # "Roe admitted four counts and Poe, of Hexley, two": behind where somebody lives it is no child's age
    written = (None if addressed else _WRITTEN_AGE.match(text, at, stop)) or _SPELT_AGE.match(text, at, stop)
    return (_spelt(written[1]), written) if written else None


def _told_age(text: str, at: int, stop: int) -> re.Match[str] | None:
    return _AGE.match(text, at, stop) or _AGE_IN_YEARS.match(text, at, stop) or _AGED_APPOSITION.match(text, at, stop)


def _origin(text: str, at: int, stop: int, age: int | None) -> re.Match[str] | None:
    """The words that lead to an address; after an age it may stand by itself."""
    told = _FROM.match(text, at, stop) or _LAST_KNOWN.match(text, at, stop)
    if told or age is None:
        return told
    return _street_follows().match(text, at, stop) or _PLACE_ENDS.match(text, at, stop)


# "Alan Roper, aged 49, Harwick.", "Alan Roper, 49, Harwick – theft", "(49, no fixed abode)": an entry of a court's list
_PLACE_ENDS = re.compile(
    r", (?=(?:no fixed (?:abode|address)|[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2})"
    r"(?:\.?\s*\Z|\)| [–—-] (?:\d|[a-z])|[:;] "
    r"|, (?:admitted|pleaded|pled|denied|convicted|found guilty|fined|jailed)\b))"
)


@cache
def _street_follows() -> re.Pattern[str]:
    """``Alan Roper, 49, Mill Lane, Harwick``: a street and its town after an age."""
    streets = "|".join(word.capitalize() for word in phrase_set("street word"))
    return re.compile(rf", (?=(?:\d+[A-Za-z]?,? )?(?:[A-Z][\w’'-]+ ){{1,3}}(?:{streets}), [A-Z][a-z])")


def introduced(item: Item) -> bool:
    """Whether a name stands with an age or an address, as in a list of those before the court."""
    reference: Reference = item.value
    return reference.form == "name" and item.span.end > reference.span.end


def introduced_anywhere(item: Item) -> bool:
    """Whether a name stands so, or the text tells an age of who bears it."""
    bearer = item.value.bearer
    return introduced(item) or (bearer is not None and bearer.age is not None)
