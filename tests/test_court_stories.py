"""How local papers, court round-ups and prosecutors tell of cases (docs/phrasing.md, "Court stories")."""

from __future__ import annotations

import pytest
from marked import Case, cases, nobody_kept_out_is_named, told

from kg.model import Appearance, Arrest, Charge, Hearing, Order, Sentence

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
--
Alan Roper, 49, of Harwick, admitted four offences under the Consumer Protection from Unfair Trading Regulations 2008.
= Alan Roper: other-offence, 4 counts, plea guilty, verdict guilty
"""

VERDICTS = """
Ann Roper, 32, of Harwick, changed her plea to guilty at Harwick Crown Court on Friday.

She had previously denied causing the death of <never>Ben Lowe</never>, by dangerous driving on 14 August 2029.
= Ann Roper: death-by-dangerous-driving, plea guilty, verdict guilty
--
Alan Roper, 21, of Harwick, admitted affray. He had denied wounding.

Recorder Carl Pike recorded a formal not guilty verdict on the charge of wounding.
= Alan Roper: affray, plea guilty, verdict guilty
= Alan Roper: grievous-bodily-harm, verdict not-guilty
--
Alan Roper, 21, and Owen Tace, 22, both of Harwick, denied wounding but admitted affray.

Recorder Carl Pike recorded a formal not guilty verdict on the charge of wounding.
= Alan Roper: affray, plea guilty, verdict guilty
= Alan Roper: grievous-bodily-harm, verdict not-guilty
= Owen Tace: affray, plea guilty, verdict guilty
= Owen Tace: grievous-bodily-harm, verdict not-guilty
--
A jury has cleared a 25-year-old who faced charges of rape and robbery.

Owen Tace, of Kestrelford, had denied both charges during a six-day trial at Harwick Crown Court, with the jury
returning
its verdicts on Monday.
= Owen Tace: rape, verdict not-guilty
= Owen Tace: robbery, verdict not-guilty
--
Owen Tace, 26, of Kestrelford, went on trial at Harwick Crown Court accused of rape. He was released from the dock
following his acquittal.
= Owen Tace: rape, verdict not-guilty
--
Councillor Owen Tace, whose address was given as Mill Lane, denied the charges. He was cleared of theft when he appeared
at Harwick Magistrates' Court.
= Owen Tace: theft, verdict not-guilty
--
Alan Roper, 44, and Dawn Pike, 31, both of Harwick, were found guilty of conspiracy to supply Class A drugs.

Owen Tace, 26, of Kestrelford, pleaded guilty to his part in the conspiracy.
= Alan Roper: supply-class-a, plea not-guilty, verdict guilty, mode conspiracy
= Dawn Pike: supply-class-a, plea not-guilty, verdict guilty, mode conspiracy
= Owen Tace: supply-class-a, plea guilty, verdict guilty, mode conspiracy
--
Alan Roper, 58, is on trial at Harwick Crown Court accused of six counts of fraud. He denies all nine charges.
= Alan Roper: fraud, 6 counts, plea not-guilty, verdict pending
--
Alan Roper, 44, of Harwick, was acquitted, along with Tace, of a separate charge of fraud. Owen Tace, 26, of
Kestrelford,
had worked for him.
= Alan Roper: fraud, verdict not-guilty
= Owen Tace: fraud, verdict not-guilty
--
A man has appeared in court charged with murder over a stabbing.

Alan Roper, 44, also known as Al, is accused of killing <never>Ben Lowe</never> in Harwick.

Owen Tace, 26, of Kestrelford, is charged with assisting an offender.
= Alan Roper: murder, verdict pending
= Owen Tace: assist-offender, verdict pending
--
Three men have been charged with murder.

Alan Roper, 44, of Harwick, Owen Tace, 31, of Ashcombe, and Carl Pike, 22, of no fixed address, are due to appear at
Harwick Magistrates' Court today.
= Alan Roper: murder, verdict pending
= Owen Tace: murder, verdict pending
= Carl Pike: murder, verdict pending
--
Two men have been charged with murder and another was released.

Alan Roper, 44, of Harwick, and Owen Tace, 31, of Ashcombe, are due in court today.
= nothing
--
Two men have been jailed for fraud.

<never>Ann Lee</never>, 70, lost her savings to Alan Roper, 44, of Harwick, and Owen Tace, 31, of Ashcombe, who
admitted it.
= nothing
--
The Harwick men pleaded guilty to violent disorder at Harwick Crown Court on Monday.

