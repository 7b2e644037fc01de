"""Statistics of campaigns: weeks of action, crackdowns and teams told of in running sentences (contract, rule 14)."""

from __future__ import annotations

import datetime as dt
import hashlib

import pytest

from kg.extract.bodies import find_bodies
from kg.extract.statistics import read_statistics
from kg.language import passages
from kg.model import Document, Statistic
from kg.vocabulary import load

ISSUED = dt.date(2031, 3, 17)
WEEK = (dt.date(2031, 3, 3), dt.date(2031, 3, 9))


def read(text: str) -> list[Statistic]:
    document = Document("story", text, hashlib.sha256(text.encode()).hexdigest(), "story.txt", issued=ISSUED)
    parts = passages(text)
    return read_statistics(document, parts, find_bodies(document, parts, load(), []), load())


def told(text: str) -> list[tuple[str, int]]:
    return [(one.measure, one.value) for one in read(text)]


def other(*values: int) -> list[tuple[str, int]]:
    return [("other-measure", value) for value in values]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Twenty-six people were arrested and nine adults protected by Kent Police as the force spent a week going "
            "after dealers.\nAltogether 612 deals of heroin were taken out of pockets, together with 94 deals of "
            "cocaine and £7,450 in cash.\nFour machetes and a crossbow were confiscated too.\nThe week, from March 3 "
            "to 9, was part of a push across the country.\nA 19-year-old man was arrested after 140 deals came to "
            "light.",
            [("arrests", 26), *other(9, 612, 94, 4)],
        ),
        (
            "Nineteen arrests were made and two people safeguarded in a busy week for Kent Police officers.\nA total "
            "of 438 deals of heroin were seized, along with 50 cannabis plants and £3,000.\nForces across England and "
            "Wales worked together from March 3 to 9 in an intensification week.",
            [("arrests", 19), *other(2, 438, 50)],
        ),
        (
            "A Kent Police crackdown on county lines saw 35 people arrested in connection with drugs.\nThe crackdown "
            "ran from 3 to 9 March.\nOn Friday officers arrested two men and seized 14 phones.",
            [("arrests", 35)],
        ),
        (
            "Kent Police made 16 arrests for theft in the week-long drive, from 3 to 9 March.\nOfficers stopped and "
            "checked 688 vehicles. They also visited more than 55 suspects and searched 22 scrap yards.\nDuring the "
            "week 160 farms received crime prevention visits.",
            [("arrests", 16), *other(688, 55, 22, 160)],
        ),
        (
            "Kent Police have been targeting knife crime in a week of action.\nThe operation, which ran from 3 to 9 "
            "March, resulted in 14 arrests, with three people charged. It also led to the seizure of 12 knives.",
            [("arrests", 14), ("charges", 3), *other(12)],
        ),
        (
            "During the week of action, run by Kent Police from 3 to 9 March:\n"
            "* 18 people were arrested for offences including possession with intent to supply and conspiracy\n"
            "* 12 warrants were executed in towns including Harwick\n",
            [("arrests", 18), ("search-warrants", 12)],
        ),
        (
            "Kent Police ran a three-day operation to tackle rural crime.\nA total of 68 vehicles were stopped, with 11"
            " recovered and 36 issued with notices.\nThere were also 12 test purchases.\nThe operation ran from 3 to 9 "
            "March.",
            other(68, 11, 36, 12),
        ),
    ],
)
def test_days_of_action_told_in_running_sentences(text: str, expected: list[tuple[str, int]]) -> None:
    assert told(text) == expected
    assert {(one.subject, one.start, one.end) for one in read(text)} == {("force:kent-police", *WEEK)}


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("The operation took place on Friday 14 March.", dt.date(2031, 3, 14), dt.date(2031, 3, 14)),
        ("Checkpoints were set up on March 11 and 12.", dt.date(2031, 3, 11), dt.date(2031, 3, 12)),
        ("The campaign ran from December 1 to January 1.", dt.date(2030, 12, 1), dt.date(2031, 1, 1)),
        ("The campaign ran throughout February.", dt.date(2031, 2, 1), dt.date(2031, 2, 28)),
    ],
)
def test_the_days_are_those_that_some_other_sentence_tells(text: str, start: dt.date, end: dt.date) -> None:
    found = read("Kent Police arrested 31 people in a crackdown on drink-driving.\n" + text)
    assert [(one.value, one.start, one.end) for one in found] == [(31, start, end)]


def test_another_year_s_campaign_has_its_own_time() -> None:
    found = read(
        "Kent Police arrested 187 motorists in its annual drink-drive campaign.\nThat is fewer than during the 2029 "
        "campaign, when 196 people were held.\nTo date 121 of those arrested have been charged.\n"
        "The campaign ran from 3 to 9 March."
    )
    assert [(one.measure, one.value, one.start) for one in found] == [
        ("arrests", 187, WEEK[0]),
        ("arrests", 196, None),
        ("charges", 121, None),
    ]


