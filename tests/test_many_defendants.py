"""Several defendants, told over several hearings: to each what is theirs, and to nobody what is another's."""

from __future__ import annotations

import pytest
from marked import Case, cases, nobody_kept_out_is_named, told

from kg.model import Charge, Hearing, Order, Sentence

CHARGES = """
Two men were found guilty on Monday of waging a campaign against their neighbours. The defendants faced charges
including harassment, arson and false imprisonment.

Those convicted at Harwick Crown Court on Monday were: Segeer Roper and Ben Poe.
= nothing
--
A gang of would-be burglars stopped by police as they drove along the A9 were each jailed for 18 months.

Alan Roper, 25, of Bridge Road, Harwick; Ben Poe, 33, of no fixed address; and Carl Lunt ,19, of Strone Road, Harwick;
all admitted conspiracy to burgle.
= Alan Roper: burglary, plea guilty, verdict guilty, mode conspiracy
= Ben Poe: burglary, plea guilty, verdict guilty, mode conspiracy
= Carl Lunt: burglary, plea guilty, verdict guilty, mode conspiracy
--
Ann Cole, 40, and Ben Cole, 41, were jailed. Ann Cole pleaded guilty to three counts of falsifying documents to obtain
housing benefit. Ben Cole pleaded guilty to two counts of the same charge.
= Ann Cole: fraud, 3 counts, plea guilty, verdict guilty
= Ben Cole: fraud, plea guilty, verdict guilty
--
A couple have been jailed for money laundering.

Alan Roper, 31, and his wife Dawn, 30, were each given 18 months at Harwick Crown Court.
= Alan Roper: money-laundering, verdict guilty
= Dawn Roper: money-laundering, verdict guilty
--
Two brothers who ran a farm in a cellar have admitted producing cannabis.

Alan Roper, 31, and Ben Roper, 25, of Mill Lane, Harwick, entered their pleas at Harwick Crown Court on Monday.
= Alan Roper: produce-drug, plea guilty, verdict guilty
= Ben Roper: produce-drug, plea guilty, verdict guilty
--
Three people who ambushed a courier have been found guilty of murder.

Alan Roper, 19 of Watt Street, Wapley; Ben Poe, 23 of Hall Road, Enham; and a 17-year-old male from Ashcombe were
convicted at Harwick Crown Court following a six-week trial.
= Alan Roper: murder, plea not-guilty, verdict guilty
= Ben Poe: murder, plea not-guilty, verdict guilty
= someone 17: murder, plea not-guilty, verdict guilty
--
Three members of an organised crime group have been sentenced for conspiracy to supply cocaine.

The three, Alan Roper, 31, Ben Poe, 25, and Eve Cole, 44, appeared at Harwick Crown Court on Friday. Roper received 12
years, Poe ten years, and Cole nine.
= Alan Roper: supply-class-a, verdict guilty, mode conspiracy
= Ben Poe: supply-class-a, verdict guilty, mode conspiracy
= Eve Cole: supply-class-a, verdict guilty, mode conspiracy
--
Three men were found guilty of robbery at Harwick Crown Court on 4 March. They were named as Alan Roper, 31, of Mill
Lane, Harwick, Ben Poe, 25, of Hall Road, Ashcombe, and Carl Lunt, 37.
= Alan Roper: robbery, plea not-guilty, verdict guilty
= Ben Poe: robbery, plea not-guilty, verdict guilty
= Carl Lunt: robbery, plea not-guilty, verdict guilty
--
Dawn Pike, 44, and two other members of her family deny kidnapping a neighbour. They are: Alan Pike, 31, a cousin, of
Bridge Road, and Ben Pike, 25, an uncle, of Bridge Road.
= Dawn Pike: kidnap, plea not-guilty, verdict pending
= Alan Pike: kidnap, plea not-guilty, verdict pending
= Ben Pike: kidnap, plea not-guilty, verdict pending
--
A jury found three defendants guilty of affray: Alan Roper, 31, Ben Poe, 25, and Carl Lunt, 37.
= Alan Roper: affray, plea not-guilty, verdict guilty
= Ben Poe: affray, plea not-guilty, verdict guilty
= Carl Lunt: affray, plea not-guilty, verdict guilty
--
Three men have been convicted of fraud. Two of the gang, Alan Roper, 44, and Ben Poe, 31, were found guilty of theft.
= Alan Roper: theft, plea not-guilty, verdict guilty
= Ben Poe: theft, plea not-guilty, verdict guilty
--
Alan Roper, 44, was jailed for six years and son-in-law Ben Poe, 31, for four years, having pleaded guilty to fraud.
= Alan Roper: fraud, plea guilty, verdict guilty
= Ben Poe: fraud, plea guilty, verdict guilty
--
Alan Roper, 44, was jailed for six years for robbery and Ben Poe, 31, for four years, having admitted burglary.
= Alan Roper: robbery, verdict guilty
= Ben Poe: burglary, plea guilty, verdict guilty
--
Kavion Vaghn and Ben Poe, both 18, denied but were convicted of murder. Carl Lunt and Dainon Wittle Hope, also both 18,
were cleared of murder.
= Kavion Vaghn: murder, plea not-guilty, verdict guilty
= Ben Poe: murder, plea not-guilty, verdict guilty
= Carl Lunt: murder, verdict not-guilty
= Dainon Wittle Hope: murder, verdict not-guilty
--
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
--
Four men have been sentenced.

All four admitted violent disorder at Teesside Crown Court and were back before Judge <official>Howard
Crosland</official> on Friday.

Alan Roper, 45, of Cockerton, was jailed for 22 months. Ben Cole, 39, of Haughton, and Carl Pike, 37, of Shildon, were
each jailed for 18 months; and Dan Marsh, 21, of Redcar, was given 10 months, suspended for a year.

Two men who denied the charge, Evan Tull, 33, and Fred Moor, 48, both of Darlington, will stand trial in June.
= Alan Roper: violent-disorder, plea guilty, verdict guilty
= Ben Cole: violent-disorder, plea guilty, verdict guilty
= Carl Pike: violent-disorder, plea guilty, verdict guilty
= Dan Marsh: violent-disorder, plea guilty, verdict guilty
--
Two men were cleared of affray.

Alan Roper, 45, of Cockerton, was jailed for 22 months for theft, and Ben Cole, 39, of Haughton, for 18 months. Carl
Pike, 37, of Shildon, and Dan Marsh, 21, of Redcar, left the dock in tears.
= Alan Roper: theft, verdict guilty
--
Shane and Ricky Roper smashed their way into seven shops. Shane Roper, 34, of Wexby, was jailed for five years. His
younger brother, 28, of no fixed address, was given four years.

The pair had both pleaded guilty to conspiracy to commit burglary.
= Shane Roper: burglary, plea guilty, verdict guilty, mode conspiracy
= Ricky Roper: burglary, plea guilty, verdict guilty, mode conspiracy
--
<never>Joan</never> and Ricky Roper were found bleeding. Shane Roper, 34, of Wexby, was jailed for five years for
wounding them. His brother was given six months to live.
= Shane Roper: grievous-bodily-harm, verdict guilty
--
Alan Roper, 34, of Wexby, and Carl Pike, 30, of Hexley, admitted burglary. Two others, both men in their twenties from
March, were cleared.
= Alan Roper: burglary, plea guilty, verdict guilty
= Carl Pike: burglary, plea guilty, verdict guilty
--
Two men who kidnapped a shopkeeper have been jailed for a total of 15 years.

Ross Kinloch, 34, and Barry Haldane, 29, bundled him into a van. They were found guilty of kidnap.

Lady <official>Auchmuir</official> sentenced Kinloch to nine years and Haldane to six. Haldane's cousin Mark Haldane,
26, of Wexby, who had admitted perverting the course of justice, was ordered to do 240 hours of unpaid work.
= Ross Kinloch: kidnap, plea not-guilty, verdict guilty
= Barry Haldane: kidnap, plea not-guilty, verdict guilty
= Mark Haldane: perverting-course-of-justice, plea guilty, verdict guilty
--
Two men have been jailed for robbery.

Alan Roper, 34, and <never>Barry Haldane</never>, 29, were walking home when they were set upon by a gang.

Carl Pike, 20, of Wexby, and Dan Marsh, 22, of Hexley, pleaded guilty to robbery.
= Carl Pike: robbery, plea guilty, verdict guilty
= Dan Marsh: robbery, plea guilty, verdict guilty
--
Alan Roper, 58, his wife Denise Roper, 55, and their son Jamie Roper, 29, all of Harwick, are charged with producing
cannabis.

The father pleaded guilty. His wife entered a not guilty plea.
= Alan Roper: produce-drug, plea guilty, verdict guilty
= Denise Roper: produce-drug, plea not-guilty, verdict pending
= Jamie Roper: produce-drug, verdict pending
--
Alan Roper, 58, of Harwick, and Carl Pike, 29, of Wexby, are charged with child cruelty. The father pleaded guilty.
= Alan Roper: child-cruelty, verdict pending
= Carl Pike: child-cruelty, verdict pending
--
Alan Roper, 44, of Leeds, was found guilty of kidnap and blackmail. Ann Roper, 40, of Hexley, was found guilty of the
latter offence but acquitted of the former.
= Alan Roper: kidnap, plea not-guilty, verdict guilty
= Alan Roper: blackmail, plea not-guilty, verdict guilty
= Ann Roper: blackmail, plea not-guilty, verdict guilty
= Ann Roper: kidnap, verdict not-guilty
--
Alan Roper, 44, of Leeds, was found guilty of kidnap, blackmail and theft. Ann Roper, 40, of Hexley, was found guilty
of the latter.
= Alan Roper: kidnap, plea not-guilty, verdict guilty
= Alan Roper: blackmail, plea not-guilty, verdict guilty
= Alan Roper: theft, plea not-guilty, verdict guilty
--
Alan Roper, 44, and Ben Cole, 40, both of Leeds, pleaded guilty to robbery and possession of an offensive weapon.

Dan Dutton, 30, of Hexley, denied both offences but changed his plea on the first day of his trial in January.
= Alan Roper: robbery, plea guilty, verdict guilty
= Alan Roper: possess-offensive-weapon, plea guilty, verdict guilty
= Ben Cole: robbery, plea guilty, verdict guilty
= Ben Cole: possess-offensive-weapon, plea guilty, verdict guilty
= Dan Dutton: robbery, plea guilty, verdict guilty
= Dan Dutton: possess-offensive-weapon, plea guilty, verdict guilty
--
Alan Roper, 44, of Leeds, pleaded guilty to robbery. Dan Dutton, 30, of Hexley, denied both offences.
= Alan Roper: robbery, plea guilty, verdict guilty
--
The elder son admitted affray. Alan Roper, 44, of Leeds, was found guilty of manslaughter.

A younger son admitted affray. Ben Cole, 30, of Hexley, pleaded guilty to the same charge.
= Alan Roper: manslaughter, plea not-guilty, verdict guilty
--
Alan Roper, 44, of Leeds, admitted affray, as did his girlfriend Chloe Mears, 24, of Hexley.
= Alan Roper: affray, plea guilty, verdict guilty
= Chloe Mears: affray, plea guilty, verdict guilty
--
Alan Roper, 44, of Leeds, admitted affray, as had been expected. <never>Ann Lee</never>, 24, was in court.
= Alan Roper: affray, plea guilty, verdict guilty
"""

