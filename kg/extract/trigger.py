"""One way of saying that something happened to somebody in the criminal process; the table is :mod:`.triggers`."""

from __future__ import annotations

from dataclasses import dataclass

from kg import patterns as re
from kg.extract.tagging import compile_rule

# "dropped the case against Carl Roe and Ann Lee wept": she is the subject of what follows
_NO_SUBJECT = (
    r"(?! (?:was|is|has|had|will|wept|said|told|thanked|of whom"
    r"|[a-z]{3,}(?<!accus)(?<!charg)(?<!involv)ed (?:in|at|as|that)\b))"
)
_OWNER = r"(?:{P}[’']s (?:[a-z-]+ )?(?:son|daughter|brother|sister|husband|wife|partner|cousin|nephew|niece),? )?"
# "and both boys", "plus two others aged 16 and 17", "and three of his friends": who have no name there
OTHERS = (
    r"(?:(?:his|her|their|at least|{N}(?:[- ]year[- ]old)?|both|all|of|several|some|many|more"
    r"|fellow|other|male|female|young|older|younger|unnamed|unidentified|co-|alleged|teenage"
    r"|adult|juvenile|further|schoolboy)[ -]?)*"
    r"(?:others|more|accomplices"
    r"|associates|men|women|people|gang|members|accused|defendants|friends|relatives|conspirators|teenagers|teens"
    r"|youths|boys|girls|brothers|sisters|sons|daughters|colleagues|dealers|couriers|runners|drivers|officers"
    r"|[- ]year[- ]olds)"
    r"(?:,? aged {N}(?:(?:,|,? and) {N})*)?"
)
NUMBER = r"{N}|one|two|three|four|five|six|seven|eight|nine|ten"
"""A number, in digits or in a word."""

# "found two boys and Carl Roe guilty", but not "jailed two men and Ann Lee, who saw it, wept"
_AND_WHO = (
    r"(?={P}(?:,? (?:(?:not )?guilty\b|(?:of|for|to|with) "
    r"(?![^.;]{0,80}\b(?:said|told|thanked|wept|was|were|has|had|is|will)\b))|[.;]|$))"
)
GROUP = (
    _OWNER + rf"(?:{OTHERS},? and {_AND_WHO})?(?P<who>{{P}}(?:(?:[,;] and |[,;] | and |,? along with "
    rf"|,? as well as ){{P}}{_NO_SUBJECT})*)(?:,? and {OTHERS}(?![\w’'-]){_NO_SUBJECT})?"
)
"""The people that a pattern itself names: one, or several coordinated, with others who have no name there."""

# "council officers Carl Roe and Ben Poe, and the surveyor Dan Low", "Ann Roe, a clerk, and Ben Poe"
_TRADE = (
    r"(?:(?:the|his|her|their|an?) )?(?:(?!(?:of|by|with|to|from|for|in|on|at|as|and|who|whose|that|which"
    r"|was|were|is|are|be|been|has|had|have|when|while|after|killed|known|called"
    r"|found|convict\w*|acquitt\w+|clear\w*|jail\w*|sentenced)\b)[a-z][a-z-]* ){0,3}?(?:(?:of|at|for) (?:the )?{B} )?"
)
_APPOSED = r"(?:, (?:an?|the|his|her) [a-z][^,.;\ue000-\ue0ff]{2,40}(?=[,.;]))?"
LISTED = (
    rf"(?P<who>{_TRADE}{{P}}{_APPOSED}(?:(?:[,;] and |[,;] | and |,? along with |,? as well as )"
    rf"{_TRADE}{{P}}{_APPOSED}{_NO_SUBJECT})*)"
)
"""Several people in a list, each with what they are, where nobody else can follow: ``Those cleared were …``."""


@dataclass(frozen=True, slots=True)
class Trigger:
    """One way of saying that something happened to somebody in the criminal process."""

    name: str
    kind: str
    pattern: str
    yes: tuple[str, ...] = ()
    no: tuple[str, ...] = ()

    @property
    def compiled(self) -> re.Pattern[str]:
        return compile_rule(self.pattern, re.IGNORECASE)
