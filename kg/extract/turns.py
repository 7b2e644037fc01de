"""Whose turn it is: sentences that present those who stand trial (``Next came Carl Roe``, ``The youngest was Ann``).

Who is so presented is tried by what the next sentence tells of *he*, *she* or *both*; unless it is victims or witnesses
who come one by one.
"""

from __future__ import annotations

from collections.abc import Sequence

from kg import patterns as re
from kg.extract.named_before import ROLE_WAS
from kg.extract.tagging import Tagged, compile_rule, passage_at
from kg.vocabulary.wordlists import alternation

_DEALT_WITH = r"be (?:sentenced|jailed|dealt with|arrested|tried|called|brought up|charged|convicted)"
_FIGHT = r"(?:fight|contest|deny|admit|plead|stand|appear|face|go on|go to)"
_ONES = r"(?:youngest|oldest|eldest|only|first|last|second|third|fourth|fifth|sixth|other|next|final)"
_HELPERS = r"(?:driver|banker|treasurer|courier|cook|lookout|runner|dealer|defendant|robber|burglar|mule)s?"
_PRESENTS = compile_rule(
    r"^\W*(?:"
    # "Next came", "First up was", "Last of all, to be sentenced, was", "Beside him in the dock stood"
    r"(?:First|Next|Then|Last|Finally|Second|Third|Last of all|First of all|Below|Beneath|Beside|Alongside|With|Helping"
    rf"|Assisting|Joining|Among (?:the (?:first|last|latest) to {_DEALT_WITH}|those (?:also |already |first |later )?"
    r"(?:dealt with|jailed|sentenced|fined|convicted|charged|prosecuted|before the (?:court|bench)|in the dock)))"
    r"(?: (?:{P}|up|in line|in(?:to)? the dock|before (?:the |a )?(?:court|judge|bench|magistrates)"
    rf"|to (?:{_DEALT_WITH}|appear|face the (?:court|judge|music)|learn (?:his|her) fate)))*"
    r" (?:came|was|were|stood|sat)"
    r"|(?:Then|Next) it was the turn of"
    # "The only one of them to fight the case was", "Another defendant was"
    rf"|(?:The|Another)(?: {_ONES})?(?: (?:{{N}}|one|man|woman|person|defendant))?"
    r"(?: of (?:{P}|them|those|the [a-z]+))?"
    r"(?: (?:(?:who|that) (?:had )?(?:denied|admitted|fought|contested|pleaded|stood trial|went on trial|appeared)"
    rf"|to (?:{_FIGHT}|{_DEALT_WITH}))\b[^.;\ue000-\ue0ff]{{0,50}})? (?:was|were)"
    # "The gang was made up of", "At the head of the gang were", "Two of the three robbers were named as"
    rf"|(?:{{P}}|The (?:[a-z]+ ){{0,2}}(?:{alternation('gang')}|plot|conspiracy|racket|scam|fraud)) "
    r"(?:was |were )?(?:made up of|comprised|consisted of|run by|led by|headed by)"
    r"|At the (?:head|top|heart|helm|centre) of (?:{P}|the (?:[a-z]+ ){1,3}|it all )(?:was|were|stood|sat)"
    rf"|(?:{{N}} of (?:{{P}}|the {_HELPERS})|The(?: {{N}})? {_HELPERS})"
    r" (?:was|were) (?:named|identified)(?: in court| today| by the (?:police|court))? as"
    # "The gang's driver was", "Lesser parts were played by"
    rf"|(?:The (?:other )?|{{P}}[’']s (?:[a-z]+ )?){_HELPERS} (?:was|were)"
    r"|(?:(?:Lesser|Smaller|Minor|Other|Supporting) )?(?:[Pp]arts?|[Rr]oles?) (?:was|were|had been) (?:played|taken) by"
    r"|Also (?:before the (?:court|judge|bench)|in the dock|sentenced|jailed|convicted|charged|on trial|appearing"
    r"|standing trial) (?:was|were)"
    r") (?:former )?(?:[\w’'-]+,? ){0,4}$"
)
_OF_OTHERS = re.compile(
    r"\b(?:victims?|witness\w*|complainants?|survivors?|famil(?:y|ies)|relatives|mourners|tributes?|evidence"
    r"|t(?:old|ells?) (?:\w+ ){0,2}how|described how|recalled|statement|crutches|aid)\b",
    re.IGNORECASE,
)


def presented(tagged: Sequence[Tagged], passage: Tagged, position: int) -> bool:
    """Whether a sentence presents somebody as the one whose case comes now."""
    if not (_PRESENTS.search(passage.text, 0, position) or ROLE_WAS.search(passage.text[:position])):
        return False
    earlier = passage_at(tagged, passage.index - 1)
    return not any(_OF_OTHERS.search(told.passage.text) for told in (passage, earlier) if told is not None)