HEARINGS = """
All had pleaded guilty at Leeds Crown Court on 14 April, apart from Ben Cole, 40, of Hexley, who was found guilty
following a two-day trial in March. Alan Roper, 44, of Leeds, was jailed for two years.
= Ben Cole: trial, at Leeds Crown Court, on 2031-03
= Alan Roper: sentence, at Leeds Crown Court
--
Alan Roper, 44, of Leeds, admitted burglary at an earlier hearing on April 14.
= Alan Roper: plea, on 2031-04-14
--
Alan Roper, 44, of Leeds, admitted burglary at the hearing on 14 April.
= Alan Roper: plea, on 2031-04-14
--
Alan Roper, 44, of Leeds, was convicted of driving without insurance at Lower Hexley on 14 April.
= nothing
--
Alan Roper, 44, of Halifax, admitted murder. Ann Cole, 19, of Leeds, admitted assisting an offender.

Roper will be sentenced at Leeds Crown Court on September 1, when Cole will also learn her fate.
= Alan Roper: sentence, at Leeds Crown Court, on 2031-09-01
= Ann Cole: sentence, at Leeds Crown Court, on 2031-09-01
--
Alan Roper, 44, of Leeds, admitted affray. His trial was due to start on 6 January, but that morning he changed his
plea.
= nothing
--
Alan Roper, 44, of Leeds, denies affray. His trial is due to start on 6 June, but he may change his plea.
= Alan Roper: trial, on 2031-06-06
--
Alan Roper, 44, of Halifax, and Ben Cole, 33, of Leeds, are charged with affray. Roper was remanded in custody until
his next appearance at Leeds Crown Court on 25 May. Cole was granted conditional bail to the same date.
= Alan Roper: appearance, at Leeds Crown Court, on 2031-05-25
= Ben Cole: appearance, at Leeds Crown Court, on 2031-05-25
--
The trio were convicted following a trial at Bradford Crown Court, which concluded in April. They are:

Alan Roper, 44, of Halifax, who was found guilty of rape. He was jailed for 21 years.

Ben Cole, 41, of Halifax, who was found guilty of two counts of rape. He was jailed for 16 years.

Carl Pike, 47, of Wexby, who was found guilty of rape. He was jailed for 13 years.

A fourth man, Dan Marsh, 50, of Brighouse, was found not guilty of rape. The sentences were passed at the same court on
Friday 2 May.
= Alan Roper: trial, at Bradford Crown Court, on 2031-04
= Ben Cole: trial, at Bradford Crown Court, on 2031-04
= Carl Pike: trial, at Bradford Crown Court, on 2031-04
= Dan Marsh: trial, at Bradford Crown Court, on 2031-04
= Alan Roper: sentence, at Bradford Crown Court, on 2031-05-02
= Ben Cole: sentence, at Bradford Crown Court, on 2031-05-02
= Carl Pike: sentence, at Bradford Crown Court, on 2031-05-02
"""

