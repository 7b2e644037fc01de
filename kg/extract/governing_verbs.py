"""Which verb of the process an offence belongs to: ``admitted three counts of O``, ``O was left to lie on file``."""

from __future__ import annotations

from collections.abc import Sequence

from kg import patterns as re
from kg.extract.about_offences import about_another
from kg.extract.events import Event
from kg.extract.governed_from_behind import ended_apart, fronted, said_of_it
from kg.extract.plea_triggers import PLEADED_TO
from kg.extract.register_entries import RULE as REGISTER_LINE
from kg.extract.tagging import Tagged, compile_rule
from kg.vocabulary.wordlists import alternation

# "without insurance - six points, M fine": what comes behind is no charge
_PENALTIES = compile_rule(r"{M}|{W}|{T}")
_PASSIVE = frozenset({"admitted-by", "denied-by", "put-to", "among-the-charges"}) | PLEADED_TO
"""The rules of ``O was admitted by both men``, ``O was put to Roe``."""
_GOVERNING = frozenset(
    {"admit", "deny", "convict", "acquit", "charge", "caution", "sentence", "given", "drop", "appear"}
)
_BREAK = re.compile(
    r"[;.]|\b(?:but|while|whilst|whereas|(?:unable|failed) to (?:agree|reach)|(?:could|did) not (?:agree|reach))\b"
)
_OBJECTS = re.compile(r"(?:counts|charges|offences)")
_BEFORE_COURT_FOR = re.compile(
    r"\b(?:accused of|charged with|on (?:a|N)? ?charges? of|to face"
    r"|for trial (?:on|for)|on trial for|tried\b[^.;]*\bfor)\b"
)
# "appeared in court on a murder charge", "jailed on two fraud charges": the noun comes behind
_ON = compile_rule(
    r"\b(?:on|over) (?:(?:an?|the|{N}|several|multiple|numerous|further|other|attempted|serious|various|{O},?|and) )*$"
)
_CHARGES_BEHIND = compile_rule(r"(?:,? (?:and )?(?:an? |{N} |attempted )?{O})* (?:charges?|counts?|allegations?)\b")
_LIST_OPENS = re.compile(r"\bfollowing (?:offences|charges)\b|\b(?:charges|offences|counts)\W*$")
# "jailed for T for the following offences:", "sentenced for:", "given the following sentences:"
_SENTENCED_FOR_ALL = re.compile(
    r"\bfor(?: (?:an?|total|of|[\w\ue700-\ue7ff]+|the|following|these|his|her|their|offences|crimes|charges)){0,5}:\s*$"
    r"|\bthe following (?:sentences?|offences|charges)\b[^.;]{0,30}:?\s*$"
)
# "They include three counts of burglary", "The charges are …", of what the sentence before counts
_LIST_GOES_ON = re.compile(
    r"\W*(?:They|These|Those|(?:The|These|Those|His|Her|Their) (?:charges|counts|offences|crimes|convictions))"
    r" (?:all )?(?:include[sd]?|included|comprised?|consisted? of|were|are|was|is|relate[sd]? to) "
    r"(?!(?:said|alleged|believed|understood|committed|brought|denied|admitted|found|dropped|due|to|in|on|not)\b)"
)
# Short lines of a list are taken for headings: "four counts of theft"
_COUNTED = compile_rule(
    r"\W*(?:{N}|one|an?|two|three|four|five|six|seven|eight|nine|ten) (?:\w+ )?(?:counts?|charges?|offences?) of {O}",
    re.IGNORECASE,
)


# "Carl Roe, 38, of Hexley: conspiracy to steal and handling stolen goods – three years"
_ITEMISED = compile_rule(
    r"(?:(?:for |of |to |an? |{N} |one |two |three |four |five |six |seven |eight |nine |ten )"
    r"|(?:counts?|charges?|offences?) (?:of )?|conspiracy to |conspiring to |attempted |and |, |; |{O} ?)*"
)
# "convicted of perverting … by falsely accusing Roe of O": Roe's supposed offence, and nobody's charge.
_ACCUSES = compile_rule(
    r"\b(?:accusing|lied|lying|claiming|alleging|pretending|fabricat\w+)\b[^.;]{0,60}$", re.IGNORECASE
)


