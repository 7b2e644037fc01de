"""The Spark engine: the same graph as :func:`kg.pipeline.build` makes, by many machines (docs/spark.md).

Workers read, extract and write; Splink on Spark compares people by the table of weights that all engines share; the
driver decides who is who and tells entities and cases. PySpark comes with the extra ``spark`` and needs Java 17.
"""

from kg.spark.engine import Work, build

__all__ = ["Work", "build"]
