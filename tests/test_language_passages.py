"""Blocks, passages and quotations: what may be quoted, and who is speaking."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.language import blocks, passages, quotations

ANY_TEXT = st.text(alphabet=st.one_of(st.sampled_from("aA.!?…\"'“”‘’ \n•-1"), st.characters()), max_size=300)


def read(text: str) -> list[str]:
    return [passage.text for passage in passages(text)]


@pytest.mark.parametrize(
    "marked",
    [
        "He was jailed. | She was not.",
        "Mr. Orme met Det. Con. Lisle at St. Anne's. | They spoke.",
        "Det Sgt. Wold of No. 5 Team knew J. B. Quill well.",
        "It happened at 4.40pm on the A99. | Nobody was hurt.",
        "He left at 9 p.m. on Friday. | He came back at 10 p.m. | The door was open.",
        "The fine was £1.5m, i.e. a great deal.",
        "“I waited… Then he came,” she said.",
        'She said: "He ran." | "Then he fell." | Nobody saw it.',
        "“He ran away.” | Officers followed.",
        '"Why did he run?" asked the judge.',
        "He admitted theft; he denied robbery; he was fined.",
        "Images of Category A. | He was arrested.",
        "The charity runs Keep Them Safe! with others. | The line is open.",
        "It was over... | Nobody spoke.",
        "Read more at www.harwick.example. | Call 101.",
    ],
)
def test_passages_end_where_a_reader_would_stop(marked: str) -> None:
    text = marked.replace(" | ", " ")
    assert read(text) == marked.split(" | ")


@pytest.mark.parametrize(
    "marked",
    [
        "The gang was jailed.|Alan Roper, 40, was in charge.",
        "It was found.|“We are glad,” she said.",
        "He was fined.|O'Nagle, of Harwick, was not.",
        "Visit Wexcom.Com for more.",
        "See gov.UK and St.Anne's.",
    ],
)
def test_passages_end_where_a_page_lost_the_space(marked: str) -> None:
    assert read(marked.replace("|", "")) == marked.split("|")


def test_passages_stay_within_their_line() -> None:
    assert read("A headline without a stop\n\nOne line\nand another. Done.") == [
        "A headline without a stop",
        "One line",
        "and another.",
        "Done.",
    ]


@pytest.mark.parametrize(
    ("line", "kind", "content"),
    [
        ("• seized 12 phones", "bullet", "seized 12 phones"),
        ("  – made two arrests;", "bullet", "made two arrests;"),
        ("* closed three shops", "bullet", "closed three shops"),
        ("NOTES FOR EDITORS", "heading", "NOTES FOR EDITORS"),
        ("What to look out for", "heading", "What to look out for"),
        ("He was sentenced on Monday.", "paragraph", "He was sentenced on Monday."),
        ("The inspector said:", "paragraph", "The inspector said:"),
        ("See www.harwick.example", "paragraph", "See www.harwick.example"),
        ("-5 degrees were measured.", "paragraph", "-5 degrees were measured."),
    ],
)
def test_blocks_have_kinds(line: str, kind: str, content: str) -> None:
    text = f"A first line to stand above\n\n{line}\n"
    block = blocks(text)[-1]
    assert (block.kind, block.text) == (kind, content)


def test_the_first_line_is_a_headline_even_if_it_tells_a_story() -> None:
    text = "Man who was caught because he had left his name at the door is jailed\n\nHe was seen."
    assert [block.kind for block in blocks(text)] == ["heading", "paragraph"]


def spoken(text: str) -> list[tuple[str, bool]]:
    return [(text[q.span.start : q.span.end], q.direct) for q in quotations(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('He said: "I am very sorry for this."', [('"I am very sorry for this."', True)]),
        ("“We were afraid,” she said. “He kept coming.”", [("“We were afraid,”", True), ("“He kept coming.”", True)]),
        ("She called it ‘a mean trick on us’ and left.", [("‘a mean trick on us’", True)]),
        ("He said he'd been to the girls' school; it's shut.", []),
        ("The gang's ‘runners’ were boys.", [("‘runners’", False)]),
        ("He was known as 'Tall Pete' there.", [("'Tall Pete'", False)]),
        ("'The girls' mother was brave,' he said.", [("'The girls' mother was brave,'", True)]),
        ('“Stop!” he cried, "stop now."', [("“Stop!”", True), ('"stop now."', True)]),
        ("“He told me ‘be quiet’ and went.”", [("“He told me ‘be quiet’ and went.”", True)]),
        ("“This one opens curly and ends straight.\"", [("“This one opens curly and ends straight.\"", True)]),
        ("“First paragraph of many words.\n“Second and last of them.”", [
            ("“First paragraph of many words.", True), ("“Second and last of them.”", True)]),
        ("He told us: “It never ends and nobody closes it.\nThe court rose.", [
            ("“It never ends and nobody closes it.", True)]),
        ('A 12" blade was found.', []),
    ],
)  # fmt: skip
def test_quotations(text: str, expected: list[tuple[str, bool]]) -> None:
    assert spoken(text) == expected


@given(ANY_TEXT)
def test_any_text_is_cut_into_true_stretches(text: str) -> None:
    for part in (*blocks(text), *passages(text)):
        assert text[part.span.start : part.span.end] == part.text
        assert part.text.strip() == part.text != ""


@given(ANY_TEXT)
def test_passages_follow_each_other_and_leave_out_only_white_space(text: str) -> None:
    in_blocks = [(block.text, [p.text for p in passages(text) if p.span in block.span]) for block in blocks(text)]
    for whole, parts in in_blocks:
        assert "".join("".join(parts).split()) == "".join(whole.split())
    starts = [passage.span for passage in passages(text)]
    assert starts == sorted(starts)


@given(ANY_TEXT)
def test_quotations_are_apart_and_within_a_block(text: str) -> None:
    found = [quotation.span for quotation in quotations(text)]
    assert all(before.end <= after.start for before, after in pairwise(found))
    assert all(any(span in block.span for block in blocks(text)) for span in found)


@pytest.mark.parametrize("piece", ["a ", ". ", "... ", ".", '"', "'a ", "“a ", "“x… X", "‘as’ ", "- ", "? ", "J. "])
def test_hostile_text_is_read_to_its_end(piece: str) -> None:
    text = piece * 20_000
    assert "".join("".join(passage.text for passage in passages(text)).split())[-1] == text.strip()[-1]
    assert all(quotation.span.end <= len(text) for quotation in quotations(text))


def test_the_lines_below_a_colon_head_nothing() -> None:
    text = "They are:\nAlan Roper, 22, charged with theft\nA 17-year-old boy, charged with affray\n\nMore on this story"
    assert [block.kind for block in blocks(text)] == ["paragraph", "paragraph", "paragraph", "heading"]
