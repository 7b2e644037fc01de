"""Whose own deed, or whose being caught, a sentence tells.

Who is only introduced as defendants are, with an age and an address, may as well be the one who was robbed. What the
sentence tells of them has to be what those do who come before a court (``[deed]`` in ``ontology/phrases.txt``).
"""

from __future__ import annotations

from functools import cache

from kg import patterns as re
from kg.extract.tagging import Tagged, compile_rule
from kg.vocabulary.wordlists import alternation

# Verbs that tell of a deed with some objects only.
_ILLEGAL = (
    r"(?:{O}|[^.;]{0,30}?\b(?:drugs?|heroin|cocaine|crack|cannabis|ecstasy|amphetamine|ketamine|spice|MDMA|wraps"
    r"|counterfeit"
    r"|fake|false|stolen|illegal|illicit|indecent|extreme|knife|knives|guns?|firearms?|weapons?|machete|blade"
    r"|hammer|sword"
    r"|imitation|cloned|forged|bogus)\b)"
)
_WITH_OBJECT = (
    r"burst in(?!to (?:tears|song|flames|laughter)\b)(?:to)?|took(?! (?:an? |the )?(?:photo|picture|part|place"
    r"|witness|call|video|ill|over|up|off|in|stand|notes?"
    r"|shelter|refuge"
    r"|cover|days?|weeks|months|years|time|{T}|{N} (?:days|weeks|months)|{P}|the|his|her|their|it))"
    r"|pulled (?:out )?an? (?:knife|gun|blade|machete|hammer)"
    rf"|(?:had|hid|held|sold|supplied|carried|produced|stored|transported|possessed|bought|made|claimed|obtained|posed"
    rf"|submitted|offered|dealt|grew|kept)(?= {_ILLEGAL})"
    r"|claimed (?:[a-z]+ ){0,2}(?:benefits?|credits?|allowance|support)|sold (?:(?:it|them|some|the rings)\b|{P} on)"
    r"|used (?:(?:the|an?|his|her|their) (?:[a-z]+ ){0,3}(?:names?|identity|profiles?|accounts?|cards?|position|knife"
    r"|vehicle|car|job)"
    r"|fake|false|stolen|cloned|an? (?:fake|false|stolen|cloned|forged))"
    r"|claimed(?= (?:that )?{P} (?:was|were|had been) (?:an? )?(?:victims? of|forced|coerced|exploited|pressured"
    r"|acting))"
    r"|(?:hit|struck|cut|punched|kicked|grabbed|pushed|shoved|dragged|pinned|threw|shot|bit) "
    r"(?:the (?:\w+ )?(?:woman|girl|boy|victim|teenager|pensioner|officer|child|baby|shop\w*|driver|doorman)"
    r"|an? (?!(?:burglar|intruder|thief|robber|raider|attacker)\b)\w+"
    r"|his (?:wife|partner|girlfriend|mother|victim|ex)|her (?:husband|partner|boyfriend|mother|victim|baby)|two|three"
    r"|P[CS]|police|officers)|cut {P}(?=[’'])"
    r"|(?:hit|struck) (?:his|her|their|the) (?:car|van|bike|vehicle|motorbike)"
    r"|started (?:an?|the) fire|approached (?:(?:an?|the|two|three) (?:\w+ )?(?:girl|boy|woman|child|teenager"
    r"|victim)|{P})"
    r"|contacted (?:(?:an?|the|what) (?:\w+ ){0,3}(?:girl|boy|child|teenager|decoy)|{P}(?= online))"
    r"|put (?:his|her|their) hands? (?:on|over|up|around|down)"
    r"|traded as|gave a reading|burn(?:t|ed) (?:his|her|the) clothes|(?:ran|drove|made) (?:off|away) when "
    r"(?:police|officers)|(?:ran|led|headed|operated|organised) "
    r"(?:an?|the) [^.;,\ue000-\ue0ff]{0,30}?(?:gang|ring|network"
    r"|plot|operation"
    r"|conspiracy|scam|fraud|scheme|brothel|line|factory|farm|cartel|group)"
    r"|played (?:an?|the|his|her) [a-z -]{0,20}(?:role|part) in (?:the|an?) (?:[a-z-]+ ){0,3}(?:gang|plot"
    r"|conspiracy|operation"
    r"|attack|robbery|scheme|fraud|murder|killing)"
    r"|(?:sent|been sending) (?:[a-z]+ ){0,3}(?:messages?|texts?|images?|pictures?|photos?|videos?|letters?|threats?)"
    r"|to (?:blame|snatch|rob|steal|kill|rape|stab|smuggle|bribe|groom|burn)"
    r"|failed to (?:stop|provide|give|declare|comply|report|surrender|appear|attend|notify|pay|tell|disclose|keep)"
    r"|had (?:\d+ (?:previous|wraps|images)|been (?:drinking|stealing|sending|grooming|abusing|selling|dealing|driving)"
    r"|(?:an?|the) (?:sexual )?relationship)"
)
_CAUGHT = (
    r"(?:was|were|is|has been|had been) (?:also |later |then |soon |first |initially |subsequently |quickly )?"
    r"(?:caught|arrested(?! (?:by mistake|in error))|pulled over|searched (?:by|in|at|on|after)|interviewed(?! "
    r"(?:by police )?as a "
    r"witness)|questioned"
    r"|stopped(?= (?:by (?:police|officers|traffic)|while|in (?:an?|the|his|her)|at|after|on|when|driving))"
    r"|found (?:with(?! (?:an? |the |his |her )?(?:\w+[ -]){0,3}(?:injur\w+|wounds?|bruis\w+|burns|cuts?"
    r"|fractur\w+|blood))"
    r"|in possession|to have benefit(?:t?ed)|hiding|carrying|driving|dealing|selling)|spotted by (?:police"
    r"|officers)|seen (?:dealing"
    r"|selling|driving|carrying|running"
    r"|hitting|punching"
    r"|kicking|stealing|taking)|captured on|filmed (?:dealing|selling|driving|carrying|hitting|punching|kicking"
    r"|stealing)"
    r"|using (?:his|her) (?:position|role|job|authority) (?:as|at|in|to)\b"
    rf"|(?:carrying|dealing|selling|using)(?= {_ILLEGAL})|driving(?= [^.;]*(?:{{O}}|\bdrunk|\bspeed|\bmph|\blimit"
    rf"|\bcrash|\bcollid|\bhit (?:an?|the|another)|\bleft the|\blost control|\bvan full))"
    r"|part of (?:an?|the) (?:[a-z-]+ ){0,3}(?:gang|group|network|ring|plot|conspiracy|team|operation|cell|crime)"
    r"|involved in (?:the|an?) (?:[a-z-]+ ){0,3}(?:plot|conspiracy|attack|robbery|supply|operation|fraud|scam"
    r"|gang|fight|disorder"
    r"|riot|murder|scheme)|behind (?:the|an?) (?:[a-z-]+ ){0,3}(?:plot|scam|fraud|attack|operation|conspiracy"
    r"|gang|scheme|raid)"
    r"|the (?:\w+ )?(?:ringleader|leader of|boss of|head of)|the (?:driver|leader|head|boss|getaway|main|prime)"
    r"|drunk|over the (?:drink|legal|limit|alcohol|drug)"
    r"|(?:more than|almost|nearly|twice|three times) (?:(?:[a-z]+|{N}) )?(?:times )?(?:the|over)|traced|identified as "
    r"(?:the|an?)|linked to"
    r"|subject to (?:an?|the) [^.;]{0,30}(?:order|sentence|ban|licence)|wanted|on licence|on bail|banned|disqualified"
    r"|using (?:his|her|their) (?:position|job|role|home|flat|business|company|phone)|in charge of|in possession"
    r"|armed|recalled|extradited|detained (?:by (?:police|officers)|under|for)|clocked"
    r"|breathalysed"
    r"|high on|described as (?:the|an?) (?:ringleader|leader|[a-z]+ dealer|danger|predator|prolific|main|key)"
    r"|a (?:leading|key|prominent|senior) (?:member|player|figure in (?:the|an?) (?:gang|plot|group))"
    r"|named as (?:an?|the) (?:ringleader|leader|head|gunman|driver)|trusted|jailed|in breach)"
)
_OF_COURTS = (
    r"(?=[^.;]{0,140}?(?:{T}|{I}|{W}|{M}|{O}|\bsentence|\border"
    r"|\bjail|\bprison|\btrial|\bcharges?\b|\bcounts?\b|\boffences?\b|\bban))"
)
_IN_COURT = (
    r"(?:was|were|is|are|has been|have been|had been) (?:also |then |later |both |all )?(?:{W}|prosecuted"
    r"|in the dock|on trial"
    r"|acquitted|cleared|convicted|charged|fined|banned|ordered|sentenced|jailed|due (?:to appear"
    r"|in court|before|to (?:stand|go on|face) trial|to be (?:tried|sentenced))"
    r"|(?:back )?before (?:the court|magistrates|{C})"
    rf"|told {{P}} had no case|(?:given|handed){_OF_COURTS})"
    rf"|(?:received|got|faces?|denie[sd]|admit(?:s|ted)){_OF_COURTS}"
    r"|will (?:also )?(?:stand trial|go on trial|face trial|appear|be sentenced)|stood trial"
    r"|pleads|changed (?:his|her|their) pleas?|pleaded|appeared(?! as)|walked free|avoided jail|escaped jail"
    r"|[a-z]+ [^.;\ue000-\ue0ff]{0,30}\b(?:his|her) (?:own )?trial|left the dock|[a-z]+ in the dock"
    r"|(?:wept|sobbed|cried|smiled|smirked|laughed|nodded|sho(?:wed|wn) no [a-z]+)"
    r"(?= (?:as|when|while|after) (?:{P}|(?:a|the) jury|jurors|the judge|the verdict|magistrates) (?:was|were|had"
    r"|returned|passed|gave|jailed"
    r"|sentenced|convicted)?)"
    # "had only been in his job for a month when he was caught"
    r"|(?:had )?(?:(?:only|just) )?been (?:in|at|an?|working|employed|driving|drinking|out|on)\b[^.;]{0,80}? when {P} "
    r"(?:was|were) (?:caught|arrested|stopped|searched)"
    r"|(?:said|claimed|told [a-z ]{2,20}) {P} (?:had been|was) "
    r"(?:pressured|pressurised|forced|coerced|bullied|recruited) into [a-z]+ing"
)
_AGENT_OF = (
    r"\b(?:was|were|been|being) (?:(?!found|discovered|spotted|seen|rescued|helped|treated|comforted|interviewed"
    r"|represented|supported|employed|watched|witnessed|filmed|accompanied|led|told)[^.;]){1,60} by $"
)
# "Police stopped Carl Roe, 34, of Hexley", "a car driven by Carl Roe", "She was robbed by Carl Roe"
_CAUGHT_BEFORE = re.compile(
    r"\b(?:stopped|arrested|searched|caught|detained|raided|pulled over|charged|prosecuted|identified|traced|linked to"
    r"|extradited|tracked down|driven by|belonging to|owned by|led by|headed by|run by|rented by|case of|case against"
    r"|trial of|arrest of|sentencing of|conviction of|cases? (?:was|were|is|are) that of) (?:[\w’'-]+ ){0,3}$"
    rf"|{_AGENT_OF}"
    r"|\b(?:[Pp]olice|[Oo]fficers?|PC|on patrol)\b[^.;]{0,60} (?:saw|spotted|noticed|recognised|approached|found) $"
)
# "His right-hand man, Ben Poe, 35", "Two who denied the charge, Ann Roe, 33, and Ben Poe", "Among them was Carl Roe"
_AMONG_THEM = compile_rule(
    r"\b(?:denied|admitted|accused|charged|convicted|jailed|sentenced|defendants?|gang|members?"
    r"|right[- ]hand (?:man|woman)|accomplices?|ringleaders?|associates?|co-accused|co-defendants?|trial of"
    r"|[Aa]mong (?:them|{P}) (?:was|were)|involved|ordered that)\b"
    r"(?:(?!\b(?:by|against|attack\w+|victims?|killing|murder\w*|death|witness\w*|told|after|when|who)\b)"
    r"[^.;\ue000-\ue0ff]|{P}){0,90}$"
)
# "attacked the man who had robbed him", "chased the burglar": what others do to whom the story is about
_OF_A_CULPRIT = compile_rule(
    r"(?: [a-z]+){0,3}? (?:(?:the|an?|his|her) (?:[a-z]+ )?"
    r"(?:intruder|burglar|thief|thieves|robber|raider|attacker|assailant|culprit)s?\b"
    r"|(?:{P}|(?:the|an?|his|her) (?:[a-z]+ )?(?:man|woman|youth|men|gang|boy|girl)) (?:who|that) (?:had )?"
    r"(?:{O}|abused|raped|groomed|attacked|robbed|burgled|stolen|hit|stabbed))"
)
_LINE = compile_rule(r"\W*{P}\W*")
"""A line of a round-up that holds nothing but a name."""


