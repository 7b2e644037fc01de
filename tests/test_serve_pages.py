"""Pages over loopback: what they say first, where their IRIs lead, and that no text in them is markup."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote, urlencode

import pytest
import rdflib
from lxml import etree, html
from serving import SAMPLE, Reply, Server, eventually, served

BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"
ID = "https://w3id.org/polit-kg/id/"
HOSTILE = '"><script>hit()</script><img src=x onerror=hit()> {{7*7}} {% x %} \\u003c \u202egnp.exe\u2066'
DANGEROUS = re.compile(r"[\u202a-\u202e\u2066-\u2069\u200e\u200f]")


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    with served(SAMPLE, "--rate", "0") as running:
        yield running


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The same graph with everything in it that can be a text or an address made hostile."""
    literal = HOSTILE.replace("\\", "\\\\").replace('"', '\\"')
    text = SAMPLE.read_text(encoding="utf-8")
    text = re.sub(r'((?:name|label|Label|title|exact|prefix|suffix|publisher|identifier|telephone)) "[^"]*"(@en)?',
                  lambda found: f'{found[1]} "{literal}"', text)  # fmt: skip
    text = re.sub(r"<https://www\.[^>]*>", "<javascript:hit()>", text)
    file = tmp_path_factory.mktemp("hostile") / "graph.ttl"
    file.write_text(text, encoding="utf-8")
    with served(file, "--rate", "0") as running:
        yield running


def page(server: Server, path: str, status: int = 200) -> html.HtmlElement:
    reply = server.get(path, BROWSER)
    assert (reply.status, reply.kind) == (status, "text/html"), (path, reply.text[:300])
    return tree(reply)


def tree(reply: Reply) -> html.HtmlElement:
    return html.document_fromstring(reply.text)


