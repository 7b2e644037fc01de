"""Forms that real stories of forces, prosecutors and papers showed at first sight (docs/phrasing.md)."""

from __future__ import annotations

import datetime as dt

import pytest
from marked import Case, cases, nobody_kept_out_is_named, read, told

from kg.model import Appearance, Arrest, Charge, Hearing, Order, Seizure, Sentence, Statistic

PEOPLE = """
Also sentenced were Alan Roper, 36 years, of Mill Lane, Harwick, and Ben Cole, 48 years, from Wexby. Both men were each
sentenced to 22 years imprisonment at Harwick Crown Court.
= Alan Roper: imprisonment P22Y, at Harwick Crown Court
= Ben Cole: imprisonment P22Y, at Harwick Crown Court
--
Two overseas students were jailed for three years at Harwick Crown Court. Alan Roper and Quolin Tzao recruited others in
halls of residence. The parcels were traced to 23-year-old Roper and 27-year-old Tzao.
= Alan Roper: imprisonment P3Y, at Harwick Crown Court
= Quolin Tzao: imprisonment P3Y, at Harwick Crown Court
--
Two overseas students were jailed for three years at Harwick Crown Court. <never>Ann Lee</never> and
<never>Ben Cole</never> woke up to find them in the hall.
= nothing
--
Three students were jailed for three years at Harwick Crown Court. <never>Ann Lee</never> and <never>Ben Cole</never>
were involved in a crash with them.
= nothing
--
Two students were jailed for three years at Harwick Crown Court. PC <never>Ann Lee</never> and PC <never>Ben
Cole</never>
were caught in the blast.
= nothing
"""

HEARINGS = """
Alan Roper, 44, of Harwick, is charged with affray. District Judge <official>Carl Pike</official> granted him
conditional
bail, to appear at Wexby Crown Court on 3 June.
= Alan Roper: appearance, at Wexby Crown Court, on 2031-06-03
--
Alan Roper, 44, of Harwick, is charged with affray. Judge <official>Carl Pike</official> remanded him in custody, to
appear at Wexby Crown Court on 3 June.
= Alan Roper: appearance, at Wexby Crown Court, on 2031-06-03
--
Alan Roper, 44, of Harwick, who is charged with murder, appeared at Harwick Crown Court. He is due to appear again on
3 June and a trial date has been provisionally set for 21 September.
= Alan Roper: appearance, at Harwick Crown Court
= Alan Roper: appearance, on 2031-06-03
= Alan Roper: trial, on 2031-09-21
--
issued unknown
At Harwick Crown Court on Friday, 2 June, Alan Roper, 61, was jailed for nine years. He was convicted on Tuesday, 9 May,
at Harwick Crown Court.

At Wexby Crown Court on Wednesday, 31 May 2023, Ben Cole, 47, was jailed for five years. Cole was arrested and
charged on
14 February 2020 before being found guilty of affray on 25 April 2023.
= Alan Roper: sentence, at Harwick Crown Court, on 2023-06-02
= Alan Roper: trial, at Harwick Crown Court, on 2023-05-09
= Ben Cole: sentence, at Wexby Crown Court, on 2023-05-31
= Ben Cole: trial, on 2023-04-25
--
issued unknown
At Harwick Crown Court on Friday, 2 June, Alan Roper, 61, was jailed for nine years for offences that began on
8 May 1994.
= Alan Roper: sentence, at Harwick Crown Court
"""

CHARGES = """
Alan Roper, 44, of Harwick, admitted using criminal property taken from pensioners in a 'courier
fraud' in 2026.
= Alan Roper: money-laundering, plea guilty, verdict guilty
--
Alan Roper, 44, of Harwick, was given a £150 fine for driving without insurance. He admitted that charge and
also failing
to stop for police.
= Alan Roper: driving-without-insurance, plea guilty, verdict guilty
= Alan Roper: fail-to-stop, plea guilty, verdict guilty
--
Alan Roper, 44, of Harwick, was given a 16-week sentence suspended for two years for drink driving and a £150 fine for
driving with no insurance. He admitted both charges and also failing to stop for police.
= Alan Roper: drink-driving, plea guilty, verdict guilty
= Alan Roper: driving-without-insurance, plea guilty, verdict guilty
= Alan Roper: fail-to-stop, plea guilty, verdict guilty
--
A man accused of murdering a care worker has been remanded in custody.

<never>Ann Roper</never>, 33, was stabbed on Mill Lane, Harwick, on Saturday.

Alan Roper, formerly of Mill Lane, appeared by video-link at Wexby Crown Court.
= Alan Roper: murder, verdict pending
--
A man accused of theft has been cleared. Alan Roper, 44, of Harwick, walked free from Wexby Crown Court.
= Alan Roper: theft, verdict not-guilty
--
Ben Cole, 47, of Wexby, was arrested and charged in 2020 before being found guilty of affray and theft.
= Ben Cole: affray, plea not-guilty, verdict guilty
= Ben Cole: theft, plea not-guilty, verdict guilty
--
Ben Cole, 47, of Wexby, will be held before being tried for affray.
= nothing
"""


