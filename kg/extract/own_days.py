"""Which day a verb's own clause states: not that of the deed, of another hearing, or of one of several.

What stands behind the verb counts first, then what stands before it in its clause, then what opens the sentence.
"""

from __future__ import annotations

import datetime as dt

from kg import patterns as re
from kg.extract.events import Event
from kg.extract.inner_clauses import inner
from kg.extract.tagging import Item, Tagged, compile_rule
from kg.model import When

# "denied it but on D a jury at C convicted him", "admitted it at C and was back before Judge Poe on D"
BUT = re.compile(
    r"\bto (?:hear|learn|be told) (?:what|how)\b|\bbut\b(?! only\b)|[,;] (?:however|only for)\b|\band (?:was|were) "
    r"back\b|\band (?:later )?returned to\b"
)
_ADVERBIAL = compile_rule(
    r"(?:\b(?:at|on|in|before) )?(?:{C}|{D})(?:[ ,]*(?:where,? )?(?:on |at |in )?(?:{C}|{D}))*,? (?:where )?$",
    re.IGNORECASE,
)
_BOUNDARY = re.compile(
    r"\b(?:and|but|however|only for|when|before|then|while|whilst|whereas|after|having|following|for which)\b"
    r"|;",
    re.IGNORECASE,
)
_LATER = re.compile(r"\blater(?: today| on)?\s*\W?$")
_NOT_ITS_DATE = compile_rule(
    r"(?:\b(?:between|since|from|of|until|born)\s*"
    r"|\b(?:between|from) [^.;]{0,30}\b(?:and|to) (?:on )?|\b(?:committed|dating|beg[au]n|beginning|start(?:ed|ing)"
    r"|carried out|occurred|took place|happened|incident|aged"
    r"|collision|crash|raids?|warrant|searched|seized|visited|died)(?: [^,;]{0,12})? ?(?:on |in |and |back to )?"
    r"|\b(?:between|from) (?:{D}(?:,? {D})?|{N}) (?:and|to|until) (?:on )?|\bsince\b[^,;]{0,50}"
    r"|\bbackdated [^,;]{0,20}|\barrested[^,;]{0,40}(?:on |in )?"
    # "handed a sentence following the seizure at the port on D"
    r"|\b(?:following|after) (?:an?|the|his|her|their) "
    r"(?!(?:[\w\ue300-\ue3ff\ue700-\ue7ff-]+[ -]){0,4}(?:trial|hearing|jury|sentenc|plea|appear|court"
    r"|guilty|verdict|conviction))(?:(?! and (?:earlier|last|on|in|then|later)\b)[^.;,\ue100-\ue1ff]){0,120}?"
    r"(?:\bon )?"
    # "on trial for his actions on D"
    r"|\bfor (?:his|her|their) (?:actions?|conduct|behaviour) (?:on |in |during )"
    # "six months for a separate theft in D"
    r"|\bfor (?:an?|another|the) (?:[a-z]+ ){0,2}{O} (?:in|on) "
    # "found guilty of driving without insurance at Hexley on D": when it was done
    # "fined for drink-driving on the A915 on D"
    r"|{O} (?:at|in|near|on|along|outside) (?:the )?"
    r"(?-i:[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,3}),? (?:back )?(?:on|in) )$",
    re.IGNORECASE,
)
# "jailed for the March 2009 murder", "his 1972 conviction": a day of something else
_DAY_OF_DEED = compile_rule(r" (?:{O}|(?:attack|killing|crash|collision|raid|death|incident|conviction|offence)s?\b)")
# "were sentenced on Thursday 8 and Friday 9 May": who stood there when is left open
_OR_ANOTHER_DAY = compile_rule(r"(?: {N})?,? (?:and|or|to) (?:on )?{D}(?!,? (?:he|she|they|{P})\b)")
# "made the subject of an order in 2019, when he was jailed for T"
# ..., "denied it until D, when he entered a guilty plea"
_WHEN_HE_WAS = compile_rule(
    r"\b(?:in|on) (?P<date>{D}),? when {P} (?:was|were) (?:also |first |last )?$"
    r"|\buntil (?P<until>{D}),? when {P} (?:then |finally |eventually )?$"
)
# "remanded in custody until D, when he will appear at C": the day of that appearance
_ON_WHICH = compile_rule(
    r"\b(?:until|to|for|on) (?P<date>{D}),? (?:when|at which (?:time|point)|where|and) {P} "
    r"(?:is |are |will |must |has to |have to )?(?:be |also |both |all |next |then |again |now )*$"
)
# "denied theft and a trial date was set for D": a day to come, and not that of the plea
_SET_FOR = re.compile(
    r"\b(?:date|hearing|trial|sentenc\w+|case)\b[^.;\ue000-\ue0ff]{0,40}\b(?:set|fixed|listed|scheduled|adjourned"
    r"|put back|due)\b"
    r"[^.;]{0,20}\b(?:for|until|to|on) $"
    # "was remanded in custody ahead of a plea hearing on D"
    r"|\b(?:ahead of|pending|awaiting|until|before|for) (?:an?|his|her|their|the) (?:[a-z-]+ ){0,5}?"
    r"(?:hearing|trial|sentencing|appearance|review)[^.;\ue000-\ue0ff]{0,30}? (?:on|in) $"
)
# "were sentenced between 10 and 12 March", "on 10, 11 and 12 March"
_LAST_OF_SEVERAL = compile_rule(
    r"\b(?:(?:between|from) (?:{D}|{N})(?:,? {D})? (?:and|to|until) (?:on )?|on {N}(?:,? {N})*,? (?:and|to) "
    # "Sentenced in the week ending 28 June"
    r"|(?:week|fortnight|weekend|month|quarter|year) (?:ending|commencing|beginning|starting|of|to|from)(?: on)?:? "
    # "on Thursday and Friday last week (1 and 2 May)"
    r"|\bon {D}(?:,| and| to) {D}(?: last week)? \((?:{N} (?:and|to) )?)$"
)


