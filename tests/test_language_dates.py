"""Dates and periods: each way of writing one, and what it means for a release of a given day."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.language import dates, day_ranges, periods

THURSDAY = dt.date(2031, 5, 8)

PIECES = (
    "1 31 May March Friday (Mon) last next this year month week in between and from to 2031 14/04/2030 the same day "
    "following two days later yesterday today ( ) , . \n"
).split(" ")
ANY_TEXT = st.one_of(st.text(max_size=200), st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join))
ANY_DAY = st.one_of(st.none(), st.dates())


def read(text: str, issued: dt.date | None = THURSDAY) -> list[tuple[str, str, str]]:
    return [(text[d.span.start : d.span.end], str(d.past), str(d.future)) for d in dates(text, issued)]


@pytest.mark.parametrize(
    ("words", "date"),
    [
        ("14 April 2028", "2028-04-14"),
        ("April 14, 2028", "2028-04-14"),
        ("14th of April 2028", "2028-04-14"),
        ("14/04/2028", "2028-04-14"),
        ("2028-04-14", "2028-04-14"),
        ("Monday 5 May", "2031-05-05"),
        ("Monday, May 5", "2031-05-05"),
        ("Tuesday 10 June", "2031-06-10"),
        ("Saturday 5 October", "2030-10-05"),
        ("yesterday, Wednesday 7 May", "2031-05-07"),
        ("yesterday (Wednesday 7 May)", "2031-05-07"),
        ("Tuesday (6 May)", "2031-05-06"),
        ("today", "2031-05-08"),
        ("yesterday", "2031-05-07"),
        ("tomorrow", "2031-05-09"),
        ("last Friday", "2031-05-02"),
        ("next Monday", "2031-05-12"),
        ("this Tuesday", "2031-05-06"),
        ("Friday last week", "2031-05-02"),
        ("last month", "2031-04"),
        ("last year", "2030"),
        ("this year", "2031"),
        ("last February", "2031-02"),
        ("last September", "2030-09"),
        ("March last year", "2030-03"),
        ("6 February last year", "2030-02-06"),
        ("November 12 last year", "2030-11-12"),
        ("January this year", "2031-01"),
        ("June 2029", "2029-06"),
        ("Friday evening last week", "2031-05-02"),
    ],
)
def test_words_that_leave_no_choice(words: str, date: str) -> None:
    assert read(f"It was on record that {words} it rained.") == [(words, date, date)]


def test_a_weekday_that_only_next_years_date_has_is_a_slip() -> None:
    assert read("He was jailed on Monday 3 May.") == [("Monday 3 May", "2031-05-03", "2031-05-03")]


def test_a_story_printed_late_announces_what_is_days_ago() -> None:
    assert read("He is due to appear on 3 May.") == [("3 May", "2031-05-03", "2031-05-03")]
    assert read("He is due to appear on 3 April.") == [("3 April", "2031-04-03", "2032-04-03")]


@pytest.mark.parametrize(
    ("text", "past", "future"),
    [
        ("He will appear on December 20.", "2030-12-20", "2031-12-20"),
        ("She was seen on 14 August.", "2030-08-14", "2031-08-14"),
        ("They met on Friday.", "2031-05-02", "2031-05-09"),
        ("A trial in November was set.", "2030-11", "2031-11"),
        ("He came (Mon) at noon.", "2031-05-05", "2031-05-12"),
    ],
)
def test_words_that_look_both_ways(text: str, past: str, future: str) -> None:
    assert [reading[1:] for reading in read(text)] == [(past, future)]


@pytest.mark.parametrize(
    "text",
    [
        "It may be that a march 3 of them joined.",
        "They drove the A52 at 4.40pm with 0808 200 1000 on the phone.",
        "The 44-year-old sat on the wall in the sun.",
        "He lived in May Street and spoke to June Oldacre.",
        "The Theft Act 1968 applies.",
        "today's sentence was heard every Friday.",
        "Over the last year it grew.",
    ],
)
def test_words_that_are_no_dates(text: str) -> None:
    assert read(text) == []


def test_a_day_is_told_from_the_day_before_it() -> None:
    text = "He was seen on 3 March 2030. He was arrested the following day, she two days later, he later that day."
    assert [past for _, past, _ in read(text)] == ["2030-03-03", "2030-03-04", "2030-03-06", "2030-03-06"]
    text = "He was seen on 3 March 2030 and arrested the next day. Next day delivery is free."
    assert [past for _, past, _ in read(text)] == ["2030-03-03", "2030-03-04"]


def test_the_day_before_something_else_is_not_told_from_a_date() -> None:
    text = "He was seen on 3 March 2030. The day before his trial he fled. The day before, he had packed."
    assert [past for _, past, _ in read(text)] == ["2030-03-03", "2030-03-02"]


@pytest.mark.parametrize(
    ("text", "past"),
    [
        ("between June and August 2029", ["2029-06", "2029-08"]),
        ("on 3 March and on 5 June last year", ["2030-03-03", "2030-06-05"]),
        ("on the night of 3-4 March 2030", ["2030-03-04"]),
    ],
)
def test_a_year_stated_once_is_that_of_both(text: str, past: list[str]) -> None:
    assert [reading[1] for reading in read(text)] == past


def test_a_date_line_is_not_the_day_spoken_of() -> None:
    text = "Published 8 May 2031\n\nOfficers came to the house three days later."
    assert read(text)[-1] == ("three days later", "None", "None")


def test_in_july_is_that_of_the_year_just_spoken_of() -> None:
    text = "She was arrested in March 2028, and in July she was charged.\nIn August she fled."
    assert [past for _, past, _ in read(text)] == ["2028-03", "2028-07", "2030-08"]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("In October 2028 he left. He was tried the following May.", ["2028-10", "2029-05"]),
        ("In October 2028 he left. He was tried that November.", ["2028-10", "2028-11"]),
        ("He left on 3 October 2028 and was tried on 2 May the following year.", ["2028-10-03", "2029-05-02"]),
        ("He left in May 2028 and was tried in June that year.", ["2028-05", "2028-06"]),
        ("In December 2028 he left, and on 5 January he came back.", ["2028-12", "2029-01-05"]),
        ("In May 2028 he left, and on 5 April he came back.", ["2028-05", "2031-04-05"]),
        ("He was tried in June that year.", ["None"]),
    ],
)
def test_a_year_told_from_the_one_just_spoken_of(text: str, days: list[str]) -> None:
    assert [past for _, past, _ in read(text)] == days


@pytest.mark.parametrize(
    "birth", ["born in 1980", "who was born on 5 March 1980", "whose date of birth is 5 March 1980", "DOB 05/03/1980"]
)
def test_nobody_goes_on_from_the_year_of_a_birth(birth: str) -> None:
    text = f"Alan Roper, {birth}, was arrested in April. He lived there in the 1980s. In March he moved."
    assert [past for _, past, _ in read(text)][1:] == ["2031-04", "2031-03"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He appeared on Friday and was jailed last February.", ["None", "None"]),
        ("He was seen on April 6.", ["None"]),
        ("In October 2029 they called.", ["2029-10"]),
        ("He was seen on 6 May. On 8 May 2029 he fled, and died the same day.", ["None", "2029-05-08", "2029-05-08"]),
        ("She fled on 4 May 2029.\n\nHe came on 6 April and left the same day.", ["2029-05-04", "None", "None"]),
        ("He fled on 4 May 2029.\n\nShe wept.\n\nHe is due in court on 6 June.", ["2029-05-04", "2029-06-06"]),
        ("He was jailed on Friday (July 11).\n\nThey fled in April 2030.", ["2031-07-11", "2030-04"]),
        ("He was jailed on July 11.\n\nThey fled in April 2031.", ["None", "2031-04"]),
        ("He admitted it in March and was jailed on 4 May 2029.", ["2029-03", "2029-05-04"]),
        ("He admitted it in June and was jailed on 4 May 2029.", ["None", "2029-05-04"]),
        ("He admitted it in March. He was jailed on 4 May 2029.", ["None", "2029-05-04"]),
        ("It met on 6 June.\n\nHe came.\n\nThe jury sat on 4 May 2029.", ["2029-06-06", "2029-05-04"]),
        ("He fled on 4 May 2029.\n\nShe wept.\n\nHe is due on 6 November.", ["2029-05-04", "None"]),
        (
            "He fled on 4 May 2029.\n\nIn March 2027 she wept.\n\nHe is due on 6 June.",
            ["2029-05-04", "2027-03", "None"],
        ),
        ("He was born on 4 May 1999.\n\nShe wept.\n\nHe is due on 6 June.", ["1999-05-04", "None"]),
        ("In March 2029 she fled; in July she came back.", ["2029-03", "2029-07"]),
        ("Between June 2028 and May this year they worked. In May it ended.", ["2028-06", "2029-05", "2029-05"]),
        ("He was jailed today, 8 May 2031. She came yesterday.", ["2031-05-08", "2031-05-07"]),
        (
            "She fled on 14 February 2030. He was jailed today, Wednesday 9 July. She came yesterday.",
            ["2030-02-14", "2031-07-09", "2031-07-08"],
        ),
    ],
)
def test_an_undated_text_gives_only_what_it_makes_certain(text: str, expected: list[str]) -> None:
    assert [past for _, past, _ in read(text, None)] == expected


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("Between June 2028 and the end of May this year, they made 12 arrests.", "2028-06-01", "2031-05-31"),
        ("Between April and October the team closed 9 shops.", "2030-04-01", "2030-10-31"),
        ("between November and March", "2030-11-01", "2031-03-31"),
        ("In 2029 they did more.", "2029-01-01", "2029-12-31"),
        ("Last year they did less.", "2030-01-01", "2030-12-31"),
        ("In the year to the end of March, 20 were charged.", "2030-04-01", "2031-03-31"),
        ("from April 2029 to March 2030", "2029-04-01", "2030-03-31"),
        ("the financial year 2029/30", "2029-04-01", "2030-03-31"),
        ("in the 12 months to March 2030", "2029-04-01", "2030-03-31"),
        ("in the three months to the end of June 2030", "2030-04-01", "2030-06-30"),
        ("since January", "2031-01-01", "2031-05-08"),
        ("in the first six months of 2030", "2030-01-01", "2030-06-30"),
        ("Between Monday 27 January and Sunday 2 February", "2031-01-27", "2031-02-02"),
        ("from Friday, 3 January 2031 to the end of March", "2031-01-03", "2031-03-31"),
        ("in February 2028", "2028-02-01", "2028-02-29"),
        ("last month", "2031-04-01", "2031-04-30"),
        ("so far this year", "2031-01-01", "2031-05-08"),
    ],
)
def test_periods(text: str, start: str, end: str) -> None:
    assert [(str(period.start), str(period.end)) for period in periods(text, THURSDAY)] == [(start, end)]


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("from 4 to 10 March", "2031-03-04", "2031-03-10"),
        ("(November 25 to December 1)", "2030-11-25", "2030-12-01"),
        ("running from March 7-13, 2030", "2030-03-07", "2030-03-13"),
        ("between Monday 24 and Sunday 30 June", "2030-06-24", "2030-06-30"),
        ("28 December to 3 January", "2030-12-28", "2031-01-03"),
        ("from 23 March, when the shops closed, to 23 April", "2031-03-23", "2031-04-23"),
        ("this month", "2031-05-01", "2031-05-08"),
        ("on 3 and 4 March", "2031-03-03", "2031-03-04"),
        ("on March 30 and 31", "2031-03-30", "2031-03-31"),
    ],
)
def test_days_that_a_campaign_ran(text: str, start: str, end: str) -> None:
    assert [(str(period.start), str(period.end)) for period in day_ranges(text, THURSDAY)] == [(start, end)]


@pytest.mark.parametrize("text", ["on 3 and 9 March", "aged 4 to 10 in March", "on March 3 and 9", "30 to 31 February"])
def test_days_that_are_no_range(text: str) -> None:
    assert day_ranges(text, THURSDAY) == ()


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("on Boxing Day", "2030-12-26"),
        ("on Christmas Eve 2029", "2029-12-24"),
        ("on New Year's Day", "2031-01-01"),
        ("on New Year’s Eve last year", "2030-12-31"),
        ("a Boxing Day sale", None),
    ],
)
def test_days_with_a_name(text: str, day: str | None) -> None:
    assert [str(one.past) for one in dates(text, THURSDAY)] == ([day] if day else [])


@pytest.mark.parametrize(
    "text", ["over a 12-month period", "over the last 12 months", "in the last year", "the end of last year"]
)
def test_stretches_without_fixed_ends_are_no_periods(text: str) -> None:
    assert periods(text, THURSDAY) == ()


def test_an_undated_text_has_the_periods_whose_years_it_states() -> None:
    text = "Last year was busy: between June 2028 and the end of May this year they made 12 arrests, and in 2029 more."
    assert [(str(p.start), str(p.end)) for p in periods(text, None)] == [
        ("2028-06-01", "2029-05-31"),
        ("2029-01-01", "2029-12-31"),
    ]


@given(ANY_TEXT, ANY_DAY)
def test_any_text_gives_true_offsets_in_order(text: str, issued: dt.date | None) -> None:
    for found in (dates(text, issued), periods(text, issued), day_ranges(text, issued)):
        spans = [item.span for item in found]
        assert all(0 <= span.start < span.end <= len(text) for span in spans)
        assert all(before.end <= after.start for before, after in pairwise(spans))


@given(ANY_TEXT, st.dates(min_value=dt.date(1950, 1, 1), max_value=dt.date(2090, 1, 1)))
def test_a_past_reading_without_a_stated_year_is_not_after_publication(text: str, issued: dt.date) -> None:
    for dated in dates(text, issued):
        if dated.form == "weekday" and dated.past != dated.future:
            assert dated.past is not None
            assert dated.past.first_day <= issued


@pytest.mark.parametrize(
    "piece", ["1 May ", "Dec ", "last ", "in 2001 ", "between ", "1,", "a ", "9", "the same day ", "Friday "]
)
def test_hostile_text_is_read_to_its_end(piece: str) -> None:
    text = piece * 10_000
    expected = {"1 May ": 10_000, "in 2001 ": 10_000, "the same day ": 10_000, "Friday ": 10_000}
    assert len(dates(text, THURSDAY)) == expected.get(piece, 0)
    assert len(periods(text, THURSDAY)) == (10_000 if piece == "in 2001 " else 0)
