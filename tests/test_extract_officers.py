"""Officers: rank, force and team, whom they investigated, and who investigated the accused."""

from __future__ import annotations

import pytest
from marked import Case, cases, nobody_kept_out_is_named, roles, told

from kg.model import Appearance

OFFICERS = """
"Our Fraud Squad, headed by DI <officer>Ruth Ince</officer>, never stops," said Superintendent
<officer>Mark Ainsley</officer> of Kent Police.
= Ruth Ince: officer, rank detective-inspector, team Fraud Squad, leads Fraud Squad
= Mark Ainsley: officer, rank superintendent, force Kent Police
--
Officers from Kent Police's Serious Crime Branch made arrests. Inspector <officer>Ruth Ince</officer>, from the Branch,
said: "We are glad."
= Ruth Ince: officer, rank inspector, team Serious Crime Branch
--
<officer>Ruth Ince</officer>, a financial investigator at the Eastern ROCU, said: "He will pay it back."
= Ruth Ince: officer, rank police-staff, team Eastern ROCU
--
Wexby and Hexley Neighbourhood Inspector, <officer>Ruth Ince</officer>, said: "They were seen."
= Ruth Ince: officer, rank inspector
--
PC <officer>Ruth Ince</officer> stopped their car on the bypass.
= Ruth Ince: officer, rank constable
--
Parking enforcement inspector <official>Ruth Ince</official> found the badge.
= Ruth Ince: official
--
Inspector <official>Ruth Ince</official>, of the RSPCA, said: "They were starving."
= Ruth Ince: official
--
The RSPCA found the dogs. Inspector <official>Ruth Ince</official> said: "They were starving."
= Ruth Ince: official
--
Inspector <official>Ruth Ince</official>, who investigated for the RSPCA, said: "They were starving."
= Ruth Ince: official
--
The RSPCA and police found the dogs. Inspector <officer>Ruth Ince</officer> said: "They were starving."
= Ruth Ince: officer, rank inspector
--
Deputy Chief Constable <officer>Ruth Ince</officer>, of the National Police Chiefs' Council, said: "It is a crime."
= Ruth Ince: officer, rank deputy-chief-constable
--
Superintendent <officer>Ruth Ince</officer>, of the National Business Crime Centre, said: "It is a crime."
= Ruth Ince: officer, rank superintendent
--
Detective Constable <officer>Ruth Ince</officer> said: "This was a cruel crime."
= Ruth Ince: officer, rank detective-constable
--
"He is dangerous," said National Crime Agency branch commander <officer>Ruth Ince</officer>.
= Ruth Ince: officer, force National Crime Agency
--
NCA Director General (Operations) <officer>Ruth Ince</officer> said: "He is dangerous."
= Ruth Ince: officer, force National Crime Agency
--
NCA senior manager <officer>Ruth Ince</officer> said: "He is dangerous."
= Ruth Ince: officer, force National Crime Agency
--
<officer>Ruth Ince</officer>, a detective sergeant with Kent Police, said she was pleased.
= Ruth Ince: officer, rank detective-sergeant, force Kent Police
--
<officer>Ruth Ince</officer>, Detective Inspector at the Fraud Squad, said it was over.
= Ruth Ince: officer, rank detective-inspector, team Fraud Squad
--
DC <officer>Ruth Ince</officer>, of the Harwick burglary team, said it was over.
= Ruth Ince: officer, rank detective-constable, team Harwick burglary team
--
DC <officer>Ruth Ince</officer>, of a Kent Police gangs unit, said it was over.
= Ruth Ince: officer, rank detective-constable, force Kent Police
--
Speaking for Kent Police, Superintendent <officer>Ruth Ince</officer> said it was over.
= Ruth Ince: officer, rank superintendent, force Kent Police
--
"Sergeant <officer>Ruth Ince</officer> and her team in Hexley deserve a mention," said DI
<officer>Mark Ainsley</officer>.
= Ruth Ince: officer, rank sergeant
= Mark Ainsley: officer, rank detective-inspector
--
It was PC <officer>Ruth Ince</officer> who noticed the van.
= Ruth Ince: officer, rank constable
--
PCs <officer>Ruth Ince</officer> and <officer>Bill Marsh</officer> chased him across three gardens.
= Ruth Ince: officer, rank constable
= Bill Marsh: officer, rank constable
--
The judge commended DC <officer>Ruth Ince</officer> for her work on the case.
= Ruth Ince: officer, rank detective-constable
--
Chief Constable <officer>Ruth Ince</officer> has apologised.
= Ruth Ince: officer, rank chief-constable
--
The Fraud Squad, under Detective Inspector <officer>Ruth Ince</officer>, has twelve officers.
= Ruth Ince: officer, rank detective-inspector, team Fraud Squad, leads Fraud Squad
--
DI <officer>Ruth Ince</officer>, of Counter-Terrorism Policing East Midlands, said: "He is dangerous."
= Ruth Ince: officer, rank detective-inspector, team Counter-Terrorism Policing East Midlands
--
<officer>Ruth Ince</officer>, Chief Pilot and Safety Manager, Kent Police, said: "Drones are not toys."
= Ruth Ince: officer, force Kent Police
--
<officer>Ruth Ince</officer>, from the Eastern Region Special Operations Unit, said: "He is dangerous."
= Ruth Ince: officer, team Eastern Region Special Operations Unit
--
DC <officer>Ruth Ince</officer>, of Serocu, said: "He is dangerous." The South East Regional Organised Crime Unit
(SEROCU) thanked the public.
= Ruth Ince: officer, rank detective-constable, team South East Regional Organised Crime Unit
--
The Complex Crime Unit has other functions, including the Asset Recovery Unit. Supt <officer>Ruth Ince</officer>, who
heads the unit, said: "We are busy."
= Ruth Ince: officer, rank superintendent, team Complex Crime Unit, leads Complex Crime Unit
--
DC <officer>Ruth Ince</officer> said he had shown no remorse.
= Ruth Ince: officer, rank detective-constable
--
Det Ch Insp <officer>Ruth Ince</officer>, of Kent Police, said: "We will not stop."
= Ruth Ince: officer, rank detective-chief-inspector, force Kent Police
--
Temporary Detective Inspector <officer>Ruth Ince</officer> said: "We will not stop."
= Ruth Ince: officer, rank detective-inspector
--
T/DI <officer>Ruth Ince</officer> said: "We will not stop."
= Ruth Ince: officer, rank detective-inspector
--
Acting Superintendent <officer>Ruth Ince</officer> said: "We will not stop."
= Ruth Ince: officer, rank superintendent
--
Police Constable <officer>Ruth Ince</officer> said: "We will not stop."
= Ruth Ince: officer, rank constable
--
PCSO <officer>Ruth Ince</officer> said: "We will not stop."
= Ruth Ince: officer, rank pcso
--
Assistant Chief Constable <officer>Ruth Ince</officer> said: "We will not stop."
= Ruth Ince: officer, rank assistant-chief-constable
--
Detective Sergeant <officer>Ruth Ince</officer>, from Kent Police's Online Abuse Unit, said: "He is dangerous."
= Ruth Ince: officer, rank detective-sergeant, force Kent Police, team Online Abuse Unit
--
publisher Wessex Police
Detective Sergeant <officer>Ruth Ince</officer>, from our Online Abuse Unit, said: "He is dangerous."
= Ruth Ince: officer, rank detective-sergeant, force Wessex Police, team Online Abuse Unit
--
publisher Wessex Police
Detective Inspector <officer>Ruth Ince</officer>, who leads the Online Abuse Unit, said: "He is dangerous."
= Ruth Ince: officer, rank detective-inspector, force Wessex Police, team Online Abuse Unit, leads Online Abuse Unit
--
Detective Inspector <officer>Ruth Ince</officer>, head of the Online Abuse Unit, said: "He is dangerous."
= Ruth Ince: officer, rank detective-inspector, team Online Abuse Unit, leads Online Abuse Unit
--
publisher Wessex Police
DC <officer>Ruth Ince</officer> said: "He is dangerous." DC Ince added: "Please come forward."
= Ruth Ince: officer, rank detective-constable, force Wessex Police
"""

