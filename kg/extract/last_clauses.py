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
    r"(?:,? and|,? while| whilst| whereas|,? but|;|, where) (?:(?:his"
    r"|her) [a-z-]+,? )?(?:{P},? (?:[a-z]+ ){0,3})?(?P<who>{P}),? "
    # "Roe was jailed for four years and Poe for two"
    rf"(?:(?:(?:for |to )?(?:{{T}}|{{N}}|{{M}})|for [a-z]+)(?=[,.]|$)"
    rf"|(?:who [^.;]{{1,80}}?,? )?(?:also |then )?{_FATE})"
    r"(?![^.;]*\b(?:cleared|acquitted|not guilty|dropped|released)\b)"
)
# "While Poe was cleared, Roe was found guilty", "Unlike Poe, Roe admitted it"
_MAIN_CLAUSE_BEHIND = compile_rule(
    r"\W*(?:While|Whilst|Whereas|Although|Though|Unlike|Like|After|Before) [^.;]*, (?P<who>{P}),? "
    rf"(?:(?:also|then|later|however) )*{_FATE}[^.;\ue000-\ue0ff]*\W*"
)


def told_of_last(earlier: Tagged | None, before: str) -> Person | None:
    """Whom a pronoun that opens a sentence means, where the sentence before (``earlier``) tells of people in turn."""
    if earlier is None or before.strip():
        return None
    if behind := _MAIN_CLAUSE_BEHIND.fullmatch(earlier.text):
        subject: Person | None = earlier.item(behind.start("who")).value.bearer
        return subject
    if not _TOLD_OF.match(earlier.text):
        return None
    clauses = list(_NEXT_TOLD_OF.finditer(earlier.text))
    bearer: Person | None = earlier.item(clauses[-1].start("who")).value.bearer if clauses else None
    return bearer