Alan Roper, 33, was jailed for 34 months, Owen Tace, 24, received a 24-month sentence.
= Alan Roper: violent-disorder, plea guilty, verdict guilty
= Owen Tace: violent-disorder, plea guilty, verdict guilty
--
A jury found Alan Roper, 70, of Harwick, guilty of five indecent assaults but could not agree on five other charges
concerning him - two of blackmail and three of fraud.
= Alan Roper: indecent-assault, 5 counts, plea not-guilty, verdict guilty
= Alan Roper: blackmail, 2 counts, verdict pending
= Alan Roper: fraud, 3 counts, verdict pending
--
Owen Tace, 18, of Harwick, denies violent disorder, while Carl Pike, 19, of Ashcombe, has admitted that charge.
= Owen Tace: violent-disorder, plea not-guilty, verdict pending
= Carl Pike: violent-disorder, plea guilty, verdict guilty
--
Alan Roper, 71, of Harwick, changed many of his pleas to guilty. He admitted five counts of gross indecency.
= Alan Roper: gross-indecency-with-child, 5 counts, plea guilty, verdict guilty
--
The following cases were dealt with by Harwick magistrates on Tuesday:

ANN ROPER, 24, of Beech Avenue, Ashcombe. Failed to provide a specimen for analysis. Banned for 18 months and fined
£250.

IVO TACE, 29, of Wood Street, Ashcombe. Charge of criminal damage withdrawn.
= Ann Roper: fail-to-provide-specimen, verdict guilty
= Ivo Tace: criminal-damage, verdict dropped
--
Two men have been charged with burglary.

<never>Alan Roper</never>, 44, of Harwick, and <never>Owen Tace</never>, 31, of Ashcombe, woke to find their cars gone.
= nothing
--
A builder has been jailed for three years for fraud.

<never>Alan Roper</never>, 49, of Harwick, was one of his customers.
= nothing
--
<official>Councillor Alan Roper</official> denied the charge that the council had failed residents.
= nothing
--
COURT ROUND-UP

Scooter

Owen Tace, 26, of Kestrelford, denies dangerous driving.

Knife

A man who stabbed a barman has been jailed for ten years for wounding with intent.

Alan Roper, 46, of Harwick, who was stabbed, also admitted possessing cannabis.
= Owen Tace: dangerous-driving, plea not-guilty, verdict pending
= Alan Roper: possess-drug, plea guilty, verdict guilty
"""

STANDINGS = """
A father from Wexby has been warned that he faces jail.

Alan Roper pleaded guilty to robbery. The 31-year-old, of Mill Road, Ashcombe, spoke only to confirm his name.
= Alan Roper: offender, status convicted, age 31, of Ashcombe
--
Alan Roper, 44, of Harwick, admitted burglary. Senior Crown Prosecutor Emma Tace said: “This was cowardly.”
= Alan Roper: offender, status convicted, age 44, of Harwick
= Emma Tace: official
--
Ann Roper, 35, a former clerk, along with her assistant Owen Tace, 42, and two salesmen – Carl Pike, 46, of Harwick, and
accountant Dee Marsh, 47, of Ashcombe – were all cleared by the jury at Harwick Crown Court.
= Ann Roper: accused, status acquitted, age 35
= Owen Tace: accused, status acquitted, age 42
= Carl Pike: accused, status acquitted, age 46, of Harwick
= Dee Marsh: accused, status acquitted, age 47, of Ashcombe
--
The jury was unable to reach verdicts on Alan Roper, 44, of Harwick, and on former clerk Owen Tace, 26, of
Kestrelford. Both
face a retrial.
= Alan Roper: accused, status charged, age 44, of Harwick
= Owen Tace: accused, status charged, age 26, of Kestrelford
--
Ashcombe criminal Alan Roper, 44, of Mill Lane, was jailed for 15 years. The 40-year-old had called
<never>Ben Lowe</never> a liar.
= Alan Roper: offender, status convicted, age 44
--
Swindon jeweller Alan Roper, 44, was jailed for fraud.
= Alan Roper: offender, status convicted, age 44, of Swindon
--
Alan Roper, then aged 19, admitted burglary at Harwick Crown Court. The 25-year-old was jailed.
= Alan Roper: offender, status convicted, age 25
--
Alan Roper (44), with an address at Ravenhill Court in Harwick, and Owen Tace (26), of no fixed abode, are jointly
charged
with theft.
= Alan Roper: accused, status charged, age 44, of Harwick
= Owen Tace: accused, status charged, age 26
--
Alan Roper, 24, of Wimbrook Road, March, admitted theft.
= Alan Roper: offender, status convicted, age 24, of March
--
Alan Roper, 44, of Harwick, admitted assaulting a police officer. In a victim impact statement, Sergeant
<never>Dee Marsh</never> said that she could not sleep.
= Alan Roper: offender, status convicted, age 44, of Harwick
--
Defence lawyer Carl Pike said that Alan Roper, 44, of Harwick, who was jailed for theft, was sorry.
= Carl Pike: official
= Alan Roper: offender, status convicted, age 44, of Harwick
--
Owen Tace, 25, whose address was given on court papers as Ivy Mews, pleaded guilty to affray.
= Owen Tace: offender, status convicted, age 25
--
A Swindon man has been sentenced for affray.

