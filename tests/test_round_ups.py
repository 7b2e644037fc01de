"""What court round-ups, appeals and the courts of Scotland and Northern Ireland say in ways of their own."""

from __future__ import annotations

import pytest
from marked import Case, cases, nobody_kept_out_is_named, read, told

from kg.model import Charge, Hearing, Order, Sentence

SENTENCES = """
Dawn Pike, 31, of Harwick, was given a Community Punishment Order for 240 hours at Harwick Magistrates' Court.
= Dawn Pike: community-order, at Harwick Magistrates' Court
--
Alan Roper, 44, was jailed for two years, while Carl Lunt, 20, was fined £500 and Ben Poe, 22, a community order.
= Alan Roper: imprisonment P2Y
= Carl Lunt: fine, £500
= Ben Poe: community-order
--
Among the cases of the month was that of a driver who killed biker <never>Ben Roper</never>.

Alan Roper

Alan Roper, aged 41, of Wexby, was at a party when a row began.

Roper was sentenced to four years in prison for robbery.
= Alan Roper: imprisonment P4Y
--
The following cases were heard at Harwick Magistrates' Court in the week starting 14 April.

Alan Roper , 37, Cooper Lane, Wexby: drove a car on Hall Road without due care and attention - six penalty points on
driving licence, £199 fine, £80 surcharge, £110 costs.

Ben Poe, aged 41, of Mill Lane, Harwick, assault by beating. Community order with 100 hours' unpaid work; £85 costs.

Ann Lee, 50, of Mill Lane, Harwick, said she heard of the theft after the court sat - a £40 fine seemed right.
= Alan Roper: fine, £199, at Harwick Magistrates' Court
= Ben Poe: community-order, at Harwick Magistrates' Court
--
Alan Roper, 31, was jailed for five years for theft while Ben Poe, 44, got three-and-a-half and Carl Lunt, 20, to two.
= Alan Roper: imprisonment P5Y
= Ben Poe: imprisonment P3Y6M
= Carl Lunt: imprisonment P2Y
--
Craig Nisbet, 37, was convicted of robbery after a trial at the High Court in Glasgow. Sentencing him at the High Court
in Edinburgh yesterday, Lord <official>Abernethy</official> imposed an extended sentence of 12 years, with nine of
those in custody and a further three on licence.
= Craig Nisbet: extended P12Y, custody P9Y, licence P3Y, at High Court in Edinburgh, on 2031-05-05
--
Julie Hadley, 52, of Wexby, admitted fraud at Kidderminster Magistrates' Court in April and was sent to Worcester Crown
Court for sentence. On Friday Judge <official>Nigel Astley</official> handed Hadley a two-year sentence, suspended for
two years.
= Julie Hadley: suspended P2Y, at Worcester Crown Court, on 2031-05-02
--
Alan Roper, 44, of Harwick, who admitted affray, was handed a £400 fine at Harwick Crown Court on Friday.
= Alan Roper: fine, £400, at Harwick Crown Court, on 2031-05-02
--
Alan Roper, 44, of Harwick, admitted affray. He was ordered to pay a fine of £400 and £85 costs.
= Alan Roper: fine, £400
--
Alan Roper, 44, of Harwick, was given a £400 fine by his golf club.
= nothing
--
Alan Roper, 44, of Harwick, who admitted affray, was placed on probation for two years at Belfast Crown Court.
= Alan Roper: community-order P2Y, at Belfast Crown Court
--
Alan Roper, 44, of Harwick, who admitted murder, was handed a whole-life order at Harwick Crown Court.
= Alan Roper: life, at Harwick Crown Court
--
Alan Roper, 44, of Harwick, who admitted affray, had his 12-month sentence suspended for two years.
= Alan Roper: suspended P1Y
--
Alan Roper, 44, of Harwick, walked free with a 12-month suspended sentence after he admitted affray.
= Alan Roper: suspended P1Y
--
Alan Roper, 44, of Harwick, who admitted theft, was committed to custody for 26 weeks.
= Alan Roper: imprisonment P182D
--
A packaging company has been fined £400,000 after a worker was crushed. It was fined at Harwick Crown Court on Friday
and ordered to pay £11,230 in costs. Its managing director, Clive Brightwell, 61, of Southwell, admitted a health and
safety offence. He was given a six-month prison sentence, suspended for 12 months.
= Clive Brightwell: suspended P6M, at Harwick Crown Court, on 2031-05-02
--
Alan Roper, 44, of Harwick, and Ben Cole, 31, of Wexby, admitted affray. Roper and Cole were given eight months and
six months respectively, both suspended for 18 months.
= Alan Roper: suspended P8M
= Ben Cole: suspended P6M
--
Alan Roper, 44, of Harwick, was sentenced to 30 months, with 12 months to be served in custody and 18 months on
licence, at Belfast Crown Court on Friday.
= Alan Roper: imprisonment P2Y6M, custody P1Y, licence P1Y6M, at Belfast Crown Court, on 2031-05-02
--
Alan Roper, 44, of Harwick, was given an extended sentence of 12 years at Belfast Crown Court: eight years in custody
and four years on licence.
= Alan Roper: extended P12Y, custody P8Y, licence P4Y, at Belfast Crown Court
--
Alan Roper, 44, was found guilty of rape at the High Court in Glasgow. He has been handed an Order for Lifelong
Restriction. At the High Court in Edinburgh on Friday, Lady <official>Carnegie</official> ordered that he serve a
minimum of seven years before he can be considered for parole.
= Alan Roper: life, minimum P7Y, at High Court in Edinburgh, on 2031-05-02
--
Alan Roper, 44, of Harwick, admitted three thefts at Harwick Magistrates' Court on Monday. He was jailed for 26 weeks
for the thefts and eight weeks for an assault, to run consecutively. The court also activated a 12-week suspended
sentence which Roper was given in March, making a total of 46 weeks.
= Alan Roper: imprisonment P322D, at Harwick Magistrates' Court, on 2031-05-05
--
Alan Roper, 44, of Harwick, has been jailed after the Court of Appeal quashed his suspended sentence. Roper pleaded
guilty to wounding with intent. He was given two years' imprisonment, suspended for two years, at Harwick Crown Court
on 6 January 2031. On 19 March the Court of Appeal replaced it with a sentence of four years and three months'
imprisonment.
= Alan Roper: imprisonment P4Y3M, at Court of Appeal, on 2031-03-19
= Alan Roper: suspended P2Y, at Harwick Crown Court, on 2031-01-06
--
Alan Roper, 44, of Harwick, and Dawn Pike, 31, of Wexby, were sentenced at Harwick Crown Court between 10 and 12
March. Roper was jailed for six years. Pike was jailed for two years.
= Alan Roper: imprisonment P6Y, at Harwick Crown Court
= Dawn Pike: imprisonment P2Y, at Harwick Crown Court
--
### In the sheriff courts

Alan Roper, 44, of Harwick, was jailed for six years at the High Court in Edinburgh on 2 May.

He had robbed a shop in Wexby, where he once worked.

The judge said that the staff had been terrified.

### Spared jail

Dawn Pike, 31, of Wexby, pled guilty at Dundee Sheriff Court to fraud. Sheriff <official>Alan Geddes</official> placed
her on a community payback order with 240 hours of unpaid work.
= Alan Roper: imprisonment P6Y, at High Court in Edinburgh, on 2031-05-02
= Dawn Pike: community-order, at Dundee Sheriff Court
"""

