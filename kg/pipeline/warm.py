"""Loads what every worker process needs: imported once, in the process from which they all are forked."""

from __future__ import annotations

from kg.extract import extract
from kg.pipeline.desk import Desk
from kg.vocabulary import load

READY = (Desk, extract, load())
