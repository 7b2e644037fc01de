"""Read what stands right after a name: age and address, in the order that releases use.

``Name, 34, of Street, Town``; ``Name (34)``; ``Name, aged 34 and formerly of Town``; ``Name, of no fixed
address``. A place is a town, village, suburb or district: never a street, never a county (contract, rule 17).
"""

from __future__ import annotations

import calendar
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from kg import patterns as re
from kg.extract.titles import GENERATION
from kg.language.numbers import UNITS
from kg.model import Span
from kg.vocabulary import Vocabulary
from kg.vocabulary.wordlists import phrase_set

_CAP = r"(?:St\.|[A-ZÀ-Þ][\w’'-]*)"
_LINK = r"(?:in|on|upon|under|le|la|by|the|of|and|y|next|cum|with|super|sub|near)"
_SEGMENT = re.compile(
    rf"(?:(?:the|The) )?(?:(?:Flat|Apartment|Apt|Unit|Room|Plot|Caravan) "
    rf"(?:\d+[A-Za-z]?|[A-Z]),? )?(?:\d+[A-Za-z]?,? |[A-Z]\d+ )?"
    rf"{_CAP}(?:[ -](?:{_LINK}[ -](?:the[ -]|y[ -])?)?{_CAP})*"
)
_UNIT = r"(?:years?|yrs?|months?|days?|weeks?|hours?|counts?|charges?|offences?|people|men|women|%|per|times|victims)\b"
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
_AGE = re.compile(
    r"\s*(?:,\s*|\(\s*)?(?:who is |who’s |who's |now |and |also |aged |a )*(\d{1,2})"
    # neither a term, a count or a date ...
    rf"(?![\d/£%]|[,.:]\d|[ -](?:{_UNIT}|{_MONTH}|year))"
    # ... nor the first of the ages of several people.
    r"(?!(?:, \d{1,2})*,? and \d{1,2}(?:,? respectively)?[,.;)])"
    # "a minimum of 30 years for Roe and 27 for Poe"
    r"(?! for [A-Z])"
    r"(?:\s*\))?(?=[\s,;:.)–—-]|$)"
)
# "Alan Roper, 36 years, of Lyme Road, Wexby": a term has no address behind it
_AGE_IN_YEARS = re.compile(
    r", (?:aged )?(\d{1,2})[ -]years(?:[ -]old)?"
    r"(?:(?=,? (?:and )?(?:formerly )?(?:of|from) (?:[A-Z\d]|no fixed))|(?<=old)(?=[,.;]))"
)
_AGED_APPOSITION = re.compile(
    r", (?:an? |the )?(\d{1,2})[- ]year[- ]old(?: [a-z-]+){1,3}"
    r"(?=,? (?:of|from) [A-Z]|, (?:is|are|was|were|has|have|appeared|pleaded|admitted|denied|denies)\b"
    # "Ann Roe, a 54-year-old postmaster and school governor, and Ben Poe, a 29-year-old builder, pleaded guilty"
    r"|(?: and [a-z-]+(?: [a-z-]+)?)?,? and [A-Z][\w’'-]+ [A-Z][\w’'-]+(?:,| were\b| both\b| pleaded\b)"
    r"|, [A-Z][\w’'-]+ [A-Z][\w’'-]+, (?:an? \d\d-year|\d\d,|of ))"
    r"(?: and [a-z-]+(?: [a-z-]+)?(?=,? and [A-Z]))?"
)
# "Imogen Farr, nine, played the wolf": ages below ten are written out.
_UNDER_TEN = UNITS[:9]
_WRITTEN_AGE = re.compile(rf"(?:, (?:aged )?| \()({'|'.join(_UNDER_TEN)})(?=[,;.)])\)?")
_TRADE_APPOSITION = re.compile(
    r", (?:an? (?:[a-z-]+(?: [a-z-]+)?|[A-Z]{2,3})(?: (?:of|with) (?:two|three|four|five|six|seven)(?: children)?)?"
    r"|(?:currently )?(?:un|self-)employed|jobless|retired|homeless|single|married(?: with [a-z]+ (?:children|child))?)"
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
# How old somebody was when it happened.
_ONCE_AGED = re.compile(
    r",? (?:who was )?(?:then|at the time)(?: only| just)?,?(?: aged)? \d{1,2}(?=[,.;) ])|,? "
    r"(?:who was )?(?:aged )?\d{1,2}"
    r"(?:,)? at the time\b"
)
_BRACKETED = re.compile(
    r"\s*[\[(](?:DOB|dob|D\.O\.B\.?|d\.o\.b\.?|born|pictured|left|right|centre|above|below|inset|main picture"
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
    r", (?:who )?(?:cannot|can[’']t|can not|must not|may not) (?:legally )?be (?:named|identified)"
    r"(?: (?:for legal reasons|(?:because|by reason|on account|due) (?:of|to) (?:his|her|their) (?:young )?age"
    r"|because (?:he|she|they) (?:is|are) (?:a child|under 18|too young)))?(?=[,.:;])"
)
_ASIDES = [_GENERATION, _ONCE_AGED, _BRACKETED, _BORN, _WHOSE, _ALIAS, _PICTURED, _TRADE_APPOSITION]
_ASIDES += [_UNNAMEABLE, _IN_PRISON]
# Behind most names stands none of them.
_ANY_ASIDE = re.compile("|".join(f"(?{'i' if each is _GENERATION else ''}:{each.pattern})" for each in _ASIDES))
_FROM = re.compile(
    r"\s*,?\s*(?:and |both |all |each |also |now |formerly |previously |originally |currently |who is |who was "
    r"|comes |hails |who lives |who lived |living |late |recently )*"
    r"(?:of|from|in(?= [A-Z])(?<=(?:lives|lived|iving) in)),? "
    # "of addresses at Carry Lane, Harwick, and Hall Road, Wexby": the first counts
    r"(?:(?:an )?address(?:es)? (?:at|in|on) )?"
    # "from the city of Nottingham"
    r"(?:the (?:city|town|village|hamlet|port|suburb|district) of )?"
    # "with an address at Mill Lane in Harwick", "whose address was given as Mill Lane, Harwick"
    r"|,? (?:with an address (?:at|in|on)|whose address was given (?:in court |on (?:court )?papers "
    r"|to the court )?as|who gave (?:an|his"
    r"|her) address (?:in|as)) "
)
_NOWHERE = re.compile(
    r"(?:the|that) same (?:address|street|road)"
    r"|(?:no|without) (?:fixed|permanent|known|settled) (?:address|abode|place of abode|home)",
    re.IGNORECASE,
)
# "Roe, 22, of Mill Lane, and Poe, 19, of Hall Road, both Harwick"
_BOTH_IN = re.compile(r",? (?:both|all) (?:(?:in|of|from) )?(?=[A-Z])")
_GLUE = re.compile(r"(?:,| in| near| at| on the| area of)? ?(?:in |near |both |also )?")


@dataclass(frozen=True, slots=True)
class Introduction:
    """What was said of a person right after the name; ``end`` is where reading stopped.

    ``street`` is the address before its town, or all of it where no town is named.
    """

    end: int
    age: int | None = None
    locality: Span | None = None
    addressed: bool = False
    street: str | None = None


def read_introduction(
    text: str, start: int, stop: int, vocabulary: Vocabulary, is_name: Callable[[int], bool]
) -> Introduction:
    """Read from ``start`` up to ``stop``; ``is_name`` tells whether somebody's name begins at an offset."""
    age, locality, street, addressed, at = None, None, None, False, start
    shared: re.Match[str] | None
    while at < stop:
        for pattern in _ASIDES if _ANY_ASIDE.match(text, at, stop) else ():
            aside = pattern.match(text, at, stop)
            if aside and (pattern is _ONCE_AGED or not _AGE.match(text, at, stop)):
                at = aside.end()
        told = _told_age(text, at, stop) if age is None else None
        if told:
            age, at = int(told.group(1)), told.end()
            continue
        written = _WRITTEN_AGE.match(text, at, stop) if age is None else None
        if written:
            age, at = _UNDER_TEN.index(written[1]) + 1, written.end()
            continue
        shared = _BOTH_IN.match(text, at, stop) if addressed and locality is None and street else None
        if shared:
            end, locality = _address(text, shared.end(), stop, vocabulary, is_name)
            at = end or at
            break
        origin = _origin(text, at, stop, age) if not addressed else None
        if origin is None:
            break
        nowhere = _NOWHERE.match(text, origin.end(), stop)
        if nowhere:
            addressed, at = True, nowhere.end()
            continue
        end, locality = _address(text, origin.end(), stop, vocabulary, is_name, "from" in origin.group())
        if end is None:
            break
        street = text[origin.end() : locality.start if locality else end].strip(" ,") or None
        addressed, at = True, end
    return Introduction(at, age, locality, addressed, street)


def _told_age(text: str, at: int, stop: int) -> re.Match[str] | None:
    return _AGE.match(text, at, stop) or _AGE_IN_YEARS.match(text, at, stop) or _AGED_APPOSITION.match(text, at, stop)


def _origin(text: str, at: int, stop: int, age: int | None) -> re.Match[str] | None:
    """The words that lead to an address; after an age it may stand by itself."""
    told = _FROM.match(text, at, stop) or _LAST_KNOWN.match(text, at, stop)
    if told or age is None:
        return told
    return _street_follows().match(text, at, stop) or _PLACE_ENDS.match(text, at, stop)


# "Alan Roper, aged 49, Harwick.": an entry of a court's list, which ends with the town
_PLACE_ENDS = re.compile(r", (?=(?:no fixed (?:abode|address)|[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2})\.?\s*\Z)")


@cache
def _street_follows() -> re.Pattern[str]:
    """``Alan Roper, 49, Mill Lane, Harwick``: a street and its town after an age."""
    streets = "|".join(word.capitalize() for word in phrase_set("street word"))
    return re.compile(rf", (?=(?:\d+[A-Za-z]?,? )?(?:[A-Z][\w’'-]+ ){{1,3}}(?:{streets}), [A-Z][a-z])")


@cache
def _street_in() -> re.Pattern[str]:
    """``Mill Lane in Harwick``: a street and its town, not one name (as ``Henley in Arden`` is)."""
    streets = "|".join(word.capitalize() for word in phrase_set("street word"))
    return re.compile(rf"(?:[\w’'.-]+ )+?(?:{streets})(?= (?:in|near|at|on) )")


def read_address(
    text: str, start: int, stop: int, vocabulary: Vocabulary, is_name: Callable[[int], bool]
) -> Span | None:
    """The town or district of an address that begins at ``start`` (``Smith's home in Mill Row, Hexley``)."""
    return _address(text, start, stop, vocabulary, is_name)[1]


def _address(
    text: str, start: int, stop: int, vocabulary: Vocabulary, is_name: Callable[[int], bool], comes: bool = False
) -> tuple[int | None, Span | None]:
    segments: list[Span] = []
    at = start
    area = re.compile(r"the ").match(text, at, stop)
    while len(segments) < 5:
        segment = _SEGMENT.match(text, at, stop)
        if segment is None or is_name(at) or _within_body(text, segment, is_name):
            break
        street = _street_in().match(text, at, segment.end())
        end = street.end() if street else _before_county(text, at, segment.end(), vocabulary)
        end = next((joint.start() for joint in _AND.finditer(text, at, end) if is_name(joint.end())), end)
        town = _town_behind_street(text[at:end], vocabulary)
        segments += [Span(at, end - len(town) - 1), Span(end - len(town), end)] if town else [Span(at, end)]
        at = segments[-1].end
        glue = _GLUE.match(text, at, stop)
        following = glue.end() if glue else at
        if following == at or not _SEGMENT.match(text, following, stop):
            break
        at = following
    if not segments:
        return None, None
    end = segments[-1].end
    if len(segments) == 1 and text[segments[0].start : end].lower() in phrase_set("house or street of one word"):
        return end, None
    in_town = _IN_THE_TOWN.match(text, end, stop) if len(segments) == 1 else None
    if in_town:
        return in_town.end(), None
    tail = _TAIL.match(text, end, stop)
    # "of the Black Bull, Fenwick" is a house, "from the Pellow area of Harwick" an area
    told = tail is not None or len(segments) == 1 or text.startswith(" area of ", segments[0].end)
    in_area = area is not None and told
    return (tail.end() if tail else end), locality_of(text, segments, vocabulary, in_area, comes)


_AND = re.compile(r" and ")
# "of Forest Gate, south-east London"
_TAIL = re.compile(
    r" area(?: of (?:the )?(?:city|town))?| district"
    r"|, (?:north|south|east|west|central)(?:[ -](?:east|west))? [A-Z][a-z]+(?=[,.; ]|$)"
)
# "of Lynch Park in the town": a street or an estate
_IN_THE_TOWN = re.compile(r",? in the (?:town|village|city)\b")


def _town_behind_street(words: str, vocabulary: Vocabulary) -> str:
    """The town of ``Mill Lane Harwick``, where no comma stands before one that a list holds."""
    for at in (match.end() for match in re.finditer(r" ", words)):
        if (
            words[at:] in vocabulary.towns
            and not _is_street(words[at:])
            and " " in words[: at - 1]
            and _is_street(words[: at - 1])
        ):
            return words[at:]
    return ""


def _is_street(words: str) -> bool:
    return re.split(r"[ -]", words)[-1].lower() in phrase_set("street word")


_OWNER_OF = re.compile(r"[’']s? (?=[A-Z])")


def _within_body(text: str, segment: re.Match[str], is_name: Callable[[int], bool]) -> bool:
    """``of Wexshire Police's Fraud Unit``: an owner and what is known as a body's name are no address."""
    return any(is_name(owner.end()) for owner in _OWNER_OF.finditer(text, segment.start(), segment.end()))


def _before_county(text: str, start: int, end: int, vocabulary: Vocabulary) -> int:
    """``Holt-by-Sea in West Sussex``, ``Netherby near Harwick``: where the place ends and what is told of it begins."""
    near = text.find(" near ", start, end)
    if near > 0:
        return near
    place, within, county = text[start:end].partition(" in ")
    apart = county in vocabulary.counties or (county in vocabulary.towns and text[start:end] not in vocabulary.towns)
    return start + len(place) if within and apart else end


# "of Mill Road North" is as much of a street as "of Mill Road"
_POINT = re.compile(r"(?<=[a-z]) (?:North|South|East|West)$")


def locality_of(
    text: str, segments: list[Span], vocabulary: Vocabulary, area: bool = False, comes: bool = False
) -> Span | None:
    """The first segment that is a town, village or district; who ``comes`` from there comes from no street."""
    street = False  # "of Mill Close, Upper Netherby, Harwick": what stands behind the street is the place
    for index, span in enumerate(segments):
        words = text[span.start : span.end]
        bare = re.sub(r"^(?:the|The) ", "", words)
        house = not index and bool(_A_HOUSE.match(text, span.start)) and len(segments) > 1
        if bare in vocabulary.counties or _NO_TOWN.match(bare) or house:
            continue
        if bare in _CALENDAR and not (index and bare in vocabulary.towns):  # "of Mill Road, March"
            continue
        last = re.split(r"[ -]", _POINT.sub("", bare))[-1]
        if last in _BODIES or bare.startswith("HMP ") or last in phrase_set("ends a firm's name"):
            return None
        following = text[segments[index + 1].start : segments[index + 1].end] if index + 1 < len(segments) else None
        # "of Church Street": there are villages of that name, but the text tells of none; "Chester le Street" is one
        is_street = " " in bare and last.lower() in phrase_set("street word") and not _LE.search(bare)
        is_lane = is_street and last not in _VILLAGE_ENDS and index == 0
        if (bare in vocabulary.towns and not is_lane) or (area and not (is_street and following)):
            return Span(span.end - len(bare), span.end) if area else span
        ends_both = is_street and last in _VILLAGE_ENDS
        if ends_both and not text.startswith(" in ", span.end):
            # "of Langton Green" is a village where nothing follows, or where the text says so elsewhere.
            is_street = not (comes or following is None or following in vocabulary.counties or bare in _villages(text))
        if is_street:
            street = True
            continue
        if following is None or following in vocabulary.counties or (comes and ends_both):
            return _without_quarter(text, span)
        if " " not in bare and not words.startswith(("The ", "the ")):
            apart = text[span.end : segments[index + 1].start] == ", "
            in_town = index == 0 and apart and not comes and following in vocabulary.towns
            if _is_lane_or_house(bare, in_town):
                continue
            return span
        if bare in _villages(text) or (street and not _A_BUILDING.search(bare)):
            return span
    return None


def _without_quarter(text: str, span: Span) -> Span:
    """``of Stratford East London``: Stratford."""
    quarter = _QUARTER.search(text, span.start, span.end)
    return Span(span.start, quarter.start()) if quarter else span


# "of The Ridings, Wexby"
_A_HOUSE = re.compile(r"The [A-Z][\w’' -]+, [A-Z]")
_QUARTER = re.compile(r"(?<=\w) (?:North|South|East|West|Central)(?:[ -](?:East|West))? London$")


def _is_lane_or_house(word: str, in_town: bool) -> bool:
    """``of Fairview, Harwick``, ``of Perrycroft, Leeds``: no known village, nor does it end like one."""
    if word.lower() in phrase_set("house or street of one word"):
        return True
    return in_town and "-" not in word and not _VILLAGE_LIKE.search(word)


# How names of villages end, and hardly any street of one word.
_VILLAGE_LIKE = re.compile(r"(?:ton|ham|ley|by|thorpe|worth|stead|ford|wick|combe|bury|borough|mouth|minster)$")
_A_BUILDING = re.compile(
    r"^[Tt]he |\b(?:House|Court|Flats?|Farm|Cottages?|Tower|Towers|Mansions?|Lodge|Apartments?|Hall|Hotel|Inn|Hostel"
    r"|Site|Park|Caravan|Barracks|Prison|Hospital|Building|Buildings|Chambers|Mews|Yard|Works|Business|Industrial)\b"
)
_LE = re.compile(r"[ -]le[ -]")
# The number of a house, or the district of a postcode ("of Hall Road, N17").
_NO_TOWN = re.compile(r"\d|[A-Z]{1,2}\d{1,2}[A-Z]?$")
_CALENDAR = frozenset(calendar.month_name[1:]) | frozenset(calendar.day_name)
_BODIES = frozenset("Council Police Constabulary University Party".split())
_VILLAGE_ENDS = frozenset("Green Hill Park End Bank Gate Heights Field Fields Vale Mount Chase Cross".split())


@lru_cache(maxsize=4)
def _villages(text: str) -> frozenset[str]:
    """Names that end as streets do and that the text uses for a place by itself (``from Langton Green.``)."""
    ends = "|".join(sorted(_VILLAGE_ENDS))
    pattern = rf"\b(?:of|from|in) ((?:[A-Z][\w’'-]+ ){{1,2}}(?:{ends}))(?![\w’'-]|,? (?:in )?[A-Z])"
    return frozenset(re.findall(pattern, text))


# What is said of a defendant sooner than of a victim.
_ACTS = (
    r"(?:from|will|appeared|admitted|denied|pleaded|who(?! (?:was|is|has been|had been|died|suffered|survived|lost)\b)"
    r"|(?:has|have|was|is)(?: today| now)?(?: been)?"
    r" (?:jailed|charged|sentenced|convicted|arrested|accused|due|ordered|banned|fined|cleared|remanded))"
)


# "A 17-year-old, of Wexby, who cannot be named"
_SECRET = (
    r"(?:, (?:of|from) [A-Z][\w’'-]+(?:,? [A-Z][\w’'-]+){0,2})?,? who (?:cannot|can[’']t) be (?:named|identified)\b"
)


_SOMEBODY = (
    # "a youth caution", "a student house": no person
    r"(?:man|woman|male|female|boy|girl|teenager|youth(?! (?:cautions?|courts?|conditional|rehabilitation|referral"
    r"|detention|offend\w+|justice|workers?|clubs?|cent\w+|services?|groups?|team|custody|gangs?)\b)|teen|person|driver|motorist|suspect|pensioner|father|mother"
    r"|teacher|student|soldier|prisoner)"
)
_MAY_BE_SOMEBODY = re.compile(rf"(?i:year|{_SOMEBODY})")


def anonymous(text: str) -> Iterator[re.Match[str]]:
    """``A 38-year-old man``, ``another man, 34,``, ``a man aged 34``, ``a second man``: somebody without a name."""
    # Most sentences hold none of the nouns.
    return _anonymous().finditer(text) if _MAY_BE_SOMEBODY.search(text) else iter(())


@cache
def _anonymous() -> re.Pattern[str]:
    return re.compile(
        # "The 27-year-old man and 25-year-old woman": the article is said once
        r"(?:\b(?:[Aa]n?|AN|[Tt]he|[Aa]nother|[Oo]ne) |(?<=\band )(?=\d{1,2}[- ]year[- ]old (?:man|woman|boy|girl)\b))"
        r"(?:(?:second|third|fourth|fifth|sixth|seventh|further|other|former|local) )?"
        r"(?:(?P<age>\d{1,2})(?:-| )?(?i:year)(?:-| )?(?i:old)"
        # "A 21-year-old who stole": nothing else is said of what he is.
        rf"(?:(?P<bare>(?= {_ACTS}\b|{_SECRET}))| ))?"
        rf"(?(bare)|(?:(?P<town>[A-Z][a-z]+(?:[ -][A-Z][a-z]+)?|[A-Z]{{3,}}(?:[ -][A-Z]{{2,}})?) "
        rf"|(?!(?:of|to|from|with|by|in|on|at|for|and|or) )[a-z]+ ){{0,2}}?"
        rf"(?P<noun>(?i:{_SOMEBODY}))\b)"
        r"(?:(?:,? aged| of) (?P<aged>\d{1,2})\b(?![-/:])|, (?P<comma>\d{1,2}),)?"
    )
