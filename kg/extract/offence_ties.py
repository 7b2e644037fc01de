"""The ways of tying a time to an offence, as a table: the words that lead up to it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from kg import patterns as re
from kg.extract.tagging import compile_rule

Scope = Literal["offence", "all", "one", "passage"]
"""Of which charges a tie speaks: those of the offence that it names, all of the case, the case's only one, or those
of the same passage."""


@dataclass(frozen=True, slots=True)
class Tie:
    """One way to say when an offence happened; ``{~}`` in a pattern is a run of words without a verb of its own.

    A row that is for ``stretches`` only takes "between D and D", not a single day. ``yes`` and ``no`` are the words
    before a time.
    """

    name: str
    scope: Scope
    pattern: str
    stretches: bool = False
    yes: tuple[str, ...] = ()
    no: tuple[str, ...] = ()

    @property
    def compiled(self) -> re.Pattern[str]:
        return compile_rule(self.pattern.replace("{~}", _GAP).replace("{AUX}", _AUX), re.IGNORECASE)


_VERBS = (
    "was|were|is|are|be|been|has|had|have|will|would|and|but|or|who|which|that|when|while|whilst|whereas|after"
    "|before|following|"
    "during|hearing|hearings|trial|court|jailed|sentenced|arrested|charged|convicted|cleared|appeared|pleaded|admitted|"
    "denied|due|until|appeal|serv(?:ed|ing)|because|report(?:ed|s)|light|sentence|bail|custody|prison|banned|told"
)
_WORD = rf"(?!(?:{_VERBS})\b)[\w’'-]+"
# words without a verb of their own, and a place or an age between commas at their end: "in Mill Lane, Harwick, "
_GAP = rf"(?:[ -](?:{_WORD}|{{P|L|B|N|T}})|, {{L}}){{0,12}}?(?:, {_WORD}(?: {_WORD}){{0,2}}(?=,))? ?,?"
_AUX = (
    r"(?:(?:all|both|each|are|is|were|was|had|have|has|been|alleged(?:ly)?|said|thought|believed|understood|reported"
    r"|to|also|\w+ly) )*"
)
_HAPPENED = (
    "(?:took place|taken place|take place|happened|happen|occurred|occur|committed|carried out|spanned|span|began|ran)"
)
_OFFENCES = "(?:offences|offending|crimes|charges|counts|allegations)"
_INCIDENT = (
    r"(?:incident|attack|assault|collision|crash|disturbance|disorder|altercation|stabbing|shooting|brawl|"
    r"offence|crime|abuse|{O})"
)

TIES: tuple[Tie, ...] = (
    Tie(
        "offence-between",
        "offence",
        r"(?P<offence>{O}){~} ?$",
        stretches=True,
        yes=("charged with three O ", "admitted O of a girl under the age of 13 ", "guilty of O in L "),
        no=("admitted O and was on bail ", "jailed for O after a trial ", "admitted O. He served "),
    ),
    Tie(
        "offence-committed",
        "offence",
        rf"(?P<offence>{{O}}){{~}}(?:,? (?:all |each |allegedly )*(?:committed|carried out)"
        rf"|,? (?:which|that|all|both|alleged|said|thought|believed) {{AUX}}{_HAPPENED}){{~}} ?$",
        yes=("charged with O committed ", "admitted O in L, which happened ",
             "the O, alleged to have taken place in L "),
        no=("admitted O, which was heard ", "convicted of O and was arrested "),
    ),
    Tie(
        "offences-happened",
        "all",
        rf"(?:^|[.;:“\"] ?|\b(?:said|heard|that|and|as|which) )(?:(?:all|both|each) (?:of )?)?"
        rf"(?:(?:the|these|those|his|her|their|all|both) )?(?:{{N}} |(?:alleged|sexual) )?{_OFFENCES}"
        rf"(?: against (?:{{P}}|the \w+))?,? "
        rf"(?:which )?{{AUX}}{_HAPPENED}{{~}} ?$",
        yes=("The offences took place ", "All the offences are alleged to have been committed ",
             "The court heard that the offending spanned a period "),
        no=("The offences came to light ", "Similar offences were reported ", "He was jailed for the offences "),
    ),
    Tie(
        "offences-between",
        "all",
        rf"\b(?:the|these|those|all|his|her|their) (?:{{N}} |(?:alleged|sexual) )?{_OFFENCES}{{~}} ?$",
        stretches=True,
        yes=("The offences, ", "His offending against the girl "),
        no=("His offending came to court ", "He was jailed for offences "),
    ),
    Tie(
        "charges-relate",
        "all",
        rf"\b(?:the|these|those|both|all) (?:{{N}} )?(?:charges|offences|counts|allegations) (?:all )?"
        rf"(?:relates?|related|date|dates|dated|dating|follow|followed|concern|concerned|span|cover){{~}}"
        rf"(?: {{AUX}}(?:{_HAPPENED}){{~}})? ?$",
        yes=("The charges relate to offences alleged to have taken place ", "The offences all date ",
             "These charges relate to incidents in L "),
        no=("The charges were put to him ", "The charges relate to a man arrested "),
    ),
    Tie(
        "these-date",
        "all",
        r"(?:^|[.;:] ?)\W*(?:these|all|both)(?: of (?:these|them))?(?: all)?"
        r"(?: (?:date|dated|(?:relate|related) to (?:offences|incidents|abuse)))? ?$",
        yes=("These date ", "All of them dated ", "O. These relate to incidents "),
        no=("These were reported ", "P and P dated "),
    ),
    Tie(
        "charge-relates",
        "one",
        r"\b(?:(?:the|this) (?:charge|offence|conviction|sentence|allegation)|it|this) "
        rf"(?:relates?|related|dates|dated|follows|followed|concerns?|comes after|came after){{~}}"
        rf"(?: {{AUX}}(?:{_HAPPENED}){{~}})? ?$",
        yes=("The charge relates to an incident in L ", "It follows an incident ", "This relates to an attack "),
        no=("The charge was put to him ", "It follows a hearing "),
    ),
    Tie(
        "offence-happened",
        "offence",
        rf"\b(?:the|this|these|each)(?: \w+)? (?P<offence>{{O}}){{~}} {{AUX}}{_HAPPENED}{{~}} ?$",
        yes=("The O happened in L ", "The O is alleged to have taken place "),
        no=("The O was reported ", "The O of P led to his arrest "),
    ),
    Tie(
        "incident-happened",
        "one",
        rf"\b(?:the|this)(?: \w+)? (?:incident|attack|assault|abuse|collision|crash|stabbing|shooting|offence|crime"
        rf"|conspiracy|plot)"
        rf"(?:,? which)?{{~}} {{AUX}}{_HAPPENED}{{~}} ?$",
        yes=("The incident happened at a pub in L ", "The abuse took place ", "The attack, which happened "),
        no=("The incident was reported ", "The attack led to a trial "),
    ),
    Tie(
        "over-an-incident",
        "passage",
        r"(?:in connection with|in relation to|relating to|following|after|over) (?:an?|the|an alleged|a serious) "
        rf"(?:[a-z-]+ ){{0,2}}?{_INCIDENT}{{~}} ?$",
        yes=("charged with O following an incident in L ", "charged with O in connection with a serious assault in L "),
        no=("charged with O following an investigation ", "charged with O after a hearing "),
    ),
)  # fmt: skip
