"""Freezing: what is put right, what goes, what stays, for any text at all."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.sources import boilerplate
from kg.sources.freeze import freeze
from kg.sources.text import unwrapped

SITE = boilerplate.shipped()
STORY = (
    "A man from Harwick has been jailed for theft.\nHe stole eleven umbrellas from one shop.\nThe judge was not amused."
)


def frozen(text: str) -> str:
    return freeze(text, SITE)


LINES = st.sampled_from(
    [
        "Most read", "Advertisement", "READ MORE:", "Hide Ad", "# Heading", "**Bold** move", "A short headline",
        "A man was jailed.", "Man jailed", "", "  • bullet ", "caf\u0065\u0301", "Itâ€™s Â£5", "a\u00a0b",
        "Home   News", "&amp;pound;",
    ]
)  # fmt: skip


@given(st.text() | st.lists(LINES | st.text(max_size=20)).map("\n".join))
def test_frozen_text_is_nfc_with_lf_and_freezing_it_again_changes_nothing(text: str) -> None:
    once = frozen(text)
    assert "\r" not in once
    assert unicodedata.is_normalized("NFC", once)
    assert once == once.strip()
    assert frozen(once) == once
    once.encode("utf-8")


@given(st.lists(st.sampled_from([line + "." for line in STORY.split(".\n")]), min_size=1))
def test_sentences_of_a_story_are_never_dropped(lines: list[str]) -> None:
    kept = frozen("Advertisement\n" + "\n".join(lines) + "\nMost read\nCat in tree")
    assert set(kept.split("\n")) == set(lines)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("one\r\ntwo\rthree", "one\ntwo\nthree"),
        ("cafe\u0301", "café"),
        ("He said â€œnoâ€\u009d.", "He said “no”."),
        ("She paid Â£50.", "She paid £50."),
        ("“It’s ‘fine’ – 5½ years,” she said… café", "“It’s ‘fine’ – 5½ years,” she said… café"),
        ("fish &amp; chips", "fish & chips"),
        ("on\u00a05\u2009May\u200b", "on 5 May"),
        ("### A man was jailed.", "A man was jailed."),
        ("**Alan Roper**, 44", "Alan Roper, 44"),
        ("two ** three ** four", "two ** three ** four"),
        ("one\n\n\n\ntwo  words ", "one\n\ntwo words"),
        ("a\x00b\x07c", "abc"),
        ("\ud800 broken", "\ufffd broken"),
    ],
)
def test_characters_are_put_right(before: str, after: str) -> None:
    assert frozen(before) == after


@pytest.mark.parametrize(
    "line",
    [
        "Quickly exit this site by pressing the Escape key Leave this site",
        "This site is a beta, which means it’s a work in progress.",
        "We’d like to set additional cookies so we can remember your preferences.",
        "Harwick Police uses cookies to make this site work.",
        "ADVERTISEMENT",
        "View | Download",
        "Home   Harwick   News   Article",
        "News > Harwick",
        "READ MORE: Cat stuck in tree",
        "Is there anything wrong with this page?",
        "Related topics: Harwick, Harwick Crown Court",
        "Image source, Getty Images",
        "Sign up for our free newsletter",
    ],
)
def test_lines_of_the_website_go(line: str) -> None:
    assert frozen(f"{line}\n{STORY}\n{line}") == STORY


@pytest.mark.parametrize(
    "line",
    [
        "Harwick Police",
        "By Dee Marsh, Court Reporter",
        "10:35 07/03/2031",
        "Notes to editors",
        "Most readers were shocked.",
        "Adverts for the shop were taken down.",
        "You can contact us on 101.",
        "Roper (Image: Harwick Police)",
        "Where to find help",
        "Shared images were found on the phone.",
    ],
)
def test_lines_of_the_release_stay(line: str) -> None:
    assert line in frozen(f"{STORY}\n{line}\n{STORY}").split("\n")


def test_other_stories_at_the_end_go_with_their_headline() -> None:
    others = "Most read\n\nBob Tarn jailed for robbery\n\nIs this the best pie in Harwick?\nSubscribe to our newsletter"
    assert frozen(f"{STORY}\n\n{others}") == STORY


def test_other_stories_with_a_sentence_each_go_too() -> None:
    others = (
        "Most read\n\nMan jailed after threats\n\nBob Tarn was jailed for threats. Picture: Harwick Police"
        "\n\nCyclist pushed off bike\n\nA boy was pushed off his bike.\n\nBridge to close\n\nA lorry on the bridge"
    )
    assert frozen(f"{STORY}\n\n{others}") == STORY


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("date 2031-03-07 A man was jailed.", "date 2031-03-07\nA man was jailed."),
        (
            "A man was jailed.\nHide AdAdvertisement\nHide AdThe judge was angry.",
            "A man was jailed.\nThe judge was angry.",
        ),
        ("The date 2031-03-07 was set.", "The date 2031-03-07 was set."),
    ],
)
def test_what_crawlers_run_into_sentences_is_parted(before: str, after: str) -> None:
    assert frozen(before) == after


def test_other_stories_in_the_middle_end_where_the_story_goes_on() -> None:
    text = f"{STORY}\nRecommended reading\nCat in tree\nBob Tarn faces longer behind bars\nHe wept as he was led away."
    assert frozen(text) == f"{STORY}\nHe wept as he was led away."


def test_a_result_is_never_taken_for_a_headline() -> None:
    result = "Bob Tarn, 41, of Harwick: 18 months in prison"
    assert result in frozen(f"READ MORE:\n{result}\n{STORY}")


def test_a_line_repeated_at_once_is_kept_once() -> None:
    assert frozen("Headline here\nHeadline here\n\nHeadline here\n\nText.\nHeadline here") == (
        "Headline here\n\nText.\nHeadline here"
    )


def test_a_no_break_space_holds_words_together_where_a_line_was_wrapped() -> None:
    wrapped = (
        "Alan Roper, of Mill Lane in the town of Harwick, was sentenced for\n"
        "14\u00a0years\u00a0and\u00a0six\u00a0months at the court on Monday, after a long trial\n"
        "in which he denied all of it. He had been told by the judge that he\n"
        "would be in prison for the greater part of his life, or rather longer.\n"
    )
    assert unwrapped(wrapped).count("\n") == 1


def test_an_entry_of_a_list_is_no_line_of_the_entry_before() -> None:
    wrapped = (
        "Ann Lee, 20, of Beeston: a year's detention, suspended for two years;\n"
        "180 hours of unpaid work in the community, and a curfew for the summer\n"
        "Alan Roper, 63, of Harwick: ten months in prison, suspended for longer\n"
        "than the judge had meant at first, as he told the court with a laugh.\n"
        "The others, who had been in the car with them, were not before a court.\n"
    )
    assert "\nAlan Roper, 63" in unwrapped(wrapped)


def test_hand_wrapped_paragraphs_are_joined() -> None:
    wrapped = (
        "Alan Roper, 44, of Harwick, was jailed for four years at the crown\n"
        "court in the town on Monday, after he had admitted three counts of\n"
        "theft from the shop in which he worked. He was told by the judge that\n"
        "he had abused the trust of everyone.\n"
        "\n"
        "• one item\n"
        "• another item\n"
    )
    assert unwrapped(wrapped).split("\n") == [
        "Alan Roper, 44, of Harwick, was jailed for four years at the crown court in the town on Monday, after he had "
        "admitted three counts of theft from the shop in which he worked. He was told by the judge that he had abused "
        "the trust of everyone.",
        "",
        "• one item",
        "• another item",
        "",
    ]


def test_short_lines_of_their_own_are_not_joined() -> None:
    lines = (
        "Harwick Police\nNews\nA man was jailed for theft in Harwick on Monday.\nHe was 44 years old and lived alone."
    )
    assert unwrapped(lines) == lines


def test_lines_that_an_archive_parted_by_blank_ones_are_joined() -> None:
    gapped = "\n\n".join(
        [
            "Alan Roper was yesterday",
            "found guilty of taking a",
            "bicycle from a shed.",
            "Roper, 44, was fined by Mr",
            "Ben Cole, who said that he",
            "had lied about it from the",
            "first day to the last, and",
            "would have to pay for it",
            "in the end.",
        ]
    )
    assert unwrapped(gapped).split("\n\n") == [
        "Alan Roper was yesterday found guilty of taking a bicycle from a shed.",
        "Roper, 44, was fined by Mr Ben Cole, who said that he had lied about it from the first day to the last, and "
        "would have to pay for it in the end.",
    ]
