"""What releases by police forces say in ways of their own: each case is a construction of theirs (docs/phrasing.md)."""

from __future__ import annotations

import pytest
from marked import Case, cases, nobody_kept_out_is_named, told

from kg.model import Appearance, Arrest, Charge, Hearing, Order, Sentence

CHARGES = """
The following have been charged:

- Alan Roper, 44, of Mill Lane, Harwick: conspiracy to supply cocaine and possession of criminal property.
- A 17-year-old boy from Ashcombe, who cannot be named for legal reasons: possession of a bladed article.

Roper has been remanded in custody. A 61-year-old woman from Harwick has been released with no further action.
= Alan Roper: supply-class-a, verdict pending, mode conspiracy
= Alan Roper: money-laundering, verdict pending
= someone 17: possess-bladed-article, verdict pending
--
Four men have been jailed. Alan Roper, of no fixed address, ran the group. Dawn Pike let them use her flat, and Carl
Lunt and Ben Orr were the runners. All four were arrested on 2 March. They pleaded guilty to conspiracy to supply
cocaine. Roper, 44, was jailed for ten years. Lunt, 25, was jailed for six years. Pike, 46, and Orr, 22, were each
sentenced to five years.
= Alan Roper: supply-class-a, plea guilty, verdict guilty, mode conspiracy
= Ben Orr: supply-class-a, plea guilty, verdict guilty, mode conspiracy
= Carl Lunt: supply-class-a, plea guilty, verdict guilty, mode conspiracy
= Dawn Pike: supply-class-a, plea guilty, verdict guilty, mode conspiracy
--
Alan Roper, 44, of Mill Lane, Harwick, was charged with two counts of burglary. He pleaded guilty to all charges and
asked for 14 other burglaries to be taken into consideration.
= Alan Roper: burglary, 2 counts, plea guilty, verdict guilty
--
Dawn Pike, 31, pleaded guilty to five thefts while another 19 thefts were taken into consideration.
= Dawn Pike: theft, 5 counts, plea guilty, verdict guilty
--
The following were sentenced at Harwick Crown Court after admitting or being found guilty of conspiracy to supply
cocaine:

Alan Roper, 44, of Station Road, Harwick – 17 years
= Alan Roper: supply-class-a, verdict guilty, mode conspiracy
--
Carl Lunt, 38, of Harwick, was found guilty in his absence of going equipped to search for hares.
= Carl Lunt: other-offence, plea not-guilty, verdict guilty
--
Detectives have charged a man to court. The 33-year-old has been charged with two counts of possessing criminal
property
and is due before Harwick Magistrates' Court today. A second man, aged 41, has been released on bail.
= someone 33: money-laundering, 2 counts, verdict pending
--
Deputy Chief Constable Lorna Vickery has issued a statement after a Wessex Police officer was cleared of assault but
found
guilty of a data offence.
= nothing
--
Alan Roper, 38, of Harwick, was found not guilty of assault but found guilty of affray by a jury at Harwick Crown
Court.
= Alan Roper: common-assault, verdict not-guilty
= Alan Roper: affray, plea not-guilty, verdict guilty
--
Alan Roper, 22, and Carl Lunt, 20, were found guilty of one count each of attempted murder and affray.
= Alan Roper: murder, 1 counts, plea not-guilty, verdict guilty, mode attempt
= Alan Roper: affray, 1 counts, plea not-guilty, verdict guilty
= Carl Lunt: murder, 1 counts, plea not-guilty, verdict guilty, mode attempt
= Carl Lunt: affray, 1 counts, plea not-guilty, verdict guilty
--
Alan Roper, 49, who was made the subject of an order in 2028 following his conviction for possessing indecent images of
children, was charged with two counts of breaching a Sexual Harm Prevention Order. He pleaded guilty.
= Alan Roper: possess-indecent-images, verdict guilty
= Alan Roper: breach-sexual-harm-prevention-order, 2 counts, plea guilty, verdict guilty
--
Dawn Pike, 57, and sons Alan Pike, 33, and Ben Pike, 29, all appeared at Harwick Crown Court. Alan Pike admitted
producing cannabis. Ben Pike admitted the same offence. Their mother admitted possession of cannabis.
= Alan Pike: produce-drug, plea guilty, verdict guilty
= Ben Pike: produce-drug, plea guilty, verdict guilty
= Dawn Pike: possess-drug, plea guilty, verdict guilty
--
Alan Pike, 33, and Ben Pike, 29, both appeared at Harwick Crown Court. Ben Pike admitted producing cannabis. His mother
admitted that she had never looked into the loft.
= Ben Pike: produce-drug, plea guilty, verdict guilty
--
Alan Roper, 44, was convicted of conspiracy to traffic people for exploitation.
= Alan Roper: human-trafficking, verdict guilty, mode conspiracy
--
Alan Roper, 44, was jailed for 19 years for three rapes. Ben Orr, 33, got six years for two burglaries.
= Alan Roper: rape, 3 counts, verdict guilty
= Ben Orr: burglary, 2 counts, verdict guilty
"""

