"""Who investigated whom, where several people, bodies and cases stand in one text (contract, rule 10)."""

from __future__ import annotations

import pytest
from marked import Case, cases, read, told

from kg.model import Appearance, Extraction

ONE_CASE = """
During the week from 1 to 7 May 2031 Kent Police made 46 arrests and carried out 32 warrants.

Among those arrested was <offender>Carl Ambry</offender>, 31, who admitted fraud at Harwick Crown Court.
= Carl Ambry < Kent Police
--
During the week from 1 to 7 May 2031 Kent Police made 46 arrests and carried out 32 warrants.

Some of those arrested were children. <offender>Carl Ambry</offender>, 31, admitted fraud at Harwick Crown Court.
= nothing
--
Four people have been charged after warrants by Kent Police. <offender>Carl Ambry</offender>, 31, admitted fraud.
= Carl Ambry < Kent Police
--
Following dawn raids by officers from the Fraud Squad, <offender>Carl Ambry</offender>, 31, admitted fraud.
= Carl Ambry < Fraud Squad
--
<offender>Carl Ambry</offender>, 31, was jailed for two years after work by the Fraud Squad.
= Carl Ambry < Fraud Squad
--
<offender>Carl Ambry</offender>, 31, was jailed for fraud thanks to the hard work of the Fraud Squad.
= Carl Ambry < Fraud Squad
--
<offender>Carl Ambry</offender>, 31, was jailed for fraud. It follows an inquiry led by the Fraud Squad, working with
Kent Police.
= Carl Ambry < Fraud Squad
--
<offender>Carl Ambry</offender>, 31, was jailed for fraud following a joint investigation between Kent Police and Essex
Police.
= Carl Ambry < Essex Police + Kent Police
--
<offender>Carl Ambry</offender>, 31, was jailed for fraud. A warrant was carried out at his home by the Fraud Squad.
= Carl Ambry < Fraud Squad
--
<offender>Carl Ambry</offender>, 31, was jailed for fraud. The Digital Forensics Unit recovered the messages.
= nothing
--
Detectives from the Fraud Squad unpicked his network. <offender>Carl Ambry</offender>, 31, admitted fraud.
= Carl Ambry < Fraud Squad
--
Officers from the Fraud Squad, along with local colleagues, carried out searches. <offender>Carl Ambry</offender>, 31,
admitted fraud.
= Carl Ambry < Fraud Squad
--
Officers from the Fraud Squad, supported by the Wexby Dog Unit, arrested <offender>Carl Ambry</offender>, 31, who
admitted fraud.
= Carl Ambry < Fraud Squad
--
Schools were warned by Kent Police. <offender>Carl Ambry</offender>, 31, admitted fraud.
= nothing
--
Warrants were executed by detectives from the Fraud Squad, who are leading the investigation, helped by officers from
the Wexby Neighbourhood Policing Team. <offender>Carl Ambry</offender>, 31, admitted fraud.
= Carl Ambry < Fraud Squad
--
The investigation was helped by officers from the Wexby Neighbourhood Policing Team. <offender>Carl Ambry</offender>,
31, admitted fraud.
= nothing
--
<offender>Carl Ambry</offender>, 31, of Harwick, admitted fraud. He was spotted by Kent Police as he drove in Harwick.
= Carl Ambry < Kent Police
--
<offender>Carl Ambry</offender>, 31, of Harwick, admitted fraud. He was chased by Kent Police for nine miles.
= Carl Ambry < Kent Police
--
<offender>Carl Ambry</offender>, 31, of Harwick, admitted fraud. Kent Police pulled him over in March.
= Carl Ambry < Kent Police
--
<offender>Carl Ambry</offender>, 31, of Harwick, admitted fraud. He was picked up by Kent Police in Wexby.
= Carl Ambry < Kent Police
--
<offender>Carl Ambry</offender>, 31, of Harwick, admitted fraud. Kent Police took him into custody.
= Carl Ambry < Kent Police
--
<offender>Carl Ambry</offender>, 31, of Harwick, admitted fraud. He was questioned by detectives from Kent Police.
= Carl Ambry < Kent Police
--
<offender>Carl Ambry</offender>, 31, of Harwick, admitted fraud. Kent Police began investigating after the bank called.
= Carl Ambry < Kent Police
--
<offender>Carl Ambry</offender>, 31, of Harwick, admitted fraud. A Kent Police dog tracked him to a shed.
= Carl Ambry < Kent Police
--
<offender>Carl Ambry</offender>, 31, of Harwick, admitted fraud. His flat was searched by Kent Police.
= Carl Ambry < Kent Police
--
<offender>Carl Ambry</offender>, 31, of Harwick, admitted fraud. Kent Police had been watching him for weeks.
= Carl Ambry < Kent Police
--
<offender>Carl Ambry</offender>, 31, of Harwick, admitted fraud. Kent Police are investigating a separate death.
= nothing
--
<offender>Carl Ambry</offender>, 31, of Harwick, admitted fraud. Kent Police are investigating whether others knew.
= nothing
--
<offender>Carl Ambry</offender>, 31, of Harwick, admitted fraud. He handed himself in to Kent Police.
= nothing
--
The gang was smashed by the Fraud Squad. <offender>Carl Ambry</offender>, 31, admitted fraud.
= Carl Ambry < Fraud Squad
--
<offender>Carl Ambry</offender>, 31, of Harwick, admitted fraud. Kent Police's Fraud Squad worked closely with Harwick
Council throughout the two-year investigation.
= Carl Ambry < Fraud Squad
--
The Fraud Squad has worked closely with several banks during this inquiry. <offender>Carl Ambry</offender>, 31,
admitted fraud.
= Carl Ambry < Fraud Squad
--
<offender>Carl Ambry</offender>, 31, of Harwick, admitted fraud. Detectives from the Fraud Squad worked tirelessly
throughout the investigation.
= Carl Ambry < Fraud Squad
--
<offender>Carl Ambry</offender>, 31, of Harwick, was convicted of fraud. The Crown Prosecution Service worked closely
with the Kent Police Fraud Squad from an early stage in their investigation.
= Carl Ambry < Kent Police Fraud Squad
--
<offender>Carl Ambry</offender>, 31, of Harwick, was convicted of fraud. The Crown Prosecution Service worked closely
with the Kent Police Fraud Squad on its training.
= nothing
--
<offender>Carl Ambry</offender>, 31, of Harwick, admitted fraud. Harwick Council worked closely with charities
throughout the investigation. The Fraud Squad worked with schools on a campaign.
= nothing
--
<offender>Carl Ambry</offender>, 31, of Harwick, admitted fraud. DI Ann Poe, from the Fraud Squad, which dealt with the
case, said that she was pleased.
= Carl Ambry < Fraud Squad
--
<offender>Carl Ambry</offender>, 31, of Harwick, admitted indecent assault. Reports have risen in the wake of the
Operation Swan inquiry, launched by Kent Police into claims of abuse by television presenter <never>Jim Poe</never>.
= nothing
--
A gun has been taken off the streets by officers from our Burglary Team. <offender>Carl Ambry</offender>, 31, admitted
possessing a firearm.
= Carl Ambry < Burglary Team
--
<offender>Carl Ambry</offender>, 31, of Harwick, who admitted importing cocaine, was questioned by National Crime Agency
officers.
= Carl Ambry < National Crime Agency
--
<offender>Carl Ambry</offender>, 31, of Harwick, who was jailed for theft in 2029, escaped from a prison. Kent Police
has launched an appeal to locate him.
= nothing
--
<offender>Carl Ambry</offender>, 31, of Harwick, admitted theft. Kent Police launched a campaign against shoplifting.
= nothing
--
<offender>Carl Ambry</offender>, 31, of Harwick, admitted burglary. PC Ann Poe, of the Rural Crime Team, said: "Our team
carried out checks at a dozen addresses." <offender>Dan Moss</offender>, 33, is wanted on recall to prison.
= Carl Ambry < Rural Crime Team
--
<offender>Carl Ambry</offender>, 31, of Harwick, admitted burglary. Officers from the force's Larkspur Team, as well as
the Rural Crime Team, worked together all week.
= nothing
--
<offender>Carl Ambry</offender>, 31, of Harwick, admitted burglary. An investigation by Kent Police's football
intelligence unit led to his arrest.
= Carl Ambry < football intelligence unit
--
<offender>Carl Ambry</offender>, 31, of Harwick, admitted burglary. Kent Police's CID Priorities Team were able to link
the offences to him.
= Carl Ambry < CID Priorities Team
--
<offender>Carl Ambry</offender>, 31, of Harwick, admitted fraud. The Kent Police (KP) Fraud Squad has successfully
foiled the plot.
= Carl Ambry < Fraud Squad
--
<offender>Carl Ambry</offender>, 31, of Harwick, admitted fraud. The sentence followed a five-year investigation by
Harwick Council's Corporate Anti-Fraud Team, its Legal Department and the Kent Police Payback Unit.
= Carl Ambry < Kent Police Payback Unit
--
<offender>Carl Ambry</offender>, 31, of Harwick, admitted burglary. The Economic Crime Unit's investigation began in
2029.
= Carl Ambry < Economic Crime Unit
--
<offender>Carl Ambry</offender>, 31, of Harwick, admitted burglary. PC Ann Poe, of the Rural Crime Team, said: "Our team
carried out checks at a dozen addresses."
= Carl Ambry < Rural Crime Team
--
<offender>Carl Ambry</offender>, 31, of Harwick, admitted burglary. PC Ann Poe, of the Rural Crime Team, said: "Our team
is proud of this result."
= nothing
--
<offender>Carl Ambry</offender>, 31, of Harwick, admitted burglary. Kent Police targeted drivers over Christmas.
= nothing
--
<offender>Carl Ambry</offender>, 31, of Harwick, admitted supplying cocaine. Kent Police targeted two organised crime
groups.
= Carl Ambry < Kent Police
--
<offender>Carl Ambry</offender>, 31, of Harwick, was apprehended by detectives from Kent Police's Central Task Force. He
admitted burglary.
= Carl Ambry < Central Task Force
--
<offender>Carl Ambry</offender>, 31, of Harwick, admitted burglary. The British Transport Police led the two-year
investigation into the gang.
= Carl Ambry < British Transport Police
--
<offender>Carl Ambry</offender>, 31, of Harwick, admitted theft. A British Transport Police (BTP) investigation found
that he had sold the cable.
= Carl Ambry < British Transport Police
--
<offender>Carl Ambry</offender>, 31, of Harwick, admitted fraud. The National Crime Agency was not convinced and
launched an investigation.
= Carl Ambry < National Crime Agency
--
<offender>Carl Ambry</offender>, 31, of Harwick, and <offender>Joe Sling</offender>, 25, of Harwick, admitted burglary.
The investigation was carried out by Kent Police's Complex Crime Unit.
= Carl Ambry < Complex Crime Unit
= Joe Sling < Complex Crime Unit
--
<offender>Carl Ambry</offender>, 31, of Harwick, admitted burglary. He was arrested at home by officers from Kent
Police's Complex Crime Unit.
= Carl Ambry < Complex Crime Unit
--
<offender>Carl Ambry</offender>, 31, of Harwick, and <offender>Joe Sling</offender>, 25, of Harwick, admitted burglary.
Ambry was arrested in Basildon by Kent Police.
= Carl Ambry < Kent Police
--
<offender>Carl Ambry</offender>, 31, of Harwick, and <offender>Joe Sling</offender>, 25, of Harwick, admitted burglary.
Kent Police officers arrested Ambry in May. Sling was arrested in June by the National Crime Agency.
= Carl Ambry < Kent Police
= Joe Sling < National Crime Agency
--
<offender>Carl Ambry</offender>, 31, of Harwick, admitted burglary. Officers from the Kent Police Complex Crime Unit
trawled through hours of film and recognised him.
= Carl Ambry < Kent Police Complex Crime Unit
--
<offender>Carl Ambry</offender>, 31, of Harwick, admitted fraud. <accused>Joe Sling</accused>, 25, of Harwick, was
cleared
of fraud. DC <officer>Nora Tilley</officer>, of the Complex Crime Unit, who led the investigation, said: "He lied."
= Carl Ambry < Complex Crime Unit
= Joe Sling < Complex Crime Unit
= Nora Tilley > Carl Ambry + Joe Sling
--
<offender>Carl Ambry</offender>, 31, of Harwick, admitted affray. <accused>Joe Sling</accused>, 25, of Harwick, was
cleared of affray. The Complex Crime Unit identified the culprit from film.
= Carl Ambry < Complex Crime Unit
--
<offender>Carl Ambry</offender>, 31, of Harwick, was jailed for four years for burglary. <offender>Joe Sling</offender>,
25, of Harwick, was jailed for a year for theft. PC <officer>Nora Tilley</officer>, who led the investigation into
Sling,
said: "He lied."
= Nora Tilley > Joe Sling
--
<offender>Carl Ambry</offender>, 31, of Harwick, was jailed for four years for burglary. <offender>Joe Sling</offender>,
25, of Harwick, was jailed for a year for theft. PC <officer>Nora Tilley</officer>, the investigating officer in Sling's
case, said: "He lied."
= Nora Tilley > Joe Sling
--
<offender>Carl Ambry</offender>, 31, of Harwick, was jailed for burglary. The enquiry was led by DI
<officer>Nora Tilley</officer>, of the Complex Crime Unit.
= Nora Tilley > Carl Ambry
= Carl Ambry < Complex Crime Unit
"""