# "The club was charged, too, but that charge was dropped"
_BODY_OPENS = compile_rule(
    r"[^\w\ue000-\uefff]*(?:(?:But|And|Later|However),? )?(?:{B}|(?:[Tt]he|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Aa]n?) "
    rf"(?:[a-z-]+ ){{0,3}}(?:{alternation('kind of body')}|contractors|owners?|employer|landlord))\b"
)
# "asked for N other O to be taken into consideration": admitted to no charge
_TAKEN_INTO_CONSIDERATION = re.compile(
    r"(?: (?!(?:and|with|asked|but|while|whilst|plus|after|who)\b)(?:[a-z]+|[\ue000-\uefff])){0,9}?"
    r" (?:to be |be |were |was |being )?(?:also )?"
    r"(?:taken into (?:consideration|account)|(?<=to be )considered)\b"
)


# "admitted theft was a serious matter": a view, and no plea
_CLAUSE = re.compile(r" (?:was|is|were|are) (?:an?|the|not|never|very|wrong|serious|something|nothing)\b")
# "subject to a suspended sentence for O": what somebody was dealt with for before, and no charge of this case
_DEALT_WITH_BEFORE = compile_rule(
    r"\b(?:breach\w*|(?<!made )(?<!made the )subject (?:to|of)"
    r"|(?:while|whilst|still|already|was|were) (?:on|under|serving(?! (?:an? )?(?:(?:{T}[’']?|{I})[ -]"
    r"(?:prison |jail )?(?:sentence|term)\b|(?:(?:prison|jail) )?(?:sentence|term) of {T}|life (?:for|in|at)\b"
    r"|(?:at least|a minimum(?: term)?(?: of)?) {T})))"
    r"|(?:requirements|terms|conditions|(?<!serving )(?<!served )part) of|during|activated|activat(?:e|ing))\b"
    r"[^.;,]{0,40}?(?:\b(?:sentences?|orders?|licence|discharge|bail|parole)\b|{W}){~}"
    r"\b(?:for|over) (?:[\w’'-]+ ){0,4}$"
    r"|{O} (?:that was |which was )?(?:made|imposed|passed|given){~}\bfor (?:[\w’'-]+ ){0,4}$".replace(
        "{~}",
        r"(?:(?!\b(?:convicted|guilty|admitt\w+|pleaded|jailed|sentenced|fined|charged|appeared|arrested|sent)\b)"
        r"[^.;,]){0,60}?",
    )
)
# "accused of killing her in a burglary", "jailed for O of Poe during an O": what the killing was part of
_CIRCUMSTANCE = compile_rule(
    r"(?:\b(?:kill|stabb|shoot|beat|attack|injur|hurt|punch|hitt|knock)ing\b|\b(?:death|killing|shooting) of\b|{O})"
    r"[^.;,]{0,60}?(?<!part)(?<!role)(?<!involved)(?<!involvement)(?<!engaging)(?<!engaged)(?<!participating)"
    r" (?:in|during|amid|in the course of) "
    # "affray in a pub and theft": another one of the list; but not "in an attack and theft"
    r"(?!(?:an?|the) (?:[a-z]+ ){0,2}(?:place|street|pub|bar|shop|store|supermarket|park|club|nightclub|house|home|town"
    r"|station|hospital|hotel|restaurant|car|school|prison|hostel|garden|alley|field) and (?:attempted )?$)"
    r"(?:an?|the|what [a-z]+ [a-z]+) [\"“'‘]?(?:[a-z-]+ ){0,3}$"
)


