"""How each kind of node looks: a shape and a colour of its own, so that neither alone has to tell them apart.

Each has a colour for light pages and one for dark ones, sought so that people with each kind of colour blindness
can tell them apart (a test simulates them); who only has a part in the picture is grey. Shapes are SVG paths in
a square from -10 to 10, drawn the same in the picture and in the legend.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

_CIRCLE = "M-9 0A9 9 0 1 1 9 0A9 9 0 1 1 -9 0Z"
_HEXAGON = "M-5.2 -9H5.2L10 0L5.2 9H-5.2L-10 0Z"
_DIAMOND = "M0 -10.5L10.5 0L0 10.5L-10.5 0Z"
_COURT = "M0 -10L10 -4V-2H-10V-4ZM-8.5 -1H-5V6H-8.5ZM-1.75 -1H1.75V6H-1.75ZM5 -1H8.5V6H5ZM-10 7H10V10H-10Z"
_TRIANGLE = "M0 -10L10.4 8H-10.4Z"
_SHIELD = "M0 -10C3 -8 6 -7.4 9 -7.4V0C9 5 5 8.4 0 10.5C-5 8.4 -9 5 -9 0V-7.4C-6 -7.4 -3 -8 0 -10Z"
_OCTAGON = "M-4 -9.6H4L9.6 -4V4L4 9.6H-4L-9.6 4V-4Z"
_HEART = (
    "M0 9.5C-7 4 -10 0 -10 -4C-10 -7 -7.6 -9 -5 -9C-2.8 -9 -1 -7.8 0 -6"
    "C1 -7.8 2.8 -9 5 -9C7.6 -9 10 -7 10 -4C10 0 7 4 0 9.5Z"
)
_SQUARE = "M-7 -8.5H7Q8.5 -8.5 8.5 -7V7Q8.5 8.5 7 8.5H-7Q-8.5 8.5 -8.5 7V-7Q-8.5 -8.5 -7 -8.5Z"
_PIN = "M0 10.5C-5 4 -7.5 1 -7.5 -3A7.5 7.5 0 0 1 7.5 -3C7.5 1 5 4 0 10.5Z"
_SHEET = "M-7 -9.5H3L7.5 -5V9.5H-7Z"
_FOLDER = "M-10 -7.5H-3L-0.5 -4.5H10V8.5H-10Z"
_HALF = "M0 -9A9 9 0 0 0 0 9Z"
_TICK = "M-4.4 0.4L-1.4 3.6L4.6 -3.2"


@dataclass(frozen=True)
class Kind:
    """A kind of node: its name in one and many, its path, its colours, how it is painted, and whether it shows.

    ``mark`` is drawn over a ring: filled for ``half``, as a line for ``dashed``.
    """

    one: str
    many: str
    path: str
    light: str
    dark: str
    paint: Literal["full", "ring", "half", "dashed"] = "full"
    shown: bool = True
    mark: str = ""


KINDS: dict[str, Kind] = {
    "offender": Kind("Convicted or cautioned", "Convicted or cautioned", _CIRCLE, "#961c00", "#dc664b"),
    "accused": Kind("Accused", "Accused", _CIRCLE, "#c47c00", "#ffb025", "half", mark=_HALF),
    "acquitted": Kind("Acquitted", "Acquitted", _CIRCLE, "#068deb", "#46e4ff", "dashed", mark=_TICK),
    "officer": Kind("Police officer", "Police officers", _HEXAGON, "#045ab1", "#7297e4"),
    "official": Kind("Official", "Officials", _DIAMOND, "#528234", "#b0c95f"),
    "person": Kind("Other person", "Other people", _CIRCLE, "#8a8f98", "#a0a6b0", "ring"),
    "case": Kind("Case", "Cases", _FOLDER, "#5a6472", "#aab4c2"),
    "court": Kind("Court", "Courts", _COURT, "#50327d", "#9384ff"),
    "team": Kind("Police team", "Police teams", _TRIANGLE, "#008f5d", "#1b8c76"),
    "force": Kind("Police force", "Police forces", _SHIELD, "#3d563a", "#67c2a6"),
    "offence": Kind("Offence", "Offences", _OCTAGON, "#7a1a5a", "#c45fac"),
    "support": Kind("Support organisation", "Support organisations", _HEART, "#b14782", "#ff8bd3"),
    "organisation": Kind("Other organisation", "Other organisations", _SQUARE, "#45200d", "#c8a57c"),
    "document": Kind("Release", "Releases", _SHEET, "#7b8490", "#98a1ad", "ring"),
    "place": Kind("Place", "Places", _PIN, "#6b7280", "#a3abb8", shown=False),
}
