"""Several defendants, told over several hearings: to each what is theirs, and to nobody what is another's."""

from __future__ import annotations

import pytest
from marked import Case, cases, told

from kg.model import Charge

CHARGES = """
A man has been charged with murder after a father was stabbed in Ashcombe.

Alan Roper, 44, of Harwick, was charged with assisting an offender.
= Alan Roper: assist-offender, verdict pending
--
A man has been charged with murder after a father was stabbed in Ashcombe.

Alan Roper, 44, of Harwick, was also charged with possessing a knife.
= Alan Roper: murder, verdict pending
= Alan Roper: possess-bladed-article, verdict pending
--
An officer has been cleared of rape but convicted of misconduct in public office.

Alan Roper, 44, of Harwick, had denied two counts of rape. A jury acquitted him of both rapes.
= Alan Roper: rape, 2 counts, verdict not-guilty
= Alan Roper: misconduct-in-public-office, verdict guilty
"""


@pytest.mark.parametrize("case", cases(CHARGES))
def test_charges(case: Case) -> None:
    assert told(case.read(), Charge) == case.expected