# "admitted looting a library in the Harwick riots": when it was done
_AMID = re.compile(
    r"(?<!part)(?<!parts)(?<!role)(?<!roles)(?<!involved)(?<!involvement)(?<!participating)(?<!participation)"
    r" (?:in|during|amid) (?:the|last \w+[’']s) (?:[\w-]+ )?$"
)
# "convicted of burglary, during which a woman was assaulted": what happened in it, and no charge
_IN_WHICH = compile_rule(
    r"(?<!trial)(?<!hearing)(?<!case),? (?:(?:in|during|amid) which|where (?:an?|the|his|her|their|several|staff"
    r"|two|one|there)|(?:an?|the) (?:[a-z]+ )?(?:town|city|village|estate|area|place) (?:of|to|hit|rocked|where)"
    r"|the (?:[a-z]+ )?scene of(?! (?:an?|the) (?:[a-z-]+ ){0,2}(?:collision|crash|accident) and $)"
    r"|(?:an?|the) (?:[a-z]+ )?(?:town|city|village|estate|area) (?:plagued|gripped|affected) by)\b"
    r"(?![^;]*,? (?:and (?:of |to |also )?|as well as |along with )?(?:of|to) (?:[a-z]+ ){0,3}$)"
    r"(?![^;]*, (?:and|as well as|along with|plus) (?:[a-z]+ ){0,3}$)[^;]*$"
)
# "after a woman was assaulted": what somebody suffered
_SUFFERED = compile_rule(r"{P},? (?:was|were|had been|has been|being) (?:\w+ly |then |also )?$")
# "As well as two counts of attempted burglary, Roe admitted theft"
_BESIDES = compile_rule(
    r"^\W*(?:[Ii]n addition to|[Aa]s well as|[Aa]long with|[Bb]esides|[Tt]ogether with|[Oo]n top of) "
    r"(?:(?:the|an?|one|two|this|his|her|{N}|charges?|counts?|offences?|of|attempted|attempting to|conspir\w+ to) )*$"
)
_THEN_TOLD = compile_rule(r"(?: (?:charges?|counts?|offences?))?, {P} (?:(?:also|has|had|was|is|later|then) )*")
# "jailed for attacking a boy caught stealing": what the other did
_CAUGHT_AT_IT = compile_rule(
    r"\b(?:[a-z]+ing|(?:attack|assault|revenge|raid) on) (?:[\w’'-]+ ){0,3}{P},? (?:who (?:was|had been) )?"
    r"(?:caught|seen|spotted|suspected of) (?:[a-z-]+ ){0,3}$"
)
# "sentenced at C today, after a week-long trial last year, for O"
_AFTER_TRIAL = compile_rule(
    r", (?:after|following) (?:(?:an?|the|his|her|their) )?(?:(?:\w+|{T})[ -]){0,4}?trial\b[^,.;]{0,40},"
)
# "admitted handling goods from the burglary": what else was done about it, and not the offence
_ABOUT_IT = re.compile(
    r" (?:to )?(?!(?:committ|carry|be|tak|conspir|attempt|try|plann|play|participat|engag|perpetrat|assist|encourag"
    r"|aid|abett"
    r"|facilitat|organis|mastermind|help|hav|counsell|procur|incit|caus)ing\b)[a-z]+ing "
    r"(?:(?!(?:and|but)\b)[\w’'-]+ ){0,5}(?:about|from|of|during|after|before|following|for|to|at|in|on) (?:the|a"
    r"|that|his|her) $"
)
# "admitted either O or O", "either O, O, or both": who did which is not told
_EITHER = re.compile(r"\beither (?!way\b)[^.;]*$")
# "jailed for grooming a girl", "for having indecent images": a loose word for what else is charged
_LOOSELY = re.compile(r"groom|child groom|having .*(?:images|pictures|photo|video)", re.IGNORECASE)
# "jailed for their roles in a cannabis trafficking network": what the gang did
_WHAT_A_GANG_DOES = re.compile(r"[ -](?:[a-z]+ )?(?:network|gang|ring|syndicate|crew|empire)\b")
# "fined for naming a sexual assault victim": whose victim that is, is told elsewhere
_WHOSE_VICTIM = re.compile(r" (?:victims?|survivors?|complainants?|suspects?|witness(?:es)?|accusers?)\b")
# "possessing images depicting torture and O": what they show
_SHOWING = compile_rule(
    r"(?:{O}|\b(?:images?|videos?|films?|photos?|photographs?|pictures?|footage|clips?|pornography|material))"
    r" (?:depicting|showing|involving|featuring|containing|portraying) (?:(?:[a-z-]+|{O}),? ){0,4}$"
)
# "theft of a phone and O", "O; O", "possession of a knife, together with O"
_JOINED = re.compile(
    r"[,;:/&–—]| - |\b(?:and|or|nor|but|plus|also|including|alongside)\b"
    r"|\b(?:as well as|along with|together with|in addition to|on top of)\b"
    r"|\bwith (?:an? |a further )?[\ue300-\ue3ff]"  # "three years for theft with six months for fraud"
)
_BEHIND_AN_OFFENCE = compile_rule(r"{O}(?P<tail>(?:(?!{O}).)*)$", re.DOTALL)
_SUBORDINATE = re.compile(
    r"\b(?:after|following|when|because|before|who|whom|whose|which|where|while|whilst|whereas|over|having|by"
    r"|that|since)\b"
)
# "admitted sending letters threatening O"
_THREATENED = re.compile(r"\bthreat(?:en(?:ing|ed)|s of)(?: to commit)? (?:an? |acts of )?$")
_A_TOTAL = re.compile(r"\b(?:charges|counts|offences|crimes|allegations|each (?:charge|count|offence))\b")

