"""What holds of reading whatever the text: it raises nothing, quotes what stands there, and knows nobody by name."""

from __future__ import annotations

import dataclasses
import itertools
import json
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from marked import document, read, told, vocabulary

from kg import sources
from kg.extract import extract
from kg.extract.discourse import Discourse
from kg.extract.reading import read_document
from kg.extract.tagging import Item, Tagged, passage_at
from kg.extract.titles import Ranks
from kg.model import (
    Appearance,
    Arrest,
    Charge,
    Document,
    Extraction,
    Hearing,
    Order,
    Passage,
    Sentence,
    Span,
    Statistic,
)
from kg.vocabulary.wordlists import phrase_set

SAMPLE = Path(__file__).resolve().parents[1] / "data" / "sample"
PERSONAL = (Appearance, Arrest, Charge, Hearing, Order, Sentence)

FRAGMENTS = (
    "Alan Roper", "Dawn Pike", "Roper", "DC Ruth Ince", "Judge Miriam Vance", "A 38-year-old man", "He", "She", "They",
    "Both", "The 44-year-old", ", 44,", "of Mill Lane, Harwick,", "from Basildon", "was jailed", "was charged with",
    "admitted", "denied", "was found guilty of", "was cleared of", "was arrested", "will appear", "for four years",
    "suspended for two years", "three counts of", "theft", "attempted murder", "at Harwick Crown Court",
    "on Friday", "on 3 March", "the same court", "respectively", "and", ",", ".", ";", ":", "\n", "\n\n", "\n- ", "“",
    "”", "’s", "(", ")", "—", "Kent Police", "our Online Abuse Unit (OAU)", "1,200 images", "£500", "was given",
    "a Sexual Harm Prevention Order", "for life", "investigating officer", "led the investigation", "who", "said",
    "é", "e\u0301", "🚓", "\u200b", "\u202e", "\ue000", "\ue501", "\x00", "\u2028", "İ", "ß", "﷽", "１２",
)  # fmt: skip
"""Words of the trade and letters of the world, from which texts are shuffled that are nearly sensible."""

nearly_sensible = st.lists(st.sampled_from(FRAGMENTS), max_size=60).map(" ".join)


def sound(extraction: Extraction) -> None:
    """Every claim has evidence in a passage of the document, and speaks of somebody whom the document has."""
    text = extraction.document.text
    passages = {passage.span: passage.text for passage in extraction.passages}
    keys = [subject.key for subject in extraction.subjects]
    assert len(keys) == len(set(keys))
    for span, words in passages.items():
        assert text[span.start : span.end] == words
    for claim in extraction.claims:
        assert claim.evidence
        for evidence in claim.evidence:
            assert 0 <= evidence.span.start < evidence.span.end <= len(text)
            assert evidence.span in evidence.passage
            assert evidence.passage in passages
        for key in _keys(claim):
            assert key in keys
    for subject in extraction.subjects:
        assert all(0 <= span.start < span.end <= len(text) for span in subject.mentions)
    assert all(0 <= span.start < span.end <= len(text) for span in extraction.withheld)
    assert set(extraction.signposts) <= set(keys)


def _keys(claim: Any) -> list[str]:
    names = ("person", "subject", "court", "place", "locality", "force", "team", "leads")
    single = [getattr(claim, name, None) for name in names]
    return [key for key in single if key] + [
        *getattr(claim, "investigated", ()),
        *getattr(claim, "investigated_by", ()),
    ]


@given(st.text(max_size=400))
@settings(max_examples=150, deadline=None)
@example("")
@example("\ue000\ue100\ue700 was jailed for \ue300")
@example("\ud7ff\U0010ffff was jailed")
def test_any_text_is_read(text: str) -> None:
    sound(read(text))


@given(nearly_sensible)
@settings(max_examples=200, deadline=None)
def test_any_shuffle_of_the_trades_words_is_read(text: str) -> None:
    sound(read(text))


@given(nearly_sensible)
@settings(max_examples=30, deadline=None)
def test_reading_twice_says_the_same(text: str) -> None:
    assert read(text) == read(text)


