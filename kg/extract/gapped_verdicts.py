"""Verbs of plea, charge and verdict that are not said again: ``Roe was found guilty of theft and Poe of fraud``."""

from __future__ import annotations

from collections.abc import Iterator

from kg import patterns as re
from kg.extract.tagging import compile_rule

_AND = r"(?:\band|[,;](?: and| while| whilst)?|\bwhile|\bwhilst)"
_WHO = r" (?P<who>{P}(?:(?:,? and|,) {P})*)(?: each| both)?"
_OFFENCE = (
    r"(?=(?:(?:{N}|an?|one|two|three|four|five|six|seven|eight|nine|ten) (?:further |separate |other )?"
    r"(?:(?:(?:counts?|charges?|offences?) )?of )?)?(?:attempted |conspiracy to |attempting to |conspiring to )?{O})"
)
SO_MANY_MORE = (
    r"(?:just |only )?(?:{N}|one)(?: (?:counts?|charges?|offences?))?(?: each| apiece)?"
    r"(?=[.;,]|$|,? (?:and|while|whilst|but) )"
)
"""How many of what was put before are told without it."""
_WITH_ITS_PREPOSITION = compile_rule(_AND + _WHO + r",? (?:of|to|with) " + _OFFENCE)
# "pleaded guilty to six robberies, and Ben Poe, 21, to four": so many of the same, of which the number is told behind
_SO_MANY = compile_rule(_AND + _WHO + r"(?=,? (?:of|to|with) " + SO_MANY_MORE + r")")
_COUNTED = compile_rule(r"{N} (?:[a-z]+ )?(?:(?:counts?|charges?|offences?) of )?(?:attempted )?{O}")
_DIRECT = compile_rule(_AND + _WHO + r" (?:(?:of|to) )?" + _OFFENCE)
# ... and nothing behind: "and Ann Lee, 29, stalking charity worker, told the jury" is no plea
_OFFENCES_ALONE = (
    _OFFENCE[:-1] + r"(?:(?:,|,? and) {O})*(?:[.;]|$|,? (?:but|while|whilst|after|following)\b| (?:at|before) {C}))"
)
# "Roe admitted burglary and Ann Lee, 29, handling stolen goods": only right behind an offence, which no victim is
_DIRECT_AND_AGED = compile_rule(
    r"(?<={O})(?:,? and|[,;] while|[,;] whilst| while| whilst)" + _WHO + r", " + _OFFENCES_ALONE
)
# "admitted five counts of burglary, Ben Poe, 24, two of theft and Ann Low, 22, one of handling": no victim is counted
_COUNTED_AND_AGED = compile_rule(
    r"(?<={O})(?:,? and|[,;](?: while| whilst)?| while| whilst)"
    + _WHO
    + r", (?:of |to )?(?=(?:{N}|one|two|three|four|five|six|seven|eight|nine|ten) "
    r"(?:(?:counts?|charges?|offences?) )?of (?:attempted |conspiracy to |attempting to |conspiring to )?{O})"
)
# "was arrested in Hull on Monday and Ben Poe, 30, on Tuesday"
_ON_ANOTHER_DAY = compile_rule(
    r"(?<={D})\)?(?:,? followed by|,? and|,? while|;) (?:(?:his|her|their|the|two|three) [a-z]+,? )?"
    r"(?P<who>{P}(?:(?:,? and|,) {P})*),? (?=(?:on )?{D}\W)"
)
_PATTERNS = {
    "convict": _WITH_ITS_PREPOSITION,
    "acquit": _WITH_ITS_PREPOSITION,
    "charge": _WITH_ITS_PREPOSITION,
    "admit": _DIRECT,
    "deny": _DIRECT,
}
# "Roe was found guilty of theft unanimously and Poe by a majority", "Roe admitted theft at once, Poe on the day of …"
_BY_A_MAJORITY = compile_rule(
    _AND + _WHO + r",? (?:by (?:an? )?(?:majority|unanimous)(?: verdict| decision)?"
    r"(?: of (?:\w+|{N}) to (?:\w+|{N}))?(?!\w)|unanimously\b)"
)
_IN_THE_END = compile_rule(
    r"(?:[,;](?: and| while| but)?|\bwhile|\bwhilst|\bbut)" + _WHO + r",? (?:only |not until )?"
    r"(?:on the (?:first |very )?(?:morning|day|eve) of (?:his|her|their|the) trial"
    r"|at an? (?:earlier|later|previous|separate) hearing)\b"
)
_IN_OTHER_WORDS = {
    "convict": (_BY_A_MAJORITY,),
    "admit": (_IN_THE_END, _DIRECT_AND_AGED, _COUNTED_AND_AGED),
    "deny": (_DIRECT_AND_AGED,),
}
# "The jury found Roe guilty and Poe not guilty", "Roe pleaded guilty to theft but Poe not guilty"
_AND_OR_BUT = r"(?:\bbut|" + _AND[len("(?:") :]
_NOT = compile_rule(_AND_OR_BUT + _WHO + r",? (?:[a-z]+ly )?not[ -]guilty\b(?! pleas?\b)")
_BUT = compile_rule(_AND_OR_BUT + _WHO + r",? (?:[a-z]+ly )?guilty\b(?! pleas?\b)")
_TURNED = {"convict": _NOT, "admit": _NOT, "acquit": _BUT, "deny": _BUT}
_NEW_SENTENCE = re.compile(r"[.;]")
_AN_OFFENCE = compile_rule(r"{O}")


def gapped(text: str, kind: str, start: int, end: int) -> Iterator[tuple[int, int, tuple[int, ...]]]:
    """Where a verb of a kind goes on between ``start`` and ``end`` without being said again, and for whom.

    Only behind an offence of its own: what stands between the verb and the first one may be told of a victim.
    """
    if kind == "arrest":
        yield from _said(_ON_ANOTHER_DAY, text, start, end)
    own = _AN_OFFENCE.search(text, start, end) if kind in _PATTERNS else None
    if own is None:
        return
    counted = (_SO_MANY,) if _COUNTED.search(text, start, end) else ()
    for pattern in (_PATTERNS[kind], *_IN_OTHER_WORDS.get(kind, ()), *counted):
        yield from _said(pattern, text, own.end(), end)


def counts_on(text: str, kind: str, end: int, start: int) -> bool:
    """Whether what stands at ``start`` tells how many more of what a verb ending at ``end`` counts, and no term."""
    return (
        kind in _PATTERNS and _COUNTED.search(text, end, start) is not None and _SO_MANY.match(text, start) is not None
    )


def turned(text: str, kind: str, start: int, end: int) -> Iterator[tuple[int, int, tuple[int, ...]]]:
    """Where the opposite is told behind a plea or verdict, and of whom: ``found Roe guilty and Poe not guilty``."""
    pattern = _TURNED.get(kind)
    if pattern is not None:
        yield from _said(pattern, text, start, end)


def _said(pattern: re.Pattern[str], text: str, start: int, end: int) -> Iterator[tuple[int, int, tuple[int, ...]]]:
    for match in pattern.finditer(text, start, end):
        if not _NEW_SENTENCE.search(text, start, match.start()):
            yield (
                match.start(),
                match.end(),
                tuple(at for at in range(*match.span("who")) if "\ue000" <= text[at] <= "\ue0ff"),
            )
