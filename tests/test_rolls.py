"""Who a group is of whom a story tells first: named in a list, or introduced one by one below a lead that counts."""

from __future__ import annotations

import pytest
from marked import Case, cases, nobody_kept_out_is_named, told

from kg.model import Appearance, Charge, Sentence

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

TOGETHER = """
Alan Roper was convicted of fraud at Wexby Crown Court on Tuesday, along with Ben Dow, Carl Keel and Ed Marsh.
= Alan Roper: offender, status convicted
= Alan Roper: fraud, verdict guilty
= Ben Dow: offender, status convicted
= Ben Dow: fraud, verdict guilty
= Carl Keel: offender, status convicted
= Carl Keel: fraud, verdict guilty
= Ed Marsh: offender, status convicted
= Ed Marsh: fraud, verdict guilty
--
Alan Roper, along with Ben Dow and Carl Keel, was found guilty of fraud.
= Alan Roper: offender, status convicted
= Alan Roper: fraud, plea not-guilty, verdict guilty
= Ben Dow: offender, status convicted
= Ben Dow: fraud, plea not-guilty, verdict guilty
= Carl Keel: offender, status convicted
= Carl Keel: fraud, plea not-guilty, verdict guilty
--
Alan Roper, 44, a builder, and Ben Dow, 51, a plumber from Hexley, were jailed for fraud.
= Alan Roper: offender, status convicted, age 44
= Alan Roper: fraud, verdict guilty
= Ben Dow: offender, status convicted, age 51, of Hexley
= Ben Dow: fraud, verdict guilty
--
Taxi driver Alan Roper, 44, and his brother-in-law, shopkeeper Ben Dow, 51, admitted theft.
= Alan Roper: offender, status convicted, age 44
= Alan Roper: theft, plea guilty, verdict guilty
= Ben Dow: offender, status convicted, age 51
= Ben Dow: theft, plea guilty, verdict guilty
--
Alan Roper, the 44-year-old ringleader, and his partner of ten years, Ann Dow, were jailed for fraud.
= Alan Roper: offender, status convicted, age 44
= Alan Roper: fraud, verdict guilty
= Ann Dow: offender, status convicted
= Ann Dow: fraud, verdict guilty
--
Alan Roper, 44, who attacked <never>Ann Lee</never>, 40, a clerk, and <never>Joan Lee</never>, 51, a nurse, admitted
assault.
= Alan Roper: offender, status convicted, age 44
= Alan Roper: common-assault, plea guilty, verdict guilty
--
Alan Roper, 44, admitted assault. He attacked <never>Ann Lee</never>, 40, a clerk, and <never>Joan Lee</never>, 51, a
nurse, before he was arrested.
= Alan Roper: offender, status convicted, age 44
= Alan Roper: common-assault, plea guilty, verdict guilty
--
Alan Roper, 44, of Hexley, was convicted of murdering <never>Ann Lee</never> along with her sons, <never>Ben Lee</never>
and <never>Carl Lee</never>.
= Alan Roper: offender, status convicted, age 44, of Hexley
= Alan Roper: murder, verdict guilty
"""

UNCOMMON = """
Zaibane Khor, Ben Dow, Velko Prastik and Ishrane Raskod were jailed for fraud at Wexby Crown Court.
= Zaibane Khor: offender, status convicted
= Zaibane Khor: fraud, verdict guilty
= Ben Dow: offender, status convicted
= Ben Dow: fraud, verdict guilty
= Velko Prastik: offender, status convicted
= Velko Prastik: fraud, verdict guilty
= Ishrane Raskod: offender, status convicted
= Ishrane Raskod: fraud, verdict guilty
--
A jury found Zaibane Khor guilty of fraud.
= Zaibane Khor: offender, status convicted
= Zaibane Khor: fraud, plea not-guilty, verdict guilty
--
The gang was led by Zaibane Khor, who was jailed for fraud.
= Zaibane Khor: offender, status convicted
= Zaibane Khor: fraud, verdict guilty
--
Ringleader Zaibane Khor was jailed for fraud.
= Zaibane Khor: offender, status convicted
= Zaibane Khor: fraud, verdict guilty
--
Ordell Haulage, convicted of fraud, was fined £4,000 at Wexby Crown Court. A jury found Tarquin Metals guilty of fraud.
= nothing
--
Two men have appeared in court charged with theft.

Alan Roper, 32, of Hexley, appeared in court on Monday. Ben Dow, 40, of Hexley, appeared before magistrates today.
= Alan Roper: accused, status charged, age 32, of Hexley
= Alan Roper: theft, verdict pending
= Ben Dow: accused, status charged, age 40, of Hexley
= Ben Dow: theft, verdict pending
--
Alan Roper, 32, of Hexley, appeared before magistrates today charged with theft.
= Alan Roper: accused, status charged, age 32, of Hexley
= Alan Roper: theft, verdict pending
--
Alan Roper, 44, was jailed for manslaughter. <never>Ann Lee</never>, 32, of Hexley, who lost her son, appeared in court
today. <never>Joan Frome</never>, 30, of Wexby, appeared in court by video link and told jurors she had been hit.
= Alan Roper: offender, status convicted, age 44
= Alan Roper: manslaughter, verdict guilty
"""

