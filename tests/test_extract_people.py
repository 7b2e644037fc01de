"""How a document presents its offenders and accused: name, standing, age and where they live."""

from __future__ import annotations

import pytest
from marked import Case, cases, nobody_kept_out_is_named, read, roles, told

from kg.model import Appearance

NAMED = """
<offender>Ann Roper</offender>, <offender>Dean Roper</offender> and <offender>Carl Pike</offender> all pleaded guilty at
Harwick Crown Court in May.
= Ann Roper: offender, status convicted
= Dean Roper: offender, status convicted
= Carl Pike: offender, status convicted
--
<offender>Oluwadare Akinpelo</offender> and <offender>Carl Pike</offender> were convicted of theft by a jury.
= Oluwadare Akinpelo: offender, status convicted
= Carl Pike: offender, status convicted
--
<offender>Alan Roper</offender>, 44, of Mill Lane, Harwick, was jailed for four years.
= Alan Roper: offender, status convicted, age 44, of Harwick
--
<offender>Alan Roper</offender>, aged 44, from Mill Lane, Harwick, pleaded guilty to theft.
= Alan Roper: offender, status convicted, age 44, of Harwick
--
44-year-old <offender>Alan Roper</offender>, of Mill Lane, Harwick, admitted theft.
= Alan Roper: offender, status convicted, age 44, of Harwick
--
<offender>Alan Roper</offender> (44) of Mill Lane, Harwick admitted theft.
= Alan Roper: offender, status convicted, age 44, of Harwick
--
Harwick man <offender>Alan Roper</offender>, 44, admitted theft.
= Alan Roper: offender, status convicted, age 44, of Harwick
--
Polish man <offender>Alan Roper</offender>, 44, admitted theft. Family man <offender>Owen Tace</offender>, 26, admitted
fraud.
= Alan Roper: offender, status convicted, age 44
= Owen Tace: offender, status convicted, age 26
--
<offender>Alan Roper</offender>, 44, was jailed for theft. The leader was Roper, of Harwick, Mr Justice
<official>Vance</official> said.
= Alan Roper: offender, status convicted, age 44, of Harwick
= Vance: official
--
<offender>Alan Roper</offender>, 44, formerly of Mill Lane, Harwick, admitted theft.
= Alan Roper: offender, status convicted, age 44, of Harwick
--
<offender>Alan Roper</offender>, 44, of no fixed address, admitted theft.
= Alan Roper: offender, status convicted, age 44
--
<offender>Alan Roper</offender>, 44, of no fixed abode, was arrested in Harwick. He admitted theft.
= Alan Roper: offender, status convicted, age 44
--
<offender>Alan Roper</offender>, 44, of Fern Tower, Mill Lane, Harwick, Essex, admitted theft.
= Alan Roper: offender, status convicted, age 44, of Harwick
--
<offender>Roy O’Dowd-Pryce</offender>, 61, of The Hollies, Ashcombe, admitted theft. O’Dowd-Pryce wept.
= Roy O’Dowd-Pryce: offender, status convicted, age 61, of Ashcombe
--
<offender>Dawn Pike</offender> has been jailed for three years.

Pike, of Ferry Road, Ashcombe, admitted fraud. The 31-year-old had conned her neighbours.
= Dawn Pike: offender, status convicted, age 31, of Ashcombe
--
A man who robbed a shop has been jailed.

<offender>Owen Tace</offender>, of Quarry Rise, Kestrelford, was jailed for six years at Harwick Crown Court. Tace, 26,
had pleaded guilty to robbery.
= Owen Tace: offender, status convicted, age 26, of Kestrelford
--
<offender>Alan Roper</offender>, 44, and his wife <offender>Dawn Roper</offender>, 41, both of Mill Lane, Harwick, each
admitted fraud.
= Alan Roper: offender, status convicted, age 44, of Harwick
= Dawn Roper: offender, status convicted, age 41, of Harwick
--
<offender>Alan Roper</offender>, 44, of Mill Lane, Harwick; <offender>Dawn Pike</offender>, 31, of Ferry Road, Ashcombe;
and <offender>Owen Tace</offender>, 26, of Kestrelford, all admitted theft.
= Alan Roper: offender, status convicted, age 44, of Harwick
= Dawn Pike: offender, status convicted, age 31, of Ashcombe
= Owen Tace: offender, status convicted, age 26, of Kestrelford
--
The following were sentenced at Harwick Crown Court:

- <offender>Alan Roper</offender>, 44, of Mill Lane, Harwick: four years
- <offender>Dawn Pike</offender>, 31, of Ferry Road, Ashcombe: two years
= Alan Roper: offender, status convicted, age 44, of Harwick
= Dawn Pike: offender, status convicted, age 31, of Ashcombe
--
Paedophile <offender>Alan Roper</offender>, 44, of Mill Lane, Harwick, was jailed for four years.
= Alan Roper: offender, status convicted, age 44, of Harwick
"""

