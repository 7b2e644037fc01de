"""Seizures: what police found on one person, and how much of it (contract, rule 13)."""

from __future__ import annotations

import re

import pytest
from marked import Case, cases, read, told

from kg.extract.references import Reference
from kg.extract.seizure_rules import FINDS, FindRule, finds
from kg.extract.tagging import Item, Tagged
from kg.model import Passage, Seizure, Span

_OPENING = (
    "Alan Roper, 44, of Mill Lane, Harwick, admitted voyeurism and was jailed for four years at Harwick Crown Court."
)

FOUND = """
Officers searched his home and seized a laptop, two phones and a memory stick.
= Alan Roper: devices
--
Officers seized six devices. On two of them they found a total of 418 indecent images, including 97 in category A,
120 in category B and 201 in category C.
= Alan Roper: devices 6 exact
= Alan Roper: indecent-images 418 exact
= Alan Roper: indecent-images-category-a 97 exact
= Alan Roper: indecent-images-category-b 120 exact
= Alan Roper: indecent-images-category-c 201 exact
--
When his phone was examined, 2,146 indecent images and videos of children were found. Of these 312 were in category A.
= Alan Roper: indecent-images 2146 exact
= Alan Roper: indecent-images-category-a 312 exact
--
A laptop and a hard drive were recovered. Examiners found 6,214 indecent images across the two devices, 1,087 of which
were in the most serious category, Category A. A further 38 prohibited images were also recovered.
= Alan Roper: devices 2 exact
= Alan Roper: indecent-images 6214 exact
= Alan Roper: indecent-images-category-a 1087 exact
= Alan Roper: prohibited-images 38 exact
--
Detectives seized his tablet computer and found over 800 indecent images of children on it. There were also 26 extreme
pornographic images.
= Alan Roper: devices
= Alan Roper: indecent-images 800 more-than
= Alan Roper: extreme-images 26 exact
--
He was arrested following the discovery of more than 25,000 indecent images on electronic devices seized from his home.
Investigations revealed more than 10,000 of the most serious A category images stored on seven electronic devices.
= Alan Roper: indecent-images 25000 more-than
= Alan Roper: indecent-images-category-a 10000 more-than
= Alan Roper: devices 7 exact
--
Analysis of his phone revealed nearly 4,000 indecent images of children.
= Alan Roper: indecent-images 4000 nearly
--
The case began when more than 2,000 indecent images were found on his laptop. In all, 2,146 indecent images were found.
= Alan Roper: indecent-images 2146 exact
--
A search of his house turned up 30 wraps of crack cocaine, £2,400 in cash and a machete.
= Alan Roper: drugs 30 exact
= Alan Roper: cash 2400 exact
= Alan Roper: weapon
--
Police stopped his car and found four kilos of cocaine in the boot.
= Alan Roper: drugs
--
He was stopped by police and found with about 40 wraps of heroin.
= Alan Roper: drugs 40 about
--
When officers forced the door they discovered 848 cannabis plants over three floors.
= Alan Roper: drugs 848 exact
--
Officers found cannabis worth £5,000. More than £3,000 was seized.
= Alan Roper: drugs
= Alan Roper: cash 3000 more-than
--
The tracking device was later recovered.
= Alan Roper: other-item
--
After a search, 4,567 indecent images were found on his laptop, as well as 12 extreme pornographic images.
= Alan Roper: indecent-images 4567 exact
= Alan Roper: extreme-images 12 exact
--
He was stopped in Ashcombe at 3am on 4 April with a plastic bag that held 14 mobile phones, £310 in cash and a charity
box.
= Alan Roper: devices 14 exact
= Alan Roper: cash 310 exact
= Alan Roper: other-item
--
Roper was arrested at home. Officers went on to seize 14 devices from his bedroom, as well as a crossbow.
= Alan Roper: devices 14 exact
= Alan Roper: weapon
--
A converted pistol had been hidden behind his bath panel.
= Alan Roper: weapon
--
A total of 212 wraps were seized from his car.
= Alan Roper: drugs 212 exact
"""

NO_FIND = """
Dawn Pike, 31, who was found to have wielded a knife, is no longer sought.
= nothing
--
He was arrested in Ashcombe on suspicion of having a knife.
= nothing
--
A pistol had been hidden in the park.
= nothing
--
He downloaded 500 indecent images and shared 40 indecent images with others.
= nothing
--
He admitted having 300 category A images on his phone.
= nothing
--
Officers found no drugs. His wife found indecent images on the tablet.
= nothing
--
Since January the team has seized 900 devices.
= nothing
--
This year the team was able to:

- arrest 80 people
- seize more than 1,400 computers and phones
= nothing
--
Officers seized drugs and cash worth £1m across the force as part of a month-long operation.
= nothing
--
He was found guilty of having a knife. A jury found Roper guilty of having a gun.
= nothing
--
The knife was never found. Police have appealed for the gun to be found.
= nothing
--
Officers found the victim with a knife wound. He was found to have cocaine in his blood.
= nothing
--
Officers searched his car and examined his phone and laptop.
= nothing
--
A sergeant said: "We found 500 indecent images on his laptop."
= nothing
--
The stolen car was found abandoned in Ashcombe.
= nothing
--
Officers found that he had been in contact with girls by phone.
= nothing
--
Detectives seized the victim's phone.
= nothing
--
He let the suspects keep the £800 cash found in the car.
= nothing
--
An officer found matters had not been booked in and drugs not sent for analysis.
= nothing
--
He was arrested on 30 October and later charged with burglary and theft of a motor vehicle.
= nothing
--
Trading standards officers seized 1,260 vapes from his shop.
= nothing
"""

