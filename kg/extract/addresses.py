"""Addresses: which of the names behind *of* or *from* is the town, village or district, and never a street or a county.

``Mill Lane, Upper Netherby, Harwick`` gives Upper Netherby (contract, rule 17).
"""

from __future__ import annotations

import calendar
from collections.abc import Callable
from functools import cache, lru_cache

from kg import patterns as re
from kg.language.calendar import WEEKDAY_IN_FULL
from kg.model import Span
from kg.vocabulary import Vocabulary
from kg.vocabulary.wordlists import phrase_set

_CAP = r"(?:St\.|[A-ZÀ-Þ][\w’'-]*)"
_LINK = r"(?:in|on|upon|under|le|la|by|the|of|and|y|yr|na|nan|next|cum|with|super|sub|near)"
# "from Wexby on Friday": the day of what was done, and no Wexby-on-Sea
_DAY = rf"(?:{WEEKDAY_IN_FULL}|(?:Boxing|Christmas|New Year|Bank Holiday|Easter|Good Friday)\b)"
_SEGMENT = re.compile(
    rf"(?:(?:the|The) )?(?:(?:Flat|Apartment|Apt|Unit|Room|Plot|Caravan) "
    rf"(?:\d+[A-Za-z]?|[A-Z]),? )?(?:\d+[A-Za-z]?,? |[A-Z]\d+ )?"
    rf"{_CAP}(?:[ -](?!on {_DAY})(?:{_LINK}[ -](?:the[ -]|y[ -])?)?{_CAP})*"
)
_GLUE = re.compile(
    r"(?:(?: (?:housing )?estate)?,| in| near| at| on the"
    r"| (?:area|district|part|(?:housing )?estate) (?:of|in))? ?(?:in |near |both |also )?"
)


@cache
def _street_in() -> re.Pattern[str]:
    """``Mill Lane in Harwick``: a street and its town, not one name (as ``Henley in Arden`` is)."""
    streets = "|".join(word.capitalize() for word in phrase_set("street word"))
    return re.compile(rf"(?:[\w’'.-]+ )+?(?:{streets})(?= (?:in|near|at|on) )")


def read_address(
    text: str, start: int, stop: int, vocabulary: Vocabulary, is_name: Callable[[int], bool]
) -> Span | None:
    """The town or district of an address that begins at ``start`` (``Smith's home in Mill Row, Hexley``)."""
    return whole_address(text, start, stop, vocabulary, is_name)[1]


def whole_address(
    text: str, start: int, stop: int, vocabulary: Vocabulary, is_name: Callable[[int], bool], comes: bool = False
) -> tuple[int | None, Span | None]:
    """Where the address ends that begins at ``start``, and its town; who ``comes`` from there comes from no street."""
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
    told = tail is not None or len(segments) == 1 or _PART_OF.match(text, segments[0].end) is not None
    in_area = area is not None and told
    found = locality_of(text, segments, vocabulary, in_area, comes)
    if found and text.startswith("the ", found.start):  # "of Mill Lane, in the Hexley area"
        found = Span(found.start + len("the "), found.end)
    return (tail.end() if tail else end), found


_AND = re.compile(r" and ")
_PART_OF = re.compile(r" (?:area|district|part|(?:housing )?estate) (?:of|in) ")
# "of Forest Gate, south-east London", "from Harrow in west London"
_TAIL = re.compile(
    r" area(?: of (?:the )?(?:city|town))?| district| (?:housing )?estate\b"
    r"|(?:,| in) (?:north|south|east|west|central)(?:[ -](?:east|west))? [A-Z][a-z]+(?=[,.; ]|$)"
)
# "of Lynch Park in the town": a street or an estate
_IN_THE_TOWN = re.compile(r",? in the (?:same )?(?:town|village|city)\b")


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
    """``Barnfield in Wexshire``, ``Hexley by the Fraud Squad``: where the place ends and what is told of it begins.

    A town that is itself called so (``Henley in Arden``) is whole.
    """
    if text[start:end] in vocabulary.towns:
        return end
    cuts = [within.start() for within in _LIES.finditer(text, start + 1, end)]
    return next((cut for cut in cuts if text[start:cut] in vocabulary.towns), cuts[0] if cuts else end)


_LIES = re.compile(
    r" (?:near|in|by the(?! (?:Sea|Water|River|Wood))|on the(?= Isle| Island| coast| outskirts| edge| "
    r"border)) "
)
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
# The number of a house, the district of a postcode ("of Hall Road, N17"), or a county, listed or not.
_NO_TOWN = re.compile(r"\d|[A-Z]{1,2}\d{1,2}[A-Z]?$|\w+shire$")
_CALENDAR = frozenset(calendar.month_name[1:]) | frozenset(calendar.day_name)
_BODIES = frozenset(
    "Council Police Constabulary University Party Rifles Guards Regiment Fusiliers Hussars Lancers Marines Engineers"
    " Artillery Battalion Corps Navy Army Brigade Signals Gurkhas Dragoons".split()
)
_VILLAGE_ENDS = frozenset("Green Hill Park End Bank Gate Heights Field Fields Vale Mount Chase Cross".split())


@lru_cache(maxsize=4)
def _villages(text: str) -> frozenset[str]:
    """Names that end as streets do and that the text uses for a place by itself (``from Langton Green.``)."""
    ends = "|".join(sorted(_VILLAGE_ENDS))
    pattern = rf"\b(?:of|from|in) ((?:[A-Z][\w’'-]+ ){{1,2}}(?:{ends}))(?![\w’'-]|,? (?:in )?[A-Z])"
    return frozenset(re.findall(pattern, text))