def test_what_a_team_has_done_since_is_told_on() -> None:
    found = read(
        "Kent Police's Fraud Squad has arrested 58 people since the start of May.\nThe force said that the team had so "
        "far disrupted 17 gangs.\nThirty-nine vehicles used by the gangs have also been traced, of which eleven were "
        "seized.\nTwenty-two of the arrests have already led to convictions."
    )
    assert [(one.measure, one.value) for one in found] == [
        ("arrests", 58),
        *other(17, 39, 11),
        ("convictions", 22),
    ]
    assert {(one.subject, one.start) for one in found} == {("team:fraud-squad", dt.date(2030, 5, 1))}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Since it began, Kent Police's Operation Harrier has led to 240 arrests.", [("arrests", 240)]),
        (
            "Fifty-four people have been arrested and 19 vehicles seized since the launch of Kent Police's operation.",
            [("arrests", 54), *other(19)],
        ),
        ("Throughout February, Kent Police breathalysed 5,732 people, arresting 115 of them.", [*other(5732)]),
        ("In the past six months Kent Police has arrested 46 dealers, charged 19 and seized 11 guns.", other(11)),
        ("In 2030 Kent Police made 84 arrests, with 31 people convicted.", [("convictions", 31)]),
        ("So far this month 60 people have been arrested by Kent Police for drink-driving.", [("arrests", 60)]),
    ],
)
def test_time_told_otherwise(text: str, expected: list[tuple[str, int]]) -> None:
    assert set(expected) <= set(told(text))


def test_the_agency_is_that_of_the_story() -> None:
    text = (
        "The National Crime Agency has told of its work.\nThe agency has made 130 arrests since the start of the year."
    )
    assert [(one.subject, one.value) for one in read(text)] == [("force:national-crime-agency", 130)]


@pytest.mark.parametrize(
    "text",
    [
        "Kent Police is part of an investigation into a drugs gang.\nOfficers raided 12 homes and seized 31 phones.",
        "An operation targeting an organised crime group led to 15 arrests.\nKent Police seized 31 phones.",
        "Kent Police arrested 14 people after the riot.\nThirty shops were damaged and 12 cars were stolen.",
        "A burglar who struck 31 times during a crackdown was jailed.\nKent Police recovered 12 watches.",
        "During a campaign of harassment Roe sent 340 messages.\nKent Police seized 12 phones.",
        "Three dealers have been jailed in a crackdown on drugs.\nKent Police raided five homes and seized 22 phones"
        " and 140 wraps.\nTwelve people were arrested.",
        "A man who stole 14 quad bikes was caught in Kent Police's operation to tackle rural crime.\nEleven bikes were "
        "recovered and 12 tools seized.",
        "Two men were arrested in a Kent Police operation targeting dealing.\nOfficers found 300 plants and 12 phones.",
        "A teenager was stabbed after Kent Police began a crackdown on knife crime.\nPolice searched 14 gardens.",
        "A street robber has been banned in a Kent Police drive to cut robbery.\nOfficers recovered 12 phones.",
        "Kent Police ran a campaign against hate crime.\nFourteen complaints were made about it.",
        "Kent Police held a week of action.\nThere were 3,000 stabbings in England and 12 shops sold knives to boys.",
        "Kent Police held a week of action.\nLast year 212 knives were found by teachers and 14 people were stabbed.",
        "The RSPCA ran a week of action and rescued 31 dogs.\nKent Police arrested Roe, 41, after 14 dogs were seized.",
    ],
)
def test_one_case_and_other_people_s_doings_are_not_counted(text: str) -> None:
    assert told(text) == []


NOVEMBER = (dt.date(2030, 11, 1), dt.date(2030, 11, 30))


@pytest.mark.parametrize(
    "text",
    [
        "Between 1 November and 30 November, Kent Police officers carried out 3,402 breath tests and 512 drug wipes.",
        "The campaign began on 1 November and ended on 30 November. In that time Kent Police officers carried out "
        "3,402 breath tests and 512 drug wipes.",
        "The campaign started on November 1 and finished on November 30. During that time Kent Police conducted 3,402 "
        "breath tests and 512 drug wipes.",
        "Kent Police carried out 3,402 breath tests and 512 drug wipes from 1 to 30 November.",
    ],
)
def test_what_a_campaign_of_weeks_came_to(text: str) -> None:
    assert told(text) == other(3402, 512)
    assert {(one.start, one.end) for one in read(text)} == {NOVEMBER}


def test_whose_work_they_did_is_told_before() -> None:
    text = (
        "Kent Police made 46 arrests in a national week of action from 3 to 9 March.\n"
        "“Our County Lines Team does this all year. Between April 2029 and March 2030 they charged 112 people, 74 of "
        "whom are now in prison,” said Superintendent Ann Poe."
    )
    assert [(one.subject, one.measure, one.value) for one in read(text)][1:] == [
        ("team:county-lines-team", "charges", 112),
        ("team:county-lines-team", "convictions", 74),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Trading standards officers, supported by Kent Police, checked 14,220 cigarettes between 1 and 30 January.",
        "Between 1 and 30 November, Roe sent 3,402 messages, Kent Police said.",
        "Kent Police is appealing after 512 sheep went missing between 1 and 30 November.",
    ],
)
def test_what_others_did_over_weeks_is_not_counted(text: str) -> None:
    assert told(text) == []
