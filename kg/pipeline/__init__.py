"""The way through, from sources to a graph: :func:`build` writes it to a folder, :class:`Graph` holds it in memory.

This package is not called ``kg.build`` because that is the function that users call: importing a submodule would
put the module in its place.
"""

from kg.pipeline.build import build
from kg.pipeline.memory import Graph, build_in_memory
from kg.pipeline.read import Reading, understand
from kg.pipeline.report import Report

__all__ = ["Graph", "Reading", "Report", "build", "build_in_memory", "understand"]
