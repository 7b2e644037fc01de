"""What others than the law accuse somebody of: ``was accused of serious errors``, ``of assault by a protester``.

A story says *accused of* of those who stand trial; an inquiry, a rival or a crowd accuse as well. Who is only accused
so, and of whom neither a charge nor a court is told, is nobody's defendant.
"""

from __future__ import annotations

from collections.abc import Sequence

from kg import patterns as re
from kg.extract.events import Event
from kg.extract.tagging import Tagged, compile_rule

ACCUSED = re.compile(r"\baccused(?: of)?$")
"""The words of a verb by which others than the law accuse, too."""
# no court tries anybody for that
_NO_CRIME = re.compile(
    r" (?:(?:having|being|making|committing|any|the|an?|a series of|several|\w+ly|serious|gross|grave|basic|major"
    r"|repeated) )*(?:errors?|mistakes?|failings?|failures?|failing to|blunders?|misconduct(?! in (?:a )?public)"
    r"|(?:giving |providing )?(?:false (?:and|or) )?misleading|incompeten\w+|ignoring|hypocrisy|bias|bullying"
    r"|racism|sexism|homophobia|neglecting"
    r"|lying to (?:the (?:House|public|press|media|club|family)|Parliament|MPs)|turning a blind eye"
    r"|breaking (?:the |his |her |its )?(?:rules|promises?|code)|breach(?:es|ing) (?:of )?(?:the )?(?:[a-z]+ )?"
    r"(?:code|standards|rules)|a? ?cover-up|covering up (?:the |a )?(?:scandal|failings|mistakes)|cowardice"
    r"|plagiarism|favouritism|cronyism|sleaze|profiteering|abusing (?:his|her) (?:position|power)|wasting (?!police)"
    r"|overseeing|presiding|doing nothing|dereliction|unprofessional\w*|victim[- ]blaming)\b"
)
# "accused of assault by a protester": no prosecutor
_BY = compile_rule(
    r" (?:\w+ ){0,3}?{O}(?: [a-z]+){0,3} by (?!(?:the )?(?:police|prosecut\w+|crown|CPS|detectives?|officers?"
    r"|authorit\w+|court|state|justice|FBI)\b)(?:an?|the|his|her|their|several|some|{P}|{N})(?!\w)",
    re.IGNORECASE,
)
_SUES = re.compile(
    r"\b(?:employment (?:tribunal|judge)|(?:unfair|wrongful|constructive)(?:ly)? dismiss\w+|whistle-?blow\w+|libel\w*"
    r"|slander\w*|defamation|defam(?:ed|atory)|malicious falsehood|(?:sued|suing) (?:the|his|her|their|a|for)"
    r"|(?:awarded|won|claiming|seeking) (?:\S+ ){0,4}(?:damages|compensation))\b",
    re.IGNORECASE,
)

# "His employer cleared him", "an inquiry by her school cleared her", "was cleared of it by the trust"
_EMPLOYERS = (
    r"(?:(?:[Hh]is|[Hh]er|[Tt]heir|[Tt]he|[Aa]n?|[Aa]t [a-z]+) (?:\w+ ){0,2}?(?:employers?|boss(?:es)?|managers?|firm"
    r"|company|school|college|university|hospital|trust|health board|bank|charity|church|diocese|club|union|council"
    r"|regulator|tribunal|(?:inquiry|review|investigation|probe)(?: by [^.;,]{3,40})?)|[Bb]osses|[Mm]anagers)"
)
_CLEARED_AT_WORK = re.compile(
    rf"\b{_EMPLOYERS}(?:[’']s (?:own )?(?:inquiry|investigation|review|panel))?"
    r"(?: (?:has|have|had|later|since|then|fully|also))* (?:cleared|exonerated) (?:him|her|them|[A-Z])"
    rf"|\b(?:cleared|exonerated) (?:of [^.;,]{{3,60}} )?by {_EMPLOYERS}\b"
)
_LAW = re.compile(
    r"\b(?:courts?|jur(?:y|ors?)|magistrates|judge|sheriff|trial|police|charged|arrested|pleaded|prosecut\w+|CPS"
    r"|acquitted)\b",
    re.IGNORECASE,
)


def cleared_at_work(event: Event) -> bool:
    """``His employer cleared him``: no court did."""
    passage, verb = event.tagged.passage, event.tagged.span(event.start, event.end)
    told = _CLEARED_AT_WORK.finditer(passage.text) if event.kind == "acquit" else ()
    return any(passage.span.start + t.start() < verb.end and verb.start < passage.span.start + t.end() for t in told)


def only_accused(events: Sequence[Event], tagged: Sequence[Tagged] = ()) -> bool:
    """Whether somebody is accused of what is no crime, or by nobody of the law, and neither charged nor tried.

    Whoever sues (``tagged`` is the whole text) was accused by an employer or a newspaper: ``has won her claim``.
    """
    at_work = any(map(cleared_at_work, events))
    told = [event for event in events if event.kind not in {"acquit", "release", "given"} and not event.unreal]
    if not told or not all(event.kind == "charge" and ACCUSED.search(event.words) for event in told):
        return False
    if at_work and not any(_LAW.search(passage.passage.text) for passage in tagged):
        return True
    return all(map(_by_others, told)) or any(_SUES.search(passage.passage.text) for passage in tagged)


def _by_others(event: Event) -> bool:
    return bool(_NO_CRIME.match(event.after) or _BY.match(event.after))
