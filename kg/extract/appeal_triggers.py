"""What appeals are about, told by its noun: ``lost an appeal against his murder conviction``, ``had his term cut``."""

from __future__ import annotations

from kg.extract.trigger import GROUP, Trigger

CONVICTION_NOUN = Trigger(
    # "lost an appeal against his conviction for murder"
    "conviction-noun",
    "convict",
    r"(?P<who>{P})[’']s convictions? (?:for|of) (?:the (?:{D} |{N} )?)?(?={O})"
    r"|(?:(?<=[Hh]is )|(?<=[Hh]er ))convictions? (?=(?:for|of) (?:(?:an?|the|[a-z]+ing) )?(?:{D} )?(?:{N} )?{O})"
    # "upheld the conviction of Roe for murder", "rejected an appeal by Roe against his murder conviction"
    r"|\b(?:upheld|uphold(?:s|ing)?|confirm(?:ed|ing)|affirm(?:ed|ing)) the convictions? of "
    + GROUP.replace("<who>", "<who4>")
    + r",? (?=(?:for|of) (?:[a-z]+ )?{O})"
    r"|\b(?:reject|dismiss|refus|turn|thr[eo]w)\w*(?: down| out)? (?:an?|the|his|her) (?:[a-z]+ )?"
    r"appeals? (?:by|from|of) (?P<who2>{P}),? "
    r"(?:against|over|to (?:appeal|overturn|quash)(?: against)?) (?:his|her|the) "
    r"(?:convictions? (?=(?:for|of) (?:[a-z]+ )?{O})|(?={O} convictions?\b))",
    yes=("The court upheld P’s conviction for O", "an appeal against his conviction for O"),
    no=(
        "P’s conviction that O is wrong",
        "a previous conviction for O",
        "his previous convictions for O",
        "judges rejected a bid by P over O of her medals",
    ),
)

CHANGED = (
    r"(?:(?:increas|rais|extend|lengthen|upp|elevat|lift|stretch|hik|boost|doubl|reduc|lower|vari|chang"
    r"|alter|halv|slash|trimm)(?:ed|ing)|cut(?:ting)?)"
)
TERM_NOUN = r"(?:prison |jail |custodial |concurrent )?(?:sentence|term)\b"
FOR_OFFENCE = r"(?: (?:for|over) [^.;,]{0,40}?{O}(?: and {O})?)?"
_ITS_TERM = r"(?:{T}[’']?[ -])?" + TERM_NOUN + r"(?: of {T})?" + FOR_OFFENCE

TERM_CHANGED = Trigger(
    # the sentence that a court of appeal changed, which was not passed there
    "term-changed",
    "given",
    r"(?<!to )\b(?:had|saw|seen) (?:his|her|their) (?:original |initial )?(?=" + _ITS_TERM + " " + CHANGED + r"\b)"
    r"|(?P<who>{P})[’']s? (?:original |initial )?(?="
    + _ITS_TERM
    + r" (?:was|were|has been|had been) (?:\w+ )?"
    + CHANGED
    + r"\b[^.;]*{T})"
    r"|\b(?<!to )(?:increas|rais|lengthen|doubl|reduc|halv|slash|cut)(?:ed|ting|ing)? (?P<who2>{P})[’']s? "
    r"(?:original )?(?=" + _ITS_TERM + r"[^.;]*{T})",
    yes=(
        "P had his sentence for O cut from T to T",
        "P’s T sentence for O was increased to T",
        "C reduced P’s sentence for O from T to T",
    ),
    no=("P had his sentence for O", "P failed to have her T sentence cut", "P’s sentence for O could be increased"),
)