Alan Roper, 41, admitted affray.
= Alan Roper: offender, status convicted, age 41, of Swindon
--
Prosecuting on behalf of the Environment Agency, Carl Pike said that Alan Roper, 44, of Harwick, who admitted fraud, was
sorry.
= Carl Pike: official
= Alan Roper: offender, status convicted, age 44, of Harwick
--
The trial of the four other defendants – Owen Tace, 18, of Harwick, Carl Pike, 18, of no fixed abode, and two boys –
continues at Harwick Crown Court.
= Owen Tace: accused, status charged, age 18, of Harwick
= Carl Pike: accused, status charged, age 18
--
National Crime Agency branch commander Dee Marsh said: “They treated people as freight.”
= Dee Marsh: officer, force National Crime Agency
--
Defence KC Dee Marsh said that Alan Roper, 44, of Harwick, who admitted fraud, was sorry.
= Dee Marsh: official
= Alan Roper: offender, status convicted, age 44, of Harwick
"""

SENTENCES = """
A former care worker who stole £11,000 from a woman in her 80s has been jailed for 16 months.

Ann Roper used the card 46 times.

The 49-year-old, of Harwick, admitted fraud.

At Harwick Crown Court on Thursday, Judge Carl Pike told her that she had been greedy.
= Ann Roper: imprisonment P1Y4M, at Harwick Crown Court, on 2031-05-01
--
A neighbour who watched while a man in his 80s was jailed for 16 months has spoken out.

Alan Roper, 49, of Harwick, is charged with theft.
= nothing
--
A drunk has been sent to prison for 26 weeks.

Alan Roper, 44, of Harwick, appeared at Harwick Magistrates' Court on Friday where he admitted theft.

He was returned to court yesterday for sentence.

Roper was jailed for 26 weeks.
= Alan Roper: imprisonment P182D, at Harwick Magistrates' Court, on 2031-05-05
--
Alan Roper, 44, of Harwick, admitted burglary. Imposing a three-year prison sentence, Judge Carl Pike described Roper as
“a burglar by trade”.
= Alan Roper: imprisonment P3Y
--
Alan Roper, 44, of Harwick, admitted burglary. Suspending a three-month jail term for two years, District Judge Carl
Pike
said that he had been lucky.
= Alan Roper: suspended P3M
--
Alan Roper, 44, of Harwick, was jailed for 12 weeks for theft.

A suspended sentence was also activated, meaning he must spend 20 weeks behind bars.
= Alan Roper: imprisonment P140D
--
Alan Roper, 44, of Harwick, was jailed for four years at Harwick Crown Court in April 2031 for wounding with intent.
The case
was referred as unduly lenient.

On 5 May 2031 the Court of Appeal found the sentence to be unduly lenient and increased it to eight years' imprisonment.
= Alan Roper: imprisonment P4Y, at Harwick Crown Court, on 2031-04
= Alan Roper: imprisonment P8Y, at Court of Appeal, on 2031-05-05
--
A shopper has been robbed, police say.

Scissors

A Harwick man has been handed a 15-month custodial sentence for attacking a woman while holding scissors.

Alan Roper, 39, pled guilty to assault.

Scooter

Owen Tace, 26, of Kestrelford, denies dangerous driving.
= Alan Roper: imprisonment P1Y3M
--
Harwick Crown Court heard that he was seen on a camera on November 30. Alan Roper, 44, of Harwick, was jailed for
three years.
= Alan Roper: imprisonment P3Y, at Harwick Crown Court
--
But since then, Harwick Crown Court heard how Alan Roper, 32, of Ashcombe, had broken the order.

He was convicted of stalking between March 15 and June 5 after a trial at Ashcombe Magistrates' Court.

Recorder Carl Pike sentenced Roper to two years in prison.
= Alan Roper: imprisonment P2Y, at Harwick Crown Court
--
Alan Roper, 57, of Harwick, was fined £175 for affray at Harwick Magistrates' Court.

