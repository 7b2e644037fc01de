"""Whom a text names as killed by another: whatever else a sentence seems to say, they are nobody's defendant."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from kg import patterns as re
from kg.extract.people import Person
from kg.extract.stretches import Stretches
from kg.extract.syntax import possessive
from kg.extract.tagging import Tagged, compile_rule

# What begins another clause, or goes on with a verb: "was killed after Roe hit her", "the victim told Roe"
_GOES_ON = (
    r"(?:of|after|before|when|whenever|while|whilst|as|because|since|until|once|if|by|in|at|on|with|for|to|from|that|which"
    r"|who|whom|whose|how|and|but|or|had|has|have|was|were|is|are|did|said|says|told|knew|saw|thought|felt|let|met|gave"
    r"|put|hit|left|heard|asked|invited|reported|recogni[sz]ed|believed|claimed|alleged|accused|described|identified"
    r"|named|begged|contacted|messaged|confronted|refused|managed|tried|[a-z]+ing)\b"
)
_BEFORE = compile_rule(
    r"\b(?:(?:murder|killing|manslaughter|culpable homicide|(?:causing|caused) (?:the )?death|stabbing) of"
    r"|(?:murdering|murdered|killing|killed|stabbing|strangling))"
    # "the killing and remanded P": a verb of its own
    rf"(?: (?:the|his|her|their|an?))?(?: (?!and [a-z]+ed |{_GOES_ON})[a-z’'-]+){{0,3}} (?:{{P}}(?:,? and |, ))*$",
    re.IGNORECASE,
)
# "Roe's murder" is that of Roe; "Roe's murder trial" is where Roe stands accused.
_AFTER = re.compile(
    r"[’']s? (?:murder|killing|manslaughter|killers?|murderers?)\b"
    r"(?! (?:trial|charge|conviction|case|plea|appeal|sentence|accus|count|hearing|retrial))",
    re.IGNORECASE,
)
# "His victim, nurse Ann Lee, 34, of Hexley, appeared by video link"; but "According to the victim, Roe hit him"
_VICTIM = re.compile(
    r"\b(?<!ccording to )(?:[Hh]is|[Hh]er|[Tt]heir|[Tt]he|[Ww]hose|[Mm]urder|[Rr]ape|[Aa]lleged) (?:\w+ )?"
    r"(?:victim|complainant|complainer)"
    rf"(?:,|(?P<was> was| is)|) (?:(?!{_GOES_ON})[\w’'-]+ ){{0,3}}$"
)
# "Among the victims were Ann Lee, 34, and Ben Lee": told as a list
_VICTIMS = compile_rule(
    r"\b(?:victims|complainants|survivors|witnesses"
    r"|those (?:killed|injured|hurt|robbed|targeted|conned|defrauded|wounded))"
    r" (?:were|was|are|include[sd]?|including|such as|:) (?:[\w’'-]+ ){0,3}(?:{P}(?:,? and |, )(?:[\w’'-]+ ){0,3})*$",
    re.IGNORECASE,
)
_APPOSED = compile_rule(rf"{{P}},? (?:(?!{_GOES_ON})[\w’'-]+ ){{0,3}}$")
_DIED = compile_rule(
    r"(?:, who [^.;,]{1,80},|, [^.;,\ue000-\uefff]{1,40},|,)? (?:(?:has |had |have )?(?:since |later |then "
    r"|subsequently "
    r"|tragically |sadly |also )?died|was (?:found|pronounced|declared) dead|was killed|lost (?:his|her) life)\b"
)
_SUFFERER = frozenset({"victim", "complainant", "accuser"})
_BY = re.compile(r"\bby (?:[\w’'-]+ ){0,3}$")


def slain(passages: Sequence[Tagged], people: Iterable[Person] = ()) -> frozenset[str]:
    """The keys of those whom the passages name as murdered or killed, or within the words of an offence."""
    offences = Stretches(item.span for passage in passages for _, item in passage.found("O"))
    within = {p.key for p in people if any(offences.hit(span.start, span.end) for span in p.spans)}
    return frozenset(within.union(person.key for passage in passages for person in _named(passage)))


def dead(passages: Sequence[Tagged]) -> frozenset[str]:
    """The keys of those who died, as the passages tell: of whom only an arrest is told, nothing is claimed."""
    return frozenset(
        person.key
        for passage in passages
        for position, item in passage.found("P")
        if item.value.form == "name" and _DIED.match(passage.text, position + 1)
        for person in item.value.people
    )


def _named(passage: Tagged) -> Iterator[Person]:
    for position, item in passage.found("P"):
        before = passage.text[:position]
        killed = _BEFORE.search(before) and not _BY.search(before)
        victim = _is_victim(passage, position) or _VICTIMS.search(before) or _told_as_victim(passage, before)
        if item.value.form == "name" and (killed or victim or _AFTER.match(passage.text, position + 1)):
            yield from item.value.people


def _is_victim(passage: Tagged, position: int) -> bool:
    """``His victim, nurse Ann Lee``; but ``The victim was Roe's neighbour``."""
    told = _VICTIM.search(passage.text[:position])
    return told is not None and not (told["was"] and possessive(passage, position))


def _told_as_victim(passage: Tagged, before: str) -> bool:
    """``His victim, nurse Ann Lee``: the words before the name are a mention of their own."""
    apposed = _APPOSED.search(before)
    item = passage.get(apposed.start()) if apposed else None
    return item is not None and item.value.form == "kin" and item.value.noun in _SUFFERER