STANDING = """
<accused>Dawn Pike</accused>, 31, of Ferry Road, Ashcombe, has been charged with theft.
= Dawn Pike: accused, status charged, age 31, of Ashcombe
--
<accused>Dawn Pike</accused>, 31, of Ferry Road, Ashcombe, denied theft and will stand trial.
= Dawn Pike: accused, status charged, age 31, of Ashcombe
--
<accused>Dawn Pike</accused>, 31, of Ferry Road, Ashcombe, was arrested on suspicion of theft on 3 May.
= Dawn Pike: accused, status arrested, age 31, of Ashcombe
--
<accused>Dawn Pike</accused>, 31, of Ashcombe, is wanted in connection with a robbery.
= Dawn Pike: accused, status suspected, age 31, of Ashcombe
--
<accused>Dawn Pike</accused>, 31, of Ashcombe, was found not guilty of theft.
= Dawn Pike: accused, status acquitted, age 31, of Ashcombe
--
<accused>Dawn Pike</accused>, 31, of Ashcombe, was charged with theft, but the prosecution offered no evidence.
= Dawn Pike: accused, status acquitted, age 31, of Ashcombe
--
<offender>Dawn Pike</offender>, 31, of Ashcombe, was found guilty of theft but cleared of fraud.
= Dawn Pike: offender, status convicted, age 31, of Ashcombe
--
<offender>Dawn Pike</offender>, 31, of Ashcombe, accepted a caution for common assault.
= Dawn Pike: offender, status cautioned, age 31, of Ashcombe
--
<offender>Dawn Pike</offender>, 31, of Ashcombe, is wanted on recall to prison.
= Dawn Pike: offender, status convicted, age 31, of Ashcombe
--
<offender>Alan Roper</offender>, 44, of Harwick, was convicted of murder. His co-accused <accused>Owen Tace</accused>,
26, of Kestrelford, was cleared of murder.
= Alan Roper: offender, status convicted, age 44, of Harwick
= Owen Tace: accused, status acquitted, age 26, of Kestrelford
--
<offender>Alan Roper</offender>, 44, of Harwick, was jailed for a year. <accused>Dawn Pike</accused>, 31, of Ashcombe,
has been charged with the same offence.
= Alan Roper: offender, status convicted, age 44, of Harwick
= Dawn Pike: accused, status charged, age 31, of Ashcombe
--
<accused>Dawn Pike</accused>, 31, of Ashcombe, had her conviction for theft quashed by the Court of Appeal.
= Dawn Pike: accused, status acquitted, age 31, of Ashcombe
"""

