"""Where the words leave a verb to nobody but the last one named before it, and where that one is no subject at all.

A participle behind a comma, and a clause with *who*, never go back over a name to somebody before it.
"""

from __future__ import annotations

from kg import patterns as re
from kg.extract.clauses import of_another
from kg.extract.tagging import Tagged, compile_rule

# "those behind the killings of Ann Lee in May, Ben Lee in June and Tim Lee in July, were jailed"
_WHERE_OR_WHEN = (
    r"(?: (?:in|on|at|from|near|outside|during|last|back in) ?(?:the )?"
    r"(?:{D|L|C|N|B}|[A-Z][\w’'-]+|\d{4})(?: [A-Z][\w’'-]+)?)+"
)
_SO_TOLD = compile_rule(r",?" + _WHERE_OR_WHEN + r"(?:,| and\b| (?:was|were|has|have|had|is|are)\b)")
_DONE_TO_EACH = compile_rule(
    r"(?:\b(?:of|on|against|killed|murdered|raped|attacked|robbed|kidnapped|abducted|shot|stabbed|poisoned|assaulted"
    r"|killing|murdering|raping|attacking|robbing|kidnapping|abducting|shooting|stabbing|poisoning|assaulting)|{O})"
    r"(?: (?:the|his|her))?(?: [a-z-]+){0,3} (?:{P},?" + _WHERE_OR_WHEN + r"(?:, and|,| and) )+$"
)
# "wrote to Roe, currently serving T", "the case of Roe, jailed for T": of the nearest, or of nobody
_TIED = compile_rule(
    r",(?: (?:who is|currently|now|already|still|then|later|since|today|\w+ly))* "
    # "joined Poe – who was a thief, later jailed"
    r"|(?:,| [–—-]) (?:who|an?|the) [^.;:\ue000-\ue0ff]{2,80}, (?:(?:later|since|then|\w+ly) )+"
)
# "Roe, who was also known as Father Paul, was jailed": another name of his, whoever else bears it
_ALSO_CALLED = compile_rule(
    r"(?P<who>{P}),? (?:who )?(?:(?:was|is|were|had been) )?(?:(?:also|better|otherwise|sometimes|widely|locally) )*"
    r"(?:known|nicknamed|called|dubbed|aka|alias|(?:went|goes|going) by|call(?:ed|s) (?:himself|herself))"
    r"(?: (?:as|the name|to [a-z]+ as))* (?:(?:the )?[A-Z][a-z]+ )?$"
)
_BARE = compile_rule(r"(?:serving\b|(?:jailed|imprisoned|convicted|sentenced) (?:(?:for|of|to|in)\b|{I}))")
# "was robbed by Roe at her home in May, who was jailed", but not "robbed Roe in May, and who was jailed"
_WHO_BEHIND = compile_rule(
    r"[^.;:\ue000-\ue0ff]{2,60}(?<! and)(?<!,), who "
    r"(?:(?:was|were|is|are|has|had|have|been|since|later|also|then|now|\w+ly) )*"
)
_DONE_BY = re.compile(r"\bby (?:(?:an?|the|his|her|their) )?(?:[a-z’'-]+,? ){0,4}$")


def of_nearest_only(text: str, nearest: int, verb: int) -> str:
    """Whether a participle or a clause with *who* leaves the verb to nobody but the last one before it.

    ``tied`` where the words around have to allow that one, ``agent`` where they are who did it, empty otherwise.
    """
    between = text[nearest + 1 : verb]
    if _TIED.fullmatch(between):
        return "tied" if _BARE.match(text, verb) else ""
    if not _WHO_BEHIND.fullmatch(between) or of_another(between, text[verb : verb + 20]):
        return ""
    return "agent" if _DONE_BY.search(text, 0, nearest) else "tied"


def told_one_by_one(before: str, between: str) -> bool:
    """Whether somebody is another of those harmed: ``killings of Lee in May, {P} in June, were``."""
    return bool(_SO_TOLD.match(between) and _DONE_TO_EACH.search(before))


def another_name(tagged: Tagged, position: int) -> bool:
    """Whether a name is only another one that somebody goes by who is named right before."""
    called = _ALSO_CALLED.search(tagged.text, 0, position)
    return called is not None and tagged.item(called.start("who")).value.form == "name"
