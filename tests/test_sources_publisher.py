"""Whose release it is: a letterhead, or a voice that says "us" and is not quoted."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.sources import ForceName, publisher_by_voice

FORCES = (
    ForceName("Wessex Police", ("WP",), "wessex.police.uk"),
    ForceName("Harwick and Dale Constabulary", (), "harwick.police.uk"),
)


@pytest.mark.parametrize(
    "text",
    [
        "Wessex Police\nNews\nA man was jailed.",
        "WP\nA man was jailed.",
        "A man was jailed.\nWessex Police",
        "A man was jailed.\nWessex Police, 7 March 2031",
        "Issued by Wessex Police, 7 March 2031\nA man was jailed.",
        "Man jailed\nSource: Wessex Police\nA man was jailed.",
        "Man jailed\nWessex Police | News | 7 March 2031\nA man was jailed.",
        "A man was caught by our Business Crime Team.\nPC Dee Marsh, of Wessex Police, spoke.",
        "You can report a crime at www.wessex.police.uk or call us on 101.",
        "Find out what we are doing at www.wessex.police.uk",
        "Wessex Police looks after the coast. We serve those who live there.",
        "Our officers worked with Harwick & Dale Constabulary.\nTell us at wessex.police.uk",
        "Our officers acted on a referral from Harwick and Dale Constabulary.\nWessex Police said so. Call us on 101.",
        "Wessex Police officers and our detectives.\nWessex Police said so.\nHarwick and Dale Constabulary helped.",
    ],
)
def test_a_release_of_the_force(text: str) -> None:
    assert publisher_by_voice(text, FORCES) == "Wessex Police"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "A man was jailed. Wessex Police said so.",
        "A man was jailed on 7 March 2031.\nSource: a friend of Wessex Police",
        "Dee Marsh, of Wessex Police, said: “Our officers did well. Call us on 101.”",
        'Dee Marsh, of Wessex Police, said: "Our officers did well.\n"Please contact us."',
        "‘Our officers’ did well, said Wessex Police.",
        "Our reporters were told by Wessex Police. Like our stories?",
        "Our officers caught him. Wessex Police and Harwick and Dale Constabulary worked together.",
        "Our officers caught him.",
        "A burglar who knocked on the doors of houses last summer and took watches and cash has been jailed.\n"
        "Wessex Police.\nHe struck in Wexby.",
        "We began our investigation after a mandatory referral from Wessex Police.\nCall us.",
        "Our investigators spoke to him. The complaint was referred to us by Wessex Police.",
        "We asked Wessex Police to comment.",
        "We know who you are, warn Wessex Police in abuse raids.",
    ],
)
def test_nobody_speaks_as_a_force(text: str) -> None:
    assert publisher_by_voice(text, FORCES) is None


@given(st.text())
def test_any_text_is_read_without_an_error(text: str) -> None:
    publisher_by_voice(text, FORCES)
    assert publisher_by_voice(text, ()) is None
