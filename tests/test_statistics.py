"""Statistics: what a team did over a period, and what only one case came to."""

from __future__ import annotations

import datetime as dt
import hashlib

import pytest

from kg.extract.bodies import find_bodies
from kg.extract.statistics import read_statistics
from kg.language import passages
from kg.model import Document, Statistic
from kg.vocabulary import load

ISSUED = dt.date(2031, 5, 6)


def read(text: str, publisher: str | None = "Kent Police", issued: dt.date | None = ISSUED) -> list[Statistic]:
    sha = hashlib.sha256(text.encode()).hexdigest()
    document = Document("story", text, sha, "story.txt", publisher=publisher, issued=issued)
    parts = passages(text)
    return read_statistics(document, parts, find_bodies(document, parts, load(), []), load())


def told(text: str, publisher: str | None = "Kent Police") -> list[tuple[str, int, str]]:
    return [(one.measure, one.value, one.qualifier) for one in read(text, publisher)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In 2030 our Fraud Squad made 45 arrests.", [("arrests", 45, "exact")]),
        ("In 2030 our Fraud Squad arrested 45 suspects.", [("arrests", 45, "exact")]),
        (
            "Kent Police took part in Operation Heron from 4 to 10 March 2031.\n\nThe results include:\n\n- 22 people "
            "arrested\n- 210 cannabis plants destroyed\n- 17 people referred to support services\n- Five cars clamped",
            [
                ("arrests", 22, "exact"),
                ("other-measure", 210, "exact"),
                ("other-measure", 17, "exact"),
                ("other-measure", 5, "exact"),
            ],
        ),
        (
            "Reports of theft to Kent Police fell from 502 in 2029 to 431 in 2030, while arrests rose by 40 per cent "
            "to 88.",
            [("offences-recorded", 502, "exact"), ("offences-recorded", 431, "exact"), ("arrests", 88, "exact")],
        ),
        (
            "Out of more than 2,400 officers, nine were dismissed by Kent Police in 2029.",
            [("other-measure", 9, "exact")],
        ),
        ("Out of 2,400 shoppers, nine were dismissed by Kent Police in 2029.", []),
        (
            "Between January and May our Fraud Squad stopped 1,140 drivers and made 62 arrests.",
            [("other-measure", 1140, "exact"), ("arrests", 62, "exact")],
        ),
        (
            "In the six months since it was set up the Fraud Squad has arrested 115 people, charged 61 and seen 40 "
            "convicted.",
            [("arrests", 115, "exact"), ("charges", 61, "exact"), ("convictions", 40, "exact")],
        ),
        ("Thefts in the town fell from 502 to 431, a shop said.", []),
        (
            "In 2030 the Fraud Squad had 12 convictions and made 45 arrests.",
            [("convictions", 12, "exact"), ("arrests", 45, "exact")],
        ),
        (
            "Kent Police have staged an operation. During the operation they executed 32 warrants, with 22 arrests.",
            [("search-warrants", 32, "exact"), ("arrests", 22, "exact")],
        ),
        ("We have arrested 45 people since the Fraud Squad began. It is small.", [("arrests", 45, "exact")]),
        (
            "Our Fraud Squad is small. We have arrested more than 45 people since the unit's inception.",
            [("arrests", 45, "more-than")],
        ),
        ("Last year more than 60 offenders were arrested by our Fraud Squad.", [("arrests", 60, "more-than")]),
        ("The Fraud Squad executed 30 search warrants last year.", [("search-warrants", 30, "exact")]),
        ("The Fraud Squad carried out nearly thirty raids last year.", [("search-warrants", 30, "nearly")]),
        ("Last year our Online Abuse Unit safeguarded 210 children.", [("children-safeguarded", 210, "exact")]),
        (
            "Two hundred children were protected last year by our Online Abuse Unit.",
            [("children-safeguarded", 200, "exact")],
        ),
        ("In 2030 the Fraud Squad secured 96 charges.", [("charges", 96, "exact")]),
        ("In 2030 the Fraud Squad secured 212 positive outcomes.", [("positive-outcomes", 212, "exact")]),
        ("Since January the Fraud Squad has put 19 people behind bars.", [("convictions", 19, "exact")]),
        ("In 2030 the Fraud Squad seized about 1,400 phones and laptops.", [("devices-seized", 1400, "about")]),
        ("In 2030 the Fraud Squad investigated 150 cases.", [("investigations", 150, "exact")]),
        ("Kent Police recorded 310 offences last year.", [("offences-recorded", 310, "exact")]),
        (
            "Over the past 12 months, our Fraud Squad has executed 32 warrants resulting in the arrests of 28 people.",
            [("search-warrants", 32, "exact"), ("arrests", 28, "exact")],
        ),
        ("Kent Police has made over 450 arrests since February.", [("arrests", 450, "more-than")]),
        ("Since the start of the year Kent Police has charged 73 people.", [("charges", 73, "exact")]),
        (
            "Burglary inquiries across Harwick have brought more than 450 arrests since March.",
            [("arrests", 450, "more-than")],
        ),
        ("More than 80 people have been arrested by our Fraud Squad since April.", [("arrests", 80, "more-than")]),
        (
            "Last week Kent Police executed 29 warrants, made 73 arrests and found weapons and drugs.",
            [("search-warrants", 29, "exact"), ("arrests", 73, "exact")],
        ),
        (
            "There were 73 arrests in Kent Police's Operation Falcon in the first six months of 2030.",
            [("arrests", 73, "exact")],
        ),
        ("Kent Police has made 19 arrests for burglary in the past five weeks.", [("arrests", 19, "exact")]),
        ("Kent Police arrested 73 drink-drivers during its Christmas campaign.", [("arrests", 73, "exact")]),
        (
            "During the crackdown Kent Police officers made 73 arrests, and 29 warrants were executed.",
            [("arrests", 73, "exact"), ("search-warrants", 29, "exact")],
        ),
        ("In 2030 the Fraud Squad made 120 arrests or interviews.", [("other-measure", 120, "exact")]),
    ],
)
def test_measures(text: str, expected: list[tuple[str, int, str]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Officers from the Fraud Squad executed three warrants in March 2031 and made two arrests.",
        "In 2030 he admitted 12 charges of fraud investigated by our Fraud Squad.",
        "The Fraud Squad receives 70 reports a month.",
        "The NSPCC said 9,000 offences were recorded across the UK last year.",
        "In 2030 the gang was the target of 12 raids by our Fraud Squad.",
        "The Fraud Squad has grown from 17 people to 41 since 2025.",
        "Jailed for 45 years: the Fraud Squad told the court of 12 arrests.",
        "In 2030 the Fraud Squad spoke to 400 parents at 12 schools.",
        "Our Fraud Squad made 12 arrests.",
        "The Fraud Squad visited a man who was made the subject of an order in 2018 following his conviction.",
        "The Fraud Squad said that 41 people had been arrested over the riot so far.",
        "Kent Police arrested 14 people last week in raids on cannabis farms.",
        "Kent Police has arrested 14 people since March over the murder of Ann Lee.",
        "Kent Police has arrested 14 people since March in connection with the murder.",
        "Kent Police has charged 14 men since March with conspiracy to supply cocaine.",
        "Kent Police arrested Roe. He has had 14 arrests since March.",
        "Across the country 14,000 arrests have been made since March, Kent Police said.",
        "Kent Police arrested Roe, one of 60 people held since March over the disorder in Harwick.",
        "Kent Police arrested Roe. He had eight previous convictions for 15 offences, the last of them in 2027.",
        "Kent Police arrested Roe. Roe, who has 104 convictions, was last jailed in 2028.",
        "Kent Police arrested Roe. Between 2025 and 2029 he amassed 22 convictions for 51 offences.",
        "Kent Police arrested Roe. The court heard of 31 convictions since January 2029.",
        "Kent Police arrested Roe, who has 40 convictions from 2021 to 2029.",
    ],
)
def test_what_is_no_statistic(text: str) -> None:
    assert told(text) == []


