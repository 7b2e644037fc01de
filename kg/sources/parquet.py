"""Parquet: one release a row, in the columns that JSON Lines has as keys (see :mod:`kg.sources.jsonl`).

pyarrow reads it in groups of rows; it is large, so it comes with the extra ``parquet``.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from functools import partial
from typing import Any, BinaryIO

from kg.sources import frontmatter, jsonl
from kg.sources.page import Format, Row, Unreadable

ROWS_AT_ONCE = 256
_READ = frozenset((*jsonl.ID, *jsonl.TEXT, *frontmatter.COLUMNS))


def _rows(stream: BinaryIO) -> Iterator[Row]:
    try:
        from pyarrow import ArrowException
        from pyarrow.parquet import ParquetFile
    except ModuleNotFoundError:
        raise Unreadable("is Parquet, which needs pyarrow: pip install 'polit-kg[parquet]'") from None
    number = 0
    try:
        file = ParquetFile(stream)
        columns = [name for name in file.schema_arrow.names if name in _READ]
        for batch in file.iter_batches(ROWS_AT_ONCE, columns=columns):
            for values in batch.to_pylist():
                number += 1
                said = {key: _plain(value) for key, value in values.items()}
                size = sum(len(value) for value in said.values() if isinstance(value, str))
                yield Row(None, line=number, later=partial(jsonl.row_of, said, number), size=size)
    except (ArrowException, OSError) as error:
        after = f" after row {number}" if number else ""
        raise Unreadable(f"is no Parquet that can be read{after} ({error})") from None


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, dt.date | dt.datetime) else value


FORMAT = Format("Parquet", (".parquet",), _rows, many=True)
