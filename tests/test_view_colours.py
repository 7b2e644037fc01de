"""People with any colour blindness can tell the kinds apart, by colour as well as by shape.

The simulation is that of Machado, Oliveira and Fernandes (2009) at full severity; distances are those of CIELAB,
where 2 can just be seen side by side.
"""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest
from numpy.typing import NDArray

from kg.view.kinds import KINDS

Colour = NDArray[np.float64]

VISIONS = {
    "usual": np.eye(3),
    "protanopia": np.array(
        [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
    ),
    "deuteranopia": np.array(
        [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]]
    ),
    "tritanopia": np.array(
        [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.3039]]
    ),
}
PAGES = {"light": "#fbfaf8", "dark": "#15181c"}
STANDINGS = ("offender", "accused", "acquitted")
GREY = ("person", "case", "document", "place")  # told apart by shape alone


def linear(colour: str) -> Colour:
    parts = np.array([int(colour[at : at + 2], 16) for at in (1, 3, 5)]) / 255
    return np.where(parts <= 0.04045, parts / 12.92, ((parts + 0.055) / 1.055) ** 2.4)


def lab(light: Colour) -> Colour:
    to_xyz = np.array([[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]])
    xyz = to_xyz @ np.clip(light, 0, 1) / np.array([0.95047, 1.0, 1.08883])
    f = np.where(xyz > 0.008856, np.cbrt(xyz), 7.787 * xyz + 16 / 116)
    return np.array([116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])])


def contrast(one: str, other: str) -> float:
    lights = sorted(float(np.array([0.2126, 0.7152, 0.0722]) @ linear(colour)) for colour in (one, other))
    return (lights[1] + 0.05) / (lights[0] + 0.05)


@pytest.mark.parametrize("theme", PAGES)
@pytest.mark.parametrize("vision", VISIONS)
def test_colours_are_apart(theme: str, vision: str) -> None:
    seen = {
        name: lab(VISIONS[vision] @ linear(getattr(kind, theme))) for name, kind in KINDS.items() if name not in GREY
    }
    apart = {pair: float(np.linalg.norm(seen[pair[0]] - seen[pair[1]])) for pair in combinations(seen, 2)}
    assert {pair: far for pair, far in apart.items() if far < 12} == {}
    assert {pair: apart[pair] for pair in combinations(STANDINGS, 2) if apart[pair] < 25} == {}


@pytest.mark.parametrize("theme", PAGES)
def test_shapes_stand_out_from_the_page(theme: str) -> None:
    # WCAG 2.2, 1.4.11: what is needed to understand a picture has a contrast of 3 to 1
    faint = {name for name, kind in KINDS.items() if contrast(getattr(kind, theme), PAGES[theme]) < 3}
    assert faint == set()


def test_no_two_kinds_are_drawn_alike() -> None:
    looks = [(kind.path, kind.paint) for kind in KINDS.values()]
    assert len(set(looks)) == len(looks)


def test_the_acquitted_are_never_drawn_as_offenders() -> None:
    painted = {name: KINDS[name].paint for name in STANDINGS}
    assert painted == {"offender": "full", "accused": "half", "acquitted": "dashed"}