@pytest.mark.parametrize("case", cases(PEOPLE))
def test_sentences_of_people_introduced_in_odd_ways(case: Case) -> None:
    found = case.read()
    assert told(found, Sentence) == case.expected
    nobody_kept_out_is_named(case, found)


@pytest.mark.parametrize("case", cases(HEARINGS))
def test_hearings(case: Case) -> None:
    assert told(case.read(), Hearing) == case.expected


@pytest.mark.parametrize("case", cases(CHARGES))
def test_charges(case: Case) -> None:
    found = case.read()
    assert told(found, Charge) == case.expected
    nobody_kept_out_is_named(case, found)


def test_judges_of_appeal_are_no_offenders() -> None:
    text = (
        "Lord Menhurst and Lord Tarvin heard that the appellant was convicted at Harwick Crown Court of three charges."
        "\n\n"
        "The trial judge said that he considered nine years fair. He imposed nine years' imprisonment."
    )
    roles = {(one.name, one.role) for one in read(text).claims if isinstance(one, Appearance)}
    assert roles == {("Menhurst", "official"), ("Tarvin", "official")}


def test_a_support_officer_who_was_slashed_at_is_kept_out() -> None:
    found = read(
        "Alan Roper, 31, of Harwick, cut PC Ann Lee's neck and slashed at community support officer Piet Zell. "
        "He was jailed for life. PCSO Zell had ten stitches."
    )
    assert {one.name for one in found.claims if isinstance(one, Appearance)} == {"Alan Roper"}


def test_a_hospital_trust_is_one_body_and_not_the_health_service() -> None:
    found = read("Alan Roper, 44, of Harwick, admitted theft from Harwick and Wexby NHS Foundation Trust.")
    assert [one.name for one in found.subjects if one.kind == "organisation"] == [
        "Harwick and Wexby NHS Foundation Trust"
    ]


WEEK = """More than 130 arrests in week of action by Kent Police

Kent Police and others joined forces in a national week of action, which began on March 3.

A total of 134 arrests were made, 71 more people were safeguarded, and 40 phones were seized.

More than 1,500 illegal cigarettes were also found.

Officers called at one house in Harwick, where two men were arrested and three knives were seized."""


def _figures(text: str) -> set[tuple[str, int, dt.date | None, dt.date | None]]:
    found = read(text, publisher="Kent Police", issued=dt.date(2031, 3, 18)).claims
    return {(one.measure, one.value, one.start, one.end) for one in found if isinstance(one, Statistic)}


def test_the_figures_of_a_week_of_action() -> None:
    week = (dt.date(2031, 3, 3), dt.date(2031, 3, 9))
    assert _figures(WEEK) == {
        ("arrests", 134, *week),
        ("devices-seized", 40, *week),
        ("other-measure", 71, *week),
        ("other-measure", 1500, *week),
    }


def test_arrests_since_a_day_are_a_force_s_work_if_there_are_many() -> None:
    many = "23 people have been arrested by Kent Police since the start of January on suspicion of burglary."
    assert _figures(many) == {("arrests", 23, dt.date(2031, 1, 1), dt.date(2031, 3, 18))}
    assert not _figures(many.replace("23", "Three"))


FURTHER_HEARINGS = """
Alan Roper, 44, and Ben Cole, 31, both of Harwick, are charged with affray. Mr Roper and Mr Cole were remanded by
Magistrate <official>Carl Pike</official> to appear at Wexby Crown Court on 1 July.
= Alan Roper: appearance, at Wexby Crown Court, on 2031-07-01
= Ben Cole: appearance, at Wexby Crown Court, on 2031-07-01
--
Alan Roper, 44, of Harwick, appeared at Wexby Magistrates' Court on 30 April charged with affray. He was remanded to
appear before the court again on 1 July.
= Alan Roper: appearance, at Wexby Magistrates' Court, on 2031-04-30
= Alan Roper: appearance, at Wexby Magistrates' Court, on 2031-07-01
--
Alan Roper, 44, of Harwick, has been handed a six-year prison sentence following a seizure at the port on 24 March. He
was sentenced at Wexby Crown Court on 5 May.
= Alan Roper: sentence, at Wexby Crown Court, on 2031-05-05
--
Alan Roper, 44, of Harwick, was jailed for six years following a hearing at Wexby Crown Court on 5 May.
= Alan Roper: sentence, at Wexby Crown Court, on 2031-05-05
--
Alan Roper, 44, of Harwick, denied affray. A spokesman for the force added: "At Wexby Crown Court on Monday 5 May, a
jury found Roper guilty."
= Alan Roper: trial, at Wexby Crown Court, on 2031-05-05
"""


