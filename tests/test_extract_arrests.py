"""Arrests: of whom, and when; a date of something else is no arrest's."""

from __future__ import annotations

import pytest
from marked import Case, cases, nobody_kept_out_is_named, read, told

from kg.model import Arrest

DATED = """
Alan Roper, 44, of Mill Lane, Harwick, was arrested on 3 March. He was jailed for four years on Friday.
= Alan Roper: arrested 2031-03-03
--
Alan Roper, 44, of Mill Lane, Harwick, who was arrested on 11 February 2030, admitted theft.
= Alan Roper: arrested 2030-02-11
--
Officers arrested Alan Roper, 44, of Mill Lane, Harwick, on 11 February 2030. He later admitted theft.
= Alan Roper: arrested 2030-02-11
--
Alan Roper, 44, of Mill Lane, Harwick, was jailed for four years. He was arrested on 14 October.
= Alan Roper: arrested 2030-10-14
--
Alan Roper, 44, of Mill Lane, Harwick, was jailed for four years. Roper was arrested in July last year.
= Alan Roper: arrested 2030-07
--
Alan Roper, 44, of Mill Lane, Harwick, was jailed for four years. The 44-year-old was arrested in 2028.
= Alan Roper: arrested 2028
--
Alan Roper, 44, and Dawn Pike, 31, both of Harwick, were arrested on 3 March and have been charged with theft.
= Alan Roper: arrested 2031-03-03
= Dawn Pike: arrested 2031-03-03
--
Dawn Pike, 31, of Ashcombe, was arrested yesterday and charged with robbery.
= Dawn Pike: arrested 2031-05-05
--
A 38-year-old man from Basildon was arrested on Sunday and charged with robbery.
= someone 38: arrested 2031-05-04
--
A 27-year-old woman from Basildon was arrested on suspicion of assisting an offender on Sunday and has been bailed.
= someone 27: arrested 2031-05-04
--
Officers visited Alan Roper, 44, of Mill Lane, Harwick, on 12 March. They found a phone behind a bath and arrested him.
Roper was jailed for theft.
= Alan Roper: arrested 2031-03-12
--
A 38-year-old man from Basildon was arrested on 3 May on suspicion of robbery and remains in custody.
= someone 38: arrested 2031-05-03
--
Dawn Pike, 31, of Ashcombe, was arrested on 3 March, and again on 9 April. She has been charged with stalking.
= Dawn Pike: arrested 2031-03-03
= Dawn Pike: arrested 2031-04-09
--
Police arrested Dawn Pike, 31, of Ashcombe, last Thursday. She has been charged with theft.
= Dawn Pike: arrested 2031-05-01
--
Alan Roper, 44, of Mill Lane, Harwick, was jailed for four years. He was detained on 20 January 2031 at his home.
= Alan Roper: arrested 2031-01-20
--
Dawn Pike, 31, of Ashcombe, was arrested today after a raid and charged with possessing a firearm.
= Dawn Pike: arrested 2031-05-06
"""

TRAPS = """
Alan Roper, 44, of Mill Lane, Harwick, was arrested and later admitted theft.
= nothing
--
Alan Roper, 44, of Mill Lane, Harwick, was arrested at Harwick Police Station. He admitted theft.
= nothing
--
Alan Roper, 44, of Mill Lane, Harwick, who was arrested after a burglary on 3 March, was jailed for a year.
= nothing
--
Alan Roper, 44, of Mill Lane, Harwick, was arrested. On 3 March he admitted theft.
= nothing
--
issued unknown
Alan Roper, 44, of Mill Lane, Harwick, was arrested on Friday. He admitted theft.
= nothing
--
Owen Tace, 26, of Kestrelford, was not arrested on 3 March. He has been charged with theft.
= nothing
--
Alan Roper, 44, of Mill Lane, Harwick, suffered a cardiac arrest on 3 March. He had admitted theft.
= nothing
--
Six suspects were arrested on 3 March. Alan Roper, 44, of Harwick, has been charged with theft.
= nothing
--
Alan Roper, 44, of Mill Lane, Harwick, admitted theft. Police arrested 40 suspects in 2030.
= nothing
--
Alan Roper, 44, of Harwick, was arrested on 3 March and charged with murder. A 29-year-old man arrested on 4 March was
released without charge.
= Alan Roper: arrested 2031-03-03
--
<never>Owen Tace</never>, 26, was arrested on 3 March and released without charge. Alan Roper, 44, of Harwick, has been
charged with murder.
= nothing
--
<never>Ann Lee</never> was at home on 3 March when Alan Roper, 44, of Harwick, was arrested. He admitted theft.
= Alan Roper: arrested 2031-03-03
--
Detective Constable Ruth Ince arrested Alan Roper, 44, of Harwick, on 3 March. He has been charged with theft.
= Alan Roper: arrested 2031-03-03
"""

NOT_YET = """
On 11 February 2030, officers searched the home of Alan Roper, 44, in Harwick, and arrested him. He admitted theft.
= Alan Roper: arrested 2030-02-11
"""

RAIDS = """
Officers raided the home of Alan Roper, 44, in Harwick on 11 February 2030. Roper was arrested at his home. Roper later
admitted theft.
= Alan Roper: arrested 2030-02-11
--
Alan Roper, 44, of Harwick, was arrested when officers executed warrants at three addresses on 11 February 2030. He has
been charged with theft.
= Alan Roper: arrested 2030-02-11
--
Ashcombe Post Office was robbed on 11 February 2030. Alan Roper, 44, of Harwick, was arrested and later admitted
robbery.
= nothing
"""


@pytest.mark.parametrize("case", cases(f"{DATED}--{TRAPS}--{RAIDS}"))
def test_arrests(case: Case) -> None:
    found = case.read()
    assert told(found, Arrest) == case.expected
    nobody_kept_out_is_named(case, found)


@pytest.mark.parametrize("case", cases(NOT_YET))
@pytest.mark.xfail(strict=True, reason="nobody is made a defendant by the owner of a home and a pronoun")
def test_arrests_not_read_yet(case: Case) -> None:
    assert told(case.read(), Arrest) == case.expected


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Alan Roper, 44, of Ashcombe, was arrested in Harwick on 3 March. He admitted theft.", "Harwick"),
        ("Alan Roper, 44, was arrested in Harwick. He has been charged with theft.", "Harwick"),
        ("Alan Roper, 44, was arrested at Harwick Police Station on 3 March. He admitted theft.", None),
        ("Alan Roper, 44, was arrested in hospital on 3 March. He admitted theft.", None),
        ("Alan Roper, 44, was arrested in Mill Lane on 3 March. He admitted theft.", None),
    ],
)
def test_the_place_of_an_arrest_is_a_town(text: str, place: str | None) -> None:
    found = read(text)
    (arrest,) = [claim for claim in found.claims if isinstance(claim, Arrest)]
    assert (found.subject(arrest.place).name if arrest.place else None) == place
