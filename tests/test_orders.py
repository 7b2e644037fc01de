"""Orders: those made in the case reported, for whom and for how long (contract, rules 3 and 12)."""

from __future__ import annotations

import pytest
from marked import Case, cases, nobody_kept_out_is_named, read, told
from test_extract_triggers import tagged

from kg.extract.order_rules import MADE, NOT_MADE, OrderRule
from kg.model import Appearance, Order

_OPENING = (
    "Alan Roper, 44, of Mill Lane, Harwick, admitted voyeurism and was jailed for four years at Harwick Crown Court."
)

MADE_OF_HIM = """
He was also made the subject of a Sexual Harm Prevention Order (SHPO) for ten years and must sign the Sex
Offenders' Register for the same period.
= Alan Roper: sexual-harm-prevention-order P10Y
= Alan Roper: sex-offenders-register P10Y
--
Roper will be on the Sex Offenders' Register for life.
= Alan Roper: sex-offenders-register indefinite
--
He will be a registered sex offender indefinitely, and a lifetime restraining order was made.
= Alan Roper: sex-offenders-register indefinite
= Alan Roper: restraining-order indefinite
--
He must sign the Sex Offenders' Register and comply with a SHPO, both for seven years.
= Alan Roper: sex-offenders-register P7Y
= Alan Roper: sexual-harm-prevention-order P7Y
--
A Sexual Harm Prevention Order and a restraining order were granted for a period of five years.
= Alan Roper: sexual-harm-prevention-order P5Y
= Alan Roper: restraining-order P5Y
--
He was given a Sexual Harm Prevention Order, which will stay in place indefinitely, and a restraining order.
= Alan Roper: sexual-harm-prevention-order indefinite
= Alan Roper: restraining-order
--
He was made the subject of a restraining order which has no end date.
= Alan Roper: restraining-order indefinite
--
He was also made subject of a Sexual Harm Prevention Order. The order will last for seven years.
= Alan Roper: sexual-harm-prevention-order P7Y
--
As well as a ten-year restraining order, he was given a driving ban of two years.
= Alan Roper: restraining-order P10Y
= Alan Roper: driving-disqualification P2Y
--
Judge Helen Skerritt imposed a restraining order preventing him from contacting the woman for five years.
= Alan Roper: restraining-order P5Y
--
The judge ordered that both devices be destroyed.
= Alan Roper: forfeiture
--
The phone was forfeited.
= Alan Roper: forfeiture
--
Police secured a Serious Crime Prevention Order against Roper, which lasts for five years.
= Alan Roper: other-order P5Y
--
He must abide by the terms of a curfew between 7pm and 7am for three months.
= Alan Roper: curfew P3M
--
He was fined £500 and ordered to pay £85 costs and a £200 victim surcharge.
= Alan Roper: surcharge-or-costs
--
He was told to pay £1,200 in compensation.
= Alan Roper: compensation
--
At a hearing under the Proceeds of Crime Act he was ordered to pay back £20,000 within three months.
= Alan Roper: confiscation
--
A confiscation order for £64,000 was made against Roper, who has three months to pay or faces a further year in jail.
= Alan Roper: confiscation
--
The judge recommended that he be deported once he has served his sentence.
= Alan Roper: deportation
--
He broke the terms of his bail and was given a new restraining order for five years.
= Alan Roper: restraining-order P5Y
--
She banned him from driving for six years and two months.
= Alan Roper: driving-disqualification P6Y2M
--
He was told that he would be on the Sex Offenders' Register for ten years.
= Alan Roper: sex-offenders-register P10Y
--
Sheriff Helen Skerritt fined him £520 and disqualified him from driving for five months.
= Alan Roper: driving-disqualification P5M
--
He is not to contact or approach the woman for five years, under a restraining order.
= Alan Roper: restraining-order P5Y
--
He must register as a sex offender for ten years. A Sexual Harm Prevention Order of the same length was imposed.
= Alan Roper: sex-offenders-register P10Y
= Alan Roper: sexual-harm-prevention-order P10Y
--
He benefited from his crimes by £64,000, the confiscation hearing was told, and he was given three months to pay.
= Alan Roper: confiscation
--
In addition, Roper was given:

- a Serious Crime Prevention Order for five years, to start on his release
- notification requirements under Part 4 of the Counter-Terrorism Act 2008 for 15 years
- a forfeiture order for all his devices
= Alan Roper: other-order P5Y
= Alan Roper: other-order P15Y
= Alan Roper: forfeiture
--
He was also given a ten-year ban on keeping all animals.
= Alan Roper: other-order P10Y
"""

