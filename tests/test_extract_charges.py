"""Charges: what somebody is charged with, admits, is convicted or cleared of; and what only sounds like it."""

from __future__ import annotations

import pytest
from marked import Case, cases, nobody_kept_out_is_named, read, told

from kg.model import Charge

PLEAS = """
Alan Roper, 44, of Mill Lane, Harwick, pleaded guilty to theft.
= Alan Roper: theft, plea guilty, verdict guilty
--
Alan Roper, 44, of Mill Lane, Harwick, admitted three counts of making indecent images of children and one count of
voyeurism.
= Alan Roper: make-indecent-images, 3 counts, plea guilty, verdict guilty
= Alan Roper: voyeurism, 1 counts, plea guilty, verdict guilty
--
Dawn Pike, 31, from Harwick, changed her plea to guilty on the second day of her trial for fraud.
= Dawn Pike: fraud, plea guilty, verdict guilty
--
Dawn Pike, 31, from Harwick, entered a guilty plea to a charge of burglary.
= Dawn Pike: burglary, plea guilty, verdict guilty
--
Having pleaded guilty to robbery at an earlier hearing, Owen Tace, 26, of Quarry Rise, Kestrelford, was jailed for six
years.
= Owen Tace: robbery, plea guilty, verdict guilty
--
Owen Tace, 26, of Quarry Rise, Kestrelford, was jailed for six years after admitting robbery and possession of a bladed
article.
= Owen Tace: robbery, plea guilty, verdict guilty
= Owen Tace: possess-bladed-article, plea guilty, verdict guilty
--
Owen Tace, 26, of Kestrelford, pleaded guilty to four charges of burglary, two counts of theft, and handling stolen
goods.
= Owen Tace: burglary, 4 counts, plea guilty, verdict guilty
= Owen Tace: theft, 2 counts, plea guilty, verdict guilty
= Owen Tace: handling-stolen-goods, plea guilty, verdict guilty
--
Owen Tace, 26, of Kestrelford, pleaded guilty to:

- three counts of burglary
- one count of dangerous driving
- driving while disqualified
= Owen Tace: burglary, 3 counts, plea guilty, verdict guilty
= Owen Tace: dangerous-driving, 1 counts, plea guilty, verdict guilty
= Owen Tace: driving-while-disqualified, plea guilty, verdict guilty
--
Alan Roper, 44, of Mill Lane, Harwick, admitted 23 offences including burglary and theft.
= Alan Roper: burglary, plea guilty, verdict guilty
= Alan Roper: theft, plea guilty, verdict guilty
--
Alan Roper, 44, of Mill Lane, Harwick, admitted a further offence of stalking.
= Alan Roper: stalking, plea guilty, verdict guilty
--
Roper, 44, of Mill Lane, Harwick, pleaded guilty to a charge of harassment. Alan Roper will be sentenced next month.
= Alan Roper: harassment, plea guilty, verdict guilty
--
Alan Roper, 44, and Dawn Pike, 31, both of Mill Lane, Harwick, both admitted conspiracy to supply Class A drugs.
= Alan Roper: supply-class-a, plea guilty, verdict guilty, mode conspiracy
= Dawn Pike: supply-class-a, plea guilty, verdict guilty, mode conspiracy
--
Alan Roper, 44, of Harwick, admitted fraud and theft. Dawn Pike, 31, of Ashcombe, admitted the same offences.
= Alan Roper: fraud, plea guilty, verdict guilty
= Alan Roper: theft, plea guilty, verdict guilty
= Dawn Pike: fraud, plea guilty, verdict guilty
= Dawn Pike: theft, plea guilty, verdict guilty
--
Alan Roper, 44, of Harwick, and Dawn Pike, 31, of Ashcombe, pleaded guilty to burglary and handling stolen goods
respectively.
= Alan Roper: burglary, plea guilty, verdict guilty
= Dawn Pike: handling-stolen-goods, plea guilty, verdict guilty
--
Alan Roper, 44, of Mill Lane, Harwick, admitted attempting to engage in sexual communication with a child.
= Alan Roper: sexual-communication-with-child, plea guilty, verdict guilty, mode attempt
--
Alan Roper, 44, of Mill Lane, Harwick, pleaded guilty to attempted robbery.
= Alan Roper: robbery, plea guilty, verdict guilty, mode attempt
"""

