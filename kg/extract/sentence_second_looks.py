"""What is told of sentences once all of a text are known: suspended after all, sums of several, served before."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.discourse import Discourse
from kg.extract.evidence import evidence
from kg.extract.sentence_settling import Passed
from kg.extract.tagging import compile_rule

_THEN_SUSPENDED = compile_rule(
    r"[^\w\ue000-\uefff]*(?:(?:The|This|That|His|Her|Their|Both|But|However,? (?:the|this|that|his|her)) ?)+ "
    r"(?:(?:prison|jail|custodial) )?(?:sentence|term)s? (?:was|were|is|are|has been|have been|will be) "
    r"(?:\w+ )?suspended\b"
    # "But the judge agreed to suspend the term for a year"
    r"|[^\w\ue000-\uefff]*(?:(?:But|However|Yet|Instead),? )?(?:(?:[Tt]he|a) )?"
    r"(?:[Jj]udge|[Mm]agistrates|[Jj]ustices|[Bb]ench|[Cc]ourt|[Ss]heriff|{P}) (?:(?!not\b)[a-z]+ ){0,3}?"
    r"suspend(?:ed)? (?:it|(?:the|this|that|his|her) (?:(?:prison|jail|custodial) )?(?:sentence|term|punishment))"
    r" for {T}"
)


# "Roe got eight months and Poe 12 months, both suspended for two years"
_ALL_SUSPENDED = compile_rule(
    r"[,;–—-]? (?:but )?(?:both|each|all|{P} of (?:which|them))(?: of (?:which|them)| sentences| terms)?"
    r"(?: (?:was|were|are|being))?(?: also)? suspended\b"
)


def suspend(passed: Sequence[Passed], discourse: Discourse) -> None:
    """``Roe was jailed for T. The sentence was suspended for T``: the sentence that was told right before."""
    for tagged in discourse.tagged:
        if (all_of_them := _ALL_SUSPENDED.search(tagged.text)) is not None:
            told = tagged.span(all_of_them.start(), all_of_them.end())
            here = [e for e in passed if e.index == tagged.index and e.evidence[0].span.start < told.start]
            # "Roe got ten months, and Poe and Low were given eight and six, both suspended": not Roe's
            meant = len({entry.person for entry in here}) == 2 or " all " in all_of_them.group()
            for entry in here if meant else ():
                if entry.kind == "imprisonment":
                    entry.kind = "suspended"
                    entry.evidence.append(evidence(tagged, told, "all-suspended"))
        if _THEN_SUSPENDED.match(tagged.text):
            last = max((entry.index for entry in passed if entry.index < tagged.index), default=-1)
            for entry in passed if tagged.index - last <= 2 else ():
                if entry.index == last and entry.kind == "imprisonment":
                    entry.kind = "suspended"
                    entry.evidence.append(evidence(tagged, tagged.passage.span, "then-suspended"))


def leave_sums(passed: Sequence[Passed]) -> None:
    """``Seven men have been jailed for 94 years``: where each has a term of his own as well, that of all is a sum."""
    own = {entry.person for entry in passed if entry.term is not None and not entry.shared and not entry.history}
    for entry in passed:
        if entry.shared and (entry.person in own or entry.of_gang) and entry.kind == "imprisonment":
            entry.term, entry.vague = None, True


def set_apart_what_is_served(passed: Sequence[Passed]) -> None:
    """``Roe, who is serving nine years, was given a further 30 months``: the nine are an earlier sentence."""
    for entry in passed:
        if entry.serving and any(
            other.person is entry.person and not other.serving and other.term and other.term != entry.term
            for other in passed
        ):
            entry.history = True
