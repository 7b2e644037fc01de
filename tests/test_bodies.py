"""Courts, forces, teams, support and other organisations: what is one, what only looks like one, whose it is."""

from __future__ import annotations

import hashlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.extract.bodies import Bodies, find_bodies
from kg.language import passages
from kg.model import Document, Span, SubjectKind
from kg.vocabulary import load


def bodies_of(text: str, publisher: str | None = None, people: tuple[str, ...] = ()) -> Bodies:
    sha = hashlib.sha256(text.encode()).hexdigest()
    document = Document("story", text, sha, "story.txt", publisher=publisher)
    spans = [Span(text.index(name), text.index(name) + len(name)) for name in people]
    return find_bodies(document, passages(text), load(), spans)


def names(kind: SubjectKind, text: str, publisher: str | None = None) -> list[str | None]:
    return [body.name for body in bodies_of(text, publisher).of_kind(kind)]


def teams(text: str, publisher: str | None = None) -> dict[str | None, str | None]:
    found = bodies_of(text, publisher)
    return {team.name: found.by_key(team.part_of).name if team.part_of else None for team in found.of_kind("team")}


@pytest.mark.parametrize(
    ("text", "courts"),
    [
        ("He was jailed at Leeds Crown Court on Monday.", ["Leeds Crown Court"]),
        ("She stood before Harwick Magistrates’ Court.", ["Harwick Magistrates’ Court"]),
        ("Yesterday Ashcombe-on-Sea Crown Court heard it all.", ["Ashcombe-on-Sea Crown Court"]),
        ("He was sentenced at Preston crown court.", ["Preston Crown Court"]),
        ("Norwich magistrates heard that he lied.", ["Norwich Magistrates' Court"]),
        ("It ended at the High Court in Stirling.", ["High Court in Stirling"]),
        ("She pled guilty at Glenmuir Sheriff Court.", ["Glenmuir Sheriff Court"]),
        ("Man Jailed At Hull Crown Court", ["Hull Crown Court"]),
        ("Judge Ann Roe in Cardiff Crown Court jailed him.", ["Cardiff Crown Court"]),
        ("He was fined at Barrow in Furness Magistrates' Court.", ["Barrow in Furness Magistrates' Court"]),
        ("It closed in Wexby.Hull Crown Court heard it.", ["Hull Crown Court"]),
        ("He admitted it at Kestrelford Youth Court.", ["Kestrelford Youth Court"]),
        ("He will be sentenced at the Old Bailey.", ["Old Bailey"]),
        ("She appeared before magistrates in Portsmouth.", ["Portsmouth Magistrates' Court"]),
        ("He pled guilty at Dundee JP Court.", ["Dundee JP Court"]),
        ("He lived in Guernsey. He was jailed by the Royal Court.", ["Royal Court"]),
        ("Derby Crown Court heard it. Later, DERBY CROWN COURT rose.", ["Derby Crown Court"]),
    ],
)
def test_courts(text: str, courts: list[str]) -> None:
    assert names("court", text) == courts


@pytest.mark.parametrize(
    "text",
    [
        "He was sent to the Crown Court.",
        "The courthouse at Bishop Street, Derry.The courthouse at Bishop Street, Derry.",
        "The magistrates acquitted her.",
        "A High Court judge will decide.",
        "He obstructed an officer who held a High Court writ.",
        "He lives in Fern Court, Ashcombe.",
        "CASE SENT TO CROWN COURT: a man of 30 will appear.",
        "Two magistrates were unwell.",
        "She was brought before magistrates in May.",
        "In Jersey, he saw a play from the Royal Court Theatre.",
        "He worked at the Royal Court as an actor.",
    ],
)
def test_no_court(text: str) -> None:
    assert names("court", text) == []


def test_the_same_court_is_the_one_named_last() -> None:
    text = "He was at Hull Crown Court. She was at York Crown Court. At the same court, both wept."
    found = bodies_of(text)
    place = text.index("the same court")
    court = found.at("court", Span(place, place + 14))
    assert court is not None
    assert court.name == "York Crown Court"