@cache
def _deed() -> re.Pattern[str]:
    return compile_rule(
        r"(?:,? (?:and|along with|with|alongside) {P}|, {P})*(?:, (?:who|whose|an?) [^,;.\ue000-\ue0ff]{1,60}(?=, "
        r"))?[,\s]*"
        r"(?:(?:who|both|each|had|has|have|also|then|later|twice|once|repeatedly|allegedly|\w+ly|went on to|began"
        r"|admits?"
        r"|helped(?: to)?|managed to|continued|tried|attempted|(?:is|are) accused of|(?:is )?said to have|[a-z]+ "
        r"(?:his|her|the|an?) [a-z]+ and) )*"
        r"(?:(?:hit|struck|cut|punched|kicked|grabbed|pushed|shoved|dragged|pinned|threw|shot|bit|slashed at|was "
        r"stopped by) "
        r"(?P<whom>{P})"
        rf"|{{O}}|(?:{alternation('deed')}|{_WITH_OBJECT}|{_CAUGHT}|{_IN_COURT})(?!\w))",
        re.IGNORECASE,
    )


def acts(passage: Tagged, position: int) -> bool:
    """Whether the words around somebody tell of a deed of theirs, or that they were caught."""
    before = passage.text[:position]
    if _CAUGHT_BEFORE.search(before) or _AMONG_THEM.search(before) or _LINE.fullmatch(passage.text):
        return True
    deed = _deed().match(passage.text, position + 1)
    if deed is None or _OF_A_CULPRIT.match(passage.text, deed.end()):
        return False
    whom = passage.item(deed.start("whom")).value if deed["whom"] else None
    return whom is None or whom.form in {"name", "anonymous"}
