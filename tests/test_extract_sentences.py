"""Sentences and orders: of what kind, how long, passed where and when, on whom; and years that nobody serves."""

from __future__ import annotations

import pytest
from marked import Case, cases, nobody_kept_out_is_named, read, told

from kg.model import Order, Sentence

CUSTODY = """
At Harwick Crown Court today Lady Vance imposed an extended sentence of 12 years with a custodial part of nine years on
Alan Roper after he was found guilty of rape.
= Alan Roper: extended P12Y, custody P9Y, at Harwick Crown Court, on 2031-05-06
--
Alan Roper, 44, of Mill Lane, Harwick, was jailed for four years at Harwick Crown Court on Friday.
= Alan Roper: imprisonment P4Y, at Harwick Crown Court, on 2031-05-02
--
At Harwick Crown Court today, Alan Roper, 44, of Mill Lane, Harwick, was sentenced to two and a half years in prison.
= Alan Roper: imprisonment P2Y6M, at Harwick Crown Court, on 2031-05-06
--
Alan Roper, 44, of Mill Lane, Harwick, was handed an 18-month prison sentence after admitting theft.
= Alan Roper: imprisonment P1Y6M
--
Alan Roper, 44, of Mill Lane, Harwick, pleaded guilty to theft and received 26 weeks' imprisonment.
= Alan Roper: imprisonment P182D
--
Alan Roper, 44, of Mill Lane, Harwick, was locked up for three years and two months on 28 April 2031.
= Alan Roper: imprisonment P3Y2M, on 2031-04-28
--
Owen Tace, 19, of Quarry Rise, Kestrelford, was sentenced to two years' detention in a young offender institution for
burglary.
= Owen Tace: imprisonment P2Y
--
Alan Roper, 44, of Mill Lane, Harwick, admitted burglary. He was jailed for six years.
= Alan Roper: imprisonment P6Y
--
Alan Roper, 44, of Mill Lane, Harwick, was jailed for three years for burglary, with 12 months to run concurrently for
theft.
= Alan Roper: imprisonment P3Y
--
Alan Roper, 44, of Mill Lane, Harwick, was jailed for three years for burglary and two years consecutively for theft.
= Alan Roper: imprisonment P3Y
= Alan Roper: imprisonment P2Y
--
Alan Roper, 44, of Mill Lane, Harwick, was jailed for a total of five years: three years for burglary and two years
consecutively for theft.
= Alan Roper: imprisonment P5Y
--
The judge jailed Alan Roper, 44, of Mill Lane, Harwick, for nine months.
= Alan Roper: imprisonment P9M
--
Sentencing Alan Roper, 44, of Mill Lane, Harwick, to four years in prison, Judge <official>Miriam Vance</official> said
he had shown no remorse.
= Alan Roper: imprisonment P4Y
--
Alan Roper, 44, of Mill Lane, Harwick, is starting a seven-year jail term.
= Alan Roper: imprisonment P7Y
--
A four-year prison sentence was handed to Alan Roper, 44, of Mill Lane, Harwick, who admitted burglary.
= Alan Roper: imprisonment P4Y
--
Alan Roper, 44, of Mill Lane, Harwick, will spend the next nine years behind bars.
= Alan Roper: imprisonment P9Y
--
A man who robbed a pensioner has been jailed for six years.

Alan Roper, of Mill Lane, Harwick, pleaded guilty to robbery at Harwick Crown Court.

The 44-year-old was sentenced on Friday 2 May at the same court.
= Alan Roper: imprisonment P6Y, at Harwick Crown Court, on 2031-05-02
"""