SENTENCES = """
Alan Roper, 44, and Dawn Pike, 39, were jailed for three years at Harwick Crown Court on 2 May. The judge allowed them
three months to pay £9,000 and ruled that they will serve a further year in prison if they fail to do so.
= Alan Roper: imprisonment P3Y, at Harwick Crown Court, on 2031-05-02
= Dawn Pike: imprisonment P3Y, at Harwick Crown Court, on 2031-05-02
--
Alan Roper, 44, of Harwick, was jailed for seven years in September 2030. At Ashcombe Crown Court on 2 May the court
found that he had benefited from his crimes by £90,000 and made a confiscation order.
= Alan Roper: imprisonment P7Y, on 2030-09
--
issued unknown
Alan Roper, 44, of Harwick, was arrested on November 26 2029. He pleaded guilty to theft on February 14 2030 at
Harwick
Crown Court and was jailed for two years at the same court today, Wednesday 9 July.
= Alan Roper: imprisonment P2Y, at Harwick Crown Court, on 2031-07-09
--
A 66-year-old man has been sentenced to nine years in prison for rape. At the High Court in Edinburgh on Friday, 2
May,
Alan Roper was also placed on the sex offenders register for life. Roper, of Methil, was convicted on 7 April.
= Alan Roper: imprisonment P9Y, at High Court in Edinburgh, on 2031-05-02
--
Carl Lunt, 26, pleaded guilty to theft before the trial and was given a community order for 18 months.
= Carl Lunt: community-order P1Y6M
--
The following were sentenced at Harwick Crown Court on Thursday 1 and Friday 2 May after admitting theft:

Alan Roper, 44, of Station Road, Harwick – 17 months

Carl Lunt, 22, of Perry Common Road, Ashcombe – four months
= Alan Roper: imprisonment P1Y5M, at Harwick Crown Court
= Carl Lunt: imprisonment P4M, at Harwick Crown Court
--
Alan Roper, 29, from Harwick, was jailed for 16 years. The driver, Aisha Palmer, aged 27, from Ashcombe, pleaded
guilty to
assisting an offender. She received 18 months, suspended for two years.
= Alan Roper: imprisonment P16Y
= Aisha Palmer: suspended P1Y6M
--
At Harwick Crown Court on 2 May, Alan Roper, 24, was sentenced to ten months in prison and Carl Lunt, who had been
deported in 2028 for a similar offence, to 16 months. Both are expected to be deported.
= Alan Roper: imprisonment P10M, at Harwick Crown Court, on 2031-05-02
= Carl Lunt: imprisonment P1Y4M, at Harwick Crown Court, on 2031-05-02
--
Alan Roper, 78, of Harwick, was jailed for 12 years. At Harwick Crown Court today, Judge Ann Mould told Roper that he
had
betrayed the trust of boys. He will serve an additional year on licence.
= Alan Roper: special-custodial, custody P12Y, licence P1Y, at Harwick Crown Court, on 2031-05-06
--
Alan Roper, 34, of Harwick, was found guilty of affray after a trial at Harwick Crown Court. He returned to the court
yesterday to be given an extended sentence of 13 years, comprising nine years in custody and four on licence.
= Alan Roper: extended P13Y, custody P9Y, licence P4Y, at Harwick Crown Court, on 2031-05-05
--
Alan Roper, 47, was sentenced at Harwick Crown Court on 2 May to 30 months' imprisonment, with 10 months to run
consecutively from a sentence imposed by Ashcombe Crown Court last November: a total of three years and four months.
= Alan Roper: imprisonment P3Y4M, at Harwick Crown Court, on 2031-05-02
--
Alan Roper, 29, of Winchester Avenue, and Dawn Pike, 31, of the same address, received nine years and six months and
five
years respectively. All had appeared at Harwick Crown Court between Monday 28 and Wednesday 30 April.
= Alan Roper: imprisonment P9Y6M, at Harwick Crown Court
= Dawn Pike: imprisonment P5Y, at Harwick Crown Court
--
Alan Roper, 36, is missing from HMP Ashcombe. Roper is serving an eight-year sentence for robbery imposed at Harwick
Crown Court in 2025.
= Alan Roper: imprisonment P8Y, at Harwick Crown Court, on 2025
--
Dawn Pike, 35, of Ashcombe, pleaded guilty to 19 counts of theft at Harwick Magistrates' Court on Friday 2 May and was
jailed for 26 weeks.
= Dawn Pike: imprisonment P182D, at Harwick Magistrates' Court, on 2031-05-02
--
Dawn Pike, 35, of Ashcombe, pleaded guilty to theft at an earlier hearing at Harwick Magistrates' Court on 2 April and
was jailed for 26 weeks.
= Dawn Pike: imprisonment P182D
--
A man has been given a life sentence. Alan Roper, 37, of Harwick, denied murder but a jury at Harwick Crown Court
convicted him on Friday 2 May. Today he was told by Mrs Justice Alder that he must serve a minimum of 19 years before
being considered for parole. His cousin, Carl Lunt, 29, was jailed for 18 months for perverting the course of justice.
= Alan Roper: life, minimum P19Y, at Harwick Crown Court, on 2031-05-06
= Carl Lunt: imprisonment P1Y6M, at Harwick Crown Court, on 2031-05-06
--
Alan Roper, 37, and Carl Lunt, 29, were convicted of murder. Dawn Pike, 31, was convicted of attempted murder. Roper
must serve at least 20 years and Pike must serve at least 12 years. Lunt was told he must serve at least 18 years.
= Alan Roper: life, minimum P20Y
= Carl Lunt: life, minimum P18Y
--
Alan Roper, 18, of Harwick, has been detained for four years. At the Old Bailey on 2 May he was sentenced to four years'
detention in a young offender institution with an additional year on licence for a terrorism offence.
= Alan Roper: special-custodial P4Y, licence P1Y, at Old Bailey, on 2031-05-02
--
Sentenced in the week ending 2 May: Alan Roper, 22, of Harwick, was jailed for three years at Harwick Crown Court.
= Alan Roper: imprisonment P3Y, at Harwick Crown Court
--
Alan Roper, 41, was convicted at Harwick Magistrates' Court on 2 May and fined £1,200.
= Alan Roper: fine, £1200, at Harwick Magistrates' Court, on 2031-05-02
--
Here are some of those put behind bars this week.

Alan Roper

A dealer caught with crack cocaine was jailed for three years. Roper, 22, of Harwick, admitted possession of cocaine.

Dawn Pike

A mum-of-two who glassed a stranger on a hen do was given 18 months. Pike, 31, of Harwick, admitted wounding.
= Alan Roper: imprisonment P3Y
= Dawn Pike: imprisonment P1Y6M
--
Seven men have been jailed. Alan Roper, 44, was given eight years for one count of rape. Market trader Carl Lunt, 67,
got 19 years for three rapes. Ben Orr, 65, was jailed for 23 years after being convicted of rape.
= Alan Roper: imprisonment P8Y
= Carl Lunt: imprisonment P19Y
= Ben Orr: imprisonment P23Y
--
Alan Roper, 39, and Carl Lunt, 36, both of Harwick, pleaded guilty to robbery before trial; they received 11 years and
10 years and eight months respectively.
= Alan Roper: imprisonment P11Y
= Carl Lunt: imprisonment P10Y8M
--
Alan Roper, 39, was jailed for two years for theft; he received four months to pay £300.
= Alan Roper: imprisonment P2Y
--
Carl Roper Jnr, 25, and Carl Roper Snr, 51, were convicted of affray. Roper Jnr was jailed for two years. Carl Roper was
jailed for three years.
= Carl Roper Jnr: imprisonment P2Y
"""

