"""Does a graph keep the rules? SHACL, told so that a person can mend what does not."""

from kg.validate.report import Problem, Report
from kg.validate.shapes import validate

__all__ = ["Problem", "Report", "validate"]
