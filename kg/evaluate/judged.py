"""Each claim by itself: whether the gold says all that it states. What confidence is measured against."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from kg.evaluate.asked import PARTS, Asked, ask
from kg.evaluate.evaluation import Understand, read_and_understand
from kg.evaluate.facts import Fact, Key, Word, acquittals, facts
from kg.evaluate.gold import Gold, facts_of_gold, gold_key, read_gold
from kg.evaluate.matching import graph_key
from kg.evaluate.story import Json, Story
from kg.graph import BASE, sections, turtle
from kg.graph.naming import Naming
from kg.identity import resolve
from kg.model import Claim, Extraction

_LISTS = frozenset(name for name, _ in PARTS.values())


@dataclass(frozen=True, slots=True)
class Judged:
    """A claim of a document; ``right`` where every fact that it states stands in the gold."""

    extraction: Extraction
    claim: Claim
    right: bool


def judged(
    folder: Path, *, only: Callable[[str], bool] = lambda _: True, understand: Understand | None = None
) -> list[Judged]:
    """The claims about the documents of a gold folder, in their order, each compared with the gold.

    The comparison goes through the graph, as in :func:`kg.evaluate.evaluate`. Raises DatasetError for a folder
    without gold.
    """
    import pyoxigraph as ox

    from kg.vocabulary import load

    golds = read_gold(folder, only)
    extractions = read_and_understand(folder, golds, [], understand)
    store = ox.Store()
    text = "".join(turtle(sections(extractions, resolve(extractions), load()), BASE))
    store.bulk_load(text.encode(), ox.RdfFormat.TURTLE)
    asked, naming = ask(store), Naming()
    found: list[Judged] = []
    for extraction in extractions:
        id_ = extraction.document.id
        right = _right(asked, golds[id_])
        for claim in extraction.claims:
            iri = naming.claim(id_, claim)
            if iri in right:
                found.append(Judged(extraction, claim, right[iri]))
    return found


def _right(asked: Asked, gold: Gold) -> dict[str, bool]:
    """The claims of one document, by IRI; those of which nothing is scored are left out."""
    story, golden = asked.stories.get(gold.id, Story({})), facts_of_gold(gold)
    key = graph_key(story, gold)
    acquitted = acquittals(gold.story, gold_key(gold)) | acquittals(story, key)
    wording = gold.wording

    def word(name: str) -> str:
        return wording.of(name, story)

    stated = _stated(story, word, key, acquitted)
    return {claim: said <= golden for claim, said in stated if said}


def _stated(
    story: Story, word: Word, key: Key, acquitted: frozenset[tuple[str, str]]
) -> Iterator[tuple[str, set[Fact]]]:
    """Each claim with the facts that it alone states."""
    for place, person in enumerate(story.people):
        who = key(place)
        own = {name: value for name, value in person.items() if name not in _LISTS}
        if "claim" in person:
            yield person["claim"], _facts({"people": [own]}, word, who, acquitted)
        for name in _LISTS & person.keys():
            for part in person[name]:
                said = _facts({"people": [{name: [part]}]}, word, who, acquitted)
                yield part["claim"], {fact for fact in said if fact[0] != "person"}
    for statistic in story.said.get("statistics", []):
        yield statistic["claim"], _facts({"statistics": [statistic]}, word, "", acquitted)


def _facts(said: Json, word: Word, who: str, acquitted: frozenset[tuple[str, str]]) -> set[Fact]:
    return facts(Story(said), word, lambda _: who, acquitted)
