"""Verbs of plea, charge and verdict that are not said again: ``Roe was found guilty of theft and Poe of fraud``."""

from __future__ import annotations

from collections.abc import Iterator

from kg import patterns as re
from kg.extract.tagging import compile_rule

_AND = r"(?:\band|[,;](?: and| while| whilst)?|\bwhile|\bwhilst)"
_WHO = r" (?P<who>{P}(?:(?:,? and|,) {P})*)(?: each| both)?"
_OFFENCE = (
    r"(?=(?:(?:{N}|an?|one|two|three|four|five|six|seven|eight|nine|ten) (?:further |separate |other )?"
    r"(?:(?:counts?|charges?|offences?) of )?)?(?:attempted |conspiracy to |attempting to |conspiring to )?{O})"
)
_WITH_ITS_PREPOSITION = compile_rule(_AND + _WHO + r",? (?:of|to|with) " + _OFFENCE)
_DIRECT = compile_rule(_AND + _WHO + r" (?:(?:of|to) )?" + _OFFENCE)
_PATTERNS = {
    "convict": _WITH_ITS_PREPOSITION,
    "acquit": _WITH_ITS_PREPOSITION,
    "charge": _WITH_ITS_PREPOSITION,
    "admit": _DIRECT,
    "deny": _DIRECT,
}
_NEW_SENTENCE = re.compile(r"[.;]")
_AN_OFFENCE = compile_rule(r"{O}")


def gapped(text: str, kind: str, start: int, end: int) -> Iterator[tuple[int, int, tuple[int, ...]]]:
    """Where a verb of a kind goes on between ``start`` and ``end`` without being said again, and for whom.

    Only behind an offence of its own: what stands between the verb and the first one may be told of a victim.
    """
    pattern = _PATTERNS.get(kind)
    own = _AN_OFFENCE.search(text, start, end) if pattern else None
    if pattern is None or own is None:
        return
    for match in pattern.finditer(text, own.end(), end):
        if not _NEW_SENTENCE.search(text, own.end(), match.start()):
            yield (
                match.start(),
                match.end(),
                tuple(at for at in range(*match.span("who")) if "\ue000" <= text[at] <= "\ue0ff"),
            )
