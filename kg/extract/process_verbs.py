"""Which verbs of the process make somebody a defendant, and of whom they are said."""

from __future__ import annotations

from collections.abc import Sequence

from kg import patterns as re
from kg.extract.clauses import before_a_judge
from kg.extract.coordination import charged_against, subjects
from kg.extract.figures_of_speech import figurative
from kg.extract.gapped_verdicts import SO_MANY_MORE
from kg.extract.introductions import introduced_anywhere
from kg.extract.modality import no_court, unreal
from kg.extract.nominal_sums import is_nominal
from kg.extract.own_discipline import by_a_body
from kg.extract.plain_deeds import only_a_deed
from kg.extract.plea_triggers import TO_A_COURT
from kg.extract.sufferers import suffers
from kg.extract.tagging import Tagged, compile_rule
from kg.extract.triggers import Hit
from kg.extract.verdict_nouns import is_noun, places_by_noun
from kg.vocabulary.wordlists import alternation

_STRONG = frozenset(
    {"quash", "reduce", "admit", "deny", "acquit", "convict", "charge", "sentence", "caution", "suspect", "arrest"}
)
ENDS = frozenset({"drop", "acquit"})
"""The kinds of verbs with which a case ends."""
OUTCOMES = frozenset({"admit", "convict", "sentence"})
"""The kinds of verbs that say somebody did it."""
# "Jailed: Roe, Poe and Keel", under a picture
_LABELS = frozenset({"jailed-label", "guilty-label"})
_PLEA = re.compile(r"(?:pled|plead)", re.IGNORECASE)
_NEEDS_OFFENCE = frozenset({"admit", "deny"})
_OFFENCE_NEAR = compile_rule(
    r"[^.;]{0,80}?(?:{O}|\b(?:charges?|counts?|offences?|allegations?|guilty|guilt"
    r"|the (?:same )?conspiracy(?! (?:theor|claim|alleg)))\b)"
)
_MORE = compile_rule(r",? (?:of|to|with) " + SO_MANY_MORE)
# "Theft was admitted by Roe"
_OFFENCE_BEFORE = frozenset({"admitted-by", "denied-by"})
# "admitted their roles in a crime spree"
_A_ROLE = compile_rule(
    r" (?:his|her|their) (?:\w+ )?(?:roles?|parts?) in (?:an?|the) (?:[\w-]+ |{M} ?|{N} ?|{O} ?){0,4}?"
    r"(?:spree|gang|plot|conspiracy|raids?|burglar(?:y|ies)|robber(?:y|ies)|scam|fraud|ring|riots?|disorder"
    r"|attack|murder"
    r"|killing)\b"
)
# "A witness, Roe, denied murder", "It was put to Roe that he did it, and he denied theft": no plea, where no other verb
# tells that somebody is tried
_WITNESS = re.compile(
    r"(?:(?:the|an?|his|her|their) )?(?:[a-z]+ )?(?:witness|complainant|informant|supergrass|informer|accuser)\b",
    re.IGNORECASE,
)
_IS_A_WITNESS = re.compile(r"\b(?:[Ww]itness|[Cc]omplainant|accuser),? $")
_ASKED = compile_rule(
    r"\b(?:[Aa]sked|[Pp]ressed|[Cc]hallenged|[Qq]uizzed|[Qq]uestioned|[Cc]ross-examined) (?:by|whether|if|about)\b"
    r"[^.;]*$"
    r"|\bput to {P} that\b[^.;]*$"
    # "Under cross-examination Lee admitted theft", "From the witness box, Lee denied it"
    r"|\b(?:[Uu]nder|[Ii]n|[Dd]uring|[Oo]n) (?:[a-z]+ )?(?:cross-examination|questioning|re-examination)\b[^.;]*$"
    r"|\b(?:[Ii]n|[Ff]rom) the witness (?:box|stand)\b[^.;]*$|\b[Gg]iving evidence\b[^.;]*$"
)
_PUT_TO_A_WITNESS = compile_rule(
    r"[^.;]*\b(?:when|after|as) (?:it|this|that|the (?:claim|suggestion|allegation|accusation)) was (?:put to {P}"
    r"|suggested to {P}|suggested by)|[^.;]*\b(?:under|in|during) (?:cross-examination|questioning by)\b"
)
# "suspended but cleared of any failing": by an employer or a watchdog, where no charge is told
_NO_OFFENCE = re.compile(
    r"(?: by (?:the |an? )?[^.;,]{3,50}?)? of (?:any|all|every|the)? ?(?:\w+ )?"
    r"(?:wrong-?doing|failings?|failures?|blame|fault|negligence|impropriety"
    r"|neglect|responsibility|suspicion|involvement|blunders?|errors?|bias|breach(?:es)?|misconduct(?! in))\b",
    re.IGNORECASE,
)
_TRIAL = compile_rule(r"{C}|\b(?:jur(?:y|ors)|judge|court|trial|sheriff|magistrates)\b", re.IGNORECASE)
# "suspended on full pay before being cleared": at work
_AT_WORK = re.compile(
    r"\b(?:suspended (?:from (?:work|duty)|on full pay|for|by|but|and|while|whilst|whereas|pending)|on full pay"
    r"|reinstated"
    r"|disciplin\w+|employers?|gross misconduct|standards committee|watchdog|ombudsman)\b",
    re.IGNORECASE,
)
_AS_A_WITNESS = re.compile(
    r"[^.;]{0,60}?\b(?:to give evidence|giving evidence|as a (?:\w+ )?witness"
    r"|to (?:support|renew|apply|ask|seek|collect|object|register|watch|see|speak|argue|oppose|translate|interpret))\b"
)
_TRIED_FOR = compile_rule(
    r"(?:stood|went on|gone on|goes on|is on|was on|are on|were on"
    r"|(?:(?:is|are|was|were) (?:now )?(?:due|expected|set|listed|scheduled) to |will (?:now )?|to )?"
    r"(?:stand|face|go on)) trial\b[^.;]*"
    # "has gone on trial after he denied theft"
    r"\b(?:(?:charges?|counts?) of\b|accused of\b|charged with\b|on the (?:same )?charges?\b"
    r"|(?:after|having) (?:{P} )?(?:had )?(?:den(?:ied|ying)|plead(?:ed|ing) not guilty to)(?= (?:[a-z]+ ){0,4}{O}))"
    r"|(?:stood|stands|standing) trial(?: (?:alongside|with|together with|beside)\b|[.,;]|$)"
)
# who only was in court, or will be, may be anybody: "Ann Lee, whose son was killed, will return to C"
_IS_THERE = re.compile(
    r"(?:will |must )?(?:next |now |then )?(?:attend|return|be (?:back|at|before)|(?:was|were) (?:back )?(?:at"
    r"|in)\b)"
)
# "was at C with two of his friends who pleaded guilty", "was at C when a friend was jailed": theirs, and not his
_BESIDE_ANOTHER = compile_rule(
    r"[^.;]{0,60}?\b(?:with|alongside|beside|when|as|where|while|because) (?:(?:{N}|one|some|several|many) (?:of )?)?"
    rf"(?:(?P<kin>{{P}})|(?:his|her|their|an?|the|relatives?|friends|family)(?: (?!co-)[a-z-]+){{0,2}}? "
    rf"?(?:{alternation('kin')}|{alternation('stands by')}|attacker|killer|abuser|rapist)s?\b(?!-))"
)
_ON_A_CHARGE = compile_rule(
    r"{O}|\b(?:charg\w+|accused|counts?|sentenc\w+|trial|pleas?|plead\w*|guilty|bail\w*|remand\w*|custody|case"
    r"|jailed|convict\w+|admit\w*|den(?:y|ies|ied)|dock|hearing|video ?link)\b",
    re.IGNORECASE,
)
# "received a £200 fine for littering", where the sentence names the offence or the court
_FINE_NEXT = compile_rule(r",? ?(?:an? )?(?:[a-z]+ )?(?:{M} fines?\b|[Ff]ines? (?:of|totalling) {M})")
# "could be jailed for up to ten years": she stands before a court, though nothing is decided
_MAY_BE = compile_rule(r"{P},? (?:could|may|might) be $")
_SENTENCE_NEAR = compile_rule(
    r"[^.;]{0,40}?(?:{T}(?: each| apiece| in (?:prison|jail)| imprisonment)*,? suspended\b"
    r"|{T}[^.;,]{0,15}?(?:{W}|\b(?:prison|jail|custod|sentence|suspended|imprisonment|detention))"
    r"|{T}[’']? in an? (?:[a-z]+ )?young offender"
    r"|indeterminate|indefinite (?:prison|jail|custodial)|\bIPP\b|for public protection"
    # "a whole-life order": one expression; "an indefinite ban" goes on
    r"|{W}|{I} (?:(?:jail |prison )?sentence|term)|{I}(?=[.,;]|$| (?:for|at|in|on|after|by)\b)"
    r"|(?:prison|life|suspended|custodial|jail|detention)(?: (?:and|or) (?:prison|custodial|jail|detention))?"
    r" (?:sentence|term)|life imprisonment|{T} (?:\w+ ){0,2}bans?\b|the same (?:sentence|fine|punishment|penalty))"
    # "received a determinate sentence of nine years", "was handed a sentence of two years"
    r"| ?(?:an? )?(?:determinate |extended |overall |total |concurrent |(?:long|heavi|high|stiff|tough|harsh|short"
    r"|light|low|bigg|lengthi)est )*(?:custodial |prison |jail )?(?:sentence|term)s?"
    r"(?: of(?: up to| between)?|,| ranging from| totall?ing) {T}"
    # "was ordered to pay £5,000 after being found to have benefited by £30,000"
    r"| to (?:re)?pay (?:back )?{M}[^.;]{0,60}?\b(?:benefit(?:t)?ed|Proceeds of Crime|confiscation)\b"
    r"| (?:that )?{P} (?:will|must|would) (?:now |have to )?(?:serve|spend)\b[^.;]{0,40}?{T}"
    # "were each given 18 months at Harwick Crown Court", "got 19 years for three rapes"
    r"| (?:an? )?(?:total of )?{T}(?: each)?,? (?:at|by|before) {C}"
    r"| (?:an? )?(?:total of )?{T} (?:for|after|over)\b[^.;]{0,60}?{O}"
    # "got five years, Poe four and Low two, all for burglary"
    r"| (?:an? )?{T}(?:,? (?:and |while )?{P},? (?:got |received |was given |for )?(?:an? )?(?:{N}|{T}))+,? "
    r"(?:all|both|each) (?:for|after)\b[^.;]{0,60}?{O}"
    r"| {T} (?:for|on|over) the same (?:{N} )?(?:offences?|charges?|counts?|crimes?|conspiracy)\b"
    r"| (?:an? )?{T}[’']?[ -](?:of |on )?probation\b(?! (?:period|at work|with (?:the|his|her) employer))"
    r"| (?:on )?probation (?:order )?for {T}",
    re.IGNORECASE,
)
_IN_COURT = re.compile(
    r"(?:appear(?:ed|s|ing)|will (?:next |now )?appear|is due to appear|stood|was)(?: (?:before|in|at))?"
    r" (?:a |the )?(?:in |before )?(?:the |a )?(?:\w+ )?(?:court|dock|magistrates)\b"
    r"(?![^.;]*\b(?:evidence|witness|testif\w+|support\w*|represent\w*|prosecut\w*|defend\w*|behalf|told|said|statement"
    r"|compensation|inquest|coroner|family|civil|divorce|custody of)\b)",
    re.IGNORECASE,
)
_TERM_NEXT = compile_rule(r" (?:an? )?{T}(?= (?:and|in)\b|[,.;]|$)")
_A_TERM = compile_rule(r" {T}(?=[.,;])")


