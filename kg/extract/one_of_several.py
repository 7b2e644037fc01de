"""Somebody told of as one of several: ``Roe was one of three smugglers who admitted theft``."""

from __future__ import annotations

from kg.extract.tagging import compile_rule

_AMONG_ALL = r"(?:among|(?:one|{N}) of|part of) (?:the |an? |his |their )?(?:(?:gang|group|team) of )?"
_AMONG = (
    _AMONG_ALL + r"(?:(?:{N}|[a-z-]+) ){0,3}?"
    r"(?:people|men|women|defendants|offenders|members|drivers|officers|protesters|rioters|brothers|gang)"
    r"(?: who (?:were|was|have been|had been|are|is))?(?: (?:today|yesterday|also|later))? $"
)
# "one of three smugglers, originally from Hexley, who were jailed", "one of nine dealers jailed": whatever they are
_ALL_WHO = (
    _AMONG_ALL + r"(?:(?:{N}|(?!(?:by|of|from|for|with|in|on|at|to|who|and|but)\b)[a-z-]+) ){0,3}?"
    r"(?!victims|witnesses|complainants)[a-z-]+(?:s|men|people)"
)
_WHO_WERE = (
    r"(?:,[^.;,\ue000-\ue0ff]{1,60},)? who (?:(?:were|was|have been|had been|have|had|both|all|each|also|later|now) )*$"
)
# "P was among five people jailed", "P, one of three men convicted"
ONE_OF = compile_rule(
    rf"({{P}}),?(?:(?: (?:was|is|were|are|had been)(?: also)?)? (?:{_AMONG}|{_ALL_WHO}{_WHO_WERE})"
    rf"| (?:was|is|had been)(?: also)? {_ALL_WHO} $)"
)
# "Three men appeared at Harwick Crown Court, all of whom had admitted affray"; of "Lee named her attackers, all of whom
# were jailed" it is the attackers
ALL_OF_WHOM = compile_rule(
    r"^\W*(?:{P}(?:,? and|,) )*({P})"
    r"(?: (?:have |had )?(?:appeared|(?:stood|sat|were) in the dock)"
    r"(?: (?:together|today|yesterday|(?:at|before|in) (?:the )?{C}|(?:on |in )?{D}|on \w+day))*)?"
    r", (?:all|both|each|{P}) of whom "
    r"(?:(?:had|have|has|were|are|will|be|been|also|later|earlier|already|\w+ly) )*$"
)
_SO_MANY = r"(?:the (?:first|last|other|remaining) )?(?:{N}|one|two|three|some|most|another|several) of {P}"
# "were jailed, and one of them had admitted theft": which of them is left open
SOME_OF_THEM = compile_rule(
    rf"(?:\b(?:and|but|while|whilst|whereas|with|though)|[,;]) {_SO_MANY}"
    r"(?: (?:was|were|is|are|has|had|have|been|being|also|later|then|now|already|alone|[a-z]+ly))* $"
)
# "were jailed, and one of them was given a restraining order"
_SOME_BEFORE = compile_rule(
    rf"(?:\b(?:and|but|while|whilst|whereas|with|though)|[,;]) {_SO_MANY} [^,;:.\ue000-\ue0ff]{{0,60}}$"
)
# "was made against one of them"
_SOME_BEHIND = compile_rule(
    r"[^.;,\ue000-\ue0ff]{0,60}? (?:against|on|upon|for) (?:only |just )?"
    r"(?:(?:{N}|one|two|three|some|most|another|several) of {P}|one (?:man|woman|defendant|boy)\b)"
)
AMONG_THOSE = compile_rule(rf"(?<!\w)(?:{_AMONG}|{_ALL_WHO}{_WHO_WERE})")


def one_of_several(text: str, verb: int) -> bool:
    """``Roe was among five people jailed``: what else is said of them is said of all together."""
    return AMONG_THOSE.search(text, 0, verb) is not None


def of_some_of_them(text: str, place: int) -> bool:
    """Whether a noun at ``place`` is told of one or some of several: ``and one of them was given a curfew``."""
    return _SOME_BEFORE.search(text, 0, place) is not None or _SOME_BEHIND.match(text, place + 1) is not None
