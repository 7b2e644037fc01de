"""Of whom the last clause of a sentence tells that tells of several people, each in a clause of their own.

``Roe was jailed and Poe was given a suspended sentence. He must also do unpaid work``: it is Poe who must.
"""

from __future__ import annotations

from kg.extract.people import Person
from kg.extract.tagging import Tagged, compile_rule

_FATE = r"(?:was|has been|had been|got|received|pleaded|admitted|denied|must)\b"
# "Roe, who had a knife, was jailed", and what is told of the next one in the same sentence
_TOLD_OF = compile_rule(rf"\W*{{P}},? (?:who [^.;]{{1,80}}?,? )?{_FATE}")
_NEXT_TOLD_OF = compile_rule(
    r"(?:,? and|,? while| whilst| whereas|,? but|;) (?:(?:his"
    r"|her) [a-z-]+,? )?(?:{P},? (?:[a-z]+ ){0,3})?(?P<who>{P}),? "
    rf"(?:who [^.;]{{1,80}}?,? )?(?:also |then )?{_FATE}(?![^.;]*\b(?:cleared|acquitted|not guilty|dropped|released)\b)"
)


def told_of_last(earlier: Tagged | None, before: str) -> Person | None:
    """Whom a pronoun that opens a sentence means, where the sentence before (``earlier``) tells of people in turn."""
    if earlier is None or before.strip() or not _TOLD_OF.match(earlier.text):
        return None
    clauses = list(_NEXT_TOLD_OF.finditer(earlier.text))
    bearer: Person | None = earlier.item(clauses[-1].start("who")).value.bearer if clauses else None
    return bearer
