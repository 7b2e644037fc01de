"""Where a headline or a quotation says another thing than the story, the story is believed."""

from __future__ import annotations

import pytest
from marked import Case, cases, read, roles, told

from kg.model import Charge, Sentence

DISAGREE = """
Alan Roper guilty of murder

<accused>Alan Roper</accused>, 44, of Harwick, was cleared of murder at Basildon Crown Court on Monday.
= Alan Roper: murder, verdict not-guilty
--
Alan Roper cleared of murder

<offender>Alan Roper</offender>, 44, of Harwick, was found guilty of murder at Basildon Crown Court on Monday.
= Alan Roper: murder, plea not-guilty, verdict guilty
--
Burglar Alan Roper jailed

<accused>Alan Roper</accused>, 44, of Harwick, was charged with burglary and will appear at Basildon Crown Court on
9 May.
= Alan Roper: burglary, verdict pending
--
Alan Roper convicted of theft

<accused>Alan Roper</accused>, 44, of Harwick, has been charged with theft. He is due at Basildon Crown Court on Friday.
= Alan Roper: theft, verdict pending
--
Alan Roper jailed for theft

<accused>Alan Roper</accused>, 44, of Harwick, was found not guilty of theft by a jury at Basildon Crown Court.
= Alan Roper: theft, verdict not-guilty
--
Alan Roper admits fraud

<accused>Alan Roper</accused>, 44, of Harwick, denied fraud at Basildon Crown Court on Monday.
= Alan Roper: fraud, plea not-guilty, verdict pending
--
Alan Roper denies fraud

<offender>Alan Roper</offender>, 44, of Harwick, admitted fraud at Basildon Crown Court on Monday.
= Alan Roper: fraud, plea guilty, verdict guilty
--
Alan Roper charged with murder

<accused>Alan Roper</accused>, 44, of Harwick, was arrested on suspicion of murder and released on bail.
= nothing
--
Alan Roper guilty of murder

<offender>Alan Roper</offender>, 44, of Harwick, was cleared of murder. He was convicted of manslaughter.
= Alan Roper: murder, verdict not-guilty
= Alan Roper: manslaughter, verdict guilty
--
Alan Roper jailed for seven years

<offender>Alan Roper</offender>, 44, of Harwick, was jailed for six years at Basildon Crown Court after he admitted
robbery.
= Alan Roper: robbery, plea guilty, verdict guilty
= Alan Roper: imprisonment P6Y, at Basildon Crown Court
--
<accused>Alan Roper</accused>, 44, of Harwick, was cleared of theft. A neighbour said: “Roper is guilty of theft and was
convicted of burglary before.”
= Alan Roper: theft, verdict not-guilty
--
<accused>Alan Roper</accused>, 44, of Harwick, is charged with theft. A neighbour said: “Roper was convicted of theft.
He pleaded guilty.”
= Alan Roper: theft, verdict pending
"""

AGREE = """
Alan Roper jailed for burglary

<offender>Alan Roper</offender>, 44, of Harwick, was sentenced at Basildon Crown Court on Monday.
= Alan Roper: burglary, verdict guilty
--
Alan Roper cleared of murder

<offender>Alan Roper</offender>, 44, of Harwick, was found guilty of manslaughter at Basildon Crown Court on Monday.
= Alan Roper: murder, verdict not-guilty
= Alan Roper: manslaughter, plea not-guilty, verdict guilty
--
Alan Roper charged with theft

<offender>Alan Roper</offender>, 44, of Harwick, was found guilty of theft at Basildon Crown Court.
= Alan Roper: theft, plea not-guilty, verdict guilty
"""


def said(case: Case, *kinds: type) -> set[str]:
    extraction = case.read()
    assert roles(extraction) == case.roles
    return {line for kind in kinds for line in told(extraction, kind)}


@pytest.mark.parametrize("case", cases(DISAGREE))
def test_the_story_is_believed(case: Case) -> None:
    assert {line.removesuffix(", on 2031-05-05") for line in said(case, Charge, Sentence)} == case.expected


@pytest.mark.parametrize("case", cases(AGREE))
def test_a_headline_that_says_no_other_thing_is_believed(case: Case) -> None:
    assert said(case, Charge) == case.expected


def test_what_only_a_headline_says_is_less_sure() -> None:
    story = "Alan Roper, 44, of Harwick, was jailed for burglary."
    headline = "Alan Roper jailed for burglary\n\nAlan Roper, 44, of Harwick, was sentenced on Monday."
    sure = [
        next(claim.confidence for claim in read(text).claims if isinstance(claim, Charge)) for text in (headline, story)
    ]
    assert sure[0] is not None
    assert sure[1] is not None
    assert sure[0] < sure[1]
