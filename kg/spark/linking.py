"""People compared by Splink on Spark, with the outcome of the in-process engine."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from kg.identity.blocking import pairs
from kg.identity.circumstances import Circumstances
from kg.identity.clusters import ALL_PAIRS, Roots
from kg.identity.compare import weigh
from kg.identity.engine import Scored
from kg.identity.splink_engine import linked

if TYPE_CHECKING:
    from pyspark.sql import SparkSession


def on_spark(spark: SparkSession) -> Callable[[Sequence[Circumstances], Callable[[int], object]], Iterator[Scored]]:
    """The engine that compares on the workers of a session."""

    def scored(told: Sequence[Circumstances], order: Callable[[int], object]) -> Iterator[Scored]:
        if len(told) < 2:
            return
        links = list(linked(told, order, _backend(spark)))
        yield from links
        yield from _apart(told, order, links)

    return scored


def _backend(spark: SparkSession) -> Any:
    from splink.backends.spark import SparkAPI

    connect: Any = SparkAPI
    return connect(spark_session=spark, break_lineage_method="persist", register_udfs_automatically=False)


def _apart(told: Sequence[Circumstances], order: Callable[[int], object], links: Sequence[Scored]) -> Iterator[Scored]:
    """The pairs that are held apart inside of large groups; in small ones every pair is judged anyway."""
    roots = Roots(len(told))
    for pair in links:
        roots.join(pair.left, pair.right)
    group_of = {place: group[0] for group in roots.groups() if len(group) > ALL_PAIRS for place in group}
    if group_of:
        for left, right in pairs(told, order):
            if left in group_of and group_of[left] == group_of.get(right):
                found = Scored(left, right, *weigh(told[left], told[right]))
                if found.verdict == "different":
                    yield found