_JUDGED = frozenset({"convict", "acquit", "admit", "deny"})
_SAID_OF_DEEDS = frozenset({"day", "numeric", "month", "year", "relative-year"})
_LONG_AGO = 150
_LATELY = 14
# "found guilty of punching an officer on D", whatever offence that is
_OF_DOING = compile_rule(
    r"(?: (?:after|following) (?:an? |{T} )?trial)? of (?:[a-z]+ly )?[a-z]+ing\b(?! (?:the )?(?:charge|offence|count))"
)
_DOING = re.compile(r"[a-z]+ing\b")
# "jailed for the robbery of a shop in May", "sentenced over disorder in Hexley in August": when it was done
_FOR_A_DEED = compile_rule(
    r"(?i:\b(?:for|over|in connection with|in relation to|linked to|connected (?:to|with))) "
    r"(?:(?:an?|the|his|her|their|its) (?!(?:total|minimum|maximum|further|combined|period|term|least|second time|first"
    r" time)\b)"
    r"|(?=[^.;,]* (?:in|at|near|on|outside|across|around) (?:the )?[A-Z][a-z]))"
    r"(?:(?!\b(?:and|who|where|when)\b)[^.;,\ue100-\ue1ff\ue300-\ue4ff]){0,150}? (?:back )?(?:in|on|during) $"
)
# "acquitted at C of theft in a street of Hexley on D"
_OF_AN_OFFENCE_ON = compile_rule(
    r" (?:of|on|to) [^.;]*?{O}[^.;]* (?:on|in) |,? (?:of|to) (?:[a-z]+ly )?(?!charg|being)[a-z]{3,}ing\b[^.;]* (?:on"
    r"|in) "
)
_TO_AN_OFFENCE_ON = compile_rule(r" to (?:(?:an?|one|{N}) (?:charges?|counts?) of |the )?{O} (?:on|in) ")
# "found guilty of one count when he played in the square in D", but not "when he appeared there in D"
_WHEN_HE = compile_rule(
    r" when {P} (?!(?:was|were|had|has|is|again|first|last|next|later)\b)"
    r"(?!(?:appeared|stood|went|came|returned|pleaded|attended|faced|gave|told|spoke|entered|changed)\b)[a-z]+ed\b"
)
# "Roe, who was jailed for six years, and Poe were in a mob who attacked a car on D": the sentence goes on
_IN_PASSING = compile_rule(r"{P}, who (?:was|were|is|are|has been|have been|had been) (?:[a-z]+ ){0,3}[a-z]*$")
_GOES_ON = compile_rule(r",(?:,? and {P})? (?!(?:at|on|in|by|before|after|following|for)\b)(?:[a-z]+ ){0,2}[a-z]+ ")
# "Sentencing him, Judge Poe said the scenes on D were awful", but not "the judge said on D"
# "was convicted last year and at C on D he was jailed": the court and the day of the clause that follows
_AND_THERE = compile_rule(
    r",? (?:and|but|then|before),? (?:at|before|in|on) (?:the )?(?:{C}|{D})(?:,? (?:on |at )?(?:the )?(?:{C}|{D}))*,? "
    r"(?:{P} )?(?:was|were|has|have|had|will|is|are)\b"
)
# "was convicted of theft and is set to learn his sentence in D"
_TO_COME = compile_rule(
    r"(?:,? (?:and|but)|,? who|;) (?:{P} )?(?:now |also )?(?:is|are|will|faces?|remains?)\b"
    r"(?! (?:now |currently )?(?:serving|in (?:prison|jail|custody)|behind))"
)
# "was remanded in custody, with his next hearing set for D at C"
_WITH_THE_NEXT = re.compile(
    r",? and (?:set|fixed) an? [^.;,]{0,40}?(?:hearing|appearance|date|trial)\b"
    r"|,? (?:with|and) (?:his|her|their|an?|the) (?:[a-z-]+ ){0,4}?(?:hearing|appearance|date|trial|sentencing|review"
    r"|mention)\b"
    r"[^.;]{0,40}?\b(?:set|fixed|listed|scheduled|due|expected|adjourned|will|to be|to take)\b"
)
_CLAUSE_BEFORE = re.compile(
    r"\W*(?:The|An?|This|That|His|Her|Their|It|[A-Z][a-z]+) (?:[a-z’'-]+ ){0,5}?(?:closed|ended|began|opened|started"
    r"|came"
    r"|went|took|was|were|had|has|died|ran|launched|led|went|broke|fell|found|left|made|took|told|said|happened"
    r"|followed|collapsed|failed)\b"
)
_OF_ITS_OWN = compile_rule(
    r"\b(?:[a-z]{3,}ed|was|were|is|are|has|had|ran|told|said|took|made|found|left|began|came|went|got|saw|met|split|wed"
    r"|fled|bought|sold|broke|became|lost|won)\b[^.;]*?"
    r"(?:,? and|,? but|,? whil(?:e|st)|;) (?P<own>(?:(?!(?:on|in|at|by|before|after)\b)[a-z’'-]+ ){0,3}(?:{P},? )?)$"
)
# "was today beginning a two-year sentence": it was passed before
_BEGINS = compile_rule(r"(?:start|begin)(?:s|ning|ing)?\b|(?:has|have) (?:started|begun)\b")
AS_WAS_SAID = compile_rule(
    r"\b(?:said|told (?:him|her|them|the court)|added)(?: that)? (?:the|his|her|their|what)\b"
    r"[^.;]{0,60} (?:on|of|in|from) "
    r"{D}"
)
# "had committed an offence in 2012 for which he received T": the day of the offence
_FOR_WHICH = compile_rule(r"\b(?:offences?|crimes?|{O})[^.;]{0,40} (?:in|on) {D},? for which\b")
_HAVING = re.compile(r"\W*(?:Having|After) ")
_IMPOSED = re.compile(r"\b(?:imposed|handed|given|passed|received|since)\b")
# "jailed for ten months due to a previous conviction for theft in D"
_OF_A_CONVICTION = re.compile(
    r"\b(?:because|due|owing|given|despite|after|since|with|as)\b[^.;]{0,40}\bconvictions? (?:for|of)\b[^.;,]{0,60}"
    r"\b(?:in|from|on|back to) $"
)
# "Roe will learn his term on D along with Poe, who was convicted": the day is that of the clause before
_WHO = re.compile(r",? who (?:was|were|is|are|has|have|had|[a-z]+ly|also|been| )*")
_FINITE = re.compile(r"\b(?:will|was|were|is|are|has|have|had) [^.;]*$")
_UNTIL = re.compile(r"\buntil (?:on )?$")
# "took place on D at C, where he was jailed"
_ON_A_DAY_AT = compile_rule(r"(?<!until )(?<!from )(?P<day>{D}),? (?:at|in|before) (?:the )?$")
_WHILE = re.compile(r" whil(?:e|st)\b")


