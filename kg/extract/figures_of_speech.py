"""Verbs of the process that are a figure of speech: ``sentenced to months of pain``, ``jailed in his own kitchen``.

What no criminal court says is told in the same words: ``found guilty of gross misconduct``.
"""

from __future__ import annotations

from kg import patterns as re

_FIGURATIVE = re.compile(
    r"\w+(?: guilty)?(?: \w+)? (?:in the eyes|in the court|by the court|at the bar|in the minds?) of (?!appeal)"
    r"|found guilty of (?:nothing|no (?:crime|offence|wrong))"
    # what a panel finds, and no court
    r"|(?:found|finding|find)(?: [\ue000-\ue0ff])? guilty of (?:[a-z]+ ){0,2}?"
    r"(?:gross|serious|professional)(?: professional| gross)? misconduct\b(?! in (?:a )?public)"
    r"|(?:found|finding|find)(?: [\ue000-\ue0ff])? guilty of misconduct\b(?! in (?:a )?(?:public|judicial))"
    r"|sentenced to (?:live|look|watch|wait|wonder|relive)\b"
    r"|sentenced to (?:a )?(?:lives|life|lifetime|days|weeks|months|years|decades) (?:of|in) (?!imprison|custod"
    r"|detention|prison"
    r"|jail|hard|probation|supervis|unpaid|community|youth|young|HMP|secure)"
    r"|(?:jailed|locked up|imprisoned|locked) in (?:an?|the|his|her|their)(?: own)? (?:[a-z-]+ )?(?:cupboard"
    r"|kitchen|cellar|room"
    r"|bedroom|bathroom|toilet|garage|shed|house|home|flat|basement|van|car|boot|attic|loft|wardrobe|cage|kennel"
    r"|outhouse)\b",
    re.IGNORECASE,
)


def figurative(text: str, verb: int) -> bool:
    """Whether what stands at ``verb`` is said in a figure of speech."""
    return _FIGURATIVE.match(text, verb) is not None
