"""Of whom a noun of plea or verdict tells: ``his guilty plea to O``, ``The jury returned a guilty verdict``.

No verb has them for a subject: whose they are is told by an owner, by *against Roe*, or left to the only defendant.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from kg import patterns as re
from kg.extract.coordination import charged_against
from kg.extract.people import Person
from kg.extract.references import fits, gender_of
from kg.extract.tagging import Tagged, compile_rule
from kg.extract.triggers import Hit

OF_A_NOUN = frozenset({"admit", "deny", "convict"})
"""The kinds of verbs that a noun may stand for."""
_NOUN = re.compile(
    r"(?:(?:[Nn]ot )?[Gg]uilty pleas?|pleas? (?:of|to)|convictions?|guilty verdicts?|verdicts? of guilty|proved in"
    r"|on (?:his|her|their) own"
    r"|(?:charges?|case) (?:was|were))\b|found the "
)
_VERDICT = re.compile(r"(?:guilty )?verdicts?\b|found the |(?!proved in\b).*\bproved\b")
_AGAINST = compile_rule(
    r"(?: (?:on|against|in (?:the )?case of|in respect of|in relation to) (?:[a-z]+ )?(?P<who>{P}(?:(?:,? and "
    r"|, ){P})*))"
)
_OF_A_NAME = compile_rule(r"(?P<who>{P})[’'] ?s? (?:[a-z]+ ){0,3}$")
# "Roe lost his appeal against his conviction": no one else appeals
_OF_WHO_APPEALS = compile_rule(
    r"(?P<who>{P})[^.;\ue000-\ue0ff]{0,80}?\b(?:appeal\w*|challeng\w*|fight|bid)\b[^.;\ue000-\ue0ff]{0,60}\b(?:his"
    r"|her) $"
)
_OF_A_PRONOUN = re.compile(r"\b(?P<whose>[Hh]is|[Hh]er) (?:[a-z]+ ){0,3}$")
# "A not guilty plea was entered on his behalf", "Not guilty pleas were entered to both counts"
_ENTERED = re.compile(
    r"(?: to [^.;]{1,40})? (?:was|were|has been|have been) (?:also |formally )?(?:entered|recorded|indicated"
    r"|tendered)\b"
    r"(?! by\b(?! (?:his|her|the) (?:[a-z]+ )?(?:solicitor|barrister|counsel|lawyer|agent)))"
)
_RETURNED = re.compile(
    r"\b(?:returned|delivered|brought in|came back|reached|handed down|recorded|announced|gave)\b[^.;]{0,30}$"
    r"|\btook\b[^.;]{1,50} to (?:reach|return|deliver) (?:an? )?(?:[a-z]+ )?$|\b(?:[Ff]ollowing|[Aa]fter) (?:the|a"
    r"|that) $"
)
_WAS_RETURNED = re.compile(r" (?:was|were|came|followed)\b(?! (?:not|never|possible|likely|expected))")


def is_noun(passage: Tagged, hit: Hit) -> bool:
    """Whether a verdict is told by its noun, or a plea behind its owner: the subject may be anybody who hears of it."""
    if hit.trigger.kind not in OF_A_NOUN or _NOUN.match(passage.text, hit.start) is None or hit.who:
        return False
    before = passage.text[: hit.start]
    return bool(_VERDICT.match(passage.text, hit.start) or _OF_A_NAME.search(before) or _OF_A_PRONOUN.search(before))


def places_by_noun(passage: Tagged, hit: Hit) -> list[int]:
    """Where they stand whom a noun itself names: ``Roe's guilty plea``, ``a guilty verdict against Roe``."""
    named = _named(passage.text, hit)
    return [at for at, _ in passage.found("P", *named.span("who"))] if named else []


def _named(text: str, hit: Hit) -> re.Match[str] | None:
    by = _AGAINST.match(text, hit.end) or _OF_A_NAME.search(text, 0, hit.start)
    return by or _OF_WHO_APPEALS.search(text, 0, hit.start)


def told_by_noun(
    passage: Tagged,
    hit: Hit,
    meant: Callable[[Tagged, int], Sequence[Person]],
    defendants: Sequence[Person],
    last_before: Callable[[Tagged], Sequence[Person]],
    denied: Sequence[Person] = (),
) -> tuple[Person, ...]:
    """The defendants of whom a noun tells; empty where the text leaves it open.

    ``denied`` are those of whom the same sentence has just told a charge or a denial.
    """
    text = passage.text
    if _NOUN.match(text, hit.start) is None:
        return ()
    if _named(text, hit):
        named = dict.fromkeys(p for at in places_by_noun(passage, hit) for p in meant(passage, at))
        return tuple(person for person in named if person in defendants)
    if _VERDICT.match(text, hit.start) and (against := charged_against(passage, hit.start)):
        # "guilty verdicts on both counts of O against Roe": nobody who is told of as a victim only
        return tuple(p for p in dict.fromkeys(p for at in against for p in meant(passage, at)) if p in defendants)
    if owner := _OF_A_PRONOUN.search(text, 0, hit.start):
        gender = gender_of("he" if owner["whose"].lower() == "his" else "her")
        return _of_pronoun(passage, hit, gender, meant, defendants, last_before)
    if hit.trigger.kind in {"admit", "deny"} and _ENTERED.match(text, hit.end):
        return tuple(defendants) if len(defendants) == 1 else ()
    returned = _RETURNED.search(text, 0, hit.start) or _WAS_RETURNED.match(text, hit.end)
    decided = returned or "proved" in text[hit.start : hit.end]
    if not (_VERDICT.match(text, hit.start, hit.end) and decided):
        return ()
    if denied or len(defendants) != 1:
        return tuple(person for person in denied if person in defendants)
    return tuple(defendants) if defendants[0].spans[0].start < passage.passage.span.start else ()


def _of_pronoun(
    passage: Tagged,
    hit: Hit,
    gender: str | None,
    meant: Callable[[Tagged, int], Sequence[Person]],
    defendants: Sequence[Person],
    last_before: Callable[[Tagged], Sequence[Person]],
) -> tuple[Person, ...]:
    """Whose plea *his guilty plea* is: the only defendant's, or that of whom the sentence before is about."""
    if len(defendants) == 1:
        people = [p for p in defendants if p.spans[0].start < passage.passage.span.end]
    else:
        here = [p for at, _ in passage.found("P", 0, hit.start) for p in meant(passage, at) if p in defendants]
        people = list(dict.fromkeys(here)) or list(last_before(passage))
    fitting = [person for person in people if fits(person, gender)]
    return tuple(fitting) if len(fitting) == 1 else ()
