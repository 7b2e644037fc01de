"""The engine for corpora that outgrow one process: the same table and blocks, run by Splink on DuckDB or Spark.

Splink (https://moj-analytical-services.github.io/splink/) is made by the Ministry of Justice for such records. It comes
with ``pip install "polit-kg[splink]"``. Nothing is trained: m and u are those of ``ontology/identity.toml``.
"""

from __future__ import annotations

import logging
import math
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from kg.errors import UsageError
from kg.identity.blocking import pairs
from kg.identity.circumstances import Circumstances
from kg.identity.compare import verdict
from kg.identity.conditions import CONDITIONS, DIALECTS, MEET, SETS, row
from kg.identity.engine import Scored
from kg.identity.table import Level, table

_NEVER = 2.0**-200
"""A Bayes factor that nothing makes good: what stands against alone keeps two apart."""

_TEXTS = ("document", "given", "surname", "middle_one", "middle_two", "rarity", "publisher")
_NUMBERS = ("unique_id", "age", "born_from", "born_to", "issued", "step")


def linked(told: Sequence[Circumstances], order: Callable[[int], object], backend: Any = None) -> Iterator[Scored]:
    """The pairs of mentions that are one person, as the in-process engine finds them, in the order of the pairs.

    ``backend`` is a Splink database API; DuckDB in this process by default. Raises UsageError where Splink is not
    installed.
    """
    try:
        import pyarrow as pa
        from splink import DuckDBAPI, Linker
    except ImportError:
        raise UsageError('Splink is not installed; install it with: pip install "polit-kg[splink]"') from None
    api = backend if backend is not None else DuckDBAPI()
    border = math.log2(table().same / (1 - table().same))
    mentions = api.register(pa.table(_columns(told, order), schema=_schema(pa)))
    model = settings(api.sql_dialect.sql_dialect_str)
    linker = Linker(mentions, model, validate_settings=False, log_level=logging.ERROR)
    predicted: Any = linker.inference.predict(threshold_match_weight=border - 0.01)
    found = predicted.as_pyarrow_table().to_pydict()
    rows = zip(found["unique_id_l"], found["unique_id_r"], found["match_weight"], strict=True)
    for left, right, weight in sorted((min(a, b), max(a, b), round(weight, 6)) for a, b, weight in rows):
        if verdict(weight, False) == "same":
            yield Scored(left, right, weight, False)


def settings(dialect: str = "duckdb") -> dict[str, Any]:
    """The table as Splink settings, in the SQL of DuckDB or of Spark."""
    return {
        "link_type": "dedupe_only",
        "unique_id_column_name": "unique_id",
        "probability_two_random_records_match": table().prior,
        "retain_matching_columns": False,
        "blocking_rules_to_generate_predictions": [
            {"blocking_rule": "l.blocks = r.blocks", "sql_dialect": dialect, "arrays_to_explode": ["blocks"]}
        ],
        "comparisons": [
            {
                "output_column_name": name,
                "comparison_levels": [
                    _level(name, says, condition.replace(MEET, DIALECTS[dialect])) for says, condition in levels.items()
                ],
            }
            for name, levels in CONDITIONS.items()
        ],
    }


def _level(comparison: str, says: str, condition: str) -> dict[str, Any]:
    if not says and condition != "ELSE":
        return {"sql_condition": condition, "label_for_charts": "nothing to compare", "is_null_level": True}
    level = table().level(comparison, says) if says else Level(comparison, "nothing to compare", 0.5, 0.5)
    m = level.u * _NEVER if level.against else level.m
    return {"sql_condition": condition, "label_for_charts": level.says, "m_probability": m, "u_probability": level.u}


def _columns(told: Sequence[Circumstances], order: Callable[[int], object]) -> dict[str, list[Any]]:
    rows = [row(number, one) for number, one in enumerate(told)]
    own: list[list[int]] = [[] for _ in told]
    # Each pair is a block of its own: which neighbours of a long block meet is no thing for SQL.
    for number, pair in enumerate(pairs(told, order)):
        for place in pair:
            own[place].append(number)
    columns = (
        {name: [one[name] for one in rows] for name in rows[0]}
        if rows
        else {name: [] for name in row(0, Circumstances(""))}
    )
    return {**columns, "blocks": own}


def _schema(pa: Any) -> Any:
    fields = [(name, pa.string()) for name in _TEXTS] + [(name, pa.int64()) for name in _NUMBERS]
    fields += [(name, pa.list_(pa.string())) for name in (*SETS, "roots", "halves")]
    fields += [(name, pa.bool_()) for name in ("full", "rare_surname", "officer", "official")]
    return pa.schema([*fields, ("blocks", pa.list_(pa.int64()))])
