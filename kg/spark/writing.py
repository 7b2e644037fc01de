"""What each worker does with documents whose subjects are known: write their quads and their claims."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, cast

from kg.export import claims_table
from kg.graph import nquads
from kg.graph.claims import Scribe
from kg.graph.concepts import Concepts
from kg.graph.documents import document_section
from kg.graph.naming import Naming
from kg.identity import Identity
from kg.model import Extraction
from kg.spark.packing import OfDocument, unpack, unpack_known
from kg.vocabulary import load

if TYPE_CHECKING:
    from pyarrow import RecordBatch, Schema

    from kg.spark.reading import Batches


def quads_schema() -> Schema:
    """A text of N-Quads a row."""
    import pyarrow as pa

    return pa.schema([("value", pa.string())])


def claims_schema() -> Schema:
    """The claims table, with the class of each claim."""
    import pyarrow as pa

    return claims_table.schema().append(pa.field("claim", pa.string()))


def write_quads(base: str) -> Callable[[Batches], Iterator[RecordBatch]]:
    """The named graph of each document."""

    def work(batches: Batches) -> Iterator[RecordBatch]:
        import pyarrow as pa

        for batch in batches:
            texts = [_quads(extraction, identity, base) for extraction, identity in _documents(batch)]
            yield pa.RecordBatch.from_arrays([pa.array(texts, pa.string())], schema=quads_schema())

    return work


def write_claims(base: str) -> Callable[[Batches], Iterator[RecordBatch]]:
    """The rows of the claims table."""

    def work(batches: Batches) -> Iterator[RecordBatch]:
        import pyarrow as pa

        columns = claims_schema()
        for batch in batches:
            rows: list[dict[str, Any]] = [
                {**own, "claim": partition}
                for extraction, identity in _documents(batch)
                for partition, own in claims_table.rows(extraction, identity, Naming(base))
            ]
            yield pa.RecordBatch.from_pylist(rows, columns)

    return work


def _documents(batch: RecordBatch) -> Iterator[tuple[Extraction, Identity]]:
    for kept, subjects in zip(batch.column("kept"), batch.column("subjects"), strict=True):
        extraction = unpack(kept.as_py())
        yield extraction, cast(Identity, OfDocument(unpack_known(subjects.as_py())))


def _quads(extraction: Extraction, identity: Identity, base: str) -> str:
    scribe = Scribe(identity, Concepts(load()), Naming(base))
    return "".join(nquads([document_section(extraction, scribe)])).rstrip("\n")
