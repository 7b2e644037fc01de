"""What many tests need: the folder that is shared between checkouts, with the seeds and corpora."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

if TYPE_CHECKING:
    from playwright.sync_api import Browser

# The same examples every time, so that a checkout passes or fails for everyone alike; new ones are sought with
# HYPOTHESIS_PROFILE=explore.
settings.register_profile("same", derandomize=True, deadline=None)
settings.register_profile("explore", max_examples=2_000, deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "same"))

SHARED = Path(__file__).resolve().parents[1].parent / "shared"


@pytest.fixture(scope="session")
def shared() -> Path:
    """The shared folder beside the checkout.

    Tests that use it are skipped where it is absent, and fail there if KG_REQUIRE_SHARED=1 (as in CI).
    """
    if not SHARED.is_dir():
        reason = f"{SHARED} is absent: it holds the seeds and corpora, put it beside the checkout"
        if os.environ.get("KG_REQUIRE_SHARED") == "1":
            pytest.fail(reason)
        pytest.skip(reason)
    return SHARED


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Debian's Chromium, one for a file of tests, which are skipped without it, or fail where it is required."""
    from pages import chromium

    with chromium() as found:
        yield found


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The network page of the small graph that the tests of questions and pages share."""
    from pages import SAMPLE

    from kg.query import open_dataset
    from kg.view import write_page

    file = tmp_path_factory.mktemp("view") / "graph.html"
    write_page(open_dataset(SAMPLE), file)
    return file