# "owned up to theft at C", "put his hands up to three counts of theft"
_BEFORE_A_COURT = compile_rule(
    r"{C}|\b(?:court|magistrates|bench|dock|bail(?:ed)?|remanded|jailed|sentenced|fined|custody|committed|(?:charges?"
    r"|counts?|offences?) (?:each )?of|(?:earlier|previous|first|last) hearing"
    r"|at the (?:first|earliest) opportunity)\b",
    re.IGNORECASE,
)
# "who was accused of helping her son flee, will not be charged"
_NOT_CHARGED = re.compile(
    r"\b(?:will|would|is|are|was|were) (?:now )?(?:not|never)(?: going to)? (?:be )?(?:charged|prosecuted|summonsed)\b"
    r"|\bfac(?:es?|ed|ing) no (?:further |criminal )*(?:charges?|action|prosecution)\b|\bnever (?:been )?charged\b"
)
_PROCEEDED_TO_COURT = re.compile(r"\b(?:evidence|court|jury|trial|magistrates)\b")
# where nobody stands accused
_NO_CRIME = re.compile(r"\b(?:[Cc]oroner|[Cc]ounty [Cc]ourt|[Ff]amily [Cc]ourt)")
_CLAIMS = re.compile(
    r"\b(?:su(?:es|ed|ing)|libel|defamation|slander|damages|injunction|judicial review"
    r"|(?:his|her|their|a|the) (?:[a-z]+ )?claim)\b"
)
# "was before District Judge Poe in Wexby on Monday.": what else somebody came for would be told there
_AND_NO_MORE = compile_rule(r"(?:,? (?:sitting )?(?:in|at) [A-Z][\w’'-]+)?(?:,? (?:on )?{D})?\W*$")
_IN_THE_DOCK = re.compile(r"\b(?:in the dock|on trial|standing trial|facing trial)\b", re.IGNORECASE)


