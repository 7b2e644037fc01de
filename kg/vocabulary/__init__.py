"""The words of ``ontology/*.ttl``, ready to be found in a text: labels in, concepts with their places out.

The only part below the graph that reads RDF. Everything about a *particular* offence, court or charity is
data in Turtle; this package holds the two ways of looking for it (see :mod:`.names` and :mod:`.descriptions`).
"""

from kg.vocabulary.concepts import Concept, Match
from kg.vocabulary.lexicon import Vocabulary, load

__all__ = ["Concept", "Match", "Vocabulary", "load"]
