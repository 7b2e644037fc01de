"""Whom a lead without a name tells of: ``A nurse has been jailed. Ann Roe took tablets from the ward``.

Only the first whom the story names after it, and only as the subject of a deed (:mod:`kg.extract.deeds`); whoever is
named first for what was done to them, for an office, or for what they said is somebody else.
"""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence

from kg import patterns as re
from kg.extract.deeds import does
from kg.extract.named_before import plainly_named
from kg.extract.people import Person
from kg.extract.process_verbs import OUTCOMES, tells
from kg.extract.references import fits, gender_of
from kg.extract.tagging import Tagged, compile_rule, passage_at
from kg.extract.triggers import Hit
from kg.extract.unnameable import keeps_secret
from kg.vocabulary.wordlists import alternation

_LEAD = compile_rule(
    r"\W*(?:(?:A|AN|An|The|THE)\s(?P<who>[^.;,\ue000-\ue0ff]{2,80}?|{P})|(?P<alone>{P}))"
    r" (?:who|has|had|was|is|from|today|faces|will|must|received|got|pleaded|admitted|starts|begins|began|,)"
)
_OF_SEVERAL = re.compile(
    rf"\b(?:{alternation('gang')}|family|couple|pair|duo|trio|company|firm|council|trust|men|women|brothers)\b"
)
_YOUNG = re.compile(r"\b(?:boy|girl|teenager|youth|schoolboy|schoolgirl|youngster|pupil)\b", re.IGNORECASE)
# "Meanwhile, in a separate case, …": what follows is told of somebody else
APART = re.compile(
    r"\W*(?:separately|elsewhere|in (?:an?|the) (?:separate|unrelated|unconnected|linked|different|second|third|other)"
    r"|in another|also dealt with|meanwhile|on the same day)\b",
    re.IGNORECASE,
)
# "Police have issued an appeal to find a man who is wanted": of whoever is named next it is told where he may be found
_NOTICE = re.compile(
    r"[,\s–—-]*(?:(?:who )?(?:also |still )?(?:has (?:links|connections|ties) (?:to|with|in|across)"
    r"|is known to (?:visit|frequent|have|travel|spend|stay|be)|(?:is|was) (?:described as|believed to be (?:in"
    r"|staying)|thought to be (?:in|staying)"
    r"|around \d|about \d|\d|white|black|asian|originally|sought|wanted)|may be (?:in|staying|travelling)"
    r"|could be (?:in|staying)|frequents|speaks|should not be approached|failed to (?:appear|attend|return|comply)"
    r"|was (?:last )?released|has absconded|has been released))\b",
    re.IGNORECASE,
)
_SOUGHT = re.compile(r"\b(?:wanted|recall\w*|on the run|at large|abscond\w*|arrest warrant)\b", re.IGNORECASE)
_REACH = 4
"""How many sentences after the lead the name may stand."""


def protagonist(
    tagged: Sequence[Tagged], found: Mapping[int, Sequence[Hit]], barred: frozenset[str], kept_out: Container[str]
) -> list[Person]:
    """The one whom the lead tells of as convicted; nobody where it leaves that open."""
    lead = next((passage for passage in tagged if passage.block != "heading"), None)
    if lead is None or keeps_secret(tagged):
        return []
    opening = _LEAD.match(lead.text)
    told = any(hit.trigger.kind in OUTCOMES and tells(lead, hit) for hit in found[lead.index])
    if opening is None or not told or any(item.value.bearer for _, item in lead.found("P")):
        return []
    subject = _subject(lead, opening)
    if _OF_SEVERAL.search(subject) or _YOUNG.search(subject):
        return []
    for index in range(lead.index + 1, lead.index + 1 + _REACH):
        passage = passage_at(tagged, index)
        first = (
            next(((at, i.value.bearer) for at, i in passage.found("P") if i.value.bearer), None) if passage else None
        )
        if passage is None or passage.block == "heading":
            return []
        if first is not None:
            at, person = first
            likely = plainly_named(person, barred) and person.key not in kept_out and fits(person, _gender(subject))
            return [person] if likely and does(passage, at) else []
    return []


def sought(tagged: Sequence[Tagged], found: Mapping[int, Sequence[Hit]], barred: frozenset[str]) -> list[Person]:
    """``A man is wanted on recall to prison. Carl Roe, 38, of Hexley, has links to Wexby``: whom a notice is about."""
    leads = [t for t in tagged[:_REACH] if any(hit.trigger.kind == "suspect" for hit in found[t.index])]
    lead = next((t for t in leads if _SOUGHT.search(t.text)), None)
    if lead is None or any(item.value.bearer for t in tagged[: lead.index + 1] for _, item in t.found("P")):
        return []
    for index in range(lead.index + 1, lead.index + 1 + _REACH):
        passage = passage_at(tagged, index)
        if passage is None or passage.block == "heading":
            return []
        named = next(((at, item.value.bearer) for at, item in passage.found("P") if item.value.bearer), None)
        if named is not None:
            at, person = named
            opens = not passage.text[:at].strip() and person.age is not None and plainly_named(person, barred)
            return [person] if opens and _NOTICE.match(passage.text, at + 1) else []
    return []


def first_case(tagged: Sequence[Tagged]) -> Sequence[Tagged]:
    """The story up to where it goes on with another one; all of it, where it does not."""
    ends = (at for at, passage in enumerate(tagged) if passage.block != "heading" and APART.match(passage.text))
    return tagged[: next(ends, len(tagged))]


def _subject(lead: Tagged, opening: re.Match[str]) -> str:
    """The words for whom the lead tells of."""
    item = lead.get(opening.start("who") if opening["who"] else opening.start("alone"))
    return item.value.text if item is not None and item.kind == "P" else opening["who"]


def _gender(subject: str) -> str | None:
    return next((told for word in subject.lower().split() if (told := gender_of(word))), None)