# "A hearing for Roe, who admitted it, was held at C on D": the clause about him closes before the main verb
_MAIN_VERB = re.compile(
    r", (?:was|were|is|are|has|have|had|will|did|does|took|went|began|opened|started|continues|failed|got|came|left)\b"
)


def next_clause(event: Event) -> int:
    """Where the words about an event end: before a court or day that opens a clause of its own subject."""
    text, rows = event.tagged.text, (_AND_THERE, _WITH_THE_NEXT) + (() if event.future else (_TO_COME,))
    if event.kind in _JUDGED or event.kind == "charge":
        rows += (_MAIN_VERB,)
    following = (row.search(text, event.end, event.tail) for row in rows)
    return min((found.start() for found in following if found), default=event.tail)


def date_of(event: Event, court_at: int | None, issued: dt.date | None) -> tuple[When | None, int | None]:
    """The day that an event's own sentence states, and where it stands; ``court_at`` is where its court stands."""
    tagged, text = event.tagged, event.tagged.text
    if _BEGINS.match(event.words):
        return None, None
    after = _behind(event, issued)
    if event.words.lower() == "serving" and after and not _IMPOSED.search(text, event.end, after[0][0]):
        return None, None  # "is serving life for the murder of Ann Roe on D": the day of the deed
    chosen = next(iter(after), None) or _within(event) or _before(event)
    if chosen is None and court_at is not None:
        near = tagged.found("D", court_at, min(len(text), court_at + 12))
        chosen = next(
            (
                entry
                for entry in near
                if not (_of_what_was_done(event, *entry, issued) or _punished_for(event, *entry, issued))
            ),
            None,
        )
        there = _ON_A_DAY_AT.search(text, 0, court_at) if court_at < event.start else None
        chosen = chosen or (there and (there.start("day"), tagged.item(there.start("day"))))
    if chosen is None:
        later = event.kind == "appear" and event.future and _LATER.search(text, event.end)
        return (When.of(issued) if later and issued else None), None
    position, item = chosen
    if left_open(tagged, position):
        return None, None
    when = item.value.future if event.future else item.value.past
    if event.future and when and issued and item.value.form == "anaphoric" and when.last_day < issued:
        return None, None  # "on the same date" as something that is over
    return when, position