LIST = """Our Online Abuse Unit protects children.
In 2030 the unit:
• Safeguarded 412 children;
• Executed 318 search warrants;
• Seized more than 1,900 devices;
• Obtained 26 Stalking Protection Orders.
Nearly 60 offenders were convicted over the same period.
"""


def test_a_list_takes_time_and_subject_from_the_line_above() -> None:
    found = read(LIST)
    assert [(one.measure, one.value) for one in found] == [
        ("children-safeguarded", 412),
        ("search-warrants", 318),
        ("devices-seized", 1900),
        ("other-measure", 26),
        ("convictions", 60),
    ]
    assert {(one.subject, one.start, one.end) for one in found} == {
        ("team:online-abuse-unit", dt.date(2030, 1, 1), dt.date(2030, 12, 31))
    }


def test_a_list_of_labels() -> None:
    assert told("Our Fraud Squad in numbers\nIn 2030 the squad:\n• Arrests: 151\n• Warrants executed – 318\n") == [
        ("arrests", 151, "exact"),
        ("search-warrants", 318, "exact"),
    ]


def test_every_quote_stands_in_its_passage() -> None:
    for one in read(LIST):
        for evidence in one.evidence:
            assert evidence.span in evidence.passage
            quote = LIST[evidence.span.start : evidence.span.end].replace(",", "")
            assert str(one.value) in quote or evidence.rule == "statistic-lead"