# "The eight faced charges including O, O and O": of them all, and nobody knows who of which
_OF_THEM_ALL = re.compile(
    r"\b(?:charges|offences|counts|crimes|allegations|offending)\b[^.;]*?"
    r"\b(?:including|such as|ranging from|among them)\b"
)
_OF_EACH = re.compile(r"\b(?:each|both|every one)\b", re.IGNORECASE)

# "assault instead of O", "assault, not O", "an alternative to O", "a lesser charge than O": nobody was convicted of it
_IN_PLACE_OF = re.compile(
    r"\b(?:instead of|rather than|reduced from|down from|downgraded from|in place of|as opposed to|not|than"
    r"|alternatives? (?:(?:charges?|counts?|offences?|verdicts?) )?to)"
    r" (?:(?:of|the|an?|original|initial|full|main|one|more serious|graver|charges? of|counts? of|offences? of) )*$"
)
# "jailed for O, which he had denied, and O, which he admitted": the plea to that one of the list
WHICH_HE = compile_rule(
    r"{O}[^.;:\ue500-\ue5ff]{0,80}?,? (?:(?:to )?which|an? (?:charge|offence|count|crime)(?: (?:to )?which| that)?)"
    r" {P} (?:(?:had|has|have|also|later|initially|previously|earlier|already|both|all|since|now|always|still) )*$"
)
_AND_MORE = re.compile(r",? (?:and|but|as well as|plus)\b")


# "was given time to decide his plea to charges of O"
_NO_SENTENCE = re.compile(
    r" (?:more |further |extra |unconditional |conditional |bail |police )?(?:time|until|bail|permission|leave|credit"
    r"|an? (?:adjournment|date|week|fortnight|chance|deadline|warning|interpreter)|legal aid|notice"
    r"|the (?:go-ahead|all-clear))\b"
)
_PUT_IN = re.compile(
    r",? (?:(?:aged )?\d\d, )?who (?:(?:was|has|had|is|himself|herself|once|been|later|then|already|\w+ly) )*"
)
# "admitted spitting, and police are looking for whoever started the fire": a clause with a subject of its own
_OTHER_CLAUSE = compile_rule(
    r"\b(?:and|yet|so|while|whilst|whereas) (?:(?:also|now|later|then|meanwhile|that|in turn|at C|in court) )?"
    r"(?:{P}|{B}|{C}|(?:the|an?|his|her|their|its|those|these|some|many|several|other|another|no|{N})"
    r"(?: (?!(?:who|whom|whose|that|which|of|to|for|with|and|or|in|on|at|by|from)\b)[a-z’'-]+){1,3}"
    r"|police|officers|detectives|prosecutors|magistrates|jurors|others|they|it|we|nobody|everyone)"
    r"(?: (?:also|still|now|later|then|all|both|\w+ly))* "
    r"(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|does|do|did|says?|said|told|heard"
    r"|believes?|hopes?|wants?|found|went|took|came|left|began|continued?s?|faces?)\b"
)
_GONE_ON = re.compile(
    r", (?:(?:also|then|later|now|today|yesterday|has|have|had) )*"
    r"(?:led|told|said|gave|took|made|went|came|met|saw|held|won|spoke|wrote|praised|thanked|called|welcomed|described"
    r"|attended|joined|watched|helped|found|heard|paid|ran|set up|founded|launched|visited|worked|lived|wept|cried"
    r"|smiled|looked|sat|stood)\b"
)
# "admitted O; O and O charges were dropped": what has a verb of its own behind it is no object of the one before
_CLAUSE_OPENS = compile_rule(
    r"(?:;|,? (?:and|but|while|whilst|whereas)) (?:(?:an?|the|his|her|their|both|all|other|further|{N}) )*"
    r"(?:{O}(?:,|,? and) )*$"
)
_HAS_ITS_VERB = compile_rule(
    r"(?:(?:,|,? and) {O})*(?: (?:charges?|counts?|allegations?))?(?: against {P})? "
    r"(?:was|were|(?:is|are)(?! (?:an?|another|the|among|also)\b)|has been|have been|had been|will be|will lie|to lie"
    r"|left|dropped|withdrawn|dismissed)\b"
    r"|,? {P} (?:has |had |also |always )*den(?:ied|ies)\b"
)


def _own_clause(text: str, position: int) -> int:
    """Where the clause opens whose subject an offence is; 0 where it is an object."""
    opens = _CLAUSE_OPENS.search(text, 0, position)
    return opens.start() if opens and _HAS_ITS_VERB.match(text, position + 1) else 0


