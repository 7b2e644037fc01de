"""Choosing what is drawn, and the ways to take it along: pages, pictures, notebooks."""

from __future__ import annotations

import base64
import re
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner
from pages import SAMPLE, opened
from playwright.sync_api import Browser

from kg.cli import cli
from kg.errors import KgError, UsageError
from kg.pipeline import Reading, build
from kg.query import Dataset, Network, open_dataset, read_network
from kg.view import Choice, choose, draw, find_browser, render
from kg.view.page import made_from


@pytest.fixture(scope="module")
def dataset() -> Dataset:
    return open_dataset(SAMPLE)


def _labels(network: Network) -> set[str]:
    return {node.label for node in network.nodes.values()}


def _neighbours(network: Network, label: str) -> set[str]:
    labels = {iri: node.label for iri, node in network.nodes.items()}
    pairs = [(labels[edge.source], labels[edge.target]) for edge in network.edges]
    return {b if a == label else a for a, b in pairs if label in (a, b)}


def test_around_somebody_as_far_as_asked(dataset: Dataset) -> None:
    whole = choose(dataset, Choice())
    near = choose(dataset, Choice(around="nora quill", depth=1))
    assert _labels(near) == {"Nora Quill"} | _neighbours(whole, "Nora Quill")
    assert _labels(near) < _labels(choose(dataset, Choice(around="Nora Quill", depth=2)))
    assert _labels(choose(dataset, Choice(around="wexland-02", depth=0))) == {
        whole.documents[iri].name for iri in whole.documents if whole.documents[iri].identifier == "wexland-02"
    }


def test_a_case_is_its_releases_and_what_they_say(dataset: Dataset) -> None:
    case = choose(dataset, Choice(case="Alan Roper"))
    releases = {node.id for node in case.nodes.values() if node.kind == "document"}
    assert releases
    told = {claim.document.iri for node in case.nodes.values() for claim in node.claims}
    assert told == releases
    assert "Nora Quill" not in _labels(case)
    with pytest.raises(UsageError, match="give a defendant, a release, or a case"):
        choose(dataset, Choice(case="Saltby Crown Court"))


def test_a_case_of_the_graph_is_drawn_with_its_claims(tmp_path: Path) -> None:
    text = SAMPLE.read_text(encoding="utf-8")
    claim = re.search(r"^(<[^>]+>|\S+) a polit:Charge", text, re.MULTILINE)
    assert claim
    text += f'\n<https://e.x/case> a polit:Case ; rdfs:label "The case" ; polit:claim {claim[1]} .\n'
    if "@prefix rdfs:" not in text:
        text = "@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\n" + text
    (tmp_path / "case.ttl").write_text(text, encoding="utf-8")
    case = choose(open_dataset(tmp_path / "case.ttl"), Choice(case="the case"))
    assert sum(node.kind == "document" for node in case.nodes.values()) == 1
    assert any(node.kind == "offence" for node in case.nodes.values())


def test_kinds_leave_the_rest_out_for_good(dataset: Dataset) -> None:
    some = choose(dataset, Choice(kinds=("offender", "court")))
    assert {node.kind for node in some.nodes.values()} == {"offender", "court"}
    bodies = render(dataset, network=choose(dataset, Choice(kinds=("court", "force"))))
    assert re.findall("wexland-02|Nora Quill", bodies) == []
    with pytest.raises(UsageError, match="no such kind: judge"):
        choose(dataset, Choice(kinds=("judge",)))


def test_a_construct_names_what_is_drawn(dataset: Dataset) -> None:
    question = "CONSTRUCT { ?who polit:convictedOf ?what } WHERE { ?who polit:convictedOf ?what }"
    some = choose(dataset, Choice(query=question))
    assert {node.kind for node in some.nodes.values()} == {"offender", "offence"}
    assert {edge.label for edge in some.edges} >= {"convicted of"}
    with pytest.raises(KgError, match="gives no graph"):
        choose(dataset, Choice(query="SELECT * WHERE { ?a ?b ?c }"))


def test_nobody_of_that_name_is_an_error_that_helps(dataset: Dataset) -> None:
    with pytest.raises(UsageError, match="Did you mean Nora Quill"):
        choose(dataset, Choice(around="Nora Quil l"))


def test_the_command_takes_all_of_it(tmp_path: Path) -> None:
    question = tmp_path / "who.rq"
    question.write_text("CONSTRUCT { ?who polit:sentencedAt ?court } WHERE { ?who polit:sentencedAt ?court }")
    out = tmp_path / "net.html"
    options = ["--query", str(question), "--kinds", "offender,court", "--layout", "timeline", "--theme", "print"]
    done = CliRunner().invoke(
        cli, ["view", str(SAMPLE), *options, "--title", "Sent <down>", "--note", "N&N", "-o", str(out)]
    )
    assert done.exit_code == 0, done.output
    page = out.read_text(encoding="utf-8")
    wanted = ["<h1>Sent &lt;down&gt;</h1>", "<p>N&amp;N</p>", 'data-given="print"', '"axis":']
    assert [text for text in wanted if text not in page] == []
    assert re.findall('"kind":"offence"', page) == []