ANONYMOUS = """
A 38-year-old man from Basildon has been charged with robbery.
= someone 38: accused, status charged, age 38, of Basildon
--
A woman, 52, from Ashcombe, was charged with theft.
= someone 52: accused, status charged, age 52, of Ashcombe
--
A 16-year-old boy from Harwick, who cannot be named for legal reasons, was sentenced to two years' detention.
= someone 16: offender, status convicted, age 16, of Harwick
--
A 38-year-old man and a 29-year-old woman, both from Basildon, have been charged with robbery.
= someone 38: accused, status charged, age 38, of Basildon
= someone 29: accused, status charged, age 29, of Basildon
--
<offender>Alan Roper</offender>, 44, of Harwick, was jailed for a year. A 17-year-old boy from Ashcombe was given a
youth rehabilitation order.
= Alan Roper: offender, status convicted, age 44, of Harwick
= someone 17: offender, status convicted, age 17, of Ashcombe
--
A 44-year-old man from Harwick has been jailed for six years.

<offender>Alan Roper</offender>, of Mill Lane, Harwick, admitted robbery.
= Alan Roper: offender, status convicted, age 44, of Harwick
--
A boy of 17 from Harwick was found guilty of theft at Harwick Youth Court.
= someone 17: offender, status convicted, age 17, of Harwick
--
A 21-year-old from Harwick has been charged with robbery.
= someone 21: accused, status charged, age 21, of Harwick
--
<offender>Alan Roper</offender>, 44, and a 17-year-old boy, both from Harwick, admitted theft.
= Alan Roper: offender, status convicted, age 44, of Harwick
= someone 17: offender, status convicted, age 17, of Harwick
--
A 21-year-old was robbed in Harwick. <offender>Alan Roper</offender>, of Ashcombe, admitted robbery.
= Alan Roper: offender, status convicted, of Ashcombe
--
Six suspects have been charged with robbery.
= nothing
--
A 38-year-old man was arrested on suspicion of murder and later released without charge.
= nothing
--
A man was hit by a car. Police are looking for witnesses.
= nothing
--
A man in his 30s died at the scene.
= nothing
"""


