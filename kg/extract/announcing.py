"""Whether what a verb of the process says is still to come."""

from __future__ import annotations

from kg import patterns as re
from kg.extract.events import Event
from kg.extract.modality import future, never
from kg.extract.tagging import compile_rule
from kg.extract.untrue import DECIDED

# "The case was adjourned at C on D": what was done there on that day
_PUT_OFF_THERE = compile_rule(r" (?:by the (?:judge|magistrates) )?(?:at|in) {C}")
# "Roe will serve four years and Poe three"
_SERVES_BEFORE = re.compile(r"\b(?:will|must) (?:now |each |both |all )?(?:spend|serve) [^.;]*$")
_SERVES = re.compile(r"(?:will|must|to) (?:spend|serve)", re.IGNORECASE)
_ANNOUNCES = re.compile(
    r"await|(?:case|matter) (?:will|is|has been listed|was listed)|(?:(?:case|matter) (?:was|has been) )?"
    r"(?:would|told to|makes?|faces?|sent|committed|remitted|returned [^.;]{0,25}for trial"
    r"|bailed|granted|given|remanded|released|adjourned|will"
    r"|is due"
    r"|are due|due|and due"
    r"|now due"
    r"|to(?= ?$)|must"
    r"|returns to|expected to|asked to|ordered to|told to|required to|to appear|to attend|is next|(?:is|are) "
    r"back in|(?:is|are) expected)\b",
    re.IGNORECASE,
)
_FACES_TRIAL = re.compile(r"faces? (?:an? )?(?:re-?)?trial\b|(?:is|are) (?:now )?to be tried", re.IGNORECASE)
# "goes on trial at C in September"
_GOES_ON_TRIAL = compile_rule(
    r"[Gg]o(?:es)? on trial(?: (?:at|before) {C}|,? (?:next|later)(?: this)? \w+)*,? (?:on|in|from) {D}"
)
# "told them that they would be sentenced on D"
_TOLD_WOULD = compile_rule(
    r"\b(?:told|heard|learn(?:ed|t)|informed|warned|confirmed)(?: {P})?(?: by [^.;,]{1,40})? (?:that )?"
    r"{P} would (?:both |all |each |now |then |next )*be (?:\w+ly )?$"
)
_CAME_BACK = re.compile(r"\b(?:was|were) (?:back|brought|produced|returned|in the dock)\b[^.;]*\bto be (?:\w+ly )?$")
_BACK_IN_COURT = re.compile(r"\breturned to (?:the )?(?:court|dock|[\ue100-\ue1ff])[^.;]*\bto be (?:\w+ly )?$")


def to_never_come(event: Event) -> bool:
    """``will not face a charge``: what is announced not to happen."""
    return never(event.tagged.text, event.start)


def announced(event: Event) -> bool:
    """Whether what a verb says is still to come; a sentence that somebody will serve is passed already."""
    if _SERVES.match(event.words) or (event.kind == "drop" and DECIDED.match(event.words)):
        return False
    if event.rule.startswith("gapped") and _SERVES_BEFORE.search(event.tagged.text, 0, event.start):
        return False
    if _CAME_BACK.search(event.tagged.text[: event.start]) or _BACK_IN_COURT.search(event.tagged.text[: event.start]):
        return False
    if event.kind == "appear" and _PUT_OFF_THERE.match(event.after) and "adjourned" in event.words:
        return False
    if event.words == "sentenced" and _TOLD_WOULD.search(event.tagged.text, 0, event.start):
        return next(event.tagged.found("D", event.end, event.tail), None) is not None
    if event.rule == "will-sentence" or _FACES_TRIAL.match(event.words):
        return True
    if _GOES_ON_TRIAL.match(event.tagged.text, event.start):
        return True
    if event.kind == "appear" and not event.rule.startswith("remanded-there") and _ANNOUNCES.match(event.words):
        return True
    return event.rule not in {"inverted", "charged-inverted"} and future(event.tagged.text, event.start)