VERDICTS = """
Alan Roper, 44, of Harwick, admitted theft. Prosecutors withdrew the same charge against his son, Ben Roper, 20.
= Alan Roper: theft, plea guilty, verdict guilty
= Ben Roper: theft, verdict dropped
--
Alan Roper, 44, of Harwick, was found guilty of murder after a trial, along with a second man, Owen Tace.
= Alan Roper: murder, plea not-guilty, verdict guilty
= Owen Tace: murder, plea not-guilty, verdict guilty
--
Alan Roper, 44, of Harwick, denied murder. He pleaded guilty to manslaughter and the Crown accepted that plea.
= Alan Roper: murder, verdict dropped
= Alan Roper: manslaughter, plea guilty, verdict guilty
--
Alan Roper, 44, of Harwick, changed his plea on the day of his trial. He was jailed for two years for fraud.
= Alan Roper: fraud, plea guilty, verdict guilty
--
A jury found Alan Roper, 44, of Mill Lane, Harwick, guilty of two counts of rape.
= Alan Roper: rape, 2 counts, plea not-guilty, verdict guilty
--
Alan Roper, 44, of Mill Lane, Harwick, was found guilty of murder after a three-week trial at Harwick Crown Court.
= Alan Roper: murder, plea not-guilty, verdict guilty
--
Alan Roper, 44, of Mill Lane, Harwick, was convicted of arson on Thursday.
= Alan Roper: arson, verdict guilty
--
Alan Roper, 44, of Mill Lane, Harwick, had denied blackmail but was convicted by a jury.
= Alan Roper: blackmail, plea not-guilty, verdict guilty
--
Alan Roper, 44, of Mill Lane, Harwick, was found guilty of stalking but not guilty of blackmail.
= Alan Roper: stalking, plea not-guilty, verdict guilty
= Alan Roper: blackmail, verdict not-guilty
--
Alan Roper, 44, of Mill Lane, Harwick, admitted affray but was found not guilty of violent disorder.
= Alan Roper: affray, plea guilty, verdict guilty
= Alan Roper: violent-disorder, verdict not-guilty
--
Owen Tace, 26, of Kestrelford, was cleared of manslaughter by a jury.
= Owen Tace: manslaughter, verdict not-guilty
--
Jurors acquitted Owen Tace, 26, of Kestrelford, of perverting the course of justice.
= Owen Tace: perverting-course-of-justice, verdict not-guilty
--
Alan Roper, 44, of Harwick, was convicted of murder. His co-accused Owen Tace, 26, of Kestrelford, was acquitted of
murder.
= Alan Roper: murder, verdict guilty
= Owen Tace: murder, verdict not-guilty
--
Alan Roper, 44, of Mill Lane, Harwick, admitted theft. A charge of burglary was left to lie on file.
= Alan Roper: theft, plea guilty, verdict guilty
= Alan Roper: burglary, verdict dropped
--
Alan Roper, 44, of Mill Lane, Harwick, pleaded guilty to theft. He denied blackmail and the prosecution offered no
evidence.
= Alan Roper: theft, plea guilty, verdict guilty
= Alan Roper: blackmail, verdict dropped
--
Alan Roper, 44, of Mill Lane, Harwick, was charged with theft. He later admitted theft at Harwick Magistrates' Court.
= Alan Roper: theft, plea guilty, verdict guilty
--
A charge of kidnap against Owen Tace, 26, of Kestrelford, was found not proven.
= Owen Tace: kidnap, verdict not-guilty
--
Alan Roper, 44, of Mill Lane, Harwick, was jailed for two years for burglary.
= Alan Roper: burglary, verdict guilty
"""

