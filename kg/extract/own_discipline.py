"""Bodies that charge and fine their own: tribunals, clubs, employers. What they do is no charge and no sentence."""

from __future__ import annotations

from kg import patterns as re
from kg.extract.tagging import Tagged, compile_rule

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


def by_a_body(passage: Tagged, end: int) -> bool:
    """``was fined M by a tribunal``, of a verb up to ``end``: by a body that neither prosecutes nor is a court."""
    told = _BY_A_BODY.match(passage.text, end)
    if told is None:
        return _by_an_employer(passage, end)
    if (body := passage.get(told.end() - 1)) is not None:
        return bool(_TRIES_ITS_OWN.search(body.value.name or ""))
    return not _PROSECUTES.search(passage.text, end)


def _by_an_employer(passage: Tagged, end: int) -> bool:
    """``was charged by her employer``."""
    item = passage.get(end + 4) if passage.text.startswith(" by ", end) else None
    return item is not None and item.kind == "P" and item.value.form == "kin" and item.value.noun in _EMPLOYERS