KINDS = """
Alan Roper, 44, of Mill Lane, Harwick, was given a 12-month prison sentence, suspended for two years.
= Alan Roper: suspended P1Y
--
Alan Roper, 44, of Mill Lane, Harwick, was sentenced to ten months' imprisonment suspended for 18 months.
= Alan Roper: suspended P10M
--
Alan Roper, 44, of Mill Lane, Harwick, admitted theft and received a suspended sentence of eight months.
= Alan Roper: suspended P8M
--
Alan Roper, 44, of Mill Lane, Harwick, was given an extended sentence of 15 years, comprising 11 years in custody and
four years on licence.
= Alan Roper: extended P15Y, custody P11Y, licence P4Y
--
Alan Roper, 44, of Mill Lane, Harwick, was sentenced to life imprisonment with a minimum term of 22 years.
= Alan Roper: life, minimum P22Y
--
Alan Roper, 44, of Mill Lane, Harwick, was jailed for life. He must serve at least 17 years before he can be considered
for release.
= Alan Roper: life, minimum P17Y
--
Alan Roper, 44, of Mill Lane, Harwick, was given a 12-month community order for common assault.
= Alan Roper: community-order P1Y
--
Alan Roper, 44, of Mill Lane, Harwick, was given an indefinite hospital order under the Mental Health Act.
= Alan Roper: hospital-order
--
Alan Roper, 44, of Mill Lane, Harwick, was fined £250 for driving without insurance.
= Alan Roper: fine, £250
--
Alan Roper, 44, of Mill Lane, Harwick, was jailed for one year and fined £1,500.
= Alan Roper: imprisonment P1Y
= Alan Roper: fine, £1500
--
Alan Roper, 44, of Mill Lane, Harwick, admitted theft and was given a two-year conditional discharge.
= Alan Roper: discharge P2Y
--
Alan Roper, 44, of Mill Lane, Harwick, was spared jail and given a two-year suspended sentence.
= Alan Roper: suspended P2Y
"""

PEOPLE = """
Alan Roper, 44, of Mill Lane, Harwick, was jailed for four years and Dawn Pike, 31, of Ashcombe, for two years.
= Alan Roper: imprisonment P4Y
= Dawn Pike: imprisonment P2Y
--
Alan Roper, 44, and Dawn Pike, 31, both of Mill Lane, Harwick, were each jailed for three years.
= Alan Roper: imprisonment P3Y
= Dawn Pike: imprisonment P3Y
--
Alan Roper, 44, and Dawn Pike, 31, both of Mill Lane, Harwick, were jailed for three years and 18 months respectively.
= Alan Roper: imprisonment P3Y
= Dawn Pike: imprisonment P1Y6M
--
The following were sentenced at Harwick Crown Court on 2 May:

- Alan Roper, 44, of Mill Lane, Harwick: four years
- Dawn Pike, 31, of Ferry Road, Ashcombe: 18 months, suspended for two years
= Alan Roper: imprisonment P4Y, at Harwick Crown Court, on 2031-05-02
= Dawn Pike: suspended P1Y6M, at Harwick Crown Court, on 2031-05-02
--
A 38-year-old man from Basildon was jailed for three years.
= someone 38: imprisonment P3Y
--
Alan Roper, 44, of Mill Lane, Harwick, was jailed for five years. Dawn Pike, 31, of Ashcombe, admitted theft and will
be sentenced in June.
= Alan Roper: imprisonment P5Y
--
Alan Roper, 44, and his wife Dawn Roper, 41, of Mill Lane, Harwick, were jailed. He was given five years and she was
given two years.
= Alan Roper: imprisonment P5Y
= Dawn Roper: imprisonment P2Y
--
Alan Roper, 44, of Mill Lane, Harwick, was jailed for five years. In March 2019 he was jailed for two years for
burglary.
= Alan Roper: imprisonment P5Y
= Alan Roper: imprisonment P2Y, on 2019-03
"""

