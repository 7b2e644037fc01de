"""To whom the inquiries of the police led: ``DNA on the glove matched Roe, 40``, ``The thief was identified as Roe``.

Whoever is so named is tried by what the next sentence tells of *he*: nobody is looked for in that way but who did it. A
victim is identified, too, so that no word of one may stand in the sentence or before it.
"""

from __future__ import annotations

from collections.abc import Sequence

from kg import patterns as re
from kg.extract.syntax import possessive
from kg.extract.tagging import Tagged, compile_rule, passage_at

_TRACE = (
    r"(?:DNA|(?:finger|palm|shoe|foot)prints?|CCTV|footage|cell[- ]site|phone (?:data|records|number|line)|number "
    r"?plate"
    r"|(?:forensic|digital|phone) (?:evidence|tests?|examinations?|analysis|work|data)|IP address|e-?mail address"
    r"|handset|SIM card|username|(?:drugs?|deal|mobile|county|bank) (?:line|phone|account))"
)
_CULPRIT = (
    r"(?:suspect|offender|driver|rider|attacker|thief|burglar|robber|culprit|intruder|raider|gunman|knifeman|shoplifter"
    r"|dealer|fraudster|arsonist|flasher|groper|stalker|perpetrator)"
)
_A_CULPRIT = re.compile(rf"\b{_CULPRIT}s?$", re.IGNORECASE)
_LED_TO = compile_rule(
    # "Fingerprints on the window were found to belong to", "The drugs line was linked to"
    rf"\b{_TRACE}\b[^.;\ue000-\ue0ff]{{0,70}}? (?:match(?:ed|ing)|(?:belong(?:ed|ing|s)?|match) to|(?:linked|traced"
    rf"|attributed)"
    r"(?: directly| back)? to|match for|identified(?: [^.;\ue000-\ue0ff]{1,30})? as|pointed to|came back to) "
    r"(?:that of |those of |[a-z-]+ ){0,2}$"
    rf"|\b[Tt]he {_CULPRIT}(?: in the footage)? was (?:\w+ )?(?:identified|named|recognised)"
    r"(?: (?:by|from|as|through|on)(?! as) [^.;,\ue000-\ue0ff]{1,40})? as (?:[a-z-]+ ){0,2}$",
    re.IGNORECASE,
)
# "Officers executed a warrant at the home of", "The drugs line was run by", "Behind the scam was"
_HIS_DOING = compile_rule(
    r"\b(?:police|officers|detectives|investigators)\b[^.;\ue000-\ue0ff]{0,60} (?:executed|carried out|served) (?:an? "
    r")?"
    r"(?:[a-z]+ ){0,2}warrants?\b[^.;\ue000-\ue0ff]{0,50} (?:home(?: address)?|house|flat|address|property|caravan) "
    r"of $"
    r"|\b(?:line|scam|fraud|conspiracy|plot|racket|cannabis (?:factory|farm|grow))\b"
    r"[^.;\ue000-\ue0ff]{0,40} (?:was|being) (?:controlled|run|operated|masterminded|orchestrated|organised) by $"
    r"|^\W*Behind (?:it all|the [a-z -]{3,30}) (?:was|were) $",
    re.IGNORECASE,
)
_WORK = (
    r"\b(?:[Pp]olice|[Oo]fficers|[Dd]etectives|[Ii]nvestigators|[Ee]nquiries|[Ii]nquiries|[Ii]nvestigation|[Ii]nquiry"
    r"|[Ss]earch(?:es)?|[Aa]nalysis|[Ee]xaminations?|[Aa]udit(?:ors)?|CCTV|[Ff]ootage|[Cc]ameras?)\b"
)
_FOUND_THAT = re.compile(
    rf"{_WORK}[^.;\ue000-\ue0ff]{{0,60}} (?:found|discovered|established|revealed|showed|uncovered|learned|realised"
    r"|proved|confirmed|captured|caught|received (?:information|intelligence|reports?|a (?:report|tip-off|call)))"
    r" (?:that )?$"
    r"|\b(?:[Cc]ourt|[Jj]ury|[Jj]urors|[Hh]earing|[Mm]agistrates) (?:heard|was told|were told) (?:how|that) $"
)
# only what nobody does who is a victim or a customer: those pay, send and lend, too
_HAD_DONE_IT = compile_rule(
    r"(?:,[^.;“”\ue000-\ue0ff]{1,60},|,)?(?: {O}| was {O}"
    r"| (?:(?:had|has) )?(?:[a-z]+ly |also )?(?:stolen|stole|siphoned|diverted|pocketed|defrauded|conned|tricked"
    r"|groomed"
    r"|befriended|exposed himself|broken into|broke into|burgled|robbed|raped|abused|attacked|stabbed|supplied|forged"
    r"|faked|falsified|laundered|smuggled|downloaded|distributed)\b"
    r"| had (?:transferred|taken|moved|paid) [^.;]{0,60}(?:\bfrom (?:his|her) (?:former )?employer|\binto (?:his|her) "
    r"own\b)"
    r"| had (?:transferred|taken|moved) [^.;]{0,40}\bfrom {P}"
    r"| was (?:responsible|behind|operating|the (?:ringleader|organiser|(?:man|woman|person) (?:behind|responsible)))\b"
    r"| (?:breaking|stealing|smashing|attacking|punching|kicking|stabbing|setting fire|climbing|forcing|spraying"
    r"|fleeing|robbing|grabbing|snatching|dealing|burgling)\b)"
)
# "was identified as the thief", "was linked to the burglaries by his DNA"
_WAS_FOUND_OUT = compile_rule(
    r"(?:,[^.;“”\ue000-\ue0ff]{1,60},|,)? (?:was|had been|has been)(?: \w+ly| then| later| soon| also){0,2} "
    r"(?:identified|named|recognised|traced|linked|tracked)\b(?=[^.;]{0,70}? (?:as (?:being )?(?:(?:the|a|one of the)"
    rf" (?:[a-z-]+ ){{0,3}}{_CULPRIT}s?\b|(?P<as>{{P}})|responsible|involved|behind)"
    rf"|(?:by|through|from|thanks to|via|after) (?:[a-z’'-]+ ){{0,3}}{_TRACE}))"
)
# "was seen by officers carrying a machete", "came to the attention of police"
_WAS_SEEN = compile_rule(
    r"(?:,[^.;“”\ue000-\ue0ff]{1,60},|,)? (?:(?:was|had been) (?:\w+ )?(?:seen|spotted|observed|noticed|caught"
    r"|recognised"
    r"|witnessed|stopped|filmed)\b[^.;\ue000-\ue0ff]{0,60}? (?:(?:carrying|dealing|selling|stealing|exchanging"
    r"|supplying|armed with|trying (?:car )?doors|breaking|climbing|acting suspiciously|in possession)\b|{O})"
    r"|(?:first )?came to (?:the )?(?:attention|notice) of (?:the )?(?:police|officers|detectives|{B}))"
)
_OF_VICTIMS = re.compile(
    r"\b(?:victims?|bod(?:y|ies)|dead|died|dying|deceased|injur\w+|hospital|wound(?:s|ed)|killed(?! by)|missing|inquest"
    r"|post-?mortem|relatives|tributes?|witness\w*)\b",
    re.IGNORECASE,
)


def pointed_at(tagged: Sequence[Tagged], passage: Tagged, position: int) -> bool:
    """Whether a sentence tells that inquiries led to somebody as to who did it."""
    text = passage.text
    if possessive(passage, position):
        return False  # "was identified as Roe's son"
    found = _FOUND_THAT.search(text, 0, position) and _HAD_DONE_IT.match(text, position + 1)
    before = _LED_TO.search(text, 0, position) or _HIS_DOING.search(text, 0, position)
    if not (found or before or _WAS_SEEN.match(text, position + 1) or _found_out(passage, position)):
        return False
    earlier = passage_at(tagged, passage.index - 1)
    told = (passage,) if found else tuple(line for line in (passage, earlier) if line is not None)
    return not any(_OF_VICTIMS.search(line.passage.text) for line in told)


def _found_out(passage: Tagged, position: int) -> bool:
    """``was identified as the thief``, ``was traced through his DNA``"""
    told = _WAS_FOUND_OUT.match(passage.text, position + 1)
    return told is not None and (not told["as"] or _A_CULPRIT.search(passage.words(told.start("as"))) is not None)
