"""Officers who were hurt on duty, and so are victims: told of a story about an assault on the police.

Who is hurt is often not named where the deed is told (``bit his colleague``), but in front of it, or speaks of it
afterwards. So where somebody is tried for hurting police, an officer counts only for work on the case.
"""

from __future__ import annotations

from collections.abc import Sequence

from kg import patterns as re
from kg.extract.roles import Place
from kg.extract.tagging import Tagged

_OF_THE_POLICE = frozenset({"assault-emergency-worker"})
_OWN_WORDS = re.compile(
    # "said in a statement read to the court", "told the court", as only a witness does
    r"^,? (?:said|says|told|explained|described|added|wrote)\b[^.;]{0,60}?(?:\bstatement\b|\bread (?:out )?(?:in|to)\b"
    r"|\b(?:the )?(?:court|magistrates|jury|jurors|judge)\b)"
)
_OWN_HURT = re.compile(
    r"^[^.“\"]{0,60}[“\"][^”\"]*?\b(?:I (?:was|felt|am|have been|had been|thought I) (?:\w+ )?(?:bitten|kicked|punched"
    r"|hurt|hit|attacked|assaulted|injured|stabbed|headbutted|spat (?:at|on)|terrified|scared|afraid|left"
    r"|off work|in pain"
    r"|in shock|would die|was going to die)|(?:bit|kicked|punched|hit|attacked|stabbed|spat (?:at|on)|hurt"
    r"|grabbed) me\b"
    r"|my (?:arm|hand|leg|face|head|nose|eyes?|neck|back|finger|injur\w+|children|family|husband|wife|partner)\b)"
)


def police_hurt(tagged: Sequence[Tagged]) -> bool:
    """Whether a story tells of an assault on police or other emergency workers as an offence."""
    return any(item.value.slug in _OF_THE_POLICE for passage in tagged for _, item in passage.found("O"))


def tells_own_hurt(place: Place) -> bool:
    """``PC Roe said in a statement read to the court``, ``PC Roe said: "I was bitten"``: a victim's words."""
    words = place.tagged.passage
    said = words.text[place.reference.span.end - words.span.start :]
    return bool(_OWN_WORDS.match(place.after) or _OWN_HURT.match(said))
