"""The parts of a sentence in all the wordings of releases: custody, licence, minimum, suspension, and what is none."""

from __future__ import annotations

import pytest
from marked import Case, cases, nobody_kept_out_is_named, told

from kg.model import Sentence

EXTENDED = """
Alan Roper, 44, of Harwick, received an eight-year sentence, five of which will be spent in custody with the remaining
three on extended licence.
= Alan Roper: extended P8Y, custody P5Y, licence P3Y
--
Alan Roper, 44, of Harwick, was given an extended sentence, made up of a custodial term of 12 years and a four-year
extension to his licence.
= Alan Roper: extended, custody P12Y, licence P4Y
--
Alan Roper, 44, of Harwick, was handed an extended sentence: 12 years in custody with a further four years on licence.
= Alan Roper: extended, custody P12Y, licence P4Y
--
Alan Roper, 44, of Harwick, was jailed for 12 years, with a further four on licence.
= Alan Roper: extended, custody P12Y, licence P4Y
--
Alan Roper, 44, of Harwick, was jailed for nine years. He will spend an additional three years on extended licence.
= Alan Roper: extended, custody P9Y, licence P3Y
--
Alan Roper, 44, of Harwick, was convicted of rape.

Judge <official>Miriam Vance</official> passed a special custodial sentence. It amounts to 17 years: a custodial element
of 16 years plus one additional year on licence.
= Alan Roper: special-custodial P17Y, custody P16Y, licence P1Y
--
Alan Roper, 44, of Harwick, was found guilty of wounding with intent. Extended sentence, Harwick Crown Court, 28 April:
13 years, of which eight are custodial.
= Alan Roper: extended P13Y, custody P8Y, at Harwick Crown Court, on 2031-04-28
--
Alan Roper, 44, of Harwick, was given an extended determinate sentence of 10 years, comprising seven years in prison and
an extended licence period of three years.
= Alan Roper: extended P10Y, custody P7Y, licence P3Y
"""

LIFE = """
Alan Roper, 44, of Harwick, was jailed for life for murder. He was told that he must serve at least 22 years.
= Alan Roper: life, minimum P22Y
--
Alan Roper, 44, of Harwick, was given life with a minimum term of 22 years.
= Alan Roper: life, minimum P22Y
--
Alan Roper, 44, of Harwick, was sentenced to life imprisonment. He will serve a minimum of 26 years and six months.
= Alan Roper: life, minimum P26Y6M
--
Owen Tace, 19, of Kestrelford, was given detention for life with a minimum term of 23 years, less the 311 days that he
spent on remand.
= Owen Tace: life, minimum P23Y
--
Owen Tace, 19, of Kestrelford, was detained for life. He must serve at least 17 years.
= Owen Tace: life, minimum P17Y
--
Alan Roper, 44, of Harwick, was found guilty of murder and was jailed for life. Judge <official>Miriam Vance</official>
set a minimum term of 28 years.
= Alan Roper: life, minimum P28Y
--
Alan Roper, 44, and Dawn Pike, 31, both of Harwick, were jailed for life, with minimum terms of 20 and 18 years
respectively.
= Alan Roper: life, minimum P20Y
= Dawn Pike: life, minimum P18Y
"""

SUSPENDED = """
Dawn Pike, 31, of Ashcombe, admitted fraud. Her sentence of 14 months' detention was suspended for two years.
= Dawn Pike: suspended P1Y2M
--
Dawn Pike, 31, of Ashcombe, admitted fraud. Pike's 15-month sentence was suspended for two years.
= Dawn Pike: suspended P1Y3M
--
Alan Roper, 44, of Harwick, admitted affray and walked out of court after a judge suspended his 14 months' detention for
18 months.
= Alan Roper: suspended P1Y2M
--
Alan Roper, 44, of Harwick, was handed a 20-week prison sentence, suspended for 18 months, and a ten-year ban on keeping
animals, which he cannot appeal against for five years.
= Alan Roper: suspended P140D
--
Alan Roper, 44, of Harwick, was jailed for a total of two years and ten months, six of those months being from the
suspended sentence.
= Alan Roper: imprisonment P2Y10M
--
Alan Roper, 44, of Harwick, was jailed for a total of 14 months, comprised of eight months for theft and six months of a
suspended sentence, which was activated.
= Alan Roper: imprisonment P1Y2M
--
Dawn Pike, 31, of Ashcombe, admitted theft. Committed to prison for 14 weeks, suspended for 12 months.
= Dawn Pike: suspended P98D
"""

