"""The SPARQL 1.1 Protocol over loopback: the cases of the W3C's protocol suite, and what real clients do."""

from __future__ import annotations

import csv
import io
import json
import shutil
import subprocess
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote, urlencode

import pytest
import rdflib
from serving import SAMPLE, Server, served

ROWS = "SELECT ?name WHERE { ?p a polit:Offender ; foaf:name ?name } ORDER BY ?name"
GRAPH = "CONSTRUCT { ?p foaf:name ?n } WHERE { ?p a polit:Offender ; foaf:name ?n }"
FORM = {"Content-Type": "application/x-www-form-urlencoded"}
DIRECT = {"Content-Type": "application/sparql-query"}
UTF_16 = {"Content-Type": "application/sparql-query; charset=UTF-16"}


@pytest.fixture(scope="module")
def graphs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A dataset of two named graphs."""
    file = tmp_path_factory.mktemp("served") / "two.nq"
    file.write_text(
        '<https://e.x/a> <https://e.x/p> "one" <https://e.x/g1> .\n'
        '<https://e.x/b> <https://e.x/p> "two" <https://e.x/g2> .\n'
        '<https://e.x/c> <https://e.x/p> "a\\u000Bb\\uFFFE" <https://e.x/g2> .\n'
    )
    return file


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    with served(SAMPLE, "--rate", "0") as running:
        yield running


@pytest.fixture(scope="module")
def two(graphs: Path) -> Iterator[Server]:
    with served(graphs, "--rate", "0") as running:
        yield running


def test_a_question_by_each_of_the_three_ways(server: Server) -> None:
    by_get = server.ask(ROWS)
    by_form = server.request("POST", "/sparql", urlencode({"query": ROWS}).encode(), FORM)
    by_body = server.request("POST", "/sparql", ROWS.encode(), DIRECT)
    for reply in (by_get, by_form, by_body):
        assert reply.status == 200
        assert reply.kind == "application/sparql-results+json"
        names = [row["name"]["value"] for row in json.loads(reply.body)["results"]["bindings"]]
        assert names == ["Alan Roper", "Nora Quill"]


@pytest.mark.parametrize(
    ("question", "accept", "kind"),
    [
        (ROWS, "application/sparql-results+xml", "application/sparql-results+xml"),
        (ROWS, "text/csv", "text/csv"),
        (ROWS, "text/tab-separated-values", "text/tab-separated-values"),
        (ROWS, "application/json", "application/sparql-results+json"),
        (ROWS, "text/csv;q=0.5, application/sparql-results+xml;q=0.9", "application/sparql-results+xml"),
        (ROWS, "text/html, text/*;q=0.2, application/sparql-results+json;q=0.1", "text/csv"),
        (ROWS, "*/*;q=0.1, application/sparql-results+json;q=0", "application/sparql-results+xml"),
        (ROWS, "*/*", "application/sparql-results+json"),
        ("ASK {}", "application/sparql-results+xml", "application/sparql-results+xml"),
        ("ASK {}", "application/sparql-results+json", "application/sparql-results+json"),
        (GRAPH, "text/turtle", "text/turtle"),
        (GRAPH, "application/n-triples", "application/n-triples"),
        (GRAPH, "application/ld+json", "application/ld+json"),
        (GRAPH, "application/rdf+xml", "application/rdf+xml"),
        (GRAPH, "*/*", "text/turtle"),
        ("DESCRIBE <https://w3id.org/polit-kg/id/status/convicted>", "text/turtle", "text/turtle"),
    ],
)
def test_the_form_is_the_one_that_the_client_likes_best(server: Server, question: str, accept: str, kind: str) -> None:
    reply = server.ask(question, accept)
    assert (reply.status, reply.kind) == (200, kind)
    assert "Accept" in reply.headers["vary"]


def test_each_form_holds_the_answer(server: Server) -> None:
    table = list(csv.reader(io.StringIO(server.ask(ROWS, "text/csv").text)))
    assert table == [["name"], ["Alan Roper"], ["Nora Quill"]]
    tree = ET.fromstring(server.ask(ROWS, "application/sparql-results+xml").body)
    assert [each.text for each in tree.iter("{http://www.w3.org/2005/sparql-results#}literal")] == table[1] + table[2]
    for accept, form in (("text/turtle", "turtle"), ("application/n-triples", "nt"), ("application/ld+json", "json-ld"),
                         ("application/rdf+xml", "xml")):  # fmt: skip
        graph = rdflib.Graph().parse(data=server.ask(GRAPH, accept).body, format=form)
        assert sorted(str(name) for name in graph.objects()) == ["Alan Roper", "Nora Quill"]


def test_a_form_may_be_named_and_saved(server: Server) -> None:
    reply = server.ask(ROWS, "text/html", format="csv", download="1")
    assert reply.kind == "text/csv"
    assert reply.headers["content-disposition"] == 'attachment; filename="answer.csv"'
    assert server.ask(ROWS, format="turtle").status == 406


def test_graphs_of_the_request(two: Server) -> None:
    def subjects(question: str, *pairs: tuple[str, str]) -> list[str]:
        reply = two.get("/sparql?" + urlencode([("query", question), *pairs]))
        assert reply.status == 200, reply.text
        return sorted(row["s"]["value"][-1] for row in json.loads(reply.body)["results"]["bindings"])

    plain, inside = "SELECT ?s { ?s ?p ?o }", "SELECT ?s { GRAPH ?g { ?s ?p ?o } }"
    one, other = ("default-graph-uri", "https://e.x/g1"), ("default-graph-uri", "https://e.x/g2")
    assert subjects(plain) == ["a", "b", "c"]
    assert subjects(plain, one) == ["a"]
    assert subjects(plain, one, other) == ["a", "b", "c"]
    assert subjects(inside) == ["a", "b", "c"]
    assert subjects(inside, ("named-graph-uri", "https://e.x/g2")) == ["b", "c"]
    assert subjects(plain, ("named-graph-uri", "https://e.x/g2")) == []
    assert subjects("SELECT ?s FROM <https://e.x/g2> { ?s ?p ?o }") == ["b", "c"]
    assert subjects("SELECT ?s FROM <https://e.x/g2> { ?s ?p ?o }", one) == ["a"]
    posted = two.request("POST", "/sparql?" + urlencode([one]), plain.encode(), DIRECT)
    assert [row["s"]["value"] for row in json.loads(posted.body)["results"]["bindings"]] == ["https://e.x/a"]


def test_what_no_xml_may_hold_is_replaced(two: Server) -> None:
    for question, accept in (("SELECT ?o { ?s ?p ?o }", "application/sparql-results+xml"),
                             ("CONSTRUCT WHERE { ?s ?p ?o }", "application/rdf+xml")):  # fmt: skip
        text = "".join(ET.fromstring(two.ask(question, accept).body).itertext())
        assert "a\N{REPLACEMENT CHARACTER}b\N{REPLACEMENT CHARACTER}" in text


@pytest.mark.parametrize(
    ("method", "path", "body", "headers", "status"),
    [
        ("PUT", "/sparql?query=ASK%7B%7D", None, {}, 405),
        ("DELETE", "/sparql?query=ASK%7B%7D", None, {}, 405),
        ("GET", "/sparql?query=ASK%7B%7D&query=ASK%7B%7D", None, {}, 400),
        ("POST", "/sparql", b"query=ASK%7B%7D&query=ASK%7B%7D", FORM, 400),
        ("POST", "/sparql?query=ASK%7B%7D", b"ASK {}", DIRECT, 400),
        ("POST", "/sparql", b"ASK {}", {"Content-Type": "text/plain"}, 415),
        ("POST", "/sparql", b"ASK {}", {"Content-Type": ""}, 415),
        ("POST", "/sparql", b"query=ASK%7B%7D", {}, 415),
        ("POST", "/sparql", "ASK { FILTER('é' = '') }".encode("latin-1"), DIRECT, 400),
        ("POST", "/sparql", "ASK {}".encode("utf-16"), UTF_16, 415),
        ("GET", "/sparql?query=ASK%20%FF%7B%7D", None, {}, 400),
        ("GET", "/sparql?query=", None, {}, 400),
        ("GET", "/sparql?nothing=here", None, {}, 400),
        ("GET", "/sparql?query=SELECT", None, {}, 400),
        ("GET", "/sparql?query=ASK%7B%7D&default-graph-uri=not%20an%20iri", None, {}, 400),
        ("GET", "/sparql?query=ASK%7B%7D", None, {"Accept": "image/png"}, 406),
        ("GET", "/sparql?query=ASK%7B%7D", None, {"Accept": "text/csv;q=0"}, 406),
        ("GET", "/sparql?update=CLEAR%20ALL", None, {}, 403),
        ("POST", "/sparql", b"update=CLEAR%20ALL", FORM, 403),
        ("POST", "/sparql", b"CLEAR ALL", {"Content-Type": "application/sparql-update"}, 403),
        ("POST", "/sparql", b"query=" + quote("INSERT DATA { <a:a> <a:b> <a:c> }").encode(), FORM, 400),
        ("POST", "/sparql", b"x" * 300_000, DIRECT, 413),
        ("POST", "/sparql", b"ASK { FILTER('" + b"x" * 60_000 + b"' = '') }", DIRECT, 413),
    ],
)  # fmt: skip
def test_what_is_not_as_it_should_be_is_refused_with_a_reason(
    server: Server, method: str, path: str, body: bytes | None, headers: dict[str, str], status: int
) -> None:
    reply = server.request(method, path, body, headers)
    assert reply.status == status, reply.text
    assert reply.body
    assert reply.kind == "text/plain"


def test_a_mistake_is_shown_where_it_stands(server: Server) -> None:
    reply = server.ask("SELECT ?n WHERE {\n ?x foo:bar ?n }")
    assert reply.status == 400
    assert "line 2, column" in reply.text
    assert "polit:" in reply.text


def test_a_word_in_any_script_goes_through(server: Server) -> None:
    for question in ("SELECT ('Siân žluť 😀' AS ?x) {}",):
        for reply in (server.ask(question), server.request("POST", "/sparql", b"query=" + question.encode(), FORM)):
            assert json.loads(reply.body)["results"]["bindings"][0]["x"]["value"] == "Siân žluť 😀"


def test_head_has_the_headers_and_no_body(server: Server) -> None:
    reply = server.request("HEAD", "/sparql?query=ASK%7B%7D")
    assert (reply.status, reply.body) == (200, b"")
    assert int(reply.headers["content-length"]) > 0


def test_the_service_says_what_it_is(server: Server) -> None:
    graph = rdflib.Graph().parse(data=server.get("/sparql").body, format="turtle")
    sd = rdflib.Namespace("http://www.w3.org/ns/sparql-service-description#")
    (service,) = graph.subjects(rdflib.RDF.type, sd.Service)
    assert graph.value(service, sd.endpoint) == rdflib.URIRef(f"{server.address}sparql")
    assert (service, sd.supportedLanguage, sd.SPARQL11Query) in graph
    as_json = server.get("/sparql", "application/ld+json")
    assert len(rdflib.Graph().parse(data=as_json.body, format="json-ld")) == len(graph)
    assert server.get("/sparql", "text/html,*/*;q=0.5").status == 303


def test_the_dataset_says_what_it_holds(server: Server) -> None:
    graph = rdflib.Graph().parse(data=server.get("/.well-known/void").body, format="turtle")
    void = rdflib.Namespace("http://rdfs.org/ns/void#")
    (dataset,) = graph.subjects(rdflib.RDF.type, void.Dataset)
    counted = json.loads(server.ask("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }").body)["results"]["bindings"][0]["n"]
    assert str(graph.value(dataset, void.triples)) == counted["value"]
    assert graph.value(dataset, void.sparqlEndpoint) == rdflib.URIRef(f"{server.address}sparql")


def test_curl(server: Server) -> None:
    curl = shutil.which("curl")
    if curl is None:
        pytest.skip("curl is not installed")
    command = [curl, "-sS", "--fail", "-H", "Accept: text/csv", "--data-urlencode", f"query={ROWS}"]
    run = subprocess.run([*command, f"{server.address}sparql"], capture_output=True, text=True, check=True)
    assert run.stdout.splitlines() == ["name", "Alan Roper", "Nora Quill"]


def test_sparqlwrapper(server: Server) -> None:
    wrapper = pytest.importorskip("SPARQLWrapper")
    client = wrapper.SPARQLWrapper(f"{server.address}sparql")
    client.setQuery("PREFIX foaf: <http://xmlns.com/foaf/0.1/> " + ROWS)
    for method in (wrapper.GET, wrapper.POST):
        client.setMethod(method)
        client.setReturnFormat(wrapper.JSON)
        rows = client.queryAndConvert()["results"]["bindings"]
        assert [row["name"]["value"] for row in rows] == ["Alan Roper", "Nora Quill"]
    client.setQuery(GRAPH)
    client.setReturnFormat(wrapper.TURTLE)
    assert b"Alan Roper" in client.queryAndConvert()
    client.setQuery("ASK {}")
    client.setReturnFormat(wrapper.JSON)
    assert client.queryAndConvert()["boolean"] is True


def test_rdflibs_store(server: Server) -> None:
    from rdflib.plugins.stores.sparqlstore import SPARQLStore

    graph = rdflib.Graph(SPARQLStore(f"{server.address}sparql", returnFormat="json"))
    rows = graph.query(
        ROWS, initNs={"polit": "https://w3id.org/polit-kg/ontology#", "foaf": "http://xmlns.com/foaf/0.1/"}
    )
    assert [str(row[0]) for row in rows] == ["Alan Roper", "Nora Quill"]
    offender = rdflib.URIRef("https://w3id.org/polit-kg/ontology#Offender")
    assert len(list(graph.subjects(rdflib.RDF.type, offender))) == 2


def test_pandas(server: Server) -> None:
    pandas = pytest.importorskip("pandas")
    frame = pandas.read_csv(f"{server.address}sparql?" + urlencode({"query": ROWS, "format": "csv"}))
    assert frame["name"].tolist() == ["Alan Roper", "Nora Quill"]