HEARINGS = """
Dawn Pike, 31, of Ashcombe, pleaded guilty to affray and criminal damage when she appeared at Harwick Magistrates'
Court on 3 March. She returned to the court on Monday, when she was given a 26-week sentence suspended for a year.
= Dawn Pike: plea, at Harwick Magistrates' Court, on 2031-03-03
= Dawn Pike: sentence, at Harwick Magistrates' Court, on 2031-05-05
--
Alan Roper, 44, and Dawn Pike, 31, were jailed for six years at Harwick Crown Court on Thursday 1 and Friday 2 May.
= Alan Roper: sentence, at Harwick Crown Court
= Dawn Pike: sentence, at Harwick Crown Court
--
A man aged 19, from Ashcombe, was charged with affray after he was stopped on 3 March. He appeared before Harwick
Magistrates' Court the next day.
= someone 19: appearance, at Harwick Magistrates' Court, on 2031-03-04
--
Carl Lunt, 38, of Harwick, was found guilty of driving without insurance at Gosthorpe on 29 January.
= nothing
--
Alan Roper, 46, of Harwick, denied murder, but on Wednesday 30 April a jury at Harwick Crown Court returned a
unanimous
guilty verdict. He was sentenced to life there today.
= Alan Roper: trial, at Harwick Crown Court, on 2031-04-30
= Alan Roper: sentence, at Harwick Crown Court, on 2031-05-06
--
Alan Roper, 34, of Harwick, was jailed for seven years in September 2030. At Ashcombe Crown Court on 2 May, the court
found that Roper had benefited from his crimes by £90,000 and made a confiscation order for £12,000.
= Alan Roper: sentence, on 2030-09
= Alan Roper: appearance, at Ashcombe Crown Court, on 2031-05-02
--
Alan Roper, 33, charged with affray, will appear at Harwick Magistrates' Court on Thursday, 31 July. Carl Lunt, 30, is
charged with affray and will appear at the same court on the same date.
= Alan Roper: appearance, at Harwick Magistrates' Court, on 2031-07-31
= Carl Lunt: appearance, at Harwick Magistrates' Court, on 2031-07-31
--
On 25 April 2031 she was back in the news. Dawn Pike, 43, was sentenced on 25 April to four years' imprisonment at
Harwick Crown Court for wounding, having been convicted after a trial.
= Dawn Pike: sentence, at Harwick Crown Court, on 2031-04-25
--
Alan Roper, of Cavendish Drive, Harwick, appeared at Harwick Crown Court on 2 May and admitted killing <never>Ann
Lee</never>, 47, on 20 February.
= Alan Roper: plea, at Harwick Crown Court, on 2031-05-02
--
At Harwick Crown Court on 2 May, Alan Roper, 58, was sentenced to 28 months' imprisonment having previously admitted
possession of cannabis.
= Alan Roper: sentence, at Harwick Crown Court, on 2031-05-02
--
Alan Roper, 23, Dawn Pike, 21, and Carl Lunt, 20, all of Harwick, have been charged with affray. Judge Helena Cross
remanded Roper and Pike into custody until a plea hearing on 30 June.
= Alan Roper: plea, on 2031-06-30
= Dawn Pike: plea, on 2031-06-30
--
Alan Roper, 31, and Dawn Pike, 28, were convicted of affray at Harwick Crown Court on 2 May. The jury was unable to
reach a verdict on Carl Lunt, 44, and he will face a retrial. All three will be back to be sentenced on 2 June.
= Alan Roper: trial, at Harwick Crown Court, on 2031-05-02
= Dawn Pike: trial, at Harwick Crown Court, on 2031-05-02
= Alan Roper: sentence, on 2031-06-02
= Dawn Pike: sentence, on 2031-06-02
"""

