"""Several people before one court, each with an outcome of their own; appeals, and what was dealt with before."""

from __future__ import annotations

import pytest
from marked import Case, cases, nobody_kept_out_is_named, told

from kg.model import Appearance, Charge, Sentence

CHARGES = """
The jury was unable to agree on an alternative count of manslaughter against <accused>Owen Tace</accused>, 26, of
Hexley.
= Owen Tace: manslaughter, 1 counts, verdict pending
--
<accused>Dawn Pike</accused>, 31, of Harwick, who had denied assisting an offender, was cleared of that charge too.
= Dawn Pike: assist-offender, verdict not-guilty
--
<offender>Alan Roper</offender>, 44, was found guilty of assault by a jury at Falkirk Sheriff Court. The case against
<accused>Owen Roper</accused>, 39, was found not proven. A second charge of robbery was withdrawn by the Crown.
= Alan Roper: common-assault, plea not-guilty, verdict guilty
= Owen Roper: robbery, verdict dropped
--
<offender>Alan Roper</offender>, 44, of Harwick, had been due to stand trial on Monday. Instead he asked to be
rearraigned and pleaded guilty to burglary. Two further charges, of theft and fraud, were left on the books.
= Alan Roper: burglary, plea guilty, verdict guilty
= Alan Roper: theft, verdict dropped
= Alan Roper: fraud, verdict dropped
--
<offender>Alan Roper</offender>, 44, of Harwick, pleaded guilty to conspiracy to commit fraud.
<offender>Owen Tace</offender>, 26, of Hexley, admitted the conspiracy on the first day of the trial. A third
defendant, <accused>Dawn Pike</accused>, was acquitted of the conspiracy by the jury.
= Alan Roper: fraud, plea guilty, verdict guilty, mode conspiracy
= Owen Tace: fraud, plea guilty, verdict guilty, mode conspiracy
= Dawn Pike: fraud, verdict not-guilty, mode conspiracy
--
<offender>Alan Roper</offender>, 44, of Harwick, pleaded guilty to conspiracy to commit fraud and conspiracy to
launder money. Owen Tace, 26, of Hexley, denied the conspiracy.
= Alan Roper: fraud, plea guilty, verdict guilty, mode conspiracy
= Alan Roper: money-laundering, plea guilty, verdict guilty, mode conspiracy
--
<offender>Alan Roper</offender>, 44, of Harwick, was charged with robbery. He initially denied the charge but changed
his plea part-way through his trial.
= Alan Roper: robbery, plea guilty, verdict guilty
--
Foreman <offender>Alan Roper</offender>, 44, of Harwick, was jailed for nine years for blackmail, and driver
<offender>Owen Tace</offender>, 26, of Hexley, received four years after a jury convicted him of robbery.
= Alan Roper: blackmail, verdict guilty
= Owen Tace: robbery, plea not-guilty, verdict guilty
--
<offender>Alan Roper</offender>, 44, was convicted of murder at Hexley Crown Court along with
<offender>Owen Tace</offender>, 26, of Harwick, who drove the car.
= Alan Roper: murder, verdict guilty
= Owen Tace: murder, verdict guilty
--
<offender>Alan Roper</offender>, 44, of Harwick, was convicted of the murder of <never>Ann Lee</never>, 30, along with
a neighbour who cannot be named.
= Alan Roper: murder, verdict guilty
--
A charge of criminal damage against <accused>Dawn Pike</accused>, 31, of Harwick, was dismissed after a witness did
not attend.
= Dawn Pike: criminal-damage, verdict dropped
--
<offender>Alan Roper</offender>, 44, admitted assisting an offender at Hexley Crown Court.
<accused>Dawn Pike</accused>, 31, of Harwick, had faced the same charge but the prosecution dropped the case against
Pike.
= Alan Roper: assist-offender, plea guilty, verdict guilty
= Dawn Pike: assist-offender, verdict dropped
--
<offender>Barry Wick</offender>, 54, of Hexley, was found guilty of affray. He was subject to a suspended prison
sentence for burglary at the time.
= Barry Wick: affray, plea not-guilty, verdict guilty
--
<offender>Barry Wick</offender>, 54, of Hexley, admitted failing to comply with the requirements of a community order
made for possession of cannabis.
= Barry Wick: breach-court-order, plea guilty, verdict guilty
--
<offender>Barry Wick</offender>, 54, of Hexley, admitted theft, committed while on licence for robbery.
= Barry Wick: theft, plea guilty, verdict guilty
--
<offender>Barry Wick</offender>, 54, of Hexley, was made subject to a community order for affray.
= Barry Wick: affray, verdict guilty
--
<offender>Barry Wick</offender>, 54, of Hexley, pleaded guilty at an earlier hearing to:

- Three counts of voyeurism

In 2021 he was jailed for 16 months for exposure.
= Barry Wick: voyeurism, 3 counts, plea guilty, verdict guilty
= Barry Wick: exposure, verdict guilty
--
<offender>Maurice Catling</offender>, 66, of Hexley, was jailed for seven years after being cleared of murdering
<never>Peter Dowsett</never>, 71, but found guilty of manslaughter.
= Maurice Catling: murder, verdict not-guilty
= Maurice Catling: manslaughter, plea not-guilty, verdict guilty
--
An officer has been cleared of raping a woman he met through his job but convicted of misconduct in public office.

Sergeant <offender>Adrian Colville</offender>, 44, had denied rape.
= Adrian Colville: rape, verdict not-guilty
= Adrian Colville: misconduct-in-public-office, verdict guilty
--
<offender>Alan Roper</offender>, 44, of Hexley, admitted fraud. The prosecution accepted a not guilty plea from
Roper's wife, <accused>Ann Roper</accused>, 41, to a charge of money laundering.
= Alan Roper: fraud, plea guilty, verdict guilty
= Ann Roper: money-laundering, verdict dropped
--
<accused>Alan Roper</accused>, 44, of Hexley, had his trial on a charge of dangerous driving adjourned until May.
= Alan Roper: dangerous-driving, verdict pending
--
<offender>Kay Stamp</offender>, 32, of Hexley, admitted being in contempt of court and was jailed for a month.
= Kay Stamp: other-offence, plea guilty, verdict guilty
--
<offender>Alan Roper</offender>, 44, of Hexley, was jailed for six years following a two-week trial in which he had
pleaded not guilty to two counts of rape.
= Alan Roper: rape, 2 counts, plea not-guilty, verdict guilty
--
<offender>Alan Roper</offender>, 44, of Hexley, was jailed for six years following a trial in which he had denied rape
and robbery.
= Alan Roper: rape, plea not-guilty, verdict pending
= Alan Roper: robbery, plea not-guilty, verdict pending
--
<offender>Alan Roper</offender>, 22, was locked up for 14 months after pleading guilty to affray, and <offender>Owen
Tace</offender>, 26, of Hexley, received a suspended sentence for the same offence.
= Alan Roper: affray, plea guilty, verdict guilty
= Owen Tace: affray, verdict guilty
--
A man has been charged with murder.

Police said that <accused>Alan Roper</accused>, 68, of Hexley, was charged on Monday. <accused>Owen Tace</accused>,
whose conviction for murder was quashed in 1995, has been told.
= Alan Roper: murder, verdict pending
= Owen Tace: murder, verdict not-guilty
--
<officer>PC Martin Slade</officer> was found not guilty of affray. A second officer, Sergeant <accused>Beth
Rowden</accused>, had a charge of misconduct in public office dismissed on the direction of the judge.
= Martin Slade: affray, verdict not-guilty
= Beth Rowden: misconduct-in-public-office, verdict dropped
--
The trial of <accused>Alan Roper</accused>, 44, and <accused>Owen Tace</accused>, 26, opened at Hexley Crown Court.

All of the defendants had denied one count of money laundering. <accused>Owen Tace</accused> was cleared by the jury.
= Alan Roper: money-laundering, 1 counts, plea not-guilty, verdict pending
= Owen Tace: money-laundering, 1 counts, verdict not-guilty
--
<offender>Alan Roper</offender>, 44, of Hexley, pleaded guilty to two offences contrary to the Animal Welfare Act.
<offender>Dawn Pike</offender>, 31, of Hexley, was found guilty of one offence in her absence.
= Alan Roper: animal-cruelty, 2 counts, plea guilty, verdict guilty
= Dawn Pike: animal-cruelty, 1 counts, plea not-guilty, verdict guilty
--
<offender>Alan Roper</offender>, 44, of Hexley, pleaded guilty to theft and fraud. <offender>Dawn Pike</offender>, 31,
of Hexley, was found guilty of one offence.
= Alan Roper: theft, plea guilty, verdict guilty
= Alan Roper: fraud, plea guilty, verdict guilty
--
The first trial of <offender>Owen Prosser</offender>, 33, of Hexley, was halted after it emerged that <offender>Carys
Prosser</offender>, 30, had sent a message to a juror. She admitted contempt of court and was jailed for two months.
Owen Prosser was found guilty of affray.
= Carys Prosser: other-offence, plea guilty, verdict guilty
= Owen Prosser: affray, plea not-guilty, verdict guilty
--
<offender>Alan Roper</offender>, 44, of Hexley, admitted rape. He had been cautioned in 2003 for possessing
indecent images.
= Alan Roper: rape, plea guilty, verdict guilty
= Alan Roper: possess-indecent-images
"""


