"""IRIs of the graph as addresses of this server, and back.

``https://w3id.org/polit-kg/id/court/x`` is asked for at ``/id/court/x`` and read at ``/page/court/x``. What lies
elsewhere is asked for by its own path (``/cases/person/x`` for ``https://example.org/cases/person/x``) or, whatever it
is, at ``/page?iri=``.
"""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote, urlencode, urlsplit

from kg.graph.terms import ID


@dataclass(frozen=True)
class Addresses:
    """``base`` is what the IRIs of the dataset begin with."""

    base: str

    @property
    def bases(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(each for each in (self.base, ID) if each))

    def page(self, iri: str) -> str:
        """Where an IRI is told of for people."""
        return self._at("page", iri)

    def identity(self, iri: str) -> str:
        """Where an IRI is asked for."""
        return self._at("id", iri)

    def data(self, iri: str, ending: str) -> str:
        """Where the triples of an IRI are."""
        for base in self.bases:
            if iri.startswith(base) and iri != base:
                return f"/data/{quote(iri[len(base) :], safe='/-._~')}{ending}"
        return "/data?" + urlencode({"iri": iri, "format": ending.removeprefix(".")})

    def candidates(self, path: str) -> list[str]:
        """The IRIs that may be meant by a path below ``/id/`` (given without it) or by a path of their own."""
        if not path.startswith("/"):
            return [base + path for base in self.bases]
        return [f"{parts.scheme}://{parts.netloc}{path}" for parts in map(urlsplit, self.bases)]

    def _at(self, what: str, iri: str) -> str:
        for base in self.bases:
            if iri.startswith(base) and iri != base:
                return f"/{what}/{quote(iri[len(base) :], safe='/-._~')}"
        return f"/{what}?" + urlencode({"iri": iri})