INVESTIGATORS = """
Investigating officer Detective Constable <officer>Ruth Ince</officer> said: "He is dangerous."
<offender>Alan Roper</offender>, 44, of Harwick, was jailed for theft.
= Ruth Ince: officer, rank detective-constable, investigated Alan Roper
= Alan Roper: offender, status convicted, age 44, of Harwick
--
<offender>Alan Roper</offender>, 44, of Harwick, was jailed for theft.

Detective Constable <officer>Ruth Ince</officer>, who led the investigation, said: "He is dangerous."
= Ruth Ince: officer, rank detective-constable, investigated Alan Roper
= Alan Roper: offender, status convicted, age 44, of Harwick
--
<offender>Alan Roper</offender>, 44, and <offender>Dawn Pike</offender>, 31, both of Harwick, were jailed for theft.

Senior investigating officer DCI <officer>Ruth Ince</officer> said: "They are dangerous."
= Ruth Ince: officer, rank detective-chief-inspector, investigated Alan Roper + Dawn Pike
= Alan Roper: offender, status convicted, age 44, of Harwick
= Dawn Pike: offender, status convicted, age 31, of Harwick
--
<offender>Alan Roper</offender>, 44, of Harwick, was jailed for theft.

DC <officer>Ruth Ince</officer>, the officer in the case, said: "He is dangerous."
= Ruth Ince: officer, rank detective-constable, investigated Alan Roper
= Alan Roper: offender, status convicted, age 44, of Harwick
--
<offender>Alan Roper</offender>, 44, of Harwick, was jailed for theft.

DC <officer>Ruth Ince</officer>, officer in charge of the case, of Kent Police's Online Abuse Unit, said: "He lied."
= Ruth Ince: officer, rank detective-constable, force Kent Police, team Online Abuse Unit, investigated Alan Roper
= Alan Roper: offender, status convicted, age 44, of Harwick, investigated by Online Abuse Unit
--
<offender>Alan Roper</offender>, 44, of Harwick, was jailed for theft.

DC <officer>Ruth Ince</officer>, of Kent Police, said: "He is dangerous."
= Ruth Ince: officer, rank detective-constable, force Kent Police
= Alan Roper: offender, status convicted, age 44, of Harwick
--
<offender>Alan Roper</offender>, 44, of Harwick, was jailed for theft after an investigation by Kent Police.
= Alan Roper: offender, status convicted, age 44, of Harwick, investigated by Kent Police
--
<offender>Alan Roper</offender>, 44, of Harwick, who was arrested by the Kent Police Online Abuse Unit, admitted theft.
= Alan Roper: offender, status convicted, age 44, of Harwick, investigated by Kent Police Online Abuse Unit
--
<offender>Alan Roper</offender>, 44, of Harwick, was charged by Kent Police and later admitted theft.
= Alan Roper: offender, status convicted, age 44, of Harwick
--
<offender>Alan Roper</offender>, 44, of Harwick, was caught after the Metropolitan Police passed on intelligence. He
admitted theft.
= Alan Roper: offender, status convicted, age 44, of Harwick
--
Officers from Kent Police arrested <offender>Alan Roper</offender>, 44, of Harwick. He admitted theft.
= Alan Roper: offender, status convicted, age 44, of Harwick, investigated by Kent Police
"""

