"""``Roe's victim was found with a knife``: a find on somebody who has no name there is not that of who was tried."""

from __future__ import annotations

from kg.extract.tagging import Tagged, compile_rule
from kg.vocabulary.wordlists import alternation

_HARMED = r"(?:victim|complainant|witness|deceased|dead (?:man|woman|boy|girl)|survivor|accuser)s?"
_ANY = rf"(?:{_HARMED}|(?:{alternation('kin')}|{alternation('stands by')})s?)"
_OWN = r"(?:{P}[’']s?|[Hh]is|[Hh]er|[Tt]heir|[Tt]he|[Aa]n?(?:other)?)"
# Kin told as "his brother" is one mention; "Roe's brother", "the victim", "a friend of Roe's" are words
_SOMEBODY = rf"(?:{_OWN} (?:[a-z-]+ ){{0,2}}{_ANY}(?: of (?:{{P}}(?:[’']s)?|his|hers|theirs))?)"
_HAD_IT = compile_rule(
    rf"(?:^|[,;] |\b(?:and|but|that|while|when) )\W*{_SOMEBODY}(?:, [^,.;]{{2,60}},| who [^,.;]{{2,40}})? "
    r"(?:(?:was|were|had|been|also|later|then|once|himself|herself|both|\w+ly) )*$"
)
_KIN_HAD_IT = compile_rule(
    r"(?:^|[,;] |\b(?:and|but|that|while|when) )\W*({P})(?:, [^,.;]{2,60},)? "
    r"(?:(?:was|were|had|been|also|later|then|once|himself|herself|both|\w+ly) )*$"
)
# Of the victim, what stands in a house or a car as well; of kin only what they have on them, for a find at the home
# of his mother may be his.
_ON_THEM = compile_rule(
    rf"(?:s?|[^.;,]{{0,60}}?) (?:(?:on|from|off|by|to|inside|in|at) (?:the (?:body|home|house|flat|car"
    rf"|bag|bedroom|pockets?|coat|jacket|hand) of )?{_OWN} (?:[a-z-]+ )?{_HARMED}(?:[’']s?)?(?!\w)"
    rf"|(?:on|off|from|worn by|carried by|held by|belonging to) {_SOMEBODY}(?![\w’']))"
)


def on_another(tagged: Tagged, verb: int | None, end: int) -> bool:
    """Whether a find is told of somebody without a name: by the subject of its verb, or by the words behind it.

    ``verb`` is where it is said that somebody had the thing; None where it is said that it was found.
    """
    if _ON_THEM.match(tagged.text, end):
        return True
    if verb is None:
        return False
    return bool(_HAD_IT.search(tagged.text, 0, verb)) or _kin_had_it(tagged, verb)


def _kin_had_it(tagged: Tagged, verb: int) -> bool:
    """``His brother was found with a knife``."""
    told = _KIN_HAD_IT.search(tagged.text, 0, verb)
    return told is not None and tagged.item(told.start(1)).value.form == "kin"