NAMED_LATER = """
Terry Pask, 67, of Hexley, was jailed for burglary. Of the other gang members, Carl Wode, of Harwick, and Ben Dow, of
Wexby, were convicted of money laundering.
= Terry Pask: offender, status convicted, age 67, of Hexley
= Terry Pask: burglary, verdict guilty
= Carl Wode: offender, status convicted, of Harwick
= Carl Wode: money-laundering, verdict guilty
= Ben Dow: offender, status convicted, of Wexby
= Ben Dow: money-laundering, verdict guilty
--
Ringleaders Alan Roper, 75, of Hexley; Ben Dow, 61, of Harwick; Carl Keel, 67, of Wexby, were each sentenced for theft.
= Alan Roper: offender, status convicted, age 75, of Hexley
= Alan Roper: theft, verdict guilty
= Ben Dow: offender, status convicted, age 61, of Harwick
= Ben Dow: theft, verdict guilty
= Carl Keel: offender, status convicted, age 67, of Wexby
= Carl Keel: theft, verdict guilty
--
Nick Yate, 37, from Hexley, was the Wexshire ringleader of a gang. Today he admitted theft.
= Nick Yate: offender, status convicted, age 37, of Hexley
= Nick Yate: theft, plea guilty, verdict guilty
--
The man, named as Alan Roper, 33, of Hexley, was charged with robbery.
= Alan Roper: accused, status charged, age 33, of Hexley
= Alan Roper: robbery, verdict pending
--
A 33-year-old man from Hexley, named by police as Alan Roper, has been charged with robbery.
= Alan Roper: accused, status charged, age 33, of Hexley
= Alan Roper: robbery, verdict pending
--
Alan Roper's crime spree is over. The 33-year-old from Hexley admitted robbery.
= Alan Roper: offender, status convicted, age 33, of Hexley
= Alan Roper: robbery, plea guilty, verdict guilty
--
An ex-soldier has admitted robbery. Harwick Crown Court heard Alan Roper, 33, burst into a shop with a knife. He will be
sentenced in May.
= Alan Roper: offender, status convicted, age 33
= Alan Roper: robbery, plea guilty, verdict guilty
--
Alan Roper has been told he will serve at least 20 years for murder.
= Alan Roper: offender, status convicted
= Alan Roper: murder, verdict guilty
--
Alan Roper (d.o.b. 12/3/1980) of Mill Lane, Hexley, admitted theft.
= Alan Roper: offender, status convicted, of Hexley
= Alan Roper: theft, plea guilty, verdict guilty
--
The victim, named as <never>Ann Lee</never>, 33, of Hexley, was attacked. Alan Roper was charged with murder.
= Alan Roper: accused, status charged
= Alan Roper: murder, verdict pending
--
<never>Ann Lee</never> has been told she will serve customers again. Alan Roper admitted burglary.
= Alan Roper: offender, status convicted
= Alan Roper: burglary, plea guilty, verdict guilty
"""

DENIED = """
Jamie Davis, Arron Grame and Coralie Edge, all aged 26; along with Paul Dow, who is 51, and his 18-year-old son, Jay
Dow, all deny murder.
= Jamie Davis: accused, status charged, age 26
= Jamie Davis: murder, plea not-guilty, verdict pending
= Arron Grame: accused, status charged, age 26
= Arron Grame: murder, plea not-guilty, verdict pending
= Coralie Edge: accused, status charged, age 26
= Coralie Edge: murder, plea not-guilty, verdict pending
= Paul Dow: accused, status charged, age 51
= Paul Dow: murder, plea not-guilty, verdict pending
= Jay Dow: accused, status charged, age 18
= Jay Dow: murder, plea not-guilty, verdict pending
--
Alan Roper, 44, and Ben Dow, 31, along with a 17-year-old boy, deny affray.
= Alan Roper: accused, status charged, age 44
= Alan Roper: affray, plea not-guilty, verdict pending
= Ben Dow: accused, status charged, age 31
= Ben Dow: affray, plea not-guilty, verdict pending
= someone 17: accused, status charged, age 17
= someone 17: affray, plea not-guilty, verdict pending
--
In the dock were Alan Roper, 44, and Ann Cole, 29. Both deny affray.
= Alan Roper: accused, status charged, age 44
= Alan Roper: affray, plea not-guilty, verdict pending
= Ann Cole: accused, status charged, age 29
= Ann Cole: affray, plea not-guilty, verdict pending
--
Jurors convicted Alan Roper and Ben Dow of affray.
= Alan Roper: offender, status convicted
= Alan Roper: affray, plea not-guilty, verdict guilty
= Ben Dow: offender, status convicted
= Ben Dow: affray, plea not-guilty, verdict guilty
--
Alan Roper, 59, of Hexley, is on four charges of fraud.
= Alan Roper: accused, status charged, age 59, of Hexley
= Alan Roper: fraud, 4 counts, verdict pending
--
In the public gallery were <never>Ann Lee</never>, 44, and <never>Joan Lee</never>, 29. Alan Roper denies affray.
= Alan Roper: accused, status charged
= Alan Roper: affray, plea not-guilty, verdict pending
"""