@pytest.mark.parametrize("case", cases(FURTHER_HEARINGS))
def test_further_hearings(case: Case) -> None:
    assert told(case.read(), Hearing) == case.expected


@pytest.mark.parametrize(
    ("text", "offence"),
    [
        ("Alan Roper, 44, of Harwick, was convicted of raping a teenage girl.", "rape"),
        ("Alan Roper, 44, of Harwick, was convicted of raping a teenager.", "rape"),
        ("Alan Roper, 44, of Harwick, was convicted of raping a 12-year-old girl.", "rape-of-child"),
    ],
)
def test_a_teenager_is_no_child_under_thirteen(text: str, offence: str) -> None:
    assert [one.offence for one in read(text).claims if isinstance(one, Charge)] == [offence]


def test_the_united_states_are_not_us() -> None:
    text = (
        "US officers found the guns in a speaker and told Kent Police. The parcel came from the US.\n\n"
        "Alan Roper, 44, of Harwick, was jailed for affray."
    )
    assert read(text).document.publisher is None
    assert read(text.replace("US officers", "Our officers")).document.publisher == "Kent Police"


def test_officers_and_ministers_named_by_their_jobs() -> None:
    found = read(
        "Alan Roper, 44, of Harwick, admitted theft.\n\n"
        'NCA Senior Investigating Officer Derek Holm said: "He lied."\n\n'
        'NCA Dover Branch Commander, Colm Marden said: "We are glad."\n\n'
        'Minister for Borders and Courts, Silas Allard said: "Superb."\n\n'
        'Kent Police investigating officer Detective Constable Emma Hale said: "Thank you."'
    )
    forces = {one.key: one.name for one in found.subjects if one.kind == "force"}
    told_of = {(one.name, one.role, forces.get(one.force or "")) for one in found.claims if isinstance(one, Appearance)}
    assert told_of == {
        ("Alan Roper", "offender", None),
        ("Derek Holm", "officer", "National Crime Agency"),
        ("Colm Marden", "officer", "National Crime Agency"),
        ("Silas Allard", "official", None),
        ("Emma Hale", "officer", "Kent Police"),
    }


def test_an_age_said_once_is_that_of_both() -> None:
    found = read("Alan Roper, 24, Ben Cole and Carl Dow, both 22, were jailed for theft.")
    assert {(one.name, one.age) for one in found.claims if isinstance(one, Appearance)} == {
        ("Alan Roper", 24),
        ("Ben Cole", 22),
        ("Carl Dow", 22),
    }


def test_a_detective_who_goes_on_speaking_was_never_arrested() -> None:
    found = read(
        "Alan Roper, 44, and Ben Cole, 31, of Harwick, are charged with affray. Roper denies it. Cole denies it.\n\n"
        "Inspector Carl Dow told the court there was a film.\n\n"
        "He also told the court that two people had named Roper.\n\n"
        "The court heard he was previously arrested in Wexby in February."
    )
    names = {one.person: one.name for one in found.claims if isinstance(one, Appearance)}
    assert {names[one.person] for one in found.claims if isinstance(one, Arrest)} == {"Alan Roper"}


def test_a_find_elsewhere_belongs_to_none_of_several() -> None:
    text = (
        "Alan Roper, 44, and Ben Cole, 31, of Harwick, were jailed for affray. Roper drove off in a van. "
        "Two other cars were stopped by police, who found baseball bats inside."
    )
    assert not [one for one in read(text).claims if isinstance(one, Seizure)]


PUNISHMENTS = """The men have been handed the following punishments at Wexby Magistrates' Court:

Alan Roper, 22, of Mill Lane, Harwick

- Restraining order for five years
- £120 fine
- 12 weeks' imprisonment

Ben Cole, 31, of Wexby.

- £275 fine

Ann Lee, the farmer, said that she was glad.

- Ring 101"""