STANDINGS = """
<offender>Alan Roper</offender>, 44, of Hexley, was jailed for robbery. A third man, <accused>Costa Ioann</accused>,
remains at large and is wanted over the robbery.
= Alan Roper: offender, status convicted, age 44, of Hexley
= Costa Ioann: accused, status suspected
--
A couple who left a boy in squalor have each been jailed for two years.

The 27-year-old man and 25-year-old woman, from Harwick, cannot be named to protect the child. They both admitted child
cruelty.
= someone 27: offender, status convicted, age 27, of Harwick
= someone 25: offender, status convicted, age 25, of Harwick
--
A man has been jailed for two years.

The 25-year-old woman, who cannot be named, told the court that she lived in fear.
= nothing
--
A couple who cannot be named have been sentenced.

The 27-year-old man and 25-year-old woman, both from Harwick, both admitted child cruelty. Judge
<official>Ann Judd</official> jailed the man for two years.
= someone 27: offender, status convicted, age 27, of Harwick
= someone 25: offender, status convicted, age 25, of Harwick
= Ann Judd: official
--
<offender>Alan Roper</offender>, 44, of Fairview, Harwick, admitted affray.
= Alan Roper: offender, status convicted, age 44, of Harwick
--
<offender>Alan Roper</offender>, 44, of Airmyn, Harwick, admitted affray.
= Alan Roper: offender, status convicted, age 44, of Airmyn
--
<offender>Alan Roper</offender>, 44, a prisoner at HMP Hexley, formerly of Harwick, admitted affray.
= Alan Roper: offender, status convicted, age 44, of Harwick
--
Three market traders have had their convictions for fraud quashed.

<accused>Alan Roper</accused>, 44, <accused>Dawn Pike</accused>, 31, and <accused>Owen Tace</accused>, 26, were found
guilty in 2029.
= Alan Roper: accused, status acquitted, age 44
= Dawn Pike: accused, status acquitted, age 31
= Owen Tace: accused, status acquitted, age 26
--
<accused>Alan Roper</accused>, 44, <accused>Dawn Pike</accused>, 31, and <accused>Owen Tace</accused>, 26, were found
guilty of fraud in 2029. On Tuesday judges ruled that the convictions of all three were unsafe.
= Alan Roper: accused, status acquitted, age 44
= Dawn Pike: accused, status acquitted, age 31
= Owen Tace: accused, status acquitted, age 26
--
Lance Corporal <accused>Joel Varn</accused>, 27, and Private <offender>Kieran Tull</offender>, 22, appeared before a
court martial accused of robbery. The board acquitted L/Cpl Varn. It found Pte Tull guilty of robbery.
= Joel Varn: accused, status acquitted, age 27
= Kieran Tull: offender, status convicted, age 22
"""


