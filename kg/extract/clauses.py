"""Clauses that stand inside a sentence, and what the sentence goes on with after them.

``Roe, whose victims included Poe, 80, of Hexley, was jailed``: the nearest name before the verb is not its subject.
A clause that has a verb of its own is over at the comma before the next one, and the sentence is back at its opening.
"""

from __future__ import annotations

from collections.abc import Sequence

from kg import patterns as re
from kg.extract.tagging import compile_rule

_OPENS = compile_rule(
    r"[^\w\ue000-\ue0ff]*"
    r"(?!(?:Unlike|Like|With|Without|After|Before|For|From|Despite|Since|While|When|As|In|On|At|By|Alongside) )"
    r"(?:[\w’'-]+ ){0,4}{P}(?:,| [–—-])? "
    r"(?P<clause>(?:and )?(?:who|whose|which|after|following|when|as|with|having|in which"
    r"|(?P<whole>the [a-z]+ of|(?:held|caught|seen|[a-z]{2,}ed)(?: [a-z]+)? by))\b)"
)
# A verb group in the singular right after a comma; with were and have, several people are its subject.
_RESUMES = re.compile(
    r"(?:,| [–—-])\s*(?:(?:was|is|has|had|been|is being|also|later|now|then|today|yesterday|\w+ly|since|still) )*$"
)
_RESUMED = re.compile(r"(?:,| [–—-]) (?:was|is|has|had)\b")
_VERB = re.compile(
    r"\b(?:[a-z]{2,}ed|was|were|had|has|is|are|met|heard|took|told|gave|stole|left|hit|ran|drove|sat|saw|fled|broke|beat"
    r"|shot|led|sold|bought|hid|kept|made|said|knew|found|held|spent|lost|won|wore|rode|sent|let|put|paid|struck|fought)\b"
)
_SAYS = re.compile(r",\s*(?:said|says|told|added|claimed|explained|described|praised|thanked|heard|wrote|asked)\b")
# Right before the verb, only a member of a list or somebody described inside the clause can be passed over.
_INSIDE = re.compile(r"(?:,| and)\s*$")
_OTHER_WHO = re.compile(
    r"\b(?:an?|the|his|her|their|another|one) (?:[a-z’'-]+ ){0,3}[a-z’'-]+,? who "
    r"(?:(?:was|is|has|had|have|were|been|also|since|later|\w+ly) )*$"
)


# "led officers who arrested two men"
_PLURAL_WHO = re.compile(
    r"\b(?:[a-z-]+s|[a-z-]*men|people|police),? who (?:(?:were|have|had|been|also|later|\w+ly) )*$"
)
# "spoke to three women charged with theft": the participle belongs to the noun before it ...
_PARTICIPLE = re.compile(
    r"(?:convicted|charged|jailed|arrested|accused|sentenced|cleared|acquitted|imprisoned|fined"
    r"|found (?:not )?guilty)\b"
)
_SOMEBODY = compile_rule(
    r" (?!(?:after|later|never|ever|over|under|however|earlier|other|together|further|for|or|whether|either|nor) $)"
    r"(?:[a-z-]+(?:er|or|ant|ent|ist|man|ee)s?|[a-z-]*men|people|nationals|youths?|boys|girls|constables?|pair) $"
)
# ... but not where the noun says what the named one is: "Roe, a driver jailed in May", "Roe is one of four men jailed".
_APPOSED = re.compile(r"[\s,–—-]*(?:who )?(?:(?:is|was|became|remains|being) )?(?:an?|the|one of|another|among)\b")
# "A fake doctor who persuaded Roe and Poe to pay pleaded guilty": the clause is not set off by commas.
_RESTRICTED = compile_rule(r"[^\w\ue000-\ue0ff]*(?:(?:An?|The|One) (?:[a-z’'-]+ ){1,4}|(?P<named>{P}) )who\b")
_WHO = re.compile(r",? who\b")
_GOVERNED = compile_rule(
    r"\b(?:[a-z]{2,}(?:ed|ing)|by|with|from|of|to|for|against|on|at|like|told|hit|struck|beat|shot|fought|took|gave|sold)"
    r"(?: (?:the|an?|his|her|their|its))?(?: [a-z’'-]+){0,2} (?:{P}(?:, and |, | and ))*$"
)


def resumed(text: str, people: Sequence[int], verb: int) -> int | None:
    """Where the one stands with whom a sentence opened, if a verb goes back there over a clause with other names."""
    opening = _OPENS.match(text)
    if opening is None or not people or people[-1] < opening.end():
        return None
    back = _RESUMES.search(text, people[-1], verb) or _RESUMED.search(text, people[-1], verb)
    if back is None or (back.start() == people[-1] + 1 and not _INSIDE.search(text, 0, people[-1])):
        return None
    clause = text[opening.end("clause") : back.start()]
    told = opening["whole"] or _VERB.search(clause)
    return people[0] if told and not _SAYS.search(clause) else None


def within(text: str, people: Sequence[int], verb: int) -> bool:
    """Whether the last of ``people`` is only acted on inside a clause about whom the sentence opens with."""
    opening = _RESTRICTED.match(text)
    if opening is None or not people or people[-1] < opening.end() or _WHO.match(text, people[-1] + 1, verb):
        return False
    return bool(_GOVERNED.search(text, opening.end(), people[-1]))


def of_another(between: str, verb: str) -> bool:
    """Whether the words before a verb give it somebody without a name as subject.

    ``a friend, who has been jailed``; ``wants drivers convicted of speeding to be banned``. ``verb`` is the text from
    the verb on.
    """
    if _OTHER_WHO.search(between):
        return True
    theirs = (_PARTICIPLE.match(verb) and _SOMEBODY.search(between)) or _PLURAL_WHO.search(between)
    return bool(theirs and not _APPOSED.match(between))
