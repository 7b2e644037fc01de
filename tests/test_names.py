"""Names: who bears them, which stretches are none, and what is withheld of people without a role."""

from __future__ import annotations

import re

import pytest
from marked import document, read, roles, vocabulary

from kg.extract.reading import Reading, read_document

TAIL = " was jailed for four years for burglary at Basildon Crown Court."


def reading(text: str) -> Reading:
    return read_document(document(text), vocabulary())


def named(text: str) -> list[str]:
    """The people of a text, by their names."""
    return [person.name for person in reading(text).people if person.name]


def open_words(text: str) -> str:
    """The text as it may be published."""
    extraction, shown = read(text), text
    for span in sorted(extraction.withheld, reverse=True):
        shown = shown[: span.start] + "[…]" + shown[span.end :]
    return shown


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Alan Roper, 44,", "Alan Roper"),
        ("ALAN ROPER, 44,", "Alan Roper"),
        ("Lewis van der Hoek, 27,", "Lewis van der Hoek"),
        ("Gethin ap Rhisiart, 27,", "Gethin ap Rhisiart"),
        ("Cormac Ó Dálaigh, 27,", "Cormac Ó Dálaigh"),
        ("Tran Van Binh, 27,", "Tran Van Binh"),
        ("Siân D’Arcy-Pugh, 27,", "Siân D’Arcy-Pugh"),
        ("SINEAD O'HARTIGAN-BELL, 27,", "Sinead O'Hartigan-Bell"),
        ("FERGUS MCALLISTER, 27,", "Fergus McAllister"),
        ("J.P. Marlowe, 27,", "J.P. Marlowe"),
        ("Alan J Roper, 27,", "Alan J Roper"),
        ('Alan "Razor" Roper, 27,', "Alan Roper"),
        ("Alan ‘Big Al’ Roper, 27,", "Alan Roper"),
        ("Scaffolder Alan Roper, 27,", "Alan Roper"),
        ("Skipper Henk Brouwer, 27,", "Henk Brouwer"),
        ("Estate agent Alan Roper, 27,", "Alan Roper"),
        ("Kevin Street, 27,", "Kevin Street"),
        ("Kevin Judge, 27,", "Kevin Judge"),
        ("Zyx Qalbert, 27,", "Zyx Qalbert"),
        ("Zyx Qalbert (14/02/1983), of Harwick,", "Zyx Qalbert"),
        ("Thi Le, 27,", "Thi Le"),
    ],
)
def test_a_name_is_read_whole_and_without_what_stands_before_it(written: str, name: str) -> None:
    assert named(written + TAIL) == [name]
    assert roles(read(written + TAIL)) == {("offender", name)}


@pytest.mark.parametrize(
    "text",
    [
        "Alan Roper, 44, of Hall Road, Orchard Park,",
        "Alan Roper, 44, of Ashburnham Way, Carlton Minster,",
        "Alan Roper, 44, who lived in Victoria Park,",
        "Alan Roper, 44, the master of the trawler Sarah Jane,",
        "Alan Roper, 44, arrested in Operation Sandy Dawn,",
        "Alan Roper, 44, landlord of the pub Molly Malone,",
    ],
)
def test_places_ships_and_operations_are_nobody(text: str) -> None:
    assert named(text + TAIL) == ["Alan Roper"]
    assert roles(read(text + TAIL)) == {("offender", "Alan Roper")}


@pytest.mark.parametrize(
    "headline",
    [
        "Serial Burglar Caught Through Shoeprints",
        "Burglar Caught By Shoeprints",
        "Robber Snared Via Selfie",
        "Serial Burglar Trapped Inside Cellar",
        "Drug Dealer Spared Again",
        "Burglar Exposed Behind Curtain",
        "Thief Admits Shoeprints",
        "Violent Robber Faces Music",
        "Burglar Nabbed Without Trousers",
    ],
)
def test_the_words_of_a_headline_are_nobody(headline: str) -> None:
    text = f"{headline}\n\nA man has been jailed for three years after he admitted burglary.\n\nAlan Roper, 44,{TAIL}"
    assert named(text) == ["Alan Roper"]


