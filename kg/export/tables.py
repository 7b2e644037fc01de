"""The graph as tables: one row a claim, names instead of IRIs, each with its quote, document, date and address."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import TypeAlias

import pyoxigraph as ox

from kg.query import ClaimRecord, Dataset, DocumentRecord, read_claims, read_documents
from kg.query.claims import Labels, polit
from kg.query.terms import RDF, SCHEMA, SKOS
from kg.query.wording import order_term, term_in_words

Cell: TypeAlias = str | int | Decimal | None
Row: TypeAlias = list[Cell]
_Read: TypeAlias = Callable[[ClaimRecord, Labels], Cell]

_TYPE = ox.NamedNode(RDF + "type")
# What a spreadsheet takes for the start of a formula (OWASP, CSV Injection)
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")


def _name(field: str) -> _Read:
    return lambda claim, labels: ", ".join(labels(iri) for iri in claim.iris(field))


def _text(field: str) -> _Read:
    return lambda claim, _: claim.text(field) or None


def _number(field: str) -> _Read:
    return lambda claim, _: number(claim.text(field))


def number(text: str) -> Cell:
    """A whole number or a decimal; what is neither stays text, and nothing stays nothing."""
    try:
        value = Decimal(text)
    except InvalidOperation:
        return text or None
    return int(value) if value == value.to_integral_value() else value


_PERSON = ("person", _name("person"))
CLAIM_TABLES: dict[str, tuple[str, tuple[tuple[str, _Read], ...]]] = {
    "charges": (
        "Charge",
        (
            _PERSON,
            ("offence", _name("offence")),
            ("counts", _number("counts")),
            ("plea", _name("plea")),
            ("verdict", _name("verdict")),
            ("mode", _name("mode")),
            ("offence_start", _text("offenceStart")),
            ("offence_end", _text("offenceEnd")),
        ),
    ),
    "sentences": (
        "Sentence",
        (
            _PERSON,
            ("sentence", _name("kind")),
            ("court", _name("court")),
            ("date", _text("date")),
            ("term", _text("term")),
            ("term_in_words", lambda claim, _: term_in_words(claim.text("term")) or None),
            ("custody", _text("custodialTerm")),
            ("licence", _text("licenceTerm")),
            ("minimum", _text("minimumTerm")),
            ("fine_gbp", _number("amount")),
        ),
    ),
    "orders": (
        "Order",
        (
            _PERSON,
            ("order", _name("kind")),
            ("term", _text("term")),
            ("term_in_words", lambda claim, labels: order_term(claim, labels) or None),
            ("without_end", lambda claim, _: "yes" if claim.text("indefinite") in ("true", "1") else None),
            ("amount_gbp", _number("amount")),
        ),
    ),
    "appearances": (
        "Appearance",
        (
            _PERSON,
            ("name_in_document", _text("name")),
            ("role", _text("role")),
            ("office", _text("office")),
            ("status", _name("status")),
            ("age", _number("age")),
            ("locality", _name("locality")),
            ("rank", _name("rank")),
            ("force", _name("force")),
            ("team", _name("team")),
            ("leads", _name("leads")),
            ("investigated", _name("investigated")),
            ("investigated_by", _name("investigatedBy")),
        ),
    ),
    "arrests": ("Arrest", (_PERSON, ("date", _text("date")), ("place", _name("place")))),
    "hearings": (
        "Hearing",
        (_PERSON, ("hearing", _name("kind")), ("court", _name("court")), ("date", _text("date"))),
    ),
    "seizures": (
        "Seizure",
        (
            _PERSON,
            ("item", _name("item")),
            ("qualifier", _name("qualifier")),
            ("quantity", _number("quantity")),
        ),
    ),
    "statistics": (
        "Statistic",
        (
            ("team_or_force", _name("subject")),
            ("measure", _name("measure")),
            ("qualifier", _name("qualifier")),
            ("value", _number("value")),
            ("from", _text("periodStart")),
            ("to", _text("periodEnd")),
        ),
    ),
}
_SOURCE = ("quote", "document", "title", "published", "publisher", "address", "confidence", "claim")
_BODIES = ("Court", "PoliceForce", "Team", "SupportOrganisation", "Organisation")


@dataclass(frozen=True)
class Table:
    """A name, the columns, and the rows as they come."""

    name: str
    columns: tuple[str, ...]
    rows: Iterator[Row]


def tables(dataset: Dataset) -> Iterator[Table]:
    """All tables; the rows of each must be read before the next is asked for."""
    labels, documents = Labels(dataset), read_documents(dataset)
    for name, (kind, columns) in CLAIM_TABLES.items():
        heads = tuple(head for head, _ in columns)
        rows = (
            [*(read(claim, labels) for _, read in columns), *_source(claim)]
            for claim in _in_order(read_claims(dataset, kind, documents))
        )
        yield Table(name, (*heads, *_SOURCE), rows)
    columns_of_documents = ("document", "title", "published", "publisher", "address", "sends_readers_to", "iri")
    yield Table("documents", columns_of_documents, _documents(dataset, documents, labels))
    columns_of_bodies = ("kind", "name", "also_called", "part_of", "address", "telephone", "iri")
    yield Table("organisations", columns_of_bodies, _organisations(dataset, labels))


def write_csv_folder(dataset: Dataset, folder: Path) -> None:
    """One CSV file a table (UTF-8 with a mark, so that spreadsheets see it); no cell can become a formula."""
    for table in tables(dataset):
        with (folder / f"{table.name}.csv").open("w", encoding="utf-8-sig", newline="") as stream:
            writer = csv.writer(stream)
            writer.writerow(table.columns)
            writer.writerows([guarded(cell) for cell in row] for row in table.rows)


def guarded(cell: Cell) -> Cell:
    """A text that a spreadsheet would take for a formula gets an apostrophe in front; numbers stay numbers."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell


def _in_order(claims: Iterator[ClaimRecord]) -> list[ClaimRecord]:
    def place(claim: ClaimRecord) -> tuple[str, str, int, str]:
        start = min((quote.start or 0 for quote in claim.quotes), default=0)
        return (claim.document.issued, claim.document.identifier, start, claim.iri)

    return sorted(claims, key=place)


def _source(claim: ClaimRecord) -> Row:
    document = claim.document
    quote = " […] ".join(quote.exact for quote in claim.telling_quotes)
    told: Row = [quote, document.identifier, document.title, document.issued, document.publisher, document.url]
    return [*told, number(claim.text("confidence")), claim.iri]


def _documents(dataset: Dataset, documents: dict[str, DocumentRecord], labels: Labels) -> Iterator[Row]:
    for each in documents.values():
        helps = dataset.objects(ox.NamedNode(each.iri), polit("signposts"))
        names = sorted(labels(body.value) for body in helps if isinstance(body, ox.NamedNode))
        yield [each.identifier, each.title, each.issued, each.publisher, each.url, ", ".join(names), each.iri]


def _organisations(dataset: Dataset, labels: Labels) -> Iterator[Row]:
    for kind in _BODIES:
        for body in dataset.subjects(_TYPE, polit(kind)):
            if not isinstance(body, ox.NamedNode):
                continue
            wholes = dataset.objects(body, polit("partOf"))
            part_of = ", ".join(labels(whole.value) for whole in wholes if isinstance(whole, ox.NamedNode))
            rest = [_values(dataset, body, iri) for iri in (SCHEMA + "url", SCHEMA + "telephone")]
            yield [kind, labels(body.value), _values(dataset, body, SKOS + "altLabel"), part_of, *rest, body.value]


def _values(dataset: Dataset, body: ox.NamedNode, predicate: str) -> str:
    return ", ".join(value.value for value in dataset.objects(body, ox.NamedNode(predicate)))