ARRESTS = """
Alan Roper, 66, of Harwick, was arrested and charged on 17 March 2030. He was convicted of rape.
= Alan Roper: arrested 2030-03-17
--
Alan Roper, 66, of Harwick, was arrested on 17 March 2030 and later charged on 2 April. He was convicted of rape.
= Alan Roper: arrested 2030-03-17
--
Alan Roper, 22, from Harwick, was arrested by officers from the NCA's Armed Operations Unit on 14 June 2030. He
admitted
possessing a firearm.
= Alan Roper: arrested 2030-06-14
--
<never>Keith Jessop</never> was found on his driveway. He died four days later, on 9 March. Alan Roper, 46, who was
still at the scene
when officers came, was arrested and later charged with murder.
= nothing
--
Alan Roper, 47, was arrested in Christchurch Park. He admitted theft.
= nothing
"""

PEOPLE = """
Alan Roper, 23 (04.02.08), of Lansdowne Road, N17, Jerome Pike, 21 (19.11.09), of Hornsey Park Road, N8, and Kofi
Lunt,
20 (30.06.11) of no fixed address, were found guilty of the murder of <never>Marlon Escott</never>.
= Alan Roper: offender, status convicted, age 23
= Jerome Pike: offender, status convicted, age 21
= Kofi Lunt: offender, status convicted, age 20
--
Alan Roper, 41, from Holt-by-Sea in West Sussex, was convicted of theft.
= Alan Roper: offender, status convicted, age 41, of Holt-by-Sea
--
The following have been charged with affray:

Alan Roper, 44, of Mill Lane, Harwick

Dawn Pike, 31, of Ashcombe

Detective Inspector <officer>Carl Lunt</officer> said: "We act on what we are told."
= Alan Roper: accused, status charged, age 44, of Harwick
= Dawn Pike: accused, status charged, age 31, of Ashcombe
= Carl Lunt: officer, rank detective-inspector
--
Alan Roper, 45, a heating engineer, of Vale Road, Seaford, was jailed for stalking.
= Alan Roper: offender, status convicted, age 45, of Seaford
--
Alan Roper, 30, whose last known address was in Vale Road, Seaford, is wanted on recall to prison.
= Alan Roper: offender, status convicted, age 30, of Seaford
--
Alan Roper, 59, was jailed for theft. Of the images 3,140 were in Category A. Roper will appeal.
= Alan Roper: offender, status convicted, age 59
--
publisher Wessex Police
Alan Roper, 19, was jailed for theft. PCs <officer>Mark Ainsley</officer> and <officer>Tara Dodds</officer> found him
in a shop
doorway. PC <officer>Ellis Garland</officer> recognised him from his coat. "I would like to thank
PC <officer>Ellie Storey</officer> from the Rural Crime Team," said Inspector <officer>Jo Hollis</officer>.
= Alan Roper: offender, status convicted, age 19
= Mark Ainsley: officer, rank constable, force Wessex Police
= Tara Dodds: officer, rank constable, force Wessex Police
= Ellis Garland: officer, rank constable, force Wessex Police
= Ellie Storey: officer, rank constable, force Wessex Police, team Rural Crime Team
= Jo Hollis: officer, rank inspector, force Wessex Police
--
Alan Roper, 19, of Ashcombe, was jailed for affray. PC <never>Ellis Garland</never> stopped the car and was dragged
along the road.
= Alan Roper: offender, status convicted, age 19, of Ashcombe
--
publisher Wessex Police
Alan Roper, 19, was jailed for stalking. Detective Inspector <officer>Jo Hollis</officer>, of the Rural Crime Team,
said so.
DCI <officer>Ollie Ransome</officer>, who is the force lead for stalking, said: "Stalking is never romantic."
= Alan Roper: offender, status convicted, age 19
= Jo Hollis: officer, rank detective-inspector, force Wessex Police, team Rural Crime Team
= Ollie Ransome: officer, rank detective-chief-inspector, force Wessex Police
--
Alan Roper, 41, from Ashcombe, was convicted of theft. NCA Senior Investigating Officer, <officer>Marcus
Trent</officer>, said: "We
found him."
= Alan Roper: offender, status convicted, age 41, of Ashcombe, investigated by National Crime Agency
= Marcus Trent: officer, force National Crime Agency, investigated Alan Roper
--
Alan Roper, 27, of Copple Lane, Fallowby: charged with theft. Carl Fallowby, 30, was jailed for affray.
= Alan Roper: accused, status charged, age 27, of Fallowby
= Carl Fallowby: offender, status convicted, age 30
--
Yesterday, Alan Roper (14/05/1993) of Deane Road, Harwick and Nabeel Roper (02/11/1996) of Willows Lane, Ashcombe were
jailed
for affray.
= Alan Roper: offender, status convicted, of Harwick
= Nabeel Roper: offender, status convicted, of Ashcombe
--
Alan Roper, 29, from Harwick, was jailed for affray. Inspector <officer>Jo Hollis</officer>, of the
Met's Specialist
Crime North, who led the investigation, said: "He has been dangerous." Supt <officer>Ann Mould</officer>, head of
Professional
Standards, said: "We act." PC <officer>Ben Orr</officer>, of Thames Valley Police's finest tradition, said: "So do I."
= Alan Roper: offender, status convicted, age 29, of Harwick, investigated by Specialist Crime North
= Jo Hollis: officer, rank inspector, force Metropolitan Police, team Specialist Crime North, investigated Alan Roper
= Ann Mould: officer, rank superintendent, team Professional Standards, leads Professional Standards
= Ben Orr: officer, rank constable, force Thames Valley Police
--
Alan Roper, 29, was jailed for affray. PC <officer>Jo Hollis</officer>, of the Sentinel South Team, and Sgt
<officer>Tom Orr</officer>, of Sentinel South, said so.
Alan Roper lived in South Harwick.
= Alan Roper: offender, status convicted, age 29
= Jo Hollis: officer, rank constable, team Sentinel South Team
= Tom Orr: officer, rank sergeant, team Sentinel South Team
--
publisher Wessex Police
Alan Roper, 62, from Ashcombe, had been sending messages to what he believed was a child called
'<never>Maisie</never>'. He was jailed
for grooming. DC <officer>Matt Sears</officer>, investigating, said: "He is dangerous."
= Alan Roper: offender, status convicted, age 62, of Ashcombe, investigated by Wessex Police
= Matt Sears: officer, rank detective-constable, force Wessex Police, investigated Alan Roper
--
Officers from the Priority Crime Team, supported by the Alliance Armed Response Unit, executed a warrant and arrested
Alan Roper, 27, of Mill Lane, Harwick. He was charged with affray.
= Alan Roper: accused, status charged, age 27, of Harwick, investigated by Priority Crime Team
--
Alan Roper, 30, was jailed for affray. PCs <never>Ann Mould</never> and <never>Ben Orr</never>, of Kent Police, were
injured when he drove off.
= Alan Roper: offender, status convicted, age 30
--
Alan Roper, 30, was jailed for theft. PC <never>Ann Mould</never> found that her bike had gone.
= Alan Roper: offender, status convicted, age 30
--
Alan Roper, 30, was jailed for affray. PC <never>Ann Mould</never> stopped him. The officer was left with a broken arm.
= Alan Roper: offender, status convicted, age 30
--
Alan Roper, 23, of Abbey Road; Dawn Pike, 21, of Dyer Street; and Carl Lunt, 20, also of Dyer Street, all Harwick, have
been charged with affray.
= Alan Roper: accused, status charged, age 23, of Harwick
= Dawn Pike: accused, status charged, age 21, of Harwick
= Carl Lunt: accused, status charged, age 20, of Harwick
--
Alan Roper, 23, of Church Street, has been charged with affray.
= Alan Roper: accused, status charged, age 23
--
Alan Roper, 23, of Chester le Street, has been charged with affray.
= Alan Roper: accused, status charged, age 23, of Chester le Street
--
A former officer has been sentenced. Ex-PC Dawn Pike, 38, who was based at Ashcombe, appeared at Harwick Crown Court
for sentencing after pleading guilty to three offences under the Computer Misuse Act. She was jailed for ten months.
= Dawn Pike: offender, status convicted, age 38, rank constable
--
A man who travelled 200 miles to meet who he thought was a 13-year-old girl has been jailed.
= nothing
--
A man who sent explicit pictures to what he believed was a 14-year-old boy was sentenced today.
= nothing
--
The man arrested at the scene was Alan Roper, 34, who was jailed for two years.
= Alan Roper: offender, status convicted, age 34
--
Alan Roper, 31, of Knowle Avenue, Dean Lunt, 28, of no fixed abode, and Carl Orr, 35, of Sefton Lane, were convicted of
affray.
= Alan Roper: offender, status convicted, age 31
= Dean Lunt: offender, status convicted, age 28
= Carl Orr: offender, status convicted, age 35
--
NCA Branch Commander Adam Berry said: "Smuggling puts lives at risk." Ruth Peel, NCA Operations Manager, said it again.
= Adam Berry: officer, force National Crime Agency
= Ruth Peel: officer, force National Crime Agency
--
Dawn Pike claimed pension credit for nine years while hiding £140,000 in savings. The 71-year-old, of Larch Road,
Harwick, pleaded guilty to fraud at Harwick Crown Court. Her husband, Carl Pike, was originally charged with the same
offence but the case against him was discontinued in March.
= Dawn Pike: offender, status convicted, age 71, of Harwick
= Carl Pike: accused, status acquitted
--
<never>Ann Lee</never> was asleep upstairs. The 34-year-old, of Mill Lane, Harwick, pleaded guilty to burglary. Alan
Roper, 61, was jailed for two years for handling stolen goods.
= Alan Roper: offender, status convicted, age 61
--
Alan Roper, 20, has been charged with affray. A 15-year-old boy from Ashcombe was given a youth caution for possession
of a knife.
= Alan Roper: accused, status charged, age 20
= someone 15: offender, status cautioned, age 15, of Ashcombe
--
Alan Roper broke into a house in Ashcombe. <never>Ann Lee</never> opened the door to him. The 34-year-old, of Mill Lane,
Harwick, pleaded guilty to burglary at Harwick Crown Court.
= nothing
--
<never>Ann Lee</never> opened the door at midnight. The 34-year-old burglar pleaded guilty at Harwick Crown Court.
= nothing
--
A killer has been jailed for life. <never>Ben Lee</never> worked at a bakery in Harwick. Lee cycled home on 3 May. Lee
left two children. He was jailed for life at Harwick Crown Court.
= nothing
--
Alan Roper was told by a judge that he had come within a whisker of prison. The 39-year-old, of Mill Lane, Harwick, was
given a two-year jail term, suspended for two years.
= Alan Roper: offender, status convicted, age 39, of Harwick
--
Alan Roper (44) and his wife Dawn Roper (41) were convicted of affray. Both, of Station Approach, Harwick, were remanded
in custody.
= Alan Roper: offender, status convicted, age 44, of Harwick
= Dawn Roper: offender, status convicted, age 41, of Harwick
--
Alan Roper, 44, was convicted of affray. Detective Inspector Karen Orr of Wexshire Police's Modern Slavery Unit said the
inquiry took years. The Modern Slavery Unit found 23 victims.
= Alan Roper: offender, status convicted, age 44, investigated by Modern Slavery Unit
= Karen Orr: officer, rank detective-inspector, force Wexshire Police, team Modern Slavery Unit
--
A serving Kent Police officer has been found guilty of assault by beating after an inquiry by the Independent Office for
Police Conduct. PC Stuart Roper, 41, who is attached to the Dog Unit, struck a handcuffed man twice. He was convicted at
Harwick Magistrates' Court on 2 May and fined £1,200. Two other officers, PC <never>Aaron Bligh</never> and PS
<never>Monica Teale</never>, had no case to answer.
= Stuart Roper: offender, status convicted, age 41, rank constable, force Kent Police, team Dog Unit
--
A man who attacked an officer has been jailed. PC <never>Ann Lee</never>, 34, of Kent Police, patrolled the High Street
alone. She was jailed for two years, the man who did it says.
= nothing
--
A police officer has been praised. PC <never>Ann Lee</never>, 34, ran into the house. A 41-year-old man admitted arson.
= someone 41: offender, status convicted, age 41
--
It comes as a 45-year-old Harwick man, Alan Roper, of Armley Grange, was jailed for making indecent images.
= Alan Roper: offender, status convicted, age 45, of Harwick
--
Carl Roper junior, 25, of Mill Lane, Harwick, was convicted of affray. Carl Roper senior, 51, of the same address, was
cleared of affray. Roper senior said he was relieved.
= Carl Roper junior: offender, status convicted, age 25, of Harwick
= Carl Roper senior: accused, status acquitted, age 51, of Harwick
"""

