"""Bodies that charge and fine their own: tribunals, clubs, employers. What they do is no charge and no sentence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kg import patterns as re
from kg.extract.tagging import Tagged, compile_rule
from kg.extract.triggers import Hit

# "was fined M by a tribunal", "has been charged by her employer": no court did that
_BY_A_BODY = compile_rule(
    r"(?: (?:for|with|over) [^.;,]{0,40}?)? ?(?:a (?:total|record) of )?(?:{M} )?(?:,? (?:suspended|banned) )?by "
    r"(?:(?:the|his|her|their|its|an?) )?"
    r"(?:(?!(?:court|magistrates?|judge|sheriff|police|prosecutors?|justices|recorder|jury)\b)(?:[\w’'-]+|{B}) ){0,4}?"
    r"(?:{B}(?!\w)|(?:tribunal|committee|panel|association|league|club|regulators?|union|commission|federation"
    r"|authority"
    r"|watchdog"
    r"|stewards|stewarding|referees?|umpires?|captain|coach|council|wardens?|enforcement officers?|civil enforcement"
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
# "admitted theft at a misconduct hearing", "the nursing panel found her guilty of assault"
_DISCIPLINE = re.compile(
    r"\b(?:(?:misconduct|disciplinary|fitness[ -]to[ -]practi[cs]e|conduct|professional|standards|nursing|medical"
    r"|teaching|dental|pharmacy|regulatory|employment|sports?) (?:[a-z]+ ){0,2}"
    r"(?:panel|hearing|tribunal|committee|commission|proceedings)"
    r"|(?:General \w+|Nursing and Midwifery|Health and Care Professions|Farriers Registration) Council|NMC|GMC|HCPC"
    r"|Teaching Regulation Agency|Solicitors (?:Disciplinary Tribunal|Regulation Authority)|Bar Standards Board|BHA"
    r"|Football Association|FA (?:commission|panel|hearing)|Horseracing Authority|UEFA|FIFA|governing body"
    r"|(?:game|sport|profession|club|force|service) into disrepute|violent conduct|foul and abusive language"
    r"|church (?:court|tribunal)|consistory|struck off|strik\w+ off order"
    # "faces a charge of gross misconduct", "was charged by his university"
    r"|(?:charges?|charged|counts?|guilty) (?:of|with) (?:(?:gross|serious|professional|alleged) )*"
    r"misconduct(?! in (?:a )?(?:public|judicial))|discreditable conduct|conduct unbecoming|absent without leave"
    r"|unacceptable professional conduct|charged by (?:his|her|their|the) (?:university|school|college|club|union"
    r"|party))\b"
)
_AT_LAW = compile_rule(
    r"\b(?:(?<!church )(?:courts?|dock|trial)|jur(?:y|ors?)|jail\w*|imprison\w*|prison|magistrates|sheriff|prosecut\w+"
    r"|crown|custody|sentenc\w+|judge|convict\w+|criminal (?:charge|case|offence|conviction)s?)\b|{C}",
    re.IGNORECASE,
)
_CROWN = re.compile(r"\b(?:CPS|Crown Prosecution Service|Procurator Fiscal|Public Prosecution Service)\b")
_OF_A_CASE = frozenset({"admit", "deny", "charge", "convict", "acquit", "sentence", "given", "appear", "caution"})
_EMPLOYERS = frozenset({"employer", "boss", "landlord", "headteacher", "manager"})


def but_for_discipline(tagged: Sequence[Tagged], found: Mapping[int, Sequence[Hit]]) -> dict[int, Sequence[Hit]]:
    """The verbs of every passage without those of a tribunal of its own: no nurse who admits theft there is convicted.

    A text that speaks of such a tribunal and of no court tells of nothing else; in one that speaks of both, it is the
    sentence that tells.
    """
    disciplined = [t for t in tagged if _DISCIPLINE.search(t.passage.text)]
    if not disciplined:
        return dict(found)
    at_law = {t.index for t in tagged if _AT_LAW.search(t.text) or _CROWN.search(t.passage.text)}
    over = {t.index for t in (disciplined if at_law else tagged)} - at_law
    return {
        index: [hit for hit in hits if index not in over or hit.trigger.kind not in _OF_A_CASE]
        for index, hits in found.items()
    }


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
