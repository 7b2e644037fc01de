"""Who jailed others: ``Sir Basil Roe, who has died at 91, jailed a killer for 30 years``. Nobody jailed him.

A participle looks the same where it opens a headline (``Roe jailed a year after the raid``), but then no person is
its object.
"""

from __future__ import annotations

from kg import patterns as re
from kg.extract.tagging import compile_rule

_SOMEBODY = compile_rule(
    r"(?:jailed|sentenced|imprisoned|locked up|put behind bars|fined|gave|handed|sent|put) "
    r"(?:an?|the|his|her|some|many|most|several|both|dozens of|hundreds of|two|three|four|five|six|{N}) "
    r"(?!(?:total|further|minimum|maximum|mere|whopping|staggering|record|combined|hefty|lengthy|long|short|paltry"
    r"|prison|jail|custodial|suspended|life|same|following|next|previous|day|days|week|weeks|month|months|year|years"
    r"|hours?|times?|additional|extra|full|sum|fine|penalty|equivalent|statutory|legal|decades?|more)\b)[a-z]"
)
_DONE_TO = re.compile(
    r"\b(?:was|were|been|be|being|is|are|gets?|got|getting)(?: (?:also|then|later|both|all|each|first"
    r"|[a-z]+ly))* $"
)
_BENCH = compile_rule(
    r"(?:\b(?:[Jj]udges?|[Cc]ourt|[Bb]ench|[Mm]agistrates?|[Jj]ustices|JPs|[Ss]heriff|[Rr]ecorder)"
    r"(?:,? (?:sitting )?(?:at|in) {C},?)?|{C})(?: (?:has|have|also|then|later|today|yesterday|{D}))* $",
    re.IGNORECASE,
)


def jailed_another(text: str, verb: int) -> bool:
    """Whether somebody who is no bench does what a verb at a position says, and to others."""
    if _SOMEBODY.match(text, verb) is None:
        return False
    return not (_DONE_TO.search(text, 0, verb) or _BENCH.search(text, 0, verb))
