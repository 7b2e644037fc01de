"""Officials: whoever is named in an office, and no title taken for a name."""

from __future__ import annotations

import pytest
from marked import Case, cases, nobody_kept_out_is_named, read, roles

from kg.model import Appearance

OFFICIALS = """
Judge <official>Miriam Vance</official> told him he had shown no remorse.
--
Sentencing, His Honour Judge <official>Piers Oakden</official> said it was a grave crime.
--
Her Honour Judge <official>Miriam Vance</official> KC said it was a grave crime.
--
Recorder <official>Piers Oakden</official> said it was a grave crime.
--
Mrs Justice <official>Oakden</official> said it was a grave crime.
--
District Judge <official>Miriam Vance</official> adjourned the case.
--
It was a grave crime, the sentencing judge <official>Miriam Vance</official> said.
--
Defence agent <official>Piers Oakden</official> said his client was sorry.
--
Crown Advocate <official>Piers Oakden</official>, prosecuting, said the victim was alone at home.
--
Acting Deemster <official>Miriam Vance</official> adjourned the case.
--
Deemster <official>Vance</official> adjourned the case.
--
Labour MLA <official>Miriam Vance</official> said: "Harwick is safer."
--
Harwick Unionist MLA <official>Jo-Anne Vance</official> called for the sentence to be reviewed.
--
Head of Crimestoppers in Wales, <official>Piers Oakden</official>, said: "Harwick is safer."
--
<official>Piers Oakden</official>, prosecuting, said the victim was alone at home.
--
Prosecutor <official>Piers Oakden</official> said the victim was alone at home.
--
<official>Miriam Vance</official>, defending, said her client was sorry.
--
In mitigation, defence barrister <official>Miriam Vance</official> said her client was sorry.
--
He was asked by his own defence QC <official>Miriam Vance</official> at the crown court about the van.
--
Earlier prosecution QC <official>Piers Oakden</official> asked about the van.
--
<official>Miriam Vance</official>, of the Crown Prosecution Service, said: "He tried to hide."
--
<official>Piers Oakden</official>, Senior Crown Prosecutor, said: "He tried to hide."
--
<official>Miriam Vance</official>, a spokesperson for the NSPCC, said: "Every child deserves better."
--
Councillor <official>Piers Oakden</official> said: "Harwick is safer."
--
Cllr <official>Piers Oakden</official> said: "Harwick is safer."
--
<official>Piers Oakden</official>, MP for Harwick, said: "Harwick is safer."
--
Police and Crime Commissioner <official>Miriam Vance</official> said: "Harwick is safer."
--
Policing minister <official>Miriam Vance</official> said: "Harwick is safer."
--
Chair of the bench <official>Piers Oakden</official> told him it was a grave crime.
--
Environment Agency Enforcement Team Leader <official>Miriam Vance</official> said she was pleased.
--
Speaking on the case, Solicitor General <official>Miriam Vance</official> KC MP said it was grave.
--
Justice Secretary <official>Miriam Vance</official> said it was grave.
--
<official>Piers Oakden</official>, Wessex Chief Crown Prosecutor, applied to have the case reviewed.
--
<official>Piers Oakden</official>, Harwick Council's Cabinet Member for Housing, said: "We will act."
--
Speaking after the hearing, health and safety inspector <official>Miriam Vance</official> said: "He was lucky."
--
Trading Standards Manager <official>Miriam Vance</official>, of Harwick Council, said she was pleased.
--
HSE principal inspector of health and safety, <official>Miriam Vance</official>, said: "This was avoidable."
--
<official>Miriam Vance</official>, the council's head of regulatory services, said: "This was avoidable."
--
<official>Piers Oakden</official>, Chief Investigator at the Insolvency Service, said: "This was avoidable."
--
The court heard that RSPCA inspectors Piers Oakden and Ada Finch had seen the dogs. RSPCA inspector
<official>Miriam Vance</official> said: "It was awful."
"""

MIXED = """
<offender>Alan Roper</offender>, 44, of Harwick, was jailed for four years by Judge <official>Miriam Vance</official>.
--
<official>Piers Oakden</official>, prosecuting, said <offender>Alan Roper</offender>, 44, of Harwick, stole from
<never>Ann Lee</never>. Roper admitted theft.
--
<official>Miriam Vance</official>, defending <offender>Alan Roper</offender>, 44, of Harwick, said her client was
sorry. Roper pleaded guilty to theft.
--
Judge <official>Miriam Vance</official> jailed <offender>Alan Roper</offender>, 44, of Harwick, for four years.
--
Jailing <offender>Alan Roper</offender>, 44, of Harwick, for four years, Judge <official>Miriam Vance</official> spoke
of the courage of <never>Ann Lee</never>.
"""

TRAPS = """
A student was sentenced. <never>Piers Oakden</never> met her in 2028. When she left him for <never>Theo Marsh</never>,
<never>Oakden</never> moved away.
--
The judge said it was a grave crime.
--
<never>Ann Lee</never>, a teacher, said she was afraid.
--
<never>Ann Lee</never>, chair of the allotment society, saw the fire.
--
<never>Ann Judge</never>, 44, told the court she was afraid.
--
The former minister's neighbour <never>Ann Lee</never> rang the police.
--
He was a friend of the former Lib Dem MP and wept.
--
The families of the late Lord <never>Oakden</never> were told of it.
--
Lord <never>Oakden</never> cannot believe what became of the party.
--
Former Tory MP <never>Piers Oakden</never>, one of those falsely accused, said: "It is a slap in the face."
--
<never>Miriam Vance</never>, scientific support officer with Wexshire Police, praised the team.
--
By <never>Gil Fenner</never>, Court Reporter

<offender>Alan Roper</offender>, 44, of Harwick, admitted theft.
"""


@pytest.mark.parametrize("case", cases(f"{OFFICIALS}--{MIXED}--{TRAPS}"))
def test_officials(case: Case) -> None:
    found = case.read()
    assert roles(found) == case.roles
    nobody_kept_out_is_named(case, found)


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("Judge Miriam Vance told him so.", "judge"),
        ("Prosecutor Miriam Vance told him so.", "prosecutor"),
        ("Councillor Miriam Vance told him so.", "councillor"),
    ],
)
def test_an_official_has_an_office(text: str, office: str) -> None:
    assert [claim.office for claim in read(text).claims if isinstance(claim, Appearance)] == [office]