def _of_them_all(event: Event, position: int) -> bool:
    """Whether an offence is one of those of which a group as a whole is charged or convicted."""
    item = event.tagged.get(event.subject) if event.subject is not None else None
    grouped = item is not None and item.kind == "P" and item.value.form in {"group", "plural"}
    if not grouped or len(event.people) < 2 or _OF_EACH.search(event.tagged.text, 0, position):
        return False
    return bool(_OF_THEM_ALL.search(event.tagged.text, event.start, position))


def governing(events: Sequence[Event], tagged: Tagged, position: int) -> int | None:
    """Which event of a passage governs the offence at a position; None where the offence is conduct.

    It is the nearest verb before, if that can take an offence as its object; else one right after.
    """
    if _is_conduct(tagged.text, position) or _time_of_riots(tagged, position):
        return None
    apart = (read(events, tagged, position) for read in (ended_apart, fronted))
    if (told := next((index for index in apart if index is not None), None)) is not None:
        return told
    opens = _own_clause(tagged.text, position)
    for index in (index for index in range(len(events) - 1, -1, -1) if events[index].start >= opens):
        event = events[index]
        # What a register tells below a name may open with the offence.
        before = event.start < position or (event.rule == REGISTER_LINE and event.end <= position)
        between = tagged.text[event.end : position]
        if before and event.kind in _GOVERNING and not (index and _put_in_a_list(event, between)):
            about = event.kind in {"admit", "deny"} and _ABOUT_IT.fullmatch(between)
            if about or about_another(tagged, position, event.end):
                return None
            if event.kind in {"admit", "deny"} and not between.strip() and _CLAUSE.match(tagged.text, position + 1):
                return None
            if _clause_is_over(event, between):
                return None
            conduct = any(pattern.search(between) for pattern in (_ACCUSES, _IN_WHICH))
            conduct = conduct or _stands_apart(between) or bool(_EITHER.search(between))
            loosely = _LOOSELY.match(tagged.words(position)) or _WHAT_A_GANG_DOES.match(tagged.text, position + 1)
            conduct = conduct or (event.kind in {"sentence", "given"} and bool(loosely))
            put = _ON.search(between) and _CHARGES_BEHIND.match(tagged.text, position + 1)
            taken = (_takes(event, between) or bool(put)) and not conduct
            if not taken and (which := said_of_it(events, tagged, position)) is not None:
                return which
            return index if taken and not _of_them_all(event, position) else None
    if (
        _BESIDES.search(tagged.text, 0, position)
        and events
        and events[0].kind in {"admit", "deny", "convict", "charge"}
    ):
        return 0 if _THEN_TOLD.fullmatch(tagged.text, position + 1, events[0].start) else None
    for index, event in enumerate(events):
        if event.start > position and _follows(event, tagged.text[position + 1 : event.start]):
            return index
    return None


def _put_in_a_list(event: Event, between: str) -> bool:
    """``jailed for O, which he had denied, and O``: the plea is to the one before it, and the list goes on."""
    plea = event.kind in {"admit", "deny"} and _AND_MORE.match(between)
    return bool(plea and WHICH_HE.search(event.tagged.text, 0, event.start))


def _stands_apart(between: str) -> bool:
    """``harassing a woman who accused him of O``, ``a knife in connection with an O``: told beside what is put.

    Once a verb has an offence, another is put as well only where the words join them in a list.
    """
    behind = _BEHIND_AN_OFFENCE.search(between)
    if behind is None or not behind["tail"].strip():
        return False
    joined = [match.end() for match in _JOINED.finditer(behind["tail"])]
    return not joined or bool(_SUBORDINATE.search(behind["tail"], joined[-1]))


def _clause_is_over(event: Event, between: str) -> bool:
    """``Roe, who was once fined for trespass, led tributes to murdered Poe``: the sentence has gone on."""
    if event.kind != "sentence" and _OTHER_CLAUSE.search(between):
        return True
    if event.subject is None or event.subject > event.start:
        return False
    put_in = _PUT_IN.fullmatch(event.tagged.text, event.subject + 1, event.start)
    return put_in is not None and _GONE_ON.search(between) is not None


def _time_of_riots(tagged: Tagged, position: int) -> bool:
    """``looted a shop in the riots``: when it was, and no charge of riot."""
    words = tagged.passage.text[tagged.source(position) - tagged.passage.span.start :]
    return words.startswith("riots") and bool(_AMID.search(tagged.text, 0, position))


