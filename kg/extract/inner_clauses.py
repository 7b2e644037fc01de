"""Whether a day stands in a clause that a sentence only puts in: it is then that clause's, and not the main verb's.

``jailed for killing a girl who vanished in 1976``, ``arrested over an indictment lodged in June``, ``A man who killed a
girl in 1976 has been jailed``: nobody was jailed or arrested then.
"""

from __future__ import annotations

from kg import patterns as re
from kg.extract.tagging import compile_rule

_NO_NOUN = (
    r"(?!(?:an?|the|of|for|with|to|in|on|at|by|from|into|after|before|as|and|or|but|nor|than|he|she|they|it|his|her"
    r"|its"
    r"|their|two|three|four|five|six|seven|eight|nine|ten|was|were|is|are|be|been|being|has|had|have|will|also|then"
    r"|later|not|over|about|against|between|under|without|both|all|each|who|when|which|that|where|whil(?:e|st)|because"
    r"|since|until|once|if|more|most|very|so|[a-z]+ly"
    r") )"
)
# "a girl who vanished in", "a crash which killed Ann Lee on", "a fire that killed two people in"
_RELATIVE = compile_rule(
    # but "a trial at C which ended on D": that of the court itself
    r"(?:(?<!{C})(?<!trial)(?<!hearing)(?<!case),? (?:who|whose|whom|which)\b"
    # "who in June received T": the day of that very verb
    r"(?! (?:(?:on|in|at|back|last|earlier|later|also|then|was|were|had been) |{C},? )*{D})"
    r"|(?<=[a-z]) that (?=(?:was|were|had|has|left|took|hit|shook|led|cost|began|ran)\b"
    r"|[a-z]{3,}ed\b)"
    # "for a burglary he committed in"
    r"|\b" + _NO_NOUN + r"[a-z][a-z’'-]{2,} {P} (?:had )?(?:[a-z]{3,}ed|stole|made|took|ran|sold|shot|hit)\b)"
)
# "an indictment lodged in", "two girls found dead at a house in": a participle right behind its noun
_PARTICIPLE = compile_rule(
    r"(?:\b" + _NO_NOUN + r"[a-z][a-z’'-]{2,}|{O|P}) "
    r"(?:(?:first|originally|allegedly|brutally|fatally|illegally|secretly) )?"
    r"(?:(?!(?:hundred|[a-z]*eed|bed|shed|sped|aged|related|based|so-called)\b)[a-z-]{3,}ed|found|held|made|taken|left"
    r"|shot|hit|stolen|seen|begun|sold|bought|kept|brought|caught|driven|beaten|hurt|set|put|sent|hidden|built|run"
    r"|lost"
    r"|written|done) "
    r"(?:(?:dead|unconscious|alive|up|down|out|off|over|away) )?"
    r"(?=(?:in|on|at|by|from|near|outside|inside|during|with|to|against|over|back|last|earlier|around|along|behind)\b"
    r"|{D})"
)
# "this week (pictured: at a fair in 2008"
_CAPTION = re.compile(r"\((?:[a-z]+ )?(?:pictured|left|right|above|below|seen|centre|inset|shown|file)\b[^()]*$")
# "after he stabbed a man in", "having attacked him in", but "when he appeared on"
_ADVERBIAL = compile_rule(
    r"\b(?:after|because|since|as|whil(?:e|st)|when|before) (?:{P}|(?:the|an?|his|her|their) [a-z’'-]+) "
    r"(?:(?:had|later|first|then|also) )*"
    r"(?!appeared|stood|went|came|returned|pleaded|admitted|confessed|attended|faced|changed|entered|was|were|is|are"
    r"|had"
    r"|has|jury|court|judge|trial|hearing)(?:[a-z]{2,}ed|stole|took|ran|sold|shot|hit|left|drove|beat|fled|broke"
    r"|fell)\b"
    r"|\b(?:having|after|for|by) (?:[a-z]+ly )?"
    r"(?!be(?:ing)?\b|pleading|admitting|appearing|standing|changing|failing|being)"
    r"(?:having )?[a-z]{3,}(?:ing|ed) (?:{P}|an?|the|his|her|their|another|two|three|{N}|{O})"
)
_COURT = compile_rule(r"{C}")
# ", on Monday", ", at C on Monday": back in the sentence
_BACK = compile_rule(
    r",(?: (?:on|in|at|before|earlier|yesterday|was|were|has|had|is|been|also|later|then|now|the|,)|,| {C}| {D})* ?$"
)


# "At C the judge regretted that nobody had stopped Roe when he was jailed in 2005": what opens it is the judge's
_LOOKED_BACK = re.compile(
    r"\b(?:said|told|revealed|expressed|asked|noted|regretted|criticised|recalled|spoke)\b[^.;]*?"
    r"\b(?:when|after|because|since)\b[^.;]*$"
)
# "C was told on D that he gave evidence at the trial of Poe, who was convicted of O and is serving T"
_HEARD_OF_HIM = compile_rule(
    r"\b(?:heard|told)\b[^.;]*?\b(?:that|how)\b[^.;]*{P},? who (?:(?:was|were|had been|has been|is|later|nevertheless"
    r"|also|since|now|himself|herself) )*(?:[a-z]+ (?:of|for) [^.;]{0,40} and is (?:now )?)?$"
)


def looked_back_on(text: str, verb: int) -> bool:
    """Whether somebody only speaks of what a verb tells: when and where he spoke is not when and where it was."""
    return bool(_LOOKED_BACK.search(text, 0, verb) or _HEARD_OF_HIM.search(text, 0, verb))


def inner(text: str, start: int, place: int) -> bool:
    """Whether a clause is open at ``place`` that a noun behind ``start`` is told more of by."""
    if _CAPTION.search(text[start:place]):
        return True
    for opening in (_RELATIVE, _PARTICIPLE, _ADVERBIAL):
        last = next(reversed(list(opening.finditer(text, start, place + 1))), None)
        if last is not None and not _closed(text, last.end(), place):
            return True
    return False


def _closed(text: str, opened: int, place: int) -> bool:
    """What was done is done before no court: a court that is named ends the clause, as does a comma and the day."""
    return bool(_COURT.search(text, opened, place) or _BACK.search(text, opened, place) or ";" in text[opened:place])
