"""Asking the graph: datasets, SPARQL, the shipped questions, and one person or organisation told in plain words."""

from kg.query.cases import CaseRecord, find_cases, read_cases, timeline
from kg.query.claims import ClaimRecord, DocumentRecord, Quote, claims_of, read_claims, read_documents
from kg.query.conflicts import Conflict, conflicts
from kg.query.dataset import Dataset, open_dataset
from kg.query.describe import describe, find
from kg.query.named import NamedParameter, NamedQuestion, named, question
from kg.query.network import Edge, Network, Node, read_network
from kg.query.problems import QueryError
from kg.query.result import Result
from kg.query.writers import RESULT_FORMATS, print_table, write_result

__all__ = [
    "RESULT_FORMATS",
    "CaseRecord",
    "ClaimRecord",
    "Conflict",
    "Dataset",
    "DocumentRecord",
    "Edge",
    "NamedParameter",
    "NamedQuestion",
    "Network",
    "Node",
    "QueryError",
    "Quote",
    "Result",
    "claims_of",
    "conflicts",
    "describe",
    "find",
    "find_cases",
    "named",
    "open_dataset",
    "print_table",
    "question",
    "read_cases",
    "read_claims",
    "read_documents",
    "read_network",
    "timeline",
    "write_result",
]
