"""Patterns that look for their words first find exactly what the standard library finds."""

import gc
import random
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

import kg.extract  # noqa: F401  all its patterns are asked below
from kg import patterns
from kg.patterns.gate import Gate
from kg.patterns.literals import Words, conditions, within_lines
from kg.patterns.openings import leaping
from kg.patterns.pattern import leaping_methods

P, Q = "\ue000", "\ue105"


def required(pattern: str, flags: int = 0) -> Words | None:
    """The rarest set of words of which every match holds one; None where the pattern asks for none."""
    return next(iter(conditions(pattern, flags)), None)


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        (r"\bjailed\b", {"jailed"}),
        (r"(?:was|were) jailed", {"was jailed", "were jailed"}),
        (r"\b[Cc]harged with \w+", {"charged with "}),
        (r"found (?:not )?guilty", {"found guilty", "found not guilty"}),
        (r"plead(?:ed|s)?\b", {"plead"}),
        (r"(?:jailed|fined)+ \w+", {"jailed", "fined"}),
        (r"arrested (?=by police)", {"arrested ", "by police"}),
        (r"(?<!not )guilty", {"guilty"}),
        (rf"[{P}-\ue0ff] \w+", {P}),
        (rf"\w [{P}-\ue0ff\ue100-\ue1ff]\w", {P, "\ue100"}),
        (r"(?:him|\w+)", None),
        (r"(?:jailed)?", None),
        (r"\d+(?:st|th)?", None),
        (r"[^a-c]", None),
        (r"", None),
    ],
)
def test_the_words_of_a_pattern(pattern: str, words: set[str] | None) -> None:
    found = required(pattern)
    assert found is None if words is None else found is not None and found <= words and found


def test_of_several_words_the_rarer_is_looked_for() -> None:
    assert required(r"\bto \w+ a confiscation") == {" a confiscation"}


def test_every_word_that_a_match_holds_is_asked_for() -> None:
    found = conditions(rf"[{P}-\ue0ff] was (?:jailed|fined) for \w+ theft\b")
    assert set(found) == {frozenset({" was jailed for ", " was fined for "}), frozenset({" theft"}), frozenset({P})}
    assert found[-1] == frozenset({P})  # whom a text names says least


def test_a_word_within_another_word_is_enough() -> None:
    assert required(r"jailed|jailed for life\b.*") == {"jailed"}


def test_nothing_is_compiled_before_it_is_asked() -> None:
    pattern = patterns.Pattern[str]("(never asked", 0)
    with pytest.raises(re.error):
        pattern.search("x")


def test_patterns_that_are_asked_after_the_words_were_learnt_find_the_same_ever_after() -> None:
    patterns.learn()
    late = [patterns.compile(rf"\bhouse {number}\b(?: \w+)?") for number in range(30)]
    text = "From house 3 here to house 17."
    for _ in range(20):  # they are learnt once many wait, and leap once they were tried often
        patterns.prepare([text])
        assert [found.span() for pattern in late for found in pattern.finditer(text)] == [(5, 17), (21, 29)]
        assert [pattern.search(text) is not None for pattern in late].count(True) == 2
        assert late[3].sub("-", text) == "From - to house 17."
    assert all(pattern.learnt for pattern in late)


PIECES = st.sampled_from(
    [
        *("jailed", "Jailed", "JAILED", "for", " ", "not ", "guilty", "x", ".", "é", "ß", "ſ", "ı", "İ", "K", "Σ", "ς"),
        *(P, "\ue001", Q, "\ue2ff", "-", "’", "a", "i", "s", "k", "7", "\n"),
    ]
)
SOURCES = st.recursive(
    st.sampled_from(
        [
            *(
                "jailed",
                "Jailed",
                "for",
                " ",
                "guilty",
                "x",
                r"\.",
                "é",
                "ß",
                "s",
                "i",
                "k",
                "Σ",
                r"\b",
                r"\w",
                r"\s",
                r"\d",
            ),
            *(
                "[ab]",
                "[a-z]",
                "[A-Z]",
                "[^a]",
                f"[{P}-\ue0ff]",
                f"[{P}-\ue0ff\ue100-\ue1ff]",
                ".",
                "^",
                "$",
                "(?<!not )",
                P,
            ),
            *("(?<=for )", "(?<= )", "(?<=x)", "(?<=[-.])", f"(?<={P})"),
        ]
    ),
    lambda inner: st.one_of(
        st.lists(inner, min_size=1, max_size=4).map("".join),
        st.lists(inner, min_size=1, max_size=3).map(lambda ways: f"(?:{'|'.join(ways)})"),
        inner.map(lambda it: f"(?:{it})?"),
        inner.map(lambda it: f"(?:{it}){{1,2}}"),
        inner.map(lambda it: f"(?i:{it})"),
        inner.map(lambda it: f"(?={it})"),
        inner.map(lambda it: f"(?!{it})"),
        inner.map(lambda it: f"({it})"),
    ),
    max_leaves=8,
)


@given(SOURCES, st.booleans(), st.lists(PIECES, max_size=8).map("".join))
def test_a_text_without_the_words_has_no_match(source: str, fold: bool, text: str) -> None:
    flags = re.IGNORECASE if fold else 0
    gate = Gate()
    needs = [gate.bit(words) for words in conditions(source, flags)]
    gate.prepare([text])
    if not all(gate.held[text] & need for need in needs):
        assert re.search(source, text, flags) is None


