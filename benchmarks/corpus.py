"""Invented releases by the thousand, each with its gold: corpora to measure growth on, of any size.

    python benchmarks/corpus.py OUT [--documents 1000] [--seed 1] [--files] [--long]

Writes OUT/releases.jsonl and OUT/gold.jsonl (or, with --files, NAME.txt and NAME.json as `kg evaluate` reads them),
and OUT/entities.json: who is one across documents. People, cases and words are invented, by chance; courts, forces,
towns and the shares of names are those of ontology/. A case has a story of the charge and one of the sentence, of which
other papers bring copies. With --long a release has some 4 kB, else 1.2. The same seed gives the same bytes.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from invented import common

from kg.vocabulary import load

FIRST_DAY = dt.date(2016, 1, 4)
DAYS = 3000
SHARE_COPIED = 0.3
MOST_COPIES = 3

OFFENCES = (
    ("burglary", "burglary"),
    ("robbery", "robbery"),
    ("theft", "theft"),
    ("fraud", "fraud by false representation"),
    ("dangerous-driving", "dangerous driving"),
    ("actual-bodily-harm", "assault occasioning actual bodily harm"),
    ("supply-class-a", "supplying cocaine"),
    ("arson", "arson"),
    ("stalking", "stalking"),
    ("handling-stolen-goods", "handling stolen goods"),
    ("money-laundering", "money laundering"),
)
RANKS = (("detective-constable", "Detective Constable"), ("detective-sergeant", "Detective Sergeant"),
         ("detective-inspector", "Detective Inspector"))  # fmt: skip
TEAMS = ("Burglary Team", "Serious Crime Unit", "Fraud Squad", "Priority Crime Team", "Neighbourhood Support Team")
PAPERS = ("Harwick Gazette", "Wexcombe Echo", "Northmoor Courier", "The Lowland Post", "Vale and District Times")
NUMBERS = ("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
BACKGROUND = (
    "The street was closed for most of the afternoon while officers went from door to door.",
    "Neighbours spoke of a quiet road where little happens, and of blue lights that stayed until the morning.",
    "Cameras at two shops and on a bus showed which way the car had gone, and at what time it came back.",
    "A coat that had been left on a fence was sent to a laboratory, and so were a glove and a bottle.",
    "It took the team eleven weeks to go through the telephone records, which fill four thick folders.",
    "The house had been watched for some days from a van that stood on the other side of the road.",
    "A reconstruction was shown on television, after which more than sixty calls came in.",
    "The judge thanked everybody who had come to court, some of them from the other end of the country.",
    "Work of this kind goes on every day in this district, and most of it never makes a headline.",
    "Those who live nearby have since asked for better lighting, and the council has promised to look at it.",
    "The whole matter had begun with a letter that was put through the wrong door on a wet Sunday evening.",
    "Several of the things that had been taken were found again in a lock-up behind the old station.",
)

LONG_BACKGROUND = (
    "The market had been set up early that week because of the bank holiday, and most of the stalls were still there.",
    "A passing bus driver remembered the weather well, since the rain had come through the roof of his cab twice.",
    "There is one road into the estate and one road out of it, and both were being mended at the time.",
    "The office on the first floor is used by three small firms, which share a kitchen and a printer.",
    "Much of the paperwork had been stored in a garage, in boxes that once held bananas.",
    "The map that was shown in the room is four feet wide and had to be held up by two ushers.",
    "It was the second long hearing of the week in that room, and the radiators had failed again.",
    "The clock above the public seats had stopped at ten past nine, as it does every winter.",
    "The footbridge has since been painted, and the hedge beside it has been cut down to the height of a chair.",
    "Leaflets were put through six hundred doors, and a small stand was set up outside the library.",
    "The footage lasts for eleven minutes, of which the first nine show an empty car park and a fox.",
    "Nobody had opened the green door for years, and the key turned out to be in the teapot.",
    "The village hall has offered tea and a warm room on Thursday mornings since then.",
    "A bicycle shop across the street lent its ladder, and a baker brought rolls for everybody.",
    "The valley is known for its apples, and at that time of the year the lanes are full of tractors.",
    "The train company has put up two more lamps and a mirror at the end of the platform.",
    "Several evenings were spent on comparing the handwriting in two diaries and on a shopping list.",
    "The engine of the van was still warm, which said more than any of the papers in its glove box.",
    "A footprint in the flower bed was cast in plaster, and the plaster now stands on a shelf.",
    "The telephone mast on the hill covers three parishes, which made the matter slower than it might have been.",
    "Parking has been free since then on the lower side of the square, where the old trees stand.",
    "The school next door keeps a weather station, and its readings proved to be of great use.",
    "Two of the windows had been boarded up since the storm, and the third would not shut.",
    "The river was high that month, and the lower path could only be used by people with good boots.",
    "A list of the numbers of bank notes had been kept in a drawer, in very small and tidy writing.",
    "The radio in the workshop was playing the shipping forecast, so that the hour could be told to the minute.",
    "It is hoped that the new gate, which is to be put up before the summer, will make a difference.",
    "The shop has been there since before the war, and its bell can be heard at the end of the road.",
    "The paint on the wall had not yet dried, and some of it was found again on a sleeve.",
    "Questions about the plan can be put at the next meeting, which is open to everybody who lives nearby.",
)
"""More of the same, for releases of some 4 kB."""


@dataclass(frozen=True)
class Person:
    name: str
    born: dt.date
    town: str

    def age(self, day: dt.date) -> int:
        return day.year - self.born.year - ((day.month, day.day) < (self.born.month, self.born.day))

    @property
    def surname(self) -> str:
        return self.name.split()[-1]


@dataclass
class Case:
    """One prosecution: who, of what, before which courts, on which days."""

    defendants: list[Person]
    offence: tuple[str, str]
    counts: int
    officer: Person
    rank: tuple[str, str]
    team: str
    force: str
    magistrates: str
    crown: str
    charged: dt.date
    sentenced: dt.date
    months: list[int]
    background: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Story:
    """One release: what a row of JSON Lines holds, and its gold."""

    row: dict[str, str]
    gold: dict[str, Any]


class World:
    """Chance, and what it draws from."""

    def __init__(self, seed: int, long: bool = False) -> None:
        self.chance = random.Random(seed)
        self.background, self.paragraphs = ((*BACKGROUND, *LONG_BACKGROUND), 36) if long else (BACKGROUND, 8)
        vocabulary = load()
        courts = [court.label for court in vocabulary.of_kind("court")]
        self.magistrates = [name for name in courts if name.endswith("Magistrates' Court")]
        self.crown = [name for name in courts if name.endswith("Crown Court")]
        self.forces = [force.label for force in vocabulary.of_kind("force") if force.label.endswith(" Police")]
        self.towns = sorted(town for town in vocabulary.towns if town.isalpha())

    def name(self) -> str:
        return " ".join(common(self.chance, kind).capitalize() for kind in ("given", "surname"))

    def person(self) -> Person:
        born = dt.date(1945, 1, 1) + dt.timedelta(days=self.chance.randrange(52 * 365))
        return Person(self.name(), born, self.chance.choice(self.towns))

    def case(self) -> Case:
        pick, number = self.chance.choice, self.chance.randrange
        charged = FIRST_DAY + dt.timedelta(days=number(DAYS))
        defendants = [self.person() for _ in range(self.chance.choices((1, 2, 3), (80, 15, 5))[0])]
        while len({person.surname for person in defendants}) < len(defendants):
            defendants = [self.person() for _ in defendants]
        return Case(
            defendants, pick(OFFENCES), 1 + number(6), self.person(), pick(RANKS), pick(TEAMS), pick(self.forces),
            pick(self.magistrates), pick(self.crown), charged, charged + dt.timedelta(days=60 + number(300)),
            [6 * (1 + number(20)) for _ in defendants], self.chance.sample(self.background, self.paragraphs),
        )  # fmt: skip


def written(day: dt.date) -> str:
    return f"{day.day} {day:%B %Y}"


def term(months: int) -> tuple[str, str]:
    """A term in words and as ISO 8601."""
    years, months = divmod(months, 12)
    words = [
        f"{NUMBERS[n] if n < len(NUMBERS) else n} {unit}{'s' * (n > 1)}"
        for n, unit in ((years, "year"), (months, "month"))
        if n
    ]
    return " and ".join(words), "P" + "".join(f"{n}{unit}" for n, unit in ((years, "Y"), (months, "M")) if n)


def offence_words(case: Case) -> str:
    return case.offence[1] if case.counts == 1 else f"{NUMBERS[case.counts]} counts of {case.offence[1]}"


def charge_story(case: Case, id: str) -> Story:
    """A force says that it has charged somebody."""
    day = case.charged
    hearing = day + dt.timedelta(days=1)
    lines = [f"{'People' if len(case.defendants) > 1 else 'A person'} charged in {case.force} area", ""]
    people = []
    for person in case.defendants:
        lines += [
            f"{person.name}, aged {person.age(day)}, of {person.town}, has been charged with {offence_words(case)}.",
            "",
            f"{person.surname} will appear at {case.magistrates} on {written(hearing)}.",
            "",
        ]
        charge: dict[str, Any] = {"offence": case.offence[0], "verdict": "pending"}
        people.append(
            {
                "name": person.name, "role": "accused", "status": "charged", "age": person.age(day),
                "locality": person.town, "charges": [charge | ({"counts": case.counts} if case.counts > 1 else {})],
                "hearings": [{"court": case.magistrates, "date": hearing.isoformat(), "kind": "appearance"}],
            }
        )  # fmt: skip
    lines += [*spaced(case.background if len(case.background) > len(BACKGROUND) else case.background[:4])]
    gold = gold_of(day, case.force, people, [case.magistrates], [case.force], [], [])
    row = {"id": id, "title": lines[0], "publisher": case.force, "published": day.isoformat()}
    return Story(row | {"text": "\n".join(lines).strip()}, gold)


def sentence_story(case: Case, id: str, publisher: str, day: dt.date, lead: str) -> Story:
    """A force, or a paper that brings the same report, says what a court decided."""
    own = publisher == case.force
    rank_slug, rank = case.rank
    team = f"{case.force} {case.team}"
    lines, people = [lead, ""], []
    for person, months in zip(case.defendants, case.months, strict=True):
        words, iso = term(months)
        lines += [
            f"{person.name}, {person.age(case.sentenced)}, of {person.town}, was jailed for {words} at {case.crown} on "
            f"{written(case.sentenced)}.",
            "",
            f"{person.surname} had pleaded guilty to {offence_words(case)}.",
            "",
        ]
        charge: dict[str, Any] = {"offence": case.offence[0], "plea": "guilty", "verdict": "guilty"}
        where = {"court": case.crown, "date": case.sentenced.isoformat()}
        people.append(
            {
                "name": person.name, "role": "offender", "status": "convicted", "age": person.age(case.sentenced),
                "locality": person.town, "charges": [charge | ({"counts": case.counts} if case.counts > 1 else {})],
                "sentences": [{"kind": "imprisonment", "term": iso} | where],
                "hearings": [where | {"kind": "sentence"}],
                "investigated_by": [team],
            }
        )  # fmt: skip
    lines += spaced(case.background)
    lines.append(
        f"{rank} {case.officer.name}, of the {team}, who led the investigation, said: “This is the end of a long piece "
        "of work by many people.”"
    )
    names = [person.name for person in case.defendants]
    officer = {"name": case.officer.name, "role": "officer", "rank": rank_slug, "force": case.force, "team": team,
               "investigated": names}  # fmt: skip
    gold = gold_of(day, publisher, [*people, officer], [case.crown], [case.force], [], [])
    gold["teams"] = [{"name": team, "force": case.force}]
    row = {"id": id, "title": lead, "publisher": publisher, "published": day.isoformat()}
    if not own:
        lines.insert(
            2, "This report was first brought by the press office, which shares it with the papers of the county.\n"
        )
    return Story(row | {"text": "\n".join(lines).strip()}, gold)


def gold_of(day: dt.date, publisher: str, people: list[Any], courts: list[str], forces: list[str], teams: list[Any],
            never: list[str]) -> dict[str, Any]:  # fmt: skip
    return {
        "document": {"issued": day.isoformat(), "publisher": publisher}, "people": people, "courts": courts,
        "forces": forces, "teams": teams, "support": [], "organisations": [], "statistics": [], "never": never,
    }  # fmt: skip


def spaced(paragraphs: list[str]) -> list[str]:
    return [line for paragraph in paragraphs for line in (paragraph, "")]


def stories(world: World, documents: int) -> Iterator[tuple[Story, Case]]:
    """As many stories as asked for, case by case."""
    made = 0
    while made < documents:
        case = world.case()
        lead = f"Jailed for {case.offence[1]}: the end of a long inquiry"
        several = [charge_story(case, f"r{made:07d}")]
        several.append(sentence_story(case, f"r{made + 1:07d}", case.force, case.sentenced, lead))
        if world.chance.random() < SHARE_COPIED:
            for paper in world.chance.sample(PAPERS, world.chance.randint(1, MOST_COPIES)):
                day = case.sentenced + dt.timedelta(days=world.chance.randint(0, 2))
                several.append(sentence_story(case, f"r{made + len(several):07d}", paper, day, lead))
        for story in several[: documents - made]:
            yield story, case
        made += len(several)


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("out", type=Path)
    arguments.add_argument("--documents", type=int, default=1000)
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--files", action="store_true", help="one NAME.txt and NAME.json a release")
    arguments.add_argument("--long", action="store_true", help="releases of some 4 kB")
    given = arguments.parse_args()
    given.out.mkdir(parents=True, exist_ok=True)
    write(given.out, stories(World(given.seed, given.long), given.documents), given.files)


def write(out: Path, made: Iterator[tuple[Story, Case]], files: bool) -> None:
    people: dict[tuple[int, str], list[list[str]]] = {}
    with (out / "releases.jsonl").open("w", encoding="utf-8") as rows, (out / "gold.jsonl").open("w") as golds:
        for story, case in made:
            for person in story.gold["people"]:
                people.setdefault((id(case), person["name"]), []).append([story.row["id"], person["name"]])
            if files:
                front = "".join(
                    f"{key}: {json.dumps(story.row[key], ensure_ascii=False)}\n"
                    for key in ("title", "publisher", "published")
                )
                (out / f"{story.row['id']}.txt").write_text(f"---\n{front}---\n{story.row['text']}\n", "utf-8")
                (out / f"{story.row['id']}.json").write_text(json.dumps(story.gold), "utf-8")
            else:
                rows.write(json.dumps(story.row, ensure_ascii=False) + "\n")
                golds.write(json.dumps({"id": story.row["id"], **story.gold}) + "\n")
    entities = [{"type": "person", "name": name, "members": members} for (_, name), members in people.items()]
    (out / "entities.json").write_text(json.dumps(entities), "utf-8")
    if files:
        (out / "releases.jsonl").unlink()
        (out / "gold.jsonl").unlink()


if __name__ == "__main__":
    main()