@pytest.mark.parametrize("place", ["Orchard Park", "Sarah Jane"])
def test_what_is_a_place_once_is_one_throughout(place: str) -> None:
    kind = "of Hall Road, " if place == "Orchard Park" else "of the trawler "
    text = f"Alan Roper, 44, {kind}{place},{TAIL} The {place} was searched. {place} is quiet now."
    assert named(text) == ["Alan Roper"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Brothers Ansel and Piet Rook, of Harwick, were jailed.", {"Ansel Rook", "Piet Rook"}),
        ("Imran and Bilal Sayeed, aged 28 and 31 respectively, were jailed.", {"Imran Sayeed", "Bilal Sayeed"}),
        ("Terence Owen and Shanice Whitby, 26, were jailed.", {"Terence Owen", "Shanice Whitby"}),
        ("Costel Dumas and Lewis van der Hoek, 27, were jailed.", {"Costel Dumas", "Lewis van der Hoek"}),
        ("Alan Roper, 44, also known as Kyle Denton, was jailed.", {"Alan Roper"}),
        ("Alan Roper, 44, was jailed. Alan Paul Roper lied.", {"Alan Paul Roper"}),
        ('Robert "Rab" Munn, 51, died. Rab Munn was kind.', {"Robert Munn"}),
        ("Alan Roper Alan Roper\n\nAlan Roper, 44, was jailed.", {"Alan Roper"}),
        ("Alan RoperAlan Roper\nAlan Roper\n\nAlan Roper, 44, was jailed.", {"Alan Roper"}),
        ("Alan Roper, 44, was jailed. He is no relation to Councillor Alan Roper.", {"Alan Roper"}),
    ],
)
def test_who_is_one_and_who_is_two(text: str, names: set[str]) -> None:
    assert set(named(text)) == names


def test_a_namesake_is_somebody_else() -> None:
    text = "Alan Roper, 58, was jailed for fraud. He is not to be confused with Councillor Alan Roper, 49."
    assert [person.age for person in reading(text).people] == [58, 49]


@pytest.mark.parametrize(
    ("text", "form", "bearer"),
    [
        ("Alan Roper, 44, was jailed. Roper lied.", "Roper lied", "Alan Roper"),
        ("Lewis van der Hoek, 27, was jailed. Van der Hoek lied.", "Van der Hoek lied", "Lewis van der Hoek"),
        ("Thi Le, 27, was jailed. Le lied.", "Le lied", "Thi Le"),
        ("Kevin Judge, 27, was jailed. Judge lied.", "Judge lied", "Kevin Judge"),
        (
            "Taye Bright-Tensah advertised it. Bright-Tensah sold the policies.",
            "Bright-Tensah sold",
            "Taye Bright-Tensah",
        ),
        ("Taye Tensah advertised it. Tensah ran off.", "Tensah ran", "Taye Tensah"),
        ("Alan Roper killed his wife Susan Roper. Roper lied.", "Roper lied", "Alan Roper"),
        ("Alan Roper killed his wife Susan Roper. Mrs Roper was kind.", "Roper was", "Susan Roper"),
        ("Alan Roper killed Susan Roper. Mrs Roper was kind.", "Roper was", "Susan Roper"),
        ("Alan Roper, 44, hit PC Rachel Roper. PC Roper fell.", "Roper fell", "Rachel Roper"),
        ("Alan Roper, 44, hit PC Rachel Roper. Roper lied.", "Roper lied", "Alan Roper"),
        ("Alan Roper, 44, was jailed. PC Roper fell.", "Roper fell", "Roper"),
        ("Alan Roper, 44, was jailed. Judge Roper said so.", "Roper said", "Roper"),
        ("Alan Roper, 44, was jailed. Former PC Roper lied.", "Roper lied", "Alan Roper"),
        ("Alan Roper, 44, and Dean Roper, 41, were jailed. Roper lied.", "Roper lied", None),
        ("Susan Roper, 44, and Ann Roper, 41, were jailed. Mrs Roper lied.", "Roper lied", None),
        ("Alan Roper, 44, and Dean Pike, 41, were jailed. Dean lied.", "Dean lied", "Dean Pike"),
        ("Alan Roper, also known as Kyle Denton, was jailed. Denton lied.", "Denton lied", "Alan Roper"),
    ],
)
def test_a_short_form_means_somebody_only_where_that_is_clear(text: str, form: str, bearer: str | None) -> None:
    read_text = reading(text)
    at = text.index(form)
    found = [person.name for person in read_text.people for span in person.spans if span.start <= at < span.end]
    assert found == ([bearer] if bearer else [])


@pytest.mark.parametrize(
    ("story", "never"),
    [
        ("He robbed Ann Lee, 71. Ann wept.", "Ann"),
        ("He robbed Ann Lee, 71. Ms Lee wept.", "Lee"),
        ("He robbed Ann Lee, 71. Ann Lee's house was empty. Lee’s son wept.", "Lee"),
        ("He robbed Ann Lee, 71. ANN LEE WEPT.", "ANN|LEE"),
        ("He robbed Ann Lee, 71. The Ann-Lee case moved many.", "Ann|Lee"),
        ('He robbed Ann "Nan" Lee, 71. Nan wept.', "Nan"),
        ("He robbed Lewis van der Hoek, 71. Mr van der Hoek wept.", "Hoek"),
        ("He robbed Kevin Street, 71. Mr Street wept.", "Kevin|Mr Street"),
        ('"Jake was our world," said the family.', "Jake"),
        ("He robbed his aunt Susan Roper, 71. Mrs Roper wept.", "Susan|Mrs Roper"),
        ("Neighbour Zofia Wilk saw it all.", "Zofia|Wilk"),
        ("PICTURED: JAKE LEE", "JAKE|LEE"),
    ],
)
def test_whoever_has_no_role_is_withheld_in_every_form(story: str, never: str) -> None:
    shown = open_words(f"Alan Roper, 44, of Mill Lane, Harwick, was jailed for robbery. {story}")
    assert not re.search(rf"\b(?:{never})\b", shown)
    assert shown.startswith("Alan Roper, 44, of Mill Lane, Harwick, was jailed for robbery.")


