"""What stands before a name and says whose it is: ``A man named as``, ``Convicted burglar``, ``his solicitor,``."""

from __future__ import annotations

from functools import cache

from kg import patterns as re
from kg.extract.tagging import compile_rule
from kg.vocabulary.wordlists import alternation

# "Convicted burglar Roe", at the head of a sentence
_CONVICTED_MAN = re.compile(r"[^\w\ue000-\uefff]*[A-Z][a-z]+ed (?:[a-z-]+ ){1,3}")
# "appeared with his solicitor, Ann Poe, and pleaded guilty", "admitted stalking an old friend, Ann Lee, and was fined":
# who somebody is of whom the verb before is not said
_NO_OBJECT_BEHIND = (
    r"\b(?!(?:and|but|or|that|how|when|while|whilst|whereas|as|where|because|after|before|was|were|is|are|said|heard"
    r"|named|called|today|yesterday|night|week|month|year|morning|afternoon|evening|hearing)\b)[a-z’'-]+"
)
_APPOSED_TO_GOVERNED = compile_rule(
    rf"(?:{{O}}|(?:{{O}}|{{P}}|{_NO_OBJECT_BEHIND}) (?:"
    r"(?:(?:his|her|their|an?|the|another|{N}|one|two|three|four|fellow|{P}[’']s?) )+(?:[a-z’'-]+ ){0,3}[a-z’'-]+"
    r"|(?:[a-z’'-]+ )?{P})), (?:{P}(?:,|,? and) )*$"
)
# "Three of the suspects, Roe, Poe and Low went to trial but were convicted"
_SOME_OF = compile_rule(
    r"(?:\b(?:one|two|three|four|five|six|some|most|all|both|each)|{N}) of (?:the|his|her|their) [a-z -]+, (?:{P}, )*$",
    re.IGNORECASE,
)
_AND_ON = re.compile(
    r"(?:,? and [\ue000-\ue0ff])?(?:, who [^;:]{3,80}|,? (?:with|in|on|at|over|out of|outside|inside|during|after|near"
    r"|because of) [^,;:]{1,60}|, [a-z]+(?: [^,;:]{1,40})?,)?"
    r",? (?:and|but|before|then) "
)
# "A man named as Roe has been charged", "The defendant, identified as Roe, …"
_NAMED_AS = re.compile(
    r"(?:^|[.;:,] |\b(?:and|that|when|as) )[^\w\ue000-\uefff]*(?:(?:[Aa]n?|[Tt]he|[Oo]ne)(?: [\w’-]+){0,4} )?"
    r"(?:man|woman|teenager|defendant|accused|suspect|offender|driver|burglar|thief|robber|fraudster|dealer|killer"
    r"|attacker)"
    r",? (?:who (?:has been|was) )?(?:since |later |now )?(?:(?:named|identified|known) (?:[a-z]+ ){0,3}as|named"
    r"|called) $"
)
# "recruited another member, Ben Poe, who admitted theft and was jailed": a court dealt with Poe, and goes on to
_WHO_ADMITTED = compile_rule(
    r", who (?:(?:had|has|also|later|then|previously|already|[a-z]+ly) )*(?:admitted|denied|pleaded (?:not )?guilty to"
    r"|(?:was|were|been) (?:also )?(?:convicted|found (?:not )?guilty|cleared|acquitted) of)"
    r" (?:(?:the|his|an?|one|two|three|four|five|{N}|counts?|charges?|offences?|of|attempted|conspiracy to"
    r"|conspiring to) )*{O}"
)


@cache
def _whom_it_was_done_to() -> re.Pattern[str]:
    """``The thug who punched a bar manager, Ann Lee, was jailed``: she may be the manager, and he is the thug."""
    kinds = "|".join(alternation(kind) for kind in ("kin", "person noun", "trade before a name"))
    return compile_rule(
        r"[^\w\ue000-\uefff]*(?:{P}|(?:An?|AN|The|THE)\s(?:(?!who\b)[\w’'-]+ ){1,8}?)"
        r"(?:,? from [A-Z][\w’' -]{2,30},?)? ?who (?!(?:is|was|has been|were|called|calls)\b)[^;.:]*?\b(?:his|her"
        r"|their|an?|the|another|fellow|elderly) "
        rf"(?:[a-z’'-]+ ){{0,3}}(?:{kinds}|[a-z]+(?:er|or|ist|ian|ant|ent|ar|man|woman|mate)), $"
    )


# "serial killer Roe", "the convicted rapist Roe", "Roe, one of the most notorious killers of the county"
_CULPRIT = (
    r"(?:killer|murderer|rapist|paedophile|sex offender|fraudster|burglar|robber|arsonist|stalker|drug dealer|drug lord"
    r"|crime boss|conman|con artist|terrorist|gangster|armed robber|abuser|predator)"
)
_A_CULPRIT = compile_rule(
    r"(?:^|[.;:,] |\b(?:the|and|that|when|as|said|how) |\b(?:convicted|serial|notorious|double|triple|jailed) )"
    r"[^\w\ue000-\uefff]*"
    r"(?:(?:the|former|notorious|convicted|serial|double|triple|jailed|disgraced|infamous|child|evil|twisted"
    r"|road-rage) )*"
    rf"{_CULPRIT} $",
    re.IGNORECASE,
)
_ONE_OF_THE_WORST = compile_rule(
    r", (?:(?:now )?{N}, )?(?:one of [^.;,\ue000-\ue0ff]{2,30}? (?:most|worst) (?:[a-z]+ ){0,2}(?:serial )?"
    rf"|an? (?:convicted|serial|notorious|prolific|jailed) ){_CULPRIT}s?\b"
)


def called_a_culprit(before: str, behind: str) -> bool:
    """Whether the words around a name say, as a fact, that its bearer is a criminal: ``serial killer Roe``."""
    return bool(_A_CULPRIT.search(before) or _ONE_OF_THE_WORST.match(behind))


def introduces(before: str) -> bool:
    """Whether what ends before a name makes its bearer the subject of what follows."""
    return bool(_NAMED_AS.search(before) or _CONVICTED_MAN.fullmatch(before))


def only_apposed(before: str, between: str) -> bool:
    """Whether a name only says who somebody was beside whom the subject did it, up to a verb that goes on."""
    if _WHO_ADMITTED.match(between):
        return False
    if _whom_it_was_done_to().fullmatch(before):
        return True
    return bool(_AND_ON.match(between) and _APPOSED_TO_GOVERNED.search(before) and not _SOME_OF.search(before))
