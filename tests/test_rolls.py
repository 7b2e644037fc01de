"""Who a group is of whom a story tells first: named in a list, or introduced one by one below a lead that counts."""

from __future__ import annotations

import pytest
from marked import Case, cases, nobody_kept_out_is_named, told

from kg.model import Appearance, Charge

LISTED = """
Three men have pleaded guilty to conspiracy to supply cocaine at Wexby Crown Court.

They are: Alan Roper, 27, of Mill Lane, Hexley; Ben Dow, 28, of Hall Road, Harwick and Carl Keel, 21, of Wexby.
= Alan Roper: offender, status convicted, age 27, of Hexley
= Alan Roper: supply-class-a, plea guilty, verdict guilty, mode conspiracy
= Ben Dow: offender, status convicted, age 28, of Harwick
= Ben Dow: supply-class-a, plea guilty, verdict guilty, mode conspiracy
= Carl Keel: offender, status convicted, age 21, of Wexby
= Carl Keel: supply-class-a, plea guilty, verdict guilty, mode conspiracy
--
Five members of the gang were found guilty of burglary at Wexby Crown Court. They are Alan Roper and Ben Dow.
= Alan Roper: offender, status convicted
= Alan Roper: burglary, plea not-guilty, verdict guilty
= Ben Dow: offender, status convicted
= Ben Dow: burglary, plea not-guilty, verdict guilty
--
The following people have been charged with affray.

They will appear before Wexby magistrates: Alan Roper, 22, of Hexley; and Ann Cole, 24, of no fixed abode.
= Alan Roper: accused, status charged, age 22, of Hexley
= Alan Roper: affray, verdict pending
= Ann Cole: accused, status charged, age 24
= Ann Cole: affray, verdict pending
--
Two people appeared before Wexby magistrates charged with affray: Alan Roper, 27, of Hexley; and Ann Cole, 28.
= Alan Roper: accused, status charged, age 27, of Hexley
= Alan Roper: affray, verdict pending
= Ann Cole: accused, status charged, age 28
= Ann Cole: affray, verdict pending
--
Two women were jailed for robbery. They were:

Ann Cole, 27, of Hexley

Beth Dow, 28, of Harwick
= Ann Cole: offender, status convicted, age 27, of Hexley
= Ann Cole: robbery, verdict guilty
= Beth Dow: offender, status convicted, age 28, of Harwick
= Beth Dow: robbery, verdict guilty
--
The gang will be sentenced next month. They are: Ben Dow, 27, of Hexley; Carl Keel, 28, of Harwick.

Other defendants are Ed Marsh, 24, of Wexby; Gus Noble, 43, of Hexley.
= Ben Dow: offender, status convicted, age 27, of Hexley
= Carl Keel: offender, status convicted, age 28, of Harwick
= Ed Marsh: offender, status convicted, age 24, of Wexby
= Gus Noble: offender, status convicted, age 43, of Hexley
--
The men convicted of fraud are Alan Roper, 27, and Ben Dow, 28.
= Alan Roper: offender, status convicted, age 27
= Alan Roper: fraud, verdict guilty
= Ben Dow: offender, status convicted, age 28
= Ben Dow: fraud, verdict guilty
"""

COUNTED = """
A man and a woman have been charged with robbery.

Alan Roper, 33, of Hexley, and Ann Cole, 29, will appear before Wexby magistrates on Monday.
= Alan Roper: accused, status charged, age 33, of Hexley
= Alan Roper: robbery, verdict pending
= Ann Cole: accused, status charged, age 29
= Ann Cole: robbery, verdict pending
--
Two men and a woman have been charged with robbery.

Alan Roper, 33, Ben Dow, 30, and Ann Cole, 29, will appear before Wexby magistrates on Monday.
= Alan Roper: accused, status charged, age 33
= Alan Roper: robbery, verdict pending
= Ben Dow: accused, status charged, age 30
= Ben Dow: robbery, verdict pending
= Ann Cole: accused, status charged, age 29
= Ann Cole: robbery, verdict pending
--
A father and his two sons have been convicted of fraud.

Alan Roper, 53, Ben Roper, 30, and Carl Roper, 29, will be sentenced at Wexby Crown Court on 4 June.
= Alan Roper: offender, status convicted, age 53
= Alan Roper: fraud, verdict guilty
= Ben Roper: offender, status convicted, age 30
= Ben Roper: fraud, verdict guilty
= Carl Roper: offender, status convicted, age 29
= Carl Roper: fraud, verdict guilty
--
Police have charged two men with burglary.

Alan Roper, 27, and Ben Dow, 28, will appear before Wexby magistrates on Monday.
= Alan Roper: accused, status charged, age 27
= Alan Roper: burglary, verdict pending
= Ben Dow: accused, status charged, age 28
= Ben Dow: burglary, verdict pending
--
Alan Roper, 33, of Hexley, appeared at Wexby Crown Court charged with fraud.

Also appearing were Dutch nationals Ben Dow, 49, and Carl Keel, 34.
= Alan Roper: accused, status charged, age 33, of Hexley
= Alan Roper: fraud, verdict pending
= Ben Dow: accused, status charged, age 49
= Carl Keel: accused, status charged, age 34
--
Alan Roper, 40, was jailed at Wexby Crown Court for fraud. Ben Dow, 33, of Harwick, will be sentenced next month, and
Carl Keel, 30, of Wexby, is awaiting sentence.
= Alan Roper: offender, status convicted, age 40
= Alan Roper: fraud, verdict guilty
= Ben Dow: offender, status convicted, age 33, of Harwick
= Carl Keel: offender, status convicted, age 30, of Wexby
"""


@pytest.mark.parametrize("case", cases(LISTED) + cases(COUNTED))
def test_members_of_a_group(case: Case) -> None:
    found = case.read()
    assert told(found, Appearance) | told(found, Charge) == case.expected
    nobody_kept_out_is_named(case, found)