def words(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


def things(server: Server) -> list[str]:
    found = server.ask("SELECT DISTINCT ?s { ?s ?p ?o FILTER(ISIRI(?s)) }", "text/csv").text.split()[1:]
    assert len(found) > 80
    return found


def address(iri: str) -> str:
    return "/page/" + quote(iri.removeprefix(ID)) if iri.startswith(ID) else "/page?" + urlencode({"iri": iri})


def test_the_start_page_says_what_it_is_and_leads_on(server: Server) -> None:
    start = page(server, "/")
    said = words(start)
    assert "Each claim shows the words it rests on" in said
    assert "6 people" in said
    assert "Being charged is not being guilty" in said
    for link in start.iter("a"):
        target = link.get("href")
        if target.startswith("/") and target != "/":
            assert server.get(target, BROWSER).status in (200, 303), target


def test_every_thing_of_the_graph_has_a_page_or_leads_to_one(server: Server) -> None:
    for iri in things(server):
        reply = server.get(address(iri), BROWSER)
        if reply.status == 303:
            reply = server.get(reply.headers["location"].partition("#")[0], BROWSER)
        assert (reply.status, reply.kind) == (200, "text/html"), iri


def test_a_claim_is_read_on_its_document_with_its_quote_marked_in_its_passage(server: Server) -> None:
    reply = server.get("/id/claim/c1", BROWSER)
    assert reply.status == 303
    path, _, anchor = reply.headers["location"].partition("#")
    claim = page(server, path).get_element_by_id(anchor)
    assert "Alan Roper was convicted of Making indecent photographs" in words(claim)
    marked = claim.find(".//mark")
    assert marked.text_content() == "pleaded guilty to three counts of making indecent images of children"
    assert len(marked.getparent().text_content()) > len(marked.text_content())


def test_a_page_about_somebody_who_is_only_accused_says_so_first(server: Server) -> None:
    main = page(server, "/page/person/unnamed-1").find(".//main")
    said = words(main)
    assert said.index("nothing has been proved") < said.index("charged with Fraud")
    assert "no outcome is reported" in said
    assert main.find(".//*[@role='note']").get("class") == "notice open"
    assert "was convicted" not in said


def test_somebody_who_was_cleared_is_called_so_first_and_never_an_offender(server: Server) -> None:
    main = page(server, "/page/person/ivo-tarn").find(".//main")
    said = words(main)
    assert said.startswith("Acquitted Ivo Tarn Cleared.")
    assert "Was acquitted of Money laundering" in said
    assert "convicted" not in said.replace("conviction", "")


def test_a_page_tells_who_said_so_what_happened_when_and_who_stands_near(server: Server) -> None:
    said = words(page(server, "/page/person/alan-roper").find(".//main"))
    assert "Wexland Police 1 document" in said
    for part in ("Convicted of", "Sentenced at", "Investigated by the officer Police officer: Dee Marsh", "Told of in"):
        assert part in said, part
    times = [each.get("datetime") for each in page(server, "/page/person/alan-roper").iter("time")]
    assert times == sorted(times)
    assert "2030-02-11" in times
    links = {link.get("href") for link in page(server, "/page/person/alan-roper").iter("a")}
    assert {"/page/court/harwick-crown-court", "/page/person/dee-marsh", "/page/document/gazette-01"} <= links
    assert "https://www.wexland.example/news/man-jailed" in links


@pytest.mark.parametrize(
    ("path", "accept", "place"),
    [
        ("/id/person/alan-roper", BROWSER, "/page/person/alan-roper"),
        ("/id/person/alan-roper", "text/turtle", "/data/person/alan-roper.ttl"),
        ("/id/person/alan-roper", "application/ld+json", "/data/person/alan-roper.jsonld"),
        ("/id/person/alan-roper", "application/rdf+xml;q=0.5, text/turtle;q=0.4", "/data/person/alan-roper.rdf"),
        ("/id/person/alan-roper.ttl", BROWSER, "/data/person/alan-roper.ttl"),
        ("/id/person/alan-roper.jsonld", None, "/data/person/alan-roper.jsonld"),
        ("/polit-kg/id/person/alan-roper", BROWSER, "/page/person/alan-roper"),
        ("/id?iri=" + quote(ID + "person/alan-roper"), BROWSER, "/page/person/alan-roper"),
        ("/page/person/alan-roper.ttl", BROWSER, "/data/person/alan-roper.ttl"),
    ],
)
def test_an_iri_leads_to_its_page_or_its_data(server: Server, path: str, accept: str | None, place: str) -> None:
    reply = server.get(path, accept)
    assert (reply.status, reply.headers["location"]) == (303, place)
    assert server.get(place, accept).status == 200


def test_the_data_of_a_thing_is_what_the_graph_says_of_it(server: Server) -> None:
    whole = rdflib.Graph().parse(SAMPLE)
    roper = rdflib.URIRef(ID + "person/alan-roper")
    for ending, form in ((".ttl", "turtle"), (".nt", "nt"), (".jsonld", "json-ld"), (".rdf", "xml")):
        reply = server.get(f"/data/person/alan-roper{ending}")
        graph = rdflib.Graph().parse(data=reply.body, format=form)
        assert set(graph.triples((roper, None, None))) == set(whole.triples((roper, None, None)))
        assert 'rel="alternate"' in reply.headers["link"]
        for quote_ in graph.objects(None, rdflib.URIRef("https://w3id.org/polit-kg/ontology#evidence")):
            assert (quote_, rdflib.URIRef("http://www.w3.org/ns/oa#exact"), None) in graph
    alternates = page(server, "/page/person/alan-roper").findall(".//link[@rel='alternate']")
    assert {each.get("type") for each in alternates} == {"text/turtle", "application/ld+json"}
    assert all(server.get(each.get("href")).status == 200 for each in alternates)


@pytest.mark.parametrize(
    "path", ["/id/person/nobody", "/page/x", "/data/x.ttl", "/nothing", "/id?iri=javascript:hit()", "/id"]
)
def test_what_is_not_there_is_404_in_the_form_of_the_caller(server: Server, path: str) -> None:
    assert words(page(server, path, 404).find(".//h1")) == "Not here"
    assert server.get(path, "text/turtle").kind == "text/plain"


@pytest.mark.parametrize(
    "path",
    ["/static/../settings.py", "/static/%2e%2e/settings.py", "/static/..%2fsettings.py", "/static//etc/passwd",
     "/data/../../../../etc/passwd", "/page/%2e%2e/%2e%2e/etc/passwd", "/static/style.css%00", "/id/%00", "/id/%ff"],
)  # fmt: skip
def test_no_path_leads_anywhere_else(server: Server, path: str) -> None:
    reply = server.get(path)
    assert reply.status in (400, 404)
    assert b"root:" not in reply.body
    assert b"class Settings" not in reply.body


def test_what_was_withdrawn_or_replaced_says_so(tmp_path: Path) -> None:
    text = SAMPLE.read_text(encoding="utf-8")
    replaced = "<https://w3id.org/polit-kg/id/person/al-roper> dcterms:isReplacedBy p:alan-roper ."
    (tmp_path / "graph.ttl").write_text(f"{text}\n{replaced}\n", encoding="utf-8")
    (tmp_path / "history.jsonl").write_text(f'{{"iri": "{ID}person/once", "now": null}}\nnonsense\n'
        f'{{"iri": "{ID}person/nora", "now": "{ID}person/nora-quill"}}\n', encoding="utf-8")  # fmt: skip
    with served(tmp_path, "--rate", "0") as server:
        moved = server.get("/id/person/al-roper", BROWSER)
        assert (moved.status, moved.headers["location"]) == (301, "/id/person/alan-roper")
        assert server.get("/id/person/once", BROWSER).status == 410
        assert server.get("/id/person/nora", BROWSER).headers["location"] == "/id/person/nora-quill"
        assert server.get("/id/person/nora-quill", BROWSER).status == 303
        (tmp_path / "new.ttl").write_text(text.replace("p:nora-quill", "p:nora-q"), encoding="utf-8")
        (tmp_path / "new.ttl").replace(tmp_path / "graph.ttl")
        assert eventually(lambda: server.get("/id/person/nora-quill", BROWSER).status == 410)
        assert server.get("/page/person/nora-quill", BROWSER).status == 410
        assert server.get("/page/person/nora-q", BROWSER).status == 200


def test_a_case_is_told_by_the_claims_that_it_gathers(tmp_path: Path) -> None:
    case = (
        '<https://w3id.org/polit-kg/id/case/x> a polit:Case ; rdfs:label "Case of Alan Roper" ;'
        " polit:defendant p:alan-roper ; polit:concerns offence:make-indecent-images ;"
        " polit:heardAt court:harwick-crown-court ; polit:toldIn doc:wexland-01 , doc:gazette-01 ;"
        ' polit:hasClaim c:c1 , c:s1 , c:b3 ; polit:lastDate "2031-05-05"^^xsd:date .'
    )
    (tmp_path / "graph.ttl").write_text(f"{SAMPLE.read_text(encoding='utf-8')}\n{case}\n", encoding="utf-8")
    with served(tmp_path, "--rate", "0") as server:
        told = page(server, "/page/case/x").find(".//main")
        for part in (
            "Case of Alan Roper",
            "Who stands trial, whatever the outcome",
            "Heard at",
            "Wexland Police 1 document",
        ):
            assert part in words(told), part
        assert len(told.find_class("claim")) == 3
        assert "Cases" in words(page(server, "/page/person/alan-roper"))
        assert "Case of Alan Roper 5 May 2031" in words(page(server, "/search?kind=case"))
        assert "1 case" in words(page(server, "/"))


def test_a_dataset_with_a_base_of_its_own_is_found_by_its_own_paths(tmp_path: Path) -> None:
    text = SAMPLE.read_text(encoding="utf-8").replace(
        "@prefix p: <https://w3id.org/polit-kg/id/", "@prefix p: <https://e.x/y/"
    )
    text = text.replace("@prefix doc: <https://w3id.org/polit-kg/id/", "@prefix doc: <https://e.x/y/")
    (tmp_path / "own.ttl").write_text(text, encoding="utf-8")
    with served(tmp_path / "own.ttl", "--rate", "0") as server:
        for path in ("/id/person/alan-roper", "/y/person/alan-roper"):
            assert server.get(path, BROWSER).headers["location"] == "/page/person/alan-roper"
        assert server.get("/id/court/harwick-crown-court", BROWSER).status == 303
        assert "Alan Roper" in words(page(server, "/page/court/harwick-crown-court"))


def test_search_finds_and_lists(server: Server) -> None:
    assert "Alan Roper" in words(page(server, "/search?q=alan+ropper").get_element_by_id("found"))
    assert "Nothing is called so" in words(page(server, "/search?q=zzzzzz").get_element_by_id("found"))
    part = server.get("/search?part=1&q=roper", BROWSER)
    assert part.text.count("<html") == 0
    assert "Alan Roper" in part.text
    assert [words(each) for each in page(server, "/search?kind=court").find_class("thing")] == [
        "Court: Harwick Crown Court",
        "Court: Saltby Crown Court",
    ]


def test_exploring_shows_one_selection_as_table_chart_network_and_csv(server: Server) -> None:
    at = "court=" + quote(ID + "court/saltby-crown-court", safe="")
    table = page(server, f"/explore?{at}")
    assert "2 people in 2 documents" in words(table)
    assert "was charged with Fraud; no outcome is reported" in words(table)
    assert "Harwick Crown Court" in words(page(server, "/explore"))
    rows = list(csv.DictReader(io.StringIO(server.get(f"/explore.csv?{at}").text)))
    assert [row["name"] for row in rows] == ["Nora Quill", "Unnamed person (38, Saltby)"]
    chart = page(server, f"/explore?{at}&view=chart")
    assert "Fraud 2" in words(chart)
    for picture in (chart.find(".//img").get("src"), chart.find(".//source").get("srcset")):
        reply = server.get(picture)
        assert reply.kind == "image/svg+xml"
        assert "Fraud" in "".join(etree.fromstring(reply.body).itertext())
    network = page(server, f"/explore?{at}&view=network")
    shown = {words(each) for each in network.iter("a") if each.getparent().tag == "svg"}
    assert any("Nora Quill" in each for each in shown)
    assert any("Fraud" in each for each in shown)


def test_days_of_publication_bound_a_selection(server: Server) -> None:
    assert "1 person in 1 document" in words(page(server, "/explore?from=2031-05-06&to=2031-05-06"))
    later = page(server, "/explore?from=2031-05-07&standing=convicted")
    assert "2 people in 2 documents" in words(later)
    assert "Published from: 7 May 2031" in words(later)
    assert [each.get("value") for each in later.findall(".//form[@class='days']//input")] == [
        "convicted",
        "2031-05-07",
        "",
    ]
    assert server.get("/explore?from=yesterday", BROWSER).status == 400


def test_the_terms_of_the_graph_lead_to_the_ontology(server: Server) -> None:
    for path in ("/ontology", "/polit-kg/ontology"):
        terms = rdflib.Graph().parse(data=server.get(path).body, format="turtle")
        offender = rdflib.URIRef("https://w3id.org/polit-kg/ontology#Offender")
        assert (offender, rdflib.RDF.type, rdflib.OWL.Class) in terms


def test_what_is_chosen_can_be_taken_away_again(server: Server) -> None:
    chosen = page(server, "/explore?standing=convicted&year=2031")
    links = [link.get("href") for link in chosen.find_class("picked")[0].iter("a")]
    assert links == ["/explore?year=2031", "/explore?standing=convicted", "/explore"]


@pytest.mark.parametrize(
    "path", ["/explore?view=sculpture", "/explore?by=taste", "/explore?page=-1", "/explore.svg?by=x"]
)
def test_a_choice_that_there_is_not_is_refused(server: Server, path: str) -> None:
    assert server.get(path, BROWSER).status == 400


def test_questions_that_are_ready_have_fields_and_are_answered(server: Server) -> None:
    empty = page(server, "/query?named=everything-about-a-person")
    assert empty.get_element_by_id("p-person").get("required") is not None
    asked = page(server, "/query?named=everything-about-a-person&person=Roper")
    assert "Alan Roper" in words(asked.find(".//table"))
    assert page(server, "/query?named=convictions-by-offence&view=chart").find(".//img") is not None
    for question in page(server, "/query").find_class("ready")[0].iter("a"):
        assert server.get(question.get("href"), BROWSER).status == 200, question.get("href")


def test_a_question_of_ones_own_is_answered_or_its_mistake_shown(server: Server) -> None:
    question = "SELECT ?p ?name { ?p a polit:Offender ; foaf:name ?name } ORDER BY ?name"
    answered = page(server, "/query?" + urlencode({"query": question}))
    assert answered.get_element_by_id("sparql").value.strip() == question
    assert [cell.get("href") for cell in answered.find(".//table").iter("a")] == [
        "/page/person/alan-roper",
        "/page/person/nora-quill",
    ]
    for link in answered.find_class("take"):
        assert server.get(link.get("href")).headers["content-disposition"].startswith("attachment")
    wrong = page(server, "/query?" + urlencode({"query": "SELECT ?x {"}), 400)
    assert "line 1" in words(wrong.find(".//*[@role='alert']"))
    drawn = page(
        server, "/query?" + urlencode({"query": "SELECT ?a ?b { ?a polit:convictedOf ?b }", "view": "network"})
    )
    assert len(drawn.findall(".//svg[@role='group']/a")) == 4
    graph = page(
        server, "/query?" + urlencode({"query": "CONSTRUCT WHERE { ?a polit:sentencedAt ?b }", "view": "network"})
    )
    assert graph.find(".//svg[@role='group']/a") is not None
    assert (
        page(server, "/query?" + urlencode({"query": "SELECT * { SERVICE <http://127.0.0.1/> {} }"}), 400) is not None
    )


PATHS = ("/", "/about", "/search?q=hit", "/search?kind=person", "/explore", "/explore?view=chart",
         "/explore?view=network", "/query", "/query?named=convictions-by-offence", "/nothing")  # fmt: skip


def assert_harmless(element: html.HtmlElement, path: str) -> None:
    for each in element.iter(etree.Element):
        assert each.tag not in ("img", "iframe", "object", "embed", "base", "style") or each.get("class") == "chart", (
            path
        )
        assert each.tag != "script" or each.get("src", "").startswith("/static/"), path
        assert each.tag != "script" or not each.text, path
        for name, value in each.attrib.items():
            assert not name.lower().startswith("on"), (path, name)
            assert name.lower() != "style", path
            assert not re.match(r"\s*(?:javascript|data|vbscript):", value, re.IGNORECASE), (path, name, value)


def test_hostile_texts_are_texts(hostile: Server) -> None:
    for path in (*PATHS, *map(address, things(hostile))):
        reply = hostile.get(path, BROWSER)
        if reply.status == 303:
            continue
        assert not DANGEROUS.search(reply.text), path
        assert "49" not in reply.text or "{{7*7}}" in reply.text
        assert_harmless(tree(reply), path)
    named = page(hostile, "/page/person/alan-roper").find(".//h1").text_content()
    assert named.startswith('"><script>hit()</script><img src=x onerror=hit()>')
    picture = hostile.get("/explore.svg?by=court")
    assert picture.status == 200, picture.text
    drawn = etree.fromstring(picture.body)
    assert not list(drawn.iter("{*}script"))
    assert "sandbox" in picture.headers["content-security-policy"]


@pytest.mark.parametrize("name", ["q", "kind", "query", "named", "iri", "standing", "court", "view"])
def test_hostile_addresses_are_texts(server: Server, name: str) -> None:
    for path in ("/search", "/explore", "/query", "/page", "/id"):
        reply = server.get(f"{path}?" + urlencode({name: HOSTILE}), BROWSER)
        assert reply.status in (200, 400, 404), (path, name)
        if reply.kind == "text/html":
            assert_harmless(tree(reply), path)
            # What one typed stands in its field again as it was, and nowhere else.
            shown = re.sub(r'value="[^"]*"|<textarea.*?</textarea>', "", reply.text, flags=re.DOTALL)
            assert not DANGEROUS.search(shown)


def test_a_table_for_spreadsheets_has_no_formulas(tmp_path: Path) -> None:
    text = SAMPLE.read_text(encoding="utf-8").replace('foaf:name "Alan Roper"', 'foaf:name "=HYPERLINK(1)"')
    (tmp_path / "graph.ttl").write_text(text, encoding="utf-8")
    with served(tmp_path / "graph.ttl") as server:
        rows = list(csv.DictReader(io.StringIO(server.get("/explore.csv").text)))
    assert "'=HYPERLINK(1)" in [row["name"] for row in rows]


def test_an_empty_graph_has_pages_too(tmp_path: Path) -> None:
    (tmp_path / "graph.ttl").write_text("", encoding="utf-8")
    with served(tmp_path, "--rate", "0") as server:
        for path in PATHS[:-1]:
            assert server.get(path, BROWSER).status == 200, path
        assert json.loads(server.ask("ASK { ?s ?p ?o }").body)["boolean"] is False
