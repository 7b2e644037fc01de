"""Whom the police let go: ``Roe, 34, was arrested but released without charge``, and so none of those charged."""

from __future__ import annotations

from kg.extract.tagging import Tagged, compile_rule

ARRESTED_BUT_RELEASED = (
    r"(?:was|were|had been) (?:\w+ )?(?:arrested|questioned|held|detained|interviewed)\b[^.;]{0,40}?"
    r"(?:\bbut|\band|,) (?:(?:was|were|has been|later|then|soon|since|quickly) )*(?:released(?! (?:on|under|pending)\b)"
    r"|freed|let go|eliminated|ruled out|(?:never|not) charged|faces? no (?:further )?(?:action|charges?)"
    r"|told {P} face[sd]? no)"
)
"""What a rule reads right behind a name: ``was arrested but later released``, though not on bail."""
_LET_GO = compile_rule(
    r"[^.;]{0,80}?\b(?:(?:released|freed|bailed)?,? without (?:being )?charged?|no (?:further )?action|eliminated from"
    r"|cleared of any|not (?:been )?charged|never charged|told (?:that )?{P} (?:would|will) (?:not|face no)\b)(?!\w)"
)


def let_go(passage: Tagged, position: int) -> bool:
    """Whether a sentence goes on to tell that whom it names there was released, or that nothing came of it."""
    return bool(_LET_GO.match(passage.text, position + 1))
