"""The page as a file: complete, offline, under a strict policy, with everything from outside as data."""

from __future__ import annotations

import base64
import hashlib
import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.query import open_dataset
from kg.view import render, write_page
from kg.view.payload import as_json

SAMPLE = Path(__file__).parent / "data" / "query-sample.ttl"
_SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)
_STYLE = re.compile(r"<style>(.*?)</style>", re.DOTALL)


@pytest.fixture(scope="module")
def page() -> str:
    return render(open_dataset(SAMPLE))


def _data(page: str) -> dict[str, list[dict[str, Any]]]:
    """Both parts of the data, as the page itself reads them."""
    loaded: dict[str, list[dict[str, Any]]] = {}
    for part in ("data", "told"):
        found = re.search(rf'<script type="application/json" id="{part}">(.*?)</script>', page, re.DOTALL)
        assert found
        loaded |= json.loads(found[1])
    return loaded


def test_only_the_scripts_and_styles_of_the_page_may_run(page: str) -> None:
    policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]+)"', page)
    assert policy
    rules = policy[1].replace("&#39;", "'")
    assert rules.startswith("default-src 'none';")
    assert "unsafe" not in rules
    for text in (*_SCRIPT.findall(page), *_STYLE.findall(page)):
        digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
        assert f"'sha256-{digest}'" in rules
    assert not re.search(r"\son\w+=|style=\"|<link[^>]+href=\"(?!data:)|<script[^>]+src=", _without_scripts(page))


def _without_scripts(page: str) -> str:
    return re.sub(r"<script\b.*?</script>", "", page, flags=re.DOTALL)


def test_nothing_is_fetched_from_elsewhere(page: str) -> None:
    outside = _without_scripts(page)
    assert not re.findall(r"https?://", outside)


def test_everybody_is_on_it_with_quotes_and_sources(page: str) -> None:
    data = _data(page)
    kinds = {str(node["label"]): node["kind"] for node in data["nodes"]}
    assert kinds["Alan Roper"] == "offender"
    assert kinds["Unnamed person (38, Saltby)"] == "accused"
    assert kinds["Ivo Tarn"] == "acquitted"
    assert kinds["Lantern Line"] == "support"
    quotes = [quote for claim in data["claims"] for quote in claim["quotes"]]
    assert ["Quill was ", "found guilty of conspiracy to commit fraud", " by a jury."] in quotes
    assert {document["title"] for document in data["documents"]} >= {"Man jailed over images"}


@given(st.text())
def test_data_cannot_leave_its_element(text: str) -> None:
    written = as_json({"a": f"</script><script>{text}"})
    assert "<" not in written
    assert ">" not in written
    assert json.loads(written) == {"a": f"</script><script>{text}"}


def test_the_page_is_the_same_whatever_the_hash_seed() -> None:
    code = (
        "import hashlib, sys; from kg.query import open_dataset; from kg.view import render;"
        "print(hashlib.sha256(render(open_dataset(sys.argv[1])).encode()).hexdigest())"
    )
    seen = {
        subprocess.run(
            [sys.executable, "-c", code, str(SAMPLE)],
            env={"PYTHONHASHSEED": seed, "PATH": ""},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(seen) == 1


def test_drawing_does_not_import_what_is_heavy() -> None:
    code = (
        "import sys; from kg.query import open_dataset; from kg.view import render; render(open_dataset(sys.argv[1]));"
        "print(sorted({'pyvis', 'IPython', 'networkx', 'rdflib', 'pandas'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code, str(SAMPLE)], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_an_empty_graph_has_a_page(tmp_path: Path) -> None:
    (tmp_path / "empty.ttl").write_text("")
    write_page(open_dataset(tmp_path / "empty.ttl"), tmp_path / "out.html")
    assert _data((tmp_path / "out.html").read_text(encoding="utf-8"))["nodes"] == []
    assert sorted(each.name for each in tmp_path.iterdir()) == ["empty.ttl", "out.html"]
