"""What a text says and takes back itself: false claims, corrections, and accusations that are no charge."""

from __future__ import annotations

from kg import patterns as re
from kg.extract.accusations import cleared_at_work
from kg.extract.events import Event
from kg.extract.modality import unreal
from kg.extract.own_discipline import by_a_body
from kg.extract.tagging import compile_rule
from kg.extract.told_as_fiction import before_a_sport

_UNTRUE = re.compile(
    r"\b(?:are|is|was|were) (?:false|untrue|not true|wrong|a hoax)\b|\bhas not been (?:arrested|charged)\b"
    r"|\b(?:we apologise|(?:have|has) apologised|apologised for)\b|\bto give evidence\b|\bas a witness\b",
    re.IGNORECASE,
)
_ACCUSED = re.compile(r"(?:(?:was|were)|(?:has |have |had )?been) (?:also )?accused of", re.IGNORECASE)
# "Council leader Carl Roe, 50, has been accused of robbing the poor": by whoever speaks against him
_IN_OFFICE = re.compile(
    r"\b(?:MPs?|MSPs?|MEPs?|[Cc]ouncillors?|Cllr|[Cc]ouncil leader|[Mm]ayor|[Mm]inister|[Cc]hancellor"
    r"|(?:[Hh]ome|[Ff]oreign|[Hh]ealth|[Ee]ducation|[Tt]ransport|[Jj]ustice) [Ss]ecretary|[Pp]arty leader"
    r"|[Cc]hief executive|[Tt]ory|[Ll]abour|[Ll]ib Dem|Reform|Greens?|Conservatives?)\b"
)
_BEFORE_A_COURT = compile_rule(
    r"{C}|\b(?:courts?|trial|tried|jur(?:y|ors)|judge|sheriff|magistrates|prosecut\w+|police|detectives|charg\w+"
    r"|plead\w*|arrest\w*|crown)\b",
    re.IGNORECASE,
)
_BY_A_PERSON = compile_rule(
    r"[^.;]{0,60}? by (?:(?:(?:an?|the|his|her|their|one|two|three|several|former|fellow) )*"
    r"(?:(?!(?:police|prosecut\w*|detectives|officers|crown|state|investigators|cps|authorities)\b)[\w’'-]+ ){0,3}?{P}"
    r"|(?:an?|his|her|their|one|two|three|several|{N}) (?:[a-z-]+ )*?(?!(?:police|prosecut\w*|detectives?|officers?"
    r"|employees?|grand|court|jury|judge)\b)[a-z-]+(?=[.,;]|$| (?:who|and|but|in|of|at|on)\b))",
    re.IGNORECASE,
)
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
    r"(?:to (?:have|get|see)|for) [^.;,]{0,50}$"
    # "failed to persuade judges that the verdict was unsafe", "rejected his claim that it was"
    r"|\b(?:fail\w*|unable|try\w*|tried|hop\w+|sought|seek\w*|attempt\w*|want\w*|could not|couldn[’']t|did not"
    r"|didn[’']t|bids?) (?:to )?"
    r"(?:persuade|convince|show|prove|argue|demonstrate|satisfy)\b[^.;]{0,60}$"
    r"|\b(?:reject|dismiss|refus)\w*[^.;]{0,60}\b(?:that|claims?|arguments?|submissions?)\b[^.;]{0,30}$"
    r"|\b(?:not|never|un)[ -]?(?:persuaded|satisfied|convinced)\b[^.;]{0,30}$",
    re.IGNORECASE,
)
# "An appeal by Roe against his conviction was thrown out": it is the appeal that was
_REFUSED = r"\bappeals?\b[^.;]{0,60} (?:dismiss|reject|refus|fail|thrown out|turned down)"
_THROWN_OUT = re.compile(_REFUSED, re.IGNORECASE)
STANDS = re.compile(
    rf"{_REFUSED}|\b(?:dismiss|reject|refus)\w* [^.;]{{0,40}}\bappeal"
    r"|\bconvictions?\b[^.;]{0,40} (?:was|is|were|are) (?:safe|sound|upheld)"
    r"|\bupheld (?:his|her|their|the) convictions?",
    re.IGNORECASE,
)
"""What says of a conviction that no court took it back."""
_WON = re.compile(r"\b(?:won|wins?|winning|succe\w+|victor\w*)\b", re.IGNORECASE)
# "which the judge said should lie on file", "told the court that she would offer no evidence": it ended there.
DECIDED = re.compile(r"[^.;]*\bon (?:the )?file\b", re.IGNORECASE)
_REPORTED = re.compile(r"\b(?:said|told|informed|heard|confirmed|announced)\b[^.;]* would (?:be )?$")


_SOMEBODY_CLOSE = (
    r"(?:friends?|cell-?mates?|inmates?|prisoners?|girlfriend|boyfriend|partner|wife|husband|colleagues?|workmates?"
    r"|neighbours?|mother|father|sister|brother|sons?|daughters?|informants?|informers?|undercover officers?|priest"
    r"|vicar|therapist|lover|ex)"
)
# "admitted the murder to a cellmate", "A friend told the court that Roe had admitted theft": no plea
_CONFIDED = compile_rule(
    r" (?:(?:the|that) (?:{O}|killing|attack)(?: of [^.;,]{1,25})? to (?:an?|his|her|the|two|another|fellow) "
    rf"(?:[a-z-]+ ){{0,2}}?{_SOMEBODY_CLOSE}|(?:the )?{{O}} to (?:an?|his|her|another) (?:fellow )?cell-?mate)\b"
)
_CONFIDANT_SAID = re.compile(
    rf"\b(?:[Aa]n?|[Hh]is|[Hh]er|[Tt]he|[Aa]nother|[Aa] fellow|[Tt]wo|[Ff]ormer) (?:[a-z-]+ ){{0,2}}?"
    rf"{_SOMEBODY_CLOSE}(?:,? [^.;,]{{1,30}},)? (?:told|said|claimed|testified|alleged)\b"
    r"[^.;]{0,60}? (?:that )?[\ue000-\ue0ff],? (?:had|has) $"
)


def untrue(event: Event) -> bool:
    """Whether what a verb says is denied, only feared, or said by somebody who charges nobody."""
    text = event.tagged.text
    if event.kind == "drop" and (DECIDED.match(event.words) or _REPORTED.search(text[: event.start])):
        return False
    before = text[: event.start]
    if event.kind in {"quash", "reduce"} and _SOUGHT.search(before) and not _WON.search(before):
        return True
    if event.kind == "quash" and any(
        m.start() < event.end and m.end() >= event.end for m in _THROWN_OUT.finditer(text)
    ):
        return True
    confided = _CONFIDED.match(event.after) or _CONFIDANT_SAID.search(before)
    if event.kind == "admit" and event.words.startswith("admit") and confided:
        return True
    # "Roe was accused of theft after she complained": by an employer, unless she is told of as defendants are
    accused = event.kind == "charge" and _ACCUSED.match(event.words) is not None
    # "Roe was accused of rape by a passenger": by whoever complains, and by nobody who charges
    if accused and _BY_A_PERSON.match(event.after):
        return True
    if accused and not _AT_LAW.search(text) and not any(person.age or person.localities for person in event.people):
        return True
    if accused and _IN_OFFICE.search(event.tagged.passage.text) and not _BEFORE_A_COURT.search(text):
        return True
    if cleared_at_work(event):
        return True
    if event.kind in {"charge", "sentence", "convict"} and by_a_body(event.tagged, event.end):
        return True
    if before_a_sport(event.tagged.passage.text):
        return True
    return unreal(text, event.start) or bool(_UNTRUE.search(text))