@given(SOURCES, st.booleans(), st.lists(PIECES, max_size=12).map("".join))
def test_a_leap_lands_where_a_match_begins(source: str, fold: bool, text: str) -> None:
    flags = re.IGNORECASE if fold else 0
    leap = leaping(source, flags)
    if leap is not None:
        whole = re.compile(source, flags)
        places = {at for at in range(len(text)) if whole.match(text, at)}
        landed = {found.start() for at in range(len(text)) if (found := leap.begin.match(text, at))}
        assert landed | ({0} & places if leap.at_start else set()) == places
        search, finditer = leaping_methods(leap, whole)
        assert [found.span() for found in finditer(text)] == [found.span() for found in whole.finditer(text)]
        assert (search(text, 1) is None) == (whole.search(text, 1) is None)


@given(SOURCES, st.lists(PIECES, max_size=12).map("".join))
def test_a_pattern_that_stays_in_its_line_finds_the_same_line_by_line(source: str, text: str) -> None:
    if within_lines(source) and required(source):
        spans = [match.span() for match in re.finditer(source, text)]
        ends = [at for at, letter in enumerate(text) if letter == "\n"] + [len(text)]
        starts = [0, *(end + 1 for end in ends)]
        lines = zip(starts, ends, strict=False)
        pattern = re.compile(source)
        assert [match.span() for start, end in lines for match in pattern.finditer(text, start, end)] == spans


@pytest.mark.parametrize(
    ("pattern", "letters", "at_start"),
    [
        (r"\b(?:jailed|fined)", "fj", False),
        (r"[Tt]he", "Tt", False),
        (r"\w+", "", False),
        (r"^\W*jailed|\bfined", "f", True),
        (r"(?:^|[.;] )jailed", r";\.", True),
        (r"\b(?=two|\d\d )\w+", r"\dt", False),
        (r"^(?=jailed)|fined", "", True),
        (r"(?<!\w)[A-ZÀ-Þ]\w+", "A-ZÀ-Þ", False),
        (r"(?i)[A-Z]\w+", "", False),
    ],
)
def test_the_letters_a_match_begins_with(pattern: str, letters: str, at_start: bool) -> None:
    leap = leaping(pattern, 0)
    if not letters:
        assert leap is None
    else:
        assert leap is not None
        assert leap.begin.pattern.startswith(f"[{letters}]")
        assert leap.at_start == at_start


def test_every_pattern_of_the_grammar_matches_as_it_would_without_its_words() -> None:
    patterns.learn()  # from here on every pattern looks for its words first
    rules = [it for it in gc.get_objects() if isinstance(it, patterns.Pattern)]
    assert len(rules) > 300
    chance = random.Random(7)
    stock = sorted({word for rule in rules for word in required(rule.pattern, rule.flags) or ()})
    texts = [" ".join(chance.choices([*stock, "Alan Roper", P, Q, "£5", "14"], k=12)) for _ in range(12)]
    patterns.prepare(texts)
    for rule in rules:
        plain = re.compile(rule.pattern, rule.flags)
        for text in texts:
            spans = [match.span() for match in plain.finditer(text)]
            assert [match.span() for match in rule.finditer(text)] == spans
            assert bool(rule.search(text, 3)) == bool(plain.search(text, 3))
            assert bool(rule.match(text, 3)) == bool(plain.match(text, 3))
            assert rule.sub("", text) == plain.sub("", text)
    document = "\n".join(texts)
    patterns.prepare_document(document)
    for rule in rules:
        spans = [match.span() for match in re.finditer(rule.pattern, document, rule.flags)]
        assert [match.span() for match in rule.finditer(document)] == spans


WRITTEN = [r"\b(\w+) (?:was|were)\b", r"[,;] ", r"(?i)JAILED", r"^a", r"$"]


@pytest.mark.parametrize("name", ["search", "match", "fullmatch"])
@pytest.mark.parametrize("pattern", WRITTEN)
def test_a_pattern_that_is_written_out_matches_as_that_of_the_standard_library(name: str, pattern: str) -> None:
    for text in ("a man was jailed; two were not, yet", "a", ""):
        ours, theirs = getattr(patterns, name)(pattern, text), getattr(re, name)(pattern, text)
        assert (ours and ours.span()) == (theirs and theirs.span())


@pytest.mark.parametrize("pattern", WRITTEN)
def test_a_pattern_that_is_written_out_finds_parts_and_replaces_the_same(pattern: str) -> None:
    text = "a man was Jailed; two were not, yet"
    assert [m.span() for m in patterns.finditer(pattern, text)] == [m.span() for m in re.finditer(pattern, text)]
    assert patterns.findall(pattern, text) == re.findall(pattern, text)
    assert patterns.split(pattern, text, 1) == re.split(pattern, text, maxsplit=1)
    assert patterns.sub(pattern, "-", text, 1) == re.sub(pattern, "-", text, count=1)
    assert patterns.sub(pattern, lambda m: m[0].upper(), text, flags=re.MULTILINE) == re.sub(
        pattern, lambda m: m[0].upper(), text, flags=re.MULTILINE
    )


def test_a_table_gives_the_rows_that_can_match_in_their_order() -> None:
    words = ["fined", "jailed", "freed", *(f"word{number}" for number in range(40))]
    table = patterns.Table((word, patterns.compile(rf"\b{word}\b")) for word in words)
    patterns.learn()  # as if many releases had been read
    patterns.prepare(["He was freed, not fined."])
    assert [row for row, _ in table.possible("He was freed, not fined.")] == ["fined", "freed"]
    assert [row for row, _ in table.possible("a text that was not prepared")] == words