def tells(passage: Tagged, hit: Hit) -> bool:
    """Whether a verb makes its subject a defendant: ``admitted`` needs an offence, ``appeared`` a court."""
    kind = hit.trigger.kind
    if kind == "drop":
        against = hit.trigger.name in {"denial-accepted", "had-dropped", "not-prosecuted"} or charged_against(
            passage, hit.start
        )
        return bool(against) and passage.block != "heading"
    if kind == "appear":
        return _appears(passage, hit) and not _OF_A_VICTIM.search(_in_words(passage, hit))
    if kind == "sentence" and _MAY_BE.search(passage.text[: hit.start]):
        return True
    if kind == "given":
        # "Pupils gave Miss Low, 60, a suspended sentence": only an official does
        near = hit.trigger.name != "gave-who" and term_near(passage, hit)
        told = near or is_nominal(passage, hit) or _fined(passage, hit)
        return told and not unreal(passage.text, hit.start)
    if hit.trigger.name in TO_A_COURT and not _BEFORE_A_COURT.search(passage.text):
        return False  # "owned up to burglary in her memoir"
    if hit.trigger.name in _LABELS:
        return not unreal(passage.text, hit.start)
    if kind not in _STRONG or passage.block == "heading" or _accused_only(passage, hit):
        return False
    if kind in {"charge", "sentence", "acquit", "caution"} and (court := _by_a_court(passage, hit)) is not None:
        return court
    if kind in _NEEDS_OFFENCE and not _PLEA.match(passage.text, hit.start) and _by_a_witness(passage, hit):
        return False
    if kind in _NEEDS_OFFENCE and "guilt" not in passage.text[hit.start : hit.end].lower():
        role = kind == "admit" and _A_ROLE.match(passage.text, hit.end)
        # "Those who admitted theft were Roe and Poe": the offence stands between the verb and them
        within = next(passage.found("O", hit.start, hit.end), None) or hit.trigger.name in _OFFENCE_BEFORE
        near = bool(_OFFENCE_NEAR.match(passage.text, hit.end) or of_so_many_more(passage, hit)) and not only_a_deed(
            passage, hit.start, hit.end
        )
        return bool(role or within or near) and not figurative(passage.text, hit.start)
    if kind == "convict" and no_court(passage.text) and not next(passage.found("O"), None):
        return False
    return not unreal(passage.text, hit.start)