def _behind(event: Event, issued: dt.date | None) -> list[tuple[int, Item]]:
    """The days behind a verb that may be its own."""
    tagged, text = event.tagged, event.tagged.text
    return [
        entry
        for entry in tagged.found("D", event.end, next_clause(event))
        if not BUT.search(text, event.end, entry[0])
        and not _of_another(event, text[max(0, entry[0] - 150) : entry[0]])
        and (event.future or not _SET_FOR.search(text, event.end, entry[0]))
        and not _DAY_OF_DEED.match(text, entry[0] + 1)
        and not _of_what_was_done(event, *entry, issued)
        and not _punished_for(event, *entry, issued)
        and not (_of_long_ago(entry[1], issued) and inner(text, event.end, entry[0]))
        and not AS_WAS_SAID.search(text, event.end, entry[0] + 1)
        and not _OF_A_CONVICTION.search(text, event.end, entry[0])
        and not (_IN_PASSING.search(text, 0, event.end) and _GOES_ON.search(text, event.end, entry[0]))
    ]


_ON_TRIAL = re.compile(r"(?:(?:stand(?:s|ing)?|stood|go(?:es|ing)?|went|faces?|facing) )?(?:on )?(?:an? )?trial\b")


def _within(event: Event) -> tuple[int, Item] | None:
    """``Among those jailed on D was Roe``, ``returned a verdict of not guilty this afternoon for Roe``."""
    whole = event.kind in _JUDGED  # "Among those jailed in November was Roe"
    # "will stand trial in November accused of theft"
    on_trial = event.kind == "charge" and _ON_TRIAL.match(event.words)
    if not (whole or on_trial) and event.rule not in {"inverted", "charged-inverted", "undecided-on"}:
        return None
    days = ((entry, entry[1].value.past) for entry in event.tagged.found("D", event.start, event.end))
    return next((entry for entry, when in days if when and (when.day or (when.month and not whole))), None)


