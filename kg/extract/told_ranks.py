"""Ranks that do not stand right before a name, but are told of it with a post.

``Our Chief Inspector for Wexby, Ann Roe, said``, ``Ann Roe, a detective sergeant with Kent Police, said``: only of who
speaks, as officers do, since victims and those in the dock are told of with their posts, too.
"""

from __future__ import annotations

from kg import patterns as re
from kg.extract.titles import Ranks
from kg.model import Span
from kg.vocabulary.wordlists import alternation

_SPEECH = rf"(?:{alternation('speech verb')})"
_SAID_BEFORE = r"\b(?:said|says|added|adds|explained|commented|according to) "
_OWNER = (
    r"(?:(?:[Tt]he|[Oo]ur|[Aa]n?|[Ii]ts|[A-Z][\w&]+(?: [A-Z][\w&]+){0,4}[’']s?) "
    r"(?:(?:force|area|town)[’']s )?)?"
    r"(?:(?:[Pp]olice|[Nn]eighbourhood|[Ll]ocal|[Pp]olicing|[Ss]enior|[Ss]erving|[Tt]emporary|[Aa]cting|[Dd]uty"
    r"|[Cc]ommunity|[Rr]esponse|[Rr]oads) ){0,3}"
)
_WITH_POST = (
    r",? (?:for|of(?! (?:prisons|schools|probation|constabulary|education|taxes|mines)\b)|in|at|on"
    r"|with|from|based|responsible|leading|heading|who|whose)\b"
)
_OPENS = re.compile(
    rf"(?:(?:^|[\n.!?:”\"]\s*)(?:(?:And|But|Now|Yesterday|Later),? )?|, (?:but|and|while|as) "
    rf"|(?P<said>{_SAID_BEFORE})){_OWNER}$"
)
_POST = re.compile(
    rf"(?:{_WITH_POST}(?![^,]*\b(?:against|jailed|convicted|charged|accused|attacked|hurt|injured|assaulted)\b)"
    r"[^,.;:“”\"\n]{2,70})?,? "
)
_BEHIND = re.compile(rf", (?:who is |who was )?{_OWNER}$")
_SAYS = re.compile(
    rf"(?:{_WITH_POST}[^.;:“”\"\n]{{2,90}}?)?,? (?:has |had |have |also |then |later )*{_SPEECH}\b"
    r"(?![^.;:]{0,30}\b(?:victim|impact|personal) (?:\w+ )?statement)"
)
_SPOKEN = re.compile(rf"{_SAID_BEFORE}$")
_ENDS = re.compile(rf"(?:{_WITH_POST}[^.;:“”\"\n]{{2,90}})?\s*[.:]")
_FAR = 90


def told_rank(text: str, name: Span, ranks: Ranks) -> str | None:
    """The rank that is told of a name by the post before or behind it, where its bearer speaks."""
    for end in range(name.start - 1, max(0, name.start - _FAR), -1):
        if end in ranks:
            slug, rank = ranks[end]
            opens = _OPENS.search(text, max(0, rank.start - _FAR), rank.start)
            says = opens and (opens["said"] or _SAYS.match(text, name.end))
            return slug if says and _POST.fullmatch(text, end, name.start) else None
    spoken = _SPOKEN.search(text, max(0, name.start - 30), name.start)
    for end in range(name.end + 2, min(len(text), name.end + _FAR)):
        if end in ranks:
            slug, rank = ranks[end]
            says = _SAYS.match(text, end) or (spoken and _ENDS.match(text, end))
            return slug if says and _BEHIND.fullmatch(text, name.end, rank.start) else None
    return None