SEVERAL_CASES = """
<offender>Carl Ambry</offender>, 31, of Harwick, was jailed for four years for burglary. DC
<officer>Nora Tilley</officer>, who investigated, said: "He lied."
= Nora Tilley > Carl Ambry
--
Carl Ambry

<offender>Carl Ambry</offender>, 31, of Harwick, was jailed for four years for burglary. Detective Constable
<officer>Nora Tilley</officer>, the officer in charge of the case, said: "He lied."

Joe Sling

<offender>Joe Sling</offender>, 25, of Ashcombe, was jailed for a year for fraud. Officers from the Complex Crime Unit
got him when he left a phone on a bus.
= Nora Tilley > Carl Ambry
= Joe Sling < Complex Crime Unit
--
<offender>Carl Ambry</offender>, 31, of Harwick, was jailed for four years for burglary. Detective Constable
<officer>Nora Tilley</officer>, of the Complex Crime Unit, who was the senior investigating officer, said: "He lied."

Other cases

<offender>Joe Sling</offender>, 25, of Ashcombe, was jailed for a year for fraud at Basildon Crown Court.
= Nora Tilley > Carl Ambry
= Carl Ambry < Complex Crime Unit
--
<offender>Carl Ambry</offender>, 31, of Harwick, was jailed for four years for murder. The prosecutor compared the case
with that of <offender>Joe Sling</offender>, who was jailed for life in 2016 for murder. DI
<officer>Nora Tilley</officer>, of the Complex Crime Unit, was in charge of the case.
= Nora Tilley > Carl Ambry
= Carl Ambry < Complex Crime Unit
"""

