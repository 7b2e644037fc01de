"""What a text says and takes back itself: false claims, corrections, and accusations that are no charge."""

from __future__ import annotations

from kg import patterns as re
from kg.extract.events import Event
from kg.extract.syntax import unreal
from kg.extract.tagging import compile_rule

_UNTRUE = re.compile(
    r"\b(?:are|is|was|were) (?:false|untrue|not true|wrong|a hoax)\b|\bhas not been (?:arrested|charged)\b"
    r"|\b(?:we apologise|(?:have|has) apologised|apologised for)\b|\bto give evidence\b|\bas a witness\b",
    re.IGNORECASE,
)
_ACCUSED = re.compile(r"(?:was|were) (?:also )?accused of", re.IGNORECASE)
_AT_LAW = compile_rule(
    r"{C}|\b(?:courts?|trial|tried|jur(?:y|ors)|judge|sheriff|magistrates|prosecut\w+|police|detectives|charg\w+"
    r"|plead\w*"
    r"|arrest\w*|den(?:y|ies|ied)|case|crown)\b",
    re.IGNORECASE,
)
# "failed in a bid to have his conviction overturned", but "won his fight to have it quashed"
_SOUGHT = re.compile(
    r"\b(?:bid|attempt|application|appeal|fight|battle|effort|campaign|plea|hop(?:es?|ed|ing)|tri(?:ed|es)|trying"
    r"|seek(?:s|ing)?|sought|want(?:s|ed)?|ask(?:s|ed|ing)?|appl(?:y|ied|ying)|fail(?:s|ed|ing)?) (?:in [^.;,]{1,30} )?"
    r"(?:to (?:have|get|see)|for) [^.;,]{0,50}$",
    re.IGNORECASE,
)
_WON = re.compile(r"\b(?:won|wins?|winning|succe\w+|victor\w*)\b", re.IGNORECASE)
# "which the judge said should lie on file", "told the court that she would offer no evidence": it ended there.
DECIDED = re.compile(r"[^.;]*\bon (?:the )?file\b", re.IGNORECASE)
# "was fined M by a tribunal", "has been charged by her employer": no court did that
_BY_A_BODY = compile_rule(
    r"(?: (?:for|with|over) [^.;,]{0,40}?)? ?(?:a (?:total|record) of )?(?:{M} )?(?:,? (?:suspended|banned) )?by "
    r"(?:(?:the|his|her|their|its|an?) )?"
    r"(?:(?!(?:court|magistrates?|judge|sheriff|police|prosecutors?|justices|recorder|jury)\b)(?:[\w’'-]+|{B}) ){0,4}?"
    r"(?:{B}(?!\w)|(?:tribunal|committee|panel|association|league|club|regulators?|union|commission|federation"
    r"|authority"
    r"|watchdog"
    r"|employers?|boss(?:es)?|company|firm|bank|school|college|university|party|church|diocese|FA|UEFA|FIFA|FCA"
    r"|Ofcom)\b)"
    r"(?! (?:and|before) )",
    re.IGNORECASE,
)
_TRIES_ITS_OWN = re.compile(
    r"\b(?:Tribunal|Committee|Panel|Association|League|Club|Union|University|School|College|Church|Federation|FA"
    r"|Regulator)\b"
)
_PROSECUTES = compile_rule(
    r"\b(?:police|constabulary|prosecut\w+|CPS|crown|courts?|magistrates|agency|executive|inspectorate|HMRC|RSPCA"
    r"|customs)\b|{C}",
    re.IGNORECASE,
)
_EMPLOYERS = frozenset({"employer", "boss", "landlord", "headteacher", "manager"})
_REPORTED = re.compile(r"\b(?:said|told|informed|heard|confirmed|announced)\b[^.;]* would (?:be )?$")


def _by_a_body(event: Event) -> bool:
    """``was fined M by a tribunal``: none that prosecutes, and no court."""
    told = _BY_A_BODY.match(event.tagged.text, event.end)
    if told is None:
        return _by_an_employer(event)
    if (body := event.tagged.get(told.end() - 1)) is not None:
        return bool(_TRIES_ITS_OWN.search(body.value.name or ""))
    return not _PROSECUTES.search(event.after)


def _by_an_employer(event: Event) -> bool:
    """``was charged by her employer``: no court did that."""
    item = event.tagged.get(event.end + 4) if event.tagged.text.startswith(" by ", event.end) else None
    return item is not None and item.kind == "P" and item.value.form == "kin" and item.value.noun in _EMPLOYERS


def untrue(event: Event) -> bool:
    """Whether what a verb says is denied, only feared, or said by somebody who charges nobody."""
    text = event.tagged.text
    if event.kind == "drop" and (DECIDED.match(event.words) or _REPORTED.search(text[: event.start])):
        return False
    before = text[: event.start]
    if event.kind in {"quash", "reduce"} and _SOUGHT.search(before) and not _WON.search(before):
        return True
    # "Roe was accused of theft after she complained": by an employer, unless she is told of as defendants are
    accused = event.kind == "charge" and _ACCUSED.match(event.words) and not _AT_LAW.search(text)
    if accused and not any(person.age or person.localities for person in event.people):
        return True
    if event.kind in {"charge", "sentence"} and _by_a_body(event):
        return True
    return unreal(text, event.start) or bool(_UNTRUE.search(text))
