"""A Spark session, with errors for people where Java, PySpark, the master or its workers are missing."""

from __future__ import annotations

import os
import re
import shutil
import socket
import subprocess
import sys
import time
import warnings
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING

from kg.errors import KgError, UsageError

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

OLDEST_JAVA = 17
"""What Spark 4 runs on (https://spark.apache.org/docs/latest/)."""

REACHED_IN, WORKERS_IN = 5.0, 60.0
"""Seconds within which a master must answer, and give at least one executor."""

PARTITION = 8 * 1024 * 1024
"""Bytes of sources in one task: some 2,000 releases, half a minute of work that the death of a worker can cost."""

DEFAULTS = {
    "spark.app.name": "kg build",
    "spark.ui.enabled": "false",
    "spark.ui.showConsoleProgress": "false",
    "spark.sql.files.maxPartitionBytes": str(PARTITION),
    # How much a small file counts for: some 30 in a task at least.
    "spark.sql.files.openCostInBytes": str(PARTITION // 512),
    # The cut of files into tasks must not change when a worker dies: line numbers are counted by it.
    "spark.sql.files.minPartitionNum": "1",
    "spark.sql.execution.arrow.pyspark.enabled": "true",
    "spark.sql.execution.arrow.maxRecordsPerBatch": "1000",
    "spark.sql.session.timeZone": "UTC",
    "spark.sql.parquet.compression.codec": "zstd",
    "spark.driver.maxResultSize": "0",
    "spark.sql.shuffle.partitions": "64",
    # Outputs need no files of checksums beside them.
    "spark.hadoop.fs.file.impl": "org.apache.hadoop.fs.RawLocalFileSystem",
    "spark.executorEnv.PYTHONWARNINGS": "ignore",
}
"""What differs from Spark's own defaults; ``--conf`` and spark-defaults.conf of the user win."""

_MASTER = re.compile(r"local(?:\[(?:\*|\d+)(?:,\s*\d+)?\])?|spark://[^\s/]+:\d+|yarn|k8s://\S+")
_JAVA = "spark.driver.extraJavaOptions"
_LOCAL = {"spark.driver.host": "127.0.0.1", "spark.driver.bindAddress": "127.0.0.1"}


@contextmanager
def session(master: str, conf: Mapping[str, str]) -> Iterator[SparkSession]:
    """A session on ``master`` while the block runs.

    Raises UsageError where something is missing that Spark needs, KgError where the cluster does not answer.
    """
    _check(master)
    from py4j.protocol import Py4JError
    from pyspark.errors import PySparkException

    # Workers run what the driver runs, unless their machines have it elsewhere.
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    os.environ.setdefault("PYSPARK_DRIVER_PYTHON", sys.executable)
    try:
        spark = _opened(master, conf)
        try:
            if not master.startswith("local"):
                _await_workers(spark, master)
            yield spark
        finally:
            spark.stop()
    except (PySparkException, Py4JError) as fault:
        raise KgError(f"Spark gave up: {reason_of(fault)}") from fault


def _opened(master: str, conf: Mapping[str, str]) -> SparkSession:
    from pyspark.sql import SparkSession

    with resources.as_file(resources.files("kg.spark") / "log4j2.properties") as quiet:
        java = f"-Dlog4j2.configurationFile={quiet.as_uri()} {conf.get(_JAVA, '')}"
        settings = {**DEFAULTS, **(_LOCAL if master.startswith("local") else {}), **conf, _JAVA: java}
        builder = SparkSession.Builder().master(master)
        for key, value in settings.items():
            builder = builder.config(key, value)
        warnings.filterwarnings("ignore", category=FutureWarning, module="pyspark")
        return builder.getOrCreate()


def reason_of(fault: Exception) -> str:
    """What a fault of Spark comes down to, in one line: of a worker's traceback the end, of Java's the beginning."""
    text = str(getattr(fault, "java_exception", None) or fault)
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    ends = [line for line in lines if re.match(r"[A-Za-z_.]*(?:Error|Exception): ", line)]
    if any("No module named 'kg" in line for line in lines):
        return "the workers have no polit-kg; install it there, or say which Python has it (PYSPARK_PYTHON)"
    return (ends[0] if ends else lines[0]) if lines else type(fault).__name__


def _check(master: str) -> None:
    try:
        import pyspark  # noqa: F401
        import splink  # noqa: F401
    except ModuleNotFoundError as missing:
        raise UsageError(
            f'the Spark engine needs {missing.name}; install it with: pip install "polit-kg[spark]"'
        ) from None
    if not _MASTER.fullmatch(master):
        raise UsageError(f"--master {master}: give local[4], spark://HOST:7077, yarn or k8s://HOST:PORT")
    _check_java()
    if master.startswith("spark://"):
        _check_reachable(master)


def _check_java() -> None:
    home = os.environ.get("JAVA_HOME")
    java = shutil.which("java", path=str(Path(home, "bin")) if home else None)
    advice = f"install one (Debian: apt-get install openjdk-{OLDEST_JAVA}-jre-headless) or set JAVA_HOME"
    if java is None:
        raise UsageError(f"the Spark engine needs Java {OLDEST_JAVA} or newer, and there is none; {advice}")
    said = subprocess.run([java, "-version"], capture_output=True, text=True, check=False).stderr
    version = re.search(r'version "(\d+)', said)
    if version and int(version[1]) < OLDEST_JAVA:
        raise UsageError(f"the Spark engine needs Java {OLDEST_JAVA} or newer, and {java} is {version[1]}; {advice}")


def _check_reachable(master: str) -> None:
    faults = []
    for place in master.removeprefix("spark://").split(","):
        host, _, port = place.rpartition(":")
        try:
            with socket.create_connection((host.strip("[]"), int(port)), timeout=REACHED_IN):
                return
        except OSError as fault:
            faults.append(f"{place}: {fault.strerror or fault}")
    raise KgError(f"no Spark master answers at {master} ({'; '.join(faults)}); start it, or give --master local[4]")


def _await_workers(spark: SparkSession, master: str) -> None:
    tracker = spark.sparkContext._jsc.sc().statusTracker()
    until = time.monotonic() + WORKERS_IN
    while len(tracker.getExecutorInfos()) < 2:  # the driver is one of them
        if time.monotonic() > until:
            raise KgError(
                f"{master} gave no worker within {WORKERS_IN:.0f} s; start workers, or ask for less memory "
                "(--conf spark.executor.memory=1g)"
            )
        time.sleep(0.1)