def test_the_note_says_what_it_was_made_from(dataset: Dataset) -> None:
    one = choose(dataset, Choice(around="wexland-02", depth=0))
    assert made_from(one).startswith("Made from 1 document of 20 September 2031. A claim is what a document says")
    days = sorted(document.issued for document in choose(dataset, Choice()).documents.values())
    number = len(days)
    assert re.match(
        rf"Made from {number} documents of \d+ \w+ {days[0][:4]} to \d+ \w+ {days[-1][:4]}\.",
        made_from(choose(dataset, Choice())),
    )


def test_along_time_years_are_written_in_the_picture(browser: Browser, dataset: Dataset, tmp_path: Path) -> None:
    (tmp_path / "time.html").write_text(render(dataset, layout="timeline"), encoding="utf-8")
    with opened(browser, tmp_path / "time.html") as page:
        places = page.evaluate("polit.nodes.filter((node) => node.dates).map((node) => [node.dates[1], node.x])")
        days = [(day, x) for day, x in places if len(day) == 10]
        assert [x for _, x in sorted(days)] == sorted(x for _, x in days)


def test_a_picture_is_drawn_by_the_browser_that_is_there(tmp_path: Path) -> None:
    if shutil.which("chromium") is None:
        pytest.skip("Debian's Chromium is absent: apt-get install chromium")
    done = CliRunner().invoke(cli, ["view", str(SAMPLE), "--png", str(tmp_path / "net.png"), "--around", "Alan Roper"])
    assert done.exit_code == 0, done.output
    head = (tmp_path / "net.png").read_bytes()[:24]
    assert head[:8] == b"\x89PNG\r\n\x1a\n"
    assert (int.from_bytes(head[16:20]), int.from_bytes(head[20:24])) == (3200, 2000)
    assert [each.name for each in tmp_path.iterdir()] == ["net.png"]
    assert not (SAMPLE.parent / "graph.html").exists()


def test_without_a_browser_it_says_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KG_BROWSER", str(tmp_path / "none"))
    done = CliRunner().invoke(cli, ["view", str(SAMPLE), "--png", str(tmp_path / "net.png")])
    assert done.exit_code == 1
    assert "Install Chromium" in done.output + str(done.stderr)
    assert not (tmp_path / "net.png").exists()
    script = tmp_path / "broken"
    script.write_text("#!/bin/sh\necho no screen >&2\nexit 3\n")
    script.chmod(0o755)
    monkeypatch.setenv("KG_BROWSER", str(script))
    assert find_browser() == str(script)
    done = CliRunner().invoke(cli, ["view", str(SAMPLE), "--png", str(tmp_path / "net.png")])
    assert "no screen" in done.output + str(done.stderr)
    assert [each.name for each in tmp_path.iterdir()] == ["broken"]


def test_a_notebook_shows_the_page_or_a_still_picture(browser: Browser, dataset: Dataset, tmp_path: Path) -> None:
    picture = draw(dataset, Choice(around="Alan Roper"), title='A "case" <b>')
    assert set(picture._repr_mimebundle_()) == {"text/html", "text/plain"}
    shown = picture._repr_html_()
    (tmp_path / "trusted.html").write_text(f"<!doctype html><body>{shown}", encoding="utf-8")
    # what readers of untrusted notebooks take out: frames, with all that is in them
    (tmp_path / "untrusted.html").write_text(
        f"<!doctype html><body>{re.sub('<iframe.*?</iframe>', '', shown, flags=re.DOTALL)}", encoding="utf-8"
    )
    page = browser.new_page()
    page.goto((tmp_path / "trusted.html").as_uri())
    frame = page.frame_locator("iframe")
    frame.locator("#panel h2").wait_for()
    frame.locator("#list button", has_text="Alan Roper").first.click()
    assert frame.locator("#panel h2").inner_text() == "Alan Roper"
    assert page.locator("iframe").get_attribute("sandbox") == "allow-scripts allow-popups"
    page.goto((tmp_path / "untrusted.html").as_uri())
    assert page.evaluate("document.images[0].naturalWidth") > 0
    assert "still picture" in (page.get_attribute("img", "alt") or "")
    page.close()
    source = re.search(r"data:image/svg\+xml;base64,([^\"]+)", shown)
    assert source
    still = base64.b64decode(source[1]).decode()
    assert ">Alan Roper</text>" in still
    assert "<script" not in still


def test_of_very_many_releases_the_newest_are_drawn(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(12):
        day = f"2031-05-{number + 1:02}"
        name = f"Alan R{'aeiou'[number % 5]}per"
        text = f"{name}, 44, of Harwick, was jailed for two years at Harwick Crown Court for theft."
        (tmp_path / f"r{number:02}.txt").write_text(f"---\ndate: {day}\n---\n{text}\n", encoding="utf-8")
    build(Reading([tmp_path]), tmp_path / "out", view=False)
    dataset = open_dataset(tmp_path / "out")
    few = read_network(dataset, 4)
    days = sorted(document.issued for document in few.documents.values())
    assert days == ["2031-05-09", "2031-05-10", "2031-05-11", "2031-05-12"]
    assert {claim.document.iri for node in few.nodes.values() for claim in node.claims} == set(few.documents)
    assert read_network(dataset, 12) == read_network(dataset)
    monkeypatch.setattr("kg.view.page.MOST_DOCUMENTS", 11)
    monkeypatch.setattr("kg.view.page.OF_MORE", 4)
    assert "the newest 4 of 12 documents of 9 May 2031 to 12 May 2031" in render(dataset)
