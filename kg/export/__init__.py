"""The graph in the formats of others: RDF, networks, and the tables that journalists open."""

from kg.export.formats import EXPORT_FORMATS, export
from kg.export.networks import to_networkx
from kg.query.interchange import to_rdflib

__all__ = ["EXPORT_FORMATS", "export", "to_networkx", "to_rdflib"]
