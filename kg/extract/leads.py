"""Whom the lead of a story means that names nobody: ``A serving officer has been jailed``."""

from __future__ import annotations

from collections.abc import Container, Sequence

from kg import patterns as re
from kg.extract.first_named import (
    another_named_first,
    called_so,
    comes_second,
    first_of_section,
    named_next,
    opens_section,
)
from kg.extract.people import Person
from kg.extract.references import fits, of_that_age
from kg.extract.tagging import Tagged, compile_rule, name_alone
from kg.vocabulary.wordlists import alternation

# "A cleaner who robbed a widow of 82 has been jailed": the people of his deed are not the subject.
_DOER = re.compile(
    r"\W*(?:A|AN|An)\s(?![^.;,]*\b(?:that|whose|when|while|whilst|whereas|where|until|before|after|as|how|if"
    r"|because|and|but|said|says"
    r"|told|claim\w*|saw|heard|believ\w*|th(?:ink|ough)\w*|fear\w*|hope[sd]?|kn[eo]w\w*|learn\w*|found|watch\w*)\b)"
    r"(?![^.;,]*?\bof\b[^.;,]*? who )"
    r"[^,.;]{3,50}? who(?! was| were| had been| is)[^,.;]*,? (?:has|was) (?:[\ue200-\ue2ff] )?(?:been )?$",
    re.IGNORECASE,
)
# "A packaging company has been fined": nobody is; but "The owner of a shop has been fined"
_LEAD_BODY = re.compile(
    r"\W*(?:A|AN|An|THE|The)\s(?:(?!(?:of|at|from|in|for) )[\w’'-]+ ){0,5}?"
    # nor is any one of a gang
    rf"(?:{alternation('kind of body')}|{alternation('gang')}|family|couple|pair|duo|trio|quartet)"
    r"(?:,? (?:of|which|that|based|in|from|at|behind|whose|where|near|pleaded|admitted|denied|was|has|had)\b[^.;]*)?"
    r" (?:(?:has|was|had)(?: been)? )?$",
    re.IGNORECASE,
)
_LEAD_SUBJECT = re.compile(
    # "A driver who hit a wall, killing two of his friends, has been jailed"
    # "The man behind a run of thefts has been jailed", "One of the town's busiest thieves has been jailed"
    r"\W*(?:(?:A|AN|An|THE|The|One of (?:the|[A-Z]\w+[’']s))\s"
    r"|[\ue000-\ue0ff] (?=(?:who|behind|responsible|from|at the) ))"
    r"[^,.;]*(?:\bwho\b[^,.;]*,|, [a-z]+ing\b[^,.;]*,)? ?"
    r"\b(?:has|was|had)(?: [\ue200-\ue2ff])?(?: been)? $"
)
# "A landlord from Wexby pleaded guilty", "A dealer who walked free must spend two years in prison"
# "A former Wexby Police officer pleaded guilty"
_LEAD_ACTIVE = compile_rule(
    r"\W*(?:A|AN|An)\s(?![^,.;]{0,30}\b(?:victim|survivor|complainant|witness|jury|court|judge)\b)"
    r"(?:[\w’'-]+ ){0,3}?(?:{B} )?(?:[\w’'-]+ ){1,5}?(?:(?:from|who|of) [^,.;]{2,80})?$"
)
# "A councillor found guilty of O can stay in his post"
_LEAD_PLAIN = re.compile(
    r"\W*(?:A|AN|An)\s(?![^,.;]*\b(?:victim|survivor|complainant|witness|jury|jurors?|court|judge|bench|panel|tribunal"
    r"|inquest|verdict|charges?|case|whose|who|whom|that|which|where|when|while|after|before|as|if|by|with|said|says)\b)"
    r"(?:[\w’'-]+ ){1,5}?(?:from [\w’' -]{2,30} )?$"
)
_FOUND_GUILTY = re.compile(
    r"(?:found guilty|convicted|jailed|locked up) (?:of|for) |(?:was|has been) (?:also )?(?:found guilty|convicted)\b"
)
_ACTIVE = re.compile(
    r"(?:pleaded|pled|admitted|must|will (?:now |have to )*(?:spend|serve)|start(?:s|ed|ing)|beg[aiu]n\w*"
    r"|is (?:\w+ )?(?:behind bars|in (?:prison|jail))"
    r"|(?:avoid|escap|dodg)(?:ed|s|es) (?:an? |an immediate )?(?:jail|prison|custody|custodial|immediate)"
    r"(?: (?:term|sentence))?)(?: |(?=[.,]))"
    r"|(?:got|gets|received) [^.;,]{0,40}?(?:\b(?:jail|prison|bars|custody|sentence|ban|fine)\b|[\ueb00-\uebff])"
)
# "A judge jailed a thief", "Magistrates have banned a driver": whom the bench dealt with, if it is one
_BENCH = re.compile(
    r"\W*(?:(?:An?|The|THE) (?:[a-z-]+ )?(?:judge|JUDGE|recorder|sheriff|court|bench)|M(?:agistrates|AGISTRATES)"
    r"|Justices|JPs)"
    r"(?:,? (?:sitting )?(?:at|in) [\ue100-\ue1ff],?)?(?: (?:has|have))?(?: (?:on )?(?:[\ue200-\ue2ff]|\w+ly))? $"
)
_DEALT_WITH = compile_rule(
    r"(?:jailed|fined|banned|disqualified|imprisoned|locked up|sentenced|given|gave|handed|ordered|spared|sent|put) "
    r"an? (?!(?:\w+ )?(?:gang|pair|couple|trio|family|firm|company|group)\b)(?:[a-z]|{O})"
)
# "A third defendant was found guilty", "A co-accused was jailed", "The fourth was cleared": none who was told of before
ANOTHER_ONE = compile_rule(
    r"(?:^|[.;:,–—-] |\b(?:and|but|while|whilst|whereas) )\W*(?:(?:An?|The|His|Her|Their) "
    r"(?:(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|further|different|other|last|final|remaining"
    r"|(?:young|old|eld)est|female)\b"
    r"(?! (?:charges?|counts?|allegations?|trial|jury|hearing|case|appeal|judge|court)\b)"
    r"|(?:fellow |co-?)(?:defendant|accused|conspirator)|accomplice)|Another\b(?! (?:charge|count|jury|judge|court)\b)"
    r"|(?:One|{N})(?= (?:was|has|had))"
    # "Roe's brother, a farrier, was cleared"
    rf"|(?:His|Her|Their|{{P}}[’']s?) (?:[\w-]+ ){{0,2}}(?:{alternation('kin')})\b)[^.;:]*$",
    re.IGNORECASE,
)
# "The deputy head of a school walked free"
_WALKED_FREE = re.compile(r"walk(?:ed|s) free\b")
_LEAD_FREE = re.compile(r"\W*(?:A|AN|An|THE|The)\s(?:[\w’'-]+ ){1,5}?(?:(?:from|who|of) [^,.;]{2,80})?$")