def _before(event: Event) -> tuple[int, Item] | None:
    """The day that leads up to a verb, or opens its sentence."""
    tagged, text, head = event.tagged, event.tagged.text, own_head(event)
    if interjected(event):
        return None
    own = [
        entry
        for entry in tagged.found("D", head, event.start)
        if not _NOT_ITS_DATE.search(text[max(head, entry[0] - 60) : entry[0]])
        and not _DAY_OF_DEED.match(text, entry[0] + 1)
        and not _of_what_they_are(event, entry[0])
        and not _FOR_WHICH.search(text, head, event.start)
        and not _of_a_deed_before(event, entry[0])
    ]
    if own:
        return own[-1]
    told = _ON_WHICH.search(text, 0, event.start) if event.future else None
    told = told or _WHEN_HE_WAS.search(text, 0, event.start)
    if told is not None:
        day = "date" if told["date"] else "until"
        return told.start(day), tagged.item(told.start(day))
    return next(
        (
            entry
            for entry in tagged.found("D", 0, event.start)
            if opens(text, entry[0]) and not event.apart and not _of_a_deed_before(event, entry[0])
        ),
        None,
    )


def _of_a_deed_before(event: Event, position: int) -> bool:
    """``Having admitted it in July, Roe was sent to C``: a day of what was over by then."""
    fronted = event.future and event.subject is not None and position < event.subject
    return fronted and _HAVING.match(event.tagged.text) is not None


def interjected(event: Event) -> bool:
    """``At C on D Roe, who was convicted of O, was jailed``: court and day are those of the verb behind the aside."""
    if event.kind not in _JUDGED or event.subject is None:
        return False
    aside = _WHO.fullmatch(event.tagged.text, event.subject + 1, event.start)
    return aside is not None and _MAIN_VERB.search(event.tagged.text, event.end) is not None


def _of_long_ago(item: Item, issued: dt.date | None) -> bool:
    """Whether a day is told so that it can be that of a deed, and is not just before the publication."""
    when = item.value.past
    lately = issued is not None and when is not None and (issued - when.last_day).days < _LATELY
    return item.value.form in _SAID_OF_DEEDS and not lately


def _of_another(event: Event, before: str) -> bool:
    """Whether the words before a day say that it is another's; who is remanded until a day stands in court on it."""
    awaited = event.kind == "appear" and event.future and _UNTIL.search(before)
    return not awaited and _NOT_ITS_DATE.search(before) is not None


def _of_what_they_are(event: Event, position: int) -> bool:
    """``Roe, who became leader in 2018, appeared at C``: a day within the words about the subject."""
    if event.subject is None or not event.subject < position < event.start:
        return False
    return inner(event.tagged.text, event.subject + 1, position)


def _of_what_was_done(event: Event, position: int, item: Item, issued: dt.date | None) -> bool:
    """``convicted of raping a student in 2008``: with no court between, a day behind such a verb says when he did it.

    "On Monday" is said of the court, and so are a day just before the publication and one behind a noun ("found guilty
    of murder on D").
    """
    tagged, when = event.tagged, item.value.past
    if event.kind not in _JUDGED or item.value.form not in _SAID_OF_DEEDS or when is None:
        return False
    court = next(tagged.found("C", event.end, position), None)
    if court is not None and _TO_AN_OFFENCE_ON.fullmatch(tagged.text, court[0] + 1, position):
        return True  # "pleaded guilty at C to O on D"
    lately = issued is not None and (issued - when.last_day).days < _LATELY
    if court is not None and not lately and _OF_AN_OFFENCE_ON.fullmatch(tagged.text, court[0] + 1, position):
        return True
    if issued is not None and (issued - when.last_day).days < _LONG_AGO:
        return False
    if court is not None:
        return False
    if _WHEN_HE.search(tagged.text, event.end, position):
        return True
    told = [at for at, _ in tagged.found("O", event.end, position)]
    if not told:
        return _OF_DOING.match(tagged.text, event.end) is not None
    words = tagged.passage.text[tagged.source(told[-1]) - tagged.passage.span.start :]
    return bool(_DOING.match(words) or _WHILE.search(tagged.text, told[-1], position))


