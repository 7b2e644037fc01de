"""``kg serve``: the graph for everyone else, on one machine: a SPARQL endpoint, pages, search.

A thin front (:mod:`kg.serve.app`) speaks HTTP and holds no data. Questions and pages are answered by worker
processes (:mod:`kg.serve.worker`), which can be killed: the store itself cannot cancel a question. Workers are forked
from a nursery (:mod:`kg.serve.nursery`) that has the graph in memory, so one more costs milliseconds and no memory.
"""

from kg.serve.run import serve
from kg.serve.settings import Settings

__all__ = ["Settings", "serve"]