REFERENCES = """
<offender>Alan Roper</offender>, 44, of Mill Lane, Harwick, was sentenced on Friday.
= Alan Roper: offender, status convicted, age 44, of Harwick
--
A man has been jailed for robbery. <offender>Alan Roper</offender>, of Mill Lane, Harwick, was sentenced on Friday.
= Alan Roper: offender, status convicted, of Harwick
--
A 38-year-old man was jailed for three years. A 29-year-old woman was jailed for two years.
= someone 38: offender, status convicted, age 38
= someone 29: offender, status convicted, age 29
--
A man who stole from a church has been jailed for a year.

<offender>Alan Roper</offender>, 44, of Mill Lane, Harwick, admitted burglary and was sentenced on Friday.
= Alan Roper: offender, status convicted, age 44, of Harwick
--
A pair of burglars have been jailed.

<offender>Alan Roper</offender>, 44, and <offender>Dawn Pike</offender>, 31, of Ferry Road, Ashcombe, both pleaded
guilty to burglary.
= Alan Roper: offender, status convicted, age 44
= Dawn Pike: offender, status convicted, age 31, of Ashcombe
--
Brothers <offender>Alan Roper</offender>, 44, and <offender>Neil Roper</offender>, 41, both of Mill Lane, Harwick, were
jailed for theft.
= Alan Roper: offender, status convicted, age 44, of Harwick
= Neil Roper: offender, status convicted, age 41, of Harwick
--
<offender>Alan Roper</offender>, 44, of Harwick, denied theft. The 44-year-old was found guilty by a jury.
= Alan Roper: offender, status convicted, age 44, of Harwick
--
A father and son have been jailed. <offender>Alan Roper</offender>, 64, and <offender>Neil Roper</offender>, 31, both of
Mill Lane, Harwick, admitted fraud.
= Alan Roper: offender, status convicted, age 64, of Harwick
= Neil Roper: offender, status convicted, age 31, of Harwick
--
<offender>Alan Roper</offender>, 44, of Harwick, robbed a 71-year-old woman. The 44-year-old was jailed for six years.
= Alan Roper: offender, status convicted, age 44, of Harwick
--
<offender>Alan Roper</offender> and <offender>Dawn Pike</offender> have been jailed.

Roper, 44, of Mill Lane, Harwick, was given four years. Pike, 31, of Ferry Road, Ashcombe, was given two.
= Alan Roper: offender, status convicted, age 44, of Harwick
= Dawn Pike: offender, status convicted, age 31, of Ashcombe
--
<accused>Alan Roper</accused>, 44, of Harwick, <accused>Dawn Pike</accused>, 31, of Ashcombe, and
<accused>Owen Tace</accused>, 26, of Kestrelford, have been charged with conspiracy to steal.
= Alan Roper: accused, status charged, age 44, of Harwick
= Dawn Pike: accused, status charged, age 31, of Ashcombe
= Owen Tace: accused, status charged, age 26, of Kestrelford
--
<offender>Alan Roper</offender>, 44, from the Pellow area of Harwick, admitted theft.
= Alan Roper: offender, status convicted, age 44, of Pellow
--
Teacher <offender>Alan Roper</offender>, 44, of Mill Lane, Harwick, was jailed for voyeurism.
= Alan Roper: offender, status convicted, age 44, of Harwick
--
### Harwick man jailed for theft

<offender>Alan Roper</offender>, 44, of Mill Lane, Harwick, was jailed for theft.
= Alan Roper: offender, status convicted, age 44, of Harwick
--
Two men have been jailed for a total of 12 years after a robbery in Ashcombe.

<offender>Alan Roper</offender>, aged 44, of Mill Lane, Harwick, was jailed for seven years.

<offender>Owen Tace</offender>, aged 26, of no fixed abode, was jailed for five years.
= Alan Roper: offender, status convicted, age 44, of Harwick
= Owen Tace: offender, status convicted, age 26
--
<offender>Mohammed al-Karim</offender>, 29, of Mill Lane, Harwick, was jailed for fraud. Al-Karim wept.
= Mohammed al-Karim: offender, status convicted, age 29, of Harwick
--
<offender>Jan van der Berg</offender>, 52, of Mill Lane, Harwick, was jailed for fraud. Van der Berg wept.
= Jan van der Berg: offender, status convicted, age 52, of Harwick
--
<offender>Li Wen</offender>, 33, of Mill Lane, Harwick, admitted producing cannabis.
= Li Wen: offender, status convicted, age 33, of Harwick
--
<offender>Alan Roper</offender>, 44, of Mill Lane, Harwick, was acquitted of murder but found guilty of manslaughter.
= Alan Roper: offender, status convicted, age 44, of Harwick
"""


@pytest.mark.parametrize("case", cases(f"{NAMED}--{STANDING}--{ANONYMOUS}--{REFERENCES}"))
def test_people(case: Case) -> None:
    found = case.read()
    assert told(found, Appearance) == case.expected
    assert case.roles <= roles(found)
    nobody_kept_out_is_named(case, found)


def test_a_child_who_offends_is_never_named() -> None:
    (case,) = cases("Jay Moss, 16, of Harwick, was sentenced to two years' detention for robbery.\n= nothing")
    found = case.values[0].read()  # type: ignore[attr-defined]
    assert told(found, Appearance) == {"someone 16: offender, status convicted, age 16, of Harwick"}
    assert {"Jay Moss"} <= found.withheld_names


def test_somebody_is_quoted_where_they_are_named() -> None:
    text = "A councillor was angry.\n\nThe other man, Alan Roper, was given sentences of two years' custody.\n"
    extraction = read(text)
    (appearance,) = (claim for claim in extraction.claims if isinstance(claim, Appearance))
    frozen = extraction.document.text
    assert all("Alan Roper" in frozen[quote.span.start : quote.span.end] for quote in appearance.evidence)
