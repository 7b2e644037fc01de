"""Datasets, answers, SPARQL's mistakes, and pages about one person: through the public functions of kg.query."""

from __future__ import annotations

import datetime as dt
import gzip
import io
import json
from decimal import Decimal
from pathlib import Path

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console

from kg.errors import DatasetError, KgError, UsageError
from kg.query import Dataset, QueryError, describe, open_dataset, print_table, read_network, write_result

SAMPLE = Path(__file__).parent / "data" / "query-sample.ttl"


@pytest.fixture(scope="module")
def sample() -> Dataset:
    return open_dataset(SAMPLE)


def test_a_folder_is_opened_by_its_store_or_its_turtle(tmp_path: Path, sample: Dataset) -> None:
    (tmp_path / "graph.ttl").write_bytes(SAMPLE.read_bytes())
    question = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"
    expected = sample.query(question).rows()
    assert open_dataset(tmp_path).query(question).rows() == expected
    store = ox.Store(str(tmp_path / "store"))
    store.bulk_load(SAMPLE.read_bytes(), ox.RdfFormat.TURTLE, to_graph=ox.NamedNode("https://example.org/g"))
    store.flush()
    del store
    (tmp_path / "graph.ttl").unlink()
    opened = open_dataset(tmp_path)
    assert opened.query(question).rows() == expected
    assert sorted(map(str, opened.triples())) == sorted(map(str, sample.triples()))


def test_a_triple_in_two_graphs_counts_once(tmp_path: Path) -> None:
    file = tmp_path / "two.nq"
    file.write_text(
        "<https://e.x/a> <https://e.x/p> <https://e.x/b> <https://e.x/g1> .\n"
        "<https://e.x/a> <https://e.x/p> <https://e.x/b> <https://e.x/g2> .\n"
    )
    dataset = open_dataset(file)
    assert dataset.query("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }").rows() == [{"n": 1}]
    assert len(dataset.query("SELECT ?g { GRAPH ?g { ?s ?p ?o } }").rows()) == 2
    assert len(list(dataset.quads())) == 2


def test_a_gzipped_file_is_opened(tmp_path: Path, sample: Dataset) -> None:
    file = tmp_path / "graph.ttl.gz"
    file.write_bytes(gzip.compress(SAMPLE.read_bytes()))
    assert len(list(open_dataset(file).triples())) == len(list(sample.triples()))


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("absent", None, "kg build"),
        ("photo.png", b"", ".ttl"),
        ("bad.ttl", b"<a> <b>", "not .ttl as it should be"),
        ("bad.ttl.gz", b"no gzip", "cannot be read"),
    ],
)
def test_what_cannot_be_opened_is_named_with_a_remedy(
    tmp_path: Path, name: str, content: bytes | None, words: str
) -> None:
    if content is not None:
        (tmp_path / name).write_bytes(content)
    with pytest.raises(DatasetError, match=name) as caught:
        open_dataset(tmp_path / name)
    assert words in str(caught.value)


def test_an_empty_folder_says_how_to_build(tmp_path: Path) -> None:
    with pytest.raises(DatasetError, match="kg build"):
        open_dataset(tmp_path)


def test_rows_are_python_values(sample: Dataset) -> None:
    rows = sample.query(
        "SELECT ?name ?age ?amount ?on { ?a polit:person ?p ; polit:age ?age . ?p foaf:name ?name ."
        " OPTIONAL { ?o polit:person ?p ; polit:amount ?amount } OPTIONAL { ?s polit:person ?p ; a polit:Sentence ;"
        " polit:date ?on } FILTER(?name = $name) }",
        {"name": "Nora Quill"},
    ).rows()
    assert rows == [{"name": "Nora Quill", "age": 51, "amount": Decimal("12500.5"), "on": dt.date(2031, 9, 18)}]


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_a_parameter_is_always_one_literal(text: str) -> None:
    dataset = Dataset(Path("none"), ox.Store(), spread=False)
    assert dataset.query("SELECT ($x AS ?said) {} # $x\n", {"x": text}).rows() == [{"said": text}]


