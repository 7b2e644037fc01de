"""The date line: which lines state when a release appeared, and which dates are the story's."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.sources.dateline import as_date, is_dateline, issued_in

DAY = dt.date(2031, 3, 7)


@pytest.mark.parametrize(
    "line",
    [
        "10:35 07/03/2031",
        "Pubdate: Fri, 07 Mar 2031",
        "2031-03-07 16:40 in News",
        "Court diary by Ann Roe, 7th March, 2031.",
        "Last Updated : Mar 7 2031 | 6:42 PM GMT",
        "Article published: 7 March 2031",
        "Posted on 07/03/2031 by Wessex Police",
        "News release 7 March 2031",
        "Press release: 7 March 2031",
        "Article date: 7th March 2031",
        "Published 07/03/2031 11:15",
        "Date published: 07/03/2031 16:20",
        "Date published: 7 March 2031",
        "Date: 07 March 2031",
        "7 March 2031",
        "7th March 2031",
        "Friday, 7th March 2031, 4:12 pm",
        "Fri 7 Mar 2031",
        "12:31, 7 MAR 2031 | UPDATED 12:58, 9 MAR 2031",
        "Published 7th March 2031, 06:00 BST",
        "Published 7th Mar 2031, 16:22 GMT",
        "05:00, 07 March 2031",
        "7 March 2031 | News, Sexual offences",
        "Harwick Police | News | Published 7 March 2031",
        "*Harwick Police | News | Published 7 March 2031*",
        "By Dee Marsh / 7 March 2031",
        "Issued by Wessex Police, 7 March 2031",
        "Wessex Constabulary, 7 March 2031",
        "2. Issued on 7 March 2031.",
        "By Dee Marsh, Court Reporter, 7 March 2031",
        "March 7, 2031",
        "Posted on 7 March 2031 at 10am",
        "2031-03-07",
        "Published: 2031-03-07 10:00",
        "published at 13:53 Greenwich Mean Time 7 March 2031",
        "Last Updated: Friday, 7 March, 2031, 07:37 GMT 08:37 UK",
        "Page last updated at 07:37 GMT, Friday, 7 March 2031 08:37 UK",
        "07:37, UK, Friday 07 March 2031",
        "7 Mar 31",
        "Harwick Editorial 7th March, 2031",
        "Dee Marsh-Lee7 March 2031",
        "Dee Marsh 1 minute ago Fri 7th March 2031 | 10:20 PM",
    ],
)
def test_a_date_line_gives_the_date(line: str) -> None:
    assert issued_in(f"Man jailed\n{line}\nHe was jailed on 1 March 2031 for theft.") == DAY
    assert is_dateline(line)


@pytest.mark.parametrize(
    "line",
    [
        "He was jailed on 7 March 2031.",
        "On Friday 7 March 2031 he was jailed at the same court",
        "7 March",
        "Friday 7 March",
        "31/02/2031",
        "Operation 07/03/2031 was a success",
        "He was seen by Wessex Police on 7 March 2031 and 9 March 2031",
        "Between 7 March 2031 and 9 March 2031",
    ],
)
def test_a_date_of_the_story_does_not(line: str) -> None:
    assert issued_in(f"Man jailed\n{line}\nText.") is None


def test_publication_wins_over_update_and_update_over_nothing() -> None:
    assert issued_in("Man jailed\nUpdated 9 March 2031\nPublished 7 March 2031") == DAY
    assert issued_in("Man jailed\nLast updated: 7 March 2031") == DAY


def test_the_page_knows_better_than_the_crawler_when_it_was_published() -> None:
    assert issued_in("date 2030-08-28\nMan jailed\nPUBLISHED: 17:46 7 March 2031") == DAY
    assert issued_in("date 2031-03-07\nMan jailed\nHe was jailed.") == DAY


def test_only_the_header_and_the_foot_are_looked_at() -> None:
    body = "\n".join(f"Sentence number {n}." for n in range(30))
    assert issued_in(f"{body}\n7 March 2031\n{body}") is None
    assert issued_in(f"{body}\n7 March 2031") == DAY
    assert issued_in(f"{body}\nMan jailed for theft\n7 March 2031\nA man was jailed today.\n{body}") == DAY
    assert issued_in(f"{body}\nOne\n7 March 2031\nJailed.\n{body}\nTwo\n9 March 2031\nJailed.\n{body}") is None


@pytest.mark.parametrize(
    "line",
    [
        "Today, Friday 7 March 2031, he was jailed.",
        "He was jailed today (Friday, 7 March 2031).",
        "He was jailed yesterday (6 March 2031).",
        "He was jailed yesterday, Thursday 6 March 2031, for what he did on 1 March 2030.",
    ],
)
def test_the_day_that_the_text_calls_today(line: str) -> None:
    assert issued_in(f"Man jailed\n{line}\nText.") == DAY


def test_two_days_called_today_tell_nothing() -> None:
    assert issued_in("Man jailed\nToday, 7 March 2031, he was jailed.\nToday, 9 March 2031, he died.") is None


def test_a_stamp_before_the_title() -> None:
    assert issued_in("2031-03-07T10:15:00Z Man jailed\n\nHe was jailed.") == DAY


@pytest.mark.parametrize(
    "value",
    ["2031-03-07", "2031-03-07T23:30:00-05:00", "20310307", "07/03/2031", "7 March 2031",
     "Fri, 07 Mar 2031 10:00:00 +0000"],
)  # fmt: skip
def test_metadata_values(value: str) -> None:
    assert as_date(value) == DAY


@given(st.text())
def test_any_text_is_read_without_an_error(text: str) -> None:
    issued_in(text)
    as_date(text)
    is_dateline(text)


def test_a_month_that_is_none_is_the_day() -> None:
    text = "10/17/2031 | Press release\n\nAlan Roper was jailed.\n"
    assert issued_in(text) == dt.date(2031, 10, 17)
