"""From the names found in a text to its people: full names first, then whatever leans on them."""

from __future__ import annotations

from collections.abc import Sequence

from kg import patterns as re
from kg.extract.names import NameMention
from kg.extract.people import Person
from kg.extract.references import gender_of
from kg.extract.who_is_who import People
from kg.vocabulary.wordlists import alternation

_ALSO_KNOWN = re.compile(
    r"(?:,? \(?(?:aged )?\d{1,2}\)?)?,? \(?(?:(?:who is |who was )?(?:also |formerly |previously |otherwise |better )?"
    r"(?:known|referred to)"
    r"(?: online)? (?:as|by)|aka|a\.k\.a\.?|alias|n[ée]e|formerly) (?:the (?:name|alias) )?[\"“‘'(]?"
)
_NAMESAKE = re.compile(
    r"\b(?:not (?:to be )?confused with|no relation (?:to|of)|not related to|namesake),? (?:\w+ ){0,3}$"
)
# "He is not Carl Roe, 34, the baker", "This is not Carl Roe, of Mill Lane", "nothing to do with Carl Roe, 54"
_IS_NOT = re.compile(
    r"(?:\b(?:is|was|are|were|be|been|it[’']s)(?: (?:in fact|clearly|certainly|definitely))? not"
    r"|\b(?:isn|wasn|aren)[’']t|\b(?:confused|mixed up) with|\b(?:mistaken|mistook (?:him|her)) for"
    r"|\b(?:nothing to do|no (?:connection|link|links|ties|association)|not (?:connected|linked|associated)"
    r"|unconnected) (?:with|to)|\b(?:different|distinct) (?:person )?from|\bnot the same (?:man|woman|person) as)"
    r" (?:the |another |a different |local |our )?(?:[a-z-]+ ){0,2}$"
)
_TOLD_APART = re.compile(r",? (?:aged )?\d\d\b|,? \(\d\d\)|, (?:of|from|the|an?|who|whose)\b")
_ANOTHER_OF_THE_NAME = re.compile(r"\b(?:[Aa]nother|[Aa] (?:different|second)) $")
# "The Carl Roe they wanted is 34"
_ARTICLE = re.compile(r"\b(?:[Tt]he|[Aa]nother|[Aa] (?:different|second)|[Tt]he other) $")
_IN_QUESTION = re.compile(r" (?:they|who|that|whom|police|officers|detectives|in question|wanted)\b")
_KIN_BEFORE = re.compile(rf"\b(?:[Hh]is|[Hh]er|[Tt]heir|[Tt]he) (?:\w+ )?({alternation('kin')}|man|woman),? $")

# "Roe's brother Ben", whose surname nobody says: who goes by it is Roe
_OWNED_BEFORE = re.compile(rf"[’']s? (?:\w+ )?({alternation('kin')}),? $")


def enrol(people: People, certain: Sequence[NameMention], short: Sequence[NameMention], text: str) -> None:
    """Full names first, then ranked or titled surnames, then everything that leans on them."""
    _enrol_full(people, sorted((m for m in certain if m.full), key=lambda m: m.span.start), text)
    # Titles first: whoever is called Mr or Mrs is not whom the bare surname means.
    alone = [m for m in (*certain, *short) if not m.full]
    # Then first names: whoever goes by one is not whom the bare surname means.
    surnames = {m.surname.lower() for m in certain if m.full}
    for mention in sorted(alone, key=lambda m: (not (m.rank or m.title), m.words[0].lower() in surnames, m.span.start)):
        if people.link(mention) is None and (mention.rank or mention.title):
            people.add(mention)
    people.in_order()


def _is_a_namesake(mention: NameMention, text: str) -> bool:
    """Whether the words around a name tell its bearer from somebody else who is called so."""
    start, end = mention.span.start, mention.span.end
    if _NAMESAKE.search(text, max(0, start - 60), start):
        return True
    return bool(_ARTICLE.search(text, max(0, start - 20), start) and _IN_QUESTION.match(text, end))


def _is_somebody_else(mention: NameMention, text: str) -> bool:
    """Whether a name is told only to say that its bearer is not meant (``He is not Roe, 34, …``)."""
    start, end = mention.span.start, mention.span.end
    if " " not in text[start:end] or not _TOLD_APART.match(text, end):
        return False
    told = text[max(0, start - 80) : start]
    return bool(_IS_NOT.search(told) or (_ANOTHER_OF_THE_NAME.search(told) and text.find(text[start:end]) < start))


def _enrol_full(people: People, mentions: Sequence[NameMention], text: str) -> None:
    before: tuple[Person, int] | None = None
    for mention in mentions:
        start = mention.span.start
        if before and before[1] <= start and _ALSO_KNOWN.fullmatch(text, before[1], start):
            people.add_alias(mention, before[0])
            continue
        if _is_somebody_else(mention, text):
            people.add_apart(mention)
            continue
        person = people.add(mention, distinct=_is_a_namesake(mention, text))
        if person is None:
            continue
        before = person, mention.span.end
        lead = mention.lead.start if mention.lead else start  # "Her grandson, PC Carl Roe"
        relation = _KIN_BEFORE.search(text, max(0, lead - 40), lead)
        if relation is None and " " not in text[start : mention.span.end]:
            relation = _OWNED_BEFORE.search(text, max(0, start - 40), start)
        if relation:
            person.gender = person.gender or gender_of(relation.group(1))
            person.relation = person.relation or relation.group(1) not in {"man", "woman"}
