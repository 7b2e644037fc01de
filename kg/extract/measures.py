"""What a figure counts: arrests, warrants, children safeguarded … (scheme ``measure``).

A table of rules: how the words right after a number must begin, and which verb must stand beside it. The
first rule that fits wins. Verbs are given as they are bent ("arrested", "seizing").
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from kg import patterns as re

_SOME = r"(?:[a-z][\w-]* ){0,3}?"
_PEOPLE = (
    r"(?:[a-z]+-)?(?:people|persons?|suspects?|offenders?|men|women|individuals?|adults?|paedophiles?|predators?|criminals?|"
    r"dealers?|burglars?|"
    r"abusers?|perpetrators?|stalkers?|drivers?|motorists?|nominals?)\b"
)
_WERE = r"(?: \w+){0,4}? ?(?:have been |were |had been |being |has been |was |are )?(?:\w+ly )?"


_ENUMERATED = r"(?:,? [\w’'-]+){0,12},? and (?:[\w’'-]+ ){1,5}(?:were |was |have been )?(?:also )?"


@dataclass(frozen=True)
class _Rule:
    """``after`` must match right behind the number; ``verb`` (where given) before it or shortly after."""

    measure: str
    after: str
    verb: str = ""

    def fits(self, before: str, after: str, listed: bool, rest: str = "") -> int | None:
        """How far into ``after`` the counted thing reaches; None where the rule does not fit.

        In a list of figures a line without any verb ("187 charges") needs none; ``rest`` may hold the verb of several
        ("18 phones, four cars and 12 knives were seized").
        """
        found = self._behind.match(after)
        if found is None:
            return None
        needed = self.verb and not (listed and not re.search(r"\w", before))
        if (
            needed
            and not re.search(rf"\b(?:{self.verb})", before)
            and not re.match(rf"(?:(?:,| and)? \w+){{0,5}} (?:{self.verb})", after[found.end() :])
            and not (listed and re.match(rf"{_ENUMERATED}(?:{self.verb})", rest[found.end() :]))
        ):
            return None
        return found.end()

    @cached_property
    def _behind(self) -> re.Pattern[str]:
        return re.compile(f" (?:{self.after})")


# "Roe had eight previous convictions for 15 offences", "with 104 convictions": somebody's record, and nobody's work
_RECORD = re.compile(r" (?:[a-z][\w-]* ){0,2}?(?:previous|prior|past|earlier|former|unspent|spent|criminal) ")
_HAS_RECORD = re.compile(
    r"(?<!\bwe )(?<!\bteam )(?<!\bunit )(?<!\bsquad )(?<!\bforce )(?<!\bpolice )(?<!\bconstabulary )"
    r"\b(?:has|had|having|with|amassed|accrued|accumulated|acquired|racked up|clocked up|picked up|his|her|whose)"
    r" (?:(?:a total of|more than|over|at least|nearly|almost|around|about|some|already|also|now) )*$"
)
_RULES = (
    _Rule("other-measure", rf"{_SOME}arrests or (?:\w+ )?interviews\b"),
    _Rule("arrests", rf"{_SOME}arrests?\b"),
    _Rule("arrests", rf"{_SOME}{_PEOPLE}{_WERE}arrested\b"),
    _Rule(
        "charges",
        rf"{_SOME}charges\b",
        r"secur\w+|brought|bringing|laid|obtain\w+|result\w+|led to|leading to|"
        r"with|saw|seen|made|issu\w+|authoris\w+",
    ),
    _Rule("charges", rf"{_SOME}{_PEOPLE}{_WERE}charged\b"),
    _Rule(
        "positive-outcomes",
        rf"{_SOME}(?:positive|successful|criminal justice|judicial|solved) "
        r"(?:\w+ ){0,2}(?:outcomes?|results?|disposals?)\b",
    ),
    _Rule("convictions", rf"{_SOME}convictions?\b"),
    _Rule(
        "convictions",
        rf"{_SOME}{_PEOPLE}{_WERE}(?:convicted|jailed|sentenced|imprisoned|locked up|put (?:behind bars|in "
        rf"prison|away)|sent to prison)\b",
    ),
    _Rule(
        "children-safeguarded",
        rf"{_SOME}(?:child(?:ren)?|young people|youngsters|victims)\b",
        r"safeguard\w*|protect\w*|sav(?:ed|ing)|rescu\w+|made safe|kept safe",
    ),
    _Rule(
        "devices-seized",
        rf"{_SOME}(?:devices?|computers?|phones|mobiles|mobile phones|laptops|hard drives|tablets)\b",
        r"seiz\w+|recover\w+|taken|took|taking|uplifted|found",
    ),
    _Rule(
        "search-warrants",
        rf"{_SOME}(?:warrants?|raids?|house searches|property searches|"
        r"searches of (?:homes|properties|addresses))\b",
    ),
    _Rule(
        "investigations",
        rf"{_SOME}(?:investigations?|cases)\b(?! of (?:the )?(?:[Cc]orona|[Cc]ovid|\w+ (?:virus|flu)))",
        r"carried out|carry(?:ing)? out|conduct\w*|investigat\w+|open\w*|complet\w+|launch\w*|dealt|deal\w*|"
        r"work\w*|start\w*|took on|handl\w+|led",
    ),
    _Rule(
        "offences-recorded",
        rf"{_SOME}(?:offences?|crimes?|reports?|incidents?|allegations?|burglaries|thefts|robberies|referrals?)\b"
        r"(?! (?:\w+ ){0,3}(?:made|submitted))",
        r"record\w*|receiv\w+|logg\w+|report\w*|dealt|handl\w+|(?:we|team|unit|squad|force|police) (?:ha(?:ve|s) )?had",
    ),
)
# "arrested 84 people", "the arrests of 28 people": the verb says it all, and people are what it takes.
_DONE = (
    ("arrests", r"arrest(?:ed|ing|s? of)?"),
    ("charges", r"charg(?:ed|ing|ing of|es against)|prosecut(?:ed|ing)"),
    (
        "convictions",
        r"jail(?:ed|ing|ing of)|convict(?:ed|ing|ions? of)|imprison(?:ed|ing)|sentenced|put(?:ting)?"
        r"|lock(?:ed|ing) up|sent",
    ),
    ("search-warrants", r"raid(?:ed|ing)|search(?:ed|ing)"),
)
_SOME_PEOPLE = re.compile(f" {_SOME}{_PEOPLE}")
_SOME_PREMISES = re.compile(rf" {_SOME}(?:addresses|properties|premises|homes|houses|flats|locations)\b")
_QUALIFIED = (
    r"(?:(?:a total of|a further|another|more than|over|at least|nearly|almost|around|about|some|the|"
    r"up to|just|well) )*"
)
_ANY = re.compile(
    rf" (?P<what>{_SOME}(?:[A-Z][\w-]+ ){{0,3}}(?:[a-z]{{3,}}s|people|[A-Z][a-z]+s)\b)(?! (?:old|ago|later|"
    rf"behind|between|in prison))"
)
_UNITS = re.compile(
    r"(?:years?|months?|weeks?|days?|hours?|minutes?|per cent|percent|times|pounds|miles|officers|staff|"
    r"detectives|members|people|images|videos|"
    r"parents|schools|pupils|kilos?|grams?|counts|forces|countries|counties|towns|homes|streets)\b"
)
_DID = (
    r"obtain\w*|secur\w+|issu\w+|serv\w+|seiz\w+|recover\w+|clos\w+|dismantl\w+|disrupt\w+|remov\w+|took|"
    r"taken|taking|attend\w+|conduct\w+|visit\w+|deliver\w+|stopp\w+|safeguard\w+|uncover\w+|uplifted"
)


_DONE_TOO = (
    r"submitted|made|engaged with|handed out|held|given|carried out|conducted|completed"
    r"|deployed|searched|identified|spoken to|stop-checked"
)
_WAS_DONE = re.compile(
    rf" (?:(?:was|were|have been|has been) )?(?:also |\w+ly )?(?:{_DID}|{_DONE_TOO}|(?<=were also )found)\b"
)
# "A further 31 people were safeguarded"
_CARED_FOR = re.compile(r"(?:^|.* )(?:(?:was|were|have been|been) )?(?:(?:safeguard|visit)(?:ed|ing)|dealt with)\b")
_OCCASIONS = re.compile(r"\b(?P<what>charges?|arrests?|warrants?)\b[^.,;]{0,40} on (?:more than |over |nearly )?$")
_BY_THE_WORD = {"c": "charges", "a": "arrests", "w": "search-warrants"}
# "Arrests: 151" and "Children safeguarded – 412".
_LABEL = re.compile(
    r"\W*(?P<what>[^\W\d][\w ]*?) ?(?::|–|-|=|\|) ?(?:more than |over |nearly |almost |around |about )?$"
)


_OF_THEM = re.compile(
    r" (?:of (?:them|those|whom) )?(?:(?:were|have been|have since been) )?(?:also |later |since )?"
    r"(?P<done>charged|convicted|jailed|sentenced|arrested)\b"
)
_ALSO_OF_PEOPLE = {"arrested": "arrests", "charged": "charges"}


def of_the_same_people(after: str) -> Counted | None:
    """What became of some of the people counted before: "82 were charged and 58 convicted"."""
    done = _OF_THEM.match(after)
    return Counted(_ALSO_OF_PEOPLE.get(done["done"], "convictions"), done.end()) if done else None


@dataclass(frozen=True, slots=True)
class Counted:
    """A measure, and how many characters after the number its words reach."""

    measure: str
    reach: int


def counted(before: str, after: str, listed: bool, rest: str = "") -> Counted | None:
    """What a number counts, from the words before it (after the number before) and after it, up to the next number.

    ``rest`` is all that follows it in its sentence.

    ``listed`` says that it stands among figures of the kind sought; only there may it count something that
    the scheme has no measure for ("other-measure").
    """
    label = _LABEL.match(before)
    if label and listed and not re.match(r"\W*[^\W\d]", after.split("\n")[0]):
        told = counted("", f" {label['what']}", listed)
        return Counted(told.measure, 0) if told else None
    before = before.lower()
    often = _OCCASIONS.search(before)
    if often and re.match(r" (?:separate )?occasions\b", after):
        return Counted(_BY_THE_WORD[often["what"][0]], len(" occasions"))
    lowered = after[:1] + after[1:].lower()
    for measure, verb in _DONE:
        done = (_SOME_PREMISES if measure == "search-warrants" else _SOME_PEOPLE).match(lowered)
        if done and re.search(rf"\b(?:{verb}) {_QUALIFIED}$", before):
            return Counted(measure, done.end())
    rest = rest.lower()
    for rule in _RULES:
        reach = rule.fits(before, lowered, listed, rest)
        if reach is not None:
            return None if _is_record(rule.measure, before, lowered[:reach]) else Counted(rule.measure, reach)
    other = _ANY.match(after)
    done = other and (
        re.search(rf"\b(?:{_DID})\b", before)
        or (
            re.search(rf"(?:^|,|\band|\bwith a further|\bwhile|\bwhilst|\bwhereas)\W*{_QUALIFIED}$", before)
            and _WAS_DONE.match(after, other.end())
        )
    )
    cared_for = other and (_CARED_FOR.search(before) or _CARED_FOR.match(after[other.end() :]))
    if listed and other and done and (cared_for or not _UNITS.search(other["what"])):
        return Counted("other-measure", other.end())
    return None


def _is_record(measure: str, before: str, counted_words: str) -> bool:
    """Whether convictions are those that somebody has from before."""
    return measure == "convictions" and bool(_RECORD.match(counted_words) or _HAS_RECORD.search(before))