NOT_MADE_HERE = """
He admitted being in breach of a Sexual Harm Prevention Order.
= nothing
--
A Sexual Harm Prevention Order made at the time banned him from owning any phone.
= nothing
--
He had been made the subject of a restraining order in 2027.
= nothing
--
He was given a restraining order in 2027, which he ignored.
= nothing
--
The registered sex offender had moved house without telling anybody.
= nothing
--
He was subject to a restraining order when officers found him at the house.
= nothing
--
Offenders risk a criminal conviction, a prison sentence and being put on the Sex Offenders' Register.
= nothing
--
A Criminal Behaviour Order can ban a person from going to particular places.
= nothing
--
It can lead to prison and a place on the Sex Offenders' Register.
= nothing
--
If he breaches the restraining order he could be jailed for five years.
= nothing
--
Officers will apply for a Sexual Harm Prevention Order.
= nothing
--
The judge refused to make a restraining order, and made no order for costs.
= nothing
--
He could be banned from driving. He faces deportation.
= nothing
--
He was released on bail with a curfew until sentence.
= nothing
--
A sergeant said: "He was given a restraining order for ten years."
= nothing
--
The team obtained 26 Criminal Behaviour Orders last year.
= nothing
--
His wife was granted a restraining order.
= nothing
--
The fire destroyed the house, and all papers were destroyed. The costs of the inquiry rose by £3m.
= nothing
--
He was disqualified from driving until he is sentenced.
= nothing
--
He will serve four years, less time spent on a qualifying curfew.
= nothing
--
He was banned for two years from the village hall.
= nothing
--
Roper said of the pub he had been given:

- a restraining order is something I would laugh at
= nothing
--
Two other men were given community orders with unpaid work.
= nothing
"""

OF_SEVERAL = """
Alan Roper, 44, and Dawn Pike, 31, both of Harwick, were jailed for two years for burglary. A restraining order was
made against Roper for three years. Pike was banned from driving for 12 months. Both must pay a £228 surcharge.
= Alan Roper: restraining-order P3Y
= Dawn Pike: driving-disqualification P1Y
= Alan Roper: surcharge-or-costs
= Dawn Pike: surcharge-or-costs
--
Alan Roper, 44, of Harwick, and Dawn Pike, 31, of Ashcombe, admitted fraud. Roper was jailed for three years and banned
from being a company director for six years. Pike was given a 12-month community order with 80 hours of unpaid work.
She must also pay £1,200 in compensation.
= Alan Roper: other-order P6Y
= Dawn Pike: unpaid-work PT80H
= Dawn Pike: compensation
--
Two people who took part in the brawl have been sentenced after admitting violent disorder:

- Alan Roper, 44, of Harwick: 18 months in prison, suspended for two years; 180 hours of unpaid work
- Dawn Pike, 31, of Ashcombe: 10 months in prison, suspended for 18 months; a three-month curfew

Both were made subject to football banning orders for six years.
= Alan Roper: unpaid-work PT180H
= Dawn Pike: curfew P3M
= Alan Roper: other-order P6Y
= Dawn Pike: other-order P6Y
--
Alan Roper, 44, of Harwick, admitted driving with excess alcohol. He was fined £461, with £85 costs, and banned from
driving for 20 months.

Dawn Pike, 31, of Ashcombe: driving without insurance, proved in her absence. Fined £660, £264 surcharge, disqualified
for six months.

Ivor Stane, 51, of Harwick, admitted theft. He was given a conditional discharge for 12 months and banned for six
months.
= Alan Roper: surcharge-or-costs
= Alan Roper: driving-disqualification P1Y8M
= Dawn Pike: surcharge-or-costs
= Dawn Pike: driving-disqualification P6M
--
Alan Roper, 44, of Harwick, and Dawn Pike, 31, of Ashcombe, admitted dangerous driving and were jailed for two years.
Both were disqualified from driving: Roper for nine years, which takes account of his record, and Pike for three years.
= Alan Roper: driving-disqualification P9Y
= Dawn Pike: driving-disqualification P3Y
--
Alan Roper, 44, of Harwick, admitted drink-driving. Fined £320 and banned for six months.
= Alan Roper: driving-disqualification P6M
"""


@pytest.mark.parametrize("case", cases(MADE_OF_HIM))
def test_an_order_made_is_his_with_its_own_term(case: Case) -> None:
    assert told(read(f"{_OPENING} {case.text}"), Order) == case.expected


@pytest.mark.parametrize("case", cases(NOT_MADE_HERE))
def test_what_was_broken_possible_earlier_or_somebody_elses_is_no_order_of_his(case: Case) -> None:
    assert told(read(f"{_OPENING} {case.text}"), Order) == case.expected


@pytest.mark.parametrize("case", cases(OF_SEVERAL))
def test_each_gets_his_own(case: Case) -> None:
    extraction = case.read()
    assert told(extraction, Order) == case.expected
    nobody_kept_out_is_named(case, extraction)


def test_amounts_stand_where_one_is_stated() -> None:
    extraction = read(f"{_OPENING} He must pay £1,200 compensation, £85 costs and a £200 surcharge.")
    assert {c.kind: c.amount for c in extraction.claims if isinstance(c, Order)} == {
        "compensation": 1200,
        "surcharge-or-costs": None,
    }