@pytest.mark.parametrize(
    "text",
    [
        "Roper was held near St Stephen's on 20 Jan.",
        "Roper was held in Norman Park in May.",
        "Roper was held in Victoria Road, and lives in Barry.",
        "Roper drove a Seat Leon to Ross-on-Wye.",
        "The Modern Slavery Act came first. Slavery is a crime.",
        "Anyone with information should call the Rape Crisis helpline. Roper denied it all.",
        "Roper, of Pear Tree, was arrested on Christmas Day. Alan Roper's sentence was read on Monday.",
    ],
)
def test_kept_names_places_days_and_ordinary_words_stay(text: str) -> None:
    whole = f"Alan Roper, 44, of Mill Lane, Harwick, was jailed for robbery. {text}"
    assert open_words(whole) == whole


def test_nobody_is_overlooked_in_a_long_text() -> None:
    victims = [f"{first} {last}" for first in ("Ann", "Joan", "Tim") for last in ("Lee", "Pell", "Marr", "Dack")]
    text = "Alan Roper, 44, of Harwick, was jailed for robbery. " + " ".join(f"He robbed {name}." for name in victims)
    shown = open_words(text)
    assert not any(word in shown for name in victims for word in name.split())


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The flat was that of Emily Constable, 74. Miss Constable was out.", ["Emily Constable"]),
        ("Zyx Qalbert walked free. Mr Qalbert wept.", ["Zyx Qalbert"]),
        ("Zyx Qalbert, head of safeguarding at Harwick Borough Council, was pleased.", ["Zyx Qalbert"]),
        ("Sheriff Principal Moira Dunn, sitting with Sheriff Principal Ian Rae QC.", ["Moira Dunn", "Ian Rae"]),
        ("The Lord Justice General, Lord Kerrow, sat with Lord Dunn.", ["Kerrow", "Dunn"]),
        ("Susan Roper, 55, died. Their daughter, Emma Roper, wept for Mrs Roper.", ["Susan Roper", "Emma Roper"]),
    ],
)
def test_offices_titles_and_surnames_confirm_a_name(text: str, names: list[str]) -> None:
    assert named(text) == names


def test_a_surname_alone_is_his_where_his_wife_has_a_title() -> None:
    text = (
        "Susan Roper, 55, was found dead. Alan Roper, 59, wept. Their daughter, Emma Roper, 28, spoke of Mrs Roper."
        " Roper was jailed for life for murder at Harwick Crown Court."
    )
    assert roles(read(text)) == {("offender", "Alan Roper")}


ODD_SURNAMES = ("West", "May", "Read", "North", "Ford", "Street", "March")
ODD_GIVEN_NAMES = ("June", "April", "May", "August", "Sunday", "Kirk", "Sterling", "King")


@pytest.mark.parametrize("surname", ODD_SURNAMES)
def test_an_ordinary_word_is_a_surname_after_rank_or_title_and_given_name(surname: str) -> None:
    text = f"Detective Sergeant David {surname}, of Wessex Police, spoke. Mr Alan {surname} was not there."
    assert named(text) == [f"David {surname}", f"Alan {surname}"]


@pytest.mark.parametrize("given", ODD_GIVEN_NAMES)
def test_a_month_is_a_given_name_before_a_surname_with_an_age_or_rank(given: str) -> None:
    text = f"Two were jailed.\n\n{given} Roper, 44, was one of them, as PC {given} Marsh said."
    assert named(text) == [f"{given} Roper", f"{given} Marsh"]


@pytest.mark.parametrize("name", ["April Jo Roper", "June Ann Mary Roper", "May Lucy Roper"])
def test_a_month_is_a_given_name_before_a_middle_name_and_an_age(name: str) -> None:
    assert named(f"A carer was sentenced. {name}, 32, of Hexley, had stolen rings.") == [name]


def test_a_month_behind_a_word_of_time_is_no_given_name_before_two_more() -> None:
    assert named("In June Ann Mary Roper, 44, was jailed.") == ["Ann Mary Roper"]


@pytest.mark.parametrize(
    "text", ["In June Roper, 44, was jailed.", "It was on 5 May Roper, 44, went.", "Last April Roper, 44, left."]
)
def test_a_month_after_a_word_of_time_is_no_name(text: str) -> None:
    assert not any(name.startswith(("June", "May", "April")) for name in named(text))
