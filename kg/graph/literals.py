"""Values as N-Triples terms, by hand because that is ten times as fast as objects of a library (design.md).

RDF 1.1 N-Triples, section 2.4 and grammar [8] to [10]: in a string only ``"``, ``\\``, LF and CR must be
escaped; in an IRI no space, control character or any of ``<>"{}|^`\\`` may stand.
"""

from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal
from urllib.parse import quote

from kg.graph.terms import XSD
from kg.model import Term, When

_ESCAPES = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r"})
_SURROGATE = re.compile("[\ud800-\udfff]")
_ADDRESS = re.compile(
    r"https?://[a-z0-9.-]+(?::\d+)?(?:[/?][A-Za-z0-9._~:/?@!$&'()*+,;=%-]*)?(?:#[A-Za-z0-9._~:/?@!$&'()*+,;=%-]*)?",
    re.IGNORECASE,
)
_NOT_HEX = re.compile(r"%(?![0-9A-Fa-f]{2})")


def text(value: str, language: str = "") -> str:
    """A string, with its language where one is given. Half of a surrogate pair becomes U+FFFD."""
    if _SURROGATE.search(value):
        value = _SURROGATE.sub("\ufffd", value)
    return f'"{value.translate(_ESCAPES)}"{"@" + language if language else ""}'


def iri(value: str) -> str:
    """An IRI that is known to be well formed."""
    return f"<{value}>"


def path(value: str) -> str:
    """Any text as a path of an IRI: slashes stay, all else that is not plain ASCII is percent-encoded."""
    return quote(value.encode("utf-8", "surrogatepass"), safe="/-._~")


def address(value: str) -> str:
    """A web address as an IRI; what cannot be one stays a string, so that nothing is lost."""
    plain = quote(_NOT_HEX.sub("%25", value.strip()).encode("utf-8", "replace"), safe=":/?#[]@!$&'()*+,;=%-._~")
    return f"<{plain}>" if _ADDRESS.fullmatch(plain) else text(value)


def integer(value: int) -> str:
    """``xsd:integer``."""
    return f'"{value:d}"^^<{XSD}integer>'


def decimal(value: Decimal | float) -> str:
    """``xsd:decimal``: never with an exponent, always with a decimal point (canonical form, XSD 1.0, 3.2.3.2)."""
    exact = format(Decimal(str(value)), "f")
    whole, _, fraction = exact.partition(".")
    return f'"{whole}.{fraction.rstrip("0") or "0"}"^^<{XSD}decimal>'


def boolean(value: bool) -> str:
    """``xsd:boolean``."""
    return f'"{str(value).lower()}"^^<{XSD}boolean>'


def date(value: dt.date) -> str:
    """``xsd:date``."""
    return f'"{value.isoformat()}"^^<{XSD}date>'


def when(value: When) -> str:
    """``xsd:date``, ``xsd:gYearMonth`` or ``xsd:gYear``: as exact as the document."""
    kind = "gYear" if value.month is None else "gYearMonth" if value.day is None else "date"
    return f'"{value}"^^<{XSD}{kind}>'


def duration(value: Term) -> str:
    """``xsd:duration``, which has no weeks."""
    return f'"{value}"^^<{XSD}duration>'
