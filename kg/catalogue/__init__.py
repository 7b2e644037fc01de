"""A catalogue of a dataset: SQLite tables beside the graph that answer what a store is slow at.

Names to be found by letters, misspelt ones too, and people by what is said of them, with counts. All of it is derived:
the graph stays the truth, and the catalogue is made anew whenever the graph is.
"""

from kg.catalogue.explore import BOUNDS, FACETS, Choice, Facet, Selection, explore
from kg.catalogue.make import make
from kg.catalogue.search import Found, search
from kg.catalogue.tables import Catalogue, Thing

__all__ = [
    "BOUNDS",
    "FACETS",
    "Catalogue",
    "Choice",
    "Facet",
    "Found",
    "Selection",
    "Thing",
    "explore",
    "make",
    "search",
]
