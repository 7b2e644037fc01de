"""The network as one page that needs nothing but a browser: no server, no other file, no address on the web."""

from kg.view.page import render, write_page

__all__ = ["render", "write_page"]
