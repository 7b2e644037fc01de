"""What a sentence tells behind *after* has happened, whatever is only expected before it."""

from __future__ import annotations

from kg import patterns as re

_AFTER = re.compile(
    r"^(?!.*\b(?:if|should|unless|until after|not|never)\b).*\b(?:after|having|following)\b"
    r"(?=(?: (?:being|having|been|earlier|previously|initially|later|first|an?|the|jury|jurors|magistrates"
    # "is to be tried again after three appeal judges quashed it"
    r"|(?:ruled|decided|found|held|said|agreed|accepted)(?: that)?(?: his| her| their)?"
    r"|judges?|appeal|senior|justices|prosecutors|crown|prosecution|CPS|police|[\ue000-\uefff]|\w+ly))* $)",
    re.IGNORECASE | re.DOTALL,
)


def since_after(before: str) -> str:
    """``He will be sentenced after being``, ``could be jailed after``: what is told behind *after* has happened."""
    after = _AFTER.search(before)
    return before[after.end() :] if after else before
