"""All formats in one table, and the one function that writes them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import IO

from kg.errors import UsageError
from kg.export.networks import write_gexf, write_graphml
from kg.export.rdf import RDF_FORMATS, write_rdf
from kg.export.spreadsheets import write_xlsx
from kg.export.tables import write_csv_folder
from kg.query import Dataset
from kg.query.whole import whole_folder, whole_stream

_STREAMS: dict[str, Callable[[Dataset, IO[bytes]], None]] = {
    "graphml": write_graphml,
    "gexf": write_gexf,
    "xlsx": write_xlsx,
}

EXPORT_FORMATS = (*RDF_FORMATS, *_STREAMS, "csv")


def export(dataset: Dataset, format: str, out: str | Path | IO[bytes]) -> None:
    """Write a dataset to a file, ``-`` (standard output) or a binary stream; whole or absent.

    ``csv`` is a folder of tables, so ``out`` must be its path. Raises UsageError for an unknown format.
    """
    if format not in EXPORT_FORMATS:
        raise UsageError(f"no such format: {format}. Choose one of {', '.join(EXPORT_FORMATS)}.")
    if format == "csv":
        if not isinstance(out, str | Path) or str(out) == "-":
            raise UsageError("csv is a folder of tables: name it with -o FOLDER (or choose xlsx, which is one file)")
        with whole_folder(out) as folder:
            write_csv_folder(dataset, folder)
        return
    with whole_stream(out) as stream:
        if format in RDF_FORMATS:
            write_rdf(dataset, format, stream)
        else:
            _STREAMS[format](dataset, stream)