def test_what_stands_in_bullets_below_a_name_became_of_that_person() -> None:
    found = read(PUNISHMENTS)
    assert told(found, Sentence) == {
        "Alan Roper: fine, £120, at Wexby Magistrates' Court",
        "Alan Roper: imprisonment P84D, at Wexby Magistrates' Court",
        "Ben Cole: fine, £275, at Wexby Magistrates' Court",
    }
    assert told(found, Order) == {"Alan Roper: restraining-order P5Y"}
    assert {one.name for one in found.claims if isinstance(one, Appearance)} == {"Alan Roper", "Ben Cole"}


TERMS_AFTER = """
Alan Roper, from Harwick, was jailed for 16 months, Ben Cole, also from Harwick, was given ten months and Carl Dow, from
Wexby, was given six months.
= Alan Roper: imprisonment P1Y4M
= Ben Cole: imprisonment P10M
= Carl Dow: imprisonment P6M
--
Alan Roper, from Harwick, was jailed for 16 months. <never>Ann Lee</never>, his victim, was given ten months to recover.
= Alan Roper: imprisonment P1Y4M
--
Among those jailed on Friday at Wexby Crown Court was Alan Roper, 29, of Harwick, who got four years for theft.
= Alan Roper: imprisonment P4Y, at Wexby Crown Court, on 2031-05-02
--
On Monday at Wexby Crown Court, Alan Roper admitted theft and was jailed for a year.
= Alan Roper: imprisonment P1Y, at Wexby Crown Court, on 2031-05-05
--
Alan Roper, 49, Mill Lane, Harwick, was jailed for a year.
= Alan Roper: imprisonment P1Y
"""


@pytest.mark.parametrize("case", cases(TERMS_AFTER))
def test_terms_told_one_after_the_other(case: Case) -> None:
    found = case.read()
    assert told(found, Sentence) == case.expected
    nobody_kept_out_is_named(case, found)


def test_an_address_without_of_has_its_town() -> None:
    found = read("Alan Roper, 49, Mill Lane, Harwick, admitted theft.")
    places = {one.key: one.name for one in found.subjects if one.kind == "place"}
    assert [places.get(one.locality or "") for one in found.claims if isinstance(one, Appearance)] == ["Harwick"]


CHANGED = """
Alan Roper, 42, of Harwick, had been due to stand trial for attempted burglary but changed his pleas to guilty when he
appeared at Wexby Crown Court on Friday.

No evidence was offered on a further charge (a not guilty verdict was entered).
= Alan Roper: burglary, plea guilty, verdict guilty, mode attempt
--
Alan Roper, 42, of Harwick, admitted entering as a trespasser a house in Wexby.
= Alan Roper: burglary, plea guilty, verdict guilty
"""


@pytest.mark.parametrize("case", cases(CHANGED))
def test_pleas_changed_before_a_trial(case: Case) -> None:
    found = case.read()
    assert told(found, Charge) == case.expected
    assert not [one for one in found.claims if isinstance(one, Hearing) and one.kind == "trial"]
    assert [one.status for one in found.claims if isinstance(one, Appearance)] == ["convicted"]


def test_the_met_police_s_directorate_is_a_part_of_the_met() -> None:
    found = read(
        "Alan Roper, 33, of Harwick, admitted theft. The Met Police's Directorate of Professional Standards is "
        "investigating."
    )
    force = next(one for one in found.subjects if one.kind == "force")
    team = next(one for one in found.subjects if one.kind == "team")
    assert (force.concept or "").endswith("metropolitan-police")
    assert team.part_of == force.key
    assert [one.investigated_by for one in found.claims if isinstance(one, Appearance)] == [(team.key,)]