def test_the_exact_figure_replaces_the_rounded_one() -> None:
    text = (
        "Last year our Online Abuse Unit safeguarded more than 300 children.\n"
        "In 2030 the unit safeguarded 303 children."
    )
    assert told(text) == [("children-safeguarded", 303, "exact")]


def test_a_figure_told_twice_is_one_fact_with_its_period() -> None:
    text = "Fraud Squad makes 73 arrests in a year\nIn 2030 the Fraud Squad made 73 arrests."
    found = read(text)
    assert [(one.value, one.start) for one in found] == [(73, dt.date(2030, 1, 1))]


def test_a_figure_to_compare_with_has_its_own_period() -> None:
    found = read("The Fraud Squad carried out 377 warrants in 2030, compared with 310 in 2029.")
    assert [(one.value, one.start) for one in found] == [(377, dt.date(2030, 1, 1)), (310, dt.date(2029, 1, 1))]
    found = read("Kent Police recorded 310 burglaries last year, up from 280 the year before.")
    assert [(one.value, one.end) for one in found] == [(310, dt.date(2030, 12, 31)), (280, dt.date(2029, 12, 31))]


def test_without_a_date_of_publication_last_year_has_no_dates() -> None:
    found = read("Last year the Fraud Squad made 133 arrests.", None, None)
    assert [(one.value, one.start, one.end) for one in found] == [(133, None, None)]


def test_a_force_without_a_team_is_the_subject() -> None:
    assert [one.subject for one in read("Last year our officers made 800 arrests and executed 90 warrants.")] == [
        "force:kent-police"
    ] * 2


def test_the_same_period_is_that_of_the_sentence_before() -> None:
    found = read(
        "Between 1 April 2030 and 31 March 2031 our Fraud Squad arrested 312 people and secured 187 charges. "
        "They also carried out 204 warrants.\nIn the same period:\n• 121 offenders were convicted;\n"
        "• 96 firearms were taken off the streets.\n"
    )
    assert [(one.measure, one.value) for one in found] == [
        ("arrests", 312),
        ("charges", 187),
        ("search-warrants", 204),
        ("convictions", 121),
        ("other-measure", 96),
    ]
    assert {(one.start, one.end) for one in found} == {(dt.date(2030, 4, 1), dt.date(2031, 3, 31))}


def test_what_is_only_beside_the_thing_done_is_not_counted() -> None:
    text = "In March the squad:\n• A cannabis factory with 210 plants was dismantled in Harwick;\n• made 12 arrests.\n"
    assert told("Our Fraud Squad fights fraud.\n" + text) == [("arrests", 12, "exact")]


def test_a_year_compared_with_is_not_that_of_the_next_sentence() -> None:
    found = read(
        "Our Fraud Squad carried out 163 warrants between January and December 2030, compared with 138 in 2029. "
        "It safeguarded 209 children and seized 1,318 devices."
    )
    assert {(one.value, one.start) for one in found} == {
        (163, dt.date(2030, 1, 1)),
        (138, dt.date(2029, 1, 1)),
        (209, dt.date(2030, 1, 1)),
        (1318, dt.date(2030, 1, 1)),
    }


def test_time_since_a_team_was_formed_is_told_with_its_month() -> None:
    text = "Since it was formed in October 2029, our Fraud Squad has executed 32 warrants and made 28 arrests."
    assert {(one.start, one.end) for one in read(text)} == {(dt.date(2029, 10, 1), ISSUED)}


WEEK = "The crackdown week ran from 4 to 10 March.\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Officers made 24 arrests and carried out 15 warrants during a week of action against county lines.\n"
            + WEEK,
            [("arrests", 24), ("search-warrants", 15)],
        ),
        (
            "Police arrested 33 people in a week of action against burglary.\n" + WEEK + "A further 31 people were "
            "safeguarded, with 18 phones, four cars and 12 knives also seized.",
            [
                ("arrests", 33),
                ("other-measure", 31),
                ("devices-seized", 18),
                ("other-measure", 4),
                ("other-measure", 12),
            ],
        ),
        (
            "During a three-day crackdown police raided 12 addresses, arrested 15 people and seized 30 phones.\n"
            + WEEK,
            [("search-warrants", 12), ("arrests", 15), ("devices-seized", 30)],
        ),
        (
            "Police have executed 21 warrants and arrested 33 people as part of the intensification week.\n"
            + WEEK
            + "In Dover, officers arrested two men and seized three phones.",
            [("search-warrants", 21), ("arrests", 33)],
        ),
    ],
)
def test_a_report_on_days_of_action(text: str, expected: list[tuple[str, int]]) -> None:
    found = read(text)
    assert [(one.measure, one.value) for one in found] == expected
    assert {(one.start, one.end) for one in found} == {(dt.date(2031, 3, 4), dt.date(2031, 3, 10))}


