"""Documents as bytes: how they are kept between builds, and how worker processes hand them over."""

from __future__ import annotations

import base64
import datetime as dt
import decimal
import hashlib
import io
import json
import pickle
import zlib
from collections.abc import Iterable
from typing import Any

from kg import model
from kg.model import Extraction


def packed(extraction: Extraction) -> bytes:
    """The bytes that are kept of a document."""
    return zlib.compress(pickle.dumps(extraction, protocol=5), 1)


_ALLOWED: dict[tuple[str, str], Any] = {
    ("datetime", "date"): dt.date,
    ("decimal", "Decimal"): decimal.Decimal,
    ("builtins", "frozenset"): frozenset,
}


class _Careful(pickle.Unpickler):
    """Makes nothing but the classes of the model: a dataset may come from anywhere."""

    def find_class(self, module: str, name: str) -> Any:
        if module == "kg.model" and isinstance(found := getattr(model, name, None), type):
            return found
        if (module, name) in _ALLOWED:
            return _ALLOWED[module, name]
        raise pickle.UnpicklingError(f"{module}.{name} does not belong here")


def unpacked(packed: bytes) -> Extraction | None:
    """What was kept; None where the bytes are damaged."""
    try:
        found = _Careful(io.BytesIO(zlib.decompress(packed))).load()
    except (pickle.UnpicklingError, zlib.error, AttributeError, EOFError, TypeError, IndexError, ValueError):
        return None
    return found if isinstance(found, Extraction) else None


def sealed(names: Iterable[str], text: str) -> str:
    """Names that must be kept out, so that only who holds the text they stand in can read them; empty for none."""
    plain = json.dumps(sorted(names)).encode()
    if plain == b"[]":
        return ""
    plain += b" " * (-len(plain) % 64)
    return base64.b85encode(_crossed(plain, text)).decode()


def opened(seal: str, text: str) -> frozenset[str]:
    """The names that were sealed with that very text; none where it is another."""
    try:
        return frozenset(json.loads(_crossed(base64.b85decode(seal), text))) if seal else frozenset()
    except ValueError:
        return frozenset()


def _crossed(data: bytes, text: str) -> bytes:
    key = hashlib.shake_256(b"names of " + text.encode("utf-8", "surrogatepass")).digest(len(data))
    return bytes(one ^ other for one, other in zip(data, key, strict=True))
