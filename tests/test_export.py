"""Exports say the same as the dataset, are whole or absent, and cannot run in a spreadsheet."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import networkx
import openpyxl
import pyoxigraph as ox
import pytest
from rdflib.compare import to_isomorphic

from kg.errors import UsageError
from kg.export import EXPORT_FORMATS, export, to_networkx, to_rdflib
from kg.query import Dataset, open_dataset

SAMPLE = Path(__file__).parent / "data" / "query-sample.ttl"
HOSTILE = """
@prefix polit: <https://w3id.org/polit-kg/ontology#> . @prefix foaf: <http://xmlns.com/foaf/0.1/> .
@prefix dcterms: <http://purl.org/dc/terms/> . @prefix oa: <http://www.w3.org/ns/oa#> . @prefix : <https://e.x/> .
:d a polit:PressRelease ; dcterms:identifier "@SUM(1)" ; dcterms:title "+1" .
:p a polit:Person ; foaf:name "=HYPERLINK(\\"https://e.x\\")" .
:c a polit:Charge ; polit:document :d ; polit:person :p ; polit:counts -2 ; polit:evidence :e .
:e oa:exact "-1+1 bell\\u0007" ; oa:prefix "" ; oa:suffix "" .
"""
_SUFFIX = {"turtle": ".ttl", "ntriples": ".nt", "nquads": ".nq", "trig": ".trig", "jsonld": ".jsonld", "rdfxml": ".rdf"}


@pytest.fixture(scope="module")
def sample() -> Dataset:
    return open_dataset(SAMPLE)


@pytest.fixture
def hostile(tmp_path: Path) -> Dataset:
    file = tmp_path / "hostile.ttl"
    file.write_text(HOSTILE)
    return open_dataset(file)


@pytest.mark.parametrize("format", _SUFFIX)
def test_rdf_comes_back_as_it_went(sample: Dataset, tmp_path: Path, format: str) -> None:
    file = tmp_path / f"out{_SUFFIX[format]}"
    export(sample, format, file)
    assert set(open_dataset(file).triples()) == set(sample.triples())
    assert [each.name for each in tmp_path.iterdir()] == [file.name]


def test_the_graphs_are_kept_where_the_format_has_them(tmp_path: Path) -> None:
    text = "<https://e.x/a> <https://e.x/p> <https://e.x/b> <https://e.x/g1> .\n"
    (tmp_path / "in.nq").write_text(text)
    export(open_dataset(tmp_path / "in.nq"), "nquads", tmp_path / "out.nq")
    assert (tmp_path / "out.nq").read_text() == text
    export(open_dataset(tmp_path / "in.nq"), "trig", tmp_path / "out.trig")
    assert "<https://e.x/g1>" in (tmp_path / "out.trig").read_text()


def test_turtle_does_not_depend_on_the_order_it_came_in(sample: Dataset) -> None:
    first, second = io.BytesIO(), io.BytesIO()
    export(sample, "turtle", first)
    store = ox.Store()
    for triple in reversed(list(sample.triples())):
        store.add(ox.Quad(triple.subject, triple.predicate, triple.object, ox.NamedNode("https://e.x/g")))
    export(Dataset(Path("none"), store, spread=True), "turtle", second)
    assert first.getvalue() == second.getvalue()
    assert b"polit:Court" in first.getvalue()


def test_rdflib_holds_the_same_graph(sample: Dataset) -> None:
    import rdflib

    assert to_isomorphic(to_rdflib(sample)) == to_isomorphic(rdflib.Graph().parse(SAMPLE))


def test_networks_carry_labels_quotes_and_documents(sample: Dataset, tmp_path: Path) -> None:
    graph = to_networkx(sample)
    links = {
        (graph.nodes[a]["label"], data["label"], graph.nodes[b]["label"]): data for a, b, data in graph.edges(data=True)
    }
    link = links["Nora Quill", "convicted of", "Fraud"]
    assert link["quote"] == "found guilty of conspiracy to commit fraud"
    assert link["documents"] == "wexland-02"
    kinds = {data["kind"] for _, data in graph.nodes(data=True)}
    assert {"offender", "accused", "acquitted", "officer", "official", "court", "team", "force", "offence"} <= kinds


@pytest.mark.parametrize("format", ["graphml", "gexf"])
def test_networks_come_back_with_kinds_labels_dates_and_claims(sample: Dataset, tmp_path: Path, format: str) -> None:
    export(sample, format, tmp_path / "net.xml")
    read = {"graphml": networkx.read_graphml, "gexf": networkx.read_gexf}[format](tmp_path / "net.xml")
    written = to_networkx(sample)
    assert read.number_of_edges() == written.number_of_edges()
    assert {key: data["kind"] for key, data in read.nodes(data=True)} == dict(written.nodes(data="kind"))
    (quill,) = (data for _, data in read.nodes(data=True) if data["label"] == "Nora Quill")
    assert "was convicted of Fraud (conspiracy), having pleaded not guilty" in quill["claims"].splitlines()
    assert (quill["first"], quill["last"]) == ("2030-11", "2031-09-18")
    links = {(data.get("says") or data["label"], data["claims"]) for _, _, data in read.edges(data=True)}
    assert ("convicted of", "was convicted of Fraud (conspiracy), having pleaded not guilty") in links


def _csv(folder: Path, name: str) -> list[dict[str, str]]:
    with (folder / f"{name}.csv").open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.DictReader(stream))


def test_tables_have_names_quotes_and_sources(sample: Dataset, tmp_path: Path) -> None:
    folder = tmp_path / "tables"
    export(sample, "csv", folder)
    assert {each.stem for each in folder.iterdir()} == {
        "charges", "sentences", "orders", "appearances", "arrests",
        "hearings", "seizures", "statistics", "documents", "organisations",
    }  # fmt: skip
    (row,) = (row for row in _csv(folder, "charges") if row["person"] == "Nora Quill")
    assert (row["offence"], row["plea"], row["verdict"], row["mode"]) == ("Fraud", "Not guilty", "Guilty", "Conspiracy")
    assert row["quote"] == "found guilty of conspiracy to commit fraud"
    assert (row["document"], row["published"]) == ("wexland-02", "2031-09-20")
    assert row["address"] == "https://www.wexland.example/news/fraudster"
    assert [row["amount_gbp"] for row in _csv(folder, "orders") if row["amount_gbp"]] == ["12500.5"]
    claims = sample.query("SELECT (COUNT(*) AS ?n) { ?c polit:document ?d }").rows()[0]["n"]
    rows = sum(len(_csv(folder, file.stem)) for file in folder.iterdir())
    bodies = len(_csv(folder, "organisations")) + len(_csv(folder, "documents"))
    assert rows - bodies == claims


def test_tables_replace_an_older_folder_whole(sample: Dataset, tmp_path: Path) -> None:
    folder = tmp_path / "tables"
    folder.mkdir()
    (folder / "charges.csv").write_text("old")
    export(sample, "csv", folder)
    assert (folder / "charges.csv").read_text("utf-8-sig") != "old"
    assert [each.name for each in tmp_path.iterdir()] == ["tables"]


def test_a_workbook_has_the_same_rows(sample: Dataset, tmp_path: Path) -> None:
    export(sample, "xlsx", tmp_path / "out.xlsx")
    book = openpyxl.load_workbook(tmp_path / "out.xlsx")
    head, *rows = book["sentences"].iter_rows(values_only=True)
    assert head[:4] == ("person", "sentence", "court", "date")
    assert len(rows) == 3


def test_no_cell_becomes_a_formula(hostile: Dataset, tmp_path: Path) -> None:
    export(hostile, "csv", tmp_path / "tables")
    (row,) = _csv(tmp_path / "tables", "charges")
    assert row["person"].startswith("'=HYPERLINK")
    assert row["document"] == "'@SUM(1)"
    assert row["quote"].startswith("'-1+1")
    assert row["counts"] == "-2"
    export(hostile, "xlsx", tmp_path / "out.xlsx")
    cells = [cell for sheet in openpyxl.load_workbook(tmp_path / "out.xlsx") for line in sheet for cell in line]
    assert not [cell.value for cell in cells if cell.data_type == "f"]
    assert '=HYPERLINK("https://e.x")' in [cell.value for cell in cells]


@pytest.mark.parametrize("format", ["rdfxml", "graphml"])
def test_what_xml_cannot_hold_is_marked(hostile: Dataset, tmp_path: Path, format: str) -> None:
    import xml.etree.ElementTree as ET

    export(hostile, format, tmp_path / "out.xml")
    ET.parse(tmp_path / "out.xml")
    assert "\x07" not in (tmp_path / "out.xml").read_text(encoding="utf-8")


def test_a_dash_is_standard_output(sample: Dataset, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    export(sample, "ntriples", "-")
    assert capfdbinary.readouterr().out.count(b"\n") == len(list(sample.triples()))


@pytest.mark.parametrize(("format", "out"), [("docx", "x"), ("csv", "-")])
def test_what_cannot_be_written_says_what_can(sample: Dataset, format: str, out: str) -> None:
    with pytest.raises(UsageError, match=r"Choose one of|-o FOLDER"):
        export(sample, format, out)


@pytest.mark.parametrize("format", EXPORT_FORMATS)
def test_nothing_is_left_where_writing_fails(sample: Dataset, tmp_path: Path, format: str) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "kept").touch()
    if format == "csv":
        (tmp_path / "out" / "kept").unlink()
        (tmp_path / "out").rmdir()
        (tmp_path / "out").touch()
    with pytest.raises((OSError, UsageError)):
        export(sample, format, tmp_path / "out")
    assert [each.name for each in tmp_path.iterdir()] == ["out"]


def test_csv_tables_never_replace_a_folder_with_other_files(tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "thesis.doc").write_text("years of work")
    with pytest.raises(UsageError, match=r"thesis\.doc"):
        export(open_dataset(SAMPLE), "csv", tmp_path / "mine")
    assert [path.name for path in (tmp_path / "mine").iterdir()] == ["thesis.doc"]