NOBODY = """
Warrants were carried out as part of Kent Police's operation to stop county lines. <offender>Carl Ambry</offender>, 31,
admitted theft.
= nothing
--
<offender>Carl Ambry</offender>, 31, of Harwick, was charged by Kent Police. He admitted theft.
= nothing
--
<offender>Carl Ambry</offender>, 31, of Harwick, admitted cruelty to a dog. Officers from Kent Police attended.
= nothing
--
PC <offender>Carl Ambry</offender>, attached to the Complex Crime Unit, was found guilty of fraud.
= nothing
--
<offender>Carl Ambry</offender>, 31, of Harwick, admitted theft. DI <officer>Nora Tilley</officer>, of the Complex Crime
Unit, said: "He lied."
= nothing
--
<offender>Carl Ambry</offender>, 31, of Harwick, admitted theft after the National Crime Agency passed intelligence
to the
police.
= nothing
--
<offender>Carl Ambry</offender>, 31, of Harwick, admitted affray. Officers from Kent Police spoke to him nine times.
= nothing
"""

WORK_AND_QUOTES = """
<offender>Carl Ambry</offender>, 31, of Harwick, was caught out when officers from the Complex Crime Unit made an
unannounced visit to his home. He admitted burglary.
= Carl Ambry < Complex Crime Unit
--
<offender>Carl Ambry</offender>, 31, of Harwick, and <offender>Joe Sling</offender>, 25, of Harwick, admitted theft.
Plain-clothes officers from the Complex Crime Unit watched the two for a month.
= Carl Ambry < Complex Crime Unit
= Joe Sling < Complex Crime Unit
--
<offender>Carl Ambry</offender>, 31, of Harwick, admitted fraud. Financial investigators from Kent Police's Complex
Crime Unit looked into what he owned.
= Carl Ambry < Complex Crime Unit
--
<offender>Carl Ambry</offender>, 31, of Harwick, admitted fraud. Kent Police interviewed Ambry in May.
= Carl Ambry < Kent Police
--
<offender>Carl Ambry</offender>, 31, of Harwick, admitted fraud. National Crime Agency investigators recovered two
phones from his car.
= Carl Ambry < National Crime Agency
--
<offender>Carl Ambry</offender>, 31, of Harwick, admitted fraud. PC <officer>Nora Tilley</officer>, of Kent Police,
said: "This investigation was led by the Complex Crime Unit after a call from a farmer."
= Carl Ambry < Complex Crime Unit
--
<offender>Carl Ambry</offender>, 31, of Harwick, admitted fraud. PC <officer>Nora Tilley</officer>, of Kent Police,
said: "Officers from our Complex Crime Unit spent eighteen months piecing this together."
= Carl Ambry < Complex Crime Unit
--
Following a joint Kent Police and National Crime Agency operation, <offender>Carl Ambry</offender>, 31, of Harwick, was
jailed for fraud.
= Carl Ambry < Kent Police + National Crime Agency
--
<offender>Carl Ambry</offender>, 31, of Harwick, was jailed for fraud. Kent Police's senior investigating officer in the
case, DCI <officer>Nora Tilley</officer>, said: "He lied."
= Nora Tilley > Carl Ambry
= Carl Ambry < Kent Police
--
<offender>Carl Ambry</offender>, 31, of Harwick, was jailed for theft. <offender>Joe Sling</offender>, 25, of Ashcombe,
was jailed for fraud. Sling became the subject of a Kent Police public protection investigation in 2018.
= Joe Sling < Kent Police
--
<offender>Carl Ambry</offender>, 31, of Harwick, was jailed for theft. Kent Police investigated 98 cases of theft in
May.
= nothing
--
<offender>Carl Ambry</offender>, 31, of Harwick, was jailed for theft. It is the first time that Kent Police used their
new powers.
= nothing
--
<offender>Carl Ambry</offender>, 31, of Harwick, was jailed for theft. DC <officer>Nora Tilley</officer> said: "I would
like to thank the Complex Crime Unit and the Dog Unit for their help."
= nothing
"""


