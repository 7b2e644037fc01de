"""Innocence told in other words than *quashed*: ``Roe, who was jailed for a murder that he did not commit, is free``.

A newspaper seldom says more of such a case than that somebody was wrongly convicted, that his conviction could not
stand or that another has owned up. What is told so as a fact ends a conviction like an appeal; what only he, his
family or his lawyers say of it ends nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from kg import patterns as re
from kg.extract.events import Event, said_to
from kg.extract.modality import unreal
from kg.extract.people import Person
from kg.extract.references import fits
from kg.extract.tagging import Tagged, compile_rule
from kg.extract.untrue import STANDS

RULE = "exonerated"
"""The rule of events that :func:`exonerated` makes."""

_WRONGLY = r"(?:wrongly|wrongfully|unjustly|mistakenly|unfairly)"
_HELD = (
    r"(?:convicted|jailed|imprisoned|incarcerated|sentenced|locked up|found guilty|accused and (?:jailed|convicted))\b"
)
_ANOTHER = (
    r"(?:(?P<other>{P})|(?:[Aa]nother|[Aa] (?:different|second)) (?:man|woman|person|prisoner|inmate|driver"
    r"|robber|killer|offender)"
    r"|[Ss]omeone else|[Ss]omebody else|[Tt]he (?:real|actual|true) (?:killer|culprit|robber|rapist|attacker|murderer"
    r"|burglar|thief|offender|perpetrator))"
)
# The words of a mention: "another man", "the real killer", "an innocent man"
_SOMEONE_ELSE = re.compile(r"(?:another|an? (?:different|second)|the (?:real|actual|true))\b", re.IGNORECASE)
_INNOCENT = re.compile(r"(?:an|the) (?:wholly |completely |entirely )?innocent\b", re.IGNORECASE)
_OWNED_UP = (
    r"(?:confess\w*|admit\w*|owned? up|came forward|pleaded guilty|was (?:caught|found|identified|convicted|jailed))"
)
_CRIME = r"(?:{O}|(?:an?|the|that|those|any) (?:[a-z]+ )?(?:{O}|crimes?|offences?|killing|shooting|attack|rape|murder))"

# What is said of its subject: ``Roe was wrongly jailed``, ``Roe served a year for a theft that he did not commit``
_OF_SUBJECT = compile_rule(
    rf"\b(?:was|were|been|is|are|be) {_WRONGLY} {_HELD}"
    rf"|{_CRIME} (?:that |which )?(?:{{P}}|he|she|they) (?:did not|didn[’']t|never|had not"
    r"|could not have|cannot have) (?:commit(?:ted)?|do|done)\b"
    rf"|{_CRIME} (?:that |which |with which )?(?:{{P}}|he|she|they) (?:had|has|have) (?:had )?nothing to do\b(?! with)"
    rf"|{_CRIME} (?:that |which )?(?:{{P}}|he|she|they) (?:had|has|have) (?:had )?nothing to do with\b"
    rf"|{_CRIME} (?:that |which |for which )?{_ANOTHER} (?:has |had |later |since |now |then |also )*{_OWNED_UP}"
    r"|\b(?:(?:is|are|was|were) (?:now )?to|(?:will|must|should)(?: now)?) be (?:retried|tried (?:again|afresh|anew))\b"
    r"|\bfree to (?:go|leave)\b|\b(?:as )?an? free (?:man|woman)\b"
)
# What is said of a conviction, an appeal or a name: of its owner
_OF_WHAT_IS_HIS = compile_rule(
    rf"\b{_WRONGLY} {_HELD}|\b(?:wrongful|unsafe|unjust) (?:convictions?|imprisonment)\b(?: of (?P<of>{{P}}))?"
    r"|\b[Mm]iscarriages? of justice\b(?: victim (?P<victim>{P}))?"
    r"|\b(?:convictions?|verdicts?)\b(?: (?:of (?P<of2>{P})|for [^.;]{0,60}?|against {P}))?,?"
    r" (?:could|can|should|would|did|does|do)"
    r"(?: not|not|n[’']t| no longer) (?:be allowed to |be permitted to )?(?:stand|be (?:sustained|upheld|supported"
    r"|maintained))\b"
    r"|\b(?:thr(?:ew|ow|own|owing)|toss(?:ed|ing)?|tore|torn|str[iu]c?k(?:ing)?) (?:out|up|down|aside) "
    r"(?:(?:his|her|their|the|both|all|(?P<own>{P})[’']s?) )?(?:{O} |[a-z]+ )?convictions?\b"
    r"|\bconvictions?\b[^.;]{0,40}? (?:(?:was|were|is|are|been|being) )?(?:thrown out|torn up|tossed out|scrapped"
    r"|lifted|cancelled|reversed|undone|voided|(?:struck|wiped|removed) from)\b"
    r"|\b(?:convictions? (?:that|which) [^.;,]{3,60}|verdicts?(?: against {P})?"
    r"|convictions? (?:was|is) (?:(?:one|{N}) of|among) [^.;]{1,40} to) "
    r"(?:be|was|were|has been|have been|had been) (?:quashed|overturned|set aside)\b"
    # "her conviction went in D", "the verdict fell apart on appeal"
    r"|\b(?:convictions?|verdicts?|criminal records?)(?: for {O})? (?:(?:is|are|was|were) (?:now )?(?:no more|gone"
    r"|history|wiped)|w(?:as|ere) wiped clean"
    r"|(?:went|fell(?: (?:away|apart))?|collapsed|crumbled|unravelled|came undone)(?=[.,;]|$|(?: (?:in|on))? {D}"
    r"| at {C}| on appeal| when\b| after\b| (?:{N}|[a-z]+) (?:years?|months?) (?:later|on)\b)"
    r"|(?:did not|didn[’']t) (?:survive|withstand)\b)"
    r"|\b(?:cut|chang|alter|reduc|turn)(?:ed)? (?:that|this|it|the verdict) (?:to|into) (?:a verdict of |one of "
    r")?not guilty\b"
    r"|\b(?:sw[ae]pt|took|taken|wip(?:ed|ing)) (?:the|his|her|their|both|all) (?:{O} )?convictions? away\b"
    r"|\b(?:good )?names? (?:(?:was|were|has been|have been|is|are) )?(?:fully |finally |publicly )?restored\b(?! to)"
    r"|\b(?:took|needed|wait(?:ed|ing)?|(?:was|were) not|wasn[’']t) [^.;]{0,50}?"
    r"(?:for (?:{P}|him|her|them) to be (?:cleared|exonerated)|to clear (?:his|her|their) names?)\b(?! of)"
    r"|\b(?:case|charges?|prosecution) against (?:{P}|him|her|them) (?:collapsed|fell apart) on appeal\b"
    r"|\b(?:[Hh]is|[Hh]er|[Tt]heir|{P}[’']s?) (?:[a-z]+ )?appeals? "
    r"(?:(?:was|were|proved) (?:allowed|upheld|successful|granted)|succeeded)\b"
    r"(?![^.;]{0,60}\b(?:sentence|term|bail|leave|part)\b)"
    r"|\b(?:judgments?|rulings?|decisions?|judges?) (?:that|which|who) (?:had |has |have )?"
    r"cleared (?:{P}|him|her|them)(?! of\b)"
    # "she was found guilty. That was overturned"
    r"|(?:^\W*(?:This|That|It)|\b(?:but|and) (?:this|that|it)) (?:was|has been|had been)(?: \w+)? "
    r"(?:(?:quashed|overturned)(?=[.;]|$| on appeal|(?: in| on)? {D})"
    r"|(?:quashed|overturned|set aside) by (?:{C}|(?:the )?(?:[a-z]+ )?(?:judges|court)))"
    r"|\b(?:quashed|overturned|set aside) (?:it|this|that)(?=[.,;]|$|(?: in| on)? {D})"
    r"|\b(?:wip(?:ed?|ing)|eras(?:ed?|ing)|annul(?:led)?|expung(?:ed?|ing)|vacat(?:ed?|ing)|nullif(?:ied|y)"
    r"|rescind(?:ed)?"
    r"|cancel(?:led)?|revers(?:ed?|ing)) (?:the |his |her |their )(?:{O} |[a-z]+ )?convictions?\b(?: of (?P<of4>{P}))?"
    r"|\b(?:(?:his|her|their)|(?P<own2>{P})[’']s?) names? (?:was|were|has been|have been|is) (?:now |finally |at last "
    r"|eventually )?cleared\b"
    r"|\b(?:allow|uph[eo]ld|grant)(?:ed|s|ing)? (?:the )?(?:[a-z]+ )?appeals?"
    r"(?: (?:of|by|from|brought by) (?P<of3>{P}))?"
    r"(?![^.;]{0,90}\b(?:(?:an?|the|his|her|their|against|over|of) (?:[a-z]+ )?(?:sentence|term|length|tariff"
    r"|order|leave|bail|permission)\b))"
    r"|(?P<court>{C}),? which (?:then |later |finally )?(?:cleared|exonerated|freed) {P}(?! of\b)"
    rf"|{_ANOTHER}(?:,? {{P}},)? (?:has |had |later |since |now |then |also )*{_OWNED_UP}[^.;]{{0,40}}?{_CRIME} "
    r"(?:for|of) which (?P<for>{P})"
    r"|(?P<innocent>{P}) who (?:[a-z]+ )?(?:spent|served|was|had|has|lost)\b"
    r"|\b(?:because of|due to|owing to|on the evidence of|caused by|from) (?:an? |the )?(?:faulty|flawed|defective) "
    r"(?:[a-z]+ ){0,3}(?:system|software|program|computers?|evidence|test\w*)\b|\bHorizon (?:scandal|IT scandal)"
)
# "Roe was freed after eleven years when another man, Carl Poe, confessed to the robbery"
_FREED_WHEN = compile_rule(
    r"(?P<for>{P})(?:, [^.;,]{3,60},)? (?:(?:was|were|has been|had been) (?:then |later |finally |eventually |only )?"
    r"(?:freed|released(?! (?:early|on))|let out|set free)|walked free)\b[^.;\ue000-\ue0ff]{0,60}? (?:when"
    r"|after|because|once|since) "
    rf"{_ANOTHER}(?:,? {{P}},)? (?:has |had |later |since |then |also )*"
    r"(?:confess\w*|admitt\w*|owned? up|came forward|pleaded guilty)\b"
    r"(?![^.;]{0,40}\b(?:separate|another|different|own|other|similar)\b)"
)
# What only a court or the Crown can say so: ``The Crown conceded that the verdict was wrong``
_CONCEDED = compile_rule(
    r"\b(?:Crown|prosecut\w+|CPS|[Jj]udges?|[Jj]ustices?|[Cc]ourt|Lord|Lady|Commission|{P})\b[^.;]{0,90}?"
    r"\b(?:conced|accept|agree|rul|admit|acknowledg|found|said|held|announc|declar|decid|recogni[sz])\w*\b"
    r"(?:(?!\b(?:insist|claim|maintain|protest|den(?:y|i)|argu|plead))[^.;,]){0,90}? "
    r"(?:(?:convictions?|verdicts?) (?:was|were|is|are|had been) (?:wrong|a mistake|in error"
    r"|not (?:right|just|safe|sound)|unsound|tainted|flawed|unsustainable)"
    r"|{P} should (?:never|not) have been (?:convicted|prosecuted|charged|jailed|blamed|tried)"
    r"|could not (?:properly |safely |ever )*have (?:convicted|been the (?:killer"
    r"|attacker|rapist|robber|gunman|culprit|man))|would (?:not|never) have (?:been )?convicted"
    r"|(?:was|is|were) innocent)\b"
    # "She should never have been prosecuted, the Post Office now accepts"
    r"|{P} should (?:never|not) have been (?:convicted|prosecuted|charged|jailed|blamed|tried), "
    r"(?:[\w ]{1,40} (?:accept|admit|conced|acknowledg)"
    r"|(?:{C}|the (?:court|judges?)) (?:has |have |later )?(?:rul|found|said|decided))\w*"
    r"|\b(?:Crown|prosecut\w+|CPS)\b[^.;]{0,60}? (?:would|did|does|will) not (?:oppose|contest|resist|defend|challenge)"
    r" (?:the|his|her|their|{P}[’']s?) (?:[a-z]+ )?appeal\b(?![^.;]*\bsentence\b)"
    r"|\b(?:[Nn]o|any) (?:jury|jurors?)\b[^.;]{0,80}? (?:could|would)(?: not)?(?: properly| safely)? have convicted\b"
)
# In a quote: ``“There is no safe basis for this conviction,” said Lord Justice Poe``
_JUDGE_SAID = re.compile(
    r"\b(?:no safe basis for|(?:cannot|could not|can no longer) (?:allow|let|uphold|sustain)) (?:\w+ ){0,4}"
    r"convictions?\b"
    r"|\bconvictions? (?:is|are|was|were) (?:unsafe|not safe)\b"
)
_A_JUDGE = re.compile(r"\b(?:Lords?|Lady|[Jj]udges?|[Jj]ustice|[Cc]ourt|[Cc]rown|CPS)\b")
_APPEAL = re.compile(r"\b(?:[Cc]ourt of [Aa]ppeal|[Aa]ppeals? (?:court |judges)|[Ll]ord [Jj]ustice|[Ll]ady [Jj]ustice)")
_FREE = re.compile(r"(?:as )?an? free|free to|.*\b(?:retried|tried)\b")
# "insists that he was wrongly convicted", "his family say": not told as a fact
_CLAIMED = re.compile(
    r"\b(?:claim|insist|maintain|protest|argu|believ|alleg|campaign|contend|submit|submission|fear|suspect|suggest|deni"
    r"|plead|assert|convinced|suppos|wonder|question|examin|consider|review|investigat|bid|fight|hop|appl|seek|sought"
    r"|attempt)\w*\b[^.;]{0,140}$"
    r"|\b(?:say|says|said|saying|tell|tells|told|think|thinks|thought|feels?|felt)\b[^.;]{0,140}$",
    re.IGNORECASE,
)
_THOUGHT_TO_BE = re.compile(r"\b(?:is|are|was|were) (?:thought|believed|said) to (?:be|have)\b")
_OF_AUTHORITY = re.compile(
    r"\b(?:[Jj]udges?|[Jj]ustices?|[Cc]ourts?|Lord|Lady|Crown|CPS|[Pp]rosecut\w+|[Mm]inisters?|Parliament|[Ii]nquiry)\b"
)
_CLAIMED_BEHIND = re.compile(
    r"[^.;]{0,90}?,[”\"’]? (?:[\w’'\ue000-\ue0ff-]+ ){0,6}?(?:claim|insist|maintain|argu|believ|alleg|say|said|contend)"
)
_NO_SUCH = re.compile(
    r"\b(?:no|not|never|isn[’']t|wasn[’']t|neither|whether|if|possible|alleged|so-called|potential|future|claims? of"
    r"|claimed|avoid|prevent\w*)\b[^.;,]{0,30}$",
    re.IGNORECASE,
)
# "His last conviction, for a theft that he did not commit": none of the case
_ANOTHER_ONE = re.compile(r"\b(?:last|previous|earlier|past|prior|first|old|spent|only other) convictions?\b")
# the last "who" before it, and whom it follows
_WHO = compile_rule(r"(?:(?P<of>{P}),? (?:and )?)?\bwho\b(?!.*\bwho\b)")
# "his lies led to a driver being wrongly jailed"
_BROUGHT_ABOUT = re.compile(
    r"\b(?:led|leads|leading|result(?:ed|ing)|caus(?:ed|ing)|saw|seen|left|sent|put|help(?:ed|ing))\b[^.;,]*$"
)
_HIS_OR_HER = re.compile(r"\b(his|her)\b")
_PARTICIPLE = re.compile(_WRONGLY)
_OWNERS = frozenset({"of", "of2", "of3", "of4", "own", "own2", "for", "victim"})
"""The groups of the patterns above that say whose innocence it is."""

Meant = Callable[[Tagged, int], Sequence[Person]]
SubjectOf = Callable[[Tagged, int], tuple[Sequence[Person], int | None]]


class Exonerations:
    """Asked when all verbs are read: ``meant`` and ``subject_of`` say whom a text means."""

    def __init__(
        self,
        events: Sequence[Event],
        meant: Meant,
        subject_of: SubjectOf,
        last_before: Callable[[Tagged], Sequence[Person]],
    ) -> None:
        self._events = events
        self._meant = meant
        self._subject_of = subject_of
        self._last_before = last_before
        self._ended = [event for event in events if event.kind in {"quash", "reduce"}]
        self._guilty = said_to(events, {"convict", "sentence", "admit", "given"})

    def told(self, tagged: Sequence[Tagged]) -> list[Event]:
        """For each innocence that the text tells of somebody who was convicted, an event that ends what went before."""
        return [event for passage in tagged for event in self._in(passage)] if self._guilty else []

    def _in(self, passage: Tagged) -> Iterator[Event]:
        if any(event.tagged is passage and event.people for event in self._ended):
            return
        for rule in (_OF_SUBJECT, _OF_WHAT_IS_HIS, _FREED_WHEN, _CONCEDED):
            for hit in rule.finditer(passage.text):
                if not (_as_a_fact(passage, hit, rule is _CONCEDED) and self._fits(passage, hit)):
                    continue
                people = [p for p in self._whose(passage, hit, rule is _OF_SUBJECT) if _may_own(hit.group(), p)]
                if people:
                    yield self._event(passage, hit.start(), hit.end(), people)
        words = " ".join(passage.words(at) for at, _ in passage.found("Q"))
        if _JUDGE_SAID.search(words) and _A_JUDGE.search(passage.passage.text):
            yield self._event(passage, 0, len(passage.text), self._only(passage))

    def _fits(self, passage: Tagged, hit: re.Match[str]) -> bool:
        """Whether those whom the words of a match name are whom it means: another, a court of appeal, the innocent."""
        named = {name: hit.start(name) for name, value in hit.groupdict().items() if value}
        if "innocent" in named:
            return bool(_INNOCENT.match(passage.words(named["innocent"])))
        if "court" in named:
            return "ppeal" in passage.words(named["court"])
        if "other" not in named or _SOMEONE_ELSE.match(passage.words(named["other"])):
            return True
        other, blamed = self._meant(passage, named["other"]), self._meant(passage, named.get("for", named["other"]))
        return bool(other) and bool(blamed) and set(other).isdisjoint(blamed)

    @staticmethod
    def _event(passage: Tagged, start: int, end: int, people: Sequence[Person]) -> Event:
        return Event("quash", RULE, passage, start, end, tuple(people), None, start, end)

    def _whose(self, passage: Tagged, hit: re.Match[str], of_subject: bool) -> Sequence[Person]:
        """Whose innocence it is: whom the words name, their subject, or the only one who was convicted."""
        named = next((hit.start(name) for name, value in hit.groupdict().items() if value and name in _OWNERS), None)
        if named is not None:
            return [person for person in self._meant(passage, named) if person in self._guilty]
        if of_subject:
            people, place = self._subject_of(passage, hit.start())
            if place is not None and people and passage.item(place).value.form == "name":
                return [person for person in people if person in self._guilty]
        if self._of_another(passage, hit):
            return ()
        here = dict.fromkeys(person for at, _ in passage.found("P") for person in self._meant(passage, at))
        guilty = [person for person in here if person in self._guilty]
        return guilty if len(guilty) == 1 else self._only(passage) if not guilty else ()

    def _of_another(self, passage: Tagged, hit: re.Match[str]) -> bool:
        """``another carer, who was suspended until her name was cleared``; ``for which Lee was wrongly jailed``."""
        text = passage.text
        if "innocent" in hit.re.groupindex and hit["innocent"]:
            return any(not self._named_after(person, passage) for person in self._guilty)
        if (who := _WHO.search(text, 0, hit.start())) and not self._is_guilty(
            passage, who.start("of") if who["of"] else None
        ):
            return True
        if not _PARTICIPLE.match(hit.group()):
            return False
        if _BROUGHT_ABOUT.search(text, 0, hit.start()):
            return True
        before = [(at, item) for at, item in passage.found("P", 0, hit.start()) if item.value.form != "pronoun"]
        return bool(before) and not self._is_guilty(passage, before[-1][0])

    def _is_guilty(self, passage: Tagged, at: int | None) -> bool:
        return at is not None and bool(self._guilty.intersection(self._meant(passage, at)))

    @staticmethod
    def _named_after(person: Person, passage: Tagged) -> bool:
        return person.spans[0].start > passage.passage.span.start

    def _only(self, passage: Tagged) -> Sequence[Person]:
        if len(self._guilty) == 1:
            return tuple(self._guilty)
        return [person for person in self._last_before(passage) if person in self._guilty]


def _may_own(words: str, person: Person) -> bool:
    """``before her name was cleared``: no man's."""
    own = _HIS_OR_HER.search(words)
    return own is None or fits(person, {"his": "m", "her": "f"}[own[1]])


def _as_a_fact(passage: Tagged, hit: re.Match[str], conceded: bool) -> bool:
    """Whether it is told as what happened, and not as what somebody claims, fears or asks for."""
    text = passage.text
    if STANDS.search(text) or _ANOTHER_ONE.search(text, 0, hit.start()) or _NO_SUCH.search(text, 0, hit.start()):
        return False
    if _FREE.match(hit.group()) and not _APPEAL.search(passage.passage.text):
        return False
    if conceded:
        return True
    before = _THOUGHT_TO_BE.sub(" ", text[: hit.start()])
    claimed = _CLAIMED.search(before)
    if claimed and not _OF_AUTHORITY.search(text, 0, hit.start()):
        return False
    if _CLAIMED_BEHIND.match(text, hit.end()) and not _OF_AUTHORITY.search(text, hit.end()):
        return False
    return not unreal(text, hit.start())