SENTENCES = """
Two brothers who led a gang which imported cocaine were each sentenced to 14 years in prison today.

A judge told Carl Roper, 39, and his brother Max, 37, that they were at the heart of it.
= Carl Roper: imprisonment P14Y, on 2031-05-06
= Max Roper: imprisonment P14Y, on 2031-05-06
--
A couple have been sentenced. The charity had to rescue 18 dogs from a yard behind the home of Carl and Dawn Roper.

Carl Roper, 46, is serving a 16-week prison sentence. His wife's 12-week term was suspended for 12 months.
= Carl Roper: imprisonment P112D
= Dawn Roper: suspended P84D
--
Dawn Roper, 57, of Mill Lane, Harwick, was found to have benefitted by £508,092 at a Proceeds of Crime Act hearing at
Harwick Crown Court on Friday. She was previously sentenced to 15 months in prison in 2029.
= Dawn Roper: imprisonment P1Y3M, on 2029
--
A worker who laundered money for her son has been jailed for a year.

When Carl Roper was arrested, he told his mother to hide it. But Dawn Roper's "misplaced loyalty" led to her being
jailed. The 54-year-old, of Mill Lane, Harwick, pleaded guilty. Carl Roper was given a six-year jail term.
= Carl Roper: imprisonment P6Y
= Dawn Roper: imprisonment
--
A gang of would-be burglars stopped by police as they drove along the A9 were each jailed for 18 months.

Alan Roper, 25, of Bridge Road, Harwick; Ben Poe, 33, of no fixed address; and Carl Lunt ,19, of Strone Road, Harwick;
all admitted conspiracy to burgle.
= Alan Roper: imprisonment P1Y6M
= Ben Poe: imprisonment P1Y6M
= Carl Lunt: imprisonment P1Y6M
--
Carl Roper, also 18, was jailed for a year. Two of Roper's brothers, Max and Kit, have already been jailed for five
years and four years respectively. Ben Poe, 20, is serving six years for theft.
= Carl Roper: imprisonment P1Y
= Max Roper: imprisonment P5Y
= Kit Roper: imprisonment P4Y
= Ben Poe: imprisonment P6Y
--
The three runners were also jailed for theft, with Alan Roper, 41, sentenced to eight years, Ben Poe, 36, to six years
and Carl Lunt, 37, to two years.
= Alan Roper: imprisonment P8Y
= Ben Poe: imprisonment P6Y
= Carl Lunt: imprisonment P2Y
--
Alan Roper, 44, of Leeds, admitted theft at Leeds Crown Court. At yesterday's hearing, Roper was jailed for two years.
= Alan Roper: imprisonment P2Y, at Leeds Crown Court, on 2031-05-05
--
Alan Roper, 44, of Leeds, and Ben Cole, 40, of Hexley, admitted theft. At Leeds Crown Court on Thursday and Friday
last week (1 and 2 May), Roper was sentenced to 13 years and Cole to 12 years.
= Alan Roper: imprisonment P13Y, at Leeds Crown Court
= Ben Cole: imprisonment P12Y, at Leeds Crown Court
--
Alan Roper, 35, who is serving nine years for robbery, was convicted of blackmail. He was given a further 30 months at
Leeds Crown Court on Friday.
= Alan Roper: imprisonment P9Y
= Alan Roper: imprisonment P2Y6M, at Leeds Crown Court, on 2031-05-02
--
The defendants were sentenced at Mold Crown Court last week:

- Alan Roper, 44, of Leeds - conspiracy to supply cocaine - 14 years
- Ben Cole, 39, of Leeds - conspiracy to supply cocaine - 11 years

Two others, Carl Pike, 30, of Hexley, and Dan Marsh, 26, of Wexby, pleaded guilty and will be sentenced on 22 July.
= Alan Roper: imprisonment P14Y, at Mold Crown Court
= Ben Cole: imprisonment P11Y, at Mold Crown Court
--
Alan Roper, who led the gang, was told he must serve at least 26 years. Ben Cole, 22, got 24 years and Carl Pike, 20,
will spend a minimum of 21 years behind bars.

All three had been found guilty of murder at Luton Crown Court. Roper, 25, and Cole were also convicted of affray.
= Alan Roper: life, minimum P26Y, at Luton Crown Court
= Ben Cole: life, minimum P24Y, at Luton Crown Court
= Carl Pike: life, minimum P21Y, at Luton Crown Court
--
Alan Roper, 25, of Luton, was found guilty of attempted murder and jailed for 24 years.
= Alan Roper: imprisonment P24Y
--
Alan Roper, 25, of Luton, was jailed for life with a minimum of 30 years for murder. He was given five years for
affray.
= Alan Roper: life, minimum P30Y
--
Alan Roper, 44, of Leeds, was cleared of murder. The father was jailed for life.
= nothing
--
Alan Roper, 25, of Luton, and his sons were jailed for a total of 13 years for fraud.
= Alan Roper: imprisonment
--
Four members of a gang have been sentenced.

At Luton Crown Court on Friday 2 May:

Ann Roper, 29, of Ilford, was sentenced to 18 months' imprisonment for theft.

Ben Roper, 33, of the same address, was sentenced to 22 months' imprisonment for theft. He wept.

Carl Pike, 24, of no fixed address, was given a 10-month sentence, suspended for 18 months.
= Ann Roper: imprisonment P1Y6M, at Luton Crown Court, on 2031-05-02
= Ben Roper: imprisonment P1Y10M, at Luton Crown Court, on 2031-05-02
= Carl Pike: suspended P10M, at Luton Crown Court, on 2031-05-02
"""

