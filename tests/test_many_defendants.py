"""Several defendants, told over several hearings: to each what is theirs, and to nobody what is another's."""

from __future__ import annotations

import pytest
from marked import Case, cases, nobody_kept_out_is_named, told

from kg.model import Charge, Hearing

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
--
Alan Roper, 44, and Ben Cole, 33, both of Leeds, stood trial. Roper was found guilty of theft and Cole of fraud.
= Alan Roper: theft, plea not-guilty, verdict guilty
= Ben Cole: fraud, plea not-guilty, verdict guilty
--
Alan Roper, 44, of Leeds, was cleared of theft and Ben Cole, 33, of Hexley, of two counts of fraud.
= Alan Roper: theft, verdict not-guilty
= Ben Cole: fraud, 2 counts, verdict not-guilty
--
Alan Roper, 44, and Ben Cole, 33, both of Leeds, were in the dock. Roper admitted theft and Cole two counts of fraud.
= Alan Roper: theft, plea guilty, verdict guilty
= Ben Cole: fraud, 2 counts, plea guilty, verdict guilty
--
Alan Roper, 44, of Leeds, was charged with theft, Ben Cole, 33, of Hexley, with affray and Carl Pike, 30, of Wexby,
with possessing a knife.
= Alan Roper: theft, verdict pending
= Ben Cole: affray, verdict pending
= Carl Pike: possess-bladed-article, verdict pending
--
Alan Roper, 44, of Leeds, was found guilty of robbing <never>Ann Lee</never> and <never>Joan Frome</never> of £40.
= Alan Roper: robbery, plea not-guilty, verdict guilty
--
Alan Roper, 44, of Leeds, admitted the theft of a watch from <never>Ann Lee</never> and two counts of fraud.
= Alan Roper: theft, plea guilty, verdict guilty
= Alan Roper: fraud, 2 counts, plea guilty, verdict guilty
--
Alan Roper, 44, and Ann Cole, 40, both of Leeds, stood trial in March. The former was found guilty of fraud and the
latter of two counts of money laundering.
= Alan Roper: fraud, plea not-guilty, verdict guilty
= Ann Cole: money-laundering, 2 counts, plea not-guilty, verdict guilty
--
Alan Roper, 44, Ben Cole, 33, and Ann Cole, 40, all of Leeds, stood trial. The latter was found guilty of
fraud.
= nothing
--
Alan Roper, 37, of Leeds, was charged with fraud. Roper and his driver, Ben Cole, 58, of Hexley, were convicted.
= Alan Roper: fraud, verdict guilty
= Ben Cole: fraud, verdict guilty
--
Alan Roper, 37, of Leeds, was charged with fraud. Roper and his solicitor, Ben Cole, were told to return in May.
= Alan Roper: fraud, verdict pending
"""

HEARINGS = """
Alan Roper, 44, of Leeds, admitted burglary at an earlier hearing on April 14.
= Alan Roper: plea, on 2031-04-14
--
Alan Roper, 44, of Leeds, admitted burglary at the hearing on 14 April.
= Alan Roper: plea, on 2031-04-14
--
Alan Roper, 44, of Leeds, was convicted of driving without insurance at Lower Hexley on 14 April.
= nothing
"""


@pytest.mark.parametrize("case", cases(CHARGES))
def test_charges(case: Case) -> None:
    found = case.read()
    assert told(found, Charge) == case.expected
    nobody_kept_out_is_named(case, found)


@pytest.mark.parametrize("case", cases(HEARINGS))
def test_hearings(case: Case) -> None:
    assert told(case.read(), Hearing) == case.expected
