"""Who is an officer, who is an official, and who is neither: presentations as the releases and the press have them.

A line with ``=`` must be told among others; everybody marked in the text, and nobody else, has the role given.
"""

from __future__ import annotations

import pytest
from marked import Case, cases, nobody_kept_out_is_named, roles, told

from kg.model import Appearance

OFFICERS = """
Officer in the case, DC <officer>Nora Tilley</officer>, said: "He lied to the end."
= Nora Tilley: officer, rank detective-constable
--
The officer in the case, Detective Sergeant <officer>Nora Tilley</officer> of Kent Police, said: "He lied."
= Nora Tilley: officer, rank detective-sergeant, force Kent Police
--
Retired Detective Chief Inspector <officer>Nora Tilley</officer>, formerly of Kent Police, who led the original
investigation, declined to comment.
= Nora Tilley: officer, rank detective-chief-inspector, force Kent Police
--
Deputy Assistant Commissioner <officer>Nora Tilley</officer>, of the Metropolitan Police, said the force was sorry.
= Nora Tilley: officer, force Metropolitan Police
--
Senior investigating officer <officer>Nora Tilley</officer>, of the National Crime Agency, said: "He lied."
= Nora Tilley: officer, force National Crime Agency
--
Speaking afterwards, <officer>Nora Tilley</officer>, from the National Crime Agency, said: "He lied."
= Nora Tilley: officer, force National Crime Agency
--
Police Staff Investigator <officer>Nora Tilley</officer>, of Kent Police, said: "He lied."
= Nora Tilley: officer, rank police-staff, force Kent Police
--
Acting Detective Chief Inspector <officer>Nora Tilley</officer>, head of the Complex Crime Unit, said: "He lied."
= Nora Tilley: officer, rank detective-chief-inspector, team Complex Crime Unit, leads Complex Crime Unit
--
Detective Superintendent <officer>Nora Tilley</officer>, Head of the Complex Crime Unit, said: "He lied."
= Nora Tilley: officer, rank detective-superintendent, team Complex Crime Unit, leads Complex Crime Unit
--
The Complex Crime Unit, led by Sergeant <officer>Nora Tilley</officer>, worked through the night.
= Nora Tilley: officer, rank sergeant, team Complex Crime Unit, leads Complex Crime Unit
--
Kent Police's Complex Crime Unit carried out the raid. Sergeant <officer>Nora Tilley</officer>, of the team, said: "We
will be back." Sgt Tilley added: "Soon."
= Nora Tilley: officer, rank sergeant, team Complex Crime Unit
--
publisher Wessex Police
Investigating officer PC <officer>Nora Tilley</officer>, from our Complex Crime Unit, said: "I also want to pay tribute
to DS <officer>Miles Corder</officer>, now retired, who took the first call."
= Nora Tilley: officer, rank constable, force Wessex Police, team Complex Crime Unit
= Miles Corder: officer, rank detective-sergeant, force Wessex Police
"""

ATTACKED = """
<offender>Carl Ambry</offender>, 31, of Harwick, drove at PC <never>Nora Tilley</never>, who had to dive into a
ditch. He
admitted dangerous driving.
--
<offender>Carl Ambry</offender>, 31, of Harwick, was jailed for 12 months for assaulting PC <never>Nora Tilley</never>.
--
Nine officers were hurt. One of them, PC <never>Nora Tilley</never>, needed surgery. <offender>Carl Ambry</offender>,
31,
of Harwick, admitted violent disorder.
--
PC <never>Nora Tilley</never>, who was bitten on the hand, was off work for a week. <offender>Carl Ambry</offender>, 31,
of Harwick, admitted affray.
--
<offender>Carl Ambry</offender>, 31, of Harwick, put his hands around the neck of PC <never>Nora Tilley</never>. He
admitted common assault.
"""

