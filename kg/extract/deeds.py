"""Whose own deed, or whose being caught, a sentence tells.

Who is only introduced as defendants are, with an age and an address, may as well be the one who was robbed. What the
sentence tells of them has to be what those do who come before a court (``[deed]`` in ``ontology/phrases.txt``).
"""

from __future__ import annotations

from functools import cache

from kg import patterns as re
from kg.extract.plain_deeds import helps_by_it
from kg.extract.sufferers import suffers
from kg.extract.syntax import possessive, subject_like
from kg.extract.tagging import Tagged, compile_rule, name_alone
from kg.vocabulary.wordlists import alternation

_ILLEGAL = rf"(?:{{O}}|[^.;]{{0,30}}?\b(?:{alternation('illegal thing')})\b)"
_BAND = alternation("criminal band")
_ADVERB = r"(?:also |later |then |soon |first |initially |subsequently |quickly )?"
# Verbs that tell of a deed with some objects only.
_WITH_OBJECT = (
    r"burst in(?!to (?:tears|song|flames|laughter)\b)(?:to)?"
    rf"|took(?! (?:(?:an? |the )?(?:{alternation('taken by anybody')})|{{T}}|{{N}} (?:days|weeks|months)|{{P}}|the|his"
    r"|her|their|it))"
    rf"|(?:{alternation('had, of an illegal thing')})(?= {_ILLEGAL})"
    r"|claimed (?:[a-z]+ ){0,2}(?:benefits?|credits?|allowance|support)"
    r"|claimed(?= (?:that )?{P} (?:was|were|had been) (?:an? )?(?:victims? of|forced|coerced|exploited|pressured"
    r"|acting))"
    r"|sold (?:(?:it|them|some|the rings)\b|{P} on)"
    rf"|used (?:(?:the|an?|his|her|their) (?:[a-z]+ ){{0,3}}(?:{alternation('used for a deed')})"
    r"|(?:an? )?(?:fake|false|stolen|cloned|forged))"
    rf"|(?:{alternation('blow')}) "
    rf"(?:(?:the|his|her) (?:\w+ )?(?:{alternation('struck by a culprit')})"
    r"|an? (?!(?:burglar|intruder|thief|robber|raider|attacker)\b)\w+|two|three|P[CS]|police|officers)"
    r"|cut {P}(?=[’'])|(?:hit|struck) (?:his|her|their|the) (?:car|van|bike|vehicle|motorbike)"
    # "waited until her boyfriend was asleep before carrying out the attack"
    r"|(?:had )?(?:waited|hid|lurked|hung around)\b[^.;]{0,90}? (?:before|then) (?:carrying out|launching|committing"
    r"|attacking|stabbing|striking|hitting|punching|pouncing|setting fire|pouring|throwing|breaking in|stealing"
    r"|robbing|raping)\b"
    r"|approached (?:(?:an?|the|two|three) (?:\w+ )?(?:girl|boy|woman|child|teenager|victim)|{P})"
    r"|contacted (?:(?:an?|the|what) (?:\w+ ){0,3}(?:girl|boy|child|teenager|decoy)|{P}(?= online))"
    r"|put (?:his|her|their) hands? (?:on|over|up|around|down)|(?:ran|drove|made) (?:off|away) when (?:police|officers)"
    r"|became (?:abusive|aggressive|violent|involved in the)|la(?:y|in) in wait"
    rf"|took part(?= in (?:the|an?) (?:[\w-]+ ){{0,3}}(?:{alternation('crime')})\b|[.,;])"
    # "would meet users in his car to supply them with cocaine"
    r"|(?:would |used to )?(?:travel(?:led)?|dr(?:i|o)ve|go|went|come|came|return(?:ed)?|meet|met|visit(?:ed)?)\b"
    r"[^.;]{0,80}? to (?:carry out|commit|steal|rob|burgle|deal(?! with)|sell|supply|collect drugs)"
    r"|(?:ran|led|headed) {P}(?=[.,;]| (?:which|that|of)\b)"
    rf"|(?:ran|led|headed|operated|organised) (?:an?|the) [^.;,\ue000-\ue0ff]{{0,30}}?(?:{_BAND}|operation|brothel|line"
    r"|factory|farm|group|{O})"
    rf"|played (?:an?|the|his|her) [a-z -]{{0,20}}(?:role|part) in (?:the|an?) (?:[a-z-]+ ){{0,3}}(?:{_BAND}|operation"
    r"|attack|robbery|murder|killing)"
    r"|(?:had )?(?:admitted|confessed(?: to)?|owned up to|accepted) (?:carrying out )?"
    r"(?:the|his|her|full|all|both|an?)?"
    rf" ?(?:[a-z-]+ ){{0,2}}(?:{alternation('crime')}|part in|role in|involvement in|responsibility)"
    # "admitted the attack had scared him"
    r"(?=[.,;:]|$| (?:the|and|but|on|at|in|of|after|when|during|by|to|for|from|an?|{D})\b)"
    r"|(?:sent|been sending) (?:[a-z]+ ){0,3}(?:messages?|texts?|images?|pictures?|photos?|videos?|letters?|threats?)"
    r"|had (?:\d+ (?:previous|wraps|images)|been (?:drinking|stealing|sending|grooming|abusing|selling|dealing|driving)"
    r"|(?:an?|the) (?:sexual )?relationship)"
    r"|made {M} (?:from|by|out of|selling)\b"
    r"|(?:began|started|embarked on|pursued) (?:an?|the|his|her) (?:[a-z]+ )?(?:relationship|affair|campaign|spree)"
)
_CAUGHT = (
    rf"(?:was|were|is|has been|had been) {_ADVERB}(?:{alternation('caught')}"
    r"|arrested(?! (?:by mistake|in error))|searched (?:by|in|at|on|after)|interviewed(?! (?:by police )?as a witness)"
    r"|stopped(?= (?:by (?:police|officers|traffic|customs|border|{B})|while|whilst|whereas|in (?:an?|the|his|her)|at"
    r"|after|on|when|driving))"
    r"|reported(?= (?:to (?:the )?police )?(?:for|over) (?:[a-z]+ing|{O}))"
    r"|found (?:with(?! (?:an? |the |his |her )?(?:\w+[ -]){0,3}(?:injur\w+|wounds?|bruis\w+|burns|cuts?"
    r"|fractur\w+|blood))|in possession|to have benefit(?:t?ed)|hiding|carrying|driving|dealing|selling)"
    r"|(?:seen|filmed)(?: (?:in|on) (?:[\w’'-]+ ){0,2}[\w’'-]+)? (?:dealing|selling|driving|carrying|running|hitting"
    r"|punching|kicking|stealing|taking|hurling|pelting|pushing|smashing|looting|goading|lobbing|ripping|brandishing"
    r"|dropping|throwing|dumping|climbing|breaking|spraying|handing|fleeing|fly-tipping|tipping|urinating|{O})"
    r"|(?:at the front of|in the thick of|part of|among) (?:an?|the) (?:[a-z-]+ ){0,2}(?:mob|disorder|rioters|rioting)"
    r"|among (?:those|a (?:group|mob|crowd)|the (?:group|mob|crowd)) who (?:looted|attacked|threw|smashed|stormed"
    r"|pelted|torched)"
    rf"|(?:carrying|dealing|selling|using)(?= {_ILLEGAL})|driving(?= [^.;]*(?:{{O}}|\bdrunk|\bspeed|\bmph|\blimit"
    r"|\bcrash|\bcollid|\bhit (?:an?|the|another)|\bleft the|\blost control|\bvan full))"
    rf"|(?:part of|members? of|involved in|behind) (?:an?|the) (?:[a-z-]+ ){{0,3}}(?:{_BAND}|{alternation('crime')})"
    r"|(?:more than |almost |nearly |about |around |just |well )*(?:twice|(?:{N}|[a-z]+)(?: and an? (?:half"
    r"|quarter))? times)"
    r" (?:the|over)"
    r"|subject to (?:an?|the) [^.;]{0,30}(?:order|sentence|ban|licence)"
    r"|using (?:his|her|their) (?:position|job|role|authority|home|flat|business|company|phone)"
    r"|the (?:\w+ )?(?:ringleader|leader of|boss of|head of)|the (?:driver|leader|head|boss|getaway|main|prime)"
    r"|described as (?:the|an?) (?:ringleader|leader|[a-z]+ dealer|danger|predator|prolific|main|key)"
    r"|named as (?:an?|the) (?:ringleader|leader|head|gunman|driver)"
    r"|a (?:leading|key|prominent|senior) (?:member|player|figure in (?:the|an?) (?:gang|plot|group)))"
)
_OF_COURTS = (
    r"(?=[^.;]{0,140}?(?:{T}|{I}|{W}|{M}|{O}|\bsentence|\border"
    r"|\bjail|\bprison|\btrial|\bcharges?\b|\bcounts?\b|\boffences?\b|\bban|\bconspir))"
)
_IN_COURT = (
    r"(?:was|were|is|are|has been|have been|had been) (?:also |then |later |both |all )?(?:{W}|prosecuted"
    r"|in the dock|on trial"
    r"|acquitted|cleared|convicted|charged|fined|banned|ordered|sentenced|jailed"
    r"|remanded\b(?! (?:by|home))|(?:granted|refused|denied) (?:(?:un)?conditional )?bail"
    r"|(?:being )?(?:held|detained) until (?:(?:his|her|their|the) )?trial|due (?:to appear"
    r"|in court|before|to (?:stand|go on|face) trial|to be (?:tried|sentenced))"
    r"|(?:back )?before (?:the court|magistrates|{C})"
    # "was warned by Judge Lee that she must expect a prison sentence", "was told to expect prison"
    r"|(?:told|warned)(?: yesterday| on {D})?(?: by (?:the (?:judge|court|bench|recorder|sheriff)|an? judge|magistrates"
    r"|{P})(?: that)? (?:{P} (?:must|could|should|can) expect|{P} (?:would be|will be|faces|had come)|to expect)"
    r"| to expect) [^.;]{0,40}?\b(?:sentenced?|jail(?:ed)?|prison|custody|custodial|term)\b"
    rf"|told {{P}} had no case|(?:given|handed){_OF_COURTS})"
    rf"|(?:received|got|faces?|denie[sd]|admit(?:s|ted)){_OF_COURTS}"
    r"|will (?:also )?(?:stand trial|go on trial|face trial|appear|be sentenced)|stood trial"
    r"|appeared(?! as\b|[^.;]{0,60}\b(?:witness|evidence|support"
    r"|to (?:tell|renew|apply|ask|seek|collect|object|watch|see|argue|oppose)))"
    # "ended up in court after hitting a man", "was hauled before magistrates", but not "faced court action"
    r"|(?:(?:faced|(?:ended|wound) up in|landed in|found (?:himself|herself) (?:back )?in) "
    r"(?:court|magistrates|justices)(?=[^.;]{0,30}? (?:for|after|following|accused of|charged with) "
    r"(?!(?:{P} |the |his |her |an? )?(?:[a-z]+ )?"
    r"(?:was|were|had|being)\b))"
    r"|(?:was|were) (?:hauled|dragged)(?: up)? before (?:the )?(?:court|magistrates|bench|justices)\b"
    r"|(?:ended up|landed|found (?:himself|herself)) (?:back )?in the dock\b)"
    r"(?![^.;]{0,60}\b(?:witness|evidence|sued|civil|damages|landlord|council|told|tell|describ\w+|statement|watch\w*"
    r"|hear|saw|support|by mistake))"
    r"|(?:is|are) alleged to have(?! (?:been|suffered|had|died|felt|heard)\b)"
    r"|pleads|changed (?:his|her|their) pleas?|pleaded|walked free|avoided jail|escaped jail"
    r"|[a-z]+ [^.;\ue000-\ue0ff]{0,30}\b(?:his|her) (?:own )?trial|left the dock|[a-z]+ in the dock"
    r"|(?:wept|sobbed|cried|smiled|smirked|laughed|nodded|sho(?:wed|wn) no [a-z]+)"
    r"(?= (?:as|when|while|whilst|whereas|after) (?:{P}(?! (?:told|described|recalled|relived|read|spoke|said|gave"
    r"|remembered|watched|saw|listened|hugged)\b)|(?:a|the) jury|jurors|the (?:judge|verdicts?|foreman|clerk)"
    r"|magistrates"
    r"|(?:an? |the )?(?:[a-z]+ )?(?:film|footage|video|clip|CCTV|recording|charges?|facts)) (?:was|were|had"
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
    r"|traced|tackled|recognised|chased|photographed|reported|challenged|disturbed|detained|identified|owned"
    r"|rented|caught"
    r"|counted|delivered|collected|repaired|built|cleaned|guarded|signed|written|designed|cooked|served|opened|locked"
    r"|kept|prosecuted|defended|examined|alerted|called|raised|praised|thanked|saved|pulled|freed|restrained|stopped"
    r"|pinned|followed|flagged|hired|paid|fed|taught|trained|taken|read|made|put|let|handed|given|shown|brought|carried"
    r"|represented|supported|employed|watched|witnessed|filmed|accompanied|led|told)[^.;]){1,60} by $"
)
# "the cannabis grown by Carl Roe", but not "the theft reported by Ann Lee"
_DONE_BY = compile_rule(
    rf"(?:{{O}}|\b(?:{alternation('illegal thing')})\b)[^.;]{{0,30}}? (?:grown|sold|stolen|supplied|produced|imported"
    r"|hidden|stored|stashed|taken|committed|carried out|caused|planned|plotted|run) by $"
    r"|\b(?:stolen|smuggled|laundered|embezzled|burgled|groomed|defrauded|conned) by $"
)
# "Police stopped Carl Roe, 34, of Hexley", "a car driven by Carl Roe", "She was robbed by Carl Roe"
_CAUGHT_BEFORE = re.compile(
    r"\b(?:stopped|arrested|searched|caught|detained|raided|pulled over|charged|prosecuted|identified|traced|linked to"
    r"|extradited|tracked down|led by|headed by|run by|case of|case against"
    r"|trial of|arrest of|sentencing of|conviction of|(?:was|were|is|are) that of) (?!by )(?:[\w’'-]+ ){0,3}$"
    # "found in a flat rented by Carl Roe", but not "a car belonging to Ann Lee was stolen"
    r"|\b(?:[Pp]olice|[Oo]fficers|[Dd]etectives|raid|search|seiz|found|drug|cannabis|plant|stopp|crash|collid"
    r"|hit|struck)"
    r"\w*\b[^.;]{0,90}\b(?:belonging to|owned by|rented by|driven by) (?:[\w’'-]+ ){0,3}$"
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
    # "was stopped by a man in Hexley who stole his load"
    r"|(?: (?:in|at|near|from) [A-Z][\w’'-]+)? (?:who|that) (?:had |then )*(?:stole|stolen|took|taken|robbed|mugged)\b"
)
_HELD = re.compile(r"\b(?:dragged|grabbed|kicked|pinned|pulled|pushed|shoved|threw)\b")
_STRUCK_NOUN = re.compile(alternation("struck by a culprit"))
# To whom a deed is done, up to where the clause ends
_WHOM = compile_rule(
    r"(?:(?! (?:who|whom|that|which|while|whilst|as|[a-z]+ing|armed)\b)[^.,;:“”\"]){0,80}?"
    r"(?=[.,;]|$| (?:when|after|before|during|outside|near|on|in|at|and (?:then )?[a-z]+ed|because|over|with"
    r"|alongside|for|{D})\b)"
)
# "Wexby Crown Court heard how Roe …", "Prosecutors say Roe …"
_HEARD = compile_rule(
    r"(?:{C}|\b[Cc]ourt|\b[Mm]agistrates|\b[Jj]urors|\b[Jj]ury)(?: (?:heard|was told|were told)(?: how| that)?) $"
    r"|\b(?:[Pp]rosecutors|[Tt]he (?:[Pp]rosecution|Crown)|{B}) (?:says?|said|allege[sd]?|claim(?:s|ed)?)"
    r"(?: that)? $"
)
# "Officers led by Ann Low", "The inquiry was run by Ann Low", "a car belonging to Ann Low was stolen"
_WORK_LED_BY = re.compile(
    r"\b(?:[Oo]fficers|[Dd]etectives|[Pp]olice|[Ss]quad|[Uu]nit|[Ii]nquiry|[Ii]nvestigation|[Ss]earch(?: party)?"
    r"|[Cc]ampaign|[Cc]harity|[Rr]escuers|[Ff]irefighters|[Tt]eam|[Ii]nvestigators)(?: (?:was|were|is|are))? "
    r"(?:led|headed|run) by (?:[\w’'-]+ ){0,3}$"
)


