"""How local papers, court round-ups and prosecutors tell of cases (docs/phrasing.md, "Court stories")."""

from __future__ import annotations

import pytest
from marked import Case, cases, nobody_kept_out_is_named, told

from kg.model import Charge

OFFENCES = """
Alan Roper, 44, of Harwick, admitted making three indecent images of children.
= Alan Roper: make-indecent-images, plea guilty, verdict guilty
--
Alan Roper, 44, of Harwick, admitted three counts of making 1,200 indecent photographs of children.
= Alan Roper: make-indecent-images, 3 counts, plea guilty, verdict guilty
--
Alan Roper, 44, of Harwick, admitted making category A, B and C images of children.
= Alan Roper: make-indecent-images, plea guilty, verdict guilty
--
Alan Roper, 44, of Harwick, admitted possessing 12 grams of cannabis and assaulting two police officers.
= Alan Roper: possess-drug, plea guilty, verdict guilty
= Alan Roper: assault-emergency-worker, plea guilty, verdict guilty
--
Alan Roper, 44, of Harwick, was jailed for three years for helping a murderer.
= nothing
--
Alan Roper, 44, of Harwick, was convicted of raping a 15-year-old girl.
= Alan Roper: rape, verdict guilty
--
Alan Roper, 44, of Harwick, was convicted of raping an 11-year-old girl.
= Alan Roper: rape-of-child, verdict guilty
--
Alan Roper, 44, of Harwick, pled guilty to assaulting <never>Ben Lowe</never> by punching him on the head, to his severe
injury. He was sentenced to 22 months for the assault.
= Alan Roper: grievous-bodily-harm, plea guilty, verdict guilty
--
Alan Roper, 44, of Harwick, admitted assault by beating and damaging the window of a police car.
= Alan Roper: common-assault, plea guilty, verdict guilty
= Alan Roper: criminal-damage, plea guilty, verdict guilty
--
Alan Roper, 44, of Harwick, was fined for assault on the police.
= Alan Roper: assault-emergency-worker, verdict guilty
--
Alan Roper, 44, of Harwick, pleaded guilty to a breach of Section 37(1) of the Health and Safety at Work etc. Act 1974.
= Alan Roper: other-offence, plea guilty, verdict guilty
"""


def same(case: Case, of: type) -> None:
    """What is expected is told, and nobody kept out is named."""
    extraction = case.read()
    assert told(extraction, of) == case.expected
    nobody_kept_out_is_named(case, extraction)


@pytest.mark.parametrize("case", cases(OFFENCES))
def test_offences_in_the_words_of_the_press(case: Case) -> None:
    same(case, Charge)
