"""Who of a document must not be named, and what the document itself is called where its name holds such a name."""

from __future__ import annotations

import hashlib

from kg.identity.names import Names, fold
from kg.model import Extraction


def strangers(extraction: Extraction) -> frozenset[str]:
    """The withheld names that nobody in the graph shares: a victim's surname may be the offender's."""
    people = [subject for subject in extraction.subjects if subject.kind == "person" and subject.name]
    forms = {fold(form) for subject in people for form in (subject.name or "", *subject.labels)}
    words = {word for form in forms for word in form.split()}
    found = ((name, fold(name)) for name in extraction.withheld_names)
    return frozenset(name for name, folded in found if folded and folded not in forms and folded not in words)


def shown_id(extraction: Extraction) -> str:
    """The id of the document, or its hash where it holds a withheld name."""
    id = extraction.document.id
    return hashed(id) if Names(strangers(extraction)).within(id) else id


def hashed(text: str) -> str:
    """What stands in place of an address or a file name that must not be shown."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
