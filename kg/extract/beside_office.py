"""Whom a text names with an office that is not why it names them: a judge whose house was burgled, a barrister's son.

``Barrister Ann Lee, whose handbag was snatched``, ``burgling the home of Judge Ann Lee``, ``the son of Judge Ann Lee``,
``Daniel Lee KC, whose father was falsely accused``; and words that look like a name before an office (``Wexby Forest
MP, Mark Lee``).
"""

from __future__ import annotations

from kg import patterns as re
from kg.extract.roles import Place
from kg.extract.tagging import compile_rule
from kg.vocabulary.wordlists import alternation

_KIN = alternation("kin")
_HIS_THING = (
    r"(?:home|house|flat|cottage|farm|car|office|surgery|handbag|bag|purse|wallet|phone|laptop|bike|dog|garden|window"
    r"|front door)s?"
)
_TAKEN = (
    r"(?:was|were|had been) (?:\w+ly )?(?:snatched|stolen|taken|burned|burnt|burgled|broken into|ransacked|torched"
    r"|smashed|vandalised|damaged|daubed|attacked|targeted|robbed|set on fire|raided)"
)
# "Ann Lee, whose handbag was snatched", "Ann Lee's office was burned down", "Ann Lee KC, whose father was accused"
_LOST = compile_rule(
    rf"(?: [KQ]C)?(?:,? (?:\d\d,? )?whose|[’']s?) (?:[a-z-]+ ){{0,2}}{_HIS_THING} {_TAKEN}\b"
    rf"|(?: (?:[KQ]C|MP))?,? (?:\d\d,? )?whose (?:[\w’'-]+ ){{0,3}}(?:{_KIN})(?: [\w’'-]+| {{P}}){{0,4}},? "
    r"(?:was|were|is|had|has|died|took)\b",
)
_OF_THEIRS = compile_rule(rf"\b(?:{_HIS_THING} of|(?:son|daughter|wife|husband|widow|partner|brother|sister) of) $")
# "admitted the murder of Judge Ann Lee", "was convicted of stalking Judge Ann Lee"
_SUFFERED = compile_rule(r"{O} (?:(?:of|against|towards|from) )?$")
_ENDS = re.compile(r"[,.;]|$| (?:in|at|outside|inside|for|with|because|after|before|when|and|by|on|over|during)\b")
_AT = re.compile(
    r"\b(?:ran|rushed|charged|lunged|swung|spat|swore|shouted|screamed|leapt|hurled|threw|thrown|aimed|pointed)"
    r"(?: [\w’'-]+){0,4} at $"
)
_A_SEAT = compile_rule(r" (?:MP|MSP|MLA),? {P}")

# "Roe was not to blame, the coroner said": whoever says it is not Roe
_ANOTHER_SAYS = re.compile(
    r"[^.;]{0,80}?, (?:the|an?|his|her|their) (?:[a-z]+ )?(?:prosecutor|coroner|judge|magistrate|sheriff|court"
    r"|inquest|barrister|lawyer"
    r"|solicitor|prosecution|defence|crown) (?:said|says|added|told|heard|was told|ruled|found|explained|accepted"
    r"|noted)\b",
    re.IGNORECASE,
)
# "Roe, defending herself", "who was defending her children": nobody's counsel
_OWN_CASE = re.compile(
    r",? (?:who (?:is |was )?)?(?:defending|prosecuting|representing) "
    r"(?:himself|herself|themselves|(?:his|her|their) (?!clients?\b|case\b)[a-z])"
)


def named_otherwise(place: Place) -> bool:
    """Whether the words beside an office tell that its holder is named as a victim or as kin, or is no person."""
    if _SUFFERED.search(place.before) and _ENDS.match(place.after):
        return True
    if _LOST.match(place.after) or _OF_THEIRS.search(place.before) or _AT.search(place.before):
        return True
    bearer = place.reference.bearer
    return bearer is not None and bearer.likely_gender is None and bool(_A_SEAT.match(place.after))


def told_by_another(place: Place) -> bool:
    """Whether an office beside a name is that of whoever speaks of them, or *defending* is no lawyer's work there."""
    return bool(_ANOTHER_SAYS.match(place.after) or _OWN_CASE.match(place.after))
