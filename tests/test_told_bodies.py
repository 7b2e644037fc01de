"""Organisations that the words beside their name tell, or the way in which stories write public bodies."""

from __future__ import annotations

import hashlib

import pytest

from kg.extract import extract
from kg.model import Document
from kg.vocabulary import load


def organisations(text: str) -> list[str]:
    sha = hashlib.sha256(text.encode()).hexdigest()
    found = extract(Document("story", text, sha, "story.txt"), load())
    return sorted(subject.name or "" for subject in found.subjects if subject.kind == "organisation")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She stole from St Aldhelm's Hospice in Louth.", ["St Aldhelm's Hospice"]),
        (
            "He left his post at St Olave's Catholic Primary School last May.",
            ["St Olave's Catholic Primary School"],
        ),
        ("He taught at Queen Margaret's School, Hexley.", ["Queen Margaret's School"]),
        ("She was a nurse at Harwick Women's Hospital.", ["Harwick Women's Hospital"]),
        ("The company secretary of Farmer's Friend Ltd admitted it.", ["Farmer's Friend Ltd"]),
        ("He worked for Baker's Delight.", ["Baker's Delight"]),
        ("He was a scout leader with the 3rd Hexley Scout Group.", ["3rd Hexley Scout Group"]),
        ("She was treasurer at Louth Wanderers FC, the court heard.", ["Louth Wanderers FC"]),
        ("He kept goal for Hexley Town FC.", ["Hexley Town FC"]),
        ("The former Harwick AFC captain denied it.", ["Harwick AFC"]),
        ("The former Wexby City striker, 33, was jailed.", ["Wexby City"]),
        ("Former Leyton Orient defender Alan Roper was jailed.", ["Leyton Orient"]),
        ("He signed for Bristol Rovers in 2019.", ["Bristol Rovers"]),
        ("The ex-Wigan Athletic defender was fined.", ["Wigan Athletic"]),
        ("Ex Wigan Athletic defender Alan Roper, 45, denied fraud.", ["Wigan Athletic"]),
        ("He played for Chelsea and Real Madrid.", ["Chelsea", "Real Madrid"]),
        ("Alan Roper, who played for Sunderland and Liverpool, was fined.", ["Liverpool", "Sunderland"]),
        ("Fans of Celtic and Rangers fought outside Ibrox.", ["Celtic", "Rangers"]),
        ("The theft was from the Larkmart supermarket in Hexley.", ["Larkmart"]),
        ("He went to the Helpwell shop in Harwick and paid.", ["Helpwell"]),
        ("She was glassed at the Nightjar nightclub.", ["Nightjar"]),
        ("He was a preacher at the Al-Falah mosque in Harwick.", ["Al-Falah mosque"]),
        ("Inspectors found mice at the Pizza Corner Grill takeaway.", ["Pizza Corner Grill"]),
        ("He ran the Lotus Garden restaurant in Wexby.", ["Lotus Garden"]),
        ("He was seen at the Chemist Barn store.", ["Chemist Barn"]),
        ("A worker at the Halmore Foods factory lost a finger.", ["Halmore Foods"]),
        ("The Ardent Homes site in Hexley was visited.", ["Ardent Homes"]),
        ("The family owned the Hillview Farm Dairy business.", ["Hillview Farm Dairy"]),
        ("He worked for delivery firm Parcelwise.", ["Parcelwise"]),
        ("Production company Long Take filmed it.", ["Long Take"]),
        ("Ben Poe, of law firm Larch & Rose, said so.", ["Larch & Rose"]),
        ("The money went through an agency called Medilink Locums.", ["Medilink Locums"]),
        ("The day is organised by a reform group called LEAF UK.", ["LEAF UK"]),
        ("He taught at prep school Fernley Court.", ["Fernley Court"]),
        ("He taught at the independent school St Paul's.", ["St Paul's"]),
        ("He ran an escort agency called Night Owls UK.", ["Night Owls UK"]),
        ("She invented invoices from a catering supplier, Harbottle Fine Foods.", ["Harbottle Fine Foods"]),
        ("The airline Skylark sacked him.", ["Skylark"]),
        ("He used to work for security company Q4SX.", ["Q4SX"]),
        ("He was a driver for supermarket chain Larkmart.", ["Larkmart"]),
        ("He was arrested at the nightclub Pulse Rooms.", ["Pulse Rooms"]),
        ("Director of Oxfordshire-based Kinderhaus, he admitted it.", ["Kinderhaus"]),
        ("Wexby-based Halden Freight was fined £40,000.", ["Halden Freight"]),
        ("Food manufacturer Halmore was fined £2m.", ["Halmore"]),
        ("The outsourcing giant Corvex paid back £4m.", ["Corvex"]),
        ("The trade union Unify said so.", ["Unify"]),
        ("She defrauded the housing association Riverlink.", ["Riverlink"]),
        ("The charity Reach Higher helped him.", ["Reach Higher"]),
        ("The LGBT charity Larchfield said so.", ["Larchfield"]),
        ("T&K Transport, based in Harwick, was told to close.", ["T&K Transport"]),
        ("Money was moved to Halden, a shell company in Cyprus.", ["Halden"]),
        ("He ran Harwick Autos, a garage in Hexley.", ["Harwick Autos"]),
        ("She was finance manager of Lantern House, a charity for the homeless.", ["Lantern House"]),
        ("He traded as Heritage Home Renovations.", ["Heritage Home Renovations"]),
        ("Roper, trading as Fernside Plumbing, took deposits.", ["Fernside Plumbing"]),
        ("He set up a company, Norden Estates, and sold plots.", ["Norden Estates"]),
        ("His firms, Norden Estates and Fernside Plumbing, went bust.", ["Fernside Plumbing", "Norden Estates"]),
        ("Deposits went into her account with the Nationwide.", ["Nationwide"]),
        ("She had an account with Halifax.", ["Halifax"]),
        ("Loans came from Lloyds, Monzo and Virgin Money.", ["Lloyds", "Monzo", "Virgin Money"]),
        (
            "Roper, president of the National Black Police Association, denied it.",
            ["National Black Police Association"],
        ),
        ("The Police Superintendents' Association said so.", ["Police Superintendents' Association"]),
        ("He was held at Belmarsh Prison.", ["Belmarsh Prison"]),
        ("She was suspended by Thornley University Health Board.", ["Thornley University Health Board"]),
        ("The money belonged to Vale Park Golf Club.", ["Vale Park Golf Club"]),
        ("He was struck off by the Solicitors Disciplinary Tribunal.", ["Solicitors Disciplinary Tribunal"]),
        ("He taught at Marlow Park School.", ["Marlow Park School"]),
        ("He coached the Wexby Otters swimming club.", ["Wexby Otters"]),
        ("He served with the Royal Logistic Corps.", ["Royal Logistic Corps"]),
        ("He was in the Parachute Regiment.", ["Parachute Regiment"]),
        ("He was a corporal in the Royal Artillery.", ["Royal Artillery"]),
        ("He burgled the Hexley Labour Club.", ["Hexley Labour Club"]),
        ("The jury of the Metropolitan Police Authority met.", ["Metropolitan Police Authority"]),
        ("The bill went to Hammersmith and Fulham council.", ["Hammersmith and Fulham council"]),
        ("Wexby borough council took action.", ["Wexby borough council"]),
        ("Buckinghamshire County Council's trading standards said so.", ["Buckinghamshire County Council"]),
        ("Marlshire Trading Standards prosecuted.", ["Marlshire Trading Standards"]),
        ("Harmer & Lund Solicitors acted.", ["Harmer & Lund Solicitors"]),
        ("For Cragg, Joanne Birtles, of Harmer & Lund Solicitors, said so.", ["Harmer & Lund Solicitors"]),
        ("He had help from Gamblers Anonymous.", ["Gamblers Anonymous"]),
        (
            "He was struck off by the Institute of Chartered Accountants in England and Wales.",
            ["Institute of Chartered Accountants in England and Wales"],
        ),
        ("She was struck off by the Nursing and Midwifery Council.", ["Nursing and Midwifery Council"]),
        ("The General Medical Council had no record of him.", ["General Medical Council"]),
        ("She worked as a midwife at Derriford Hospital.", ["Derriford Hospital"]),
        ("He stole drugs from the Royal Wexby Infirmary, where he was a porter.", ["Royal Wexby Infirmary"]),
        ("Birmingham Children's Hospital doctor Alan Roper, 40, was jailed.", ["Birmingham Children's Hospital"]),
        ("A spokesman for Harwick General Hospital said so.", ["Harwick General Hospital"]),
        ("He worked for Northern Axle Systems in Fernby, near Harwick.", ["Northern Axle Systems"]),
        ("She worked at Silk Hair and Beauty in Harwick.", ["Silk Hair and Beauty"]),
        ("He led the Wexby-based Grace for All Nations Church.", ["Grace for All Nations Church"]),
        ("He studied at King's College London.", ["King's College London"]),
        ("He studied at University College London.", ["University College London"]),
        ("The Department of Justice said so.", ["Department of Justice"]),
        ("The US Justice Department asked for him.", ["US Justice Department"]),
        ("Stormont's Department of Justice said so.", ["Department of Justice"]),
        ("Officers held him at the works of Harwick Bronze Castings in Dock Lane.", ["Harwick Bronze Castings"]),
        ("Deposits went to Premier Kitchens and Larch Windows.", ["Larch Windows", "Premier Kitchens"]),
        ("The robbery was at Holm Brothers Jewellers in Wexby.", ["Holm Brothers Jewellers"]),
        ("The former teacher at Larkfield High in Wexby was jailed.", ["Larkfield High"]),
        ("Money raised for the Wexby Air Ambulance was taken.", ["Wexby Air Ambulance"]),
        ("A trustee of the Harwick Food Bank told the court so.", ["Harwick Food Bank"]),
        ("A professor at Birmingham City University spoke.", ["Birmingham City University"]),
    ],
)
def test_told_organisations(text: str, expected: list[str]) -> None:
    assert organisations(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Principal Trading Standards Officer Mark Tarling spoke.",
        "Mark Tarling, Principal Trading Standards Officer, spoke.",
        "She was flown to Derriford Hospital.",
        "He died at the Royal Wexby Infirmary.",
        "The Titan Crane was lit up.",
        "Ann McColl was jailed. He survived McColl's rage, she said.",
        "THE POLICE SAID SOBS WERE HEARD AS HE LEFT.",
        "The Nell Poe Foundation was set up by her mother after Nell Poe died.",
        "Nell Poe was killed. The charity Nell's Wish was set up in her memory.",
        "He was seen at a London nightclub and an Indian restaurant.",
        "He met her in a Facebook group and a WhatsApp group.",
        "Landlord Ravi Menon and developer Kofi Mensah gave evidence.",
        "Company director Alan Roper and shop owner Jane Poe spoke.",
        "It was a Mercedes garage near a High Street shop.",
        "Monday club nights and a Christmas shop were busy.",
        "The Old Bailey heard it. He went to Crown Court.",
        "He drove a Ford Transit and a Land Rover Discovery.",
        "He lived in a Harwick council house near the council tax office.",
        "He was in prison, in a Category A jail, and then at an open prison.",
        "The company Roper ran was shut. Alan Roper, 40, of Harwick, was its director.",
        "He was at Roper's garage and Ann Roe's salon.",
        "The school PE teacher and the club DJ spoke.",
        "He went to a Bristol mosque.",
        "He joined a Bristol swimming club, a Sunday football club and the London rugby club.",
        "He watched by video link from HMP Wexby, she by link from Belmarsh Prison.",
        "She had a Hull City shirt and lived behind Hull City Hall.",
        "It was a nationwide search, and Halifax was full.",
        "Gang Used Public Transport And Stolen Motors",
        "Man Jailed For Selling Fake Windows And Tyres",
        "He used Public Transport. The Social Services and the Emergency Services came.",
        "Employer Ben Church said that Pike had been good. Pike was employed by Ben Church for six years.",
        "They met at London's National Police Memorial.",
    ],
)
def test_none_is_told(text: str) -> None:
    assert organisations(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Alan Roper, 46, the owner of Ocean Spice in Norton, was jailed.", ["Ocean Spice"]),
        ("He was treasurer of Hexley Otters.", ["Hexley Otters"]),
        ("He was a trustee of the Weald Hospice Trust.", ["Weald Hospice Trust"]),
        ("His solicitor, Ann Poole, of Bramwell Keys, said that he was sorry.", ["Bramwell Keys"]),
        ("Bramwell Keys solicitor Ann Poole said that he was sorry.", ["Bramwell Keys"]),
        (
            "There was affray at the match between Hexley Otters and Thornley Vikings.",
            ["Hexley Otters", "Thornley Vikings"],
        ),
        ("He fought with al-Nusra, which is close to al-Qaeda.", ["Al-Nusra", "al-Qaeda"]),
        ("He had at last accepted help from the charity Turnaround Harwick.", ["Turnaround Harwick"]),
        ("He plotted an Islamic State-inspired attack.", []),
        ("His car was found in Coniston Water.", []),
        ("He was found dead in his cell at Garth Prison.", []),
        ("Ann Poole, chief executive of St Aldhelm's, said that it was sad.", []),
        ("He was the owner of Ann Poole.", []),
    ],
)
def test_bodies_of_owners_lawyers_and_matches(text: str, expected: list[str]) -> None:
    assert [name.lower() for name in organisations(text)] == sorted(name.lower() for name in expected)
