"""Constructions that stories showed which nobody had read before the rules were written (docs/phrasing.md)."""

from __future__ import annotations

import pytest
from marked import Case, cases, nobody_kept_out_is_named, told

from kg.model import Appearance, Charge, Order, Sentence

CHARGES = """
Alan Roper, 44, and Owen Tace, 31, appeared at Harwick Crown Court. Roper replied “not guilty” to charges of affray and
robbery. Tace answered “guilty” to affray.
= Alan Roper: affray, plea not-guilty, verdict pending
= Alan Roper: robbery, plea not-guilty, verdict pending
= Owen Tace: affray, plea guilty, verdict guilty
--
Aden Roper, 29, Ann Tace, 26, Dale Poe, 28, and Nicola Lunt, or Donagan, pled guilty to a charge under the regulations.

Poe, of Mill Lane, and Donagan, of Hall Road, each also admitted affray. Poe and Roper admitted theft.
= Dale Poe: affray, plea guilty, verdict guilty
= Dale Poe: theft, plea guilty, verdict guilty
= Aden Roper: theft, plea guilty, verdict guilty
--
Imran and Moynul Roper pleaded guilty at Harwick Magistrates' Court to one count each of contravening food regulations.
= Imran Roper: other-offence, 1 counts, plea guilty, verdict guilty
= Moynul Roper: other-offence, 1 counts, plea guilty, verdict guilty
--
Alan Roper, 39, of Mill Lane, Harwick, was convicted of stalking after a trial and pleaded guilty to criminal damage.
= Alan Roper: stalking, plea not-guilty, verdict guilty
= Alan Roper: criminal-damage, plea guilty, verdict guilty
--
Alan Roper, 40, received a two-year driving ban and a suspended sentence after pleading guilty to careless driving.
= Alan Roper: careless-driving, plea guilty, verdict guilty
--
Alan Roper, 41, had initially denied causing death by dangerous driving, but in May admitted the lesser charge of
causing death by careless driving.
= Alan Roper: death-by-dangerous-driving, verdict dropped
= Alan Roper: death-by-careless-driving, plea guilty, verdict guilty
--
Alan Roper, 41, denies murder but has admitted the lesser charge of manslaughter.
= Alan Roper: murder, plea not-guilty, verdict pending
= Alan Roper: manslaughter, plea guilty, verdict guilty
--
At the High Court in Glasgow today Lady Pike imposed a life sentence on Alan Roper with a punishment part of 19 years,
after he pled guilty to murder.
= Alan Roper: murder, plea guilty, verdict guilty
--
Leaders Alan Roper, 35, and Owen Tace, 29, were each jailed for 12 years after being convicted of conspiracy to supply
cocaine.

Couriers Ben Cole, 39, of Old Road, and Carl Lunt, 32, who admitted the charge, received nine years and six years
respectively.
= Alan Roper: supply-class-a, verdict guilty, mode conspiracy
= Owen Tace: supply-class-a, verdict guilty, mode conspiracy
= Ben Cole: supply-class-a, plea guilty, verdict guilty, mode conspiracy
= Carl Lunt: supply-class-a, plea guilty, verdict guilty, mode conspiracy
--
Alan Roper, 35, of Harwick, was found guilty of murder at Harwick Crown Court.

Owen Tace, 29, of Wexby, who had hidden the knife and lied about it, admitted the charge.
= Alan Roper: murder, plea not-guilty, verdict guilty
--
Alan Roper, 66, of Harwick, had pleaded not guilty to one count of child cruelty. Prosecutors told the judge that no
further evidence was being offered against him.
= Alan Roper: child-cruelty, 1 counts, verdict dropped
--
Alan Roper, 70, of Harwick, was charged with two counts of theft. He changed his not guilty pleas to guilty on Monday.
= Alan Roper: theft, 2 counts, plea guilty, verdict guilty
--
Alan Roper groomed a girl aged 14 online

A judge has criticised the delay in charging a man who has since admitted sexual activity with a 14-year-old girl.

Alan Roper, now 32, was jailed for three years at Harwick Crown Court.
= Alan Roper: sexual-activity-with-child, plea guilty, verdict guilty
--
A spokesperson for Essex Police said: "They were caught after being seen on Mill Lane.

"Both men were charged with going equipped to search for hares.

"They appeared at Harwick Magistrates' Court on Wednesday and were each given a fine of £800."

Alan Roper, aged 42, of, Netherby, Harwick, and Owen Tace, aged 57, of Wexby, were arrested near Harwick.
= Alan Roper: other-offence, verdict guilty
= Owen Tace: other-offence, verdict guilty
--
Alan Roper, 42, of Harwick, was charged with theft. A spokesman for the Roper family said: "He was charged with fraud
as well, and he was jailed for nothing."
= Alan Roper: theft, verdict pending
--
Two brothers who robbed a jeweller have been jailed for a combined total of 31 years.

In June 2030, Alan Roper, 37, and Carl Roper-Lunt, 28, walked into the shop in Harwick wearing masks.

Roper-Lunt was arrested at the scene.

Both men were charged with robbery.
= Alan Roper: robbery, verdict pending
= Carl Roper-Lunt: robbery, verdict pending
--
Two men have been jailed for robbing a couple in Harwick.

<never>Ann Lee</never>, 37, and <never>Ben Lee</never>, 41, were on their way home.

Alan Roper, of Wexby, and Carl Lunt, of Harwick, admitted robbery.
= Alan Roper: robbery, plea guilty, verdict guilty
= Carl Lunt: robbery, plea guilty, verdict guilty
--
Alan Roper, 46, of Harwick, admitted theft. He was jointly charged with Owen Tace, 33, for burglary.
= Alan Roper: theft, plea guilty, verdict guilty
= Alan Roper: burglary, verdict pending
= Owen Tace: burglary, verdict pending
--
Alan Roper, 46, of Harwick, was sentenced at Harwick Crown Court today, after a week-long trial last year, for wounding
and affray. The judge took into account two robberies in 2029.

He pleaded guilty to those crimes at the first chance.
= Alan Roper: grievous-bodily-harm, verdict guilty
= Alan Roper: affray, verdict guilty
--
Alan Roper, 46, of Harwick, admitted possessing extreme pornographic images depicting bestiality.
= Alan Roper: possess-extreme-pornography, plea guilty, verdict guilty
--
A motorist has been accused of dangerous driving.

Harwick Magistrates' Court heard how Derek Roper, 67, of Mill Lane, Harwick, allegedly drove into a steward.

Mr Roper chose not to enter a plea at this stage.
= Derek Roper: dangerous-driving, verdict pending
--
Alan Roper, 46, of Harwick, was charged with affray. At Harwick Crown Court he was jailed for two years.
= Alan Roper: affray, verdict guilty
--
Alan Roper, 46, of Harwick, was charged with affray and wounding. At Harwick Crown Court he was jailed for two years.
= Alan Roper: affray, verdict pending
= Alan Roper: grievous-bodily-harm, verdict pending
--
Alan Roper, 46, of Harwick, has been charged with affray. In 2019 he was jailed for two years.
= Alan Roper: affray, verdict pending
--
Alan Roper, who was jailed for two years in March, has now been charged with affray.
= Alan Roper: affray, verdict pending
--
Alan Roper, 46, of Harwick, is charged with affray and will appear at Harwick Crown Court in June. He was jailed for two
years in March.
= Alan Roper: affray, verdict pending
--
Alan Roper, 34, of Harwick, was found guilty in April following a trial, and sentenced to ten years for conspiracy to
rob and two years for burglary.
= Alan Roper: robbery, plea not-guilty, verdict guilty, mode conspiracy
= Alan Roper: burglary, plea not-guilty, verdict guilty
--
Alan Roper, 38, and Dawn Pike, 43, both of Harwick, were jailed at Harwick Crown Court. Roper was jailed for theft and
Pike for money laundering.
= Alan Roper: theft, verdict guilty
= Dawn Pike: money-laundering, verdict guilty
--
Alan Roper, 38, of Mill Lane, Harwick, and Owen Tace, 55, of Wexby, pleaded guilty to entering land as trespassers in
search of game at Harwick Magistrates' Court.
= Alan Roper: other-offence, plea guilty, verdict guilty
= Owen Tace: other-offence, plea guilty, verdict guilty
--
Alan Roper, 54, appeared before Harwick Magistrates' Court and pleaded guilty to hunting a wild mammal with dogs.
= Alan Roper: other-offence, plea guilty, verdict guilty
--
Alan Roper, 26, of Mill Lane, Harwick, admitted a duty of care offence at Harwick Magistrates' Court.
= Alan Roper: other-offence, plea guilty, verdict guilty
--
Ann Roper, 43, of Harwick, was charged with two counts of allowing the consumption of liquor outside licensing hours.
= Ann Roper: other-offence, 2 counts, verdict pending
--
Alan Roper, 41, of Harwick, was found guilty at Harwick Magistrates' Court of running an unregistered school.
= Alan Roper: other-offence, plea not-guilty, verdict guilty
--
Alan Roper, 49, of Harwick, pleaded guilty to two counts of breaching the order and to theft.
= Alan Roper: theft, plea guilty, verdict guilty
--
Alan Roper, 45, of Harwick, admitted going home early. Ann Roper, 43, who was charged with running the youth club,
thanked him.
--
Alan Roper, 38, of Harwick, denied six counts of fraud and was convicted of three of them after a trial and was cleared
of the other three.
= Alan Roper: fraud, 3 counts, plea not-guilty, verdict guilty
= Alan Roper: fraud, 3 counts, verdict not-guilty
--
Alan Roper, of Harwick, denied three counts of fraud.

The 62-year-old was found guilty of one count when he played in the square in April 2015.

He was cleared of the two other counts by a jury at Harwick Crown Court.
= Alan Roper: fraud, 1 counts, plea not-guilty, verdict guilty
= Alan Roper: fraud, 2 counts, verdict not-guilty
--
Alan Roper, 40, of Harwick, faced five counts of burglary. He pleaded guilty to two of them at Harwick Crown Court.
The other three were left to lie on file.
= Alan Roper: burglary, 2 counts, plea guilty, verdict guilty
= Alan Roper: burglary, 3 counts, verdict dropped
--
Alan Roper, 40, of Harwick, was charged with two counts of rape and one of theft. He was found guilty of one count.
= Alan Roper: rape, 2 counts, verdict pending
= Alan Roper: theft, 1 counts, verdict pending
--
Two brothers accused of murder were both cleared. One of them, Alan Roper, 30, was however convicted of manslaughter.
= Alan Roper: manslaughter, verdict guilty
--
The Crown offered no evidence against Alan Roper, Ben Cole and Carl Dunn. The three individuals were charged with fraud.
= Alan Roper: fraud, verdict dropped
= Ben Cole: fraud, verdict dropped
= Carl Dunn: fraud, verdict dropped
--
Judges ruled that Alan Roper's conviction for murder was safe. It was <never>Ann Lee</never>'s conviction that he lied.
= Alan Roper: murder, verdict guilty
--
Alan Roper, 40, who was convicted of murder, has failed in a bid to have his conviction overturned.
= Alan Roper: murder, verdict guilty
--
Alan Roper, 40, won his fight to have his conviction for theft quashed on 2 May.
= Alan Roper: theft, verdict not-guilty
--
Alan Roper, 30, pleaded guilty to two offences under the Consumer Protection from Unfair Trading Regulations 2008 and
one count of selling counterfeit handbags.
= Alan Roper: other-offence, 2 counts, plea guilty, verdict guilty
= Alan Roper: other-offence, 1 counts, plea guilty, verdict guilty
--
A landlord from Wexby pleaded guilty to two charges brought by Harwick Council under the Housing Act 2004.

Alan Roper, 40, of Mill Lane, Wexby, was fined £3,000.
= Alan Roper: other-offence, 2 counts, plea guilty, verdict guilty
--
Alan Roper, 54, has been fined £520 for running an illegal waste site. Judge Ann Pike recognised Roper's guilty plea.
= Alan Roper: other-offence, plea guilty, verdict guilty
--
The friends of <never>Ann Lee</never> from Wexby and <never>Jane Dunn</never> of Harwick were told that Alan Roper had
admitted theft.
= Alan Roper: theft, plea guilty, verdict guilty
--
Jurors convicted Alan Roper, 40, of three of the five charges of fraud.
= Alan Roper: fraud, 3 counts, plea not-guilty, verdict guilty
"""