# "jailed for six years for robbing a shop on D", "after selling drugs in D"; but "after pleading guilty on D"
_FOR_DOING = re.compile(
    r"\b(?:for|after) (?:[a-z]+ly )?(?!(?:plead|admitt|appear|chang|enter|confess|accept|own|indicat|stand|return|fac"
    r"|los|deny|com|hear|serv|spend|go|fail|wait|await|sentenc|attend)ing\b|(?:being|having)\b"
    r"(?! (?:found (?:with|in)|caught|stopped|seen|filmed)\b))"
    r"[a-z]+ing\b(?![^.;]*\b(?:[Cc]ourt|hearing|trial|guilty|and|but|who|where)\b)[^.;]*$"
)


def _words(tagged: Tagged, start: int, end: int) -> str:
    """The words of a stretch as they are written."""
    first = tagged.passage.span.start
    return tagged.passage.text[tagged.source(start) - first : tagged.source(end) - first]


def _punished_for(event: Event, position: int, item: Item, issued: dt.date | None) -> bool:
    """``were sentenced in connection with the death of a man in August 2024``: the day of what they did."""
    if event.kind not in {"sentence", "given"} or item.value.form == "relative-year":
        return False
    courts = [at + 1 for at, _ in event.tagged.found("C", event.end, position)]
    words = _words(event.tagged, max([event.end, *courts]), position)
    by_day = item.value.past is not None and item.value.past.month is not None
    if by_day and _of_long_ago(item, issued) and _FOR_DOING.search(words):
        return True
    told = item.value.past is not None and (issued is not None or item.value.past.day is None)
    deed = told and _of_long_ago(item, issued) and _FOR_A_DEED.search(event.tagged.text, event.end, position)
    return bool(deed)


def left_open(tagged: Tagged, position: int) -> bool:
    """Whether the day at a position is only one of two that somebody may have stood there."""
    return bool(_OR_ANOTHER_DAY.match(tagged.text, position + 1) or _LAST_OF_SEVERAL.search(tagged.text, 0, position))


def own_head(event: Event) -> int:
    """Where the event's own clause begins: what stands before belongs to the verb before."""
    if event.apart and event.subject is not None:
        return event.subject
    if event.head == 0:
        return _own_clause(event)
    if event.subject is not None and event.subject > event.head:
        adverbial = _ADVERBIAL.search(event.tagged.text, event.head, event.subject)
        if adverbial:
            return adverbial.start()
    boundaries = [match.end() for match in _BOUNDARY.finditer(event.tagged.text, event.head, event.start)]
    return boundaries[-1] if boundaries else event.start


def _own_clause(event: Event) -> int:
    """``The inquiry closed in March and Roe was jailed``: where the clause begins that Roe opens."""
    if event.subject is None:
        return 0
    if _WHO.fullmatch(event.tagged.text, event.subject + 1, event.start) and _FINITE.search(
        event.tagged.text, 0, event.subject
    ):
        return event.subject
    opened = _OF_ITS_OWN.search(event.tagged.text, 0, event.subject)
    return opened.start("own") if opened else 0


def opens(text: str, position: int) -> bool:
    """Whether a court or date stands in the adverbial that opens the sentence, and in no clause of its own subject."""
    return not _CLAUSE_BEFORE.match(text, 0, position) and bool(
        re.match(
            r"[^\w\ue000-\uefff]*(?:(?:Then|Later|But|And|Following [^,]*|Appearing|Sitting) )?(?:[Aa]t|[Oo]n|[Ii]n"
            r"|[Bb]efore|[Tt]oday|[Yy]esterday|[Ll]ast|[Ee]arlier|[\ue100-\ue2ff])?[^.;:\ue000-\ue0ff]{0,60}$",
            text[:position],
        )
    )
