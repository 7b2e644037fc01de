"""Values as they are written: any text comes back from N-Quads and from Turtle as it went in."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.graph import BASE, Section, literals, nquads, turtle
from kg.model import Term, When

TEXT = st.text(st.characters(exclude_categories=["Cs"]))


def both(term: str) -> list[ox.Literal | ox.NamedNode]:
    """The object as two parsers of two formats read it."""
    section = Section("urn:g")
    section.add("<urn:s>", "<urn:p>", term)
    quad = next(iter(ox.parse("".join(nquads([section])).encode(), ox.RdfFormat.N_QUADS)))
    triple = next(iter(ox.parse("".join(turtle([section], BASE)).encode(), ox.RdfFormat.TURTLE)))
    assert quad.graph_name == ox.NamedNode("urn:g")  # type: ignore[union-attr]
    return [quad.object, triple.object]  # type: ignore[list-item]


@given(TEXT)
def test_any_text_comes_back(value: str) -> None:
    assert both(literals.text(value)) == [ox.Literal(value)] * 2


@given(st.text())
def test_half_a_surrogate_pair_does_not_stop_a_run(value: str) -> None:
    assert [term.value.count("\ufffd") >= 0 for term in both(literals.text(value))] == [True, True]


@given(st.text(max_size=40))
def test_any_id_is_a_path_and_any_address_a_term(value: str) -> None:
    assert all(isinstance(term, ox.NamedNode) for term in both(f"<{BASE}document/{literals.path(value)}>"))
    assert both(literals.address("https://wessex.example/" + value))
    assert both(literals.address(value))


@given(st.text(min_size=1), st.text(min_size=1))
def test_two_ids_never_share_a_path(left: str, right: str) -> None:
    assert (literals.path(left) == literals.path(right)) == (left == right)


@given(st.decimals(allow_nan=False, allow_infinity=False, places=2))
def test_a_decimal_keeps_its_value(value: Decimal) -> None:
    for term in both(literals.decimal(value)):
        assert Decimal(term.value) == value
        assert "E" not in term.value


@pytest.mark.parametrize(
    ("term", "value", "datatype"),
    [
        (literals.when(When(2031, 5, 6)), "2031-05-06", "date"),
        (literals.when(When(2031, 5)), "2031-05", "gYearMonth"),
        (literals.when(When(2031)), "2031", "gYear"),
        (literals.date(dt.date(2031, 5, 6)), "2031-05-06", "date"),
        (literals.duration(Term(years=2, months=6)), "P2Y6M", "duration"),
        (literals.duration(Term(hours=150)), "PT150H", "duration"),
        (literals.integer(1200), "1200", "integer"),
        (literals.decimal(Decimal("1E+3")), "1000.0", "decimal"),
        (literals.boolean(True), "true", "boolean"),
    ],
)
def test_types(term: str, value: str, datatype: str) -> None:
    expected = ox.Literal(value, datatype=ox.NamedNode(f"http://www.w3.org/2001/XMLSchema#{datatype}"))
    assert both(term) == [expected] * 2


def test_an_address_stays_an_address() -> None:
    plain = "https://wessex.example/news/2031/a-b_c.html?id=5&x=(1,2)#top"
    assert both(literals.address(plain)) == [ox.NamedNode(plain)] * 2
    assert both(literals.address("https://wessex.example/a b|c"))[0] == ox.NamedNode("https://wessex.example/a%20b%7Cc")
    assert both(literals.address("see our site")) == [ox.Literal("see our site")] * 2