STANDINGS = """
Sgt Alan Roper, 45, and detention officers Owen Tace, 39, and Carl Lunt, 56, denied manslaughter.
They were cleared of it.
= Alan Roper: accused, status acquitted, age 45, rank sergeant
= Owen Tace: accused, status acquitted, age 39
= Carl Lunt: accused, status acquitted, age 56
--
Alan Roper, 40, who was jailed for life in 2020 for murder, died in prison on Monday.
= Alan Roper: offender, status convicted, age 40
--
Earlier Quolin Tzao, 30, of Harwick, was found guilty of theft. Finally Aristen Yenge, 31, of Harwick, admitted fraud.
= Quolin Tzao: offender, status convicted, age 30, of Harwick
= Aristen Yenge: offender, status convicted, age 31, of Harwick
--
A teenager who led a cell has been sentenced.

The boy, now 16, from south-east Wexshire, was 13 when he first read such books.

One of his recruits was Alan Roper, 17, who was jailed last November for terrorism offences.

The boy, who cannot be identified for legal reasons, pleaded guilty to terrorism offences at Harwick Youth Court.
= someone 17: offender, status convicted, age 17
= someone 16: offender, status convicted, age 16
--
Alan Roper committed the “vile” behaviour against Sergeant <never>Rick Lee</never> at Harwick Police Station.

Roper, 25, was jailed for eight months. Sergeant Lee said that it was deplorable.
= Alan Roper: offender, status convicted, age 25
--
Alan Roper, 25, shouted abuse at PC <never>Joan Lee</never> and was jailed for a month. Sgt Dawn Pike said he
was vile.
= Alan Roper: offender, status convicted, age 25
= Dawn Pike: officer, rank sergeant
--
Theft and vandalism resulted in a 14-year-old Harwick boy being banned from several stores.

The youngster, who cannot be named due to his age, was handed a criminal behaviour order when he appeared at Harwick
Youth Court. He pleaded guilty to four thefts.
= someone 14: offender, status convicted, age 14
--
A 15-year-old girl told police she was attacked by a boy she knew.

The teenager, who cannot be named for legal reasons, was raped, a court heard. The boy admitted rape at Harwick Youth
Court.
--
A 16-year-old boy stabbed a man in a park.

The youth, who cannot be named for legal reasons, admitted wounding at Harwick Youth Court.
= someone 16: offender, status convicted, age 16
--
A teenager has been sentenced for terrorism offences.

The 17-year-old boy, from Wexshire, appeared at Harwick Youth Court where he was given a 12-month referral order. He
was sentenced by District Judge Paul Pike.
= someone 17: offender, status convicted, age 17
= Paul Pike: official
--
Alan Roper, of Forest Gate, south-east London, had shown no reaction as a jury convicted him of indecent assault.
= Alan Roper: offender, status convicted, of Forest Gate
--
Police have obtained an order against Alan Roper. If he does breach it, Roper, 28, will be arrested and possibly jailed.
--
The syndicate was headed by Ian Roper. He was sentenced to 14 years at Harwick Crown Court.
= Ian Roper: offender, status convicted
--
Mr Roper was admitted to the Roll of Solicitors in 1999. Owen Tace, 58, was jailed for theft at Harwick Crown Court.
= Owen Tace: offender, status convicted, age 58
--
Alan Roper, aged 45, Ben Tace, 44, and Donna Poe, also aged 44, were convicted of murder.
= Alan Roper: offender, status convicted, age 45
= Ben Tace: offender, status convicted, age 44
= Donna Poe: offender, status convicted, age 44
--
Four men appeared at Harwick Magistrates' Court. The first to appear was Alan Roper, 46, of Mill Lane in Wexby, who was
charged with affray.
= Alan Roper: accused, status charged, age 46, of Wexby
--
Alan Roper was among five people jailed for a total of 18 years at Harwick Crown Court.
= Alan Roper: offender, status convicted
--
Alan Roper, 40, of Harwick, was one of three men convicted of affray.
= Alan Roper: offender, status convicted, age 40, of Harwick
--
<never>Ann Lee</never> was one of three people robbed by a gang. Carl Roper, 40, was among eight men charged with
robbery.
= Carl Roper: accused, status charged, age 40
--
Two men have been sentenced at Harwick Crown Court.

*Alan Lloyd Roper (of Wexshire, the former director of the company) was sentenced to 13 years' imprisonment
*Owen John Tace (of Mill Lane, Harwick, a sales agent) was sentenced to nine years' imprisonment
= Alan Lloyd Roper: offender, status convicted
= Owen John Tace: offender, status convicted
--
Alan Roper, 27, of Mill Lane in Ballynahinch, Co Down, is charged with theft.
= Alan Roper: accused, status charged, age 27, of Ballynahinch
--
A 17-year-old boy has been remanded in custody accused of carrying out a rape in Harwick.

The youth, who cannot be identified because of his age, is charged with an attack last Friday.
= someone 17: accused, status charged, age 17
--
A 23-year-old man has been cleared of rape after a judge directed a jury to find him not guilty.

Alan Roper, of Harwick, was convicted in June 2028 and jailed for 11 years. However the Court of Appeal quashed that
conviction and ordered a retrial.
= Alan Roper: accused, status acquitted, age 23, of Harwick
--
Alan Roper, 55, of Harwick, told Harwick Crown Court he was blinded by the sun.

He accepted he had struck the girl but denies causing serious injury by dangerous driving.
= Alan Roper: accused, status charged, age 55, of Harwick
--
<never>Ann Lee</never>, 30, of Harwick, told Harwick Crown Court she was attacked in the lane.

Carl Roper, 33, denies rape.
= Carl Roper: accused, status charged, age 33
--
A man who denies murder was seen by a neighbour, a court heard.

<never>Alan Lee</never>, 30, of Harwick, told Harwick Crown Court he saw him. He denies murder.
--
Alan Roper, 38, of Lynch Park in the town, and Owen Tace, 40, of Wexby near Harwick, admitted theft.
= Alan Roper: offender, status convicted, age 38
= Owen Tace: offender, status convicted, age 40, of Wexby
--
Dawn Pike is charged with the manslaughter of <never>Tim Pike</never>. Tim was two. Prosecutors said that Pike, 23, had
shaken Tim.
= Dawn Pike: accused, status charged, age 23
--
<never>Tim Pike</never> was two when he was hurt. Tim died of it, and Tim will be missed. Dawn Pike is charged with his
manslaughter. Pike, 23, will stand trial.
= Dawn Pike: accused, status charged
--
Owen Tace, 20, was on a night out in Wexby when he was beaten by Alan Roper.

Roper, 24, will be sentenced on 8 December. Harwick Crown Court was told that he fled.
= Alan Roper: offender, status convicted, age 24
--
Alan Roper, 33, of Harwick, was arrested in August.

Roper admitted two charges at Harwick Crown Court on Friday. At the time he was on bail for firearms offences, of which
he was subsequently cleared.
= Alan Roper: offender, status convicted, age 33, of Harwick
--
Judge Maria Pike's remarks came as she locked up defendant Alan Roper for eight months.

Roper, of Mill Lane, Harwick, was searched on arrival.
= Alan Roper: offender, status convicted, of Harwick
= Maria Pike: official
--
Judge Maria Pike jailed the killer of <never>Alan Lee</never> for eight years. Owen Tace, 30, of Harwick, was found
guilty of murder.
= Owen Tace: offender, status convicted, age 30, of Harwick
= Maria Pike: official
--
Alan Roper, of Harwick, was charged with assault.

A judge spoke of tension since the killing and remanded Mr Roper in custody until 14 August.
= Alan Roper: accused, status charged, of Harwick
--
Alan Roper, 62, of Harwick, was found guilty of fraud by a jury.

In his defence, Roper said that he was busking.
= Alan Roper: offender, status convicted, age 62, of Harwick
--
A man who stabbed a friend at a barbecue has been jailed for life for his murder.

Carl Lunt, 26, killed <never>Ben Lee</never>, 21, with a knife at a house in Hexley.
= Carl Lunt: offender, status convicted, age 26
--
A woman who stole from her employer has been jailed for two years.

Dawn Pike, 46, siphoned more than £40,000 from a dentist in Hexley.
= Dawn Pike: offender, status convicted, age 46
--
A man who attacked a shopkeeper has been jailed for two years.

<never>Ben Lee</never>, 46, punched the robber as he fled.
= nothing
--
A man who attacked a shopkeeper has been jailed for two years.

<never>Ben Lee</never>, 46, punched the 30-year-old as he fled.
= nothing
--
A man who attacked a neighbour has been jailed for two years.

<never>Ben Lee</never>, 46, threatened a man with a broom after he had been hit.
= nothing
--
A man has been jailed for two years for robbery.

<never>Ann Lee</never>, 76, attacked in her home, said that she could not sleep.
= nothing
--
Alan Roper, 44, of Mill Lane, Deeping St Nicholas, admitted theft. Dawn Pike, 31, of Harwick Avenue North, denies fraud.
= Alan Roper: offender, status convicted, age 44, of Deeping St Nicholas
= Dawn Pike: accused, status charged, age 31
--
Officers spoke to Ryan Hill in a lane at night.

Hill, of Mill Lane, Harwick, pleaded guilty to theft.
= Ryan Hill: offender, status convicted, of Harwick
--
Alan Roper, 44, appeared at Harwick Crown Court. He replied "not guilty" when a charge of affray was put to him.
= Alan Roper: accused, status charged, age 44
--
Alan Roper, 44, appeared at Harwick Crown Court. The foreman, <never>Ben Lee</never>, 40, replied "guilty" to the charge
of affray.
= Alan Roper: accused, status charged, age 44
--
Kai Roper, 19, has been charged after a stabbing in Hexley - Credit: Picture: Wexshire Police

A 19-year-old man has been charged with wounding after a stabbing in Hexley.

Kai Roper, from Harwick, is due at Harwick Crown Court in June.
= Kai Roper: accused, status charged, age 19, of Harwick
--
Kai Roper jailed for stabbing

A 19-year-old man from Harwick has been jailed for wounding.

Roper was sentenced at Harwick Crown Court to three years.
= Kai Roper: offender, status convicted, age 19, of Harwick
--
Alan Roper, 22, of Queensway, and 19-year-old Owen Tace, of Kingsway, both Netherby-le-Moor, admitted affray.
= Alan Roper: offender, status convicted, age 22, of Netherby-le-Moor
= Owen Tace: offender, status convicted, age 19, of Netherby-le-Moor
--
Anthony Roper, 24, of Netherby in Bradford, admitted theft.
= Anthony Roper: offender, status convicted, age 24, of Netherby
--
Umar Roper, 28, and Yusef Roper, 21, both of Hall Road, Harwick, admitted affray. Umar Roper was jailed for a year and
Yusuf Roper was jailed for two years.
= Umar Roper: offender, status convicted, age 28, of Harwick
= Yusef Roper: offender, status convicted, age 21, of Harwick
--
Andrew Roper, 44, of Harwick, was jailed for assaulting his wife. <never>Andrea Roper</never> said that she was afraid.
= Andrew Roper: offender, status convicted, age 44, of Harwick
--
Marvin Roper, 44, of Harwick, and Martin Roper, 41, of Wexby, were both jailed for affray.
= Marvin Roper: offender, status convicted, age 44, of Harwick
= Martin Roper: offender, status convicted, age 41, of Wexby
--
Martin Roper, 24, of Harwick, was jailed for theft.

Detective Constable, Jon Pike, who investigated, said: "Roper knew what he was doing."
= Martin Roper: offender, status convicted, age 24, of Harwick
= Jon Pike: officer, rank detective-constable, investigated Martin Roper
--
Alan Roper, 22, and Owen Tace, 19, of Harwick, were jailed for affray.

Annelisa Hautbois, for both men, said they were sorry.
= Alan Roper: offender, status convicted, age 22
= Owen Tace: offender, status convicted, age 19, of Harwick
= Annelisa Hautbois: official
--
Alan Roper, 41, of Harwick, was jailed for theft.

Detective Inspector Dawn Pike, in charge of Operation Heron at Essex Police, said it was a good result.
= Alan Roper: offender, status convicted, age 41, of Harwick, investigated by Essex Police
= Dawn Pike: officer, rank detective-inspector, force Essex Police, investigated Alan Roper
--
Rural Crime Action Team Sergeant Deb Pike said: "This is a good result."

Alan Roper, 41, of Harwick, was fined £300 at Harwick Magistrates' Court for theft.
= Alan Roper: offender, status convicted, age 41, of Harwick
= Deb Pike: officer, rank sergeant, team Rural Crime Action Team
--
Essex Police's head of crime, Det Ch Supt Dawn Pike, said that he had been dangerous.

Alan Roper, 41, of Harwick, was jailed for theft.
= Alan Roper: offender, status convicted, age 41, of Harwick
= Dawn Pike: officer, rank detective-chief-superintendent, force Essex Police
--
Essex Police officer PC Alan Roper has today received a ten-month jail sentence at Harwick Crown Court.
= Alan Roper: offender, status convicted, rank constable, force Essex Police
--
A HARWICK man has been jailed for three years for theft.

Alan Roper, 41, of Mill Lane, was sentenced at Harwick Crown Court.
= Alan Roper: offender, status convicted, age 41
--
A 26-year-old man has been convicted of murdering <never>Ben Lee</never>.

Paul Roper has been jailed for life. Plasterer Roper was told at Harwick Crown Court that he must serve 23 years.
= Paul Roper: offender, status convicted, age 26
--
A man has been charged after a series of burglaries in Wexby.

Three burglaries were reported to the police in the north of the town over the last two weeks of April.

A 22-year-old man from Wexby was arrested yesterday following an investigation.

Carl Roper, of Mill Lane, Wexby, was later charged with three counts of burglary.
= Carl Roper: accused, status charged, age 22, of Wexby
--
A man has been charged after a series of burglaries in Wexby.

Three burglaries were reported to the police in the north of the town over the last two weeks of April.

A 22-year-old man from Wexby was arrested yesterday and released without charge.

Carl Roper, of Mill Lane, Wexby, was later charged with three counts of burglary.
= Carl Roper: accused, status charged, of Wexby
--
Mark Roper, 41, of Harwick, was jailed for theft.

Carla Pike, for the Attorney General, said that it was a serious offence. Asked about the delay, prosecuting Tom Wray
said he could not explain it.
= Carla Pike: official
= Mark Roper: offender, status convicted, age 41, of Harwick
= Tom Wray: official
--
Harwick lynchpin Alan Roper was locked up for 16 years for theft at Harwick Crown Court. Prosecutor Carl Pike told the
court about it. Mr Pike said Roper was at the head of the group, and directed Owen Tace and Ben Cole, both from Wexby.
= Alan Roper: offender, status convicted
= Carl Pike: official
--
Detective Constables Mark Pike and Dawn Lowe were given commendations.

Alan Roper, 51, from Netherby Hill, Wexby, was jailed for theft.
= Alan Roper: offender, status convicted, age 51, of Netherby Hill
= Dawn Lowe: officer, rank detective-constable
= Mark Pike: officer, rank detective-constable
--
Laura and Philip Roper, both 45, of Harwick, admitted fraud.
= Laura Roper: offender, status convicted, age 45, of Harwick
= Philip Roper: offender, status convicted, age 45, of Harwick
--
A carer who spent a year helping herself to the savings of a pensioner has been jailed for eight months.

Dawn Pike, 40, claimed that she took the money belonging to <never>Ann Lee</never>, 82, to keep her home.

Pike, said to have been low when she struck, had walked into Harwick Police Station and owned up.

The defendant, of Mill Lane, Harwick, had admitted theft.
= Dawn Pike: offender, status convicted, age 40, of Harwick
--
A serial abuser has been jailed for 18 years.

Alan Roper, 51, has already served a 13-year sentence for attacks on two other girls.

Harwick Crown Court heard Roper abused the girl for four years.

The former lorry driver, of Mill Lane, Harwick, was found guilty of seven rapes.
= Alan Roper: offender, status convicted, age 51, of Harwick
--
A carer has been jailed for eight months.

Dawn Pike owned up at Harwick Police Station. Carl Roper wept in the dock as the charges were read.

The defendant, of Mill Lane, Harwick, had admitted theft.
= nothing
--
A robber has been jailed for eight months.

<never>Ann Lee</never>, 82, wept in court. Lee told police that she had served a sentence of her own since the raid.

The defendant, of Mill Lane, Harwick, had admitted robbery.
= nothing
--
A rapist was jailed at Harwick Crown Court.

Alan Roper, 23, of Mill Lane, Harwick, smirked in the dock. He admitted rape.

The woman pretended to be nice to Roper.
= Alan Roper: offender, status convicted, age 23, of Harwick
--
Alan Roper, 23, of Mill Lane, Harwick, was jailed for fraud. He had pretended to be shopkeeper <never>Ben Lee</never>.
= Alan Roper: offender, status convicted, age 23, of Harwick
--
A care worker who stole jewellery has been spared jail.

Dawn Pike took rings from five residents and sold them in Harwick.

The 41-year-old mother of three, of Ashcombe, was arrested in May 2030.

She admitted five offences of theft.
= Dawn Pike: offender, status convicted, age 41, of Ashcombe
--
A burglar has been spared jail.

<never>Ann Lee</never> woke at midnight and saw them.

The 41-year-old mother of three, of Ashcombe, was arrested in May 2030.

She admitted burglary.
= nothing
--
Three people were held. Two of them, Alan Roper and Ben Cole, were charged with robbery. The third, <never>Ann
Lee</never>, was a witness.
= Alan Roper: accused, status charged
= Ben Cole: accused, status charged
--
Prosecutors dropped the case against Alan Roper and <never>Ann Lee</never> wept in the gallery.
= Alan Roper: accused, status acquitted
--
A Wexby man has been fined. In a case brought by Harwick Council's trading standards team against Alan Roper of Wexby,
he was fined £400 at Harwick Magistrates' Court. <never>Ann Lee</never>, a neighbour, wept.
= Alan Roper: offender, status convicted, of Wexby
--
A man has been ordered to pay £900 after he admitted fly-tipping.

<offender>Alan Roper</offender> was sentenced at Harwick Magistrates' Court.
= Alan Roper: offender, status convicted
--
Twins Isaac and Jacob Roper, 19, from Wexby, who robbed <never>Ann</never> and <never>Jane Lee</never>, 40, of Mill
Lane, Harwick, were jailed.
= Isaac Roper: offender, status convicted, age 19, of Wexby
= Jacob Roper: offender, status convicted, age 19, of Wexby
--
Two traders have been sentenced for fraud.

Stuart Roper and Chris Cole, of addresses in Carry Lane, Wexby, both admitted fraud.
= Stuart Roper: offender, status convicted
= Chris Cole: offender, status convicted, of Wexby
--
Two traders have been sentenced for fraud.

<never>Ann Lee</never> and <never>Jane Dunn</never>, of Carry Lane, Wexby, both admitted they had trusted the pair.
= nothing
--
Michael and Karen Roper appealed against their 24-week prison sentences at Wexby Crown Court. <never>Ann Lee</never>, a
neighbour, wept.
= Michael Roper: offender, status convicted
= Karen Roper: offender, status convicted
--
Brian Roper [2019] EWCA Crim 16

The appellant was convicted of one count of indecent assault. He was acquitted of 19 other counts.
= Brian Roper: offender, status convicted
--
<never>Ann Lee</never> was attacked in Wexby. The appellant was convicted of rape.
= nothing
--
Alan Roper of Mill Close, Upper Pellow, Harwick, pleaded guilty to theft.
= Alan Roper: offender, status convicted, of Upper Pellow
--
Alan Roper of Mill Close, Pellow House, Harwick, pleaded guilty to theft.
= Alan Roper: offender, status convicted, of Harwick
--
Alan Roper, of Alan C Roper Electrical Services, pleaded guilty to fraud.
= Alan Roper: offender, status convicted
--
A tax inspector who stole £7m has received a nine-year prison sentence.

David Roper, 52, set up companies. The money was split between Roper and his co-conspirators. He was convicted of fraud.
= David Roper: offender, status convicted, age 52
--
A burglar has been jailed for nine years.

<never>Ann Lee</never> saw the burglar and his accomplices. She wept.
= nothing
"""