ORDERS = """
Alan Roper, 44, of Harwick, was jailed for a year and given a restraining order for five years.
= Alan Roper: restraining-order P5Y
--
Alan Roper, 26, was fined £480, disqualified from owning or keeping a dog for five years and ordered to pay £1,200
towards the kennelling of four dogs.
= Alan Roper: other-order P5Y
= Alan Roper: surcharge-or-costs
--
A confiscation order to the value of £96,210 was granted against two defendants at Harwick Crown Court yesterday. Alan
Roper,
44, and Dawn Pike, 39, had admitted theft.
= Alan Roper: confiscation
= Dawn Pike: confiscation
--
A confiscation order was granted against two defendants yesterday. Alan Roper, 44, Dawn Pike, 39, and Carl Lunt, 29,
had
admitted theft.
= nothing
--
Alan Roper, 24, was jailed for ten months. He is expected to be deported.
= nothing
--
Dawn Pike, 35, has been handed a Criminal Behaviour Order after a string of thefts. She pleaded guilty to theft. Her
victims were shops. Magistrates granted the three-year order, which bans her from every Tesco in Harwick.
= Dawn Pike: criminal-behaviour-order P3Y
--
Dawn Pike, 51, appeared at Dundee Sheriff Court having pled guilty to embezzlement. Sheriff George Way imposed a
community payback order with 300 hours of unpaid work.
= Dawn Pike: unpaid-work PT300H
--
Alan Roper, 49, pleaded guilty to animal cruelty and was given a 12-month community order with a 10-year
disqualification order.
= Alan Roper: other-order P10Y
--
Alan Roper, 63, was jailed for six years and disqualified from being a company director for ten years. Carl Lunt, 35,
was jailed for four years and disqualified for eight years.
= Alan Roper: other-order P10Y
= Carl Lunt: other-order P8Y
--
Alan Roper, 63, pleaded guilty to dangerous driving. He was jailed for a year and disqualified for eight years.
= Alan Roper: driving-disqualification P8Y
--
Alan Roper, 52, and Carl Lunt, 47, each admitted assisting an offender. Roper was jailed for 14 months while Lunt
received a 12-month community order with 120 hours' unpaid work.
= Carl Lunt: unpaid-work PT120H
--
Alan Roper, 52, was jailed for 14 months for a theft that he committed while subject to a community order with unpaid
work.
= nothing
"""


def _all() -> list[object]:
    told_of = (
        (CHARGES, Charge),
        (SENTENCES, Sentence),
        (HEARINGS, Hearing),
        (ARRESTS, Arrest),
        (PEOPLE, Appearance),
        (ORDERS, Order),
    )
    return [
        pytest.param(*case.values, claim, id=f"{claim.__name__}-{case.id}")  # type: ignore[attr-defined]
        for text, claim in told_of
        for case in cases(text)
    ]


@pytest.mark.parametrize(("case", "claim"), _all())
def test_a_construction_of_releases(case: Case, claim: type) -> None:
    found = case.read()
    assert told(found, claim) == case.expected
    nobody_kept_out_is_named(case, found)
