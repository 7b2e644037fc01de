"""The parts know only what stands below them, and nobody has to remember to check it."""

import configparser
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]


def test_layers_hold() -> None:
    lint = Path(sys.executable).with_name("lint-imports")
    run = subprocess.run([lint, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr


def test_every_package_is_shipped() -> None:
    setup = configparser.ConfigParser()
    setup.read(ROOT / "setup.cfg", encoding="utf-8")
    named = set(setup["options"]["packages"].split())
    folders = {path.parent.relative_to(ROOT) for path in (ROOT / "kg").rglob("*.py")}
    assert named == {".".join(folder.parts) for folder in folders} | {"kg_ontology", "kg_data"}


def test_pyproject_stays_three_lines() -> None:
    assert len((ROOT / "pyproject.toml").read_text(encoding="utf-8").splitlines()) == 3


def test_start_up_imports_nothing_heavy() -> None:
    heavy = ("rdflib", "networkx", "pyvis", "trafilatura", "pyshacl", "openpyxl", "pandas", "rich", "pyoxigraph")
    code = f"import sys, kg, kg.cli; print(sorted(set({heavy!r}) & set(sys.modules)))"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"