def of_so_many_more(passage: Tagged, hit: Hit) -> bool:
    """``Roe admitted six counts of theft, and Poe to four``: the verb is left out, and so is the offence."""
    return bool(hit.who) and _MORE.match(passage.text, hit.end) is not None


def _accused_only(passage: Tagged, hit: Hit) -> bool:
    """``who was accused of helping her son, will not be charged``: by nobody who prosecutes."""
    if hit.trigger.kind != "charge" or "accused" not in passage.text[hit.start : hit.end]:
        return False
    return bool(_NOT_CHARGED.search(passage.text) and not _PROCEEDED_TO_COURT.search(passage.text))


def term_near(passage: Tagged, hit: Hit) -> bool:
    """Whether what is given is said to be a sentence."""
    return _SENTENCE_NEAR.match(passage.text, hit.end) is not None


def _by_a_witness(passage: Tagged, hit: Hit) -> bool:
    """``A witness, Carl Roe, denied theft``: said in the witness box, where others accuse him."""
    if _ASKED.search(passage.text, 0, hit.start) or _PUT_TO_A_WITNESS.match(passage.text, hit.end):
        return True
    places = {at for place in subjects(passage, hit.start) for at in (place, place - 3) if passage.get(at)}
    return any(_WITNESS.match(passage.words(place)) for place in places) or bool(
        places and _IS_A_WITNESS.search(passage.text, 0, max(places))
    )