def test_a_list_without_bullets_is_the_force_s_where_an_officer_of_a_team_speaks_below() -> None:
    found = read(
        "Kent Police took part in the knife crime week of action (Monday 10 to Sunday 16 March).\nHere are the week's "
        "results:\n24 arrests\n12 knives seized\n9 warrants executed\n178 intelligence reports submitted\n"
        "Detective Inspector Ann Roe from the Gangs Unit said: “We are pleased with it.”"
    )
    assert [(one.subject, one.measure, one.value) for one in found] == [
        ("force:kent-police", "arrests", 24),
        ("force:kent-police", "other-measure", 12),
        ("force:kent-police", "search-warrants", 9),
        ("force:kent-police", "other-measure", 178),
    ]
    assert {(one.start, one.end) for one in found} == {(dt.date(2031, 3, 10), dt.date(2031, 3, 16))}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Last year our Fraud Squad made 31 arrests.\nEighty people were charged and 58 convicted.", [31, 80, 58]),
        (
            "Over the last year our officers arrested 380 suspects.\nCharges were also brought on 162 occasions.",
            [380, 162],
        ),
        ("This month our Fraud Squad made 31 arrests, executed 12 warrants and secured nine charges.", [31, 12, 9]),
        ("In 2030 our Fraud Squad safeguarded 17 children and 10 adults.", [17, 10]),
        ("In 2030 our Fraud Squad seized 29 phones, three laptops and £900.", [29, 3]),
    ],
)
def test_figures_that_share_a_verb_or_the_time_of_those_before(text: str, expected: list[int]) -> None:
    assert [one.value for one in read(text)] == expected


@pytest.mark.parametrize(
    ("text", "start", "expected"),
    [
        (
            "The fraud team got £1m last year.\nKent Police's Fraud Squad seized 63 cars and prosecuted 83 suspects.",
            dt.date(2030, 1, 1),
            [("other-measure", 63), ("charges", 83)],
        ),
        (
            "Dozens were arrested in the first year of the team.\nThefts fell.\nKent Police says it has also seized "
            "17 vehicles, searched 34 properties and executed 12 warrants.",
            None,
            [("other-measure", 17), ("search-warrants", 34), ("search-warrants", 12)],
        ),
        (
            "The team's campaign has resulted in them:\n- Attending 340 incidents\n- Prosecuted 98 offenders.\n"
            "- Executed eight warrants.\n- Conducted 63 stop and searches.",
            None,
            [("other-measure", 340), ("charges", 98), ("search-warrants", 8), ("other-measure", 63)],
        ),
    ],
)
def test_a_tally_takes_its_time_from_not_far_above_or_none(
    text: str, start: dt.date | None, expected: list[tuple[str, int]]
) -> None:
    found = read(text)
    assert [(one.measure, one.value) for one in found] == expected
    assert {one.start for one in found} == {start}


@pytest.mark.parametrize(
    "text",
    [
        "The officers found:\n- 12 phones\n- three knives\n- 40 wraps of heroin",
        "He was stopped last year.\nKent Police raided two houses and seized 12 phones.",
        "Officers arrested two men and seized 12 phones when they raided a flat in Dover.",
        "Our Fraud Squad arrested 12 people and seized 14 phones in the investigation.",
        "Kent Police dealt with the first 40 cases of the coronavirus and 12 deaths in March.",
        "The judge heard that 12 addresses were raided and 15 people were arrested by the Fraud Squad.",
    ],
)
def test_one_raid_or_one_case_is_no_report(text: str) -> None:
    assert told(text) == []


def test_an_intense_week_of_small_figures() -> None:
    found = read(
        "Kent Police had an intense week of cyber and digital policing.\nOur Fraud Squad conducted five warrants, "
        "seized 29 devices, safeguarded seven children and made one arrest.\nThree people have also been charged."
    )
    assert [(one.measure, one.value) for one in found] == [
        ("search-warrants", 5),
        ("devices-seized", 29),
        ("children-safeguarded", 7),
        ("arrests", 1),
        ("charges", 3),
    ]


