"""Whom the police let go: ``Roe, 34, was arrested but released without charge``, and so none of those charged."""

from __future__ import annotations

from kg import patterns as re
from kg.extract.tagging import Tagged, compile_rule
from kg.model import Span

ARRESTED_BUT_RELEASED = (
    r"(?:was|were|had been) (?:\w+ )?(?:arrested|questioned|held|detained|interviewed)\b[^.;]{0,40}?"
    r"(?:\bbut|\band|,) (?:(?:was|were|has been|later|then|soon|since|quickly) )*(?:released(?! (?:on|under|pending)\b)"
    r"|freed|let go|eliminated|ruled out|(?:never|not) charged|faces? no (?:further )?(?:action|charges?)"
    r"|told {P} face[sd]? no)"
)
"""What a rule reads right behind a name: ``was arrested but later released``, though not on bail."""
_NO_SUSPECT = (
    # "Mr Roe is no longer a suspect", "Miss Lee was arrested but later treated as a victim"
    r"(?:no longer|not|never|nor|ceased to be) (?:\w+ ){0,3}?(?:an? (?:\w+ )?)?suspect(?:ed)?\b(?! (?:package|device))"
    r"|(?:treated|regarded|seen|recognised|identified|interviewed|dealt with|viewed) (?:\w+ )?as (?:an? )?(?:\w+ )?"
    r"(?:victims?|witness(?:es)?)|(?:became|become|is|was) (?:an? |now an? )(?:\w+ )?witness|de-arrested"
    r"|eliminated from (?:the|their|our|all|any)|no case to answer"
    r"|(?:wholly|entirely|completely|totally) innocent|an innocent (?:wo)?man"
)
_LET_GO = compile_rule(
    # "He died in March without being charged"
    r"[^.;]{0,80}?(?:,? without (?:ever )?(?:being )?charged?|\b(?:no (?:further )?action|eliminated from"
    r"|cleared of any|not (?:been )?charged|never charged|no case against {P}"
    r"|liv(?:ed|ing) (?:for \w+ (?:years|decades) )?under (?:a cloud|suspicion)|under suspicion until"
    r"|(?:died|dying) (?:\w+ )?(?:under suspicion|before (?:his|her) name was cleared)"
    r"|(?:later|since|fully) exonerated|told (?:that )?{P} (?:would|will) (?:not|face no)))(?!\w)"
    r"|[^.;]{0,60}?\b(?:arrested|held|questioned|detained|interviewed)\b[^.;]{0,50}? no charges? "
    r"(?:(?:was|were|had been|have been|has been|would be) (?:ever )?(?:brought|made|laid|pressed|filed|put)|followed"
    r"|resulted)\b"
    # "was arrested in connection with a theft, a case which has since been dropped"
    r"|[^.;]{0,60}?\b(?:arrested|held|questioned|detained|interviewed)\b[^.;]{0,90}?,? (?:(?:in )?(?:a|the) (?:case"
    r"|matter)|an? (?:allegation|accusation|claim|complaint)) (?:which|that) "
    r"(?:(?:has|was|had|since|later|been|then) )*(?:dropped|abandoned|discontinued|withdrawn)\b"
    # "was arrested before Carl Poe walked in and confessed"
    r"|[^.;]{0,60}?\b(?:arrested|held|questioned|detained)\b[^.;]{0,60}? (?:before|until) {P}[^.;]{0,60}?"
    r"\b(?:confessed|owned up|came forward|gave (?:himself|herself) up)\b"
    # "was arrested in 1996 and spent two months in custody before the case against him collapsed"
    r"|[^.;]{0,60}?\b(?:arrested|held|questioned|detained)\b(?:(?!\bcharged\b)[^.;]){0,80}? (?:before|until) "
    r"the (?:case|inquiry|investigation) (?:against|into) {P} (?:collapsed|fell apart|was (?:dropped|abandoned))(?!\w)"
)
# "A man arrested with Roe was told that he would face no action": that is told of the man
_WITH = re.compile(r"\b(?:with|alongside|beside|whom) $")
# "Police have ended their inquiry into Mr Roe"; "The investigation into Mr Roe has been closed"
_INQUIRY = r"(?:inquir(?:y|ies)|enquir(?:y|ies)|investigations?|probe)"
_NOTHING_CAME = compile_rule(
    r"\b(?:ended|ending|closed|dropped|halted|abandoned|discontinued|shelved) (?:their|its|the|an|all) "
    rf"(?:\w+ )?{_INQUIRY} into (?:[a-z-]+ ){{0,3}}$"
    r"|\bno longer (?:looking for|searching for|hunting|seeking|after) (?:[a-z-]+ ){0,2}$"
)
_INQUIRY_INTO = compile_rule(rf"\b{_INQUIRY} (?:into|against) (?:[a-z-]+ ){{0,3}}$", re.IGNORECASE)
_IS_CLOSED = re.compile(
    r"[^.;\ue000-\ue0ff]{0,90}?\b(?:has|have|had|was|were) (?:since |now |later )?(?:been )?"
    r"(?:closed|dropped|ended|halted|abandoned|shelved)\b"
)
_SAID_SO = re.compile(rf"[^.;”\"]{{0,120}}?\b(?:{_NO_SUSPECT})(?!\w)")
_APOLOGISED = compile_rule(r"[^.;\ue000-\ue0ff]*\bapologi[sz]ed (?:\w+ )?to {P}")


def let_go(passage: Tagged, position: int) -> bool:
    """Whether a sentence goes on to tell that whom it names there was released, or that nothing came of it."""
    told = _LET_GO.match(passage.text, position + 1) and not _WITH.search(passage.text, 0, position)
    if told or _NOTHING_CAME.search(passage.text, 0, position):
        return True
    return bool(_INQUIRY_INTO.search(passage.text, 0, position) and _IS_CLOSED.match(passage.text, position + 1))


def said_to_be_let_go(passage: Tagged, name: Span) -> bool:
    """``“Mr Roe is no longer a suspect,” said police``: what is said of a name that may stand in a quote."""
    return bool(_SAID_SO.match(passage.passage.text, name.end - passage.passage.span.start))


def he_is_let_go(passage: Tagged, gender: str | None) -> bool:
    """``He is not being treated as a suspect``, behind a sentence about one person of that gender, or within it."""
    at, he = next(((at, item) for at, item in passage.found("P") if item.value.form != "name"), (0, None))
    if he is None or he.value.form != "pronoun" or gender not in (None, he.value.gender):
        return False
    told = let_go(passage, at) or said_to_be_let_go(passage, he.span)
    return told or bool(_APOLOGISED.match(passage.text))
