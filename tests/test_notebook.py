"""The notebooks run from start to end, each in a kernel of its own (nbmake)."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]


@pytest.mark.parametrize("name", ["first-tour", "looking", "many"])
def test_the_notebook_runs(name: str) -> None:
    pytest.importorskip("nbmake", reason="nbmake is in the extra `test`")
    command = [sys.executable, "-m", "pytest", "--nbmake", "--nbmake-timeout=180", "-q", "-p", "no:cacheprovider"]
    few = {**os.environ, "DOCUMENTS": "150"}
    done = subprocess.run([*command, f"notebooks/{name}.ipynb"], cwd=ROOT, capture_output=True, text=True, env=few)
    assert done.returncode == 0, done.stdout[-4000:]