def _fined(passage: Tagged, hit: Hit) -> bool:
    """``was given a £200 fine for littering``: by a court, not by a club or for parking."""
    if not _FINE_NEXT.match(passage.text, hit.end) or by_a_body(passage, hit.end):
        return False
    return any(next(passage.found(kind), None) is not None for kind in "CO")


def _appears(passage: Tagged, hit: Hit) -> bool:
    """Whether who appears somewhere is a defendant there."""
    if hit.trigger.name == "came-to-court":
        return False  # "A juror, Carl Lee, 44, was brought before a judge": another verb has to tell that he is tried
    if hit.trigger.name == "appeared" and _TRIED_FOR.match(passage.text, hit.start):
        return not unreal(passage.text, hit.start)
    if hit.trigger.name in {"also-in-court", "before-the-bench"}:
        return all(_before_the_bench(passage, place) for place in hit.who) and not unreal(passage.text, hit.start)
    if hit.trigger.name == "appearing-inverted" and not next(passage.found("C"), None):
        # "Also appearing were Roe and Poe": on a stage, unless they are introduced as defendants are
        items = [passage.item(place) for place in hit.who]
        docked = _IN_THE_DOCK.search(passage.text, hit.start, hit.end)
        known = docked or all(map(introduced_anywhere, items))
        return bool(known) and not unreal(passage.text, hit.start)
    return _before_court(passage, hit)


def _before_the_bench(passage: Tagged, position: int) -> bool:
    """``Also in court was Roe, 36, of Mill Lane, Hexley``: told of with age and address, no relative and no officer."""
    person = passage.item(position).value.bearer
    if person is None or person.age is None or not person.addressed or person.ranks or person.relation:
        return False
    return not suffers(passage, position)


def in_court(passage: Tagged, hit: Hit) -> bool:
    """``Carl Roe, 40, of Hexley, appeared in court on Monday``, introduced as defendants are, and for nobody else.

    Relatives and witnesses appear there, too: the story has to have told that somebody appeared on a charge.
    """
    if hit.trigger.kind != "appear" or unreal(passage.text, hit.start) or not _IN_COURT.match(passage.text, hit.start):
        return False
    items = [passage.item(place) for place in hit.who or subjects(passage, hit.start)]
    named = [item for item in items if item.value.form == "name" and not any(p.ranks for p in item.value.people)]
    return bool(items) and all(item in named and item.span.end > item.value.span.end for item in items)


def of_no_offence(passage: Tagged, end: int) -> bool:
    """Whether who is cleared before ``end`` is cleared of blame, or by an employer, and not by a court."""
    if _TRIAL.search(passage.text):
        return False
    at_work = _AT_WORK.search(passage.text) and not _OFFENCE_NEAR.match(passage.text, end)
    return bool(at_work or _NO_OFFENCE.match(passage.text, end))


def _by_a_court(passage: Tagged, hit: Hit) -> bool | None:
    """Whether a charge, sentence or acquittal is no matter for a court; None where nothing says otherwise."""
    if hit.trigger.kind == "acquit":
        return _tells_acquittal(passage, hit)
    return False if by_a_body(passage, hit.end) else None


# "was acquitted of causing the death of Poe": the offence itself may be told elsewhere
_OF_A_DEATH = re.compile(r" (?:\w+ )?of (?:unlawfully )?causing (?:the|his|her|their) deaths?\b")