# "The owner of a dog has been jailed", "A hit-and-run driver who fled has been jailed"
_SUBJECT_NOUN = re.compile(
    r"\W*(?:An?|AN|The|THE) (?:[a-z-]+ ){0,3}?(?P<noun>[a-z]{3,})(?= (?:who|of|from|has|was|had|behind|whose)\b)"
)
# "A pensioner from Wexby has been jailed"
_CALLED = re.compile(
    r"\W*(?:An?|AN|The|THE) (?:[a-z-]+ ){0,2}?(?P<noun>teenager|teen|schoolboy|schoolgirl|pensioner)\b"
)
_INDEFINITE = re.compile(r"\W*(?:A|AN|An|One)\b")
_HIS_OWN = compile_rule(
    r"\W*(?:A|An|AN|The|THE)\s[^.;,]*?\bwho (?:{O}|[a-z]+(?: (?:up|out|off|down))?)(?: (?:for|with|on|from|at|in))? "
    r"(?P<whose>his|her)\b"
)
# "A doctor who was cleared of O has spoken of his relief": of nobody but the subject
_OF_HIS = compile_rule(
    r"\W*(?:A|An|AN|The|THE)\s[^.;,\ue000-\ue0ff]*? (?:has|have) (?:[a-z]+ ){1,3}"
    r"(?P<whose>his|her)\b"
)