def test_the_quote_holds_the_order_and_its_term() -> None:
    extraction = read(f"{_OPENING} He was also made the subject of a restraining order for ten years, the judge said.")
    (order,) = [claim for claim in extraction.claims if isinstance(claim, Order)]
    (quoted,) = order.evidence
    text = extraction.document.text[quoted.span.start : quoted.span.end]
    assert text == "He was also made the subject of a restraining order for ten years"


def _examples(rows: tuple[OrderRule, ...], attribute: str) -> list[object]:
    return [pytest.param(row, text, id=f"{row.name}:{text}") for row in rows for text in getattr(row, attribute)]


def _speaks(row: OrderRule, example: str) -> bool:
    text = tagged(example)
    last = max(place for place, letter in enumerate(text) if letter in {tagged("W"), chr(ord(tagged("W")) + 1)})
    return row.speaks(text, last)


@pytest.mark.parametrize(("row", "example"), _examples((*NOT_MADE, *MADE), "yes"))
def test_a_row_speaks_of_its_examples(row: OrderRule, example: str) -> None:
    assert _speaks(row, example)


@pytest.mark.parametrize(("row", "example"), _examples((*NOT_MADE, *MADE), "no"))
def test_a_row_is_silent_about_its_counter_examples(row: OrderRule, example: str) -> None:
    assert not _speaks(row, example)


@pytest.mark.parametrize("row", [*NOT_MADE, *MADE], ids=lambda row: row.name)
def test_a_row_shows_both(row: OrderRule) -> None:
    assert row.yes
    assert row.no


@pytest.mark.parametrize("word", ["order for ", "£5 costs and ", "in breach of a W ", "for ", "restraining order, "])
def test_a_long_passage_costs_no_more_than_its_length(word: str) -> None:
    """No row backtracks: fifty thousand letters of one passage are read in the time of any others."""
    assert told(read(f"{_OPENING} He was given {word * (50_000 // len(word))}"), Order) is not None


@pytest.mark.parametrize(
    ("said", "amount"),
    [
        ("He was ordered to repay just £1 under the Proceeds of Crime Act.", "1"),
        ("The court made a confiscation order in the nominal sum of £1 against Roper.", "1"),
        ("He was ordered to pay compensation totalling £2,400.", "2400"),
        ("He was ordered to pay compensation to the shop, which lost £2,400.", None),
    ],
)
def test_an_order_to_pay_has_its_sum(said: str, amount: str | None) -> None:
    orders = [claim for claim in read(f"{_OPENING} {said}").claims if isinstance(claim, Order)]
    assert [None if order.amount is None else f"{order.amount:f}" for order in orders] == [amount]


_CONFISCATED = (
    "Alan Roper, 44, of Harwick, was jailed for two years in 2030. At a confiscation hearing at Harwick Crown Court he "
    "was ordered to pay £46,300. "
)


@pytest.mark.parametrize(
    "said",
    [
        "Beth Moss, 26, who had let her account be used, must pay a nominal £1.",
        "Beth Moss, 26, was told to pay a nominal sum of £1.",
        "Beth Moss, 26, was ordered to pay only a nominal amount of £1 within three months.",
    ],
)
def test_whoever_must_pay_a_nominal_sum_was_convicted(said: str) -> None:
    """Nobody else can be ordered to (Proceeds of Crime Act 2002, section 6)."""
    found = read(_CONFISCATED + said)
    (moss,) = (one for one in found.subjects if one.name == "Beth Moss")
    (shown,) = (claim for claim in found.claims if isinstance(claim, Appearance) and claim.person == moss.key)
    assert (shown.role, shown.status) == ("offender", "convicted")
    (order,) = (claim for claim in found.claims if isinstance(claim, Order) and claim.person == moss.key)
    assert (order.kind, order.amount) == ("confiscation", 1)


@pytest.mark.parametrize(
    "said",
    [
        "Beth Moss, 26, who bought his flat, must pay a nominal £1 for it.",
        "Beth Moss, 26, who bought his flat, could be told to pay a nominal £1.",
        "Beth Moss, 26, was ordered to pay a nominal £1 in damages for what she wrote.",
        "His mother, Beth Moss, 66, must pay a nominal £1.",
        "Roper must pay a nominal £1 to his victim, Beth Moss, 26.",
        "Beth Moss, 26, who lost her savings, said he must pay a nominal £1.",
        "Beth Moss, 26, will not have to pay a nominal £1.",
        "Roper, who robbed Beth Moss, 26, must pay a nominal £1.",
    ],
)
def test_who_pays_a_nominal_sum_for_another_reason_is_kept_out(said: str) -> None:
    assert {one.name for one in read(_CONFISCATED + said).of_kind("person")} == {"Alan Roper"}


def test_a_nominal_sum_says_nothing_where_no_confiscation_is_told() -> None:
    found = read("Beth Moss, 26, must pay a nominal £1 after the vote of the parish council on 2 May.")
    assert not list(found.of_kind("person"))