TRAPS = """
Alan Roper, 44, of Mill Lane, Harwick, was told he could be jailed for ten years.
= nothing
--
Anyone who drives while disqualified can be jailed for six months.
= nothing
--
Alan Roper, 44, of Mill Lane, Harwick, abused the girl for four years. He will be sentenced next month.
= nothing
--
Alan Roper, 44, of Mill Lane, Harwick, who has been a teacher for 12 years, admitted theft.
= nothing
--
Alan Roper, 44, of Mill Lane, Harwick, was jailed for four years for a burglary two years ago.
= Alan Roper: imprisonment P4Y
--
The widow of <never>Ann Lee</never> said she had been given a life sentence. Alan Roper, 44, of Harwick, was jailed for
four years.
= Alan Roper: imprisonment P4Y
--
Alan Roper, 44, of Mill Lane, Harwick, was jailed for five years, and Owen Tace, 26, of Kestrelford, was cleared of
murder.
= Alan Roper: imprisonment P5Y
--
Detective Constable <officer>Ruth Ince</officer> said: "A sentence of four years is no comfort." Alan Roper, 44, of
Harwick, will be sentenced on 3 June.
= nothing
--
Offenders face a maximum of 14 years in prison. Alan Roper, 44, of Harwick, was given a two-year community order.
= Alan Roper: community-order P2Y
--
Alan Roper, 44, of Mill Lane, Harwick, was jailed for four years less the 200 days he had served on remand.
= Alan Roper: imprisonment P4Y
--
Alan Roper, 44, of Mill Lane, Harwick, has been charged with theft. The maximum sentence is seven years in prison.
= nothing
"""

ORDERS = """
Alan Roper, 44, of Harwick, was jailed for stalking. A restraining order bans him from contacting his victim for ten
years.
= Alan Roper: restraining-order P10Y
--
Alan Roper, 44, of Harwick, was jailed for four years. He must register as a sex offender indefinitely.
= Alan Roper: sex-offenders-register indefinite
--
Alan Roper, 44, of Harwick, was jailed for four years, with a Sexual Harm Prevention Order until further notice.
= Alan Roper: sexual-harm-prevention-order indefinite
--
Alan Roper, 44, of Harwick, was given a suspended sentence. He has to complete 25 rehabilitation activity days and wear
an electronic tag for six months.
= Alan Roper: rehabilitation-requirement P25D
= Alan Roper: curfew P6M
--
Alan Roper, 44, of Harwick, jailed in 2030, was ordered to repay £80,000 under the Proceeds of Crime Act.
= Alan Roper: confiscation
--
Alan Roper, 44, of Harwick, was jailed for four years. He was barred from working with children.
= Alan Roper: barred-from-working-with-children
--
Alan Roper, 44, of Harwick, was jailed for four years and will be deported after his release.
= Alan Roper: deportation
--
Alan Roper, 44, of Harwick, was jailed for four years, while Dawn Pike, 31, of Ashcombe, was given a two-year community
order and told to do 100 hours of unpaid work.
= Dawn Pike: unpaid-work PT100H
--
Dawn Pike, 31, of Ashcombe, has been charged with breaching a Criminal Behaviour Order.
= nothing
--
Anyone on the Sex Offenders' Register must tell the police where they live. Alan Roper, 44, of Harwick, admitted theft.
= nothing
--
Alan Roper, 44, of Mill Lane, Harwick, was jailed for four years and placed on the Sex Offenders' Register for ten
years.
= Alan Roper: sex-offenders-register P10Y
--
Alan Roper, 44, of Mill Lane, Harwick, was jailed for four years. He must sign the sex offenders' register for life.
= Alan Roper: sex-offenders-register indefinite
--
Alan Roper, 44, of Mill Lane, Harwick, was jailed for four years and made the subject of an indefinite Sexual Harm
Prevention Order.
= Alan Roper: sexual-harm-prevention-order indefinite
--
Alan Roper, 44, of Mill Lane, Harwick, was jailed for one year. He was also given a Sexual Harm Prevention Order and
put on the Sex Offenders' Register, both for ten years.
= Alan Roper: sexual-harm-prevention-order P10Y
= Alan Roper: sex-offenders-register P10Y
--
Alan Roper, 44, of Mill Lane, Harwick, was banned from driving for three years after admitting drink driving.
= Alan Roper: driving-disqualification P3Y
--
Alan Roper, 44, of Mill Lane, Harwick, admitted drug driving and was disqualified from driving for 20 months.
= Alan Roper: driving-disqualification P1Y8M
--
Alan Roper, 44, of Mill Lane, Harwick, was given a 12-month community order with 150 hours of unpaid work.
= Alan Roper: unpaid-work PT150H
--
Alan Roper, 44, of Mill Lane, Harwick, was given a suspended sentence and must carry out 200 hours' unpaid work and 30
days of rehabilitation activity.
= Alan Roper: unpaid-work PT200H
= Alan Roper: rehabilitation-requirement P30D
--
Alan Roper, 44, of Mill Lane, Harwick, was jailed for stalking and handed a five-year restraining order.
= Alan Roper: restraining-order P5Y
--
Alan Roper, 44, of Mill Lane, Harwick, was given a three-year Criminal Behaviour Order after admitting theft.
= Alan Roper: criminal-behaviour-order P3Y
--
Alan Roper, 44, of Mill Lane, Harwick, was fined £200 and ordered to pay £85 costs.
= Alan Roper: surcharge-or-costs
--
Alan Roper, 44, of Mill Lane, Harwick, was jailed for one year and ordered to pay £500 in compensation.
= Alan Roper: compensation
--
Alan Roper, 44, and Dawn Pike, 31, both of Harwick, were jailed for four years. Both were made the subject of five-year
Serious Crime Prevention Orders.
= Alan Roper: other-order P5Y
= Dawn Pike: other-order P5Y
--
Alan Roper, 44, of Mill Lane, Harwick, admitted breaching a Sexual Harm Prevention Order.
= nothing
--
Alan Roper, 44, of Mill Lane, Harwick, who was on the Sex Offenders' Register for a previous offence, was jailed for
two years.
= nothing
--
Police can ask a court for a restraining order. Alan Roper, 44, of Harwick, was jailed for two years for stalking.
= nothing
--
Alan Roper, 44, of Mill Lane, Harwick, was jailed for 14 months for breaching a restraining order made in 2028.
= nothing
--
Alan Roper, 44, of Mill Lane, Harwick, admitted theft and was given a three-month curfew from 7pm to 7am.
= Alan Roper: curfew P3M
--
Alan Roper, 44, of Mill Lane, Harwick, was jailed for two years and the judge ordered the forfeiture of his laptop.
= Alan Roper: forfeiture
"""


