"""Spark for tests: whether it can run here, settings that start it quickly, and its graph as lines."""

from __future__ import annotations

import importlib.util
import os
import shutil
from pathlib import Path

import pytest

QUICK = {
    "spark.sql.shuffle.partitions": "2",
    "spark.default.parallelism": "2",
    # Tests end before a second compiler would pay.
    "spark.driver.extraJavaOptions": "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC",
    "spark.executor.extraJavaOptions": "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC",
    "spark.sql.codegen.wholeStage": "false",
    "spark.sql.codegen.factoryMode": "NO_CODEGEN",
    "spark.executor.memory": "512m",
    "spark.driver.host": "127.0.0.1",
    "spark.driver.bindAddress": "127.0.0.1",
}


def needed() -> None:
    """Skips the test where Java or PySpark is absent; it fails there if KG_REQUIRE_SPARK=1."""
    reason = ""
    if shutil.which("java") is None:
        reason = "Java is absent: apt-get install openjdk-17-jre-headless"
    elif importlib.util.find_spec("pyspark") is None:
        reason = "PySpark is absent: pip install -e '.[spark]'"
    if reason and os.environ.get("KG_REQUIRE_SPARK") == "1":
        pytest.fail(reason)
    if reason:
        pytest.skip(reason)


def dumped(out: Path) -> list[bytes]:
    """The graph of either engine as a store writes it, sorted."""
    import pyoxigraph as ox

    if (out / "store").is_dir():
        store = ox.Store.read_only(str(out / "store"))
    else:
        store = ox.Store()
        store.bulk_load("\n".join(quads(out)).encode(), ox.RdfFormat.N_QUADS)
    return sorted((store.dump(format=ox.RdfFormat.N_QUADS) or b"").splitlines())


def quads(out: Path) -> list[str]:
    """What the shards say, sorted."""
    texts = [file.read_text(encoding="utf-8") for file in sorted((out / "nquads").glob("part-*.nq"))]
    return sorted(line for text in texts for line in text.split("\n") if line)