SENTENCES = """
Brothers <offender>Alan Roper</offender>, 44, and <offender>Owen Roper</offender>, 39, admitted affray. The elder
brother was jailed for two years.
= Alan Roper: imprisonment P2Y
--
Partners <offender>Alan Roper</offender>, 44, and <offender>Owen Tace</offender>, 39, admitted affray. The elder
brother was jailed for two years.
= nothing
--
Members of a gang have been jailed for fraud.

<offender>Alan Roper</offender> and <offender>Owen Tace</offender> pleaded guilty to fraud.

Alan Roper [DOB: 14/3/1996], of Hexley, six years and four months' imprisonment

Owen Tace [DOB: 2/11/1999], of Harwick, 12 months' imprisonment, suspended for 18 months
= Alan Roper: imprisonment P6Y4M
= Owen Tace: suspended P1Y
"""


@pytest.mark.parametrize("case", cases(CHARGES))
def test_each_charge_has_the_outcome_of_its_own_defendant(case: Case) -> None:
    extraction = case.read()
    assert told(extraction, Charge) == case.expected
    nobody_kept_out_is_named(case, extraction)


@pytest.mark.parametrize("case", cases(STANDINGS))
def test_who_stands_how_after_an_appeal_or_a_court_martial(case: Case) -> None:
    assert told(case.read(), Appearance) == case.expected


@pytest.mark.parametrize("case", cases(SENTENCES))
def test_whose_sentence_it_is(case: Case) -> None:
    assert told(case.read(), Sentence) == case.expected