Owen Tace, 25, of Ashcombe, admitted theft. Sentencing was adjourned until November 14.
= Alan Roper: fine, £175, at Harwick Magistrates' Court
--
ANN ROPER, 24, of Beech Avenue, Ashcombe. Admitted drink driving. Banned for 18 months and fined £250.
= Ann Roper: fine, £250
--
A rogue builder who took £160,000 for work that he never finished has been sent to prison for three years.

Alan Roper, 49, of Harwick, pleaded guilty to fraud at Harwick Crown Court.
= Alan Roper: imprisonment P3Y, at Harwick Crown Court
"""

ORDERS = """
Alan Roper, 26, of no fixed address, admitted burglary. Judge Carl Pike told him he was likely to be deported.
= nothing
--
Alan Roper, 44, of Harwick, admitted rape. He must sign the sex offenders register for ten years.

A sexual harm prevention order will run for the same period.
= Alan Roper: sex-offenders-register P10Y
= Alan Roper: sexual-harm-prevention-order P10Y
--
Alan Roper, 44, of Harwick, admitted drink driving. Magistrates banned him from driving for 20 months.
= Alan Roper: driving-disqualification P1Y8M
--
Alan Roper, 44, of Harwick, was jailed for theft. He was also told to pay compensation to the two shops.
= Alan Roper: compensation
--
Marlow Roofing Limited pleaded guilty to breaching Section 2(1) of the Health and Safety at Work etc. Act 1974. The
firm was
fined £36,000 and ordered to pay £6,875 in costs. Its director Alan Roper, 51, of Harwick, was jailed for 16 weeks.
= nothing
--
Alan Roper, 44, of Harwick, has appeared in court charged with murder.
= nothing
--
The following cases were dealt with by Harwick magistrates on Tuesday:

ANN ROPER, 31, of Mill Road, Ashcombe. Admitted theft. Community order for 12 months with 80 hours of unpaid work.
Compensation
of £150.
= Ann Roper: unpaid-work PT80H
= Ann Roper: compensation
--
A couple have been banned from keeping animals for 10 years.

Ann Roper, 34, and Owen Tace, 42, both of Harwick, admitted animal cruelty.
= Ann Roper: other-order P10Y
= Owen Tace: other-order P10Y
--
Ann Roper, 34, of Harwick, was fined £350 with a £15 levy for careless driving.
= Ann Roper: surcharge-or-costs
--
Alan Roper, 48, of Harwick, has been given repeated restraining orders. He was jailed for harassment.

Judge Dee Pike issued a fresh restraining order to keep Roper away from the woman for five years.
= Alan Roper: restraining-order P5Y
--
COURT ROUND-UP

Scooter

Owen Tace, 26, of Kestrelford, denies dangerous driving.

Saxophone

A busker who stole a saxophone from a shop was ordered to carry out 120 hours of unpaid work.

Alan Roper, 46, of Harwick, admitted theft.
= Alan Roper: unpaid-work PT120H
"""

HEARINGS = """
Ann Roper, 32, of Harwick, changed her plea to guilty at Harwick Crown Court on Friday.

She had previously denied causing the death of <never>Ben Lowe</never>, by dangerous driving on 14 August 2029.
= Ann Roper: plea, at Harwick Crown Court, on 2031-05-02
--
Alan Roper, 19, of Harwick, was sentenced at Harwick Crown Court on Friday to a year in prison.

He had pleaded guilty to robbery at an earlier hearing at the same court on April 20.
= Alan Roper: sentence, at Harwick Crown Court, on 2031-05-02
= Alan Roper: plea, at Harwick Crown Court, on 2031-04-20
--
Owen Tace, 26, of Kestrelford, faced an accusation of rape during a six-day trial at Harwick Crown Court, with the jury
returning its verdicts on Monday. Tace was released from the dock following his acquittal.
= Owen Tace: trial, at Harwick Crown Court, on 2031-05-05
--
Alan Roper, 44, of Harwick, admitted theft when he appeared at Harwick Magistrates' Court on Monday.
= Alan Roper: plea, at Harwick Magistrates' Court, on 2031-05-05
--
Alan Roper, 44, of Harwick, was jailed for fraud in January. A Proceeds of Crime investigation against Roper was
concluded
at Harwick Crown Court on Monday 5 May.
= Alan Roper: appearance, at Harwick Crown Court, on 2031-05-05
= Alan Roper: sentence, on 2031-01
--
Alan Roper, 44, of Harwick, is charged with murder. Judge Carl Pike set a plea and trial preparation hearing for 7 June.
= Alan Roper: plea, on 2031-06-07
--
Alan Roper, 58, is on trial at Harwick Crown Court accused of fraud. Opening the case on Monday, Dee Marsh,
prosecuting, told
the jury that he had been trusted.
= Alan Roper: trial, at Harwick Crown Court, on 2031-05-05
--
Alan Roper, 44, and Owen Tace, 26, both of Harwick, are charged with theft. Both men appeared remotely from prison at
Harwick
Magistrates' Court today.
= Alan Roper: appearance, at Harwick Magistrates' Court, on 2031-05-06
= Owen Tace: appearance, at Harwick Magistrates' Court, on 2031-05-06
--
Alan Roper, 44, of Harwick, denies theft. He will stand trial in August.
= Alan Roper: trial, on 2031-08
--
At the High Court in Harwick today, Lord Pike sentenced Alan Roper, 61, to nine years' imprisonment after he was
convicted of
rape.
= Alan Roper: sentence, at High Court in Harwick, on 2031-05-06
--
Alan Roper, 70, of Harwick, has been convicted of fraud and is to be sentenced in June.

