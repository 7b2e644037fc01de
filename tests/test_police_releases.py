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
Alan Roper, 44, of Harwick, was arrested on November 26 2029. He pleaded guilty to theft on February 14 2030 at Harwick
Crown Court and was jailed for two years at the same court today, Wednesday 9 July.
= Alan Roper: imprisonment P2Y, at Harwick Crown Court, on 2031-07-09
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
"""

ARRESTS = """
Alan Roper, 66, of Harwick, was arrested and charged on 17 March 2030. He was convicted of rape.
= Alan Roper: arrested 2030-03-17
--
Alan Roper, 66, of Harwick, was arrested on 17 March 2030 and later charged on 2 April. He was convicted of rape.
= Alan Roper: arrested 2030-03-17
"""

PEOPLE = """
Alan Roper, 23 (04.02.08), of Lansdowne Road, N17, Jerome Pike, 21 (19.11.09), of Hornsey Park Road, N8, and Kofi Lunt,
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
"""

ORDERS: str = """
Alan Roper, 44, of Harwick, was jailed for a year and given a restraining order for five years.
= Alan Roper: restraining-order P5Y
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
