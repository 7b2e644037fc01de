"""The parts know only what stands below them, and nobody has to remember to check it."""

import ast
import configparser
import subprocess
import sys
from collections import Counter
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


def test_no_module_gives_a_name_twice() -> None:
    """A second pattern of the same name silently takes the place of the first, which no other tool reports."""
    twice = [
        f"{path.relative_to(ROOT)}: {name}"
        for path in sorted((ROOT / "kg").rglob("*.py"))
        for name, times in Counter(_given(ast.parse(path.read_text(encoding="utf-8")))).items()
        if times > 1
    ]
    assert not twice


def _given(module: ast.Module) -> list[str]:
    """The names that the lines of a module itself give, not those within functions, classes or branches."""
    names: list[str] = []
    for line in module.body:
        if isinstance(line, ast.FunctionDef | ast.ClassDef):
            names.append(line.name)
        elif isinstance(line, ast.Assign):
            names += [target.id for target in line.targets if isinstance(target, ast.Name)]
        elif isinstance(line, ast.AnnAssign) and isinstance(line.target, ast.Name):
            names.append(line.target.id)
    return names