def _tells_acquittal(passage: Tagged, hit: Hit) -> bool | None:
    """Whether somebody was cleared of an offence; None where nothing says otherwise."""
    offence = bool(_OFFENCE_NEAR.match(passage.text, hit.end) or _OF_A_DEATH.match(passage.text, hit.end))
    if of_no_offence(passage, hit.end):
        return False
    if re.match(r" of (?!all|both|any|the|every|having)", passage.text[hit.end : hit.end + 12]):
        return offence
    return None


# "Next in the dock was his victim's brother, Ben Lee"
_OF_A_VICTIM = re.compile(
    r"\b(?:victims?|deceased|(?:dead|injured|murdered) (?:man|woman|boy|girl|teenager|couple))[’']"
    r"|\bof the (?:victim|deceased|dead|injured|murdered)\b"
)


def _in_words(passage: Tagged, hit: Hit) -> str:
    """The words of a verb that names whom it is said of."""
    if not hit.who:
        return ""
    told, base = passage.span(hit.start, max(hit.start + 1, hit.end)), passage.passage.span.start
    return passage.passage.text[told.start - base : told.end - base]


def _before_court(passage: Tagged, hit: Hit) -> bool:
    """Whether who appears somewhere does so before a court, and as more than one who is there."""
    courts = [passage.words(at) for at, _ in passage.found("C")]
    if (not _before_judge(passage, hit) and all(map(_NO_CRIME.search, courts))) or unreal(passage.text, hit.start):
        return False
    if any(court.startswith("High Court") for court in courts) and _CLAIMS.search(passage.text):
        return False
    if _AS_A_WITNESS.match(passage.text, hit.end):
        return False
    if not _IS_THERE.match(passage.text, hit.start):
        return True
    beside = _BESIDE_ANOTHER.match(passage.text, hit.end)
    if beside is not None and beside["kin"] and passage.item(beside.start("kin")).value.form != "kin":
        beside = None
    return bool(_ON_A_CHARGE.search(passage.text, 0, beside.end() if beside else len(passage.text)))


def _before_judge(passage: Tagged, hit: Hit) -> bool:
    """``Roe, 36, of Hexley, appeared before Judge Poe``, introduced as defendants are, and counsel is not."""
    judge = next(passage.found("P", hit.start), None)
    if judge is None or next(passage.found("C"), None) or not before_a_judge(passage, judge[0]):
        return False
    if _CLAIMS.search(passage.text) or _NO_CRIME.search(passage.text):
        return False
    items = [passage.item(place) for place in subjects(passage, hit.start)]
    if _ON_A_CHARGE.search(passage.text):
        return bool(items)
    alone = _AND_NO_MORE.match(passage.text, judge[0] + 1)
    return bool(items and alone) and all(map(introduced_anywhere, items))


def gives_a_term(passage: Tagged, hit: Hit) -> bool:
    """``was given four years``: enough of the brother of somebody who was sentenced, not of anybody."""
    return hit.trigger.kind == "given" and bool(_A_TERM.match(passage.text, hit.end))


def given_too(passage: Tagged, hit: Hit, found: Sequence[Hit]) -> bool:
    """``Roe was jailed for two years, Ben Poe was given ten months``: a term, as the first one of the sentence got."""
    if hit.trigger.kind != "given" or not _TERM_NEXT.match(passage.text, hit.end):
        return False
    sentences = [other for other in found if other.trigger.kind == "sentence" and tells(passage, other)]
    # "Roe received nine years; Poe seven; and Low five": the first of a chain, too
    return any(other.end < hit.start or other.trigger.name in {"gapped", "gapped-number"} for other in sentences)


def said_of(passage: Tagged, hit: Hit) -> Sequence[int]:
    """Where the people stand whom a verb names itself, or who are its subject, or whom the case was against."""
    if not hit.who and is_noun(passage, hit):
        return places_by_noun(passage, hit)
    told = hit.who or subjects(passage, hit.start)
    if not told and hit.trigger.kind in ENDS:
        return charged_against(passage, hit.start)
    if not told and hit.trigger.kind == "quash":
        # "Roe was set free when a court declared her innocent"
        first = next(passage.found("P", 0, hit.start), None)
        return [first[0]] if first and first[1].value.form == "name" else []
    return told