@cache
def _deed() -> re.Pattern[str]:
    return compile_rule(
        r"(?:,? (?:and|along with|with|alongside) {P}|, {P})*(?:(?:, (?:who|whose|an?)| who) [^,;.\ue000-\ue0ff]"
        r"{1,60}(?=, ))?[,\s–—-]*"
        r"(?:(?:who|both|each|had|has|have|also|then|later|twice|once|repeatedly|allegedly|\w+ly|went on to|began"
        r"|admits?"
        r"|helped(?: to)?|managed to|continued|tried|attempted|(?:is|are) accused of"
        r"|(?:is |are |was |were )?said to have|(?:is|are|was|were) alleged to have|[a-z]+ "
        r"(?:his|her|the|an?) [a-z]+ and"
        # "walked into the shop and stole perfume"
        r"|(?:walked|went|came|got|climbed|returned|drove|crept|sneaked) (?:in|into|to|through|over|inside|back)\b"
        r"[^.;,\ue000-\ue0ff]{0,40} and) )*"
        rf"(?:(?:{alternation('blow')}|slashed at|was stopped by) (?P<whom>{{P}})"
        rf"|{{O}}|(?:{alternation('deed')}|{_WITH_OBJECT}|{_CAUGHT}|{_IN_COURT})(?!\w))",
        re.IGNORECASE,
    )


