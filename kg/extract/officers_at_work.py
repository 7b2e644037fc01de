"""Officers shown at what officers do, where no words of theirs and no post make them one.

``PC Roe noticed the van``, ``the keys were handed to PC Roe``, ``PC Roe was given a final written warning``. Who was
hurt may be somebody's victim: a text that hints at it leaves them out.
"""

from __future__ import annotations

from collections.abc import Sequence

from kg import patterns as re
from kg.extract.colleagues import HARMED, tells_of_harm
from kg.extract.hurt_officers import police_hurt
from kg.extract.roles import Place
from kg.extract.tagging import Tagged, compile_rule

_THEN = r"(?:had |then |also |later |first |who )*"
_ACTS = compile_rule(
    rf"^(?: and {{P}})?,? {_THEN}(?:(?:searched|stopped|followed)\b(?! (?:out|my)\b)"
    r"|(?:chased|pursued|arrested|detained|interviewed|questioned|caught) (?:after )?(?:{P}|the (?:man|woman"
    r"|pair|driver))"
    r"|(?:noticed|spotted|recognised|identified|traced|discovered|uncovered|found|saw)\b"
    r"(?! (?:that|out|it|her|his|their|my)\b))"
)
# "PC Roe, who has since retired, took him home", where a story tells nowhere of anybody hurt
_DUTIES = compile_rule(
    rf"^(?:, (?![^.;]*\b(?:whose|me|was|were)\b)[^.;]{{1,80}},)? {_THEN}(?:took (?:{{P}}|charge\b|(?:a )?statements?\b)"
    r"|(?:chased|pursued|tracked|attended|recovered|seized|retrieved|found|noticed|spotted)\b"
    r"(?! (?:that|out|it|her|his|their|my)\b)|was on patrol\b)"
)
# "PC Roe, to whom Poe had sent it, was given a final written warning"
_DISCIPLINED = re.compile(
    r"^(?:,? and [\ue000-\ue0ff])?(?:, [^.;]{1,80},|,| \([a-z ]+\))?"
    r"(?: (?:has|have|had|was|were|been|also|then|later)){0,3} "
    r"(?:(?:given|handed|issued with|received) (?:an? (?:final )?written warning|(?:management|words of) advice)"
    r"|dismissed|sacked|cleared (?:of (?:gross )?misconduct|by (?:a|the) (?:misconduct )?panel)"
    r"|(?:served with|given|facing|faced) (?:an? )?(?:(?:gross |criminal )?misconduct |criminal )"
    r"(?:notice|hearing|meeting|proceedings|inquiry|investigation))\b"
    r"|^,? (?:chairing|presenting|in the chair)\b|^[^.;]{0,60} had a case to answer\b"
)
# "A trail of crisps led PC Roe to a lay-by", "was seen by PC Roe"
_BROUGHT = re.compile(
    r"\b(?:led|brought|guided|alerted|directed|flagged down"
    r"|(?:handed|passed|reported|shown|given|confessed) to"
    r"|(?:spotted|noticed|seen|found|stopped|followed|chased|arrested|interviewed|searched|questioned) by) $"
)
# "A second officer, PS Roe, was given a written warning"
_ONE_MORE = compile_rule(
    r"^\W*(?:A (?:second|third|fourth|fifth|further)|Another|The other) (?:[a-z]+ )?officer, $"
    r"|^\W*(?:{N}|Two|Three) (?:[a-z]+ )?officers, (?:(?:{P},? and |{P}, )(?:ex-)?)*$"
)
# "The officer was left with a broken arm": it may have been the one named.
_OFFICER_HURT = re.compile(
    r"\b(?:[Oo]fficers?|PCs?|Sgt|DC|[Pp]olice(?:man|woman)|[Cc]onstable|[Ss]ergeant)\b[^.;]{0,80}"
    r"\b(?:injur|hurt|broken?\b|fractur|bitten|bruis|hospital|assault|spat|kill|murder|died|dead\b|death|widow)"
    r"|\b[Oo]ff[ -]duty\b"
)
_ATTACKED = re.compile(
    r"\b(?:spat|spit|kick\w*|bit|bitten|biting|drag\w*|punch\w*|struck|headbutt\w*|stab\w*|shot|threw|thrown|hit|rammed"
    r"|broke (?:her|his) (?:arm|leg|nose|jaw|wrist|ankle|finger|hand|ribs?)"
    r"|abus\w+|threat\w*|victim|resist\w*|obstruct\w*)\b",
    re.IGNORECASE,
)
# "PC Roe stopped the van. It drove off, dragging her": told in the sentence after
_THEN_HURT = re.compile(
    r"\b(?:spat|spit|kick\w*|bit|biting|dragg\w+|punch\w*|struck|striking|headbutt\w*|stabb\w+|shot|hit|ramm\w+"
    r"|push\w*|grabb\w+|broke) (?:at |on |into )?(?:her|him|his|the officer)\b"
)
# "PC Roe saw him outside her home", "found a rat that he had put through her letterbox"
_OF_THEIR_OWN = re.compile(
    r"\b(?:her|his)(?: own| elderly| late)? (?:home|house|flat|door(?:step)?|letterbox|drive(?:way)?|garden|locker"
    r"|mother|father|parents|husband|wife|partner|son|daughter|children|family|(?:former|ex-?|estranged) ?\w+)\b"
)
_ANY_OF_THEIRS = re.compile(r"\b(?:her|his) \w+")
_PURSUED = frozenset({"stalking", "harassment", "malicious-communications", "coercive-control"})
_HARMED = re.compile(rf"{HARMED.pattern}|\b(?:funeral|coffin|mourn\w*|widow|buried)\b", re.IGNORECASE)


def at_work(places: Sequence[Place], tagged: Sequence[Tagged]) -> bool:
    """``PC Roe noticed the van``: what officers do, where nothing hints that somebody was hurt."""
    hurt = police_hurt(tagged) or any(_OFFICER_HURT.search(passage.text) for passage in tagged)
    pursued = any(item.value.slug in _PURSUED for passage in tagged for _, item in passage.found("O"))
    own = _ANY_OF_THEIRS if pursued else _OF_THEIR_OWN
    if any(own.search(place.tagged.passage.text) for place in places):
        return False
    behind = {place.tagged.index + 1: place.tagged.line for place in places}
    if any(behind.get(passage.index) == passage.line and _THEN_HURT.search(passage.text) for passage in tagged):
        return False
    if hurt or any(_HARMED.search(place.tagged.text) or _ATTACKED.search(place.tagged.text) for place in places):
        return False
    if any(_ACTS.match(place.after) or _BROUGHT.search(place.before) for place in places):
        return True
    duty = any(_DUTIES.match(place.after) or disciplined(place) for place in places)
    return duty and not tells_of_harm(tagged)


def disciplined(place: Place) -> bool:
    """``PC Roe, 52, was given a final written warning``: what befalls officers, and nobody else."""
    return bool(_DISCIPLINED.match(place.after) or _ONE_MORE.search(place.before))