AT_WORK = """
<offender>Carl Ambry</offender>, 31, of Harwick, was jailed for theft. The Fraud Squad had had Ambry under
surveillance since March.
= Carl Ambry < Fraud Squad
--
<offender>Carl Ambry</offender>, 31, of Harwick, was jailed for theft. He came to the attention of the Fraud Squad in
March.
= Carl Ambry < Fraud Squad
--
<offender>Carl Ambry</offender>, 31, of Harwick, was jailed for theft. Officers in the Fraud Squad at Kent Police
pieced together his movements.
= Carl Ambry < Fraud Squad
--
<offender>Carl Ambry</offender>, 31, of Harwick, was jailed for theft. The case was put together by detectives in the
Fraud Squad.
= Carl Ambry < Fraud Squad
--
<offender>Carl Ambry</offender>, 31, of Harwick, was jailed for theft. It was officers from the Fraud Squad who
knocked on his door.
= Carl Ambry < Fraud Squad
--
<offender>Carl Ambry</offender>, 31, of Harwick, was jailed for theft. Kent Police, who had been called by a
neighbour, found Ambry in the garden and arrested him.
= Carl Ambry < Kent Police
--
<offender>Carl Ambry</offender>, 31, of Harwick, was jailed for theft. Kent Police officers on patrol noticed the van
and gave chase.
= Carl Ambry < Kent Police
--
<offender>Carl Ambry</offender>, 31, of Harwick, was jailed for theft. Officers from the Fraud Squad in Harwick
stopped his van.
= Carl Ambry < Fraud Squad
--
<offender>Carl Ambry</offender>, 31, of Harwick, was jailed for theft. DI <officer>Nora Tilley</officer>, of Kent
Police's Fraud Squad, led the inquiry. Ambry was arrested at Wexby station by officers from British Transport Police.
= Carl Ambry < British Transport Police + Fraud Squad
= Nora Tilley > Carl Ambry
--
<offender>Carl Ambry</offender>, 31, of Harwick, was jailed for theft. DI <officer>Nora Tilley</officer>, of the Fraud
Squad, led the inquiry. Police are still looking for <offender>Bert Noakes</offender>, 40, who is wanted on recall to
prison. Noakes was jailed for six years in 2029 for robbery.
= Carl Ambry < Fraud Squad
= Nora Tilley > Carl Ambry
--
<offender>Carl Ambry</offender>, 31, of Harwick, was jailed for theft. Detectives from Kent Police have charged Ambry
with a further offence.
= nothing
--
<offender>Carl Ambry</offender>, 31, of Harwick, was jailed for theft. The Fraud Squad has arrested 41 people this
year.
= nothing
--
<offender>Carl Ambry</offender>, 31, of Harwick, was jailed for theft. Ambry's brother was arrested by Kent Police
last year.
= nothing
"""