def caught(passage: Tagged, position: int) -> bool:
    """Whether the words before somebody tell that they were caught, or by whom something was done."""
    before = passage.text[:position]
    told = _CAUGHT_BEFORE.search(before) or _DONE_BY.search(before)
    return told is not None and not _WORK_LED_BY.search(before)


def does(passage: Tagged, position: int) -> bool:
    """Whether somebody is the subject of a deed in a sentence, or the one who was caught, and came to no harm."""
    before = passage.text[:position]
    if name_alone(passage) or possessive(passage, position) or suffers(passage, position):
        return False
    placed = subject_like(before) or caught(passage, position) or _HEARD.search(before) is not None
    return placed and acts(passage, position)


def done_to(passage: Tagged, position: int) -> range:
    """Where the words stand to whom or what somebody did it: ``punched a barman``, ``burnt his boss's van``.

    Whoever is spoken of there is not the one who is told next to have admitted it. None where a clause behind may tell
    what they did first (``hit a man who was breaking in``), nor where a culprit may be held (``pinned a man``).
    """
    deed = _deed().match(passage.text, position + 1) if acts(passage, position) else None
    whom = _WHOM.match(passage.text, deed.end()) if deed and not _HELD.search(deed.group()) else None
    return range(deed.start(), whom.end()) if deed and whom else range(0)


def acts(passage: Tagged, position: int) -> bool:
    """Whether the words around somebody tell of a deed of theirs, or that they were caught."""
    before = passage.text[:position]
    if caught(passage, position) or _AMONG_THEM.search(before) or name_alone(passage):
        return True
    deed = _deed().match(passage.text, position + 1)
    if deed is None or _OF_A_CULPRIT.match(passage.text, deed.end()):
        return False
    last = passage.get(deed.end() - 1)
    if last is not None and last.kind == "O" and helps_by_it(passage, deed.end() - 1):
        return False
    whom = passage.item(deed.start("whom")).value if deed["whom"] else None
    struck = whom is not None and _STRUCK_NOUN.fullmatch(whom.noun or "") is not None
    return whom is None or struck or whom.form in {"name", "anonymous"}
