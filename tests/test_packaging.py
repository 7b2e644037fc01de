"""The wheel holds all that is needed, and works from any directory without the checkout."""

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
NEEDED = ("setup.cfg", "pyproject.toml", "README.md", "LICENSE", "kg", "ontology", "data")


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with what a wheel installs, and nothing of the checkout."""
    pytest.importorskip("setuptools")
    copy = tmp_path_factory.mktemp("copy")
    for name in NEEDED:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, copy / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, copy / name)
    command = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation", "-w", "dist", "."]
    made = subprocess.run(command, cwd=copy, capture_output=True, text=True, check=False)
    assert made.returncode == 0, made.stderr
    (wheel,) = (copy / "dist").glob("*.whl")
    place = tmp_path_factory.mktemp("installed")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(place)
    return place


def test_every_file_of_ontology_and_sample_is_shipped(installed: Path) -> None:
    for folder, package in (("ontology", "kg_ontology"), ("data/sample", "kg_data/sample")):
        ours = {path.relative_to(ROOT / folder) for path in (ROOT / folder).rglob("*") if path.is_file()}
        ours = {path for path in ours if "__pycache__" not in path.parts}
        shipped = {path.relative_to(installed / package) for path in (installed / package).rglob("*") if path.is_file()}
        assert ours <= shipped, ours - shipped


def test_every_module_and_page_of_kg_is_shipped(installed: Path) -> None:
    ours = {path.relative_to(ROOT) for path in (ROOT / "kg").rglob("*") if path.is_file()}
    ours = {path for path in ours if "__pycache__" not in path.parts}
    assert ours <= {path.relative_to(installed) for path in installed.rglob("*")}


def test_the_wheel_builds_a_graph_from_any_directory(installed: Path, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Alan Roper, 44, of Harwick, was jailed for two years at Basildon Crown Court.")
    code = (
        f"import sys; sys.path.insert(0, {str(installed)!r})\n"
        "import kg, kg_ontology\n"
        f"assert kg.__file__.startswith({str(installed)!r}), kg.__file__\n"
        f"assert kg_ontology.__file__.startswith({str(installed)!r})\n"
        "from kg.cli import cli; cli(['build', 'a.txt', '--out', 'out'])\n"
    )
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    run = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=False, env=environment
    )
    assert run.returncode == 0, run.stderr
    assert "Alan Roper" in (tmp_path / "out" / "graph.ttl").read_text(encoding="utf-8")
