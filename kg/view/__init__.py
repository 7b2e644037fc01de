"""The network as one page that needs nothing but a browser: no server, no other file, no address on the web."""

from kg.view.choice import Choice, choose
from kg.view.inline import Picture, draw
from kg.view.page import render, write_page, write_text
from kg.view.still import find_browser, write_png

__all__ = ["Choice", "Picture", "choose", "draw", "find_browser", "render", "write_page", "write_png", "write_text"]
