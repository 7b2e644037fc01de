"""Who is who across documents: subjects in, entities out, with the reasons.

Exact agreement only, so far: people are joined where the full name, the kind of role and the circumstances
agree, and kept apart wherever there is doubt. Joining two people who are not one would accuse somebody
falsely; leaving one person in two pieces costs an answer. The judges (:mod:`.people`, :mod:`.teams`) can be
replaced by a model of weights (Fellegi and Sunter 1969) without touching anything else.
"""

from kg.identity.entity import Entity, Identity, Judgement, Member
from kg.identity.names import Names, fold, slug
from kg.identity.resolve import resolve

__all__ = ["Entity", "Identity", "Judgement", "Member", "Names", "fold", "resolve", "slug"]
