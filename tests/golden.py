"""Gold files turned into what perfect reading would give, so that graph and scoring can be tried without reading."""

from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal
from typing import Any

from made import Release

from kg.model import Arrest, Charge, Extraction, Hearing, Order, Seizure, Sentence, Statistic, SubjectKind, Term, When


class GoldRelease:
    """One gold file and its text as an extraction."""

    def __init__(self, id: str, text: str, gold: dict[str, Any]) -> None:
        stated = gold["document"]
        more = {"publisher": stated["publisher"]} if "publisher" in stated else {}
        self.release = Release(id, text, stated.get("issued"), **more)
        self.gold = gold
        self.keys: dict[tuple[str, str | None], str] = {}

    def extraction(self) -> Extraction:
        """Everything the gold says, each claim resting on the whole text."""
        gold, release = self.gold, self.release
        for kind, names in (("court", "courts"), ("force", "forces"), ("organisation", "organisations")):
            for name in gold[names]:
                self._key(kind, name)  # type: ignore[arg-type]
        release.signposts = [self._key("support", name) for name in gold["support"]]
        for team in gold["teams"]:
            force = self._key("force", team["force"]) if "force" in team else None
            short = [team["abbreviation"]] if "abbreviation" in team else []
            self.keys["team", team["name"]] = release.subject("team", team["name"], *short, part_of=force)
        people = [self._subject(person) for person in gold["people"]]
        for key, person in zip(people, gold["people"], strict=True):
            self._tell(key, person)
        for entry in gold["statistics"]:
            fields = {name: dt.date.fromisoformat(entry[name]) for name in ("start", "end") if name in entry}
            fields |= {name: entry[name] for name in ("measure", "value", "qualifier")}
            release.say(Statistic, subject=self._body(entry["subject"]), **fields)
        release.withhold(*gold["never"])
        return release.extraction()

    def _key(self, kind: SubjectKind, name: str) -> str:
        if (kind, name) not in self.keys:
            self.keys[kind, name] = self.release.subject(kind, name)
        return self.keys[kind, name]

    def _body(self, name: str) -> str:
        return self.keys.get(("team", name)) or self._key("force", name)

    def _subject(self, person: dict[str, Any]) -> str:
        key = self.release.subject("person", person["name"])
        self.keys.setdefault(("person", person["name"]), key)
        return key

    def _tell(self, key: str, person: dict[str, Any]) -> None:
        from kg.model import Appearance

        plain = {name: person[name] for name in ("name", "role", "status", "age", "rank") if name in person}
        bodies: dict[str, Any] = {
            name: self._body(person[name]) for name in ("force", "team", "leads") if name in person
        }
        if "locality" in person:
            bodies["locality"] = self._key("place", person["locality"])
        bodies["investigated"] = tuple(self.keys["person", other] for other in person.get("investigated", ()))
        bodies["investigated_by"] = tuple(map(self._body, person.get("investigated_by", ())))
        self.release.say(Appearance, person=key, **plain, **bodies)
        for claim, name in ((Charge, "charges"), (Seizure, "seizures")):
            for entry in person.get(name, ()):
                self.release.say(claim, person=key, **entry)
        for claim, name in ((Sentence, "sentences"), (Order, "orders"), (Arrest, "arrests"), (Hearing, "hearings")):
            for entry in person.get(name, ()):
                self.release.say(claim, person=key, **self._fields(entry))

    def _fields(self, entry: dict[str, Any]) -> dict[str, Any]:
        names = {"custody": "custodial_term", "licence": "licence_term", "minimum": "minimum_term"}
        fields: dict[str, Any] = {}
        for name, value in entry.items():
            if value == "indefinite":
                fields["indefinite"] = True
            elif name in ("term", *names):
                fields[names.get(name, name)] = term(value)
            elif name == "date":
                fields["date"] = When(*map(int, value.split("-")))
            elif name == "court":
                fields["court"] = self._key("court", value)
            elif name == "place":
                fields["place"] = self._key("place", value)
            else:
                fields[name] = Decimal(str(value)) if name == "amount" else value
        return fields


def term(text: str) -> Term:
    """An ISO 8601 duration as a Term."""
    match = re.fullmatch(r"P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(\d+)H)?", text)
    assert match, text
    years, months, weeks, days, hours = (int(part or 0) for part in match.groups())
    return Term(years, months, weeks * 7 + days, hours)