PLAIN = "Alan Roper, 44, of Mill Lane, Harwick, was jailed for four years at Harwick Crown Court for theft."


@given(st.text(st.characters(exclude_characters="\r", exclude_categories=("Cs",)), max_size=60))
@settings(max_examples=60, deadline=None)
@example("🚓🚓🚓")
@example("e\u0301")
def test_offsets_survive_whatever_stands_before(before: str) -> None:
    """A paragraph says the same after another that says nothing, and its quotes move along with it."""
    noise = re.sub(r"[A-Z]", "x", before)
    found = read(f"{noise}\n\n{PLAIN}")
    sound(found)
    shift = len(noise) + 2
    alone = {claim.evidence[0].span for claim in read(PLAIN).claims if isinstance(claim, Sentence)}
    moved = {claim.evidence[0].span for claim in found.claims if isinstance(claim, Sentence)}
    assert {(span.start + shift, span.end + shift) for span in alone} <= {(span.start, span.end) for span in moved}


@given(st.binary(max_size=600), st.sampled_from(("story.txt", "story.html", "story.md", "story.jsonl", "story.eml")))
@settings(max_examples=120, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@example(b"\xff\xfeA\x00l\x00a\x00n\x00", "story.txt")
@example(b"<p>Alan Roper, 44, was jailed\x00 for <b>four years", "story.html")
@example(b'{"id": 1, "text": "Alan Roper was jailed for four years."}\n{', "story.jsonl")
def test_any_bytes_are_read(tmp_path: Path, data: bytes, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    for item in sources.read([path]):
        if isinstance(item, Document):
            sound(extract(item, vocabulary()))


@given(nearly_sensible, st.sampled_from(("story.txt", "story.html", "story.md")))
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_any_file_of_the_trades_words_is_read(tmp_path: Path, text: str, name: str) -> None:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8", errors="replace")
    for item in sources.read([path]):
        if isinstance(item, Document):
            sound(extract(item, vocabulary()))


@pytest.mark.parametrize(
    "unit",
    [
        "Alan Roper, 44, of Mill Lane, Harwick, was jailed for four years. ",
        "and Dawn Pike ",
        "three counts of theft, ",
        "(",
        "“",
        "A",
        " ",
        "- Alan Roper, 44: four years\n",
        "12 3 ",
    ],
)
def test_long_texts_are_read(unit: str) -> None:
    sound(read(unit * 400))


# -- names, towns and ages are only names, towns and ages

GIVEN: dict[str, dict[str | None, tuple[str, ...]]] = {
    "familiar": {
        "f": ("Helen", "Laura", "Karen", "Fiona", "Gillian", "Rachel", "Joanne", "Sandra", "Tracey", "Wendy"),
        "m": ("Martin", "Peter", "Simon", "Stuart", "Adam", "Neil", "Andrew", "Colin", "Derek", "Keith"),
        None: ("Robin", "Ashley", "Leslie", "Jordan", "Kerry", "Frankie", "Charlie", "Lindsay"),
    },
    "unheard": dict.fromkeys(
        ("f", "m", None),
        ("Corvane", "Ysoltra", "Ludo", "Maren", "Odran", "Petrush", "Silvan", "Theora", "Wyslan", "Bramwen", "Fenja"),
    ),
}
"""First names to swap in: such as everybody knows (who tell as much of "he" and "she"), and such as no list holds."""
SURNAMES = ("Ashgrove", "Brindle", "Cawthray", "Dunmoor", "Eastlake", "Farrimond", "Garthwick", "Hollis", "Inskip")
TOWNS = ("Harwick", "Kestrelford", "Ashcombe", "Pellow", "Wrayburn", "Tarnside", "Orlestone", "Fenwold")


def _stories() -> list[object]:
    found = []
    for path in sorted(SAMPLE.glob("*.json")):
        (source,) = [other for other in SAMPLE.glob(f"{path.stem}.*") if other.suffix in {".txt", ".md", ".html"}]
        found.append(pytest.param(source, json.loads(path.read_text(encoding="utf-8")), id=path.stem))
    return found


def _swaps(gold: dict[str, Any], text: str, kind: str) -> dict[str, str]:
    """Other names for the words of all personal names that nothing else bears."""
    people = [person["name"] for person in gold["people"] if person["name"]] + gold["never"]
    bodies = " ".join(
        [*gold["courts"], *gold["forces"], *gold["support"], *gold["organisations"]]
        + [team["name"] for team in gold["teams"]]
        + [person.get("locality", "") for person in gold["people"]]
    )
    firsts = list(dict.fromkeys(word for name in people for word in name.split()[:-1]))
    lasts = list(dict.fromkeys(name.split()[-1] for name in people))
    words = dict(zip((word for word in lasts if word not in firsts), _endless(SURNAMES), strict=False))
    free = {gender: iter(_endless(names)) for gender, names in GIVEN[kind].items()}
    if kind == "unheard":
        free = dict.fromkeys(free, free[None])
    words |= {first: next(free[_usual_gender(first)]) for first in firsts}
    words = {old: new for old, new in words.items() if not re.search(rf"\b{re.escape(old)}\b", bodies)}
    return {old: new for old, new in words.items() if old.isalpha() and new not in text}


def _usual_gender(first: str) -> str | None:
    return "f" if first in phrase_set("woman's name") else "m" if first in phrase_set("man's name") else None


def _endless(names: tuple[str, ...]) -> list[str]:
    return [*names, *(f"{name}ton" for name in names)]


def _swapped(text: str, words: dict[str, str]) -> str:
    if not words:
        return text
    pattern = rf"\b(?:{'|'.join(map(re.escape, sorted(words, key=len, reverse=True)))})\b"
    return re.sub(pattern, lambda match: words[match.group()], text)


def _frozen(path: Path) -> Document:
    (found,) = [item for item in sources.read([path]) if isinstance(item, Document)]
    return found


def _renamed(source: Document, words: dict[str, str]) -> Document:
    other = document(_swapped(source.text, words))
    return dataclasses.replace(source, text=other.text, sha256=other.sha256, title=_swapped(source.title or "", words))


def _alike(lines: Iterable[str]) -> set[str]:
    """Lines with the people that they list in the order of the alphabet."""
    return {re.sub(r"(?<=investigated )[^,]+", lambda m: " + ".join(sorted(m[0].split(" + "))), line) for line in lines}


def _lines(extraction: Extraction) -> set[str]:
    return set().union(*(told(extraction, kind) for kind in PERSONAL))


@pytest.mark.parametrize("kind", GIVEN)
@pytest.mark.parametrize(("path", "gold"), _stories())
def test_other_names_change_nothing_but_the_names(path: Path, gold: dict[str, Any], kind: str) -> None:
    source = _frozen(path)
    words = _swaps(gold, source.text, kind)
    assert words
    before = extract(source, vocabulary())
    after = extract(_renamed(source, words), vocabulary())
    assert _alike(_swapped(line, words) for line in _lines(before)) == _alike(_lines(after))
    assert sum(isinstance(claim, Statistic) for claim in before.claims) == sum(
        isinstance(claim, Statistic) for claim in after.claims
    )


@pytest.mark.parametrize(("path", "gold"), _stories())
def test_other_ages_change_nothing_but_the_ages(path: Path, gold: dict[str, Any]) -> None:
    """Ages of grown-ups are shifted; under eighteen other rules hold."""
    source = _frozen(path)
    ages = {str(p["age"]): str(p["age"] + 1) for p in gold["people"] if p.get("age", 0) >= 18}
    number = rf"(?:(?<=, )|(?<=aged )|(?<=\()|\b)({'|'.join(ages) or '-'})(?=,(?! \d)|\)|-year-old| of | from )"

    def older(text: str) -> str:
        return re.sub(number, lambda match: ages[match.group()], text)

    text = older(source.text)
    assert text != source.text or not ages
    before = extract(source, vocabulary())
    after = extract(dataclasses.replace(source, text=text, sha256=document(text).sha256), vocabulary())
    aged = {re.sub(r"(age |someone )(\d+)", lambda m: m[1] + ages.get(m[2], m[2]), line) for line in _lines(before)}
    assert aged == _lines(after)


@pytest.mark.parametrize(("path", "gold"), _stories())
def test_other_towns_change_nothing_but_the_towns(path: Path, gold: dict[str, Any]) -> None:
    source = _frozen(path)
    bodies = " ".join([*gold["courts"], *gold["forces"], *(team["name"] for team in gold["teams"])])
    towns = [person["locality"] for person in gold["people"] if "locality" in person]
    apart = [town for town in dict.fromkeys(towns) if town not in bodies]
    words = dict(zip(apart, TOWNS, strict=False))
    before = extract(source, vocabulary())
    after = extract(_renamed(source, words), vocabulary())
    assert _alike(_swapped(line, words) for line in _lines(before)) == _alike(_lines(after))


@st.composite
def tagged_passages(draw: st.DrawFn) -> tuple[Tagged, int]:
    """A passage somewhere in a document, with mentions that may stand side by side; and where it begins."""
    text, base = draw(st.text(min_size=1, max_size=40)), draw(st.integers(0, 50))
    cuts = sorted(draw(st.sets(st.integers(0, len(text)), max_size=8)))
    spans = [Span(base + start, base + end) for start, end in itertools.pairwise(cuts) if draw(st.booleans())]
    items = [Item(draw(st.sampled_from("PCD")), span, None) for span in spans]
    return Tagged(Passage(Span(base, base + len(text)), text), items, 0, "paragraph", False), base


@given(st.sets(st.integers(0, 12)), st.integers(-2, 14))
def test_a_passage_is_found_by_its_number_where_others_were_left_out(numbers: set[int], wanted: int) -> None:
    passage = Passage(Span(0, 1), "x")
    tagged = [Tagged(passage, [], number, "paragraph", False) for number in sorted(numbers)]
    found = passage_at(tagged, wanted)
    assert (found.index if found else None) == (wanted if wanted in numbers else None)


@given(st.lists(st.tuples(st.integers(1, 9), st.integers(1, 20)), max_size=4), st.integers(0, 90), st.integers(1, 9))
def test_a_word_belongs_to_the_rank_that_reaches_over_it(gaps: list[tuple[int, int]], begin: int, length: int) -> None:
    spans, at = list[Span](), 0
    for gap, size in gaps:
        spans.append(Span(at + gap, at + gap + size))
        at = spans[-1].end
    ranks = Ranks("", (("sergeant", span) for span in spans))
    assert ranks.hold(begin, begin + length) == any(s.start <= begin and begin + length <= s.end for s in spans)


def test_what_is_asked_once_of_a_place_would_be_answered_the_same_when_all_is_read() -> None:
    asked = 0
    for release in sources.read([Path(__file__).parent.parent / "data" / "sample"]):
        if isinstance(release, Document):
            reading = read_document(release, vocabulary())
            for tagged in Discourse(reading.tagged, reading.people).tagged:
                answers = dict(tagged.answers)
                tagged.answers.clear()
                for (ask, place), known in answers.items():
                    assert ask(tagged, place) == known
                    asked += 1
    assert asked


@given(tagged_passages())
def test_places_map_to_the_document_and_back(made: tuple[Tagged, int]) -> None:
    tagged, base = made
    for position in range(len(tagged.text)):
        assert tagged.place(tagged.source(position)) == position
    inside = {place for item in tagged.items for place in range(item.span.start + 1, item.span.end)}
    for source in range(base, base + len(tagged.passage.text)):
        place = tagged.place(source)
        assert (place is None) == (source in inside)
        assert place is None or tagged.source(place) == source


@given(tagged_passages(), st.integers(0, 45), st.integers(0, 45))
def test_mentions_are_found_by_kind_and_place(made: tuple[Tagged, int], start: int, end: int) -> None:
    tagged, _ = made
    for kind in "PCDT":
        places = [place for place, item in tagged.found(kind, start, end)]
        every = [place for place in range(len(tagged.text)) if (item := tagged.get(place)) and item.kind == kind]
        assert places == [place for place in every if start <= place < end]
        assert [place for place, _ in tagged.found(kind, start)] == [place for place in every if place >= start]