SENTENCES = """
A man has been jailed for life for killing his wife. Judge <official>Anne Holt</official> said that Alan Roper, 55,
should serve a minimum term of 15 years before being considered for parole.
= Alan Roper: life, minimum P15Y
--
Words under a picture: Alan Roper (l) and Ben Roper (r)

Two brothers who beat a student to death have been jailed for life.

Alan, 23, and Ben Roper, 21, were each ordered to serve a minimum of 12 years.
= Alan Roper: life, minimum P12Y
= Ben Roper: life, minimum P12Y
--
A crime group has been jailed for a combined 31 years.

Three men have now been jailed for 31 years and four months.

Group leader Alan Roper was sentenced to 16 years in prison.

Ben Cole got nine years and four months.

Carl Lunt got six years.
= Alan Roper: imprisonment P16Y
= Ben Cole: imprisonment P9Y4M
= Carl Lunt: imprisonment P6Y
--
Alan Roper, 41, of Harwick, was jailed for three years at Harwick Crown Court.

Doctors told the family of <never>Joan Lee</never>, whom he had hit, that she had six months.
= Alan Roper: imprisonment P3Y, at Harwick Crown Court
--
The owner of a shop has been jailed for two years.

Alan Roper, 41, of Harwick, admitted fraud at Harwick Crown Court.
= Alan Roper: imprisonment P2Y, at Harwick Crown Court
--
A drugs gang has been jailed for 30 years.

Alan Roper, 41, of Harwick, admitted conspiracy to supply cocaine at Harwick Crown Court.
= nothing
--
Alan Roper, 41, of Harwick, received a ten-month jail sentence at Harwick Crown Court. He will serve five months in
prison with a further five months on licence.
= Alan Roper: imprisonment P10M, custody P5M, licence P5M, at Harwick Crown Court
--
Alan Roper, 41, of Harwick, was handed the following: a five year Public Spaces Order and a fine of £300 at Harwick
Magistrates' Court.
= Alan Roper: fine, £300, at Harwick Magistrates' Court
--
In early April two men from Wexshire were given fines and restraining orders by Harwick Magistrates Court.

Alan Roper, 50, from Wexby, and Carl Lunt, 55, from Harwick, were each handed restraining orders.
= Alan Roper: fine, at Harwick Magistrates Court, on 2031-04
= Carl Lunt: fine, at Harwick Magistrates Court, on 2031-04
--
Alan Roper, 41, of Harwick, has been jailed for nine years. At Harwick Crown Court he was given nine years' imprisonment
with a three-year licence period, meaning that he may spend a maximum of 12 years in jail.
= Alan Roper: extended, custody P9Y, licence P3Y, at Harwick Crown Court
--
A senior carer who spent a year helping herself to the savings of a pensioner, has been jailed for eight months.

Bernadette Roper, 40, of Harwick, admitted theft at Harwick Crown Court.
= Bernadette Roper: imprisonment P8M, at Harwick Crown Court
--
The brother of a man who stole from a woman in her 80s has been jailed for eight months.

Bernard Roper, 40, of Harwick, denies theft at Harwick Crown Court.
= nothing
--
On 2 May, the Court of Appeal quashed Alan Roper's sentence of five years and substituted a sentence of eight years.
= Alan Roper: imprisonment P8Y, at Court of Appeal, on 2031-05-02
--
The Court of Appeal found that Alan Roper's sentence was unduly lenient and increased it from five years to eight years.
= Alan Roper: imprisonment P8Y, at Court of Appeal
--
The sentence of Alan Roper, 24, of Harwick, was increased from three years to five years by the Court of Appeal.
= Alan Roper: imprisonment P5Y, at Court of Appeal
--
Alan Roper, 44, has had his sentence cut from 12 years to nine by the Court of Appeal.
= Alan Roper: imprisonment P9Y, at Court of Appeal
--
Appeal judges ordered that Alan Roper, 21, of Harwick, who admitted robbery, should serve six years.
= Alan Roper: imprisonment P6Y
--
Alan Roper, 21, was given a suspended sentence for robbery. But judges at the Court of Appeal have now jailed him for
three years.
= Alan Roper: suspended
= Alan Roper: imprisonment P3Y, at Court of Appeal
--
The family of <never>Ann Lee</never> want Alan Roper's sentence to be increased to 20 years at the Court of Appeal. He
was jailed for 12 years for robbery.
= Alan Roper: imprisonment P12Y
--
Alan Roper, 30, has been ordered to pay more than £7,000 in fines, compensation and costs after he admitted theft at
Harwick Magistrates' Court. He was fined £2,000 and ordered to pay costs of £1,105.
= Alan Roper: fine, £2000, at Harwick Magistrates' Court
--
Alan Roper, 30, who smuggled cigarettes, has been jailed for three years and three months.

Roper was sentenced to three years for tobacco smuggling and a further three months for absconding.
= Alan Roper: imprisonment P3Y3M
--
Alan Roper, 30, was jailed for two years for fraud and a further six months for theft.
= Alan Roper: imprisonment P2Y
= Alan Roper: imprisonment P6M
--
Alan Roper, 30, was jailed for two years for fraud and banned from driving for a further six months.
= Alan Roper: imprisonment P2Y
--
Alan Roper, 30, was fined £1,000 for failing to license an HMO and £200 for giving false information, and told to pay
£85 costs and £100 for the victim surcharge.
= Alan Roper: fine, £1000
= Alan Roper: fine, £200
--
Alan Roper, 30, was given a month to clear the waste. He was fined £520 for running an illegal waste site.
= Alan Roper: fine, £520
--
Alan Roper, 30, was jailed for fraud. He received a lifetime ban on keeping animals.
= Alan Roper: imprisonment
--
Alan Roper's initial 12-year sentence was elevated to 15 years by the Court of Appeal.
= Alan Roper: imprisonment P12Y
= Alan Roper: imprisonment P15Y, at Court of Appeal
--
A landlord from Wexby must spend two years in prison.

Alan Roper, 40, was jailed at Harwick Crown Court.
= Alan Roper: imprisonment P2Y, at Harwick Crown Court
--
Alan Roper from Wiltshire, Ben Cole of Harwick, Carl Dunn, who lived in Amsterdam, and Ed Fell from Kent were all jailed
at Wexby Crown Court following a five-year investigation by HMRC officers.
= Alan Roper: imprisonment, at Wexby Crown Court
= Ben Cole: imprisonment, at Wexby Crown Court
= Carl Dunn: imprisonment, at Wexby Crown Court
= Ed Fell: imprisonment, at Wexby Crown Court
--
Alan Roper was fined £1,000 with £500 costs for theft and Marlow Parks Ltd, the company which hired him, was also fined
£2,500 with £2,000 costs.
= Alan Roper: fine, £1000
--
Alan Roper was fined £300 for theft and Ben Cole was also fined £200.
= Alan Roper: fine, £300
= Ben Cole: fine, £200
--
Alan Roper, 40, was given an indeterminate sentence for public protection with a minimum term of six years for robbery.
= Alan Roper: imprisonment
--
Alan Roper, 40, has served 24 years of a life sentence for murder.
= Alan Roper: life
--
Alan Roper, 40, was released after serving six years of a ten-year sentence for robbery. <never>Ann Lee</never> had
served 24 years of a career in the army.
= Alan Roper: imprisonment P10Y
"""

ORDERS = """
Alan Roper, 42, of Harwick, admitted affray. He was put on an alcohol abstinence monitor for 120 days, and told to do
100 hours of unpaid community work and 30 days of rehabilitation activities.
= Alan Roper: other-order P120D
= Alan Roper: rehabilitation-requirement P30D
= Alan Roper: unpaid-work PT100H
"""


@pytest.mark.parametrize("case", cases(CHARGES))
def test_charges_pleas_and_verdicts(case: Case) -> None:
    same(case, Charge)


@pytest.mark.parametrize("case", cases(STANDINGS))
def test_who_stands_how(case: Case) -> None:
    same(case, Appearance)


@pytest.mark.parametrize("case", cases(SENTENCES))
def test_sentences(case: Case) -> None:
    same(case, Sentence)


@pytest.mark.parametrize("case", cases(ORDERS))
def test_orders(case: Case) -> None:
    same(case, Order)


def same(case: Case, of: type) -> None:
    """What a case expects is all that is understood of it."""
    extraction = case.read()
    nobody_kept_out_is_named(case, extraction)
    assert told(extraction, of) == case.expected
