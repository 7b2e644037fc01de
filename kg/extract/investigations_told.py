"""What a text says of teams and forces that investigated, arrested or caught somebody.

Charging, comforting, commenting, forensic help and intelligence are no investigation (contract, rule 10).
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from kg import patterns as re
from kg.extract.bodies import Bodies
from kg.extract.discourse import Discourse
from kg.extract.officers import Officer
from kg.extract.people import Person
from kg.extract.tagging import Tagged, compile_rule
from kg.vocabulary.wordlists import alternation

# A body, or the team spoken of last.
_BODY = r"(?:{B}(?:[’']s?)? (?:\({B}\) )?)?(?P<body>{B}|(?<=the )(?:team|unit|squad|department)\b)"
_WHOSE = r"(?:the |our |its |that )?(?:force[’']s |constabulary[’']s )?"
# "Officers from X, along with colleagues from Y, arrested": Y only helped
_HELPED = (
    r"(?:, (?:(?:together|along|working|in partnership|in conjunction) with|alongside|(?:supported|assisted|helped"
    r"|backed|aided|accompanied) by|with (?:[\w’'-]+ ){1,4}(?:of|from))(?P<aside> [^.;,]{1,80}),"
    # "Kent Police, who had been called by a neighbour, found Roe"
    r"|, (?:(?:who|which) (?:is|was|were|had|have)|called|alerted|acting|responding|led|headed|run"
    r"|overseen)\b[^.;,]{1,80}(?:, (?:of|from|with|at) [^.;,]{1,40})?,)?"
)
_STAFF = (
    r"(?:[’']s?)? ?(?:(?:at |within )?(?:the )?\(?{B}\)? ?)?"
    r"(?:(?:armed |surveillance |specialist |plain-clothes )?(?:officers?|detectives?"
    r"|investigators|specialists?|team|unit|police|dog(?: handler)?s?|helicopter|drone|patrol) ?)*"
    r"(?:on (?:[a-z]+ )?patrol ?|in (?:an? )?(?:[a-z]+ )?(?:car|van|vehicle|clothes) ?)?"
    # "officers from the Road Unit in Hexley stopped a van"
    r"(?:(?:based )?(?:in|at) (?:{L}|[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2}) ?)?"
)
# The whole case: somebody ran, led or carried out the investigation.
_CASE = (
    compile_rule(
        r"\b(?:investigat(?:ed|ion|ions)|inquiry|enquiry|enquiries|operation|probe)\b"
        # "a probe into the misuse of cards by Wexshire Police officers": that is whom it was about
        r"(?![^.;]{0,40}?\b(?:misuse|misconduct|corruption|wrongdoing|abuse|criminality|behaviour)\b[^.;]{0,40}?\bby"
        r" [^.;]{0,20}?\bofficers\b)"
        # "who are leading the investigation, helped by officers from X"
        r"(?:(?!\b(?:(?:help|support|assist|aid|back|join|review|criticis|prais|welcom|watch|request|order|prompt|spark"
        r"|hamper|disrupt|monitor|inspect|condemn|fund|commend|blam|accus)e?(?:ed|d|ing)?|complaint)\b)[^.;]){0,60}?"
        rf"\b(?:by|of|from|with|between|involving)\b[^.;]{{0,50}}?{_BODY}"
        r"(?![’']s? (?:history|area|patch|headquarters|region)\b)",
        re.IGNORECASE,
    ),
    # "an investigation by the council's Fraud Team, its Legal Department and the X"
    compile_rule(
        r"\b(?:investigation|inquiry|enquiry|operation|probe) (?:by|between|involving) (?:the )?(?:[^.;,]{3,60}, ){0,3}"
        r"(?:{B}(?:[’']s {B})?|[^.;,]{3,60}),? and (?:the )?"
        r"(?:{B}(?:[’']s?)? )?(?P<body>{B})"
    ),
    # "a joint X and Y operation"
    compile_rule(
        r"(?P<joint>\bjoint )(?P<body>{B}) and (?:the )?{B} (?:[a-z]+ ){0,2}(?:investigation|operation|inquiry|probe)\b"
    ),
    compile_rule(
        r"(?P<body>{B})(?:[’']s?)? (?:\({B}\) )?(?:(?!and\b)[a-z-]+ ){0,3}"
        # "Kent Police's operation to stop county lines" is a campaign
        r"(?:investigation|operation(?! to (?:stop|tackle|combat|curb|reduce|prevent|deter|crack down|clamp down|keep))"
        r"|inquiry|enquiry|probe)\b"
    ),
    compile_rule(
        rf"{_BODY}{_STAFF}{_HELPED},? ?(?:(?:who|which) )?(?:have |has |had |is |are |later |also |began |started )?"
        r"investigat(?:ed|ing|es?)\b(?! {N}| (?:another|other|others|a (?:second|third|separate|further)|further"
        r"|whether|separate|similar)\b)"
    ),
    # "The case against him was put together by detectives in the Fraud Squad"
    compile_rule(
        r"\b(?:case|evidence|picture)\b[^.;]{0,40}? (?:built|put together|pieced together|assembled|compiled|gathered)"
        rf" by [^.;]{{0,40}}?{_BODY}",
        re.IGNORECASE,
    ),
    # "Derbyshire's team at the X Unit, which dealt with the case"
    compile_rule(
        rf"{_BODY}{_STAFF},? ?(?:(?:who|which|that) )?(?:have |has |had )?(?:dealt with|handled|took on|took charge of)"
        r" (?:the|this|his|her) (?:case|investigation|matter)\b",
        re.IGNORECASE,
    ),
    # "Kent Police led the two-year investigation into the gang", "The NCA was not convinced and launched an inquiry"
    compile_rule(
        rf"{_BODY}{_STAFF}[^.;\ue000-\ue0ff\ue800-\ue8ff]{{0,60}}?\b(?:led|ran|headed|conducted|launched|opened"
        rf"|began|started"
        r"|mounted|carried out|undertook|set up) (?:an?|the|its|their|this|that) (?:(?:[\w-]+|{T}|{N}) ){0,3}?"
        r"(?:investigation|inquiry|enquiry|probe|operation)\b(?! (?:for|on behalf))"
    ),
    # "The Fraud Squad worked closely with the council throughout the investigation"
    compile_rule(
        rf"{_BODY}{_STAFF},? (?:has |have |had )?worked (?:\w+ly )?(?:with [^.;]{{1,60}}? )?"
        r"(?:throughout|during) (?:the|this|its|their) (?:(?:[\w-]+|{T}) ){0,3}?"
        r"(?:investigation|inquiry|enquiry|probe|operation)\b"
    ),
    # "The prosecutors worked with the Fraud Squad from the start in their investigation"
    compile_rule(
        rf"\bworked (?:\w+ly )?with (?:the )?{_BODY}[^.;]{{0,40}}? (?:in|on|during) their (?:[\w-]+ ){{0,2}}?"
        r"investigation\b"
    ),
)
_DID = (
    r"(?:arrested|identified|traced|tracked|caught|detected|seized|searched|discovered|uncovered|linked|recognised|"
    r"used(?! (?:\w+ ){1,3}powers)|executed|carried out|raided|launched"
    r"(?! an? (?:\w+ ){0,2}(?:appeal|campaign|crackdown|search|manhunt|hunt))|dismantled|detained|received|recovered|"
    r"found(?! guilty)|stopped|pursued|chased|tackled|trawled|spent|learned|got|swooped|visited|went to|watched|"
    r"followed|monitored|intercepted|interviewed|questioned|looked into|pieced|snared|nabbed|apprehended|foiled"
    r"|thwarted|"
    r"spotted|noticed|saw|gave chase|picked (?:{P}|him|her|them) up|pulled (?:{P}|him|her|them) over"
    r"|took (?:{P}|him|her|them) into custody"
    r"|(?:had|have|has) been (?:watching|following|monitoring|tracking|investigating)|"
    r"smashed|busted|cracked|exposed|unmasked|unpicked|unravelled|infiltrated|"
    # "wrecked a scheme to land heroin", "took an interest in Roe"
    r"(?:wrecked|shut down|closed down|scuppered|halted|put (?:an end|a stop) to|brought down|ripped apart"
    r"|unearthed|disrupted|rumbled|turned (?:its|their) attention to|took an interest in|became (?:interested in"
    r"|suspicious of)|worked out|established|got wind of|closed in on|caught up with)(?= (?:that )?(?:{P}"
    r"|(?:him|her|them|he|she|they)\b|(?:an?|the|his|her|their|its) (?:[\w-]+ ){0,3}?(?:gangs?|groups?|networks?"
    r"|rings?|plots?|schemes?|scams?|rackets?|operations?|enterprises?|frauds?|conspirac(?:y|ies)|farms?"
    r"|factor(?:y|ies)|lab|pair|trio|brothers)\b))|(?:had|have) seen|"
    r"took down|targeted (?:{N}|an?|the) (?:[a-z-]+ ){0,3}(?:gangs?|groups?"
    r"|network|ring)|"
    r"worked (?:\w+ )?on (?:the|this) (?:case|investigation)|built (?:up )?(?:the|a) case|"
    r"(?:was|were) able to (?:link|make (?:an? )?arrests?|identify|trace|track|arrest|catch|prove)|made (?:an?"
    r" )?(?:\w+ "
    r")?(?:visit|arrest)s?|"
    r"(?:were|was) (?:already )?(?:waiting|watching|lying in wait|following|tracking|investigating)"
    r"|(?:(?:had|kept|put|placed) )?(?:{P}|him|her|them|the (?:gang|group|pair|house|address)) under (?:surveillance"
    r"|observation|watch)|knocked on (?:{P}[’']s|his|her|their) door|came (?:knocking|for (?:{P}|him|her|them)))\b"
)
_LATELY = (
    r"(?:(?:also|had|have|has|later|then|quickly|soon|first|swiftly|immediately|initially|subsequently"
    r"|successfully) )*"
)
# Work on a case: said of the people in the sentence, or where there are none of those in the dock.
_WORK = (
    compile_rule(
        r"\b(?:arrest(?:ed|s)?|apprehended|caught|identified|detected|traced|brought to justice|tracked down|detained"
        r"|snared|held|seized|uncovered|smashed|busted|broken up|brought down|taken down|foiled|"
        r"dismantled|executed|linked|stopped|found|raided|put behind bars|jailed|spotted|chased|pursued|pulled over"
        r"|picked up|taken into custody|searched|search(?= of)|gathered|watched"
        r"|taken off (?:the|our) (?:streets|roads)|(?:arrest|search) warrants?|warrants?|raids?|searches"
        r"|surveillance|stings?|(?:hard|painstaking|proactive|detective|excellent|great|police|phone|undercover"
        r"|dogged|meticulous|tireless|careful) work|(?<=after )work"
        r"|(?<=following )work|enquiries)\b"
        rf"[^.;]{{0,60}}?\bby\b[^.;]{{0,50}}?{_BODY}",
        re.IGNORECASE,
    ),
    # "Roe came to the attention of the Fraud Squad"
    compile_rule(
        r"\b(?:came|come) (?:to|under|on|onto) (?:the )?(?:attention|notice|radar|scrutiny|surveillance|observation)"
        rf" (?:of|by) (?:the |officers |detectives |from |in |at )*{_BODY}"
    ),
    compile_rule(
        r"\b(?:[Tt]hanks to|[Ff]ollowing|[Aa]fter|[Dd]ue to) (?:the |some )?(?:[a-z-]+,? ){0,4}"
        rf"(?:work|efforts?|determination|persistence|tenacity) (?:of|from)\b[^.;]{{0,50}}?{_BODY}"
    ),
    compile_rule(
        # "Kent Police's Fraud Squad, led by Inspector Roe, caught Poe"
        rf"{_BODY}{_STAFF}{_HELPED},? ?(?:(?:who|which) )?"
        rf"{_LATELY}(?!received (?!information|intelligence)){_DID}",
        re.IGNORECASE,
    ),
    compile_rule(
        rf"\b(?:caution(?:ed)?|interviewed|questioned) (?:from|by) {_WHOSE}(?:(?:officers|detectives|investigators)"
        rf" (?:from|of|at|in) (?:the )?)?{_BODY}",
        re.IGNORECASE,
    ),
    compile_rule(
        rf"\b(?:officers?|detectives?|investigators?)\b[^.;,]{{0,25}}?\b(?:from|of|with|at"
        rf"|in) {_WHOSE}{_BODY}(?: and (?:the )?{{B}})?(?:,? (?:based )?(?:in|at) (?:{{L}}|[A-Z][\w’'-]+))?{_HELPED},?"
        rf" (?:(?:\w+ )?{_DID}|{_LATELY}{_DID}|"
        r"(?:have |had )(?:now |since )?(?:charged|arrested|caught|jailed|brought))",
        re.IGNORECASE,
    ),
    # "It was detectives from the Fraud Squad who worked out that he was behind it"
    compile_rule(
        rf"\bit (?:was|took) (?:the )?(?:(?:officers|detectives|investigators|specialists) (?:from|of|in|at) )?{_WHOSE}"
        rf"{_BODY}{_STAFF},?(?: [^.;,]{{1,30}}?)? (?:who|that|to) {_LATELY}"
        rf"(?:{_DID}|trace|identify|catch|find|track|bring)",
        re.IGNORECASE,
    ),
    # "Responsibility for the inquiry was handed to the Fraud Squad", "the case was passed to detectives in the X"
    compile_rule(
        r"\b(?:investigations?|inquir(?:y|ies)|enquir(?:y|ies)|case|cases|probe)\b[^.;]{0,30}?"
        rf" (?:(?:was|were|been) )?(?:handed|passed|given|transferred)(?: over| on)? to [^.;]{{0,40}}?{_BODY}",
        re.IGNORECASE,
    ),
)
# These are said of the one caught; other work is done on the case.
_CATCHES = re.compile(
    r"\b(?:arrest\w*|apprehended|caught|detain\w+|snared|nabbed|held|got|stopped|tracked|traced|identified|charged"
    r"|found(?! that)|caution\w*|pursued|chased|tackled|spotted|saw|pulled|picked|custody)\b",
    re.IGNORECASE,
)
_NOT_INVESTIGATING = re.compile(
    r"\b(?:passed|passing|intelligence|referr\w+|undercover officer|liais\w+|informed|told by|thank|support(?:ed)? by|"
    r"tip-off|help of|worked with|working with|alongside|in partnership|joined|former|serving|suspended|dismiss\w*|"
    r"misconduct|attached to|based at|commended|criticis\w+|(?:issued|released|published|circulated) by)\b",
    re.IGNORECASE,
)
_OWN_WORK = re.compile(
    r"\b(?:[Mm]y|[Oo]ur) (?:officers|detectives|team|investigators) (?:have |has )?"
    r"(?:spent|worked|unpicked|pieced|trawled|investigated|painstakingly|gathered|built|carried out|tracked|traced|"
    r"located|identified|executed|arrested|caught|uncovered)\b"
)


_RUN_BY = re.compile(
    r"\b(?:[Ii]nvestigation|[Ii]nquiry|[Ee]nquiry|[Oo]peration)s?\b[^.;]{0,30}? "
    r"(?:led|run|conducted|carried out|undertaken) by (?:officers |detectives |specialists )?(?:from |in |of )?"
    r"(?:the |our |my )?$"
)
_STAFF_OF = re.compile(
    r"(?:^\W*|[.!?] |\b(?:[Oo]fficers|[Dd]etectives|[Ii]nvestigators|[Cc]olleagues) (?:from|in|of|on) )"
    r"(?:the |our |my |Our |My |The )$"
)
_WORKED = re.compile(
    r"(?:[’']s)?(?: officers| detectives| investigators| team)? (?:have |has )?(?:\w+ly )?"
    r"(?:spent|worked|unpicked|pieced|trawled|investigated|gathered|built|tracked|traced|identified|carried out)\b"
)


# "the inquiry launched by Kent Police into claims of abuse by television presenter Poe": another case
_OF_SOMEBODY_ELSE = compile_rule(
    r"\binto (?:(?:historic\w*|past|similar) )?(?:claims|allegations|accusations|complaints|abuse)\b[^.;]*"
    r"\b(?:by|against)\b[^.;]{0,60}?(?P<who>{P})"
)
# "The victim was found by officers from the Modern Slavery Team"
_OF_A_VICTIM = re.compile(
    r"\b(?:victims?|complainants?|survivors?|(?:missing|vulnerable) [a-z]+|bod(?:y|ies))\b[^.;]{0,40}? "
    r"(?:was|were) (?:\w+ )?(?:found|traced|identified|discovered|rescued) by\b",
    re.IGNORECASE,
)
# Whose help is no investigation: "the Digital Forensics Unit recovered the messages"
_EXAMINES = re.compile(r"\b(?:Forensics?|Scientific|Imaging|Crime Scene)\b", re.IGNORECASE)
_JOINT = compile_rule(
    r"\bjoint (?:(?:investigation|operation|inquiry|enquiry|probe) (?:by|between|involving) (?:the )?)?"
    r"(?:{B} and (?:the )?)?$"
)
_CAUGHT = r"(?:arrested|caught|detained|identified|traced|tracked down)"
_OFFICERS_CAUGHT = compile_rule(
    rf"\b(?:[Oo]fficers|[Dd]etectives|[Pp]olice) (?:\w+ly |later |then |soon )?{_CAUGHT} (?:{{P}}|(?:him|her|them)\b)"
    rf"|{_CAUGHT} by (?:our |police )?(?:officers|detectives|police)\b(?! (?:from|of|in)\b)"
)
# "Roe became the subject of a Kent Police investigation": nobody else did
_SUBJECT_OF = re.compile(r"\bsubject (?:of|to) (?:an? |the )?(?:[a-z-]+ ){0,3}$")
_OWNED = compile_rule(r"{B}(?:[’']s?)? (?={B})")
# "officers in the Fraud Squad at Kent Police"
_PART_OF = compile_rule(r"{B},? (?:at|of|in|within|with|from) (?:the )?$")
_OF_SO_MANY = compile_rule(r" (?:[a-z]+ ){0,3}{N}")
_KIN = compile_rule(rf"{{P}}[’']s (?:(?:own|then|twin|step|half|elder|older|younger)[ -])*(?:{alternation('kin')})\b")
_SHORTLY = 16
_HELPED_BY = re.compile(
    r"\b(?:support|assist|help|join)(?:ed|ing)? (?:\w+ )?by (?:(?:officers|detectives|colleagues|staff) from )?"
    r"(?:the |our )?$"
)
# "led by the Fraud Squad, working with Kent Police"
_WITH_HELP = re.compile(
    r",? (?:(?:and )?(?:working|together|along|in (?:close )?partnership|in conjunction) (?:\w+ )?with|alongside"
    r"|(?:and )?(?:supported|assisted|helped|backed) by|with (?:the )?(?:help|support|assistance) (?:of|from))\b"
)
_OF_THE_CASE = re.Table((None, pattern) for pattern in _CASE)
_OF_WORK = re.Table((None, pattern) for pattern in _WORK)


@dataclass(frozen=True, slots=True)
class Stated:
    """One statement that a body investigated; ``people`` are those of whom its sentence speaks.

    ``whole`` is an investigation of the case, ``caught`` is said of nobody but those people; ``joint`` of two forces.
    """

    tagged: Tagged
    key: str
    kind: str
    people: tuple[Person, ...]
    whole: bool
    caught: bool = False
    joint: bool = False


def told_investigations(
    discourse: Discourse, bodies: Bodies, officers: Sequence[Officer], defendants: Collection[Person]
) -> Iterator[Stated]:
    """All such statements of a text, with those in quotes and of a force about its own officers."""
    told = _Told(discourse, bodies, officers, defendants)
    for tagged in discourse.tagged:
        yield from told.in_words(tagged)
    yield from told.by_officers()
    yield from told.in_quotes()
    yield from told.of_our_officers()


class _Told:
    def __init__(
        self, discourse: Discourse, bodies: Bodies, officers: Sequence[Officer], defendants: Collection[Person]
    ) -> None:
        self._discourse = discourse
        self._bodies = bodies
        self._officers = officers
        self._defendants = defendants

    def in_words(self, tagged: Tagged) -> Iterator[Stated]:
        """What the sentences of a passage tell of a body by name."""
        for patterns, whole in ((_OF_THE_CASE, True), (_OF_WORK, False)):
            for match in _matches(patterns, tagged.text):
                stated = self._stated(tagged, match, whole)
                if stated is not None:
                    yield stated

    def _stated(self, tagged: Tagged, match: re.Match[str], whole: bool) -> Stated | None:
        body = self._body(tagged, match)
        if body is None:
            return None
        before = tagged.text[: match.start("body")]
        caught = _SUBJECT_OF.search(before) if whole else _CATCHES.search(match.group())
        people = self._people(tagged, match)
        if not people and self._of_somebody_else(tagged):
            return None
        if _EXAMINES.search(tagged.words(match.start("body"))):
            return None
        if caught and _OF_A_VICTIM.search(tagged.text[: match.end()]):
            return None
        if caught and not people and next(tagged.found("P"), None) is not None:
            return None  # somebody was caught, but the text leaves open who
        if caught and not people and _OF_SO_MANY.match(tagged.text, match.end()):
            return None  # "has arrested 41 people": its work, and no one case
        if body[1] == "force" and match.group().endswith("charged"):
            return None
        joint = whole and bool(_JOINT.search(before))
        return Stated(tagged, *body, people, whole, bool(caught or (joint and people)), joint)

    def _of_somebody_else(self, tagged: Tagged) -> bool:
        """Whether a sentence tells of claims against somebody by name who is none of those on trial."""
        other = _OF_SOMEBODY_ELSE.search(tagged.text)
        bearer = tagged.item(other.start("who")).value.bearer if other else None
        return bearer is not None and bearer not in self._defendants and not bearer.ranks

    def by_officers(self) -> Iterator[Stated]:
        """``My officers spent two years on this``, says an officer of a team."""
        for officer in self._officers:
            for place in officer.places if officer.team else ():
                if _OWN_WORK.search(place.tagged.passage.text) and officer.team:
                    yield Stated(place.tagged, officer.team, "team", (), whole=False)

    def of_our_officers(self) -> Iterator[Stated]:
        """``Officers arrested Roe``, in a force's own release: that force did."""
        home = self._bodies.home_force
        for tagged in self._discourse.tagged if home else ():
            match = _OFFICERS_CAUGHT.search(tagged.text)
            people = self._people(tagged, match) if match else ()
            if home and people:
                yield Stated(tagged, home, "force", people, whole=False, caught=True)

    def in_quotes(self) -> Iterator[Stated]:
        """``“The investigation was led by our Fraud Squad”``: of whom the story is about, whoever says it."""
        teams = [(span, team) for team, span in self._bodies.mentions("team")]
        for tagged in self._discourse.tagged if teams else ():
            for _, quote in tagged.found("Q"):
                for span, team in teams:
                    words, at = tagged.passage.text, tagged.passage.span.start
                    if span not in quote.span:
                        continue
                    before, after = words[quote.span.start - at : span.start - at], words[span.end - at :]
                    if _RUN_BY.search(before) or (_STAFF_OF.search(before) and _WORKED.match(after)):
                        yield Stated(tagged, team.key, "team", (), whole=False)

    def _body(self, tagged: Tagged, match: re.Match[str]) -> tuple[str, str] | None:
        """Key and kind of the body in a match; the innermost of ``the force's Complex Crime Team``."""
        position = match.start("body")
        owned = _OWNED.match(tagged.text, position)
        of_it = _PART_OF.search(tagged.text[:position])
        item = tagged.get(owned.end() if owned else of_it.start() if of_it else position)
        if of_it and item is not None and item.value.kind != "team":
            item = tagged.get(position)
        if item is not None:
            return (item.value.key, item.value.kind) if item.value.kind in {"team", "force"} else None
        offset = tagged.source(position)
        earlier = [
            (span.start, team.key)
            for team in self._bodies.of_kind("team")
            for span in team.mentions
            if span.start < offset
        ]
        return (max(earlier)[1], "team") if earlier else None

    def _people(self, tagged: Tagged, match: re.Match[str]) -> tuple[Person, ...]:
        """The defendants whom the clause of a match speaks of."""
        start = max(tagged.text.rfind(mark, 0, match.start()) for mark in (". ", "; ")) + 1
        ends = [at for mark in (". ", "; ") if (at := tagged.text.find(mark, match.end())) >= 0]
        end = min(ends, default=len(tagged.text))
        found: dict[Person, None] = {}
        for event in self._discourse.events_in(tagged):
            if event.kind == "arrest" and not event.unreal and start <= event.start <= end:
                found.update(dict.fromkeys(event.people))
        if not found:
            for position, _ in tagged.found("P", start, end):
                if _KIN.match(tagged.text, position):
                    continue
                found.update(dict.fromkeys(self._discourse.meant(tagged, position)))
        return tuple(person for person in found if person in self._defendants)


def _matches(patterns: re.Table[None], text: str) -> Iterator[re.Match[str]]:
    for _, pattern in patterns.possible(text):
        for match in pattern.finditer(text):
            words = text[max(0, match.start() - _SHORTLY) : match.end() + 30]
            if aside := match.groupdict().get("aside"):
                words = words.partition(aside)[2]
            if helpers := _WITH_HELP.match(text, match.end()):
                words = text[max(0, match.start() - _SHORTLY) : helpers.start()]
            if not _NOT_INVESTIGATING.search(words) and not _HELPED_BY.search(text[: match.start("body")]):
                yield match