ROLES = """
The leader of the gang was Barry Spear. The 58-year-old, of Mill Lane, Hexley, was jailed for fraud.
= Barry Spear: offender, status convicted, age 58, of Hexley
= Barry Spear: fraud, verdict guilty
--
At the head of the gang was Barry Spear, a car dealer. He was jailed for fraud.
= Barry Spear: offender, status convicted
= Barry Spear: fraud, verdict guilty
--
Barry Spear, 58, was the ringleader. He admitted fraud.
= Barry Spear: offender, status convicted, age 58
= Barry Spear: fraud, plea guilty, verdict guilty
--
The first victim of the gang was <never>Ann Lee</never>. The 58-year-old, of Mill Lane, Hexley, was found guilty of
nothing but trust.
= nothing
--
A gang has been jailed for robbing two brothers.

<never>Ben Lee</never>, 25, of Hexley, and <never>Carl Lee</never>, 33, were asleep when the gang burst in.
= nothing
"""

TERMS = """
A gang of would-be burglars stopped as they drove along the road were each jailed for 18 months.

Alan Roper, 25, of Hexley; and Ben Dow, 33, of Wexby; all admitted burglary.
= Alan Roper: imprisonment P1Y6M
= Ben Dow: imprisonment P1Y6M
--
A gang who burgled fifty homes have been jailed for 20 years.

Alan Roper, 25, of Hexley, and Ben Dow, 33, pleaded guilty to burglary.
= Alan Roper: imprisonment
= Ben Dow: imprisonment
--
A gang of thieves were jailed for burglary.

Alan Roper, 25, of Hexley, admitted burglary. Ben Dow, 33, was cleared.
= nothing
--
Alan Roper (six years), Ben Dow, 30 (four years) and Zaibane Khor (two years) were jailed.
= Alan Roper: imprisonment P6Y
= Ben Dow: imprisonment P4Y
= Zaibane Khor: imprisonment P2Y
--
Alan Roper, 31, was jailed for eight years. Others who played a part were Ben Dow, jailed for three years; and Ann Cole
and Ed Marsh, jailed for 20 months and 22 months respectively.
= Alan Roper: imprisonment P8Y
= Ben Dow: imprisonment P3Y
= Ann Cole: imprisonment P1Y8M
= Ed Marsh: imprisonment P1Y10M
--
Ben Dow, jailed for three years; Carl Keel, jailed for two years; and Ann Cole and Ed Marsh, jailed for a year, ran a
shop.
= Ben Dow: imprisonment P3Y
= Carl Keel: imprisonment P2Y
= Ann Cole: imprisonment P1Y
= Ed Marsh: imprisonment P1Y
--
Alan Roper, 31, of Hexley, was jailed for nine years. Two other men were also jailed: Ben Dow, 44, of Wexby, for six
years; and Carl Keel, 41, for five years.
= Alan Roper: imprisonment P9Y
= Ben Dow: imprisonment P6Y
= Carl Keel: imprisonment P5Y
--
Alan Roper, 31, was jailed for eight years for robbery. Accomplice Ben Dow, 24, was given six years.
= Alan Roper: imprisonment P8Y
= Ben Dow: imprisonment P6Y
--
Alan Roper, 22, of Hexley, received a six-year jail sentence; Ben Dow, 31, of Harwick, got five.
= Alan Roper: imprisonment P6Y
= Ben Dow: imprisonment P5Y
--
Alan Roper and Ben Dow were also jailed, while a 16-year-old boy was sent to a young offenders institute for three
years.
= Alan Roper: imprisonment
= Ben Dow: imprisonment
= someone 16: imprisonment P3Y
"""


@pytest.mark.parametrize("case", cases(TERMS))
def test_terms_of_several(case: Case) -> None:
    assert told(case.read(), Sentence) == case.expected


PEOPLE = [LISTED, COUNTED, TOGETHER, UNCOMMON, ROLES, DENIED, NAMED_LATER]


@pytest.mark.parametrize("case", [case for text in PEOPLE for case in cases(text)])
def test_members_of_a_group(case: Case) -> None:
    found = case.read()
    assert told(found, Appearance) | told(found, Charge) == case.expected
    nobody_kept_out_is_named(case, found)