UNDECIDED = """
Owen Tace, 26, is charged with the murder of two neighbours. He also faces four counts of attempted murder.
= Owen Tace: murder, verdict pending
= Owen Tace: murder, 4 counts, verdict pending, mode attempt
--
Dawn Pike, 31, of Ferry Road, Ashcombe, has been charged with fraud by false representation.
= Dawn Pike: fraud, verdict pending
--
Dawn Pike, 31, of Ferry Road, Ashcombe, is charged with three counts of theft and a count of money laundering.
= Dawn Pike: theft, 3 counts, verdict pending
= Dawn Pike: money-laundering, 1 counts, verdict pending
--
Dawn Pike, 31, of Ferry Road, Ashcombe, denied two counts of harassment. Her trial will start on 3 June.
= Dawn Pike: harassment, 2 counts, plea not-guilty, verdict pending
--
Dawn Pike, 31, of Ferry Road, Ashcombe, pleaded not guilty to perjury.
= Dawn Pike: perjury, plea not-guilty, verdict pending
--
Detectives have charged Dawn Pike, 31, of Ashcombe, with attempted murder.
= Dawn Pike: murder, verdict pending, mode attempt
--
A 38-year-old man from Basildon has been charged with dangerous driving.
= someone 38: dangerous-driving, verdict pending
--
Dawn Pike, 31, and Owen Tace, 26, both of Ashcombe, were jointly charged with kidnap.
= Dawn Pike: kidnap, verdict pending
= Owen Tace: kidnap, verdict pending
--
Dawn Pike, 31, of Ashcombe, faces a charge of child cruelty.
= Dawn Pike: child-cruelty, verdict pending
--
Dawn Pike, 31, of Ashcombe, is accused of arson and criminal damage.
= Dawn Pike: arson, verdict pending
= Dawn Pike: criminal-damage, verdict pending
--
The following have been charged with conspiracy to import Class A drugs:

- Alan Roper, 44, of Mill Lane, Harwick
- Owen Tace, 26, of Quarry Rise, Kestrelford
= Alan Roper: import-drug, verdict pending, mode conspiracy
= Owen Tace: import-drug, verdict pending, mode conspiracy
--
Dawn Pike, 31, of Ashcombe, has accepted a caution for common assault.
= Dawn Pike: common-assault
"""

TRAPS = """
Alan Roper, 44, of Mill Lane, Harwick, who supplied drugs, was jailed for four years.
= nothing
--
Alan Roper, 44, of Mill Lane, Harwick, was jailed for two years after being found with 14,500 indecent images.
= nothing
--
Alan Roper, 44, of Mill Lane, Harwick, was arrested on suspicion of robbery on Monday.
= nothing
--
Alan Roper, 44, of Mill Lane, Harwick, admitted that he knew the victim of the robbery.
= nothing
--
Alan Roper, 44, of Mill Lane, Harwick, was convicted of stalking. Anyone who is worried about fraud should call 101.
= Alan Roper: stalking, verdict guilty
--
Alan Roper, 44, of Mill Lane, Harwick, pleaded guilty to theft.

Detective Constable Ruth Ince, who also investigates fraud and burglary, said: "People convicted of robbery always
regret it."
= Alan Roper: theft, plea guilty, verdict guilty
--
<never>Ann Lee</never>, 70, of Mill Lane, Harwick, told the court of the burglary of her home. Alan Roper, 44, of
Harwick, admitted theft.
= Alan Roper: theft, plea guilty, verdict guilty
--
Alan Roper, 44, of Mill Lane, Harwick, was not charged with robbery.
= nothing
--
Anyone convicted of drink driving can lose their licence.
= nothing
--
A man and a woman were arrested on suspicion of murder and released without charge.
= nothing
--
Alan Roper, 44, of Mill Lane, Harwick, could be charged with fraud.
= nothing
--
Alan Roper, 44, of Mill Lane, Harwick, confessed to a friend before he died. Police were never able to charge anybody
with the murder.
= nothing
--
The court heard how Alan Roper, 44, of Mill Lane, Harwick, threatened to burn the house down. He admitted harassment.
= Alan Roper: harassment, plea guilty, verdict guilty
--
Alan Roper, 44, of Mill Lane, Harwick, burgled nine homes. The mother of <never>Ann Lee</never> said burglary and
robbery ruined lives. Roper pleaded guilty to nine counts of burglary.
= Alan Roper: burglary, 9 counts, plea guilty, verdict guilty
"""