def of_lead(
    tagged: Sequence[Tagged], passage: Tagged, verb: int, defendants: Sequence[Person], told: Container[Person]
) -> tuple[Person, ...]:
    """Of whom a verb of a lead tells: the only defendant, or the one named next; nobody where it is about a body.

    ``told`` are those of whom a verb of the process tells by name.
    """
    before = passage.text[:verb]
    if _LEAD_BODY.match(before) or ANOTHER_ONE.match(before):
        return ()
    noun = _SUBJECT_NOUN.match(before) if passage.lead and _LEAD_SUBJECT.match(before) else None
    if noun and (called := called_so(tagged, passage, noun["noun"], defendants)):
        return (called,) if _may_be(called, passage) else ()
    if another_named_first(tagged, passage, defendants):
        return ()
    active = (_ACTIVE.match(passage.text, verb) and _LEAD_ACTIVE.fullmatch(before)) or (
        _WALKED_FREE.match(passage.text, verb) and _LEAD_FREE.fullmatch(before)
    )
    subject = (
        _LEAD_SUBJECT.match(before)
        or (_FOUND_GUILTY.match(passage.text, verb) and _LEAD_PLAIN.fullmatch(before))
        or (_BENCH.fullmatch(before) and _DEALT_WITH.match(passage.text, verb))
    )
    if subject and opens_section(tagged, passage, defendants):
        person = first_of_section(tagged, passage)
        if person is not None and person in defendants and person in told:
            return (person,) if _may_be(person, passage) else ()
    if passage.lead and defendants and (active or subject):
        first = defendants[0]
        if _INDEFINITE.match(before) and _named_above(tagged, passage, first):
            return ()
        if len(defendants) == 1 or named_next(tagged, passage, first):
            return (first,) if _may_be(first, passage) and not comes_second(tagged, first) else ()
    return ()


def _named_above(tagged: Sequence[Tagged], passage: Tagged, person: Person) -> bool:
    """``Roe admitted fraud. A robber was jailed``: whom the story has named before is nobody new."""
    return any(
        person in item.value.people
        for above in tagged[: passage.index]
        if above.block != "heading" and not name_alone(above)
        for _, item in above.found("P")
        if item.value.form == "name"
    )


def _may_be(person: Person, passage: Tagged) -> bool:
    """Whether nothing that a lead tells of whom it is about speaks against somebody."""
    called = _CALLED.match(passage.text)
    if called is not None and not of_that_age(called["noun"], person.age):
        return False
    return fits(person, _told_gender(passage.text))


def _told_gender(text: str) -> str | None:
    """What a lead tells of whom it is about: ``A worker who laundered money for her son has been jailed``."""
    told = _HIS_OWN.match(text) or _OF_HIS.match(text)
    return None if told is None else "f" if told["whose"] == "her" else "m"


def of_another_in_lead(passage: Tagged, verb: int) -> bool:
    """Whether the people before a lead's verb are told only as those to whom its subject did something."""
    clause = _DOER.match(passage.text[:verb])
    deed = passage.text.find(" who", 0, verb)
    people = list(passage.found("P", 0, verb))
    return bool(clause) and all(
        place > deed and item.value.form in {"anonymous", "pronoun"} and not item.value.people for place, item in people
    )