@pytest.mark.parametrize(
    ("text", "publisher", "forces", "home"),
    [
        ("Kent Police arrested him.", None, ["Kent Police"], None),
        ("Report it at www.kent.police.uk today.", None, ["Kent Police"], None),
        ("Picture: Durham Constabulary", "Ashcombe Gazette", ["Durham Constabulary"], None),
        ("Our officers searched the flat.", "Gwent Police", ["Gwent Police"], "Gwent Police"),
        ("Gwent Police said so. You can call us on 101.", None, ["Gwent Police"], "Gwent Police"),
        ("“Call us on 101,” said Gwent Police.", None, ["Gwent Police"], None),
        ("Officers of the Met and the NCA came.", None, ["Metropolitan Police", "National Crime Agency"], None),
        ("The Ruritanian National Police helped.", None, ["Ruritanian National Police"], None),
        ("Our team is new.", "Wessex Police", ["Wessex Police"], "Wessex Police"),
        ("Inspector Poe, of Hampshire police, said so.", None, ["Hampshire police"], None),
        # by their form alone
        ("Hundreds of Wyre and Vale Police officers came.", None, ["Wyre and Vale Police"], None),
        ("Meanwhile North Fells Police asked for help.", None, ["North Fells Police"], None),
        (
            "Ashmoor Police's officers and Elmet Constabulary came.",
            None,
            ["Ashmoor Police", "Elmet Constabulary"],
            None,
        ),
        ("Elmet Police came. Our officers are there, see www.elmet.police.uk", None, ["Elmet Police"], "Elmet Police"),
        ("A man was seen at Hexley. Elmet Police Cyber Crime Unit came.", None, ["Elmet Police"], None),
    ],
)
def test_forces(text: str, publisher: str | None, forces: list[str], home: str | None) -> None:
    found = bodies_of(text, publisher)
    assert [force.name for force in found.of_kind("force")] == forces
    assert (found.by_key(found.home_force).name if found.home_force else None) == home


@pytest.mark.parametrize(
    "text",
    [
        "Police were called.",
        "The Met Office warned of snow.",
        "Armed police came.",
        "He was held at Essex police station.",
        "The Kent Police Federation said no.",
        "Armed Police, Spanish Police and the Police came.",
        "He was held at Hexley Police Station.",
        "Elmet Police and Crime Commissioner Jo Poe spoke.",
        "Harwick Police Commander Jo Poe spoke.",
        "Drunk Driver Rammed Three Hexley Police Cars",
        "After a chase he was seen by Counter Terrorism Police.",
    ],
)
def test_no_force(text: str) -> None:
    assert names("force", text) == []