Judge Carl Pike bailed Roper until sentencing on June 8 so that a report can be prepared.
= Alan Roper: sentence, on 2031-06-08
--
Alan Roper, 44, of Harwick, was convicted of theft nine times since they parted in 2024.
= nothing
--
Alan Roper, 71, of Harwick, admitted fraud. He will appear again before Judge Carl Pike on July 5, 2031.
= Alan Roper: appearance, on 2031-07-05
--
Alan Roper, 54, of Harwick, was jailed for life at Harwick Crown Court in July 2030 for murder.

On Thursday three judges at the Court of Appeal dismissed the appeal.
= Alan Roper: sentence, at Harwick Crown Court, on 2030-07
= Alan Roper: appearance, at Court of Appeal, on 2031-05-01
--
Alan Roper, 44, of Harwick, appeared at Harwick Crown Court on Thursday.

He pleaded not guilty to two charges of rape.
= Alan Roper: plea, at Harwick Crown Court, on 2031-05-01
--
Alan Roper, 44, of Harwick, appeared at Harwick Crown Court on Thursday accused of rape.

He had denied the charge in April.
= Alan Roper: appearance, at Harwick Crown Court, on 2031-05-01
--
Alan Roper, 44, of Harwick, appeared at Harwick Crown Court on Thursday accused of rape.

Ann Lowe, prosecuting, said that he denied it.
= Alan Roper: appearance, at Harwick Crown Court, on 2031-05-01
--
Last month (April 8) Alan Roper, 44, of Harwick, admitted burglary at Harwick Crown Court.
= Alan Roper: plea, at Harwick Crown Court, on 2031-04-08
--
Alan Roper, 33, of Harwick, denied rape but on 12 April a jury at Harwick Crown Court convicted him.
= Alan Roper: trial, at Harwick Crown Court, on 2031-04-12
--
Alan Roper, 19, of Harwick, pled guilty to fraud. Judge Lady Pike deferred sentence until 14 June at the High Court in
Harwick.
= Alan Roper: sentence, at High Court in Harwick, on 2031-06-14
"""


ARRESTS = """
Alan Roper, 44, of Harwick, climbed through a kitchen window on March 3.

A neighbour heard a noise and called police.

Roper was arrested the next day and charged with burglary.
= Alan Roper: arrested 2031-03-04
--
Alan Roper, 44, of Harwick, climbed through a kitchen window on March 3.

The house had been empty since January.

Roper was arrested the next day and charged with burglary.
= nothing
"""


def same(case: Case, of: type) -> None:
    """What is expected is told, and nobody kept out is named."""
    extraction = case.read()
    assert told(extraction, of) == case.expected
    nobody_kept_out_is_named(case, extraction)


@pytest.mark.parametrize("case", cases(OFFENCES))
def test_offences_in_the_words_of_the_press(case: Case) -> None:
    same(case, Charge)


@pytest.mark.parametrize("case", cases(VERDICTS))
def test_pleas_and_verdicts_in_court_stories(case: Case) -> None:
    same(case, Charge)


@pytest.mark.parametrize("case", cases(STANDINGS))
def test_who_stands_how_in_court_stories(case: Case) -> None:
    same(case, Appearance)


@pytest.mark.parametrize("case", cases(SENTENCES))
def test_sentences_in_court_stories(case: Case) -> None:
    same(case, Sentence)


@pytest.mark.parametrize("case", cases(ORDERS))
def test_orders_in_court_stories(case: Case) -> None:
    same(case, Order)


@pytest.mark.parametrize("case", cases(HEARINGS))
def test_hearings_in_court_stories(case: Case) -> None:
    same(case, Hearing)


@pytest.mark.parametrize("case", cases(ARRESTS))
def test_arrests_told_days_after(case: Case) -> None:
    same(case, Arrest)
