"""A graph of invented releases beside what is true of them: precision and recall of claims, and of who is who.

    python benchmarks/truth.py CORPUS OUT

CORPUS is a folder that benchmarks/corpus.py wrote (gold.jsonl, entities.json), OUT what `kg build` made of it. Claims
are compared as facts: role, age, charge and verdict, sentence with its term and day. Who is who is compared pair by
pair: two mentions of one person that have one IRI, over all pairs that have one IRI (precision) or should (recall).
"""

from __future__ import annotations

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from kg.query import open_dataset
from kg.query.dataset import Dataset
from kg.query.terms import PREFIXES

Fact = tuple[str, ...]

NAMED = "?doc dcterms:identifier ?d . ?a a polit:Appearance ; polit:document ?doc ; polit:person ?p ; polit:name ?n "
QUESTIONS = {
    "role": "SELECT ?d ?n ?role { ?a polit:role ?role . " + NAMED + "}",
    "age": "SELECT ?d ?n ?age { ?a polit:age ?age . " + NAMED + "}",
    "charge": "SELECT ?d ?n ?o ?v { ?c a polit:Charge ; polit:document ?doc ; polit:person ?p ; "
    "polit:offence/skos:notation ?o ; polit:verdict/skos:notation ?v . " + NAMED + "}",
    "sentence": "SELECT ?d ?n ?k ?t ?date { ?c a polit:Sentence ; polit:document ?doc ; polit:person ?p ; "
    "polit:kind/skos:notation ?k ; polit:term ?t ; polit:date ?date . " + NAMED + "}",
}


def told(dataset: Dataset) -> Iterator[Fact]:
    """What the graph says."""
    for kind, question in QUESTIONS.items():
        for solution in dataset.store.query(question, prefixes=PREFIXES, use_default_graph_as_union=True):
            yield (kind, *(value.value for value in solution))


def true(gold: dict[str, Any]) -> Iterator[Fact]:
    """What is true of one release."""
    for person in gold["people"]:
        who = gold["id"], person["name"]
        yield ("role", *who, person["role"])
        if "age" in person:
            yield ("age", *who, str(person["age"]))
        for charge in person.get("charges", ()):
            yield ("charge", *who, charge["offence"], charge["verdict"])
        for sentence in person.get("sentences", ()):
            yield ("sentence", *who, sentence["kind"], sentence["term"], sentence["date"])


def claims(corpus: Path, dataset: Dataset) -> None:
    known = defaultdict(set)
    for fact in told(dataset):
        known[fact[1]].add(hash(fact))
    counts: Counter[str] = Counter()
    with (corpus / "gold.jsonl").open(encoding="utf-8") as lines:
        for line in lines:
            gold = json.loads(line)
            expected = {hash(fact) for fact in true(gold)}
            found = known.pop(gold["id"], set())
            counts.update(right=len(found & expected), found=len(found), expected=len(expected))
    counts["found"] += sum(map(len, known.values()))
    precision, recall = counts["right"] / counts["found"], counts["right"] / counts["expected"]
    print(f"claims: precision {precision:.4f}, recall {recall:.4f} of {counts['expected']:,} facts")


def identity(corpus: Path, dataset: Dataset) -> None:
    question = "SELECT ?d ?n ?p { " + NAMED + "}"
    person = {
        (row["d"].value, row["n"].value): row["p"].value
        for row in dataset.store.query(question, prefixes=PREFIXES, use_default_graph_as_union=True)
    }
    together: Counter[str] = Counter(person.values())
    found = sum(pairs(count) for count in together.values())
    right = expected = 0
    for entity in json.loads((corpus / "entities.json").read_text(encoding="utf-8")):
        members = [tuple(member) for member in entity["members"]]
        expected += pairs(len(members))
        right += sum(pairs(count) for count in Counter(person[one] for one in members if one in person).values())
    print(f"who is who: precision {right / found:.4f}, recall {right / expected:.4f} of {expected:,} pairs")


def pairs(count: int) -> int:
    return count * (count - 1) // 2


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("corpus", type=Path)
    arguments.add_argument("out", type=Path)
    given = arguments.parse_args()
    dataset = open_dataset(given.out)
    claims(given.corpus, dataset)
    identity(given.corpus, dataset)


if __name__ == "__main__":
    main()