@pytest.mark.parametrize(
    ("text", "publisher", "expected"),
    [
        ("Kent Police's Harbour Crime Unit arrested him.", None, {"Harbour Crime Unit": "Kent Police"}),
        ("Our Harbour Crime Unit arrested him.", "Kent Police", {"Harbour Crime Unit": "Kent Police"}),
        ("Detectives from the Harbour Crime Unit came.", None, {"Harbour Crime Unit": None}),
        ("Kent Police came. The force's Online Abuse Team led.", None, {"Online Abuse Team": "Kent Police"}),
        ("Kent Police said its Online Abuse Team led.", None, {"Online Abuse Team": "Kent Police"}),
        ("DI Roe, of the Major Investigation Team East, led.", None, {"Major Investigation Team East": None}),
        (
            "DI Roe from the serious and organised crime unit east led.",
            None,
            {"serious and organised crime unit east": None},
        ),
        ("Officers from our city proactive team came.", None, {"city proactive team": None}),
        ("Officers from the emergency response team came.", None, {}),
        ("the Online Abuse Team at Kent Police led.", None, {"Online Abuse Team": "Kent Police"}),
        ("The Kent Police Online Abuse Team led.", None, {"Kent Police Online Abuse Team": "Kent Police"}),
        (
            "DS Dee Marsh, of the North Wales Police Burglary Team, spoke.",
            None,
            {"North Wales Police Burglary Team": "North Wales Police"},
        ),
        ("DC Lee, of Ashcombe CID, said so.", "Kent Police", {"Ashcombe CID": "Kent Police"}),
        ("The Fern and Moss Rural Crime Team came.", None, {"Fern and Moss Rural Crime Team": None}),
        ("The Fraud Squad and the Burglary Team came.", None, {"Fraud Squad": None, "Burglary Team": None}),
        ("The Directorate of Professional Standards led.", None, {"Directorate of Professional Standards": None}),
        (
            "The Eastern Region Special Operations Unit led.",
            "Kent Police",
            {"Eastern Region Special Operations Unit": None},
        ),
        ("Kent Police's Major Harm team led.", None, {"Major Harm team": "Kent Police"}),
        ("Surrey Police's POLIT led.", None, {"POLIT": "Surrey Police"}),
        ("The officer leads the Larkspur Team with pride.", "Kent Police", {"Larkspur Team": "Kent Police"}),
        (
            "The force's Cyber and digital crime unit led.",
            "Kent Police",
            {"Cyber and digital crime unit": "Kent Police"},
        ),
        (
            "They work in a paedophile online investigation team. The team, known as POLIT, led.",
            None,
            {"paedophile online investigation team": None},
        ),
        ("Kent Police said officers from its Operation Heron team led.", None, {"Operation Heron team": "Kent Police"}),
        (
            "The National Crime Agency's National Extradition Unit led.",
            None,
            {"National Extradition Unit": "National Crime Agency"},
        ),
        ("The Wales Asset Recovery Team led.", None, {"Wales Asset Recovery Team": None}),
    ],
)
def test_teams(text: str, publisher: str | None, expected: dict[str, str | None]) -> None:
    assert teams(text, publisher) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Our specialist team led.",
        "A Kent Police unit led.",
        "Kent Police's CCTV showed it.",
        "Specialist Team Saves Hundreds",
        "The Ashcombe Football Team won.",
        "The Neonatal Unit was full.",
        "Unit 4 burned down.",
        "Ashcombe County Council's Licensing Team came.",
        "The Ashcombe Mountain Rescue Team came.",
        "The organised crime group sold drugs.",
        "The Youth Justice Team spoke.",
        "An Organised Crime Group sold drugs.",
        "The rural crime team came. Rural crime teams are known as RCT.",
        "The Wales Team won.",
        "Officers of the local crime team, known as WASPS, came.",
        "The Operation Heron team came.",
    ],
)
def test_no_team(text: str) -> None:
    assert teams(text, "Kent Police") == {}


def test_long_and_short_forms_are_one_team() -> None:
    text = (
        "The Kent Police Online Abuse Team (OAT) led. DC Roe, of OAT, spoke. The Online Abuse Team is small, and "
        "the team is new. An OAT officer agreed."
    )
    found = bodies_of(text).of_kind("team")
    assert [team.name for team in found] == ["Kent Police Online Abuse Team"]
    assert set(found[0].labels) == {"OAT", "Online Abuse Team"}
    said = [text[span.start : span.end] for span in found[0].mentions]
    assert said == ["Kent Police Online Abuse Team", "OAT", "OAT", "Online Abuse Team", "the team", "OAT"]


def test_initials_that_nobody_explained_belong_to_the_team() -> None:
    found = bodies_of("The Major Harm Inquiry Team led. DC Roe, of the MHIT, spoke.").of_kind("team")
    assert [(team.name, team.labels) for team in found] == [("Major Harm Inquiry Team", ("MHIT",))]


