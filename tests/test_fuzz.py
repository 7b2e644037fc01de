"""Whatever bytes a file holds: it is read or named with its reason, and what the graph quotes stands in the text.

``make fuzz`` looks much longer, and at other examples every time.
"""

import json
import tempfile
from pathlib import Path

import pyoxigraph as ox
from hypothesis import example, given
from hypothesis import strategies as st

from kg.extract import extract
from kg.graph import nquads, sections
from kg.identity import resolve
from kg.model import Document, Extraction
from kg.sources import read
from kg.vocabulary import load

OA = "http://www.w3.org/ns/oa#"
STORY = """Harwick man jailed for theft

Alan Roper, 44, of Mill Lane, Harwick, was jailed for four years at Harwick Crown Court on Monday after he admitted
three counts of theft. His victim, Mrs Wendy Tull, 81, said: “He took my mother’s ring.”

- Dawn Pike, 38, of no fixed address: cleared of theft

DC Ruth Ince, of the Online Abuse Unit, led the investigation. Officers seized 1,200 images and £500.
"""
FILES = {
    "story.txt": STORY,
    "story.md": f"---\ntitle: Jailed\ndate: 2031-05-06\n---\n# Jailed\n\n{STORY}",
    "story.html": f"<html><head><title>Jailed</title></head><body><article><p>{STORY}</p></article></body></html>",
    "story.jsonl": json.dumps({"id": "a", "text": STORY, "date": "2031-05-06"}) + "\n",
    "story.eml": f"From: press@example.org\nDate: Tue, 6 May 2031 10:00:00 +0000\nSubject: Jailed\n\n{STORY}",
    "story.txt.gz": STORY,
}
names = st.sampled_from(sorted(FILES))
edits = st.lists(st.tuples(st.integers(0, 900), st.integers(0, 12), st.binary(max_size=12)), max_size=12)


def broken(name: str, changes: list[tuple[int, int, bytes]]) -> bytes:
    """The bytes of a file in which stretches were cut out and others put in."""
    data = FILES[name].encode()
    for at, gone, new in changes:
        data = data[:at] + new + data[at + gone :]
    return data


def quoted_truly(extraction: Extraction) -> None:
    """Each claim has a quote that is the text at its offsets; so has the graph, but for kept-out names."""
    text = extraction.document.text
    for claim in extraction.claims:
        assert claim.evidence
        assert all(text[quote.span.start : quote.span.end].strip() for quote in claim.evidence)
    graph = "".join(nquads(sections([extraction], resolve([extraction]), load())))
    quotes: dict[str, dict[str, str]] = {}
    for quad in ox.parse(graph, ox.RdfFormat.N_QUADS):
        if isinstance(quad.predicate, ox.NamedNode) and quad.predicate.value.startswith(OA):
            quotes.setdefault(str(quad.subject), {})[quad.predicate.value.removeprefix(OA)] = str(quad.object.value)  # type: ignore[union-attr]
    for quote in quotes.values():
        if "[name withheld]" not in quote["exact"]:
            assert quote["exact"] == text[int(quote["start"]) : int(quote["end"])]
    assert bool(quotes) == bool(extraction.claims)


def check(name: str, data: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, name)
        path.write_bytes(data)
        for item in read([path]):
            if isinstance(item, Document):
                quoted_truly(extract(item, load()))
            else:
                assert item.reason


@given(names, st.binary(max_size=2_000))
@example("story.txt", b"\xff\xfeA\x00l\x00")
@example("story.html", b"<p>Alan Roper, 44, was jailed\x00 for <b>four years")
@example("story.jsonl", b'{"id": 1, "text": "Alan Roper was jailed for four years."}\n{')
def test_any_bytes(name: str, data: bytes) -> None:
    check(name, data)


@given(names, edits)
@example("story.txt", [])
@example("story.md", [])
@example("story.html", [])
@example("story.jsonl", [])
@example("story.eml", [])
def test_a_broken_file(name: str, changes: list[tuple[int, int, bytes]]) -> None:
    check(name, broken(name, changes))


@given(st.lists(st.sampled_from(STORY.split(" ")), max_size=120).map(" ".join))
def test_the_words_of_a_story_in_any_order(text: str) -> None:
    check("story.txt", text.encode())


def test_the_whole_files_give_claims() -> None:
    """What is broken above says something as long as it is whole."""
    for name in FILES.keys() - {"story.txt.gz"}:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder, name)
            path.write_text(FILES[name], encoding="utf-8")
            [item] = [item for item in read([path]) if isinstance(item, Document)]
            assert extract(item, load()).claims, name
