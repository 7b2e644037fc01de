"""Scoring: the graph of a folder against the gold beside its documents, by the contract's "How it is scored".

What is scored is what was written: the Turtle is parsed again and asked in SPARQL with the contract's terms.
"""

from kg.evaluate.evaluation import evaluate, score
from kg.evaluate.judged import Judged, judged
from kg.evaluate.report import Accusation, Leak, Report, Row, report_lines

__all__ = ["Accusation", "Judged", "Leak", "Report", "Row", "evaluate", "judged", "report_lines", "score"]
