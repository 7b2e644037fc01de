"""What somebody owns up to, or denies, before the police: ``In interview he admitted burglary``. No court heard a plea.

Only where the words about the interview open the clause: ``Roe, who made no comment in interview, admitted burglary``
tells of a plea, and so does ``arrested and charged, and admitted burglary``.
"""

from __future__ import annotations

from kg import patterns as re
from kg.extract.tagging import compile_rule

_OWNS_UP = re.compile(
    r"(?:(?:fully |freely |later )?(?:admit(?:ted|s|ting)?|confess(?:ed|es|ing)?|own(?:ed|s|ing) up|accept(?:ed|s)?"
    r"|den(?:ied|ies|ying)))\b"
)
_ASKED = r"(?:interviewed|questioned|quizzed|spoken to|confronted|challenged|cautioned)"
_BEFORE_POLICE = compile_rule(
    r"(?:^\W*|[,;–—] |\b(?:and|but|then|later|also) )(?:"
    r"(?:in|during|throughout|under) (?:(?:an?|his|her|their|the|subsequent|later) )*(?:(?:police|voluntary|taped|first"
    r"|initial|second|recorded|subsequent|later|formal) )*(?:interviews?|questioning|caution)"
    rf"|(?:when|while|once|after|on) (?:(?:{{P}} (?:was|were) )?(?:being )?(?:later |first |then )?(?:{_ASKED})"
    r"|(?:{P} (?:was|were) )?(?:being )?(?:arrested|detained|stopped)(?= {P}|, {P}|[^.;,]{0,20} (?:he|she)\b))"
    r"|(?:on|upon) (?:(?:his|her|their|being) )?arrest(?:ed)?"
    rf"|{{P}} (?:was|were) (?:then |later |also |formally )?{_ASKED})"
    # nothing of a court, a charge or another time stands between
    r"(?:(?!\b(?:but|court|charge[sd]?|counts?|hearing|trial|plea\w*|then|later|before|magistrates|jury|dock|until"
    r"|convicted|sentenced|jailed|who|which)\b|{C})[^.;:])*$",
    re.IGNORECASE,
)
# "admitted O in interview", but not "when he was arrested": it may be what he did to those who took him in
_IN_INTERVIEW = re.compile(
    r"\w+ (?:(?!\b(?:admit|den[iy]|confess|own|accept|plead)\w*)[^.;,]){1,80}? (?:(?:in|during) (?:an? |his |her "
    r"|their |the )?(?:police |voluntary |subsequent )?interviews?\b"
    r"|when (?:[\ue000-\ue0ff] was )?(?:later )?(?:interviewed|questioned)(?: by\b| under\b|[.;,]|$)|under caution\b)"
)
_BEFORE_A_COURT = compile_rule(
    r"[^.;]*?(?:{C}|\b(?:court|counts?|charges?|hearing|magistrates|trial|judge|dock|jury)\b"
    r"|\b(?:was|were) (?:\w+ly )?(?:jailed|sentenced|fined|convicted|given|handed)\b)",
    re.IGNORECASE,
)


def to_police(text: str, verb: int) -> bool:
    """Whether the verb tells what somebody said to those who arrested or asked them, and to no court."""
    if not _OWNS_UP.match(text, verb):
        return False
    start = max(0, verb - 120)
    # "admitted O but denied O": both were said there
    before = text[start:verb].replace(" but ", " and ") if text.startswith("den", verb) else text[start:verb]
    told = _BEFORE_POLICE.search(before) or _IN_INTERVIEW.match(text, verb)
    return bool(told) and not _BEFORE_A_COURT.match(text, verb)
