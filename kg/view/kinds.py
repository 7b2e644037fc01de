"""How each kind of node looks: a shape and a colour of its own, so that neither alone has to tell them apart.

Colours are from Okabe and Ito (2008) and Paul Tol's schemes, which people with colour vision deficiencies can
tell apart; the second is for dark pages. Shapes are SVG paths in a square from -10 to 10, drawn the same in
the picture and in the legend.
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


@dataclass(frozen=True)
class Kind:
    """A kind of node: its name in one and many, its path, its colours, how it is painted, and whether it shows."""

    one: str
    many: str
    path: str
    light: str
    dark: str
    paint: Literal["full", "ring", "dashed"] = "full"
    shown: bool = True


KINDS: dict[str, Kind] = {
    "offender": Kind("Offender", "Offenders", _CIRCLE, "#c04f00", "#f08a4b"),
    "accused": Kind("Accused", "Accused", _CIRCLE, "#b87a00", "#e8b13d", "ring"),
    "acquitted": Kind("Acquitted", "Acquitted", _CIRCLE, "#3a7ca8", "#7cc3ee", "dashed"),
    "officer": Kind("Police officer", "Police officers", _HEXAGON, "#0068a8", "#58aee6"),
    "official": Kind("Official", "Officials", _DIAMOND, "#7d7a1f", "#c9c558"),
    "person": Kind("Other person", "Other people", _CIRCLE, "#8a8f98", "#a0a6b0", "ring"),
    "court": Kind("Court", "Courts", _COURT, "#3b2f8f", "#a9a1f5"),
    "team": Kind("Police team", "Police teams", _TRIANGLE, "#00875f", "#3cc79a"),
    "force": Kind("Police force", "Police forces", _SHIELD, "#12632b", "#6fc487"),
    "offence": Kind("Offence", "Offences", _OCTAGON, "#882255", "#e282ad"),
    "support": Kind("Support organisation", "Support organisations", _HEART, "#b8527f", "#f0a3c4"),
    "organisation": Kind("Other organisation", "Other organisations", _SQUARE, "#7a5c3a", "#c8a57c"),
    "document": Kind("Release", "Releases", _SHEET, "#7b8490", "#98a1ad", "ring"),
    "place": Kind("Place", "Places", _PIN, "#6b7280", "#a3abb8", shown=False),
}
