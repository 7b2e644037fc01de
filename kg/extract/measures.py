"""What a figure counts: arrests, warrants, children safeguarded … (scheme ``measure``).

A table of rules: how the words right after a number must begin, and which verb must stand beside it. The
first rule that fits wins. Verbs are given as they are bent ("arrested", "seizing").
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from kg import patterns as re

_SOME = r"(?!(?:days?|weeks?|months?|hours?|nights?) of )(?:[a-z][\w-]* ){0,3}?"
_PEOPLE = (
    r"(?:[a-z]+-)?(?:people|persons?|suspects?|offenders?|men|women|individuals?|adults?|paedophiles?|predators?"
    r"|criminals?|"
    r"dealers?|burglars?|"
    r"abusers?|perpetrators?|stalkers?|drivers?|motorists?|nominals?|thie(?:f|ves)|robbers?|poachers?|fraudsters?"
    r"|shoplifters?|youths?|teenagers?|boys?|girls?|juveniles?|fugitives?|gang members?)\b"
)
_WERE = r"(?: (?!and \w+ed\b)\w+){0,4}? ?(?:have been |were |had been |being |has been |was |are )?(?:\w+ly )?"


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
    _Rule(
        "convictions",
        r"of (?:the|those|these) (?:\w+ ){0,2}(?:arrests|cases|charges) (?:have |had )?(?:\w+ )?(?:led to"
        r"|ended in|resulted in)"
        r" (?:a )?convictions?\b",
    ),
    _Rule(
        "other-measure",
        rf"{_SOME}(?:officers?|members of staff)\b(?: and staff)?"
        r" (?:(?:were|was|have been|had been) )?(?:dismissed|sacked|disciplined|suspended"
        r"|given \w+ written warnings?)\b",
    ),
    # "Out of 2,400 officers, nine were dismissed"
    _Rule(
        "other-measure",
        r"(?:were|was|have been) (?:dismissed|sacked|disciplined|suspended|given \w+ written warnings?)\b",
        r"officers|constables|members of staff",
    ),
    _Rule("arrests", rf"(?!of the ){_SOME}arrests?\b"),
    _Rule("arrests", rf"{_SOME}{_PEOPLE}{_WERE}(?:arrested|detained|taken into custody)\b"),
    _Rule("arrests", rf"{_SOME}{_PEOPLE} (?:were|was|have been|had been) held\b(?! (?:hostage|captive|at|up)\b)"),
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
        # "Two other men were convicted in 2014": of the same case
        r"(?! ?(?:other|more) )"
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
        rf"{_SOME}(?:offences?|crimes?(?! \w+s\b)|reports?|incidents?|allegations?|burglaries|thefts|robberies"
        rf"|referrals?)\b"
        r"(?! (?:\w+ ){0,3}(?:made|submitted))",
        r"record\w*|receiv\w+|logg\w+|report\w*|detect\w*|dealt|handl\w+"
        r"|(?:we|team|unit|squad|force|police) (?:ha(?:ve|s) )?had",
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
# "investigated 96 offences"
_LOOKED_INTO = re.compile(
    rf" {_SOME}(?:offences?|crimes?|allegations?|complaints?|incidents?|reports?|cases?|deaths?|collisions?)\b"
)
_SOME_PEOPLE = re.compile(
    rf" {_SOME}{_PEOPLE}| of (?:them|those|these|whom)\b"
    r"| (?=for |on suspicion |and (?:also )?(?:\w+ed|seen|sent|put|won|made|taken|brought)\b)|(?=[.,;]|$)"
)
_SOME_PREMISES = re.compile(rf" {_SOME}(?:addresses|properties|premises|homes|houses|flats|locations)\b")
_QUALIFIED = (
    r"(?:(?:an? (?:estimated )?total of|a further|another|more than|over|at least|nearly|almost|around|about|some|the|"
    r"up to|just|well|in excess of|upwards of|an estimated|no fewer than|also) )*"
)
_ANY = re.compile(
    rf" (?P<what>{_SOME}(?:[A-Z][\w-]+ ){{0,3}}(?:(?!cannabis\b)[a-z][a-z-]{{2,}}s|sheep|cattle|people"
    rf"|[A-Z][a-z]+s)\b)(?! (?:old|ago|later|"
    rf"behind|between(?! ?$)|in prison))"
)
_UNITS = re.compile(
    r"(?:years?|months?|weeks?|days?|hours?|minutes?|per cent|percent|times|pounds|miles|officers|staff|"
    r"detectives|members|people|images|videos|"
    r"parents|schools|pupils|kilos?|grams?|counts|forces|countries|counties|towns|homes|streets|complaints|claims"
    r"|calls|mistakes|comments)\b"
)
_DID = (
    r"obtain\w*|secur\w+|issu\w+|serv\w+|seiz\w+|recover\w+|clos\w+|dismantl\w+|disrupt\w+|remov\w+|took|"
    r"taken|taking|attend\w+|conduct\w+|visit\w+|deliver\w+|stopp\w+|safeguard\w+|uncover\w+|uplifted|confiscat\w+"
    r"|identif\w+|trac(?:ed|ing)|administer\w+|breathal[iy][sz]\w+|engag\w+ with|sp(?:oke|oken|eaking) (?:to|with)"
    r"|hand(?:ed|ing) out|reunit\w+|shut(?:ting)? down|reach(?:ed|ing) out to"
)
_DONE_TOO = (
    r"submitted|made|engaged with|handed out|held|given|carried out|conducted|completed"
    r"|deployed|searched|identified|spoken to|stop-checked|protected|rescued|reported|fined|tested|checked|shut|towed"
    r"|destroyed|referred|crushed|clamped|arrested|charged|handed in|surrendered|returned|dispersed"
    r"|taken off the (?:road|street)s?"
)
# What befalls people and things without the police's doing
_BEFELL = (
    r"(?:injur|hurt|kill|stabb|attack|assault|stol|damag|burgl|rap|wound|murder|robb|destroy|affect|involv|bas|expect"
    r"|need|us|evacuat|fail|receiv|record|abandon|harm|target|threaten|delay|hop|lack|suffer|travell|work|cover|reveal"
    r"|warn|estimat|employ|recruit|train|appoint|promis|pledg|invest|claim|report(?:ed)? to)ed?n?\b"
)
_AUX = r"(?:was|were|being|(?:have|has|had) (?:now |also |since |so far )?been)"
_WAS_DONE = re.compile(
    # "64 wraps of heroin seized"
    rf"(?: of [^.;:,–\d]{{1,40}}?)? (?:{_AUX} )?(?:also |now |since |\w+ly )?"
    rf"(?:{_DID}|{_DONE_TOO}|(?<=were also )found)\b"
    # "deals of heroin and crack were pulled out of pockets"
    r"|(?: (?:of|from|in|at|used|linked|belonging|suspected|thought|believed|who|which|that)\b[^.;:,–\d]{0,60}?)?"
    rf" {_AUX} (?:also |now |since |\w+ly )?(?:(?!{_BEFELL})\w+ed|taken|found|given|made|held|caught|shut"
    rf"|dealt with|put)\b"
    r"|(?: (?:also|each))? (?:received|got) (?:\w+ ){1,3}(?:visits?|advice|warnings?|notices?|letters?|tests?|calls?)\b"
)
# The number begins what is done to: "also 12 cars were …", "this resulted in 12 homes being …"
_OPENS = re.compile(
    r"(?:^|[,;:–—]|\b(?:and|with a further|while|whilst|whereas|altogether|overall|total|all|also|saw|sees|seen"
    r"|that|where|addition"
    r"|week|weekend|campaign|operation|crackdown|month|year|period|day|days|result(?:ed|ing) in|led to|leading to))"
    rf"\W*{_QUALIFIED}$"
)
_POLICE = r"(?:officers|detectives|police|patrols|they|we|teams?|unit|squad|force|constabulary|who|staff|neighbourhood)"
# "Officers called at 33 addresses": whatever they did
_BY_POLICE = re.compile(
    rf"\b{_POLICE}\b[^.;:]{{0,80}}? (?:(?!{_BEFELL}|said|added)[\w-]+ed"
    r"(?: (?:at|on|out|down|up|over|with|in|and \w+ed))?"
    r"|gave|did|ran|found|made|held|shut down|shut|paid|caught|dealt with|carried out|put out|took)"
    rf" (?:calls on |visits to )?{_QUALIFIED}$"
)
_STOPPED = re.compile(
    rf"\b(?:breathal[iy][sz]ed|tested|stopped|checked|identified|traced|cautioned|fined|helped|supported) {_QUALIFIED}$"
)
# "212 knives were found by schools"
_BY_OTHERS = re.compile(
    rf"[^.;:,]{{0,60}}? {_AUX} (?:\w+ )?\w+ by (?!(?:our |the |its |local )?(?:[\w-]+ )?{_POLICE}\b|[A-Z]|\w+ing\b"
    rf"|a total)[a-z]"
)
# "There were also 36 test purchases"
_THERE_WERE = re.compile(rf"\bthere (?:were|have been) {_QUALIFIED}$")
_TASKS = re.compile(
    r" (?:[a-z-]+ ){0,3}(?:tests|purchases|visits|searches|sweeps|checks|stops|seizures|disruptions|patrols|operations"
    r"|inspections|closures|recoveries|swabs|wipes)\b"
)
# "A further 31 people were safeguarded"
_CARED_FOR = re.compile(
    r"(?:^|.* )(?:(?:was|were|have been|been|being) )?(?:(?:safeguard|visit|identify|protect|support|help|stopp|referr)"
    r"(?:ed|ing)|identified|dealt with)\b"
)
# "400 adults and 1,300 children were safeguarded"
_BOTH_CARED_FOR = re.compile(rf" and [^.;:]{{1,40}} {_AUX} (?:also )?(?:safeguarded|protected)\b")
_OCCASIONS = re.compile(
    r"\b(?P<what>charges?|arrests?|warrants?)\b(?:(?! and \w+ed\b)[^.,;]){0,40} on (?:more than |over |nearly )?$"
)
_BY_THE_WORD = {"ch": "charges", "ar": "arrests", "wa": "search-warrants", "co": "convictions"}
# "of the 74 arrested by Kent Police in the first half of 2031"
_OF_THOSE_DONE = re.compile(r" (?:people |suspects )?(?P<done>arrested|charged)\b")
# "Arrests: 151" and "Children safeguarded – 412".
_LABEL = re.compile(
    r"\W*(?P<what>[^\W\d][\w ]*?) ?(?::|–|-|=|\|) ?(?:more than |over |nearly |almost |around |about )?$"
)


_OF_THOSE_THINGS = re.compile(
    rf" (?:of (?:them|these|those|which) )?(?:(?:were|was|have been|had been) )?(?:also |later |since )?(?:{_DID}"
    rf"|impounded)\b"
)
_OF_THEM = re.compile(
    r" (?:of (?:those (?:held|arrested|detained)|them|those|whom) )?"
    r"(?:(?:failed|refused|tested positive)[^.;,]{0,30}? and )?(?:(?:were|have been"
    r"|have since been) )?(?:also |later |since )?"
    r"(?P<done>charged|convicted|jailed|sentenced|arrested)\b"
    # "112 people, 74 of whom are now in prison"
    r"| of (?:whom|them|those) are (?:now |currently |already )?(?:in prison|in jail|behind bars|serving)\b"
)
_ALSO_OF_PEOPLE = {"arrested": "arrests", "charged": "charges"}


_OF_THOSE_BEFORE = re.compile(r"\bof (?:those|these|them|whom)(?: \w+){0,3}?,? (?:a total of )?$", re.IGNORECASE)


def of_the_same_people(after: str, near: bool = True, before: str = "") -> Counted | None:
    """What became of some of the people counted before: "82 were charged and 58 convicted".

    Where those are not ``near``, in the same sentence, it must say that it speaks of them ("Of those, 71 …").
    """
    said = after.startswith(" of ") or _OF_THOSE_BEFORE.search(before)
    done = _OF_THEM.match(after) if near or said else None
    return Counted(_ALSO_OF_PEOPLE.get(done["done"], "convictions"), done.end()) if done else None


def of_the_same_things(after: str) -> Counted | None:
    """What was done with some of the things counted before: "68 cars were stopped, with 11 recovered"."""
    done = _OF_THOSE_THINGS.match(after)
    return Counted("other-measure", done.end()) if done else None


def more_of_it(after: str) -> Counted | None:
    """What is counted beside something done: "carried out 3,402 breath tests and 512 drug wipes"."""
    other = _ANY.match(after)
    return Counted("other-measure", other.end()) if other and not _UNITS.search(other["what"]) else None


# "Reports of theft fell from 502 in 2029 to 431", "while arrests rose by 40 per cent to 88"
_MOVED = re.compile(
    r"\b(?:(?P<work>arrests?|charges|convictions|warrants)|(?:offences|crimes?|thefts?|burglar(?:y|ies)|robber(?:y|ies)"
    r"|reports|incidents|break-ins|shoplifting|knife crime))\b[^.;:]{0,60}?"
    r"\b(?:fell|fallen|falling|drop|dropped|dropping|rose|risen|rising|went (?:up|down)|climbed|jumped|increased?"
    r"|decreased?|down|up|cut|reduced|halved|doubled)\b[^.;:]{0,40}? (?:from|to) "
    r"(?:(?:more than|over|just|only|nearly|almost|around|about|under) )*$",
    re.IGNORECASE,
)


def moved(before: str) -> str | None:
    """The measure of what rose or fell ``from`` or ``to`` the figure that follows."""
    told = _MOVED.search(before)
    if told is None:
        return None
    return _BY_THE_WORD.get((told["work"] or "")[:2].lower(), "offences-recorded")


@dataclass(frozen=True, slots=True)
class Counted:
    """A measure, and how many characters after the number its words reach."""

    measure: str
    reach: int


# "All five men had been jailed": those of whom the text tells, and not what a team has done
_ALL_SO_MANY = re.compile(r"\b(?:[Aa]ll|[Tt]hese|[Tt]hose|[Tt]he other|[Tt]he remaining)(?: of the)? $")
_OF_A_CASE = re.compile(
    r" (?:(?:gang )?members|men|women|people|defendants|offenders|brothers|suspects|of them|were|had|have|pleaded"
    r"|admitted)\b"
)


def counted(before: str, after: str, listed: bool, rest: str = "") -> Counted | None:
    """What a number counts, from the words before it (after the number before) and after it, up to the next number.

    ``rest`` is all that follows it in its sentence.

    ``listed`` says that it stands among figures of the kind sought; only there may it count something that
    the scheme has no measure for ("other-measure").
    """
    if _ALL_SO_MANY.search(before) and _OF_A_CASE.match(after):
        return None
    label = _LABEL.match(before)
    if label and listed and not re.match(r"\W*[^\W\d]", after.split("\n")[0]):
        told = counted("", f" {label['what']}", listed)
        return Counted(told.measure, 0) if told else None
    before = before.lower()
    often = _OCCASIONS.search(before)
    if often and re.match(r" (?:separate )?occasions\b", after):
        return Counted(_BY_THE_WORD[often["what"][:2]], len(" occasions"))
    lowered = after[:1] + after[1:].lower()
    for measure, verb in _DONE:
        done = (_SOME_PREMISES if measure == "search-warrants" else _SOME_PEOPLE).match(lowered)
        if done and re.search(rf"\b(?:{verb}) {_QUALIFIED}$", before):
            return Counted(measure, done.end())
    of_those = _OF_THOSE_DONE.match(lowered) if before.endswith("of the ") else None
    if of_those:
        return Counted(_BY_THE_WORD[of_those["done"][:2]], of_those.end())
    looked_into = _LOOKED_INTO.match(lowered)
    if looked_into and re.search(rf"\b(?:investigated|investigating|looked into) {_QUALIFIED}$", before):
        return Counted("investigations", looked_into.end())
    rest = rest.lower()
    for rule in _RULES:
        reach = rule.fits(before, lowered, listed, rest)
        if reach is not None:
            return None if _is_record(rule.measure, before, lowered[:reach]) else Counted(rule.measure, reach)
    other = _ANY.match(after) if listed else None
    if other and _is_done(before, after, rest, other.end(), of_people=bool(_UNITS.search(other["what"]))):
        return Counted("other-measure", other.end())
    return None


def _is_done(before: str, after: str, rest: str, end: int, of_people: bool) -> bool:
    """Whether something that ``end``s there was dealt with; of people it must be something done for or with them."""
    both = bool(_BOTH_CARED_FOR.match(rest, end))
    if of_people and not (both or any(told.search(before) for told in (_CARED_FOR, _STOPPED))):
        return bool(_CARED_FOR.match(after[end:])) and _is_done(before, after, rest, end, of_people=False)
    if both or re.search(rf"\b(?:{_DID})\b", before) or _BY_POLICE.search(before):
        return True
    if _THERE_WERE.search(before):
        return bool(_TASKS.match(after))
    passive = _WAS_DONE.match(after, end) or re.match(rf"{_ENUMERATED}(?:{_DID}|{_DONE_TOO})\b", rest[end:])
    return bool(_OPENS.search(before) and passive and not _BY_OTHERS.match(rest, end))


def _is_record(measure: str, before: str, counted_words: str) -> bool:
    """Whether convictions are those that somebody has from before."""
    noun = measure == "convictions" and "conviction" in counted_words
    return noun and bool(_RECORD.match(counted_words) or _HAS_RECORD.search(before))