def test_another_officer_s_we_is_the_force() -> None:
    found = read(
        "Sergeant Ann Roe of the Fraud Squad said: “We are glad.”\nChief Inspector Ben Cole, our lead, added: "
        "“We had 428 reports between 1 September and 31 March.”"
    )
    assert [(one.subject, one.measure, one.value) for one in found] == [("force:kent-police", "offences-recorded", 428)]


def test_who_coordinated_a_week_and_the_team_of_who_speaks_are_not_whose_it_was() -> None:
    text = (
        "A crackdown has led to 20 arrests.\nThey were made during a week-long operation (March 3 to 7), which was "
        "coordinated by the National Crime Agency.\nIn total, 20 people were arrested and 14 released."
    )
    assert read(text, None) == []
    found = read(
        "Police arrested 29 people in the intensification week - running from March 3 to 9.\nThis included:\n"
        "• 10 searches of properties\n• 29 arrests\n• 13 mobile phones\n"
        "Detective Inspector Ann Roe, of the Gangs Unit, said: “County lines are a priority for Kent Police.”",
        None,
    )
    assert {(one.subject, one.measure, one.value) for one in found} == {
        ("force:kent-police", "search-warrants", 10),
        ("force:kent-police", "arrests", 29),
        ("force:kent-police", "devices-seized", 13),
    }
    assert {(one.start, one.end) for one in found} == {(dt.date(2031, 3, 3), dt.date(2031, 3, 9))}


def test_a_force_that_takes_part_in_a_week_is_not_who_coordinated_it() -> None:
    found = read(
        "Kent Police was one of the forces that joined the intensification week, which ran from March 3 to 9 and was "
        "coordinated by the National Crime Agency.\nThis included:\n• 29 arrests\n• 10 warrants executed\n\n"
        "Detective Inspector Ann Roe, of the Gangs Unit, said: “It was a good week.”\n\n"
        "“My team do this all year, and between April and September 2030 they made 118 arrests.”",
        None,
    )
    assert [(one.subject, one.measure, one.value) for one in found] == [
        ("force:kent-police", "arrests", 29),
        ("force:kent-police", "search-warrants", 10),
        ("team:gangs-unit", "arrests", 118),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The Kent Police Rural Crime Team caught the gang. In 19 raids between May and October 2030 they took £20,000.",
        "The Kent Police Rural Crime Team said 26 people were held in 19 days of raids.",
    ],
)
def test_raids_of_thieves_and_days_of_raids_are_no_warrants(text: str) -> None:
    assert not [one for one in read(text) if one.measure == "search-warrants"]


def test_work_that_was_not_part_of_an_operation_is_not_the_other_body_s() -> None:
    text = (
        "Kent Police, with the National Crime Agency, have staged an operation. During the operation they executed"
        " 32 warrants and made 22 arrests. Seven warrants were also executed, which were not part of the NCA operation."
    )
    assert {one.subject for one in read(text)} == {"force:kent-police"}


def test_a_year_in_which_a_team_was_set_up_is_not_the_time_of_its_work() -> None:
    (one,) = read("Since it was set up in 2020 the Kent Police Rural Crime Team has arrested 82 people.")
    assert (one.value, one.start) == (82, None)


def test_that_what_a_figure_is_compared_with_is_of_another_time() -> None:
    text = (
        "Kent Police's festive drink-drive campaign ran from 1 to 31 December 2030. Officers carried out 3,402 tests "
        "(up from 2,987 the year before) and 512 drug wipes. They detected 823 offences, against 768 twelve "
        "months earlier."
    )
    whole = (dt.date(2030, 12, 1), dt.date(2030, 12, 31))
    assert [(one.value, (one.start, one.end)) for one in read(text)] == [
        (3402, whole),
        (2987, (None, None)),
        (512, whole),
        (823, whole),
        (768, (None, None)),
    ]


def test_that_figures_since_some_time_go_on_to_the_day_of_writing() -> None:
    found = read("Since the start of a crackdown in April, Kent Police have made 45 arrests and seized 16 bikes.")
    assert [(one.value, one.start, one.end) for one in found] == [
        (45, dt.date(2031, 4, 1), ISSUED),
        (16, dt.date(2031, 4, 1), ISSUED),
    ]
    found = read("96 people were arrested by Kent Police in December, compared with 122 in the same month of 2029.")
    assert [(one.value, one.start) for one in found] == [(96, dt.date(2030, 12, 1)), (122, dt.date(2029, 12, 1))]
