"""Whom a lead without a name tells of: ``A nurse has been jailed. Ann Roe took tablets from the ward``.

Only the first whom the story names after it, and only as the subject of a deed (:mod:`kg.extract.deeds`); whoever is
named first for what was done to them, for an office, or for what they said is somebody else.
"""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence

from kg import patterns as re
from kg.extract.deeds import does
from kg.extract.named_before import CRIMES_OF, plainly_named
from kg.extract.people import Person
from kg.extract.process_verbs import OUTCOMES, tells
from kg.extract.references import Reference, fits, gender_of
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
    r"|(?:around |about )?\d[\d.]*(?:ft|in|cm)?|white|black|asian|originally|sought|wanted)|may be (?:in|staying"
    r"|travelling)"
    r"|could be (?:in|staying)|frequents|speaks|should not be approached|failed to (?:appear|surrender|return to "
    r"(?:prison|custody))"
    r"|was (?:last )?released|has absconded|has been released"
    r"|(?:is|was) (?:thought|believed) to (?:be (?:avoiding|evading|hiding|on the run|doing all|still in)"
    r"|have (?:left|fled)(?! [\ue000-\ue0ff]))"
    r"|(?:has )?(?:breached|broken) (?:the (?:terms|conditions) of )?(?:his|her) (?:licence|parole)"
    r"|(?:has |is )?(?:evad(?:ed|ing)|avoid(?:ed|ing)) (?:arrest|capture|police|officers)"
    r"|left (?:the|his|her) (?:bail )?hostel))\b",
    re.IGNORECASE,
)
# ... where nothing there tells of those to whom something was done, or who speak for them
_OF_OTHERS = re.compile(
    r"\b(?:hospital|famil(?:y|ies)|relatives|victim\w*|hurt|injur\w*|wound\w*|fears?|feared|afraid|missing|witness\w*|sa(?:id|ys)"
    r"|died|dead|murder of|killed)\b",
    re.IGNORECASE,
)
_SOUGHT = re.compile(
    r"\b(?:wanted (?:in connection|on (?:suspicion|recall|warrant|an? )|for|by (?:police|officers|detectives)|over"
    r"|after)"
    r"|wanted (?:man|woman|person)|recall\w*|on the run|at large|abscond\w*|arrest warrant)\b",
    re.IGNORECASE,
)
# Of a charge that is not decided yet, whoever was hurt is named first as often as who is charged.
_ALLEGED = compile_rule(
    r",? (?:who )?(?:(?:is|are|was|had been) (?:alleged|accused|charged)\b|(?:is|are) (?:due (?:before|in|at|to appear)"
    r"|said to have)\b|will appear (?:at |before |in court)|faces\b|(?:stood|went on) trial\b"
    r"|(?:had |has )?(?:always )?(?:denied|denies) (?:{O}|it\b|the (?:charges?|allegations?|offences?)\b|any "
    r"wrongdoing))"
)
# "Jurors took nine minutes to clear a nurse of theft", "A jury has cleared a man of theft"
_CLEARED = re.compile(
    r"\W*(?:An? |The )?(?:[Jj]ur(?:y|ors)|[Jj]udge|[Mm]agistrates|[Ss]heriff)\b[^.;,\ue000-\ue0ff]{0,60}?"
    r"\b(?:clear|acquit)\w* (?P<alone>\ue000)?(?:an? (?P<who>[^.;,\ue000-\ue0ff]{2,60}?) )?(?=of\b|over\b|after\b"
    r"|on\b|who\b)"
)
# "A woman who made up claims of rape has been jailed. Ann Roe, 25, told police that she had been attacked"
_FALSE_CLAIM = re.compile(
    r"\bwho (?:\w+ly )?(?:made up|made (?:an? )?(?:false|bogus)|fabricated|falsely (?:claimed|accused|alleged)|lied "
    r"about)\b"
    r"(?=[^.;,]*?\b(?:claims?|allegations?|being)\b)",
    re.IGNORECASE,
)
_CLAIMS = compile_rule(
    r",? (?:\w+ly )?(?:told (?:police|officers|detectives)|claimed)(?: that)? {P} (?:had been|was) "
    r"(?:attacked|raped|assaulted|abused|robbed|stabbed|kidnapped|mugged)\b"
)
# "A thief who travelled to Hexley"; where somebody lived or worked, their victim may have, too
_WHO_DID = re.compile(
    r"\bwho (?:[a-z]+ly )?(?P<verb>(?!(?:was|were|had|has|is|did|could|would|lived|worked|met|knew|died|drank|went)\b)"
    r"[a-z]{3,})\b"
)
_HE_PLEADED = compile_rule(
    r"\W*{P} (?:(?:later|also|then|had|has|since) )*(?:admitted (?=[^.;]*{O})|ple(?:ade)?d guilty\b)"
)
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
    kinds = {hit.trigger.kind for hit in found[lead.index] if tells(lead, hit)}
    undecided = bool(kinds & {"charge", "acquit"}) and not kinds & OUTCOMES
    freed = undecided and "acquit" in kinds
    opening = opening or (_CLEARED.match(lead.text) if freed else None)
    if opening is None or not (undecided or kinds & OUTCOMES) or any(item.value.bearer for _, item in lead.found("P")):
        return []
    subject = _subject(lead, opening)
    if _OF_SEVERAL.search(subject) or _YOUNG.search(subject):
        return []
    first = _first_named(tagged, lead)
    if first is None:
        return []
    passage, at, person = first
    plain = plainly_named(person, barred) or (freed and not (person.ranks or person.key in barred))
    likely = plain and person.key not in kept_out and fits(person, _gender(subject))
    alleged = not undecided or _ALLEGED.match(passage.text, at + 1)
    acts = freed or _acts(lead, passage, at) or _said_again(tagged, lead, passage, at)
    return [person] if likely and alleged and acts else []


