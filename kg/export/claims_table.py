"""The claims as Parquet, for questions over many thousand documents: one row a claim, one partition a class.

Every class has the same columns, so that ``read_parquet('claims/**/*.parquet', hive_partitioning = true)`` reads all of
them; what a class does not say is null. Rows come in the order of the documents, bear the IRIs of the graph, and show
of a quote what the graph shows.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import fields
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias, get_args

from kg.errors import KgError
from kg.graph import BASE
from kg.graph.naming import Naming
from kg.graph.withhold import Blanking, blanks_of
from kg.identity import Identity
from kg.model import Claim, Extraction, Term, When

if TYPE_CHECKING:
    import pyarrow
    from pyarrow.parquet import ParquetWriter

Row: TypeAlias = dict[str, Any]

ROWS_AT_ONCE = 10_000
"""Rows of one group: some 4 MB, the most that is held in memory of each class."""

_TEXT, _NAMES, _NUMBER, _DAY, _SHARE, _YES_NO = "text", "list of text", "whole number", "day", "number", "yes or no"

COLUMNS: dict[str, tuple[str, str]] = {
    "document": (_TEXT, "id of the release, as `dcterms:identifier`"),
    "issued": (_DAY, "its day of issue"),
    "publisher": (_TEXT, "its publisher"),
    "url": (_TEXT, "its web address"),
    "iri": (_TEXT, "the claim's IRI in the graph"),
    "confidence": (_SHARE, "how sure the claim is, 0 to 1"),
    "quote": (_TEXT, "the words it rests on first, names of victims and bystanders withheld"),
    "start": (_NUMBER, "where the quote begins in the text of the release, in code points"),
    "end": (_NUMBER, "where it ends, exclusive"),
    "person": (_TEXT, "the person's IRI, the same in all documents"),
    "person_name": (_TEXT, "the person's name; null for somebody kept anonymous"),
    "role": (_TEXT, "offender, accused, officer or official"),
    "status": (_TEXT, "standing in this document: convicted, charged, acquitted …"),
    "office": (_TEXT, "an official's office: judge, prosecutor …"),
    "age": (_NUMBER, "age in years, as stated"),
    "locality": (_TEXT, "town, village or district"),
    "rank": (_TEXT, "an officer's rank"),
    "force": (_TEXT, "an officer's force"),
    "team": (_TEXT, "an officer's team"),
    "leads": (_TEXT, "the team that the officer leads"),
    "investigated": (_NAMES, "whom the officer investigated"),
    "investigated_by": (_NAMES, "the teams and forces that investigated this person"),
    "offence": (_TEXT, "offence, as `skos:notation`"),
    "counts": (_NUMBER, "counts of that offence, where stated"),
    "plea": (_TEXT, "guilty or not-guilty"),
    "verdict": (_TEXT, "guilty, not-guilty, pending, dropped …"),
    "mode": (_TEXT, "attempt, conspiracy …"),
    "kind": (_TEXT, "kind of the sentence, order or hearing"),
    "court": (_TEXT, "the court's name"),
    "place": (_TEXT, "where somebody was arrested"),
    "date": (_TEXT, "as exact as the document: 2031-05-06, 2031-05 or 2031"),
    "first_day": (_DAY, "the first day that `date` can mean, to sort and group by"),
    "term": (_TEXT, "the whole length, as ISO 8601 duration"),
    "term_months": (_SHARE, "the same in months (a month is 30.4375 days), null for hours of unpaid work"),
    "custodial_term": (_TEXT, "the part in custody"),
    "licence_term": (_TEXT, "the part on licence"),
    "minimum_term": (_TEXT, "the minimum of a life sentence"),
    "amount": (_SHARE, "a fine or payment, in pounds"),
    "indefinite": (_YES_NO, "whether an order has no end"),
    "item": (_TEXT, "what was seized"),
    "quantity": (_NUMBER, "how many, or pounds of cash"),
    "qualifier": (_TEXT, "exact, more-than, about …"),
    "subject": (_TEXT, "the team or force that a statistic is about"),
    "measure": (_TEXT, "what a statistic counts"),
    "value": (_NUMBER, "its value"),
    "period_start": (_DAY, "first day of its period"),
    "period_end": (_DAY, "last day of its period"),
}
"""Name → type and meaning, in the order of the columns. A test holds docs/claims-table.md to it."""

PARTITIONS = tuple(kind.__name__.casefold() for kind in get_args(Claim))
"""The classes of claims, one folder ``claim=…`` each."""

_ENTITIES = frozenset({"locality", "force", "team", "leads", "court", "place", "subject"})
_LISTS = frozenset({"investigated", "investigated_by"})
_RENAMED = {"start": "period_start", "end": "period_end"}
_DAYS_A_MONTH = 30.4375


class ClaimsTable:
    """Writes claims below a folder, document by document; closed at the end of its ``with`` block.

    Raises KgError where pyarrow, which comes with the extra ``parquet``, is not installed.
    """

    def __init__(self, folder: Path, identity: Identity, base: str = BASE) -> None:
        self._folder, self._identity, self._naming = folder, identity, Naming(base)
        self._schema = schema()
        self._waiting: defaultdict[str, list[Row]] = defaultdict(list)
        self._writers: dict[str, ParquetWriter] = {}

    def __enter__(self) -> ClaimsTable:
        return self

    def __exit__(self, *_: object) -> None:
        for partition in PARTITIONS:  # those of which there is none, too: a question names them all the same
            self._write(partition)
        for writer in self._writers.values():
            writer.close()

    def add(self, extraction: Extraction) -> None:
        """The claims of one document."""
        for partition, row in rows(extraction, self._identity, self._naming):
            waiting = self._waiting[partition]
            waiting.append(row)
            if len(waiting) >= ROWS_AT_ONCE:
                self._write(partition)

    def _write(self, partition: str) -> None:
        import pyarrow
        from pyarrow.parquet import ParquetWriter

        rows = self._waiting.pop(partition, [])
        if partition not in self._writers:
            folder = self._folder / f"claim={partition}"
            folder.mkdir(parents=True)
            self._writers[partition] = ParquetWriter(folder / "part-0.parquet", self._schema, compression="zstd")
        self._writers[partition].write_table(pyarrow.Table.from_pylist(rows, self._schema))


def rows(extraction: Extraction, identity: Identity, naming: Naming) -> Iterator[tuple[str, Row]]:
    """The claims of one document, each with its partition."""
    blanks = blanks_of(extraction)
    of_document = _about(extraction, blanks)
    for claim in sorted(extraction.claims, key=lambda claim: (claim.evidence[0].span, type(claim).__name__)):
        own = _claim(claim, extraction, blanks, identity, naming)
        yield type(claim).__name__.casefold(), {**of_document, **own}


def _claim(claim: Claim, extraction: Extraction, blanks: Blanking, identity: Identity, naming: Naming) -> Row:
    document, quote = extraction.document.id, claim.evidence[0].span
    row: Row = {
        "iri": naming.claim(document, claim),
        "quote": blanks.quote(quote.start, quote.end),
        "start": quote.start,
        "end": quote.end,
    }
    for item in fields(claim):
        value = getattr(claim, item.name)
        if item.name != "evidence" and value is not None:
            row.update(_cells(item.name, value, document, identity, naming))
    return row


def _cells(name: str, value: Any, document: str, identity: Identity, naming: Naming) -> Row:
    """The columns that one field of a claim fills."""
    if name == "person":
        person = identity.entity(document, value)
        return {"person": person.iri(naming.base), "person_name": person.label}
    if name in _ENTITIES:
        return {name: identity.entity(document, value).label}
    if name in _LISTS:
        return {name: sorted(filter(None, (identity.entity(document, key).label for key in value)))}
    if isinstance(value, When):
        return {name: str(value), "first_day": value.first_day} if name == "date" else {name: str(value)}
    if isinstance(value, Term):
        return {name: str(value), "term_months": _months(value)} if name == "term" else {name: str(value)}
    return {_RENAMED.get(name, name): float(value) if isinstance(value, Decimal) else value}


def schema() -> pyarrow.Schema:
    """The columns of every partition; raises KgError where pyarrow is not installed."""
    try:
        import pyarrow
    except ModuleNotFoundError:
        raise KgError("the claims table needs pyarrow; install it with: pip install 'polit-kg[parquet]'") from None
    types = {
        _TEXT: pyarrow.string(),
        _NAMES: pyarrow.list_(pyarrow.string()),
        _NUMBER: pyarrow.int64(),
        _DAY: pyarrow.date32(),
        _SHARE: pyarrow.float64(),
        _YES_NO: pyarrow.bool_(),
    }
    return pyarrow.schema([(name, types[kind]) for name, (kind, _) in COLUMNS.items()])


def _about(extraction: Extraction, blanks: Blanking) -> Row:
    document = extraction.document
    return {
        "document": blanks.identifier(document.id),
        "issued": document.issued,
        "publisher": blanks.title(document.publisher) if document.publisher else None,
        "url": blanks.address(document.url) if document.url else None,
    }


def _months(term: Term) -> float | None:
    months, hours = term.value
    return None if term.hours else round(months + hours / 24 / _DAYS_A_MONTH, 2)
