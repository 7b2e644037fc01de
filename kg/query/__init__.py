"""Asking the graph: datasets, SPARQL, the shipped questions, and one person or organisation told in plain words."""

from kg.query.claims import ClaimRecord, DocumentRecord, Quote, claims_of, read_claims, read_documents
from kg.query.dataset import Dataset, open_dataset
from kg.query.describe import describe, find
from kg.query.named import NamedParameter, NamedQuestion, named, question
from kg.query.network import Edge, Network, Node, read_network
from kg.query.problems import QueryError
from kg.query.result import Result
from kg.query.writers import RESULT_FORMATS, print_table, write_result

__all__ = [
    "RESULT_FORMATS",
    "ClaimRecord",
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
    "describe",
    "find",
    "named",
    "open_dataset",
    "print_table",
    "question",
    "read_claims",
    "read_documents",
    "read_network",
    "write_result",
]