def test_a_parameter_in_a_string_or_an_iri_is_no_parameter() -> None:
    dataset = Dataset(Path("none"), ox.Store(), spread=False)
    rows = dataset.query('SELECT ("$x" AS ?a) (<https://e.x/$x> AS ?b) ($x AS ?c) {}', {"x": 3}).rows()
    assert rows == [{"a": "$x", "b": "https://e.x/$x", "c": 3}]
    with pytest.raises(QueryError, match="no parameter 'y'"):
        dataset.query("SELECT ?x {}", {"y": 1})


@pytest.mark.parametrize(
    ("sparql", "line", "words"),
    [
        ("SELECT ?x {", 1, "1 opening and 0 closing"),
        ("SELECT ?n WHERE {\n ?x foo:bar ?n }", 2, "polit:"),
        ("INSERT DATA {}", 1, "INSERT would change"),
        ("", 1, "such as: SELECT"),
        ("SELECT ?y (COUNT(?x) AS ?n) { ?x ?p ?y }", 1, "GROUP BY"),
        ("SELCT ?x {}", 1, "starts with SELECT"),
    ],
)
def test_a_mistake_is_shown_where_it_stands_with_advice(sample: Dataset, sparql: str, line: int, words: str) -> None:
    with pytest.raises(QueryError) as caught:
        sample.query(sparql)
    assert caught.value.line == line
    assert words in str(caught.value)
    assert isinstance(caught.value, KgError)


def _written(dataset: Dataset, sparql: str, format: str) -> str:
    out = io.BytesIO()
    write_result(dataset.query(sparql), format, out)
    return out.getvalue().decode()


def test_answers_in_the_formats_of_machines(sample: Dataset) -> None:
    question = "SELECT ?name { ?p a polit:Offender ; foaf:name ?name } ORDER BY ?name"
    assert _written(sample, question, "csv").splitlines() == ["name", "Alan Roper", "Nora Quill"]
    assert _written(sample, question, "tsv").splitlines() == ["?name", '"Alan Roper"', '"Nora Quill"']
    bindings = json.loads(_written(sample, question, "json"))["results"]["bindings"]
    assert [row["name"]["value"] for row in bindings] == ["Alan Roper", "Nora Quill"]
    assert "<literal>Alan Roper</literal>" in _written(sample, question, "xml")
    turtle = _written(sample, "CONSTRUCT { ?p foaf:name ?n } { ?p a polit:Offender ; foaf:name ?n }", "turtle")
    assert 'foaf:name "Alan Roper"' in turtle
    assert json.loads(_written(sample, "ASK { ?p a polit:Officer }", "json"))["boolean"] is True


@pytest.mark.parametrize(
    ("sparql", "format"),
    [("SELECT ?x {}", "turtle"), ("CONSTRUCT { ?s ?p ?o } { ?s ?p ?o }", "csv"), ("SELECT ?x {}", "docx")],
)
def test_an_answer_without_such_a_form_is_refused_with_advice(sample: Dataset, sparql: str, format: str) -> None:
    with pytest.raises(QueryError) as caught:
        write_result(sample.query(sparql), format, io.BytesIO())
    assert caught.value.advice


def test_the_table_cannot_steer_the_terminal() -> None:
    store = ox.Store()
    hostile = "\x1b[31m[red]x[/red]\N{RIGHT-TO-LEFT OVERRIDE}"
    store.add(ox.Quad(ox.NamedNode("https://e.x/a"), ox.NamedNode("https://e.x/p"), ox.Literal(hostile)))
    out = io.StringIO()
    dataset = Dataset(Path("none"), store, spread=False)
    assert print_table(dataset.query("SELECT ?o { ?s ?p ?o }"), Console(file=out, width=80)) == 1
    assert "\x1b" not in out.getvalue()
    assert "[red]x[/red]" in out.getvalue()
    assert "\N{RIGHT-TO-LEFT OVERRIDE}" not in out.getvalue()


