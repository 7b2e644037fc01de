"""Claims and entities as RDF, in exactly the contract's terms.

The one place where triples are made. :func:`sections` tells the whole graph, part by part; :func:`write`
puts it on disk as Turtle and as a store; :func:`turtle` and :func:`nquads` are the same as text.
"""

from kg.graph.sections import sections
from kg.graph.serial import nquads, turtle
from kg.graph.statements import Section
from kg.graph.store import write
from kg.graph.terms import BASE

__all__ = ["BASE", "Section", "nquads", "sections", "turtle", "write"]