OWN_RELEASE = """
publisher Kent Police
<offender>Carl Ambry</offender>, 31, of Harwick, admitted theft. Officers arrested him in Ashcombe.
= Carl Ambry < Kent Police
--
<offender>Carl Ambry</offender>, 31, of Harwick, admitted theft. Officers arrested him in Ashcombe.
= nothing
"""


@pytest.mark.parametrize(
    "case", cases(f"{ONE_CASE}--{SEVERAL_CASES}--{NOBODY}--{WORK_AND_QUOTES}--{AT_WORK}--{OWN_RELEASE}")
)
def test_who_investigated(case: Case) -> None:
    found = case.read()
    assert _investigations(found) == case.expected, told(found, Appearance)


def test_who_is_known_by_an_age_was_caught_by_those_told_of_right_before() -> None:
    text = (
        "Carl Ambry, 31, of Harwick, admitted theft at Harwick Crown Court. He was caught by the Fraud Squad.\n\n"
        "Officers from the Road Policing Unit in Hexley stopped a van. The driver, a 38-year-old man, was arrested."
    )
    found = read(text)
    names = {subject.key: subject.name for subject in found.subjects}
    caught = {
        claim.name or claim.age: [names[key] for key in claim.investigated_by]
        for claim in found.claims
        if isinstance(claim, Appearance)
    }
    assert caught == {"Carl Ambry": ["Fraud Squad"], 38: ["Road Policing Unit"]}


def _investigations(found: Extraction) -> set[str]:
    """``person < bodies`` and ``officer > people``."""
    names = {subject.key: subject.name or "someone" for subject in found.subjects}
    made = set()
    for claim in found.claims:
        if isinstance(claim, Appearance) and claim.investigated_by:
            made.add(f"{claim.name} < {' + '.join(sorted(names[key] for key in claim.investigated_by))}")
        if isinstance(claim, Appearance) and claim.investigated:
            made.add(f"{claim.name} > {' + '.join(sorted(names[key] for key in claim.investigated))}")
    return made