def _first_named(tagged: Sequence[Tagged], lead: Tagged) -> tuple[Tagged, int, Person] | None:
    """Whom the sentences right behind a lead name first, and where; nobody behind a heading."""
    for index in range(lead.index + 1, lead.index + 1 + _REACH):
        passage = passage_at(tagged, index)
        if passage is None or passage.block == "heading":
            return None
        named = next(((at, item.value.bearer) for at, item in passage.found("P") if item.value.bearer), None)
        if named is not None:
            return passage, *named
    return None


def _acts(lead: Tagged, passage: Tagged, at: int) -> bool:
    """Whether a sentence tells a deed of somebody, or opens with their crimes: ``Kelvin Roe's hoard came to light``."""
    lied = _FALSE_CLAIM.search(lead.text) and _CLAIMS.match(passage.text, at + 1)
    opens = not passage.text[:at].strip() and (lied or CRIMES_OF.match(passage.text, at + 1))
    return does(passage, at) or bool(opens)


def _said_again(tagged: Sequence[Tagged], lead: Tagged, passage: Tagged, at: int) -> bool:
    """``A thief who travelled to Hexley was jailed. Roe travelled by train. … He admitted theft``: his own deed again.

    Others may have done the same, so that nobody else may be *he* before he pleads.
    """
    did = _WHO_DID.search(lead.text)
    if did is None or not re.match(rf",? (?:who )?{did['verb']}\b", passage.text[at + 1 :]):
        return False
    person: Person = passage.item(at).value.bearer
    for n in range(_REACH + 1):
        told = passage_at(tagged, passage.index + n)
        if told is None or (n and _HE_PLEADED.match(told.text)):
            return told is not None
        if not all(_is_he_or_no_rival(item.value, person) for place, item in told.found("P") if n or place > at):
            return False
    return False


def _is_he_or_no_rival(reference: Reference, person: Person) -> bool:
    """Whether *he* of the next sentence cannot be whoever a reference means, unless that is this person."""
    if reference.form in {"name", "pronoun"}:
        return reference.bearer is person or reference.text.lower() in {"he", "she", "his", "her"}
    return reference.gender is not None and not fits(person, reference.gender)


def sought(tagged: Sequence[Tagged], found: Mapping[int, Sequence[Hit]], barred: frozenset[str]) -> list[Person]:
    """``A man is wanted on recall to prison. Carl Roe, 38, of Hexley, has links to Wexby``: whom a notice is about."""
    leads = [t for t in tagged[:_REACH] if any(hit.trigger.kind == "suspect" for hit in found[t.index])]
    lead = next((t for t in leads if _SOUGHT.search(t.text)), None)
    if lead is None or any(item.value.bearer for t in tagged[: lead.index + 1] for _, item in t.found("P")):
        return []
    first = _first_named(tagged, lead)
    if first is None:
        return []
    passage, at, person = first
    opens = not passage.text[:at].strip() and person.age is not None and plainly_named(person, barred)
    notice = _NOTICE.match(passage.text, at + 1) and not _OF_OTHERS.search(passage.text)
    return [person] if opens and notice else []


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
