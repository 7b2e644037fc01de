"""Over what time a figure counts, in the ways that releases and reports have of telling it."""

from __future__ import annotations

import pytest
from test_statistics import read

TIMES = """
74 people have been arrested by Kent Police since Operation Falcon was launched in January.
= kent-police arrests 74, 2031-01-01 to 2031-05-06
--
Since being set up in September, Kent Police's Wildlife Unit has carried out 55 raids.
= wildlife-unit search-warrants 55, 2030-09-01 to 2031-05-06
--
The unit, which was set up by Kent Police in September, has so far made 39 arrests.
= kent-police arrests 39, 2030-09-01 to 2031-05-06
--
Kent Police said that it had recorded 1,204 thefts last summer, down from 1,530 in 2029.
= kent-police offences-recorded 1204
= kent-police offences-recorded 1530, 2029-01-01 to 2029-12-31
--
During the same week last year Kent Police made 51 arrests.
= kent-police arrests 51
--
Kent Police dealt with 611 reports in the first nine months of 2030, against 702 in the same period of 2028.
= kent-police offences-recorded 611, 2030-01-01 to 2030-09-30
= kent-police offences-recorded 702, 2028-01-01 to 2028-09-30
--
Operation Heron ran from 21 April to 27 April. Kent Police arrested 34 people, searched 22 homes and seized 16 bikes.
= kent-police arrests 34, 2031-04-21 to 2031-04-27
= kent-police search-warrants 22, 2031-04-21 to 2031-04-27
= kent-police other-measure 16, 2031-04-21 to 2031-04-27
--
During a day of action on Thursday (1 May), Kent Police stopped 212 lorries and issued 51 penalty notices.
= kent-police other-measure 212, 2031-05-01 to 2031-05-01
= kent-police other-measure 51, 2031-05-01 to 2031-05-01
--
Of the 74 arrested by Kent Police in the first half of 2030, 51 have been charged.
= kent-police arrests 74, 2030-01-01 to 2030-06-30
= kent-police charges 51, 2030-01-01 to 2030-06-30
--
To date Operation Lark, run by Kent Police, has led to 61 arrests and 40 charges.
= kent-police arrests 61
= kent-police charges 40
--
Since being formed two years ago, Kent Police's Wildlife Unit has investigated 96 offences, which led to 18
convictions.
= wildlife-unit investigations 96
= wildlife-unit convictions 18
--
In 2030 Kent Police arrested 15 thieves.
= kent-police arrests 15, 2030-01-01 to 2030-12-31
--
Kent Police made 12 arrests for shoplifting in March.
= kent-police arrests 12, 2031-03-01 to 2031-03-31
--
Kent Police's Rural Crime Team, set up in September, has so far made 39 arrests. In London, officers made 400 arrests in
March.
= rural-crime-team arrests 39, 2030-09-01 to 2031-05-06
--
More than 60 warrants were executed by Kent Police over three days. In all, 47 people were detained, 30 of whom have
since been charged.
= kent-police search-warrants 60
= kent-police arrests 47
= kent-police charges 30
"""

A_WEEK = """Gwent Police made 13 arrests in the week-long push, held from 4 to 10 April.

"We also seized seven vehicles," said Inspector Ann Roe, the head of the force's Rural Crime Team.

Two quad bikes and 18 sheep were recovered, she said.
"""

NO_REPORT = """
Since the murder inquiry began in March Kent Police has arrested 11 people and charged four.
--
The IOPC investigated 96 complaints about Kent Police in 2030.
--
In England and Wales 6,000 people were arrested last year. Kent Police is one of 12 forces which took part.
--
Kent Police arrested three men in March.
--
He was arrested 14 times by Kent Police last year.
--
Officers of the Hexley Metropolitan Police Department arrested 40 people in April.
--
Kent Police arrested Ann Roe, 30, and two others over the three days that the trial took.
"""


@pytest.mark.parametrize("case", TIMES.strip().split("\n--\n"))
def test_the_time_of_a_figure(case: str) -> None:
    lines = case.split("\n")
    text = " ".join(line for line in lines if not line.startswith("= "))
    assert told(text, "Daily Echo") == [line[2:] for line in lines if line.startswith("= ")]


def told(text: str, publisher: str) -> list[str]:
    return [
        f"{one.subject.split(':')[-1]} {one.measure} {one.value}" + (f", {one.start} to {one.end}" if one.start else "")
        for one in read(text, publisher)
    ]


@pytest.mark.parametrize("text", NO_REPORT.strip().split("\n--\n"))
def test_what_is_no_work_of_a_force_over_a_time(text: str) -> None:
    assert told(text, "Daily Echo") == []


def test_an_officer_of_a_team_speaks_of_the_week_of_the_force() -> None:
    assert told(A_WEEK, "Daily Echo") == [
        f"gwent-police {figure}, 2031-04-04 to 2031-04-10"
        for figure in ("arrests 13", "other-measure 7", "other-measure 2", "other-measure 18")
    ]
