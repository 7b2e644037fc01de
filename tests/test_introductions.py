"""Introductions: the age and the place that stand with a name, for each person named."""

from __future__ import annotations

import pytest
from marked import document, vocabulary

from kg.extract.reading import read_document

Told = dict[str, tuple[int | None, str | None]]


def told(text: str) -> Told:
    """Age and place of everybody whom a text names."""
    people = read_document(document(text), vocabulary()).people
    return {
        person.name: (
            person.age,
            text[person.localities[0].start : person.localities[0].end] if person.localities else None,
        )
        for person in people
        if person.name
    }


@pytest.mark.parametrize(
    ("after", "age", "place"),
    [
        (", 44, of Mill Lane, Harwick,", 44, "Harwick"),
        (" (44), of Mill Lane, Harwick,", 44, "Harwick"),
        (" (44) of Harwick", 44, "Harwick"),
        (", aged 44, of Harwick,", 44, "Harwick"),
        (", aged 44 and of Norham,", 44, "Norham"),
        (", who is 44 and from Harwick,", 44, "Harwick"),
        (", now 44, formerly of Harwick,", 44, "Harwick"),
        (", of Mill Lane, Harwick, aged 44,", 44, "Harwick"),
        (" (14/02/1983) of Mill Lane, Harwick,", None, "Harwick"),
        (" (DOB 14/02/83), of Harwick,", None, "Harwick"),
        (", born 14/02/1983, of Harwick,", None, "Harwick"),
        (", 44 (pictured), of Harwick,", 44, "Harwick"),
        (", 44, also known as Kyle Denton, of Harwick,", 44, "Harwick"),
        (", a 44-year-old builder from Harwick,", 44, "Harwick"),
        (", a 44-year-old from Harwick,", 44, "Harwick"),
        (", a 44-year-old of Mill Lane, Harwick,", 44, "Harwick"),
        (", a 44-year-old with no fixed address,", 44, None),
        (", a 44-year-old of no fixed abode,", 44, None),
        (", 44, a plumber from Harwick,", 44, "Harwick"),
        (", 44, of 12 Mill Lane, Harwick,", 44, "Harwick"),
        (", 44, of Mill Lane in Harwick,", 44, "Harwick"),
        (", 44, of Mill Lane, Netherby, Harwick,", 44, "Netherby"),
        (", 44, of Netherby, Harwick,", 44, "Netherby"),
        (", 44, of Perrycroft, Leeds,", 44, "Leeds"),
        (", 44, of Leverton, Leeds,", 44, "Leverton"),
        (", 44, from Perrycroft, Leeds,", 44, "Perrycroft"),
        (", 44, of Stoke-on-Trent, Staffordshire,", 44, "Stoke-on-Trent"),
        (", 44, of Mill Lane, Harwick, Essex,", 44, "Harwick"),
        (", 44, of Essex,", 44, None),
        (", 44, of Mill Lane,", 44, None),
        (", 44, of no fixed address,", 44, None),
        (", 44, of no fixed abode but formerly of Harwick,", 44, None),
        (", 44, of Hall Road, Orchard Park,", 44, "Orchard Park"),
        (", 44, of Herring Net Court, Harwick,", 44, "Harwick"),
        (", 44, of Barley Green,", 44, "Barley Green"),
        (", 44, from the Netherby area of Harwick,", 44, "Netherby"),
        (", 44, of St. Mary's Road, Harwick,", 44, "Harwick"),
        (", 44, of Flat 2, Mill House, Mill Lane, Harwick,", 44, "Harwick"),
        (", 44, of the Mill Lane area of Harwick,", 44, "Harwick"),
        (", 44 of Mill Lane Grimsby", 44, "Grimsby"),
        (", 44-years-old, from Harwick,", 44, "Harwick"),
        (", 44, a father of two from Harwick,", 44, "Harwick"),
        (", 44, unemployed, of Mill Lane, Harwick,", 44, "Harwick"),
        (", a builder, 44, of Mill Lane, Harwick,", 44, "Harwick"),
        (", a builder aged 44 from Harwick,", 44, "Harwick"),
        (", 44, of Barnfield in Wexshire,", 44, "Barnfield"),
        (", 44 of Barnfield in Wexshire", 44, "Barnfield"),
        (", 44, of Mill Lane in Barnfield in Wexshire,", 44, "Barnfield"),
        (", 44, of Barnfield in the Tarn Valley,", 44, "Barnfield"),
        (", 44, of Barnfield on the Isle of Tarn,", 44, "Barnfield"),
        (", 44, of Henley in Arden,", 44, "Henley in Arden"),
        (", 44, of Henley in Arden in Wexshire,", 44, "Henley in Arden"),
        (", 44, of Mill Lane, in the Hexley area of Harwick,", 44, "Hexley"),
        (", 44, of Mill Lane, in the Hexley area,", 44, "Hexley"),
        (", age 44, from Harwick,", 44, "Harwick"),
        (" [44] of Harwick", 44, "Harwick"),
        (" (44 years), of Harwick,", 44, "Harwick"),
        (" (44yrs) of Harwick", 44, "Harwick"),
        (", 44yrs, of Harwick,", 44, "Harwick"),
        (", 44, c/o Mill Lane, Harwick,", 44, "Harwick"),
        (", 44, care of Mill Lane, Harwick,", 44, "Harwick"),
        (", 44, a resident of Harwick,", 44, "Harwick"),
        (", 44, resident in Harwick,", 44, "Harwick"),
        (", 44, currently residing at Mill Lane, Harwick,", 44, "Harwick"),
        (", 44, now living in Harwick,", 44, "Harwick"),
        (", 44, but now of Harwick,", 44, "Harwick"),
        (", 44, most recently of Harwick,", 44, "Harwick"),
        (", 44, whose home is in Harwick,", 44, "Harwick"),
        (" (four years),", None, None),
        (" (12 years),", None, None),
        (", of Kent County Council,", None, None),
        (" for 12 months,", None, None),
        (", 12 counts", None, None),
        (", 14 March,", None, None),
    ],
)
def test_age_and_place_stand_with_the_name(after: str, age: int | None, place: str | None) -> None:
    assert told(f"Alan Roper{after} was jailed for theft.")["Alan Roper"] == (age, place)


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            "Alan Roper, 44, and Dawn Pike, 31, both of Harwick, were jailed.",
            {"Alan Roper": (44, "Harwick"), "Dawn Pike": (31, "Harwick")},
        ),
        (
            "Alan Roper, 44, of Harwick, and Dawn Pike, 31, of Ashcombe, were jailed.",
            {"Alan Roper": (44, "Harwick"), "Dawn Pike": (31, "Ashcombe")},
        ),
        (
            "Alan Roper and Dawn Pike, aged 44 and 31, both of Harwick, were jailed.",
            {"Alan Roper": (44, "Harwick"), "Dawn Pike": (31, "Harwick")},
        ),
        (
            "Imran and Bilal Sayeed, aged 28 and 31 respectively, were jailed.",
            {"Imran Sayeed": (28, None), "Bilal Sayeed": (31, None)},
        ),
        (
            "Alan Roper, Dawn Pike and Tim Marr, aged 44, 31 and 19 respectively, all of Harwick, were jailed.",
            {"Alan Roper": (44, "Harwick"), "Dawn Pike": (31, "Harwick"), "Tim Marr": (19, "Harwick")},
        ),
        (
            "Alan Roper, 44, of Mill Lane, Harwick, was jailed. Dawn Pike, 31, of the same address, was cleared.",
            {"Alan Roper": (44, "Harwick"), "Dawn Pike": (31, "Harwick")},
        ),
        (
            "Alan Roper, 44, of Mill Lane, Harwick, was jailed. Tim Marr, 19, of Ashcombe, was cleared. "
            "Roper's mother, Joan Pell, 71, of the same address, wept.",
            {"Alan Roper": (44, "Harwick"), "Tim Marr": (19, "Ashcombe"), "Joan Pell": (71, "Harwick")},
        ),
        (
            "Alan Roper, 44, of Mill Lane, Harwick, was jailed. Dawn Pike, 31, also of Mill Lane, was cleared.",
            {"Alan Roper": (44, "Harwick"), "Dawn Pike": (31, "Harwick")},
        ),
        (
            "Alan Roper, 44, robbed Ann Lee, 71, of Harwick.",
            {"Alan Roper": (44, None), "Ann Lee": (71, "Harwick")},
        ),
        (
            "Alan Roper, 44, was jailed. Roper, of Harwick, wept.",
            {"Alan Roper": (44, "Harwick")},
        ),
        (
            "A 44-year-old man, Alan Roper, of Harwick, was jailed.",
            {"Alan Roper": (44, "Harwick")},
        ),
        (
            "Alan Roper, 44, of Barley Green, Harwick, was jailed. Dawn Pike, 31, is also from Barley Green.",
            {"Alan Roper": (44, "Barley Green"), "Dawn Pike": (31, None)},
        ),
    ],
)
def test_everybody_has_what_is_said_of_them_alone(text: str, people: Told) -> None:
    assert told(text) == people