IN_THE_DOCK = """
A Kent Police constable who sold secrets has been jailed.

PC <offender>Carl Ambry</offender>, 31, of Harwick, was jailed for two years for misconduct in public office.
= Carl Ambry: offender, status convicted, age 31, rank constable, of Harwick, force Kent Police
--
A former Kent Police sergeant, <offender>Carl Ambry</offender>, 51, of Harwick, was jailed for two years for fraud.
= Carl Ambry: offender, status convicted, age 51, rank sergeant, of Harwick, force Kent Police
--
PC <offender>Carl Ambry</offender>, attached to the Kent Police Complex Crime Unit, was jailed for two years for fraud.
= Carl Ambry: offender, status convicted, rank constable, force Kent Police, team Kent Police Complex Crime Unit
--
<offender>Carl Ambry</offender>, 33, of Harwick, a serving constable with Kent Police, was jailed for fraud.
= Carl Ambry: offender, status convicted, age 33, rank constable, of Harwick, force Kent Police
--
Sergeant <offender>Carl Ambry</offender>, 33, a soldier from Harwick, was jailed for fraud.
= Carl Ambry: offender, status convicted, age 33, of Harwick
"""

OFFICIALS = """
<official>Piers Oakden</official>, chairman of the bench, told her: "You shut the door on them."
--
<official>Piers Oakden</official>, who chaired the bench, said the offence was a grave one.
--
Presiding magistrate <official>Piers Oakden</official> told her to leave.
--
<official>Piers Oakden</official> KC, for the Crown, said it had been a cruel act.
--
<official>Piers Oakden</official> KC, for <offender>Carl Ambry</offender>, said his client was sorry. Ambry admitted
theft.
--
<official>Piers Oakden</official>, representing <offender>Carl Ambry</offender>, said he was sorry. Ambry admitted
theft.
--
<offender>Carl Ambry</offender>, 31, of Harwick, admitted theft. His barrister, <official>Piers Oakden</official> KC,
said he was sorry.
--
The barrister for <offender>Carl Ambry</offender> and <offender>Joe Sling</offender>, <official>Nell Vane</official>,
said
both were sorry. Ambry and Sling admitted theft.
--
<offender>Carl Ambry</offender>, 31, of Harwick, admitted theft. He was represented by <official>Nell Vane</official>.
--
Police Ombudsman <official>Nell Vane</official> welcomed the sentence.
--
IOPC Director <official>Nell Vane</official> said: "He was trusted."
--
RSPCA Inspector <official>Nell Vane</official> said: "I saw a dog." Inspector Vane wept.
--
Sheriff <official>Piers Oakden</official> placed him under supervision.
--
<official>Nell Vane</official>, a regional director at the Independent Office for Police Conduct, said: "He lied."
"""

NEITHER = """
In a statement read by his solicitor, Mr Ambry said: "I am free." <accused>Carl Ambry</accused>, 31, of Harwick, was
cleared of murder at Basildon Crown Court.
--
Neighbour <never>Nell Vane</never> said: "I heard shouting."
--
Shop manager <never>Nell Vane</never> said: "I will not work nights again."
--
<never>Nell Vane</never>, manager of Harwick Farm Shop, said: "I will not work nights again."
--
<never>Nell Vane</never>, chairman of Harwick Town FC, said: "We trusted him."
--
<never>Nell Vane</never>, her GP, said that she had lost two stone.
--
<offender>Carl Ambry</offender>, 31, of Harwick, admitted theft. He spoke through an interpreter, Ms
<never>Nell Vane</never>.
--
Vet <never>Nell Vane</never> said in her report that the dogs had starved.
--
<never>Nell Vane</never>, 71, a magistrate's widow, said: "I heard shouting."
"""


@pytest.mark.parametrize("case", cases(f"{OFFICERS}--{ATTACKED}--{IN_THE_DOCK}--{OFFICIALS}--{NEITHER}"))
def test_roles(case: Case) -> None:
    found = case.read()
    assert roles(found) == case.roles
    assert case.expected <= told(found, Appearance)
    nobody_kept_out_is_named(case, found)