TERMS = """
Alan Roper, 44, of Harwick, was jailed for 11 years: seven for the robbery and four, consecutive, for the firearm.
= Alan Roper: imprisonment P11Y
--
Alan Roper, 44, of Harwick, got three years, with another eight months to run consecutively for dangerous driving.
= Alan Roper: imprisonment P3Y
= Alan Roper: imprisonment P8M
--
Alan Roper, 44, of Harwick, admitted fraud. His sentence, passed at Harwick Crown Court on 28 April, was one of four
years.
= Alan Roper: imprisonment P4Y, at Harwick Crown Court, on 2031-04-28
--
A four-year jail term was handed to Alan Roper, 44, of Harwick, who admitted burglary.
= Alan Roper: imprisonment P4Y
--
Alan Roper, 44, of Harwick, was jailed for four and a half years, reduced from five years for the time that he wore a
tag.
= Alan Roper: imprisonment P4Y6M
--
Alan Roper, 44, of Harwick, was jailed for six years, of which he will serve half.
= Alan Roper: imprisonment P6Y
--
Alan Roper, 44, of Harwick, was sentenced to seven years' imprisonment on 2 May, backdated to 21 August 2030.
= Alan Roper: imprisonment P7Y, on 2031-05-02
--
Owen Tace, 17, of Kestrelford, was sentenced to a 12-month detention and training order for robbery.
= someone 17: imprisonment P1Y
--
Alan Roper, 44, of Harwick, Dawn Pike, 31, of Ashcombe, and Owen Tace, 26, of Kestrelford, admitted robbery. Roper was
given six years, Pike five and Tace four.
= Alan Roper: imprisonment P6Y
= Dawn Pike: imprisonment P5Y
= Owen Tace: imprisonment P4Y
--
Alan Roper, 44, of Harwick, was detained under the Mental Health Act in a secure hospital after admitting manslaughter.
= nothing
--
Alan Roper, 44, of Harwick, admitted arson and was made the subject of a hospital order with restrictions.
= Alan Roper: hospital-order
--
Alan Roper, 44, of Harwick, admitted theft and was conditionally discharged for 12 months.
= Alan Roper: discharge P1Y
--
Alan Roper, 44, of Harwick, admitted theft. Fined £320 with a £128 surcharge and £85 costs.
= Alan Roper: fine, £320
--
Dawn Pike, 31, of Ashcombe, was placed on a community payback order for 18 months after admitting theft.
= Dawn Pike: community-order P1Y6M
--
Dawn Pike, 31, of Ashcombe, was sentenced on Friday. The judge placed her on a community order with two years of
supervision.
= Dawn Pike: community-order P2Y, on 2031-05-02
--
Alan Roper, 44, of Harwick, was jailed for 16 weeks, and a previously suspended sentence of eight weeks was activated,
to run consecutively, making 24 weeks in total.
= Alan Roper: imprisonment P168D
"""

