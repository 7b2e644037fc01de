"""Requests and texts that nobody would write: the server answers 4xx or sensibly, never 5xx, and goes on."""

from __future__ import annotations

import contextlib
import re
import socket
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from lxml import html
from serving import SAMPLE, Server, served

from kg.catalogue import Thing
from kg.query import QueryError
from kg.query.keywords import keywords, refuse_connections
from kg.serve.addresses import Addresses
from kg.serve.forms import GRAPHS, HTML, ROWS, offers
from kg.serve.negotiation import choose, preferences
from kg.serve.pages.choosing import read_wish
from kg.serve.pages.site import environment, plain, web
from kg.serve.reply import Refused

ANY = st.text(st.characters(exclude_categories=["Cs"]))
SEEDS = (
    b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n",
    b"GET /sparql?query=ASK%7B%7D HTTP/1.1\r\nHost: localhost\r\nAccept: text/csv;q=0.5, */*;q=0.1\r\n\r\n",
    b"POST /sparql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n"
    b"Content-Length: 14\r\n\r\nquery=ASK%7B%7D",
    b"POST /sparql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/sparql-query\r\n"
    b"Transfer-Encoding: chunked\r\n\r\n6\r\nASK {}\r\n0\r\n\r\n",
    b"GET /page/person/alan-roper?iri=x&q=%ff HTTP/1.1\r\nHost: [::1]:80\r\nConnection: keep-alive\r\n\r\n",
    b"GET /explore?standing=a&standing=b&page=9&view=chart HTTP/1.0\r\nHost: localhost\r\n\r\n",
)
PIECES = (b"\r\n", b"%00", b"%c0%af", b"\x00", b"../", b" ", b":")
NAMES = ("standing", "court", "view", "by", "page", "x")


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    with served(SAMPLE, "--rate", "0", "--timeout", "5") as running:
        yield running


@st.composite
def broken(draw: st.DrawFn) -> bytes:
    """A request with a few bytes changed, put in, taken out or repeated."""
    data = bytearray(draw(st.sampled_from(SEEDS)))
    for _ in range(draw(st.integers(1, 5))):
        at = draw(st.integers(0, max(len(data) - 1, 0)))
        how = draw(st.sampled_from(["change", "insert", "cut", "repeat"]))
        piece = draw(
            st.binary(min_size=1, max_size=6)
            | st.sampled_from([b"\r\n", b"%00", b"%c0%af", b"\x00", b"../", b" ", b":"])
        )
        if how == "change":
            data[at : at + len(piece)] = piece
        elif how == "insert":
            data[at:at] = piece
        elif how == "cut":
            del data[at : at + draw(st.integers(1, 20))]
        else:
            data[at:at] = data[at : at + 40] * draw(st.integers(1, 4))
    return bytes(data)


@settings(max_examples=250, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(data=broken() | st.binary(max_size=300))
@example(data=b"GET //etc/passwd HTTP/1.1\r\nHost: localhost\r\n\r\n")
@example(data=b"GET http://evil.example/ HTTP/1.1\r\nHost: localhost\r\n\r\n")
@example(data=b"OPTIONS * HTTP/1.1\r\nHost: localhost\r\n\r\n")
@example(data=b"GET / HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\n\r\n")
@example(data=b"GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n")
def test_no_request_breaks_the_server(server: Server, data: bytes) -> None:
    with socket.create_connection(("127.0.0.1", server.port), timeout=20) as caller:
        with contextlib.suppress(OSError):
            caller.sendall(data)
            caller.shutdown(socket.SHUT_WR)
        answer = b""
        with contextlib.suppress(ConnectionResetError):
            while part := caller.recv(65536):
                answer += part
    for status in re.findall(rb"^HTTP/1\.1 (\d{3}) ", answer):
        assert status[:1] in b"1234" or status == b"503", (data, answer[:300])


def test_the_server_is_still_well(server: Server) -> None:
    assert server.ask("ASK {}").status == 200
    assert server.process.poll() is None


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(question=ANY | st.text("SELECT?*{}<>$:.\"'#\\ \nxABK", max_size=60))
def test_no_question_breaks_the_server(server: Server, question: str) -> None:
    reply = server.request("POST", "/sparql", question.encode(), {"Content-Type": "application/sparql-query"})
    assert reply.status in (200, 400, 413), reply.text


@given(ANY)
def test_any_accept_header_can_be_read(accept: str) -> None:
    for forms in (ROWS, GRAPHS, (HTML, *GRAPHS)):
        assert choose(accept, offers(forms)) in (None, *(form.name for form in forms))
    assert all(0 <= weight <= 1 for _, weight in preferences(accept))


@given(ANY)
def test_any_question_can_be_looked_through(question: str) -> None:
    found = keywords(question)
    assert all(question[place : place + len(word)].upper() == word for word, place in found.items() if word.isascii())
    if "SERVICE" in found:
        with pytest.raises(QueryError):
            refuse_connections(question)


@given(
    st.lists(st.tuples(st.sampled_from(["standing", "court", "view", "by", "page", "x"]), ANY).map(list), max_size=8)
)
def test_any_wish_is_read_or_refused(pairs: list[list[str]]) -> None:
    with contextlib.suppress(Refused):
        assert read_wish(pairs).address().startswith("/explore?")


@given(ANY, ANY)
def test_any_name_stays_text_in_a_page(name: str, note: str) -> None:
    thing = Thing("https://w3id.org/polit-kg/id/person/x", "person", "person", name, note, 1)
    page = (
        environment()
        .get_template("found.html")
        .render(listed=[thing], typed=name, total=1, also={thing.iri: note}, address=Addresses(""))
    )
    tree = html.fragment_fromstring(page, create_parent="div")
    assert {each.tag for each in tree.iter()} <= {"div", "p", "ul", "li", "a", "svg", "path", "span", "bdi"}
    assert [each.get("href") for each in tree.iter("a")] == ["/page/person/x"]
    assert not any(key.startswith("on") for each in tree.iter() for key in each.attrib)


@given(ANY)
def test_no_text_turns_the_direction_of_writing(text: str) -> None:
    assert not re.search("[\u202a-\u202e\u2066-\u2069\u200e\u200f\x00-\x08]", plain(text))
    assert len(plain(text)) == len(text)


@given(ANY | ANY.map(lambda text: f"https://{text}"))
def test_only_addresses_of_the_web_become_links(text: str) -> None:
    assert web(text) == "" or re.match("https?://.", text, re.IGNORECASE)
    assert web("javascript:alert(1)") == web(" data:text/html,x") == web("https:///x") == ""