def _is_conduct(text: str, position: int) -> bool:
    """Whether the words around an offence tell what was done, shown, suffered or dealt with before, and no charge."""
    # "breached his order by begging": what he did
    # "may not keep dogs": what an order forbids
    behind = any(pattern.match(text, position + 1) for pattern in (_TAKEN_INTO_CONSIDERATION, _WHOSE_VICTIM))
    if behind or text.endswith((" by ", " may not ", " must not "), 0, position):
        return True
    told = (_SHOWING, _THREATENED, _SUFFERED, _CAUGHT_AT_IT, _DEALT_WITH_BEFORE, _CIRCUMSTANCE, _IN_PLACE_OF)
    return any(pattern.search(text, 0, position) for pattern in told)


def _takes(event: Event, between: str) -> bool:
    """Whether a verb can take an offence as its object over the words between them."""
    if event.rule == "list-entry" and event.kind == "sentence" and _ITEMISED.fullmatch(between):
        return True
    if event.rule == REGISTER_LINE:
        return not _PENALTIES.search(between)
    if event.kind in {"sentence", "given"}:
        return _sentenced_for(event, between)
    if event.kind == "appear":
        faced = event.words.endswith(" trial") and between.startswith((" for ", " over "))
        return faced or bool(_BEFORE_COURT_FOR.search(between))
    if event.kind == "drop":
        return not re.search(r"\band\b", between)
    return not _BREAK.search(between) or bool(_OBJECTS.search(between)) or ";" in between


def _sentenced_for(event: Event, between: str) -> bool:
    """``jailed for T for O``, ``sentenced for O``: a charge; ``jailed after found with O`` is conduct (rule 7)."""
    if re.search(r"\b(?:after|when|who|because(?! of)|while|whilst|whereas)\b", _AFTER_TRIAL.sub(",", between)):
        return False
    if event.kind == "given" and _NO_SENTENCE.match(between):
        return False
    return bool(re.search(r"\b(?:for|over|following (?:a|his|her) conviction for|of)\s+(?:[^.;]*)$", between)) or (
        event.kind == "given" and bool(re.search(r"\bfor\b", between))
    )


def _follows(event: Event, between: str) -> bool:
    """Whether a verb right after an offence is said of it (``O was dropped``, ``O, which he denied``)."""
    proved = event.kind == "convict" and event.words.startswith("proved")
    if (event.kind in {"drop", "acquit"} or event.rule in _PASSIVE or proved) and not _BREAK.search(between):
        return True
    return event.kind in {"charge", "deny", "admit"} and bool(re.search(r"\bwhich\b[^.;]*$", between))


def of_a_body(event: Event) -> bool:
    """Whether the sentence is about a company or a club before the verb: then the charges are not somebody's."""
    return bool(_BODY_OPENS.match(event.tagged.text[: event.start]))


def list_governor(tagged: Tagged, events: Sequence[Event], governor: Event | None) -> Event | None:
    """The verb under which a list goes on: a passage that ends in a colon, and the bullets after it."""
    if tagged.text.rstrip().endswith(":") or _LIST_OPENS.search(tagged.text):
        telling = [
            event for event in events if event.kind in {"admit", "deny", "convict", "acquit", "charge"} and event.people
        ]
        if telling:
            return telling[-1]
        sentenced = [event for event in events if event.kind in {"sentence", "given"} and event.people]
        if sentenced and _SENTENCED_FOR_ALL.search(tagged.text, sentenced[-1].end):
            return sentenced[-1]
    return governor if goes_on(tagged) else None


def summed_up(tagged: Tagged, before: Sequence[Event]) -> Event | None:
    """``He faces 18 charges. They include O and O``: the verb of the sentence before, which names no offence."""
    last = [event for event in before if event.kind in {"admit", "deny", "convict", "acquit", "charge"}]
    if not _LIST_GOES_ON.match(tagged.passage.text) or not last or not last[-1].people or last[-1].unreal:
        return None
    named = next(last[-1].tagged.found("O", last[-1].end, last[-1].tail), None)
    return last[-1] if named is None and _A_TOTAL.search(f"{last[-1].words}{last[-1].after}") else None


def goes_on(tagged: Tagged) -> bool:
    """Whether a passage goes on with a list of offences."""
    if tagged.block == "heading" and not tagged.lead:
        return bool(_COUNTED.match(tagged.text))
    return tagged.block == "bullet" or bool(_LIST_GOES_ON.match(tagged.passage.text))