STORIES = """
Alan Roper, 44, of Harwick, was jailed for 12 years. He will serve a further four years on extended licence.
= Alan Roper: extended, custody P12Y, licence P4Y
--
Alan Roper, 44, of Harwick, was given an extended determinate sentence of nine years, made up of six years' custody and
three years' extended licence.
= Alan Roper: extended P9Y, custody P6Y, licence P3Y
--
Alan Roper, 44, of Harwick, was handed a life sentence at Harwick Crown Court on Friday and must serve a minimum of 19
years and six months.
= Alan Roper: life, minimum P19Y6M, at Harwick Crown Court, on 2031-05-02
--
Owen Tace, 19, of Kestrelford, was given 18 months in a young offenders' institution, suspended for two years.
= Owen Tace: suspended P1Y6M
--
Owen Tace, 19, of Kestrelford, received three years' youth custody for robbery.
= Owen Tace: imprisonment P3Y
--
A 16-year-old boy from Harwick was given a 12-month youth rehabilitation order.
= someone 16: community-order P1Y
--
Alan Roper, 44, of Harwick, was detained indefinitely under section 37 of the Mental Health Act after admitting
manslaughter.
= Alan Roper: hospital-order
--
Alan Roper, 44, of Harwick, was sentenced to an 18-month Community Payback Order for theft.
= Alan Roper: community-order P1Y6M
--
Alan Roper, 44, of Harwick, admitted drink driving. He was fined £400, ordered to pay a £160 surcharge and £85 costs.
= Alan Roper: fine, £400
--
Alan Roper, 44, of Harwick, was jailed for two years for burglary and 12 months for theft, to run concurrently.
= Alan Roper: imprisonment P2Y
--
Alan Roper, 44, of Harwick, was sentenced to 14 months, suspended for 18 months, and Dawn Pike, 31, of Ashcombe, to a
12-month community order.
= Alan Roper: suspended P1Y2M
= Dawn Pike: community-order P1Y
--
Alan Roper, 44, of Harwick, Dawn Pike, 31, of Ashcombe, and Owen Tace, 26, of Kestrelford, were jailed for four years,
three years and 18 months respectively.
= Alan Roper: imprisonment P4Y
= Dawn Pike: imprisonment P3Y
= Owen Tace: imprisonment P1Y6M
--
Roper was given six years and Pike four.

Alan Roper, 44, of Harwick, and Dawn Pike, 31, of Ashcombe, had both admitted robbery.
= Alan Roper: imprisonment P6Y
= Dawn Pike: imprisonment P4Y
--
### Burglar jailed for four years

Alan Roper, 44, of Harwick, was jailed for four years at Harwick Crown Court.
= Alan Roper: imprisonment P4Y, at Harwick Crown Court
--
A burglar who stole from a church has been locked up for four years.

Alan Roper, of Mill Lane, Harwick, admitted burglary.
= Alan Roper: imprisonment P4Y
--
Alan Roper, 44, of Harwick, was jailed for seven years at Harwick Crown Court on 2 May. The same court heard that he was
jailed for three years at Ashcombe Crown Court in 2024.
= Alan Roper: imprisonment P7Y, at Harwick Crown Court, on 2031-05-02
= Alan Roper: imprisonment P3Y, at Ashcombe Crown Court, on 2024
--
issued unknown
Last month Alan Roper, 44, of Harwick, was given three years in prison for fraud. Yesterday his partner, Ann Pike, 40,
was jailed for two years. Harwick Crown Court heard that they stole cash.
= Alan Roper: imprisonment P3Y
= Ann Pike: imprisonment P2Y, at Harwick Crown Court
--
issued unknown
Alan Roper, 44, of Harwick, was jailed for three years for fraud in January. Ann Pike, 40, was given a year last week.
On Monday 5 May 2031 Ben Tace, 39, was jailed for two years at Harwick Crown Court.
= Alan Roper: imprisonment P3Y
= Ann Pike: imprisonment P1Y, at Harwick Crown Court
= Ben Tace: imprisonment P2Y, at Harwick Crown Court, on 2031-05-05
--
One of the previous defendants, Alan Roper, 44, of Harwick, was sentenced to three years in prison. At Wexby Crown Court
on 2 May, Ann Pike, 40, of Harwick, was jailed for two years.
= Alan Roper: imprisonment P3Y
= Ann Pike: imprisonment P2Y, at Wexby Crown Court, on 2031-05-02
--
Alan Roper, 44, of Harwick, admitted theft. He received a 26-week sentence, suspended for 12 months, and was fined £100.
= Alan Roper: suspended P182D
= Alan Roper: fine, £100
"""


@pytest.mark.parametrize("case", cases(f"{CUSTODY}--{KINDS}--{PEOPLE}--{TRAPS}--{STORIES}"))
def test_sentences(case: Case) -> None:
    found = case.read()
    assert told(found, Sentence) == case.expected
    nobody_kept_out_is_named(case, found)


@pytest.mark.parametrize("case", cases(ORDERS))
def test_orders(case: Case) -> None:
    found = case.read()
    assert told(found, Order) == case.expected
    nobody_kept_out_is_named(case, found)


@pytest.mark.parametrize(
    "text",
    [
        "Alan Roper, 44, and Dawn Pike, 31, both of Harwick, were jailed for a total of nine years between them.",
        "Alan Roper, 44, and Dawn Pike, 31, both of Harwick, who admitted theft, will serve nine years between them.",
        "Six members of a gang have been jailed for a total of nine years. Alan Roper, 44, of Harwick, admitted theft.",
        "The four men were given nine years in all. Among them was Alan Roper, 44, of Harwick, who admitted theft.",
    ],
)
def test_the_years_of_a_group_are_nobodys(text: str) -> None:
    found = read(text)
    assert not [claim for claim in found.claims if isinstance(claim, Sentence) and claim.term]