ORDERS = """
Dawn Pike, 31, of Harwick, was given a Community Punishment Order for 240 hours at Harwick Magistrates' Court. Carl
Lunt, 20, was sentenced to a 100-hour community service order.
= Dawn Pike: unpaid-work PT240H
= Carl Lunt: unpaid-work PT100H
--
Julie Hadley, 52, of Wexby, admitted fraud. She must also pay back £9,400 in compensation. A proceeds of crime hearing
will be held in June.
= Julie Hadley: compensation
--
Alan Roper, 44, of Harwick, admitted voyeurism. His name was added to the sex offenders register for ten years, and he
was made subject to notification requirements for ten years.
= Alan Roper: sex-offenders-register P10Y
--
Alan Roper, 44, of Harwick, admitted theft. A criminal behaviour order (CBO) was granted for three years. He was
barred from driving for 20 months and must attend 25 RAR days.
= Alan Roper: criminal-behaviour-order P3Y
= Alan Roper: driving-disqualification P1Y8M
= Alan Roper: rehabilitation-requirement P25D
--
Alan Roper, 44, of Harwick, admitted theft. He was told to do 150 hours of community payback and was banned from
entering the town centre for two years.
= Alan Roper: unpaid-work PT150H
= Alan Roper: other-order P2Y
--
Alan Roper, 44, of Harwick, was jailed for four years. He is on the sex offenders register for life and is subject to
a sexual harm prevention order for 15 years.
= Alan Roper: sex-offenders-register indefinite
= Alan Roper: sexual-harm-prevention-order P15Y
--
Alan Roper, 44, of Harwick, was jailed for four years. He is on the sex offenders register and had told nobody.
= nothing
--
Alan Roper, 44, and Ben Cole, 31, were jailed for two years each at Harwick Crown Court. Roper and Cole must also
carry out 180 hours and 120 hours of unpaid work respectively.
= Alan Roper: unpaid-work PT180H
= Ben Cole: unpaid-work PT120H
--
Alan Roper, 44, Ben Cole, 31, and Dawn Pike, 22, admitted affray. Football banning orders were made against all three:
six years for Roper and Cole, and three years for Pike.
= Alan Roper: other-order P6Y
= Ben Cole: other-order P6Y
= Dawn Pike: other-order P3Y
--
Alan Roper, 44, Ben Cole, 31, Dawn Pike, 22, and Owen Tace, 26, admitted affray. Football banning orders were made
against all four: six years for Roper and Cole, and three years for the other two.
= Alan Roper: other-order P6Y
= Ben Cole: other-order P6Y
= Dawn Pike: other-order P3Y
= Owen Tace: other-order P3Y
--
Alan Roper, 44, of Harwick, was jailed for nine years. A Serious Crime Prevention Order which will last for five years
was imposed on Roper.
= Alan Roper: other-order P5Y
--
Alan Roper, 44, of Harwick, was jailed for nine years. A Serious Crime Prevention Order which would last for five
years could be imposed on Roper.
= nothing
--
Alan Roper, 44, of Harwick, was sentenced to 27 months' detention, with a further 12 months of supervised release.
= Alan Roper: other-order P1Y
"""