STORIES = """
A man who sent indecent messages to a girl has been jailed.

Alan Roper, 44, of Mill Lane, Harwick, contacted the 13-year-old online. At Harwick Crown Court he pleaded guilty to two
counts of sexual communication with a child, possession of extreme pornography and one charge of making indecent
photographs of a child.
= Alan Roper: sexual-communication-with-child, 2 counts, plea guilty, verdict guilty
= Alan Roper: possess-extreme-pornography, plea guilty, verdict guilty
= Alan Roper: make-indecent-images, 1 counts, plea guilty, verdict guilty
--
Dawn Pike, 31, of Ashcombe, appeared at Harwick Magistrates' Court accused of theft.
= Dawn Pike: theft, verdict pending
--
Dawn Pike, 31, of Ashcombe, appeared before magistrates charged with burglary and theft.
= Dawn Pike: burglary, verdict pending
= Dawn Pike: theft, verdict pending
--
Owen Tace, 26, of Kestrelford, was convicted of murder following a trial. He was also convicted of possession of an
offensive weapon.
= Owen Tace: murder, plea not-guilty, verdict guilty
= Owen Tace: possess-offensive-weapon, plea not-guilty, verdict guilty
--
Owen Tace, 26, of Kestrelford, pleaded not guilty to murder but admitted manslaughter.
= Owen Tace: murder, plea not-guilty, verdict pending
= Owen Tace: manslaughter, plea guilty, verdict guilty
--
Alan Roper, 44, of Harwick, admitted robbery. Dawn Pike, 31, of Ashcombe, was found guilty of robbery after a trial.
= Alan Roper: robbery, plea guilty, verdict guilty
= Dawn Pike: robbery, plea not-guilty, verdict guilty
--
Alan Roper, 44, of Harwick, and Dawn Pike, 31, of Ashcombe, admitted burglary. Pike also admitted theft.
= Alan Roper: burglary, plea guilty, verdict guilty
= Dawn Pike: burglary, plea guilty, verdict guilty
= Dawn Pike: theft, plea guilty, verdict guilty
--
The following pleaded guilty to violent disorder:

- Alan Roper, 44, of Mill Lane, Harwick
- Owen Tace, 26, of Quarry Rise, Kestrelford
= Alan Roper: violent-disorder, plea guilty, verdict guilty
= Owen Tace: violent-disorder, plea guilty, verdict guilty
--
The following were sentenced at Harwick Crown Court:

- Alan Roper, 44, of Mill Lane, Harwick: four years for robbery
- Dawn Pike, 31, of Ferry Road, Ashcombe: 18 months for handling stolen goods
= Alan Roper: robbery, verdict guilty
= Dawn Pike: handling-stolen-goods, verdict guilty
--
A 17-year-old boy from Harwick, who cannot be named, admitted possessing a knife in a public place.
= someone 17: possess-bladed-article, plea guilty, verdict guilty
--
Alan Roper, 44, of Harwick, was jailed for stalking. In 2022 he was convicted of harassment.
= Alan Roper: stalking, verdict guilty
= Alan Roper: harassment, verdict guilty
--
Alan Roper, 44, of Harwick, denied stalking, but changed his plea on the day of the trial.
= Alan Roper: stalking, plea guilty, verdict guilty
--
Alan Roper, 44, of Harwick, initially denied fraud but later pleaded guilty to three counts of fraud.
= Alan Roper: fraud, 3 counts, plea guilty, verdict guilty
--
Alan Roper, 44, of Harwick, was found guilty of encouraging arson.
= Alan Roper: arson, plea not-guilty, verdict guilty, mode encourage
--
Alan Roper, 44, of Harwick, is due to stand trial accused of blackmail.
= Alan Roper: blackmail, verdict pending
--
Charges of kidnap and robbery against Owen Tace, 26, of Kestrelford, were dropped.
= Owen Tace: kidnap, verdict dropped
= Owen Tace: robbery, verdict dropped
--
Alan Roper, 44, of Harwick, has been charged with assaulting a police officer and resisting arrest.
= Alan Roper: assault-emergency-worker, verdict pending
= Alan Roper: other-offence, verdict pending
"""

NOUNS = """
Alan Roper, 44, of Harwick, denied theft. The jury returned a guilty verdict after three hours.
= Alan Roper: theft, plea not-guilty, verdict guilty
--
Alan Roper, 44, of Harwick, denied theft. Magistrates found the case proved.
= Alan Roper: theft, plea not-guilty, verdict guilty
--
Alan Roper, 44, of Harwick, denied theft. It took the jury three hours to clear him of theft.
= Alan Roper: theft, verdict not-guilty
--
Alan Roper, 44, of Harwick, denied theft. The judge ruled that Roper had no case to answer.
= Alan Roper: theft, verdict not-guilty
--
Alan Roper, 44, of Harwick, was jailed for a year. Following his guilty plea to theft, Roper was led away.
= Alan Roper: theft, plea guilty, verdict guilty
--
Alan Roper, 44, of Harwick, denied theft. Police welcomed his conviction for theft.
= Alan Roper: theft, plea not-guilty, verdict guilty
--
Alan Roper, 44, of Harwick, is charged with murder. <never>Ann Lee</never> welcomed the guilty verdict.
= Alan Roper: murder, verdict pending
--
Alan Roper, 44, of Harwick, denied murder. <never>Ann Lee</never>, 50, said that Dawn Pike's guilty plea was a relief.
= Alan Roper: murder, plea not-guilty, verdict pending
--
Alan Roper, 44, of Harwick, denied murder. The prosecutor urged the jury to return a guilty verdict.
= Alan Roper: murder, plea not-guilty, verdict pending
--
Alan Roper, 44, of Harwick, denied theft. He was allowed to withdraw his guilty plea to fraud.
= Alan Roper: theft, plea not-guilty, verdict pending
"""

