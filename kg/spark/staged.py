"""What the workers make of the sources: one row a document, or a reason why there is none."""

from __future__ import annotations

from typing import Any

DOCUMENT, PROBLEM, PASSED_OVER, STATED, FAULT = "document", "problem", "passed over", "stated", "fault"
"""The kinds of rows. "stated" tells which rows of the metadata were about a document; a fault ends the run."""

SCHEMA = (
    "kind string, entry string, origin string, line long, reason string, mark binary, kept binary, "
    "slim binary, concepts array<string>, unread array<string>, stated array<string>"
)
"""``entry``, ``origin`` and ``line`` say where a row stands among all; ``mark`` is a hash of the id as it was given."""


def row(kind: str, entry: str, origin: str, line: int | None = None, **values: Any) -> dict[str, Any]:
    """One row; what is not given is null."""
    return {"kind": kind, "entry": _plain(entry), "origin": _plain(origin), "line": line, **values}


def _plain(text: str) -> str:
    """Without the halves of letters that Arrow does not take."""
    return text.encode("utf-8", "replace").decode()


def schema() -> Any:
    """:data:`SCHEMA` for Arrow."""
    import pyarrow as pa

    text, data, texts = pa.string(), pa.binary(), pa.list_(pa.string())
    return pa.schema(
        [("kind", text), ("entry", text), ("origin", text), ("line", pa.int64()), ("reason", text), ("mark", data),
         ("kept", data), ("slim", data), ("concepts", texts), ("unread", texts), ("stated", texts)]
    )  # fmt: skip