@pytest.mark.parametrize(
    ("text", "support"),
    [
        ("If you are worried, call the NSPCC on 0808 800 5000.", ["NSPCC"]),
        ("Advice is at www.internetmatters.org today.", ["Internet Matters"]),
        ("Help is available from Stop It Now, run by the Lucy Faithfull Foundation.",
         ["Stop It Now", "Lucy Faithfull Foundation"]),
        ("“Go to Crimestoppers if you would rather,” she said.", ["Crimestoppers"]),
        ("Victim Support also has advice for families.", ["Victim Support"]),
        ("Contact Lantern House, a local charity, on 01632 960123.", ["Lantern House"]),
        ("Call the Harbour Light Helpline on 0800 123 4567.", ["Harbour Light Helpline"]),
        ("If you are affected, contact:\n• Safe Shore Wessex – 01632 960001\n• Refuge on 0808 2000 247\n• your GP",
         ["Safe Shore Wessex", "Refuge"]),
        ("Where to get help\nSamaritans\n116 123", ["Samaritans"]),
        ("Young people can get help from Fearless.", ["Fearless"]),
        ("Victim Support said it was there for all. Its helpline is 0808 1689 111.", ["Victim Support"]),
        ("A service called EncroChat was used. Call Crimestoppers on 0800 555 111.", ["Crimestoppers"]),
    ],
)  # fmt: skip
def test_support(text: str, support: list[str]) -> None:
    found = bodies_of(text)
    assert [body.name for body in found.of_kind("support")] == support
    assert found.signposts == tuple(body.key for body in found.of_kind("support"))


@pytest.mark.parametrize(
    "text",
    [
        "Call Kent Police on 101 or see www.kent.police.uk.",
        "Contact Detective Constable Jane Rowe on 01632 960000.",
        "Ring Ashcombe Police Station on 101 and quote Operation Kestrel.",
        "They took refuge in a shed and began to mind the till.",
        "She was fearless, and got help from nobody.",
        "The girl's mother called Childline after she was hurt.",
        "The case was brought by the RSPCA.",
        "Journalists can call the Crown Prosecution Service press office on 020 7946 0000.",
    ],
)
def test_no_support(text: str) -> None:
    assert names("support", text) == []