def test_own_functions(sample: Dataset) -> None:
    rows = sample.query(
        'SELECT (polit:months("P2Y6M"^^xsd:duration) AS ?m) (polit:days("2020-03-01"^^xsd:date'
        ' - "2020-02-01"^^xsd:date) AS ?d) (polit:months(3) AS ?none) {}'
    ).rows()
    assert rows == [{"m": 30.0, "d": 29, "none": None}]
    assert sample.query("SELECT (polit:median(?x) AS ?m) { VALUES ?x { 1 4 2 3 } }").rows() == [{"m": 2.5}]


def test_a_page_about_a_person_says_what_was_done_with_quotes(sample: Dataset) -> None:
    page = describe(sample, "alan roper")
    assert "was convicted of Making indecent photographs" in page
    assert "“pleaded guilty to three counts of making indecent images of children”" in page
    assert "was sentenced to imprisonment for 2 years 6 months at Harwick Crown Court on 5 May 2031" in page
    assert "8 May 2031 · The Saltby Gazette" in page


def test_a_page_keeps_a_date_as_exact_as_it_is_told(sample: Dataset) -> None:
    page = describe(sample, "Nora Quill")
    assert "was arrested in November 2030" in page
    assert "was given a suspended sentence of 1 year 6 months at Saltby Crown Court on 18 September 2031" in page
    assert "was made subject to an order: Unpaid work, 150 hours" in page
    assert "police found or seized: Cash, £3,200" in page


def test_a_quote_inside_another_is_not_told_twice(tmp_path: Path) -> None:
    text = SAMPLE.read_text(encoding="utf-8") + 'c:o2 polit:evidence e:part . e:part oa:exact "ten years" ;'
    text += ' oa:prefix "" ; oa:suffix "" ; oa:start 274 ; oa:end 283 .'
    (tmp_path / "more.ttl").write_text(text, encoding="utf-8")
    page = describe(open_dataset(tmp_path / "more.ttl"), "Alan Roper")
    assert "“must sign the register for ten years”" in page
    assert "“ten years”" not in page


def test_nobody_is_said_to_have_done_what_they_were_cleared_of_or_charged_with(sample: Dataset) -> None:
    cleared = describe(sample, "Ivo Tarn")
    assert "was acquitted of Money laundering" in cleared
    assert "convicted" not in cleared
    charged = describe(sample, "https://w3id.org/polit-kg/id/person/unnamed-1")
    assert "was charged with Fraud; no outcome is reported" in charged
    assert "is due for a hearing (trial) at Saltby Crown Court on 2 February 2032" in charged
    assert "convicted" not in charged


def test_a_page_about_an_organisation(sample: Dataset) -> None:
    assert "Arrests: 84, from 1 June 2030 to 31 May 2031" in describe(sample, "OAU")
    assert "Readers are sent there for help by:\n  - Man jailed over images (6 May 2031)" in describe(
        sample, "Lantern Line"
    )
    assert "Mentioned by:\n  - Fraudster sentenced" in describe(sample, "Harwick Borough Council")


@pytest.mark.parametrize(
    ("name", "words"),
    [("Alan Ropper", "Did you mean Alan Roper"), ("Crown Court", "any of 2"), ("https://e.x/none", "nothing is said")],
)
def test_who_cannot_be_found_is_told_with_what_is_near(sample: Dataset, name: str, words: str) -> None:
    with pytest.raises(UsageError, match=words):
        describe(sample, name)


def test_the_network_joins_who_the_claims_join(sample: Dataset) -> None:
    network = read_network(sample)
    said = {(network.nodes[e.source].label, e.label, network.nodes[e.target].label) for e in network.edges}
    assert ("Ivo Tarn", "acquitted of", "Money laundering") in said
    assert ("Alan Roper", "sentenced at (2 years 6 months)", "Harwick Crown Court") in said
    assert ("Unnamed person (38, Saltby)", "charged with", "Fraud") in said
    assert ("Images: man sentenced", "sends readers to", "Lantern Line") in said
    kinds = {node.label: node.kind for node in network.nodes.values()}
    assert kinds["Ivo Tarn"] == "acquitted"
    assert kinds["Lyle Ost"] == "official"
    assert kinds["Dee Marsh"] == "officer"