ACCUSED = """
PC <offender>Owen Tace</offender>, 36, of Kent Police, admitted misconduct in public office.
= Owen Tace: offender, status convicted, age 36, rank constable, force Kent Police
--
Police officer <accused>Owen Tace</accused>, 36, a constable with Kent Police, has been charged with common assault.
= Owen Tace: accused, status charged, age 36, rank constable, force Kent Police
--
Former detective <offender>Owen Tace</offender>, 58, of Ashcombe, was jailed for theft.
= Owen Tace: offender, status convicted, age 58, of Ashcombe
--
<offender>Alan Roper</offender>, 44, of Harwick, admitted assaulting an emergency worker. PC
<officer>Ruth Ince</officer> of Kent Police praised her colleagues.
= Alan Roper: offender, status convicted, age 44, of Harwick
= Ruth Ince: officer, rank constable, force Kent Police
"""

TRAPS = """
An officer said: "He is dangerous."
= nothing
--
A detective constable was hurt in the attack.
= nothing
--
<never>Ruth Ince</never>, a nurse of 20 years' service, said he had ruined her life.
= nothing
--
<offender>Alan Roper</offender>, 44, of Harwick, pretended to be DC <never>Gary Fane</never>. He was jailed for fraud.
= Alan Roper: offender, status convicted, age 44, of Harwick
--
The sergeant's mess in Harwick was burgled.
= nothing
--
<offender>Alan Roper</offender>, 44, of Harwick, was jailed for fraud. His mother, Sergeant
<never>Ruth Ince</never> of the Royal Engineers, sat in court.
= Alan Roper: offender, status convicted, age 44, of Harwick
--
Ticket inspector <never>Ruth Ince</never> called the police.
= nothing
--
He punched PC <never>Ruth Ince</never>, who was commended for her bravery.
= nothing
--
The judge commended PC <never>Ruth Ince</never>, who was left with a broken wrist.
= nothing
--
PC <never>Ruth Ince</never> questioned whether she could go on in the job.
= nothing
--
PC <never>Ruth Ince</never>, who detained him, was off work for nine weeks after he broke her wrist.
= nothing
--
PC <never>Ruth Ince</never> arrested him and was kicked in the face.
= nothing
--
It was PC <never>Ruth Ince</never> whom he stabbed.
= nothing
--
PC <never>Ruth Ince</never> caught a cold on the beat.
= nothing
"""


@pytest.mark.parametrize("case", cases(f"{OFFICERS}--{INVESTIGATORS}--{ACCUSED}--{TRAPS}"))
def test_officers(case: Case) -> None:
    found = case.read()
    assert told(found, Appearance) == case.expected
    assert roles(found) == case.roles
    nobody_kept_out_is_named(case, found)
