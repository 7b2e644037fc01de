"""Whom *who* means, and where that is left open: ``Roe, a cousin of Ben Poe, who was jailed``."""

from __future__ import annotations

from functools import cache

from kg import patterns as re
from kg.extract.done_to import done_to, victim_before
from kg.extract.tagging import Tagged, compile_rule
from kg.vocabulary.wordlists import alternation, phrase_set

WHO_ATTACHED = re.compile(r",? (?:and )?who\b[^,;]*$", re.IGNORECASE)
# "Carl Roe is a cousin of Ben Poe, who was jailed": Poe was; in apposition it is left open who was
WHO_DID = compile_rule(
    r", who(?: (?:was|is|were|are|has|have|had|been|also|later|then|now|currently|still|since|already|himself|herself"
    r"|\w+ly|{C}|{D}))* "
)
# "All admitted burglary except Roe, who was found guilty"
_EXCEPT = re.compile(r"\b(?:except(?: for)?|but|bar|apart from|other than|save for) $")
# "The killer of Ann Lee, who was jailed"
_DOER_OF = compile_rule(
    rf"(?:\b(?:{alternation('did it to somebody')})s?|{{P}}) of (?:(?:the|his|her|their) )?(?:[a-z-]+ ){{0,2}}$"
)
IS_KIN = re.compile(r"\b(?:is|was|are|were|being|as) (?:also )?(?:the |an? |his |her )?(?:[a-z-]+ ){1,3}of (?:the )?$")
_IT_WAS = compile_rule(r"\b[Ii]t (?:is|was|had been) (?:{P}|the [^,;]{1,40}),")
DENIED = re.compile(r"\b(?:not|neither|nor)(?: \w+)?(?: \w+)? $", re.IGNORECASE)
# "Roe was jailed for a year for theft, but friend Dizzy was given two": somebody of whom no more is known than a name
UNKNOWN_SUBJECT = compile_rule(
    r"\b(?:but|while|whilst|whereas|(?<=[\w\ue000-\uefff,] )and(?! (?:[\w’'-]+ ){1,5}(?:were|have|both|all)\b)) "
    r"(?:(?!(?:for|in|at|on|of|by|from|to|with|also|then|later|still|now)\b)[a-z-]+ ){0,2}"
    r"(?-i:[A-Z][a-zé’'-]{2,}(?: [A-Z][\w’'-]+){0,2}) (?:(?:was|had|has|is|been|also|later|then|\w+ly) )*$"
    # "Roe admitted theft; Vale, 21, admitted affray", of somebody whose name is read nowhere
    r"|[,;] (?:(?:and|but|while|whilst|whereas) )?(?-i:[A-Z][a-zé’'-]{2,}(?: [A-Z][\w’'-]+)?)"
    r"(?:,? aged {N},|, {N},| \({N}\)) (?:[a-z-]+ ){0,3}$"
    # "when police bugged calls that Dizzy was making from prison while awaiting trial"
    r"|\b(?!(?:of|from|in|at|near|to|and)\b)[a-z]{3,} (?-i:[A-Z][a-zé’'-]{2,}) (?:was|is|had been) [a-z]+ing "
    r"[^.;,]{0,60}$"
    # "Roe said Dave was jailed", "wept when Dave was convicted"
    r"|\b(?:sa(?:id|ys)(?: on {D})?|t(?:old|ells) (?:(?:[a-z]+ ){0,3}[a-z]+|(?:the )?{C})|that|how|why|when"
    r"|after|because|if|until|before|since|as|once"
    r"|claim(?:s|ed)|believ(?:es|ed)|learn(?:s|ed|t)|hear[ds]?|kn[eo]ws?|thought|thinks|fe(?:els|lt)|insist(?:s|ed)"
    r"|confirm(?:s|ed)|reveal(?:s|ed)|announc(?:es|ed)|add(?:s|ed)|agre(?:es|ed)|alleg(?:es|ed)|glad|angry|sad|relieved"
    r"|shocked|pleased|sorry|hop(?:es|ed)|wish(?:es|ed)|see(?:s|ing)?|saw|g[eo]ts?|getting|wants?|wanted|kept) "
    r"(?-i:[A-Z][a-zé’'-]{2,}(?: [A-Z][\w’'-]+){0,2}) (?:(?:was|had|has|is|been|also|later|then|\w+ly) )*$"
)


@cache
def kin_of() -> re.Pattern[str]:
    """``The brother of a man who stole has been jailed``: it is his brother."""
    # "of former Labour leader Carl Roe", but not "Dad of three Carl Roe"
    leader = (
        r"(?:(?!(?:who|whom|whose|that|which|and|or|by|with|in|at|on|an?|[a-z]+ing|\d+|two|three|four|five|six|seven|eight)"
        r"\b)[\w\ue100-\ue6ff\ue800-\uefff’'-]+ )"
    )
    return re.compile(
        rf"(?:\b(?:{alternation('kin')}|relatives?|lawyers?|solicitor|barrister) of (?:the )?{leader}{{0,5}}"
        rf"|[\ue000-\ue0ff] of (?:the )?{leader}{{1,5}})$",
        re.IGNORECASE,
    )


def left_open(tagged: Tagged, position: int, before: str, between: str) -> bool:
    """Whether *who* may mean another than the name before it: ``Roe, a cousin of Ben Poe, who was jailed``."""
    doer = _DOER_OF.search(before)
    if doer and WHO_ATTACHED.match(between) and not _is_kin(tagged, doer.start()):
        return True
    if victim_before(before) and WHO_ATTACHED.match(between):
        return True  # "killing a man who had been jailed"
    if not WHO_DID.fullmatch(between) or tagged.item(position).value.form != "name":
        return False
    if done_to(before) and not _EXCEPT.search(before):
        return True  # "was cleared of assaulting Lee, who was later convicted of perjury"
    kin = kin_of().search(before) and not IS_KIN.search(before)
    return bool(kin or (DENIED.search(before) and not _IT_WAS.search(before)))


def _is_kin(tagged: Tagged, position: int) -> bool:
    """``The mother of Ben Poe, who was jailed``: told of kin by the one who is named, more often than not."""
    item = tagged.get(position)
    return item is not None and item.kind == "P" and item.value.noun in phrase_set("kin")
