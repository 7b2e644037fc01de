"""To whom the inquiries of the police led: ``DNA on the glove matched Carl Roe, 40``, ``Officers established that "
"Roe had
sold the watches``, ``The thief was identified as Roe``.

Whoever is so named is tried by what the next sentence tells of *he*: nobody is looked for in that way but who did it. A
victim is identified, too, so that no word of one may stand in the sentence or before it.
"""

from __future__ import annotations

from collections.abc import Sequence

from kg import patterns as re
from kg.extract.tagging import Tagged, compile_rule, passage_at

_TRACE = (
    r"(?:DNA|(?:finger|palm|shoe|foot)prints?|CCTV|footage|cell[- ]site|phone (?:data|records|number|line)|number "
    r"?plate"
    r"|(?:forensic|digital|phone) (?:evidence|tests?|examinations?|analysis|work|data)|IP address|e-?mail address"
    r"|handset"
    r"|SIM card|username|(?:drugs?|deal|mobile|county|bank) (?:line|phone|account))"
)
_CULPRIT = (
    r"(?:suspect|offender|driver|rider|attacker|thief|burglar|robber|culprit|intruder|raider|gunman|knifeman|shoplifter"
    r"|dealer|fraudster|arsonist|flasher|groper|stalker|perpetrator)"
)
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
_WORK = (
    r"\b(?:[Pp]olice|[Oo]fficers|[Dd]etectives|[Ii]nvestigators|[Ee]nquiries|[Ii]nquiries|[Ii]nvestigation|[Ii]nquiry"
    r"|[Ss]earch(?:es)?|[Aa]nalysis|[Ee]xaminations?|[Aa]udit(?:ors)?|CCTV|[Ff]ootage|[Cc]ameras?)\b"
)
_FOUND_THAT = re.compile(
    rf"{_WORK}[^.;\ue000-\ue0ff]{{0,60}} (?:found|discovered|established|revealed|showed|uncovered|learned|realised"
    r"|proved|confirmed|captured|caught) (?P<that>that )?$"
)
# what he had done; but not what was done to him, or what he saw
_HAD_DONE_IT = compile_rule(
    r"(?:,[^.;“”\ue000-\ue0ff]{1,60},|,)?(?: {O}| (?:had|has) (?:[a-z]+ly |also )?(?:taken|stolen|transferred|sold"
    r"|sent|used|bought"
    r"|paid|spent|supplied|dealt|made|forged|created|set up|siphoned|diverted|pocketed|defrauded|conned|tricked|moved"
    r"|withdrawn|abused|attacked|assaulted|killed|stabbed|burgled|robbed|groomed|messaged|downloaded|shared|distributed"
    r"|driven|lied|faked|falsified|claimed|hidden|laundered|smuggled|imported)\b"
    r"| was (?:responsible|behind|running|using|operating|the (?:driver|user|holder|ringleader|organiser|man (?:behind"
    r"|responsible)|woman (?:behind|responsible)|person (?:behind|responsible)))\b"
    r"| (?:breaking|stealing|smashing|attacking|punching|kicking|stabbing|setting fire|climbing|forcing|loading"
    r"|spraying"
    r"|fleeing|robbing|grabbing|snatching|dealing|entering|burgling)\b)"
)
# "was identified by officers as the thief", "was linked to the burglaries by his DNA"
_WAS_FOUND_OUT = compile_rule(
    r"(?:,[^.;“”\ue000-\ue0ff]{1,60},|,)? (?:was|had been|has been)(?: \w+ly| then| later| soon| also){0,2} "
    r"(?:identified|named|recognised|traced|linked|tracked)\b(?=[^.;]{0,70}? (?:as (?:being )?(?:(?:the|a|one of the)"
    rf" (?:[a-z-]+ ){{0,3}}{_CULPRIT}s?\b|{{P}}|responsible|involved|behind)"
    r"|by (?:the )?(?:police|officers|detectives|investigators|PCs?|[A-Z][\w’'-]+ (?:Police|Constabulary)|{B})"
    rf"|(?:by|through|from|thanks to|via|after) (?:[a-z’'-]+ ){{0,3}}{_TRACE}))"
)
_OF_VICTIMS = re.compile(
    r"\b(?:victims?|bod(?:y|ies)|dead|died|dying|deceased|injur\w+|hospital|wound(?:s|ed)|killed(?! by)|missing|inquest"
    r"|post-?mortem|relatives|tributes?|witness\w*)\b",
    re.IGNORECASE,
)


def pointed_at(tagged: Sequence[Tagged], passage: Tagged, position: int) -> bool:
    """Whether a sentence tells that inquiries led to somebody as to who did it."""
    text = passage.text
    found = _FOUND_THAT.search(text, 0, position) and _HAD_DONE_IT.match(text, position + 1)
    if not (found or _LED_TO.search(text, 0, position) or _WAS_FOUND_OUT.match(text, position + 1)):
        return False
    earlier = passage_at(tagged, passage.index - 1)
    told = (passage,) if found else tuple(line for line in (passage, earlier) if line is not None)
    return not any(_OF_VICTIMS.search(line.passage.text) for line in told)
