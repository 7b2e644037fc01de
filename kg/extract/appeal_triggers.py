"""A conviction told by its noun, as where somebody appeals: ``lost an appeal against his murder conviction``."""

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