PAST_AND_COMING = """
Alan Roper, 44, of Harwick, will be sentenced next month after pleading guilty to theft.
= Alan Roper: theft, plea guilty, verdict guilty
--
Alan Roper, 44, of Harwick, could be jailed after admitting theft.
= Alan Roper: theft, plea guilty, verdict guilty
--
Alan Roper, 44, of Harwick, is due to be sentenced after a jury found him guilty of theft.
= Alan Roper: theft, plea not-guilty, verdict guilty
--
Alan Roper, 44, of Harwick, has been remanded in custody after being charged with theft.
= Alan Roper: theft, verdict pending
--
Alan Roper, 44, of Harwick, pleaded guilty to theft and not guilty to burglary.
= Alan Roper: theft, plea guilty, verdict guilty
= Alan Roper: burglary, plea not-guilty, verdict pending
--
Alan Roper, 44, of Harwick, admitted handling goods from the burglary.
= nothing
--
Alan Roper, 44, of Harwick, was issued with a summons for theft.
= Alan Roper: theft, verdict pending
--
A charge of theft has been brought against Alan Roper, 44, of Harwick.
= Alan Roper: theft, verdict pending
--
The CPS has authorised police to charge Alan Roper, 44, of Harwick, with theft.
= Alan Roper: theft, verdict pending
--
A man named as Alan Roper, 44, of Harwick, has been charged with robbing a woman named as <never>Ann Lee</never>.
= Alan Roper: robbery, verdict pending
--
Convicted burglar Alan Roper, 44, of Harwick, has been charged with theft.
= Alan Roper: theft, verdict pending
--
Alan Roper, 44, and Dawn Pike, 31, both of Harwick, denied theft. The jury found them both guilty.
= Alan Roper: theft, plea not-guilty, verdict guilty
= Dawn Pike: theft, plea not-guilty, verdict guilty
--
Alan Roper, 44, and Dawn Pike, 31, both of Harwick, denied theft. Roper was found guilty of theft. Pike was cleared of
the same charge.
= Alan Roper: theft, plea not-guilty, verdict guilty
= Dawn Pike: theft, verdict not-guilty
--
Alan Roper, 44, along with Dawn Pike, 31, pleaded guilty to theft.
= Alan Roper: theft, plea guilty, verdict guilty
= Dawn Pike: theft, plea guilty, verdict guilty
--
Alan Roper, 44, of Harwick, appeared along with his solicitor, <never>Ann Lee</never>, and pleaded guilty to theft.
= Alan Roper: theft, plea guilty, verdict guilty
"""


@pytest.mark.parametrize(
    "case", cases(f"{PLEAS}--{VERDICTS}--{UNDECIDED}--{TRAPS}--{STORIES}--{NOUNS}--{PAST_AND_COMING}")
)
def test_charges(case: Case) -> None:
    found = case.read()
    assert told(found, Charge) == case.expected
    nobody_kept_out_is_named(case, found)


@pytest.mark.parametrize(
    "beside",
    [
        "His co-accused",
        "His co-defendant",
        "Co-accused",
        "Co-defendant",
        "Co-conspirator",
        "His accomplice",
        "His brother",
        "His former partner",
        "Getaway driver",
        "A second man,",
        "The other man,",
        "Alleged accomplice",
        "But",
        "Meanwhile,",
    ],
)
@pytest.mark.parametrize(
    ("outcome", "fact"),
    [
        ("was cleared of murder", "murder, verdict not-guilty"),
        ("was acquitted of murder by the jury", "murder, verdict not-guilty"),
        ("was found not guilty of murder", "murder, verdict not-guilty"),
        ("admitted manslaughter", "manslaughter, plea guilty, verdict guilty"),
        ("has been charged with theft", "theft, verdict pending"),
    ],
)
def test_what_becomes_of_another_is_his_alone(beside: str, outcome: str, fact: str) -> None:
    found = read(
        f"Alan Roper, 44, of Harwick, was convicted of murder. {beside} Owen Tace, 26, of Ashcombe, {outcome}."
    )
    assert told(found, Charge) == {"Alan Roper: murder, verdict guilty", f"Owen Tace: {fact}"}