HEARINGS = """
Alan Roper, 34, and Ben Cole, 29, both of Harwick, admitted theft when they appeared at Durham Crown Court in April.
= Alan Roper: plea, at Durham Crown Court, on 2031-04
= Ben Cole: plea, at Durham Crown Court, on 2031-04
--
Cases heard at Harwick Magistrates' Court

Michelle Tuxford, 33, of Mill Lane, Harwick. Assault by beating, to which she pleaded not guilty. Trial fixed for June
4.

Gavin Orrock, 33, of Mill Lane, Harwick, denied affray and will stand trial on June 20.
= Gavin Orrock: plea, at Harwick Magistrates' Court
= Gavin Orrock: trial, at Harwick Magistrates' Court, on 2031-06-20
= Michelle Tuxford: plea, at Harwick Magistrates' Court
= Michelle Tuxford: trial, at Harwick Magistrates' Court, on 2031-06-04
--
Alan Roper, 44, of Harwick, was fined £640 at Dundee Sheriff Court on 2 May. A teenager admitted theft. The
16-year-old's sentence was deferred until June 28.
= Alan Roper: sentence, at Dundee Sheriff Court, on 2031-05-02
--
Alan Roper, 44, of Harwick, admitted theft. He was made the subject of a sexual harm prevention order in 2019, when he
was jailed for 16 months at Harwick Crown Court.
= Alan Roper: sentence, at Harwick Crown Court, on 2019
--
Alan Roper, 44, of Harwick, admitted theft when he appeared before magistrates in Portsmouth on Friday.
= Alan Roper: plea, at Portsmouth Magistrates' Court, on 2031-05-02
--
Alan Roper, 44, of Harwick, was fined £500 for drink-driving on the A915 on May 2.
= nothing
--
Alan Roper, 44, was jailed for three years at Harwick Crown Court on 2 May. His sentence has been referred to the
Court of Appeal. Dawn Pike, 25, who admitted affray, will be sentenced at the same court on July 26.
= Alan Roper: sentence, at Harwick Crown Court, on 2031-05-02
= Dawn Pike: sentence, at Harwick Crown Court, on 2031-07-26
--
Alan Roper, 39, and Ben Cole, 35, both of Harwick, were jailed for 11 years each in March 2030. At a hearing at Wexby
Crown Court on Friday 2 May, a judge found that Roper had benefited from crime by £412,600. He was ordered to pay
£81,340 within three months.

At the same hearing, Cole was told to repay £11,905.
= Alan Roper: appearance, at Wexby Crown Court, on 2031-05-02
= Alan Roper: sentence, on 2030-03
= Ben Cole: appearance, at Wexby Crown Court, on 2031-05-02
= Ben Cole: sentence, on 2030-03
--
Alan Roper, 44, of Harwick, is charged with theft. He pleaded not guilty to that charge in January and his trial is
due to start on June 2.
= Alan Roper: plea, on 2031-01
= Alan Roper: trial, on 2031-06-02
--
Alan Roper, 44, Ben Cole, 31, and Dawn Pike, 22, all of Harwick, are charged with kidnap. The three, who appeared at
Harwick Magistrates' Court on Friday, spoke only to confirm their names.
= Alan Roper: appearance, at Harwick Magistrates' Court, on 2031-05-02
= Ben Cole: appearance, at Harwick Magistrates' Court, on 2031-05-02
= Dawn Pike: appearance, at Harwick Magistrates' Court, on 2031-05-02
"""

