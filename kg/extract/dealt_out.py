"""Terms told before those who got them: ``three years for Roe and four for Poe``, ``and four years to Poe``."""

from __future__ import annotations

from collections.abc import Sequence

from kg import patterns as re
from kg.extract.events import Event
from kg.extract.tagging import compile_rule

TERM_FOR = "term-for-who"
NUMBER_FOR = "number-for-who"
GAPPED_NUMBER = "gapped-number"
GAPPED_FINE = "gapped-fine"
"""The rules of ``four years for Roe``, ``three for Poe``, ``and Pike four``, and ``and Poe £300`` behind a fine."""
GAPPED = "gapped"
# "jailed for six years for abusing Lee for four years and Poe for two": what is left out there is *abusing*
_NO_TERM = (
    r"(?!\b(?:jailed|sentenced|given|gave|got|gets|received|handed|imprisoned|locked up|sent|detained|caged|told"
    r"|serve[ds]?|serving|minimum|must)\b)"
)
_DONE_SO_LONG = compile_rule(
    rf"(?:(?<!\w){_NO_TERM}(?!being|including|during|following|receiving|getting|serving|sentencing|jailing)"
    r"(?:[a-z]{2,}ing|hit|beat|hurt|[a-z]{3,}ed|{O}) (?:(?:the|his|her|their|an?|both) )?(?:[a-z-]+ ){0,2}"
    r"(?:{P}(?:, \d\d,)?(?:, |,? and ))*{P},? "
    r"|{P},?(?: \d\d,)? (?:who )?(?:had|has|have|was|were|is|off|out of|without|knew|lived|suffered|spent|waited|lost"
    r"|missed|unable) )"
    rf"(?:{_NO_TERM}[^.;]){{0,60}}?(?:{{T}}|{{N}})(?:{_NO_TERM}[^.;\ue000-\ue0ff]){{0,40}}$"
)
# "for stalking Lee and Poe for two years"
_DOING_SO_LONG = compile_rule(
    r"\b(?:abusing|stalking|harassing|grooming|exploiting|enslaving|tormenting|bullying|controlling|blackmailing|terrorising"
    r"|terrorizing|hounding|deceiving|defrauding|conning|neglecting|mistreating|starving|threatening|plaguing|pestering)"
    r" (?:(?:the|his|her|their) )?(?:[a-z-]+ ){0,2}(?:{P}(?:, \d\d)?,? ?)+$"
)
_A_TERM = compile_rule(r"{T}")
# "Tace got four, Pike two", behind "Roper got six years": the unit is said in the sentence before
_GOT_SO_MANY = compile_rule(r"\W*(?:[a-z]+ )?{P},? (?:got|received|was (?:given|handed|jailed for)) {N}\W*$")
_SENTENCE = re.compile(
    r"\b(?:imprison\w*|sentenc\w+|jail\w*|prison|custod\w+|detention|locked up|behind bars|caged)\b", re.IGNORECASE
)
_TOLD = re.compile(r"\b(?:given|gave|handed|received|got|imposed|passed|went(?= to\b))\b")
# "a minimum of 20 years for Roe", "bans of two years for Roe": no term of imprisonment
_OTHER_TERM = re.compile(
    r"\b(?:minimum|tariffs?|at least|licen[cs]e|bans?|banned|disqualif\w+|curfews?|orders?|suspended (?:for|over)"
    r"|tagged|register|on remand|trial|(?:abuse|misery|terror|hell|grief|pain|work|research|waiting) of)\b[^.;]{0,60}$",
    re.IGNORECASE,
)
_SUSPENDED = re.compile(r"\b[Ss]uspended (?:[a-z]+ )?(?:sentences|terms)\b")
# "It was five years for Roe and three for Poe", "Five years was the term for Roe"
_TERM_WAS = compile_rule(
    r"\W*(?:It was (?:an? )?{T} for {P}(?:,? and|,? but|,? while|[,;]) (?:an? )?(?:{T}|{N}) for {P}"
    r"|(?:an? )?{T} (?:was|were) (?:the|his|her) (?:term|punishment|penalty) )",
    re.IGNORECASE,
)
_FINED = re.compile(
    r"\bfin(?:ed|ing|es?)\b(?![^.;]*\b(?:costs|compensation|surcharge|pay|charge)\b)[^.;]*$", re.IGNORECASE
)


# "Roe got six years and Poe a fine of £500": it says itself what the sum is
_A_FINE = compile_rule(r"(?:an? )?(?:fine of {M}|{M} fine\b)")


def in_place(rule: str, text: str, start: int, end: int) -> bool:
    """Whether what looks like somebody's term or fine is one: the sentence tells of sentences, and of nothing else."""
    before = text[:start]
    if rule == GAPPED_FINE:
        return _FINED.search(before) is not None or _A_FINE.match(text, end) is not None
    if rule in {GAPPED, GAPPED_NUMBER}:
        dealt_out = (
            rule == GAPPED or _SENTENCE.search(text, 0, end) or _A_TERM.search(before) or _GOT_SO_MANY.match(before)
        )
        return bool(dealt_out) and not (_DONE_SO_LONG.search(before) or _DOING_SO_LONG.search(before))
    if rule not in {TERM_FOR, NUMBER_FOR}:
        return True
    told = (
        _SENTENCE.search(text, 0, end)
        or _TERM_WAS.match(text)
        or (_TOLD.search(before) and not _OTHER_TERM.search(before))
    )
    return bool(told) and not _OTHER_TERM.search(before)


def suspended_before(event: Event) -> bool:
    """``Suspended sentences were passed, of two years for Roe and one for Poe``."""
    told = event.rule in {TERM_FOR, NUMBER_FOR}
    return told and _SUSPENDED.search(event.tagged.text, 0, event.start) is not None


def dealt(event: Event, earlier: Sequence[Event]) -> bool:
    """``sentences of three years for Roe and four years for Poe``: a noun tells what the terms are of."""
    if event.rule not in {TERM_FOR, NUMBER_FOR}:
        return False
    if _TERM_WAS.match(event.tagged.text):
        return True
    return any(known.rule == TERM_FOR and _SENTENCE.search(known.words) for known in [*earlier, event])