_TWO = "Alan Roper, 44, and Dawn Pike, 31, both of Harwick, were jailed for two years for burglary."

OF_SEVERAL = """
Officers found three mobile phones, a samurai sword and two knives at Pike's home.
= Dawn Pike: devices 3 exact
= Dawn Pike: weapon 2 exact
--
Officers searching Pike's car recovered jewellery, a drone and £960.
= Dawn Pike: other-item
= Dawn Pike: cash 960 exact
--
Officers seized three kilos of cocaine and a car - half of it the work of courier Pike.
= nothing
--
A total of £19,450 in cash was found under a mattress which the couple shared, and 31 bank cards were recovered from
Pike's van.
= Dawn Pike: other-item 31 exact
--
When the van was stopped, a knife was found by officers in the boot. Pike, at the wheel, was arrested on the spot.
= Dawn Pike: weapon
--
Officers found £182,000 in cash at a flat used by Pike and two kilos of cocaine in a lock-up rented by Roper. A pistol
was seized from Pike's car.
= Dawn Pike: cash 182000 exact
= Alan Roper: drugs
= Dawn Pike: weapon
--
Police seized two phones from their home. A knife was found in a hedge.
= nothing
--
Roper was arrested on 3 March and his phone was seized.
= Alan Roper: devices
--
A search of Pike's house a week later turned up £6,120 in cash.
= Dawn Pike: cash 6120 exact
--
Police recovered a machete from a hedge in Ashcombe, along with £585 in cash.
= nothing
"""

ANONYMOUS = """
Two men, aged 19 and 24, were arrested in Harwick.

Officers stopped a lorry, discovered cannabis in it and arrested a 49-year-old man.

They then searched several houses and discovered cocaine and £3,000 in cash.
= someone 49: drugs
--
A 34-year-old man was arrested and charged after officers found cocaine worth £360,000 at his home in Harwick.
= someone 34: drugs
--
Officers stopped a car in Harwick. Some cocaine and a sum of cash were recovered from the vehicle. Two men aged 18 and
25 were arrested and charged.

A 37-year-old man was arrested in Ashcombe and is due at Harwick Sheriff Court on 9 May.
= nothing
--
Alan Roper, 44, was arrested in Harwick after officers pursued his car. His girlfriend Dawn Pike, 31, was arrested, too.
Both were jailed for theft.

Ben Cole, 20, of Harwick, was arrested after officers chased his van.

A search of the van uncovered a machete.
= Ben Cole: weapon
"""


@pytest.mark.parametrize("case", cases(FOUND))
def test_what_police_found_is_his(case: Case) -> None:
    assert told(read(f"{_OPENING} {case.text}"), Seizure) == case.expected


@pytest.mark.parametrize("case", cases(ANONYMOUS))
def test_a_find_is_nobody_s_where_others_are_known_by_their_ages_only(case: Case) -> None:
    assert told(case.read(), Seizure) == case.expected


@pytest.mark.parametrize("case", cases(NO_FIND))
def test_what_was_shared_admitted_searched_or_found_by_others_is_no_find(case: Case) -> None:
    assert told(read(f"{_OPENING} {case.text}"), Seizure) == case.expected


@pytest.mark.parametrize("case", cases(OF_SEVERAL))
def test_a_find_has_one_owner_or_none(case: Case) -> None:
    assert told(read(f"{_TWO} {case.text}"), Seizure) == case.expected


def test_a_find_in_a_charge_story_is_the_only_accuseds() -> None:
    story = "Alan Roper, 44, of Harwick, has been charged with robbery. Officers recovered an axe from his car."
    assert told(read(story), Seizure) == {"Alan Roper: weapon"}


def test_the_quote_holds_verb_number_and_thing() -> None:
    extraction = read(f"{_OPENING} Officers also found more than 200 indecent images of children on his phone.")
    (claim,) = [claim for claim in extraction.claims if isinstance(claim, Seizure)]
    (quoted,) = claim.evidence
    words = extraction.document.text[quoted.span.start : quoted.span.end]
    assert words == "found more than 200 indecent images of children"


def _example(text: str) -> Tagged:
    """An example as the grammar sees it: P and O are mentions, X is any thing."""
    items = [
        Item(found.group(), Span(*found.span()), Reference("name", Span(*found.span()), found.group()))
        for found in re.finditer(r"\b[PO]\b", text)
    ]
    return Tagged(Passage(Span(0, len(text)), text), items, 0, "paragraph", False)


def _rows(attribute: str) -> list[object]:
    return [pytest.param(row, text, id=f"{row.name}:{text}") for row in FINDS for text in getattr(row, attribute)]


def _finds(row: FindRule, text: str) -> bool:
    tagged = _example(text)
    if row.name == "found-behind":
        return bool(row.compiled.match(tagged.text, 1))
    return row in {find.rule for find in finds(tagged)}


@pytest.mark.parametrize(("row", "example"), _rows("yes"))
def test_a_row_finds_its_examples(row: FindRule, example: str) -> None:
    assert _finds(row, example)


@pytest.mark.parametrize(("row", "example"), _rows("no"))
def test_a_row_leaves_its_counter_examples_alone(row: FindRule, example: str) -> None:
    assert not _finds(row, example)


@pytest.mark.parametrize("row", FINDS, ids=lambda row: row.name)
def test_a_row_shows_both(row: FindRule) -> None:
    assert row.yes
    assert row.no


@pytest.mark.parametrize("words", ["found a ", "500 images and ", "found £5 in cash ", "in category A, "])
def test_a_long_passage_is_read(words: str) -> None:
    assert isinstance(told(read(f"{_OPENING} Officers found {words * (20_000 // len(words))}"), Seizure), set)