@pytest.mark.parametrize(
    ("text", "organisations"),
    [
        ("The case was brought by the RSPCA.", ["RSPCA"]),
        ("A spokesman for Ashcombe Borough Council agreed.", ["Ashcombe Borough Council"]),
        ("She worked for Fern Valley Homecare.", ["Fern Valley Homecare"]),
        ("The block is owned by Larkspur Living.", ["Larkspur Living"]),
        ("Delph Haulage Ltd went under.", ["Delph Haulage Ltd"]),
        ("The Diocese of Ashcombe was sorry.", ["Diocese of Ashcombe"]),
        ("A crew of Wessex Fire and Rescue Service came.", ["Wessex Fire and Rescue Service"]),
        ("Roe, of CPS Wessex, spoke.", ["CPS Wessex"]),
        ("We work with our Youth Offending Teams.", ["Youth Offending Teams"]),
        ("Roe was trading as BS Roofing and Guttering.", ["BS Roofing and Guttering"]),
        ("Roe, who traded as C&P Property Care, took the money.", ["C&P Property Care"]),
        ("The lorry belonged to Fernview Haulage.", ["Fernview Haulage"]),
        ("He sued Roe & Co and Fern Surveyors.", ["Fern Surveyors"]),
        ("The dog was taken to Fernview Vets.", ["Fernview Vets"]),
        ("A company called PRL in Ashcombe bought them.", ["PRL"]),
        ("He told Sky News that it was over.", ["Sky News"]),
        ("The order is about Ashcombe United and Fern Rovers.", ["Ashcombe United", "Fern Rovers"]),
        ("It lay with Fern Council's Trading Standards Unit.", ["Fern Council", "Fern Council Trading Standards Unit"]),
        ("He taught at Fern Valley College School.", ["Fern Valley College School"]),
        ("The Royal Academy of Music lost it. The Royal Academy was sad.", ["Royal Academy of Music"]),
        ("The NSPCC said so. Anyone worried can call the NSPCC on 0808 800 5000.", []),
        ("It happened at the now-closed Wisteria Lodge children's home.", ["Wisteria Lodge"]),
        ("She worked nights in Fern House care home.", ["Fern House"]),
        ("It happened at Hillcroft nursing home in Hexley.", ["Hillcroft nursing home"]),
        ("She ran Rose Lodge Care Home in Harwick.", ["Rose Lodge Care Home"]),
        ("He was found with cannabis in his cell at HMP Hexley.", ["HMP Hexley"]),
        ("Drones flew to HMP Wexcombe and HMP & YOI Low Ashton.", ["HMP Wexcombe", "HMP & YOI Low Ashton"]),
        ("He walked out of HMP Hexley on Monday.", ["HMP Hexley"]),
        ("He ran the Delph Grange residential care home.", ["Delph Grange"]),
        ("They relate to two firms - Fern Stud and Fern Stud II - set up by Roe.", ["Fern Stud", "Fern Stud II"]),
        ("He owned two companies called Delph Foods and Larkspur Kitchens.", ["Delph Foods", "Larkspur Kitchens"]),
        ("The executives of Serco Delphgraf Limited spoke.", ["Serco Delphgraf Limited"]),
        ("He taught at All Hallows RC High School.", ["All Hallows RC High School"]),
        ("A pupil of All Saints Primary School spoke.", ["All Saints Primary School"]),
        ("He was suspended by the Labour party.", ["Labour party"]),
        ("Drug charities such as Turning Point were there.", ["Turning Point"]),
        ("The council, in partnership with Age UK, offers a list of traders.", ["Age UK"]),
        ("He stole from Tesco, and put it in a Sainsbury's bag.", ["Tesco"]),
        ("We work with the Fernshire Criminal Justice Board.", ["Fernshire Criminal Justice Board"]),
        ("Thanks to Fernshire Countryside Watch, who support us.", ["Fernshire Countryside Watch"]),
    ],
)
def test_organisations(text: str, organisations: list[str]) -> None:
    assert names("organisation", text) == organisations


@pytest.mark.parametrize(
    "text",
    [
        "He used Telegram and Snapchat, and a Facebook group.",
        "It broke the Sexual Offences Act and the order of a court.",
        "The head of the local council and a social worker spoke.",
        "Jane Rowe, 40, of Mill Bank, Ashcombe, denied it.",
        "Operation Larkspur ran for a year.",
        "He was taken to Ashcombe General Hospital from The Red Lion.",
        "The Local Authority was told.",
        "Image: Ashcombe News Agency",
        "They met between Fern Lane, Ashcombe and Union Road.",
        "BMWs and Range Rovers were taken. The fans were united.",
        "The gun was in an orange Sainsbury's bag, the cash in a Tesco carrier bag and a Lidl plastic bag.",
        "He was not CORGI registered. Jets from RAF Ashcombe came.",
        "All Saints in the dock denied it. A turning point came.",
        "He lived at Wisteria Lodge and had no home.",
        "She worked at a Hexley nursing home.",
        "She worked at Hull care home.",
        "He was in prison, and HMP staff said so.",
        "The bus station is in St Giles Road, off Tesco Street.",
        "Police in the United Kingdom and the United States helped. Sky News has the story.",
    ],
)
def test_no_organisation(text: str) -> None:
    assert names("organisation", text) == []


def test_a_public_body_that_publishes_is_named_and_a_newspaper_is_not() -> None:
    assert names("organisation", "A man was jailed.", "The Crown Prosecution Service") == ["Crown Prosecution Service"]
    assert names("organisation", "A man was jailed.", "Ashcombe Gazette") == []


def test_somebody_called_like_a_charity_is_nobody_to_call() -> None:
    text = "Contact Grace Samaritans if you saw it."
    assert bodies_of(text, people=("Grace Samaritans",)).subjects == ()