OCCASIONS = """
The following were sentenced at Harwick Crown Court on 2 May:

- Alan Roper (14/02/1993) of Harwick – 3 years and 2 months – pleaded guilty to burglary
- Dawn Pike (03/06/1999) of Ashcombe – 2 years' imprisonment suspended for 2 years – pleaded guilty to theft
= Alan Roper: imprisonment P3Y2M, at Harwick Crown Court, on 2031-05-02
= Dawn Pike: suspended P2Y, at Harwick Crown Court, on 2031-05-02
--
Alan Roper, 44, of Harwick, pleaded guilty to theft at Harwick Magistrates' Court on 29 April. He was handed a total of
42 weeks' imprisonment.
= Alan Roper: imprisonment P294D, at Harwick Magistrates' Court, on 2031-04-29
--
A mob threw bricks, Harwick Crown Court heard on Friday.

Alan Roper, 44, of Harwick, was jailed for two years after he admitted violent disorder. Dawn Pike, 31, of Ashcombe, who
is charged with affray, appeared before Ashcombe Magistrates' Court on 24 April.
= Alan Roper: imprisonment P2Y, at Harwick Crown Court, on 2031-05-02
--
Alan Roper, 44, of Harwick, was jailed for eight years at Harwick Crown Court on 3 March 2031 for rape.

On 2 May the Court of Appeal found the sentence to be unduly lenient. It was quashed and replaced with an extended
sentence, made up of a custodial term of 12 years and a four-year extension to his licence.
= Alan Roper: imprisonment P8Y, at Harwick Crown Court, on 2031-03-03
= Alan Roper: extended, custody P12Y, licence P4Y, at Court of Appeal, on 2031-05-02
--
Dawn Pike, 31, of Ashcombe, was jailed for four years at Harwick Crown Court on 3 March 2031 for fraud. On 2 May the
Court of Appeal raised her sentence to one of six years and nine months.
= Dawn Pike: imprisonment P4Y, at Harwick Crown Court, on 2031-03-03
= Dawn Pike: imprisonment P6Y9M, at Court of Appeal, on 2031-05-02
--
Alan Roper, 44, of Harwick, is wanted on recall. He was released in October having served part of a six-year sentence
for burglary, handed down at Harwick Crown Court in 2028.
= Alan Roper: imprisonment P6Y, at Harwick Crown Court, on 2028
--
Alan Roper, 44, of Harwick, had his sentence of five years increased to eight years by the Court of Appeal on 2 May.
= Alan Roper: imprisonment P5Y
= Alan Roper: imprisonment P8Y, at Court of Appeal, on 2031-05-02
--
Alan Roper, 44, of Harwick, jailed for ten years in 2029 for burglary, was given a two-year community order on Friday.
= Alan Roper: imprisonment P10Y, on 2029
= Alan Roper: community-order P2Y, on 2031-05-02
"""

NONE = """
Alan Roper, 44, of Harwick, has been charged with fraud and faces up to 14 years in prison.
= nothing
--
Alan Roper, 44, of Harwick, was jailed for fraud in March 2028 for two years. He was given three months to pay £40,000
or he will serve a further three years in default.
= Alan Roper: imprisonment P2Y, on 2028-03
--
Alan Roper, 44, and Dawn Pike, 31, both of Harwick, who admitted theft, will serve nine years between them.
= Alan Roper: imprisonment
= Dawn Pike: imprisonment
--
Alan Roper, 44, and Dawn Pike, 31, both of Harwick, admitted theft. Both were banned from driving: Roper for nine years,
which takes account of the time that he will spend in custody, and Pike for three years.
= nothing
--
Alan Roper, 44, of Harwick, was jailed for six years, with his young runner being given a community order of 18 months.
= Alan Roper: imprisonment P6Y
--
Alan Roper, 44, of Harwick, admitted kidnap. His victim was imprisoned in a cellar for three weeks.
= nothing
--
Alan Roper, 44, of Harwick, was given a 12-month driving ban after admitting careless driving.
= nothing
"""


@pytest.mark.parametrize("case", cases("--".join([EXTENDED, LIFE, SUSPENDED, TERMS, OCCASIONS, NONE])))
def test_the_parts_of_a_sentence(case: Case) -> None:
    found = case.read()
    assert told(found, Sentence) == case.expected
    nobody_kept_out_is_named(case, found)
