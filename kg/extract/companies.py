"""Companies whose names look like somebody's: ``Travis Marlow was fined £2m. The company admitted a safety breach``.

Nobody is a defendant of whom a text tells neither an age nor a title, whom it never calls *he* or by the surname, and
who got nothing but a fine, where it goes on about what *the company* was convicted of: a false accusation is worse.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kg import patterns as re
from kg.extract.discourse import Discourse
from kg.extract.people import Person
from kg.extract.tagging import Item, Tagged
from kg.model import Sentence

_LARGE = 50_000
"""A fine of so many pounds is a company's, where nothing tells that its bearer is somebody."""
_BODY = (
    r"(?:company|firm|trust|business|retailer|manufacturer|contractor|operator|supplier|developer|housebuilder"
    r"|corporation|supermarket|chain|haulier|charity|organisation|provider|giant|group|restaurant|takeaway|hotel|shop"
    r"|store|(?:care|nursing) home)"
)
_PROSECUTED = (
    r"(?:(?:also |then |later |previously )*(?:was|were|has been|had been) (?:also |then |later |now )*"
    r"(?:fined|ordered|convicted|found guilty|sentenced|prosecuted|charged|told to pay)\b"
    r"|(?:has |had )?(?:also |then |later |previously )*(?:pleaded|admitted|denied)\b"
    r"|(?:must|will have to|has to|also has to|will) (?:also |now )*pay\b)"
)
_OF_A_COMPANY = re.compile(
    rf"\b[Tt]he (?:[a-z-]+ ){{0,2}}?{_BODY} {_PROSECUTED}"
    r"|\bIt (?:(?:has|had) )?(?:also )?(?:was (?:also )?(?:fined|ordered|convicted)|pleaded|admitted|must pay)\b"
)
_CALLED_A_COMPANY = re.compile(
    r",? (?:which|trading as)\b|, (?:an?|the) (?:(?!(?:at|in|of|for|with|from|to)\b)[\w-]+ ){0,3}"
    rf"{_BODY}(?=[,.;]| (?:in|based|which|from|with|at|near)\b)"
    r"|[’']s? (?:managing director|chief executive|headquarters|head office"
    r"|factory|depot|site|store|staff|employees|workers|lawyers|spokes(?:man|woman|person))\b"
)
_SPOKEN_FOR = re.compile(r"\bspokes(?:man|woman|person) for $")
_SOMEBODY = re.compile(
    r",? (?:who\b|(?:the |a |an |its |their |sole )?(?:[a-z]+ ){0,2}(?:director|owner|boss|manager|partner|driver"
    r"|builder|farmer|landlord|landlady|trader)\b)"
)
_JOB_BEFORE = re.compile(
    r"\b(?:[Dd]irectors?|[Oo]wners?|[Bb]oss|[Mm]anagers?|[Bb]uilders?|[Ff]armers?|[Ll]andlords?|[Ll]andlady|[Tt]raders?"
    r"|[Dd]rivers?|[Cc]hairman|[Mm]an|[Ww]oman|[Bb]rothers?|[Ff]ather|[Mm]other),? $"
)
_OF_PEOPLE = re.compile(r"jail|prison|lock|custod|remand|bail|arrest|dock|suspended|community", re.IGNORECASE)
_GENDERED = frozenset({"he", "him", "his", "she", "her", "himself", "herself"})


def without_companies(
    standing: Mapping[str, str], discourse: Discourse, sentences: Sequence[Sentence], tagged: Sequence[Tagged]
) -> dict[str, str]:
    """The standing without those whom the text tells to be companies."""
    jailed = {p for event in discourse.events if _OF_PEOPLE.search(event.words) for p in event.people}
    doubted = [
        p for p in discourse.defendants if p.key in standing and p not in jailed and _may_be_company(p, sentences)
    ]
    told = doubted and any(_OF_A_COMPANY.search(passage.passage.text) for passage in tagged)
    companies = {person.key for person in doubted if _is_company(person, discourse, sentences, tagged, bool(told))}
    return {key: status for key, status in standing.items() if key not in companies}


def _may_be_company(person: Person, sentences: Sequence[Sentence]) -> bool:
    plain = not (person.anonymous or person.ages or person.titles or person.ranks or person.relation)
    return (
        plain
        and not _called_by_less(person)
        and all(one.kind == "fine" for one in sentences if one.person == person.key)
    )


def _called_by_less(person: Person) -> bool:
    """Whether the text calls somebody by less than the whole name; ``Mill`` ``Lane`` ``Learning`` in a row is all."""
    starts = {mention.span.start for mention in person.mentions}
    ends = {mention.span.end for mention in person.mentions}
    return any(
        mention.words != person.words and mention.span.start - 1 not in ends and mention.span.end + 1 not in starts
        for mention in person.mentions
    )


def _is_company(
    person: Person, discourse: Discourse, sentences: Sequence[Sentence], tagged: Sequence[Tagged], told: bool
) -> bool:
    large = any(one.person == person.key and (one.amount or 0) >= _LARGE for one in sentences)
    called = False
    for passage in tagged:
        for position, item in passage.found("P"):
            if item.value.form == "pronoun" and item.value.text.lower() in _GENDERED:
                if person in discourse.meant(passage, position):
                    return False
            elif item.value.form == "name" and person in item.value.people:
                before, behind = _around(passage, item)
                if _JOB_BEFORE.search(before) or any(map(_SOMEBODY.match, behind)):
                    return False
                called = called or any(map(_CALLED_A_COMPANY.match, behind)) or _SPOKEN_FOR.search(before) is not None
    return told or large or called


def _around(passage: Tagged, item: Item) -> tuple[str, tuple[str, str]]:
    """The words before a name, and those behind it: right behind the name, and behind what is told with it."""
    words, base = passage.passage.text, passage.passage.span.start
    name = item.value.span
    return words[: name.start - base], (words[name.end - base :], words[item.span.end - base :])