PIECES = (
    "Kent Police's|the|Crown Court|at|Leeds|Fraud Unit|(FU)|Our|and|of|call|NSPCC|on|0800 1111|\n|.|’|Team|"
    "www.kent.police.uk|Ltd|Fern|•|&|Council"
).split("|")


@settings(max_examples=60)
@given(st.lists(st.sampled_from(PIECES), max_size=25))
def test_any_text_is_read_and_every_mention_lies_in_it(words: list[str]) -> None:
    text = " ".join(words)
    found = bodies_of(text, "Gwent Police")
    assert len({body.key for body in found.subjects}) == len(found.subjects)
    for body in found.subjects:
        assert body.name
        assert body.part_of is None or found.by_key(body.part_of).kind == "force"
        for span in body.mentions:
            assert 0 <= span.start < span.end <= len(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "DCI Dee Marsh, of Police Scotland’s Major Investigation Team (North), spoke.",
            {"Major Investigation Team (North)": "Police Scotland"},
        ),
        (
            "A Kent Police squad made 46 arrests. The Priority Crime Squad looks into burglary.",
            {"Priority Crime Squad": "Kent Police"},
        ),
        (
            "A Kent Police team made 46 arrests. The Priority Crime Squad looks into burglary.",
            {"Priority Crime Squad": None},
        ),
    ],
)
def test_a_team_has_its_part_of_the_force_and_the_force_that_is_said_to_have_it(
    text: str, expected: dict[str, str | None]
) -> None:
    assert teams(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Councillor Ivor Stane, of Kent County Council, said so.", ["Kent County Council"]),
        ("The Essex Police Federation said it was too short.", ["Essex Police Federation"]),
        ("They joined Harwick BID and Harwick City Council.", ["Harwick BID", "Harwick City Council"]),
        ("She has to attend a course with the charity Anew.", ["Anew"]),
        ("The dogs were rehomed by Ashcombe Animal Rescue.", ["Ashcombe Animal Rescue"]),
    ],
)
def test_bodies_are_told_by_what_heads_their_name(text: str, expected: list[str]) -> None:
    assert names("organisation", text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Help is available from Ashcombe Women's Aid on 0800 001 0101.", ["Ashcombe Women's Aid"]),
        ("Call the Citizens Advice consumer helpline on 0808 223 1133.", ["Citizens Advice"]),
        ("You can talk to us: The Stile is a referral centre which offers support to anyone.", ["Stile"]),
    ],
)
def test_helpers_are_named_as_branches_and_by_who_runs_them(text: str, expected: list[str]) -> None:
    assert names("support", text) == expected


def test_one_huge_passage_is_read() -> None:
    words = "Officers from Kent Police's Major Crime Team (MCT) and the unit and its Burglary Squad met "
    found = teams(words * (200_000 // len(words)))
    assert found == {"Major Crime Team": "Kent Police", "Burglary Squad": "Kent Police"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The raids were carried out by the West Yorkshire, Humberside and Cheshire forces.",
            ["West Yorkshire Police", "Humberside Police", "Cheshire Constabulary"],
        ),
        ("Officers from the Norfolk and Suffolk forces took part.", ["Norfolk Constabulary", "Suffolk Constabulary"]),
        ("The Northumbria force said that it was sorry.", ["Northumbria Police"]),
        ("The Labour force grew, and a Harwick task force was formed.", []),
        ("The Derby and Leicester forces of nature met.", []),
    ],
)
def test_a_force_told_without_police_in_its_name(text: str, expected: list[str]) -> None:
    assert names("force", text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The Fraud Team was created by Kent Police in 1997.",
        "The Fraud Team, which was set up by Kent Police, arrested him.",
        "Kent Police apologised. The Fraud Team, known as FT, which was formed by the force, arrested him.",
    ],
)
def test_who_created_a_team_has_it(text: str) -> None:
    assert teams(text) == {"Fraud Team": "Kent Police"}
