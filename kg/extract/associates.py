"""Somebody without a name, beside who is tried: ``The last to be charged was Roe's tenant. He admitted theft``.

A pronoun behind such a sentence may be theirs: it is left open whom it means.
"""

from __future__ import annotations

from collections.abc import Iterable

from kg.extract.deeds import acts
from kg.extract.references import Reference, gender_of
from kg.extract.sufferers import suffers
from kg.extract.syntax import possessive, subject_like
from kg.extract.tagging import Tagged, compile_rule
from kg.vocabulary.wordlists import alternation

_NOUN = (
    rf"(?:{alternation('kin')}|tenant|lodger|landlord|landlady|neighbour|friend|cousin|nephew|niece|uncle|aunt"
    r"|colleague|associate|accomplice|co-accused|co-defendant|employee|employer|boss|\w+mate|business partner"
    r"|assistant|apprentice|helper|minder|courier|driver|dealer|supplier)"
)
# "Roe's tenant", "his business partner", "a friend of Roe's", "(came from) a friend"
_WHO = (
    rf"(?P<who>(?:{{P}}[’']s?|[Hh]is|[Hh]er|[Tt]heir) (?:[\w-]+ ){{0,2}}(?P<noun>{_NOUN})"
    rf"|[Aa]n? (?:[\w-]+ ){{0,2}}(?P<noun2>{_NOUN}) of (?:{{P}}[’']s?|his|hers|theirs)"
    rf"|(?:(?<=to )|(?<=by )|(?<=from ))[Aa]n? (?:[\w-]+ ){{0,2}}(?P<noun3>{_NOUN})"
    r"|(?P<kin>{P}))(?![\w’'-]|,? {P}| (?:was|is) (?:\w+ ){0,2}{P})"
)
# "Also in the car was Roe's nephew", "Police arrested his lodger", "The knife was bought by a friend of his"
_TOLD_LAST = compile_rule(
    r"^[^;“”\"]*?(?:\b(?:was|were|is|came|stood|sat)(?: then| also)? |\b(?:arrested|charged|questioned|detained|held"
    r"|blamed|named|by|belonged to|belongs to|came from) |, )" + _WHO + r"(?:, [^;,.]*|,? who [^;.]*)?[.]?\W*$"
)
# "Roe's cousin was charged too", "It was his landlord who hid the knife"
_OPENS = compile_rule(r"^\W*(?:[^.;,\ue000-\uefff]{3,40}, |It was |Then |Later )?(?=.)" + _WHO)
# "Jurors will go on with the case against a third teenager", "The trial of another defendant begins in May"
_CASE_OF_ANOTHER = compile_rule(
    r"\b(?:cases?|trial|charges?|verdicts?|out|deliberat\w+|looking|hunt\w*|search\w*|agree|decision|decide|consider\w*)"
    r" (?:(?:of|against|on|for|over|about|in the (?:case|trial) of) )?(?:(?P<who>{P})"
    r"|(?:another|an? (?:second|third|fourth|fifth|further)) (?:[a-z-]+ )?(?:defendant|accused|suspect)\b)"
)


def of_an_associate(passage: Tagged, gender: str | None) -> bool:
    """Whether a sentence is about somebody of this gender without a name, and not one who saw, told or suffered it."""
    for rule, behind in ((_TOLD_LAST, False), (_OPENS, True)):
        told = rule.match(passage.text)
        noun = _noun(passage, told.groupdict().items(), told.start("kin")) if told else None
        if told is None or noun is None or gender_of(noun) not in (None, gender):
            continue
        before = passage.found("P", 0, told.start("who"))
        opening = any(
            subject_like(passage.text[:at]) and not possessive(passage, at)
            for at, item in before
            if item.value.form != "description"
        )
        if not (suffers(passage, told.end("who") - 1) if behind else opening):
            return True
    other = _CASE_OF_ANOTHER.search(passage.text)
    who: Reference | None = passage.item(other.start("who")).value if other and other["who"] else None
    if who is None:
        return other is not None
    return who.form == "anonymous" and not who.people and who.gender in (None, gender)


def _noun(passage: Tagged, groups: Iterable[tuple[str, str | None]], kin: int) -> str | None:
    """What somebody is to who is tried; None of a mention that is no relative without a name."""
    if kin < 0:
        return next((value for name, value in groups if value and name.startswith("noun")), None)
    reference: Reference = passage.item(kin).value
    acts_alone = reference.form == "anonymous" and (subject_like(passage.text[:kin]) <= acts(passage, kin))
    return reference.noun if (reference.form == "kin" or acts_alone) and not reference.people else None