CHARGES = """
The following cases were heard at Harwick Magistrates' Court in the week starting 14 April.

Alan Roper, 37, Cooper Lane, Wexby: drove a car on Hall Road without due care and attention - £199 fine, £110 costs.

Ben Poe, aged 41, of Mill Lane, Harwick, assault by beating. Community order with 100 hours' unpaid work; £85 costs.

Carl Lunt, 20, of Mill Lane, Harwick: Drink-driving. Fined £199, disqualified from driving for 17 months.

Dan Cole, 22, of Hall Road, Harwick: drove a car at a speed exceeding 30 miles per hour - £90 costs, £120 fine.
= Alan Roper: careless-driving, verdict guilty
= Ben Poe: common-assault, verdict guilty
= Carl Lunt: drink-driving, verdict guilty
= Dan Cole: other-offence, verdict guilty
--
Alan Roper, 39, of Harwick, was jailed for 11 years after pleading guilty to conspiracy to supply cocaine. Ben Cole, 35,
of Wexby, was sentenced to seven years at the same hearing for the same offence.
= Alan Roper: supply-class-a, plea guilty, verdict guilty, mode conspiracy
= Ben Cole: supply-class-a, verdict guilty, mode conspiracy
--
Alan Roper, 39, of Harwick, was jailed for 11 years after pleading guilty to robbery and arson. Ben Cole, 35, of Wexby,
was sentenced to seven years at the same hearing for the same offence.
= Alan Roper: robbery, plea guilty, verdict guilty
= Alan Roper: arson, plea guilty, verdict guilty
--
Cases heard at Harwick Magistrates' Court

Rhys Ambler, 27, of Mill Lane, Harwick. Driving a Ford Fiesta when the proportion of a controlled drug in his blood
exceeded the specified limit. Fined £120.
= Rhys Ambler: drug-driving, verdict guilty
--
Three men have been jailed for a series of cable thefts. They were sentenced at Harwick Crown Court on Friday as
follows:

Alan Roper, 38, of Harwick: conspiracy to steal – four years' imprisonment.

Ben Cole, 52, of Wexby: handling stolen goods – 14 months, suspended for 18 months.

Owen Tace, 26, of Wexby: conspiracy to steal and perverting the course of justice – two years.

All had pleaded guilty at previous hearings apart from Tace, whom a jury convicted in December.
= Alan Roper: theft, plea guilty, verdict guilty, mode conspiracy
= Ben Cole: handling-stolen-goods, plea guilty, verdict guilty
= Owen Tace: theft, verdict guilty, mode conspiracy
= Owen Tace: perverting-course-of-justice, verdict guilty
--
Cases heard at Harwick Magistrates' Court

Donna Sleight, 45, of Mill Lane, Harwick. Two counts of theft of alcohol. Community order for 18 months.

Piotr Zielinski, 39, of Mill Lane, Harwick. Failing to stop after an accident and driving without due care and
attention. Fined £400.
= Donna Sleight: theft, 2 counts, verdict guilty
= Piotr Zielinski: careless-driving, verdict guilty
= Piotr Zielinski: fail-to-stop, verdict guilty
--
Alan Roper, 29, of Harwick, was jailed for three years after he admitted affray. Roper's girlfriend, Kirsty Dell, 25,
who lied to police about where he was, will be sentenced on July 26. She pleaded guilty to perverting the course of
justice.
= Alan Roper: affray, plea guilty, verdict guilty
= Kirsty Dell: perverting-course-of-justice, plea guilty, verdict guilty
--
Ben Cole, 31, of Wexby, pleaded guilty to driving a Ford Focus with 71 microgrammes of alcohol in 100 millilitres of
breath.
= Ben Cole: drink-driving, plea guilty, verdict guilty
--
Ben Cole, 31, of Wexby, admitted having 84 milligrammes of alcohol in 100 millilitres of blood.
= Ben Cole: drink-driving, plea guilty, verdict guilty
--
Ben Cole, 31, of Wexby, was found guilty in his absence of using a television receiver without a licence.
= Ben Cole: other-offence, plea not-guilty, verdict guilty
--
Jurors at Perth Sheriff Court took two hours to find a charge of fire-raising against Ben Cole, 31, not proven.
= Ben Cole: arson, verdict not-guilty
"""


@pytest.mark.parametrize("case", cases(SENTENCES))
def test_sentences(case: Case) -> None:
    found = case.read()
    assert told(found, Sentence) == case.expected
    nobody_kept_out_is_named(case, found)


@pytest.mark.parametrize("case", cases(ORDERS))
def test_orders(case: Case) -> None:
    assert told(case.read(), Order) == case.expected


@pytest.mark.parametrize("case", cases(HEARINGS))
def test_hearings(case: Case) -> None:
    assert told(case.read(), Hearing) == case.expected


@pytest.mark.parametrize("case", cases(CHARGES))
def test_charges(case: Case) -> None:
    assert told(case.read(), Charge) == case.expected


def test_the_three_who_died_are_nobody_in_the_dock() -> None:
    text = "Alan Roper, 44, of Harwick, is charged with murder. The three, who died in the fire, were brothers."
    assert {claim.person for claim in read(text).claims if isinstance(claim, Charge)} == {"person-0"}