DRUGS = """
Alan Roper, 44, of Harwick, admitted conspiracy to supply heroin, cocaine, ecstasy and cannabis.
= Alan Roper: supply-class-a, plea guilty, verdict guilty, mode conspiracy
= Alan Roper: supply-class-b, plea guilty, verdict guilty, mode conspiracy
--
Alan Roper, 44, of Harwick, admitted conspiracy to supply Class A and Class B drugs.
= Alan Roper: supply-class-a, plea guilty, verdict guilty, mode conspiracy
= Alan Roper: supply-class-b, plea guilty, verdict guilty, mode conspiracy
--
Alan Roper, 44, of Harwick, admitted conspiracy to supply cocaine and possessing cannabis.
= Alan Roper: supply-class-a, plea guilty, verdict guilty, mode conspiracy
= Alan Roper: possess-drug, plea guilty, verdict guilty
--
Alan Roper, 44, of Harwick, admitted possession of cocaine and cannabis with intent to supply and possessing a knife.
= Alan Roper: possess-with-intent-class-a, plea guilty, verdict guilty
= Alan Roper: possess-with-intent-class-b, plea guilty, verdict guilty
= Alan Roper: possess-bladed-article, plea guilty, verdict guilty
--
Alan Roper, 44, of Harwick, admitted supplying cocaine and theft, and possession of cannabis and cocaine.
= Alan Roper: supply-class-a, plea guilty, verdict guilty
= Alan Roper: theft, plea guilty, verdict guilty
= Alan Roper: possess-drug, plea guilty, verdict guilty
--
Alan Roper, 44, of Harwick, was found guilty in April following a trial, and sentenced to ten years for robbery.
= Alan Roper: robbery, plea not-guilty, verdict guilty
--
Alan Roper, 44, of Harwick, was found guilty after a two-week trial.

In 2019 he was jailed for three years for wounding.
= Alan Roper: grievous-bodily-harm, verdict guilty
"""


@pytest.mark.parametrize("case", cases(DRUGS))
def test_charges_told_together(case: Case) -> None:
    assert told(case.read(), Charge) == case.expected


TERMS = """
Alan Roper, 44, of Harwick, was jailed for his part in a four-month drugs conspiracy.
= Alan Roper: imprisonment
--
Alan Roper, 44, of Harwick, was jailed for four months for conspiracy to steal.
= Alan Roper: imprisonment P4M
--
Alan Roper, 44, of Harwick, was jailed for six years for theft. The court heard at that time he was also subject to a
community order for affray.
= Alan Roper: imprisonment P6Y
--
A driver who hit a wall, killing two in his car while defying a ban, has been jailed for eight years.

Alan Roper, 33, admitted drink driving.
= Alan Roper: imprisonment P8Y
--
A driver who crashed into a wall, killing a man who had been jailed for eight years.

Alan Roper, 33, admitted drink driving.
= nothing
"""


@pytest.mark.parametrize("case", cases(TERMS))
def test_terms_that_are_and_are_none(case: Case) -> None:
    assert told(case.read(), Sentence) == case.expected


def test_a_surname_of_several_words_goes_on_alone() -> None:
    found = read(
        "Officers stopped Tito Renato Sabas Da Luz at the docks. Sabas Da Luz was charged with theft. "
        "Sabas Da Luz admitted theft."
    )
    assert [one.name for one in found.claims if isinstance(one, Appearance)] == ["Tito Renato Sabas Da Luz"]


def test_the_lawyer_of_somebody_named_is_an_official() -> None:
    found = read(
        "Alan Roper, 44, of Harwick, denied theft. Roper's lawyer, Fergal Boyd of Boyd Ferris Solicitors, left."
    )
    assert {(one.name, one.role) for one in found.claims if isinstance(one, Appearance)} == {
        ("Alan Roper", "accused"),
        ("Fergal Boyd", "official"),
    }


SOLD = """
A carer who stole jewellery has been spared jail.

Alan Roper took rings from five residents and sold them to a shop. The 41-year-old, of Harwick, was arrested in May.

He admitted theft.
= Alan Roper: theft, plea guilty, verdict guilty
--
A carer who stole jewellery has been spared jail.

<never>Ann Lee</never> took the rings from the drawer and saw them no more. The 41-year-old, of Harwick, was arrested.

He admitted theft.
= nothing
"""


@pytest.mark.parametrize("case", cases(SOLD))
def test_what_was_sold_is_nobody(case: Case) -> None:
    found = case.read()
    assert {line for line in told(found, Charge) if "someone" not in line} == case.expected
    nobody_kept_out_is_named(case, found)


def test_a_third_known_by_surname_only_does_not_part_the_first_two() -> None:
    found = read(
        "Seven men were jailed at Harwick Crown Court.\n\n"
        "Three of the suspects, Roper, Cole and Keel went to trial but were found guilty by a jury.\n\n"
        "Alan Roper and Ben Cole had been users of phones."
    )
    assert {(one.name, one.status) for one in found.claims if isinstance(one, Appearance)} == {
        ("Alan Roper", "convicted"),
        ("Ben Cole", "convicted"),
    }
    robbed = read("Alan Roper, Ben Cole and Keel were robbed by Carl Dow, 33, of Wexby, who was convicted of robbery.")
    assert {one.name for one in robbed.claims if isinstance(one, Appearance)} <= {"Carl Dow"}