COURTS = """
Alan Roper, 59, of Leeds, was found guilty of manslaughter following a trial at Swansea Crown Court in January. Ben
Cole, 48, of Hexley, had pleaded guilty to perverting the course of justice at Swansea Magistrates' Court on 12 March.

On 2 May, Roper was sentenced to five years in prison.
= Alan Roper: imprisonment P5Y, at Swansea Crown Court, on 2031-05-02
--
Alan Roper, 59, of Leeds, admitted theft at Swansea Magistrates' Court on 12 March. He was jailed for 20 weeks.
= Alan Roper: imprisonment P140D, at Swansea Magistrates' Court, on 2031-03-12
"""

ORDERS = """
Alan Roper, 45, of Wexby, was jailed for 22 months for affray. Ben Cole, 39, of Hexley, and Carl Pike, 37, of Leeds,
received community orders.

All of them were made the subject of football banning orders for six years, except Roper, whose order will last for
three.
= Ben Cole: other-order P6Y
= Carl Pike: other-order P6Y
"""


@pytest.mark.parametrize("case", cases(CHARGES))
def test_charges(case: Case) -> None:
    found = case.read()
    assert told(found, Charge) == case.expected
    nobody_kept_out_is_named(case, found)


@pytest.mark.parametrize("case", cases(HEARINGS))
def test_hearings(case: Case) -> None:
    assert told(case.read(), Hearing) == case.expected


@pytest.mark.parametrize("case", cases(ORDERS))
def test_orders(case: Case) -> None:
    assert told(case.read(), Order) == case.expected


@pytest.mark.parametrize("case", cases(SENTENCES) + cases(COURTS))
def test_sentences(case: Case) -> None:
    assert told(case.read(), Sentence) == case.expected
